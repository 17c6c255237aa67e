"""Turns: what two runs may not do at the same moment."""

import asyncio
from collections import defaultdict


class Turns:
    """Locks by name, on one event loop.

    Runs of different tasks go on side by side, so that a product sync of hours doesn't hold up the
    orders; only the reading of one list into the store is done by one run at a time.
    """

    def __init__(self) -> None:
        self._locks: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)

    def of(self, name: str) -> asyncio.Lock:
        """The lock of one list, for ``async with``."""
        return self._locks[name]
