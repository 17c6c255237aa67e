"""Pages, filters and order of lists (section 4)."""

from datetime import timedelta

import httpx
import pytest

from qls_desktop.simulator.clock import SimulatedClock
from qls_desktop.simulator.lightspeed.ordering import place_order
from qls_desktop.simulator.lightspeed.state import ShopState
from qls_desktop.simulator.lightspeed.wish import NewLine, NewOrder


async def ids(api: httpx.AsyncClient, resource: str, **query: object) -> list[int]:
    answer = await api.get(f"{resource}.json", params={k: str(v) for k, v in query.items()})
    assert answer.status_code == 200, answer.text
    return [row["id"] for row in answer.json()[resource]]


async def test_pages_cover_everything_once_newest_first(
    api: httpx.AsyncClient, shop: ShopState
) -> None:
    pages = [await ids(api, "variants", limit=50, page=page) for page in range(1, 9)]
    rows = [number for page in pages for number in page]
    assert rows == sorted(shop.variants, reverse=True)[: len(rows)]
    count = (await api.get("variants/count.json")).json()["count"]
    assert count == len(shop.variants)
    assert await ids(api, "variants", limit=250, page=99) == []


async def test_limits_of_a_page(api: httpx.AsyncClient, shop: ShopState) -> None:
    assert len(shop.products) == 80
    assert len(await ids(api, "products")) == 50
    assert len(await ids(api, "products", limit=0)) == 50
    assert len(await ids(api, "products", limit="x")) == 50
    assert await ids(api, "products", page=0) == await ids(api, "products", page=1)
    assert len(await ids(api, "products", limit=10_000)) == 80
    shop.set_switches({"over_limit": "422"})
    assert (await api.get("products.json?limit=251")).status_code == 422


async def test_since_id(api: httpx.AsyncClient) -> None:
    assert await ids(api, "products", since_id=578) == [580, 579]


async def test_date_filters_are_utc_and_inclusive(
    api: httpx.AsyncClient, shop: ShopState, clock: SimulatedClock
) -> None:
    shop.set_stock(shop.variants[7001], 999)
    clock.advance(timedelta(seconds=1))
    shop.set_stock(shop.variants[7002], 999)
    both = {"updated_at_min": "2026-05-04 08:02:03"}
    assert await ids(api, "variants", **both) == [7002, 7001]
    assert await ids(api, "variants", updated_at_min="2026-05-04 08:02:04") == [7002]
    assert await ids(api, "variants", **both, updated_at_max="2026-05-04 08:02:03") == [7001]
    counted = await api.get("variants/count.json", params=both)
    assert counted.json() == {"count": 2}
    shop.set_switches({"filter_bound": "exclusive"})
    assert await ids(api, "variants", **both) == [7002]
    shop.set_switches({"filter_zone": "shop_local"})
    assert await ids(api, "variants", updated_at_min="2026-05-04 10:02:03") == [7002]


async def test_date_filters_that_are_ignored(api: httpx.AsyncClient, shop: ShopState) -> None:
    late = {"created_at_min": "2030-01-01 00:00:00"}
    assert await ids(api, "products", **late) == []
    assert len(await ids(api, "products", created_at_min="gisteren")) == 50
    shop.set_switches({"date_filters": "ignored"})
    assert len(await ids(api, "products", **late)) == 50


async def test_fields(api: httpx.AsyncClient, shop: ShopState) -> None:
    first = (await api.get("products.json?fields=id,title&limit=1")).json()["products"][0]
    assert list(first) == ["id", "title"]
    shop.set_switches({"fields_param": "ignored"})
    first = (await api.get("products.json?fields=id,title&limit=1")).json()["products"][0]
    assert "content" in first


async def test_order_of_rows(api: httpx.AsyncClient, shop: ShopState) -> None:
    shop.set_switches({"list_order": "oldest_first"})
    oldest = await ids(api, "products", limit=80)
    assert oldest == sorted(oldest)
    shop.set_switches({"list_order": "shuffled"})
    shuffled = await ids(api, "products", limit=80)
    assert shuffled != oldest
    assert sorted(shuffled) == oldest


async def test_deep_and_slow_pages(api: httpx.AsyncClient, shop: ShopState) -> None:
    shop.set_switches({"deep_page_cap": "2", "slow_pages": "25"})
    assert len(await ids(api, "products", limit=25, page=2)) == 25
    assert await ids(api, "products", limit=25, page=3) == []
    slow = await api.get("products.json?limit=26")
    assert slow.status_code == 504
    assert slow.headers["content-type"].startswith("text/html")


async def test_orders_by_number_and_customer(api: httpx.AsyncClient, shop: ShopState) -> None:
    first = place_order(shop, NewOrder((NewLine(7001),)))
    second = place_order(shop, NewOrder((NewLine(7002),), number="2026-77"))
    assert await ids(api, "orders") == [second.id, first.id]
    assert await ids(api, "orders", number="ORD01042") == [first.id]
    assert await ids(api, "orders", number="2026-77") == [second.id]
    assert await ids(api, "orders", customer=first.customer_id) == [first.id]
    assert await ids(api, "orders", status="cancelled") == [second.id, first.id]
    assert await ids(api, "shipments", order=second.id) == second.shipment_ids
    events = (await api.get(f"orders/events.json?order={first.id}")).json()["ordersEvents"]
    assert {row["order"]["resource"]["id"] for row in events} == {first.id}


async def test_movements_of_a_variant(api: httpx.AsyncClient, shop: ShopState) -> None:
    before = shop.variants[7001].stock_level
    shop.set_stock(shop.variants[7001], before + 5)
    shop.set_stock(shop.variants[7002], 77)
    rows = (await api.get("variants/movements.json?variant=7001")).json()["variantsMovements"]
    assert [row["stockLevelChange"] for row in rows] == [5]
    assert list(rows[0]) == ["id", "createdAt", "channel", "stockLevelChange", "product", "variant"]


@pytest.mark.parametrize(("hidden", "shown"), [("included", True), ("excluded", False)])
async def test_hidden_products_in_the_catalog(
    api: httpx.AsyncClient, shop: ShopState, hidden: str, shown: bool
) -> None:
    shop.set_switches({"catalog_hidden": hidden, "catalog_variants": "list"})
    shop.products[580].fields["isVisible"] = False
    products = (await api.get("catalog.json?limit=250")).json()["products"]
    assert (580 in {row["id"] for row in products}) is shown
    assert isinstance(products[0]["variants"], list)
    assert (await api.get("catalog/count.json")).json()["count"] == len(products)


async def test_lines_in_pages(api: httpx.AsyncClient, shop: ShopState) -> None:
    lines = tuple(NewLine(7001) for _ in range(60))
    order = place_order(shop, NewOrder(lines))
    path = f"orders/{order.id}/products.json"
    assert len((await api.get(path)).json()["orderProducts"]) == 50
    assert len((await api.get(f"{path}?page=2")).json()["orderProducts"]) == 10
    assert len((await api.get(f"{path}?limit=250")).json()["orderProducts"]) == 60
    assert len((await api.get(f"{path}?limit=x")).json()["orderProducts"]) == 50
    shop.set_switches({"order_embed": "capped_50"})
    single = (await api.get(f"orders/{order.id}.json")).json()["order"]
    assert len(single["products"]["resource"]["embedded"]) == 50
    shop.set_switches({"order_embed": "none"})
    single = (await api.get(f"orders/{order.id}.json")).json()["order"]
    assert "embedded" not in single["products"]["resource"]
