"""The product check as a file: Excel with a sheet per kind and codes as text, and CSV."""

import csv
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import xlsxwriter

from qls_desktop.domain.findings import Finding, FindingKind, Severity
from qls_desktop.domain.reason import Reason, reason
from qls_desktop.support.text_sheet import add_text_sheet

COLUMNS = tuple(
    reason(f"command_heading_{name}")
    for name in ("severity", "kind", "integration", "variant", "product", "title", "value",
                 "message")
)  # fmt: skip
"""What the headings are called, for whoever can say a reason."""

WIDTHS = (12, 26, 24, 12, 12, 44, 22, 90)
LONGEST_CELL = 32_000
"""Excel takes 32,767 characters in a cell."""

_EMPTY_SHEET = "Productcontrole"
_SHEET_NAME = 31
_DANGEROUS = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class Wording:
    """How a file says things; the caller chooses the language.

    ``sentence`` says a reason in full and ``heading`` in short; severities and kinds are written as
    their slugs unless words are given for them.
    """

    sentence: Callable[[Reason], str]
    heading: Callable[[Reason], str]
    severity: Callable[[Severity], str] = str
    kind: Callable[[FindingKind], str] = str


def write_findings(path: Path, findings: Iterable[Finding], words: Wording) -> int:
    """Writes findings to ``path`` by its suffix (.xlsx or .csv); gives the number of rows.

    Raises:
        ValueError: another suffix.
        OSError: the file can't be written.
    """
    suffix = path.suffix.lower()
    if suffix not in (".xlsx", ".csv"):
        raise ValueError(suffix)
    headings = [words.heading(column) for column in COLUMNS]
    if suffix == ".csv":
        return _write_csv(path, [_cells(one, words) for one in findings], headings)
    sheets: dict[FindingKind, list[tuple[str, ...]]] = {}
    for one in findings:
        sheets.setdefault(one.kind, []).append(_cells(one, words))
    named = {words.kind(kind)[:_SHEET_NAME]: rows for kind, rows in sheets.items()}
    return _write_excel(path, named, headings)


def _cells(finding: Finding, words: Wording) -> tuple[str, ...]:
    cells = (
        words.severity(finding.severity),
        words.kind(finding.kind),
        finding.integration,
        "" if finding.variant_id is None else str(finding.variant_id),
        "" if finding.product_id is None else str(finding.product_id),
        finding.title,
        finding.value,
        words.sentence(finding.reason),
    )
    return tuple(cell[:LONGEST_CELL] for cell in cells)


def _write_excel(
    path: Path, sheets: Mapping[str, Sequence[Sequence[str]]], headings: Sequence[str]
) -> int:
    """Every cell is a string: Excel keeps leading zeros and runs no formula."""
    options = {"strings_to_numbers": False, "strings_to_formulas": False, "strings_to_urls": False}
    try:
        with xlsxwriter.Workbook(str(path), options) as book:
            for name, rows in (sheets or {_EMPTY_SHEET: ()}).items():
                add_text_sheet(book, name, headings, WIDTHS, rows)
    except xlsxwriter.exceptions.FileCreateError as error:
        raise OSError(str(path)) from error
    return sum(map(len, sheets.values()))


def _write_csv(path: Path, rows: Sequence[Sequence[str]], headings: Sequence[str]) -> int:
    """Semicolons and a byte-order mark: what a Dutch Excel opens well by double-click."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=";", quoting=csv.QUOTE_ALL)
        writer.writerow(headings)
        writer.writerows([_inert(cell) for cell in row] for row in rows)
    return len(rows)


def _inert(cell: str) -> str:
    """A cell that a spreadsheet would run as a formula gets an apostrophe in front."""
    return f"'{cell}" if cell.startswith(_DANGEROUS) else cell
