"""Fulfilment products: filters, writing, codes, stock."""

from typing import Any

import httpx
import pytest

from qls_desktop.simulator.qls.state import WarehouseState

PRODUCTS = "fulfillment/products"
FIRST = "f0000000-0000-4000-8000-000000000001"
SECOND = "f0000000-0000-4000-8000-000000000002"
LAGLESS = ("list_lag_s", "0")


async def by_sku(api: httpx.AsyncClient, sku: str) -> list[str]:
    answer = await api.get(PRODUCTS, params={"filter[sku]": sku})
    return [row["sku"] for row in answer.json()["data"]]


async def test_the_filter_on_sku(api: httpx.AsyncClient, state: WarehouseState) -> None:
    assert await by_sku(api, "MOK-001") == ["MOK-001"]
    assert await by_sku(api, "MOK-1") == []
    state.switches.set("sku_filter", "contains")
    assert await by_sku(api, "mok-00") == [f"MOK-{number:03d}" for number in range(1, 10)]
    state.switches.set("sku_filter", "ignored")
    assert len(await by_sku(api, "MOK-001")) == 50


async def test_the_filter_may_be_refused(api: httpx.AsyncClient, state: WarehouseState) -> None:
    state.switches.set("sku_filter", "refused_400")
    assert (await api.get(PRODUCTS, params={"filter[sku]": "x"})).status_code == 400


async def test_two_products_may_share_a_sku(api: httpx.AsyncClient, state: WarehouseState) -> None:
    state.switches.set(*LAGLESS)
    assert (await api.post(PRODUCTS, json={"name": "Dubbel", "sku": "MOK-001"})).status_code == 201
    assert await by_sku(api, "MOK-001") == ["MOK-001", "MOK-001"]
    state.switches.set("duplicate_sku", "refused")
    assert (await api.post(PRODUCTS, json={"name": "Drie", "sku": "DRIE"})).status_code == 201
    assert (await api.post(PRODUCTS, json={"name": "Zonder"})).status_code == 201
    answer = await api.post(PRODUCTS, json={"name": "Drie", "sku": "MOK-001"})
    assert "sku" in answer.json()["errors"]


async def test_create(api: httpx.AsyncClient, state: WarehouseState) -> None:
    body = {"name": "Theepot", "sku": "POT-1", "ean": "4006381333931", "price_store": 19.95}
    answer = await api.post(PRODUCTS, json=body)
    data = answer.json()["data"]
    assert answer.status_code == 201
    assert {key: data[key] for key in body} == body
    assert data["amount_available"] == 0
    assert data["created"] == "2026-03-02T12:15:03+01:00"
    assert state.product(data["id"]).sku == "POT-1"


@pytest.mark.parametrize(
    ("body", "errors"),
    [
        ({"sku": "X"}, {"name": {"_required": "Verplicht"}}),
        ({"name": "  "}, {"name": {"_invalid": "Ongeldige waarde"}}),
        ({"name": "X", "weight": 12}, {"weight": {"_invalid": "Ongeldige waarde"}}),
        ({"name": "X", "price_cost": "3"}, {"price_cost": {"_invalid": "Ongeldige waarde"}}),
        ({"name": "X", "ean": "2000000000001"}, {"ean": {"_exists": "Is al in gebruik"}}),
        ({"name": "X", "ean": "2000100000002"}, {"ean": {"_exists": "Is al in gebruik"}}),
    ],
)
async def test_create_is_refused(
    api: httpx.AsyncClient,
    state: WarehouseState,
    body: dict[str, Any],
    errors: dict[str, Any],
) -> None:
    answer = await api.post(PRODUCTS, json=body)
    assert answer.status_code == 400
    assert answer.json() == {"meta": {"code": 400}, "errors": errors, "pagination": None}
    assert len(state.products()) == 120


@pytest.mark.parametrize("content", [b"", b"[]", b"{"])
async def test_a_body_that_is_no_object(api: httpx.AsyncClient, content: bytes) -> None:
    assert (await api.post(PRODUCTS, content=content)).status_code == 400


async def test_switches_of_writing(api: httpx.AsyncClient, state: WarehouseState) -> None:
    state.switches.set("duplicate_ean", "accepted")
    state.switches.set("extra_product_fields", "stored")
    body = {"name": "X", "ean": "2000000000001", "weight": 12}
    data = (await api.post(PRODUCTS, json=body)).json()["data"]
    assert data["weight"] == 12
    state.switches.set("extra_product_fields", "ignored")
    data = (await api.post(PRODUCTS, json=body)).json()["data"]
    assert data["weight"] == 0


async def test_put_replaces(api: httpx.AsyncClient, state: WarehouseState) -> None:
    answer = await api.put(f"{PRODUCTS}/{FIRST}", json={"name": "Nieuw", "sku": "MOK-001"})
    assert (answer.status_code, answer.content) == (204, b"")
    product = state.product(FIRST)
    assert (product.name, product.sku, product.ean, product.price_cost) == (
        "Nieuw",
        "MOK-001",
        None,
        None,
    )
    assert product.amount_available == 42
    assert state.shelf.owners("2000000000001") == frozenset()


