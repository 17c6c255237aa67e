"""A shop that is connected twice: what one integration knows too little of, the other keeps."""

from dataclasses import replace

import pytest

from qls_desktop.domain.ledger import OrderState
from qls_desktop.domain.runs import Task, Trigger
from qls_desktop.domain.settings import Integration
from qls_desktop.store.ledger import Ledger
from tests.sync.stage import Stage
from tests.sync.test_stock import _available, _in_shop, _synced

POST = "POST /companies/{company}/fulfillment/orders"


async def _newer(stage: Stage, *, older_knows_products: bool) -> tuple[Integration, int]:
    """A second integration, on the stage from now on; the first one, and a synced variant."""
    first = stage.integration
    if older_knows_products:
        await stage.run(Task.PRODUCTS)
    stage.integration = await stage.engine.save_integration(
        replace(first, id=0, name="Theehuis 2"),
        stage.engine.parts.logins.get(f"integration:{first.id}"),
    )
    return first, await _synced(stage)


async def test_a_trial_without_links_frees_no_units(stage: Stage) -> None:
    first, variant_id = await _newer(stage, older_knows_products=False)
    available = _available(stage, variant_id)
    order = stage.world.place_order([(variant_id, 2)])
    stage.world.edit_order(order.number, {"addressShippingZipcode": "?"})
    stage.wait(minutes=5)
    await stage.engine.run(first.id, Task.ORDERS, Trigger.USER)
    await stage.run(Task.ORDERS)
    await stage.run(Task.STOCK)
    assert _in_shop(stage, variant_id) == available - 2


async def test_one_that_stands_still_since_before_the_payment_frees_no_units(stage: Stage) -> None:
    first, variant_id = await _newer(stage, older_knows_products=True)
    available = _available(stage, variant_id)
    order = stage.world.place_order([(variant_id, 2)], payment_status="not_paid")
    stage.world.edit_order(order.number, {"addressShippingZipcode": "?"})
    stage.wait(minutes=5)
    await stage.engine.run(first.id, Task.ORDERS, Trigger.USER)
    await stage.run(Task.ORDERS)
    stage.wait(minutes=5)
    stage.world.pay_order(order.number)
    await stage.run(Task.ORDERS)
    await stage.run(Task.STOCK)
    assert _in_shop(stage, variant_id) == available - 2


@pytest.mark.parametrize("older_reads", [False, True])
async def test_one_that_sends_no_pay_later_orders_frees_no_units(
    stage: Stage, older_reads: bool
) -> None:
    first, variant_id = await _newer(stage, older_knows_products=True)
    await stage.change(orders=replace(stage.integration.orders, include_pay_later=True))
    available = _available(stage, variant_id)
    order = stage.world.place_order([(variant_id, 2)], payment_status="not_paid", pay_later=True)
    stage.wait(minutes=5)
    if older_reads:
        await stage.engine.run(first.id, Task.ORDERS, Trigger.USER)
    stage.fault("drop_before", POST)
    await stage.run(Task.ORDERS)
    states = {row.integration_id: row.state for row in Ledger(stage.store).by_number(order.number)}
    assert states[stage.integration.id] is OrderState.IN_DOUBT
    await stage.run(Task.STOCK)
    assert _in_shop(stage, variant_id) == available - 2
