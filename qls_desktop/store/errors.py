"""What the store refuses, and what the PC refuses the store.

:class:`StoreError` is the environment (disk, file, folder): tell the user. :class:`RefusedError` is
a request that the merchant can mend. Everything else that SQLite raises is a bug of ours.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

import peewee

from qls_desktop.domain.reason import Reason, reason

_BY_PRIMARY_CODE = {
    sqlite3.SQLITE_PERM: "store_cannot_open",
    sqlite3.SQLITE_BUSY: "store_busy",
    sqlite3.SQLITE_LOCKED: "store_busy",
    sqlite3.SQLITE_READONLY: "store_read_only",
    sqlite3.SQLITE_IOERR: "store_disk_error",
    sqlite3.SQLITE_CORRUPT: "store_corrupt",
    sqlite3.SQLITE_FULL: "store_disk_full",
    sqlite3.SQLITE_CANTOPEN: "store_cannot_open",
    sqlite3.SQLITE_NOTADB: "store_corrupt",
}
"""SQLite's primary result codes that tell of the PC, not of our program."""


class StoreError(Exception):
    """The PC doesn't let the store do its work; ``reason`` tells the user what and where."""

    def __init__(self, why: Reason) -> None:
        super().__init__(why.kind)
        self.reason = why


class NewerDatabaseError(StoreError):
    """A newer version of the program made this database; opening it could lose data."""


class RefusedError(Exception):
    """The store refuses what was asked; ``reason`` tells what the merchant can do."""

    def __init__(self, why: Reason) -> None:
        super().__init__(why.kind)
        self.reason = why


class NameTakenError(RefusedError):
    """Another account or integration has this name."""


class InUseError(RefusedError):
    """What is to be removed is still needed."""


class AlreadyLinkedError(RefusedError):
    """The variant is linked to a my.QLS product already."""


def environment_reason(error: BaseException | None, file_name: str) -> Reason | None:
    """What an SQLite error says about the PC; None when it tells of a bug.

    Peewee raises an error of its own over the one of ``sqlite3``, which holds the result code.
    """
    while error is not None:
        code = getattr(error, "sqlite_errorcode", None)
        kind = _BY_PRIMARY_CODE.get(code & 0xFF) if isinstance(code, int) else None
        if kind is not None:
            return reason(kind, file=file_name)
        error = error.__cause__ or error.__context__
    return None


@contextmanager
def environment_told(file_name: str) -> Iterator[None]:
    """Turns an SQLite error that tells of the PC into a :class:`StoreError`."""
    try:
        yield
    except (peewee.DatabaseError, sqlite3.DatabaseError) as error:
        why = environment_reason(error, file_name)
        if why is None:
            raise
        raise StoreError(why) from error
