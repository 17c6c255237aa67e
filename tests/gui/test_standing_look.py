"""How all stands, looked at anew: once for many changes, and never with an error of the store."""

import asyncio

import pytest
from pytestqt.qtbot import QtBot

from qls_desktop.domain.reason import reason
from qls_desktop.gui.desk import Standings
from qls_desktop.gui.standing_look import StandingLook
from qls_desktop.gui.window import MainWindow
from qls_desktop.store.errors import StoreError
from tests.gui.fake_desk import FakeDesk


def test_what_changes_during_a_look_is_looked_at_once_more(
    window: MainWindow, desk: FakeDesk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    going, looks, found = asyncio.Event(), list[int](), list[object]()

    async def slow(_desk: FakeDesk) -> Standings:
        looks.append(len(looks))
        await going.wait()
        return desk.standings()

    monkeypatch.setattr(FakeDesk, "standings_aside", slow)
    look = StandingLook(window.parts, window)
    look.found.connect(found.append)
    look.ask()
    qtbot.waitUntil(lambda: looks == [0])
    for _ in range(5):
        look.ask()
    going.set()
    qtbot.waitUntil(lambda: window.tasks.count() == 0)
    assert looks == [0, 1]
    assert found == [desk.standings()] * 2
    look.ask()
    qtbot.waitUntil(lambda: len(found) == 3)


def test_a_store_that_cannot_be_read_stops_no_later_look(
    window: MainWindow, desk: FakeDesk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = list[object]()
    look = StandingLook(window.parts, window)
    look.found.connect(found.append)

    def broken(_desk: FakeDesk) -> Standings:
        raise StoreError(reason("store_disk_error", file="qls.db"))

    with monkeypatch.context() as patched:
        patched.setattr(FakeDesk, "standings", broken)
        look.ask()
        qtbot.waitUntil(lambda: found == [None])
    look.ask()
    qtbot.waitUntil(lambda: found == [None, desk.standings()])


def test_what_is_shown_is_said_anew_when_it_has_grown_old(
    window: MainWindow, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.offline = True
    window.overview._again.timeout.emit()
    summary = window.overview.ui.summary
    qtbot.waitUntil(lambda: summary.text().startswith("Er is geen netwerk."))
