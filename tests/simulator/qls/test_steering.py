"""What the control pages show and do, and the registry of switches."""

import json
from typing import Any

import httpx
import pytest
from starlette.types import Message

from qls_desktop.simulator.faults import Faults
from qls_desktop.simulator.inprocess import InProcessTransport
from qls_desktop.simulator.qls.app import build_app
from qls_desktop.simulator.qls.company import BRAND_ID
from qls_desktop.simulator.qls.foreign import STRANGER
from qls_desktop.simulator.qls.state import WarehouseState
from qls_desktop.simulator.qls.steering import post_order, post_stock, set_switches, snapshot
from qls_desktop.simulator.qls.switches import QLS_SWITCHES, parse_rate_limit

FIRST = "f0000000-0000-4000-8000-000000000001"


async def test_the_snapshot(
    api: httpx.AsyncClient, state: WarehouseState, payload: dict[str, Any]
) -> None:
    made = (await api.post("fulfillment/orders", json=payload)).json()["data"]["id"]
    shown = json.loads(json.dumps(snapshot(state)))
    assert shown["created_orders"] == [made]
    assert shown["products"] == 120
    mine = next(row for row in shown["orders"] if row["id"] == made)
    assert (mine["total_price_euros"], mine["from_client"]) == (24.85, True)
    assert sum(row["from_client"] for row in shown["orders"]) == 1
    assert shown["switches"]["page_size"] == "50"


def test_an_order_is_steered(state: WarehouseState) -> None:
    made = post_order(state, {"action": "foreign", "reference": "WEB-1", "product_id": FIRST})
    order = state.order(made["id"])
    assert post_order(state, {"action": "hold", "id": order.id})["hold"] is True
    assert post_order(state, {"action": "release", "id": order.id})["hold"] is False
    line = order.lines[0].id
    post_order(state, {"action": "edit", "id": order.id, "amounts": {line: 3}})
    shipped = post_order(state, {"action": "ship", "id": order.id, "units": 1})
    assert (shipped["status"], len(shipped["parcels"])) == ("partically_sent", 1)
    assert len(post_order(state, {"action": "return", "id": order.id})["parcels"]) == 2
    assert post_order(state, {"action": "cancel", "id": order.id})["cancelled"] is True
    post_order(state, {"action": "delete", "id": order.id})
    with pytest.raises(KeyError):
        post_order(state, {"action": "hold", "id": order.id})
    with pytest.raises(ValueError, match="unknown action"):
        post_order(state, {"action": "dance"})


def test_a_native_order_is_brought_in(state: WarehouseState) -> None:
    state.switches.set("native_link", "on")
    wish = {
        "action": "native",
        "customer_reference": "ORD1",
        "receiver_contact": STRANGER,
        "products": [{"product_id": FIRST, "amount_ordered": 2}],
        "shop_integration_reference": "501",
    }
    made = post_order(state, wish)
    assert (made["brand"], made["shop_integration_reference"]) == (BRAND_ID, "501")
    assert made["shop_integration_id"] is not None


def test_stock_is_steered(state: WarehouseState) -> None:
    assert post_stock(state, {"id": FIRST, "available": 9})["amount_available"] == 9
    assert post_stock(state, {"id": FIRST, "amount_incoming": 4})["amount_incoming"] == 4
    post_stock(state, {"id": FIRST, "delete": True})
    with pytest.raises(KeyError):
        post_stock(state, {"id": FIRST, "available": 1})


def test_a_product_of_the_portal(state: WarehouseState) -> None:
    product = state.add_product({"name": "Vaas", "sku": "VAAS-1"}, amount_total=5)
    assert product.amount_available == 5
    state.delete_product(product.id)
    with pytest.raises(KeyError):
        state.delete_product(product.id)


def test_switches_are_set_all_or_none(state: WarehouseState) -> None:
    with pytest.raises(ValueError, match="page_sized"):
        set_switches(state, {"page_size": "20", "page_sized": "20"})
    assert state.switches.get("page_size") == "50"
    assert set_switches(state, {"page_size": "20"})["page_size"] == "20"


def test_each_default_comes_first() -> None:
    assert all(switch.default == switch.values[0] for switch in QLS_SWITCHES)
    names = [switch.name for switch in QLS_SWITCHES]
    assert len(names) == len(set(names)) == 44
    assert all(switch.client_must for switch in QLS_SWITCHES)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("list_lag_s", "-1"),
        ("list_lag_s", "soon"),
        ("rate_limit", "500"),
        ("rate_limit", "0/300 sliding"),
        ("rate_limit", "5/300 often"),
        ("clock_skew_s", "late"),
        ("page_size", "30"),
    ],
)
def test_a_value_that_does_not_fit(state: WarehouseState, name: str, value: str) -> None:
    with pytest.raises(ValueError, match=f"switch {name}"):
        state.switches.set(name, value)


def test_values_outside_the_fixed_words(state: WarehouseState) -> None:
    for name, value in (
        ("list_lag_s", "12.5"),
        ("clock_skew_s", "-300"),
        ("rate_limit", "9/60 fixed"),
    ):
        state.switches.set(name, value)
        assert state.switches.get(name) == value
    assert parse_rate_limit("9/60 fixed") == (9, 60, False)


async def test_a_server_starts_and_stops_it(state: WarehouseState) -> None:
    told = iter(["lifespan.startup", "lifespan.shutdown"])
    said: list[str] = []

    async def receive() -> Message:
        return {"type": next(told)}

    async def send(message: Message) -> None:
        said.append(message["type"])

    await build_app(state, Faults())({"type": "lifespan"}, receive, send)
    assert said == ["lifespan.startup.complete", "lifespan.shutdown.complete"]


async def test_the_world_hears_of_each_call(state: WarehouseState) -> None:
    calls: list[int] = []
    app = build_app(state, Faults(), on_request=lambda: calls.append(1))
    async with httpx.AsyncClient(transport=InProcessTransport(app)) as client:
        await client.get("https://api.pakketdienstqls.nl/companies")
    assert calls == [1]
