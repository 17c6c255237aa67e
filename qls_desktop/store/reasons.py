"""Reasons as they stand in the database: a kind, and its values as JSON."""

from functools import lru_cache

import msgspec

from qls_desktop.domain.reason import Reason, ReasonValue

_VALUES = msgspec.json.Decoder(dict[str, ReasonValue])


def values_text(why: Reason) -> str:
    """The values of ``why`` as JSON; its kind has a column of its own."""
    return msgspec.json.encode(dict(why.values)).decode()


def to_columns(why: Reason | None) -> tuple[str | None, str | None]:
    """Kind and values of a reason that may be missing."""
    return (None, None) if why is None else (why.kind, values_text(why))


@lru_cache(256)
def from_columns(kind: str, values: str) -> Reason:
    """The reason that two columns hold; thousands of rows that have the same one share it."""
    return Reason(kind, _VALUES.decode(values))


def from_columns_or_none(kind: str | None, values: str | None) -> Reason | None:
    """The reason that two columns hold, None when there is none."""
    return None if kind is None else from_columns(kind, values or "{}")
