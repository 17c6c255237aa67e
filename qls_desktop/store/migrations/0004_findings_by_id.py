"""Keeps findings by the id of their integration: its name may change, and nothing is lost by it."""

from typing import Any

from peewee import SqliteDatabase

PLACES = ("variant|", "product|", "qls|")


def up(migrator: object, db: SqliteDatabase) -> None:  # noqa: ARG001 (the runner calls it so)
    """Puts the id where the name stood in the keys of findings.

    A key of an integration that is gone, or was renamed since, fits no name. Seen findings of such
    a one are left out, so that they don't count as mended; what was ignored stays on record.
    """
    names = dict(_run(db, 'SELECT "name", "id" FROM "integration"'))
    for key, row in _run(db, 'SELECT "key", "id" FROM "finding_ignored"'):
        by_id = _by_id(key, names)
        if by_id:
            _run(db, 'UPDATE "finding_ignored" SET "key" = ? WHERE "id" = ?', by_id, row)
    seen = _run(db, 'SELECT "key", "kind", "first_at", "mended_at" FROM "finding_seen"')
    _run(db, 'DELETE FROM "finding_seen"')
    for key, *told in seen:
        by_id = _by_id(key, names)
        if by_id:
            _run(db, 'INSERT INTO "finding_seen" VALUES (?, ?, ?, ?)', by_id, *told)


def _run(db: SqliteDatabase, sql: str, *values: object) -> list[tuple[Any, ...]]:
    return list(db.execute_sql(sql, values).fetchall())  # type: ignore[no-untyped-call]


def _by_id(key: str, names: dict[str, int]) -> str:
    """``kind|reason|NAME|place|…`` with the id for the name; empty when no name fits."""
    kind, why, rest = [*key.split("|", 2), "", ""][:3]
    if rest.startswith("|"):  # a finding about my.QLS alone
        return f"{kind}|{why}|0{rest}"
    for name in sorted(names, key=len, reverse=True):
        after = rest.removeprefix(f"{name}|")
        if after != rest and after.startswith(PLACES):
            return f"{kind}|{why}|{names[name]}|{after}"
    return ""
