"""What the window asks of the rest of the program.

The window knows the engine and the store only through this: short queries that are answered on
the spot, work that is awaited, and signals. Instants are aware UTC.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Protocol, TypeVar

from qls_desktop.domain.ledger import OrderState
from qls_desktop.gui.checkout_calls import CheckoutCalls
from qls_desktop.sync.back_office import Places

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

    from qls_desktop.domain.alarms import Alarm
    from qls_desktop.domain.findings import Finding
    from qls_desktop.domain.learned import Learned
    from qls_desktop.domain.ledger import Attempt, LedgerOrder
    from qls_desktop.domain.login import Login
    from qls_desktop.domain.reason import Reason
    from qls_desktop.domain.reconciling import ReconcileReport
    from qls_desktop.domain.runs import Progress, RunItem, RunOutcome, RunReport, Task, Trigger
    from qls_desktop.domain.settings import Account, Integration
    from qls_desktop.gui.activity_reading import LogPage
    from qls_desktop.gui.figures import Figures
    from qls_desktop.gui.named import Named, Tagged, Titled
    from qls_desktop.gui.start_steps import StartFacts
    from qls_desktop.gui.stock_reading import StockView
    from qls_desktop.store.ledger import OrderEvent, OrderRow
    from qls_desktop.store.logbook import LogFilter
    from qls_desktop.store.runs import RunRow
    from qls_desktop.sync.cancelling import CancelToken
    from qls_desktop.sync.checking import Checking

T = TypeVar("T")

LOOKED_FOR = frozenset({OrderState.IN_DOUBT})
"""The program resolves these by looking; the merchant may help, and needn't."""


class ConnectionAnswer(Protocol):
    """How the test of an integration's two connections ended."""

    @property
    def ok(self) -> bool:
        """Both connections and every permission are in order."""

    @property
    def problems(self) -> tuple[Reason, ...]:
        """What is not in order, one reason per cause."""

    @property
    def notes(self) -> tuple[Reason, ...]:
        """What is good to know, and stands in the way of nothing."""


class AccountAnswer(Protocol):
    """How the test of a my.QLS login ended."""

    @property
    def companies(self) -> tuple[Named, ...]:
        """The companies that this login may work for."""

    @property
    def problems(self) -> tuple[Reason, ...]:
        """What is not in order."""


class EngineCalls(CheckoutCalls, Protocol):
    """The part of the engine that the window calls; every call runs in the worker."""

    @property
    def checking(self) -> Checking:
        """All about the product check, links by hand, forecasts and mending."""

    async def save_account(
        self, account: Account, login: Login | None, *, session_only: bool = False
    ) -> Account:
        """Stores an account; a login of None keeps the one in the keyring."""

    async def test_account(self, account_id: int) -> AccountAnswer:
        """Tries the account's login and lists its companies."""

    async def try_account(self, account: Account, login: Login | None) -> AccountAnswer:
        """The same for an account as it was typed; nothing is kept. None: the login that is."""

    async def save_integration(
        self, integration: Integration, login: Login | None, *, session_only: bool = False
    ) -> Integration:
        """Stores an integration; a login of None keeps the one in the keyring."""

    async def test_integration(self, integration_id: int) -> ConnectionAnswer:
        """Tries both connections and every permission."""

    async def brands(self, account_id: int) -> tuple[Named, ...]:
        """The trade names of an account."""

    async def shipping_methods(self, integration_id: int) -> tuple[Titled, ...]:
        """The shop's shipping methods."""

    async def delivery_options(self, account_id: int) -> tuple[Tagged, ...]:
        """The delivery options of my.QLS."""

    async def preview_undo(self, run_id: int) -> RunReport:
        """What taking back a run would do; writes nothing."""

    async def undo(self, run_id: int, *, approved: bool = False) -> RunReport:
        """Takes back what a run wrote, where it still stands."""

    async def learned(self, integration_id: int) -> tuple[Learned, ...]:
        """What this shop and its account were found to do."""

    async def check(self, integration_id: int | None) -> tuple[Finding, ...]:
        """The product check over one integration or all."""

    async def retry_order(self, order_id: int) -> LedgerOrder:
        """Makes a refused or waiting order ready again."""

    async def ignore_order(self, order_id: int, why: str) -> LedgerOrder:
        """Leaves an order out for good, with the merchant's reason."""

    async def confirm_order(self, order_id: int, qls_order_id: str) -> LedgerOrder:
        """The merchant says that my.QLS holds the order; an empty id is looked up."""

    async def resend_order(self, order_id: int) -> LedgerOrder:
        """The merchant says that my.QLS doesn't hold the order: send it again."""

    async def reconcile(
        self,
        integration_id: int,
        since: datetime,
        on_progress: Callable[[Progress], None] | None = None,
        cancel: CancelToken | None = None,
    ) -> ReconcileReport:
        """Compares shop, my.QLS and ledger since an instant (aware UTC); writes nothing."""

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
        """One run; with ``dry_run`` nothing is written on either side."""


