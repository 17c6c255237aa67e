"""Explains for every variant what it is, or would be, linked to, and why (design.md, section 7)."""

from dataclasses import dataclass, replace
from enum import StrEnum

from qls_desktop.domain.catalogue import Link, LinkReason, Variant, WarehouseProduct
from qls_desktop.domain.check_rows import ShopCatalogue, ShopRows, prepare, title_of
from qls_desktop.domain.code_flaws import show
from qls_desktop.domain.coded import Coded
from qls_desktop.domain.codes import gtin_key
from qls_desktop.domain.matching import WarehouseIndex, match_codes
from qls_desktop.domain.reason import Reason, reason
from qls_desktop.domain.settings import MatchRule


class Standing(StrEnum):
    """How a variant and my.QLS stand to each other."""

    LINKED = "linked"
    WILL_LINK = "will_link"
    REFUSED = "refused"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Explained:
    """One variant: its codes, how it stands, to which my.QLS product, and why.

    ``product`` is what it is or would be linked to; ``candidates`` are those that came into
    question where it isn't certain.
    """

    integration: str
    variant: Variant
    title: str
    ean: str
    sku: str
    standing: Standing
    reason: Reason
    product: WarehouseProduct | None = None
    product_id: str = ""
    candidates: tuple[WarehouseProduct, ...] = ()


@dataclass(frozen=True, slots=True)
class RuleChange:
    """A variant for which another rule would come to something else."""

    before: Explained
    after: Explained


def _agreeing(row: Coded, product: WarehouseProduct | None) -> str:
    """Which codes of a variant and a my.QLS product are the same now."""
    if product is None:
        return "gone"
    ean = bool(row.ean_key) and row.ean_key in map(gtin_key, product.eans)
    sku = bool(row.sku) and row.sku == product.sku.strip()
    if ean and sku:
        return "both"
    if ean:
        return "ean_only"
    return "sku_only" if sku else "none"


def _explain_linked(row: Coded, link: Link, product: WarehouseProduct | None) -> Reason:
    by_hand = link.reason is LinkReason.BY_HAND
    made = "by_hand" if by_hand else link.reason.value.replace("-", "_")
    return reason(
        f"explained_linked_{_agreeing(row, product)}",
        made=made,
        day=link.made_at.date().isoformat(),
        name=show(product.name.strip()) if product else link.warehouse_product_id,
        ean=show(row.ean) or "–",
        sku=show(row.sku) or "–",
        their_ean=(show(product.ean.strip()) if product else "") or "–",
        their_sku=(show(product.sku.strip()) if product else "") or "–",
    )


def _one(shop: ShopRows, row: Coded) -> Explained:
    base = Explained(
        shop.shop.integration,
        row.variant,
        title_of(row),
        show(row.ean),
        show(row.sku),
        Standing.UNKNOWN,
        reason("explained_unknown", ean=show(row.ean) or "–", sku=show(row.sku) or "–"),
    )
    link = shop.links.get(row.variant.id)
    if link is not None:
        product = shop.index.by_id.get(link.warehouse_product_id)
        why = _explain_linked(row, link, product)
        held = link.warehouse_product_id
        return replace(base, standing=Standing.LINKED, reason=why, product=product, product_id=held)
    refused = shop.linking.refused.get(row.variant.id)
    if refused is not None:
        hits = refused.candidates
        return replace(base, standing=Standing.REFUSED, reason=refused.reason, candidates=hits)
    found = shop.linking.products.get(row.variant.id)
    if found is None:
        return base
    why = match_codes(row, shop.shop.rules.match, shop.index).reason
    return replace(
        base, standing=Standing.WILL_LINK, reason=why, product=found, product_id=found.id
    )


def explain(shop: ShopCatalogue, index: WarehouseIndex) -> tuple[Explained, ...]:
    """Every variant of a shop by id, by the same decisions as the product sync's."""
    prepared = prepare(shop, index)
    return tuple(_one(prepared, row) for row in prepared.rows(range(len(prepared.codes.variants))))


def compare_rules(
    shop: ShopCatalogue, index: WarehouseIndex, other: MatchRule
) -> tuple[RuleChange, ...]:
    """The variants that another "Matchen van producten" would treat differently.

    Variants that are linked keep their link under any rule, so they are never among them.
    """
    rules = replace(shop.rules, match=other)
    before = explain(shop, index)
    after = explain(replace(shop, rules=rules), index)
    return tuple(
        RuleChange(old, new)
        for old, new in zip(before, after, strict=True)
        if (old.standing, old.product_id) != (new.standing, new.product_id)
    )


def candidates_for(
    variant: Variant, shop: ShopCatalogue, index: WarehouseIndex, text: str = "", most: int = 50
) -> tuple[WarehouseProduct, ...]:
    """My.QLS products to link a variant to by hand: those with a code of it first.

    With a ``text`` those follow whose name or code holds all of its words.
    """
    key, sku = gtin_key(variant.ean), variant.code(shop.rules.sku_field)
    hits: dict[str, WarehouseProduct] = {
        product.id: product for product in (*index.eans.get(key), *index.skus.get(sku))
    }
    words = text.casefold().split()
    for product in index.by_id.values() if words else ():
        if len(hits) >= most:
            break
        told = " ".join((product.name, product.sku, product.ean, *product.barcodes)).casefold()
        if all(word in told for word in words):
            hits.setdefault(product.id, product)
    return tuple(hits.values())[:most]
