"""Tables of the product check: what it found, what was decided about it, what was mended."""

from peewee import AutoField, ForeignKeyField, IntegerField, TextField

from qls_desktop.store.models.base import Table
from qls_desktop.store.models.setup import IntegrationTable


class FindingSeenTable(Table):
    """A finding that was there at some check. ``mended_at`` is empty while it is."""

    key = TextField(primary_key=True)
    kind = TextField()
    first_at = TextField()
    mended_at = TextField(null=True, index=True)


class FindingIgnoredTable(Table):
    """A finding that the merchant lets be, and why. ``taken_back_at`` is empty while it holds."""

    id = AutoField()
    key = TextField(index=True)
    why = TextField()
    at = TextField()
    taken_back_at = TextField(null=True)


class HandLinkTable(Table):
    """What the merchant decided about one variant's link, and why.

    ``before`` and ``after`` are my.QLS product ids, empty for none; ``before_link`` is the link
    that was undone, as JSON. ``undone_at`` is empty while the decision holds.
    """

    id = AutoField()
    integration = ForeignKeyField(IntegrationTable, on_delete="CASCADE", index=False)
    variant_id = IntegerField()
    before = TextField()
    after = TextField()
    before_link = TextField()
    why = TextField()
    at = TextField()
    undone_at = TextField(null=True)

    class Meta:
        """Peewee's settings."""

        indexes = ((("integration", "variant_id"), False),)


class CodeWriteTable(Table):
    """One code written to a shop: ``state`` is open, done, failed or undone."""

    id = AutoField()
    batch = TextField(index=True)
    integration = ForeignKeyField(IntegrationTable, on_delete="CASCADE", index=False)
    variant_id = IntegerField()
    field = TextField()
    old = TextField()
    new = TextField()
    state = TextField()
    began_at = TextField()
    ended_at = TextField(null=True)
    answer_kind = TextField(null=True)
    answer_values = TextField(null=True)

    class Meta:
        """Peewee's settings."""

        indexes = ((("integration", "variant_id"), False),)
