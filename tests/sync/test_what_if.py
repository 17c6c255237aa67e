"""What is foreseen is what the first real run does."""

import random
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from qls_desktop.domain.runs import RunReport, Task
from qls_desktop.domain.settings import (
    Integration,
    MatchRule,
    ProductField,
    ProductRules,
    SkuField,
    Switches,
)
from qls_desktop.store.catalogue import Catalogue
from qls_desktop.store.links import Links
from qls_desktop.sync.what_if import Forecast, seconds_for
from tests.sync.stage import QUIET, Stage, set_stage


async def foresee(stage: Stage, after: Integration) -> Sequence[Forecast]:
    return await stage.engine.checking.what_if(stage.integration, after)


def switched_on(stage: Stage, **which: bool) -> Integration:
    return replace(stage.integration, auto=Switches(**which))


def done(report: RunReport, action: str) -> list[tuple[str, str, str]]:
    return sorted((i.key, i.before, i.after) for i in report.items if i.action == action)


@pytest.mark.parametrize("seed", range(6))
async def test_the_stock_figure_is_what_the_first_run_does(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    scenario = replace(QUIET, seed=seed, products=chance.randint(4, 40), fault_share=0.2)
    stage = await set_stage(tmp_path, scenario)
    try:
        await stage.run(Task.PRODUCTS)
        stage.wait(hours=30)  # what was just made is booked in meanwhile
        await stage.run(Task.STOCK, dry_run=True)
        after = switched_on(stage, stock=True)
        (forecast,) = await foresee(stage, after)
        await stage.change(auto=after.auto)
        real = await stage.run(Task.STOCK)
        assert forecast.problem is None
        assert forecast.counts["planned"] == real.planned
        assert forecast.counts["planned"] - forecast.counts["held"] == real.written
        listed = sorted((item.key, item.before, item.after) for item in forecast.items)
        assert listed == sorted(done(real, "set_stock") + done(real, "hold"))[-len(listed) :]
        zeroes = [item for item in forecast.items if item.after == "0"]
        assert forecast.counts["zeroes"] == len(zeroes)
    finally:
        await stage.close()


@pytest.mark.parametrize("seed", range(6))
async def test_the_product_figure_is_what_the_first_run_does(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    share = chance.choice((0.0, 0.5, 1.0))
    scenario = replace(QUIET, seed=seed, products=12, fault_share=0.3, known_share=share)
    stage = await set_stage(tmp_path, scenario)
    try:
        await stage.engine.reread(stage.integration.id)
        after = switched_on(stage, products=True)
        (forecast,) = await foresee(stage, after)
        real = await stage.run(Task.PRODUCTS)
        assert forecast.counts["planned"] == real.planned == real.written
        assert forecast.counts["skipped"] == real.skipped
        for action in ("link", "create"):
            keys = sorted(item.key for item in forecast.items if item.action == action)
            assert keys == [key for key, _, _ in done(real, action)]
    finally:
        await stage.close()


async def test_emptied_fields_are_listed_before_the_first_time(stage: Stage) -> None:
    await stage.run(Task.PRODUCTS)
    variant = next(iter(stage.world.shop.variants))
    stage.wait(minutes=5)
    stage.world.shop.variants[variant].fields["priceIncl"] = 0
    await stage.engine.reread(stage.integration.id)
    rules = replace(stage.integration.products, fields=frozenset({ProductField.PRICE_STORE}))
    (forecast,) = await foresee(stage, replace(stage.integration, products=rules))
    emptied = [item for item in forecast.items if item.action == "empty"]
    held = {p.id: p.price_store for p in Catalogue(stage.store).warehouse(1)}
    link = Links(stage.store).by_variant(stage.integration.id)[variant]
    wanted = [str(variant)] if held[link.warehouse_product_id] else []
    assert [item.key for item in emptied] == wanted
    assert forecast.counts["emptied"] == len(wanted)
    await stage.change(products=rules)
    real = await stage.run(Task.PRODUCTS)
    assert real.written == forecast.counts["planned"]


async def test_another_sku_field_tells_what_it_breaks(stage: Stage) -> None:
    await stage.run(Task.PRODUCTS)
    rules = replace(stage.integration.products, sku_field=SkuField.SKU)
    (forecast,) = await foresee(stage, replace(stage.integration, products=rules))
    links = Links(stage.store).by_variant(stage.integration.id)
    drifted = {
        str(one.id)
        for one in Catalogue(stage.store).variants(stage.integration.id)
        if one.id in links and one.sku.strip() != links[one.id].sku
    }
    assert {item.key for item in forecast.items} == drifted
    assert {item.reason.kind for item in forecast.items} <= {"product_drift"}


async def test_a_match_rule_moves_what_it_links_otherwise(tmp_path: Path) -> None:
    stage = await set_stage(tmp_path, replace(QUIET, seed=3, products=20, fault_share=0.4))
    try:
        await stage.engine.reread(stage.integration.id)
        rules = ProductRules(match=MatchRule.SKU)
        (forecast,) = await foresee(stage, replace(stage.integration, products=rules))
        moved = {item.key for item in forecast.items}
        assert forecast.counts["moved"] == len(moved)
        changed = await stage.engine.checking.compare_rules(stage.integration.id, MatchRule.SKU)
        assert {str(one.after.variant.id) for one in changed} <= moved
        await stage.change(products=rules)
        real = await stage.run(Task.PRODUCTS)
        assert forecast.counts["planned"] == real.planned
    finally:
        await stage.close()


async def test_what_was_never_read_is_said(stage: Stage) -> None:
    after = switched_on(stage, stock=True, products=True, orders=True)
    orders, stock, products = await foresee(stage, after)
    assert stock.problem is not None
    assert products.problem is not None
    assert orders.problem == stock.problem
    assert stock.problem.kind == "what_if_unread"


async def test_stock_and_orders_are_foreseen_only_once_the_orders_were_read(stage: Stage) -> None:
    await stage.engine.reread(stage.integration.id)
    after = switched_on(stage, stock=True, orders=True)
    for forecast in await foresee(stage, after):
        assert forecast.problem is not None
        assert forecast.problem.kind == "what_if_unread"
    stage.wait(minutes=5)
    await stage.run(Task.STOCK, dry_run=True)
    read_at = stage.engine.parts.now()
    for forecast in await foresee(stage, after):
        assert forecast.problem is None
        assert forecast.read_at is not None
        assert forecast.read_at <= read_at


async def test_nothing_is_asked_for_what_changes_nothing(stage: Stage) -> None:
    same = replace(stage.integration, name="Anders")
    assert await foresee(stage, same) == ()
    off = replace(stage.integration, products=ProductRules(create_unknown=False))
    assert await foresee(stage, off) == ()


@pytest.mark.parametrize("seed", range(4))
async def test_orders_foreseen_are_sent(tmp_path: Path, seed: int) -> None:
    orders = random.Random(seed).randint(1, 9)
    scenario = replace(QUIET, seed=seed, orders_at_start=orders, fault_share=0.3, products=12)
    stage = await set_stage(tmp_path, scenario)
    try:
        await stage.run(Task.PRODUCTS)
        await stage.run(Task.ORDERS, dry_run=True)
        (forecast,) = await foresee(stage, switched_on(stage, orders=True))
        real = await stage.run(Task.ORDERS)
        assert forecast.counts["send"] == real.planned == len(forecast.items)
        sent = {key for key, _, _ in done(real, "send")}
        assert sent == {item.key for item in forecast.items}
    finally:
        await stage.close()


@pytest.mark.parametrize(
    ("calls", "seconds"), [(0, 0), (10, 4), (271, 300), (3000, 3600), (30_000, 172_800)]
)
def test_time_is_told_by_the_limits(calls: int, seconds: int) -> None:
    pace = ((300, 270), (3600, 2970), (86400, 11970))
    assert seconds_for(calls, pace, 0.4) == seconds
