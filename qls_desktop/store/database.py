"""The store: one SQLite file, read and written by any thread."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from peewee import BaseQuery, SqliteDatabase

from qls_desktop.domain.reason import reason
from qls_desktop.store.backups import drop_backups, make_backup
from qls_desktop.store.connections import Connections, make_database
from qls_desktop.store.errors import NewerDatabaseError, StoreError, environment_told
from qls_desktop.store.migrating import migrate

__all__ = ["NewerDatabaseError", "Store", "StoreError", "open_store"]


class Store:
    """One open database. Every thread has a connection of its own (see ``connections``)."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._database = make_database(path)
        self._connections = Connections(self._database)
        self._closed = False

    @property
    def open_connections(self) -> int:
        """How many connections are open, over all threads; 0 after :meth:`close`."""
        return self._connections.count

    @contextmanager
    def read(self) -> Iterator[SqliteDatabase]:
        """Gives this thread's connection. Each statement sees what is committed.

        Not a transaction: a write may follow inside it without "database is locked".

        Raises:
            StoreError: the PC doesn't allow it, or the store has been closed.
        """
        if self._closed:
            raise StoreError(reason("store_closed", file=self.path.name))
        with environment_told(self.path.name):
            self._connections.ensure()
            yield self._database

    @contextmanager
    def write(self) -> Iterator[SqliteDatabase]:
        """An IMMEDIATE transaction; inside another one it joins that one.

        Commits at the end of the outermost ``with``. An exception takes back what was written
        inside the ``with`` that it leaves. Never await or call a network inside it.

        Raises:
            StoreError: the PC doesn't allow it, or the store has been closed.
        """
        with self.read() as database, database.atomic("IMMEDIATE"):
            yield database

    def rows(self, query: BaseQuery) -> list[tuple[Any, ...]]:
        """The rows of a Peewee query as SQLite gives them: text, numbers and None."""
        with self.read() as database:
            return self.select(*query.bind(database).sql())

    def row(self, query: BaseQuery) -> tuple[Any, ...] | None:
        """The first row of a Peewee query, None when there is none."""
        rows = self.rows(query)
        return rows[0] if rows else None

    def select(self, sql: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """The rows of one SELECT written out, for the screens' joins."""
        with self.read():
            return self._connections.raw().execute(sql, values).fetchall()

    def each(self, query: BaseQuery | str, values: Sequence[Any] = ()) -> Iterator[tuple[Any, ...]]:
        """The rows of a SELECT one by one, for lists of 100,000: what becomes of a row is enough.

        Take all of them, and write nothing meanwhile.
        """
        with self.read() as database:
            if not isinstance(query, str):
                query, values = query.bind(database).sql()
            yield from self._connections.raw().execute(query, values)

    def run(self, query: BaseQuery) -> int:
        """Runs one INSERT (gives the new id), UPDATE or DELETE (gives the number of rows)."""
        with self.write() as database:
            return int(query.execute(database) or 0)

    def run_many(self, query: BaseQuery, rows: Sequence[tuple[Any, ...]]) -> None:
        """Runs one INSERT for many rows: 5 times faster than Peewee's own way.

        ``query`` holds one row as an example; values go to SQLite as they are (engineering.md,
        section 1).
        """
        with self.write() as database:
            sql, _ = query.bind(database).sql()
            self._connections.raw().executemany(sql, rows)

    def back_up(self, now: datetime) -> Path:
        """Makes a backup next to the database, and keeps the last five."""
        with self.read():
            return make_backup(self._connections.raw(), self.path, now)

    def drop_backups(self, before: datetime) -> None:
        """Removes the backups made before an instant (aware UTC)."""
        drop_backups(self.path, before)

    def close_own(self) -> None:
        """Closes this thread's connection; a Qt thread must, before it ends."""
        self._connections.close_own()

    def close(self) -> None:
        """Closes the connections of all threads. Asking twice is fine."""
        self._closed = True
        self._connections.close_all()


class Repository:
    """A group of tables with one job, on an open store."""

    def __init__(self, store: Store) -> None:
        self._store = store


def open_store(path: Path, now: datetime) -> Store:
    """Opens the database at ``path``, and makes or migrates it when needed.

    A database that exists is backed up before it is migrated; ``now`` names the backup.

    Raises:
        NewerDatabaseError: a newer version of the program made it.
        StoreError: the file is damaged, or the PC doesn't let us.
    """
    _make_file(path)
    store = Store(path)
    try:
        with store.read() as database:
            migrate(database, path, now)
    except BaseException:
        store.close()
        raise
    return store


def _make_file(path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        # Names and addresses are in here: nobody else on this PC may read them.
        path.touch(mode=0o600)
    except OSError as error:
        raise StoreError(reason("store_cannot_open", file=path.name)) from error
