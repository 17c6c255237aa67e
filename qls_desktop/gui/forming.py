"""Puts a compiled form into a widget; the forms themselves carry no types."""

from typing import Any, Protocol

from PySide6.QtWidgets import QWidget


class Form(Protocol):
    """What ``pyside6-uic`` makes."""

    def setupUi(self, widget: Any, /) -> None:  # noqa: ANN401, N802 – Qt's own
        """Fills a widget with the form's widgets."""

    def retranslateUi(self, widget: Any, /) -> None:  # noqa: ANN401, N802 – Qt's own
        """Sets all texts in the language of this moment."""


def set_up(form: Form, widget: QWidget) -> None:
    """Fills ``widget`` with the form's widgets."""
    form.setupUi(widget)


def retranslate(form: Form, widget: QWidget) -> None:
    """Sets the form's texts in the language of this moment."""
    form.retranslateUi(widget)
