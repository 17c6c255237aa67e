"""Finds what is wrong with the codes of a single variant."""

from collections.abc import Iterator

from qls_desktop.domain.check_rows import ShopRows
from qls_desktop.domain.code_flaws import show
from qls_desktop.domain.coded import Coded, ShopCodes
from qls_desktop.domain.codes import (
    CodeKind,
    has_right_check_digit,
    is_plain_sku,
    is_usable,
    judge_ean,
    judge_sku,
)
from qls_desktop.domain.findings import Finding, FindingKind, Severity
from qls_desktop.domain.nearest import nearest_known
from qls_desktop.domain.reason import Reason, reason

_KINDS = {
    CodeKind.MISSING: FindingKind.MISSING_EAN,
    CodeKind.MALFORMED: FindingKind.MALFORMED_CODE,
    CodeKind.WRONG_LENGTH: FindingKind.WRONG_LENGTH,
    CodeKind.LOST_LEADING_ZERO: FindingKind.LOST_LEADING_ZERO,
    CodeKind.INVALID_CHECK_DIGIT: FindingKind.INVALID_EAN,
    CodeKind.ONLY_ZEROES: FindingKind.INVALID_EAN,
    CodeKind.IN_STORE: FindingKind.IN_STORE_PREFIX,
    CodeKind.BOOK: FindingKind.BOOK_PREFIX,
}
_MILD = {CodeKind.IN_STORE: Severity.WARNS, CodeKind.BOOK: Severity.TELLS}
_MISPLACED = frozenset({CodeKind.MISSING, CodeKind.MALFORMED, CodeKind.WRONG_LENGTH})
_SHORTEST_TELLING = 12


def _is_telling_ean(code: str) -> bool:
    """Whether a text can only be an EAN: eight digits with a right check are chance too often."""
    return (
        _SHORTEST_TELLING <= len(code) <= _SHORTEST_TELLING + 2
        and code.isascii()
        and code.isdigit()
        and has_right_check_digit(code)
    )


def _is_swapped(row: Coded) -> bool:
    """An EAN where the SKU belongs while the EAN field has none, or a SKU in the EAN field."""
    if row.ean_kind not in _MISPLACED or not row.sku:
        return False
    return _is_telling_ean(row.sku) or row.ean == row.sku


def _swapped(shop: ShopRows, row: Coded) -> Finding:
    why = reason("check_swapped", ean=show(row.ean) or "–", sku=show(row.sku))
    return shop.found(row, FindingKind.SWAPPED_FIELDS, shop.blocking(row), row.sku, why)


def _known_to_qls(shop: ShopRows, row: Coded) -> str:
    """The right EAN of the my.QLS product with this SKU, where one slip explains the shop's."""
    found = shop.index.skus.get(row.sku)
    if len(found) != 1 or is_usable(row.ean_kind):
        return ""
    near = [nearest_known(row.ean, code) for code in (found[0].ean, *found[0].barcodes)]
    return next(filter(None, near), "")


def _ean_reason(shop: ShopRows, row: Coded) -> Reason:
    judged = judge_ean(row.ean)
    kind = f"check_ean_{judged.flaw or judged.kind}"
    told: dict[str, str | int] = {"ean": show(judged.code), "length": len(judged.code)}
    known = _known_to_qls(shop, row)
    if known:
        return reason(f"{kind}_known", **told, suggestion=known, sku=show(row.sku))
    if judged.suggestion:
        return reason(f"{kind}_mended", **told, suggestion=judged.suggestion)
    return reason(kind, **told)


def _ean_fault(shop: ShopRows, row: Coded) -> Finding:
    severity = _MILD.get(row.ean_kind) or shop.blocking(row)
    return shop.found(row, _KINDS[row.ean_kind], severity, row.variant.ean, _ean_reason(shop, row))


def _padding(shop: ShopRows, row: Coded) -> Finding:
    """Outer spaces: left out wherever we compare, but other programs may not."""
    why = reason("check_ean_padded", ean=show(row.ean))
    kind = FindingKind.MALFORMED_CODE
    return shop.found(row, kind, Severity.WARNS, row.variant.ean, why)


def _ean_faults(shop: ShopRows, row: Coded) -> Iterator[Finding]:
    swapped = _is_swapped(row)
    if swapped:
        yield _swapped(shop, row)
    if row.ean_kind in _KINDS and not (swapped and row.ean):
        yield _ean_fault(shop, row)
    if is_usable(row.ean_kind) and row.ean != row.variant.ean:
        yield _padding(shop, row)


def _sku_faults(shop: ShopRows, row: Coded) -> Iterator[Finding]:
    judged = judge_sku(row.sku)
    if judged.kind is CodeKind.MISSING:
        why = reason("check_sku_missing")
        yield shop.found(row, FindingKind.MISSING_SKU, shop.blocking(row), "", why)
    elif judged.flaw:
        shown = {"sku": show(judged.code), "suggestion": judged.suggestion or "–"}
        why = reason(f"check_sku_{judged.flaw}", **shown)
        kind = FindingKind.MALFORMED_CODE
        yield shop.found(row, kind, shop.blocking(row), row.sku, why)


def _places_to_look_at(codes: ShopCodes) -> Iterator[int]:
    """Where a code is anything but plain; quick, as nearly all of them are."""
    ok = CodeKind.OK
    rows = zip(codes.variants, codes.ean_kinds, codes.eans, codes.skus, strict=True)
    for place, (variant, kind, ean, sku) in enumerate(rows):
        if kind is not ok or ean != variant.ean or not is_plain_sku(sku):
            yield place


def find_code_faults(shop: ShopRows) -> Iterator[Finding]:
    """Every fault in the EANs and SKUs of a shop, each by itself; one cause, one finding."""
    for row in shop.rows(_places_to_look_at(shop.codes)):
        yield from _ean_faults(shop, row)
        yield from _sku_faults(shop, row)
