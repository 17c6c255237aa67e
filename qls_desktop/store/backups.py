"""Backups of the database, made by SQLite itself.

A file copy of a WAL database can be empty (engineering.md, section 3), so only the backup API is
used. Backups stand next to the database and can be opened like it.
"""

import logging
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

logger = logging.getLogger(__name__)

KEPT = 5
"""How many backups stay; the oldest go first."""


def backups(path: Path) -> list[Path]:
    """The backups of the database at ``path``, oldest first."""
    return sorted(path.parent.glob(f"{path.name}.*.backup"))


def make_backup(connection: sqlite3.Connection, path: Path, now: datetime) -> Path:
    """Copies the open database to a file next to ``path`` and drops the oldest backups.

    Written under another name first: a backup that broke off never looks like a whole one.
    """
    target = _backup_of(path, now)
    unfinished = path.with_name(f"{path.name}.unfinished")
    unfinished.unlink(missing_ok=True)
    unfinished.touch(mode=0o600)
    with closing(sqlite3.connect(unfinished)) as copy:
        connection.backup(copy)
        # The copy inherits WAL mode; a backup is one file.
        copy.execute("PRAGMA journal_mode = delete").fetchone()
    unfinished.replace(target)
    for old in backups(path)[:-KEPT]:
        _remove(old)
    return target


def drop_backups(path: Path, before: datetime) -> None:
    """Removes the backups made before an instant (aware): they keep customers as they were then."""
    for old in backups(path):
        if old.name < _backup_of(path, before).name:
            _remove(old)


def _backup_of(path: Path, at: datetime) -> Path:
    stamp = at.astimezone(UTC).strftime("%Y%m%dT%H%M%S%fZ")
    return path.with_name(f"{path.name}.{stamp}.backup")


def _remove(old: Path) -> None:
    try:
        old.unlink()
    except OSError as error:
        # A scanner may hold it; the next backup tries again. What matters is the new one.
        logger.warning("an old backup can't be removed: %s", type(error).__name__)


def restore_backup(backup: Path, connection: sqlite3.Connection) -> None:
    """Puts the content of ``backup`` into the open database, in place of what is there."""
    with closing(sqlite3.connect(f"{backup.as_uri()}?mode=ro", uri=True)) as source:
        source.backup(connection)
