"""Undo: planned, previewed, guarded, written with old values, and undoable itself."""

import pytest

from qls_desktop.domain.runs import Progress, RunOutcome, RunReport, Task, Trigger
from qls_desktop.domain.settings import ProductField, ProductRules, StockRules, Switches
from qls_desktop.store.field_book import FieldBook
from qls_desktop.store.links import Links
from qls_desktop.store.runs import Runs
from qls_desktop.store.stock_book import StockBook
from qls_desktop.sync.cancelling import CancelToken
from qls_desktop.sync.refusals import RefusedError
from qls_desktop.sync.run import Run
from tests.sync.stage import Stage

PUT_PRODUCT = "PUT */fulfillment/products/*"
RENAME = ProductRules(fields=frozenset({ProductField.NAME}))


def _in_shop(stage: Stage) -> dict[int, int]:
    return {v.id: int(v.stock_level) for v in stage.world.shop.variants.values()}


def _names(stage: Stage) -> dict[str, str]:
    return {p.id: str(p.name) for p in stage.world.warehouse.products()}


async def _stocked(stage: Stage) -> tuple[RunReport, dict[int, int]]:
    """A stock run that changed most variants, and what the shop held before it."""
    await stage.run(Task.PRODUCTS)
    await stage.run(Task.STOCK, approved=True)
    stage.wait(minutes=1)
    for variant_id, level in _in_shop(stage).items():
        stage.world.edit_variant(variant_id, stockLevel=level + 3)
    before = _in_shop(stage)
    report = await stage.run(Task.STOCK, approved=True)
    assert report.written > 10
    return report, before


async def _renamed(stage: Stage, count: int = 3) -> tuple[RunReport, dict[str, str]]:
    """A products run that changed names at QLS, and the names before it."""
    await stage.run(Task.PRODUCTS)
    await stage.change(products=RENAME)
    await stage.run(Task.PRODUCTS)
    before = _names(stage)
    for variant in list(stage.world.shop.variants.values())[:count]:
        stage.world.edit_variant(variant.id, title=f"Nieuw {variant.id}")
    report = await stage.run(Task.PRODUCTS)
    assert report.written == count
    assert _names(stage) != before
    return report, before


async def test_stock_run_is_held_then_undone_then_redone(stage: Stage) -> None:
    report, before = await _stocked(stage)
    after = _in_shop(stage)
    held = await stage.engine.undo(report.run_id)
    assert (held.outcome, held.written, held.held) == (RunOutcome.ATTENTION, 0, report.written)
    assert _in_shop(stage) == after
    undone = await stage.engine.undo(report.run_id, approved=True)
    assert (undone.outcome, undone.written) == (RunOutcome.DONE, report.written)
    assert _in_shop(stage) == before
    assert {w.old for w in StockBook(stage.store).writes(undone.run_id)} != {None}
    redone = await stage.engine.undo(undone.run_id, approved=True)
    assert redone.written == report.written
    assert _in_shop(stage) == after


async def test_an_undo_is_on_record_as_one_and_is_no_good_sync(stage: Stage) -> None:
    report, _ = await _stocked(stage)
    runs, task = Runs(stage.store), report.task
    last = runs.last_real(stage.integration.id, task)
    good = runs.last_good(stage.integration.id, task)
    stage.wait(minutes=1)
    undone = await stage.engine.undo(report.run_id, approved=True)
    row = runs.get(undone.run_id)
    assert row is not None
    assert (row.trigger, row.outcome) == (Trigger.UNDO, RunOutcome.DONE)
    assert runs.last_real(stage.integration.id, task) == last
    assert runs.last_good(stage.integration.id, task) == good


async def test_preview_is_what_is_then_written_and_writes_nothing(stage: Stage) -> None:
    report, _ = await _stocked(stage)
    after = _in_shop(stage)
    preview = await stage.engine.preview_undo(report.run_id)
    assert (preview.dry_run, preview.written) == (True, 0)
    assert _in_shop(stage) == after
    undone = await stage.engine.undo(report.run_id, approved=True)
    shown = [(i.key, i.before, i.after) for i in preview.items if i.action == "set_stock"]
    written = [(i.key, i.before, i.after) for i in undone.items if i.action == "set_stock"]
    assert shown == written
    assert len(shown) == preview.planned == undone.written


async def test_what_was_sold_since_is_left_alone_and_said(stage: Stage) -> None:
    report, before = await _stocked(stage)
    writes = StockBook(stage.store).writes(report.run_id)
    sold, rewritten = (write.variant_id for write in writes[:2])
    stage.wait(minutes=1)
    stage.world.edit_variant(sold, stockLevel=777)
    undone = await stage.engine.undo(report.run_id, approved=True)
    assert undone.skipped == 1
    (skip,) = (item for item in undone.items if item.action == "skip")
    assert (skip.key, skip.reason.kind) == (str(sold), "undo_changed_since")
    assert _in_shop(stage)[sold] == 777
    assert _in_shop(stage)[rewritten] == before[rewritten]


