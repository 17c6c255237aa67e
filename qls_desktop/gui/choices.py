"""Filter boxes: "all" on top, then what can be chosen."""

from collections.abc import Iterable

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox


def offer(box: QComboBox, everything: str, choices: Iterable[tuple[str, str]]) -> None:
    """Fills a box with ``everything`` (value "") and pairs of value and text; keeps the choice."""
    blocker = QSignalBlocker(box)
    chosen = box.currentData()
    box.clear()
    box.addItem(everything, "")
    for value, text in choices:
        box.addItem(text, value)
    box.setCurrentIndex(max(0, box.findData(chosen)))
    blocker.unblock()


def chosen_value(box: QComboBox) -> str:
    """The chosen value; empty for "all"."""
    return str(box.currentData() or "")
