"""The door: key, language, permission, limit, in that order (sections 1, 2 and 12)."""

from datetime import UTC, datetime, timedelta

import httpx
import pytest

from qls_desktop.simulator.clock import SimulatedClock
from qls_desktop.simulator.lightspeed.state import ShopState


def limits(answer: httpx.Response) -> tuple[str, str, str]:
    names = ("Limit", "Remaining", "Reset")
    limit, remaining, reset = (answer.headers[f"X-RateLimit-{name}"] for name in names)
    return limit, remaining, reset


async def test_headers_and_windows(api: httpx.AsyncClient) -> None:
    answer = await api.get("account.json")
    assert limits(answer) == ("300/3000/12000", "299/2999/11999", "177/3477/57477")


async def test_errors_carry_the_headers_too(api: httpx.AsyncClient) -> None:
    for path in ("nothing.json", "https://api.webshopapp.com/xx/shop.json"):
        answer = await api.get(path)
        assert answer.status_code == 404
        assert limits(answer)[0] == "300/3000/12000"
    refused = await api.get("shop.json", auth=("k" * 32, "wrong"))
    assert limits(refused)[1] == "298/2998/11998"


async def test_a_wrong_key_comes_before_a_wrong_language(api: httpx.AsyncClient) -> None:
    answer = await api.get("https://api.webshopapp.com/xx/shop.json", auth=("a", "b"))
    assert answer.status_code == 401
    assert answer.json()["error"]["message"] == "Access denied."


@pytest.mark.parametrize("header", ["", "Bearer abc", "Basic ???", "Basic /w=="])
async def test_a_broken_authorization_is_refused(api: httpx.AsyncClient, header: str) -> None:
    request = api.build_request("GET", "shop.json", headers={"Authorization": header})
    assert (await api.send(request, auth=None)).status_code == 401


async def test_an_inactive_language(api: httpx.AsyncClient) -> None:
    answer = await api.get("https://api.webshopapp.com/de/shop.json")
    assert answer.json()["error"]["message"] == "Unknown or inactive language."


async def test_a_revoked_key(api: httpx.AsyncClient, shop: ShopState) -> None:
    assert (await api.get("account.json")).status_code == 200
    shop.revoked = True
    assert (await api.get("account.json")).status_code == 401


async def test_a_missing_tick(api: httpx.AsyncClient, shop: ShopState) -> None:
    shop.permissions["products"]["write"] = False
    assert (await api.get("variants.json")).status_code == 200
    answer = await api.put("variants/7001.json", json={"variant": {"stockLevel": 1}})
    assert answer.status_code == 403
    shop.permissions["settings"] = {"read": False, "write": False}
    assert (await api.get("shop.json")).status_code == 403
    assert (await api.get("account/permissions.json")).status_code == 200


async def test_the_permission_of_scripts_is_a_switch(
    api: httpx.AsyncClient, shop: ShopState
) -> None:
    shop.set_switches({"scripts_permission": "content"})
    shop.permissions["content"]["read"] = False
    assert (await api.get("shop/scripts.json")).status_code == 403


async def test_a_spent_window(
    api: httpx.AsyncClient, shop: ShopState, clock: SimulatedClock
) -> None:
    shop.set_switches({"rate_limits": "2/100/1000"})
    for _ in range(2):
        assert (await api.get("account.json")).status_code == 200
    spent = await api.get("account.json")
    assert spent.status_code == 429
    assert limits(spent) == ("2/100/1000", "-1/98/998", "177/3477/57477")
    assert "Retry-After" not in spent.headers
    clock.set(datetime(2026, 5, 4, 8, 5, tzinfo=UTC))
    assert limits(await api.get("account.json"))[1] == "1/97/997"


async def test_a_missing_permission_comes_before_a_spent_window(
    api: httpx.AsyncClient, shop: ShopState
) -> None:
    shop.set_switches({"rate_limits": "1/1/1"})
    shop.permissions["orders"]["read"] = False
    assert (await api.get("orders.json")).status_code == 403
    assert (await api.get("orders.json")).status_code == 403
    assert (await api.get("account.json")).status_code == 429


@pytest.mark.parametrize(
    ("kind", "wanted"),
    [
        ("seconds", "57477"),
        ("http_date", "Tue, 05 May 2026 00:00:00 GMT"),
        ("iso_date", "2026-05-05T00:00:00+00:00"),
        ("garbage", "straks"),
    ],
)
async def test_retry_after(api: httpx.AsyncClient, shop: ShopState, kind: str, wanted: str) -> None:
    shop.set_switches({"rate_limits": "1/1/1", "retry_after": kind})
    await api.get("account.json")
    assert (await api.get("account.json")).headers["Retry-After"] == wanted


async def test_the_day_may_start_at_local_midnight(api: httpx.AsyncClient, shop: ShopState) -> None:
    shop.set_switches({"day_reset": "shop_local"})
    assert limits(await api.get("account.json"))[2] == "177/3477/50277"


async def test_the_ratelimit_call(api: httpx.AsyncClient, shop: ShopState) -> None:
    body = (await api.get("account/ratelimit.json")).json()["accountRatelimit"]
    assert body["limit5Min"] == {
        "limit": 300,
        "remaining": 299,
        "reset": 177,
        "resetTime": "2026-05-04T08:05:00+00:00",
    }
    assert list(body) == ["limit5Min", "limitHour", "limitDay"]
    shop.set_switches({"ratelimit_call_costs": "no"})
    again = (await api.get("account/ratelimit.json")).json()["accountRatelimit"]
    assert again["limit5Min"]["remaining"] == 299


async def test_reset_counts_down_to_the_next_window(
    api: httpx.AsyncClient, clock: SimulatedClock
) -> None:
    clock.set(datetime(2026, 5, 4, 8, 4, 59, 400_000, tzinfo=UTC))
    assert limits(await api.get("account.json"))[2].startswith("1/")
    clock.advance(timedelta(seconds=1))
    assert limits(await api.get("account.json"))[1].startswith("299/")


async def test_bare_permissions(api: httpx.AsyncClient, shop: ShopState) -> None:
    shop.set_switches({"permissions_envelope": "bare"})
    assert "orders" in (await api.get("account/permissions.json")).json()
