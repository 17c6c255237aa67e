"""Logins, companies and the rate limit."""

from datetime import timedelta

import httpx
import pytest

from qls_desktop.simulator.clock import SimulatedClock
from qls_desktop.simulator.qls.company import SECOND_COMPANY_ID, USERNAME, second_company
from qls_desktop.simulator.qls.state import WarehouseState

HOST = "https://api.pakketdienstqls.nl"


async def test_a_wrong_password(api: httpx.AsyncClient) -> None:
    answer = await api.get("brands", auth=httpx.BasicAuth(USERNAME, "fout"))
    assert answer.status_code == 401
    assert answer.json()["meta"] == {"code": 401}
    assert "Basic" in answer.headers["WWW-Authenticate"]


@pytest.mark.parametrize("header", ["", "Bearer x", "Basic !!", "Basic /w=="])
async def test_no_readable_login(api: httpx.AsyncClient, header: str) -> None:
    request = httpx.Request("GET", f"{HOST}/companies", headers={"Authorization": header})
    assert (await api.send(request, auth=None)).status_code == 401


@pytest.mark.parametrize(
    ("value", "status", "kind"),
    [
        ("401_html", 401, "text/html"),
        ("401_empty", 401, ""),
        ("403_json", 403, "application/json"),
        ("404", 404, "application/json"),
    ],
)
async def test_a_refused_login_looks_otherwise(
    api: httpx.AsyncClient, state: WarehouseState, value: str, status: int, kind: str
) -> None:
    state.switches.set("auth_failure", value)
    state.revoke_login()
    answer = await api.get("brands")
    assert answer.status_code == status
    assert answer.headers.get("content-type", "").startswith(kind)
    assert bool(answer.content) == bool(kind)


async def test_a_company_of_someone_else(api: httpx.AsyncClient, state: WarehouseState) -> None:
    path = f"{HOST}/companies/{SECOND_COMPANY_ID}/brands"
    assert (await api.get(path)).status_code == 404
    state.add_company(second_company())
    assert (await api.get(path)).status_code == 403
    assert len((await api.get(f"{HOST}/companies")).json()["data"]) == 1


async def test_a_login_with_two_companies(api: httpx.AsyncClient, state: WarehouseState) -> None:
    state.add_company(second_company(), USERNAME)
    assert len((await api.get(f"{HOST}/companies")).json()["data"]) == 2
    empty = await api.get(f"{HOST}/companies/{SECOND_COMPANY_ID}/fulfillment/products")
    assert empty.json()["data"] == []
    product = state.products()[0].id
    path = f"{HOST}/companies/{SECOND_COMPANY_ID}/fulfillment/products/{product}"
    assert (await api.get(path)).status_code == 404


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("PUT", "fulfillment/orders/x"),
        ("POST", "fulfillment/orders/x/cancel"),
        ("DELETE", "fulfillment/orders/x"),
        ("GET", "fulfillment/orders/x"),
        ("GET", "fulfillment/products/x"),
        ("GET", "shipments/x"),
        ("GET", "brands/x"),
        ("GET", f"{HOST}/nowhere"),
    ],
)
async def test_what_is_not_there(api: httpx.AsyncClient, method: str, path: str) -> None:
    answer = await api.request(method, path)
    assert answer.status_code == 404
    assert answer.json()["meta"] == {"code": 404}


async def spend(state: WarehouseState, calls: int) -> None:
    state.rate_limit.occupy("ip 127.0.0.1", calls)


async def test_five_hundred_calls_pass(api: httpx.AsyncClient, clock: SimulatedClock) -> None:
    for _ in range(500):
        assert (await api.get("brands")).status_code == 200
    clock.advance(timedelta(seconds=263))
    answer = await api.get("brands")
    assert answer.status_code == 429
    assert answer.headers["Retry-After"] == "37"
    assert answer.headers["Content-Type"].startswith("text/html")
    clock.advance(timedelta(seconds=37))
    assert (await api.get("brands")).status_code == 200


async def test_the_window_slides(
    api: httpx.AsyncClient, state: WarehouseState, clock: SimulatedClock
) -> None:
    await spend(state, 250)
    clock.advance(timedelta(seconds=200))
    await spend(state, 250)
    assert (await api.get("brands")).headers["Retry-After"] == "100"
    clock.advance(timedelta(seconds=100))
    assert (await api.get("brands")).status_code == 200
    assert state.rate_limit.refused == 1


async def test_a_fixed_window(
    api: httpx.AsyncClient, state: WarehouseState, clock: SimulatedClock
) -> None:
    state.switches.set("rate_limit", "2/300 fixed")
    assert [(await api.get("brands")).status_code for _ in range(3)] == [200, 200, 429]
    # 11:15:03 lies in the window from 11:15 to 11:20.
    assert (await api.get("brands")).headers["Retry-After"] == "297"
    clock.advance(timedelta(seconds=297))
    assert (await api.get("brands")).status_code == 200


@pytest.mark.parametrize(
    ("value", "header"),
    [("http_date", "Mon, 02 Mar 2026 11:20:03 GMT"), ("absent", None), ("zero", "0")],
)
async def test_retry_after_otherwise(
    api: httpx.AsyncClient, state: WarehouseState, value: str, header: str | None
) -> None:
    state.switches.set("retry_after", value)
    await spend(state, 500)
    assert (await api.get("brands")).headers.get("Retry-After") == header


@pytest.mark.parametrize("value", ["json", "empty"])
async def test_the_body_of_a_429_otherwise(
    api: httpx.AsyncClient, state: WarehouseState, examples: dict[str, object], value: str
) -> None:
    state.switches.set("body_429", value)
    await spend(state, 500)
    answer = await api.get("brands")
    assert answer.status_code == 429
    if value == "json":
        assert answer.json() == examples["throttled"]
    else:
        assert answer.content == b""


@pytest.mark.parametrize(("scope", "passes"), [("ip", False), ("user", True), ("company", True)])
async def test_whose_calls_count(
    api: httpx.AsyncClient, state: WarehouseState, scope: str, passes: bool
) -> None:
    state.switches.set("rate_scope", scope)
    state.switches.set("rate_limit", "1/300 sliding")
    state.add_company(second_company())
    other = f"{HOST}/companies/{SECOND_COMPANY_ID}/brands"
    assert (await api.get(other, auth=httpx.BasicAuth("ander", "x"))).status_code == 401
    assert (await api.get("brands")).is_success is passes
    assert (await api.get("brands")).status_code == 429
