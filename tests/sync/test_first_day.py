"""A merchant's first day through the engine, with everything going well."""

import pytest

from qls_desktop.domain.ledger import OrderState
from qls_desktop.domain.outcomes import ApiProblemError, OutcomeKind, Problem
from qls_desktop.domain.reason import reason
from qls_desktop.domain.runs import RunOutcome, Task
from qls_desktop.qls.account_calls import AccountProbe
from qls_desktop.qls.warehouse import Warehouse
from tests.sync.stage import Stage


async def test_connection_is_found_good(stage: Stage) -> None:
    tested = await stage.engine.test_integration(stage.integration.id)
    assert tested.ok, tested.problems
    assert tested.shop is not None


async def test_another_link_at_qls_is_told_when_connecting(stage: Stage) -> None:
    stage.world.warehouse.switches.set("native_link", "on")
    tested = await stage.engine.test_integration(stage.integration.id)
    assert tested.ok
    (note,) = tested.notes
    assert (note.kind, note.values) == ("other_link_active", {"name": "Lightspeed"})


async def test_orders_of_another_link_are_told_when_connecting(stage: Stage) -> None:
    await stage.run(Task.PRODUCTS)
    stage.world.warehouse.switches.set("native_link", "on")
    stage.world.place_order()
    stage.wait(hours=1)
    stage.world.catch_up()
    stage.wait(minutes=1)
    stage.world.warehouse.switches.set("native_link", "off")
    tested = await stage.engine.test_integration(stage.integration.id)
    assert [note.kind for note in tested.notes] == ["other_link_seen"]


async def test_a_right_that_the_login_lacks_is_told_when_connecting(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    why = reason("warehouse_refused")

    async def refused(_warehouse: Warehouse) -> AccountProbe:
        raise ApiProblemError(Problem(OutcomeKind.AUTH, why))

    monkeypatch.setattr(Warehouse, "probe", refused)
    tested = await stage.engine.test_integration(stage.integration.id)
    assert tested.problems == (why,)


async def test_the_first_list_is_compared_with_what_my_qls_counted(stage: Stage) -> None:
    await stage.engine.test_integration(stage.integration.id)
    stage.world.warehouse.switches.set("list_short", "rows_missing")
    report = await stage.run(Task.PRODUCTS)
    assert [item.reason.kind for item in report.items] == ["product_list_shorter"]
    stage.world.warehouse.switches.set("list_short", "off")
    assert (await stage.run(Task.PRODUCTS)).written == len(stage.world.shop.variants)


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
