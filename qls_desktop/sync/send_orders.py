"""Sends orders to QLS: never twice, never lost (design.md, section 5; api/qls.md, recipe 5).

The intent is committed before the POST leaves; whatever happens after, the ledger knows that an
order may be at QLS.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from qls_desktop.domain.doubt import REFUSED_IN_DOUBT, Adopt, Clash
from qls_desktop.domain.ledger import Attempt, AttemptOutcome, LedgerOrder, OrderState
from qls_desktop.domain.order_plan import RESEND_BY_USER, MoveOrder, SendOrder, decide
from qls_desktop.domain.order_rights import LOOKUP_UNSURE, SENT_BY_TWIN
from qls_desktop.domain.outcomes import ApiProblemError, OutcomeKind, Problem
from qls_desktop.domain.reason import Reason, reason
from qls_desktop.domain.runs import RunItem
from qls_desktop.qls.creating import CreateResult
from qls_desktop.qls.order_calls import OrderWalk
from qls_desktop.qls.refusal import REFERENCE_TAKEN, REFUSED_UNCLEAR
from qls_desktop.store.ledger import Ledger
from qls_desktop.sync.known import known_order
from qls_desktop.sync.linked import linked_products
from qls_desktop.sync.lookup import Looking, judge_order
from qls_desktop.sync.observe_orders import read_order
from qls_desktop.sync.run import Run

_COUNT_OF_STATE = {
    OrderState.SENT: "written",
    OrderState.REJECTED: "rejected",
    OrderState.CONFLICT: "attention",
    OrderState.IN_DOUBT: "in_doubt",
}


FRESH_FOR = timedelta(minutes=5)
"""An order read longer ago is read again before it is sent: a look at my.QLS may take long, and
so may hundreds of orders."""


LATELY = timedelta(days=14)
"""Orders placed longer ago are sent after the others and looked for by a walk of their own: one
that can't come to its end must not hold up those of today."""


async def send_orders(
    run: Run, sends: Sequence[SendOrder], read_at: Mapping[int, datetime]
) -> None:
    """Carries out the planned sends, one by one, after a look at my.QLS.

    ``read_at`` tells when the orders of this run were read, by the shop's ids; one that wasn't read
    just now is read again before it is sent, because it may have been cancelled since.

    Raises:
        ApiProblemError: login, route or network failed; the orders not sent are ready again.
    """
    ledger, border = Ledger(run.parts.store), run.now() - LATELY
    observed = ((send, ledger.observation(send.order.id)) for send in sends)
    placed = [(send, order.created_at) for send, order in observed if order is not None]
    lately = [(send, at) for send, at in placed if at >= border]
    long_ago = [(send, at) for send, at in placed if at < border]
    done = 0
    for some in (lately, long_ago):
        looking = Looking(run, [at for _, at in some])
        for send, _ in some:
            run.step("send_orders", done, len(sends))
            walk = await looking.find(send.prepared.order.reference)
            current = await _current(run, send, read_at.get(send.order.shop_order_id))
            if current is not None:
                await _send_or_adopt(run, current, walk)
            done += 1


async def _current(run: Run, send: SendOrder, read_at: datetime | None) -> SendOrder | None:
    """The send as it stands now: decided anew from a fresh observation."""
    ledger = Ledger(run.parts.store)
    shop_order_id, number = send.order.shop_order_id, send.order.number
    is_fresh = read_at is not None and run.now() - read_at < FRESH_FOR
    if not is_fresh and await read_order(run, shop_order_id, number) is None:
        return None
    # The merchant may have ignored it since the plan was made.
    row = known_order(run.parts.store, send.order.id)
    observed = ledger.observation(row.id)
    if observed is None:
        return None
    linked = linked_products(run)
    action = decide(row, observed, run.integration, linked, run.now())
    if isinstance(action, MoveOrder):
        move_order(run, action)
        return None
    return action


def move_order(run: Run, action: MoveOrder) -> None:
    """Carries out a change of state and notes it."""
    Ledger(run.parts.store).move(action.order.id, action.to, action.reason, run.now())
    counts = {OrderState.WAITING: "skipped", OrderState.ATTENTION: "attention"}
    item = _item(action.to.value, action.order, action.reason)
    run.tally.add(item, *filter(None, (counts.get(action.to),)))


