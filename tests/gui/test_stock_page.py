"""Page "Voorraad": what each variant has, why, and what was held."""

import asyncio
from dataclasses import replace
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from qls_desktop.domain.reason import reason
from qls_desktop.domain.runs import RunItem, RunOutcome, Task
from qls_desktop.gui.result_dialog import ResultDialog
from qls_desktop.gui.rows import AnyRow
from qls_desktop.gui.stock_rows import AT_ONCE, make_searchable
from qls_desktop.gui.window import MainWindow
from tests.gui.conftest import Open
from tests.gui.fake_desk import FakeDesk
from tests.gui.hands import press, type_into
from tests.gui.samples import run, stock
from tests.gui.test_window import answer


def go(window: MainWindow, qtbot: QtBot) -> None:
    window.ui.pages.setCurrentWidget(window.stock)
    qtbot.waitUntil(lambda: window.tasks.count() == 0)


def held(desk: FakeDesk) -> None:
    desk.run_rows = [
        run(0)._replace(task=Task.STOCK, outcome=RunOutcome.ATTENTION, problem=None, held=31)
    ]
    why = reason("stock_held_share", changing=31, linked=90, zeroes=4, percent=20)
    desk.item_rows[1] = (RunItem("hold", "", "Molenwinkel", why),)


def test_tells_what_comes_before_the_first_sync(window: MainWindow, qtbot: QtBot) -> None:
    go(window, qtbot)
    assert window.stock.ui.stack.currentWidget() is window.stock.ui.empty_page
    assert "eerste voorraadsynchronisatie" in window.stock.ui.empty.text()
    assert not window.stock.ui.held_bar.isVisible()


def test_shows_both_sides_and_the_target(window: MainWindow, desk: FakeDesk, qtbot: QtBot) -> None:
    desk.stock_rows = [stock(place) for place in range(6)]
    go(window, qtbot)
    page = window.stock
    assert page.model.rowCount() == 6
    cells = page.model.shown_rows()[1].cells
    assert cells[2:7] == ("11", "13", "1", "11", "Geschreven")
    page.ui.stock.choose(1001)
    assert "Doel 11 = my.QLS 13 − betaald, nog niet bij QLS 1" in page.ui.detail_formula.text()
    assert page.ui.claims.rows_model().shown_rows()[0].cells == ("ORD10001", "1", "Molenwinkel")
    page.ui.stock.choose(1003)
    assert "doet niet mee" in page.ui.detail_formula.text()
    assert "niet gekoppeld" in page.ui.detail_reason.text()


def test_search_and_filter_find_a_variant(window: MainWindow, desk: FakeDesk, qtbot: QtBot) -> None:
    desk.stock_rows = [stock(place) for place in range(60)]
    go(window, qtbot)
    page = window.stock
    type_into(page.ui.search, "art-00007")
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    page.show_outcome("held")
    assert page.model.rowCount() == 10
    assert page.ui.count.text() == "Varianten: 10 van 60"
    assert {row.facets for row in page.model.shown_rows()} == {("held",)}


def test_what_was_held_can_be_seen_and_done_after_all(
    window: MainWindow, desk: FakeDesk, qtbot: QtBot
) -> None:
    held(desk)
    go(window, qtbot)
    page = window.stock
    assert page.ui.held_bar.isVisible()
    assert page.ui.held_text.text().startswith("Voorraadwijzigingen die sinds ")
    assert ": 31. " in page.ui.held_text.text()
    press(page.ui.held_view)
    shown: list[ResultDialog] = []

    def is_open() -> bool:
        found = QApplication.topLevelWidgets()
        shown[:] = [w for w in found if isinstance(w, ResultDialog) and w.isVisible()]
        return bool(shown)

    qtbot.waitUntil(is_open)
    press(shown[0].ui.close)
    qtbot.waitUntil(lambda: window.tasks.count() == 0)
    press(page.ui.held_approve)
    answer(qtbot, "Toch uitvoeren")
    qtbot.waitUntil(lambda: ("run_now", 1, Task.STOCK, True) in desk.engine.done)
    assert not page.ui.held_bar.isVisible()


def test_enter_alone_does_not_carry_out_what_is_held(
    window: MainWindow, desk: FakeDesk, qtbot: QtBot
) -> None:
    held(desk)
    go(window, qtbot)
    press(window.stock.ui.held_approve)

    def question() -> QMessageBox | None:
        shown = (one for one in QApplication.topLevelWidgets() if one.isVisible())
        return next((one for one in shown if isinstance(one, QMessageBox)), None)

    qtbot.waitUntil(lambda: question() is not None)
    box = question()
    assert box is not None
    QTest.keyClick(box, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.tasks.count() == 0)
    assert not [one for one in desk.engine.done if one[0] == "run_now"]


def test_a_good_run_after_it_takes_the_bar_away(
    window: MainWindow, desk: FakeDesk, qtbot: QtBot
) -> None:
    held(desk)
    go(window, qtbot)
    good = desk.run_rows[0]._replace(id=2, outcome=RunOutcome.DONE, held=0)
    desk.run_rows = [good, *desk.run_rows]
    window.stock.refresh()
    assert not window.stock.ui.held_bar.isVisible()
    qtbot.waitUntil(lambda: window.tasks.count() == 0)


