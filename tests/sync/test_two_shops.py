"""Two shops of one account that sell the same: my.QLS keeps each product once."""

from collections import Counter
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from qls_desktop.domain.catalogue import Link, LinkReason
from qls_desktop.domain.login import Login
from qls_desktop.domain.runs import Progress, Task, Trigger
from qls_desktop.domain.settings import Integration, ProductField, ProductRules, Switches
from qls_desktop.store.catalogue import Catalogue
from qls_desktop.store.creations import Creations
from qls_desktop.store.links import Links
from qls_desktop.store.models.catalogue import LinkTable
from tests.sync.stage import QUIET, Stage, set_stage
from tests.sync.test_made_anew import make_anew


@pytest.fixture
async def unknown(tmp_path: Path) -> AsyncIterator[Stage]:
    """A shop of which my.QLS knows nothing; my.QLS takes the same codes twice."""
    qls = {"duplicate_ean": "accepted"}
    stage = await set_stage(tmp_path, replace(QUIET, products=3, known_share=0.0, qls=qls))
    yield stage
    await stage.close()


async def _second_shop(stage: Stage) -> Integration:
    world = stage.world
    return await stage.engine.save_integration(
        replace(stage.integration, id=0, name="Theehuis 2"),
        Login(world.lightspeed_key, world.lightspeed_secret),
    )


def _links(stage: Stage, integration_id: int) -> dict[int, str]:
    links = Links(stage.store).all(integration_id)
    return {link.variant_id: link.warehouse_product_id for link in links}


def _most_of_one_ean(stage: Stage) -> int:
    return max(Counter(p.ean for p in stage.world.warehouse.products() if p.ean).values())


async def test_what_the_list_does_not_show_yet_is_not_made_again(unknown: Stage) -> None:
    unknown.world.warehouse.switches.set("list_lag_s", "3600")
    await unknown.run(Task.PRODUCTS)
    second = await _second_shop(unknown)
    report = await unknown.engine.run(second.id, Task.PRODUCTS, Trigger.USER)
    assert {item.reason.kind for item in report.items} == {"product_made_elsewhere"}
    assert _most_of_one_ean(unknown) == 1
    unknown.wait(hours=2)
    await unknown.engine.run(second.id, Task.PRODUCTS, Trigger.USER)
    assert _most_of_one_ean(unknown) == 1
    assert _links(unknown, second.id) == _links(unknown, unknown.integration.id)


async def test_what_the_other_shop_makes_meanwhile_is_not_made_again(unknown: Stage) -> None:
    second = await _second_shop(unknown)
    first, now = unknown.integration.id, unknown.clock.now()
    await unknown.engine.reread(first)
    making, made, free = Catalogue(unknown.store).variants(first)

    def be_faster(progress: Progress) -> None:
        if progress.step == "create_products" and not progress.done:
            Creations(unknown.store).begin(first, making.id, making.article_code, making.ean, now)
            codes = (made.ean, made.article_code)
            Links(unknown.store).add(first, Link(made.id, "p", LinkReason.CREATED, *codes, now))

    run = unknown.engine.run(second.id, Task.PRODUCTS, Trigger.USER, on_progress=be_faster)
    told = {item.key: item.reason.kind for item in (await run).items}
    assert told == {
        str(making.id): "product_creation_unresolved_elsewhere",
        str(made.id): "product_made_elsewhere",
        str(free.id): "product_created",
    }


async def test_one_after_the_other_links_what_the_first_made(unknown: Stage) -> None:
    second = await _second_shop(unknown)
    await unknown.run(Task.PRODUCTS)
    unknown.wait(minutes=5)
    report = await unknown.engine.run(second.id, Task.PRODUCTS, Trigger.USER)
    assert _most_of_one_ean(unknown) == 1
    assert report.written == len(unknown.world.shop.variants)
    assert _links(unknown, second.id) == _links(unknown, unknown.integration.id)


@pytest.mark.parametrize("codes", [{}, {"articleCode": "ANDERS-1"}])
async def test_what_is_gone_from_shop_and_warehouse_hinders_no_other_shop(
    unknown: Stage, codes: dict[str, str]
) -> None:
    await unknown.run(Task.PRODUCTS)
    old, product = next(iter(_links(unknown, unknown.integration.id).items()))
    unknown.world.warehouse.delete_product(product)
    new = make_anew(unknown, old)
    unknown.wait(minutes=5)
    unknown.world.edit_variant(new, **codes)
    sold = unknown.world.shop.products.pop(unknown.world.shop.variants[new].product_id)
    variant = unknown.world.shop.variants.pop(new)
    await unknown.run(Task.PRODUCTS)  # the first shop notices that it is gone
    unknown.world.shop.products[sold.id] = sold
    unknown.world.shop.variants[new] = variant
    second = await _second_shop(unknown)
    report = await unknown.engine.run(second.id, Task.PRODUCTS, Trigger.USER)
    told = [item.reason.kind for item in report.items if item.key == str(new)]
    assert told == ["product_created"]
    assert _most_of_one_ean(unknown) == 1


async def _renaming(stage: Stage) -> Integration:
    """A second shop beside the first: both write names to my.QLS by themselves."""
    names = ProductRules(fields=frozenset({ProductField.NAME}))
    await stage.change(products=names, auto=Switches(products=True))
    await stage.run(Task.PRODUCTS)
    stage.wait(minutes=5)
    second = await _second_shop(stage)
    await stage.engine.run(second.id, Task.PRODUCTS, Trigger.USER)
    stage.wait(minutes=5)
    return second


