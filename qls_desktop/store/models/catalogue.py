"""Tables of what was observed of products, and of what was joined."""

from peewee import AutoField, CompositeKey, ForeignKeyField, IntegerField, TextField

from qls_desktop.store.models.base import Table
from qls_desktop.store.models.setup import AccountTable, IntegrationTable


class ReadPassTable(Table):
    """One walk over a remote list. ``outcome`` is open, complete or broken."""

    id = AutoField()
    owner = TextField()
    kind = TextField()
    started_at = TextField()
    next_page = IntegerField()
    rows = IntegerField()
    finished_at = TextField(null=True)
    outcome = TextField()

    class Meta:
        """Peewee's settings."""

        indexes = ((("owner", "kind", "outcome"), False),)


class ShopProductTable(Table):
    """A product of a shop. ``seen_pass`` is the last pass that showed it; 0 before any."""

    integration = ForeignKeyField(IntegrationTable, on_delete="CASCADE", index=False)
    product_id = IntegerField()
    title = TextField()
    is_visible = IntegerField()
    url = TextField()
    image_url = TextField()
    updated_at = TextField(null=True)
    observed_at = TextField(null=True)
    seen_pass = IntegerField()
    gone_at = TextField(null=True)

    class Meta:
        """Peewee's settings."""

        primary_key = CompositeKey("integration", "product_id")
        without_rowid = True


class VariantTable(Table):
    """A variant of a shop, with the codes as the shop holds them."""

    integration = ForeignKeyField(IntegrationTable, on_delete="CASCADE", index=False)
    variant_id = IntegerField()
    product_id = IntegerField()
    product_title = TextField()
    title = TextField()
    article_code = TextField()
    sku = TextField()
    ean = TextField()
    stock_level = IntegerField()
    stock_tracking = TextField()
    stock_sold = IntegerField()
    price_incl = TextField(null=True)
    price_cost = TextField(null=True)
    image_url = TextField()
    is_visible = IntegerField()
    updated_at = TextField(null=True)
    observed_at = TextField(null=True)
    seen_pass = IntegerField()
    gone_at = TextField(null=True)

    class Meta:
        """Peewee's settings."""

        primary_key = CompositeKey("integration", "variant_id")
        without_rowid = True


class WarehouseProductTable(Table):
    """A my.QLS product of an account. ``barcodes`` is a JSON list."""

    account = ForeignKeyField(AccountTable, on_delete="CASCADE", index=False)
    product_id = TextField()
    name = TextField()
    sku = TextField()
    ean = TextField()
    barcodes = TextField()
    amount_available = IntegerField(null=True)
    amount_total = IntegerField(null=True)
    image_url = TextField()
    price_cost = TextField(null=True)
    price_store = TextField(null=True)
    observed_at = TextField(null=True)
    seen_pass = IntegerField()
    gone_at = TextField(null=True)

    class Meta:
        """Peewee's settings."""

        primary_key = CompositeKey("account", "product_id")
        without_rowid = True


class LinkTable(Table):
    """A variant and the my.QLS product that it is, with why and by which codes."""

    id = AutoField()
    integration = ForeignKeyField(IntegrationTable, on_delete="CASCADE", index=False)
    variant_id = IntegerField()
    warehouse_product_id = TextField()
    reason = TextField()
    ean = TextField()
    sku = TextField()
    made_at = TextField()

    class Meta:
        """Peewee's settings."""

        indexes = ((("integration", "variant_id"), True),)


class LinkHistoryTable(Table):
    """A link that was undone, and why."""

    id = AutoField()
    integration = ForeignKeyField(IntegrationTable, on_delete="CASCADE", index=False)
    variant_id = IntegerField()
    warehouse_product_id = TextField()
    reason = TextField()
    ean = TextField()
    sku = TextField()
    made_at = TextField()
    removed_at = TextField()
    removed_kind = TextField()
    removed_values = TextField()

    class Meta:
        """Peewee's settings."""

        indexes = ((("integration", "variant_id"), False),)


class CreationTable(Table):
    """The intent to create one my.QLS product, recorded before the call."""

    id = AutoField()
    integration = ForeignKeyField(IntegrationTable, on_delete="CASCADE", index=False)
    variant_id = IntegerField()
    sku = TextField()
    ean = TextField()
    state = TextField()
    began_at = TextField()
    ended_at = TextField(null=True)
    warehouse_product_id = TextField(null=True)
    answer_kind = TextField(null=True)
    answer_values = TextField(null=True)
    complete_looks = IntegerField()
    first_look_at = TextField(null=True)
    last_look_at = TextField(null=True)

    class Meta:
        """Peewee's settings."""

        indexes = ((("integration", "state"), False),)


CreationTable.add_index(
    CreationTable.index(
        CreationTable.integration,
        CreationTable.variant_id,
        unique=True,
        where=CreationTable.state.in_(("open", "in_doubt")),
        name="creation_one_unresolved",
    )
)
