"""A second start raises the first one's window; what a dead process left is no hindrance."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalServer
from pytestqt.qtbot import QtBot

from qls_desktop.gui.single_instance import FirstInstance, raise_first, socket_name
from qls_desktop.gui.window import MainWindow


def test_a_second_start_is_heard(qtbot: QtBot, tmp_path: Path) -> None:
    first = FirstInstance(tmp_path)
    code = "import sys, pathlib; from qls_desktop.gui.single_instance import raise_first;"
    code += "sys.exit(not raise_first(pathlib.Path(sys.argv[1])))"
    with qtbot.waitSignal(first.asked, timeout=30_000):
        second = subprocess.Popen([sys.executable, "-c", code, str(tmp_path)])  # noqa: S603
    assert second.wait(30) == 0
    first.close()


def test_nobody_answers_on_a_profile_that_is_not_open(qtbot: QtBot, tmp_path: Path) -> None:
    assert qtbot is not None
    assert not raise_first(tmp_path, patience_ms=100)


def test_a_socket_that_was_left_behind_is_taken_over(qtbot: QtBot, tmp_path: Path) -> None:
    assert qtbot is not None
    left = QLocalServer()
    assert left.listen(socket_name(tmp_path))
    first = FirstInstance(tmp_path)
    assert first.is_listening()
    first.close()
    left.close()


def test_profiles_have_names_of_their_own(tmp_path: Path) -> None:
    assert socket_name(tmp_path / "a") != socket_name(tmp_path / "b")
    assert len(socket_name(tmp_path)) < 50


@pytest.mark.qt_log_ignore("does not support raise", extend=True)
def test_the_window_comes_forward(window: MainWindow, qtbot: QtBot) -> None:
    window.showMinimized()
    window.come_forward()
    qtbot.waitUntil(window.isVisible)
    assert not window.isMinimized()
