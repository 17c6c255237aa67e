"""Creates products at QLS: an intent first, one POST, and a look when the answer was unclear.

Source: api/qls.md, recipe 4. A product whose creation is in doubt isn't made again before two
complete reads, the last at least 15 minutes later, have shown that it isn't there. A list that is
known for less than that is not believed against QLS' own word that a code exists.
"""

from collections.abc import Sequence

from qls_desktop.domain.catalogue import Link, LinkReason, WarehouseProduct
from qls_desktop.domain.creation import Creation, CreationState
from qls_desktop.domain.doubt import APART
from qls_desktop.domain.matching import WarehouseIndex
from qls_desktop.domain.outcomes import ApiProblemError, OutcomeKind, Problem
from qls_desktop.domain.product_actions import CreateProduct
from qls_desktop.domain.reason import Reason, reason
from qls_desktop.domain.runs import RunItem
from qls_desktop.qls.product_calls import NewProduct
from qls_desktop.store.catalogue import Catalogue, PassKind
from qls_desktop.store.creations import Creations
from qls_desktop.store.links import Links
from qls_desktop.sync.linked import make_links
from qls_desktop.sync.meanwhile import Meanwhile
from qls_desktop.sync.observe_catalogue import Reading
from qls_desktop.sync.run import Run


async def create_products(run: Run, actions: Sequence[CreateProduct], meanwhile: Meanwhile) -> None:
    """Makes the planned products one by one; a refused one is its own fault, the rest go on.

    Raises:
        ApiProblemError: login, route or network failed; what wasn't made is planned again.
    """
    for position, action in enumerate(actions):
        run.step("create_products", position, len(actions))
        hindrance = meanwhile.find_hindrance(action)
        if hindrance is not None:
            run.tally.add(_item(action, "skip", hindrance), "skipped")
            continue
        refusal = await _create(run, action)
        if refusal is not None and _shows_short_list(run, refusal):
            why = reason("product_list_lacks", name=action.name, left=len(actions) - position - 1)
            run.tally.add(RunItem("hold", "", run.integration.name, why), "held")
            return


def _shows_short_list(run: Run, refusal: Reason) -> bool:
    """Whether QLS knows a code that the only list we have of it, a new one, doesn't show.

    Later it says nothing: a product that was put away at QLS keeps its codes, and is in no list.
    """
    if refusal.kind != "warehouse_exists" or run.approved:
        return False
    first = Catalogue(run.parts.store).first_complete(run.account_owner, PassKind.WAREHOUSE)
    return first is None or abs(run.now() - first.started_at) < APART


async def _create(run: Run, action: CreateProduct) -> Reason | None:
    """Makes one product; why QLS refused it, when it did."""
    creations = Creations(run.parts.store)
    creation = creations.begin(
        run.integration.id, action.variant_id, action.sku, action.ean, run.now()
    )
    try:
        product_id = await run.lines.warehouse.create_product(_new_product(action))
    except ApiProblemError as error:
        _close_failed(run, action, creation, error.problem)
        if error.problem.kind not in (OutcomeKind.REJECTED, OutcomeKind.UNCLEAR):
            raise
        return error.problem.reason if error.problem.kind is OutcomeKind.REJECTED else None
    creations.finish(creation.id, CreationState.CREATED, run.now(), product_id)
    _link_created(run, creation, product_id)
    product = WarehouseProduct(product_id, action.name, action.sku, action.ean)
    Catalogue(run.parts.store).add_warehouse(run.integration.account_id, product)
    run.tally.add(_item(action, "create", reason("product_created")), "written")
    return None


def _new_product(action: CreateProduct) -> NewProduct:
    return NewProduct(
        name=action.name,
        sku=action.sku,
        ean=action.ean,
        image_url=action.image_url,
        price_cost=action.price_cost,
        price_store=action.price_store,
    )


def _close_failed(run: Run, action: CreateProduct, creation: Creation, problem: Problem) -> None:
    states = {
        OutcomeKind.UNCLEAR: (CreationState.IN_DOUBT, "in_doubt"),
        OutcomeKind.REJECTED: (CreationState.REJECTED, "rejected"),
    }
    state, count = states.get(problem.kind, (CreationState.ABSENT, "skipped"))
    why = problem.reason
    if problem.kind is OutcomeKind.UNCLEAR:
        why = reason("product_creation_unclear")
    Creations(run.parts.store).finish(creation.id, state, run.now(), answer=problem.reason)
    run.tally.add(_item(action, "create", why), count)


def _item(action: CreateProduct, name: str, why: Reason) -> RunItem:
    return RunItem(name, str(action.variant_id), f"{action.name} ({action.sku})", why)


def _link_created(run: Run, creation: Creation, product_id: str) -> None:
    link = Link(
        creation.variant_id, product_id, LinkReason.CREATED, creation.ean, creation.sku, run.now()
    )
    make_links(run, (link,))


async def settle_creations(run: Run, reading: Reading) -> None:
    """Settles creations whose outcome isn't known, from the list of my.QLS just read.

    Found under its EAN and SKU: linked. Not there in two complete reads, 15 minutes apart: free to
    be planned again. Anything else stays in doubt and is shown.
    """
    creations = Creations(run.parts.store)
    unresolved = creations.unresolved(run.integration.id)
    if not unresolved:
        return
    index = WarehouseIndex(Catalogue(run.parts.store).warehouse(run.integration.account_id))
    for creation in unresolved:
        _settle(run, creation, index, reading)


def _settle(run: Run, creation: Creation, index: WarehouseIndex, reading: Reading) -> None:
    creations = Creations(run.parts.store)
    found = [p for p in index.by_id.values() if (p.sku, p.ean) == (creation.sku, creation.ean)]
    if len(found) == 1:
        creations.finish(creation.id, CreationState.CREATED, run.now(), found[0].id)
        if not _is_taken(run, creation, found[0].id):
            _link_created(run, creation, found[0].id)
            run.tally.add(_settled(creation, "product_creation_found"), "written")
        return
    if not found and reading.complete and not reading.shrunk:
        first_look = creation.first_look_at
        creations.record_look(creation.id, run.now(), complete=True)
        if first_look is not None and run.now() - first_look >= APART:
            creations.finish(creation.id, CreationState.ABSENT, run.now())
            return
    run.tally.add(_settled(creation, "product_creation_unresolved"), "in_doubt")


def _is_taken(run: Run, creation: Creation, product_id: str) -> bool:
    """Whether variant or product was linked by hand meanwhile; the plan tells of it then."""
    return any(
        link.variant_id == creation.variant_id or link.warehouse_product_id == product_id
        for link in Links(run.parts.store).all(run.integration.id)
    )


def _settled(creation: Creation, kind: str) -> RunItem:
    return RunItem("create", str(creation.variant_id), creation.sku, reason(kind))
