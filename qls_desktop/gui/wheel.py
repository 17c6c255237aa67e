"""Keeps the mouse wheel from changing a field that the page merely scrolls past."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QWidget


class WheelGuard(QObject):
    """Lets the wheel change a field only when that field has the focus."""

    def guard(self, page: QWidget) -> None:
        """Watches all number and choice fields of a page."""
        fields: list[QWidget] = [
            *page.findChildren(QAbstractSpinBox),
            *page.findChildren(QComboBox),
        ]
        for field in fields:
            field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 – Qt's name
        """Hands the wheel to the page behind a field without focus."""
        if (
            event.type() is QEvent.Type.Wheel
            and isinstance(watched, QWidget)
            and not watched.hasFocus()
        ):
            event.ignore()
            return True
        return super().eventFilter(watched, event)
