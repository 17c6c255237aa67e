"""Typing settles before the table is filtered."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QLineEdit

PAUSE = 100
"""Milliseconds without a key before a search starts."""


def search_when_settled(line: QLineEdit, search: Callable[[], None], parent: QObject) -> QTimer:
    """Calls ``search`` when the typing has paused."""
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(PAUSE)
    timer.timeout.connect(search)
    line.textChanged.connect(timer.start)
    return timer
