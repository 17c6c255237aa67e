"""Looks anew at how all stands when something changed, without holding up the window."""

from PySide6.QtCore import QObject, Signal

from qls_desktop.gui.parts import Parts
from qls_desktop.store.errors import StoreError


class StandingLook(QObject):
    """One look for however many changes came meanwhile.

    ``found`` carries the ``Standings``, or None when the store couldn't be read: the scheduler
    tells of that.
    """

    found = Signal(object)

    def __init__(self, parts: Parts, parent: QObject) -> None:
        super().__init__(parent)
        self._parts = parts
        self._looking = self._once_more = False

    def ask(self) -> None:
        """Something changed; ``found`` comes soon."""
        self._once_more = True
        if not self._looking:
            self._parts.start(self._look())
            self._looking = True

    async def _look(self) -> None:
        try:
            while self._once_more:
                self._once_more = False
                self.found.emit(await self._read())
        finally:
            self._looking = False

    async def _read(self) -> object:
        try:
            return await self._parts.desk.standings_aside()
        except StoreError:
            return None
