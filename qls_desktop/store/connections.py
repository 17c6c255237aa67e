"""One SQLite connection per thread, closed when its thread ends or the store closes.

A thread that ends would leave its connection open, and with it the file (engineering.md,
section 3). So each thread keeps a small holder in a ``threading.local``: it goes when the thread
goes, and takes the connection along.
"""

import sqlite3
import threading
from pathlib import Path

from peewee import SqliteDatabase

_PRAGMAS = (
    ("busy_timeout", 5000),
    ("journal_mode", "wal"),
    ("foreign_keys", 1),
    ("synchronous", "full"),
    ("secure_delete", 1),
    ("cache_size", -500),
)
"""Set on every connection. What is forgotten is overwritten, not just marked as free. There is one
connection per thread, and the system keeps the file's pages too: half a MB of its own is enough."""


def make_database(path: Path) -> SqliteDatabase:
    """The database at ``path``, not yet connected, set as design.md ("The store") asks.

    ``check_same_thread`` is off so that the store can close what other threads left.
    """
    return SqliteDatabase(
        str(path), pragmas=_PRAGMAS, timeout=5, autoconnect=False, check_same_thread=False
    )


class _Holder:
    """Keeps one thread's connection; closes it when the thread has gone."""

    def __init__(self, connection: sqlite3.Connection, owner: "Connections") -> None:
        self.connection = connection
        self._owner = owner

    def __del__(self) -> None:
        self._owner.let_go(self.connection)


class Connections:
    """The connections of all threads to one database."""

    def __init__(self, database: SqliteDatabase) -> None:
        self._database = database
        self._local = threading.local()
        self._lock = threading.Lock()
        self._open: set[sqlite3.Connection] = set()

    @property
    def count(self) -> int:
        """How many connections are open, over all threads."""
        return len(self._open)

    def raw(self) -> sqlite3.Connection:
        """This thread's open connection."""
        connection: sqlite3.Connection = self._local.holder.connection
        return connection

    def ensure(self) -> None:
        """Opens this thread's connection when it has none."""
        if not self._database.is_closed():
            return
        self._database.connect()
        connection: sqlite3.Connection = self._database.connection()  # type: ignore[no-untyped-call]
        with self._lock:
            self._open.add(connection)
        self._local.holder = _Holder(connection, self)

    def let_go(self, connection: sqlite3.Connection) -> None:
        """Closes ``connection`` unless that was done before."""
        with self._lock:
            if connection not in self._open:
                return
            self._open.discard(connection)
        connection.close()

    def close_own(self) -> None:
        """Closes this thread's connection, if it has one.

        A thread that Qt made must do so before it ends: Python takes such a thread's state down
        with the thread, and closing a connection in the midst of that ends the process.
        """
        if self._database.is_closed():
            return
        self._database.close()
        del self._local.holder

    def close_all(self) -> None:
        """Closes every connection. No thread may use the database any more."""
        for connection in tuple(self._open):
            self.let_go(connection)
        if not self._database.is_closed():
            self._database.close()
