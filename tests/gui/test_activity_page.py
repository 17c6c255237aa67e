"""Page "Activiteit": runs and log."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QMessageBox
from pytestqt.qtbot import QtBot

from qls_desktop.domain.outcomes import ApiProblemError, OutcomeKind, Problem
from qls_desktop.domain.reason import reason
from qls_desktop.domain.runs import RunItem, Task
from qls_desktop.gui.activity_page import ActivityPage
from qls_desktop.gui.moments import duration, exact, moment
from qls_desktop.gui.result_dialog import ResultDialog
from qls_desktop.gui.window import MainWindow
from qls_desktop.words.said import Language
from tests.gui.conftest import Open
from tests.gui.fake_desk import FakeDesk
from tests.gui.hands import press, type_into
from tests.gui.samples import LEARNED, LINE_IDS, log, report, run
from tests.gui.test_window import answer

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


def open_activity(open_window: Open, desk: FakeDesk, qtbot: QtBot, rows: int = 8) -> ActivityPage:
    desk.run_rows = [run(place) for place in range(rows)]
    desk.log_rows = [log(place) for place in range(rows)]
    return go(open_window(), qtbot)


def go(window: MainWindow, qtbot: QtBot) -> ActivityPage:
    window.ui.pages.setCurrentWidget(window.activity)
    qtbot.waitUntil(lambda: window.tasks.count() == 0)
    return window.activity


def pick(box: QComboBox, value: str) -> None:
    """Chooses with the keyboard, as a merchant would."""
    QTest.keyClick(box, Qt.Key.Key_Home)
    for _ in range(box.findData(value)):
        QTest.keyClick(box, Qt.Key.Key_Down)


def places(page: ActivityPage) -> list[int]:
    """Which of the sample's log lines are shown, from the top."""
    return [LINE_IDS - line.id for line in page.log.lines()]


def test_lists_runs_with_outcome_counts_and_problem(
    open_window: Open, desk: FakeDesk, qtbot: QtBot
) -> None:
    page = open_activity(open_window, desk, qtbot)
    cells = [row.cells for row in page.runs.shown_rows()]
    assert cells[0][:2] == ("Gelukt", "Bestellingen")
    assert cells[0][3:8] == ("3 s", "Schema", "11 van 12", "0", "23")
    assert cells[3][0] == "Mislukt"
    assert cells[3][-1] == page._parts.said(reason("lightspeed_key")).title


def test_the_log_is_filtered_by_level_and_text(
    open_window: Open, desk: FakeDesk, qtbot: QtBot
) -> None:
    page = open_activity(open_window, desk, qtbot)
    assert page.ui.count.text() == "Regels: 8 van 8"
    pick(page.ui.level, "40")
    qtbot.waitUntil(lambda: page.ui.count.text() == "Regels: 2 van 8")
    assert places(page) == [3, 7]
    pick(page.ui.level, "30")
    qtbot.waitUntil(lambda: places(page) == [2, 3, 6, 7])
    pick(page.ui.level, "")
    type_into(page.ui.search, "429")
    qtbot.waitUntil(lambda: places(page) == [2, 6])


def test_a_task_filters_the_runs_and_the_log(
    open_window: Open, desk: FakeDesk, qtbot: QtBot
) -> None:
    page = open_activity(open_window, desk, qtbot)
    pick(page.ui.task, Task.PRODUCTS.value)
    qtbot.waitUntil(lambda: places(page) == [1, 2, 5, 6])
    assert {row.cells[1] for row in page.runs.shown_rows()} == {"Producten"}
    assert {row.cells[2] for row in page.log.model.shown_rows()} == {"Producten"}
    pick(page.ui.level, "30")
    qtbot.waitUntil(lambda: places(page) == [2, 6])


