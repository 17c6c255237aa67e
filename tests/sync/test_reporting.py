"""Telling the shop what QLS shipped, where the shop doesn't take it."""

from dataclasses import replace
from typing import Any

import httpx
import pytest

from qls_desktop.domain.ledger import OrderState
from qls_desktop.domain.login import Login
from qls_desktop.domain.outcomes import ApiProblemError, OutcomeKind, Problem
from qls_desktop.domain.reason import reason
from qls_desktop.domain.runs import RunOutcome, RunReport, Task
from qls_desktop.qls.warehouse import Warehouse
from qls_desktop.simulator.inprocess import InProcessTransport
from qls_desktop.simulator.qls import paging, shipment_pages
from qls_desktop.store.jobs import Jobs
from tests.sync.stage import Stage

POST = "POST /companies/{company}/fulfillment/orders"


async def _shipped(stage: Stage, number: str) -> None:
    for _ in range(12):
        stage.wait(hours=1)
        await stage.run(Task.ORDERS)
        if stage.order(number).state is OrderState.SHIPPED:
            return


async def _run(stage: Stage, **time: float) -> RunReport:
    stage.wait(**time)
    return await stage.run(Task.ORDERS)


async def test_an_order_cancelled_in_the_shop_and_shipped_is_told_once(stage: Stage) -> None:
    await stage.run(Task.PRODUCTS)
    number = stage.world.place_order().number
    await stage.run(Task.ORDERS)
    stage.wait(minutes=5)
    stage.world.cancel_order(number)
    await stage.run(Task.ORDERS)
    assert stage.order(number).state is OrderState.ATTENTION
    await _shipped(stage, number)
    told = stage.order(number)
    assert (told.state, told.reason.kind) == (OrderState.SHIPPED, "cancelled_after_sending")
    for _ in range(3):
        report = await _run(stage, minutes=5)
        assert (report.items, report.lightspeed_calls) == ((), 1)
    assert stage.order(number) == told


async def test_a_shop_that_takes_no_shipping_is_told_again_now_and_then(stage: Stage) -> None:
    await stage.run(Task.PRODUCTS)
    stage.world.shop.set_switches({"order_put": "ignore_all", "shipments_per_order": "none"})
    number = stage.world.place_order().number
    await stage.run(Task.ORDERS)
    await _shipped(stage, number)
    assert stage.order(number).reason.kind == "shop_not_updated"
    calls = [(await _run(stage, minutes=5)).lightspeed_calls for _ in range(60)]
    assert calls.count(1) == 58  # once the shop is told again, once its orders are listed again
    assert max(calls) == 4
    stage.world.shop.set_switches({"order_put": "strict_ignore"})
    for _ in range(5):
        await _run(stage, hours=1)
    assert stage.order(number).state is OrderState.REPORTED


async def test_a_network_that_fails_while_reporting_costs_one_run_only(stage: Stage) -> None:
    await stage.run(Task.PRODUCTS)
    number = stage.world.place_order().number
    await stage.run(Task.ORDERS)
    stage.fault("drop_before", "PUT /{lang}/*", side="shop", count=1000)
    await _shipped(stage, number)
    report = await _run(stage, days=1)
    assert report.outcome is RunOutcome.ATTENTION
    assert stage.order(number).state is OrderState.SHIPPED
    stage.world.lightspeed_faults.clear()
    await _run(stage, minutes=5)
    assert stage.order(number).state is OrderState.REPORTED


async def test_a_shipment_with_an_unknown_status_is_held_and_mails_nobody(stage: Stage) -> None:
    await stage.run(Task.PRODUCTS)
    stage.world.shop.set_switches({"extra_statuses": "on"})
    placed = [stage.world.place_order() for _ in range(7)]
    await stage.run(Task.ORDERS)
    strange = next(one for one in placed if any(i % 7 == 0 for i in one.shipment_ids))
    for _ in range(30):
        await _run(stage, hours=1)
    assert stage.order(strange.number).reason.kind == "shop_not_updated"
    mails = [mail for mail in stage.world.shop.outbox if mail.order_id == strange.id]
    assert mails == []


async def test_two_orders_that_qls_ships_as_one_are_both_followed(stage: Stage) -> None:
    await stage.run(Task.PRODUCTS)
    there = stage.world.place_order().number
    await stage.run(Task.ORDERS)
    stage.fault("drop_before", POST)
    with_it = stage.world.place_order().number
    await _run(stage, minutes=1)
    assert stage.order(with_it).state is OrderState.IN_DOUBT
    qls_id = stage.order(there).qls_order_id
    assert qls_id is not None
    await stage.engine.confirm_order(stage.order(with_it).id, qls_id)
    await _shipped(stage, there)
    assert {stage.order(one).state for one in (there, with_it)} <= {
        OrderState.SHIPPED,
        OrderState.REPORTED,
    }


def _newest_first(monkeypatch: pytest.MonkeyPatch) -> None:
    """My.QLS lists its shipments by when they were made, the newest first."""
    paged = paging.paged

    def newest_first(state: Any, name: Any, query: Any, rows: Any, render: Any) -> Any:  # noqa: ANN401
        ordered = sorted(rows, key=lambda row: row.created, reverse=True)
        return paged(state, name, query, ordered, render)

    monkeypatch.setattr(shipment_pages, "paged", newest_first)


