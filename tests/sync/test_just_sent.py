"""An order that was sent just now, at a my.QLS whose lists lag behind."""

import pytest

from qls_desktop.domain.ledger import OrderState
from qls_desktop.domain.runs import RunOutcome, Task
from tests.sync.stage import Stage


@pytest.mark.parametrize("lag", ["5", "600", "3600"])
async def test_it_is_not_called_gone(stage: Stage, lag: str) -> None:
    stage.world.warehouse.switches.set("order_detail", "404")
    stage.world.warehouse.switches.set("list_lag_s", lag)
    await stage.run(Task.PRODUCTS)
    number = stage.world.place_order().number
    for _ in range(14):
        report = await stage.run(Task.ORDERS)
        assert stage.order(number).state is OrderState.SENT
        assert report.outcome is RunOutcome.DONE
        stage.wait(minutes=5)


@pytest.mark.parametrize("detail", ["available", "404"])
async def test_one_that_vanished_is_told(stage: Stage, detail: str) -> None:
    switches = stage.world.warehouse.switches
    switches.set("order_detail", detail)
    switches.set("cancelled_order", "vanishes")
    await stage.run(Task.PRODUCTS)
    number = stage.world.place_order().number
    stage.world.place_order()
    await stage.run(Task.ORDERS)
    stage.world.warehouse.cancel_order(stage.order(number).qls_order_id or "")
    stage.wait(hours=25)
    await stage.run(Task.ORDERS)
    assert stage.order(number).state is OrderState.ATTENTION
    assert stage.order(number).reason.kind == "vanished_at_qls"
