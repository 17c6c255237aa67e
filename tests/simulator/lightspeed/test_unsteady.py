"""Faults and flakiness as a client of the shop sees them."""

import httpx
import pytest

from qls_desktop.simulator.faults import Fault, Faults
from qls_desktop.simulator.lightspeed.records import Order
from qls_desktop.simulator.lightspeed.state import ShopState

BODY = {"variant": {"stockLevel": 321}}


@pytest.mark.parametrize(
    ("kind", "error", "written"),
    [
        ("refuse_connect", httpx.ConnectError, False),
        ("drop_before", httpx.ReadError, False),
        ("drop_after", httpx.ReadError, True),
        ("slow", httpx.ReadTimeout, True),
    ],
)
async def test_lost_answers(
    api: httpx.AsyncClient,
    shop: ShopState,
    faults: Faults,
    kind: str,
    error: type[Exception],
    written: bool,
) -> None:
    faults.arm(Fault(kind, "PUT /{lang}/variants/*"))
    assert (await api.get("variants/7001.json")).status_code == 200
    with pytest.raises(error):
        await api.put("variants/7001.json", json=BODY)
    assert (shop.variants[7001].stock_level == 321) is written
    assert (await api.put("variants/7001.json", json=BODY)).status_code == 200


@pytest.mark.parametrize(
    ("kind", "status", "written"),
    [
        ("502_html_before", 502, False),
        ("502_html_after", 502, True),
        ("500_json_before", 500, False),
        ("500_json_after", 500, True),
        ("truncated_json", 200, True),
        ("html_200", 200, True),
        ("redirect", 302, False),
        ("429", 429, False),
    ],
)
async def test_bad_answers(
    api: httpx.AsyncClient, shop: ShopState, faults: Faults, kind: str, status: int, written: bool
) -> None:
    faults.arm(Fault(kind))
    answer = await api.put("variants/7001.json", json=BODY)
    assert answer.status_code == status
    assert (shop.variants[7001].stock_level == 321) is written
    if kind.startswith("500") or kind == "429":
        assert answer.json()["error"]["code"] == status
    else:
        with pytest.raises(ValueError, match=r".*"):
            answer.json()


async def test_a_slow_answer_within_the_time_limit(api: httpx.AsyncClient, faults: Faults) -> None:
    faults.arm(Fault("slow", seconds=4.0))
    assert (await api.get("account.json", timeout=5.0)).status_code == 200


async def test_rows_doubled_and_missing(api: httpx.AsyncClient, faults: Faults) -> None:
    faults.arm(Fault("doubled_row", "GET /{lang}/products.json"))
    rows = [row["id"] for row in (await api.get("products.json?limit=10")).json()["products"]]
    assert (len(rows), len(set(rows))) == (11, 10)
    faults.arm(Fault("missing_row"))
    rows = [row["id"] for row in (await api.get("products.json?limit=10")).json()["products"]]
    assert len(rows) == 9
    faults.arm(Fault("missing_row"))
    assert (await api.get("products/count.json")).json() == {"count": 80}


async def test_a_flaky_shop(api: httpx.AsyncClient, shop: ShopState, order: Order) -> None:
    shop.set_switches({"flaky_404": "1"})
    assert (await api.get(f"orders/{order.id}.json")).status_code == 404
    assert (await api.get("products.json")).status_code == 200
    shop.set_switches({"flaky_404": "0", "flaky_5xx": "1"})
    answer = await api.get("products.json")
    assert (answer.status_code, answer.headers["content-type"][:9]) == (500, "text/html")
    shop.set_switches({"flaky_5xx": "drop_after_write"})
    with pytest.raises(httpx.ReadError):
        await api.put("variants/7001.json", json=BODY)
    assert shop.variants[7001].stock_level == 321
    assert (await api.get("variants/7001.json")).status_code == 200
