"""Finds what is wrong with the codes of a single variant."""

from collections.abc import Iterator

from qls_desktop.domain.check_rows import Row
from qls_desktop.domain.code_flaws import Flaw, show
from qls_desktop.domain.codes import CodeKind, has_right_check_digit, is_plain_sku, judge_sku
from qls_desktop.domain.findings import Finding, FindingKind, Severity
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


def _is_swapped(row: Row) -> bool:
    """An EAN where the SKU belongs while the EAN field has none, or a SKU in the EAN field."""
    if row.ean.kind not in _MISPLACED or not row.sku:
        return False
    return _is_telling_ean(row.sku) or row.ean.code == row.sku


def _swapped(row: Row) -> Finding:
    why = reason("check_swapped", ean=show(row.ean.code) or "–", sku=show(row.sku))
    return row.found(FindingKind.SWAPPED_FIELDS, row.blocking, row.sku, why)


def _ean_reason(row: Row) -> Reason:
    judged = row.ean
    kind = f"check_ean_{judged.flaw or judged.kind}"
    told: dict[str, str | int] = {"ean": show(judged.code), "length": len(judged.code)}
    if judged.suggestion:
        return reason(f"{kind}_mended", **told, suggestion=judged.suggestion)
    return reason(kind, **told)


def _ean_fault(row: Row) -> Finding:
    kind = row.ean.kind
    severity = _MILD.get(kind, row.blocking)
    return row.found(_KINDS[kind], severity, row.variant.ean, _ean_reason(row))


def _padding(row: Row) -> Finding:
    """Outer spaces: left out wherever we compare, but other programs may not."""
    why = reason("check_ean_padded", ean=show(row.ean.code))
    return row.found(FindingKind.MALFORMED_CODE, Severity.WARNS, row.variant.ean, why)


def _ean_faults(row: Row) -> Iterator[Finding]:
    swapped = _is_swapped(row)
    if swapped:
        yield _swapped(row)
    if row.ean.kind in _KINDS and not (swapped and row.ean.code):
        yield _ean_fault(row)
    if row.ean.usable and row.ean.code != row.variant.ean:
        yield _padding(row)


def _sku_faults(row: Row) -> Iterator[Finding]:
    judged = judge_sku(row.sku)
    if judged.kind is CodeKind.MISSING:
        why = reason("check_sku_missing")
        yield row.found(FindingKind.MISSING_SKU, row.blocking, "", why)
    elif not judged.usable:
        shown = {"sku": show(judged.code), "suggestion": judged.suggestion or "–"}
        why = reason(f"check_sku_{judged.flaw or Flaw.SIGNS}", **shown)
        yield row.found(FindingKind.MALFORMED_CODE, row.blocking, row.sku, why)


def find_code_faults(row: Row) -> Iterator[Finding]:
    """Every fault in the EAN and the SKU of one variant; one cause gives one finding."""
    yield from _ean_faults(row)
    yield from _sku_faults(row)


def has_plain_codes(row: Row) -> bool:
    """Whether nothing can be wrong with the codes; quick, for the many that are right."""
    clean = row.ean.kind is CodeKind.OK and row.ean.code == row.variant.ean
    return clean and is_plain_sku(row.sku)