def test_filters_follow_sort_and_widths_come_back(
    open_window: Open, desk: FakeDesk, qtbot: QtBot
) -> None:
    page = open_activity(open_window, desk, qtbot)
    pick(page.ui.task, Task.PRODUCTS.value)
    pick(page.ui.level, "30")
    type_into(page.ui.search, "GET")
    press(page.ui.follow)
    page.ui.log.setColumnWidth(3, 91)
    header = page.ui.runs.horizontalHeader()
    middle = QPoint(header.sectionViewportPosition(2) + 20, header.height() // 2)
    QTest.mouseClick(
        header.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle
    )
    qtbot.waitUntil(lambda: places(page) == [2, 6])
    sorted_runs = [row.key for row in page.runs.shown_rows()]
    window = page.window()
    assert isinstance(window, MainWindow)
    with qtbot.waitSignal(window.closed):
        window.close()
    again = go(open_window(), qtbot)
    assert again.ui.task.currentText() == "Producten"
    assert again.ui.level.currentText() == "Waarschuwing en erger"
    assert again.ui.search.text() == ""
    assert not again.ui.follow.isChecked()
    assert again.ui.log.columnWidth(3) == 91
    assert places(again) == [2, 6]
    assert [row.key for row in again.runs.shown_rows()] == sorted_runs == [8, 5, 2]


def test_following_shows_new_lines_by_itself(
    open_window: Open, desk: FakeDesk, qtbot: QtBot
) -> None:
    page = open_activity(open_window, desk, qtbot)
    assert page.ui.follow.isChecked()
    desk.log_rows.insert(0, log(-1))
    qtbot.waitUntil(lambda: places(page)[0] == -1)
    reads = desk.log_reads
    page.log._look()
    qtbot.waitUntil(lambda: page._parts.tasks.count() == 0)
    assert desk.log_reads == reads


def test_without_following_the_log_stands_still(
    open_window: Open, desk: FakeDesk, qtbot: QtBot
) -> None:
    page = open_activity(open_window, desk, qtbot)
    press(page.ui.follow)
    desk.log_rows.insert(0, log(-1))
    page.log._look()
    desk.run_finished.emit(report(), 1)
    qtbot.waitUntil(lambda: page._parts.tasks.count() == 0)
    assert places(page)[0] == 0
    press(page.ui.refresh)
    qtbot.waitUntil(lambda: places(page)[0] == -1)
    desk.log_rows.insert(0, log(-2))
    press(page.ui.follow)
    qtbot.waitUntil(lambda: places(page)[0] == -2)


def test_whoever_has_scrolled_away_reads_on(
    open_window: Open, desk: FakeDesk, qtbot: QtBot
) -> None:
    page = open_activity(open_window, desk, qtbot, rows=200)
    bar = page.ui.log.verticalScrollBar()
    bar.setValue(50)
    top = page.ui.log.rowAt(0)
    seen = page.log.lines()[top]
    desk.log_rows[:0] = [log(-2), log(-1)]
    page.log._look()
    qtbot.waitUntil(lambda: len(page.log.lines()) == 202)
    assert page.log.lines()[page.ui.log.rowAt(0)] == seen


def test_older_lines_are_read_a_page_at_a_time(
    open_window: Open, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.log_page = 5
    page = open_activity(open_window, desk, qtbot, rows=12)
    assert page.ui.count.text() == "Regels: 5 van 12"
    press(page.ui.older)
    qtbot.waitUntil(lambda: places(page) == list(range(10)))
    assert not page.ui.follow.isChecked()
    press(page.ui.older)
    qtbot.waitUntil(lambda: places(page) == list(range(12)))
    assert not page.ui.older.isEnabled()


def test_a_copy_for_support_holds_the_run_and_the_shown_lines_redacted(
    open_window: Open, desk: FakeDesk, qtbot: QtBot
) -> None:
    page = open_activity(open_window, desk, qtbot)
    secret = log(3)._replace(
        text=f"call of anna@example.test with {LEARNED} failed", details="Traceback\n  line 7"
    )
    desk.log_rows[3] = secret
    pick(page.ui.level, "40")
    qtbot.waitUntil(lambda: places(page) == [3, 7])
    page.ui.runs.choose(4)
    press(page.ui.support)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0].startswith("QLS Desktop ")
    assert lines[0].endswith("2026-11-23T13:00:00Z")
    assert lines[2] == "Run 4: Molenwinkel, Bestellingen, Mislukt, Schema"
    assert lines[3] == "2026-11-23T12:43:00Z – 2026-11-23T12:43:06Z (6 s)"
    assert lines[4].startswith("gepland 12, geschreven 11, overgeslagen 3, vastgehouden 0")
    assert lines[5].startswith("lightspeed_key: ")
    assert lines[7:] == [
        "Logboek, nieuwste regel eerst; regels: 2",
        "2026-11-23T12:58:00Z ERROR qls_desktop.transport: call of […] with […] failed",
        "    Traceback",
        "      line 7",
        "2026-11-23T12:55:20Z ERROR qls_desktop.transport: GET /account.json 401 48 ms",
    ]
    assert "Regels: 2." in page._parts.banners.text()


def test_without_a_chosen_run_the_newest_goes_along(
    open_window: Open, desk: FakeDesk, qtbot: QtBot
) -> None:
    page = open_activity(open_window, desk, qtbot, rows=2)
    desk.run_rows[0] = run(0)._replace(dry_run=True, ended_at=None, outcome=None)
    press(page.ui.refresh)
    qtbot.waitUntil(lambda: page._parts.tasks.count() == 0)
    press(page.ui.support)
    text = QGuiApplication.clipboard().text()
    assert "Run 1: Molenwinkel, Bestellingen, Bezig, Schema" in text
    assert "12:58:00Z – … (–)" in text
    assert "voorbeeld, er is niets geschreven" in text
    assert "qls_desktop.sync.executing (orders): orders of Molenwinkel: done" in text


def test_a_run_that_is_under_way_can_be_copied_without_any_run(
    open_window: Open, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.log_rows = [log(0)]
    page = go(open_window(), qtbot)
    press(page.ui.support)
    text = QGuiApplication.clipboard().text()
    assert "Run" not in text
    assert "eerst; regels: 1\n" in text


def test_the_details_of_a_run_list_what_it_did(
    open_window: Open, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.item_rows = {1: (RunItem("send", "7", "ORD10000", reason("order_sent")),)}
    page = open_activity(open_window, desk, qtbot)
    assert not page.ui.details.isEnabled()
    page.ui.runs.choose(1)
    press(page.ui.details)
    found: list[ResultDialog] = []

    def dialog_is_open() -> bool:
        found[:] = [
            w
            for w in QApplication.topLevelWidgets()
            if isinstance(w, ResultDialog) and w.isVisible()
        ]
        return bool(found)

    qtbot.waitUntil(dialog_is_open)
    assert found[0].ui.items.rows_model().shown_rows()[0].cells[1] == "ORD10000"
    told = found[0].ui.numbers.text()
    assert told.startswith("Gepland: 12\u00a0· Geschreven: 11")
    assert "Onzeker" not in told, "a count of nothing is not told"
    press(found[0].ui.close)
    qtbot.waitUntil(lambda: page._parts.tasks.count() == 0)


def test_an_empty_page_says_what_will_come(open_window: Open, desk: FakeDesk, qtbot: QtBot) -> None:
    page = open_activity(open_window, desk, qtbot, rows=0)
    assert page.ui.runs_empty.isVisible()
    assert not page.ui.runs.isVisible()
    assert "Nog geen runs" in page.ui.runs_empty.text()
    assert "Nog geen regels" in page.ui.log_empty.text()
    pick(page.ui.task, Task.STOCK.value)
    qtbot.waitUntil(lambda: "van deze taak" in page.ui.runs_empty.text())


def test_a_filter_that_lets_nothing_through_says_so(
    open_window: Open, desk: FakeDesk, qtbot: QtBot
) -> None:
    page = open_activity(open_window, desk, qtbot)
    type_into(page.ui.search, "nothing like it")
    qtbot.waitUntil(page.ui.log_empty.isVisible)
    assert "Geen van de regels past" in page.ui.log_empty.text()
    assert page.ui.count.text() == "Regels: 0 van 8"


def test_without_a_shop_it_says_where_to_begin(
    open_window: Open, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.engine.accounts.clear()
    desk.engine.integrations.clear()
    page = go(open_window(), qtbot)
    assert "Maak eerst een integratie" in page.ui.runs_empty.text()


def test_a_store_that_cannot_be_read_is_told_and_keeps_what_stood(
    open_window: Open, desk: FakeDesk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_activity(open_window, desk, qtbot)

    async def fail(*_: object) -> tuple[()]:
        raise ApiProblemError(Problem(OutcomeKind.NOT_SENT, reason("store_closed")))

    monkeypatch.setattr(desk, "recent_runs", fail)
    monkeypatch.setattr(desk, "log", fail)
    press(page.ui.refresh)
    qtbot.waitUntil(lambda: page._parts.tasks.count() == 0)
    assert page._parts.banners.causes() == ("store_closed",)
    assert (page.runs.total(), len(page.log.lines())) == (8, 8)


def test_the_page_follows_the_language(open_window: Open, desk: FakeDesk, qtbot: QtBot) -> None:
    page = open_activity(open_window, desk, qtbot)
    page._parts.speaker.speak(Language.EN)
    qtbot.waitUntil(lambda: page.ui.support.text() == "&Copy for support")
    qtbot.waitUntil(lambda: page._parts.tasks.count() == 0)
    assert page.runs.shown_rows()[0].cells[:2] == ("Succeeded", "Orders")
    assert page.log.model.shown_rows()[1].cells[2] == "Products"


@pytest.mark.parametrize(
    ("shift", "begin"),
    [
        (timedelta(), "vandaag "),
        (timedelta(days=-1), "gisteren "),
        (timedelta(days=1), "morgen "),
        (timedelta(days=-40), "14 "),
    ],
)
def test_instants_are_said_as_a_person_would(qapp: object, shift: timedelta, begin: str) -> None:
    assert qapp is not None
    assert moment(NOON + shift, NOON).startswith(begin)
    assert moment(None, NOON) == "–"
    assert exact(NOON, NOON).endswith(":00")


@pytest.mark.parametrize(
    ("seconds", "words"), [(0, "0 s"), (59, "59 s"), (61, "1 min 1 s"), (7260, "2 u 1 min")]
)
def test_durations_are_short(qapp: object, seconds: int, words: str) -> None:
    assert qapp is not None
    assert duration(NOON, NOON + timedelta(seconds=seconds)) == words
    assert duration(NOON, None) == "–"


def results() -> list[ResultDialog]:
    found = QApplication.topLevelWidgets()
    return [w for w in found if isinstance(w, ResultDialog) and w.isVisible()]


def questions() -> list[QMessageBox]:
    found = QApplication.topLevelWidgets()
    return [w for w in found if isinstance(w, QMessageBox) and w.isVisible()]


def test_a_products_run_is_undone_after_a_look_at_its_links_and_a_question(
    open_window: Open, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.run_rows = [run(1)]
    page = go(open_window(), qtbot)
    page.ui.runs.selectRow(0)
    items = (
        RunItem("note", "", "Molenwinkel", reason("undo_links_come_again")),
        RunItem("unlink", "1", "Theepot – rood", reason("undo_link"), "Mok rood", "–"),
        RunItem("skip", "2", "Mok", reason("undo_link_in_use", number="ORD7")),
    )
    desk.engine.undo_items = items
    press(page.ui.undo)
    qtbot.waitUntil(lambda: bool(results()))
    assert ("preview_undo", 2) in desk.engine.done
    model = results()[0].ui.items.model()
    shown = [[model.index(r, c).data() for c in range(5)] for r in range(model.rowCount())]
    assert [row[0] for row in shown] == ["Let op", "Losmaken", "Overslaan"]
    assert shown[0][4].startswith("De volgende productsynchronisatie maakt deze koppelingen op")
    assert shown[1][1:4] == ["Theepot – rood", "Mok rood", "–"]
    assert shown[2][4].startswith("Bestelling ORD7 met dit product is misschien al bij QLS")
    press(results()[0].ui.close)
    qtbot.waitUntil(lambda: bool(questions()))
    told = questions()[0].text()
    assert "Koppelingen en gegevens van producten die weer worden zoals ze waren: 4." in told
    assert "opnieuw, tenzij eerst de codes, het SKU-veld of de koppelregel veranderen." in told
    assert "ORD7" not in told
    default = questions()[0].defaultButton()
    assert default is not None
    assert default.text() == "Niet terugdraaien"
    answer(qtbot, "Terugdraaien")
    qtbot.waitUntil(lambda: bool(results()))
    assert ("undo", 2, True) in desk.engine.done
    press(results()[0].ui.close)
    tasks = page.window()
    assert isinstance(tasks, MainWindow)
    qtbot.waitUntil(lambda: tasks.tasks.count() == 0)
    assert page.ui.undo.isEnabled()


def test_only_what_wrote_products_or_stock_can_be_undone(
    open_window: Open, desk: FakeDesk, qtbot: QtBot
) -> None:
    stock = run(2)
    desk.run_rows = [
        stock,
        stock._replace(id=11, task=Task.ORDERS),
        stock._replace(id=12, written=0),
        stock._replace(id=13, dry_run=True),
        stock._replace(id=14, outcome=None),
    ]
    page = go(open_window(), qtbot)
    offered = {}
    for place, row in enumerate(page.runs.shown_rows()):
        page.ui.runs.selectRow(place)
        offered[row.key] = page.ui.undo.isEnabled()
    assert offered == {stock.id: True, 11: False, 12: False, 13: False, 14: False}
