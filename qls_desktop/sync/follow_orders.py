"""Follows sent orders at QLS and reports their shipping to the shop (api/qls.md, recipe 6).

The shop is told only after QLS says that an order was sent: it may capture a payment
(api/lightspeed.md, section 9).
"""

from collections.abc import Sequence
from datetime import datetime, timedelta

from qls_desktop.domain.doubt import LOOK_BACK
from qls_desktop.domain.eligibility import Standing, judge
from qls_desktop.domain.following import CANCELLED_AFTER_SENDING, followed_state
from qls_desktop.domain.ledger import LedgerOrder, OrderState
from qls_desktop.domain.orders import Parcel, ShopOrder
from qls_desktop.domain.outcomes import ApiProblemError, OutcomeKind, Problem
from qls_desktop.domain.reason import Reason, because, reason
from qls_desktop.domain.runs import RunItem
from qls_desktop.qls.order_rows import OrderDetail
from qls_desktop.qls.parcel_calls import fitting_parcels
from qls_desktop.store.ledger import Ledger
from qls_desktop.store.memory import Memory
from qls_desktop.sync.known import known_order
from qls_desktop.sync.run import Run

FOLLOWED = frozenset({OrderState.SENT, OrderState.ATTENTION})
OVERLAP = timedelta(minutes=10)
"""How far before the last modification seen to read again (api/qls.md, recipe 6)."""

LISTED_WITHIN = timedelta(hours=1)
"""So long a list of my.QLS may lag behind (api/qls.md, section 11, ``list_lag_s``)."""

CHECK_ALL_EVERY = timedelta(hours=24)
TRACKING_PATIENCE = timedelta(hours=24)
"""After this an order is reported without a code, and says so (api/qls.md, recipe 6)."""

RETRY_SOON, RETRY_LATER = timedelta(hours=4), timedelta(hours=24)
"""How often a shop that doesn't take a shipping is told again: on the first day, and after it."""

FORBIDDEN = 403
WATERMARK = "qls_orders"
_CHECKED_ALL = "checked_all_orders"
_REPORTED_AT = "reported_orders"
_NOT_TAKEN = "shop_not_updated"


async def follow_orders(run: Run) -> None:
    """Takes over what QLS says of sent orders, and reports the shipped ones to the shop."""
    await _take_over_statuses(run)
    await _report_shipped(run)


async def _take_over_statuses(run: Run) -> None:
    ledger, memory = Ledger(run.parts.store), Memory(run.parts.store)
    rows = ledger.in_states(run.integration.id, FOLLOWED)
    # The merchant may have confirmed two orders that QLS ships as one.
    by_id: dict[str, list[LedgerOrder]] = {}
    for row in rows:
        if row.qls_order_id:
            by_id.setdefault(row.qls_order_id, []).append(row)
    if not by_id:
        return
    run.step("follow_orders", 0, len(by_id))
    checked_all = f"{_CHECKED_ALL}:{run.integration.id}"
    last = memory.put_at(checked_all)
    whole = last is None or abs(run.now() - last) >= CHECK_ALL_EVERY
    since = None if whole else memory.watermark(run.shop_owner, WATERMARK)
    read = await run.lines.warehouse.statuses(
        by_id.keys(), None if since is None else since - OVERLAP
    )
    for detail in read.orders:
        for row in by_id[detail.order.id]:
            _take_over(run, row, detail)
    for row in (row for gone in read.missing for row in by_id[gone]):
        if abs(run.now() - row.since) < LISTED_WITHIN:
            continue  # sent just now: a list that lags shows it later
        _move(run, row, OrderState.ATTENTION, reason("vanished_at_qls", number=row.number))
    if read.complete:
        _remember(run, read.watermark, checked_all if whole else None)


def _remember(run: Run, watermark: datetime | None, checked_all: str | None) -> None:
    memory = Memory(run.parts.store)
    if watermark is not None:
        memory.set_watermark(run.shop_owner, WATERMARK, watermark, run.now())
    if checked_all is not None:
        memory.put(checked_all, True, run.now())


def _take_over(run: Run, row: LedgerOrder, detail: OrderDetail) -> None:
    if known_order(run.parts.store, row.id).state is not row.state:
        return  # the merchant decided about it while my.QLS was asked
    to, why = followed_state(row, detail.order)
    if detail.parcels:
        Ledger(run.parts.store).record_parcels(row.id, detail.parcels)
    _move(run, row, to, why)


def _move(run: Run, row: LedgerOrder, to: OrderState, why: Reason) -> None:
    if (row.state, row.reason) == (to, why):
        return
    Ledger(run.parts.store).move(row.id, to, why, run.now())
    counts = ("attention",) if to is OrderState.ATTENTION else ()
    run.tally.add(RunItem(to.value, str(row.shop_order_id), row.number, why), *counts)


