"""The choice to stay in the tray when the window is closed; without a tray there is none."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QCheckBox

from qls_desktop.gui.desk import Desk

CHOSEN, TOLD = "tray.stay", "tray.stay.told"
"""Under these names the choice is remembered, and that it was explained once."""


class Staying(QObject):
    """Keeps and remembers the choice; ``first`` tells of the first time ever."""

    first = Signal()
    offered = Signal(bool)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._has_tray = False
        self._stays = desk.recall(CHOSEN) == "yes"

    def show_in(self, box: QCheckBox) -> None:
        """Lets a box show the choice and change it, once there is one."""
        box.setVisible(self._has_tray)
        box.setChecked(self._stays)
        box.toggled.connect(self._on_toggled)
        self.offered.connect(box.setVisible)

    def offer(self) -> None:
        """There is a tray, so there is a choice."""
        self._has_tray = True
        self.offered.emit(True)

    def is_wanted(self) -> bool:
        """Whether closing the window leaves the program running in the tray."""
        return self._has_tray and self._stays

    def note_hidden(self) -> None:
        """The window has just gone to the tray; the first time that is explained."""
        if self._desk.recall(TOLD) is None:
            self._desk.remember(TOLD, "yes")
            self.first.emit()

    def _on_toggled(self, on: bool) -> None:
        self._stays = on
        self._desk.remember(CHOSEN, "yes" if on else "no")
