"""Puts a compiled form into a widget; the forms themselves carry no types."""

from typing import Any, Protocol

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QDialog, QLabel, QWidget

from qls_desktop.gui.plain import show_plainly

USUAL_HEIGHT = 15
"""Pixels of a line of text at which widths in pixels are meant."""


class Form(Protocol):
    """What ``pyside6-uic`` makes."""

    def setupUi(self, widget: Any, /) -> None:  # noqa: ANN401, N802 – Qt's own
        """Fills a widget with the form's widgets."""

    def retranslateUi(self, widget: Any, /) -> None:  # noqa: ANN401, N802 – Qt's own
        """Sets all texts in the language of this moment."""


class _Grower(QObject):
    """Gives a dialog the room that its text needs: when it is shown, and when more is said."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 – Qt's name
        if isinstance(watched, QDialog):
            if event.type() is QEvent.Type.Show:
                _widen(watched)
            if event.type() in (QEvent.Type.Show, QEvent.Type.LayoutRequest):
                _grow(watched)
        return False


def _widen(dialog: QDialog) -> None:
    """Makes a dialog as much wider as its text is larger than usual, while the screen allows."""
    grown = dialog.fontMetrics().height() / USUAL_HEIGHT
    if grown > 1:
        widest = dialog.screen().availableSize().width()
        dialog.resize(min(round(dialog.width() * grown), widest), dialog.height())


def _grow(dialog: QDialog) -> None:
    layout = dialog.layout()
    if layout is not None:
        width = max(dialog.width(), layout.totalMinimumSize().width())
        height = max(dialog.height(), layout.totalHeightForWidth(width))
        dialog.resize(width, height)


def set_up(form: Form, widget: QWidget) -> None:
    """Fills ``widget`` with the form's widgets; a dialog grows with its text.

    What labels show later is text, whatever it looks like.
    """
    form.setupUi(widget)
    show_plainly(widget)
    _part_letters(widget)
    if isinstance(widget, QDialog):
        widget.installEventFilter(_Grower(widget))


def _part_letters(widget: QWidget) -> None:
    """Measures labels as they are drawn: an underlined letter is never drawn close to the next."""
    font = QFont()
    font.setKerning(False)
    for label in widget.findChildren(QLabel):
        if label.buddy() is not None:
            label.setFont(font)


def retranslate(form: Form, widget: QWidget) -> None:
    """Sets the form's texts in the language of this moment."""
    form.retranslateUi(widget)
