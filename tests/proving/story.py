"""One seeded story: a few days of a merchant, with all that can go wrong, and its judgement."""

import asyncio
import random
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

from qls_desktop.domain.ledger import OrderState
from qls_desktop.domain.login import Login
from qls_desktop.domain.outcomes import ApiProblemError
from qls_desktop.domain.runs import Task
from qls_desktop.domain.schedule import due
from qls_desktop.domain.settings import Account, Integration, ProductField, ProductRules
from qls_desktop.simulator.clock import SimulatedClock
from qls_desktop.simulator.qls.company import BRAND_ID, COMPANY_ID, PASSWORD, USERNAME
from qls_desktop.simulator.scenario import Scenario
from qls_desktop.simulator.world import LIGHTSPEED_KEY, LIGHTSPEED_SECRET, World
from qls_desktop.store.accounts import Accounts
from qls_desktop.store.catalogue import Catalogue, PassKind
from qls_desktop.store.database import open_store
from qls_desktop.store.integrations import Integrations
from qls_desktop.store.runs import Runs
from qls_desktop.system.secrets import SessionSecrets
from tests.proving import verdict
from tests.proving.life import Journal
from tests.proving.mortal_store import copy_as_is
from tests.proving.pc import AtOnce, Pc, PcClock
from tests.proving.settle import decide, settle
from tests.proving.shopkeeper import Shopkeeper
from tests.proving.trouble import Trouble, Weather
from tests.proving.wire import Outside
from tests.proving.witness import Witness
from tests.sync.stage import SHOP_URL, WAREHOUSE_URL

STARTS = (
    datetime(2026, 3, 10, 8, 0, tzinfo=UTC),
    datetime(2026, 3, 28, 21, 40, tzinfo=UTC),
    datetime(2026, 10, 24, 20, 40, tzinfo=UTC),
)
"""A Tuesday morning, and the evenings before both nights in which the clocks change."""

GAPS = tuple(timedelta(minutes=minutes) for minutes in (2, 5, 5, 15, 40, 180, 540))
"""From a short while to a night's sleep."""

JUMPS = tuple(timedelta(minutes=minutes) for minutes in (-1500, -130, -10, 10, 130, 1500))
EVENTS = (
    "none",
    "none",
    "none",
    "jump",
    "short list",
    "native link",
    "second pc",
    "restore",
    "twice",
)


@dataclass(frozen=True)
class Outcome:
    """What a story showed."""

    seed: int
    digest: str
    boundaries: int
    deaths: int
    orders: int
    posts: int
    doubles: int
    blind: int
    wrongs: tuple[str, ...]
    lines: tuple[str, ...] = ()


@cache
def ram_folder() -> Path:
    """A folder in memory where there is one: a story makes many small files."""
    memory = Path("/dev/shm")  # noqa: S108 - only a place for throw-away files
    return memory if memory.is_dir() else Path(tempfile.gettempdir())


@contextmanager
def scratch() -> Iterator[Path]:
    """A folder for one story, removed after it."""
    folder = Path(tempfile.mkdtemp(prefix="proving-", dir=ram_folder()))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@cache
def template() -> bytes:
    """A database with one account and one integration; copied instead of migrated each time."""
    with scratch() as folder:
        file = folder / "template.sqlite3"
        store = open_store(file, STARTS[0])
        account = Accounts(store).add(
            Account(0, "Voorbeeldwinkel", COMPANY_ID, "Voorbeeldwinkel B.V.", WAREHOUSE_URL)
        )
        rules = ProductRules(fields=frozenset({ProductField.NAME}))
        Integrations(store).add(
            Integration(0, account.id, "Theehuis", BRAND_ID, "", base_url=SHOP_URL, products=rules)
        )
        store.close()
        return file.read_bytes()


def logins() -> SessionSecrets:
    """The logins of the one account, and of the shop, which may be connected twice."""
    kept = SessionSecrets()
    kept.put("account:1", Login(USERNAME, PASSWORD))
    for shop in (1, 2):
        kept.put(f"integration:{shop}", Login(LIGHTSPEED_KEY, LIGHTSPEED_SECRET))
    return kept


