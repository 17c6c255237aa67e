"""Page "Activiteit": runs and log."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qls_desktop.domain.reason import reason
from qls_desktop.domain.runs import RunItem
from qls_desktop.gui.activity_page import ActivityPage
from qls_desktop.gui.moments import duration, exact, moment
from qls_desktop.gui.result_dialog import ResultDialog
from tests.gui.conftest import Open
from tests.gui.fake_desk import FakeDesk
from tests.gui.hands import press, type_into
from tests.gui.samples import log, run

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


def open_activity(open_window: Open, desk: FakeDesk, rows: int = 8) -> ActivityPage:
    desk.run_rows = [run(place) for place in range(rows)]
    desk.log_rows = [log(place) for place in range(rows)]
    window = open_window()
    window.ui.pages.setCurrentWidget(window.activity)
    return window.activity


def test_lists_runs_with_outcome_counts_and_problem(open_window: Open, desk: FakeDesk) -> None:
    page = open_activity(open_window, desk)
    cells = [row.cells for row in page.runs.shown_rows()]
    assert cells[0][:2] == ("Gelukt", "Bestellingen")
    assert cells[0][3] == "3 s"
    assert cells[3][0] == "Mislukt"
    assert cells[3][-1] == page._parts.said(reason("lightspeed_key")).title


def test_the_log_is_filtered_by_level_and_text(
    open_window: Open, desk: FakeDesk, qtbot: QtBot
) -> None:
    page = open_activity(open_window, desk)
    assert page.ui.count.text() == "Regels: 8 van 8"
    page.ui.level.setCurrentIndex(page.ui.level.findData("40"))
    page.ui.level.activated.emit(2)
    assert page.ui.count.text() == "Regels: 2 van 8"
    page.ui.level.setCurrentIndex(0)
    type_into(page.ui.search, "429")
    qtbot.waitUntil(lambda: page.log.rowCount() == 2)


def test_the_details_of_a_run_list_what_it_did(
    open_window: Open, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.item_rows = {1: (RunItem("send", "7", "ORD10000", reason("order_sent")),)}
    page = open_activity(open_window, desk)
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
    press(found[0].ui.close)
    qtbot.waitUntil(lambda: page._parts.tasks.count() == 0)


def test_an_empty_page_says_what_will_come(open_window: Open, desk: FakeDesk) -> None:
    page = open_activity(open_window, desk, rows=0)
    assert page.ui.runs_empty.isVisible()
    assert not page.ui.runs.isVisible()
    assert "Nog geen runs" in page.ui.runs_empty.text()


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
