"""Finds codes that several variants of one shop carry, and products that were copied."""

from collections.abc import Iterable, Iterator, Sequence

from qls_desktop.domain.check_rows import ShopRows, name_rows
from qls_desktop.domain.code_flaws import show
from qls_desktop.domain.coded import Coded
from qls_desktop.domain.duplicates import group_by_code
from qls_desktop.domain.findings import Finding, FindingKind, Severity
from qls_desktop.domain.reason import reason

_COPY_WORDS = ("(kopie)", "(copy)", "- kopie", "- copy", "kopie van ", "copy of ")


def _duplicates(
    shop: ShopRows, group: Sequence[Coded], kind: FindingKind, code: str
) -> Iterator[Finding]:
    products = {row.variant.product_id for row in group}
    where = "product" if len(products) == 1 else "shop"
    named = name_rows(group)
    for row in group:
        value = row.ean if code == "ean" else row.sku
        told: dict[str, str | int] = {"code": show(value), "count": len(group), "others": named}
        why = reason(f"check_duplicate_{code}_in_{where}", **told)
        yield shop.found(row, kind, shop.blocking(row), value, why)


def find_duplicates(shop: ShopRows) -> Iterator[Finding]:
    """Every variant of one shop whose EAN or SKU another variant of it carries too."""
    shared = shop.linking.shared
    for places in shared.eans.values():
        yield from _duplicates(shop, shop.rows(places), FindingKind.DUPLICATE_EAN, "ean")
    for places in shared.skus.values():
        yield from _duplicates(shop, shop.rows(places), FindingKind.DUPLICATE_SKU, "sku")


def _plain_title(title: str) -> str:
    folded = title.casefold()
    for word in _COPY_WORDS if "kopie" in folded or "copy" in folded else ():
        folded = folded.replace(word, " ")
    return " ".join(folded.split())


def _code_text(rows: Sequence[Coded]) -> str:
    """All codes of a product as one text; empty when one of its variants has none at all."""
    pairs = sorted(f"{row.ean_key}\t{row.sku}" for row in rows)
    return "" if "\t" in pairs else "\n".join(pairs)


def _copies(
    shop: ShopRows, groups: Iterable[Sequence[Coded]], severity: Severity, by: str
) -> Iterator[Finding]:
    """``groups`` are the first variants of products that are alike."""
    for firsts in groups:
        named = name_rows(firsts)
        for first in firsts:
            title = first.variant.product_title.strip()
            told: dict[str, str | int] = {"count": len(firsts), "others": named}
            why = reason(f"check_copied_{by}", title=show(title), **told)
            yield shop.found_in_product(first, FindingKind.COPIED_PRODUCT, severity, title, why)


def _by_product(shop: ShopRows) -> Iterable[list[Coded]]:
    """The variants of each product that has a shared code: only such a one can be a copy by it."""
    shared, variants = shop.linking.shared, shop.codes.variants
    places = {
        place for group in (shared.eans, shared.skus) for ids in group.values() for place in ids
    }
    wanted = {variants[place].product_id for place in places}
    products: dict[int, list[Coded]] = {}
    for place, variant in enumerate(variants) if wanted else ():
        if variant.product_id in wanted:
            products.setdefault(variant.product_id, []).append(shop.codes.row(place))
    return products.values()


def _same_codes(shop: ShopRows) -> Iterable[list[Coded]]:
    products = list(_by_product(shop))
    texts = [_code_text(rows) for rows in products]
    return group_by_code([rows[0] for rows in products], texts).values()


def _same_titles(shop: ShopRows) -> Iterable[list[Coded]]:
    firsts: dict[int, int] = {}
    for place, variant in enumerate(shop.codes.variants):
        firsts.setdefault(variant.product_id, place)
    places = list(firsts.values())
    titles = [_plain_title(shop.codes.variants[place].product_title) for place in places]
    return (shop.rows(group) for group in group_by_code(places, titles).values())


def find_copies(shop: ShopRows) -> Iterator[Finding]:
    """Every product of one shop that has the same codes or title as another product of it.

    All products of such a group are named: which one is the copy can't be told.
    """
    by_codes = list(_copies(shop, _same_codes(shop), Severity.WARNS, "codes"))
    yield from by_codes
    told = {found.product_id for found in by_codes}
    for found in _copies(shop, _same_titles(shop), Severity.TELLS, "title"):
        if found.product_id not in told:
            yield found
