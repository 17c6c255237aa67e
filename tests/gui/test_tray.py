"""The tray: state, menu, and one notification per cause; and the theme that changes live."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from qls_desktop.domain.alarms import Alarm
from qls_desktop.domain.reason import reason
from qls_desktop.gui.theme import wear
from qls_desktop.gui.tray import Tray, tray_for
from qls_desktop.gui.window import MainWindow
from qls_desktop.store.errors import StoreError
from tests.gui.conftest import Open
from tests.gui.fake_desk import FakeDesk

pytestmark = pytest.mark.qt_log_ignore("systemTrayWindowChanged", extend=True)
"""The offscreen platform has no tray to ask."""


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The titles of the notifications."""
    found: list[str] = []

    def show(_sign: QSystemTrayIcon, title: str, *_rest: object) -> None:
        found.append(title)

    monkeypatch.setattr(QSystemTrayIcon, "showMessage", show)
    return found


def test_without_a_tray_there_is_only_the_window(window: MainWindow) -> None:
    assert (tray_for(window.parts, window) is None) == (not QSystemTrayIcon.isSystemTrayAvailable())


def test_shows_the_worst_state(window: MainWindow, desk: FakeDesk, qtbot: QtBot) -> None:
    tray = Tray(window.parts, window)
    window.told.connect(tray.show_state)
    desk.state_changed.emit(None)
    words = "QLS Desktop – Molenwinkel: Loopt niet vanzelf"
    qtbot.waitUntil(lambda: tray.sign.toolTip() == words)
    assert [action.text() for action in tray.menu.actions()] == ["QLS Desktop openen", "Afsluiten"]


