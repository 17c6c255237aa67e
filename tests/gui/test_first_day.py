"""A merchant's first day: the real store, the real worker, and both APIs simulated in process."""

from dataclasses import replace
from pathlib import Path

import pytest
import qasync
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qls_desktop.domain.runs import Task
from qls_desktop.gui.account_dialog import AccountDialog
from qls_desktop.gui.compare_dialog import CompareDialog
from qls_desktop.simulator.clock import SystemClock
from qls_desktop.simulator.world import World
from qls_desktop.system.secrets import SessionSecrets
from tests.gui.hands import press, type_into
from tests.gui.whole_program import PATIENCE, Program, end, start
from tests.sync.stage import QUIET, SHOP_URL, WAREHOUSE_URL

SHOP = replace(QUIET, orders_at_start=3, products=12, known_share=0.9, fault_share=0.2)


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


def compared(program: Program, qtbot: QtBot) -> str:
    """Compares with my.QLS; gives the result in words."""
    press(program.window.orders.ui.compare)
    found: list[CompareDialog] = []

    def is_done() -> bool:
        found[:] = [w for w in QApplication.topLevelWidgets() if isinstance(w, CompareDialog)]
        return bool(found) and found[0].ui.start.isEnabled()

    qtbot.waitUntil(is_done, timeout=PATIENCE)
    told = found[0].ui.summary.text()
    press(found[0].ui.close)
    qtbot.waitUntil(lambda: program.window.tasks.count() == 0, timeout=PATIENCE)
    return told


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
    qtbot.waitUntil(lambda: window.tasks.count() == 0, timeout=PATIENCE)
    seen = {row.value.number: row.value.state for row in window.orders.model.shown_rows()}
    assert len(seen) == 3
    assert "zijn het eens" in compared(program, qtbot)
    window.ui.pages.setCurrentWidget(window.activity)
    qtbot.waitUntil(lambda: window.tasks.count() == 0, timeout=PATIENCE)
    assert window.activity.runs.rowCount() == 3
    end(program, qtbot)
    again = start(program.world, folder, secrets)
    assert again.window.integration.ui.name.text() == "Theehuis"
    assert not again.window.integration.ui.sku_field.isEnabled()
    again.window.ui.pages.setCurrentWidget(again.window.orders)
    qtbot.waitUntil(lambda: again.window.tasks.count() == 0, timeout=PATIENCE)
    kept = {row.value.number: row.value.state for row in again.window.orders.model.shown_rows()}
    assert kept == seen
    qtbot.waitUntil(lambda: again.window.tasks.count() == 0, timeout=PATIENCE)
    end(again, qtbot)
