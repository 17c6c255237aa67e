"""Keeps of each log line which task it was written for, so that the log can be read by task."""

from peewee import SqliteDatabase

STATEMENT = """ALTER TABLE "log" ADD COLUMN "task" TEXT NOT NULL DEFAULT ''"""


def up(migrator: object, db: SqliteDatabase) -> None:  # noqa: ARG001 (the runner calls it so)
    """Adds the column; older lines belong to no task."""
    db.execute_sql(STATEMENT)  # type: ignore[no-untyped-call]