async def test_what_a_later_run_wrote_is_left_alone(stage: Stage) -> None:
    report, _ = await _stocked(stage)
    first = StockBook(stage.store).writes(report.run_id)[0]
    stage.wait(minutes=1)
    stage.world.edit_variant(first.variant_id, stockLevel=777)
    later = await stage.run(Task.STOCK)
    assert later.written == 1
    preview = await stage.engine.preview_undo(report.run_id)
    (skip,) = (item for item in preview.items if item.action == "skip")
    assert skip.reason.kind == "undo_later_run"
    assert skip.reason.values["run"] == later.run_id


async def test_undone_run_is_not_undone_twice(stage: Stage) -> None:
    report, before = await _stocked(stage)
    await stage.engine.undo(report.run_id, approved=True)
    again = await stage.engine.undo(report.run_id, approved=True)
    assert (again.planned, again.written) == (0, 0)
    assert _in_shop(stage) == before


async def test_product_fields_go_back_and_forth(stage: Stage) -> None:
    report, before = await _renamed(stage)
    after = _names(stage)
    preview = await stage.engine.preview_undo(report.run_id)
    assert (preview.planned, preview.written) == (3, 0)
    assert _names(stage) == after
    undone = await stage.engine.undo(report.run_id)
    assert (undone.outcome, undone.written) == (RunOutcome.DONE, 3)
    assert _names(stage) == before
    assert len(FieldBook(stage.store).writes(undone.run_id)) == 3
    redone = await stage.engine.undo(undone.run_id)
    assert redone.written == 3
    assert _names(stage) == after


async def test_name_changed_by_hand_is_left_alone(stage: Stage) -> None:
    report, before = await _renamed(stage)
    changed = FieldBook(stage.store).writes(report.run_id)[0].product_id
    stage.world.warehouse.product(changed).name = "Van hand"
    undone = await stage.engine.undo(report.run_id)
    assert (undone.written, undone.skipped) == (2, 1)
    assert _names(stage) == before | {changed: "Van hand"}


async def test_many_products_are_held(stage: Stage) -> None:
    report, before = await _renamed(stage, count=12)
    after = _names(stage)
    held = await stage.engine.undo(report.run_id)
    assert (held.outcome, held.written, held.held) == (RunOutcome.ATTENTION, 0, 12)
    assert _names(stage) == after
    assert (await stage.engine.undo(report.run_id, approved=True)).written == 12
    assert _names(stage) == before


async def test_field_that_fails_is_told_and_the_others_go_back(stage: Stage) -> None:
    report, _ = await _renamed(stage)
    stage.fault("500_json_before", PUT_PRODUCT, count=5)
    undone = await stage.engine.undo(report.run_id)
    assert (undone.written, undone.rejected) == (2, 1)
    outcomes = sorted(w.outcome for w in FieldBook(stage.store).writes(undone.run_id))
    assert outcomes == ["error", "sent", "sent"]


async def test_list_that_cannot_be_trusted_undoes_nothing(stage: Stage) -> None:
    report, _ = await _renamed(stage)
    after = _names(stage)
    stage.world.warehouse.switches.set("list_short", "empty")
    undone = await stage.engine.undo(report.run_id)
    assert (undone.written, undone.held, undone.outcome) == (0, 1, RunOutcome.ATTENTION)
    assert _names(stage) == after


async def test_it_says_that_the_automatic_sync_writes_again(stage: Stage) -> None:
    report, _ = await _stocked(stage)
    quiet = await stage.engine.preview_undo(report.run_id)
    assert "undo_comes_again" not in {item.reason.kind for item in quiet.items}
    await stage.change(auto=Switches(stock=True))
    told = await stage.engine.preview_undo(report.run_id)
    assert "undo_comes_again" in {item.reason.kind for item in told.items}


async def test_zeroes_of_an_undo_are_held_alone(stage: Stage) -> None:
    stocked, _ = await _stocked(stage)
    writes = StockBook(stage.store).writes(stocked.run_id)
    some = [write.variant_id for write in writes if write.new][:4]
    stage.wait(minutes=1)
    for variant_id in some:
        level = 0 if variant_id != some[0] else 1
        stage.world.edit_variant(variant_id, stockLevel=level)
    report = await stage.run(Task.STOCK)
    await stage.change(stock=StockRules(guard_zeroes=2))
    undone = await stage.engine.undo(report.run_id)
    assert (report.written, undone.held, undone.written) == (4, 3, 1)


@pytest.mark.parametrize("task", [Task.ORDERS, Task.STOCK, Task.PRODUCTS])
async def test_run_without_writes_cannot_be_undone(stage: Stage, task: Task) -> None:
    await stage.run(task)
    report = await stage.run(task)
    kind = "undo_orders" if task is Task.ORDERS else "undo_nothing"
    with pytest.raises(RefusedError) as caught:
        await stage.engine.undo(report.run_id)
    assert caught.value.reason.kind == kind


