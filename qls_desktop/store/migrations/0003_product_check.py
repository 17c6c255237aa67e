"""Keeps what the product check found, what was decided about it, and the codes that were mended."""

from peewee import SqliteDatabase

STATEMENTS = (
    """
    CREATE TABLE "finding_seen" (
      "key" TEXT NOT NULL PRIMARY KEY,
      "kind" TEXT NOT NULL,
      "first_at" TEXT NOT NULL,
      "mended_at" TEXT
    )
    """,
    'CREATE INDEX "findingseentable_mended_at" ON "finding_seen" ("mended_at")',
    """
    CREATE TABLE "finding_ignored" (
      "id" INTEGER NOT NULL PRIMARY KEY,
      "key" TEXT NOT NULL,
      "why" TEXT NOT NULL,
      "at" TEXT NOT NULL,
      "taken_back_at" TEXT
    )
    """,
    'CREATE INDEX "findingignoredtable_key" ON "finding_ignored" ("key")',
    """
    CREATE TABLE "hand_link" (
      "id" INTEGER NOT NULL PRIMARY KEY,
      "integration_id" INTEGER NOT NULL,
      "variant_id" INTEGER NOT NULL,
      "before" TEXT NOT NULL,
      "after" TEXT NOT NULL,
      "before_link" TEXT NOT NULL,
      "why" TEXT NOT NULL,
      "at" TEXT NOT NULL,
      "undone_at" TEXT,
      FOREIGN KEY ("integration_id") REFERENCES "integration" ("id") ON DELETE CASCADE
    )
    """,
    (
        'CREATE INDEX "handlinktable_integration_id_variant_id" '
        'ON "hand_link" ("integration_id", "variant_id")'
    ),
    """
    CREATE TABLE "code_write" (
      "id" INTEGER NOT NULL PRIMARY KEY,
      "batch" TEXT NOT NULL,
      "integration_id" INTEGER NOT NULL,
      "variant_id" INTEGER NOT NULL,
      "field" TEXT NOT NULL,
      "old" TEXT NOT NULL,
      "new" TEXT NOT NULL,
      "state" TEXT NOT NULL,
      "began_at" TEXT NOT NULL,
      "ended_at" TEXT,
      "answer_kind" TEXT,
      "answer_values" TEXT,
      FOREIGN KEY ("integration_id") REFERENCES "integration" ("id") ON DELETE CASCADE
    )
    """,
    'CREATE INDEX "codewritetable_batch" ON "code_write" ("batch")',
    (
        'CREATE INDEX "codewritetable_integration_id_variant_id" '
        'ON "code_write" ("integration_id", "variant_id")'
    ),
)


def up(migrator: object, db: SqliteDatabase) -> None:  # noqa: ARG001 (the runner calls it so)
    """Makes the tables; nothing that is there changes."""
    for statement in STATEMENTS:
        db.execute_sql(statement)  # type: ignore[no-untyped-call]
