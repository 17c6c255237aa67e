"""How orders, parcels and stock move along by the clock."""

from datetime import timedelta
from typing import Any

import httpx
import pytest

from qls_desktop.simulator.clock import SimulatedClock
from qls_desktop.simulator.qls.company import BRAND_ID
from qls_desktop.simulator.qls.foreign import STRANGER
from qls_desktop.simulator.qls.order import OrderStatus, ShipmentStatus, SimOrder
from qls_desktop.simulator.qls.order_book import OrderRequest
from qls_desktop.simulator.qls.state import WarehouseState

FIRST = "f0000000-0000-4000-8000-000000000001"
Payload = dict[str, Any]


async def post(api: httpx.AsyncClient, payload: Payload) -> str:
    return str((await api.post("fulfillment/orders", json=payload)).json()["data"]["id"])


async def detail(api: httpx.AsyncClient, order_id: str) -> Payload:
    data: Payload = (await api.get(f"fulfillment/orders/{order_id}")).json()["data"]
    return data


def watch(state: WarehouseState, clock: SimulatedClock, order: SimOrder, hours: int) -> list[str]:
    """Let time pass in steps of a minute and note each status once."""
    seen = [order.status.value]
    for _ in range(hours * 60):
        clock.advance(timedelta(minutes=1))
        state.advance()
        if order.status != seen[-1]:
            seen.append(order.status.value)
    return seen


@pytest.mark.parametrize(
    ("parcels", "statuses"),
    [
        ("1", ["received", "pending", "sent"]),
        ("2", ["received", "pending", "partically_sent", "sent"]),
    ],
)
async def test_an_order_goes_its_way(
    api: httpx.AsyncClient,
    state: WarehouseState,
    clock: SimulatedClock,
    payload: Payload,
    parcels: str,
    statuses: list[str],
) -> None:
    state.switches.set("parcels_per_order", parcels)
    order = state.order(await post(api, payload))
    assert watch(state, clock, order, hours=30) == statuses
    assert len(state.shipments_of(order.id)) == int(parcels)
    shown = await detail(api, order.id)
    assert (shown["amount_delivered"], shown["amount_reserved"]) == (2, 0)
    assert shown["products"][0]["amount_open"] == 0


async def test_mixed_parcels(
    api: httpx.AsyncClient, state: WarehouseState, clock: SimulatedClock, payload: Payload
) -> None:
    orders = [await post(api, payload) for _ in range(12)]
    clock.advance(timedelta(days=3))
    state.advance()
    assert {len(state.shipments_of(order)) for order in orders} == {1, 2}


async def test_stock_is_set_apart_and_then_leaves(
    api: httpx.AsyncClient, state: WarehouseState, clock: SimulatedClock, payload: Payload
) -> None:
    order = await post(api, payload)
    product = state.product(FIRST)
    assert (product.amount_total, product.amount_reserved, product.amount_available) == (45, 5, 40)
    assert (await detail(api, order))["amount_reserved"] == 2
    clock.advance(timedelta(days=3))
    state.advance()
    assert (product.amount_total, product.amount_reserved, product.amount_available) == (43, 3, 40)


async def test_an_order_that_is_short_waits(
    api: httpx.AsyncClient, state: WarehouseState, clock: SimulatedClock, payload: Payload
) -> None:
    payload["products"][0]["amount_ordered"] = 50
    order = state.order(await post(api, payload))
    assert watch(state, clock, order, hours=10) == ["received", "pending"]
    assert order.amount_reserved == 42
    state.set_available(FIRST, 10)
    state.switches.set("parcels_per_order", "1")
    assert watch(state, clock, order, hours=1) == ["pending", "sent"]
    assert state.product(FIRST).amount_available == 2


async def test_an_order_for_later_waits(
    api: httpx.AsyncClient, state: WarehouseState, clock: SimulatedClock, payload: Payload
) -> None:
    payload["processable"] = "2026-03-03T11:15:00.000Z"
    order = state.order(await post(api, payload))
    assert watch(state, clock, order, hours=23) == ["received"]
    assert watch(state, clock, order, hours=2) == ["received", "pending"]


async def test_hold_and_release(
    api: httpx.AsyncClient, state: WarehouseState, clock: SimulatedClock, payload: Payload
) -> None:
    order = state.order(await post(api, payload))
    state.hold_order(order.id)
    assert watch(state, clock, order, hours=8) == ["received"]
    assert (await detail(api, order.id))["hold"] is True
    state.hold_order(order.id, hold=False)
    assert watch(state, clock, order, hours=30)[-1] == "sent"


