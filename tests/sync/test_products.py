"""The products sync: first link, then create; codes once; doubt settled by looking."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from qls_desktop.domain.catalogue import LinkReason
from qls_desktop.domain.runs import RunOutcome, Task
from qls_desktop.domain.settings import ProductField, ProductRules
from qls_desktop.store.catalogue import Catalogue
from qls_desktop.store.links import Links
from qls_desktop.sync.cancelling import CancelToken
from tests.sync.stage import QUIET, Stage, set_stage

POST = "POST /companies/{company}/fulfillment/products"


@pytest.fixture
async def unknown(tmp_path: Path) -> AsyncIterator[Stage]:
    """A shop of which my.QLS knows nothing."""
    stage = await set_stage(tmp_path, replace(QUIET, products=3, known_share=0.0))
    yield stage
    await stage.close()


def _at_qls(stage: Stage) -> dict[str, str]:
    return {p.ean: str(p.sku) for p in stage.world.warehouse.products() if p.ean}


async def test_unknown_products_are_created_once_and_linked(unknown: Stage) -> None:
    before = len(list(unknown.world.warehouse.products()))
    report = await unknown.run(Task.PRODUCTS)
    variants = unknown.world.shop.variants
    assert report.written == len(variants)
    assert len(list(unknown.world.warehouse.products())) == before + len(variants)
    links = Links(unknown.store).all(unknown.integration.id)
    assert {link.reason for link in links} == {LinkReason.CREATED}
    again = await unknown.run(Task.PRODUCTS)
    assert (again.planned, again.written) == (0, 0)


async def test_many_links_leave_room_for_others_and_can_be_cancelled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("qls_desktop.sync.products.LINKED_AT_ONCE", 2)
    stage = await set_stage(tmp_path, replace(QUIET, products=12, known_share=1.0))
    links, seen, token = Links(stage.store), list[int](), CancelToken()

    async def other() -> None:
        while not seen or not seen[-1]:
            seen.append(len(links.all(stage.integration.id)))
            await asyncio.sleep(0)
        token.cancel()

    looking = asyncio.create_task(other())
    report = await stage.run(Task.PRODUCTS, cancel=token)
    await looking
    linked = len(links.all(stage.integration.id))
    await stage.close()
    assert report.outcome is RunOutcome.CANCELLED
    assert 0 < linked < len(stage.world.shop.variants)
    assert report.written == linked


async def test_nothing_is_created_when_that_is_switched_off(unknown: Stage) -> None:
    await unknown.change(products=ProductRules(create_unknown=False))
    before = _at_qls(unknown)
    report = await unknown.run(Task.PRODUCTS)
    assert report.written == 0
    assert report.skipped == len(unknown.world.shop.variants)
    assert _at_qls(unknown) == before


async def test_lost_answer_of_a_creation_makes_no_second_product(unknown: Stage) -> None:
    unknown.fault("drop_after", POST)
    first = await unknown.run(Task.PRODUCTS)
    assert first.in_doubt == 1
    for _ in range(3):
        unknown.wait(minutes=10)
        await unknown.run(Task.PRODUCTS)
    eans = [p.ean for p in unknown.world.warehouse.products() if p.ean]
    assert len(eans) == len(set(eans))
    assert len(Links(unknown.store).all(unknown.integration.id)) == len(unknown.world.shop.variants)


async def test_lost_request_of_a_creation_is_made_after_two_looks(unknown: Stage) -> None:
    unknown.fault("drop_before", POST)
    await unknown.run(Task.PRODUCTS)
    unknown.wait(minutes=1)
    await unknown.run(Task.PRODUCTS)
    variants = len(unknown.world.shop.variants)
    assert len(Links(unknown.store).all(unknown.integration.id)) == variants - 1
    unknown.wait(minutes=20)
    await unknown.run(Task.PRODUCTS)
    assert len(Links(unknown.store).all(unknown.integration.id)) == variants


async def test_codes_changed_later_are_shown_and_never_sent(stage: Stage) -> None:
    await stage.run(Task.PRODUCTS)
    before = _at_qls(stage)
    variant_id = next(iter(stage.world.shop.variants))
    stage.wait(minutes=5)
    stage.world.edit_variant(variant_id, articleCode="NIEUW-1", ean="8712345678906")
    report = await stage.run(Task.PRODUCTS)
    assert _at_qls(stage) == before
    assert [i.reason.kind for i in report.items if i.key == str(variant_id)] == ["product_drift"]


async def test_chosen_fields_follow_the_shop(stage: Stage) -> None:
    await stage.change(products=ProductRules(fields=frozenset({ProductField.PRICE_STORE})))
    report = await stage.run(Task.PRODUCTS)
    report = await stage.run(Task.PRODUCTS)
    warehouse = {p.id: p for p in Catalogue(stage.store).warehouse(stage.integration.account_id)}
    links = Links(stage.store).by_variant(stage.integration.id)
    await stage.run(Task.PRODUCTS)
    warehouse = {p.id: p for p in Catalogue(stage.store).warehouse(stage.integration.account_id)}
    for variant in Catalogue(stage.store).variants(stage.integration.id):
        product = warehouse[links[variant.id].warehouse_product_id]
        assert (product.price_store or Decimal(0)) == (variant.price_incl or Decimal(0)).quantize(
            Decimal("0.01")
        )
    assert report.outcome is RunOutcome.DONE


async def test_shortened_warehouse_list_plans_nothing(stage: Stage) -> None:
    await stage.run(Task.PRODUCTS)
    stage.world.warehouse.switches.set("list_short", "rows_missing")
    report = await stage.run(Task.PRODUCTS)
    assert (report.planned, report.written, report.outcome) == (0, 0, RunOutcome.ATTENTION)


async def test_first_list_that_lacks_what_qls_knows_is_not_created_by(stage: Stage) -> None:
    stage.world.warehouse.switches.set("list_short", "empty")
    before = _at_qls(stage)
    report = await stage.run(Task.PRODUCTS)
    assert _at_qls(stage) == before
    (held,) = [item.reason for item in report.items if item.action == "hold"]
    assert (held.kind, report.rejected, report.held) == ("product_list_lacks", 1, 1)
    assert held.values["left"] == len(stage.world.shop.variants) - 1
    stage.world.warehouse.switches.set("list_short", "off")
    stage.wait(minutes=1)
    assert (await stage.run(Task.PRODUCTS)).written == len(stage.world.shop.variants)
    assert _at_qls(stage) == before


@pytest.mark.parametrize("how", ["later", "approved"])
async def test_code_of_a_product_put_away_at_qls_holds_up_nobody_else(
    unknown: Stage, how: str
) -> None:
    first, *others = unknown.world.shop.variants.values()
    await unknown.change(products=ProductRules(create_unknown=False))
    await unknown.run(Task.PRODUCTS)
    await unknown.change(products=ProductRules())
    unknown.wait(minutes=16 if how == "later" else 1)
    unknown.world.warehouse.switches.set("list_lag_s", "600")
    unknown.world.warehouse.add_product({"name": "Weg", "sku": "OUD-1", "ean": first.fields["ean"]})
    report = await unknown.run(Task.PRODUCTS, approved=how == "approved")
    assert (report.rejected, report.written, report.held) == (1, len(others), 0)


async def test_preview_is_what_is_then_written(unknown: Stage) -> None:
    preview = await unknown.run(Task.PRODUCTS, dry_run=True)
    real = await unknown.run(Task.PRODUCTS)
    assert preview.planned == real.planned == real.written
    assert preview.written == 0


async def test_an_empty_list_after_one_that_could_not_be_trusted_plans_nothing(
    stage: Stage,
) -> None:
    switches = stage.world.warehouse.switches
    for name, value in {"page_param": "ignored", "pagination_shape": "null"}.items():
        switches.set(name, value)
    first = await stage.run(Task.PRODUCTS)
    assert (first.planned, first.outcome) == (0, RunOutcome.ATTENTION)
    switches.set("list_short", "empty")
    switches.set("empty_list", "204")
    report = await stage.run(Task.PRODUCTS)
    assert (report.planned, report.written, report.outcome) == (0, 0, RunOutcome.ATTENTION)


async def test_a_change_behind_a_resumed_read_is_seen_before_it_is_linked(tmp_path: Path) -> None:
    stage = await set_stage(tmp_path, replace(QUIET, products=400))
    stage.world.shop.set_switches({"list_order": "oldest_first"})
    third = "GET /{lang}/variants.json"
    stage.fault("502_html_before", third, side="lightspeed", nth=3, count=9)
    broken = await stage.run(Task.PRODUCTS)
    assert broken.outcome is RunOutcome.FAILED
    stage.world.lightspeed_faults.clear()
    stage.wait(hours=1)
    variant = next(iter(stage.world.shop.variants.values()))  # on the page that was read
    stage.world.edit_variant(variant.id, articleCode="ANDERS-1")
    stage.wait(hours=4)
    report = await stage.run(Task.PRODUCTS)
    known = Catalogue(stage.store).variant(stage.integration.id, variant.id)
    links = Links(stage.store).by_variant(stage.integration.id)
    await stage.close()
    assert report.problem is None
    assert known is not None
    assert known.article_code == "ANDERS-1"
    assert links
    assert variant.id not in links
