"""The first form of the database."""

from peewee import SqliteDatabase

TABLES = (
    """
    CREATE TABLE "account" (
      "id" INTEGER NOT NULL PRIMARY KEY,
      "name" TEXT NOT NULL,
      "company_id" TEXT NOT NULL,
      "company_name" TEXT NOT NULL,
      "base_url" TEXT NOT NULL
    )
    """,
    """
    CREATE TABLE "integration" (
      "id" INTEGER NOT NULL PRIMARY KEY,
      "account_id" INTEGER NOT NULL,
      "name" TEXT NOT NULL,
      "settings" TEXT NOT NULL,
      FOREIGN KEY ("account_id") REFERENCES "account" ("id") ON DELETE RESTRICT
    )
    """,
    """
    CREATE TABLE "read_pass" (
      "id" INTEGER NOT NULL PRIMARY KEY,
      "owner" TEXT NOT NULL,
      "kind" TEXT NOT NULL,
      "started_at" TEXT NOT NULL,
      "next_page" INTEGER NOT NULL,
      "rows" INTEGER NOT NULL,
      "finished_at" TEXT,
      "outcome" TEXT NOT NULL
    )
    """,
    """
    CREATE TABLE "shop_product" (
      "integration_id" INTEGER NOT NULL,
      "product_id" INTEGER NOT NULL,
      "title" TEXT NOT NULL,
      "is_visible" INTEGER NOT NULL,
      "url" TEXT NOT NULL,
      "image_url" TEXT NOT NULL,
      "updated_at" TEXT,
      "observed_at" TEXT,
      "seen_pass" INTEGER NOT NULL,
      "gone_at" TEXT,
      PRIMARY KEY ("integration_id", "product_id"),
      FOREIGN KEY ("integration_id") REFERENCES "integration" ("id") ON DELETE CASCADE
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE "variant" (
      "integration_id" INTEGER NOT NULL,
      "variant_id" INTEGER NOT NULL,
      "product_id" INTEGER NOT NULL,
      "product_title" TEXT NOT NULL,
      "title" TEXT NOT NULL,
      "article_code" TEXT NOT NULL,
      "sku" TEXT NOT NULL,
      "ean" TEXT NOT NULL,
      "stock_level" INTEGER NOT NULL,
      "stock_tracking" TEXT NOT NULL,
      "stock_sold" INTEGER NOT NULL,
      "price_incl" TEXT,
      "price_cost" TEXT,
      "image_url" TEXT NOT NULL,
      "is_visible" INTEGER NOT NULL,
      "updated_at" TEXT,
      "observed_at" TEXT,
      "seen_pass" INTEGER NOT NULL,
      "gone_at" TEXT,
      PRIMARY KEY ("integration_id", "variant_id"),
      FOREIGN KEY ("integration_id") REFERENCES "integration" ("id") ON DELETE CASCADE
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE "warehouse_product" (
      "account_id" INTEGER NOT NULL,
      "product_id" TEXT NOT NULL,
      "name" TEXT NOT NULL,
      "sku" TEXT NOT NULL,
      "ean" TEXT NOT NULL,
      "barcodes" TEXT NOT NULL,
      "amount_available" INTEGER,
      "amount_total" INTEGER,
      "image_url" TEXT NOT NULL,
      "price_cost" TEXT,
      "price_store" TEXT,
      "observed_at" TEXT,
      "seen_pass" INTEGER NOT NULL,
      "gone_at" TEXT,
      PRIMARY KEY ("account_id", "product_id"),
      FOREIGN KEY ("account_id") REFERENCES "account" ("id") ON DELETE CASCADE
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE "link" (
      "id" INTEGER NOT NULL PRIMARY KEY,
      "integration_id" INTEGER NOT NULL,
      "variant_id" INTEGER NOT NULL,
      "warehouse_product_id" TEXT NOT NULL,
      "reason" TEXT NOT NULL,
      "ean" TEXT NOT NULL,
      "sku" TEXT NOT NULL,
      "made_at" TEXT NOT NULL,
      FOREIGN KEY ("integration_id") REFERENCES "integration" ("id") ON DELETE CASCADE
    )
    """,
    """
    CREATE TABLE "link_history" (
      "id" INTEGER NOT NULL PRIMARY KEY,
      "integration_id" INTEGER NOT NULL,
      "variant_id" INTEGER NOT NULL,
      "warehouse_product_id" TEXT NOT NULL,
      "reason" TEXT NOT NULL,
      "ean" TEXT NOT NULL,
      "sku" TEXT NOT NULL,
      "made_at" TEXT NOT NULL,
      "removed_at" TEXT NOT NULL,
      "removed_kind" TEXT NOT NULL,
      "removed_values" TEXT NOT NULL,
      FOREIGN KEY ("integration_id") REFERENCES "integration" ("id") ON DELETE CASCADE
    )
    """,
    """
    CREATE TABLE "creation" (
      "id" INTEGER NOT NULL PRIMARY KEY,
      "integration_id" INTEGER NOT NULL,
      "variant_id" INTEGER NOT NULL,
      "sku" TEXT NOT NULL,
      "ean" TEXT NOT NULL,
      "state" TEXT NOT NULL,
      "began_at" TEXT NOT NULL,
      "ended_at" TEXT,
      "warehouse_product_id" TEXT,
      "answer_kind" TEXT,
      "answer_values" TEXT,
      "complete_looks" INTEGER NOT NULL,
      "first_look_at" TEXT,
      "last_look_at" TEXT,
      FOREIGN KEY ("integration_id") REFERENCES "integration" ("id") ON DELETE CASCADE
    )
    """,
    """
    CREATE TABLE "ledger_order" (
      "id" INTEGER NOT NULL PRIMARY KEY,
      "integration_id" INTEGER NOT NULL,
      "shop_order_id" INTEGER NOT NULL,
      "number" TEXT NOT NULL,
      "state" TEXT NOT NULL,
      "reason_kind" TEXT NOT NULL,
      "reason_values" TEXT NOT NULL,
      "since" TEXT NOT NULL,
      "seen_at" TEXT NOT NULL,
      "placed_at" TEXT NOT NULL,
      "updated_at" TEXT NOT NULL,
      "shop_status" TEXT NOT NULL,
      "payment_status" TEXT NOT NULL,
      "shipment_status" TEXT NOT NULL,
      "units" INTEGER NOT NULL,
      "shipping_title" TEXT NOT NULL,
      "customer" TEXT NOT NULL,
      "observation" TEXT,
      "postcode_hash" TEXT NOT NULL,
      "payload_hash" TEXT NOT NULL,
      "qls_order_id" TEXT,
      "qls_status" TEXT NOT NULL,
      "parcels" TEXT NOT NULL,
      "sent_at" TEXT,
      "finding_delay" REAL,
      FOREIGN KEY ("integration_id") REFERENCES "integration" ("id") ON DELETE CASCADE
    )
    """,
    """
    CREATE TABLE "order_line" (
      "order_id" INTEGER NOT NULL,
      "position" INTEGER NOT NULL,
      "line_id" INTEGER NOT NULL,
      "variant_id" INTEGER,
      "title" TEXT NOT NULL,
      "ordered" INTEGER NOT NULL,
      "refunded" INTEGER NOT NULL,
      "article_code" TEXT NOT NULL,
      "sku" TEXT NOT NULL,
      "ean" TEXT NOT NULL,
      PRIMARY KEY ("order_id", "position"),
      FOREIGN KEY ("order_id") REFERENCES "ledger_order" ("id") ON DELETE CASCADE
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE "order_event" (
      "id" INTEGER NOT NULL PRIMARY KEY,
      "order_id" INTEGER NOT NULL,
      "at" TEXT NOT NULL,
      "old" TEXT,
      "new" TEXT NOT NULL,
      "reason_kind" TEXT NOT NULL,
      "reason_values" TEXT NOT NULL,
      FOREIGN KEY ("order_id") REFERENCES "ledger_order" ("id") ON DELETE CASCADE
    )
    """,
    """
    CREATE TABLE "attempt" (
      "id" INTEGER NOT NULL PRIMARY KEY,
      "order_id" INTEGER NOT NULL,
      "number" INTEGER NOT NULL,
      "payload_hash" TEXT NOT NULL,
      "began_at" TEXT NOT NULL,
      "ended_at" TEXT,
      "outcome" TEXT NOT NULL,
      "answer_kind" TEXT,
      "answer_values" TEXT,
      FOREIGN KEY ("order_id") REFERENCES "ledger_order" ("id") ON DELETE CASCADE
    )
    """,
    """
    CREATE TABLE "look" (
      "id" INTEGER NOT NULL PRIMARY KEY,
      "order_id" INTEGER NOT NULL,
      "attempt_number" INTEGER NOT NULL,
      "at" TEXT NOT NULL,
      "complete" INTEGER NOT NULL,
      "fresh" INTEGER NOT NULL,
      "found" INTEGER NOT NULL,
      FOREIGN KEY ("order_id") REFERENCES "ledger_order" ("id") ON DELETE CASCADE
    )
    """,
    """
    CREATE TABLE "run" (
      "id" INTEGER NOT NULL PRIMARY KEY,
      "integration_id" INTEGER NOT NULL,
      "task" TEXT NOT NULL,
      "trigger" TEXT NOT NULL,
      "dry_run" INTEGER NOT NULL,
      "began_at" TEXT NOT NULL,
      "ended_at" TEXT,
      "outcome" TEXT,
      "counts" TEXT NOT NULL,
      "problem_kind" TEXT,
      "problem_values" TEXT,
      FOREIGN KEY ("integration_id") REFERENCES "integration" ("id") ON DELETE CASCADE
    )
    """,
    """
    CREATE TABLE "run_item" (
      "run_id" INTEGER NOT NULL,
      "position" INTEGER NOT NULL,
      "action" TEXT NOT NULL,
      "key" TEXT NOT NULL,
      "subject" TEXT NOT NULL,
      "reason_kind" TEXT NOT NULL,
      "reason_values" TEXT NOT NULL,
      "before" TEXT NOT NULL,
      "after" TEXT NOT NULL,
      PRIMARY KEY ("run_id", "position"),
      FOREIGN KEY ("run_id") REFERENCES "run" ("id") ON DELETE CASCADE
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE "job" (
      "id" INTEGER NOT NULL PRIMARY KEY,
      "integration_id" INTEGER NOT NULL,
      "task" TEXT NOT NULL,
      "planned_at" TEXT NOT NULL,
      "trigger" TEXT NOT NULL,
      "claimed_at" TEXT NOT NULL,
      "finished_at" TEXT,
      "outcome" TEXT,
      FOREIGN KEY ("integration_id") REFERENCES "integration" ("id") ON DELETE CASCADE
    )
    """,
    """
    CREATE TABLE "pause" (
      "integration_id" INTEGER NOT NULL,
      "task" TEXT NOT NULL,
      "reason_kind" TEXT NOT NULL,
      "reason_values" TEXT NOT NULL,
      "at" TEXT NOT NULL,
      PRIMARY KEY ("integration_id", "task"),
      FOREIGN KEY ("integration_id") REFERENCES "integration" ("id") ON DELETE CASCADE
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE "stock_write" (
      "id" INTEGER NOT NULL PRIMARY KEY,
      "run_id" INTEGER,
      "integration_id" INTEGER NOT NULL,
      "variant_id" INTEGER NOT NULL,
      "old" INTEGER,
      "new" INTEGER,
      "began_at" TEXT NOT NULL,
      "ended_at" TEXT,
      "outcome" TEXT NOT NULL,
      "reason_kind" TEXT,
      "reason_values" TEXT,
      FOREIGN KEY ("run_id") REFERENCES "run" ("id") ON DELETE SET NULL,
      FOREIGN KEY ("integration_id") REFERENCES "integration" ("id") ON DELETE CASCADE
    )
    """,
    """
    CREATE TABLE "stock_outcome" (
      "integration_id" INTEGER NOT NULL,
      "variant_id" INTEGER NOT NULL,
      "run_id" INTEGER NOT NULL,
      "old" INTEGER,
      "new" INTEGER,
      "outcome" TEXT NOT NULL,
      "reason_kind" TEXT NOT NULL,
      "reason_values" TEXT NOT NULL,
      "at" TEXT NOT NULL,
      PRIMARY KEY ("integration_id", "variant_id"),
      FOREIGN KEY ("integration_id") REFERENCES "integration" ("id") ON DELETE CASCADE
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE "log" (
      "id" INTEGER NOT NULL PRIMARY KEY,
      "at" TEXT NOT NULL,
      "level" INTEGER NOT NULL,
      "source" TEXT NOT NULL,
      "text" TEXT NOT NULL,
      "details" TEXT NOT NULL
    )
    """,
    """
    CREATE TABLE "memory" (
      "key" TEXT NOT NULL PRIMARY KEY,
      "value" TEXT NOT NULL,
      "at" TEXT NOT NULL
    )
    """,
)

