"""Tables of runs, jobs and what runs did to the stock."""

from peewee import AutoField, CompositeKey, ForeignKeyField, IntegerField, TextField

from qls_desktop.store.models.base import Table
from qls_desktop.store.models.setup import IntegrationTable


class RunTable(Table):
    """One execution of a task. ``counts`` is a JSON object; ``outcome`` is None while it runs."""

    id = AutoField()
    integration = ForeignKeyField(IntegrationTable, on_delete="CASCADE", index=False)
    task = TextField()
    trigger = TextField()
    dry_run = IntegerField()
    began_at = TextField()
    ended_at = TextField(null=True)
    outcome = TextField(null=True)
    counts = TextField()
    problem_kind = TextField(null=True)
    problem_values = TextField(null=True)

    class Meta:
        """Peewee's settings."""

        indexes = ((("integration", "task", "outcome"), False),)


class RunItemTable(Table):
    """One thing that a run did, would do, or left undone."""

    run = ForeignKeyField(RunTable, on_delete="CASCADE", index=False)
    position = IntegerField()
    action = TextField()
    key = TextField()
    subject = TextField()
    reason_kind = TextField()
    reason_values = TextField()
    before = TextField()
    after = TextField()

    class Meta:
        """Peewee's settings."""

        primary_key = CompositeKey("run", "position")
        without_rowid = True


class JobTable(Table):
    """One job that was due at one planned instant, and was taken up."""

    id = AutoField()
    integration = ForeignKeyField(IntegrationTable, on_delete="CASCADE", index=False)
    task = TextField()
    planned_at = TextField()
    trigger = TextField()
    claimed_at = TextField()
    finished_at = TextField(null=True)
    outcome = TextField(null=True)

    class Meta:
        """Peewee's settings."""

        indexes = ((("integration", "task", "planned_at"), True),)


class PauseTable(Table):
    """A task of an integration that doesn't run by itself until its cause is gone."""

    integration = ForeignKeyField(IntegrationTable, on_delete="CASCADE", index=False)
    task = TextField()
    reason_kind = TextField()
    reason_values = TextField()
    at = TextField()

    class Meta:
        """Peewee's settings."""

        primary_key = CompositeKey("integration", "task")
        without_rowid = True


class StockWriteTable(Table):
    """One write of one stock level; the old value is kept before the call."""

    id = AutoField()
    run = ForeignKeyField(RunTable, on_delete="SET NULL", null=True)
    integration = ForeignKeyField(IntegrationTable, on_delete="CASCADE")
    variant_id = IntegerField()
    old = IntegerField(null=True)
    new = IntegerField(null=True)
    began_at = TextField()
    ended_at = TextField(null=True)
    outcome = TextField()
    reason_kind = TextField(null=True)
    reason_values = TextField(null=True)


class FieldWriteTable(Table):
    """One write of one field of a my.QLS product; the old value is kept before the call.

    ``old`` and ``new`` are text; prices are euros, NULL is empty.
    """

    id = AutoField()
    run = ForeignKeyField(RunTable, on_delete="SET NULL", null=True)
    integration = ForeignKeyField(IntegrationTable, on_delete="CASCADE")
    variant_id = IntegerField()
    product_id = TextField()
    field = TextField()
    old = TextField(null=True)
    new = TextField(null=True)
    began_at = TextField()
    ended_at = TextField(null=True)
    outcome = TextField()
    reason_kind = TextField(null=True)
    reason_values = TextField(null=True)


class LinkWriteTable(Table):
    """A link that a run made, or took away (``made`` is 0). ``made_at`` is the link's own."""

    id = AutoField()
    run = ForeignKeyField(RunTable, on_delete="SET NULL", null=True)
    integration = ForeignKeyField(IntegrationTable, on_delete="CASCADE", index=False)
    made = IntegerField()
    variant_id = IntegerField()
    warehouse_product_id = TextField()
    reason = TextField()
    ean = TextField()
    sku = TextField()
    made_at = TextField()
    at = TextField()

    class Meta:
        """Peewee's settings."""

        indexes = ((("integration", "variant_id"), False),)


class StockOutcomeTable(Table):
    """What last became of one variant's stock."""

    integration = ForeignKeyField(IntegrationTable, on_delete="CASCADE", index=False)
    variant_id = IntegerField()
    run_id = IntegerField()
    old = IntegerField(null=True)
    new = IntegerField(null=True)
    outcome = TextField()
    reason_kind = TextField()
    reason_values = TextField()
    at = TextField()

    class Meta:
        """Peewee's settings."""

        primary_key = CompositeKey("integration", "variant_id")
        without_rowid = True
