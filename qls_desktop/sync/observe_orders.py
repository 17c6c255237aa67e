"""Reads new and changed orders of the shop into the ledger (api/lightspeed.md, recipes 4, 5)."""

from collections.abc import Container
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from qls_desktop.domain.eligibility import is_final
from qls_desktop.domain.learned import NO, Fact
from qls_desktop.domain.ledger import LedgerOrder, OrderState
from qls_desktop.domain.order_plan import GONE_FROM_SHOP
from qls_desktop.domain.orders import OrderHead
from qls_desktop.domain.outcomes import ApiProblemError, OutcomeKind, Problem
from qls_desktop.domain.runs import RunItem
from qls_desktop.store.database import Store
from qls_desktop.store.instants import from_text, to_text
from qls_desktop.store.ledger import Ledger
from qls_desktop.store.memory import Memory
from qls_desktop.sync.gone_orders import note_missing, note_there
from qls_desktop.sync.learning import Learning
from qls_desktop.sync.run import Run

FIRST_LOOK_BACK = timedelta(days=90)
"""How far back the first read of a shop's orders goes, by the time of the last change."""

REREAD_EVERY = timedelta(hours=24)
"""Open orders are read anew so often, because not every change need bump ``updatedAt``."""

WATERMARK = "shop_orders"
_REREAD = "reread_orders"
_SWEPT = "swept_orders"

UNREADABLE_AT_MOST = 3
"""Of so many orders the shop may give nonsense before a run gives up."""

SWEEP_EVERY = timedelta(hours=6)
"""So often all since the last sweep is listed once more. A list of changes may lack a row, and
nothing tells of it; an order that isn't seen while it is new would never be seen."""

CANCELLED_LATELY = timedelta(days=14)
"""So long a cancelled order is read anew as well: staff may take the cancelling back."""

GONE_LATELY = timedelta(days=30)
"""So long an order that the shop had no more is asked for once a day."""

_FINISHED = frozenset({OrderState.REPORTED, OrderState.IGNORED})


def orders_read_at(store: Store, integration_id: int) -> datetime | None:
    """When a shop's orders were read whole, at the latest (aware UTC); None when never."""
    memory = Memory(store)
    owner = f"integration:{integration_id}"
    moments = (
        memory.watermark_at(owner, WATERMARK),
        memory.put_at(f"{_REREAD}:{integration_id}"),
    )
    return max((at for at in moments if at is not None), default=None)


@dataclass
class OrdersRead:
    """When which orders were read (aware UTC), by the shop's ids; and what wasn't shown whole."""

    at: dict[int, datetime] = field(default_factory=dict)
    problem: ApiProblemError | None = None

    def check(self) -> None:
        """Ends a run that needs every order, or that has done what it could.

        Raises:
            ApiProblemError: the shop didn't show its changed orders to the last.
        """
        if self.problem is not None:
            raise self.problem


async def observe_orders(run: Run) -> OrdersRead:
    """Reads what changed since the last complete read.

    The watermark moves only after the last page, and never past an order that couldn't be read.
    """
    since = Memory(run.parts.store).watermark(run.shop_owner, WATERMARK)
    seen: list[OrderHead] = []
    read = OrdersRead()
    if await _read_since(run, since or run.now() - FIRST_LOOK_BACK, seen, read):
        _move_watermark(run, seen)
    await _sweep(run, read)
    await _reread_open(run, read.at)
    await _read_forgotten(run, read.at)
    return read


async def _read_since(run: Run, since: datetime, seen: list[OrderHead], read: OrdersRead) -> bool:
    """Reads what changed since an instant (aware UTC); whether the list was read to its end.

    Of a list that the shop doesn't show whole, what it does show goes on its way.
    """
    complete = False
    try:
        async for page in run.lines.shop.order_heads(since):
            seen.extend(page.rows)
            for head in _changed(run, page.rows):
                run.step("read_orders", len(read.at))
                if await read_order(run, head.id, head.number, patient=True) is not None:
                    read.at[head.id] = run.now()
            complete = page.is_last
    except ApiProblemError as error:
        if error.problem.reason.kind != "lightspeed_incomplete":
            raise
        read.problem = error
    return complete


async def _sweep(run: Run, read: OrdersRead) -> None:
    """Lists once more what changed since the sweep before; the first one, what was read first."""
    memory, key = Memory(run.parts.store), f"{run.shop_owner}:{_SWEPT}"
    last = memory.put_at(key)
    if last is not None and abs(run.now() - last) < SWEEP_EVERY:
        return
    began = run.now()
    kept = began - FIRST_LOOK_BACK
    if last is not None:
        since = min(from_text(memory.get(key)), began - SWEEP_EVERY)
        if not await _read_since(run, since, [], read):
            return
        kept = began
    memory.put(key, to_text(kept), run.now())


