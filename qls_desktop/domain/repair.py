"""Turns the rows of a corrected sheet into a proposal: what may be written to the shop, what not.

EAN and SKU are frozen at QLS once a product is made (design.md, section 2, rule 1), so only codes
of variants that aren't linked may be mended. A row counts as corrected only against the codes that
the sheet was made from: where the shop has changed meanwhile, the row is refused.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from qls_desktop.domain.catalogue import Variant
from qls_desktop.domain.code_flaws import show
from qls_desktop.domain.codes import gtin_key, judge_ean, judge_sku
from qls_desktop.domain.reason import Reason, reason
from qls_desktop.domain.settings import SkuField

LONGEST_CODE = 64
"""A longer text is no code but something that was pasted by mistake."""


_FORMULAS = ("=", "+", "-", "@")
"""No code that goes to a shop begins as a formula of a spreadsheet does."""


class CodeField(StrEnum):
    """A code of a variant that may be mended in the shop."""

    EAN = "ean"
    ARTICLE_CODE = "article_code"
    SKU = "sku"

    def of(self, variant: Variant) -> str:
        """What a variant holds in this field, as it is."""
        return {
            CodeField.EAN: variant.ean,
            CodeField.ARTICLE_CODE: variant.article_code,
            CodeField.SKU: variant.sku,
        }[self]


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One row of a sheet: which variant, the codes it was made with, and the corrected ones.

    ``line`` is the row's number in the file, ``sheet`` its sheet. Texts are as the file holds them.
    """

    sheet: str
    line: int
    integration: str
    variant_id: int
    was: Mapping[CodeField, str]
    becomes: Mapping[CodeField, str]


@dataclass(frozen=True, slots=True)
class RepairShop:
    """One integration: its id, name, SKU field, variants by id, and which of them are linked.

    ``refused`` says why nothing may be written to this shop at all.
    """

    id: int
    name: str
    sku_field: SkuField
    variants: Mapping[int, Variant]
    linked: frozenset[int]
    refused: Reason | None = None


