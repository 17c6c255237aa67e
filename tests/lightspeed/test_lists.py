"""Lists are read whole, once each, within what they may cost."""

from collections.abc import AsyncIterator
from datetime import timedelta

import httpx
import pytest

from qls_desktop.domain.catalogue import Variant
from qls_desktop.domain.outcomes import ApiProblemError
from qls_desktop.domain.paging import Page
from qls_desktop.lightspeed.shop import Shop
from qls_desktop.lightspeed.walk import N
from qls_desktop.simulator.faults import Fault
from tests.lightspeed.shops import START, ShopWorld
from tests.transport.worlds import SimulatedTiming, line


async def ids_of(pages: AsyncIterator[Page[N]]) -> tuple[list[int], list[Page[N]]]:
    seen = [page async for page in pages]
    return [row.id for page in seen for row in page.rows], seen


async def test_ten_thousand_variants_cost_at_most_82_calls_and_no_wait() -> None:
    world = ShopWorld(products=10_000)
    async with world.enter() as (shop, channel):
        variants, pages = await ids_of(shop.variant_pages())
        products, _ = await ids_of(shop.product_pages())
        assert channel.calls <= 82
    assert (len(set(variants)), len(set(products))) == (10_000, 10_000)
    assert world.now() == START
    assert [page.is_last for page in pages] == [False] * 39 + [True]
    assert [page.number for page in pages] == list(range(1, 41))
    assert {page.count for page in pages} == {10_000}


@pytest.mark.parametrize("order", ["newest_first", "oldest_first", "shuffled"])
async def test_the_order_of_rows_doesn_t_matter(order: str) -> None:
    async with ShopWorld(products=600, list_order=order).enter() as (shop, _):
        variants, pages = await ids_of(shop.variant_pages())
    assert sorted(variants) == list(range(7001, 7601))
    assert pages[-1].is_last


async def test_an_empty_shop_is_a_whole_empty_list() -> None:
    world = ShopWorld()
    world.state.variants.clear()
    async with world.enter() as (shop, _):
        variants, pages = await ids_of(shop.variant_pages())
    assert variants == []
    assert pages[-1].is_last


async def test_a_walk_resumes_at_the_next_page() -> None:
    async with ShopWorld(products=600).enter() as (shop, channel):
        variants, pages = await ids_of(shop.variant_pages(first_page=3))
        assert channel.calls == 2
    assert len(variants) == 100
    assert pages[-1].is_last