async def test_put_may_merge(api: httpx.AsyncClient, state: WarehouseState) -> None:
    state.switches.set("put_semantics", "merge")
    await api.put(f"{PRODUCTS}/{FIRST}", json={"price_cost": 4.5})
    product = state.product(FIRST)
    assert (product.name, product.ean, product.price_cost) == (
        "Mok nummer 1",
        "2000000000001",
        4.5,
    )


async def test_put_keeps_its_own_ean_and_refuses_anothers(
    api: httpx.AsyncClient, state: WarehouseState
) -> None:
    body = {"name": "Mok", "sku": "MOK-001", "ean": "2000000000001"}
    assert (await api.put(f"{PRODUCTS}/{FIRST}", json=body)).status_code == 204
    answer = await api.put(f"{PRODUCTS}/{SECOND}", json=body)
    assert answer.json()["errors"] == {"ean": {"_exists": "Is al in gebruik"}}
    assert state.product(SECOND).name == "Mok nummer 2"


@pytest.mark.parametrize(("value", "filled"), [("200_body", True), ("200_empty", False)])
async def test_put_answers_otherwise(
    api: httpx.AsyncClient, state: WarehouseState, value: str, filled: bool
) -> None:
    state.switches.set("put_answer", value)
    answer = await api.put(f"{PRODUCTS}/{FIRST}", json={"name": "Mok"})
    assert answer.status_code == 200
    assert bool(answer.content) is filled


@pytest.mark.parametrize(("value", "status"), [("404", 404), ("400", 400), ("200_deleted", 200)])
async def test_a_deleted_product(
    api: httpx.AsyncClient, state: WarehouseState, value: str, status: int
) -> None:
    state.switches.set("deleted_product", value)
    assert (await api.delete(f"{PRODUCTS}/{FIRST}")).status_code == 204
    answer = await api.get(f"{PRODUCTS}/{FIRST}")
    assert answer.status_code == status
    assert ("data" in answer.json()) is (status == 200)
    assert await by_sku(api, "MOK-001") == []
    again = await api.post(PRODUCTS, json={"name": "X", "ean": "2000000000001"})
    assert again.status_code == 201


async def test_delete_is_refused_while_ordered(
    api: httpx.AsyncClient, payload: dict[str, Any]
) -> None:
    await api.post("fulfillment/orders", json=payload)
    assert (await api.delete(f"{PRODUCTS}/{FIRST}")).status_code == 400
    assert (await api.get(f"{PRODUCTS}/{FIRST}")).status_code == 200


async def test_barcodes(api: httpx.AsyncClient) -> None:
    path = f"{PRODUCTS}/{FIRST}/barcodes"
    made = await api.post(path, json={"barcode": "4006381333931"})
    assert made.status_code == 201
    rows = (await api.get(path)).json()["data"]
    assert [row["barcode"] for row in rows] == ["2000100000001", "4006381333931"]
    detail = (await api.get(f"{PRODUCTS}/{FIRST}")).json()["data"]
    assert detail["barcodes_and_ean"] == ["2000000000001", "2000100000001", "4006381333931"]
    taken = await api.post(f"{PRODUCTS}/{SECOND}/barcodes", json={"barcode": "4006381333931"})
    assert taken.status_code == 400
    assert (await api.post(path, json={})).json()["errors"] == {
        "barcode": {"_required": "Verplicht"}
    }


async def test_deleting_a_barcode_changes_nothing(api: httpx.AsyncClient) -> None:
    path = f"{PRODUCTS}/{FIRST}/barcodes"
    row = (await api.get(path)).json()["data"][0]
    assert (await api.delete(f"{path}/{row['id']}")).status_code == 204
    assert (await api.get(path)).json()["data"] == [row]


async def test_stock_changes_show(api: httpx.AsyncClient, state: WarehouseState) -> None:
    state.change_stock(FIRST, amount_total=20, amount_blocked=2, amount_backorder=4)
    row = (await api.get(f"{PRODUCTS}/stock")).json()["data"][0]
    amounts = ("amount_total", "amount_reserved", "amount_blocked", "amount_available")
    assert [row[key] for key in amounts] == [20, 3, 2, 15]
    assert row["amount_backorder"] == 4
    state.set_available(FIRST, 7)
    assert state.product(FIRST).amount_available == 7
    with pytest.raises(ValueError, match="amount_reserved"):
        state.change_stock(FIRST, amount_reserved=1)
    with pytest.raises(KeyError):
        state.change_stock("x", amount_total=1)


async def test_the_stock_route_may_lack(api: httpx.AsyncClient, state: WarehouseState) -> None:
    state.switches.set("stock_route", "no_backorder")
    row = (await api.get(f"{PRODUCTS}/stock")).json()["data"][0]
    assert "amount_backorder" not in row
    state.switches.set("stock_route", "404")
    assert (await api.get(f"{PRODUCTS}/stock")).status_code == 404


async def test_a_composed_product(api: httpx.AsyncClient, state: WarehouseState) -> None:
    state.product(FIRST).composed = True
    detail = (await api.get(f"{PRODUCTS}/{FIRST}")).json()["data"]
    assert detail["bundle_products"]