@dataclass(frozen=True, slots=True)
class CodeChange:
    """One code of one variant, as the shop holds it and as the sheet wants it."""

    integration_id: int
    integration: str
    variant_id: int
    title: str
    field: CodeField
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class RefusedRow:
    """A row of the sheet that is left out, and why."""

    sheet: str
    line: int
    title: str
    reason: Reason


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a sheet would change. Nothing is written until somebody says yes."""

    changes: tuple[CodeChange, ...] = ()
    refused: tuple[RefusedRow, ...] = ()
    unchanged: int = 0


def _same_row(one: SheetRow) -> tuple[str, int]:
    return one.integration, one.variant_id


def _changed(row: SheetRow) -> dict[CodeField, str]:
    return {
        field: new.strip()
        for field, new in row.becomes.items()
        if new.strip() != row.was.get(field, "").strip()
    }


def _bad_code(shop: RepairShop, field: CodeField, code: str) -> Reason | None:
    """Why a corrected code may not be written; None when it may."""
    if len(code) > LONGEST_CODE:
        return reason("repair_too_long", length=len(code), limit=LONGEST_CODE)
    if field is CodeField.EAN:
        judged = judge_ean(code)
        return None if judged.usable else reason("repair_bad_ean", ean=show(code) or "–")
    if code.startswith(_FORMULAS):
        return reason("repair_bad_sku", sku=show(code))
    leading = (field is CodeField.ARTICLE_CODE) == (shop.sku_field is SkuField.ARTICLE_CODE)
    judged = judge_sku(code)
    if judged.usable or (not code and not leading):
        return None
    return reason("repair_bad_sku", sku=show(code) or "–")


def _hindrance(row: SheetRow, shop: RepairShop | None, times: int) -> Reason | None:
    """Why a row as a whole is left out, before its codes are looked at."""
    if shop is None:
        return reason("repair_unknown_shop", integration=show(row.integration[:80]))
    if shop.refused is not None:
        return shop.refused
    variant = shop.variants.get(row.variant_id)
    if variant is None:
        return reason("repair_unknown_variant", variant=row.variant_id)
    if variant.id in shop.linked:
        return reason("repair_linked")
    if times > 1:
        return reason("repair_twice", count=times)
    for field, was in row.was.items():
        if field.of(variant).strip() != was.strip():
            now = show(field.of(variant).strip()) or "–"
            return reason("repair_changed_since", was=show(was.strip()[:80]) or "–", now=now)
    return None


def _title(row: SheetRow, shop: RepairShop | None) -> str:
    variant = shop.variants.get(row.variant_id) if shop else None
    return show(variant.full_title.strip()) if variant else f"#{row.variant_id}"


def _codes_after(shop: RepairShop, changes: Iterable[CodeChange]) -> dict[CodeField, Counter[str]]:
    """How often each code would be in the shop once all changes were made."""
    new = {(change.variant_id, change.field): change.new for change in changes}
    fields = (CodeField.EAN, _sku_field(shop))
    return {
        field: Counter(
            _key(field, new.get((variant.id, field), field.of(variant)))
            for variant in shop.variants.values()
        )
        for field in fields
    }


def _sku_field(shop: RepairShop) -> CodeField:
    by_article = shop.sku_field is SkuField.ARTICLE_CODE
    return CodeField.ARTICLE_CODE if by_article else CodeField.SKU


def _key(field: CodeField, code: str) -> str:
    return gtin_key(code) if field is CodeField.EAN else code.strip()


def _without_doubles(
    shop: RepairShop, changes: list[tuple[SheetRow, CodeChange]]
) -> tuple[list[CodeChange], list[RefusedRow]]:
    """Leaves out the changes that would give two variants of a shop the same code."""
    after = _codes_after(shop, (change for _, change in changes))
    kept: list[CodeChange] = []
    refused: list[RefusedRow] = []
    for row, change in changes:
        counts = after.get(change.field)
        if counts and change.new and counts[_key(change.field, change.new)] > 1:
            why = reason("repair_double", code=show(change.new))
            refused.append(RefusedRow(row.sheet, row.line, change.title, why))
        else:
            kept.append(change)
    return kept, refused


def _wanted(
    row: SheetRow, shop: RepairShop, new: Mapping[CodeField, str]
) -> tuple[list[tuple[SheetRow, CodeChange]], list[RefusedRow]]:
    variant, title = shop.variants[row.variant_id], _title(row, shop)
    changes: list[tuple[SheetRow, CodeChange]] = []
    refused: list[RefusedRow] = []
    for field, code in new.items():
        why = _bad_code(shop, field, code)
        if why:
            refused.append(RefusedRow(row.sheet, row.line, title, why))
        else:
            held = field.of(variant)
            change = CodeChange(shop.id, shop.name, variant.id, title, field, held, code)
            changes.append((row, change))
    return changes, refused


def propose(rows: Sequence[SheetRow], shops: Iterable[RepairShop]) -> Proposal:
    """What the corrected rows of a sheet would change in the shops.

    A row that changes nothing is counted only. A variant that comes in several rows (it may stand
    on several sheets) counts once when those rows ask for the same, and is refused when they don't.
    """
    by_name = {shop.name: shop for shop in shops}
    asked = {(_same_row(row), tuple(sorted(_changed(row).items()))): row for row in rows}
    corrected = [row for (_, new), row in asked.items() if new]
    times = Counter(map(_same_row, corrected))
    changes: dict[str, list[tuple[SheetRow, CodeChange]]] = {}
    refused: list[RefusedRow] = []
    for row in corrected:
        shop = by_name.get(row.integration)
        why = _hindrance(row, shop, times[_same_row(row)])
        if why or shop is None:
            told = why or reason("repair_unknown_shop", integration=show(row.integration[:80]))
            refused.append(RefusedRow(row.sheet, row.line, _title(row, shop), told))
            continue
        good, bad = _wanted(row, shop, _changed(row))
        changes.setdefault(shop.name, []).extend(good)
        refused.extend(bad)
    kept: list[CodeChange] = []
    for name, listed in changes.items():
        good_ones, doubled = _without_doubles(by_name[name], listed)
        kept.extend(good_ones)
        refused.extend(doubled)
    unchanged = len({_same_row(row) for row in rows} - set(times))
    return Proposal(tuple(kept), tuple(refused), unchanged)
