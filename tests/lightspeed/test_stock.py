"""Stock is written once, absolutely, and what the shop then shows is what counts."""

import pytest

from qls_desktop.domain.catalogue import StockTracking
from qls_desktop.domain.outcomes import ApiProblemError, OutcomeKind
from qls_desktop.simulator.faults import Fault
from tests.lightspeed.shops import ShopWorld


async def test_one_stock_write_costs_one_call() -> None:
    world = ShopWorld()
    async with world.enter() as (shop, channel):
        assert await shop.set_stock(7001, 5) == 5
        assert channel.calls == 1
    assert world.state.variants[7001].stock_level == 5


@pytest.mark.parametrize(("answer", "calls"), [("empty", 2), ("odd_types", 1)])
async def test_an_answer_that_shows_nothing_is_read_back(answer: str, calls: int) -> None:
    async with ShopWorld(put_answer=answer).enter() as (shop, channel):
        assert await shop.set_stock(7001, 5) == 5
        assert channel.calls == calls


async def test_a_level_that_wasn_t_taken_shows() -> None:
    world = ShopWorld(disabled_tracking_write="ignored")
    world.state.variants[7001].fields["stockTracking"] = "disabled"
    async with world.enter() as (shop, channel):
        assert await shop.set_stock(7001, 5) == 12
        assert channel.calls == 2


@pytest.mark.parametrize(
    ("kind", "calls"),
    [("drop_before", 3), ("drop_after", 2), ("502_html_after", 2), ("refuse_connect", 2)],
)
async def test_a_stock_write_is_looked_up_or_repeated(kind: str, calls: int) -> None:
    world = ShopWorld()
    world.faults.arm(Fault(kind, "PUT *"))
    async with world.enter() as (shop, channel):
        assert await shop.set_stock(7001, 5) == 5
        assert channel.calls == calls
    assert world.state.variants[7001].stock_level == 5


async def test_a_variant_is_read_as_it_is() -> None:
    async with ShopWorld().enter() as (shop, _):
        variant = await shop.variant(7002)
        with pytest.raises(ApiProblemError) as caught:
            await shop.variant(1)
    assert (variant.id, variant.product_id, variant.article_code) == (7002, 502, "MOK-2")
    assert (variant.stock_level, variant.stock_tracking) == (12, StockTracking.ENABLED)
    assert caught.value.problem.kind is OutcomeKind.MISSING


async def test_a_lost_answer_is_looked_up_before_the_write_is_repeated() -> None:
    world = ShopWorld(flaky_5xx="drop_after_write")
    async with world.enter() as (shop, channel):
        assert await shop.set_stock(7001, 5) == 5
        assert channel.calls == 2
    assert world.state.variants[7001].stock_level == 5
