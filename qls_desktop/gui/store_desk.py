"""The desk on the real store and the real worker."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject

from qls_desktop.domain.alarms import Alarm, EngineState
from qls_desktop.domain.reason import Reason
from qls_desktop.domain.runs import Progress, RunItem, Task
from qls_desktop.domain.settings import Account, Integration
from qls_desktop.gui.activity_reading import LogPage, read_log, read_runs
from qls_desktop.gui.desk import EngineCalls, OrderDetail, Standings
from qls_desktop.gui.figures import Figures, read_figures
from qls_desktop.gui.orders_reading import find_orders, read_order, read_orders
from qls_desktop.gui.standing_reading import read_standings
from qls_desktop.gui.start_reading import read_start
from qls_desktop.gui.start_steps import StartFacts
from qls_desktop.store.accounts import Accounts
from qls_desktop.store.database import Store
from qls_desktop.store.integrations import Integrations
from qls_desktop.store.ledger import Ledger, OrderRow
from qls_desktop.store.logbook import LogBook, LogFilter
from qls_desktop.store.memory import Memory
from qls_desktop.store.models.catalogue import LinkTable
from qls_desktop.store.runs import RunRow, Runs
from qls_desktop.sync.back_office import Places, find_order_places

if TYPE_CHECKING:
    from qls_desktop.gui.stock_reading import StockView
    from qls_desktop.scheduler.thread import SyncThread
    from qls_desktop.sync.engine import Engine

T = TypeVar("T")

LATEST_RUNS = 300


class StoreDesk(QObject):
    """Answers short questions from the store on the GUI thread; hands work to the worker.

    ``clock`` gives the present instant, aware UTC. The worker must have been started.
    """

    def __init__(self, store: Store, worker: SyncThread, clock: Callable[[], datetime]) -> None:
        super().__init__()
        self._store, self._worker, self._clock = store, worker, clock
        self._state: EngineState | None = None
        self._ended: asyncio.Event | None = None
        self._reader = ThreadPoolExecutor(1, "reader")
        self.progressed = worker.progressed
        self.run_finished = worker.run_finished
        self.look_finished = worker.look_finished
        self.state_changed = worker.state_changed
        self.alarmed = worker.alarmed
        self.crashed = worker.crashed
        self._alarms: dict[str, Alarm] = {}
        self._ran: set[int] = set()
        worker.state_changed.connect(self._on_state)
        worker.alarmed.connect(self.note)
        worker.crashed.connect(self._on_crash)
        worker.progressed.connect(self._on_progress)

    def _on_ended(self) -> None:
        if self._ended is not None:
            self._ended.set()

    def _on_state(self, state: EngineState) -> None:
        self._state = state

    def note(self, alarm: Alarm) -> None:
        """Keeps an alarm, or drops it when it is gone."""
        self._alarms.pop(alarm.key, None)
        if not alarm.gone:
            self._alarms[alarm.key] = alarm

    def _on_crash(self, why: Reason) -> None:
        self.note(Alarm(why.kind, why))

    def _on_progress(self, progress: Progress) -> None:
        self._ran.add(progress.integration_id)

    # Short questions

    def now(self) -> datetime:
        """The clock, aware UTC."""
        return self._clock()

    def accounts(self) -> tuple[Account, ...]:
        """All my.QLS accounts by name."""
        return tuple(Accounts(self._store).all())

    def integrations(self) -> tuple[Integration, ...]:
        """All integrations by name."""
        return tuple(Integrations(self._store).all())

    def first_synced(self, integration_id: int) -> bool:
        """Whether a product of the integration is linked."""
        query = LinkTable.select(LinkTable.variant_id).where(
            LinkTable.integration == integration_id
        )
        return self._store.row(query.limit(1)) is not None

    def standings(self) -> Standings:
        """How all integrations stand: what the worker last said, and what is stored."""
        return read_standings(self._store, self._running(), self._clock())

    async def standings_aside(self) -> Standings:
        """The same, read by a thread of the desk's own: it answers also when the worker hangs."""
        if self._ended is not None:
            return self.standings()  # nothing computes any more
        read = partial(read_standings, self._store, self._running(), self._clock())
        return await asyncio.get_running_loop().run_in_executor(self._reader, read)

    def _running(self) -> list[tuple[int, Task]]:
        jobs = () if self._state is None else self._state.jobs
        return [(job.integration_id, job.task) for job in jobs if job.running]

    def alarms(self) -> tuple[Alarm, ...]:
        """The alarms that were raised and not taken back."""
        return tuple(self._alarms.values())

    def is_offline(self) -> bool:
        """Whether the worker says that the network is away."""
        return self._state is not None and self._state.offline

    async def start_facts(self, integration_id: int) -> StartFacts:
        """How far an integration is with "Aan de slag"."""
        return await asyncio.wrap_future(
            self._worker.ask(lambda engine: read_start(engine, integration_id))
        )

    async def figures(self) -> Figures:
        """The last days and the call budgets, read in the worker."""
        spoken_to = frozenset(self._ran)
        return await asyncio.wrap_future(
            self._worker.ask(lambda engine: read_figures(engine, spoken_to))
        )

    async def orders(self, integration_id: int) -> tuple[OrderRow, ...]:
        """All orders that aren't settled, and the newest that are; newest first."""
        return await self._read(lambda store: read_orders(store, integration_id))

    async def find_orders(self, integration_id: int, text: str) -> tuple[OrderRow, ...]:
        """Orders with ``text`` in number, name or id, also those that the list leaves out."""
        return await self._read(lambda store: find_orders(store, integration_id, text))

    def order(self, order_id: int) -> OrderDetail:
        """Everything about one order."""
        return read_order(self._store, order_id)

    def order_id(self, integration_id: int, shop_order_id: int) -> int | None:
        """Our id of an order of the shop; None when the ledger doesn't hold it."""
        found = Ledger(self._store).by_shop_id(integration_id, shop_order_id)
        return None if found is None else found.id

    def places(self, integration_id: int, shop_order_id: int, qls_order_id: str) -> Places:
        """Where an order is found in both back offices; an empty id: not in my.QLS."""
        return find_order_places(self._store, integration_id, shop_order_id, qls_order_id)

    def runs(self, integration_id: int) -> tuple[RunRow, ...]:
        """The last runs, newest first."""
        return tuple(Runs(self._store).recent(LATEST_RUNS, integration_id))

    def last_real_run(self, integration_id: int, task: Task) -> RunRow | None:
        """The last sync of a task that ended by itself, however long ago."""
        return Runs(self._store).last_real(integration_id, task)

    async def stock(self, integration_id: int) -> tuple[StockView, ...]:
        """Every variant's stock."""
        # Imported here: the formula behind it takes longer than the first paint can wait.
        from qls_desktop.gui.stock_reading import read_stock  # noqa: PLC0415

        return await self._read(lambda store: read_stock(store, integration_id))

    async def _read(self, read: Callable[[Store], T]) -> T:
        """A longer read; a pool thread of the worker does it."""

        async def work(engine: Engine) -> T:
            return await asyncio.to_thread(read, engine.parts.store)

        return await asyncio.wrap_future(self._worker.ask(work))

    def run_items(self, run_id: int) -> tuple[RunItem, ...]:
        """What one run did."""
        return tuple(Runs(self._store).items(run_id))

    async def recent_runs(self, integration_id: int, task: str) -> tuple[RunRow, ...]:
        """Many runs, newest first; an empty task is every task."""
        return await self._read(lambda store: read_runs(store, integration_id, task))

    async def log(self, wanted: LogFilter, before_id: int | None = None) -> LogPage:
        """Wanted lines of the log, newest first: the last ones, or those before a line."""
        return await self._read(lambda store: read_log(store, wanted, before_id))

    def last_line(self) -> int:
        """The id of the newest log line, 0 when there is none."""
        return LogBook(self._store).last_id()

    def recall(self, key: str) -> str | None:
        """A small thing that was remembered."""
        value = Memory(self._store).get(key)
        return value if isinstance(value, str) else None

    def remember(self, key: str, value: str) -> None:
        """Remembers a small thing; the worker is the one writer."""

        async def write(engine: Engine) -> None:
            Memory(engine.parts.store).put(key, value, engine.parts.now())

        self._worker.ask(write)

    # Work

    def beats(self) -> int:
        """How often the sync thread has ticked."""
        return self._worker.beats()

    def is_running(self) -> bool:
        """Whether a run is under way."""
        return self._worker.is_busy()

    async def ask(self, work: Callable[[EngineCalls], Awaitable[T]]) -> T:
        """Carries ``work`` out in the worker and gives its result."""
        return await asyncio.wrap_future(self._worker.ask(work))

    def run_now(self, integration_id: int, task: Task, *, approved: bool = False) -> None:
        """Starts a run at the merchant's request."""
        self._worker.run_now(integration_id, task, approved=approved)

    def preview(self, integration_id: int, task: Task) -> None:
        """Starts a run that writes to neither side."""
        self._worker.preview(integration_id, task)

    def cancel(self, integration_id: int, task: Task, *, preview: bool = False) -> None:
        """Asks a run to stop at its next step; ``preview``: only one that writes nothing."""
        self._worker.cancel(integration_id, task, preview=preview)

    async def stop(self, timeout: float) -> bool:  # noqa: ASYNC109 – a bound, told to the worker
        """Stops the worker without holding up the window; tells whether it ended in time."""
        ended = asyncio.Event()
        self._ended = ended
        self._reader.shutdown(wait=False)
        self._worker.finished.connect(self._on_ended)
        self._worker.ask_stop()
        if self._worker.isRunning():
            try:
                await asyncio.wait_for(ended.wait(), timeout)
            except TimeoutError:
                return False
        return self._worker.wait(1000)