def _rename(stage: Stage, title: str) -> str:
    """Renames a variant in the shop; gives the id of its my.QLS product."""
    variant_id, product = next(iter(_links(stage, stage.integration.id).items()))
    stage.world.edit_variant(variant_id, title=title)
    return product


def _name(stage: Stage, product: str) -> str:
    (name,) = (p.name for p in stage.world.warehouse.products() if p.id == product)
    return str(name)


async def test_one_of_two_shops_decides_the_name_at_qls(unknown: Stage) -> None:
    second = await _renaming(unknown)
    product = _rename(unknown, "Blauw")
    report = await unknown.engine.run(second.id, Task.PRODUCTS, Trigger.USER)
    (told,) = (item for item in report.items if item.action == "skip")
    assert told.reason.kind == "product_led_by_shop"
    assert told.reason.values["shop"] == unknown.integration.name
    assert report.written == 0
    assert "Blauw" not in _name(unknown, product)
    await unknown.run(Task.PRODUCTS)
    assert "Blauw" in _name(unknown, product)


async def test_the_other_shop_decides_once_the_first_leaves_the_names_alone(unknown: Stage) -> None:
    second = await _renaming(unknown)
    await unknown.change(products=ProductRules())
    product = _rename(unknown, "Blauw")
    await unknown.engine.run(second.id, Task.PRODUCTS, Trigger.USER)
    assert "Blauw" in _name(unknown, product)


async def test_a_variant_that_is_gone_from_its_shop_decides_nothing(unknown: Stage) -> None:
    second = await _renaming(unknown)
    product = _rename(unknown, "Blauw")
    variant_id = next(iter(_links(unknown, unknown.integration.id)))
    shop = unknown.world.shop
    variant = shop.variants.pop(variant_id)
    sold = shop.products.pop(variant.product_id)
    await unknown.run(Task.PRODUCTS)  # the first shop notices that it is gone
    shop.products[sold.id], shop.variants[variant_id] = sold, variant
    await unknown.engine.run(second.id, Task.PRODUCTS, Trigger.USER)
    assert "Blauw" in _name(unknown, product)


def _drift(stage: Stage, integration: Integration, variant_id: int) -> None:
    """Makes the link one of other codes: both test shops are the same one, with the same codes."""
    of = (LinkTable.integration == integration.id, LinkTable.variant_id == variant_id)
    stage.store.run(LinkTable.update(sku="OUD").where(*of))


async def test_a_variant_whose_codes_changed_decides_nothing(unknown: Stage) -> None:
    second = await _renaming(unknown)
    variant_id = next(iter(_links(unknown, unknown.integration.id)))
    _drift(unknown, unknown.integration, variant_id)
    product = _rename(unknown, "Blauw")
    first = await unknown.run(Task.PRODUCTS)
    assert {i.reason.kind for i in first.items if i.key == str(variant_id)} == {"product_drift"}
    await unknown.engine.run(second.id, Task.PRODUCTS, Trigger.USER)
    assert "Blauw" in _name(unknown, product)


async def test_a_forecast_ranks_the_shop_as_it_would_be(unknown: Stage) -> None:
    await _renaming(unknown)
    await unknown.change(auto=Switches())
    product = _rename(unknown, "Blauw")
    unknown.wait(minutes=5)
    led = await unknown.run(Task.PRODUCTS, dry_run=True)
    assert led.planned == 0
    after = replace(unknown.integration, auto=Switches(products=True))
    (forecast,) = await unknown.engine.checking.what_if(unknown.integration, after)
    await unknown.change(auto=after.auto)
    real = await unknown.run(Task.PRODUCTS)
    assert forecast.counts["planned"] == real.planned == 1
    assert "Blauw" in _name(unknown, product)


@pytest.mark.parametrize("first_is_automatic", [False, True])
async def test_taking_back_tells_of_the_shop_that_will_write_it_again(
    unknown: Stage, first_is_automatic: bool
) -> None:
    second = await _renaming(unknown)
    await unknown.change(products=ProductRules())
    product = _rename(unknown, "Blauw")
    unknown.wait(minutes=5)
    done = await unknown.engine.run(second.id, Task.PRODUCTS, Trigger.USER)
    names = ProductRules(fields=frozenset({ProductField.NAME}))
    await unknown.change(products=names, auto=Switches(products=first_is_automatic))
    await unknown.engine.save_integration(replace(second, auto=Switches()), None)
    preview = await unknown.engine.preview_undo(done.run_id)
    told = [i.subject for i in preview.items if i.reason.kind == "undo_comes_again"]
    assert told == ([unknown.integration.name] if first_is_automatic else [])
    await unknown.engine.undo(done.run_id, approved=True)
    assert "Blauw" not in _name(unknown, product)
    unknown.wait(minutes=5)
    if first_is_automatic:
        await unknown.run(Task.PRODUCTS)
        assert "Blauw" in _name(unknown, product)


async def test_taking_back_in_a_shop_that_is_led_names_not_its_own_sync(unknown: Stage) -> None:
    second = await _renaming(unknown)
    await unknown.change(products=ProductRules())
    _rename(unknown, "Blauw")
    unknown.wait(minutes=5)
    done = await unknown.engine.run(second.id, Task.PRODUCTS, Trigger.USER)
    for fields, shop in ((ProductRules(), second), (second.products, unknown.integration)):
        await unknown.change(products=fields)
        preview = await unknown.engine.preview_undo(done.run_id)
        told = [i.subject for i in preview.items if i.reason.kind == "undo_comes_again"]
        assert told == [shop.name]
