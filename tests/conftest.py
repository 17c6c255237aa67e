"""Guards around every test: no surprise in the log, nothing left running, nothing outside touched.

A test that means to have a record at WARNING or above in the log says so::

    def test_tells_of_a_broken_file(expect_log: ExpectLog) -> None:
        expect_log("qls_desktop.system.folders", "cannot be read")
"""

import asyncio
import gc
import inspect
import logging
import os
import re
import socket
import sys
import threading
from collections.abc import Callable, Iterator
from ipaddress import ip_address
from pathlib import Path
from typing import Any

import keyring
import keyring.backend
import keyring.errors
import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"

pytest_plugins = ["pytester"]

KEYRING_SWITCH = "QLS_DESKTOP_TEST_KEYRING"
"""Set by ``./dev test`` when an unlocked Secret Service is there for the tests marked keyring."""

THREAD_GRACE = 2.0
"""Seconds that a thread which is on its way out gets."""

FOLDER_VARIABLES = {
    "HOME": "",
    "USERPROFILE": "",
    "APPDATA": "AppData/Roaming",
    "LOCALAPPDATA": "AppData/Local",
    "XDG_DATA_HOME": ".local/share",
    "XDG_CONFIG_HOME": ".config",
    "XDG_STATE_HOME": ".local/state",
    "XDG_CACHE_HOME": ".cache",
}

ExpectLog = Callable[[str, str], None]


class _Collector(logging.Handler):
    """Keeps what was logged at WARNING or above, and what the test said to expect."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []
        self.expected: list[tuple[str, str]] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)

    def complaints(self) -> list[str]:
        """What was logged unasked, and what was expected in vain."""
        left = list(self.expected)
        found: list[str] = []
        for record in self.records:
            match = next((pair for pair in self.expected if _fits(pair, record)), None)
            if match is None:
                found.append(f"unexpected {record.levelname} {record.name}: {record.getMessage()}")
            elif match in left:
                left.remove(match)
        return found + [f"expected in vain: {name}: {pattern}" for name, pattern in left]


def _fits(expected: tuple[str, str], record: logging.LogRecord) -> bool:
    name, pattern = expected
    return record.name == name and re.search(pattern, record.getMessage()) is not None


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skips the tests marked ``keyring`` where no Secret Service was started for them."""
    if os.environ.get(KEYRING_SWITCH) == "1":
        return
    skip = pytest.mark.skip(reason="no Secret Service was started for the tests (see ./dev test)")
    for item in items:
        if item.get_closest_marker("keyring"):
            item.add_marker(skip)