INDEXES = """
    CREATE UNIQUE INDEX "accounttable_name"
      ON "account" ("name");
    CREATE INDEX "integrationtable_account_id"
      ON "integration" ("account_id");
    CREATE UNIQUE INDEX "integrationtable_name"
      ON "integration" ("name");
    CREATE INDEX "ledgerordertable_number"
      ON "ledger_order" ("number");
    CREATE UNIQUE INDEX "ledgerordertable_integration_id_shop_order_id"
      ON "ledger_order" ("integration_id", "shop_order_id");
    CREATE INDEX "ledgerordertable_state_integration_id"
      ON "ledger_order" ("state", "integration_id");
    CREATE UNIQUE INDEX "attempttable_order_id_number"
      ON "attempt" ("order_id", "number");
    CREATE UNIQUE INDEX "attempt_one_open"
      ON "attempt" ("order_id") WHERE ("outcome" = 'open');
    CREATE INDEX "creationtable_integration_id_state"
      ON "creation" ("integration_id", "state");
    CREATE UNIQUE INDEX "creation_one_unresolved"
      ON "creation" ("integration_id", "variant_id") WHERE ("state" IN ('open', 'in_doubt'));
    CREATE UNIQUE INDEX "jobtable_integration_id_task_planned_at"
      ON "job" ("integration_id", "task", "planned_at");
    CREATE INDEX "linkhistorytable_integration_id_variant_id"
      ON "link_history" ("integration_id", "variant_id");
    CREATE UNIQUE INDEX "linktable_integration_id_variant_id"
      ON "link" ("integration_id", "variant_id");
    CREATE INDEX "logtable_level"
      ON "log" ("level");
    CREATE INDEX "looktable_order_id"
      ON "look" ("order_id");
    CREATE INDEX "ordereventtable_order_id"
      ON "order_event" ("order_id");
    CREATE INDEX "readpasstable_owner_kind_outcome"
      ON "read_pass" ("owner", "kind", "outcome");
    CREATE INDEX "runtable_integration_id_task_outcome"
      ON "run" ("integration_id", "task", "outcome");
    CREATE INDEX "stockwritetable_run_id"
      ON "stock_write" ("run_id");
    CREATE INDEX "stockwritetable_integration_id"
      ON "stock_write" ("integration_id");
"""


def up(migrator: object, db: SqliteDatabase) -> None:  # noqa: ARG001 (the runner calls it so)
    """Makes every table of the first version."""
    for statement in (*TABLES, *INDEXES.strip().rstrip(";").split(";")):
        db.execute_sql(statement)  # type: ignore[no-untyped-call]
