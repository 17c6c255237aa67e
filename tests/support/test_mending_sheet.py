"""The correction sheet goes out inert, and comes back as rows or as a clear error."""

import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from qls_desktop.domain.catalogue import Variant
from qls_desktop.domain.findings import Finding, FindingKind, Severity
from qls_desktop.domain.reason import reason
from qls_desktop.domain.repair import CodeField, RepairShop, SheetRow, propose
from qls_desktop.domain.settings import SkuField
from qls_desktop.support.mending_sheet import COLUMNS, write_mending_sheet
from qls_desktop.support.sheet_import import read_mending_sheet
from qls_desktop.support.sheet_reading import SheetError
from tests.domain.wares import ean, variant

K = FindingKind
EVIL = '=HYPERLINK("https://example.test","klik")'
Edit = Callable[[openpyxl.Workbook], None]


def finding(number: int, kind: FindingKind = K.INVALID_EAN, title: str = "Mok") -> Finding:
    why = reason("check_ean_invalid_check_digit_mended", ean="8", suggestion=ean(number))
    return Finding(kind, Severity.BLOCKS, "Winkel", number, 1000 + number, title, "8", why)


def export(path: Path, *findings: Finding, codes: Variant | None = None) -> int:
    held = codes or Variant(1, 1, ean="0000871", article_code="007")
    known = {("Winkel", one.variant_id or 0): held for one in findings}
    return write_mending_sheet(path, findings, known, lambda why: why.kind, lambda kind: kind.value)


def edit(path: Path, change: Edit) -> None:
    book = openpyxl.load_workbook(path)
    change(book)
    book.save(path)
    book.close()


def test_one_sheet_per_kind_with_text_filters_and_widths(tmp_path: Path) -> None:
    path = tmp_path / "blad.xlsx"
    assert export(path, finding(1), finding(2), finding(3, K.MISSING_EAN)) == 3
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == ["invalid_ean", "missing_ean"]
    sheet = book["invalid_ean"]
    assert [cell.value for cell in sheet[1]] == list(COLUMNS)
    assert [sheet["D2"].value, sheet["E2"].value, sheet["J2"].value] == ["0000871", "007", ean(1)]
    assert {cell.data_type for cell in sheet[2] if cell.value} == {"s"}
    assert sheet["G2"].number_format == "@"
    assert sheet.auto_filter.ref == "A1:K3"
    assert sheet.column_dimensions["C"].width > 40
    book.close()


@pytest.mark.parametrize("text", [EVIL, "+1", "-1", "@SUM(A1)", "=1+1"])
def test_formulas_leave_as_text(tmp_path: Path, text: str) -> None:
    path = tmp_path / "blad.xlsx"
    export(path, finding(1, title=text), codes=Variant(1, 1, ean=text, article_code=text, sku=text))
    book = openpyxl.load_workbook(path)
    cells = [cell for cell in book["invalid_ean"][2] if cell.value == text]
    assert len(cells) == 7
    assert {cell.data_type for cell in cells} == {"s"}
    book.close()


def test_an_untouched_sheet_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "blad.xlsx"
    export(path, finding(1), finding(1, K.MISSING_EAN))
    rows = read_mending_sheet(path)
    assert [(row.sheet, row.line, row.variant_id) for row in rows] == [
        ("invalid_ean", 2, 1),
        ("missing_ean", 2, 1),
    ]
    proposal = propose(rows, [])
    assert (proposal.changes, proposal.refused, proposal.unchanged) == ((), (), 1)


def test_what_excel_makes_of_a_code_is_read_as_its_digits(tmp_path: Path) -> None:
    path = tmp_path / "blad.xlsx"
    export(path, finding(1))

    def retype(book: openpyxl.Workbook) -> None:
        book["invalid_ean"]["G2"] = 8712345678906
        book["invalid_ean"]["H2"] = "=A1"
        book["invalid_ean"]["I2"] = 12.5

    edit(path, retype)
    (row,) = read_mending_sheet(path)
    assert row.becomes == {
        CodeField.EAN: "8712345678906",
        CodeField.ARTICLE_CODE: "=",
        CodeField.SKU: "12.5",
    }


def test_moved_and_added_columns_are_no_problem(tmp_path: Path) -> None:
    path = tmp_path / "blad.xlsx"
    export(path, finding(1))

    def move(book: openpyxl.Workbook) -> None:
        book["invalid_ean"].insert_cols(1)
        book["invalid_ean"]["A1"] = "Opmerking"
        book.create_sheet("Eigen blad")["A1"] = "iets"

    edit(path, move)
    (row,) = read_mending_sheet(path)
    assert (row.integration, row.was[CodeField.EAN]) == ("Winkel", "0000871")


def test_a_renamed_column_is_an_error_that_names_it(tmp_path: Path) -> None:
    path = tmp_path / "blad.xlsx"
    export(path, finding(1))

    def rename(book: openpyxl.Workbook) -> None:
        book["invalid_ean"]["G1"] = "EAN"

    edit(path, rename)
    with pytest.raises(SheetError) as caught:
        read_mending_sheet(path)
    assert caught.value.reason.values["columns"] == "EAN nieuw"


@pytest.mark.parametrize("share", [0.0, 0.2, 0.5, 0.9, 0.99])
def test_a_half_written_file_is_an_error(tmp_path: Path, share: float) -> None:
    path = tmp_path / "blad.xlsx"
    export(path, finding(1))
    raw = path.read_bytes()
    path.write_bytes(raw[: int(len(raw) * share)])
    with pytest.raises(SheetError, match="sheet_unreadable"):
        read_mending_sheet(path)


