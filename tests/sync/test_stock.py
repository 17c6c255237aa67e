"""The stock sync: right, and only what changed."""

from dataclasses import replace

import pytest

from qls_desktop.domain.ledger import OrderState
from qls_desktop.domain.runs import RunOutcome, RunReport, Task
from qls_desktop.domain.settings import StockRules, Switches
from qls_desktop.simulator.qls import product_shapes
from qls_desktop.store.catalogue import Catalogue, PassKind, ReadPass
from qls_desktop.store.links import Links
from qls_desktop.store.runs import Runs
from qls_desktop.store.stock_book import StockBook
from qls_desktop.words.said import Language
from qls_desktop.words.say import say
from tests.sync.stage import Stage


def _levels(stage: Stage) -> dict[int, int | None]:
    return {v.id: v.stock_level for v in Catalogue(stage.store).variants(stage.integration.id)}


def _in_shop(stage: Stage, variant_id: int) -> int:
    return int(stage.world.shop.variants[variant_id].stock_level)


def _available(stage: Stage, variant_id: int) -> int:
    link = Links(stage.store).by_variant(stage.integration.id)[variant_id]
    return stage.world.warehouse.product(link.warehouse_product_id).amount_available


async def _synced(stage: Stage) -> int:
    """Syncs products and stock; gives a variant with plenty of stock whose stock is tracked."""
    await stage.run(Task.PRODUCTS)
    await stage.run(Task.STOCK)
    tracked = {
        variant_id
        for variant_id, outcome in StockBook(stage.store)
        .last_outcomes(stage.integration.id)
        .items()
        if outcome.outcome in ("sent", "unchanged")
    }
    return next(v for v in tracked if _available(stage, v) > 5)


async def test_every_tracked_linked_variant_equals_its_target(stage: Stage) -> None:
    await _synced(stage)
    outcomes = StockBook(stage.store).last_outcomes(stage.integration.id)
    checked = 0
    for variant_id, outcome in outcomes.items():
        if outcome.outcome in ("sent", "unchanged"):
            assert _in_shop(stage, variant_id) == _available(stage, variant_id)
            checked += 1
    assert checked > 5


async def test_units_of_paid_orders_not_yet_at_qls_are_held_back(stage: Stage) -> None:
    variant_id = await _synced(stage)
    available = _available(stage, variant_id)
    order = stage.world.place_order([(variant_id, 2)])
    stage.world.edit_order(order.number, {"addressShippingZipcode": "?"})
    await stage.run(Task.STOCK)
    assert _in_shop(stage, variant_id) == available - 2


async def test_unpaid_units_are_held_back_only_when_that_is_set(stage: Stage) -> None:
    variant_id = await _synced(stage)
    available = _available(stage, variant_id)
    stage.world.place_order([(variant_id, 3)], payment_status="not_paid")
    await stage.run(Task.STOCK)
    assert _in_shop(stage, variant_id) == available
    await stage.change(stock=StockRules(reserve_unpaid=True, reserve=1))
    held = await stage.run(Task.STOCK)
    assert held.held == held.planned > 10  # nearly every variant changes by one
    await stage.run(Task.STOCK, approved=True)
    assert _in_shop(stage, variant_id) == available - 3 - 1


@pytest.mark.parametrize(
    "done",
    [
        {"status": "completed_shipped", "shipmentStatus": "shipped"},
        {"status": "cancelled", "shipmentStatus": "cancelled"},
    ],
)
async def test_an_order_that_another_way_finished_is_held_back_no_longer(
    stage: Stage, done: dict[str, str]
) -> None:
    variant_id = await _synced(stage)
    available = _available(stage, variant_id)
    number = stage.world.place_order([(variant_id, 2)]).number
    await stage.run(Task.STOCK)
    assert _in_shop(stage, variant_id) == available - 2
    stage.wait(hours=1)
    stage.world.edit_order(number, done)
    await stage.run(Task.STOCK)
    assert stage.order(number).state is OrderState.SEEN  # orders aren't synced here
    assert _in_shop(stage, variant_id) == available


