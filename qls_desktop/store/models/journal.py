"""Tables of the log, and of what the program remembers."""

from peewee import SQL, AutoField, IntegerField, TextField

from qls_desktop.store.models.base import Table


class LogTable(Table):
    """One line of the log, redacted before it came here. ``level`` is Python's number.

    ``task`` is empty for what isn't part of a run.
    """

    id = AutoField()
    at = TextField()
    level = IntegerField(index=True)
    source = TextField()
    text = TextField()
    details = TextField()
    task = TextField(constraints=[SQL("DEFAULT ''")])


class MemoryTable(Table):
    """One thing remembered under a name, as JSON."""

    key = TextField(primary_key=True)
    value = TextField()
    at = TextField()
