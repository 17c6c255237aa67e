"""Stock in groups: tried once, used where it works, and never a wrong level or a silent one."""

import logging
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from qls_desktop.domain.learned import NO, Fact
from qls_desktop.domain.runs import Progress, RunOutcome, RunReport, Task
from qls_desktop.domain.settings import StockRules
from qls_desktop.simulator.lightspeed.records import Variant
from qls_desktop.simulator.lightspeed.state import ShopState
from qls_desktop.store.links import Links
from qls_desktop.store.stock_book import StockBook
from qls_desktop.sync.cancelling import CancelToken
from qls_desktop.sync.learning import Learning
from qls_desktop.sync.linking_by_hand import unlink_by_hand
from tests.sync.stage import QUIET, Stage, set_stage

BULK = "PUT /{lang}/variants/bulk.json"
FREE = StockRules(guard_share=1.0, guard_zeroes=10_000)


@pytest.fixture
async def shop(tmp_path: Path) -> AsyncIterator[Stage]:
    """A shop of some hundred variants whose stock equals that of my.QLS."""
    made = await set_stage(tmp_path, replace(QUIET, products=60))
    await made.change(stock=FREE)
    await made.run(Task.PRODUCTS)
    await made.run(Task.STOCK)
    Learning(made.engine.parts, made.integration).drop(Fact.BULK_STOCK)
    made.wait(hours=1)
    yield made
    await made.close()


def _bulk(stage: Stage) -> str | None:
    return Learning(stage.engine.parts, stage.integration).value(Fact.BULK_STOCK)


async def _change(stage: Stage, count: int) -> RunReport:
    """So many products get other stock at QLS; then stock is synced."""
    tracked = _tracked(stage)[:count]
    for product_id in tracked:
        product = stage.world.warehouse.product(product_id)
        stage.world.warehouse.set_available(product_id, product.amount_available + 7)
    assert len(tracked) == count
    return await stage.run(Task.STOCK)


def _tracked(stage: Stage) -> list[str]:
    """The my.QLS products of tracked variants, each linked to one variant."""
    outcomes = StockBook(stage.store).last_outcomes(stage.integration.id)
    links = Links(stage.store).by_variant(stage.integration.id)
    return [
        links[variant_id].warehouse_product_id
        for variant_id, outcome in outcomes.items()
        if outcome.outcome in ("sent", "unchanged")
    ]


def _wrong(stage: Stage) -> list[int]:
    """The variants whose level isn't that of my.QLS."""
    links = Links(stage.store).by_variant(stage.integration.id)
    outcomes = StockBook(stage.store).last_outcomes(stage.integration.id)
    return [
        variant_id
        for variant_id, outcome in outcomes.items()
        if outcome.outcome in ("sent", "unchanged")
        and stage.world.shop.variants[variant_id].stock_level
        != stage.world.warehouse.product(links[variant_id].warehouse_product_id).amount_available
    ]


async def test_groups_that_work_grow_and_save_calls(shop: Stage) -> None:
    shop.world.shop.set_switches({"bulk_variants": "accept"})
    report = await _change(shop, 80)
    assert (report.written, report.rejected, _wrong(shop)) == (80, 0, [])
    # The probe 3, groups of 10, 50 and 18 two each (or a page more), and 3 to observe.
    assert report.lightspeed_calls <= 3 + 3 * 2 + 3 + 3
    assert _bulk(shop) == "50"
    writes = StockBook(shop.store).writes(report.run_id)
    assert {write.outcome for write in writes} == {"sent"}
    assert all(write.new == (write.old or 0) + 7 for write in writes)


@pytest.mark.parametrize(
    ("switch", "value"),
    [
        ("date_filters", "ignored"),
        ("filter_zone", "shop_local"),
        ("filter_bound", "exclusive"),
        ("list_order", "oldest_first"),
        ("list_order", "shuffled"),
        ("slow_pages", "100"),
        ("deep_page_cap", "1"),
        ("put_answer", "empty"),
        ("stock_owner", "pos"),
        ("flaky_5xx", "0.05"),
    ],
)
async def test_groups_are_right_whatever_else_the_shop_does(
    shop: Stage, switch: str, value: str
) -> None:
    shop.world.shop.set_switches({"bulk_variants": "accept", switch: value})
    report = await _change(shop, 60)
    assert (report.written, report.rejected, _wrong(shop)) == (60, 0, [])
    assert _bulk(shop) not in (None, NO)


@pytest.mark.parametrize("kind", ["404", "silent", "partial", "422"])
async def test_groups_that_fail_go_one_by_one(shop: Stage, kind: str) -> None:
    shop.world.shop.set_switches({"bulk_variants": kind})
    report = await _change(shop, 20)
    assert (report.written, report.rejected, _wrong(shop)) == (20, 0, [])
    assert report.outcome is RunOutcome.DONE
    assert report.lightspeed_calls <= 3 + 3 + 20
    assert _bulk(shop) == NO
    assert {w.outcome for w in StockBook(shop.store).writes(report.run_id)} == {"sent"}


