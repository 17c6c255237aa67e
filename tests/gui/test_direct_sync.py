"""Panel "Direct synchroniseren": start, watch, cancel, and a result in plain words."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qls_desktop.domain.reason import reason
from qls_desktop.domain.runs import Progress, RunItem, RunOutcome, RunReport, Task
from qls_desktop.gui.result_dialog import ResultDialog
from qls_desktop.gui.window import MainWindow
from tests.gui.conftest import Open
from tests.gui.fake_desk import FakeDesk
from tests.gui.hands import press
from tests.gui.samples import order, report
from tests.gui.test_window import answer


def open_dialogs() -> list[ResultDialog]:
    found = QApplication.topLevelWidgets()
    return [w for w in found if isinstance(w, ResultDialog) and w.isVisible()]


@pytest.fixture
def window(open_window: Open) -> MainWindow:
    """A window that shows page "Integratie"."""
    made = open_window()
    made.ui.pages.setCurrentWidget(made.integration)
    return made


def test_a_button_starts_a_run_and_shows_its_progress(window: MainWindow, desk: FakeDesk) -> None:
    row = window.integration.direct.rows[Task.ORDERS]
    press(row.ui.start)
    assert ("run_now", 1, Task.ORDERS, False) in desk.engine.done
    assert not row.ui.start.isEnabled()
    assert row.ui.progress.isVisible()
    desk.progressed.emit(Progress(5, 1, Task.ORDERS, "send_orders", 3, 12))
    assert (row.ui.progress.value(), row.ui.progress.maximum()) == (3, 12)
    assert row.ui.step.text() == "Bestellingen versturen: 3 van 12"


def test_progress_of_another_integration_is_not_shown(window: MainWindow, desk: FakeDesk) -> None:
    desk.progressed.emit(Progress(5, 99, Task.ORDERS, "send_orders", 3, 12))
    assert not window.integration.direct.rows[Task.ORDERS].running


def test_a_run_can_be_cancelled(window: MainWindow, desk: FakeDesk) -> None:
    row = window.integration.direct.rows[Task.STOCK]
    press(row.ui.start)
    press(row.ui.cancel)
    assert ("cancel", 1, Task.STOCK) in desk.engine.done
    assert not row.ui.cancel.isEnabled()
    ended = RunReport(1, Task.STOCK, "Molenwinkel", RunOutcome.CANCELLED, written=4)
    desk.run_finished.emit(ended, 1)
    assert row.ui.result.text() == "Geannuleerd. Gedaan: 4."
    assert row.ui.start.isEnabled()


def test_a_shop_that_is_renamed_during_a_run_sees_its_end(
    window: MainWindow, desk: FakeDesk, qtbot: QtBot
) -> None:
    row = window.integration.direct.rows[Task.PRODUCTS]
    press(row.ui.start)
    window.integration.ui.name.setText("Molenwinkel Amsterdam")
    press(window.integration.ui.save)
    qtbot.waitUntil(lambda: window.tasks.count() == 0)
    ended = RunReport(1, Task.PRODUCTS, "Molenwinkel", RunOutcome.DONE, written=3)
    desk.run_finished.emit(ended, 2)
    assert not row.ui.start.isEnabled(), "the run of another shop, whatever its name"
    desk.run_finished.emit(ended, 1)
    assert row.ui.start.isEnabled()


@pytest.mark.parametrize(
    ("ended", "words"),
    [
        (
            RunReport(1, Task.ORDERS, "Molenwinkel", RunOutcome.DONE),
            "Klaar: er hoefde niets te gebeuren.",
        ),
        (
            RunReport(1, Task.PRODUCTS, "Molenwinkel", RunOutcome.ATTENTION, written=7, rejected=2),
            "Klaar. Producten gekoppeld of bijgewerkt: 7. Geweigerd: 2.",
        ),
        (
            RunReport(1, Task.STOCK, "Molenwinkel", RunOutcome.ATTENTION, held=30),
            "Klaar: er hoefde niets te gebeuren. Vastgehouden: 30.",
        ),
    ],
)
def test_the_result_is_said_in_plain_words(
    window: MainWindow, desk: FakeDesk, ended: RunReport, words: str
) -> None:
    desk.run_finished.emit(ended, 1)
    row = window.integration.direct.rows[ended.task]
    assert row.ui.result.text() == words
    assert row.ui.approve.isVisible() == bool(ended.held)


def test_a_failed_run_says_why(window: MainWindow, desk: FakeDesk) -> None:
    why = reason("lightspeed_key")
    ended = RunReport(1, Task.ORDERS, "Molenwinkel", RunOutcome.FAILED, problem=why)
    desk.run_finished.emit(ended, 1)
    row = window.integration.direct.rows[Task.ORDERS]
    assert row.ui.result.text() == window.parts.said(why).full


def test_what_was_held_runs_after_a_question(
    window: MainWindow, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.run_finished.emit(
        RunReport(1, Task.STOCK, "Molenwinkel", RunOutcome.ATTENTION, held=30), 1
    )
    press(window.integration.direct.rows[Task.STOCK].ui.approve)
    answer(qtbot, "Toch uitvoeren")
    qtbot.waitUntil(lambda: ("run_now", 1, Task.STOCK, True) in desk.engine.done)


def test_a_preview_writes_nothing_and_lists_what_would_happen(
    window: MainWindow, desk: FakeDesk, qtbot: QtBot
) -> None:
    window.integration.direct.ui.preview.setChecked(True)
    row = window.integration.direct.rows[Task.PRODUCTS]
    press(row.ui.start)
    assert ("preview", 1, Task.PRODUCTS) in desk.engine.done
    assert not [done for done in desk.engine.done if done[0] == "run_now"]
    desk.progressed.emit(Progress(5, 1, Task.PRODUCTS, "read_warehouse", 3, 12))
    assert row.ui.step.text() == "my.QLS lezen: 3 van 12"
    desk.run_finished.emit(report(dry_run=True), 1)
    qtbot.waitUntil(lambda: bool(open_dialogs()))
    dialog = open_dialogs()[0]
    assert "niets geschreven" in dialog.ui.heading.text()
    assert dialog.ui.items.rows_model().rowCount() == 15
    press(dialog.ui.close)
    qtbot.waitUntil(lambda: window.tasks.count() == 0)


def test_a_look_for_orders_in_doubt_ends_no_sync(
    window: MainWindow, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.order_rows = [order(0)]
    row = window.integration.direct.rows[Task.ORDERS]
    press(row.ui.start)
    window.ui.pages.setCurrentWidget(window.orders)
    qtbot.waitUntil(lambda: window.orders.model.rowCount() == 1)
    desk.order_rows = [order(0), order(1)]
    desk.look_finished.emit(RunReport(3, Task.ORDERS, "Molenwinkel", RunOutcome.DONE))
    qtbot.waitUntil(lambda: window.orders.model.rowCount() == 2)
    assert not row.ui.start.isEnabled()


def test_a_preview_that_a_sync_kept_waiting_comes_after_it(
    window: MainWindow, desk: FakeDesk, qtbot: QtBot
) -> None:
    window.integration.direct.ui.preview.setChecked(True)
    row = window.integration.direct.rows[Task.PRODUCTS]
    press(row.ui.start)
    desk.run_finished.emit(report(dry_run=False), 1)
    assert desk.engine.done.count(("preview", 1, Task.PRODUCTS)) == 2
    assert not row.ui.start.isEnabled(), "what was asked for is still to come"
    assert open_dialogs() == []
    desk.run_finished.emit(report(dry_run=True), 1)
    qtbot.waitUntil(lambda: bool(open_dialogs()))
    press(open_dialogs()[0].ui.close)
    qtbot.waitUntil(lambda: window.tasks.count() == 0)


@pytest.mark.parametrize("outcome", [RunOutcome.CANCELLED, RunOutcome.FAILED])
def test_a_preview_does_not_come_after_a_sync_that_went_wrong(
    window: MainWindow, desk: FakeDesk, outcome: RunOutcome
) -> None:
    window.integration.direct.ui.preview.setChecked(True)
    row = window.integration.direct.rows[Task.PRODUCTS]
    press(row.ui.start)
    why = reason("run_cancelled") if outcome is RunOutcome.CANCELLED else reason("lightspeed_key")
    ended = RunReport(1, Task.PRODUCTS, "Molenwinkel", outcome, problem=why)
    desk.run_finished.emit(ended, 1)
    assert row.ui.start.isEnabled()
    assert desk.engine.done.count(("preview", 1, Task.PRODUCTS)) == 1


def test_a_cancelled_preview_does_not_come_back(window: MainWindow, desk: FakeDesk) -> None:
    window.integration.direct.ui.preview.setChecked(True)
    row = window.integration.direct.rows[Task.PRODUCTS]
    press(row.ui.start)
    press(row.ui.cancel)
    desk.run_finished.emit(report(dry_run=False), 1)
    assert row.ui.start.isEnabled()
    assert desk.engine.done.count(("preview", 1, Task.PRODUCTS)) == 1


def test_a_cancelled_preview_says_that_it_stopped(window: MainWindow, desk: FakeDesk) -> None:
    window.integration.direct.ui.preview.setChecked(True)
    row = window.integration.direct.rows[Task.STOCK]
    press(row.ui.start)
    press(row.ui.cancel)
    assert ("cancel", 1, Task.STOCK) in desk.engine.done
    ended = RunReport(
        1, Task.STOCK, "Molenwinkel", RunOutcome.CANCELLED, True, problem=reason("run_cancelled")
    )
    desk.run_finished.emit(ended, 1)
    assert row.ui.result.text() == "Voorbeeld gestopt. Er is niets geschreven."
    assert open_dialogs() == []
    assert window.ui.banners.causes() == ()


def test_the_details_of_a_result_can_be_opened(
    window: MainWindow, desk: FakeDesk, qtbot: QtBot
) -> None:
    item = RunItem("skip", "9", "ORD9", reason("line_unlinked"))
    desk.run_finished.emit(
        RunReport(1, Task.ORDERS, "Molenwinkel", RunOutcome.DONE, skipped=1, items=(item,)), 1
    )
    press(window.integration.direct.rows[Task.ORDERS].ui.details)
    qtbot.waitUntil(lambda: bool(open_dialogs()))
    dialog = open_dialogs()[0]
    assert dialog.ui.items.rows_model().shown_rows()[0].cells[:2] == ("Overslaan", "ORD9")
    press(dialog.ui.close)
    qtbot.waitUntil(lambda: window.tasks.count() == 0)
