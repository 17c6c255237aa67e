"""Takes the corrected rows out of a sheet that came back; decides nothing about them."""

from pathlib import Path

from qls_desktop.domain.reason import reason
from qls_desktop.domain.repair import CodeField, SheetRow
from qls_desktop.support.mending_sheet import NEW, NOW, SHOP, VARIANT
from qls_desktop.support.sheet_reading import Sheet, SheetError, read_sheets

_FIELDS = (CodeField.EAN, CodeField.ARTICLE_CODE, CodeField.SKU)
_NEEDED = (SHOP, VARIANT, *NOW, *NEW)
_LONGEST = 32_000


def read_mending_sheet(path: Path) -> tuple[SheetRow, ...]:
    """The rows of every sheet that has the columns of our export; other sheets are left out.

    Columns may have been moved or added, but not renamed or removed.

    Raises:
        SheetError: the file is no sheet, or none of its sheets has the columns.
        OSError: the file can't be opened.
    """
    sheets = read_sheets(path)
    ours = [sheet for sheet in sheets if not _lacking(sheet)]
    if not ours:
        lacking = _lacking(sheets[0]) if sheets else list(_NEEDED)
        raise SheetError(reason("sheet_columns", file=path.name, columns=", ".join(lacking)))
    return tuple(row for sheet in ours for row in _rows(sheet))


def _lacking(sheet: Sheet) -> list[str]:
    headings = {cell.strip() for cell in sheet.rows[0][1]} if sheet.rows else set()
    return [heading for heading in _NEEDED if heading not in headings]


def _rows(sheet: Sheet) -> list[SheetRow]:
    headings = [cell.strip() for cell in sheet.rows[0][1]]
    places = {heading: headings.index(heading) for heading in _NEEDED}
    found = []
    for number, cells in sheet.rows[1:]:
        told = {
            heading: cells[place][:_LONGEST] if place < len(cells) else ""
            for heading, place in places.items()
        }
        if any(cell.strip() for cell in told.values()):
            found.append(_row(sheet.name, number, told))
    return found


def _row(sheet: str, number: int, told: dict[str, str]) -> SheetRow:
    variant = told[VARIANT].strip()
    known = variant.isascii() and variant.isdigit() and len(variant) < 19
    return SheetRow(
        sheet,
        number,
        told[SHOP].strip(),
        int(variant) if known else 0,
        dict(zip(_FIELDS, (told[heading] for heading in NOW), strict=True)),
        dict(zip(_FIELDS, (told[heading] for heading in NEW), strict=True)),
    )
