"""The guards of ``tests/conftest.py`` bite: each of these inner tests must fail, or not."""

from pathlib import Path

import pytest

CONFTEST = Path(__file__).resolve().parents[1] / "conftest.py"

INNER_TESTS = """
import asyncio
import logging
import socket
import threading
from pathlib import Path

import keyring
import keyring.errors
import pytest

FAR = ("192.0.2.1", 80)
KEPT = []


def test_logs_a_warning():
    logging.getLogger("inner").warning("oh")


def test_logs_an_expected_warning(expect_log):
    expect_log("inner", "^oh$")
    logging.getLogger("inner").warning("oh")


def test_expects_in_vain(expect_log):
    expect_log("inner", "^oh$")


def test_leaves_a_thread():
    wait = threading.Event()
    threading.Thread(target=wait.wait, args=(6,), daemon=True).start()


async def test_leaves_a_task():
    KEPT.append(asyncio.create_task(asyncio.Event().wait()))


def test_swallows_a_refused_connection():
    with socket.socket() as far, pytest.raises(OSError, match="guard"):
        far.connect(FAR)


def test_looks_up_a_far_name():
    with pytest.raises(OSError, match="guard"):
        socket.getaddrinfo("shop.example.test", 443)


def test_reaches_loopback():
    with socket.create_server(("127.0.0.1", 0)) as near:
        socket.create_connection(near.getsockname()).close()


def test_leaves_a_window(qapp):
    from PySide6.QtWidgets import QWidget

    KEPT.append(QWidget())


def test_leaves_a_timer(qapp):
    from PySide6.QtCore import QTimer

    KEPT.append(QTimer())
    KEPT[-1].start(1000)


def test_leaves_no_window(qtbot):
    from PySide6.QtWidgets import QWidget

    qtbot.addWidget(QWidget())


def test_has_a_home_of_its_own():
    assert not list(Path.home().iterdir())


def test_has_no_keyring():
    with pytest.raises(keyring.errors.NoKeyringError):
        keyring.get_password("qls-desktop", "x")
"""

GOOD = {
    "test_logs_an_expected_warning",
    "test_reaches_loopback",
    "test_leaves_no_window",
    "test_has_a_home_of_its_own",
    "test_has_no_keyring",
}

COMPLAINTS = (
    "unexpected WARNING inner: oh",
    "expected in vain: inner: ^oh$",
    "left running: thread ",
    "left running: task ",
    "spoke to the outside: ('192.0.2.1', 80)",
    "spoke to the outside: shop.example.test",
    "left running: window QWidget is left",
    "left running: QTimer still runs",
)


def test_every_guard_bites_and_lets_good_tests_pass(pytester: pytest.Pytester) -> None:
    pytester.makeconftest(CONFTEST.read_text(encoding="utf-8"))
    pytester.makeini("[pytest]\nasyncio_mode = auto\nqt_api = pyside6\n")
    pytester.makepyfile(INNER_TESTS)
    result = pytester.runpytest_subprocess("-p", "no:randomly", "-p", "no:cacheprovider", "-rA")
    result.assert_outcomes(passed=13, errors=8)
    printed = result.stdout.str()
    assert [text for text in COMPLAINTS if text not in printed] == []
    assert [
        name
        for name in GOOD
        if f"ERROR test_every_guard_bites_and_lets_good_tests_pass.py::{name}" in printed
    ] == []
