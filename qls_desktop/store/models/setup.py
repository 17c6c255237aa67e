"""Tables of what the merchant sets."""

from peewee import AutoField, ForeignKeyField, TextField

from qls_desktop.store.models.base import Table


class AccountTable(Table):
    """A my.QLS account. The login is in the keyring, never here."""

    id = AutoField()
    name = TextField(unique=True)
    company_id = TextField()
    company_name = TextField()
    base_url = TextField()


class IntegrationTable(Table):
    """A shop linked to a brand. ``settings`` is one JSON document of everything else."""

    id = AutoField()
    account = ForeignKeyField(AccountTable, on_delete="RESTRICT")
    name = TextField(unique=True)
    settings = TextField()
