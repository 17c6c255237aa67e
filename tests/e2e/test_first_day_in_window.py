"""A merchant's first day in the window: real engine, real thread, real HTTP over loopback.

New account and integration, a wrong secret (nothing lost), the right one, the three buttons, the
product check, the orders; then the program is started again and everything is still there.
"""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
import qasync
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from qls_desktop.domain.ledger import OrderState
from qls_desktop.domain.runs import RunOutcome, RunReport, Task
from qls_desktop.gui.account_dialog import AccountDialog
from qls_desktop.gui.language import Speaker
from qls_desktop.gui.store_desk import StoreDesk
from qls_desktop.gui.window import MainWindow
from qls_desktop.scheduler.thread import SyncThread
from qls_desktop.simulator.clock import SystemClock
from qls_desktop.simulator.scenario import Scenario
from qls_desktop.simulator.serve import LoopbackSimulator
from qls_desktop.simulator.world import World
from qls_desktop.store.database import open_store
from qls_desktop.sync.parts import Parts
from qls_desktop.system.network import SetNetwork
from qls_desktop.system.secrets import SessionSecrets
from qls_desktop.transport.open import system_network
from tests.gui.hands import press, type_into

SMALL = Scenario(
    seed=5,
    products=4,
    fault_share=0.3,
    known_share=1.0,
    orders_at_start=2,
    orders_per_hour=0,
    stock_moves_per_hour=0,
)
PATIENCE = 60_000
"""Milliseconds that a step may take: my.QLS is spoken to at its own pace."""


@dataclass
class Program:
    """The program as it runs: window, worker, and a way to wait."""

    window: MainWindow
    worker: SyncThread
    qtbot: QtBot

    def until(self, holds: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(holds, timeout=PATIENCE)

    def said(self) -> str:
        """What the banners above the page say."""
        labels = self.window.ui.banners.findChildren(QLabel)
        return " ".join(label.text() for label in labels if label.isVisible())

    def go_to(self, page: QWidget) -> None:
        self.window.ui.pages.setCurrentWidget(page)

    def sync(self, task: Task) -> RunOutcome:
        """Presses one of the three buttons and waits for its result."""
        self.go_to(self.window.integration)
        with self.qtbot.waitSignal(self.worker.run_finished, timeout=PATIENCE) as ended:
            press(self.window.integration.direct.rows[task].ui.start)
        (report,) = ended.args or (None,)
        assert isinstance(report, RunReport)
        assert report.task is task
        return report.outcome


@pytest.fixture
def loop(qapp: QApplication) -> Iterator[qasync.QEventLoop]:
    """An asyncio loop that turns whenever Qt's does."""
    made = qasync.QEventLoop(qapp)
    asyncio._set_running_loop(made)
    try:
        yield made
    finally:
        made.close()
        asyncio._set_running_loop(None)


@pytest.fixture
def simulator() -> Iterator[LoopbackSimulator]:
    with LoopbackSimulator(World(SMALL, SystemClock())) as made:
        yield made


@contextmanager
def running(folder: Path, logins: SessionSecrets, qtbot: QtBot) -> Iterator[Program]:
    """One start of the program, with its stop."""
    network = system_network()
    store = open_store(folder / "first-day.sqlite3", network.timing.now())
    worker = SyncThread(Parts(store, network, logins), SetNetwork().is_up)
    worker.start()
    settings = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
    window = MainWindow(StoreDesk(store, worker, network.timing.now), settings, Speaker())
    window.show()
    try:
        yield Program(window, worker, qtbot)
    finally:
        closed: list[bool] = []
        window.closed.connect(lambda: closed.append(True))
        window.close()
        qtbot.waitUntil(lambda: bool(closed), timeout=PATIENCE)
        worker.stop()
        window.deleteLater()
        store.close()


def _add_account(program: Program, simulator: LoopbackSimulator) -> None:
    page = program.window.integration
    program.go_to(page)
    press(page.ui.account_new)
    program.until(lambda: bool(program.window.findChildren(AccountDialog)))
    (dialog,) = program.window.findChildren(AccountDialog)
    type_into(dialog.ui.name, "Voorbeeldwinkel")
    type_into(dialog.ui.user, simulator.world.qls_username)
    type_into(dialog.ui.password, simulator.world.qls_password)
    dialog.ui.advanced.setChecked(True)
    type_into(dialog.ui.base_url, simulator.qls_url)
    press(dialog.ui.test)
    program.until(lambda: dialog.ui.company.count() > 0 and dialog.ui.accept.isEnabled())
    press(dialog.ui.accept)
    program.until(lambda: page.ui.account.currentIndex() >= 0 and page.ui.brand.count() > 1)


def _fill_in(program: Program, simulator: LoopbackSimulator, secret: str) -> None:
    page = program.window.integration
    type_into(page.ui.name, "Theehuis")
    page.ui.brand.setCurrentIndex(page.ui.brand.findText("Voorbeeldwinkel"))
    page.ui.brand.activated.emit(page.ui.brand.currentIndex())
    type_into(page.ui.api_key, simulator.world.lightspeed_key)
    type_into(page.ui.api_secret, secret)
    page.ui.advanced.setChecked(True)
    type_into(page.ui.base_url, simulator.lightspeed_url)


@pytest.mark.usefixtures("loop")
def test_first_day(qtbot: QtBot, simulator: LoopbackSimulator, tmp_path: Path) -> None:
    logins = SessionSecrets()
    with running(tmp_path, logins, qtbot) as program:
        page = program.window.integration
        _add_account(program, simulator)

        wrong = "2" * 32
        _fill_in(program, simulator, wrong)
        press(page.ui.save)
        program.until(lambda: "Lightspeed" in program.said())
        assert "gekoppeld" not in program.said()
        assert (page.ui.name.text(), page.ui.api_secret.text()) == ("Theehuis", wrong)
        assert page.ui.api_key.text() == simulator.world.lightspeed_key

        page.ui.api_secret.clear()
        type_into(page.ui.api_secret, simulator.world.lightspeed_secret)
        program.until(page.ui.save.isEnabled)
        press(page.ui.save)
        program.until(lambda: "Lightspeed is succesvol gekoppeld" in program.said())

        assert program.sync(Task.PRODUCTS) is RunOutcome.DONE
        assert program.sync(Task.ORDERS) in (RunOutcome.DONE, RunOutcome.ATTENTION)
        assert program.sync(Task.STOCK) in (RunOutcome.DONE, RunOutcome.ATTENTION)
        _look_around(program, simulator)

    with running(tmp_path, logins, qtbot) as program:
        assert program.window.integration.ui.name.text() == "Theehuis"
        program.until(lambda: program.window.tasks.count() == 0)
        _look_around(program, simulator)


def _look_around(program: Program, simulator: LoopbackSimulator) -> None:
    window = program.window
    program.go_to(window.check)
    program.until(lambda: window.check.ui.findings.model().rowCount() > 0)
    program.go_to(window.orders)
    program.until(lambda: window.orders.ui.orders.model().rowCount() == SMALL.orders_at_start)
    program.go_to(window.activity)
    program.until(lambda: window.activity.ui.runs.model().rowCount() >= len(Task))
    sent = simulator.run(lambda: len(simulator.world.warehouse.created_orders))
    states = [row.state for row in window.parts.desk.orders(window.shown_integration)]
    assert sent == sum(state in (OrderState.SENT, OrderState.SHIPPED) for state in states) > 0
