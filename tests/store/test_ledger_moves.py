"""Every way through the ledger: those that exist, and every one that is refused."""

import os
from collections.abc import Callable
from datetime import datetime, timedelta
from itertools import product
from multiprocessing import get_context
from pathlib import Path

import peewee
import pytest

from qls_desktop.domain.ledger import WAYS, AttemptOutcome, LedgerError, OrderState
from qls_desktop.domain.orders import ShopOrder
from qls_desktop.domain.reason import reason
from qls_desktop.domain.settings import Integration
from qls_desktop.store.database import Store, open_store
from qls_desktop.store.ledger import Ledger
from qls_desktop.store.ledger.attempts import MAY_LEAD_TO
from qls_desktop.store.models.orders import AttemptTable, LedgerOrderTable

S, O = OrderState, AttemptOutcome  # noqa: E741 (as short as in the ledger)
WHY = reason("because", line=2)
PAIRS = [(old, new) for old, new in product(S, S) if old is not new]
BY_MOVE = [
    (old, new)
    for old, new in PAIRS
    if new in WAYS[old] and new is not S.SENDING and (old is not S.SENDING or new is S.IN_DOUBT)
]


@pytest.fixture
def order_in(
    store: Store,
    ledger: Ledger,
    integration: Integration,
    shop_order: Callable[..., ShopOrder],
    now: datetime,
) -> Callable[[OrderState], int]:
    """Puts an order straight into a state."""

    def put(state: OrderState) -> int:
        order = ledger.see(integration.id, shop_order(), now)
        query = LedgerOrderTable.update(state=state.value)
        store.run(query.where(LedgerOrderTable.id == order.id))
        return order.id

    return put


@pytest.mark.parametrize(("old", "new"), BY_MOVE)
def test_a_way_that_exists_can_be_gone(
    ledger: Ledger,
    order_in: Callable[[OrderState], int],
    now: datetime,
    old: OrderState,
    new: OrderState,
) -> None:
    order_id, later = order_in(old), now + timedelta(hours=1)
    moved = ledger.move(order_id, new, WHY, later, qls_order_id="77")
    assert (moved.state, moved.reason, moved.since, moved.qls_order_id) == (new, WHY, later, "77")
    assert ledger.get(order_id) == moved
    event = ledger.events(order_id)[-1]
    assert (event.at, event.old, event.new, event.reason) == (later, old, new, WHY)


@pytest.mark.parametrize(("old", "new"), [pair for pair in PAIRS if pair not in BY_MOVE])
def test_every_other_way_is_refused(
    ledger: Ledger,
    order_in: Callable[[OrderState], int],
    now: datetime,
    old: OrderState,
    new: OrderState,
) -> None:
    order_id = order_in(old)
    before, events = ledger.get(order_id), ledger.events(order_id)
    with pytest.raises(LedgerError):
        ledger.move(order_id, new, WHY, now)
    assert ledger.get(order_id) == before
    assert ledger.events(order_id) == events


@pytest.mark.parametrize("state", S)
def test_another_reason_in_the_same_state_is_no_event(
    ledger: Ledger, order_in: Callable[[OrderState], int], now: datetime, state: OrderState
) -> None:
    order_id = order_in(state)
    events = ledger.events(order_id)
    moved = ledger.move(order_id, state, WHY, now + timedelta(days=1))
    assert (moved.state, moved.reason, moved.since) == (state, WHY, now)
    assert ledger.events(order_id) == events


def test_an_unknown_order_is_refused(ledger: Ledger, now: datetime) -> None:
    with pytest.raises(LedgerError):
        ledger.move(99, S.READY, WHY, now)
    with pytest.raises(LedgerError):
        ledger.begin_attempt(99, "hash", now)
    with pytest.raises(LedgerError):
        ledger.close_attempt(99, O.SENT, None, S.SENT, WHY, now)


def test_an_attempt_is_there_before_the_call(
    ledger: Ledger, order_in: Callable[[OrderState], int], now: datetime
) -> None:
    order_id = order_in(S.READY)
    attempt = ledger.begin_attempt(order_id, "hash", now)
    order = ledger.get(order_id)
    assert order is not None
    assert (order.state, order.payload_hash) == (S.SENDING, "hash")
    assert (attempt.number, attempt.outcome, attempt.began_at) == (1, O.OPEN, now)
    assert ledger.attempts(order_id) == [attempt]
    assert ledger.interrupted() == [order]


