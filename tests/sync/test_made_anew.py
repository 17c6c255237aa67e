"""What happens in the shop to what is linked: made anew under another id, moved, codes swapped."""

from dataclasses import replace
from pathlib import Path

from qls_desktop.domain.runs import Task
from qls_desktop.domain.settings import ProductField, ProductRules
from qls_desktop.store.links import Links
from tests.sync.stage import QUIET, Stage, set_stage


def _links(stage: Stage) -> dict[int, str]:
    links = Links(stage.store).all(stage.integration.id)
    return {link.variant_id: link.warehouse_product_id for link in links}


def make_anew(stage: Stage, variant_id: int) -> int:
    """Deletes a variant's product and makes one with the same codes; the new variant's id."""
    shop, now = stage.world.shop, stage.clock.now()
    gone = shop.variants[variant_id]
    product = shop.products[gone.product_id]
    stage.world.delete_product(product.id)
    new = replace(
        gone, id=gone.id + 900_000, product_id=product.id + 900_000, created=now, updated=now
    )
    shop.variants[new.id] = new
    shop.products[new.product_id] = replace(
        product, id=new.product_id, variant_ids=[new.id], created=now, updated=now
    )
    return new.id


async def test_it_is_linked_to_what_it_was_and_followed(stage: Stage) -> None:
    await stage.run(Task.PRODUCTS)
    old, product = next(iter(_links(stage).items()))
    new = make_anew(stage, old)
    stage.wait(hours=1)
    await stage.change(products=ProductRules(fields=frozenset({ProductField.NAME})))
    report = await stage.run(Task.PRODUCTS)
    assert [i.reason.kind for i in report.items if i.key == str(new)] == ["link_by_ean_and_sku"]
    assert _links(stage)[new] == product
    stage.world.edit_variant(new, title="Nieuwe naam")
    await stage.run(Task.PRODUCTS)
    assert "Nieuwe naam" in str(stage.world.warehouse.product(product).name)


async def test_it_can_be_linked_by_hand_to_what_it_was(stage: Stage) -> None:
    await stage.run(Task.PRODUCTS)
    old, product = next(iter(_links(stage).items()))
    new = make_anew(stage, old)
    stage.world.edit_variant(new, articleCode="ANDERS-1", ean="")
    stage.wait(hours=1)
    await stage.run(Task.PRODUCTS)
    assert new not in _links(stage)
    await stage.engine.checking.link(stage.integration.id, new, product, "opnieuw gemaakt")
    assert _links(stage)[new] == product


async def test_it_is_not_created_while_the_old_creation_is_in_doubt(tmp_path: Path) -> None:
    qls = {"duplicate_ean": "accepted", "list_lag_s": "3600"}
    stage = await set_stage(tmp_path, replace(QUIET, products=3, known_share=0.0, qls=qls))
    stage.fault("drop_after", "POST */fulfillment/products")
    assert (await stage.run(Task.PRODUCTS)).in_doubt == 1
    (lost,) = stage.world.shop.variants.keys() - _links(stage).keys()
    stage.wait(minutes=5)
    new = make_anew(stage, lost)
    report = await stage.run(Task.PRODUCTS)
    told = [item.reason.kind for item in report.items if item.key == str(new)]
    stage.wait(hours=2)
    await stage.run(Task.PRODUCTS)
    linked, code = _links(stage), stage.world.shop.variants[new].article_code
    made = [p.id for p in stage.world.warehouse.products() if p.sku == code]
    await stage.close()
    assert told == ["product_creation_unresolved_elsewhere"]
    assert made == [linked[new]]


async def test_what_is_gone_does_not_loosen_the_guard_of_the_stock(tmp_path: Path) -> None:
    """A shop of which every product was imported anew has twice as many links as variants."""
    stage = await set_stage(tmp_path, replace(QUIET, products=60))
    await stage.run(Task.PRODUCTS)
    await stage.run(Task.STOCK, approved=True)
    for product in list(stage.world.shop.products.values()):
        make_anew(stage, product.variant_ids[0])
    stage.wait(hours=1)
    await stage.run(Task.PRODUCTS)
    await stage.run(Task.STOCK, approved=True)
    stage.wait(hours=1)
    there = [one for one in _links(stage) if one in stage.world.shop.variants]
    changing = there[: len(there) * 2 // 5]
    for one in changing:
        level = stage.world.shop.variants[one].stock_level
        stage.world.warehouse.set_available(_links(stage)[one], level + 5)
    report = await stage.run(Task.STOCK)
    links = len(_links(stage))
    await stage.close()
    assert (report.written, report.held) == (0, report.planned)
    assert len(there) // 5 < report.planned < links // 5


async def test_what_was_unlinked_by_hand_stays_so(stage: Stage) -> None:
    await stage.run(Task.PRODUCTS)
    old, product = next(iter(_links(stage).items()))
    await stage.engine.checking.unlink(stage.integration.id, old, "verkeerde maat")
    new = make_anew(stage, old)
    stage.wait(hours=1)
    report = await stage.run(Task.PRODUCTS)
    assert [i.reason.kind for i in report.items if i.key == str(new)] == ["match_apart"]
    assert product not in _links(stage).values()


async def test_a_variant_moved_to_another_product_keeps_its_link(stage: Stage) -> None:
    await stage.run(Task.PRODUCTS)
    before, shop = _links(stage), stage.world.shop
    moved, host = next(iter(shop.variants.values())), list(shop.products.values())[-1]
    shop.products[moved.product_id].variant_ids.remove(moved.id)
    host.variant_ids.append(moved.id)
    shop.variants[moved.id] = replace(moved, product_id=host.id, updated=stage.clock.now())
    stage.wait(hours=1)
    report = await stage.run(Task.PRODUCTS)
    assert (report.written, _links(stage)) == (0, before)


async def test_codes_swapped_between_two_variants_move_no_link(stage: Stage) -> None:
    await stage.run(Task.PRODUCTS)
    before = _links(stage)
    one, other = (stage.world.shop.variants[number] for number in list(before)[:2])
    codes = [{"articleCode": v.article_code, "ean": str(v.fields["ean"])} for v in (one, other)]
    stage.wait(minutes=5)
    stage.world.edit_variant(one.id, **codes[1])
    stage.world.edit_variant(other.id, **codes[0])
    report = await stage.run(Task.PRODUCTS)
    told = {int(item.key): item.reason.kind for item in report.items}
    assert (told[one.id], told[other.id]) == ("product_drift", "product_drift")
    assert _links(stage) == before
