"""The table model: filter, order and the chosen row, also with 100,000 rows."""

from PySide6.QtCore import QItemSelectionModel, QPersistentModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from qls_desktop.gui.rows import APART, Column, Row, RowsModel
from qls_desktop.gui.table import RowsView

COLUMNS = (Column("Naam"), Column("Aantal", 60, numeric=True))


def row(number: int, name: str, amount: int) -> Row:
    return Row(number, (name, str(amount)), (name, amount), name.casefold(), number)


def names(model: RowsModel) -> list[str]:
    return [shown.cells[0] for shown in model.shown_rows()]


def filled(qapp: object) -> RowsModel:
    assert qapp is not None
    model = RowsModel(COLUMNS)
    model.set_rows([row(1, "Mok", 10), row(2, "Jas Rood", 9), row(3, "Jas Blauw", 100)])
    return model


def test_is_a_sound_model(qapp: object, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(filled(qapp))  # type: ignore[no-untyped-call]


def test_sorts_by_value_and_not_by_text(qapp: object) -> None:
    model = filled(qapp)
    model.sort(1, Qt.SortOrder.DescendingOrder)
    assert names(model) == ["Jas Blauw", "Mok", "Jas Rood"]
    model.sort(-1)
    assert names(model) == ["Mok", "Jas Rood", "Jas Blauw"]


def test_filters_by_all_words_in_any_order(qapp: object) -> None:
    model = filled(qapp)
    model.set_filter("ROOD jas")
    assert names(model) == ["Jas Rood"]
    model.set_filter("", lambda shown: shown.value != 2)
    assert names(model) == ["Mok", "Jas Blauw"]
    assert (model.rowCount(), model.total()) == (2, 3)


def test_a_row_keeps_its_index_while_sorting(qapp: object) -> None:
    model = filled(qapp)
    kept = QPersistentModelIndex(model.index_of(3))
    model.sort(1)
    assert kept.row() == 2
    assert kept.data() == "Jas Blauw"
    assert not model.index_of(99).isValid()


def test_numbers_stand_to_the_right_under_their_heading(qapp: object) -> None:
    model = filled(qapp)
    role = Qt.ItemDataRole.TextAlignmentRole
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    assert model.data(model.index(0, 1), role) == right
    assert model.headerData(1, Qt.Orientation.Horizontal, role) == right
    assert model.data(model.index(0, 0), role) is None
    assert model.headerData(1, Qt.Orientation.Horizontal) == f"Aantal{APART}"
    assert model.headerData(0, Qt.Orientation.Vertical) is None


def test_a_hundred_thousand_rows_are_filtered_and_sorted(qtbot: QtBot) -> None:
    assert qtbot is not None
    model = RowsModel(COLUMNS)
    model.set_rows([row(n, f"Product {n}", n * 7919 % 100_003) for n in range(100_000)])
    model.sort(1)
    model.set_filter("99")
    shown = [one.value for one in model.shown_rows()]
    assert len(shown) == sum("99" in str(n) for n in range(100_000))
    assert shown == sorted(shown, key=lambda n: n * 7919 % 100_003)


def test_chosen_rows_come_top_to_bottom_whatever_the_order_of_choosing(qtbot: QtBot) -> None:
    view = RowsView()
    qtbot.addWidget(view)
    model = RowsModel(COLUMNS, view)
    model.set_rows([row(number, f"Mok {number}", number) for number in range(10)])
    view.show_model(model)
    add = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    for place in (7, 2, 3):
        view.selectionModel().select(model.index(place, 0), add)
    assert [one.key for one in view.chosen_rows()] == [2, 3, 7]
    assert view.chosen_count() == 3
    view.selectAll()
    assert [one.key for one in view.chosen_rows()] == list(range(10))
    view.clearSelection()
    assert (view.chosen_rows(), view.chosen_count()) == ([], 0)
