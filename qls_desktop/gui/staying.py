"""The choice to stay in the tray when the window is closed; without a tray there is none."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QCheckBox

from qls_desktop.gui.desk import Desk

CHOSEN, TOLD = "tray.stay", "tray.stay.told"
"""Under these names the choice is remembered, and that it was explained once."""


class Staying(QObject):
    """Remembers the tick of the box that it is handed; ``first`` tells of the first time ever."""

    first = Signal()

    def __init__(self, box: QCheckBox, desk: Desk) -> None:
        super().__init__(box)
        self._box, self._desk = box, desk
        self._has_tray = False
        box.setVisible(False)
        box.setChecked(desk.recall(CHOSEN) == "yes")
        box.toggled.connect(self._on_toggled)

    def offer(self) -> None:
        """There is a tray, so there is a choice."""
        self._has_tray = True
        self._box.setVisible(True)

    def is_wanted(self) -> bool:
        """Whether closing the window leaves the program running in the tray."""
        return self._has_tray and self._box.isChecked()

    def note_hidden(self) -> None:
        """The window has just gone to the tray; the first time that is explained."""
        if self._desk.recall(TOLD) is None:
            self._desk.remember(TOLD, "yes")
            self.first.emit()

    def _on_toggled(self, on: bool) -> None:
        self._desk.remember(CHOSEN, "yes" if on else "no")
