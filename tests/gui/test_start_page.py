"""Page "Aan de slag": the order of things, what skipping risks, and that it can be resumed."""

from dataclasses import replace
from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from qls_desktop.domain.runs import Progress, RunOutcome, RunReport, Task
from qls_desktop.domain.settings import Switches
from qls_desktop.gui.pace import Pace
from qls_desktop.gui.start_page import StartPage
from qls_desktop.gui.start_steps import Standing, StartFacts, Step, is_finished, standings
from qls_desktop.gui.window import MainWindow
from tests.gui.conftest import Open
from tests.gui.fake_desk import NOW, FakeDesk
from tests.gui.hands import press
from tests.gui.samples import integration
from tests.gui.test_window import answer

ALL = StartFacts(is_connected=True, has_blocks=False, is_linked=True, is_booked_in=True)


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot) -> StartPage:
    """The page, on screen."""
    window.ui.pages.setCurrentWidget(window.start)
    qtbot.waitUntil(lambda: window.tasks.count() == 0)
    return window.start


def words(page: StartPage) -> list[str]:
    return [one.ui.title.text().rpartition(" – ")[2] for one in page.steps.values()]


def test_a_new_merchant_begins_here_with_the_permissions(
    open_window: Open, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.engine.integrations.clear()
    window = open_window()
    assert window.ui.pages.currentWidget() is window.start
    key = window.start.steps[Step.KEY]
    for permission in ("Products", "Orders", "Customers", "Settings"):
        assert permission in key.ui.text.text()
    press(key.ui.act)
    qtbot.waitUntil(lambda: window.ui.pages.currentWidget() is window.integration)
    qtbot.waitUntil(lambda: window.tasks.count() == 0)
    assert words(window.start)[:2] == ["overgeslagen", "nu"]


def test_steps_follow_from_what_is_on_record(page: StartPage, desk: FakeDesk, qtbot: QtBot) -> None:
    assert words(page) == ["gedaan", "nu", "straks", "straks", "straks", "straks"]
    desk.facts = StartFacts(is_connected=True, has_blocks=False)
    page.refresh()
    qtbot.waitUntil(lambda: words(page)[3] == "nu")
    press(page.steps[Step.SYNC].ui.act)
    assert ("run_now", 1, Task.PRODUCTS, False) in desk.engine.done
    desk.progressed.emit(Progress(1, 1, Task.PRODUCTS, "create_products", 3, 12))
    assert page.steps[Step.SYNC].ui.progress.text() == "Bezig: 3 van 12."
    desk.facts = replace(ALL, is_booked_in=False)
    ended = RunReport(1, Task.PRODUCTS, "Vorige naam", RunOutcome.DONE)
    desk.run_finished.emit(ended, 2)
    assert page.steps[Step.SYNC].ui.progress.text(), "that was the run of another shop"
    desk.run_finished.emit(ended, 1)
    assert page.steps[Step.SYNC].ui.progress.text() == ""
    qtbot.waitUntil(lambda: words(page)[4] == "nu")
    press(page.steps[Step.BOOK_IN].ui.act)
    assert ("preview", 1, Task.PRODUCTS) in desk.engine.done


def test_skipping_says_what_it_risks_and_is_remembered(
    page: StartPage, desk: FakeDesk, window: MainWindow, qtbot: QtBot
) -> None:
    desk.facts = StartFacts(is_connected=True, has_blocks=True)
    page.refresh()
    qtbot.waitUntil(lambda: words(page)[2] == "nu")
    press(page.steps[Step.CHECK].ui.skip)
    answer(qtbot, "Terug")
    qtbot.waitUntil(lambda: window.tasks.count() == 0)
    assert words(page)[2] == "nu"
    press(page.steps[Step.CHECK].ui.skip)
    answer(qtbot, "Toch overslaan")
    qtbot.waitUntil(lambda: words(page)[2:4] == ["overgeslagen", "nu"])
    assert desk.memory == {"start:1:check": "yes"}
    qtbot.waitUntil(lambda: window.tasks.count() == 0)


def test_the_page_leaves_when_all_is_done(open_window: Open, desk: FakeDesk, qtbot: QtBot) -> None:
    desk.engine.integrations[1] = integration()
    desk.facts = ALL
    window = open_window()
    place = window.ui.pages.indexOf(window.start)
    qtbot.waitUntil(lambda: not window.ui.pages.isTabVisible(place))


def test_nothing_is_now_before_what_comes_first() -> None:
    found = standings(integration(), StartFacts(has_blocks=True), ())
    assert list(found.values()).count(Standing.NOW) == 1
    assert found[Step.CONNECT] is Standing.NOW
    off = replace(integration(), auto=Switches())
    assert not is_finished(standings(off, ALL, ()))
    assert is_finished(standings(off, ALL, (Step.SWITCH_ON,)))


def test_the_time_to_go_follows_the_pace() -> None:
    pace = Pace()
    assert pace.seconds_left("create_products", 0, 100, NOW) is None
    assert pace.seconds_left("create_products", 1, 100, NOW + timedelta(seconds=1)) is None
    assert pace.seconds_left("create_products", 10, 100, NOW + timedelta(seconds=20)) == 180
    assert pace.seconds_left("update_products", 10, 100, NOW + timedelta(seconds=30)) is None