@pytest.mark.parametrize(("longest", "limit"), [("200", 125), ("60", 25)])
async def test_slow_pages_are_asked_smaller(longest: str, limit: int) -> None:
    world = ShopWorld(products=300, slow_pages=longest)
    async with world.enter() as (shop, channel):
        variants, pages = await ids_of(shop.variant_pages())
        tries = 1 if limit == 125 else 2
        assert channel.calls == 1 + tries + -(-300 // limit)
    assert sorted(variants) == list(range(7001, 7301))
    assert pages[-1].is_last
    assert world.now() == START


async def test_a_page_that_turns_slow_midway_loses_nothing() -> None:
    world = ShopWorld(products=600)
    async with world.enter() as (shop, _):
        variants: list[int] = []
        async for page in shop.variant_pages():
            variants += [row.id for row in page.rows]
            world.state.set_switches({"slow_pages": "130"})
    assert sorted(variants) == list(range(7001, 7601))


async def test_a_size_that_was_too_slow_is_not_asked_again_by_the_same_run() -> None:
    world = ShopWorld(products=300, slow_pages="60")
    async with world.enter() as (shop, channel):
        await ids_of(shop.variant_pages())
        before = channel.calls
        again, _ = await ids_of(shop.variant_pages())
        assert channel.calls == before + 1 + 300 // 25
    async with world.enter() as (shop, channel):
        await ids_of(shop.variant_pages())
        assert channel.calls == before
    assert sorted(again) == list(range(7001, 7301))


async def test_two_lists_read_side_by_side_lose_nothing_when_one_finds_pages_too_slow() -> None:
    world = ShopWorld(products=600)
    async with world.enter() as (shop, _):
        first, second = shop.variant_pages(), shop.variant_pages()
        ones = [row.id for row in (await anext(first)).rows]
        world.state.set_switches({"slow_pages": "60"})
        twos, _ = await ids_of(second)
        rest, _ = await ids_of(first)
    assert sorted({*ones, *rest}) == sorted(set(twos)) == list(range(7001, 7601))


async def test_a_cap_on_high_pages_is_walked_around() -> None:
    world = ShopWorld(products=900, deep_page_cap="2")
    for index, variant in enumerate(world.state.variants.values()):
        variant.created = START - timedelta(days=index)
    async with world.enter() as (shop, _):
        variants, pages = await ids_of(shop.variant_pages())
    assert sorted(variants) == list(range(7001, 7901))
    assert pages[-1].is_last


async def test_what_can_t_be_read_whole_is_told() -> None:
    world = ShopWorld(products=900, deep_page_cap="2")
    async with world.enter() as (shop, _):
        with pytest.raises(ApiProblemError) as caught:
            await ids_of(shop.variant_pages())
    told = caught.value.problem.reason
    assert told.kind == "lightspeed_incomplete"
    assert told.values["count"] == 900


def delete(world: ShopWorld, variant_id: int) -> None:
    del world.state.variants[variant_id]


@pytest.mark.parametrize("order", ["newest_first", "oldest_first"])
async def test_a_row_that_goes_meanwhile_takes_no_other_with_it(order: str) -> None:
    world = ShopWorld(products=600, list_order=order)
    async with world.enter() as (shop, channel):
        walk = shop.variant_pages()
        first = await anext(walk)
        delete(world, first.rows[0].id)
        rest, pages = await ids_of(walk)
        assert channel.calls == (1 + 3 + 1) + 1 + (1 + 3)
    assert set(world.state.variants) <= {row.id for row in first.rows} | set(rest)
    assert (pages[-1].is_last, pages[-1].count) == (True, 599)


async def test_a_list_from_which_rows_go_on_going_is_not_called_whole() -> None:
    world = ShopWorld(products=600)
    seen: list[int] = []

    async def read_while_rows_go(pages: AsyncIterator[Page[Variant]]) -> None:
        async for page in pages:
            seen.append(page.number)
            if page.number == 1:
                delete(world, page.rows[0].id)

    async with world.enter() as (shop, _):
        with pytest.raises(ApiProblemError) as caught:
            await read_while_rows_go(shop.variant_pages())
    told = caught.value.problem.reason
    assert told.kind == "lightspeed_incomplete"
    assert (told.values["got"], told.values["count"]) == (597, 598)
    assert seen.count(1) == 3


async def test_an_order_poll_with_nothing_new_costs_one_call() -> None:
    world = ShopWorld()
    world.place()
    world.clock.advance(timedelta(days=2))
    async with world.enter() as (shop, channel):
        heads, pages = await ids_of(shop.order_heads(world.now()))
        assert channel.calls == 1
    assert heads == []
    assert pages[-1].is_last


@pytest.mark.parametrize("zone", ["utc", "shop_local"])
@pytest.mark.parametrize("bound", ["inclusive", "exclusive"])
async def test_the_newest_order_always_shows(zone: str, bound: str) -> None:
    world = ShopWorld(filter_zone=zone, filter_bound=bound)
    order = world.place()
    async with world.enter() as (shop, _):
        heads, _ = await ids_of(shop.order_heads(world.now()))
    assert heads == [order.id]


@pytest.mark.parametrize("cap", ["1", "2"])
async def test_changes_beyond_a_cap_on_high_pages_are_walked_to(cap: str) -> None:
    world = ShopWorld(deep_page_cap=cap)
    orders = [world.place() for _ in range(520)]
    for index, order in enumerate(orders):
        order.created = START - timedelta(days=index // 10)
    async with world.enter() as (shop, _):
        heads, pages = await ids_of(shop.order_heads(START))
    assert sorted(heads) == sorted(order.id for order in orders)
    assert [page.is_last for page in pages] == [False] * (len(pages) - 1) + [True]


@pytest.mark.parametrize("cap", ["1", "2"])
async def test_changes_that_a_cap_hides_for_good_are_not_called_read(cap: str) -> None:
    world = ShopWorld(deep_page_cap=cap)
    for _ in range(520):
        world.place()
    async with world.enter() as (shop, _):
        with pytest.raises(ApiProblemError) as caught:
            await ids_of(shop.order_heads(START))
    told = caught.value.problem.reason
    assert (told.kind, told.values["count"]) == ("lightspeed_incomplete", 520)


async def test_orders_that_change_while_the_changes_are_read_are_read_too() -> None:
    world = ShopWorld()
    for _ in range(300):
        world.place()
    late: list[int] = []
    heads: list[int] = []
    async with world.enter() as (shop, _):
        async for page in shop.order_heads(START):
            heads += [row.id for row in page.rows]
            if not late:
                late.append(world.place().id)
    assert set(late) <= set(heads)
    assert len(heads) == len(set(heads)) == 301
    assert page.is_last


async def test_a_count_of_orders_that_seems_gone_is_asked_again() -> None:
    asked: list[str] = []

    def answer(request: httpx.Request) -> httpx.Response:
        if not request.url.path.endswith("count.json"):
            first = 250 * int(request.url.params["page"])
            many = 250 if first == 250 else 50
            rows = [
                {"id": first + n, "number": "1", "updatedAt": "2026-06-01"} for n in range(many)
            ]
            return httpx.Response(200, json={"orders": rows})
        asked.append(request.url.params["updated_at_min"])
        gone = len(asked) == 1
        told = {"error": {"code": 404, "message": "Not found."}} if gone else {"count": 300}
        return httpx.Response(404 if gone else 200, json=told)

    async with line(answer, SimulatedTiming()) as channel:
        heads, pages = await ids_of(Shop(channel, "nl").order_heads(START))
    assert (len(heads), pages[-1].is_last) == (300, True)
    assert len(asked) == 2


async def test_an_ignored_filter_is_read_to_its_end() -> None:
    world = ShopWorld(products=300, date_filters="ignored")
    async with world.enter() as (shop, channel):
        variants, pages = await ids_of(shop.variant_pages(START))
        assert channel.calls == 3
    assert len(variants) == 300
    assert pages[-1].is_last


async def test_changes_only() -> None:
    world = ShopWorld(products=300)
    world.state.set_stock(world.state.variants[7005], 3)
    async with world.enter() as (shop, channel):
        variants, _ = await ids_of(shop.variant_pages(START))
        assert channel.calls == 1
    assert variants == [7005]


async def test_the_count_is_one_call() -> None:
    async with ShopWorld(products=7).enter() as (shop, channel):
        assert await shop.count("variants") == 7
        assert channel.calls == 1


async def test_limits_of_a_small_plan_are_kept() -> None:
    world = ShopWorld(products=2500, rate_limits="6/3000/12000")
    async with world.enter() as (shop, channel):
        variants, _ = await ids_of(shop.variant_pages())
        assert channel.calls == 11
    assert len(variants) == 2500
    assert world.now() > START + timedelta(minutes=4)


async def test_a_broken_page_is_asked_again() -> None:
    world = ShopWorld(products=300)
    world.faults.arm(Fault("truncated_json", "GET */variants.json"))
    world.faults.arm(Fault("502_html_before", "GET */variants.json", nth=2))
    async with world.enter() as (shop, _):
        variants, _ = await ids_of(shop.variant_pages())
    assert sorted(variants) == list(range(7001, 7301))


async def test_a_list_of_orders_that_seems_gone_is_asked_again() -> None:
    world = ShopWorld(flaky_404="0.5")
    world.place()
    async with world.enter() as (shop, channel):
        pages = [page async for page in shop.order_heads(START)]
        assert channel.calls > 1
    assert [len(page.rows) for page in pages] == [1]
