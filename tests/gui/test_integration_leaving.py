"""Leaving page "Integratie": nothing typed is lost, and nothing goes to the wrong shop."""

import asyncio

import pytest
from pytestqt.qtbot import QtBot

from qls_desktop.domain.reason import reason
from qls_desktop.domain.runs import Task
from qls_desktop.domain.settings import Integration
from qls_desktop.gui.window import MainWindow
from qls_desktop.sync.what_if import Forecast
from tests.gui.conftest import Open
from tests.gui.fake_checking import FakeChecking
from tests.gui.fake_desk import FakeConnection, FakeDesk, FakeEngine
from tests.gui.hands import press, type_into
from tests.gui.test_integration_page import type_login
from tests.gui.test_window import answer


@pytest.fixture
def window(open_window: Open, desk: FakeDesk, qtbot: QtBot) -> MainWindow:
    """A window that shows the first of two shops on page "Integratie"."""
    desk.engine.integrations[2] = Integration(2, 1, "Zonnebloem", "b2", "Klomp")
    made = open_window()
    made.ui.pages.setCurrentWidget(made.integration)
    qtbot.waitUntil(lambda: made.tasks.count() == 0)
    return made


class Foreseeing:
    """Computes forecasts until ``go_on``; then there is nothing to ask."""

    def __init__(self) -> None:
        self.is_busy = False
        self.go_on = asyncio.Event()


@pytest.fixture
def foreseeing(monkeypatch: pytest.MonkeyPatch) -> Foreseeing:
    """Forecasts that take their time."""
    made = Foreseeing()

    async def what_if(
        _checking: FakeChecking, _before: Integration, _after: Integration
    ) -> tuple[Forecast, ...]:
        made.is_busy = True
        await made.go_on.wait()
        return ()

    monkeypatch.setattr(FakeChecking, "what_if", what_if)
    return made


def choose_shop(window: MainWindow, name: str) -> None:
    box = window.ui.integration_list
    names = [box.item(row).text().splitlines()[0] for row in range(box.count())]
    box.setCurrentRow(names.index(name))


def marked(window: MainWindow) -> str:
    return window.ui.integration_list.currentItem().text().splitlines()[0]


def until_idle(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.tasks.count() == 0)


@pytest.mark.parametrize("name", ["Molenwinkel", "Molenwinkel Zuid"])
def test_the_page_stays_while_is_foreseen_what_saving_does(
    window: MainWindow, desk: FakeDesk, foreseeing: Foreseeing, qtbot: QtBot, name: str
) -> None:
    page = window.integration
    page.ui.name.setText(name)
    press(page.ui.save)
    qtbot.waitUntil(lambda: foreseeing.is_busy)
    choose_shop(window, "Zonnebloem")
    qtbot.waitUntil(lambda: marked(window) == "Molenwinkel")
    foreseeing.go_on.set()
    until_idle(window, qtbot)
    assert page.ui.name.text() == marked(window) == name
    assert desk.engine.integrations[1].name == name, "nothing was thrown away"
    press(page.direct.rows[Task.ORDERS].ui.start)
    assert ("run_now", 1, Task.ORDERS, False) in desk.engine.done
    choose_shop(window, "Zonnebloem")
    qtbot.waitUntil(lambda: window.shown_integration == 2)


def test_the_shop_that_was_tested_is_the_one_that_is_connected(
    window: MainWindow, desk: FakeDesk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked, answered = asyncio.Event(), asyncio.Event()

    async def slow(_engine: FakeEngine, _integration_id: int) -> FakeConnection:
        asked.set()
        await answered.wait()
        return FakeConnection()

    monkeypatch.setattr(FakeEngine, "test_integration", slow)
    press(window.integration.ui.save)
    qtbot.waitUntil(asked.is_set)
    choose_shop(window, "Zonnebloem")
    qtbot.waitUntil(lambda: window.shown_integration == 2)
    answered.set()
    until_idle(window, qtbot)
    assert "integration:1:connected" in desk.memory
    assert "integration:2:connected" not in desk.memory


def test_saving_a_new_shop_before_leaving_loses_nothing_when_its_test_fails(
    window: MainWindow, desk: FakeDesk, qtbot: QtBot
) -> None:
    press(window.ui.new_integration)
    until_idle(window, qtbot)
    ui = window.integration.ui
    type_into(ui.name, "Nieuw")
    type_login(window)
    ui.auto_orders.setChecked(True)
    ui.field_store.setChecked(True)
    desk.engine.connection = FakeConnection(False, (reason("lightspeed_unreachable"),))
    choose_shop(window, "Zonnebloem")
    answer(qtbot, "Opslaan")
    until_idle(window, qtbot)
    assert (window.shown_integration, marked(window)) == (3, "Nieuw")
    assert not desk.engine.integrations[3].auto.orders, "not before its connections work"
    assert (ui.auto_orders.isChecked(), ui.field_store.isChecked()) == (True, True)
    desk.engine.connection = FakeConnection()
    choose_shop(window, "Zonnebloem")
    answer(qtbot, "Opslaan")
    qtbot.waitUntil(lambda: window.shown_integration == 2)
    assert desk.engine.integrations[3].auto.orders


def test_saving_a_known_shop_before_leaving_goes_on_also_when_its_test_fails(
    window: MainWindow, desk: FakeDesk, qtbot: QtBot
) -> None:
    window.integration.ui.name.setText("Molenwinkel Zuid")
    desk.engine.connection = FakeConnection(False, (reason("lightspeed_unreachable"),))
    choose_shop(window, "Zonnebloem")
    answer(qtbot, "Opslaan")
    qtbot.waitUntil(lambda: window.shown_integration == 2)
    assert desk.engine.integrations[1].name == "Molenwinkel Zuid"