def results() -> list[ResultDialog]:
    found = QApplication.topLevelWidgets()
    return [w for w in found if isinstance(w, ResultDialog) and w.isVisible()]


def test_the_last_run_is_undone_after_a_look_and_a_question(
    window: MainWindow, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.run_rows = [run(0)._replace(task=Task.STOCK, outcome=RunOutcome.DONE, written=4)]
    go(window, qtbot)
    press(window.stock.ui.undo)
    qtbot.waitUntil(lambda: bool(results()))
    assert ("preview_undo", 1) in desk.engine.done
    assert "niets geschreven" in results()[0].ui.heading.text()
    press(results()[0].ui.close)
    answer(qtbot, "Terugdraaien")
    qtbot.waitUntil(lambda: bool(results()))
    assert ("undo", 1, True) in desk.engine.done
    press(results()[0].ui.close)
    qtbot.waitUntil(lambda: window.tasks.count() == 0)
    assert window.stock.ui.undo.isEnabled()


def test_what_was_taken_back_is_shown_at_once(
    window: MainWindow, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.stock_rows = [stock(0)]
    desk.run_rows = [run(0)._replace(task=Task.STOCK, outcome=RunOutcome.DONE, written=4)]
    go(window, qtbot)
    press(window.stock.ui.undo)
    qtbot.waitUntil(lambda: bool(results()))
    press(results()[0].ui.close)
    answer(qtbot, "Terugdraaien")
    qtbot.waitUntil(lambda: bool(results()))
    view = desk.stock_rows[0]
    desk.stock_rows[0] = replace(view, row=view.row._replace(level=777))
    desk.run_rows = [desk.run_rows[0]._replace(id=9), *desk.run_rows]
    press(results()[0].ui.close)
    qtbot.waitUntil(lambda: window.tasks.count() == 0)
    assert window.stock.model.shown_rows()[0].cells[2].strip() == "777"
    press(window.stock.ui.undo)
    qtbot.waitUntil(lambda: ("preview_undo", 9) in desk.engine.done)
    qtbot.waitUntil(lambda: bool(results()))
    press(results()[0].ui.close)
    answer(qtbot, "Niet terugdraaien")
    qtbot.waitUntil(lambda: window.tasks.count() == 0)


def test_without_a_run_there_is_nothing_to_undo(window: MainWindow, qtbot: QtBot) -> None:
    go(window, qtbot)
    assert not window.stock.ui.undo.isEnabled()


def test_another_integration_has_stock_of_its_own(
    open_window: Open, desk: FakeDesk, qtbot: QtBot
) -> None:
    one = desk.engine.integrations[1]
    desk.engine.integrations[2] = replace(one, id=2, name="Zonnebloem")
    desk.stock_rows = [stock(0)]
    window = open_window()
    go(window, qtbot)
    assert window.stock.model.rowCount() == 1
    window.ui.integration_list.setCurrentRow(1)
    qtbot.waitUntil(lambda: window.shown_integration == 2 and window.tasks.count() == 0)
    assert window.stock.model.rowCount() == 0


def test_ten_thousand_variants_are_searched_and_sorted(
    window: MainWindow, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.stock_rows = [stock(place) for place in range(10_000)]
    go(window, qtbot)
    page = window.stock
    assert page.model.rowCount() == 10_000
    page.ui.stock.sortByColumn(3, Qt.SortOrder.AscendingOrder)
    type_into(page.ui.search, "mok 8712")
    qtbot.waitUntil(lambda: page.model.rowCount() == 2_000)
    shown = [row.value.row.available for row in page.model.shown_rows()]
    assert shown == sorted(shown, key=lambda units: -1 if units is None else units)


class Asked:
    """A row that counts how often its searched text was asked for."""

    def __init__(self) -> None:
        self.times = 0

    @property
    def search(self) -> str:
        self.times += 1
        return "mok"


def test_a_first_search_leaves_the_window_its_turns() -> None:
    rows = [Asked() for _ in range(4 * AT_ONCE)]
    seen: list[int] = []

    async def search() -> None:
        searching = asyncio.create_task(make_searchable(cast("list[AnyRow]", rows)))
        while not searching.done():
            await asyncio.sleep(0)
            seen.append(sum(row.times for row in rows))

    asyncio.run(search())
    assert set(seen) >= set(range(AT_ONCE, 5 * AT_ONCE, AT_ONCE))
    assert {row.times for row in rows} == {1}


@pytest.mark.parametrize("column", range(7))
def test_each_column_sorts_by_what_it_shows(
    window: MainWindow, desk: FakeDesk, qtbot: QtBot, column: int
) -> None:
    desk.stock_rows = [stock(place) for place in range(60)]
    go(window, qtbot)

    def key(text: str) -> tuple[int, str]:
        if 2 <= column <= 5:
            return (-1 if text == "–" else int(text)), ""
        return 0, text.casefold() if column == 0 else text

    window.stock.ui.stock.sortByColumn(column, Qt.SortOrder.AscendingOrder)
    shown = [row.cells[column] for row in window.stock.model.shown_rows()]
    assert len(set(shown)) > 1
    assert shown == sorted(shown, key=key)
