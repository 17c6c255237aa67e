"""Tables of the order ledger (design.md, section 5)."""

from peewee import AutoField, CompositeKey, FloatField, ForeignKeyField, IntegerField, TextField

from qls_desktop.store.models.base import Table
from qls_desktop.store.models.setup import IntegrationTable


class LedgerOrderTable(Table):
    """One order of one shop.

    ``observation`` is the whole shop order but for its lines, as JSON; it and ``customer`` are
    emptied when personal data is forgotten, and ``postcode_hash`` stays.
    """

    id = AutoField()
    integration = ForeignKeyField(IntegrationTable, on_delete="CASCADE", index=False)
    shop_order_id = IntegerField()
    number = TextField(index=True)
    state = TextField()
    reason_kind = TextField()
    reason_values = TextField()
    since = TextField()
    seen_at = TextField()
    placed_at = TextField()
    updated_at = TextField()
    shop_status = TextField()
    payment_status = TextField()
    shipment_status = TextField()
    units = IntegerField()
    shipping_title = TextField()
    customer = TextField()
    observation = TextField(null=True)
    postcode_hash = TextField()
    payload_hash = TextField()
    qls_order_id = TextField(null=True)
    qls_status = TextField()
    parcels = TextField()
    sent_at = TextField(null=True)
    finding_delay = FloatField(null=True)

    class Meta:
        """Peewee's settings."""

        indexes = (
            (("integration", "shop_order_id"), True),
            (("state", "integration"), False),
        )


class OrderLineTable(Table):
    """One line of an order; ``position`` keeps the shop's order."""

    order = ForeignKeyField(LedgerOrderTable, on_delete="CASCADE", index=False)
    position = IntegerField()
    line_id = IntegerField()
    variant_id = IntegerField(null=True)
    title = TextField()
    ordered = IntegerField()
    refunded = IntegerField()
    article_code = TextField()
    sku = TextField()
    ean = TextField()

    class Meta:
        """Peewee's settings."""

        primary_key = CompositeKey("order", "position")
        without_rowid = True


class OrderEventTable(Table):
    """One change of state of one order. ``old`` is None for the first."""

    id = AutoField()
    order = ForeignKeyField(LedgerOrderTable, on_delete="CASCADE")
    at = TextField()
    old = TextField(null=True)
    new = TextField()
    reason_kind = TextField()
    reason_values = TextField()


class AttemptTable(Table):
    """One POST of one order, recorded before it leaves."""

    id = AutoField()
    order = ForeignKeyField(LedgerOrderTable, on_delete="CASCADE", index=False)
    number = IntegerField()
    payload_hash = TextField()
    began_at = TextField()
    ended_at = TextField(null=True)
    outcome = TextField()
    answer_kind = TextField(null=True)
    answer_values = TextField(null=True)

    class Meta:
        """Peewee's settings."""

        indexes = ((("order", "number"), True),)


AttemptTable.add_index(
    AttemptTable.index(
        AttemptTable.order,
        unique=True,
        where=AttemptTable.outcome == "open",
        name="attempt_one_open",
    )
)


class LookTable(Table):
    """One look at my.QLS for one order; ``attempt_number`` is the last attempt before it."""

    id = AutoField()
    order = ForeignKeyField(LedgerOrderTable, on_delete="CASCADE")
    attempt_number = IntegerField()
    at = TextField()
    complete = IntegerField()
    fresh = IntegerField()
    found = IntegerField()