@dataclass(frozen=True, slots=True)
class TaskStatus:
    """One task of one integration: does it work, and when next?

    ``paused`` says why the task doesn't run by itself now; ``last`` is the last finished run
    and ``problem`` what stopped it.
    """

    task: Task
    automatic: bool
    running: bool = False
    last_good: datetime | None = None
    last: RunOutcome | None = None
    next_run: datetime | None = None
    paused: Reason | None = None
    problem: Reason | None = None


@dataclass(frozen=True, slots=True)
class LineRow:
    """One line of an order: title, code and units."""

    title: str
    code: str
    amount: int


@dataclass(frozen=True, slots=True)
class OrderDetail:
    """Everything that is on record about one order.

    ``address`` is what QLS would refuse of the address; None once the address was forgotten.
    """

    lines: tuple[LineRow, ...] = ()
    attempts: tuple[Attempt, ...] = ()
    events: tuple[OrderEvent, ...] = ()
    address: tuple[Reason, ...] | None = None
    places: Places = field(default_factory=Places)


@dataclass(frozen=True, slots=True)
class Waiting:
    """Orders that wait for one kind of thing that the merchant can mend; ``number`` is one."""

    reason: Reason
    count: int
    since: datetime
    number: str = ""


@dataclass(frozen=True, slots=True)
class Newest:
    """The newest order in a state: its number, why it is there, and since when."""

    number: str
    reason: Reason
    since: datetime


@dataclass(frozen=True, slots=True)
class Needs:
    """What an integration needs of the merchant: the number of orders per state, and more.

    ``held`` counts what the last stock run held back; ``products_held`` is why the last products
    run held something back.
    """

    orders: dict[OrderState, int] = field(default_factory=dict)
    newest: dict[OrderState, Newest] = field(default_factory=dict)
    waiting: tuple[Waiting, ...] = ()
    held: int = 0
    held_at: datetime | None = None
    products_held: Reason | None = None
    products_held_at: datetime | None = None

    @property
    def total(self) -> int:
        """All that waits for the merchant."""
        mine = sum(count for state, count in self.orders.items() if state not in LOOKED_FOR)
        waits = sum(waiting.count for waiting in self.waiting)
        return mine + waits + self.held + (self.products_held is not None)

    @property
    def watched(self) -> int:
        """The orders that the program is finding out about by itself."""
        return sum(count for state, count in self.orders.items() if state in LOOKED_FOR)


@dataclass(frozen=True, slots=True)
class Standing:
    """How one integration stands: its three tasks, and what it needs of the merchant."""

    integration: Integration
    tasks: tuple[TaskStatus, ...]
    needs: Needs


@dataclass(frozen=True, slots=True)
class Standings:
    """How all integrations stand, by name, and when an order last went to QLS (aware UTC)."""

    all: tuple[Standing, ...] = ()
    last_order_at: datetime | None = None


