"""The product check as a file: codes stay text, and nothing in it runs."""

import csv
from pathlib import Path

import openpyxl
import pytest

from qls_desktop.domain.findings import Finding, FindingKind, Severity
from qls_desktop.domain.reason import Reason, reason
from qls_desktop.support.findings_export import HEADINGS, write_findings


def finding(title: str, value: str) -> Finding:
    why = reason("check_ean_missing")
    return Finding(
        FindingKind.MISSING_EAN, Severity.BLOCKS, "Molenwinkel", 7, None, title, value, why
    )


def speak(why: Reason) -> str:
    return f"zin over {why.kind}"


def test_excel_keeps_leading_zeros_and_runs_no_formula(tmp_path: Path) -> None:
    path = tmp_path / "lijst.xlsx"
    rows = [finding("=1+1", "0871234567890"), finding("https://x.test", "12E5")]
    assert write_findings(path, rows, speak) == 2
    book = openpyxl.load_workbook(path)
    sheet = book.active
    assert sheet is not None
    found = [[cell.value for cell in row] for row in sheet.iter_rows()]
    types = {cell.data_type for row in sheet.iter_rows(min_row=2) for cell in row if cell.value}
    book.close()
    assert found[0] == list(HEADINGS)
    assert found[1][3:7] == ["7", "", "=1+1", "0871234567890"]
    assert found[2][5:7] == ["https://x.test", "12E5"]
    assert types == {"s"}, "every cell is text, so no formula and no number"


def test_csv_opens_in_a_dutch_excel_and_runs_no_formula(tmp_path: Path) -> None:
    path = tmp_path / "lijst.csv"
    write_findings(path, [finding("=cmd()", "0871"), finding('Mok; "blauw"', "-5")], speak)
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file, delimiter=";"))
    assert rows[0] == list(HEADINGS)
    assert rows[1][5:] == ["'=cmd()", "0871", "zin over check_ean_missing"]
    assert rows[2][5:7] == ['Mok; "blauw"', "'-5"]


def test_an_empty_list_is_a_file_with_headings(tmp_path: Path) -> None:
    assert write_findings(tmp_path / "leeg.xlsx", [], speak) == 0
    book = openpyxl.load_workbook(tmp_path / "leeg.xlsx")
    assert book["Productcontrole"].max_row == 1
    book.close()


def test_another_suffix_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="pdf"):
        write_findings(tmp_path / "lijst.pdf", [], speak)


@pytest.mark.parametrize("suffix", ["xlsx", "csv"])
def test_a_file_that_cannot_be_written_is_an_os_error(tmp_path: Path, suffix: str) -> None:
    with pytest.raises(OSError, match="lijst"):
        write_findings(tmp_path / "no-such-folder" / f"lijst.{suffix}", [], speak)
