"""A products run may take hours: what the merchant does meanwhile holds, and breaks nothing."""

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from pathlib import Path

import pytest

from qls_desktop.domain.catalogue import Variant
from qls_desktop.domain.runs import Progress, RunOutcome, RunReport, Task
from qls_desktop.domain.settings import ProductField, ProductRules, SkuField
from qls_desktop.store.catalogue import Catalogue
from qls_desktop.store.integrations import Integrations
from qls_desktop.store.links import Links
from qls_desktop.sync.cancelling import CancelToken
from qls_desktop.sync.linking_by_hand import link_by_hand, undo_by_hand, unlink_by_hand
from qls_desktop.sync.observe_catalogue import PAGE_ROWS
from qls_desktop.sync.refusals import RefusedError
from tests.domain.wares import ean
from tests.sync.stage import QUIET, Stage, set_stage

POST = "POST */fulfillment/products"


@pytest.fixture
async def unknown(tmp_path: Path) -> AsyncIterator[Stage]:
    """A shop that was read and of which my.QLS knows nothing, but for a product of its own."""
    stage = await set_stage(tmp_path, replace(QUIET, products=3, known_share=0.0))
    stage.world.warehouse.add_product({"name": "Elders", "sku": "ELDERS-1", "ean": ean(900)})
    stage.wait(minutes=1)
    await stage.engine.reread(stage.integration.id)
    yield stage
    await stage.close()


def _links(stage: Stage) -> dict[int, str]:
    links = Links(stage.store).all(stage.integration.id)
    return {link.variant_id: link.warehouse_product_id for link in links}


def _last(stage: Stage) -> Variant:
    return Catalogue(stage.store).variants(stage.integration.id)[-1]


def _elsewhere(stage: Stage) -> str:
    return next(p.id for p in stage.world.warehouse.products() if p.sku == "ELDERS-1")


def _at_qls(stage: Stage) -> set[str]:
    return {str(p.ean) for p in stage.world.warehouse.products()}


def _once(step: str, do: Callable[[], object]) -> Callable[[Progress], None]:
    """Does something when a run comes to a step for the first time."""
    done: list[object] = []

    def heard(progress: Progress) -> None:
        if progress.step == step and not done:
            done.append(progress)
            do()

    return heard


def _told(report: RunReport, variant_id: int) -> list[str]:
    return [item.reason.kind for item in report.items if item.key == str(variant_id)]


async def _begin_linking(
    stage: Stage, monkeypatch: pytest.MonkeyPatch, cancel: CancelToken | None = None
) -> asyncio.Task[RunReport]:
    """A run that has linked two variants and goes on with the others."""
    monkeypatch.setattr("qls_desktop.sync.products.LINKED_AT_ONCE", 2)
    running = asyncio.create_task(stage.run(Task.PRODUCTS, cancel=cancel))
    for _ in range(10_000):
        if _links(stage):
            break
        await asyncio.sleep(0)
    return running