@dataclass
class Set:
    """Everything that takes part in a story."""

    folder: Path
    world: World
    clock: SimulatedClock
    trouble: Trouble
    witness: Witness
    outside: Outside
    journal: Journal
    pcs: list[Pc] = field(default_factory=list)

    @property
    def pc(self) -> Pc:
        """The merchant's own PC."""
        return self.pcs[0]

    def add_pc(self, profile: Path) -> Pc:
        """One more PC, that starts with a copy of this database."""
        pc = Pc(
            f"pc{len(self.pcs)}",
            self.folder,
            self.world,
            self.outside,
            self.journal,
            logins(),
            PcClock(self.clock),
        )
        pc.switch_on(profile)
        self.pcs.append(pc)
        return pc

    def strike(self) -> None:
        """Closes what is open."""
        for pc in self.pcs:
            pc.switch_off()

    def outcome(self, seed: int) -> Outcome:
        """What was seen so far."""
        return Outcome(
            seed=seed,
            digest=self.journal.digest,
            boundaries=self.journal.boundaries,
            deaths=len(self.journal.died_at),
            orders=len(self.world.shop.orders),
            posts=self.witness.posts.total(),
            doubles=sum(count - 1 for count in self.witness.doubles().values()),
            blind=self.witness.blind,
            wrongs=tuple(self.witness.wrongs),
            lines=tuple(self.journal.lines),
        )


def build(
    folder: Path, scenario: Scenario, start: datetime, trouble: Trouble, journal: Journal
) -> Set:
    """A world, and a PC on which the program has just been set up."""
    clock = SimulatedClock(start)
    world = World(scenario, clock)
    witness = Witness(world)
    outside = Outside(clock, trouble, witness)
    stage = Set(folder, world, clock, trouble, witness, outside, journal)
    profile = folder / "template.sqlite3"
    profile.write_bytes(template())
    witness.check_codes()
    stage.add_pc(profile)
    return stage


def tell(seed: int, *, keep: bool = False) -> Outcome:
    """Tells the story of one seed to its end; the same seed always gives the same one."""
    with scratch() as folder, asyncio.Runner() as runner:
        runner.get_loop().set_default_executor(AtOnce())
        return runner.run(_Story(seed, folder, keep=keep).tell())


