"""The orders sync: what goes, what waits and why, and what comes back."""

from dataclasses import replace
from typing import Any

import pytest

from qls_desktop.domain.ledger import OrderState
from qls_desktop.domain.runs import RunOutcome, Task
from qls_desktop.domain.settings import DeliveryKind, OrderRules, ShippingRule
from qls_desktop.qls.order_calls import OrderWalk
from qls_desktop.qls.warehouse import Warehouse
from qls_desktop.store.ledger import Ledger
from qls_desktop.store.links import Links
from tests.sync.stage import Stage


async def test_unpaid_order_waits_and_goes_when_paid(stage: Stage) -> None:
    await stage.run(Task.PRODUCTS)
    number = stage.world.place_order(payment_status="not_paid").number
    await stage.run(Task.ORDERS)
    assert stage.order(number).state is OrderState.WAITING
    assert stage.order(number).reason.kind == "awaiting_payment"
    stage.wait(minutes=5)
    stage.world.pay_order(number)
    await stage.run(Task.ORDERS)
    assert stage.sent_to_qls() == [number]


async def test_orders_that_a_cap_on_high_pages_hides_are_not_passed_over(stage: Stage) -> None:
    await stage.run(Task.PRODUCTS)
    await stage.run(Task.ORDERS)
    stage.world.shop.set_switches({"deep_page_cap": "1"})
    paid = set[str]()
    for number in range(255):
        order = stage.world.place_order(payment_status="not_paid" if number % 50 else "paid")
        stage.wait(seconds=30)
        paid |= set() if number % 50 else {order.number}
    for _ in range(2):
        report = await stage.run(Task.ORDERS)
        stage.wait(hours=13)
    assert report.outcome is RunOutcome.FAILED
    assert len(stage.states()) == 250
    shown = paid & set(stage.states())
    assert sorted(shown) == sorted(stage.sent_to_qls()) != []  # they go all the same
    stage.world.shop.set_switches({"deep_page_cap": "none"})
    report = await stage.run(Task.ORDERS)
    assert (report.outcome, len(stage.states())) == (RunOutcome.DONE, 255)


async def test_unlinked_line_waits_and_resumes_by_itself(stage: Stage) -> None:
    number = stage.world.place_order().number
    await stage.run(Task.ORDERS)
    assert stage.order(number).reason.kind == "line_unlinked"
    await stage.run(Task.PRODUCTS)
    await stage.run(Task.ORDERS)
    assert stage.sent_to_qls() == [number]


async def test_order_cancelled_before_sending_does_not_go(stage: Stage) -> None:
    number = stage.world.place_order().number
    await stage.run(Task.ORDERS)
    stage.wait(minutes=5)
    stage.world.cancel_order(number)
    await stage.run(Task.PRODUCTS)
    await stage.run(Task.ORDERS)
    assert stage.order(number).state is OrderState.CANCELLED
    assert stage.sent_to_qls() == []


async def test_an_order_whose_cancelling_is_taken_back_goes_within_a_day(stage: Stage) -> None:
    number = stage.world.place_order().number
    await stage.run(Task.ORDERS)
    stage.wait(minutes=5)
    stage.world.cancel_order(number)
    await stage.run(Task.PRODUCTS)
    await stage.run(Task.ORDERS)
    assert stage.order(number).state is OrderState.CANCELLED
    stage.world.shop.set_switches({"updated_bump": "payment_only"})
    back = {"status": "processing_awaiting_shipment", "shipmentStatus": "not_shipped"}
    stage.world.edit_order(number, back)
    stage.wait(minutes=5)
    await stage.run(Task.ORDERS)
    assert stage.order(number).state is OrderState.CANCELLED
    stage.wait(hours=25)
    await stage.run(Task.ORDERS)
    assert stage.sent_to_qls() == [number]


