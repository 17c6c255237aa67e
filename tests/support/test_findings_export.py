"""The product check as a file: codes stay text, and nothing in it runs."""

import csv
from pathlib import Path

import openpyxl
import pytest

from qls_desktop.domain.findings import Finding, FindingKind, Severity
from qls_desktop.domain.reason import Reason, reason
from qls_desktop.gui.labels import kind_word, severity_word
from qls_desktop.gui.language import Speaker
from qls_desktop.support.findings_export import COLUMNS, LONGEST_CELL, Wording, write_findings
from qls_desktop.words.said import Language


def finding(title: str, value: str, kind: FindingKind = FindingKind.MISSING_EAN) -> Finding:
    why = reason("check_ean_missing")
    return Finding(kind, Severity.BLOCKS, "Molenwinkel", 7, None, title, value, why)


def speak(why: Reason) -> str:
    return f"zin over {why.kind}"


def head(why: Reason) -> str:
    return why.kind.removeprefix("command_heading_")


WORDS = Wording(speak, head)
HEADINGS = [head(column) for column in COLUMNS]


def test_excel_keeps_leading_zeros_and_runs_no_formula(tmp_path: Path) -> None:
    path = tmp_path / "lijst.xlsx"
    rows = [finding("=1+1", "0871234567890"), finding("https://x.test", "12E5")]
    assert write_findings(path, rows, WORDS) == 2
    book = openpyxl.load_workbook(path)
    sheet = book.active
    assert sheet is not None
    found = [[cell.value for cell in row] for row in sheet.iter_rows()]
    types = {cell.data_type for row in sheet.iter_rows(min_row=2) for cell in row if cell.value}
    book.close()
    assert found[0] == HEADINGS
    assert found[1][3:7] == ["7", "", "=1+1", "0871234567890"]
    assert found[2][5:7] == ["https://x.test", "12E5"]
    assert types == {"s"}, "every cell is text, so no formula and no number"


def test_csv_opens_in_a_dutch_excel_and_runs_no_formula(tmp_path: Path) -> None:
    path = tmp_path / "lijst.csv"
    write_findings(path, [finding("=cmd()", "0871"), finding('Mok; "blauw"', "-5")], WORDS)
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file, delimiter=";"))
    assert rows[0] == HEADINGS
    assert rows[1][5:] == ["'=cmd()", "0871", "zin over check_ean_missing"]
    assert rows[2][5:7] == ['Mok; "blauw"', "'-5"]


def test_an_empty_list_is_a_file_with_headings(tmp_path: Path) -> None:
    assert write_findings(tmp_path / "leeg.xlsx", [], WORDS) == 0
    book = openpyxl.load_workbook(tmp_path / "leeg.xlsx")
    assert book["Productcontrole"].max_row == 1
    book.close()


def test_another_suffix_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="pdf"):
        write_findings(tmp_path / "lijst.pdf", [], WORDS)


@pytest.mark.parametrize("suffix", ["xlsx", "csv"])
def test_a_file_that_cannot_be_written_is_an_os_error(tmp_path: Path, suffix: str) -> None:
    with pytest.raises(OSError, match="lijst"):
        write_findings(tmp_path / "no-such-folder" / f"lijst.{suffix}", [], WORDS)


def test_every_kind_has_a_sheet_with_text_filters_and_widths(tmp_path: Path) -> None:
    path = tmp_path / "lijst.xlsx"
    found = [
        finding(f"Mok {n}", f"00{n}", kind) for n, kind in enumerate((*FindingKind, *FindingKind))
    ]
    assert write_findings(path, found, WORDS) == 2 * len(FindingKind)
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == [kind.value for kind in FindingKind]
    for place, sheet in enumerate(book.worksheets):
        assert [row[6].value for row in sheet.iter_rows(min_row=2)] == [
            f"00{place}",
            f"00{place + len(FindingKind)}",
        ]
        assert sheet["G2"].number_format == "@"
        assert sheet.auto_filter.ref == "A1:H3"
        assert sheet.freeze_panes == "A2"
        assert sheet.column_dimensions["F"].width > 40
    book.close()


@pytest.mark.parametrize("language", list(Language))
def test_the_kinds_in_words_are_names_of_sheets(
    tmp_path: Path, language: Language, qapp: object
) -> None:
    assert qapp is not None
    speaker = Speaker()
    speaker.speak(language)
    try:
        words = Wording(speak, head, severity_word, kind_word)
        path = tmp_path / "lijst.xlsx"
        write_findings(path, [finding("Mok", "1", kind) for kind in FindingKind], words)
        names = [kind_word(kind) for kind in FindingKind]
    finally:
        speaker.speak(Language.NL)
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == names
    book.close()


def test_a_text_longer_than_a_cell_is_cut_and_not_lost(tmp_path: Path) -> None:
    path = tmp_path / "lijst.xlsx"
    write_findings(path, [finding("M" * 40_000, "1" * 10_000)], WORDS)
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    assert (len(str(sheet["F2"].value)), len(str(sheet["G2"].value))) == (LONGEST_CELL, 10_000)
    book.close()
