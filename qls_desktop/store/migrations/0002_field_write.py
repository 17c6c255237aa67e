"""Keeps old and new value of every my.QLS field that is written, so that it can be undone."""

from peewee import SqliteDatabase

STATEMENTS = (
    """
    CREATE TABLE "field_write" (
      "id" INTEGER NOT NULL PRIMARY KEY,
      "run_id" INTEGER,
      "integration_id" INTEGER NOT NULL,
      "variant_id" INTEGER NOT NULL,
      "product_id" TEXT NOT NULL,
      "field" TEXT NOT NULL,
      "old" TEXT,
      "new" TEXT,
      "began_at" TEXT NOT NULL,
      "ended_at" TEXT,
      "outcome" TEXT NOT NULL,
      "reason_kind" TEXT,
      "reason_values" TEXT,
      FOREIGN KEY ("run_id") REFERENCES "run" ("id") ON DELETE SET NULL,
      FOREIGN KEY ("integration_id") REFERENCES "integration" ("id") ON DELETE CASCADE
    )
    """,
    'CREATE INDEX "fieldwritetable_run_id" ON "field_write" ("run_id")',
    'CREATE INDEX "fieldwritetable_integration_id" ON "field_write" ("integration_id")',
)


def up(migrator: object, db: SqliteDatabase) -> None:  # noqa: ARG001 (the runner calls it so)
    """Makes the table; nothing that is there changes."""
    for statement in STATEMENTS:
        db.execute_sql(statement)  # type: ignore[no-untyped-call]
