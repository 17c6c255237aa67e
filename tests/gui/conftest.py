"""What the window's tests share: a loop on Qt's own, and a window on a fake desk."""

import asyncio
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import qasync
import shiboken6
from PySide6.QtCore import QEvent, QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qls_desktop.domain.settings import Account, Integration
from qls_desktop.gui.language import Speaker
from qls_desktop.gui.window import MainWindow
from qls_desktop.words.said import Language
from tests.gui.fake_desk import FakeDesk
from tests.gui.samples import house

Open = Callable[[], MainWindow]


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
        # A timer that still waits would be thrown away with the loop, by whichever thread collects
        # it, and Qt would call what isn't there any more.
        shiboken6.delete(made._timer)


@pytest.fixture
def desk() -> FakeDesk:
    """A desk with one account and one integration."""
    made = FakeDesk()
    made.engine.accounts[1] = Account(1, "Molenwinkel", "c1", "Molenwinkel B.V.")
    made.engine.integrations[1] = Integration(1, 1, "Molenwinkel", "b1", "Molenwinkel")
    return made


@pytest.fixture
def open_window(
    qtbot: QtBot, loop: qasync.QEventLoop, desk: FakeDesk, tmp_path: Path
) -> Iterator[Open]:
    """Opens the window on the desk; closes it and its tasks after the test."""
    speaker = Speaker()
    opened: list[MainWindow] = []

    def make() -> MainWindow:
        speaker.speak(Language.NL)
        settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
        window = MainWindow(desk, settings, speaker, house(tmp_path))
        window.show()
        opened.append(window)
        qtbot.waitUntil(lambda: window.tasks.count() == 0)
        return window

    yield make
    for window in opened:
        closing = loop.create_task(window.tasks.close())
        qtbot.waitUntil(closing.done)
        window.hide()
        window.deleteLater()
    # They are gone before the language changes: else they would read all anew.
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    speaker.speak(Language.NL)


@pytest.fixture
def window(open_window: Open) -> MainWindow:
    """An open window."""
    return open_window()
