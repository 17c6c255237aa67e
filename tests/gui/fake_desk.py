"""A desk without an engine or a store: what the window sees is what the test put there."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from qls_desktop.domain.alarms import Alarm
from qls_desktop.domain.findings import Finding
from qls_desktop.domain.gaps import Gap
from qls_desktop.domain.learned import Learned
from qls_desktop.domain.ledger import NEEDS_USER, LedgerOrder, OrderState
from qls_desktop.domain.login import Login, LoginsUnavailableError
from qls_desktop.domain.reason import Reason, reason
from qls_desktop.domain.reconciling import ReconcileReport
from qls_desktop.domain.runs import Progress, RunItem, RunOutcome, RunReport, Task, Trigger
from qls_desktop.domain.settings import Account, Integration
from qls_desktop.gui.activity_reading import LINES, LogPage
from qls_desktop.gui.desk import (
    EngineCalls,
    Needs,
    Newest,
    OrderDetail,
    Standing,
    Standings,
    TaskStatus,
)
from qls_desktop.gui.figures import Figures
from qls_desktop.gui.start_steps import StartFacts
from qls_desktop.gui.stock_reading import StockView
from qls_desktop.store.ledger import OrderRow
from qls_desktop.store.logbook import LogFilter, LogRow
from qls_desktop.store.runs import RunRow
from qls_desktop.sync.back_office import Places
from qls_desktop.sync.cancelling import CancelToken
from tests.gui.fake_checking import FakeChecking
from tests.gui.fake_checkout import FakeCheckout

T = TypeVar("T")
NOW = datetime(2026, 11, 23, 13, 0, tzinfo=UTC)


@dataclass(frozen=True)
class FakeNamed:
    id: str
    name: str


@dataclass(frozen=True)
class FakeTitled:
    title: str


@dataclass(frozen=True)
class FakeTagged:
    tag: str
    name: str


@dataclass(frozen=True)
class FakeConnection:
    ok: bool = True
    problems: tuple[Reason, ...] = ()
    notes: tuple[Reason, ...] = ()


@dataclass(frozen=True)
class FakeAccountTest:
    companies: tuple[FakeNamed, ...] = ()
    problems: tuple[Reason, ...] = ()


@dataclass
class FakeEngine(FakeCheckout):
    """Answers from what the test set; keeps what it was asked."""

    accounts: dict[int, Account] = field(default_factory=dict)
    integrations: dict[int, Integration] = field(default_factory=dict)
    logins: dict[str, Login] = field(default_factory=dict)
    done: list[tuple[object, ...]] = field(default_factory=list)
    connection: FakeConnection = FakeConnection()
    companies: tuple[FakeNamed, ...] = (FakeNamed("c1", "Molenwinkel B.V."),)
    account_problems: tuple[Reason, ...] = ()
    brand_list: tuple[FakeNamed, ...] = (FakeNamed("b1", "Molenwinkel"), FakeNamed("b2", "Klomp"))
    findings: tuple[Finding, ...] = ()
    report: RunReport | None = None
    failure: Exception | None = None
    gate: asyncio.Event | None = None
    save_gate: asyncio.Event | None = None
    keyring: Reason | None = None
    facts: tuple[Learned, ...] = ()
    session: list[str] = field(default_factory=list)
    gaps: tuple[Gap, ...] = ()
    gaps_unsure: bool = False
    undo_items: tuple[RunItem, ...] = ()

    def _keep(self, name: str, login: Login | None, *, session_only: bool) -> None:
        if login is None:
            return
        if session_only:
            self.session.append(name)
        elif self.keyring is not None:
            raise LoginsUnavailableError(self.keyring)
        self.logins[name] = login

    def __post_init__(self) -> None:
        self.checking = FakeChecking(self)

    def _fail(self) -> None:
        if self.failure is not None:
            raise self.failure

    async def save_account(
        self, account: Account, login: Login | None, *, session_only: bool = False
    ) -> Account:
        self._fail()
        stored = account if account.id else replace(account, id=len(self.accounts) + 1)
        self._keep(f"account:{stored.id}", login, session_only=session_only)
        self.accounts[stored.id] = stored
        return stored

    async def test_account(self, account_id: int) -> FakeAccountTest:
        self.done.append(("test_account", account_id))
        return FakeAccountTest(self.companies, self.account_problems)

    async def try_account(self, account: Account, login: Login | None) -> FakeAccountTest:
        self._fail()
        self.done.append(("try_account", account.base_url, login))
        return FakeAccountTest(self.companies, self.account_problems)

    async def save_integration(
        self, integration: Integration, login: Login | None, *, session_only: bool = False
    ) -> Integration:
        self._fail()
        if self.save_gate is not None:
            await self.save_gate.wait()
        stored = integration if integration.id else replace(integration, id=self._next_id())
        self._keep(f"integration:{stored.id}", login, session_only=session_only)
        self.integrations[stored.id] = stored
        return stored

    def _next_id(self) -> int:
        return max(self.integrations, default=0) + 1

    async def test_integration(self, integration_id: int) -> FakeConnection:
        self.done.append(("test_integration", integration_id))
        return self.connection

    async def brands(self, account_id: int) -> tuple[FakeNamed, ...]:
        self.done.append(("brands", account_id))
        self._fail()
        return self.brand_list

    async def shipping_methods(self, integration_id: int) -> tuple[FakeTitled, ...]:
        self.done.append(("shipping_methods", integration_id))
        return (FakeTitled("Sameday levering"), FakeTitled("PostNL standaard"))

    async def delivery_options(self, account_id: int) -> tuple[FakeTagged, ...]:
        self.done.append(("delivery_options", account_id))
        return (FakeTagged("eve", "Avond"), FakeTagged("handt", "Handtekening"))

    async def preview_undo(self, run_id: int) -> RunReport:
        self._fail()
        self.done.append(("preview_undo", run_id))
        done, items = RunOutcome.DONE, self.undo_items
        return RunReport(9, Task.STOCK, "Molenwinkel", done, True, planned=4, items=items)

    async def undo(self, run_id: int, *, approved: bool = False) -> RunReport:
        self.done.append(("undo", run_id, approved))
        return RunReport(9, Task.STOCK, "Molenwinkel", RunOutcome.DONE, planned=4, written=4)

    async def learned(self, integration_id: int) -> tuple[Learned, ...]:
        self.done.append(("learned", integration_id))
        return self.facts

    async def check(self, integration_id: int | None) -> tuple[Finding, ...]:
        self.done.append(("check", integration_id))
        self._fail()
        return self.findings

    async def retry_order(self, order_id: int) -> LedgerOrder:
        self._fail()
        return self._decided("retry", order_id)

    async def ignore_order(self, order_id: int, why: str) -> LedgerOrder:
        return self._decided("ignore", order_id, why)

    async def confirm_order(self, order_id: int, qls_order_id: str) -> LedgerOrder:
        return self._decided("confirm", order_id, qls_order_id)

    async def resend_order(self, order_id: int) -> LedgerOrder:
        return self._decided("resend", order_id)

    def _decided(self, wish: str, order_id: int, *more: str) -> LedgerOrder:
        self.done.append((wish, order_id, *more))
        why = reason(f"{wish}_by_user")
        return LedgerOrder(order_id, 1, order_id, f"ORD{order_id}", OrderState.READY, why, NOW)

    async def reconcile(
        self,
        integration_id: int,
        since: datetime,
        on_progress: Callable[[Progress], None] | None = None,
        cancel: CancelToken | None = None,
    ) -> ReconcileReport:
        self.done.append(("reconcile", integration_id, NOW - since))
        if on_progress is not None:
            on_progress(Progress(0, integration_id, Task.ORDERS, "read_orders", 40, 120))
        if self.gate is not None:
            await self.gate.wait()
        if cancel is not None:
            cancel.check()
        self._fail()
        name = self.integrations[integration_id].name
        complete = not self.gaps_unsure
        return ReconcileReport(
            integration_id, name, since, NOW, complete, complete, 120, 118, 119, self.gaps
        )

    async def run(
        self,
        integration_id: int,
        task: Task,
        trigger: Trigger,
        *,
        dry_run: bool = False,
        on_progress: Callable[[Progress], None] | None = None,
        cancel: CancelToken | None = None,
    ) -> RunReport:
        self._fail()
        self.done.append(("run", integration_id, task, trigger, dry_run))
        if on_progress is not None:
            on_progress(Progress(1, integration_id, task, "read_orders", 1, 1))
        if self.gate is not None:
            await self.gate.wait()
        if cancel is not None:
            cancel.check()
        name = self.integrations[integration_id].name
        return self.report or RunReport(1, task, name, RunOutcome.DONE, dry_run=dry_run, planned=3)


class FakeDesk(QObject):
    """The window's desk, answered from lists."""

    progressed = Signal(object)
    run_finished = Signal(object, int)
    look_finished = Signal(object)
    state_changed = Signal(object)
    alarmed = Signal(object)
    crashed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.engine = FakeEngine()
        self.order_rows: list[OrderRow] = []
        self.older_rows: list[OrderRow] = []
        self.order_failure: Exception | None = None
        self.details: dict[int, OrderDetail] = {}
        self.run_rows: list[RunRow] = []
        self.log_rows: list[LogRow] = []
        self.log_page = LINES
        self.log_reads = 0
        self.item_rows: dict[int, tuple[RunItem, ...]] = {}
        self.task_rows: dict[int, tuple[TaskStatus, ...]] = {}
        self.stock_rows: list[StockView] = []
        self.memory: dict[str, str] = {}
        self.more_needs = Needs()
        self.open_alarms: list[Alarm] = []
        self.offline = False
        self.beat = 0
        self.time = NOW
        self.last_order: datetime | None = None
        self.shown_figures = Figures()
        self.facts = StartFacts()
        self.synced: set[int] = set()
        self.running = False
        self.stopped = False

    def now(self) -> datetime:
        return self.time

    def accounts(self) -> tuple[Account, ...]:
        return tuple(self.engine.accounts.values())

    def integrations(self) -> tuple[Integration, ...]:
        return tuple(sorted(self.engine.integrations.values(), key=lambda one: one.name))

    def first_synced(self, integration_id: int) -> bool:
        return integration_id in self.synced

    def standings(self) -> Standings:
        found = [
            Standing(one, self._tasks(one.id), self._needs(one.id)) for one in self.integrations()
        ]
        return Standings(tuple(found), self.last_order)

    async def standings_aside(self) -> Standings:
        return self.standings()

    def _tasks(self, integration_id: int) -> tuple[TaskStatus, ...]:
        return self.task_rows.get(integration_id, tuple(TaskStatus(t, False) for t in Task))

    def _needs(self, integration_id: int) -> Needs:
        rows = [row for row in self._orders(integration_id) if row.state in NEEDS_USER]
        found = [row.state for row in rows]
        counts = {state: found.count(state) for state in dict.fromkeys(found)}
        by_age = sorted(rows, key=lambda row: row.since)
        newest = {row.state: Newest(row.number, row.reason, row.since) for row in by_age}
        return replace(self.more_needs, orders=counts, newest=newest)

    def alarms(self) -> tuple[Alarm, ...]:
        return tuple(self.open_alarms)

    def note(self, alarm: Alarm) -> None:
        self.open_alarms = [kept for kept in self.open_alarms if kept.key != alarm.key]
        if not alarm.gone:
            self.open_alarms.append(alarm)

    def is_offline(self) -> bool:
        return self.offline

    async def start_facts(self, integration_id: int) -> StartFacts:
        assert integration_id in self.engine.integrations
        return self.facts

    async def figures(self) -> Figures:
        return self.shown_figures

    def _orders(self, integration_id: int) -> tuple[OrderRow, ...]:
        name = self.engine.integrations[integration_id].name
        return tuple(row for row in self.order_rows if row.integration == name)

    async def orders(self, integration_id: int) -> tuple[OrderRow, ...]:
        if self.order_failure is not None:
            raise self.order_failure
        return self._orders(integration_id)

    async def find_orders(self, integration_id: int, text: str) -> tuple[OrderRow, ...]:
        assert integration_id in self.engine.integrations
        return tuple(row for row in self.older_rows if text in row.number)

    def order(self, order_id: int) -> OrderDetail:
        return self.details.get(order_id, OrderDetail())

    def order_id(self, integration_id: int, shop_order_id: int) -> int | None:
        rows = (*self._orders(integration_id), *self.older_rows)
        return next((row.id for row in rows if row.shop_order_id == shop_order_id), None)

    def places(self, integration_id: int, shop_order_id: int, qls_order_id: str) -> Places:
        assert integration_id in self.engine.integrations
        shop = f"https://molen.webshopapp.com/admin/orders/{shop_order_id}"
        return Places(shop, f"https://portal.test/{qls_order_id}" if qls_order_id else "")

    def runs(self, integration_id: int) -> tuple[RunRow, ...]:
        return tuple(row for row in self.run_rows if row.integration_id == integration_id)

    def last_real_run(self, integration_id: int, task: Task) -> RunRow | None:
        rows = (row for row in self.runs(integration_id) if row.task is task)
        return next((row for row in rows if not row.dry_run and row.outcome is not None), None)

    async def stock(self, integration_id: int) -> tuple[StockView, ...]:
        rows = self.stock_rows
        return tuple(view for view in rows if view.row.integration_id == integration_id)

    def run_items(self, run_id: int) -> tuple[RunItem, ...]:
        return self.item_rows.get(run_id, ())

    async def recent_runs(self, integration_id: int, task: str) -> tuple[RunRow, ...]:
        return tuple(row for row in self.runs(integration_id) if task in ("", row.task))

    async def log(self, wanted: LogFilter, before_id: int | None = None) -> LogPage:
        self.log_reads += 1
        found = [
            row
            for row in self.log_rows
            if (before_id is None or row.id < before_id)
            and row.level >= wanted.level
            and wanted.task in ("", row.task)
            and wanted.text in row.text
        ]
        more = len(found) > self.log_page
        return LogPage(tuple(found[: self.log_page]), more, len(self.log_rows), self.last_line())

    def last_line(self) -> int:
        return max((row.id for row in self.log_rows), default=0)

    def recall(self, key: str) -> str | None:
        return self.memory.get(key)

    def remember(self, key: str, value: str) -> None:
        self.memory[key] = value

    def beats(self) -> int:
        return self.beat

    def is_running(self) -> bool:
        return self.running

    async def ask(self, work: Callable[[EngineCalls], Awaitable[T]]) -> T:
        return await work(self.engine)

    def run_now(self, integration_id: int, task: Task, *, approved: bool = False) -> None:
        self.engine.done.append(("run_now", integration_id, task, approved))

    def preview(self, integration_id: int, task: Task) -> None:
        self.engine.done.append(("preview", integration_id, task))

    def cancel(self, integration_id: int, task: Task, *, preview: bool = False) -> None:
        asked = "cancel_preview" if preview else "cancel"
        self.engine.done.append((asked, integration_id, task))

    async def stop(self, timeout: float) -> bool:  # noqa: ASYNC109 – the desk's own signature
        self.stopped = timeout > 0
        return True


def ago(**span: float) -> datetime:
    """An instant before NOW."""
    return NOW - timedelta(**span)
