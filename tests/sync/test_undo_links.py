"""Undo of links: a shop that was linked by the wrong field is put right as one, and back again."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from qls_desktop.domain.catalogue import LinkReason
from qls_desktop.domain.ledger import OrderState
from qls_desktop.domain.reason import reason
from qls_desktop.domain.runs import RunOutcome, RunReport, Task
from qls_desktop.domain.settings import (
    MatchRule,
    ProductField,
    ProductRules,
    SkuField,
    StockRules,
    Switches,
)
from qls_desktop.store.field_book import FieldBook
from qls_desktop.store.link_book import LinkBook
from qls_desktop.store.links import Links
from qls_desktop.sync.cancelling import CancelToken
from qls_desktop.sync.refusals import RefusedError
from tests.sync.stage import QUIET, Stage, set_stage

WRONG = ProductRules(sku_field=SkuField.SKU, match=MatchRule.SKU, create_unknown=False)
RIGHT = replace(WRONG, sku_field=SkuField.ARTICLE_CODE)
POST_ORDER = "POST /companies/{company}/fulfillment/orders"
POST_PRODUCT = "POST /companies/{company}/fulfillment/products"


def _links(stage: Stage) -> dict[int, str]:
    links = Links(stage.store).all(stage.integration.id)
    return {link.variant_id: link.warehouse_product_id for link in links}


def _told(report: RunReport) -> dict[str, str]:
    return {i.key: i.reason.kind for i in report.items if i.action == "skip"}


def _keys(report: RunReport, action: str) -> list[tuple[str, str, str]]:
    return [(i.key, i.before, i.after) for i in report.items if i.action == action]


async def _begun(stage: Stage, before: int) -> None:
    """Waits until the first part of the links has gone."""
    seen = [before]
    while seen[-1] == before:
        await asyncio.sleep(0)
        seen.append(len(_links(stage)))


async def _linked_wrongly(stage: Stage) -> RunReport:
    """No EAN tells better, each variant's SKU is its neighbour's article code, and was chosen."""
    variants = list(stage.world.shop.variants.values())
    codes = [variant.article_code for variant in variants]
    for variant, code in zip(variants, codes[1:] + codes[:1], strict=True):
        stage.world.edit_variant(variant.id, ean="", sku=code)
    await stage.change(products=WRONG)
    report = await stage.run(Task.PRODUCTS)
    assert report.written == len(_links(stage)) > 10
    return report


@pytest.fixture
async def unknown(tmp_path: Path) -> AsyncIterator[Stage]:
    """A shop of which my.QLS knows half."""
    made = await set_stage(tmp_path, replace(QUIET, products=6, known_share=0.5))
    yield made
    await made.close()


async def test_wrong_links_go_as_one_and_right_ones_come(stage: Stage) -> None:
    report = await _linked_wrongly(stage)
    wrong = _links(stage)
    undone = await stage.engine.undo(report.run_id, approved=True)
    assert (undone.outcome, undone.written) == (RunOutcome.DONE, len(wrong))
    assert undone.qls_calls == undone.lightspeed_calls == 0
    assert _links(stage) == {}
    for variant_id, product in wrong.items():
        (gone,) = Links(stage.store).history(stage.integration.id, variant_id)
        assert gone.link.warehouse_product_id == product
        assert (gone.reason.kind, gone.reason.values) == (
            "link_undone_by_run",
            {"run": report.run_id},
        )
    await stage.change(products=RIGHT)
    right = await stage.run(Task.PRODUCTS)
    assert right.written == len(_links(stage)) == len(wrong)
    assert not _links(stage).items() & wrong.items()


async def test_orders_wait_and_stock_writes_stop_after_it(stage: Stage) -> None:
    report = await _linked_wrongly(stage)
    await stage.engine.undo(report.run_id, approved=True)
    number = stage.world.place_order().number
    await stage.run(Task.ORDERS)
    order = stage.order(number)
    assert (order.state, order.reason.kind) == (OrderState.WAITING, "line_unlinked")
    assert stage.sent_to_qls() == []
    levels = {v.id: v.stock_level for v in stage.world.shop.variants.values()}
    stocked = await stage.run(Task.STOCK, approved=True)
    assert (stocked.planned, stocked.written) == (0, 0)
    assert {v.id: v.stock_level for v in stage.world.shop.variants.values()} == levels


async def test_preview_is_what_is_then_taken_back_and_says_what_comes_next(stage: Stage) -> None:
    report = await _linked_wrongly(stage)
    before = _links(stage)
    preview = await stage.engine.preview_undo(report.run_id)
    assert (preview.dry_run, preview.written, preview.planned) == (True, 0, len(before))
    assert _links(stage) == before
    assert preview.items[1].reason.kind == "undo_links_come_again"
    names = {p.id: str(p.name) for p in stage.world.warehouse.products()}
    shown = _keys(preview, "unlink")
    assert shown == [(str(v), names[product], "–") for v, product in before.items()]
    undone = await stage.engine.undo(report.run_id, approved=True)
    assert _keys(undone, "unlink") == shown
    again = await stage.run(Task.PRODUCTS)
    assert (again.written, _links(stage)) == (len(before), before)


async def test_many_links_are_held_until_approved_and_few_are_not(stage: Stage) -> None:
    report = await _linked_wrongly(stage)
    before = _links(stage)
    held = await stage.engine.undo(report.run_id)
    assert (held.outcome, held.written, held.held) == (RunOutcome.ATTENTION, 0, len(before))
    assert len(_keys(held, "hold")) == len(before) + 1
    assert _links(stage) == before
    await stage.change(stock=StockRules(guard_share=1.0))
    assert (await stage.engine.undo(report.run_id)).written == len(before)


async def test_an_undo_is_undone_and_redone(stage: Stage) -> None:
    report = await _linked_wrongly(stage)
    before = Links(stage.store).all(stage.integration.id)
    undone = await stage.engine.undo(report.run_id, approved=True)
    held = await stage.engine.undo(undone.run_id)
    assert (held.written, held.held) == (0, len(before))
    redone = await stage.engine.undo(undone.run_id, approved=True)
    assert (redone.outcome, redone.written) == (RunOutcome.DONE, len(before))
    assert Links(stage.store).all(stage.integration.id) == before
    assert "undo_links_come_again" not in {item.reason.kind for item in redone.items}
    assert (await stage.engine.undo(undone.run_id, approved=True)).planned == 0
    assert (await stage.engine.undo(redone.run_id, approved=True)).written == len(before)
    assert _links(stage) == {}


async def test_an_undo_gives_back_only_what_is_free(stage: Stage) -> None:
    report = await _linked_wrongly(stage)
    before = _links(stage)
    undone = await stage.engine.undo(report.run_id, approved=True)
    stage.wait(minutes=1)
    taker, loser, decided = list(before)[:3]
    shop, checking = stage.integration.id, stage.engine.checking
    await checking.link(shop, taker, before[loser], "dit is hem")
    await checking.link(shop, decided, before[decided], "toch")
    await checking.unlink(shop, decided, "toch niet")
    redone = await stage.engine.undo(undone.run_id, approved=True)
    assert _told(redone) == {
        str(taker): "undo_link_decided",
        str(loser): "undo_link_taken",
        str(decided): "undo_link_decided",
    }
    kept = {one: product for one, product in before.items() if one not in (loser, decided)}
    assert _links(stage) == kept | {taker: before[loser]}


async def test_an_untrusted_list_puts_no_link_back(stage: Stage) -> None:
    report = await _linked_wrongly(stage)
    undone = await stage.engine.undo(report.run_id, approved=True)
    stage.world.warehouse.switches.set("list_short", "empty")
    redone = await stage.engine.undo(undone.run_id)
    assert (redone.written, redone.held, redone.outcome) == (0, 1, RunOutcome.ATTENTION)
    assert [item.reason.kind for item in redone.items] == ["undo_warehouse_unread"]
    assert _links(stage) == {}


async def test_what_was_decided_by_hand_since_stays(stage: Stage) -> None:
    report = await _linked_wrongly(stage)
    before = _links(stage)
    linked, unlinked, back = list(before)[:3]
    shop, checking = stage.integration.id, stage.engine.checking
    stage.wait(minutes=1)
    for variant_id in (unlinked, back):
        await checking.unlink(shop, variant_id, "fout")
    await checking.undo_link(shop, back)
    await checking.link(shop, linked, before[unlinked], "dit is hem")
    preview = await stage.engine.preview_undo(report.run_id)
    undone = await stage.engine.undo(report.run_id, approved=True)
    assert _told(preview) == _told(undone) == {str(linked): "undo_link_decided"}
    assert undone.written == len(before) - 2
    assert _links(stage) == {linked: before[unlinked]}


async def test_what_a_later_run_linked_stays(stage: Stage) -> None:
    report = await _linked_wrongly(stage)
    await stage.engine.undo(report.run_id, approved=True)
    await stage.change(products=RIGHT)
    later = await stage.run(Task.PRODUCTS)
    after = _links(stage)
    again = await stage.engine.undo(report.run_id, approved=True)
    assert (again.planned, again.written) == (0, 0)
    assert set(_told(again).values()) == {"undo_link_later_run"}
    assert {i.reason.values["run"] for i in again.items} == {later.run_id}
    assert _links(stage) == after


async def test_products_that_the_run_created_keep_their_link(unknown: Stage) -> None:
    report = await unknown.run(Task.PRODUCTS)
    links = Links(unknown.store).all(unknown.integration.id)
    created = {link.variant_id for link in links if link.reason is LinkReason.CREATED}
    assert 0 < len(created) < len(links)
    undone = await unknown.engine.undo(report.run_id, approved=True)
    assert undone.written == len(links) - len(created)
    assert _told(undone) == {str(one): "undo_link_created" for one in created}
    assert set(_links(unknown)) == created


async def test_a_run_that_only_created_products_offers_no_undo(unknown: Stage) -> None:
    await unknown.change(products=ProductRules(create_unknown=False))
    await unknown.run(Task.PRODUCTS)
    await unknown.change(products=ProductRules())
    unknown.fault("drop_after", POST_PRODUCT)
    created = await unknown.run(Task.PRODUCTS)
    assert (created.written > 0, created.in_doubt) == (True, 1)
    unknown.wait(minutes=5)
    found = await unknown.run(Task.PRODUCTS)
    assert found.written == 1
    for report in (created, found):
        with pytest.raises(RefusedError, match="undo_nothing"):
            await unknown.engine.preview_undo(report.run_id)


@pytest.mark.parametrize("fault", ["", "drop_after"])
async def test_a_link_that_an_order_goes_through_stays_until_it_is_shipped(
    stage: Stage, fault: str
) -> None:
    report = await _linked_wrongly(stage)
    before = _links(stage)
    number = stage.world.place_order().number
    if fault:
        stage.fault(fault, POST_ORDER)
    await stage.run(Task.ORDERS)
    expected = OrderState.IN_DOUBT if fault else OrderState.SENT
    assert stage.order(number).state is expected
    used = {int(line.variant_id or 0) for line in stage.world.order(number).lines}
    undone = await stage.engine.undo(report.run_id, approved=True)
    assert _told(undone) == {str(one): "undo_link_in_use" for one in used}
    told = [i.reason.values["number"] for i in undone.items if i.action == "skip"]
    assert set(told) == {number}
    assert _links(stage) == {one: before[one] for one in used}


async def test_cancelled_half_way_leaves_whole_parts_and_the_rest_goes_later(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("qls_desktop.sync.undo_links.AT_ONCE", 4)
    report = await _linked_wrongly(stage)
    before, token = _links(stage), CancelToken()

    async def stop() -> None:
        await _begun(stage, len(before))
        token.cancel()

    stopping = asyncio.create_task(stop())
    half = await stage.engine.undo(report.run_id, approved=True, cancel=token)
    await stopping
    assert (half.outcome, len(before) - len(_links(stage))) == (RunOutcome.CANCELLED, half.written)
    assert 0 < half.written < len(before)
    assert half.written % 4 == 0
    assert len(LinkBook(stage.store).writes(half.run_id)) == half.written
    rest = await stage.engine.undo(report.run_id, approved=True)
    assert (rest.written, _links(stage)) == (len(before) - half.written, {})
    await stage.engine.undo(half.run_id, approved=True)
    assert len(_links(stage)) == half.written


async def test_a_link_that_is_decided_about_meanwhile_is_left(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("qls_desktop.sync.undo_links.AT_ONCE", 4)
    report = await _linked_wrongly(stage)
    before = _links(stage)
    *_, first, last, unlinked = before

    async def decide() -> None:
        await _begun(stage, len(before))
        checking, shop = stage.engine.checking, stage.integration.id
        await checking.link(shop, last, before[first], "dit is hem", shared=True)
        await checking.unlink(shop, unlinked, "fout")

    deciding = asyncio.create_task(decide())
    undone = await stage.engine.undo(report.run_id, approved=True)
    await deciding
    assert _told(undone) == {
        str(last): "undo_link_decided",
        str(unlinked): "undo_changed_meanwhile",
    }
    assert undone.written == len(before) - 2
    assert _links(stage) == {last: before[first]}


async def test_hundreds_of_links_go_in_parts_that_each_are_one_transaction(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage = await set_stage(tmp_path, replace(QUIET, products=250))
    report = await _linked_wrongly(stage)
    before = _links(stage)
    assert len(before) > 500
    parts: list[int] = []
    record = LinkBook.record

    def counted(book: LinkBook, *told: object, **how: object) -> None:
        if how["made"] is False:
            parts.append(len(_links(stage)))
        record(book, *told, **how)  # type: ignore[arg-type]

    monkeypatch.setattr(LinkBook, "record", counted)
    undone = await stage.engine.undo(report.run_id, approved=True)
    assert (undone.written, _links(stage)) == (len(before), {})
    wanted = range(len(before) - 250, 0, -250)
    assert parts == [*wanted, 0]
    await stage.close()


async def test_a_part_that_fails_is_not_half_done(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    report = await _linked_wrongly(stage)
    before = _links(stage)

    def fail(*_told: object, **_how: object) -> None:
        assert _links(stage) == {}
        raise RuntimeError("no room")

    monkeypatch.setattr(LinkBook, "record", fail)
    with pytest.raises(RuntimeError, match="no room"):
        await stage.engine.undo(report.run_id, approved=True)
    assert _links(stage) == before
    assert Links(stage.store).history(stage.integration.id, next(iter(before))) == []


async def test_links_and_fields_of_one_run_go_back_together(stage: Stage) -> None:
    await stage.run(Task.PRODUCTS)
    await stage.change(products=ProductRules(fields=frozenset({ProductField.NAME})))
    await stage.run(Task.PRODUCTS)
    one, other = list(_links(stage))[:2]
    written = {p.id: str(p.name) for p in stage.world.warehouse.products()}
    now, why = stage.clock.now(), reason("link_undone")
    Links(stage.store).remove(stage.integration.id, one, why, now)
    stage.world.edit_variant(other, title="Nieuw")
    report = await stage.run(Task.PRODUCTS)
    assert len(LinkBook(stage.store).writes(report.run_id)) == 1
    assert {w.variant_id for w in FieldBook(stage.store).writes(report.run_id)} == {other}
    undone = await stage.engine.undo(report.run_id)
    assert (undone.written, one in _links(stage), other in _links(stage)) == (2, False, True)
    assert {p.id: str(p.name) for p in stage.world.warehouse.products()} == written


async def test_it_says_first_that_an_automatic_sync_links_again(stage: Stage) -> None:
    report = await _linked_wrongly(stage)
    await stage.change(auto=Switches(products=True))
    preview = await stage.engine.preview_undo(report.run_id)
    kinds = [item.reason.kind for item in preview.items[:3]]
    assert kinds == ["undo_comes_again", "undo_held", "undo_links_come_again"]
