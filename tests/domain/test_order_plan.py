"""The plan of one orders sync: what goes, what moves, and what is left alone."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qls_desktop.domain.eligibility import Standing, judge
from qls_desktop.domain.ledger import LedgerOrder, OrderState, check_way
from qls_desktop.domain.order_plan import (
    GONE_FROM_SHOP,
    IGNORED_BY_USER,
    RESEND_BY_USER,
    MoveOrder,
    OrderAction,
    SendOrder,
    decide,
    plan_orders,
)
from qls_desktop.domain.orders import ShopOrder
from qls_desktop.domain.sending import Prepared, prepare
from tests.domain.purchases import (
    ADDRESS,
    LINKED,
    PLACED,
    integration,
    ledger_row,
    order_line,
    purchase,
)
from tests.domain.test_eligibility import STATUSES

S = OrderState
SHOP = integration()
NOW = PLACED + timedelta(minutes=5)
LEFT_ALONE = (S.IN_DOUBT, S.CONFLICT, S.SENDING, S.REPORTED)
ALARMS = (
    "cancelled_after_sending",
    "refunded_after_sending",
    "cancelled_at_qls",
    "invalid_at_qls",
    "vanished_at_qls",
)
REASONS = ("eligible", GONE_FROM_SHOP, IGNORED_BY_USER, RESEND_BY_USER, "order_rejected", *ALARMS)


def payload(order: ShopOrder) -> str:
    made = prepare(order, SHOP, LINKED, NOW)
    assert isinstance(made, Prepared)
    return made.payload_hash


orders = st.builds(
    purchase,
    status=st.sampled_from((*STATUSES, "something_new")),
    payment_status=st.sampled_from(["not_paid", "partially_paid", "paid", "cancelled", "new"]),
    shipment_status=st.sampled_from(
        ["not_shipped", "partially_shipped", "shipped", "cancelled", "new"]
    ),
    pay_later=st.booleans(),
    pickup=st.booleans(),
    address=st.sampled_from([ADDRESS, replace(ADDRESS, number="")]),
    lines=st.sampled_from([(order_line(),), (order_line(99),), (order_line(refunded=1),)]),
)
rows = st.builds(
    ledger_row,
    st.sampled_from(S),
    st.sampled_from(REASONS),
    payload_hash=st.sampled_from(["", "other", payload(purchase())]),
)


def act(row: LedgerOrder, order: ShopOrder, **how: Any) -> OrderAction | None:  # noqa: ANN401
    return decide(row, order, SHOP, LINKED, NOW, **how)


def move(row: LedgerOrder, order: ShopOrder, **how: Any) -> tuple[str, str] | None:  # noqa: ANN401
    action = act(row, order, **how)
    assert not isinstance(action, SendOrder)
    return None if action is None else (action.to.value, action.reason.kind)


@given(rows, orders, st.booleans())
def test_only_eligible_orders_are_sent(row: LedgerOrder, order: ShopOrder, proven: bool) -> None:
    action = act(row, order, look_proven=proven)
    if isinstance(action, SendOrder):
        assert judge(order, SHOP.orders).standing is Standing.ELIGIBLE
        assert isinstance(prepare(order, SHOP, LINKED, NOW), Prepared)
        assert row.state in {S.SEEN, S.WAITING, S.READY, S.REJECTED, S.CANCELLED, S.IGNORED}
        assert row.reason.kind != IGNORED_BY_USER or row.state not in {S.IGNORED, S.CANCELLED}


@given(rows, orders, st.booleans())
def test_every_action_goes_along_a_way(row: LedgerOrder, order: ShopOrder, proven: bool) -> None:
    action = act(row, order, look_proven=proven)
    if isinstance(action, MoveOrder):
        check_way(row.state, action.to)
        assert (action.to, action.reason) != (row.state, row.reason)
    elif action is not None and row.state is not S.READY:
        check_way(row.state, S.READY)


@given(rows, orders, st.booleans())
def test_a_move_settles_the_order(row: LedgerOrder, order: ShopOrder, proven: bool) -> None:
    action = act(row, order, look_proven=proven)
    if isinstance(action, MoveOrder):
        moved = replace(row, state=action.to, reason=action.reason)
        assert not isinstance(act(moved, order, look_proven=proven), MoveOrder)


@given(st.sampled_from(LEFT_ALONE), st.sampled_from(REASONS), orders, st.booleans())
def test_what_is_unresolved_or_finished_is_left_alone(
    state: OrderState, kind: str, order: ShopOrder, proven: bool
) -> None:
    assert act(ledger_row(state, kind), order, look_proven=proven) is None


OPEN = purchase()
CANCELLED = purchase(status="cancelled")
REFUNDED = purchase(lines=(order_line(refunded=1),))
BOTH = replace(CANCELLED, lines=REFUNDED.lines)


@pytest.mark.parametrize(
    ("kind", "order", "expected"),
    [
        ("cancelled_after_sending", OPEN, ("sent", "order_sent")),
        ("cancelled_after_sending", CANCELLED, None),
        ("cancelled_after_sending", REFUNDED, ("attention", "refunded_after_sending")),
        ("cancelled_after_sending", BOTH, None),
        ("refunded_after_sending", OPEN, ("sent", "order_sent")),
        ("refunded_after_sending", REFUNDED, None),
        ("refunded_after_sending", BOTH, ("attention", "cancelled_after_sending")),
        ("cancelled_at_qls", OPEN, None),
        ("cancelled_at_qls", CANCELLED, ("cancelled", "cancelled_on_both_sides")),
        ("cancelled_at_qls", REFUNDED, ("cancelled", "nothing_to_ship")),
        ("invalid_at_qls", OPEN, None),
        ("invalid_at_qls", CANCELLED, ("attention", "cancelled_after_sending")),
        ("invalid_at_qls", REFUNDED, ("attention", "refunded_after_sending")),
        ("vanished_at_qls", OPEN, None),
        ("vanished_at_qls", BOTH, None),
    ],
)
def test_what_the_shop_does_after_an_alarm_counts(
    kind: str, order: ShopOrder, expected: tuple[str, str] | None
) -> None:
    assert move(ledger_row(S.ATTENTION, kind), order) == expected


def test_what_is_paid_back_before_it_leaves_needs_the_merchant() -> None:
    expected = ("attention", "refunded_after_sending")
    assert move(ledger_row(S.SENT, "order_sent"), REFUNDED) == expected
    assert move(ledger_row(S.SHIPPED, "order_shipped"), REFUNDED) is None
    assert move(ledger_row(S.SHIPPED, "cancelled_after_sending"), REFUNDED) is None


@given(orders)
def test_rejected_goes_again_only_when_changed(order: ShopOrder) -> None:
    made = prepare(order, SHOP, LINKED, NOW)
    if isinstance(made, Prepared):
        same = ledger_row(S.REJECTED, "order_rejected", payload_hash=made.payload_hash)
        assert not isinstance(act(same, order), SendOrder)


def test_mended_order_goes_again() -> None:
    row = ledger_row(S.REJECTED, "order_rejected", payload_hash=payload(purchase()))
    mended = purchase(address=replace(ADDRESS, postal_code="1234 AC"))
    assert act(row, purchase()) is None
    assert isinstance(act(row, mended), SendOrder)
    assert move(row, purchase(status="cancelled")) == ("cancelled", "cancelled_in_shop")


@pytest.mark.parametrize("state", [S.SEEN, S.WAITING, S.READY])
@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (purchase(status="cancelled"), ("cancelled", "cancelled_in_shop")),
        (purchase(shipment_status="shipped"), ("ignored", "done_in_shop")),
        (purchase(payment_status="not_paid"), ("waiting", "awaiting_payment")),
        (purchase(lines=(order_line(99),)), ("waiting", "line_unlinked")),
        (purchase(lines=(order_line(refunded=1),)), ("ignored", "nothing_to_ship")),
    ],
)
def test_order_that_may_not_go_says_why(
    state: OrderState, order: ShopOrder, expected: tuple[str, str]
) -> None:
    assert move(ledger_row(state), order) == expected


def test_waiting_for_the_same_reason_is_no_action() -> None:
    row = ledger_row(S.WAITING, "awaiting_payment")
    assert move(row, purchase(payment_status="not_paid")) is None
    assert move(row, purchase(status="on_hold")) == ("waiting", "on_hold")


@pytest.mark.parametrize("state", [S.CANCELLED, S.IGNORED])
def test_order_that_comes_to_life_again_goes(state: OrderState) -> None:
    row = ledger_row(state, "done_in_shop")
    assert isinstance(act(row, purchase()), SendOrder)
    assert move(row, purchase(status="cancelled")) is None
    assert move(row, purchase(status="completed")) is None
    assert move(row, purchase(status="on_hold")) == ("waiting", "on_hold")


def test_ignored_by_the_merchant_stays_ignored() -> None:
    assert act(ledger_row(S.IGNORED, IGNORED_BY_USER), purchase()) is None


def test_what_the_shop_has_no_more_is_left_alone_until_it_is_seen_again() -> None:
    assert act(ledger_row(S.IGNORED, GONE_FROM_SHOP), purchase()) is None
    assert isinstance(act(ledger_row(S.WAITING, "seen"), purchase()), SendOrder)


@pytest.mark.parametrize(
    ("order", "proven", "expected"),
    [
        (purchase(), False, None),
        (purchase(), True, ("ready", "absent_proven")),
        (purchase(status="on_hold"), True, None),
        (purchase(status="completed"), True, None),
        (purchase(status="cancelled"), False, ("cancelled", "cancelled_in_shop")),
        (purchase(status="cancelled"), True, ("cancelled", "cancelled_in_shop")),
    ],
)
def test_absent_goes_by_itself_only_when_the_look_is_proven(
    order: ShopOrder, proven: bool, expected: tuple[str, str] | None
) -> None:
    assert move(ledger_row(S.ABSENT, "absent_at_qls"), order, look_proven=proven) == expected


@pytest.mark.parametrize("state", [S.SENT, S.SHIPPED])
def test_cancelled_after_sending_needs_the_merchant(state: OrderState) -> None:
    row = ledger_row(state, "order_sent")
    assert move(row, purchase(status="cancelled")) == ("attention", "cancelled_after_sending")
    assert move(row, purchase(status="completed_shipped")) is None


def test_oldest_order_goes_first_and_finished_ones_cost_nothing() -> None:
    late = purchase(id=3, created_at=PLACED + timedelta(minutes=1))
    pairs = [
        (ledger_row(S.SEEN, shop_order_id=3), late),
        (ledger_row(S.SEEN, shop_order_id=2), purchase(id=2)),
        (ledger_row(S.SEEN, shop_order_id=1), purchase(id=1)),
        (ledger_row(S.REPORTED, shop_order_id=4), purchase(id=4)),
        (ledger_row(S.SEEN, shop_order_id=5), purchase(id=5, status="on_hold")),
    ]
    plan = plan_orders(pairs, SHOP, LINKED, NOW)
    assert [action.order.shop_order_id for action in plan.actions] == [1, 2, 5, 3]
    assert [send.order.shop_order_id for send in plan.sends] == [1, 2, 3]
    assert [each.order.shop_order_id for each in plan.moves] == [5]


def test_plan_knows_whether_looking_is_proven() -> None:
    pairs = [(ledger_row(S.ABSENT, "absent_at_qls"), purchase())]
    assert plan_orders(pairs, SHOP, LINKED, NOW).actions == ()
    (action,) = plan_orders(pairs, SHOP, LINKED, NOW, look_proven=True).moves
    assert action.to is S.READY


def test_the_merchants_decisions_are_stored_under_these_words() -> None:
    """Ledgers in the field hold them: another word would make an old decision unknown."""
    assert (IGNORED_BY_USER, RESEND_BY_USER) == ("ignored_by_user", "resend_by_user")
    assert GONE_FROM_SHOP == "gone_from_shop"


def test_an_absent_order_stays_unless_the_way_of_looking_is_said_to_be_proven() -> None:
    assert move(ledger_row(S.ABSENT), purchase()) is None
    assert move(ledger_row(S.ABSENT), purchase(), look_proven=True) == ("ready", "absent_proven")


def test_the_same_reason_in_another_state_is_a_move_all_the_same() -> None:
    blocked = purchase(address=replace(ADDRESS, number=""))
    told = act(ledger_row(S.SEEN), blocked)
    assert not isinstance(told, SendOrder)
    assert told is not None
    ready = replace(ledger_row(S.READY), reason=told.reason)
    assert move(ready, blocked) == ("waiting", "address_house_number")
    assert act(replace(ready, state=S.WAITING), blocked) is None
