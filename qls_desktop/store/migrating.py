"""Brings a database to the form that this version of the program uses.

Migrations are the numbered files in ``migrations/``, run by ``playhouse.migrations``, which keeps
their names in the table ``schema_migration``. They hold frozen copies of the tables and import
nothing of ours, so that they mean the same for ever. In a bundle they are data files.
"""

import sqlite3
from datetime import datetime
from pathlib import Path

from peewee import SqliteDatabase
from playhouse.migrations import Runner  # type: ignore[import-untyped]

from qls_desktop.domain.reason import reason
from qls_desktop.store.backups import make_backup, restore_backup
from qls_desktop.store.errors import NewerDatabaseError, StoreError

MIGRATIONS = Path(__file__).parent / "migrations"


def migrate(
    database: SqliteDatabase, path: Path, now: datetime, *, migrations: Path = MIGRATIONS
) -> list[str]:
    """Applies the migrations that the database misses, and gives their names.

    A database with a history is backed up first. When a migration fails, everything is put back as
    it was, so that the version of the program that made the database can still open it.

    Raises:
        NewerDatabaseError: the history names a migration that this version doesn't know.
        StoreError: the file is damaged.
    """
    runner = Runner(database, str(migrations))
    status = runner.status()
    if any(step.path is None for step in status):
        raise NewerDatabaseError(reason("store_newer", file=path.name))
    if all(step.applied for step in status):
        return []
    if not any(step.applied for step in status):
        return list(runner.up())
    return _migrate_with_backup(runner, database, path, now)


def _migrate_with_backup(
    runner: Runner, database: SqliteDatabase, path: Path, now: datetime
) -> list[str]:
    _check_whole(database, path)
    connection: sqlite3.Connection = database.connection()  # type: ignore[no-untyped-call]
    try:
        backup = make_backup(connection, path, now)
    except OSError as error:
        raise StoreError(reason("store_no_backup", file=path.name)) from error
    try:
        return list(runner.up())
    except BaseException:
        restore_backup(backup, connection)
        raise


def _check_whole(database: SqliteDatabase, path: Path) -> None:
    """A damaged database is left alone: a migration could make it worse."""
    if database.pragma("quick_check") != "ok":
        raise StoreError(reason("store_corrupt", file=path.name))