async def test_what_left_on_friday_evening_gets_its_code_on_monday(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    _newest_first(monkeypatch)
    stage.wait(days=3, hours=4)  # Friday, 13:00 in Amsterdam
    await stage.run(Task.PRODUCTS)
    number = stage.world.place_order().number
    await stage.run(Task.ORDERS)
    for hour in range(67):  # until Monday, 8:00; other parcels of the account leave meanwhile
        stage.wait(hours=1)
        stage.world.catch_up()
        for one in range(3):
            stage.world.warehouse.add_foreign_order(f"X-{hour}-{one}")
    await stage.run(Task.ORDERS)
    row = stage.order(number)
    assert (row.state, row.reason.kind) == (OrderState.REPORTED, "order_reported")


@pytest.mark.parametrize("status", [403, 404, 500])
async def test_a_list_of_shipments_that_is_refused_stops_nothing_else(
    stage: Stage, monkeypatch: pytest.MonkeyPatch, status: int
) -> None:
    carry = InProcessTransport.handle_async_request

    async def refused(self: InProcessTransport, request: httpx.Request) -> httpx.Response:
        if request.url.path.endswith("/shipments"):
            return httpx.Response(status, json={"meta": {"code": status}, "errors": []})
        return await carry(self, request)

    monkeypatch.setattr(InProcessTransport, "handle_async_request", refused)
    await stage.run(Task.PRODUCTS)
    number = stage.world.place_order().number
    told = set()
    for _ in range(40):
        told |= {item.reason.kind for item in (await _run(stage, hours=1)).items}
    assert Jobs(stage.store).paused(stage.integration.id) == {}
    row = stage.order(number)
    assert (row.state, row.reason.kind) == (OrderState.REPORTED, "reported_without_tracking")
    assert "parcels_unread" in told


@pytest.mark.parametrize("status", [401, 429])
async def test_a_login_or_limit_is_no_matter_of_the_list_of_shipments(
    stage: Stage, monkeypatch: pytest.MonkeyPatch, status: int
) -> None:
    async def refused(*_of: object) -> None:
        kind = OutcomeKind.AUTH if status == 401 else OutcomeKind.THROTTLED
        raise ApiProblemError(Problem(kind, reason("qls_login"), status, "GET /shipments"))

    monkeypatch.setattr(Warehouse, "parcels", refused)
    await stage.run(Task.PRODUCTS)
    await _shipped(stage, stage.world.place_order().number)
    report = stage.reports[-1]
    assert (report.outcome, report.problem) == (RunOutcome.FAILED, reason("qls_login"))


async def test_a_shop_whose_order_stays_behind_its_shipment_is_told_again(stage: Stage) -> None:
    await stage.run(Task.PRODUCTS)
    switches = {"order_put": "ignore_all", "shipment_flips_order": "none"}
    stage.world.shop.set_switches(switches)
    order = stage.world.place_order()
    await stage.run(Task.ORDERS)
    for _ in range(30):
        report = await _run(stage, hours=2)
    assert stage.order(order.number).reason.kind == "shop_not_updated"
    assert report.outcome is RunOutcome.ATTENTION
    stage.world.shop.set_switches({"order_put": "strict_ignore"})
    for _ in range(13):
        await _run(stage, hours=2)
    assert stage.order(order.number).state is OrderState.REPORTED
    assert order.shipment_status == "shipped"
    assert len({(mail.order_id, mail.kind) for mail in stage.world.shop.outbox}) == len(
        stage.world.shop.outbox
    )


async def _reported(stage: Stage, number: str) -> set[str]:
    """Runs on until the shop was told; the codes that it knows then."""
    for _ in range(40):
        await _run(stage, hours=1)
        if stage.order(number).state is OrderState.REPORTED:
            break
    assert stage.order(number).reason.kind == "order_reported"
    return {one.tracking_code for one in stage.world.shop.shipments.values()}


def _barcodes(stage: Stage, number: str) -> set[str]:
    order_id = stage.order(number).qls_order_id
    assert order_id is not None
    parcels = stage.world.warehouse.shipments_of(order_id)
    return {one.barcode for one in parcels if one.barcode}


async def _begin_anew(stage: Stage) -> None:
    """The shop is emptied, removed here, and connected again; my.QLS keeps what it has."""
    world = stage.world
    await stage.engine.remove_integration(stage.integration.id)
    login = Login(world.lightspeed_key, world.lightspeed_secret)
    stage.integration = await stage.engine.save_integration(replace(stage.integration, id=0), login)
    world.shop.orders.clear()
    world.shop.shipments.clear()


async def test_a_parcel_of_long_ago_under_a_reused_number_is_not_told(stage: Stage) -> None:
    await stage.run(Task.PRODUCTS)
    variant = next(iter(stage.world.shop.variants))
    first = stage.world.place_order([(variant, 1)], number="1001")
    await stage.run(Task.ORDERS)
    old = await _reported(stage, "1001")
    assert old == _barcodes(stage, "1001")
    await _begin_anew(stage)
    stage.wait(days=200)
    await stage.run(Task.PRODUCTS)
    again = stage.world.place_order([(variant, 1)], number="1001")
    where = {key: v for key, v in first.fields.items() if key.startswith("addressShipping")}
    again.fields.update(where)
    await stage.run(Task.ORDERS)
    assert await _reported(stage, "1001") == _barcodes(stage, "1001")


@pytest.mark.parametrize("source", ["order_detail", "order_list"])
async def test_the_code_of_a_return_is_not_told(stage: Stage, source: str) -> None:
    stage.world.warehouse.switches.set("tracking_source", source)
    await stage.run(Task.PRODUCTS)
    number = stage.world.place_order().number
    await stage.run(Task.ORDERS)
    order_id = stage.order(number).qls_order_id
    assert order_id is not None
    stage.wait(hours=8)
    stage.world.catch_up()
    sent = _barcodes(stage, number)
    assert sent
    stage.world.warehouse.send_back(order_id)
    assert await _reported(stage, number) == sent
