"""Decides which unlinked variants of a shop may be linked, looking at the shop as a whole.

A match is taken back when another variant of the shop carries the same code, when the my.QLS
product is linked to another variant of this integration already, or when two variants would come
to the same my.QLS product: then neither is linked, so that the order of rows never decides. A
variant that is no longer in the shop takes nothing: a product that was deleted there and made anew
is linked to what it was.
"""

from collections import Counter
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

from qls_desktop.domain.catalogue import Link, WarehouseProduct
from qls_desktop.domain.coded import ShopCodes
from qls_desktop.domain.duplicates import SharedCodes, find_shared_codes
from qls_desktop.domain.matching import Match, MatchOutcome, WarehouseIndex, match_codes
from qls_desktop.domain.settings import MatchRule


@dataclass(frozen=True, slots=True)
class Linking:
    """What was found for the unlinked variants, and the codes that the shop holds twice.

    ``products`` are the my.QLS products to link, by variant id; ``refused`` are the searches that
    came to something but link nothing. A variant in neither points to nothing at QLS.
    """

    products: dict[int, WarehouseProduct]
    refused: dict[int, Match]
    shared: SharedCodes


def decide_links(
    codes: ShopCodes,
    links: Sequence[Link],
    index: WarehouseIndex,
    rule: MatchRule,
    kept_apart: Set[tuple[int, str]] = frozenset(),
) -> Linking:
    """Searches the my.QLS product of every variant without a link.

    Args:
        codes: all variants of the shop; a part of them would hide duplicates.
        links: the integration's links.
        index: a complete read of the account's my.QLS products.
        rule: which codes must agree.
        kept_apart: variants and my.QLS products that the merchant unlinked; never joined again.
    """
    products, refused = _search(codes, {link.variant_id for link in links}, index, rule)
    shared = find_shared_codes(codes)
    present = {variant.id for variant in codes.variants}
    hindered = _find_taken(products, [link for link in links if link.variant_id in present])
    sharing = {codes.variants[place].id: place for place in shared.hindering(rule)}
    hindered |= dict.fromkeys(sharing.keys() & products.keys(), MatchOutcome.SHARED_CODE)
    apart = _find_apart(products, kept_apart, present)
    hindered |= dict.fromkeys(apart, MatchOutcome.APART)
    for place, variant in enumerate(codes.variants) if hindered else ():
        if variant.id in hindered:
            del products[variant.id]
            found = match_codes(codes.row(place), rule, index)
            refused[variant.id] = found.taken_back(hindered[variant.id])
    return Linking(products, refused, shared)


def _search(
    codes: ShopCodes, linked: Set[int], index: WarehouseIndex, rule: MatchRule
) -> tuple[dict[int, WarehouseProduct], dict[int, Match]]:
    """What each unlinked variant's codes come to, by themselves."""
    products: dict[int, WarehouseProduct] = {}
    refused: dict[int, Match] = {}
    rows = zip(codes.variants, codes.ean_keys, codes.skus, strict=True)
    for place, (variant, key, sku) in enumerate(rows):
        if variant.id in linked or not index.knows(key, sku):
            continue
        product = index.find_plain(key, sku)
        if product is None:
            found = match_codes(codes.row(place), rule, index)
            product = found.product
            if product is None:
                refused[variant.id] = found
                continue
        products[variant.id] = product
    return products, refused


def _find_taken(
    products: Mapping[int, WarehouseProduct], links: Sequence[Link]
) -> dict[int, MatchOutcome]:
    """The variants whose product is linked to another already, or wanted by another too."""
    wanted = Counter([product.id for product in products.values()])
    wanted.update([link.warehouse_product_id for link in links])
    if len(wanted) == len(products) + len(links):
        return {}
    return {
        variant_id: MatchOutcome.TAKEN
        for variant_id, product in products.items()
        if wanted[product.id] > 1
    }


def _find_apart(
    products: Mapping[int, WarehouseProduct],
    kept_apart: Set[tuple[int, str]],
    present: Set[int],
) -> list[int]:
    """The variants that would be linked to what the merchant unlinked them from.

    What was unlinked from a variant that is gone stays apart from any other: that may be the same
    article, made anew.
    """
    if not kept_apart:
        return []
    of_gone = {product for variant_id, product in kept_apart if variant_id not in present}
    return [
        variant_id
        for variant_id, product in products.items()
        if product.id in of_gone or (variant_id, product.id) in kept_apart
    ]
