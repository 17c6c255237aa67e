"""Turns: what two runs may not do at the same moment."""

import asyncio
from weakref import WeakValueDictionary


class Turns:
    """Locks by name, on one event loop.

    Runs of different tasks go on side by side, so that a product sync of hours doesn't hold up the
    orders; only what must not be done twice at once is done by one run at a time: reading a list
    into the store, telling the shop of a shipping. A lock is forgotten when nobody has it.
    """

    def __init__(self) -> None:
        self._locks: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    def of(self, name: str) -> asyncio.Lock:
        """The lock of this name, for ``async with``."""
        lock = self._locks.get(name)
        if lock is None:
            lock = self._locks[name] = asyncio.Lock()
        return lock
