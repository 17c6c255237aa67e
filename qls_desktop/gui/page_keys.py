"""Ctrl+1, Ctrl+2, … lead to the pages, so that nobody needs the mouse to get anywhere."""

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QTabWidget


class PageKeys(QObject):
    """Gives each page a key and says it in the tip of its tab; the next Tab enters the page."""

    def __init__(self, pages: QTabWidget) -> None:
        super().__init__(pages)
        self._pages = pages
        for number in range(min(9, pages.count())):
            keys = QKeySequence(f"Ctrl+{number + 1}")
            QShortcut(keys, pages.window()).activated.connect(partial(self._go_to, number))
            pages.setTabToolTip(number, keys.toString(QKeySequence.SequenceFormat.NativeText))

    def _go_to(self, number: int) -> None:
        if self._pages.isTabVisible(number):
            self._pages.setCurrentIndex(number)
            self._pages.tabBar().setFocus()
