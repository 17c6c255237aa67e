"""Puts a compiled form into a widget; the forms themselves carry no types."""

from typing import Any, Protocol

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QDialog, QWidget

from qls_desktop.gui.plain import show_plainly


class Form(Protocol):
    """What ``pyside6-uic`` makes."""

    def setupUi(self, widget: Any, /) -> None:  # noqa: ANN401, N802 – Qt's own
        """Fills a widget with the form's widgets."""

    def retranslateUi(self, widget: Any, /) -> None:  # noqa: ANN401, N802 – Qt's own
        """Sets all texts in the language of this moment."""


class _Grower(QObject):
    """Gives a dialog the room that its text needs, at the moment that it is shown."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 – Qt's name
        if event.type() is QEvent.Type.Show and isinstance(watched, QDialog):
            layout = watched.layout()
            if layout is not None:
                width = max(watched.width(), layout.totalMinimumSize().width())
                height = max(watched.height(), layout.totalHeightForWidth(width))
                watched.resize(width, height)
        return False


def set_up(form: Form, widget: QWidget) -> None:
    """Fills ``widget`` with the form's widgets; a dialog grows with its text.

    What labels show later is text, whatever it looks like.
    """
    form.setupUi(widget)
    show_plainly(widget)
    if isinstance(widget, QDialog):
        widget.installEventFilter(_Grower(widget))


def retranslate(form: Form, widget: QWidget) -> None:
    """Sets the form's texts in the language of this moment."""
    form.retranslateUi(widget)
