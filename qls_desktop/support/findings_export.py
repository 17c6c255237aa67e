"""The product check as a file: Excel with codes as text, and CSV."""

import csv
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import xlsxwriter

from qls_desktop.domain.findings import Finding
from qls_desktop.domain.reason import Reason

HEADINGS = (
    "Ernst", "Soort", "Integratie", "Variant-id", "Product-id", "Titel", "Waarde", "Melding",
)  # fmt: skip
_WIDTHS = (12, 22, 24, 12, 12, 44, 22, 90)
_DANGEROUS = ("=", "+", "-", "@", "\t", "\r")

Speak = Callable[[Reason], str]
"""Turns a reason into a sentence; the caller chooses the language."""


def write_findings(
    path: Path, findings: Iterable[Finding], speak: Speak, headings: Sequence[str] = HEADINGS
) -> int:
    """Writes findings to ``path`` by its suffix (.xlsx or .csv); gives the number of rows.

    Raises:
        ValueError: another suffix.
        OSError: the file can't be written.
    """
    rows = [_cells(finding, speak) for finding in findings]
    suffix = path.suffix.lower()
    if suffix == ".xlsx":
        _write_excel(path, rows, headings)
    elif suffix == ".csv":
        _write_csv(path, rows, headings)
    else:
        raise ValueError(suffix)
    return len(rows)


def _cells(finding: Finding, speak: Speak) -> tuple[str, ...]:
    return (
        finding.severity.value,
        finding.kind.value,
        finding.integration,
        "" if finding.variant_id is None else str(finding.variant_id),
        "" if finding.product_id is None else str(finding.product_id),
        finding.title,
        finding.value,
        speak(finding.reason),
    )


def _write_excel(path: Path, rows: Sequence[Sequence[str]], headings: Sequence[str]) -> None:
    """Every cell is a string: Excel keeps leading zeros and runs no formula."""
    options = {"strings_to_numbers": False, "strings_to_formulas": False, "strings_to_urls": False}
    try:
        with xlsxwriter.Workbook(str(path), options) as book:
            _fill_sheet(book, rows, headings)
    except xlsxwriter.exceptions.FileCreateError as error:
        raise OSError(str(path)) from error


def _fill_sheet(
    book: xlsxwriter.Workbook, rows: Sequence[Sequence[str]], headings: Sequence[str]
) -> None:
    text = book.add_format({"num_format": "@"})
    bold = book.add_format({"bold": True, "num_format": "@"})
    sheet = book.add_worksheet("Productcontrole")
    for column, (heading, width) in enumerate(zip(headings, _WIDTHS, strict=True)):
        sheet.set_column(column, column, width, text)
        sheet.write_string(0, column, heading, bold)
    for number, row in enumerate(rows, start=1):
        for column, cell in enumerate(row):
            sheet.write_string(number, column, cell, text)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(1, len(rows)), len(headings) - 1)


def _write_csv(path: Path, rows: Sequence[Sequence[str]], headings: Sequence[str]) -> None:
    """Semicolons and a byte-order mark: what a Dutch Excel opens well by double-click."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=";", quoting=csv.QUOTE_ALL)
        writer.writerow(headings)
        writer.writerows([_inert(cell) for cell in row] for row in rows)


def _inert(cell: str) -> str:
    """A cell that a spreadsheet would run as a formula gets an apostrophe in front."""
    return f"'{cell}" if cell.startswith(_DANGEROUS) else cell
