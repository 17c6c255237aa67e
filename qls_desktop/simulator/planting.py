"""Plants faults in the codes of an assortment, and keeps the list of what was planted."""

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from qls_desktop.simulator import codes
from qls_desktop.simulator.assortment_shapes import (
    CatalogueProduct,
    CatalogueVariant,
    PlantedFault,
)

Change = Callable[[CatalogueVariant, CatalogueVariant], CatalogueVariant]
"""Gives the spoiled variant; the second argument is an untouched variant to collide with."""


def _swapped(variant: CatalogueVariant) -> CatalogueVariant:
    return replace(variant, article_code=variant.ean, ean=variant.article_code)


CHANGES: dict[str, Change] = {
    "missing_ean": lambda v, _: replace(v, ean=""),
    "missing_sku": lambda v, _: replace(v, article_code="", sku=""),
    "duplicate_ean": lambda v, twin: replace(v, ean=twin.ean),
    "duplicate_sku": lambda v, twin: replace(v, article_code=twin.article_code, sku=twin.sku),
    "invalid_ean": lambda v, _: replace(v, ean=codes.wrong_check_digit(v.ean)),
    "wrong_length": lambda v, _: replace(v, ean=codes.wrong_length(v.ean)),
    "lost_leading_zero": lambda v, _: replace(v, ean=codes.without_leading_zeros(v.variant_id)),
    "in_store_prefix": lambda v, _: replace(v, ean=codes.in_store_ean(v.variant_id)),
    "book_prefix": lambda v, _: replace(v, ean=codes.book_ean(v.variant_id)),
    "malformed_code": lambda v, _: replace(v, ean=codes.malformed(v.ean, v.variant_id)),
    "swapped_fields": lambda v, _: _swapped(v),
}
COPIED = "copied_product"
KINDS = (*CHANGES, COPIED)
"""Every kind that can be planted, in the order they are dealt."""

_TWINNED = frozenset({"duplicate_ean", "duplicate_sku", COPIED})
_IN_ARTICLE_CODE = frozenset({"missing_sku", "duplicate_sku", "swapped_fields"})


def plant(
    seed: int, products: Sequence[CatalogueProduct], share: float
) -> tuple[tuple[CatalogueProduct, ...], tuple[PlantedFault, ...]]:
    """Give the products with one fault in a share of them, and the list of those faults.

    Every fault gets a product of its own, and every duplicate an untouched product of its own
    as twin, so no fault hides another.

    Raises:
        ValueError: when the share doesn't lie between 0 and 0.5.
    """
    if not 0.0 <= share <= 0.5:
        raise ValueError(f"fault_share must lie between 0 and 0.5, not {share}")
    rng = random.Random(f"{seed}/faults")
    spoiled = list(products)
    order = rng.sample(range(len(products)), len(products))
    count = round(share * len(products))
    targets, twins = order[:count], iter(order[count:])
    truth = [
        _plant_one(kind, spoiled, index, twin) for kind, index, twin in _deal(rng, targets, twins)
    ]
    return tuple(spoiled), tuple(truth)


def _deal(
    rng: random.Random, targets: Sequence[int], twins: Iterator[int]
) -> Iterator[tuple[str, int, int]]:
    kinds = rng.sample(KINDS, len(KINDS))
    for number, index in enumerate(targets):
        kind = kinds[number % len(kinds)]
        yield kind, index, next(twins) if kind in _TWINNED else index


def _plant_one(
    kind: str, products: list[CatalogueProduct], index: int, twin_index: int
) -> PlantedFault:
    product, twin = products[index], products[twin_index].variants[0]
    if kind == COPIED:
        original = products[twin_index]
        products[index] = replace(product, title=original.title, full_title=original.full_title)
        return PlantedFault(kind, product.product_id, None, original.title, twin.variant_id)
    first, *others = product.variants
    changed = CHANGES[kind](first, twin)
    products[index] = replace(product, variants=(changed, *others))
    value = changed.article_code if kind in _IN_ARTICLE_CODE else changed.ean
    colliding = twin.variant_id if kind in _TWINNED else None
    return PlantedFault(kind, product.product_id, first.variant_id, value, colliding)