async def _send_or_adopt(run: Run, send: SendOrder, walk: OrderWalk) -> None:
    judged = await judge_order(run, send.order, walk.rows, send.prepared.order, None)
    if known_order(run.parts.store, send.order.id) != send.order:
        return  # the merchant decided about it during the look; the next run goes by that
    merchant_looked = send.order.reason.kind == RESEND_BY_USER
    looked_at = send.order.since if merchant_looked else None
    ledger = Ledger(run.parts.store)
    match judged:
        case Adopt(order, foreign):
            why = reason("order_found_foreign" if foreign else "order_found")
            _ready(run, send.order)
            ledger.move(send.order.id, OrderState.SENT, why, run.now(), qls_order_id=order.id)
            run.tally.add(_item("adopt", send.order, why), *(("attention",) if foreign else ()))
        case Clash(why):
            _ready(run, send.order)
            ledger.move(send.order.id, OrderState.CONFLICT, why, run.now())
            run.tally.add(_item("conflict", send.order, why), "attention")
        case None if not (walk.complete or merchant_looked):
            _wait(run, send.order, reason(LOOKUP_UNSURE))
        case None if twin := ledger.twin_of(send.order, looked_at):
            _wait(run, send.order, reason(SENT_BY_TWIN, shop=twin))
        case None:
            _ready(run, send.order)
            await _post(run, send)


def _ready(run: Run, row: LedgerOrder) -> None:
    if row.state is not OrderState.READY:
        Ledger(run.parts.store).move(row.id, OrderState.READY, reason("eligible"), run.now())


def _wait(run: Run, row: LedgerOrder, why: Reason) -> None:
    Ledger(run.parts.store).move(row.id, OrderState.WAITING, why, run.now())
    run.tally.add(_item("waiting", row, why), "skipped", "attention")


async def _post(run: Run, send: SendOrder) -> None:
    """The one POST. The attempt is on record before it leaves and closed after."""
    ledger = Ledger(run.parts.store)
    attempt = ledger.begin_attempt(send.order.id, send.prepared.payload_hash, run.now())
    try:
        created = await run.lines.warehouse.create_order(send.prepared.order)
    except ApiProblemError as error:
        _close_failed(run, send, attempt, error.problem)
        if error.problem.kind in (OutcomeKind.AUTH, OutcomeKind.MISSING, OutcomeKind.NOT_SENT):
            raise
        return
    _close_created(run, send, attempt, created)


def _close_created(run: Run, send: SendOrder, attempt: Attempt, created: CreateResult) -> None:
    wanted = send.prepared.order.reference.strip()
    if created.order.reference.strip() not in ("", wanted):
        to, why = OrderState.CONFLICT, reason("other_reference")
    elif created.warnings:
        to = OrderState.SENT
        why = reason("order_sent_with_warnings", texts=" · ".join(created.warnings))
    else:
        to, why = OrderState.SENT, _note(send)
    Ledger(run.parts.store).close_attempt(
        attempt.id, AttemptOutcome.SENT, None, to, why, run.now(), qls_order_id=created.order.id
    )
    run.tally.add(_item("send", send.order, why), _COUNT_OF_STATE[to])


def _note(send: SendOrder) -> Reason:
    return send.prepared.notes[0] if send.prepared.notes else reason("order_sent")


def _close_failed(run: Run, send: SendOrder, attempt: Attempt, problem: Problem) -> None:
    outcome, to, why = _after_problem(problem)
    Ledger(run.parts.store).close_attempt(attempt.id, outcome, problem.reason, to, why, run.now())
    counts = filter(None, (_COUNT_OF_STATE.get(to),))
    run.tally.add(_item("send", send.order, why), *counts)


def _after_problem(problem: Problem) -> tuple[AttemptOutcome, OrderState, Reason]:
    """Recipe 5, step 5. Only a clear refusal is a refusal; what is unclear stays in doubt.

    A 2xx with errors and without an id is unclear too; QLS' texts are shown.
    """
    if problem.kind is OutcomeKind.UNCLEAR and problem.reason.kind == REFUSED_UNCLEAR:
        why = reason(REFUSED_IN_DOUBT, texts=_texts(problem))
        return AttemptOutcome.UNCLEAR, OrderState.IN_DOUBT, why
    if problem.kind is OutcomeKind.UNCLEAR:
        return AttemptOutcome.UNCLEAR, OrderState.IN_DOUBT, reason("answer_unclear")
    if problem.kind is OutcomeKind.REJECTED:
        if problem.reason.kind == REFERENCE_TAKEN:
            # QLS speaks of this very reference: it may hold the order already, so look.
            why = reason(REFUSED_IN_DOUBT, texts=_texts(problem))
            return AttemptOutcome.UNCLEAR, OrderState.IN_DOUBT, why
        why = reason("order_rejected", texts=_texts(problem))
        return AttemptOutcome.REJECTED, OrderState.REJECTED, why
    return AttemptOutcome.NOT_SENT, OrderState.READY, reason("order_not_sent")


def _texts(problem: Problem) -> str:
    return " · ".join(problem.texts) or str(problem.status)


def _item(action: str, row: LedgerOrder, why: Reason) -> RunItem:
    return RunItem(action, str(row.shop_order_id), row.number, why)
