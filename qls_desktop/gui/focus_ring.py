"""Shows the focus of what the style shows none of: tables, areas that scroll, texts with links."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QLabel, QPushButton, QWidget

THICK = 2


class _Ring(QWidget):
    """A line around its owner, which gets every press of the mouse as before."""

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setGeometry(owner.rect())
        owner.installEventFilter(self)
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 – Qt's name
        """Grows with its owner."""
        if event.type() is QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 – Qt's name
        """Paints in the palette's own colour."""
        painter = QPainter(self)
        pen = painter.pen()
        pen.setColor(self.palette().color(QPalette.ColorRole.Highlight))
        pen.setWidth(THICK)
        painter.setPen(pen)
        painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()


class FocusRing(QObject):
    """Follows the focus through all windows of the program."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus)

    def _on_focus(self, before: QWidget | None, now: QWidget | None) -> None:
        for ring in before.findChildren(_Ring) if before is not None else ():
            ring.hide()
            ring.deleteLater()
        if now is not None and _needs_ring(now):
            _Ring(now)


def _needs_ring(widget: QWidget) -> bool:
    # The style draws a dialog's default button alike with and without the focus.
    is_default = isinstance(widget, QPushButton) and widget.isDefault()
    return is_default or isinstance(widget, QAbstractScrollArea | QLabel)
