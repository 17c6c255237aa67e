"""The log that the screen shows and the bundle holds."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from peewee import fn

from qls_desktop.store.database import Repository
from qls_desktop.store.instants import from_text, to_text
from qls_desktop.store.models.journal import LogTable as T


class LogLine(NamedTuple):
    """One line to log, redacted already. ``level`` is Python's number; ``at`` is aware UTC.

    ``task`` is empty for what isn't part of a run.
    """

    at: datetime
    level: int
    source: str
    text: str
    details: str = ""
    task: str = ""


class LogRow(NamedTuple):
    """One line of the log with its id."""

    id: int
    at: datetime
    level: int
    source: str
    text: str
    details: str
    task: str = ""


@dataclass(frozen=True, slots=True)
class LogFilter:
    """Which lines are wanted: of at least a level, of one task, with all words of ``text``."""

    level: int = 0
    task: str = ""
    text: str = ""


EVERYTHING = LogFilter()
_COLUMNS = (T.id, T.at, T.level, T.source, T.text, T.details, T.task)


class LogBook(Repository):
    """Lines in the order in which they came in."""

    def add(self, lines: Sequence[LogLine]) -> None:
        """Stores lines."""
        if lines:
            rows = [(to_text(line.at), *line[1:]) for line in lines]
            self._store.run_many(T.insert_many(rows[:1], fields=_COLUMNS[1:]), rows)

    def page(
        self, before_id: int | None = None, limit: int = 200, wanted: LogFilter = EVERYTHING
    ) -> list[LogRow]:
        """Wanted lines, latest first, older than the line ``before_id``."""
        query = T.select(*_COLUMNS)
        if before_id is not None:
            query = query.where(T.id < before_id)
        if wanted.level:
            query = query.where(T.level >= wanted.level)
        if wanted.task:
            query = query.where(T.task == wanted.task)
        for word in wanted.text.split():
            held = T.text.contains(word) | T.source.contains(word) | T.details.contains(word)
            query = query.where(held)
        rows = self._store.rows(query.order_by(T.id.desc()).limit(limit))
        return [LogRow(row[0], from_text(row[1]), *row[2:]) for row in rows]

    def last_id(self) -> int:
        """The id of the latest line, 0 when there is none; tells cheaply whether there is news."""
        row = self._store.row(T.select(fn.COALESCE(fn.MAX(T.id), 0)))
        return 0 if row is None else int(row[0])

    def count(self) -> int:
        """How many lines there are."""
        row = self._store.row(T.select(fn.COUNT(T.id)))
        return 0 if row is None else int(row[0])

    def prune(self, keep: int = 100_000) -> int:
        """Drops all but the last ``keep`` lines. Gives the number dropped."""
        with self._store.write():
            last_dropped = self.last_id() - keep
            return self._store.run(T.delete().where(T.id <= last_dropped))
