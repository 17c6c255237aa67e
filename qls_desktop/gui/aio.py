"""The one place where the window starts coroutines."""

import asyncio
import logging
from collections.abc import Coroutine
from typing import Any

from PySide6.QtCore import QObject, Signal

_LOG = logging.getLogger(__name__)


class Tasks(QObject):
    """Starts coroutines on the GUI thread's loop and keeps each until it is done.

    An exception that a coroutine leaves is logged and emitted as ``failed``; nothing is lost in a
    task that nobody awaits. Must be used on the GUI thread, with its event loop running.
    """

    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open: set[asyncio.Task[Any]] = set()

    def start(self, work: Coroutine[Any, Any, object]) -> None:
        """Starts ``work`` and keeps it until it ends."""
        task = asyncio.get_running_loop().create_task(work)
        self._open.add(task)
        task.add_done_callback(self._ended)

    def count(self) -> int:
        """How many coroutines are under way."""
        return len(self._open)

    async def close(self) -> None:
        """Cancels and awaits all but the caller's own task."""
        mine = asyncio.current_task()
        others = [task for task in self._open if task is not mine]
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)

    def _ended(self, task: asyncio.Task[Any]) -> None:
        self._open.discard(task)
        if task.cancelled():
            return
        error = task.exception()
        if error is not None:
            _LOG.error("work of the window failed: %s", type(error).__name__, exc_info=error)
            self.failed.emit(error)