async def test_sold_in_the_shop_meanwhile_is_corrected(stage: Stage) -> None:
    variant_id = await _synced(stage)
    stage.wait(minutes=15)
    stage.world.edit_variant(variant_id, stockLevel=99)
    report = await stage.run(Task.STOCK)
    assert report.written == 1
    assert _in_shop(stage, variant_id) == _available(stage, variant_id)
    (write,) = StockBook(stage.store).writes(report.run_id)
    assert (write.old, write.outcome) == (99, "sent")


async def test_empty_list_writes_nothing(stage: Stage) -> None:
    await _synced(stage)
    stage.world.warehouse.switches.set("list_short", "empty")
    before = _levels(stage)
    report = await stage.run(Task.STOCK)
    assert (report.written, report.outcome) == (0, RunOutcome.ATTENTION)
    assert _levels(stage) == before


async def test_much_shorter_list_writes_nothing_however_often(stage: Stage) -> None:
    await _synced(stage)
    for product in list(stage.world.warehouse.products())[:10]:
        stage.world.warehouse.delete_product(product.id)
    for _ in range(3):
        report = await stage.run(Task.STOCK)
        assert (report.written, report.outcome) == (0, RunOutcome.ATTENTION)
    approved = await stage.run(Task.STOCK, approved=True)
    assert approved.outcome is RunOutcome.DONE


