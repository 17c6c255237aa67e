"""Whether the database of a profile is sound; reads it and changes nothing."""

import sqlite3
from contextlib import closing
from pathlib import Path

from qls_desktop.domain.reason import reason
from qls_desktop.support.check_item import CheckItem, CheckState
from qls_desktop.system.folders import Profile

NAME = "database"
WAIT_SECONDS = 5.0
MEGABYTE = 1_000_000


def check_database(profile: Profile) -> CheckItem:
    """Asks SQLite for an integrity check; works while the program itself is running."""
    if not profile.database.exists():
        return CheckItem(NAME, CheckState.OK, reason("doctor_database_absent"))
    try:
        complaints = _complaints(profile.database)
    except sqlite3.OperationalError as error:
        why = reason("doctor_database_unreadable", error=error.sqlite_errorname)
        return CheckItem(NAME, CheckState.FAIL, why)
    except sqlite3.DatabaseError:
        complaints = True
    if complaints:
        why = reason("doctor_database_damaged", folder=str(profile.backups))
        return CheckItem(NAME, CheckState.FAIL, why)
    size = round(profile.database.stat().st_size / MEGABYTE)
    return CheckItem(NAME, CheckState.OK, reason("doctor_database_ok", size_mb=size))


def _complaints(database: Path) -> bool:
    address = f"{database.resolve().as_uri()}?mode=ro"
    with closing(sqlite3.connect(address, uri=True, timeout=WAIT_SECONDS)) as connection:
        verdict = connection.execute("PRAGMA integrity_check(1)").fetchone()
        orphan = connection.execute("PRAGMA foreign_key_check").fetchone()
    return verdict != ("ok",) or orphan is not None
