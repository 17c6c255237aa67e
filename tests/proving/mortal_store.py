"""The product's own store, on a real SQLite file, that may die or fail around each commit."""

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from peewee import OperationalError, SqliteDatabase

from qls_desktop.store.database import Store
from tests.proving.life import Life

TroubleAtCommit = Callable[[], int | None]
"""Gives SQLite's error code that the next commit fails with, None for none."""


class MortalStore(Store):
    """Two boundaries for each outermost transaction: before its commit and after it."""

    def __init__(self, path: Path, life: Life, trouble: TroubleAtCommit) -> None:
        super().__init__(path)
        self._life = life
        self._trouble = trouble

    @contextmanager
    def read(self) -> Iterator[SqliteDatabase]:
        """The product's read; a dead process reads nothing any more."""
        self._life.check()
        with super().read() as database:
            yield database

    @contextmanager
    def write(self) -> Iterator[SqliteDatabase]:
        """The product's write, with its boundaries."""
        self._life.check()
        outermost = False
        with super().write() as database:
            outermost = database.transaction_depth() == 1
            yield database
            if outermost:
                self._life.boundary("before commit")
                self._fail(self._trouble())
        if outermost:
            self._life.boundary("after commit")

    def _fail(self, code: int | None) -> None:
        if code is None:
            return
        error = sqlite3.OperationalError("a failure of the PC")
        error.sqlite_errorcode = code
        raise OperationalError("a failure of the PC") from error


def copy_as_is(source: Path, target: Path) -> None:
    """Copies a database with its write-ahead log as they lie on disk, as a dead process left them.

    The shared-memory file isn't copied: a restart of the PC loses it too.
    """
    shutil.copyfile(source, target)
    log = Path(f"{source}-wal")
    if log.exists():
        shutil.copyfile(log, f"{target}-wal")
