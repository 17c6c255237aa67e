"""The window as a whole: it opens, goes where it is told, remembers, and closes cleanly."""

from PySide6.QtWidgets import QAbstractButton, QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from qls_desktop.domain.alarms import Alarm
from qls_desktop.domain.ledger import OrderState
from qls_desktop.domain.reason import reason
from qls_desktop.domain.settings import Integration
from qls_desktop.gui.window import MainWindow
from tests.gui.conftest import Open
from tests.gui.fake_desk import FakeDesk
from tests.gui.hands import press, type_into
from tests.gui.samples import full_desk, order


def answer(qtbot: QtBot, words: str) -> None:
    """Waits for a question and presses the button with these words."""

    def buttons() -> list[QAbstractButton]:
        boxes = [w for w in QApplication.topLevelWidgets() if isinstance(w, QMessageBox)]
        return [b for box in boxes if box.isVisible() for b in box.buttons() if b.text() == words]

    qtbot.waitUntil(lambda: bool(buttons()))
    press(buttons()[0])


def test_shows_the_integrations_with_a_word_for_their_state(window: MainWindow) -> None:
    box = window.ui.integration_list
    assert box.count() == 1
    assert box.item(0).text() == "Molenwinkel\nLoopt niet vanzelf"
    assert not box.item(0).icon().isNull()
    assert [window.ui.pages.tabText(n) for n in range(window.ui.pages.count())] == [
        "Overzicht",
        "Aan de slag",
        "Integratie",
        "Productcontrole",
        "Bestellingen",
        "Voorraad",
        "Activiteit",
        "Hulp",
    ]


def test_opens_on_an_empty_desk(open_window: Open, desk: FakeDesk) -> None:
    desk.engine.accounts.clear()
    desk.engine.integrations.clear()
    window = open_window()
    assert "Begin met een nieuwe integratie" in window.overview.ui.summary.text()
    assert not window.integration.is_dirty()
    for page in range(window.ui.pages.count()):
        window.ui.pages.setCurrentIndex(page)
    assert window.orders.ui.stack.currentWidget() is window.orders.ui.empty_page