async def test_a_link_by_hand_holds_and_the_others_are_linked(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    await stage.engine.reread(stage.integration.id)
    explained = await stage.engine.checking.explain(stage.integration.id)
    would = {one.variant.id: one.product_id for one in explained}
    *_, one, other = would
    running = await _begin_linking(stage, monkeypatch)
    await stage.engine.checking.link(stage.integration.id, one, would[other], "eigen keus")
    report = await running
    assert _links(stage) == {
        variant: product for variant, product in would.items() if variant != other
    } | {one: would[other]}
    assert _told(report, one) == _told(report, other) == ["product_changed_meanwhile"]
    assert report.outcome is RunOutcome.DONE


async def test_links_made_before_a_cancel_stay_and_the_rest_follows(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    cancel = CancelToken()
    running = await _begin_linking(stage, monkeypatch, cancel)
    cancel.cancel()
    report = await running
    assert (report.outcome, report.written, len(_links(stage))) == (RunOutcome.CANCELLED, 2, 2)
    rest = await stage.run(Task.PRODUCTS)
    assert rest.written + 2 == len(_links(stage)) == len(stage.world.shop.variants)


async def test_what_is_linked_by_hand_is_not_created(unknown: Stage) -> None:
    last, product, before = _last(unknown), _elsewhere(unknown), _at_qls(unknown)
    shop = (unknown.engine.parts, unknown.integration.id, last.id)
    link = _once("create_products", lambda: link_by_hand(*shop, product, "bestaat al"))
    report = await unknown.run(Task.PRODUCTS, on_progress=link)
    assert _links(unknown)[last.id] == product
    assert _told(report, last.id) == ["product_changed_meanwhile"]
    assert len(_at_qls(unknown)) == len(before) + report.written
    assert report.written == len(unknown.world.shop.variants) - 1


async def test_codes_that_were_mended_are_not_frozen_as_they_were(unknown: Stage) -> None:
    last = _last(unknown)

    def mend() -> None:
        unknown.world.edit_variant(last.id, ean=ean(77))
        fresh, now = replace(last, ean=ean(77)), unknown.clock.now()
        Catalogue(unknown.store).update_variants(unknown.integration.id, [fresh], now)

    report = await unknown.run(Task.PRODUCTS, on_progress=_once("create_products", mend))
    assert _told(report, last.id) == ["product_changed_meanwhile"]
    assert last.ean not in _at_qls(unknown)
    await unknown.run(Task.PRODUCTS)
    assert ean(77) in _at_qls(unknown)


@pytest.mark.parametrize(
    "rules", [ProductRules(sku_field=SkuField.SKU), ProductRules(create_unknown=False)]
)
async def test_settings_changed_meanwhile_freeze_no_more_codes(
    unknown: Stage, rules: ProductRules
) -> None:
    other = replace(unknown.integration, products=rules)
    change = _once("create_products", lambda: Integrations(unknown.store).update(other))
    before = _at_qls(unknown)
    report = await unknown.run(Task.PRODUCTS, on_progress=change)
    assert {item.reason.kind for item in report.items} == {"product_settings_changed"}
    assert (_at_qls(unknown), _links(unknown)) == (before, {})


async def test_a_decision_is_not_undone_while_the_product_is_being_made(unknown: Stage) -> None:
    shop = (unknown.engine.parts, unknown.integration.id, _last(unknown).id)
    link_by_hand(*shop, _elsewhere(unknown), "bestaat al")
    unlink_by_hand(*shop, "toch niet")
    unknown.fault("drop_after", POST, nth=3)
    report = await unknown.run(Task.PRODUCTS)
    assert report.in_doubt == 1
    with pytest.raises(RefusedError, match="link_creation_unresolved"):
        undo_by_hand(*shop)
    unknown.wait(minutes=5)
    assert (await unknown.run(Task.PRODUCTS)).outcome is RunOutcome.DONE
    assert _links(unknown).keys() == unknown.world.shop.variants.keys()


async def test_fields_of_a_product_that_was_unlinked_are_left_alone(stage: Stage) -> None:
    await stage.run(Task.PRODUCTS)
    await stage.change(products=ProductRules(fields=frozenset({ProductField.NAME})))
    await stage.run(Task.PRODUCTS)
    last = _last(stage).id
    product = _links(stage)[last]
    name = stage.world.warehouse.product(product).name
    for variant_id in list(_links(stage)):
        stage.world.edit_variant(variant_id, title=f"Nieuw {variant_id}")
    shop = (stage.engine.parts, stage.integration.id, last)
    unlink = _once("update_products", lambda: unlink_by_hand(*shop, "verkeerd product"))
    report = await stage.run(Task.PRODUCTS, on_progress=unlink)
    assert _told(report, last) == ["product_changed_meanwhile"]
    assert report.written == len(_links(stage))
    assert stage.world.warehouse.product(product).name == name


@pytest.mark.parametrize("left", [frozenset(), frozenset({ProductField.IMAGE_URL})])
async def test_fields_that_are_switched_off_meanwhile_are_left_alone(
    stage: Stage, left: frozenset[ProductField]
) -> None:
    await stage.run(Task.PRODUCTS)
    await stage.change(products=ProductRules(fields=left | {ProductField.NAME}))
    await stage.run(Task.PRODUCTS)
    before = {p.id: p.name for p in stage.world.warehouse.products()}
    for variant_id in _links(stage):
        stage.world.edit_variant(variant_id, title=f"Nieuw {variant_id}")
    other = replace(stage.integration, products=ProductRules(fields=left))
    change = _once("update_products", lambda: Integrations(stage.store).update(other))
    report = await stage.run(Task.PRODUCTS, on_progress=change)
    assert {item.reason.kind for item in report.items} == {"fields_settings_changed"}
    assert {p.id: p.name for p in stage.world.warehouse.products()} == before


async def test_a_creation_in_doubt_that_went_to_another_by_hand_is_linked_once(
    unknown: Stage,
) -> None:
    unknown.fault("drop_after", POST)
    assert (await unknown.run(Task.PRODUCTS)).in_doubt == 1
    (lost,) = unknown.world.shop.variants.keys() - _links(unknown).keys()
    code = unknown.world.shop.variants[lost].article_code
    (made,) = [p.id for p in unknown.world.warehouse.products() if p.sku == code]
    other = next(iter(_links(unknown)))
    unknown.wait(minutes=5)
    await unknown.run(Task.STOCK)  # reads what is at QLS by now
    await unknown.engine.checking.link(unknown.integration.id, other, made, "dit is hem")
    report = await unknown.run(Task.PRODUCTS)
    assert _told(report, lost) == ["match_taken"]
    assert (_links(unknown)[other], lost in _links(unknown)) == (made, False)


async def test_a_variant_that_is_deleted_takes_no_other_out_of_the_catalogue(
    tmp_path: Path,
) -> None:
    stage = await set_stage(tmp_path, replace(QUIET, products=300))
    await stage.run(Task.PRODUCTS)
    there = stage.world.shop.variants
    assert len(there) > PAGE_ROWS
    stage.wait(days=1)
    gone = max(there)
    report = await stage.run(
        Task.PRODUCTS, on_progress=_once("read_variants", lambda: there.pop(gone))
    )
    assert gone not in there
    known = {level.id for level in Catalogue(stage.store).levels(stage.integration.id)}
    assert (report.outcome, set(there) - known) == (RunOutcome.DONE, set())
    await stage.close()
