"""The stock sync: observe, plan, guard, apply (design.md, section 6)."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta

from qls_desktop.domain.reason import reason
from qls_desktop.domain.runs import RunItem
from qls_desktop.domain.schedule import ORDERS_EVERY
from qls_desktop.domain.settings import Integration
from qls_desktop.domain.stock_guard import Decision, StockRead, Verdict, guard, writable
from qls_desktop.domain.stock_plan import (
    NEEDS_A_LOOK,
    HeldBack,
    Level,
    SetStock,
    StockPlan,
    plan_stock,
)
from qls_desktop.store.catalogue import Catalogue, PassKind
from qls_desktop.store.integrations import Integrations
from qls_desktop.store.ledger import Ledger
from qls_desktop.store.links import Links
from qls_desktop.store.runs import Runs
from qls_desktop.store.stock_book import StockBook, StockRecord
from qls_desktop.store.stock_reverts import StockReverts
from qls_desktop.sync.observe_catalogue import read_warehouse, refresh_shop
from qls_desktop.sync.observe_orders import observe_orders
from qls_desktop.sync.planning import Planning
from qls_desktop.sync.run import Run
from qls_desktop.sync.titles import Titles
from qls_desktop.sync.write_stock import stock_item, write_stock

TAKEN_BACK_FOR = timedelta(days=3)
"""So long a write that the shop undid twice isn't made again, unless the target changes."""


async def sync_stock(run: Run) -> None:
    """Writes to the shop what my.QLS has, less what is sold and not yet known there.

    The list of my.QLS takes minutes, so the shop's levels are read after it and the orders last: a
    sale that the plan doesn't know of would be written over.

    Raises:
        ApiProblemError: a read failed, or the login was refused half-way.
    """
    warehouse = await read_warehouse(run)
    shop_known = await refresh_shop(run)
    (await observe_orders(run)).check()
    read = StockRead(warehouse.complete and shop_known, warehouse.rows, warehouse.rows_last)
    plan = plan_from_store(run)
    verdict = _guard(run, plan, read)
    _note_plan(run, plan, verdict)
    if run.dry_run:
        return
    await _write(run, writable(plan, verdict), read)


async def _write(run: Run, wanted: Sequence[SetStock], read: StockRead) -> None:
    """Writes in parts: at the shop's limits it takes hours, in which the shop goes on selling.

    What is left is planned anew from the orders as they are then. More zeroes than the guard lets
    through wait for the next run, which tells of them.
    """
    done = 0
    while wanted:
        until = run.now() + ORDERS_EVERY
        written = await write_stock(run, wanted, until, done)
        done += written
        left = {action.variant_id for action in wanted[written:]}
        if not left:
            return
        (await observe_orders(run)).check()
        plan = plan_from_store(run)
        rest = StockPlan(tuple(action for action in plan.sets if action.variant_id in left))
        wanted = writable(rest, _guard(run, rest, read, is_begun=True))


def plan_from_store(run: Planning) -> StockPlan:
    """The plan for what the store holds now; the preview shows the same one."""
    store, integration = run.parts.store, run.integration
    return plan_stock(
        Catalogue(store).levels(integration.id),
        Links(store).products(integration.id),
        Catalogue(store).available(integration.account_id),
        _held_back(run),
        integration.stock,
        {} if run.approved else _taken_back(run),
    )


def _taken_back(run: Planning) -> Mapping[int, Level]:
    since = run.now() - TAKEN_BACK_FOR
    return StockReverts(run.parts.store).same_twice(run.integration.id, since)


def _held_back(run: Planning) -> HeldBack:
    """Sold units per my.QLS product that QLS doesn't know of, over all shops of the account.

    Orders are sent while the list of my.QLS is read: what went since its beginning counts too.
    """
    store, account_id = run.parts.store, run.integration.account_id
    ledger, shops = Ledger(store), _shops(run)
    later = {shop.id for shop in shops if shop.orders.include_pay_later}
    pending = _per_product(run, shops, lambda shop: ledger.quantities_not_at_qls(shop, later))
    read = Catalogue(store).last_complete(f"account:{account_id}", PassKind.WAREHOUSE)
    if read is not None:
        period = (read.started_at, run.now())
        pending += _per_product(
            run, shops, lambda shop: ledger.quantities_sent_since(shop, *period)
        )
    unpaid = _per_product(run, shops, lambda shop: ledger.quantities_unpaid(shop, later))
    return HeldBack(pending, unpaid)


def _shops(run: Planning) -> list[Integration]:
    """The account's shops; the planning one with the settings to plan by, saved or not."""
    own = run.integration
    shops = (own if shop.id == own.id else shop for shop in Integrations(run.parts.store).all())
    return [shop for shop in shops if shop.account_id == own.account_id]


def _per_product(
    run: Planning, shops: list[Integration], quantities: Callable[[int], Mapping[int, int]]
) -> Counter[str]:
    total: Counter[str] = Counter()
    for shop in shops:
        claimed = quantities(shop.id)
        linked = Links(run.parts.store).products(shop.id) if claimed else {}
        for variant_id, units in claimed.items():
            if variant_id in linked:
                total[linked[variant_id]] += units
    return total


def _guard(run: Run, plan: StockPlan, read: StockRead, *, is_begun: bool = False) -> Verdict:
    """``is_begun``: the share of changing variants was judged when the writing began."""
    return guard(
        plan,
        Links(run.parts.store).count_there(run.integration.id),
        read,
        run.integration.stock,
        approved=run.approved,
        shown=_shown(run),
        first_run=is_begun or not StockBook(run.parts.store).has_written(run.integration.id),
    )


def _shown(run: Run) -> Mapping[int, int] | None:
    """The held writes that an approval is for; None where there was nothing held to look at.

    A list that wasn't trusted may be held with no write on record: its approval opens none.
    """
    store, shop = run.parts.store, run.integration.id
    last = Runs(store).last_real(shop, run.task, ended_well=True)
    is_held = last is not None and last.held > 0
    return StockBook(store).held(shop) or ({} if is_held else None)


def _note_plan(run: Run, plan: StockPlan, verdict: Verdict) -> None:
    titles = Titles(run)
    run.tally.counts["planned"] += len(plan.sets)
    for skip in plan.skips:
        title = titles.full(skip.variant_id)
        item = RunItem("skip", str(skip.variant_id), title, skip.reason)
        attention = ("attention",) if skip.reason.kind in NEEDS_A_LOOK else ()
        run.tally.add(item, "skipped", *attention)
    for why in verdict.reasons:
        run.tally.add(RunItem("hold", "", run.integration.name, why))
    if verdict.decision is not Decision.GO:
        run.tally.counts["held"] += max(1, len(verdict.kept_back))
    for action in plan.sets if run.dry_run else verdict.kept_back:
        run.tally.add(
            stock_item(
                "set_stock" if run.dry_run else "hold", action, titles.full(action.variant_id)
            )
        )
    if not run.dry_run:
        _record_outcomes(run, plan, verdict)


def _record_outcomes(run: Run, plan: StockPlan, verdict: Verdict) -> None:
    """Each variant's last outcome is on record: unchanged, skipped, held (section 6)."""
    book = StockBook(run.parts.store)
    same = reason("stock_unchanged")
    rows = [StockRecord(one, None, None, "unchanged", same) for one in plan.unchanged]
    rows += [StockRecord(one.variant_id, None, None, "skipped", one.reason) for one in plan.skips]
    rows += [
        StockRecord(one.variant_id, one.old, one.new, "held", verdict.reasons[0])
        for one in verdict.kept_back
    ]
    book.record_all(run.run_id, run.integration.id, rows, run.now())
