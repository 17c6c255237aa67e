"""Every status word of api/lightspeed.md section 8, and words that nobody has heard of."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qls_desktop.domain.eligibility import Standing, is_final, judge
from qls_desktop.domain.orders import ShopOrder
from qls_desktop.domain.settings import OrderRules
from tests.domain.purchases import purchase

PAYMENTS = ("not_paid", "partially_paid", "paid", "cancelled")
SHIPMENTS = ("not_shipped", "partially_shipped", "shipped", "cancelled")
DONE = ("completed", "completed_shipped", "completed_picked_up")
PICKUP = ("processing_awaiting_pickup", "processing_ready_for_pickup")
OLDER = (
    "new",
    "offer",
    "processing",
    "processing_partially_paid",
    "processing_partially_shipped",
    "processing_partially_picked_up",
    "off_hold",
)
STATUSES = (
    "on_hold",
    "processing_awaiting_payment",
    "processing_awaiting_shipment",
    "cancelled",
    *PICKUP,
    *DONE,
    *OLDER,
)
EVERYTHING_ON = OrderRules(include_pay_later=True, include_pickup=True)


def words(known: tuple[str, ...]) -> st.SearchStrategy[str]:
    return st.sampled_from((*known, "", "PAID", "betaald", "something_new"))


orders = st.builds(
    purchase,
    status=words(STATUSES),
    payment_status=words(PAYMENTS),
    shipment_status=words(SHIPMENTS),
    pay_later=st.booleans(),
    pickup=st.booleans(),
)
rules = st.builds(OrderRules, include_pay_later=st.booleans(), include_pickup=st.booleans())


def kind(rules: OrderRules | None = None, **fields: Any) -> str:  # noqa: ANN401
    return judge(purchase(**fields), rules or OrderRules()).reason.kind


def test_paid_and_awaiting_shipment_may_go() -> None:
    assert judge(purchase(), OrderRules()).standing is Standing.ELIGIBLE


@given(orders, rules)
def test_nothing_but_the_documented_words_may_go(order: ShopOrder, rules: OrderRules) -> None:
    if judge(order, rules).standing is not Standing.ELIGIBLE:
        return
    assert order.shipment_status == "not_shipped"
    assert order.payment_status == "paid" or (
        order.payment_status in ("not_paid", "partially_paid")
        and order.pay_later
        and rules.include_pay_later
    )
    assert not order.pickup or rules.include_pickup
    allowed = {"processing_awaiting_shipment"}
    allowed |= set(PICKUP) if rules.include_pickup else set()
    if order.pay_later and rules.include_pay_later:
        allowed.add("processing_awaiting_payment")
    assert order.status in allowed


@given(orders, rules)
def test_final_is_what_is_done_or_cancelled(order: ShopOrder, rules: OrderRules) -> None:
    done = judge(order, rules).standing in (Standing.DONE_IN_SHOP, Standing.CANCELLED)
    assert is_final(order.status, order.shipment_status) is done


@pytest.mark.parametrize("status", DONE)
def test_done_in_the_shop(status: str) -> None:
    verdict = judge(purchase(status=status), EVERYTHING_ON)
    assert verdict.standing is Standing.DONE_IN_SHOP
    assert verdict.reason.values == {"status": status}


def test_shipped_by_hand_is_done() -> None:
    assert kind(shipment_status="shipped") == "done_in_shop"


@pytest.mark.parametrize("field", ["status", "shipment_status"])
def test_cancelled_comes_first(field: str) -> None:
    fields = {"status": "completed", "shipment_status": "shipped"} | {field: "cancelled"}
    assert judge(purchase(**fields), EVERYTHING_ON).standing is Standing.CANCELLED


@pytest.mark.parametrize("status", [*OLDER, "something_new", ""])
def test_other_status_is_held_and_shown(status: str) -> None:
    for pickup in (False, True):
        verdict = judge(purchase(status=status, pickup=pickup), EVERYTHING_ON)
        assert verdict.standing is Standing.NOT_YET
        assert (verdict.reason.kind, verdict.reason.values) == (
            "unknown_status",
            {"status": status},
        )


@pytest.mark.parametrize("pay_later", [False, True])
def test_unknown_payment_is_held_also_for_pay_later(pay_later: bool) -> None:
    verdict = judge(purchase(payment_status="chargeback", pay_later=pay_later), EVERYTHING_ON)
    assert verdict.reason.kind == "unknown_payment_status"
    assert verdict.reason.values == {"status": "chargeback"}


def test_unknown_shipment_is_held() -> None:
    assert kind(shipment_status="lost") == "unknown_shipment_status"
    assert kind(shipment_status="partially_shipped") == "partially_shipped"


@pytest.mark.parametrize("payment", ["not_paid", "partially_paid"])
def test_unpaid_waits_but_for_pay_later(payment: str) -> None:
    assert kind(payment_status=payment) == "awaiting_payment"
    assert kind(payment_status=payment, pay_later=True) == "pay_later_off"
    assert kind(EVERYTHING_ON, payment_status=payment, pay_later=True) == "eligible"
    assert kind(payment_status="cancelled", pay_later=True) == "payment_cancelled"


def test_status_awaiting_payment_goes_for_pay_later_only_when_that_is_on() -> None:
    status = "processing_awaiting_payment"
    assert kind(EVERYTHING_ON, status=status) == "awaiting_payment"
    assert kind(status=status, pay_later=True) == "awaiting_payment"
    unpaid = {"status": status, "payment_status": "not_paid", "pay_later": True}
    assert kind(EVERYTHING_ON, **unpaid) == "eligible"


def test_what_is_ready_in_the_store_is_not_sent_again() -> None:
    status = "processing_ready_for_pickup"
    assert kind(EVERYTHING_ON, status=status, pickup=True) == "ready_for_pickup"


@pytest.mark.parametrize("status", ["processing_awaiting_pickup", "processing_awaiting_shipment"])
def test_pickup_goes_only_when_it_is_on(status: str) -> None:
    assert kind(status=status, pickup=True) == "pickup_off"
    assert kind(EVERYTHING_ON, status=status, pickup=True) == "eligible"


def test_on_hold_waits_also_for_pickup() -> None:
    assert kind(status="on_hold") == "on_hold"
    assert kind(EVERYTHING_ON, status="on_hold", pickup=True) == "on_hold"


@pytest.mark.parametrize("status", PICKUP)
def test_the_status_alone_tells_that_the_customer_collects(status: str) -> None:
    assert kind(status=status, pickup=False) == "pickup_off"


def test_cancelled_in_the_shop_is_said() -> None:
    assert kind(status="cancelled") == "cancelled_in_shop"
    assert kind(shipment_status="cancelled") == "cancelled_in_shop"


@pytest.mark.parametrize("payment", ["not_paid", "partially_paid"])
def test_what_is_not_wholly_paid_waits_for_payment(payment: str) -> None:
    assert kind(payment_status=payment) == "awaiting_payment"
    assert kind(EVERYTHING_ON, payment_status=payment, pay_later=True) == "eligible"