def _move_watermark(run: Run, seen: list[OrderHead]) -> None:
    unread = [head.updated_at for head in _changed(run, tuple(seen))]
    newest = min(unread) if unread else max((head.updated_at for head in seen), default=None)
    if newest is not None:
        mark = min(newest, run.now())  # an order dated in the future must not hide those to come
        Memory(run.parts.store).set_watermark(run.shop_owner, WATERMARK, mark, run.now())


def _changed(run: Run, heads: tuple[OrderHead, ...]) -> list[OrderHead]:
    """The orders to read: known ones that changed, and unknown ones that aren't finished."""
    known = Ledger(run.parts.store).known_updates(run.integration.id, [head.id for head in heads])
    return [
        head
        for head in heads
        if (
            known[head.id] < head.updated_at
            if head.id in known
            else not is_final(head.status, head.shipment_status)
        )
    ]


async def read_order(
    run: Run, shop_order_id: int, number: str, *, patient: bool = False
) -> LedgerOrder | None:
    """Reads one order whole into the ledger; None (and an item) when the shop lacks it now.

    ``patient`` for one that the shop has just listed: a 404 is then asked about over minutes. For
    any other the next run will do, and the minutes of many would hold up those of today for hours.
    """
    try:
        order = await run.lines.shop.order(shop_order_id, patient=patient)
    except ApiProblemError as error:
        if not _concerns_one(run, shop_order_id, error.problem):
            raise
        if error.problem.kind is OutcomeKind.MISSING and note_missing(run, shop_order_id):
            return None
        item = RunItem("skip", str(shop_order_id), number, error.problem.reason)
        run.tally.add(item, "skipped", "attention")
        return None
    return note_there(run, Ledger(run.parts.store).see(run.integration.id, order, run.now()))


def _concerns_one(run: Run, shop_order_id: int, problem: Problem) -> bool:
    """Whether the others can be read all the same.

    A refusal is of this order. An answer that makes no sense is too, until several orders have
    one: then it is the shop.
    """
    if problem.kind is OutcomeKind.UNCLEAR and problem.status:
        run.tally.unreadable.add(shop_order_id)  # once: a sweep asks for the same one again
        return len(run.tally.unreadable) <= UNREADABLE_AT_MOST
    return problem.kind in (OutcomeKind.MISSING, OutcomeKind.REJECTED)


async def _reread(run: Run, row: LedgerOrder) -> None:
    """Reads an order anew; a change that left ``updatedAt`` as it was says something of the shop.

    Such an order wasn't in the list of changes, which is what the rereading is for.
    """
    ledger = Ledger(run.parts.store)
    before = ledger.observation(row.id)
    if await read_order(run, row.shop_order_id, row.number) is None:
        return
    after = ledger.observation(row.id)
    if before and after and before != after and before.updated_at == after.updated_at:
        Learning(run.parts, run.integration).learn(Fact.UPDATED_BUMP, NO)


async def _read_forgotten(run: Run, read: dict[int, datetime]) -> None:
    """Reads what is to go and isn't on record: retried after its retention had passed."""
    ledger = Ledger(run.parts.store)
    for row in ledger.in_states(run.integration.id, {OrderState.READY}):
        if ledger.observation(row.id) is not None:
            continue
        if await read_order(run, row.shop_order_id, row.number) is not None:
            read[row.shop_order_id] = run.now()


def _may_change(row: LedgerOrder, now: datetime) -> bool:
    return row.state is not OrderState.CANCELLED or now - row.since < CANCELLED_LATELY


def _may_come_back(row: LedgerOrder, now: datetime) -> bool:
    """Whether the shop may show it again: nothing need have changed, so no list would tell."""
    return row.reason.kind == GONE_FROM_SHOP and now - row.since < GONE_LATELY


async def _reread_open(run: Run, read: Container[int]) -> None:
    memory = Memory(run.parts.store)
    key = f"{_REREAD}:{run.integration.id}"
    last = memory.put_at(key)
    if last is not None and abs(run.now() - last) < REREAD_EVERY:
        return
    states = frozenset(OrderState) - {OrderState.REPORTED}
    rows = Ledger(run.parts.store).in_states(run.integration.id, states)
    for row in rows if last is not None else ():
        if row.state in _FINISHED and not _may_come_back(row, run.now()):
            continue
        if row.shop_order_id not in read and _may_change(row, run.now()):
            run.step("reread_orders")
            await _reread(run, row)
    memory.put(key, True, run.now())
