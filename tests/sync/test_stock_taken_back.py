"""A shop whose stock belongs to a till: what we write is taken back, and we stop writing it."""

from qls_desktop.domain.runs import RunOutcome, Task
from qls_desktop.store.links import Links
from qls_desktop.store.stock_book import StockBook
from tests.sync.stage import Stage


async def test_a_level_that_is_taken_back_twice_is_left_alone_and_told(stage: Stage) -> None:
    await stage.run(Task.PRODUCTS)
    stage.world.shop.set_switches({"stock_owner": "pos"})
    written = []
    for _ in range(5):
        written.append((await stage.run(Task.STOCK)).written)
        stage.wait(minutes=15)
    assert written[0] == written[1] > 0
    assert written[2:] == [0, 0, 0]
    report = stage.reports[-1]
    told = {item.key for item in report.items if item.reason.kind == "stock_taken_back"}
    assert len(told) == written[0]
    assert report.outcome is RunOutcome.ATTENTION
    outcomes = StockBook(stage.store).last_outcomes(stage.integration.id)
    assert {outcomes[int(key)].outcome for key in told} == {"skipped"}


async def test_another_target_or_the_merchant_tries_again(stage: Stage) -> None:
    await stage.run(Task.PRODUCTS)
    stage.world.shop.set_switches({"stock_owner": "pos"})
    for _ in range(3):
        await stage.run(Task.STOCK)
        stage.wait(minutes=15)
    skipped = next(i for i in stage.reports[-1].items if i.reason.kind == "stock_taken_back")
    stage.world.shop.set_switches({"stock_owner": "shop"})
    level = stage.world.shop.variants[int(skipped.key)].stock_level
    assert level == skipped.reason.values["found"]
    report = await stage.run(Task.STOCK, approved=True)
    assert report.written > 0
    assert (
        stage.world.shop.variants[int(skipped.key)].stock_level == skipped.reason.values["wanted"]
    )


async def test_a_level_that_sells_out_and_comes_back_is_no_revert(stage: Stage) -> None:
    await stage.run(Task.PRODUCTS)
    await stage.run(Task.STOCK)
    variant = next(
        one
        for one in stage.world.shop.variants.values()
        if one.fields["stockTracking"] == "enabled" and one.stock_level > 1
    )
    link = Links(stage.store).by_variant(stage.integration.id)[variant.id]
    product = stage.world.warehouse.product(link.warehouse_product_id)
    levels = []
    for _ in range(4):
        stage.world.warehouse.set_available(product.id, 1)  # one comes back
        stage.wait(hours=3)
        await stage.run(Task.STOCK)
        levels.append(variant.stock_level)
        stage.world.place_order([(variant.id, 1)])
        stage.wait(minutes=5)
        await stage.run(Task.ORDERS)
    assert levels == [1, 1, 1, 1]