async def test_run_that_is_unknown_or_under_way(stage: Stage) -> None:
    begun = Runs(stage.store).begin(
        stage.integration.id, Task.STOCK, Trigger.USER, dry_run=False, now=stage.clock.now()
    )
    for run_id, kind in ((99, "undo_no_run"), (begun, "undo_run_open")):
        with pytest.raises(RefusedError) as caught:
            await stage.engine.preview_undo(run_id)
        assert caught.value.reason.kind == kind


async def test_shop_goes_on_selling_while_levels_are_put_back(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("qls_desktop.sync.undo.CHUNK", 5)
    report, before = await _stocked(stage)
    preview = await stage.engine.preview_undo(report.run_id)
    last = int([item.key for item in preview.items if item.action == "set_stock"][-1])
    sold: list[int] = []

    def sell(progress: Progress) -> None:
        if progress.step == "write_stock" and not sold:
            stage.wait(minutes=1)
            sold.append(stage.world.edit_variant(last, stockLevel=1).stock_level)

    stage.wait(minutes=1)
    undone = await stage.engine.undo(report.run_id, approved=True, on_progress=sell)
    assert (undone.written, undone.skipped) == (report.written - 1, 1)
    assert _in_shop(stage) == before | {last: 1}
    (skip,) = (item for item in undone.items if item.action == "skip")
    assert (skip.key, skip.reason.kind) == (str(last), "undo_changed_meanwhile")


async def test_name_changed_while_names_are_put_back(stage: Stage) -> None:
    report, before = await _renamed(stage)
    last = FieldBook(stage.store).writes(report.run_id)[-1].product_id

    def rename(progress: Progress) -> None:
        if progress.step == "update_products" and not progress.done:
            stage.world.warehouse.product(last).name = "Van hand"

    undone = await stage.engine.undo(report.run_id, on_progress=rename)
    assert (undone.written, undone.skipped) == (2, 1)
    assert _names(stage) == before | {last: "Van hand"}


async def test_refused_login_stops_the_undo_and_is_told(stage: Stage) -> None:
    report, _ = await _renamed(stage)

    def revoke(progress: Progress) -> None:
        if progress.step == "update_products":
            stage.world.warehouse.logins.clear()

    undone = await stage.engine.undo(report.run_id, on_progress=revoke)
    assert (undone.outcome, undone.written) == (RunOutcome.FAILED, 0)


async def test_shop_that_is_not_read_whole_undoes_nothing(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    report, _ = await _stocked(stage)
    after = _in_shop(stage)

    async def unread(_run: Run) -> bool:
        return False

    monkeypatch.setattr("qls_desktop.sync.undo.refresh_shop", unread)
    undone = await stage.engine.undo(report.run_id, approved=True)
    assert (undone.written, undone.held) == (0, 1)
    assert _in_shop(stage) == after


async def test_run_that_was_cancelled_half_way_is_undone_as_far_as_it_came(stage: Stage) -> None:
    await stage.run(Task.PRODUCTS)
    before, cancel = _in_shop(stage), CancelToken()

    def stop(progress: Progress) -> None:
        if progress.step == "write_stock" and _in_shop(stage) != before:
            cancel.cancel()

    report = await stage.run(Task.STOCK, approved=True, cancel=cancel, on_progress=stop)
    assert report.outcome is RunOutcome.CANCELLED
    assert 0 < report.written < report.planned
    undone = await stage.engine.undo(report.run_id, approved=True)
    assert (undone.outcome, undone.written) == (RunOutcome.DONE, report.written)
    assert _in_shop(stage) == before


async def test_fields_go_back_to_the_product_that_was_written_whatever_is_linked_now(
    stage: Stage,
) -> None:
    report, before = await _renamed(stage)
    written = FieldBook(stage.store).writes(report.run_id)[0]
    links = Links(stage.store).by_variant(stage.integration.id)
    other = next(v for v in links if v != written.variant_id)
    product = links[other].warehouse_product_id
    shop = (stage.integration.id, written.variant_id, product)
    await stage.engine.checking.link(*shop, "was een ander", shared=True)
    assert (await stage.engine.undo(report.run_id)).written == report.written
    assert _names(stage) == before


async def test_an_undo_gives_back_what_somebody_wrote_while_the_run_was_under_way(
    stage: Stage,
) -> None:
    await stage.run(Task.PRODUCTS)
    await stage.change(products=RENAME)
    await stage.run(Task.PRODUCTS)
    variant_id, product = next(iter(Links(stage.store).products(stage.integration.id).items()))
    stage.world.edit_variant(variant_id, title="Nieuw")

    def by_hand(progress: Progress) -> None:
        if progress.step == "update_products":
            stage.world.warehouse.product(product).name = "Van hand"

    report = await stage.run(Task.PRODUCTS, on_progress=by_hand)
    assert "Nieuw" in _names(stage)[product]
    stage.wait(minutes=5)
    await stage.engine.undo(report.run_id, approved=True)
    assert _names(stage)[product] == "Van hand"
