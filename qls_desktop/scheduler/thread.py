"""The one thread that runs all syncs: a ``QThread`` around ``asyncio.run`` (design.md, section 4).

Signals carry frozen values. Connect only methods of a ``QObject`` that lives in the GUI thread.
"""

from __future__ import annotations

import asyncio
import concurrent.futures
import logging
import threading
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, QThread, Signal

from qls_desktop.domain.alarms import Alarm, EngineState
from qls_desktop.domain.reason import reason
from qls_desktop.domain.runs import Progress, RunReport, Task
from qls_desktop.store.errors import StoreError

if TYPE_CHECKING:
    from qls_desktop.scheduler.scheduler import Scheduler
    from qls_desktop.sync.engine import Engine
    from qls_desktop.sync.parts import Parts

T = TypeVar("T")

WINDOW_SECONDS = 5.0
"""So long the window gets for its first paint; then the engine is built all the same."""

START_SECONDS = 5.0
"""So long after a start that the store didn't let through it is tried again."""

GENTLE_SECONDS = 5.0
"""So long a run may take to stop by itself at quit, before it is cancelled."""

logger = logging.getLogger(__name__)


class SyncThread(QThread):
    """Owns the engine and the scheduler; everything else asks it.

    ``keep_log`` is called at every tick in the sync thread, to bring log lines into the store.
    ``start()`` it once, ``stop()`` it before it is let go. It is never terminated. With
    ``wait_for_window`` it builds the engine only at :meth:`go_on`, so that the window's first paint
    needn't share the processor; what is asked before that is done then.
    """

    progressed = Signal(object)
    run_finished = Signal(object, int)
    look_finished = Signal(object)
    state_changed = Signal(object)
    alarmed = Signal(object)
    crashed = Signal(object)

    def __init__(
        self,
        parts: Parts,
        is_online: Callable[[], bool],
        keep_log: Callable[[], object] = lambda: None,
        parent: QObject | None = None,
        *,
        wait_for_window: bool = False,
    ) -> None:
        super().__init__(parent)
        self._waits = wait_for_window
        self._going: asyncio.Event | None = None
        self._built: asyncio.Event | None = None
        self._keep_log = keep_log
        self._parts = parts
        self._is_online = is_online
        self._ready = threading.Event()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._stopping: asyncio.Event | None = None
        self._engine: Engine | None = None
        self._scheduler: Scheduler | None = None
        self._asked: set[concurrent.futures.Future[Any]] = set()
        self._ended = False
        self._tries = 0

    # -- in the sync thread -------------------------------------------------------------------

    def run(self) -> None:
        """The thread's whole life; Qt calls it."""
        try:
            asyncio.run(self._live())
        except Exception as error:
            logger.exception("the sync thread ended unexpectedly")
            self.crashed.emit(reason("engine_crashed", error=type(error).__name__))
        finally:
            self._ended = True
            self._ready.set()
            self._let_go()
            self._parts.store.close_own()

    def _let_go(self) -> None:
        # Asked too late to be answered: nobody may wait for it for ever.
        for answer in list(self._asked):
            answer.cancel()

    async def _live(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._stopping, self._going, self._built = asyncio.Event(), asyncio.Event(), asyncio.Event()
        self._ready.set()
        stopping = asyncio.create_task(self._stopping.wait(), name="stopping")
        try:
            if self._waits:
                await self._wait_for_window(stopping)
            scheduler = await self._start_up(stopping)
            if scheduler is not None:
                await self._run_scheduler(scheduler, stopping)
        finally:
            stopping.cancel()
            await asyncio.gather(stopping, return_exceptions=True)

    async def _wait_for_window(self, stopping: asyncio.Task[Any]) -> None:
        assert self._going is not None  # noqa: S101 - the type, not a check
        going = asyncio.create_task(self._going.wait(), name="going")
        await asyncio.wait(
            {going, stopping}, timeout=WINDOW_SECONDS, return_when=asyncio.FIRST_COMPLETED
        )
        going.cancel()
        await asyncio.gather(going, return_exceptions=True)

    async def _start_up(self, stopping: asyncio.Task[Any]) -> Scheduler | None:
        """Builds the scheduler; None when the thread is to end before that can be done.

        A disk that is full now, or a file that a virus scanner holds, may be free in a moment:
        ending here would stop every job until somebody starts the program again.
        """
        told: Alarm | None = None
        while not stopping.done():
            try:
                scheduler = self._build()
            except StoreError as error:
                self._tries += 1
                if told is None:
                    logger.warning("the store can't be used yet: %s", error.reason.kind)
                if told is None or told.reason != error.reason:
                    told = Alarm("store", error.reason)
                    self.alarmed.emit(told)
                await asyncio.wait({stopping}, timeout=START_SECONDS)
            else:
                if told is not None:
                    self.alarmed.emit(replace(told, gone=True))
                return scheduler
        return None

    def _build(self) -> Scheduler:
        # Imported here: these take longer than the window may take to its first paint.
        from qls_desktop.scheduler.scheduler import Scheduler  # noqa: PLC0415
        from qls_desktop.sync.engine import Engine  # noqa: PLC0415

        self._engine = Engine(self._parts)
        self._engine.start_up()
        self._scheduler = Scheduler(self._engine, self, self._is_online, self._keep_log)
        return self._scheduler

    async def _run_scheduler(self, scheduler: Scheduler, stopping: asyncio.Task[Any]) -> None:
        assert self._built is not None  # noqa: S101 - the type, not a check
        self._built.set()
        ticking = asyncio.create_task(scheduler.run_forever(), name="ticking")
        try:
            await asyncio.wait({ticking, stopping}, return_when=asyncio.FIRST_COMPLETED)
            if ticking.done():
                ticking.result()
        finally:
            ticking.cancel()
            await asyncio.gather(ticking, return_exceptions=True)
            await scheduler.stop(GENTLE_SECONDS)
            self._keep_log()

    def on_progress(self, progress: Progress) -> None:
        """Passes progress on to the window."""
        self.progressed.emit(progress)

    def on_run_finished(self, report: RunReport, integration_id: int) -> None:
        """Passes a report on to the window."""
        self.run_finished.emit(report, integration_id)

    def on_look_finished(self, report: RunReport) -> None:
        """Passes the report of a look on to the window."""
        self.look_finished.emit(report)

    def on_state(self, state: EngineState) -> None:
        """Passes the jobs' state on to the window."""
        self.state_changed.emit(state)

    def on_alarm(self, alarm: Alarm) -> None:
        """Passes an alarm on to the window."""
        self.alarmed.emit(alarm)

    # -- from any thread ----------------------------------------------------------------------

    def ask(self, work: Callable[[Engine], Awaitable[T]]) -> concurrent.futures.Future[T]:
        """Has ``work`` done with the engine in the sync thread; returns at once.

        In the window await it through ``gui.aio``; never wait for its result in the GUI thread.
        """
        loop = self._living_loop()
        if loop is None:
            return _refused()
        asked = self._await(work)
        try:
            answer = asyncio.run_coroutine_threadsafe(asked, loop)
        except RuntimeError:  # the loop was closed since the line above
            asked.close()
            return _refused()
        self._asked.add(answer)
        answer.add_done_callback(self._asked.discard)
        if self._ended:
            self._let_go()
        return answer

    def run_now(self, integration_id: int, task: Task, *, approved: bool = False) -> None:
        """Starts a run that the merchant asked for; nothing happens when it is running already."""
        self._schedule(lambda s: s.run_now(integration_id, task, approved=approved))

    def preview(self, integration_id: int, task: Task) -> None:
        """Starts a dry run."""
        self._schedule(lambda s: s.preview(integration_id, task))

    def cancel(self, integration_id: int, task: Task, *, preview: bool = False) -> None:
        """Asks a run to stop at its next step; ``preview``: only one that writes nothing."""
        self._schedule(lambda s: s.cancel(integration_id, task, preview=preview))

    def is_busy(self) -> bool:
        """Whether a run is under way."""
        return self._scheduler is not None and self._scheduler.is_running()

    def beats(self) -> int:
        """A number that grows while the thread lives; see ``domain.watching.watch_thread``."""
        return self._tries if self._scheduler is None else self._tries + self._scheduler.beats

    def ask_stop(self) -> None:
        """Asks the thread to end; returns at once. ``finished`` tells when it has."""
        loop = self._living_loop()
        if loop is not None and self._stopping is not None:
            with suppress(RuntimeError):  # the loop was closed since the line above
                loop.call_soon_threadsafe(self._stopping.set)

    def go_on(self) -> None:
        """The window has been painted: the engine may be built now."""
        loop = self._living_loop()
        if loop is not None and self._going is not None:
            with suppress(RuntimeError):  # the loop was closed since the line above
                loop.call_soon_threadsafe(self._going.set)

    def stop(self, seconds: float = 10.0) -> bool:
        """Asks the thread to end and waits with a bound; whether it ended."""
        self.ask_stop()
        return self.wait(int(seconds * 1000))

    def _schedule(self, what: Callable[[Scheduler], object]) -> None:
        async def do(_engine: Engine) -> None:
            if self._scheduler is not None:
                what(self._scheduler)

        self.ask(do).add_done_callback(_log_failure)

    async def _await(self, work: Callable[[Engine], Awaitable[T]]) -> T:
        if self._built is not None:
            await self._built.wait()
        if self._engine is None:
            raise EngineStoppedError
        return await work(self._engine)

    def _living_loop(self) -> asyncio.AbstractEventLoop | None:
        if not self.isRunning():
            return None  # never started, or ended; there is nothing to wait for
        self._ready.wait()
        return None if self._ended else self._loop


class EngineStoppedError(Exception):
    """Something was asked of an engine that has stopped."""


def _refused() -> concurrent.futures.Future[Any]:
    refused: concurrent.futures.Future[Any] = concurrent.futures.Future()
    refused.set_exception(EngineStoppedError())
    return refused


def _log_failure(answer: concurrent.futures.Future[Any]) -> None:
    """For what nobody waits for: it must not fail in silence."""
    error = None if answer.cancelled() else answer.exception()
    if error is not None and not isinstance(error, EngineStoppedError):
        logger.error("the scheduler could not do what was asked", exc_info=error)
