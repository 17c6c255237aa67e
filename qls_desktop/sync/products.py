"""The products sync: observe, plan, apply (design.md, section 7)."""

import asyncio
from datetime import datetime

from qls_desktop.domain.catalogue import Link
from qls_desktop.domain.outcomes import ApiProblemError, OutcomeKind, Problem
from qls_desktop.domain.product_actions import LinkVariant, ProductPlan, UpdateFields
from qls_desktop.domain.product_creation import CodePair, OtherShops
from qls_desktop.domain.product_plan import plan_products
from qls_desktop.domain.reason import Reason, reason
from qls_desktop.domain.runs import RunItem
from qls_desktop.store.catalogue import Catalogue
from qls_desktop.store.creations import Creations
from qls_desktop.store.hand_links import HandLinks
from qls_desktop.store.links import Links
from qls_desktop.sync.create_products import create_products, settle_creations
from qls_desktop.sync.leading_shops import shops_before, shops_of
from qls_desktop.sync.linked import make_links
from qls_desktop.sync.meanwhile import Meanwhile
from qls_desktop.sync.observe_catalogue import Reading, read_shop, read_warehouse
from qls_desktop.sync.planning import Planning
from qls_desktop.sync.run import Run
from qls_desktop.sync.titles import Titles, titled
from qls_desktop.sync.write_fields import write_fields

LINKED_AT_ONCE = 250
"""So many links are one transaction."""


async def sync_products(run: Run) -> None:
    """Links, creates and updates products of one integration.

    Raises:
        ApiProblemError: a read failed, or the login was refused half-way.
    """
    shop_complete = await read_shop(run)
    warehouse = await read_warehouse(run)
    if not run.dry_run:
        await settle_creations(run, warehouse)
    meanwhile = Meanwhile(run)
    plan = plan_from_store(run, complete=shop_complete and warehouse.complete)
    problem = _shortened(warehouse) or plan.problem
    if problem is not None:
        run.tally.add(RunItem("hold", "", run.integration.name, problem), "held")
        return
    titles = Titles(run)
    _note_plan(run, plan, titles)
    if run.dry_run:
        return
    links, creates, updates = list(plan.links), plan.creates, plan.updates
    del plan
    await _link_all(run, links, titles, meanwhile)
    await create_products(run, creates, meanwhile)
    for position, update in enumerate(updates):
        run.step("update_products", position, len(updates))
        hindrance = meanwhile.find_field_hindrance(update)
        if hindrance is not None:
            run.tally.add(_item("skip", update.variant_id, titles, hindrance), "skipped")
            continue
        await _update(run, update, titles)


def _shortened(reading: Reading) -> Reason | None:
    if not reading.shrunk:
        return None
    return reason("product_list_shorter", rows=reading.rows, before=reading.rows_last)


def plan_from_store(run: Planning, *, complete: bool) -> ProductPlan:
    """The plan for what the store holds now; the preview shows the same one."""
    store, integration = run.parts.store, run.integration
    unresolved = {creation.variant_id for creation in Creations(store).unresolved(integration.id)}
    return plan_products(
        Catalogue(store).variants(integration.id),
        Catalogue(store).warehouse(integration.account_id),
        Links(store).all(integration.id),
        integration.products,
        warehouse_complete=complete,
        created_unresolved=frozenset(unresolved),
        others=_other_shops(run),
        kept_apart=HandLinks(store).kept_apart(integration.id),
    )


def _other_shops(run: Planning) -> OtherShops:
    store, own = run.parts.store, run.integration
    linked = (CodePair(*codes) for codes in Links(store).codes_elsewhere(own.account_id, own.id))
    # The own ones too: a variant that was deleted and made anew has the codes of what is in doubt.
    unresolved = (
        CodePair(creation.ean, creation.sku)
        for shop in shops_of(store, own.account_id)
        for creation in Creations(store).unresolved(shop.id)
    )
    return OtherShops(tuple(linked), tuple(unresolved), shops_before(store, own))


def _note_plan(run: Run, plan: ProductPlan, titles: Titles) -> None:
    run.tally.counts["planned"] += len(plan.links) + len(plan.creates) + len(plan.updates)
    for skip in plan.skips:
        run.tally.add(_item("skip", skip.variant_id, titles, skip.reason), "skipped")
    if not run.dry_run:
        return
    for link in plan.links:
        run.tally.add(_item("link", link.variant_id, titles, link.reason))
    for create in plan.creates:
        run.tally.add(_item("create", create.variant_id, titles, create.reason))
    for update in plan.updates:
        run.tally.add(_item("update", update.variant_id, titles, update.reason))


def _item(action: str, variant_id: int, titles: Titles, why: Reason) -> RunItem:
    return RunItem(action, str(variant_id), titles.with_code(variant_id), why)


async def _link_all(
    run: Run,
    left: list[LinkVariant],
    titles: Titles,
    meanwhile: Meanwhile,
) -> None:
    """Links in parts: a commit for each of 50,000 takes minutes, in which nobody is answered.

    ``left`` is emptied meanwhile: letting go of 50,000 at once would hold up the window.
    """
    while left:
        run.cancel.check()
        variants, products = meanwhile.find_decided()
        part = left[:LINKED_AT_ONCE]
        del left[:LINKED_AT_ONCE]
        made = {
            action.variant_id: _link(action, run.now())
            for action in part
            if action.variant_id not in variants and action.warehouse_product_id not in products
        }
        make_links(run, made.values())
        for action in part:
            if action.variant_id in made:
                _note_linked(run, action)
            else:
                _note_changed(run, action.variant_id, titles)
        await asyncio.sleep(0)


def _note_linked(run: Run, action: LinkVariant) -> None:
    if run.tally.has_room:
        item = RunItem("link", str(action.variant_id), titled(action.variant), action.reason)
        run.tally.add(item, "written")
    else:
        run.tally.leave_out("written")


def _note_changed(run: Run, variant_id: int, titles: Titles) -> None:
    why = reason("product_changed_meanwhile")
    run.tally.add(_item("skip", variant_id, titles, why), "skipped")


def _link(action: LinkVariant, now: datetime) -> Link:
    found = action.found
    return Link(
        action.variant_id,
        action.warehouse_product_id,
        found.link_reason,
        found.coded.ean,
        found.coded.sku,
        now,
    )


async def _update(run: Run, action: UpdateFields, titles: Titles) -> None:
    try:
        why = await write_fields(run, action)
    except ApiProblemError as error:
        if not is_fault_of_one(error.problem):
            raise
        item = _item("update", action.variant_id, titles, error.problem.reason)
        run.tally.add(item, "rejected")
        return
    run.tally.add(_item("update", action.variant_id, titles, why), "written")


def is_fault_of_one(problem: Problem) -> bool:
    """Whether a problem concerns one product, so that the others can go on."""
    return problem.kind in (OutcomeKind.REJECTED, OutcomeKind.UNCLEAR, OutcomeKind.MISSING)