@pytest.fixture(autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Sends everything that a program keeps for its user to a fresh folder."""
    home = tmp_path_factory.mktemp("home")
    for name, part in FOLDER_VARIABLES.items():
        monkeypatch.setenv(name, str(home / part))
    return home


@pytest.fixture(autouse=True)
def own_keyring(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Refuses the keyring of whoever runs the tests, but for the tests marked ``keyring``."""
    before = keyring.get_keyring()
    if request.node.get_closest_marker("keyring"):
        monkeypatch.delenv("PYTHON_KEYRING_BACKEND")
        keyring.core.init_backend()
    try:
        yield
    finally:
        keyring.set_keyring(before)


@pytest.fixture(autouse=True)
def _log_collector() -> Iterator[_Collector]:
    collector = _Collector()
    root = logging.getLogger()
    root.addHandler(collector)
    try:
        yield collector
    finally:
        root.removeHandler(collector)
    complaints = collector.complaints()
    if complaints:
        pytest.fail("\n".join(complaints), pytrace=False)


@pytest.fixture
def expect_log(_log_collector: _Collector) -> ExpectLog:
    """Says which record at WARNING or above must come: its logger's name and a pattern."""

    def expect(name: str, pattern: str) -> None:
        _log_collector.expected.append((name, pattern))

    return expect


def _is_near(address: object) -> bool:
    if not isinstance(address, tuple):
        return True  # a Unix socket
    host = str(address[0])
    if host in {"", "localhost"}:
        return True
    try:
        return ip_address(host.partition("%")[0]).is_loopback
    except ValueError:
        return False


@pytest.fixture(autouse=True)
def _network_guard(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Fails a test that speaks to anything but this machine, also when the error is swallowed."""
    touched: list[str] = []
    real = {name: getattr(socket.socket, name) for name in ("connect", "connect_ex")}
    look_up = socket.getaddrinfo

    def refuse(address: object) -> OSError:
        touched.append(str(address))
        return OSError(f"the tests' guard refuses {address}")

    def guarded(name: str) -> Callable[[socket.socket, object], object]:
        def connect(self: socket.socket, address: object) -> object:
            # Connecting a datagram socket sends nothing; it only looks up the route.
            if self.type != socket.SOCK_DGRAM and not _is_near(address):
                raise refuse(address)
            return real[name](self, address)

        return connect

    def guarded_look_up(host: str | bytes | None, *args: Any, **named: Any) -> object:  # noqa: ANN401
        text = host.decode() if isinstance(host, bytes) else str(host or "")
        if not _is_near((text,)):
            raise refuse(text)
        return look_up(host, *args, **named)

    for name in real:
        monkeypatch.setattr(socket.socket, name, guarded(name))
    monkeypatch.setattr(socket, "getaddrinfo", guarded_look_up)
    yield
    if touched:
        pytest.fail(f"spoke to the outside: {', '.join(touched)}", pytrace=False)


def pytest_collection_finish() -> None:
    """Sets what was imported apart: the collector and the guards needn't go through it again."""
    gc.collect()
    gc.freeze()


def _left_threads(before: set[threading.Thread]) -> list[str]:
    left = []
    for thread in set(threading.enumerate()) - before:
        if isinstance(thread, threading._DummyThread):
            continue  # the memory of a thread that Qt started; it can't be joined
        thread.join(THREAD_GRACE)
        if thread.is_alive():
            left.append(f"thread {thread.name}")
    return left


def _left_qt(before: frozenset[int]) -> list[str]:
    """Running QThreads and QTimers and parentless windows that weren't there ``before``."""
    return [text for number, text in _living_qt().items() if number not in before]


def _living_qt() -> dict[int, str]:
    core = sys.modules.get("PySide6.QtCore")
    if core is None or core.QCoreApplication.instance() is None:
        return {}
    alive = sys.modules["shiboken6"].isValid
    living: dict[int, str] = {}
    for thing in gc.get_objects():
        kind = type(thing)
        if not issubclass(kind, core.QTimer | core.QThread) or not alive(thing):
            continue
        if thing.isActive() if issubclass(kind, core.QTimer) else thing.isRunning():
            living[id(thing)] = f"{kind.__name__} still runs"
    return living | _parentless_windows()


def _parentless_windows() -> dict[int, str]:
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets is None:
        return {}
    return {
        id(window): f"window {type(window).__name__} is left"
        for window in widgets.QApplication.topLevelWidgets()
        if window.parent() is None
    }


def _let_qt_delete() -> None:
    core = sys.modules.get("PySide6.QtCore")
    if core is not None and core.QCoreApplication.instance() is not None:
        core.QCoreApplication.sendPostedEvents(None, core.QEvent.Type.DeferredDelete.value)


@pytest.fixture(autouse=True)
def _nothing_left_running(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fails a test that leaves a thread, a task, a window or a timer behind."""
    runner: asyncio.Runner | None = None
    if inspect.iscoroutinefunction(getattr(request.node, "obj", None)):
        runner = request.getfixturevalue("_function_scoped_runner")
    threads = set(threading.enumerate())
    uses_qt = "qapp" in request.fixturenames
    qt = frozenset(_living_qt()) if uses_qt else frozenset()
    yield
    left = _left_threads(threads)
    if runner is not None:
        left += [f"task {task.get_name()}" for task in asyncio.all_tasks(runner.get_loop())]
    if uses_qt:
        _let_qt_delete()
    if uses_qt and _left_qt(qt):
        gc.collect()  # a cycle that waits for the collector isn't left running
        left += _left_qt(qt)
    if left:
        pytest.fail(f"left running: {', '.join(left)}", pytrace=False)
