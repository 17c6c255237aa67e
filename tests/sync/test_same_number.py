"""Two shops of one account that number their orders alike: each order goes, and goes once."""

from dataclasses import replace

import pytest

from qls_desktop.domain.ledger import LedgerOrder, OrderState
from qls_desktop.domain.runs import Task
from qls_desktop.domain.settings import Integration
from qls_desktop.store.ledger import Ledger
from qls_desktop.sync.refusals import RefusedError
from tests.sync.stage import Stage

POST = "POST /companies/{company}/fulfillment/orders"
NUMBER = "1001"


async def _other(stage: Stage) -> Integration:
    """A second integration; both simulated shops are the same one."""
    return await stage.engine.save_integration(
        replace(stage.integration, id=0, name="Theehuis 2"),
        stage.engine.parts.logins.get(f"integration:{stage.integration.id}"),
    )


async def _first_is_sent(stage: Stage) -> None:
    """The first shop's order went; from now on the stage is the second shop's."""
    other = await _other(stage)
    await stage.run(Task.PRODUCTS)
    stage.world.place_order(number=NUMBER)
    await stage.run(Task.ORDERS)
    stage.world.shop.orders.clear()
    stage.integration = other
    await stage.run(Task.PRODUCTS)
    stage.wait(minutes=5)


def _second(stage: Stage) -> LedgerOrder:
    (row,) = Ledger(stage.store).in_states(stage.integration.id, OrderState)
    return row


@pytest.mark.parametrize("shape", ["as_example", "brand_null"])
@pytest.mark.parametrize("detail", ["available", "404"])
async def test_each_goes_once(stage: Stage, detail: str, shape: str) -> None:
    stage.world.warehouse.switches.set("order_detail", detail)
    stage.world.warehouse.switches.set("order_shape", shape)
    await _first_is_sent(stage)
    stage.world.place_order(number=NUMBER)
    for _ in range(3):
        await stage.run(Task.ORDERS)
        stage.wait(minutes=5)
    assert _second(stage).state is OrderState.SENT
    assert stage.sent_to_qls() == [NUMBER, NUMBER]


async def test_one_in_doubt_is_not_taken_for_the_other(stage: Stage) -> None:
    stage.world.warehouse.switches.set("order_detail", "404")
    stage.world.warehouse.switches.set("order_shape", "brand_null")
    await _first_is_sent(stage)
    stage.fault("drop_before", POST)
    stage.world.place_order(number=NUMBER)
    await stage.run(Task.ORDERS)
    stage.wait(minutes=1)
    await stage.engine.look(stage.integration.id)
    row = _second(stage)
    assert row.state is OrderState.IN_DOUBT
    with pytest.raises(RefusedError) as refused:
        await stage.engine.confirm_order(row.id)
    assert refused.value.reason.kind == "confirm_not_one"


async def test_one_shop_connected_twice_sends_an_order_once(stage: Stage) -> None:
    other = await _other(stage)
    await stage.run(Task.PRODUCTS)
    stage.world.place_order(number=NUMBER)
    await stage.run(Task.ORDERS)
    stage.integration = other
    await stage.run(Task.PRODUCTS)
    stage.wait(minutes=5)
    await stage.run(Task.ORDERS)
    assert _second(stage).reason.kind == "order_found"
    assert stage.sent_to_qls() == [NUMBER]


async def test_the_others_order_proves_no_look(stage: Stage) -> None:
    await _first_is_sent(stage)
    stage.wait(hours=1)
    stage.world.warehouse.switches.set("list_lag_s", "600")
    stage.world.place_order(number=NUMBER)
    await stage.run(Task.ORDERS)
    stage.wait(seconds=30)
    await stage.engine.look(stage.integration.id)
    assert Ledger(stage.store).finding_delays(stage.integration.account_id) == [None, None]
