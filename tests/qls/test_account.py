"""Testing an account (api/qls.md, recipe 1), and the links to the portal."""

import httpx
import pytest

from qls_desktop.domain.outcomes import ApiProblemError, OutcomeKind
from qls_desktop.qls.links import order_link, product_link
from tests.qls.warehouses import World, always, scripted


async def test_companies_and_brands_take_two_calls() -> None:
    async with World({}, products=1).open() as (warehouse, channel):
        (company,) = await warehouse.companies()
        brands = await warehouse.brands()
        assert channel.calls == 2
    assert (company.name, company.is_active, company.has_fulfillment) == (
        "Voorbeeldwinkel B.V.",
        True,
        True,
    )
    assert [brand.name for brand in brands] == ["Voorbeeldwinkel", "Voorbeeldwinkel Zakelijk"]


async def test_the_full_test_takes_three_more() -> None:
    world = World({}, products=60)
    world.make_orders(3)
    await world.timing.sleep(10)
    async with world.open() as (warehouse, channel):
        probe = await warehouse.probe()
        assert channel.calls == 3
    assert (probe.product_count, probe.order_count) == (60, 3)
    assert probe.other_links == ()
    assert not probe.has_foreign_orders


async def test_another_link_is_seen() -> None:
    async with World({"native_link": "on"}, products=3).open() as (warehouse, _):
        probe = await warehouse.probe()
    (link,) = probe.other_links
    assert link.is_active


async def test_an_order_of_another_link_is_seen() -> None:
    row = {"id": "o1", "shop_integration_id": "a1"}

    def answer(request: httpx.Request) -> httpx.Response:
        rows = [row] if request.url.path.endswith("/orders") else []
        return always(200, {"data": rows})(request)

    async with scripted(answer) as (warehouse, channel):
        probe = await warehouse.probe()
        assert channel.calls == 2
    assert probe.has_foreign_orders
    assert probe.product_count is None


async def test_delivery_options_of_the_shipping_products() -> None:
    async with World({}, products=1).open() as (warehouse, channel):
        tags = {option.tag for option in await warehouse.delivery_options()}
        assert channel.calls == 1
    assert "handt" in tags
    async with scripted(lambda _request: httpx.Response(204)) as (warehouse, _):
        assert await warehouse.delivery_options() == ()
        assert await warehouse.brands() == ()


@pytest.mark.parametrize("kind", ["401_json", "401_html", "401_empty", "403_json"])
async def test_a_wrong_password(kind: str) -> None:
    world = World({"auth_failure": kind}, products=1)
    async with world.open(password="fout") as (warehouse, channel):
        with pytest.raises(ApiProblemError) as caught:
            await warehouse.companies()
        assert channel.calls == 1
    assert caught.value.problem.kind is OutcomeKind.AUTH


async def test_a_second_page_is_read_only_when_it_is_told_of() -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        page = int(request.url.params.get("page", "1"))
        told = {"count": 2, "pageCount": 2, "page": page, "nextPage": page < 2}
        return always(200, {"data": [{"id": page, "name": "B"}], "pagination": told})(request)

    async with scripted(answer) as (warehouse, _):
        assert [brand.id for brand in await warehouse.brands()] == ["1", "2"]
        assert [company.id for company in await warehouse.companies()] == ["1", "2"]


async def test_pages_that_repeat_come_to_an_end() -> None:
    told = {"count": 2, "nextPage": True}
    rows = {"data": [{"id": 1, "name": "B"}], "pagination": told}
    async with scripted(always(200, rows)) as (warehouse, channel):
        assert len(await warehouse.brands()) == 1
        assert channel.calls == 2


def test_portal_links() -> None:
    assert order_link("c1", "o1") == (
        "https://mijn.pakketdienstqls.nl/company/c1/fulfillment/order/o1"
    )
    assert product_link("c 1", "a/b") == (
        "https://mijn.pakketdienstqls.nl/company/c%201/fulfillment/product/a%2Fb"
    )
