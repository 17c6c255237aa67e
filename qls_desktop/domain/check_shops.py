"""Finds products on whose EAN and SKU the shops of one account don't agree."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from qls_desktop.domain.check_rows import ShopRows, title_of
from qls_desktop.domain.code_flaws import show
from qls_desktop.domain.coded import Coded
from qls_desktop.domain.findings import Finding, FindingKind, Severity
from qls_desktop.domain.matching import WarehouseIndex, name_products
from qls_desktop.domain.reason import reason

_SEVERAL = 2


class _Place(NamedTuple):
    """One variant in one shop, with the code that goes along with the one looked at."""

    shop: ShopRows
    row: Coded
    partner: str


def _contested(
    shops: Sequence[ShopRows], codes: Sequence[str], partners: Sequence[str]
) -> Iterable[list[_Place]]:
    """The variants with both codes, by code, where more than one partner goes with a code.

    ``codes`` and ``partners`` are those of all rows of all shops, in order.
    """
    first: dict[str, str] = {}
    contested = {
        code
        for code, partner in zip(codes, partners, strict=True)
        if code and partner and first.setdefault(code, partner) != partner
    }
    if not contested:
        return ()
    groups: dict[str, list[_Place]] = {code: [] for code in codes if code in contested}
    rows = ((shop, place) for shop in shops for place in range(len(shop.codes.variants)))
    for (shop, place), code, partner in zip(rows, codes, partners, strict=True):
        if partner and code in contested:
            groups[code].append(_Place(shop, shop.codes.row(place), partner))
    return groups.values()


def _disagreeing(group: Sequence[_Place]) -> Iterator[tuple[_Place, _Place]]:
    """Each variant with one of another shop, where that shop doesn't know the same pair."""
    shops: dict[str, dict[str, _Place]] = {}
    for place in group:
        shops.setdefault(place.shop.shop.integration, {}).setdefault(place.partner, place)
    for place in group:
        for integration, partners in shops.items():
            own = integration == place.shop.shop.integration
            if not own and place.partner not in partners:
                yield place, next(iter(partners.values()))
                break


def _finding(place: _Place, other: _Place, kind: str, value: str) -> Finding:
    why = reason(
        kind,
        ean=show(place.row.ean),
        sku=show(place.row.sku),
        other_shop=other.shop.shop.integration,
        other_ean=show(other.row.ean),
        other_sku=show(other.row.sku),
        at_qls=_held_at_qls((place.row, other.row), place.shop.index) or "–",
    )
    severity = place.shop.blocking(place.row)
    return place.shop.found(place.row, FindingKind.CROSS_SHOP_MISMATCH, severity, value, why)


def _held_at_qls(rows: Sequence[Coded], index: WarehouseIndex) -> str:
    """The my.QLS products that carry a code of any of these variants, as a person lists them."""
    hits = [
        product
        for row in rows
        for product in (*index.eans.get(row.ean_key), *index.skus.get(row.sku))
    ]
    return name_products(list({product.id: product for product in hits}.values()))


def _title_rows(shops: Sequence[ShopRows]) -> Iterable[list[_Place]]:
    """The variants of different shops that have one title, where it names one in each shop."""
    groups: dict[str, list[_Place]] = {}
    for shop in shops:
        own: dict[str, list[int]] = {}
        for place, variant in enumerate(shop.codes.variants):
            own.setdefault(variant.full_title.strip().casefold(), []).append(place)
        for title, places in own.items():
            if title and len(places) == 1:
                row = shop.codes.row(places[0])
                groups.setdefault(title, []).append(_Place(shop, row, row.ean_key))
    return (group for group in groups.values() if len(group) >= _SEVERAL)


def _have_nothing_in_common(one: Coded, other: Coded) -> bool:
    full = all((one.ean_key, other.ean_key, one.sku, other.sku))
    return full and one.ean_key != other.ean_key and one.sku != other.sku


def _same_title(shops: Sequence[ShopRows]) -> Iterator[Finding]:
    """Same title, other codes: perhaps one article, so it is told and blocks nothing."""
    for group in _title_rows(shops):
        for place in group:
            others = [one for one in group if _have_nothing_in_common(place.row, one.row)]
            if others:
                title = title_of(place.row)
                found = _finding(place, others[0], "check_cross_shop_title", title)
                yield replace(found, severity=Severity.TELLS)


def find_disagreements(shops: Sequence[ShopRows]) -> Iterator[Finding]:
    """Every variant whose EAN has another SKU in another shop, or the reverse.

    A second my.QLS product would be made of it, or the wrong one be linked (design.md, section 2,
    rule 2). A shop in which one of the two codes is lacking doesn't disagree: that is a finding of
    its own.
    """
    if len(shops) < _SEVERAL:
        return
    eans = [key for shop in shops for key in shop.codes.ean_keys]
    skus = [sku for shop in shops for sku in shop.codes.skus]
    for group in _contested(shops, eans, skus):
        for place, other in _disagreeing(group):
            yield _finding(place, other, "check_cross_shop_sku", place.row.ean)
    for group in _contested(shops, skus, eans):
        for place, other in _disagreeing(group):
            yield _finding(place, other, "check_cross_shop_ean", place.row.sku)
    yield from _same_title(shops)
