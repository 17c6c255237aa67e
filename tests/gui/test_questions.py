"""Enter at a question: the answer that does no harm."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from qls_desktop.domain.ledger import OrderState
from qls_desktop.domain.runs import RunOutcome, RunReport, Task
from qls_desktop.gui.start_steps import StartFacts, Step
from qls_desktop.gui.window import MainWindow
from tests.gui.conftest import Open
from tests.gui.fake_desk import FakeDesk
from tests.gui.hands import press
from tests.gui.samples import order

Ask = Callable[[MainWindow, FakeDesk, QtBot], None]
DECISIONS = {"resend", "undo_repairs", "run_now"}


def send_again(window: MainWindow, _desk: FakeDesk, qtbot: QtBot) -> None:
    window.ui.pages.setCurrentWidget(window.orders)
    qtbot.waitUntil(window.orders.ui.resend.isVisible)
    press(window.orders.ui.resend)


def put_codes_back(window: MainWindow, _desk: FakeDesk, _qtbot: QtBot) -> None:
    window.parts.start(window.check.mending._ask_undo())


def skip_a_step(window: MainWindow, _desk: FakeDesk, _qtbot: QtBot) -> None:
    window.ui.pages.setCurrentWidget(window.start)
    window.start._on_skipped(Step.CHECK)


def carry_out_what_was_held(window: MainWindow, desk: FakeDesk, _qtbot: QtBot) -> None:
    window.ui.pages.setCurrentWidget(window.integration)
    held = RunReport(1, Task.STOCK, "Molenwinkel", RunOutcome.ATTENTION, held=30)
    desk.run_finished.emit(held, 1)
    press(window.integration.direct.rows[Task.STOCK].ui.approve)


@pytest.mark.parametrize("ask", [send_again, put_codes_back, skip_a_step, carry_out_what_was_held])
def test_enter_leaves_all_as_it_is(
    open_window: Open,
    desk: FakeDesk,
    qtbot: QtBot,
    ask: Ask,
) -> None:
    desk.order_rows = [order(0, OrderState.ABSENT)]
    desk.facts = StartFacts(is_connected=True, has_blocks=True)
    window = open_window()
    ask(window, desk, qtbot)
    boxes: list[QMessageBox] = []

    def is_asked() -> bool:
        found = [w for w in QApplication.topLevelWidgets() if isinstance(w, QMessageBox)]
        boxes[:] = [one for one in found if one.isVisible()]
        return bool(boxes)

    qtbot.waitUntil(is_asked)
    QTest.keyClick(boxes[0], Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.tasks.count() == 0)
    assert not [done for done in desk.engine.done if done[0] in DECISIONS]
    assert desk.memory == {}, "no step was skipped"
