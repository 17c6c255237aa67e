"""The whole program on a profile of its own: real store, real worker, both APIs simulated."""

import gc
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import httpx
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from qls_desktop.domain.runs import Task
from qls_desktop.gui.language import Speaker
from qls_desktop.gui.store_desk import StoreDesk
from qls_desktop.gui.window import MainWindow
from qls_desktop.scheduler.thread import SyncThread
from qls_desktop.simulator.inprocess import InProcessTransport
from qls_desktop.simulator.world import World
from qls_desktop.store.database import open_store
from qls_desktop.sync.parts import Parts
from qls_desktop.system.secrets import SessionSecrets
from qls_desktop.transport.budget import Budgets
from qls_desktop.transport.open import Network
from qls_desktop.transport.timing import SystemTiming, Timing
from qls_desktop.words.said import Language
from tests.gui.hands import press
from tests.gui.samples import house
from tests.sync.stage import SHOP_URL, WAREHOUSE_URL

PATIENCE = 60_000
"""Milliseconds that a sync may take on a busy machine."""


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


def start(
    world: World,
    folder: Path,
    secrets: SessionSecrets,
    timing: Timing | None = None,
    is_online: Callable[[], bool] = lambda: True,
) -> Program:
    gc.collect()  # windows of earlier tests are thrown away here, not in the worker's thread
    apps = {SHOP_URL: world.lightspeed_app, WAREHOUSE_URL: world.qls_app}

    def wire(base_url: str) -> httpx.AsyncBaseTransport:
        return InProcessTransport(apps[base_url])

    timing = timing or SystemTiming()
    network = Network(timing, Budgets(timing), wire)
    parts = Parts(open_store(folder / "day.db", timing.now()), network, secrets)
    worker = SyncThread(parts, is_online)
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