async def _report_shipped(run: Run) -> None:
    due = _due_reports(run)
    parcels = await _read_parcels(run, due)
    for position, (row, order) in enumerate(due):
        run.step("report_shipped", position, len(due))
        await _report(run, row, _codes(run, row, order, parcels))


def _due_reports(run: Run) -> list[tuple[LedgerOrder, ShopOrder]]:
    """The shipped orders of which the shop is to be told now.

    One that the shop cancelled stays as it is: the shop takes no shipping of it, and the merchant
    was told. One that the shop didn't take is told again now and then, or every order of such a
    shop would cost calls in every run.
    """
    ledger, memory = Ledger(run.parts.store), Memory(run.parts.store)
    key = f"{_REPORTED_AT}:{run.integration.id}"
    last = memory.put_at(key)
    memory.put(key, True, run.now())
    rows = ledger.in_states(run.integration.id, {OrderState.SHIPPED})
    observed = ((row, ledger.observation(row.id)) for row in rows)
    wanted = [(row, order) for row, order in observed if order and _is_wanted(run, order)]
    due = [(row, order) for row, order in wanted if _is_due(row, last, run.now())]
    run.tally.counts["attention"] += len(wanted) - len(due)
    return due


def _is_wanted(run: Run, order: ShopOrder) -> bool:
    return judge(order, run.integration.orders).standing is not Standing.CANCELLED


def _is_due(row: LedgerOrder, last: datetime | None, now: datetime) -> bool:
    """Whether a round of telling again lies between ``last`` and ``now`` (aware UTC)."""
    if row.reason.kind != _NOT_TAKEN or last is None or last > now:
        return True
    age = now - row.since
    step = RETRY_SOON if age < RETRY_LATER else RETRY_LATER
    return age // step > (last - row.since) // step


async def _read_parcels(
    run: Run, due: Sequence[tuple[LedgerOrder, ShopOrder]]
) -> tuple[Parcel, ...]:
    """Parcels from the shipments list, for orders whose own answer held none.

    A parcel may have left long before we hear of it, as the PC was off; never before the customer
    ordered. A list that my.QLS won't show must not hold up what needs no list.
    """
    ledger = Ledger(run.parts.store)
    without = [(row, order) for row, order in due if not ledger.parcels(row.id)]
    if not without:
        return ()
    since = min(order.created_at for _, order in without) - LOOK_BACK
    numbers = frozenset(row.number for row, _ in without)
    try:
        return await run.lines.warehouse.parcels(numbers, since)
    except ApiProblemError as error:
        if not _concerns_list(error.problem):
            raise
        why = reason("parcels_unread", **because(error.problem.reason))
        run.tally.add(RunItem("skip", "", run.integration.name, why), "attention")
        return ()


def _concerns_list(problem: Problem) -> bool:
    """Whether an answer tells of the asked list alone, and not of the login or the line."""
    told = (OutcomeKind.MISSING, OutcomeKind.REJECTED, OutcomeKind.UNCLEAR)
    return problem.status == FORBIDDEN or (problem.kind in told and bool(problem.status))


def _codes(
    run: Run, row: LedgerOrder, order: ShopOrder, listed: tuple[Parcel, ...]
) -> tuple[str, ...]:
    ledger = Ledger(run.parts.store)
    known = ledger.parcels(row.id)
    if not known:
        home, placed_at = order.address.postal_code, order.created_at
        known = fitting_parcels(listed, row.number, home, placed_at)
        if known:
            ledger.record_parcels(row.id, known)
    return tuple(dict.fromkeys(parcel.barcode for parcel in known if parcel.barcode))


async def _report(run: Run, row: LedgerOrder, codes: tuple[str, ...]) -> None:
    if not codes and abs(run.now() - row.since) < TRACKING_PATIENCE:
        if row.reason.kind != CANCELLED_AFTER_SENDING:
            _move(run, row, OrderState.SHIPPED, reason("awaiting_tracking"))
        return
    try:
        # Where a shop is connected twice, two that tell it at once would mail the customer twice.
        async with run.shared.turns.of(f"shipping:{row.shop_order_id}"):
            told = await run.lines.shop.mark_shipped(row.shop_order_id, codes)
    except ApiProblemError as error:
        if error.problem.kind is OutcomeKind.AUTH:
            raise
        if error.problem.status:  # without an answer the shop refused nothing: the next run tells
            _move(run, row, OrderState.SHIPPED, reason(_NOT_TAKEN))
        run.tally.counts["attention"] += 1
        return
    if not (told.shipped and told.order_followed):
        _move(run, row, OrderState.SHIPPED, reason(_NOT_TAKEN))
        run.tally.counts["attention"] += 1
        return
    why = reason("order_reported") if codes else reason("reported_without_tracking")
    Ledger(run.parts.store).move(row.id, OrderState.REPORTED, why, run.now())
    item = RunItem("report", str(row.shop_order_id), row.number, why, after=", ".join(codes))
    run.tally.add(item, "written")
