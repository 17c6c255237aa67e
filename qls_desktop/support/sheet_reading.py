"""Reads the cells of an Excel or CSV file as text; runs nothing and trusts nothing in it.

Only what a correction sheet needs: text and numbers per cell. A formula gives "=": what Excel last
made of it isn't what somebody typed, and no code begins so.
"""

import csv
import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as ET

from qls_desktop.domain.reason import Reason, reason

LARGEST_FILE = 64 * 1024 * 1024
"""Bytes of a file, and of each part of it once unpacked."""

MOST_ROWS = 300_000
_FORMULA = "="
_NUMBER = re.compile(r"(\d+)(?:\.0+)?")
_COLUMN = re.compile(r"[A-Z]+")
_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_LINKED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_BOOK, _STRINGS = "xl/workbook.xml", "xl/sharedStrings.xml"
_RELATIONS = "xl/_rels/workbook.xml.rels"


class SheetError(Exception):
    """A file that can't be read as a sheet; ``reason`` tells why. Nothing was taken from it."""

    def __init__(self, why: Reason) -> None:
        super().__init__(why.kind)
        self.reason = why


class Sheet(NamedTuple):
    """One sheet: its name and its rows of cells, each row with its number in the file."""

    name: str
    rows: list[tuple[int, list[str]]]


def read_sheets(path: Path) -> list[Sheet]:
    """Every sheet of an .xlsx, or the only one of a .csv.

    Raises:
        SheetError: the file is half-written, of another kind, or too large.
        OSError: the file can't be opened.
    """
    if path.stat().st_size > LARGEST_FILE:
        raise SheetError(reason("sheet_too_large", file=path.name))
    try:
        if path.suffix.lower() == ".csv":
            return [_read_csv(path)]
        return _read_excel(path)
    except (
        zipfile.BadZipFile, ET.ParseError, UnicodeDecodeError, csv.Error, KeyError, ValueError,
        IndexError, EOFError, NotImplementedError, RuntimeError,
    ) as error:  # fmt: skip
        raise SheetError(reason("sheet_unreadable", file=path.name)) from error


def _read_csv(path: Path) -> Sheet:
    """Semicolons or commas, whichever the heading has; UTF-8, as we write it."""
    text = path.read_text(encoding="utf-8-sig")
    if "\0" in text:
        raise ValueError("not a text")
    first = text.partition("\n")[0]
    delimiter = ";" if first.count(";") >= first.count(",") else ","
    listed = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    rows = [(number, _inert_off(cells)) for number, cells in enumerate(listed, start=1)]
    _check_size(len(rows))
    return Sheet(path.stem, rows)


def _inert_off(cells: list[str]) -> list[str]:
    """Takes off the apostrophe that our export puts before what looks like a formula."""
    return [
        cell[1:] if cell[:1] == "'" and cell[1:2] in ("=", "+", "-", "@", "\t", "\r") else cell
        for cell in cells
    ]


def _check_size(rows: int) -> None:
    if rows > MOST_ROWS:
        raise ValueError("too many rows")


def _read_excel(path: Path) -> list[Sheet]:
    with zipfile.ZipFile(path) as book:
        strings = _shared(book) if _STRINGS in book.namelist() else []
        return [Sheet(name, list(_rows(_part(book, part), strings))) for name, part in _parts(book)]


def _part(book: zipfile.ZipFile, name: str) -> ET.Element:
    """One part as a tree, bounded; a document type (which could grow without end) is refused."""
    if book.getinfo(name).file_size > LARGEST_FILE:
        raise ValueError("part too large")
    with book.open(name) as file:
        raw = file.read(LARGEST_FILE + 1)
    if len(raw) > LARGEST_FILE or b"<!DOCTYPE" in raw or b"<!ENTITY" in raw:
        raise ValueError("part refused")
    return ET.fromstring(raw)  # noqa: S314 - bounded, and without a document type


def _shared(book: zipfile.ZipFile) -> list[str]:
    return [_texts(item) for item in _part(book, _STRINGS).iter(f"{_MAIN}si")]


def _texts(item: ET.Element) -> str:
    """All text of a string, its differently formatted parts joined; phonetics left out."""
    direct = item.findall(f"{_MAIN}t") + item.findall(f"{_MAIN}r/{_MAIN}t")
    return "".join(part.text or "" for part in direct)


def _parts(book: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    targets = {
        link.attrib["Id"]: link.attrib["Target"] for link in _part(book, _RELATIONS).iter()
        if "Target" in link.attrib
    }  # fmt: skip
    for sheet in _part(book, _BOOK).iter(f"{_MAIN}sheet"):
        target = targets[sheet.attrib[_LINKED]].removeprefix("/xl/")
        yield sheet.attrib["name"], f"xl/{target}"


def _rows(tree: ET.Element, strings: list[str]) -> Iterator[tuple[int, list[str]]]:
    for count, row in enumerate(tree.iter(f"{_MAIN}row")):
        _check_size(count)
        cells: list[str] = []
        for cell in row.iter(f"{_MAIN}c"):
            place = _place(cell.attrib.get("r", ""), len(cells))
            cells.extend([""] * (place - len(cells)))
            cells.append(_cell(cell, strings))
        yield int(row.attrib.get("r", count + 1)), cells


def _place(address: str, default: int) -> int:
    """The column of "C7" is 2; a wild one is refused."""
    letters = _COLUMN.match(address)
    if letters is None:
        return default
    place = 0
    for letter in letters[0]:
        place = place * 26 + ord(letter) - ord("A") + 1
    if place - 1 > 16_384:
        raise ValueError("too many columns")
    return place - 1


def _cell(cell: ET.Element, strings: list[str]) -> str:
    kind = cell.attrib.get("t", "n")
    if cell.find(f"{_MAIN}f") is not None:
        return _FORMULA
    if kind == "inlineStr":
        inside = cell.find(f"{_MAIN}is")
        return "" if inside is None else _texts(inside)
    value = cell.findtext(f"{_MAIN}v") or ""
    if kind == "s":
        return strings[int(value)]
    return _number(value) if kind == "n" else value


def _number(value: str) -> str:
    """A number as digits: Excel keeps 8712345678906 as 8.712345678906E+12."""
    whole = _NUMBER.fullmatch(value)
    if whole:
        return whole[1]
    try:
        number = float(value)
    except ValueError:
        return value
    exact = number.is_integer() and abs(number) < 2**53
    return str(int(number)) if exact else value
