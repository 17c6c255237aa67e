"""A stock level that the shop doesn't tell is never taken for 0: not planned, undone, or shown."""

import json
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import pytest

from qls_desktop.domain.catalogue import StockTracking, Variant
from qls_desktop.domain.clean_up import find_candidates
from qls_desktop.domain.outcomes import ApiProblemError, OutcomeKind
from qls_desktop.domain.runs import Task
from qls_desktop.domain.stock_plan import SkipStock
from qls_desktop.domain.undoing import StockWritten, plan_stock_undo
from qls_desktop.lightspeed.shop import Shop
from qls_desktop.store.catalogue import Catalogue
from qls_desktop.store.links import Links
from qls_desktop.store.stock_book import StockBook
from tests.sync.stage import QUIET, Stage, set_stage
from tests.transport.worlds import SimulatedTiming, line

UNREADABLE: list[object] = [None, False, "", "veel", [], 1e400]


@pytest.fixture
async def shop(tmp_path: Path) -> AsyncIterator[Stage]:
    """A shop in which everything is linked and in agreement."""
    made = await set_stage(tmp_path, replace(QUIET, products=4))
    await made.run(Task.PRODUCTS)
    await made.run(Task.STOCK)
    yield made
    await made.close()


def _linked(stage: Stage) -> int:
    """A linked variant whose stock is tracked, with some on the shelf."""
    return next(
        link.variant_id
        for link in Links(stage.store).all(stage.integration.id)
        if stage.world.shop.variants[link.variant_id].fields["stockTracking"] == "enabled"
        and stage.world.warehouse.product(link.warehouse_product_id).amount_available > 3
    )


def _hide(stage: Stage, variant_id: int, level: object) -> None:
    variant = stage.world.shop.variants[variant_id]
    variant.fields["stockLevel"] = level
    variant.updated = stage.world.shop.now()


@pytest.mark.parametrize("level", UNREADABLE[:-1])
async def test_nothing_is_written_where_the_level_is_not_told(shop: Stage, level: object) -> None:
    variant_id = _linked(shop)
    link = Links(shop.store).by_variant(shop.integration.id)[variant_id]
    shop.wait(minutes=15)
    _hide(shop, variant_id, level)
    shop.world.warehouse.set_available(link.warehouse_product_id, 0)
    await shop.run(Task.STOCK)
    assert shop.world.shop.variants[variant_id].fields["stockLevel"] == level
    stored = Catalogue(shop.store).variant(shop.integration.id, variant_id)
    assert stored is not None
    assert (stored.stock_level, stored.stock_tracking) == (None, StockTracking.UNKNOWN)
    (row,) = [r for r in StockBook(shop.store).rows() if r.variant_id == variant_id]
    assert (row.level, row.outcome, row.reason.kind) == (None, "skipped", "stock_tracking_unknown")


async def test_a_level_that_is_told_again_is_synced_again(shop: Stage) -> None:
    variant_id = _linked(shop)
    shop.wait(minutes=15)
    _hide(shop, variant_id, None)
    await shop.run(Task.STOCK)
    shop.wait(minutes=15)
    _hide(shop, variant_id, 999)
    await shop.run(Task.STOCK)
    link = Links(shop.store).by_variant(shop.integration.id)[variant_id]
    available = shop.world.warehouse.product(link.warehouse_product_id).amount_available
    assert shop.world.shop.variants[variant_id].stock_level == available


@pytest.mark.parametrize("back", [7, 0])
def test_an_undo_takes_an_unknown_level_neither_for_written_nor_for_back(back: int) -> None:
    unknown = Variant(1, 10, stock_level=None, stock_tracking=StockTracking.UNKNOWN)
    plan = plan_stock_undo([StockWritten(1, back, 0, True)], {1: unknown}, {})
    assert (plan.sets, plan.unchanged) == ((), ())
    assert [type(skip) for skip in plan.skips] == [SkipStock]
    assert plan.skips[0].reason.kind == "stock_tracking_unknown"


def test_a_product_of_unknown_stock_is_not_told_to_have_none() -> None:
    now = datetime(2026, 6, 1, tzinfo=UTC)
    long_ago = now - timedelta(days=800)
    unknown = Variant(1, 10, stock_level=None, updated_at=long_ago)
    assert [(one.why.value, one.stock) for one in find_candidates([unknown], now)] == [
        ("unsold", None)
    ]
    sold = replace(unknown, stock_sold=4)
    assert list(find_candidates([sold], now)) == []


@pytest.mark.parametrize("level", UNREADABLE)
async def test_a_level_read_back_is_never_a_guess(level: object) -> None:
    body = json.dumps({"variant": {"id": 7001, "stockLevel": level, "stockTracking": "enabled"}})

    def handle(_: httpx.Request) -> httpx.Response:
        return httpx.Response(200, content=body, headers={"content-type": "application/json"})

    async with line(handle, SimulatedTiming()) as channel:
        with pytest.raises(ApiProblemError) as caught:
            await Shop(channel, "nl").level(7001)
    assert caught.value.problem.kind in (OutcomeKind.REJECTED, OutcomeKind.UNCLEAR)