@pytest.mark.parametrize("value", ["keeps_status", "status_null", "vanishes"])
async def test_cancel(
    api: httpx.AsyncClient,
    state: WarehouseState,
    clock: SimulatedClock,
    payload: Payload,
    value: str,
) -> None:
    state.switches.set("cancelled_order", value)
    order = await post(api, payload)
    state.cancel_order(order)
    assert state.product(FIRST).amount_available == 42
    clock.advance(timedelta(days=3))
    answer = await api.get(f"fulfillment/orders/{order}")
    rows = (await api.get("fulfillment/orders")).json()["data"]
    assert (order in {row["id"] for row in rows}) is (value != "vanishes")
    if value == "vanishes":
        assert answer.status_code == 404
    else:
        data = answer.json()["data"]
        assert data["cancelled"] is True
        assert data["status"] == ("received" if value == "keeps_status" else None)
    with pytest.raises(ValueError, match="cancelled"):
        state.cancel_order(order)


async def test_edit_and_delete(
    api: httpx.AsyncClient, state: WarehouseState, clock: SimulatedClock, payload: Payload
) -> None:
    order = state.order(await post(api, payload))
    line = order.lines[0].id
    clock.advance(timedelta(seconds=60))
    state.edit_order(order.id, contact={"street": "Nieuwstraat"}, amounts={line: 5})
    shown = await detail(api, order.id)
    assert shown["receiver_contact"]["street"] == "Nieuwstraat"
    assert (shown["products"][0]["amount_ordered"], shown["products"][0]["amount_original"]) == (
        5,
        2,
    )
    assert shown["modified"] == "2026-03-02T12:16:03+01:00"
    assert state.product(FIRST).amount_available == 37
    with pytest.raises(ValueError, match="line x"):
        state.edit_order(order.id, amounts={"x": 1})
    state.delete_order(order.id)
    assert state.product(FIRST).amount_available == 42
    assert (await api.get(f"fulfillment/orders/{order.id}")).status_code == 404
    assert state.created_orders == [order]
    with pytest.raises(KeyError):
        state.order(order.id)


async def test_an_invalid_order_goes_on_once_mended(
    api: httpx.AsyncClient, state: WarehouseState, clock: SimulatedClock, payload: Payload
) -> None:
    state.switches.set("invalid_order", "stored_error_validation")
    payload["receiver_contact"]["housenumber"] = "a"
    order = state.order(await post(api, payload))
    assert watch(state, clock, order, hours=2) == ["error_validation"]
    state.edit_order(order.id, contact={"housenumber": "1"})
    assert watch(state, clock, order, hours=30)[-1] == "sent"


async def test_a_parcel_by_hand(
    api: httpx.AsyncClient, state: WarehouseState, payload: Payload
) -> None:
    order = state.order(await post(api, payload))
    state.ship_order(order.id, 1)
    assert (await detail(api, order.id))["status"] == "partically_sent"
    with pytest.raises(ValueError, match="can't ship 2"):
        state.ship_order(order.id, 2)
    state.ship_order(order.id)
    assert (await detail(api, order.id))["status"] == "sent"
    with pytest.raises(ValueError, match="can't be changed"):
        state.edit_order(order.id)


async def test_a_parcel_travels_to_the_door(
    api: httpx.AsyncClient, state: WarehouseState, clock: SimulatedClock, payload: Payload
) -> None:
    parcel = state.ship_order(await post(api, payload))
    seen = [parcel.status.value]
    for _ in range(24 * 4):
        clock.advance(timedelta(hours=1))
        row = (await api.get(f"shipments/{parcel.id}")).json()["data"]
        if row["status"] != seen[-1]:
            seen.append(row["status"])
    assert set(seen) <= set(ShipmentStatus)
    assert (seen[0], seen[-1]) == ("created", "delivered")
    assert seen == sorted(seen, key=[status.value for status in ShipmentStatus].index)


async def test_tracking_by_reference(
    api: httpx.AsyncClient, state: WarehouseState, clock: SimulatedClock, payload: Payload
) -> None:
    order = await post(api, payload)
    parcel = state.ship_order(order)
    back = state.send_back(order)
    clock.advance(timedelta(seconds=5))
    rows = (await api.get("shipments")).json()["data"]
    mine = {row["id"]: row for row in rows if row["reference"] == "ORD10042"}
    assert mine.keys() == {parcel.id, back.id}
    assert mine[parcel.id]["receiver_contact"]["postalcode"] == "1234AB"
    assert mine[parcel.id]["product"]["type"] == "delivery"
    assert mine[back.id]["product"]["type"] == "return"
    url = mine[parcel.id]["tracking_url"]
    assert url == f"https://track.example.test/track/{parcel.barcode}/NL/1234AB"
    assert "shipments" not in await detail(api, order)


