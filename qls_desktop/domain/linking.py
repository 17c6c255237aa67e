"""Decides which unlinked variants of a shop may be linked, looking at the shop as a whole.

A match is taken back when another variant of the shop carries the same code, when the my.QLS
product is linked to another variant of this integration already, or when two variants would come
to the same my.QLS product: then neither is linked, so that the order of rows never decides.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from qls_desktop.domain.catalogue import Link, Variant
from qls_desktop.domain.duplicates import SharedCodes, find_shared_codes
from qls_desktop.domain.matching import Match, MatchOutcome, WarehouseIndex, match, name_products
from qls_desktop.domain.reason import reason
from qls_desktop.domain.settings import ProductRules


@dataclass(frozen=True, slots=True)
class Linking:
    """The search's result per unlinked variant id, and the codes that the shop holds twice."""

    matches: dict[int, Match]
    shared: SharedCodes


def _product_id(found: Match) -> str:
    return found.product.id if found.product else ""


def _taken(found: Match) -> Match:
    named = name_products(found.candidates)
    told = reason("match_taken", candidates=named)
    return Match(MatchOutcome.TAKEN, told, candidates=found.candidates)


def _shared(found: Match) -> Match:
    told = reason("match_shared_code", candidates=name_products(found.candidates))
    return Match(MatchOutcome.SHARED_CODE, told, candidates=found.candidates)


def decide_links(
    variants: Sequence[Variant],
    links: Iterable[Link],
    index: WarehouseIndex,
    rules: ProductRules,
) -> Linking:
    """Searches the my.QLS product of every variant without a link.

    Args:
        variants: all variants of the shop; a part of them would hide duplicates.
        links: the integration's links.
        index: a complete read of the account's my.QLS products.
        rules: the integration's matching rule and SKU field.
    """
    listed = tuple(links)
    linked = {link.variant_id for link in listed}
    taken = {link.warehouse_product_id for link in listed}
    shared = find_shared_codes(variants, rules.sku_field)
    found = {
        variant.id: match(variant, rules.match, rules.sku_field, index)
        for variant in variants
        if variant.id not in linked
    }
    wanted = Counter(_product_id(one) for one in found.values() if one.product)
    for variant_id, one in found.items():
        if one.product is None:
            continue
        if shared.hinder(variant_id, rules.match):
            found[variant_id] = _shared(one)
        elif one.product.id in taken or wanted[one.product.id] > 1:
            found[variant_id] = _taken(one)
    return Linking(found, shared)
