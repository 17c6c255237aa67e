"""Room for more than fits: scrolls up and down, and is as wide as what is in it."""

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtWidgets import QScrollArea


class TallScroll(QScrollArea):
    """Never cuts its content at the side, also when the text is twice as large."""

    def minimumSizeHint(self) -> QSize:  # noqa: N802 – Qt's name
        """As wide as the content and the scroll bar need."""
        hint, inner = super().minimumSizeHint(), self.widget()
        if inner is not None:
            bar = self.verticalScrollBar().sizeHint().width()
            hint.setWidth(max(hint.width(), inner.minimumSizeHint().width() + bar))
        return hint

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 – Qt's name
        """Asks for more room when the content needs it."""
        if event.type() is QEvent.Type.LayoutRequest and watched is self.widget():
            self.updateGeometry()
        return super().eventFilter(watched, event)
