"""Reads a shop's products and variants, and the warehouse's products, into the store.

A pass that broke off is resumed, and never counts as "this is all there is" (design.md, section 4).
"""

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypeVar

from qls_desktop.domain.catalogue import WarehouseProduct
from qls_desktop.domain.outcomes import ApiProblemError
from qls_desktop.domain.paging import Page
from qls_desktop.domain.stock_guard import has_shrunk
from qls_desktop.store.catalogue import Catalogue, PassKind, ReadPass
from qls_desktop.store.memory import Memory
from qls_desktop.sync.counted import products_counted
from qls_desktop.sync.run import Run

T = TypeVar("T")

PAGE_ROWS = 250
"""Rows of a full page of the shop (api/lightspeed.md, section 4)."""

VARIANTS_WATERMARK = "shop_variants"
PRODUCTS_WATERMARK = "shop_products"

WHOLE_EVERY = timedelta(hours=24)
"""A shop whose products aren't synced at night is read whole so often: nothing else tells what was
deleted there (api/lightspeed.md, recipe 3)."""

_TRIED_WHOLE = "tried_whole_shop"


@dataclass(frozen=True)
class Reading:
    """How a pass ended: whole or not, how many rows it saw, and how many the last good one had.

    ``began`` (aware UTC) is when its first page was read; ``resumed``: by a run that broke off.
    ``shrunk`` tells that it is suspiciously short beside the last one that was trusted. A pass that
    isn't complete, or is shrunk, never says that something is gone, and isn't trusted next time.
    """

    complete: bool
    rows: int
    began: datetime
    rows_last: int | None = None
    shrunk: bool = False
    resumed: bool = False


async def read_shop(run: Run) -> bool:
    """Reads the whole shop; returns whether both lists were read to their end (recipe 2)."""
    async with run.shared.turns.of(run.shop_owner):
        return await _read_shop(run)


async def _read_shop(run: Run) -> bool:
    catalogue, integration = Catalogue(run.parts.store), run.integration
    products = await _read_list(
        run,
        "products",
        PassKind.SHOP_PRODUCTS,
        lambda page: run.lines.shop.product_pages(first_page=page),
        lambda read_pass, page: catalogue.save_shop_products(
            read_pass, integration.id, page.rows, page.number
        ),
    )
    variants = await _read_list(
        run,
        "variants",
        PassKind.SHOP_VARIANTS,
        lambda page: run.lines.shop.variant_pages(first_page=page),
        lambda read_pass, page: catalogue.save_variants(
            read_pass, integration.id, page.rows, page.number
        ),
    )
    if not products.complete or not variants.complete:
        return False
    began = min(products.began, variants.began)
    if products.resumed or variants.resumed:
        # The first pages may be hours old, and by their codes it is linked and created.
        newest = (at or began for at in catalogue.newest_changes(integration.id))
        variants_since, products_since = (min(at, began) for at in newest)
        await _read_changes(run, variants_since, products_since)
    _set_watermarks(run, began)
    return True


async def _read_changes(run: Run, variants_since: datetime, products_since: datetime) -> None:
    catalogue, integration = Catalogue(run.parts.store), run.integration
    async for variants in run.lines.shop.variant_pages(variants_since):
        catalogue.update_variants(integration.id, variants.rows, run.now())
    async for products in run.lines.shop.product_pages(products_since):
        catalogue.update_shop_products(integration.id, products.rows, run.now())


async def _read_list(
    run: Run,
    resource: str,
    kind: PassKind,
    pages: Callable[[int], AsyncIterator[Page[T]]],
    save: Callable[[ReadPass, Page[T]], None],
) -> Reading:
    """Reads one list to its end; a pass that broke off goes on where it was."""
    catalogue = Catalogue(run.parts.store)
    read_pass = catalogue.begin_pass(run.shop_owner, kind, run.now())
    total, ended = 0, False
    try:
        async for page in pages(read_pass.next_page):
            save(read_pass, page)
            total, ended = page.count or total, page.is_last
            run.step(f"read_{resource}", min(page.number * PAGE_ROWS, total), total)
    except ApiProblemError as error:
        if error.problem.reason.kind != "lightspeed_incomplete":
            raise
    rows = catalogue.rows_seen(read_pass)
    complete = ended and rows >= total
    catalogue.finish_pass(read_pass.id, complete=complete, now=run.now())
    resumed = read_pass.next_page > 1
    return Reading(complete, rows, read_pass.started_at, resumed=resumed)


