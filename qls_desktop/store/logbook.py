"""The log that the screen shows and the bundle holds."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from peewee import fn

from qls_desktop.store.database import Repository
from qls_desktop.store.instants import from_text, to_text
from qls_desktop.store.models.journal import LogTable as T


class LogLine(NamedTuple):
    """One line to log, redacted already. ``level`` is Python's number; ``at`` is aware UTC."""

    at: datetime
    level: int
    source: str
    text: str
    details: str = ""


class LogRow(NamedTuple):
    """One line of the log with its id."""

    id: int
    at: datetime
    level: int
    source: str
    text: str
    details: str


class LogBook(Repository):
    """Lines in the order in which they came in."""

    def add(self, lines: Sequence[LogLine]) -> None:
        """Stores lines."""
        if lines:
            rows = [(to_text(line.at), *line[1:]) for line in lines]
            fields = (T.at, T.level, T.source, T.text, T.details)
            self._store.run_many(T.insert_many(rows[:1], fields=fields), rows)

    def page(
        self, before_id: int | None = None, limit: int = 200, level: int | None = None
    ) -> list[LogRow]:
        """Lines of at least ``level``, latest first, older than the line ``before_id``."""
        query = T.select(T.id, T.at, T.level, T.source, T.text, T.details)
        if before_id is not None:
            query = query.where(T.id < before_id)
        if level is not None:
            query = query.where(T.level >= level)
        rows = self._store.rows(query.order_by(T.id.desc()).limit(limit))
        return [LogRow(row[0], from_text(row[1]), *row[2:]) for row in rows]

    def prune(self, keep: int = 100_000) -> int:
        """Drops all but the last ``keep`` lines. Gives the number dropped."""
        with self._store.write():
            newest = self._store.row(T.select(fn.COALESCE(fn.MAX(T.id), 0)))
            last_dropped = newest[0] - keep if newest else 0
            return self._store.run(T.delete().where(T.id <= last_dropped))
