"""A list that never ends, repeats itself or lies about its length is given up in bounded calls."""

import itertools
from collections.abc import Callable
from datetime import timedelta

import httpx
import pytest

from qls_desktop.domain.outcomes import ApiProblemError, OutcomeKind
from qls_desktop.lightspeed import walk
from qls_desktop.lightspeed.shop import Shop
from tests.transport.worlds import START, SimulatedTiming, line

Rows = Callable[[int], list[dict[str, object]]]


def rows_from(first: int, many: int = 250) -> list[dict[str, object]]:
    return [{"id": number, "stockLevel": 1} for number in range(first, first + many)]


def page_one_again(_page: int) -> list[dict[str, object]]:
    return rows_from(1)


def always_new(page: int) -> list[dict[str, object]]:
    return rows_from(page * 250)


def shop(rows: Rows, count: int) -> Callable[[httpx.Request], httpx.Response]:
    def answer(request: httpx.Request) -> httpx.Response:
        if request.url.path.endswith("count.json"):
            return httpx.Response(200, json={"count": count})
        page = int(request.url.params.get("page", "1"))
        return httpx.Response(200, json={"variants": rows(page)})

    return answer


async def given_up(rows: Rows, count: int, since: timedelta | None) -> tuple[str, int]:
    async with line(shop(rows, count), SimulatedTiming()) as channel:
        pages = Shop(channel, "nl").variant_pages(None if since is None else START - since)
        with pytest.raises(ApiProblemError) as caught:
            [page async for page in pages]
        assert caught.value.problem.kind is OutcomeKind.UNCLEAR
        return caught.value.problem.reason.kind, channel.calls


async def test_changes_that_repeat_page_one() -> None:
    assert await given_up(page_one_again, 9, timedelta(hours=1)) == ("lightspeed_endless", 3)


async def test_changes_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(walk, "MOST_PAGES", 20)
    assert await given_up(always_new, 9, timedelta(hours=1)) == ("lightspeed_endless", 20)


@pytest.mark.parametrize("count", [251, 10_000, 10**18])
async def test_a_whole_list_that_repeats_page_one(count: int) -> None:
    kind, calls = await given_up(page_one_again, count, None)
    assert kind == "lightspeed_incomplete"
    assert calls < 400


async def test_a_whole_list_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(walk, "MOST_PAGES", 20)
    assert await given_up(always_new, 10**18, None) == ("lightspeed_endless", 21)


async def test_a_count_that_is_too_low_doesn_t_end_the_list() -> None:
    def two_and_a_half(page: int) -> list[dict[str, object]]:
        return rows_from(page * 250, 250 if page < 3 else 100)

    async with line(shop(two_and_a_half, 300), SimulatedTiming()) as channel:
        pages = [page async for page in Shop(channel, "nl").variant_pages()]
    assert sum(len(page.rows) for page in pages) == 600
    assert pages[-1].is_last


async def test_a_short_list_that_repeats_itself() -> None:
    def answer(_: httpx.Request) -> httpx.Response:
        return httpx.Response(200, json={"shippingMethods": rows_from(1)})

    async with line(answer, SimulatedTiming()) as channel:
        with pytest.raises(ApiProblemError) as caught:
            await Shop(channel, "nl").shipping_methods()
    assert caught.value.problem.reason.kind == "lightspeed_endless"


async def test_an_order_with_lines_without_end() -> None:
    numbers = itertools.count(1)

    def answer(request: httpx.Request) -> httpx.Response:
        if request.url.path.endswith("products.json"):
            lines = [{"id": next(numbers), "quantityOrdered": 1} for _ in range(250)]
            return httpx.Response(200, json={"orderProducts": lines})
        return httpx.Response(200, json={"order": {"id": 9001}})

    async with line(answer, SimulatedTiming()) as channel:
        with pytest.raises(ApiProblemError) as caught:
            await Shop(channel, "nl").order(9001)
    assert caught.value.problem.reason.kind == "lightspeed_endless_order"
