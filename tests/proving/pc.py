"""One PC with the program on it: its clock, its profile, and the process that may die."""

import asyncio
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

import httpx

from qls_desktop.domain.runs import RunReport, Task, Trigger
from qls_desktop.simulator.clock import SimulatedClock
from qls_desktop.simulator.world import World
from qls_desktop.store.errors import StoreError
from qls_desktop.store.integrations import Integrations
from qls_desktop.sync.engine import Engine
from qls_desktop.sync.parts import Logins, Parts
from qls_desktop.sync.refusals import RefusedError
from qls_desktop.sync.undo import undoable_run
from qls_desktop.transport.budget import Budgets
from qls_desktop.transport.open import Network
from tests.proving.life import Died, Journal, Life
from tests.proving.mortal_store import MortalStore, copy_as_is
from tests.proving.wire import Outside, Wire
from tests.sync.stage import SHOP_URL, WAREHOUSE_URL

T = TypeVar("T")


class AtOnce(ThreadPoolExecutor):
    """Does in the same thread, at once, what is handed over: one process, one thread."""

    def __init__(self) -> None:
        super().__init__(max_workers=1)

    def submit(self, fn: Callable[..., T], /, *args: Any, **named: Any) -> Future[T]:  # noqa: ANN401
        """Runs ``fn`` now."""
        done: Future[T] = Future()
        try:
            done.set_result(fn(*args, **named))
        except BaseException as error:  # noqa: BLE001 - handed on to whoever waits
            done.set_exception(error)
        return done


@dataclass
class PcClock:
    """The PC's own clock, which may be wrong; waiting moves the world's."""

    world: SimulatedClock
    offset: timedelta = timedelta()

    def now(self) -> datetime:
        """What the PC takes for the present instant."""
        return self.world.now() + self.offset

    async def sleep(self, seconds: float) -> None:
        """Waits, which takes no real time."""
        self.world.advance(timedelta(seconds=seconds))


@dataclass
class Pc:
    """A merchant's PC. ``integration_id`` is the one shop that it syncs.

    The shop may be connected a second time; that integration syncs orders and products only.
    """

    name: str
    folder: Path
    world: World
    outside: Outside
    journal: Journal
    logins: Logins
    clock: PcClock
    integration_id: int = 1
    starts: int = 0
    deaths: int = 0
    store_failures: int = 0
    engine: Engine = field(init=False)
    store: MortalStore = field(init=False)
    life: Life = field(init=False)

    @property
    def file(self) -> Path:
        """The database of the present process."""
        return self.folder / f"{self.name}-{self.starts}.sqlite3"

    def switch_on(self, template: Path) -> None:
        """Starts on a copy of a database; again and again when it dies while starting."""
        copy_as_is(template, self.file)
        self._open()

    def _open(self) -> None:
        while True:
            self.life = Life(self.journal)
            self.store = MortalStore(self.file, self.life, self.outside.trouble.at_commit)
            self.engine = Engine(Parts(self.store, self._network(), self.logins))
            try:
                self.engine.start_up()
            except Died:
                self._bury()
            except StoreError:
                self.store_failures += 1
                self.restart()
                return
            else:
                return

    def _network(self) -> Network:
        apps = {SHOP_URL: self.world.lightspeed_app, WAREHOUSE_URL: self.world.qls_app}
        life, outside = self.life, self.outside

        def wire(base_url: str) -> httpx.AsyncBaseTransport:
            return Wire(apps[base_url], life, outside)

        return Network(self.clock, Budgets(self.clock), wire)

    def _bury(self) -> None:
        """Leaves the files as they lie; the next process gets those, and nothing else."""
        self.deaths += 1
        self._leave()

    def _leave(self) -> None:
        old, left = self.file, self.store
        self.life.end()
        self.starts += 1
        copy_as_is(old, self.file)
        left.close()

    def restart(self) -> None:
        """The program is ended from outside, and started again."""
        self._leave()
        self._open()

    def restore(self, backup: Path) -> None:
        """Puts an earlier copy of the database in the place of the present one."""
        self.life.end()
        self.store.close()
        self.starts += 1
        self.switch_on(backup)

    def switch_off(self) -> None:
        """Ends the program for good, in good order."""
        self.store.close()

    async def run(self, *tasks: Task, **how: Any) -> dict[Task, RunReport]:  # noqa: ANN401
        """Runs tasks side by side, as the scheduler does; gives the reports of those that ended.

        When the process dies, it is started again: what was under way isn't tried again here.
        """
        works = {
            (shop, task): asyncio.ensure_future(
                self.engine.run(shop, task, Trigger.SCHEDULE, **how)
            )
            for task in tasks
            for shop in self.integration_ids()
            if task is not Task.STOCK or shop == self.integration_id
        }
        return await self._joined(works)

    def integration_ids(self) -> list[int]:
        """The shop's integration, and the second one where there is one."""
        return [shop.id for shop in Integrations(self.store).all()]

    def connect_twice(self) -> None:
        """The merchant connects the same shop once more."""
        with self.mortal():
            one = Integrations(self.store).get(self.integration_id)
            if one is not None:
                Integrations(self.store).add(replace(one, id=0, name="Theehuis 2"))

    @contextmanager
    def mortal(self) -> Iterator[None]:
        """For what is done outside a run: a death restarts the program, a full disk is noted."""
        try:
            yield
        except Died:
            self._bury()
            self._open()
        except StoreError:
            self.store_failures += 1

    async def look(self) -> None:
        """Looks for orders in doubt when the engine says that a look is due."""
        for shop in self.integration_ids():
            due = self.engine.next_look_at(shop)
            if due is not None and due <= self.clock.now():
                look = asyncio.ensure_future(self.engine.look(shop))
                await self._joined({(shop, Task.ORDERS): look})

    async def undo(self, run_id: int, *, approved: bool = True) -> bool:
        """Takes back what a run wrote, as a click on "Ongedaan maken"; whether it came to an end.

        False as well when the run turns out to have written nothing that can be taken back.
        """
        try:
            task = undoable_run(self.store, run_id).task
        except RefusedError:
            return False
        undoing = self.engine.undo(run_id, approved=approved)
        work = {(self.integration_id, task): asyncio.ensure_future(undoing)}
        return bool(await self._joined(work))

    async def _joined(
        self, works: Mapping[tuple[int, Task], asyncio.Future[RunReport]]
    ) -> dict[Task, RunReport]:
        under_way = set(works.values())
        while under_way:
            done, under_way = await asyncio.wait(under_way, return_when=asyncio.FIRST_EXCEPTION)
            if _any_died(done):
                for work in under_way:
                    work.cancel()
        if _any_died(works.values()):
            self._bury()
            self._open()
            return {}
        ended = {key: work.result() for key, work in works.items() if self._ended(work)}
        return {task: ended[shop, task] for shop, task in ended if shop == self.integration_id}

    def _ended(self, work: asyncio.Future[RunReport]) -> bool:
        if isinstance(work.exception(), StoreError):
            self.store_failures += 1
            return False
        return True


def _any_died(works: Iterable[asyncio.Future[RunReport]]) -> bool:
    # Each is asked: asyncio complains of an error that nobody looked at.
    ends = [None if work.cancelled() else work.exception() for work in works]
    return any(isinstance(end, Died) for end in ends)
