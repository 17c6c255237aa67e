"""Corrected codes: written only where it may, read back, on record, undone."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from qls_desktop.domain.catalogue import Variant
from qls_desktop.domain.repair import CodeChange, CodeField, Proposal, SheetRow
from qls_desktop.domain.runs import Task
from qls_desktop.store.catalogue import Catalogue
from qls_desktop.store.code_writes import CodeWrites, WriteState
from qls_desktop.sync.cancelling import CancelToken
from qls_desktop.sync.refusals import RefusedError
from qls_desktop.sync.repair_told import Mending, RepairReport
from tests.domain.wares import ean
from tests.sync.stage import QUIET, Stage, set_stage

PUT = "PUT /{lang}/variants/{id}.json"


@pytest.fixture
async def shop(tmp_path: Path) -> AsyncIterator[Stage]:
    """A shop that was read and of which my.QLS knows nothing."""
    stage = await set_stage(tmp_path, replace(QUIET, products=3, known_share=0.0))
    await stage.engine.reread(stage.integration.id)
    yield stage
    await stage.close()


def first(stage: Stage) -> Variant:
    return Catalogue(stage.store).variants(stage.integration.id)[0]


def row(stage: Stage, new: str, field: CodeField = CodeField.EAN) -> SheetRow:
    one = first(stage)
    was = {each: each.of(one) for each in CodeField}
    return SheetRow("EAN", 2, stage.integration.name, one.id, was, {**was, field: new})


async def propose(stage: Stage, new: str, field: CodeField = CodeField.EAN) -> Proposal:
    return await stage.engine.checking.propose([row(stage, new, field)])


async def write(stage: Stage, changes: tuple[CodeChange, ...]) -> RepairReport:
    return await stage.engine.checking.write_repairs(changes, lambda _d, _t: None, CancelToken())


async def undo(stage: Stage) -> RepairReport:
    return await stage.engine.checking.undo_repairs("", lambda _d, _t: None, CancelToken())


def at_shop(stage: Stage, variant_id: int) -> str:
    return str(stage.world.shop.variants[variant_id].fields["ean"])


async def test_a_code_is_written_read_back_and_undone(shop: Stage) -> None:
    one = first(shop)
    proposal = await propose(shop, ean(77))
    assert [(c.old, c.new) for c in proposal.changes] == [(one.ean, ean(77))]
    assert at_shop(shop, one.id) == one.ean
    report = await write(shop, proposal.changes)
    assert (report.written, at_shop(shop, one.id), first(shop).ean) == (1, ean(77), ean(77))
    (kept,) = CodeWrites(shop.store).of_batch(report.batch)
    assert (kept.old, kept.new, kept.state) == (one.ean, ean(77), WriteState.DONE)
    await undo(shop)
    assert at_shop(shop, one.id) == one.ean
    with pytest.raises(RefusedError, match="repair_nothing_to_undo"):
        await undo(shop)


async def test_linked_variants_are_left_alone_even_after_the_proposal(shop: Stage) -> None:
    proposal = await propose(shop, ean(77))
    await shop.run(Task.PRODUCTS)
    (result,) = (await write(shop, proposal.changes)).results
    assert result.problem is not None
    assert result.problem.kind == "repair_linked"
    assert at_shop(shop, first(shop).id) != ean(77)
    late = await propose(shop, ean(77))
    assert [one.reason.kind for one in late.refused] == ["repair_linked"]


async def test_a_product_that_is_gone_is_told_and_the_others_are_written(shop: Stage) -> None:
    one, other = Catalogue(shop.store).variants(shop.integration.id)[:2]
    (change,) = (await propose(shop, ean(77))).changes
    changes = [replace(change, variant_id=each.id, old=each.ean) for each in (one, other)]
    shop.world.delete_product(one.product_id)
    report = await write(shop, tuple(changes))
    gone = [result.problem is not None for result in report.results]
    assert gone == [True, other.product_id == one.product_id]
    assert report.written == gone.count(False)


async def test_a_code_that_the_shop_has_already_is_no_write(shop: Stage) -> None:
    proposal = await propose(shop, ean(77))
    shop.world.edit_variant(first(shop).id, ean=ean(77))
    report = await write(shop, proposal.changes)
    assert report.written == 1
    assert CodeWrites(shop.store).of_batch(report.batch) == []
    assert first(shop).ean == ean(77)


async def test_a_read_back_that_is_lost_leaves_the_write_open(shop: Stage) -> None:
    proposal, before = await propose(shop, ean(77)), first(shop).ean
    writer = shop.world.shop.variants[first(shop).id]
    shop.fault("drop_before", "GET /{lang}/variants/{id}.json", side="lightspeed", count=99, nth=2)
    report = await write(shop, proposal.changes)
    assert report.written == 0
    assert str(writer.fields["ean"]) == ean(77)
    (kept,) = CodeWrites(shop.store).of_batch(report.batch)
    assert (kept.state, kept.old) == (WriteState.OPEN, before)


async def test_a_code_that_changed_meanwhile_is_not_overwritten(shop: Stage) -> None:
    proposal = await propose(shop, ean(77))
    shop.world.edit_variant(first(shop).id, ean=ean(55))
    (result,) = (await write(shop, proposal.changes)).results
    assert result.problem is not None
    assert result.problem.kind == "repair_changed_since"
    assert at_shop(shop, first(shop).id) == ean(55)


async def test_a_key_that_may_not_write_writes_nothing(shop: Stage) -> None:
    proposal = await propose(shop, ean(77))
    shop.world.shop.permissions["products"]["write"] = False
    with pytest.raises(RefusedError, match="repair_no_permission"):
        await write(shop, proposal.changes)
    assert at_shop(shop, first(shop).id) != ean(77)


async def test_what_a_key_may_not_is_known_before_a_sheet_is_written(shop: Stage) -> None:
    assert await shop.engine.checking.mending() == Mending()
    shop.world.shop.permissions["products"]["write"] = False
    await shop.engine.test_integration(shop.integration.id)
    refused = (await shop.engine.checking.mending()).refused
    assert refused is not None
    assert refused.values["integration"] == shop.integration.name
    proposal = await propose(shop, ean(77))
    assert proposal.changes == ()
    assert [one.reason.kind for one in proposal.refused] == ["repair_no_permission"]
    shop.world.shop.permissions["products"]["write"] = True
    await shop.engine.test_integration(shop.integration.id)
    assert await shop.engine.checking.mending() == Mending()
    await write(shop, (await propose(shop, ean(77))).changes)
    assert await shop.engine.checking.mending() == Mending(undoable=True)


async def test_an_undoing_that_breaks_off_goes_on_where_it_was(shop: Stage) -> None:
    before = {one.id: one.ean for one in Catalogue(shop.store).variants(shop.integration.id)}
    rows = []
    for number, one in enumerate(Catalogue(shop.store).variants(shop.integration.id)):
        was = {each: each.of(one) for each in CodeField}
        wish = {**was, CodeField.EAN: ean(500 + number)}
        rows.append(SheetRow("EAN", number, shop.integration.name, one.id, was, wish))
    proposal = await shop.engine.checking.propose(rows)
    assert len(proposal.changes) == len(before) > 1
    assert (await write(shop, proposal.changes)).written == len(before)
    cancel = CancelToken()
    half = await shop.engine.checking.undo_repairs("", lambda _d, _t: cancel.cancel(), cancel)
    assert (half.written, half.cancelled) == (1, True)
    rest = await undo(shop)
    assert rest.written == len(before) - 1
    assert {number: at_shop(shop, number) for number in before} == before
    assert await shop.engine.checking.mending() == Mending()


async def test_what_never_reached_the_shop_is_settled_by_undoing(shop: Stage) -> None:
    proposal = await propose(shop, ean(77))
    shop.fault("drop_before", PUT, side="lightspeed", count=9)
    assert (await write(shop, proposal.changes)).written == 0
    shop.world.lightspeed_faults.clear()
    shop.wait(minutes=5)
    assert (await undo(shop)).written == 1
    assert await shop.engine.checking.mending() == Mending()


@pytest.mark.parametrize("kind", ["drop_after", "drop_before"])
async def test_a_lost_answer_leaves_the_write_open_and_undoable(shop: Stage, kind: str) -> None:
    proposal = await propose(shop, ean(77))
    before = at_shop(shop, first(shop).id)
    shop.fault(kind, PUT, side="lightspeed", count=9)
    report = await write(shop, proposal.changes)
    assert report.written == 0
    written = ean(77) if kind == "drop_after" else before
    assert at_shop(shop, first(shop).id) == written
    (kept,) = CodeWrites(shop.store).of_batch(report.batch)
    assert (kept.old, kept.state) == (before, WriteState.OPEN)
    shop.world.lightspeed_faults.clear()
    shop.wait(minutes=5)
    await undo(shop)
    assert at_shop(shop, first(shop).id) == before


async def test_cancel_stops_between_two_variants(shop: Stage) -> None:
    proposal = await propose(shop, ean(77))
    cancel = CancelToken()
    cancel.cancel()
    report = await shop.engine.checking.write_repairs(proposal.changes, lambda _d, _t: None, cancel)
    assert (report.cancelled, report.results) == (True, ())


@pytest.mark.parametrize("kind", ["drop_after", "drop_before"])
async def test_an_undoing_whose_answer_was_lost_is_never_undone_itself(
    shop: Stage, kind: str
) -> None:
    before = at_shop(shop, first(shop).id)
    await write(shop, (await propose(shop, ean(77))).changes)
    shop.fault(kind, PUT, side="lightspeed", count=9)
    assert (await undo(shop)).written == 0
    shop.world.lightspeed_faults.clear()
    shop.wait(minutes=5)
    assert (await undo(shop)).written == 1
    assert at_shop(shop, first(shop).id) == before
    assert await shop.engine.checking.mending() == Mending()
