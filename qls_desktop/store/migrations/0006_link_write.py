"""Keeps which run made each link, and which took it away, so that a run can be undone."""

from peewee import SqliteDatabase

STATEMENTS = (
    """
    CREATE TABLE "link_write" (
      "id" INTEGER NOT NULL PRIMARY KEY,
      "run_id" INTEGER,
      "integration_id" INTEGER NOT NULL,
      "made" INTEGER NOT NULL,
      "variant_id" INTEGER NOT NULL,
      "warehouse_product_id" TEXT NOT NULL,
      "reason" TEXT NOT NULL,
      "ean" TEXT NOT NULL,
      "sku" TEXT NOT NULL,
      "made_at" TEXT NOT NULL,
      "at" TEXT NOT NULL,
      FOREIGN KEY ("run_id") REFERENCES "run" ("id") ON DELETE SET NULL,
      FOREIGN KEY ("integration_id") REFERENCES "integration" ("id") ON DELETE CASCADE
    )
    """,
    'CREATE INDEX "linkwritetable_run_id" ON "link_write" ("run_id")',
    (
        'CREATE INDEX "linkwritetable_integration_id_variant_id" '
        'ON "link_write" ("integration_id", "variant_id")'
    ),
)


def up(migrator: object, db: SqliteDatabase) -> None:  # noqa: ARG001 (the runner calls it so)
    """Makes the table; which run made the links that are there isn't known."""
    for statement in STATEMENTS:
        db.execute_sql(statement)  # type: ignore[no-untyped-call]