@pytest.mark.parametrize("raw", [b"", b"\0\0", b"\xff\xfe\x00a", b'"half', b"PK\x03\x04"])
@pytest.mark.parametrize("name", ["a.csv", "a.xlsx"])
def test_rubbish_is_an_error(tmp_path: Path, name: str, raw: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(raw)
    with pytest.raises(SheetError):
        read_mending_sheet(path)


def test_a_document_that_grows_without_end_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "blad.xlsx"
    export(path, finding(1))
    with zipfile.ZipFile(path) as book:
        parts = {name: book.read(name) for name in book.namelist()}
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><sst>&b;</sst>'
    with zipfile.ZipFile(path, "w") as book:
        for name, part in parts.items():
            book.writestr(name, bomb if name.endswith("sharedStrings.xml") else part)
    with pytest.raises(SheetError, match="sheet_unreadable"):
        read_mending_sheet(path)


def test_a_csv_comes_back_too(tmp_path: Path) -> None:
    path = tmp_path / "blad.csv"
    cells = ("Winkel", "1", "Mok", "1", "A", "", "'=1", "A", "", "", "")
    path.write_text(";".join(COLUMNS) + "\n" + ";".join(cells) + "\n", encoding="utf-8-sig")
    (row,) = read_mending_sheet(path)
    assert row.becomes[CodeField.EAN] == "=1"


def shop(*linked: int, count: int = 3) -> RepairShop:
    variants = {number: variant(number) for number in range(1, count + 1)}
    return RepairShop(1, "Winkel", SkuField.ARTICLE_CODE, variants, frozenset(linked))


def row(number: int, field: CodeField, new: str, integration: str = "Winkel") -> SheetRow:
    one = variant(number)
    was = {each: each.of(one) for each in CodeField}
    return SheetRow("EAN", number + 1, integration, number, was, {**was, field: new})


@pytest.mark.parametrize(
    ("field", "new", "kind"),
    [
        (CodeField.EAN, "8,71E+12", "repair_bad_ean"),
        (CodeField.EAN, "", "repair_bad_ean"),
        (CodeField.EAN, "'8712345678906", "repair_bad_ean"),
        (CodeField.EAN, "87123\u200b45678906", "repair_bad_ean"),
        (CodeField.EAN, "\u202e6098765432178", "repair_bad_ean"),
        (CodeField.EAN, "8" * 10_000, "repair_too_long"),
        (CodeField.EAN, ean(2), "repair_double"),
        (CodeField.ARTICLE_CODE, "", "repair_bad_sku"),
        (CodeField.ARTICLE_CODE, EVIL, "repair_bad_sku"),
        (CodeField.ARTICLE_CODE, "MOK\u200b1", "repair_bad_sku"),
        (CodeField.ARTICLE_CODE, "MOK-2", "repair_double"),
        (CodeField.SKU, "@SUM(A1)", "repair_bad_sku"),
    ],
)
def test_bad_codes_are_refused(field: CodeField, new: str, kind: str) -> None:
    proposal = propose([row(1, field, new)], [shop()])
    assert proposal.changes == ()
    assert [one.reason.kind for one in proposal.refused] == [kind]


def test_two_variants_may_swap_their_codes() -> None:
    rows = [row(1, CodeField.EAN, ean(2)), row(2, CodeField.EAN, ean(1))]
    assert [one.new for one in propose(rows, [shop()]).changes] == [ean(2), ean(1)]


@pytest.mark.parametrize(
    ("sheet_row", "kind"),
    [
        (row(1, CodeField.EAN, ean(9), "Elders"), "repair_unknown_shop"),
        (row(9, CodeField.EAN, ean(8)), "repair_unknown_variant"),
        (row(2, CodeField.EAN, ean(9)), "repair_linked"),
    ],
)
def test_rows_that_fit_nothing_are_refused(sheet_row: SheetRow, kind: str) -> None:
    (refused,) = propose([sheet_row], [shop(2)]).refused
    assert refused.reason.kind == kind


def test_a_shop_whose_key_may_not_write_gets_nothing() -> None:
    why = reason("repair_no_permission", permission="products.write", integration="Winkel")
    proposal = propose([row(1, CodeField.EAN, ean(9))], [replace(shop(), refused=why)])
    assert (proposal.changes, [one.reason for one in proposal.refused]) == ((), [why])


def test_one_variant_asked_for_two_codes_gets_neither() -> None:
    rows = [row(1, CodeField.EAN, ean(8)), row(1, CodeField.EAN, ean(9))]
    proposal = propose(rows, [shop()])
    assert (proposal.changes, {r.reason.kind for r in proposal.refused}) == ((), {"repair_twice"})
    same = propose([rows[0], rows[0]], [shop()])
    assert len(same.changes) == 1


def test_a_shop_that_moved_on_wins() -> None:
    moved = RepairShop(1, "Winkel", SkuField.SKU, {1: variant(1, ean=ean(50))}, frozenset())
    (refused,) = propose([row(1, CodeField.EAN, ean(9))], [moved]).refused
    assert refused.reason.kind == "repair_changed_since"


@given(st.text(max_size=40), st.sampled_from(list(CodeField)))
def test_whatever_is_typed_only_right_codes_come_through(new: str, field: CodeField) -> None:
    for change in propose([row(1, field, new)], [shop(3)]).changes:
        assert change.new == new.strip()
        assert change.new != change.old
        assert change.new.isprintable() or any(sign.isspace() for sign in change.new)
        assert not change.new.startswith(("=", "+", "-", "@"))
        if field is CodeField.EAN:
            assert change.new.isdigit()
