"""Finds products on whose EAN and SKU the shops of one account don't agree."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from qls_desktop.domain.check_rows import Row, ShopRows
from qls_desktop.domain.code_flaws import show
from qls_desktop.domain.findings import Finding, FindingKind
from qls_desktop.domain.reason import reason

_SEVERAL = 2

CodeOf = Callable[[Row], str]


def _ean(row: Row) -> str:
    return row.ean.key


def _sku(row: Row) -> str:
    return row.sku


def _contested(
    rows: Sequence[Row], codes: Sequence[str], partners: Sequence[str]
) -> Iterable[list[Row]]:
    """The rows with both codes, by code, where more than one partner goes with a code."""
    first: dict[str, str] = {}
    contested = {
        code
        for code, partner in zip(codes, partners, strict=True)
        if code and partner and first.setdefault(code, partner) != partner
    }
    groups: dict[str, list[Row]] = {}
    for row, code, partner in zip(rows, codes, partners, strict=True) if contested else ():
        if code in contested and partner:
            groups.setdefault(code, []).append(row)
    return groups.values()


def _disagreeing(group: Sequence[Row], partner: CodeOf) -> Iterator[tuple[Row, Row]]:
    """Each row with a row of another shop, where that shop knows the partner code of neither."""
    shops: dict[str, dict[str, Row]] = {}
    for row in group:
        shops.setdefault(row.integration, {}).setdefault(partner(row), row)
    for row in group:
        for integration, partners in shops.items():
            if integration != row.integration and partner(row) not in partners:
                yield row, next(iter(partners.values()))
                break


def _told(row: Row, other: Row) -> dict[str, str]:
    return {
        "ean": show(row.ean.code),
        "sku": show(row.sku),
        "other_shop": other.integration,
        "other_ean": show(other.ean.code),
        "other_sku": show(other.sku),
    }


def find_disagreements(shops: Sequence[ShopRows]) -> Iterator[Finding]:
    """Every variant whose EAN has another SKU in another shop, or the reverse.

    A second my.QLS product would be made of it, or the wrong one be linked (design.md, section 2,
    rule 2). A shop in which one of the two codes is lacking doesn't disagree: that is a finding of
    its own.
    """
    if len(shops) < _SEVERAL:
        return
    rows = [row for shop in shops for row in shop.rows]
    eans, skus = [row.ean.key for row in rows], [row.sku for row in rows]
    kind = FindingKind.CROSS_SHOP_MISMATCH
    for group in _contested(rows, eans, skus):
        for row, other in _disagreeing(group, _sku):
            why = reason("check_cross_shop_sku", **_told(row, other))
            yield row.found(kind, row.blocking, row.ean.code, why)
    for group in _contested(rows, skus, eans):
        for row, other in _disagreeing(group, _ean):
            why = reason("check_cross_shop_ean", **_told(row, other))
            yield row.found(kind, row.blocking, row.sku, why)
