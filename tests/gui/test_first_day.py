"""A merchant's first day: the real store, the real worker, and both APIs simulated in process."""

from dataclasses import dataclass, replace
from pathlib import Path

import httpx
import pytest
import qasync
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qls_desktop.domain.runs import Task
from qls_desktop.gui.account_dialog import AccountDialog
from qls_desktop.gui.language import Speaker
from qls_desktop.gui.store_desk import StoreDesk
from qls_desktop.gui.window import MainWindow
from qls_desktop.scheduler.thread import SyncThread
from qls_desktop.simulator.clock import SystemClock
from qls_desktop.simulator.inprocess import InProcessTransport
from qls_desktop.simulator.world import World
from qls_desktop.store.database import open_store
from qls_desktop.sync.parts import Parts
from qls_desktop.system.secrets import SessionSecrets
from qls_desktop.transport.budget import Budgets
from qls_desktop.transport.open import Network
from qls_desktop.transport.timing import SystemTiming
from qls_desktop.words.said import Language
from tests.gui.hands import press, type_into
from tests.gui.samples import house
from tests.sync.stage import QUIET, SHOP_URL, WAREHOUSE_URL

PATIENCE = 60_000
"""Milliseconds that a sync may take on a busy machine."""

SHOP = replace(QUIET, orders_at_start=3, products=12, known_share=0.9, fault_share=0.2)


@dataclass
class Program:
    """The program as the composition root joins it, on a profile of its own."""

    world: World
    worker: SyncThread
    parts: Parts
    desk: StoreDesk
    window: MainWindow

    def run(self, task: Task, qtbot: QtBot) -> str:
        """Presses the button of a task; gives the result in words."""
        row = self.window.integration.direct.rows[task]
        press(row.ui.start)
        qtbot.waitUntil(lambda: not row.running, timeout=PATIENCE)
        return row.ui.result.text()


def start(world: World, folder: Path, secrets: SessionSecrets) -> Program:
    apps = {SHOP_URL: world.lightspeed_app, WAREHOUSE_URL: world.qls_app}

    def wire(base_url: str) -> httpx.AsyncBaseTransport:
        return InProcessTransport(apps[base_url])

    timing = SystemTiming()
    network = Network(timing, Budgets(timing), wire)
    parts = Parts(open_store(folder / "day.db", timing.now()), network, secrets)
    worker = SyncThread(parts, lambda: True)
    worker.start()
    desk = StoreDesk(parts.store, worker, parts.now)
    settings = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
    speaker = Speaker()
    speaker.speak(Language.NL)
    window = MainWindow(desk, settings, speaker, house(folder))
    window.show()
    return Program(world, worker, parts, desk, window)


def end(program: Program, qtbot: QtBot) -> None:
    with qtbot.waitSignal(program.window.closed, timeout=PATIENCE):
        program.window.close()
    program.window.deleteLater()
    assert program.worker.wait(10_000)
    program.parts.store.close()


@pytest.fixture
def folder(tmp_path: Path, loop: qasync.QEventLoop) -> Path:
    """A folder for the profile, on a running loop."""
    assert loop is not None
    return tmp_path


def make_account(program: Program, qtbot: QtBot) -> None:
    press(program.window.integration.ui.account_new)
    found: list[AccountDialog] = []

    def is_open() -> bool:
        found[:] = [w for w in QApplication.topLevelWidgets() if isinstance(w, AccountDialog)]
        return bool(found)

    qtbot.waitUntil(is_open)
    dialog = found[0]
    type_into(dialog.ui.name, "Magazijn")
    type_into(dialog.ui.user, program.world.qls_username)
    type_into(dialog.ui.password, program.world.qls_password)
    dialog.ui.base_url.setText(WAREHOUSE_URL)
    press(dialog.ui.test)
    qtbot.waitUntil(dialog.ui.accept.isEnabled, timeout=PATIENCE)
    press(dialog.ui.accept)
    qtbot.waitUntil(lambda: program.window.tasks.count() == 0, timeout=PATIENCE)


def save(program: Program, qtbot: QtBot) -> str:
    press(program.window.integration.ui.save)
    qtbot.waitUntil(lambda: program.window.tasks.count() == 0, timeout=PATIENCE)
    return program.window.ui.banners.text()


def connect(program: Program, qtbot: QtBot) -> None:
    window, ui, world = program.window, program.window.integration.ui, program.world
    press(window.ui.new_integration)
    qtbot.waitUntil(lambda: window.ui.pages.currentWidget() is window.integration)
    type_into(ui.name, "Theehuis")
    make_account(program, qtbot)
    ui.brand.setCurrentIndex(0)
    ui.base_url.setText(SHOP_URL)
    type_into(ui.api_key, world.lightspeed_key)
    type_into(ui.api_secret, "9" * 32)
    told = save(program, qtbot)
    assert "API Key of API Secret" in told
    assert ui.name.text() == "Theehuis"
    assert ui.api_secret.text() == "9" * 32
    ui.api_secret.clear()
    type_into(ui.api_secret, world.lightspeed_secret)
    assert save(program, qtbot) == "Lightspeed is succesvol gekoppeld"


def test_a_first_day_and_the_morning_after(folder: Path, qtbot: QtBot) -> None:
    secrets = SessionSecrets()
    program = start(World(SHOP, SystemClock()), folder, secrets)
    window = program.window
    connect(program, qtbot)
    assert program.run(Task.PRODUCTS, qtbot).startswith("Klaar.")
    window.ui.pages.setCurrentWidget(window.check)
    qtbot.waitUntil(lambda: window.check.model.rowCount() > 0, timeout=PATIENCE)
    window.ui.pages.setCurrentWidget(window.integration)
    assert "Klaar" in program.run(Task.STOCK, qtbot)
    assert "Klaar" in program.run(Task.ORDERS, qtbot)
    window.ui.pages.setCurrentWidget(window.stock)
    qtbot.waitUntil(lambda: window.stock.model.rowCount() > 0, timeout=PATIENCE)
    linked = [row.value for row in window.stock.model.shown_rows() if row.value.parts is not None]
    assert linked
    assert any(view.row.level == view.parts.target for view in linked)
    window.ui.pages.setCurrentWidget(window.orders)
    seen = {row.value.number: row.value.state for row in window.orders.model.shown_rows()}
    assert len(seen) == 3
    window.ui.pages.setCurrentWidget(window.activity)
    assert window.activity.runs.rowCount() == 3
    end(program, qtbot)
    again = start(program.world, folder, secrets)
    assert again.window.integration.ui.name.text() == "Theehuis"
    assert not again.window.integration.ui.sku_field.isEnabled()
    again.window.ui.pages.setCurrentWidget(again.window.orders)
    kept = {row.value.number: row.value.state for row in again.window.orders.model.shown_rows()}
    assert kept == seen
    qtbot.waitUntil(lambda: again.window.tasks.count() == 0, timeout=PATIENCE)
    end(again, qtbot)
