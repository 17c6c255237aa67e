"""The log file of a profile: rotating, UTF-8, redacted, and never in the way of the work."""

import logging
import queue
import time
from collections.abc import Mapping
from dataclasses import dataclass
from logging.handlers import QueueHandler, QueueListener, RotatingFileHandler

from qls_desktop.system.folders import Profile
from qls_desktop.system.redactor import Redactor

LINE = "%(asctime)s.%(msecs)03dZ %(levelname)-7s %(threadName)s %(name)s: %(message)s"
TIME = "%Y-%m-%dT%H:%M:%S"
FILE_BYTES = 2_000_000
OLD_FILES = 5
QUIET = ("asyncio", "httpcore", "httpx", "keyring", "peewee", "qasync", "uvicorn.access")
"""Loggers of libraries that tell too much below WARNING, whole URLs among it."""


class RedactingFormatter(logging.Formatter):
    """Formats a record in UTC and takes out what must not be kept, tracebacks included."""

    def __init__(self, redactor: Redactor) -> None:
        super().__init__(LINE, TIME)
        self.converter = time.gmtime
        self._redactor = redactor

    def format(self, record: logging.LogRecord) -> str:
        """One entry, redacted as a whole so that no part of it slips by."""
        return self._redactor.redact(super().format(record))


@dataclass(frozen=True, slots=True)
class RunningLog:
    """The log while it runs; whoever started it stops it."""

    handler: QueueHandler
    listener: QueueListener
    file: RotatingFileHandler
    levels: Mapping[str, int]

    def stop(self) -> None:
        """Writes what is still waiting, closes the file and leaves the loggers as they were."""
        if self.handler not in logging.getLogger().handlers:
            return  # stopped before
        logging.getLogger().removeHandler(self.handler)
        self.listener.stop()
        self.file.close()
        self.handler.close()
        for name, level in self.levels.items():
            logging.getLogger(name).setLevel(level)


def start_logging(profile: Profile, redactor: Redactor, level: int = logging.INFO) -> RunningLog:
    """Starts writing the log of ``profile``; a thread of its own does the writing.

    At most six files of 2 MB are kept. The profile's folders must be there
    (:meth:`Profile.prepare`).
    """
    file = RotatingFileHandler(
        profile.log_file, maxBytes=FILE_BYTES, backupCount=OLD_FILES, encoding="utf-8", delay=True
    )
    file.setFormatter(RedactingFormatter(redactor))
    waiting: queue.SimpleQueue[logging.LogRecord] = queue.SimpleQueue()
    handler = QueueHandler(waiting)
    listener = QueueListener(waiting, file)
    levels = _set_levels({"": level} | dict.fromkeys(QUIET, logging.WARNING))
    logging.getLogger().addHandler(handler)
    listener.start()
    return RunningLog(handler, listener, file, levels)


def _set_levels(wanted: Mapping[str, int]) -> Mapping[str, int]:
    """Sets levels by logger name; gives those that were there before."""
    before = {name: logging.getLogger(name).level for name in wanted}
    for name, level in wanted.items():
        logging.getLogger(name).setLevel(level)
    return before
