"""A merchant's first day through the engine, with everything going well."""

from qls_desktop.domain.ledger import OrderState
from qls_desktop.domain.runs import RunOutcome, Task
from tests.sync.stage import Stage


async def test_connection_is_found_good(stage: Stage) -> None:
    tested = await stage.engine.test_integration(stage.integration.id)
    assert tested.ok, tested.problems
    assert tested.shop is not None


async def test_products_are_linked_once(stage: Stage) -> None:
    first = await stage.run(Task.PRODUCTS)
    assert first.outcome is RunOutcome.DONE, first
    assert first.written == len(stage.world.shop.variants)
    again = await stage.run(Task.PRODUCTS)
    assert (again.planned, again.written) == (0, 0)


async def test_order_goes_to_qls_and_its_shipping_comes_back(stage: Stage) -> None:
    await stage.run(Task.PRODUCTS)
    number = stage.world.place_order().number
    report = await stage.run(Task.ORDERS)
    assert (report.written, report.outcome) == (1, RunOutcome.DONE), report
    assert stage.sent_to_qls() == [number]
    for _ in range(60):
        stage.wait(hours=1)
        await stage.run(Task.ORDERS)
    assert stage.order(number).state is OrderState.REPORTED
    assert stage.sent_to_qls() == [number]
    assert stage.world.order(number).shipment_status == "shipped"


async def test_stock_comes_back_and_then_rests(stage: Stage) -> None:
    await stage.run(Task.PRODUCTS)
    report = await stage.run(Task.STOCK)
    assert report.outcome is RunOutcome.DONE, report
    assert report.written > 0
    again = await stage.run(Task.STOCK)
    assert (again.planned, again.written) == (0, 0), again
