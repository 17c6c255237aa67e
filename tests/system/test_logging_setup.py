"""The log file of a profile."""

import logging
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from qls_desktop.system.folders import Profile
from qls_desktop.system.logging_setup import RunningLog, start_logging
from qls_desktop.system.redactor import Redactor


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    made = Profile(tmp_path)
    made.prepare()
    return made


@pytest.fixture
def redactor() -> Redactor:
    return Redactor()


@pytest.fixture
def running(profile: Profile, redactor: Redactor) -> Iterator[RunningLog]:
    log = start_logging(profile, redactor)
    yield log
    log.stop()


def _stopped(running: RunningLog, profile: Profile) -> str:
    running.stop()
    return profile.log_file.read_text(encoding="utf-8")


def test_writes_utf_8_with_a_time_in_utc(running: RunningLog, profile: Profile) -> None:
    record = logging.makeLogRecord(
        {"name": "qls_desktop.sync", "msg": "Één bestelling", "levelno": 20, "levelname": "INFO"}
    )
    record.created, record.msecs = 0.5, 500
    logging.getLogger().handle(record)
    assert _stopped(running, profile).startswith("1970-01-01T00:00:00.500Z INFO ")
    assert "qls_desktop.sync: Één bestelling" in profile.log_file.read_text(encoding="utf-8")


def test_a_secret_in_message_argument_or_traceback_never_gets_in(
    running: RunningLog, profile: Profile, redactor: Redactor
) -> None:
    redactor.learn("zeer-geheim")
    log = logging.getLogger("qls_desktop.test")
    log.info("zeer-geheim")
    log.info("login %s", "zeer-geheim")
    try:
        int("zeer-geheim anna@example.test")
    except ValueError:
        log.info("broke", exc_info=True)
    text = _stopped(running, profile)
    assert "Traceback" in text
    assert "zeer-geheim" not in text
    assert "anna@" not in text


def test_the_writing_is_done_in_another_thread(
    running: RunningLog, profile: Profile, monkeypatch: pytest.MonkeyPatch
) -> None:
    writers: list[int] = []
    monkeypatch.setattr(running.file, "emit", lambda _: writers.append(threading.get_ident()))
    logging.getLogger("qls_desktop.test").info("x")
    running.stop()
    assert len(writers) == 1
    assert writers[0] != threading.get_ident()
    assert not profile.log_file.exists()


def test_libraries_tell_less_while_it_runs_and_as_before_after(profile: Profile) -> None:
    before = logging.getLogger().level, logging.getLogger("httpx").level
    running = start_logging(profile, Redactor(), logging.DEBUG)
    assert not logging.getLogger("httpx").isEnabledFor(logging.INFO)
    assert logging.getLogger("qls_desktop").isEnabledFor(logging.DEBUG)
    running.stop()
    assert (logging.getLogger().level, logging.getLogger("httpx").level) == before
    assert running.handler not in logging.getLogger().handlers


def test_old_files_are_kept_and_bounded(running: RunningLog, profile: Profile) -> None:
    running.file.maxBytes = 200
    running.file.backupCount = 2
    log = logging.getLogger("qls_desktop.test")
    for number in range(40):
        log.info("line %s", number)
    assert "line 39" in _stopped(running, profile)
    assert len(list(profile.logs.iterdir())) == 3