@pytest.mark.parametrize("state", [state for state in S if state is not S.READY])
def test_only_a_ready_order_is_sent(
    ledger: Ledger, order_in: Callable[[OrderState], int], now: datetime, state: OrderState
) -> None:
    order_id = order_in(state)
    with pytest.raises(LedgerError):
        ledger.begin_attempt(order_id, "hash", now)
    assert ledger.attempts(order_id) == []


@pytest.mark.parametrize("outcome", [O.OPEN, O.UNCLEAR])
def test_nothing_is_sent_while_an_attempt_is_not_settled(
    store: Store,
    ledger: Ledger,
    order_in: Callable[[OrderState], int],
    now: datetime,
    outcome: AttemptOutcome,
) -> None:
    order_id = order_in(S.READY)
    ledger.begin_attempt(order_id, "hash", now)
    store.run(LedgerOrderTable.update(state="ready"))
    store.run(AttemptTable.update(outcome=outcome.value))
    with pytest.raises(LedgerError, match="isn't settled"):
        ledger.begin_attempt(order_id, "hash", now)


def test_the_database_itself_refuses_a_second_open_attempt(
    store: Store, ledger: Ledger, order_in: Callable[[OrderState], int], now: datetime
) -> None:
    order_id = order_in(S.READY)
    ledger.begin_attempt(order_id, "hash", now)
    second = AttemptTable.insert(
        order=order_id, number=2, payload_hash="hash", began_at="x", outcome="open"
    )
    with pytest.raises(peewee.IntegrityError):
        store.run(second)


@pytest.mark.parametrize(("outcome", "to"), list(product(O, S)))
def test_an_outcome_leads_only_where_it_may(
    ledger: Ledger,
    order_in: Callable[[OrderState], int],
    now: datetime,
    outcome: AttemptOutcome,
    to: OrderState,
) -> None:
    order_id, later = order_in(S.READY), now + timedelta(seconds=3)
    attempt = ledger.begin_attempt(order_id, "hash", now)
    sending = ledger.get(order_id)
    if to in MAY_LEAD_TO[outcome] and to in WAYS[S.SENDING]:
        closed = ledger.close_attempt(attempt.id, outcome, WHY, to, WHY, later, qls_order_id="7")
        (ended,) = ledger.attempts(order_id)
        assert (closed.state, closed.qls_order_id) == (to, "7")
        assert (ended.outcome, ended.answer, ended.ended_at) == (outcome, WHY, later)
        return
    with pytest.raises(LedgerError):
        ledger.close_attempt(attempt.id, outcome, WHY, to, WHY, later)
    assert ledger.get(order_id) == sending
    assert ledger.attempts(order_id) == [attempt]


LEADS_TO = {
    "open": "",
    "sent": "sent conflict",
    "rejected": "rejected conflict ready",
    "not_sent": "ready rejected",
    "unclear": "in_doubt",
    "found": "sent conflict",
    "absent": "absent",
}


@pytest.mark.parametrize("outcome", O)
def test_each_outcome_leads_to_these_states_and_no_others(outcome: AttemptOutcome) -> None:
    assert MAY_LEAD_TO[outcome] == {S(word) for word in LEADS_TO[outcome].split()}


def test_unclear_never_leads_back_to_ready() -> None:
    assert S.READY not in WAYS[S.IN_DOUBT]


def test_an_attempt_ends_once(
    ledger: Ledger, order_in: Callable[[OrderState], int], now: datetime
) -> None:
    attempt = ledger.begin_attempt(order_in(S.READY), "hash", now)
    ledger.close_attempt(attempt.id, O.NOT_SENT, None, S.READY, WHY, now)
    with pytest.raises(LedgerError):
        ledger.close_attempt(attempt.id, O.SENT, None, S.SENT, WHY, now)


