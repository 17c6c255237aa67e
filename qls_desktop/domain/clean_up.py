"""Products that may be cleared up: hidden, never sold, or out of stock for long.

Only candidates, with their figures; nothing is ever deleted by the program (design.md, section 7).
What is stored tells how long a variant hasn't changed in the shop and how much it ever sold. A
product counts as still only when all of its variants are, so one that sells is never named.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from qls_desktop.domain.catalogue import StockTracking, Variant

LONG = timedelta(days=365)
"""So long without any change of its variants a product counts as still."""


class Stale(StrEnum):
    """Why a product may be cleared up, what weighs most first."""

    HIDDEN = "hidden"
    OUT_OF_STOCK = "out_of_stock"
    UNSOLD = "unsold"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A product of a shop that may be cleared up, with its figures.

    ``place`` is where its first variant is in the shop's columns. ``stock`` and ``sold`` are units
    over all variants; no ``stock`` where one of them isn't known. ``since`` is the last change of
    any of them (aware UTC) where known.
    """

    place: int
    why: Stale
    variants: int
    stock: int | None
    sold: int
    since: datetime | None


def _is_empty(variant: Variant) -> bool:
    level = variant.stock_level
    return variant.stock_tracking is StockTracking.ENABLED and level is not None and level <= 0


def _why(variants: Sequence[Variant], since: datetime | None, now: datetime) -> Stale | None:
    if not all(variant.is_visible for variant in variants):
        return Stale.HIDDEN
    if since is None or now - since < LONG:
        return None
    if all(map(_is_empty, variants)):
        return Stale.OUT_OF_STOCK
    return Stale.UNSOLD if not any(variant.stock_sold for variant in variants) else None


def _last_change(variants: Sequence[Variant]) -> datetime | None:
    """The last change of any variant; None when one of them has no date."""
    moments = [variant.updated_at for variant in variants if variant.updated_at is not None]
    return max(moments) if len(moments) == len(variants) else None


def _products_to_look_at(variants: Sequence[Variant], now: datetime) -> set[int]:
    """Products with a variant that is hidden or still: nearly none, and quick to tell."""
    long_ago = now - LONG
    return {
        one.product_id
        for one in variants
        if not one.is_visible or (one.updated_at is not None and one.updated_at <= long_ago)
    }


def find_candidates(variants: Sequence[Variant], now: datetime) -> Iterator[Candidate]:
    """The products of one shop that may be cleared up, in the order of their variants."""
    wanted = _products_to_look_at(variants, now)
    products: dict[int, list[Variant]] = {}
    first: dict[int, int] = {}
    for place, variant in enumerate(variants) if wanted else ():
        if variant.product_id in wanted:
            products.setdefault(variant.product_id, []).append(variant)
            first.setdefault(variant.product_id, place)
    for product_id, rows in products.items():
        since = _last_change(rows)
        why = _why(rows, since, now)
        if why is not None:
            sold = sum(row.stock_sold for row in rows)
            yield Candidate(first[product_id], why, len(rows), _stock(rows), sold, since)


def _stock(variants: Sequence[Variant]) -> int | None:
    levels = [one.stock_level for one in variants if one.stock_level is not None]
    return sum(levels) if len(levels) == len(variants) else None