def test_choosing_an_integration_shows_its_settings(
    open_window: Open, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.engine.integrations[2] = Integration(2, 1, "Zonnebloem")
    window = open_window()
    assert window.integration.ui.name.text() == "Molenwinkel"
    window.ui.integration_list.setCurrentRow(1)
    qtbot.waitUntil(lambda: window.integration.ui.name.text() == "Zonnebloem")


def test_unsaved_changes_are_asked_about(open_window: Open, desk: FakeDesk, qtbot: QtBot) -> None:
    desk.engine.integrations[2] = Integration(2, 1, "Zonnebloem")
    window = open_window()
    window.integration.ui.name.setText("Molenwinkel Zuid")
    window.ui.integration_list.setCurrentRow(1)
    answer(qtbot, "Terug naar de pagina")
    qtbot.waitUntil(lambda: window.tasks.count() == 0)
    assert window.integration.ui.name.text() == "Molenwinkel Zuid"
    assert window.ui.integration_list.currentRow() == 0
    window.ui.integration_list.setCurrentRow(1)
    answer(qtbot, "Opslaan")
    qtbot.waitUntil(lambda: window.integration.ui.name.text() == "Zonnebloem")
    assert desk.engine.integrations[1].name == "Molenwinkel Zuid"


def test_changes_can_be_thrown_away(open_window: Open, desk: FakeDesk, qtbot: QtBot) -> None:
    desk.engine.integrations[2] = Integration(2, 1, "Zonnebloem")
    window = open_window()
    window.integration.ui.name.setText("Molenwinkel Zuid")
    window.ui.integration_list.setCurrentRow(1)
    answer(qtbot, "Niet bewaren")
    qtbot.waitUntil(lambda: window.integration.ui.name.text() == "Zonnebloem")
    assert desk.engine.integrations[1].name == "Molenwinkel"


def test_the_overview_leads_to_the_orders_that_need_the_merchant(
    open_window: Open, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.order_rows = [order(0, OrderState.SENT), order(1, OrderState.REJECTED)]
    window = open_window()
    assert "één ding" in window.overview.ui.summary.text()
    assert "Vraagt aandacht" in window.ui.integration_list.item(0).text()
    press(window.overview.rows[0].button)
    qtbot.waitUntil(lambda: window.ui.pages.currentWidget() is window.orders)
    qtbot.waitUntil(lambda: window.orders.model.rowCount() == 1)
    row = window.orders.ui.orders.current_row()
    assert row is not None
    assert row.value.number == "ORD10001"


def test_a_desk_where_all_is_well_says_so(open_window: Open, desk: FakeDesk) -> None:
    full = full_desk(0)
    desk.engine.integrations = {1: full.engine.integrations[1]}
    desk.task_rows = full.task_rows
    window = open_window()
    text = window.overview.ui.summary.text()
    assert text.startswith("Alles loopt.")
    assert text == "Alles loopt. Volgende ronde over 1 minuut."
    assert window.ui.integration_list.item(0).text().endswith("\nLoopt")


def test_an_alarm_is_one_banner_with_a_count_and_leaves_when_mended(
    window: MainWindow, desk: FakeDesk
) -> None:
    alarm = Alarm("keys:1", reason("lightspeed_key"), 1)
    desk.alarmed.emit(alarm)
    desk.alarmed.emit(alarm)
    assert window.ui.banners.causes() == ("keys:1",)
    assert "(2×)" in window.ui.banners.text()
    desk.alarmed.emit(Alarm("keys:1", reason("lightspeed_key"), 1, gone=True))
    assert window.ui.banners.causes() == ()


def test_a_crash_of_the_worker_is_told(window: MainWindow, desk: FakeDesk) -> None:
    desk.crashed.emit(reason("engine_crashed", error="ValueError"))
    assert "engine_crashed" in window.ui.banners.causes()


def test_the_language_changes_at_once_and_is_remembered(
    window: MainWindow, desk: FakeDesk, qtbot: QtBot
) -> None:
    type_into(window.integration.ui.name, " typed")
    window.ui.language.setCurrentIndex(1)
    window.ui.language.activated.emit(1)
    assert desk.memory["language"] == "en"
    qtbot.waitUntil(lambda: window.ui.pages.tabText(0) == "Overview")
    assert window.integration.ui.save.text() == "&Save"
    assert window.integration.ui.name.text() == "Molenwinkel typed"
    window.ui.language.setCurrentIndex(0)
    window.ui.language.activated.emit(0)
    qtbot.waitUntil(lambda: window.ui.pages.tabText(0) == "Overzicht")
    window.integration.revert()


def test_closing_stops_the_worker(window: MainWindow, desk: FakeDesk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.closed):
        window.close()
    assert desk.stopped
    assert not window.isVisible()


def test_closing_while_a_sync_runs_asks_first(
    window: MainWindow, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.running = True
    window.close()
    answer(qtbot, "Laten lopen")
    qtbot.waitUntil(lambda: window.tasks.count() == 0)
    assert window.isVisible()
    assert not desk.stopped
    with qtbot.waitSignal(window.closed):
        window.close()
        answer(qtbot, "Stoppen en sluiten")
    assert desk.stopped


def test_size_and_columns_come_back(open_window: Open, desk: FakeDesk, qtbot: QtBot) -> None:
    desk.engine.integrations[2] = Integration(2, 1, "Zonnebloem")
    window = open_window()
    window.ui.integration_list.setCurrentRow(1)
    qtbot.waitUntil(lambda: window.integration.ui.name.text() == "Zonnebloem")
    window.resize(1010, 707)
    window.orders.ui.orders.setColumnWidth(1, 177)
    with qtbot.waitSignal(window.closed):
        window.close()
    again = open_window()
    assert again.height() == 707
    assert again.orders.ui.orders.columnWidth(1) == 177
    assert again.integration.ui.name.text() == "Zonnebloem"