class _Story:
    def __init__(self, seed: int, folder: Path, *, keep: bool) -> None:
        self.seed = seed
        self.chance = random.Random(f"{seed}/story")
        self.trouble = Trouble(f"{seed}/trouble", self._weather())
        self.journal = Journal(self.trouble.dies)
        self.journal.keep = keep
        start = self.chance.choice(STARTS)
        self.stage = build(folder, self._scenario(), start, self.trouble, self.journal)
        self.keeper = Shopkeeper(self.stage.world, self.stage.witness, f"{seed}/keeper")
        self.planned: dict[tuple[str, Task], datetime] = {}
        self.backups: list[Path] = []

    def _weather(self) -> Weather:
        chance = self.chance
        return Weather(
            calls=chance.choice((0.0, 0.03, 0.12)),
            deaths=chance.choice((0.0, 0.008, 0.03)),
            disk=chance.choice((0.0, 0.0, 0.02)),
            meanwhile=chance.choice((0.0, 0.02)),
        )

    def _scenario(self) -> Scenario:
        chance = self.chance
        return Scenario(
            seed=self.seed,
            products=4,
            fault_share=chance.choice((0.0, 0.25)),
            known_share=chance.choice((0.5, 1.0)),
            orders_at_start=0,
            orders_per_hour=0,
            stock_moves_per_hour=0,
            qls={
                "list_lag_s": chance.choice(("0", "5", "60")),
                "order_sort": chance.choice(("by_id", "created_desc", "created_asc")),
                "date_filter": chance.choice(("ignored", "plain", "bracket")),
                "order_detail": chance.choice(("available", "available", "404")),
                "order_list_shape": chance.choice(("small", "full")),
                "foreign_orders": chance.choice(("off", "other_references")),
                "duplicate_reference": chance.choice(("accepted", "accepted", "refused_400")),
            },
        )

    async def tell(self) -> Outcome:
        stage = self.stage
        special, at = self.chance.choice(EVENTS), self.chance.randrange(1, 4)
        stage.outside.meanwhile = self.keeper.act
        self.keeper.order()
        for step in range(self.chance.randrange(4, 7)):
            stage.world.move_clock(None, self.chance.choice(GAPS))
            await stage.outside.deliver_late()
            self._back_up()
            self.keeper.busy_while(self.chance.randrange(3))
            await self._special(special if step == at else "none")
            for pc in list(stage.pcs):
                if pc is not stage.pc:
                    # No program can know of what another one has under way, or no list shows yet.
                    await stage.outside.deliver_late()
                stage.world.move_clock(None, timedelta(seconds=70))
                await self._turn(pc)
        stage.world.move_clock(None, timedelta(seconds=2))  # the shop tells times in whole seconds
        self.keeper.mend()
        await settle(stage.pcs, self.trouble, stage.witness)
        stage.strike()
        return stage.outcome(self.seed)

    async def _turn(self, pc: Pc) -> None:
        """What the scheduler does when it wakes: a look, and every job that is due."""
        witness = self.stage.witness
        witness.ledger_file = lambda: pc.file
        witness.begins()
        await pc.look()
        tasks = [task for task in Task if self._is_due(pc, task)]
        self.chance.shuffle(tasks)
        if self.chance.random() < 0.5:
            for task in tasks:
                witness.begins()
                self._check(pc, await pc.run(task))
        else:
            witness.begins()
            self._check(pc, await pc.run(*tasks))
        if self.chance.random() < 0.1:
            await self._undo(pc)
        if self.chance.random() < 0.3:
            await self._decide(pc)
        if self.chance.random() < 0.3:
            self._tidy(pc)

    async def _undo(self, pc: Pc) -> None:
        """The merchant takes back one of the last runs, whether it is a good idea or not.

        What that writes was recorded by the run, so a list of my.QLS that is short forbids nothing.
        """
        witness = self.stage.witness
        runs = [row for row in Runs(pc.store).recent(6) if row.task is not Task.ORDERS]
        if runs:
            witness.begins()
            forbidden, witness.forbidden = witness.forbidden, ""
            await pc.undo(self.chance.choice(runs).id, approved=self.chance.random() < 0.7)
            witness.forbidden = forbidden
            self._check(pc, None)

    async def _decide(self, pc: Pc) -> None:
        """The merchant looks in my.QLS and decides what is on screen to be decided."""
        await self.stage.outside.deliver_late()  # nobody can see what is still under way
        with pc.mortal(), suppress(ApiProblemError):
            await decide(pc, self.stage.witness)

    def _tidy(self, pc: Pc) -> None:
        with pc.mortal():
            pc.engine.keep_tidy()

    def _is_due(self, pc: Pc, task: Task) -> bool:
        integration = Integrations(pc.store).get(pc.integration_id)
        assert integration is not None
        now, key = pc.clock.now(), (pc.name, task)
        last = self.planned.get(key, datetime(2026, 1, 1, tzinfo=UTC))
        instance = due(integration, task, last, now)
        if instance is None:
            return self.chance.random() < 0.1  # the merchant clicks
        self.planned[key] = instance.planned_at
        return True

    def _check(self, pc: Pc, reports: object) -> None:
        stage = self.stage
        verdict.check_along_the_way(pc, stage.world, stage.witness)
        if isinstance(reports, dict) and Task.ORDERS in reports:
            report = reports[Task.ORDERS]
            states = [row.state for row in verdict.rows_of(pc)]
            if report.problem is None and states.count(OrderState.IN_DOUBT) > report.in_doubt:
                stage.witness.wrong("an order in doubt isn't told of")

    def _back_up(self) -> None:
        pc = self.stage.pc
        backup = self.stage.folder / f"backup-{len(self.backups)}.sqlite3"
        copy_as_is(pc.file, backup)
        self.backups.append(backup)

    async def _special(self, what: str) -> None:
        stage = self.stage
        for name, quiet in (("list_short", "off"), ("native_link", "off")):
            stage.world.warehouse.switches.set(name, quiet)
        stage.witness.forbidden = ""
        if what == "jump":
            stage.pc.clock.offset = self.chance.choice(JUMPS)
        elif what == "short list":
            stage.world.warehouse.switches.set(
                "list_short", self.chance.choice(("empty", "rows_missing"))
            )
            known = Catalogue(stage.pc.store).last_complete("account:1", PassKind.WAREHOUSE)
            is_sure = self.trouble.weather.calls == 0  # a cache may still hold the whole list
            if (
                is_sure
                and known is not None
                and known.rows == len(stage.world.warehouse.products())
            ):
                stage.witness.forbidden = "the list of my.QLS was short"
        elif what == "native link":
            stage.world.warehouse.switches.set("native_link", "on")
        elif what == "second pc":
            stage.add_pc(stage.pc.file)
        elif what == "twice":
            stage.pc.connect_twice()
        elif what == "restore":
            stage.world.move_clock(None, timedelta(minutes=10))
            stage.pc.restore(self.chance.choice(self.backups))
