"""Page "Productcontrole" reads the shops anew: beside a sync, after a stop, after a crash."""

import pytest
from pytestqt.qtbot import QtBot

from qls_desktop.domain.reason import reason
from qls_desktop.domain.runs import RunOutcome, RunReport, Task
from qls_desktop.domain.settings import Integration
from qls_desktop.gui.check_page import CheckPage
from tests.gui.conftest import Open
from tests.gui.fake_desk import FakeDesk
from tests.gui.hands import press
from tests.gui.test_check_page import open_check

READ = ("preview", 1, Task.PRODUCTS)
STOPPED = RunReport(
    7, Task.PRODUCTS, "Molenwinkel", RunOutcome.CANCELLED, True, problem=reason("run_cancelled")
)
DONE = RunReport(8, Task.PRODUCTS, "Molenwinkel", RunOutcome.DONE, True)


@pytest.fixture
def page(open_window: Open, desk: FakeDesk, qtbot: QtBot) -> CheckPage:
    """The page while it reads its one shop."""
    made = open_check(open_window, desk, qtbot)
    press(made.ui.reread)
    assert desk.engine.done.count(READ) == 1
    return made


def is_reading(page: CheckPage) -> bool:
    return page.ui.progress.isVisible() and not page.ui.reread.isEnabled()


def test_stopping_asks_no_sync_to_stop(page: CheckPage, desk: FakeDesk) -> None:
    press(page.ui.cancel)
    assert ("cancel_preview", 1, Task.PRODUCTS) in desk.engine.done
    assert ("cancel", 1, Task.PRODUCTS) not in desk.engine.done
    assert not is_reading(page), "also where nothing of ours was under way"


def test_the_end_of_a_sync_ends_the_reading_that_waited_for_it(
    page: CheckPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    synced = RunReport(5, Task.PRODUCTS, "Molenwinkel", RunOutcome.DONE, written=9)
    desk.run_finished.emit(synced, 1)
    assert not is_reading(page)
    qtbot.waitUntil(lambda: desk.engine.done.count(("check", None)) == 2)


def test_a_sync_that_was_broken_off_makes_room_for_the_reading(
    page: CheckPage, desk: FakeDesk
) -> None:
    cut = RunReport(5, Task.PRODUCTS, "Molenwinkel", RunOutcome.CANCELLED, written=2)
    desk.run_finished.emit(cut, 1)
    assert is_reading(page)
    assert desk.engine.done.count(READ) == 2
    desk.run_finished.emit(DONE, 1)
    assert not is_reading(page)


def test_a_reading_that_crashes_ends_and_is_told(page: CheckPage, desk: FakeDesk) -> None:
    why = reason("run_crashed", error="OSError")
    crashed = RunReport(0, Task.PRODUCTS, "Molenwinkel", RunOutcome.FAILED, problem=why)
    desk.run_finished.emit(crashed, 1)
    assert not is_reading(page)
    assert page._parts.banners.causes() == ("run_crashed",)


@pytest.mark.parametrize("late", [STOPPED, DONE])
def test_the_late_end_of_a_stopped_reading_does_not_end_the_next(
    page: CheckPage, desk: FakeDesk, late: RunReport
) -> None:
    press(page.ui.cancel)
    press(page.ui.reread)
    desk.run_finished.emit(late, 1)
    assert is_reading(page)
    assert desk.engine.done.count(READ) == 3, "the second could not begin before that end"
    desk.run_finished.emit(DONE, 1)
    assert not is_reading(page)


def test_the_runs_of_other_shops_and_tasks_end_nothing(page: CheckPage, desk: FakeDesk) -> None:
    desk.engine.integrations[2] = Integration(2, 1, "Molenwinkel", "b2", "Klomp")
    desk.run_finished.emit(DONE, 2)
    desk.run_finished.emit(RunReport(9, Task.STOCK, "Molenwinkel", RunOutcome.DONE, True), 1)
    assert is_reading(page)
