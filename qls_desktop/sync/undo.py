"""Takes back what a stock or product run wrote: observe, plan, guard, apply (design.md, 6, 7).

An undo is a run itself: every write has its old value on record again, so it can be undone too.
Products that a run made stay, with their links: nothing is ever deleted on either side.
"""

from collections.abc import Iterable, Mapping, Sequence

from qls_desktop.domain.catalogue import Variant
from qls_desktop.domain.outcomes import ApiProblemError
from qls_desktop.domain.product_actions import UpdateFields
from qls_desktop.domain.product_fields import FieldValue, warehouse_fields
from qls_desktop.domain.reason import Reason, reason
from qls_desktop.domain.runs import RunItem, Task
from qls_desktop.domain.schedule import is_automatic
from qls_desktop.domain.settings import Integration
from qls_desktop.domain.stock_guard import Decision, StockRead, guard, writable
from qls_desktop.domain.stock_plan import SetStock, StockPlan
from qls_desktop.domain.undoing import (
    FieldUndo,
    FieldWritten,
    StockWritten,
    plan_field_undo,
    plan_stock_undo,
    still_stands,
    undo_held,
)
from qls_desktop.domain.undoing_links import may_be_undone
from qls_desktop.store.catalogue import Catalogue
from qls_desktop.store.database import Store
from qls_desktop.store.field_book import FieldBook
from qls_desktop.store.link_book import LinkBook
from qls_desktop.store.links import Links
from qls_desktop.store.runs import RunRow, Runs
from qls_desktop.store.stock_book import StockBook
from qls_desktop.sync.leading_shops import find_deciding
from qls_desktop.sync.observe_catalogue import read_warehouse, refresh_shop
from qls_desktop.sync.products import is_fault_of_one
from qls_desktop.sync.refusals import RefusedError
from qls_desktop.sync.run import Run
from qls_desktop.sync.titles import Titles
from qls_desktop.sync.undo_links import LinksUndone
from qls_desktop.sync.write_fields import write_over
from qls_desktop.sync.write_stock import stock_item, write_stock

CHUNK = 50
"""So many levels are written before the shop is read again: it goes on selling meanwhile."""


def undoable_run(store: Store, run_id: int) -> RunRow:
    """The run with this id, when it wrote something that can be taken back.

    Raises:
        RefusedError: there is no such run, it is under way, or it wrote nothing of the kind.
    """
    row = Runs(store).get(run_id)
    if row is None:
        raise RefusedError(reason("undo_no_run", run=run_id))
    if row.outcome is None:
        raise RefusedError(reason("undo_run_open", run=run_id))
    if row.task is Task.ORDERS:
        raise RefusedError(reason("undo_orders", run=run_id))
    if not _wrote(store, row):
        raise RefusedError(reason("undo_nothing", run=run_id))
    return row


def _wrote(store: Store, row: RunRow) -> bool:
    if row.task is Task.STOCK:
        return bool(StockBook(store).writes(row.id))
    return may_be_undone(LinkBook(store).writes(row.id)) or bool(FieldBook(store).writes(row.id))


async def undo_run(run: Run, undone: int) -> None:
    """Takes back what run ``undone`` wrote, where it still stands.

    Raises:
        ApiProblemError: a read failed, or the login was refused half-way.
    """
    if run.task is Task.STOCK:
        await _undo_stock(run, undone)
    else:
        await _undo_products(run, undone)


def _note(run: Run, action: str, integration: Integration, why: Reason, *counts: str) -> None:
    run.tally.add(RunItem(action, "", integration.name, why), *counts)


def _note_writers(run: Run, shops: Iterable[Integration]) -> None:
    """Tells whose own sync may write it again.

    Before all else, because of a long list only the beginning is kept.
    """
    for shop in shops:
        if is_automatic(shop, run.task):
            _note(run, "note", shop, reason("undo_comes_again", task=run.task.value))


# -- stock ------------------------------------------------------------------------------------


async def _undo_stock(run: Run, undone: int) -> None:
    _note_writers(run, (run.integration,))
    if not await refresh_shop(run):
        _note(run, "hold", run.integration, reason("undo_shop_unread"), "held")
        return
    titles = Titles(run)
    plan = _stock_plan(run, undone, _variants(run))
    linked = Links(run.parts.store).count_there(run.integration.id)
    # The list of my.QLS isn't used here, so only what changes at once is guarded.
    read = StockRead(complete=True, rows_now=max(1, linked))
    verdict = guard(plan, linked, read, run.integration.stock, approved=run.approved)
    run.tally.counts["planned"] += len(plan.sets)
    for skip in plan.skips:
        title = titles.full(skip.variant_id)
        run.tally.add(RunItem("skip", str(skip.variant_id), title, skip.reason), "skipped")
    for why in verdict.reasons:
        _note(run, "hold", run.integration, why)
    if verdict.decision is not Decision.GO:
        run.tally.counts["held"] += len(verdict.kept_back)
    for action in plan.sets if run.dry_run else verdict.kept_back:
        run.tally.add(
            stock_item(
                "set_stock" if run.dry_run else "hold", action, titles.full(action.variant_id)
            )
        )
    if not run.dry_run:
        await _write_levels(run, writable(plan, verdict))


def _variants(run: Run) -> dict[int, Variant]:
    return {v.id: v for v in Catalogue(run.parts.store).variants(run.integration.id)}


