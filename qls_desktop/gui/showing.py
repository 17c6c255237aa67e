"""Shows the window on Qt's event loop until it has closed, or until the demo has synced."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import qasync
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from qls_desktop.domain.runs import RunReport, Task
from qls_desktop.gui.window import MainWindow

if TYPE_CHECKING:
    from qls_desktop.scheduler.thread import SyncThread

SYNC_SECONDS = 240
"""So long ``--until-synced`` waits for the demo's first syncs."""

PAINT_MS = 50
"""Milliseconds after which the window has been painted, and the engine may be built."""

FIRST_SYNCS = (Task.PRODUCTS, Task.STOCK, Task.ORDERS)


class FirstSyncs(QObject):
    """Runs the three syncs one after another, paints the window and closes it."""

    def __init__(self, window: MainWindow, worker: SyncThread, picture: Path | None) -> None:
        super().__init__(window)
        self._window, self._worker, self._picture = window, worker, picture
        self._waiting = list(FIRST_SYNCS)
        self.done = False

    def begin(self, integration_id: int) -> None:
        """Starts the first one."""
        self._integration_id = integration_id
        self._worker.run_finished.connect(self._on_finished)
        self._worker.run_now(integration_id, self._waiting[0])

    def _on_finished(self, report: RunReport) -> None:
        if self._waiting and report.task is self._waiting[0]:
            self._waiting.pop(0)
            if self._waiting:
                self._worker.run_now(self._integration_id, self._waiting[0])
            else:
                # Let the window take the last report over before it is painted.
                QTimer.singleShot(200, self._finish)

    def _finish(self) -> None:
        self.done = True
        if self._picture is not None:
            self._picture.parent.mkdir(parents=True, exist_ok=True)
            self._window.grab().save(str(self._picture))
        self._window.close()


def show_until_closed(
    application: QApplication,
    make_window: Callable[[], MainWindow],
    worker: SyncThread,
    until_synced: bool,
    picture: Path | None,
) -> int:
    """Makes and shows the window on a running event loop; returns the exit status."""

    async def live() -> int:
        window = make_window()
        window.show()
        QTimer.singleShot(PAINT_MS, worker.go_on)
        try:
            if not until_synced:
                await _closed(window)
                return 0
            return await _sync_and_close(window, FirstSyncs(window, worker, picture))
        finally:
            window.deleteLater()

    with qasync.QEventLoop(application) as loop:
        return int(loop.run_until_complete(live()))


async def _closed(window: MainWindow) -> None:
    closed = asyncio.Event()
    window.closed.connect(closed.set)
    await closed.wait()


async def _sync_and_close(window: MainWindow, syncs: FirstSyncs) -> int:
    closing = asyncio.ensure_future(_closed(window))
    syncs.begin(window.shown_integration)
    _, late = await asyncio.wait({closing}, timeout=SYNC_SECONDS)
    if late:
        window.close()
        await closing
    return 0 if syncs.done else 3
