"""Answers have exactly the keys of the examples in api/qls.md section 12."""

from datetime import timedelta
from typing import Any

import httpx
import pytest

from qls_desktop.simulator.clock import SimulatedClock
from qls_desktop.simulator.qls.state import WarehouseState

PRODUCT = "f0000000-0000-4000-8000-000000000001"


def shape(node: object) -> object:
    """Reduce a document to its keys; of a list only the first row counts."""
    if isinstance(node, dict):
        return {key: shape(value) for key, value in node.items()}
    if isinstance(node, list):
        return [shape(row) for row in node[:1]]
    return None


async def test_companies(api: httpx.AsyncClient, examples: dict[str, Any]) -> None:
    answer = await api.get("https://api.pakketdienstqls.nl/companies")
    assert answer.status_code == 200
    assert answer.json() == examples["companies"]


async def test_brands_have_the_envelope_without_errors(
    api: httpx.AsyncClient, examples: dict[str, Any]
) -> None:
    document = (await api.get("brands")).json()
    assert shape(document) == shape(examples["brands"])
    assert document["data"][0] == examples["brands"]["data"][0]
    assert len(document["data"]) == 2
    one = (await api.get(f"brands/{document['data'][1]['id']}")).json()
    assert one["data"] == document["data"][1]


async def test_product_list(api: httpx.AsyncClient, examples: dict[str, Any]) -> None:
    document = (await api.get("fulfillment/products")).json()
    assert shape(document) == shape(examples["product_list"])
    assert list(document["data"][0]) == list(examples["product_list"]["data"][0])
    assert document["pagination"] == {
        "page": 1,
        "limit": 50,
        "count": 120,
        "pageCount": 3,
        "nextPage": True,
        "prevPage": False,
    }


async def test_product_detail(
    api: httpx.AsyncClient, state: WarehouseState, examples: dict[str, Any]
) -> None:
    state.switches.set("native_link", "on")
    document = (await api.get(f"fulfillment/products/{PRODUCT}")).json()
    row = examples["product_list"]["data"][0]
    assert shape(document["data"]) == shape({**row, **examples["product_detail_extra"]})
    assert document["data"]["dimensions"] == {"length": "120", "width": "80", "height": "95"}
    assert document["meta"] == {"code": 200}


async def test_no_mappings_without_the_native_link(api: httpx.AsyncClient) -> None:
    document = (await api.get(f"fulfillment/products/{PRODUCT}")).json()
    assert document["data"]["mappings"] == []


async def test_stock(api: httpx.AsyncClient, examples: dict[str, Any]) -> None:
    document = (await api.get("fulfillment/products/stock")).json()
    assert shape(document) == shape(examples["stock"])
    row = document["data"][0]
    assert row["amount_available"] == 42
    assert row["amount_total"] - row["amount_reserved"] - row["amount_blocked"] == 42


async def test_order_create(
    api: httpx.AsyncClient, payload: dict[str, Any], examples: dict[str, Any]
) -> None:
    answer = await api.post("fulfillment/orders", json=payload)
    document, example = answer.json(), examples["order_created"]
    assert answer.status_code == 201
    assert shape(document) == shape(example)
    changing = {"id", "products"}
    for key in example["data"].keys() - changing:
        assert document["data"][key] == example["data"][key], key
    detail = (await api.get(f"fulfillment/orders/{document['data']['id']}")).json()
    assert shape(detail["data"]) == shape(example["data"])


async def test_the_request_of_the_example_is_the_one_of_these_tests(
    payload: dict[str, Any], examples: dict[str, Any]
) -> None:
    assert shape(payload) == shape(examples["order_request"])


async def test_validation_error(
    api: httpx.AsyncClient, payload: dict[str, Any], examples: dict[str, Any]
) -> None:
    payload["receiver_contact"] |= {"postalcode": "1234", "housenumber": "a"}
    del payload["products"][0]["product_id"]
    answer = await api.post("fulfillment/orders", json=payload)
    assert answer.status_code == 400
    assert answer.json() == examples["validation_error"]


async def test_order_list(
    api: httpx.AsyncClient, clock: SimulatedClock, payload: dict[str, Any], examples: dict[str, Any]
) -> None:
    await api.post("fulfillment/orders", json=payload)
    clock.advance(timedelta(seconds=5))
    document = (await api.get("fulfillment/orders")).json()
    assert shape(document) == shape(examples["order_list"])


@pytest.mark.parametrize("path", ["shipments", "fulfillment/orders"])
async def test_lists_have_the_common_envelope(api: httpx.AsyncClient, path: str) -> None:
    document = (await api.get(path)).json()
    assert list(document) == ["data", "meta", "errors", "pagination"]
    assert document["errors"] == []


async def test_shipment(
    api: httpx.AsyncClient, state: WarehouseState, payload: dict[str, Any], examples: dict[str, Any]
) -> None:
    order = (await api.post("fulfillment/orders", json=payload)).json()["data"]
    parcel = state.ship_order(order["id"])
    detail = (await api.get(f"shipments/{parcel.id}")).json()["data"]
    assert examples["shipment"].keys() <= detail.keys()
    assert {"tracking_id", "product_combination_id", "type", "weight"} <= detail.keys()
    rows = (await api.get("shipments")).json()["data"]
    assert shape(rows[0]) == shape(examples["shipment"])


async def test_shipping_products_carry_their_options(api: httpx.AsyncClient) -> None:
    rows = (await api.get("products")).json()["data"]
    tags = {option["tag"] for row in rows for option in row["options"]}
    assert {"handt", "nbb", "cod", "eve", "age_check", "tracktrace"} <= tags
    assert {row["type"] for row in rows} == {"delivery", "return"}
    assert isinstance(rows[0]["combinations"][0]["id"], int)


async def test_service_points(api: httpx.AsyncClient) -> None:
    rows = (await api.get("service-points/NL/1234AB")).json()["data"]
    assert rows[0]["servicepoint_code"] == "NL-1234AB-1"
    nothing = await api.get("service-points/DE/10115")
    assert (nothing.status_code, nothing.content) == (204, b"")
