"""The sheet that a merchant corrects codes in: one per kind of finding, codes as text."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import xlsxwriter

from qls_desktop.domain.catalogue import Variant
from qls_desktop.domain.findings import Finding, FindingKind
from qls_desktop.domain.reason import Reason
from qls_desktop.support.text_sheet import add_text_sheet

SHOP, VARIANT, TITLE = "Integratie", "Variant-id", "Titel"
NOW = ("EAN nu", "Artikelcode nu", "SKU nu")
NEW = ("EAN nieuw", "Artikelcode nieuw", "SKU nieuw")
COLUMNS = (SHOP, VARIANT, TITLE, *NOW, *NEW, "Voorstel", "Melding")
"""The headings, the same in every language: the import goes by them."""

WIDTHS = (24, 12, 44, 20, 20, 20, 20, 20, 20, 20, 90)
LONGEST_CELL = 32_000
"""Excel takes 32,767 characters in a cell."""

_SHEET_NAME = 31
_OPTIONS = {"strings_to_numbers": False, "strings_to_formulas": False, "strings_to_urls": False}


Known = Mapping[tuple[str, int], Variant]
"""The variants with the codes that the shop holds, by integration name and variant id."""


def write_mending_sheet(
    path: Path,
    findings: Iterable[Finding],
    known: Known,
    speak: Callable[[Reason], str],
    name_of: Callable[[FindingKind], str],
) -> int:
    """Writes the findings about variants to an Excel file; gives the number of rows.

    The columns with "nieuw" start as what the shop holds now; the merchant changes them there.
    Every cell is text, so that Excel keeps zeroes and runs no formula.

    Raises:
        OSError: the file can't be written.
    """
    by_kind: dict[FindingKind, list[tuple[str, ...]]] = {}
    for finding in findings:
        codes = known.get((finding.integration, finding.variant_id or 0))
        if codes is not None:
            row = _cells(finding, codes, speak(finding.reason))
            by_kind.setdefault(finding.kind, []).append(row)
    try:
        with xlsxwriter.Workbook(str(path), _OPTIONS) as book:
            for kind, rows in by_kind.items():
                add_text_sheet(book, name_of(kind)[:_SHEET_NAME], COLUMNS, WIDTHS, rows)
            if not by_kind:
                add_text_sheet(book, "Productcontrole", COLUMNS, WIDTHS, [])
    except xlsxwriter.exceptions.FileCreateError as error:
        raise OSError(str(path)) from error
    return sum(map(len, by_kind.values()))


def _cells(finding: Finding, codes: Variant, message: str) -> tuple[str, ...]:
    now = (codes.ean, codes.article_code, codes.sku)
    suggestion = str(finding.reason.values.get("suggestion") or "").strip("–")
    about = (finding.integration, str(finding.variant_id), finding.title)
    return tuple(cell[:LONGEST_CELL] for cell in (*about, *now, *now, suggestion, message))
