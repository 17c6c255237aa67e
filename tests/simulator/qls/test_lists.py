"""Pages, and the switches of lists."""

from datetime import timedelta
from typing import Any

import httpx
import pytest

from qls_desktop.simulator.clock import SimulatedClock
from qls_desktop.simulator.qls.state import WarehouseState

PRODUCTS = "fulfillment/products"


async def page(api: httpx.AsyncClient, number: int, path: str = PRODUCTS) -> dict[str, Any]:
    document: dict[str, Any] = (await api.get(path, params={"page": number})).json()
    return document


async def test_a_walk_sees_each_row_once(api: httpx.AsyncClient) -> None:
    documents = [await page(api, number) for number in (1, 2, 3)]
    ids = [row["id"] for document in documents for row in document["data"]]
    assert len(ids) == len(set(ids)) == 120
    assert [row["pagination"]["nextPage"] for row in documents] == [True, True, False]
    assert [row["pagination"]["prevPage"] for row in documents] == [False, True, True]


@pytest.mark.parametrize("wanted", ["4", "0", "-1", "x", ""])
async def test_past_the_end(api: httpx.AsyncClient, wanted: str) -> None:
    answer = await api.get(PRODUCTS, params={"page": wanted})
    assert answer.status_code == 400
    assert "data" not in answer.json()
    assert "Page number out of range" in answer.text


@pytest.mark.parametrize(
    ("value", "status", "body"),
    [("404", 404, True), ("204", 204, False), ("200_empty", 200, True)],
)
async def test_past_the_end_otherwise(
    api: httpx.AsyncClient, state: WarehouseState, value: str, status: int, body: bool
) -> None:
    state.switches.set("page_past_end", value)
    answer = await api.get(PRODUCTS, params={"page": "4"})
    assert (answer.status_code, bool(answer.content)) == (status, body)


async def test_limit_is_ignored(api: httpx.AsyncClient, state: WarehouseState) -> None:
    answer = await api.get(PRODUCTS, params={"limit": "10"})
    assert len(answer.json()["data"]) == 50
    state.switches.set("limit_param", "honoured")
    answer = await api.get(PRODUCTS, params={"limit": "10"})
    assert len(answer.json()["data"]) == 10
    state.switches.set("limit_param", "refused_400")
    assert (await api.get(PRODUCTS, params={"limit": "10"})).status_code == 400


@pytest.mark.parametrize(("size", "pages"), [("20", 6), ("100", 2)])
async def test_page_size(
    api: httpx.AsyncClient, state: WarehouseState, size: str, pages: int
) -> None:
    state.switches.set("page_size", size)
    document = await page(api, 1)
    assert len(document["data"]) == int(size)
    assert document["pagination"]["pageCount"] == pages


async def test_page_param_may_be_ignored(api: httpx.AsyncClient, state: WarehouseState) -> None:
    state.switches.set("page_param", "ignored")
    assert await page(api, 1) == await page(api, 2)


@pytest.mark.parametrize(("value", "expected"), [("null", None), ("empty_list", [])])
async def test_pagination_without_numbers(
    api: httpx.AsyncClient, state: WarehouseState, value: str, expected: object
) -> None:
    state.switches.set("pagination_shape", value)
    assert (await page(api, 1))["pagination"] == expected


async def test_pagination_with_keys_missing(api: httpx.AsyncClient, state: WarehouseState) -> None:
    state.switches.set("pagination_shape", "object_no_limit")
    pagination = (await page(api, 1))["pagination"]
    assert "limit" not in pagination
    assert pagination["count"] == 120
    state.switches.set("pagination_shape", "absent")
    assert "pagination" not in await page(api, 1)


@pytest.mark.parametrize(("value", "rows"), [("rows_missing", 80), ("empty", 0)])
async def test_short_lists(
    api: httpx.AsyncClient, state: WarehouseState, value: str, rows: int
) -> None:
    state.switches.set("list_short", value)
    assert (await page(api, 1))["pagination"]["count"] == rows


async def test_an_empty_list(api: httpx.AsyncClient, state: WarehouseState) -> None:
    state.switches.set("list_short", "empty")
    document = await page(api, 1)
    assert document["data"] == []
    assert document["pagination"]["pageCount"] == 1
    state.switches.set("empty_list", "204")
    assert (await api.get(PRODUCTS)).status_code == 204


@pytest.mark.parametrize(
    ("value", "counts", "doubles", "missed"),
    [("insert", [119, 120, 120], 1, 0), ("remove", [120, 119, 119], 0, 1)],
)
async def test_a_list_that_drifts_settles_on_the_second_walk(
    api: httpx.AsyncClient,
    state: WarehouseState,
    value: str,
    counts: list[int],
    doubles: int,
    missed: int,
) -> None:
    state.switches.set("paging_drift", value)
    first = [await page(api, number) for number in (1, 2, 3)]
    assert [document["pagination"]["count"] for document in first] == counts
    ids = [row["id"] for document in first for row in document["data"]]
    assert len(ids) - len(set(ids)) == doubles
    second = [await page(api, number) for number in (1, 2, 3)]
    again = {row["id"] for document in second for row in document["data"]}
    assert len(again) == counts[-1]
    assert len(again - set(ids)) == doubles + missed


@pytest.mark.parametrize(("value", "expected"), [("null", None), ("absent", "no key")])
async def test_no_errors_written_otherwise(
    api: httpx.AsyncClient, state: WarehouseState, value: str, expected: object
) -> None:
    state.switches.set("errors_on_success", value)
    assert (await page(api, 1)).get("errors", "no key") == expected


async def test_new_rows_show_after_the_lag(
    api: httpx.AsyncClient, clock: SimulatedClock, payload: dict[str, Any]
) -> None:
    created = (await api.post("fulfillment/orders", json=payload)).json()["data"]["id"]
    made = (await api.post(PRODUCTS, json={"name": "Nieuw", "sku": "NIEUW-1"})).json()["data"]

    async def seen() -> tuple[bool, bool]:
        orders = (await page(api, 1, "fulfillment/orders"))["data"]
        rows = (await api.get(PRODUCTS, params={"filter[sku]": "NIEUW-1"})).json()["data"]
        return created in {row["id"] for row in orders}, made["id"] in {row["id"] for row in rows}

    clock.advance(timedelta(seconds=4.9))
    assert await seen() == (False, False)
    assert (await api.get(f"fulfillment/orders/{created}")).status_code == 200
    clock.advance(timedelta(seconds=0.1))
    assert await seen() == (True, True)


async def test_another_lag(
    api: httpx.AsyncClient, state: WarehouseState, payload: dict[str, Any]
) -> None:
    state.switches.set("list_lag_s", "0")
    before = (await page(api, 1, "fulfillment/orders"))["pagination"]["count"]
    await api.post("fulfillment/orders", json=payload)
    assert (await page(api, 1, "fulfillment/orders"))["pagination"]["count"] == before + 1