async def test_a_shop_that_failed_is_tried_again_after_30_days(
    shop: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    await _change(shop, 20)
    caplog.set_level(logging.INFO, "qls_desktop.transport")
    shop.wait(days=29)
    caplog.clear()
    await _change(shop, 20)
    assert not any("variants/bulk" in text for text in caplog.messages)
    shop.wait(days=2)
    await _change(shop, 20)
    assert any("variants/bulk" in text for text in caplog.messages)


@pytest.mark.parametrize("kind", ["silent", "partial", "404", "422"])
async def test_groups_that_stop_working_are_noticed(shop: Stage, kind: str) -> None:
    shop.world.shop.set_switches({"bulk_variants": "accept"})
    await _change(shop, 80)
    shop.wait(hours=1)
    shop.world.shop.set_switches({"bulk_variants": kind})
    report = await _change(shop, 60)
    assert (report.written, _wrong(shop), _bulk(shop)) == (60, [], NO)


async def test_few_changes_are_no_reason_to_try(shop: Stage) -> None:
    shop.world.shop.set_switches({"bulk_variants": "accept"})
    report = await _change(shop, 5)
    assert (report.written, report.lightspeed_calls, _bulk(shop)) == (5, 3 + 5, None)


async def test_a_list_that_hides_changes_ends_groups(shop: Stage) -> None:
    shop.world.shop.set_switches({"bulk_variants": "accept"})
    for number in range(10):
        shop.fault("missing_row", "GET /{lang}/variants.json", side="lightspeed", nth=number + 2)
    report = await _change(shop, 60)
    assert (report.written, _wrong(shop)) == (60, [])


@pytest.mark.parametrize("kind", ["drop_after", "502_html_after", "500_json_before"])
async def test_a_lost_answer_leaves_no_wrong_level(shop: Stage, kind: str) -> None:
    shop.world.shop.set_switches({"bulk_variants": "accept"})
    shop.fault(kind, BULK, side="lightspeed", count=9)
    report = await _change(shop, 40)
    assert (report.written, _wrong(shop)) == (40, [])


async def test_a_shop_out_of_reach_leaves_nothing_open(shop: Stage) -> None:
    shop.world.shop.set_switches({"bulk_variants": "accept"})
    shop.fault("refuse_connect", BULK, side="lightspeed", count=99)
    report = await _change(shop, 40)
    assert report.outcome is RunOutcome.FAILED
    writes = StockBook(shop.store).writes(report.run_id)
    assert {write.outcome for write in writes} == {"error"}
    shop.world.lightspeed_faults.clear()
    again = await shop.run(Task.STOCK)
    assert (again.written, _wrong(shop)) == (40, [])


async def test_cancel_leaves_nothing_open(shop: Stage) -> None:
    shop.world.shop.set_switches({"bulk_variants": "silent"})
    token = CancelToken()

    def stop(progress: object) -> None:
        if getattr(progress, "step", "") == "write_stock" and _bulk(shop) == NO:
            token.cancel()

    for product_id in _tracked(shop)[:20]:
        shop.world.warehouse.set_available(product_id, 1_000)
    report = await shop.run(Task.STOCK, on_progress=stop, cancel=token)
    assert report.outcome is RunOutcome.CANCELLED
    outcomes = {write.outcome for write in StockBook(shop.store).writes(report.run_id)}
    assert "open" not in outcomes


async def test_a_sale_between_is_not_written_over(
    shop: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop.world.shop.set_switches({"bulk_variants": "accept"})
    await _change(shop, 80)
    shop.wait(hours=1)
    links = Links(shop.store).by_variant(shop.integration.id)
    product_ids = _tracked(shop)[:30]
    sold = next(v for v, link in links.items() if link.warehouse_product_id == product_ids[0])
    written = ShopState.set_stock

    def sells_at_once(state: ShopState, variant: Variant, level: int) -> None:
        written(state, variant, level - (variant.id == sold))

    monkeypatch.setattr(ShopState, "set_stock", sells_at_once)
    report = await _change(shop, 30)
    assert (report.written, report.rejected) == (29, 1)
    (write,) = [w for w in StockBook(shop.store).writes(report.run_id) if w.outcome != "sent"]
    assert (write.variant_id, write.outcome) == (sold, "superseded")
    assert _bulk(shop) == "50"


@pytest.mark.parametrize("kind", ["404", "accept"])
async def test_a_variant_that_is_gone_is_its_own_fault(shop: Stage, kind: str) -> None:
    shop.world.shop.set_switches({"bulk_variants": kind})
    product_ids = _tracked(shop)[:30]
    links = Links(shop.store).by_variant(shop.integration.id)
    first = next(v for v, x in links.items() if x.warehouse_product_id == product_ids[5])
    del shop.world.shop.variants[first]
    report = await _change(shop, 30)
    assert (report.written, report.rejected) == (29, 1)
    (write,) = [w for w in StockBook(shop.store).writes(report.run_id) if w.outcome != "sent"]
    assert (write.variant_id, write.outcome) == (first, "error")


async def test_a_key_without_the_right_stops_at_once(shop: Stage) -> None:
    shop.world.shop.permissions["products"]["write"] = False
    report = await _change(shop, 30)
    assert (report.outcome, report.written) == (RunOutcome.FAILED, 0)
    assert report.lightspeed_calls <= 3 + 2
    assert {w.outcome for w in StockBook(shop.store).writes(report.run_id)} == {"error"}


async def test_a_variant_that_is_unlinked_meanwhile_keeps_its_level(tmp_path: Path) -> None:
    stage = await set_stage(tmp_path, replace(QUIET, products=20))
    await stage.run(Task.PRODUCTS)
    plan = await stage.run(Task.STOCK, dry_run=True)
    wrong = int([item.key for item in plan.items if item.action == "set_stock"][-1])
    level = stage.world.shop.variants[wrong].stock_level
    shop = (stage.engine.parts, stage.integration.id, wrong)

    def unlink(progress: Progress) -> None:
        if progress.step == "write_stock" and wrong in Links(stage.store).by_variant(shop[1]):
            unlink_by_hand(*shop, "verkeerd product")

    report = await stage.run(Task.STOCK, approved=True, on_progress=unlink)
    now = stage.world.shop.variants[wrong].stock_level
    told = [item.reason.kind for item in report.items if item.key == str(wrong)]
    await stage.close()
    assert (now, told) == (level, ["product_changed_meanwhile"])
    assert report.written == plan.planned - 1