def _set_watermarks(run: Run, began: datetime) -> None:
    """The newest change seen, by the shop's own clock: ours may be hours ahead of it.

    Never later than ``began``: a change dated in the future must not hide those to come.
    """
    memory, catalogue = Memory(run.parts.store), Catalogue(run.parts.store)
    newest = catalogue.newest_changes(run.integration.id)
    for name, at in zip((VARIANTS_WATERMARK, PRODUCTS_WATERMARK), newest, strict=True):
        memory.set_watermark(run.shop_owner, name, min(at or began, began), run.now())


def _is_whole_due(run: Run) -> bool:
    if run.integration.auto.products:
        return False
    last = Catalogue(run.parts.store).last_complete(run.shop_owner, PassKind.SHOP_VARIANTS)
    tried = Memory(run.parts.store).put_at(f"{run.shop_owner}:{_TRIED_WHOLE}")
    known = [at for at in (last.started_at if last else None, tried) if at is not None]
    return all(abs(run.now() - at) >= WHOLE_EVERY for at in known)


async def refresh_shop(run: Run) -> bool:
    """Reads what changed since the last complete read, or everything when there was none.

    Costs two calls when nothing changed (recipe 3). Returns whether the shop is known whole.
    """
    memory = Memory(run.parts.store)
    since = memory.watermark(run.shop_owner, VARIANTS_WATERMARK)
    if since is None:
        return await read_shop(run)
    if _is_whole_due(run):
        whole = await read_shop(run)
        memory.put(f"{run.shop_owner}:{_TRIED_WHOLE}", True, run.now())
        if whole:
            return True
    began = run.now()
    run.step("refresh_shop")
    products_since = memory.watermark(run.shop_owner, PRODUCTS_WATERMARK)
    await _read_changes(run, since, products_since or since)
    _set_watermarks(run, began)
    return True


async def read_warehouse(run: Run) -> Reading:
    """Reads all products of the account at QLS, with their stock (api/qls.md, recipes 2, 3)."""
    async with run.shared.turns.of(run.account_owner):
        return await _read_warehouse(run)


def _rows_known(run: Run) -> int | None:
    """The rows of the last read that was trusted.

    Before the first one: all that were ever seen, or what my.QLS counted when it was connected.
    """
    catalogue = Catalogue(run.parts.store)
    last = catalogue.last_complete(run.account_owner, PassKind.WAREHOUSE)
    if last is not None:
        return last.rows
    account_id = run.integration.account_id
    counted = products_counted(run.parts.store, account_id)
    return max(len(catalogue.available(account_id)), counted) or None


async def _read_warehouse(run: Run) -> Reading:
    catalogue = Catalogue(run.parts.store)
    read_pass = catalogue.begin_pass(run.account_owner, PassKind.WAREHOUSE, run.now())
    rows = 0

    def on_page(page: Page[WarehouseProduct]) -> None:
        nonlocal rows
        catalogue.save_warehouse(read_pass, run.integration.account_id, page.rows, page.number)
        rows += len(page.rows)
        run.step("read_warehouse", rows, page.count or 0)

    rows_last = None if run.approved else _rows_known(run)
    trusted = False
    try:
        walk = await run.lines.warehouse.walk_products(on_page)
        shrunk = has_shrunk(walk.rows, rows_last)
        trusted = walk.complete and not shrunk
    finally:
        catalogue.finish_pass(read_pass.id, complete=trusted, now=run.now())
    return Reading(walk.complete, walk.rows, read_pass.started_at, rows_last, shrunk)