@pytest.mark.parametrize(
    ("value", "in_detail", "in_list", "by_id"),
    [
        ("shipments_by_order_id", False, False, True),
        ("order_detail", True, False, False),
        ("order_list", True, True, False),
        ("none", False, False, False),
    ],
)
async def test_tracking_otherwise(
    api: httpx.AsyncClient,
    state: WarehouseState,
    clock: SimulatedClock,
    payload: Payload,
    value: str,
    in_detail: bool,
    in_list: bool,
    by_id: bool,
) -> None:
    state.switches.set("tracking_source", value)
    order = await post(api, payload)
    parcel = state.ship_order(order)
    clock.advance(timedelta(seconds=5))
    shown = await detail(api, order)
    rows = (await api.get("fulfillment/orders")).json()["data"]
    row = (await api.get(f"shipments/{parcel.id}")).json()["data"]
    assert [one["barcode"] for one in shown.get("shipments", [])] == [parcel.barcode] * in_detail
    assert any("shipments" in one for one in rows) is in_list
    assert row["reference"] is None
    assert (row.get("fulfillment_order_id") == order) is by_id


async def test_other_words_for_states(
    api: httpx.AsyncClient, state: WarehouseState, payload: Payload
) -> None:
    order = await post(api, payload)
    parcel = state.ship_order(order, 1)
    state.return_shipment(parcel.id)
    state.switches.set("status_words", "corrected")
    assert (await detail(api, order))["status"] == "partially_sent"
    row = (await api.get(f"shipments/{parcel.id}")).json()["data"]
    assert row["status"] == "returned_to_sender"
    with pytest.raises(KeyError):
        state.return_shipment("x")


async def test_an_unknown_word(
    api: httpx.AsyncClient, state: WarehouseState, clock: SimulatedClock, payload: Payload
) -> None:
    state.switches.set("status_words", "unknown_word")
    order = await post(api, payload)
    clock.advance(timedelta(minutes=25))
    assert (await detail(api, order))["status"] not in set(OrderStatus)


async def test_a_returned_parcel_stays_returned(
    api: httpx.AsyncClient, state: WarehouseState, clock: SimulatedClock, payload: Payload
) -> None:
    parcel = state.ship_order(await post(api, payload))
    state.return_shipment(parcel.id)
    clock.advance(timedelta(days=5))
    state.advance()
    assert parcel.status is ShipmentStatus.RETURNED


async def test_an_order_of_another_channel_takes_stock(
    state: WarehouseState, clock: SimulatedClock
) -> None:
    order = state.add_foreign_order("WEB-1", product_id=FIRST)
    assert state.product(FIRST).amount_available == 41
    nothing = state.add_foreign_order("WEB-2")
    assert state.cancel_order(state.add_foreign_order("WEB-3").id).amount_reserved == 0
    clock.advance(timedelta(days=3))
    state.advance()
    assert (order.status, nothing.status) == (OrderStatus.SENT, OrderStatus.SENT)
    assert state.product(FIRST).amount_total == 44
    assert state.created_orders == []


async def test_a_product_may_vanish_from_under_an_order(
    api: httpx.AsyncClient, state: WarehouseState, clock: SimulatedClock, payload: Payload
) -> None:
    set_apart = state.order(await post(api, payload))
    dropped = state.order(await post(api, payload))
    state.delete_product(FIRST)
    state.cancel_order(dropped.id)
    short = state.add_foreign_order("WEB-3", product_id="f0000000-0000-4000-8000-000000000002")
    state.edit_order(short.id, amounts={short.lines[0].id: 43})
    state.delete_product("f0000000-0000-4000-8000-000000000002")
    clock.advance(timedelta(days=3))
    state.advance()
    statuses = [row.status.value for row in (set_apart, dropped, short)]
    assert statuses == ["sent", "received", "pending"]


async def test_the_native_link_brings_orders_in(
    api: httpx.AsyncClient, state: WarehouseState
) -> None:
    request = OrderRequest(BRAND_ID, "ORD10042", STRANGER, [(FIRST, "Mok", 1)])
    with pytest.raises(ValueError, match="native_link"):
        state.import_native(request)
    state.switches.set("native_link", "on")
    order = state.import_native(request)
    assert (await detail(api, order.id))["shop_integration_id"] is not None


async def test_one_seed_gives_one_story(clock: SimulatedClock) -> None:
    one, two, other = (WarehouseState([], clock, seed=seed) for seed in (7, 7, 8))
    assert [row.id for row in one.orders()] == [row.id for row in two.orders()]
    assert [row.id for row in one.orders()] != [row.id for row in other.orders()]