def test_notifies_once_per_cause(
    window: MainWindow, told: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(window, "isActiveWindow", lambda: False)
    tray = Tray(window.parts, window)
    alarm = Alarm("keys:1", reason("lightspeed_key"), 1)
    tray.on_alarm(alarm)
    tray.on_alarm(alarm)
    assert told == [window.parts.said(alarm.reason).title]
    tray.on_alarm(Alarm("keys:1", reason("lightspeed_key"), 1, gone=True))
    tray.on_alarm(alarm)
    assert len(told) == 2


def test_notifies_of_another_cause_under_a_key_already_told(
    window: MainWindow, told: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(window, "isActiveWindow", lambda: False)
    tray = Tray(window.parts, window)
    down = reason("api_down", status=502, call="GET /orders", text="–")
    tray.on_alarm(Alarm("failed:1:orders", down, 1))
    tray.on_alarm(Alarm("failed:1:orders", reason("lightspeed_key"), 1))
    assert told == [window.parts.said(why).title for why in (down, reason("lightspeed_key"))]
    tray.on_alarm(Alarm("failed:1:stock", down, 1))  # the same, of another job that still has it
    tray.on_alarm(Alarm("failed:1:orders", down, 1))
    assert len(told) == 2
    tray.on_alarm(Alarm("failed:2:stock", down, 2))
    assert len(told) == 3


def test_a_higher_count_of_the_same_is_no_news(
    window: MainWindow, told: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(window, "isActiveWindow", lambda: False)
    tray = Tray(window.parts, window)
    for count in (1, 2, 3):
        why = reason("run_rejected", task="orders", count=count)
        tray.on_alarm(Alarm("attention:1:orders", why, 1))
    assert len(told) == 1


def test_keeps_quiet_while_the_window_is_in_use(
    window: MainWindow, told: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(window, "isActiveWindow", lambda: True)
    Tray(window.parts, window).on_alarm(Alarm("keys:1", reason("lightspeed_key"), 1))
    assert told == []


def test_syncs_that_stop_while_the_window_is_hidden_are_notified(
    window: MainWindow, desk: FakeDesk, told: list[str]
) -> None:
    window.join_tray(Tray(window.parts, window))
    window.hide()
    ended = reason("engine_crashed", error="MemoryError")
    desk.crashed.emit(ended)
    window._heartbeat.look()
    for _ in range(13):
        desk.time += timedelta(seconds=10)
        window._heartbeat.look()
    stands_still = reason("watch_thread")
    assert told == [window.parts.said(ended).title, window.parts.said(stands_still).title]


def test_icon_and_list_say_that_the_syncs_stand_still_until_they_go_again(
    window: MainWindow, desk: FakeDesk, qtbot: QtBot
) -> None:
    tray, item = Tray(window.parts, window), window.ui.integration_list.item(0)
    window.join_tray(tray)
    for _ in range(14):
        desk.time += timedelta(seconds=10)
        window._heartbeat.look()
    window.ui.banners.take_back("thread")
    qtbot.waitUntil(lambda: item.text() == "Molenwinkel\nStaat stil")
    assert tray.sign.toolTip() == "QLS Desktop – Molenwinkel: Staat stil"
    desk.beat += 1
    window._heartbeat.look()
    qtbot.waitUntil(lambda: item.text() == "Molenwinkel\nLoopt niet vanzelf")


def test_icon_does_not_look_well_while_the_store_cannot_be_read(
    window: MainWindow, desk: FakeDesk, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    tray, why = Tray(window.parts, window), reason("store_disk_error", file="qls.db")
    window.join_tray(tray)
    window.ui.pages.setCurrentWidget(window.help)
    qtbot.waitUntil(lambda: window.tasks.count() == 0)

    def broken(*_args: object) -> None:
        raise StoreError(why)

    with monkeypatch.context() as patched:
        patched.setattr(FakeDesk, "integrations", broken)
        desk.alarmed.emit(Alarm("store", why))
        qtbot.waitUntil(lambda: tray.sign.toolTip() == "QLS Desktop – Staat stil")
    desk.alarmed.emit(Alarm("store", why, gone=True))
    words = "QLS Desktop – Molenwinkel: Loopt niet vanzelf"
    qtbot.waitUntil(lambda: tray.sign.toolTip() == words)


def test_alarms_raised_before_the_window_was_there_are_told(
    open_window: Open, desk: FakeDesk, told: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    alarm = Alarm("store", reason("store_disk_full", file="qls.sqlite3"))
    desk.open_alarms.append(alarm)
    window = open_window()
    monkeypatch.setattr(window, "isActiveWindow", lambda: False)
    window.join_tray(Tray(window.parts, window))
    title = window.parts.said(alarm.reason).title
    assert title in window.ui.banners.text()
    assert told == [title]


def test_the_menu_opens_and_quits(window: MainWindow, qtbot: QtBot) -> None:
    tray = Tray(window.parts, window)
    with qtbot.waitSignal(tray.opened):
        tray.menu.actions()[0].trigger()
    with qtbot.waitSignal(tray.quit_asked):
        tray.menu.actions()[1].trigger()
    with qtbot.waitSignal(tray.opened):
        tray.sign.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)


@pytest.mark.qt_log_ignore("systemTrayWindowChanged", "does not support", extend=True)
def test_a_click_on_a_message_opens_but_not_one_for_the_menu(
    window: MainWindow, qtbot: QtBot
) -> None:
    tray = Tray(window.parts, window)
    with qtbot.waitSignal(tray.opened):
        tray.sign.messageClicked.emit()
    tray.menu.popup(window.mapToGlobal(window.rect().center()))
    with qtbot.assertNotEmitted(tray.opened):
        tray.sign.messageClicked.emit()
    tray.menu.hide()


def test_without_a_tray_there_is_no_choice_to_stay(window: MainWindow, qtbot: QtBot) -> None:
    window.ui.pages.setCurrentWidget(window.help)
    qtbot.waitUntil(lambda: window.tasks.count() == 0)
    assert not window.help.ui.stay.isVisible()


@pytest.mark.qt_log_ignore("systemTrayWindowChanged", "does not support raise", extend=True)
def test_closing_leaves_the_program_in_the_tray_when_that_is_chosen(
    window: MainWindow, desk: FakeDesk, told: list[str], qtbot: QtBot
) -> None:
    tray = Tray(window.parts, window)
    window.join_tray(tray)
    window.ui.pages.setCurrentWidget(window.help)
    qtbot.waitUntil(lambda: window.tasks.count() == 0)
    press_tick(window)
    assert desk.memory["tray.stay"] == "yes"
    window.close()
    assert not window.isVisible()
    assert not desk.stopped
    tray.menu.actions()[0].trigger()
    assert window.isVisible()
    window.close()
    assert told == ["QLS Desktop loopt door in het systeemvak"], "explained once"
    with qtbot.waitSignal(window.closed):
        tray.menu.actions()[1].trigger()
    assert desk.stopped


def press_tick(window: MainWindow) -> None:
    window.help.ui.stay.setFocus()
    QTest.keyClick(window.help.ui.stay, Qt.Key.Key_Space)


def test_the_choice_to_stay_is_remembered(open_window: Open, desk: FakeDesk) -> None:
    desk.memory["tray.stay"] = "yes"
    window = open_window()
    window.join_tray(Tray(window.parts, window))
    assert window.help.ui.stay.isChecked()


def test_light_and_dark_change_while_the_window_is_open(
    window: MainWindow, qapp: QApplication, qtbot: QtBot
) -> None:
    before = qapp.palette()
    ink = window.ui.pages.tabIcon(0).pixmap(24, 24).toImage()
    try:
        wear(Qt.ColorScheme.Dark)
        qtbot.waitUntil(lambda: window.ui.pages.tabIcon(0).pixmap(24, 24).toImage() != ink)
        assert window.palette().color(QPalette.ColorRole.Window).lightness() < 60
    finally:
        qapp.setPalette(before)
