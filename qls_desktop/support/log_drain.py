"""Brings what the program logs into the log book of the store, redacted."""

import logging
from collections import deque
from datetime import UTC, datetime

from qls_desktop.store.database import Store
from qls_desktop.store.errors import StoreError
from qls_desktop.store.log_task import current_log_task
from qls_desktop.store.logbook import LogBook, LogLine
from qls_desktop.system.redactor import Redactor

MOST_WAITING = 10_000
"""Beyond this the oldest lines are let go; the log file has them all."""


class LogDrain(logging.Handler):
    """Collects records from any thread, until the one writer of the store takes them.

    Install it with ``logging.getLogger().addHandler``. A traceback goes into the line's details.
    """

    def __init__(self, redactor: Redactor, level: int = logging.INFO) -> None:
        super().__init__(level)
        self._redactor = redactor
        self._waiting: deque[LogLine] = deque(maxlen=MOST_WAITING)
        self._formatter = logging.Formatter()

    def emit(self, record: logging.LogRecord) -> None:
        """Keeps one record, redacted as a whole; one that can't be written out breaks nobody."""
        try:
            self._waiting.append(self._line(record))
        except Exception:  # noqa: BLE001 - whoever logs must not fail by it; logging's own way
            self.handleError(record)

    def _line(self, record: logging.LogRecord) -> LogLine:
        details = self._formatter.formatException(record.exc_info) if record.exc_info else ""
        return LogLine(
            datetime.fromtimestamp(record.created, UTC),
            record.levelno,
            record.name,
            self._redactor.redact(record.getMessage()),
            self._redactor.redact(details),
            current_log_task(),
        )

    def write(self, store: Store) -> int:
        """Writes what waits to the log book; returns how many lines. Called by the one writer.

        Raises:
            StoreError: the store can't be written; the lines go on waiting.
        """
        lines = []
        while self._waiting:
            lines.append(self._waiting.popleft())
        try:
            LogBook(store).add(lines)
        except StoreError:
            # They wait until the disk has room again; what they tell of is why it hasn't.
            self._waiting.extendleft(reversed(lines[-MOST_WAITING:]))
            raise
        return len(lines)