def _stock_plan(run: Run, undone: int, variants: Mapping[int, Variant]) -> StockPlan:
    book = StockBook(run.parts.store)
    writes = [
        StockWritten(one.variant_id, one.old, one.new, confirmed=one.outcome == "sent")
        for one in book.writes(undone)
    ]
    return plan_stock_undo(writes, variants, book.written_after(undone))


async def _write_levels(run: Run, actions: Sequence[SetStock]) -> None:
    titles = Titles(run)
    for start in range(0, len(actions), CHUNK):
        if start:
            await refresh_shop(run)
        chunk = actions[start : start + CHUNK]
        standing = still_stands(chunk, _variants(run))
        for action in chunk:
            if action not in standing:
                why = reason("undo_changed_meanwhile")
                run.tally.add(
                    stock_item("skip", action, titles.full(action.variant_id), why), "skipped"
                )
        await write_stock(run, standing)


# -- links, and fields of my.QLS products --------------------------------------------------------


async def _undo_products(run: Run, undone: int) -> None:
    if _needs_list(run, undone):
        reading = await read_warehouse(run)
        if not reading.complete or reading.shrunk:
            _note(run, "hold", run.integration, reason("undo_warehouse_unread"), "held")
            return
    fields, links = _field_plan(run, undone), LinksUndone(run, undone)
    _note_writers(run, _writers(run, fields, links))
    run.tally.counts["planned"] += len(fields.updates) + _count(links)
    held = None if run.approved else _products_held(run, fields, links)
    if held is not None:
        _note(run, "hold", run.integration, held)
        run.tally.counts["held"] += len(fields.updates) + _count(links)
    if links.plan.removes:
        _note(run, "note", run.integration, reason("undo_links_come_again"))
    if run.dry_run or held is not None:
        links.note(held=not run.dry_run)
    else:
        await links.write()
    links.note_skips()
    await _undo_fields(run, fields, held=held is not None)


def _writers(run: Run, fields: FieldUndo, links: LinksUndone) -> Iterable[Integration]:
    """Whose syncs write what is taken back: links this shop's, a field that of who decides it.

    This shop may be one that leaves its fields to another (decisions/0028).
    """
    linking = (run.integration,) if _count(links) else ()
    deciding = find_deciding(run.parts.store, run.integration.account_id, fields.updates)
    return {shop.id: shop for shop in (*linking, *deciding)}.values()


def _needs_list(run: Run, undone: int) -> bool:
    """Whether my.QLS must be read: not to take a link away, which must work whatever it says."""
    store = run.parts.store
    comes_back = any(not write.made for write in LinkBook(store).writes(undone))
    return comes_back or bool(FieldBook(store).writes(undone))


def _count(links: LinksUndone) -> int:
    return len(links.plan.removes) + len(links.plan.restores)


def _products_held(run: Run, fields: FieldUndo, links: LinksUndone) -> Reason | None:
    changing = links.plan.changing | {update.variant_id for update in fields.updates}
    linked = Links(run.parts.store).count_there(run.integration.id) + len(links.plan.restores)
    return undo_held(len(changing), linked, run.integration.stock)


async def _undo_fields(run: Run, plan: FieldUndo, *, held: bool) -> None:
    titles = {variant.id: variant.full_title for variant in _variants(run).values()}
    for skip in plan.skips:
        title = titles.get(skip.variant_id, str(skip.variant_id))
        run.tally.add(RunItem("skip", str(skip.variant_id), title, skip.reason), "skipped")
    for position, update in enumerate(plan.updates):
        if run.dry_run or held:
            run.tally.add(_item("update" if run.dry_run else "hold", update, titles))
            continue
        run.step("update_products", position, len(plan.updates))
        await _write_back(run, update, titles)


def _field_plan(run: Run, undone: int) -> FieldUndo:
    book = FieldBook(run.parts.store)
    products = Catalogue(run.parts.store).warehouse(run.integration.account_id)
    writes = [
        FieldWritten(
            one.variant_id, one.product_id, one.field, one.old, one.new, one.outcome == "sent"
        )
        for one in book.writes(undone)
    ]
    return plan_field_undo(writes, {p.id: p for p in products}, book.written_after(undone))


def _item(
    action: str, update: UpdateFields, titles: Mapping[int, str], why: Reason | None = None
) -> RunItem:
    title = titles.get(update.variant_id, str(update.variant_id))
    before, after = zip(*update.changes.values(), strict=True)
    return RunItem(
        action,
        str(update.variant_id),
        title,
        why or update.reason,
        before=_shown(before),
        after=_shown(after),
    )


def _shown(values: Sequence[FieldValue]) -> str:
    return " · ".join("–" if value is None else str(value) for value in values)


async def _write_back(run: Run, update: UpdateFields, titles: Mapping[int, str]) -> None:
    try:
        # The list may be minutes old by now, and this is the last moment to see a change.
        detail = await run.lines.warehouse.product_detail(update.warehouse_product_id)
        found = warehouse_fields(detail.product)
        if any(found[field] != before for field, (before, _) in update.changes.items()):
            why = reason("undo_changed_meanwhile")
            run.tally.add(_item("skip", update, titles, why), "skipped")
            return
        await write_over(run, update, detail)
    except ApiProblemError as error:
        if not is_fault_of_one(error.problem):
            raise
        run.tally.add(_item("update", update, titles, error.problem.reason), "rejected")
        return
    run.tally.add(_item("update", update, titles), "written")
