"""Faults that are asked for, on the routes of this API."""

from typing import Any

import httpx
import pytest

from qls_desktop.simulator.faults import Fault, Faults
from qls_desktop.simulator.qls.state import WarehouseState

CREATE = "POST /companies/{company}/fulfillment/orders"
ORDERS = "fulfillment/orders"


@pytest.mark.parametrize(
    ("kind", "error", "made"),
    [
        ("drop_after", httpx.ReadError, 1),
        ("drop_before", httpx.ReadError, 0),
        ("refuse_connect", httpx.ConnectError, 0),
        ("slow", httpx.ReadTimeout, 1),
    ],
)
async def test_no_answer(
    api: httpx.AsyncClient,
    state: WarehouseState,
    faults: Faults,
    payload: dict[str, Any],
    kind: str,
    error: type[Exception],
    made: int,
) -> None:
    faults.arm(Fault(kind, CREATE))
    with pytest.raises(error):
        await api.post(ORDERS, json=payload)
    assert len(state.created_orders) == made
    assert (await api.post(ORDERS, json=payload)).status_code == 201
    assert len(state.orders_with("ORD10042")) == made + 1


@pytest.mark.parametrize(
    ("kind", "status", "made"),
    [
        ("502_html_before", 502, 0),
        ("502_html_after", 502, 1),
        ("500_json_before", 500, 0),
        ("500_json_after", 500, 1),
        ("truncated_json", 201, 1),
        ("429", 429, 0),
    ],
)
async def test_a_spoiled_answer(
    api: httpx.AsyncClient,
    state: WarehouseState,
    faults: Faults,
    payload: dict[str, Any],
    kind: str,
    status: int,
    made: int,
) -> None:
    faults.arm(Fault(kind, CREATE))
    answer = await api.post(ORDERS, json=payload)
    assert answer.status_code == status
    assert len(state.created_orders) == made
    if kind == "429":
        assert answer.headers["Retry-After"] == "60"
    if kind.startswith("500"):
        assert answer.json()["meta"] == {"code": 500}


async def test_a_fault_finds_its_route(api: httpx.AsyncClient, faults: Faults) -> None:
    faults.arm(Fault("502_html_before", "GET /companies/{company}/fulfillment/products/stock"))
    assert (await api.get("fulfillment/products")).status_code == 200
    assert (await api.get("fulfillment/products/stock")).status_code == 502


async def test_a_row_may_come_twice(api: httpx.AsyncClient, faults: Faults) -> None:
    faults.arm(Fault("doubled_row", "GET *fulfillment/products"))
    rows = (await api.get("fulfillment/products")).json()["data"]
    assert (len(rows), len({row["id"] for row in rows})) == (51, 50)