class Desk(Protocol):
    """What the window sees of everything behind it."""

    progressed: SignalInstance
    run_finished: SignalInstance
    """Its report and the id of its integration: the name in a report may be an older one."""
    look_finished: SignalInstance
    """The report of a look for orders in doubt, which is no sync and ends none."""
    state_changed: SignalInstance
    alarmed: SignalInstance
    crashed: SignalInstance

    def now(self) -> datetime:
        """The clock, aware UTC."""

    def accounts(self) -> tuple[Account, ...]:
        """All my.QLS accounts by name."""

    def integrations(self) -> tuple[Integration, ...]:
        """All integrations by name."""

    def first_synced(self, integration_id: int) -> bool:
        """Whether products were linked already, so that the SKU field is fixed."""

    def standings(self) -> Standings:
        """How all integrations stand, read at once: for a window that is just there."""

    async def standings_aside(self) -> Standings:
        """The same, read off the GUI thread: a sync that computes can't hold up the window."""

    def alarms(self) -> tuple[Alarm, ...]:
        """The alarms that are open."""

    def note(self, alarm: Alarm) -> None:
        """Keeps an alarm that the window itself came upon, or drops it when it is gone."""

    def is_offline(self) -> bool:
        """Whether the network is away."""

    async def start_facts(self, integration_id: int) -> StartFacts:
        """How far an integration is with "Aan de slag"."""

    async def figures(self) -> Figures:
        """The last days and the call budgets."""

    async def orders(self, integration_id: int) -> tuple[OrderRow, ...]:
        """The ledger, newest first, read off the GUI thread."""

    async def find_orders(self, integration_id: int, text: str) -> tuple[OrderRow, ...]:
        """Orders with ``text`` in number, name or id, also those that the list leaves out."""

    def order(self, order_id: int) -> OrderDetail:
        """Everything about one order."""

    def order_id(self, integration_id: int, shop_order_id: int) -> int | None:
        """Our id of an order of the shop; None when the ledger doesn't hold it."""

    def places(self, integration_id: int, shop_order_id: int, qls_order_id: str) -> Places:
        """Where an order is found in both back offices; an empty id: not in my.QLS."""

    def runs(self, integration_id: int) -> tuple[RunRow, ...]:
        """The last runs, newest first."""

    def last_real_run(self, integration_id: int, task: Task) -> RunRow | None:
        """The last sync of a task that ended by itself, however long ago."""

    async def stock(self, integration_id: int) -> tuple[StockView, ...]:
        """Every variant's stock, read off the GUI thread."""

    def run_items(self, run_id: int) -> tuple[RunItem, ...]:
        """What one run did."""

    async def recent_runs(self, integration_id: int, task: str) -> tuple[RunRow, ...]:
        """Many runs, newest first, read off the GUI thread; an empty task is every task."""

    async def log(self, wanted: LogFilter, before_id: int | None = None) -> LogPage:
        """Wanted lines of the log, newest first: the last ones, or those before a line."""

    def last_line(self) -> int:
        """The id of the newest log line, 0 when there is none."""

    def recall(self, key: str) -> str | None:
        """A small thing that was remembered."""

    def remember(self, key: str, value: str) -> None:
        """Remembers a small thing."""

    def beats(self) -> int:
        """How often the sync thread has ticked; standing still means that the thread does."""

    def is_running(self) -> bool:
        """Whether a run is under way."""

    async def ask(self, work: Callable[[EngineCalls], Awaitable[T]]) -> T:
        """Carries ``work`` out in the worker and gives its result."""

    def run_now(self, integration_id: int, task: Task, *, approved: bool = False) -> None:
        """Starts a run at the merchant's request; ``approved``: also what was held."""

    def preview(self, integration_id: int, task: Task) -> None:
        """Starts a run that writes to neither side; it ends with ``run_finished``."""

    def cancel(self, integration_id: int, task: Task, *, preview: bool = False) -> None:
        """Asks a run to stop after its current step; ``preview``: only one that writes nothing."""

    async def stop(self, timeout: float) -> bool:  # noqa: ASYNC109 – a bound, told to the worker
        """Stops the worker within ``timeout`` seconds; tells whether it did."""
