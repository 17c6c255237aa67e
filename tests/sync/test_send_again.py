"""The merchant chooses "send again": what was on screen is set aside, and nothing else."""

import pytest

from qls_desktop.domain.ledger import OrderState
from qls_desktop.domain.runs import Task
from qls_desktop.simulator.qls.company import BRAND_ID
from tests.sync.stage import Stage

POST = "POST /companies/{company}/fulfillment/orders"


def _elsewhere(stage: Stage, number: str) -> str:
    """An order of another channel with this number; its id."""
    product = stage.world.catalogue.warehouse_products[0].id
    return stage.world.warehouse.add_foreign_order(number, product, BRAND_ID).id


async def _clash(stage: Stage) -> tuple[str, str]:
    """An order of which my.QLS holds another with its number; its number, and the other's id."""
    await stage.run(Task.PRODUCTS)
    number = stage.world.place_order().number
    other = _elsewhere(stage, number)
    stage.world.warehouse.switches.set("list_lag_s", "60")
    stage.wait(minutes=5)
    await stage.run(Task.ORDERS)
    assert stage.order(number).reason.kind == "found_different"
    return number, other


async def _sent_again_unanswered(stage: Stage, number: str) -> None:
    """QLS makes the order, and its answer gets lost."""
    stage.fault("drop_after", POST)
    await stage.engine.resend_order(stage.order(number).id)
    await stage.run(Task.ORDERS)
    assert stage.order(number).state is OrderState.IN_DOUBT
    stage.wait(seconds=11)
    await stage.engine.look(stage.integration.id)


def _ours(stage: Stage, number: str, other: str) -> int:
    held = stage.world.warehouse.orders_with(number)
    return len([order for order in held if order.id != other and not order.cancelled])


async def test_what_was_there_before_settles_no_doubt(stage: Stage) -> None:
    number, other = await _clash(stage)
    await _sent_again_unanswered(stage, number)
    assert stage.order(number).state is OrderState.IN_DOUBT  # the list lags: nothing new is shown
    stage.wait(minutes=10)
    await stage.run(Task.ORDERS)
    row = stage.order(number)
    assert (row.state, row.reason.kind) == (OrderState.SENT, "order_found")
    assert row.qls_order_id != other
    assert _ours(stage, number, other) == 1


async def test_what_came_after_the_click_is_a_clash_again(stage: Stage) -> None:
    number, other = await _clash(stage)
    await stage.engine.resend_order(stage.order(number).id)
    newer = _elsewhere(stage, number)
    stage.wait(minutes=5)
    await stage.run(Task.ORDERS)
    row = stage.order(number)
    assert (row.state, row.reason.values["qls_order"]) == (OrderState.CONFLICT, newer)
    assert _ours(stage, number, other) == 1  # that of the other channel


@pytest.mark.parametrize("lag", ["0", "600"])
async def test_one_cancelled_in_the_portal_settles_no_doubt(stage: Stage, lag: str) -> None:
    await stage.run(Task.PRODUCTS)
    stage.world.warehouse.switches.set("list_lag_s", lag)
    number = stage.world.place_order().number
    await stage.run(Task.ORDERS)
    first = stage.order(number).qls_order_id or ""
    stage.wait(hours=1)
    stage.world.warehouse.cancel_order(first)
    stage.wait(hours=24)
    await stage.run(Task.ORDERS)
    await stage.engine.ignore_order(stage.order(number).id, "adres aangepast")
    await stage.engine.retry_order(stage.order(number).id)
    await stage.run(Task.ORDERS)
    assert stage.order(number).reason.kind == "found_cancelled"
    await _sent_again_unanswered(stage, number)
    expected = OrderState.IN_DOUBT if lag == "600" else OrderState.SENT
    assert stage.order(number).state is expected
    assert _ours(stage, number, first) == 1


async def test_both_on_screen_are_set_aside_when_two_were_cancelled(stage: Stage) -> None:
    await stage.run(Task.PRODUCTS)
    number = stage.world.place_order().number
    for _ in range(2):
        stage.world.warehouse.cancel_order(_elsewhere(stage, number))
    stage.wait(minutes=5)
    await stage.run(Task.ORDERS)
    assert stage.order(number).reason.kind == "found_cancelled"
    await stage.engine.resend_order(stage.order(number).id)
    await stage.run(Task.ORDERS)
    assert stage.order(number).state is OrderState.SENT
    assert stage.sent_to_qls() == [number]


async def test_the_merchant_may_find_that_the_other_one_was_it_after_all(stage: Stage) -> None:
    number, other = await _clash(stage)
    stage.fault("drop_before", POST)
    await stage.engine.resend_order(stage.order(number).id)
    await stage.run(Task.ORDERS)
    assert stage.order(number).state is OrderState.IN_DOUBT
    row = await stage.engine.confirm_order(stage.order(number).id)
    assert (row.state, row.qls_order_id) == (OrderState.SENT, other)


async def test_two_others_on_screen_are_no_end_of_the_road(stage: Stage) -> None:
    await stage.run(Task.PRODUCTS)
    number = stage.world.place_order().number
    others = {_elsewhere(stage, number) for _ in range(2)}
    stage.wait(minutes=5)
    await stage.run(Task.ORDERS)
    assert stage.order(number).reason.kind == "found_others"
    await stage.engine.resend_order(stage.order(number).id)
    await stage.run(Task.ORDERS)
    row = stage.order(number)
    assert row.state is OrderState.SENT
    assert row.qls_order_id not in others
    assert stage.sent_to_qls() == [number]
