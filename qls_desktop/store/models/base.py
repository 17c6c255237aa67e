"""What every table has in common."""

import re

from peewee import Model


def table_name(model: type[Model]) -> str:
    """``LedgerOrderTable`` → ``ledger_order``."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", model.__name__.removesuffix("Table")).lower()


class Table(Model):
    """A table of the store. Not bound to a database: each store brings its own.

    Columns hold SQLite's own kinds only (text, integer, real): instants as ``instants`` writes
    them, reasons as ``reasons`` does, prices as text. What they mean is decided in the
    repositories, in one place per table.
    """

    class Meta:
        """Peewee's settings."""

        table_function = table_name
