"""What QLS' statuses mean for an order of ours (api/qls.md, section 5)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qls_desktop.domain.following import (
    CANCELLED_AFTER_SENDING,
    REFUNDED_AFTER_SENDING,
    followed_state,
)
from qls_desktop.domain.ledger import LedgerOrder, OrderState, check_way
from qls_desktop.domain.order_plan import decide
from qls_desktop.domain.orders import WarehouseOrder
from tests.domain.purchases import LINKED, PLACED, at_qls, integration, ledger_row, purchase

S = OrderState
UNDER_WAY = ("concept", "received", "pending", "partically_sent", "partially_sent")
STATUSES = (*UNDER_WAY, "error_validation", "sent", "something_new", "")

SENT = ledger_row(S.SENT, "order_sent")
HELD = ledger_row(S.SENT, "held_at_qls")
CANCELLED_IN_SHOP = ledger_row(S.ATTENTION, CANCELLED_AFTER_SENDING)
REFUNDED_IN_SHOP = ledger_row(S.ATTENTION, REFUNDED_AFTER_SENDING)
INVALID = ledger_row(S.ATTENTION, "invalid_at_qls")
VANISHED = ledger_row(S.ATTENTION, "vanished_at_qls")

rows = st.sampled_from([SENT, HELD, CANCELLED_IN_SHOP, REFUNDED_IN_SHOP, INVALID, VANISHED])
answers = st.builds(
    at_qls, status=st.sampled_from(STATUSES), cancelled=st.booleans(), hold=st.booleans()
)


def told(row: LedgerOrder, **answer: object) -> tuple[str, str]:
    state, why = followed_state(row, at_qls(**answer))
    return state.value, why.kind


@given(rows, answers)
def test_every_answer_leads_along_a_way(row: LedgerOrder, answer: WarehouseOrder) -> None:
    state, _ = followed_state(row, answer)
    check_way(row.state, state)


@given(rows, st.sampled_from(STATUSES), st.booleans())
def test_cancelled_overrides_every_status(row: LedgerOrder, status: str, hold: bool) -> None:
    state, why = followed_state(row, at_qls(status=status, hold=hold, cancelled=True))
    if row.reason.kind == CANCELLED_AFTER_SENDING:
        assert (state, why.kind) == (S.CANCELLED, "cancelled_on_both_sides")
    elif row.reason.kind == REFUNDED_AFTER_SENDING:
        assert (state, why.kind) == (S.CANCELLED, "nothing_to_ship")
    else:
        assert (state, why.kind) == (S.ATTENTION, "cancelled_at_qls")


@pytest.mark.parametrize("row", [SENT, INVALID, VANISHED, CANCELLED_IN_SHOP, REFUNDED_IN_SHOP])
def test_unknown_status_changes_nothing(row: LedgerOrder) -> None:
    assert followed_state(row, at_qls(status="something_new")) == (row.state, row.reason)


@pytest.mark.parametrize("status", UNDER_WAY)
def test_order_under_way_is_sent(status: str) -> None:
    assert followed_state(SENT, at_qls(status=status)) == (S.SENT, SENT.reason)
    for row in (HELD, INVALID, VANISHED):
        assert told(row, status=status) == ("sent", "order_sent")


def test_hold_is_told_until_it_is_released() -> None:
    assert told(SENT, hold=True) == ("sent", "held_at_qls")
    assert told(HELD, hold=True) == ("sent", "held_at_qls")
    assert told(HELD) == ("sent", "order_sent")


def test_invalid_at_qls_needs_the_merchant() -> None:
    assert told(SENT, status="error_validation") == ("attention", "invalid_at_qls")


@pytest.mark.parametrize("row", [SENT, HELD, INVALID, REFUNDED_IN_SHOP])
def test_sent_at_qls_is_shipped(row: LedgerOrder) -> None:
    assert told(row, status="sent", amount_total=2, amount_delivered=1) == (
        "shipped",
        "order_shipped",
    )


def test_delivered_amount_alone_is_no_shipping() -> None:
    assert told(SENT, status="pending", amount_total=2, amount_delivered=2)[0] == "sent"


@pytest.mark.parametrize("status", [*UNDER_WAY, "error_validation"])
def test_cancelled_or_refunded_in_the_shop_stays_an_alarm(status: str) -> None:
    for row in (CANCELLED_IN_SHOP, REFUNDED_IN_SHOP):
        assert followed_state(row, at_qls(status=status, hold=True)) == (row.state, row.reason)


def test_cancelled_in_the_shop_but_shipped_is_not_told_again() -> None:
    state, why = followed_state(CANCELLED_IN_SHOP, at_qls(status="sent"))
    assert (state, why.kind) == (S.SHIPPED, CANCELLED_AFTER_SENDING)
    shipped = ledger_row(state, why.kind)
    assert decide(shipped, purchase(status="cancelled"), integration(), LINKED, PLACED) is None


def test_what_the_shop_did_is_stored_under_these_words() -> None:
    assert CANCELLED_AFTER_SENDING == "cancelled_after_sending"
    assert REFUNDED_AFTER_SENDING == "refunded_after_sending"
