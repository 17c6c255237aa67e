"""What the merchant decides about links: by hand, with a reason that is kept, and undoable."""

from qls_desktop.domain.catalogue import Link, LinkReason, Variant, WarehouseProduct
from qls_desktop.domain.code_flaws import show
from qls_desktop.domain.reason import Reason, reason
from qls_desktop.domain.settings import Integration
from qls_desktop.store.catalogue import Catalogue
from qls_desktop.store.creations import Creations
from qls_desktop.store.hand_links import HandLink, HandLinks
from qls_desktop.store.links import Links
from qls_desktop.sync.known import known_integration
from qls_desktop.sync.parts import Parts
from qls_desktop.sync.refusals import RefusedError


def link_by_hand(
    parts: Parts, integration_id: int, variant_id: int, product_id: str, why: str,
    *, shared: bool = False,
) -> Link:  # fmt: skip
    """Links a variant to a my.QLS product, in place of the link that it has.

    ``shared``: also where another variant of this shop is linked to the product; both then get the
    same stock.

    Raises:
        RefusedError: the variant or product isn't there any more, or it is linked so already, or
            its my.QLS product is being created and the outcome isn't known yet; ``link_taken``
            when another variant of this shop has the product.
    """
    integration = known_integration(parts.store, integration_id)
    variant = _variant(parts, integration, variant_id)
    product = _product(parts, integration, product_id)
    _refuse_unresolved(parts, integration_id, variant_id)
    with parts.store.write():
        before = Links(parts.store).by_variant(integration_id).get(variant_id)
        if before is not None and before.warehouse_product_id == product_id:
            raise RefusedError(reason("link_same", name=product.name))
        if not shared:
            _refuse_taken(parts, integration_id, variant_id, product_id, product.name)
        now = parts.now()
        sku = variant.code(integration.products.sku_field)
        link = Link(variant_id, product_id, LinkReason.BY_HAND, variant.ean.strip(), sku, now)
        if before is not None:
            Links(parts.store).remove(integration_id, variant_id, _told(why), now)
        Links(parts.store).add(integration_id, link)
        HandLinks(parts.store).add(integration_id, variant_id, before, product_id, why, now)
    return link


def unlink_by_hand(parts: Parts, integration_id: int, variant_id: int, why: str) -> None:
    """Undoes a link; the product sync won't make it again by itself.

    Raises:
        RefusedError: the variant has no link.
    """
    known_integration(parts.store, integration_id)
    with parts.store.write():
        before = Links(parts.store).by_variant(integration_id).get(variant_id)
        if before is None:
            raise RefusedError(reason("link_none"))
        now = parts.now()
        Links(parts.store).remove(integration_id, variant_id, _told(why), now)
        HandLinks(parts.store).add(integration_id, variant_id, before, "", why, now)


def undo_by_hand(parts: Parts, integration_id: int, variant_id: int) -> Link | None:
    """Takes back the last decision about a variant and gives the link that it has then.

    Raises:
        RefusedError: nothing was decided by hand, or the link has changed since, or another variant
            of this shop has got the my.QLS product meanwhile, or the variant's own is being
            created.
    """
    known_integration(parts.store, integration_id)
    _refuse_unresolved(parts, integration_id, variant_id)
    with parts.store.write():
        last = HandLinks(parts.store).standing(integration_id).get(variant_id)
        if last is None:
            raise RefusedError(reason("link_nothing_to_undo"))
        held = Links(parts.store).by_variant(integration_id).get(variant_id)
        if (held.warehouse_product_id if held else "") != last.after:
            raise RefusedError(reason("link_changed_since"))
        if last.before:
            _refuse_taken(parts, integration_id, variant_id, last.before, last.before)
        now = parts.now()
        if held is not None:
            Links(parts.store).remove(integration_id, variant_id, reason("link_undone"), now)
        if last.before_link is not None:
            Links(parts.store).add(integration_id, last.before_link)
        HandLinks(parts.store).undo(last.id, now)
        return last.before_link


def decisions(parts: Parts, integration_id: int, variant_id: int) -> tuple[HandLink, ...]:
    """Everything that was decided by hand about a variant's link, oldest first."""
    return tuple(HandLinks(parts.store).history(integration_id, variant_id))


def _told(why: str) -> Reason:
    return reason("link_by_user", why=why)


def _variant(parts: Parts, integration: Integration, variant_id: int) -> Variant:
    found = Catalogue(parts.store).variant(integration.id, variant_id)
    if found is None:
        raise RefusedError(reason("link_variant_gone"))
    return found


def _product(parts: Parts, integration: Integration, product_id: str) -> WarehouseProduct:
    for product in Catalogue(parts.store).warehouse(integration.account_id):
        if product.id == product_id:
            return product
    raise RefusedError(reason("link_product_gone"))


def _refuse_taken(
    parts: Parts, integration_id: int, variant_id: int, product_id: str, name: str
) -> None:
    """Two variants of one shop on one my.QLS product each offer the whole of its stock."""
    linked = [
        Catalogue(parts.store).variant(integration_id, link.variant_id)
        for link in Links(parts.store).all(integration_id)
        if link.warehouse_product_id == product_id and link.variant_id != variant_id
    ]
    others = [show(variant.full_title.strip()) for variant in linked if variant is not None]
    if others:
        raise RefusedError(reason("link_taken", name=name, other=others[0], count=len(others)))


def _refuse_unresolved(parts: Parts, integration_id: int, variant_id: int) -> None:
    unresolved = Creations(parts.store).unresolved(integration_id)
    if any(creation.variant_id == variant_id for creation in unresolved):
        raise RefusedError(reason("link_creation_unresolved"))