async def test_order_cancelled_while_my_qls_was_asked_does_not_go(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    await stage.run(Task.PRODUCTS)
    number = stage.world.place_order().number
    walk = Warehouse.walk_orders

    async def slow(*of: Any, **how: Any) -> OrderWalk:  # noqa: ANN401
        found = await walk(*of, **how)
        stage.wait(minutes=6)
        stage.world.cancel_order(number)
        return found

    monkeypatch.setattr(Warehouse, "walk_orders", slow)
    await stage.run(Task.ORDERS)
    assert stage.order(number).state is OrderState.CANCELLED
    assert stage.sent_to_qls() == []


async def test_order_cancelled_after_sending_raises_attention(stage: Stage) -> None:
    await stage.run(Task.PRODUCTS)
    number = stage.world.place_order().number
    await stage.run(Task.ORDERS)
    stage.wait(minutes=5)
    stage.world.cancel_order(number)
    report = await stage.run(Task.ORDERS)
    assert stage.order(number).state is OrderState.ATTENTION
    assert report.outcome is RunOutcome.ATTENTION


@pytest.mark.parametrize("first", [True, False])
async def test_an_order_that_a_list_lacked_once_goes_within_hours(
    stage: Stage, first: bool
) -> None:
    await stage.run(Task.PRODUCTS)
    if not first:
        await stage.run(Task.ORDERS)
        stage.wait(hours=1)
    number = stage.world.place_order().number
    stage.wait(hours=4)
    stage.world.place_order()
    stage.fault("missing_row", "GET /{lang}/orders.json", side="lightspeed")
    await stage.run(Task.ORDERS)
    assert number not in stage.states()
    for _ in range(7):
        stage.wait(hours=1)
        await stage.run(Task.ORDERS)
    assert number in stage.sent_to_qls()


async def test_bad_address_waits_until_it_is_mended(stage: Stage) -> None:
    await stage.run(Task.PRODUCTS)
    number = stage.world.place_order().number
    stage.world.edit_order(number, {"addressShippingZipcode": "12"})
    await stage.run(Task.ORDERS)
    assert stage.order(number).reason.kind == "address_postal_code"
    stage.wait(minutes=5)
    stage.world.edit_order(number, {"addressShippingZipcode": "1234 AB"})
    await stage.run(Task.ORDERS)
    assert stage.sent_to_qls() == [number]


async def test_refused_order_goes_again_only_when_mended(stage: Stage) -> None:
    await stage.run(Task.PRODUCTS)
    number = stage.world.place_order().number
    stage.world.edit_order(number, {"addressShippingZipcode": "9999 ZZ"})
    stage.world.warehouse.unverified_postcodes.add(("NL", "9999ZZ"))
    report = await stage.run(Task.ORDERS)
    assert (report.rejected, stage.order(number).state) == (1, OrderState.REJECTED)
    assert "Ongeldige postcode" in str(stage.order(number).reason.values)
    await stage.run(Task.ORDERS)
    assert len(Ledger(stage.store).attempts(stage.order(number).id)) == 1
    stage.wait(minutes=5)
    stage.world.edit_order(number, {"addressShippingZipcode": "1234 AB"})
    await stage.run(Task.ORDERS)
    assert stage.sent_to_qls() == [number]


async def test_sameday_before_and_after_the_cut_off(stage: Stage) -> None:
    rules = OrderRules(
        shipping_rules=(ShippingRule("Sameday", DeliveryKind.SAMEDAY, ("sameday",)),)
    )
    await stage.change(orders=rules)
    await stage.run(Task.PRODUCTS)
    in_time = stage.world.place_order(shipping_method="sameday").number
    await stage.run(Task.ORDERS)
    stage.wait(hours=4)
    too_late = stage.world.place_order(shipping_method="sameday").number
    await stage.run(Task.ORDERS)
    tags = {
        order.customer_reference: list(order.delivery_options)
        for order in stage.world.warehouse.created_orders
    }
    assert len(tags[in_time]) == 1
    assert tags[too_late] == []
    assert stage.order(too_late).reason.kind == "sameday_too_late"


async def test_dry_run_writes_nothing(stage: Stage) -> None:
    await stage.run(Task.PRODUCTS)
    number = stage.world.place_order().number
    report = await stage.run(Task.ORDERS, dry_run=True)
    assert (report.planned, report.written) == (1, 0)
    assert stage.order(number).state is OrderState.SEEN
    assert stage.sent_to_qls() == []
    real = await stage.run(Task.ORDERS)
    assert real.written == report.planned


async def test_finished_order_is_left_alone(stage: Stage) -> None:
    await stage.run(Task.PRODUCTS)
    number = stage.world.place_order().number
    stage.world.edit_order(number, {"status": "completed_shipped", "shipmentStatus": "shipped"})
    report = await stage.run(Task.ORDERS)
    assert report.written == 0
    assert stage.sent_to_qls() == []


async def test_ignored_order_stays_ignored(stage: Stage) -> None:
    number = stage.world.place_order().number
    await stage.run(Task.ORDERS)
    await stage.engine.ignore_order(stage.order(number).id, "zelf gebracht")
    await stage.run(Task.PRODUCTS)
    await stage.run(Task.ORDERS)
    assert stage.order(number).state is OrderState.IGNORED
    await stage.engine.retry_order(stage.order(number).id)
    await stage.run(Task.ORDERS)
    assert stage.sent_to_qls() == [number]


async def test_refunded_units_are_not_sent(stage: Stage) -> None:
    await stage.run(Task.PRODUCTS)
    variant = next(iter(stage.world.shop.variants))
    order = stage.world.place_order([(variant, 3)])
    order.lines[0].fields["quantityRefunded"] = 1
    await stage.run(Task.ORDERS)
    (sent,) = stage.world.warehouse.created_orders
    assert [line.amount_ordered for line in sent.lines] == [2]


async def test_link_decides_which_product_is_sent(stage: Stage) -> None:
    await stage.run(Task.PRODUCTS)
    variant = next(iter(stage.world.shop.variants))
    stage.world.place_order([(variant, 1)])
    await stage.run(Task.ORDERS)
    (sent,) = stage.world.warehouse.created_orders
    link = Links(stage.store).by_variant(stage.integration.id)[variant]
    assert [line.product_id for line in sent.lines] == [link.warehouse_product_id]


async def test_pay_later_goes_only_when_it_is_switched_on(stage: Stage) -> None:
    await stage.run(Task.PRODUCTS)
    number = stage.world.place_order(payment_status="not_paid", pay_later=True).number
    await stage.run(Task.ORDERS)
    assert stage.order(number).reason.kind == "pay_later_off"
    await stage.change(orders=replace(stage.integration.orders, include_pay_later=True))
    await stage.run(Task.ORDERS)
    assert stage.sent_to_qls() == [number]