def test_an_order_that_was_not_sent_waits_since_it_was_made_ready_last(
    ledger: Ledger, integration: Integration, shop_order: Callable[..., ShopOrder], now: datetime
) -> None:
    order_id = ledger.see(integration.id, shop_order(), now).id
    steps = [now + timedelta(hours=hour) for hour in range(6)]
    ledger.move(order_id, S.READY, WHY, steps[0])
    ledger.move(order_id, S.WAITING, WHY, steps[1])
    ledger.move(order_id, S.READY, WHY, steps[2])
    for at in steps[3:]:
        attempt = ledger.begin_attempt(order_id, "hash", at)
        row = ledger.close_attempt(attempt.id, O.NOT_SENT, None, S.READY, WHY, at)
        assert row.since == steps[2]
        assert ledger.get(order_id) == row
    attempt = ledger.begin_attempt(order_id, "hash", steps[5])
    sent = ledger.close_attempt(attempt.id, O.SENT, None, S.SENT, WHY, steps[5])
    assert sent.since == steps[5]


def test_only_the_last_attempt_can_be_closed(
    ledger: Ledger, order_in: Callable[[OrderState], int], now: datetime
) -> None:
    order_id = order_in(S.READY)
    first = ledger.begin_attempt(order_id, "hash", now)
    ledger.close_attempt(first.id, O.NOT_SENT, None, S.READY, WHY, now)
    second = ledger.begin_attempt(order_id, "other", now)
    with pytest.raises(LedgerError, match="isn't the last"):
        ledger.close_attempt(first.id, O.SENT, None, S.SENT, WHY, now)
    assert second.number == 2
    assert [each.outcome for each in ledger.attempts(order_id)] == [O.NOT_SENT, O.OPEN]


@pytest.mark.parametrize(
    ("to", "outcome"),
    [
        (S.SENT, O.FOUND),
        (S.CONFLICT, O.FOUND),
        (S.ABSENT, O.ABSENT),
        (S.REJECTED, O.REJECTED),
    ],
)
def test_a_doubt_that_is_resolved_settles_its_attempt(
    ledger: Ledger,
    order_in: Callable[[OrderState], int],
    now: datetime,
    to: OrderState,
    outcome: AttemptOutcome,
) -> None:
    order_id = order_in(S.READY)
    attempt = ledger.begin_attempt(order_id, "hash", now)
    ledger.close_attempt(attempt.id, O.UNCLEAR, WHY, S.IN_DOUBT, reason("unclear"), now)
    ledger.move(order_id, to, reason("looked"), now)
    (settled,) = ledger.attempts(order_id)
    assert (settled.outcome, settled.answer) == (outcome, WHY)


def test_a_doubt_may_be_resolved_by_closing_its_attempt(
    ledger: Ledger, order_in: Callable[[OrderState], int], now: datetime
) -> None:
    order_id = order_in(S.READY)
    attempt = ledger.begin_attempt(order_id, "hash", now)
    ledger.close_attempt(attempt.id, O.UNCLEAR, None, S.IN_DOUBT, WHY, now)
    with pytest.raises(LedgerError):
        ledger.close_attempt(attempt.id, O.UNCLEAR, None, S.IN_DOUBT, WHY, now)
    found = ledger.close_attempt(attempt.id, O.FOUND, None, S.SENT, WHY, now, qls_order_id="5")
    assert (found.state, found.qls_order_id) == (S.SENT, "5")


def test_an_absent_order_may_be_sent_again(
    ledger: Ledger, order_in: Callable[[OrderState], int], now: datetime
) -> None:
    order_id = order_in(S.READY)
    ledger.begin_attempt(order_id, "hash", now)
    for state in (S.IN_DOUBT, S.ABSENT, S.READY):
        ledger.move(order_id, state, WHY, now)
    assert ledger.begin_attempt(order_id, "hash", now).number == 2


def _die_between(path: Path, order_id: int, now: datetime) -> None:
    Ledger(open_store(path, now)).begin_attempt(order_id, "hash", now)
    os._exit(9)


def test_an_attempt_survives_a_kill_and_is_found_at_start_up(
    store: Store, ledger: Ledger, order_in: Callable[[OrderState], int], now: datetime
) -> None:
    order_id = order_in(S.READY)
    process = get_context("spawn").Process(target=_die_between, args=(store.path, order_id, now))
    process.start()
    process.join()
    assert process.exitcode == 9
    (order,) = ledger.interrupted()
    assert (order.id, order.state) == (order_id, S.SENDING)
    ledger.move(order_id, S.IN_DOUBT, reason("interrupted"), now)
    assert [each.outcome for each in ledger.attempts(order_id)] == [O.UNCLEAR]
    assert ledger.interrupted() == []
