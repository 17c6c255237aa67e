"""Resolves orders in doubt, by looking only (design.md, section 5)."""

from dataclasses import dataclass
from datetime import datetime

from qls_desktop.domain.doubt import (
    APART,
    LOOK_BACK,
    PROVEN_SECONDS,
    REFUSED_IN_DOUBT,
    Adopt,
    Clash,
    is_absent,
    is_fresh,
    is_look_due,
    next_look,
    same_reference,
)
from qls_desktop.domain.ledger import LedgerOrder, OrderState
from qls_desktop.domain.reason import reason
from qls_desktop.domain.runs import RunItem
from qls_desktop.domain.sending import as_sent
from qls_desktop.qls.order_calls import OrderWalk
from qls_desktop.store.ledger import Ledger
from qls_desktop.sync.known import known_order
from qls_desktop.sync.linked import linked_products
from qls_desktop.sync.lookup import Looking, judge_order, walk_since
from qls_desktop.sync.run import Run


@dataclass(frozen=True)
class Doubt:
    """An order in doubt with the moment at which its last attempt began (aware UTC)."""

    row: LedgerOrder
    began_at: datetime


def recover_interrupted(ledger: Ledger, now: datetime, integration_id: int | None = None) -> int:
    """Puts every order that was being sent when the program stopped in doubt; returns how many.

    Called at start-up and before each run: nothing else is sending at those moments.
    """
    found = [
        row
        for row in ledger.interrupted()
        if integration_id is None or row.integration_id == integration_id
    ]
    for row in found:
        ledger.move(row.id, OrderState.IN_DOUBT, reason("interrupted"), now)
    return len(found)


def open_doubts(ledger: Ledger, integration_id: int) -> list[Doubt]:
    """The orders in doubt of one integration."""
    rows = ledger.in_states(integration_id, {OrderState.IN_DOUBT})
    return [Doubt(row, _began_at(ledger, row)) for row in rows]


def _began_at(ledger: Ledger, row: LedgerOrder) -> datetime:
    attempts = ledger.attempts(row.id)
    return attempts[-1].began_at if attempts else row.since


def next_look_at(ledger: Ledger, integration_id: int) -> datetime | None:
    """When the next look for this integration is due (aware UTC); None when nothing is in doubt."""
    moments = [
        next_look(doubt.began_at, ledger.looks(doubt.row.id))
        for doubt in open_doubts(ledger, integration_id)
    ]
    return min(moments, default=None)


async def resolve_doubts(run: Run) -> None:
    """Looks for every order in doubt whose look is due; what walks, walks once for all."""
    ledger = Ledger(run.parts.store)
    due = [
        doubt
        for doubt in open_doubts(ledger, run.integration.id)
        if is_look_due(doubt.began_at, ledger.looks(doubt.row.id), run.now())
    ]
    if due:
        looking = Looking(run, (doubt.began_at for doubt in due))
        for doubt in due:
            await _resolve(run, doubt, looking)
    for doubt in open_doubts(ledger, run.integration.id):
        item = RunItem("look", str(doubt.row.shop_order_id), doubt.row.number, doubt.row.reason)
        run.tally.add(item, "in_doubt")


async def _look(run: Run, doubt: Doubt, looking: Looking) -> OrderWalk:
    """The first looks ask by number where that is proven; one that may prove absence walks.

    Only a walk shows the orders made since, without which an absence isn't fresh.
    """
    if run.now() - doubt.began_at < APART:
        return await looking.find(doubt.row.number)
    walk = await looking.walk()
    if walk.complete:
        return walk
    return await looking.by_reference(doubt.row.number) or walk


async def _resolve(run: Run, doubt: Doubt, looking: Looking) -> None:
    ledger, row = Ledger(run.parts.store), doubt.row
    observed = ledger.observation(row.id)
    if observed is None:
        return
    walk = await _look(run, doubt, looking)
    expected = as_sent(observed, run.integration, linked_products(run), run.now())
    judged = await judge_order(run, row, walk.rows, expected, doubt.began_at)
    if known_order(run.parts.store, row.id).state is not OrderState.IN_DOUBT:
        return  # the merchant said where it is, during the look
    made = ledger.made_at(run.integration.id, doubt.began_at - LOOK_BACK)
    fresh = is_fresh(walk.rows, doubt.began_at, run.now(), made)
    ledger.record_look(
        row.id, run.now(), complete=walk.complete, fresh=fresh, found=judged is not None
    )
    match judged:
        case Adopt(order, foreign):
            why = reason("order_found_foreign" if foreign else "order_found")
            ledger.move(row.id, OrderState.SENT, why, run.now(), qls_order_id=order.id)
            run.tally.add(RunItem("adopt", str(row.shop_order_id), row.number, why), "written")
        case Clash(why):
            ledger.move(row.id, OrderState.CONFLICT, why, run.now())
            run.tally.add(RunItem("conflict", str(row.shop_order_id), row.number, why), "attention")
        case None if is_absent(doubt.began_at, ledger.looks(row.id)):
            _close_absent(run, row)


def _close_absent(run: Run, row: LedgerOrder) -> None:
    """An order that isn't there: refused where QLS said why, else for the merchant to decide."""
    to, why, count = OrderState.ABSENT, reason("absent_at_qls"), "attention"
    if row.reason.kind == REFUSED_IN_DOUBT:
        why = reason("order_rejected", **row.reason.values)
        to, count = OrderState.REJECTED, "rejected"
    Ledger(run.parts.store).move(row.id, to, why, run.now())
    run.tally.add(RunItem(to.value, str(row.shop_order_id), row.number, why), count)


async def look_only(run: Run) -> None:
    """Looks for orders in doubt, and sees whether looking finds what was sent just now."""
    recover_interrupted(Ledger(run.parts.store), run.now(), run.integration.id)
    await resolve_doubts(run)
    await verify_look(run)


async def verify_look(run: Run) -> None:
    """Sees whether the orders sent just now are found by looking, and remembers how soon.

    The last 20 results prove, or don't, that an order which isn't found isn't there.
    """
    ledger = Ledger(run.parts.store)
    sent = [
        row
        for row in ledger.in_states(run.integration.id, {OrderState.SENT})
        if 0 <= (run.now() - row.since).total_seconds() <= PROVEN_SECONDS
    ]
    if not sent:
        return
    walk = await walk_since(run, (row.since for row in sent))
    for row in sent:
        found = same_reference(walk.rows, row.number)
        if any(order.id == row.qls_order_id for order in found):
            ledger.record_finding_delay(row.id, (run.now() - row.since).total_seconds())
