"""Each page is made when it is first wanted, and shows then what it would have shown before."""

import subprocess
import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget
from pytestqt.qtbot import QtBot

from qls_desktop.domain.settings import Integration
from qls_desktop.gui.staying import CHOSEN
from qls_desktop.gui.theme import wear
from qls_desktop.gui.tray import Tray
from qls_desktop.gui.window import MainWindow
from qls_desktop.words.said import Language
from tests.gui.conftest import Open
from tests.gui.fake_desk import FakeDesk
from tests.gui.keyboard import Keyboard
from tests.gui.samples import order
from tests.gui.surfaces import PAGES

AT_ONCE = {"overview_page", "start_page"}
"""The first page, and the one that knows whether its own tab is needed."""

LATER = [name for name in PAGES if name not in AT_ONCE]

later = pytest.mark.parametrize("name", LATER)


def made(window: MainWindow) -> set[str]:
    """The pages that are there, by the name of their form."""
    pages = window.ui.pages
    found = [(name, pages.widget(place)) for place, name in enumerate(PAGES)]
    return {name for name, page in found if page is not None and type(page) is not QWidget}


def test_the_first_page_alone_is_there_at_once(window: MainWindow) -> None:
    assert made(window) == AT_ONCE
    assert window.ui.pages.currentWidget() is window.overview


@later
def test_a_page_is_made_by_its_key_and_tab_enters_it(
    window: MainWindow, qtbot: QtBot, name: str
) -> None:
    place, pages = PAGES.index(name), window.ui.pages
    before = pages.tabText(place), pages.tabToolTip(place), pages.tabIcon(place).cacheKey()
    keys = Keyboard(qtbot, window)
    keys.go_to_page(place + 1)
    assert made(window) == AT_ONCE | {name}
    assert pages.currentIndex() == place
    assert pages.tabBar().hasFocus()
    assert before == (
        pages.tabText(place), pages.tabToolTip(place), pages.tabIcon(place).cacheKey(),
    )  # fmt: skip
    qtbot.waitUntil(lambda: window.tasks.count() == 0)
    keys.press(Qt.Key.Key_Tab)
    page = pages.currentWidget()
    assert page is not None
    assert page.isAncestorOf(keys.focused())


@later
def test_a_page_that_is_asked_for_keeps_the_others_as_they_are(
    window: MainWindow, name: str
) -> None:
    page = getattr(window, name.removesuffix("_page"))
    assert window.ui.pages.currentWidget() is window.overview
    assert window.ui.pages.indexOf(page) == PAGES.index(name)
    assert window.ui.pages.count() == len(PAGES)
    assert getattr(window, name.removesuffix("_page")) is page


def test_a_page_shows_the_integration_that_was_chosen_before(
    open_window: Open, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.engine.integrations[2] = Integration(2, 1, "Zonnebloem")
    desk.order_rows = [order(1)._replace(integration="Zonnebloem")]
    window = open_window()
    window.ui.integration_list.setCurrentRow(1)
    qtbot.waitUntil(lambda: window.shown_integration == 2)
    assert made(window) == AT_ONCE
    assert window.integration.ui.name.text() == "Zonnebloem"
    window.ui.pages.setCurrentWidget(window.orders)
    qtbot.waitUntil(lambda: window.orders.model.total() == 1)


def test_a_page_speaks_the_language_and_wears_the_colours_of_its_moment(
    window: MainWindow, qapp: QApplication
) -> None:
    light = qapp.palette()
    try:
        wear(Qt.ColorScheme.Dark)
        window.parts.speaker.speak(Language.EN)
        assert made(window) == AT_ONCE
        assert window.integration.ui.save.text() == "&Save"
        ground = QPalette.ColorRole.Window
        assert window.integration.palette().color(ground) == window.palette().color(ground)
    finally:
        qapp.setPalette(light)


def test_columns_of_a_page_that_nobody_looked_at_stay_as_they_were(
    open_window: Open, qtbot: QtBot
) -> None:
    first = open_window()
    first.orders.ui.orders.setColumnWidth(1, 177)
    with qtbot.waitSignal(first.closed):
        first.close()
    second = open_window()
    with qtbot.waitSignal(second.closed):
        second.close()
    assert "orders_page" not in made(second)
    assert open_window().orders.ui.orders.columnWidth(1) == 177


def test_nothing_is_asked_of_a_page_that_was_never_made(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.closed):
        window.close()
    assert made(window) == AT_ONCE


@pytest.mark.qt_log_ignore("systemTrayWindowChanged", extend=True)
def test_staying_in_the_tray_needs_no_page(
    open_window: Open, desk: FakeDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QSystemTrayIcon, "showMessage", lambda *_rest: None)
    desk.memory[CHOSEN] = "yes"
    window = open_window()
    window.join_tray(Tray(window.parts, window))
    window.close()
    assert not window.isVisible()
    assert not desk.stopped
    assert made(window) == AT_ONCE
    assert window.help.ui.stay.isChecked()


def test_the_window_does_without_what_takes_long_to_import() -> None:
    code = (
        "import sys, qls_desktop.app, qls_desktop.gui.overview_page;"
        "print([m for m in sys.argv[1:] if m in sys.modules])"
    )
    slow = (
        "httpx", "openpyxl", "xlsxwriter", "stdnum", "holidays", "starlette", "keyring",
        "qls_desktop.sync.engine", "qls_desktop.scheduler.scheduler",
        "qls_desktop.gui.orders_page", "qls_desktop.gui.check_page",
        "qls_desktop.gui.integration_page",
    )  # fmt: skip
    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", code, *slow], capture_output=True, encoding="utf-8", check=True
    )
    assert done.stdout.strip() == "[]"