async def test_amounts_that_my_qls_does_not_tell_are_told_with_what_to_do(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    await _synced(stage)
    monkeypatch.setattr(product_shapes, "_amounts", lambda _product: {})
    before = _levels(stage)
    for product in stage.world.warehouse.products():
        stage.world.warehouse.set_available(product.id, 0)
    report = await _later(stage, minutes=15)
    assert (report.written, report.held, report.outcome) == (0, 0, RunOutcome.ATTENTION)
    assert _levels(stage) == before
    (why,) = {i.reason.kind: i.reason for i in report.items if "amount" in i.reason.kind}.values()
    for language in Language:
        said = say(why, language)
        assert said.title
        assert said.effect
        assert said.action


async def test_many_zeroes_are_held_until_approved(stage: Stage) -> None:
    await stage.change(stock=StockRules(guard_zeroes=2))
    await _synced(stage)
    for product in list(stage.world.warehouse.products()):
        stage.world.warehouse.set_available(product.id, 0)
    report = await stage.run(Task.STOCK)
    assert (report.written, report.outcome) == (0, RunOutcome.ATTENTION)
    assert report.held > 2
    approved = await stage.run(Task.STOCK, approved=True)
    assert approved.written == report.held


async def test_an_approval_does_not_open_what_went_wrong_after_the_list(stage: Stage) -> None:
    await stage.change(stock=StockRules(guard_zeroes=2))
    await _synced(stage)
    products = list(stage.world.warehouse.products())
    shown, later = products[:3], products[3:]
    for product in shown:
        stage.world.warehouse.set_available(product.id, 0)
    seen = await stage.run(Task.STOCK)
    assert seen.held == 3
    for product in later:
        stage.world.warehouse.set_available(product.id, 0)
    approved = await stage.run(Task.STOCK, approved=True)
    assert (approved.written, approved.outcome) == (3, RunOutcome.ATTENTION)
    assert approved.held > 2
    rest = await stage.run(Task.STOCK, approved=True)
    assert (rest.written, rest.outcome) == (approved.held, RunOutcome.DONE)


@pytest.mark.parametrize("fails", [False, True])
async def test_an_approval_of_a_list_that_was_not_trusted_empties_no_shop(
    stage: Stage, fails: bool
) -> None:
    await stage.change(stock=StockRules(guard_zeroes=2))
    await _synced(stage)
    await _later(stage, minutes=15)
    products = list(stage.world.warehouse.products())
    gone = len(products) // 3
    for product in products[:gone]:
        stage.world.warehouse.delete_product(product.id)
    distrusted = await _later(stage, minutes=15)
    assert distrusted.held
    assert StockBook(stage.store).held(stage.integration.id) == {}
    if fails:
        stage.fault("500_json_before", "*", side="lightspeed", count=99)
        assert (await _later(stage, minutes=15)).outcome is RunOutcome.FAILED
        stage.world.lightspeed_faults.clear()
    for product in products[gone:]:
        stage.world.warehouse.set_available(product.id, 0)
    stage.wait(minutes=5)
    approved = await stage.run(Task.STOCK, approved=True)
    assert (approved.written, approved.outcome) == (0, RunOutcome.ATTENTION)
    assert approved.held > 2
    seen = await stage.run(Task.STOCK, approved=True)
    assert (seen.written, seen.outcome) == (approved.held, RunOutcome.DONE)


async def test_dry_run_shows_the_writes_and_makes_none(stage: Stage) -> None:
    await stage.run(Task.PRODUCTS)
    preview = await stage.run(Task.STOCK, dry_run=True)
    assert (preview.written, preview.planned > 0) == (0, True)
    real = await stage.run(Task.STOCK)
    assert real.written == preview.planned


async def test_a_run_that_breaks_off_is_on_record_and_resumes(stage: Stage) -> None:
    await stage.run(Task.PRODUCTS)
    stage.fault("drop_before", "PUT /{lang}/variants/{id}.json", side="lightspeed", count=9)
    report = await stage.run(Task.STOCK)
    assert report.outcome in (RunOutcome.FAILED, RunOutcome.DONE)
    stage.world.lightspeed_faults.clear()
    await stage.run(Task.STOCK)
    again = await stage.run(Task.STOCK)
    assert again.written == 0
    assert all(row.outcome is not None for row in Runs(stage.store).recent(10))


async def test_two_shops_of_one_account_share_what_is_held_back(stage: Stage) -> None:
    variant_id = await _synced(stage)
    available = _available(stage, variant_id)
    twin = await stage.engine.save_integration(
        replace(stage.integration, id=0, name="Theehuis 2"),
        stage.engine.parts.logins.get(f"integration:{stage.integration.id}"),
    )
    first = stage.integration
    stage.integration = twin
    await stage.run(Task.PRODUCTS)
    order = stage.world.place_order([(variant_id, 2)])
    stage.world.edit_order(order.number, {"addressShippingZipcode": "?"})
    await stage.run(Task.ORDERS)
    # Both test shops are the same one: the first must not see the order of the other itself.
    stage.world.shop.orders.clear()
    stage.integration = first
    report = await stage.run(Task.STOCK)
    assert report.outcome is RunOutcome.DONE
    assert _in_shop(stage, variant_id) == available - 2


async def test_what_was_deleted_in_the_shop_is_noticed_within_a_day_without_product_syncs(
    stage: Stage,
) -> None:
    await stage.change(auto=Switches(orders=True, stock=True))
    variant_id = await _synced(stage)
    product_id = stage.world.shop.variants[variant_id].product_id
    stage.world.delete_product(product_id)
    calls = [(await _later(stage, minutes=15)).lightspeed_calls for _ in range(4)]
    assert calls == [3] * 4
    assert Catalogue(stage.store).variant(stage.integration.id, variant_id) is not None
    assert (await _later(stage, hours=24)).lightspeed_calls > 3
    assert Catalogue(stage.store).variant(stage.integration.id, variant_id) is None
    assert (await _later(stage, minutes=15)).lightspeed_calls == 3


async def test_a_daily_reading_that_is_not_whole_keeps_no_stock_back(stage: Stage) -> None:
    await stage.change(auto=Switches(orders=True, stock=True))
    variant_id = await _synced(stage)
    stage.fault("missing_row", "GET /{lang}/variants.json", side="lightspeed", count=99)
    stage.world.edit_variant(variant_id, stockLevel=_available(stage, variant_id) - 3)
    last = _last_whole(stage)
    await _later(stage, hours=25)
    assert _last_whole(stage) == last
    assert _in_shop(stage, variant_id) == _available(stage, variant_id)


def _last_whole(stage: Stage) -> ReadPass:
    owner = f"integration:{stage.integration.id}"
    found = Catalogue(stage.store).last_complete(owner, PassKind.SHOP_VARIANTS)
    assert found is not None
    return found


async def _later(stage: Stage, **time: float) -> RunReport:
    stage.wait(**time)
    return await stage.run(Task.STOCK)
