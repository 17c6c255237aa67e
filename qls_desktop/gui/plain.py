"""Shows the texts of others as they stand: Qt takes whatever looks like HTML for HTML."""

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget


def show_plainly(widget: QWidget) -> None:
    """Lets the labels inside ``widget`` show text only; those made with mark-up keep theirs."""
    for label in widget.findChildren(QLabel):
        if label.textFormat() is Qt.TextFormat.AutoText and "<" not in label.text():
            label.setTextFormat(Qt.TextFormat.PlainText)


def plain_tip(text: str) -> str:
    """A tool tip that shows ``text`` as it stands."""
    return f"<span>{escape(text)}</span>" if "<" in text else text
