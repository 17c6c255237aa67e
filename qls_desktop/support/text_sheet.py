"""One worksheet of texts: a code keeps its leading zeroes, and a formula stays a text."""

from collections.abc import Sequence

import xlsxwriter


def add_text_sheet(
    book: xlsxwriter.Workbook,
    name: str,
    headings: Sequence[str],
    widths: Sequence[int],
    rows: Sequence[Sequence[str]],
) -> None:
    """Adds a sheet whose every cell is a text, with filters and a heading that stays in sight.

    Args:
        book: the workbook that is being written.
        name: the sheet's name, at most 31 characters.
        headings: of the columns.
        widths: of the columns, in characters; as many as headings.
        rows: a text per column.
    """
    text = book.add_format({"num_format": "@"})
    bold = book.add_format({"bold": True, "num_format": "@"})
    sheet = book.add_worksheet(name)
    for column, (heading, width) in enumerate(zip(headings, widths, strict=True)):
        sheet.set_column(column, column, width, text)
        sheet.write_string(0, column, heading, bold)
    for number, row in enumerate(rows, start=1):
        for column, cell in enumerate(row):
            sheet.write_string(number, column, cell, text)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(1, len(rows)), len(headings) - 1)
