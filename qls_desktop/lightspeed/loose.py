"""Reads fields whose type drifts (api/lightspeed.md, section 3).

Not one of these readers fails: what can't be understood counts as absent. Deciding that a row
can't do without a field is up to the decoders.
"""

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from decimal import Decimal

from qls_desktop.transport.plain_text import one_line

Row = Mapping[str, object]

MOST_UNITS = 1_000_000_000
"""No amount of goods is larger; nor is a price in euros."""

_LARGEST = 2**63 - 1
_NUMBER = re.compile(r"[+-]?[0-9]{1,60}(\.[0-9]{0,60})?([eE][+-]?[0-9]{1,3})?")


def text(row: Row, key: str) -> str:
    """A text; ``false``, null, lists and objects count as empty, a number becomes its digits."""
    value = row.get(key)
    if isinstance(value, str):
        return value
    return "" if isinstance(value, bool) or not isinstance(value, int | Decimal) else str(value)


def title(row: Row, key: str) -> str:
    """A text for people, on one line, without signs that nobody sees. Markup stays text."""
    return one_line(text(row, key))


def whole(row: Row, key: str) -> int | None:
    """A whole number, also one that comes as text or with a zero fraction; else None."""
    number = decimal(row, key)
    if number is None or number != number.to_integral_value() or abs(number) > _LARGEST:
        return None
    return int(number)


def units(row: Row, key: str) -> int | None:
    """An amount of goods, maybe negative; None when there is none that could be real."""
    number = whole(row, key)
    return number if number is not None and abs(number) <= MOST_UNITS else None


def price(row: Row, key: str) -> Decimal | None:
    """A price in euros, exact; None when there is none that could be real."""
    number = decimal(row, key)
    return number if number is not None and 0 <= number <= MOST_UNITS else None


def identity(row: Row, key: str = "id") -> int | None:
    """An id: a whole number above zero, else None."""
    number = whole(row, key)
    return number if number is not None and number > 0 else None


def decimal(row: Row, key: str) -> Decimal | None:
    """A finite number, exact; ``false``, null and text that isn't one count as absent."""
    value = row.get(key)
    if isinstance(value, bool) or not isinstance(value, str | int | float | Decimal):
        return None
    written = value.strip() if isinstance(value, str) else str(value)
    if not _NUMBER.fullmatch(written):
        return None
    number = Decimal(written)
    return number if abs(number.adjusted()) < 30 else None


def flag(row: Row, key: str, default: bool = False) -> bool:
    """A yes or no: ``true``, a number but 0, or such a text; ``default`` when absent."""
    value = row.get(key)
    if isinstance(value, str):
        word = value.strip().lower()
        return default if not word else word in ("1", "true", "yes", "on")
    if isinstance(value, bool | int | Decimal):
        return bool(value)
    return default


def instant(row: Row, key: str) -> datetime | None:
    """An instant in UTC. Without an offset it is taken as UTC, as us1 writes it."""
    value = row.get(key)
    if not isinstance(value, str):
        return None
    try:
        moment = datetime.fromisoformat(value.strip())
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def inner(row: Row, key: str) -> Row:
    """An object inside; ``false``, null and ``[]`` count as an empty one."""
    value = row.get(key)
    return value if isinstance(value, dict) else {}


def reference_id(row: Row, key: str) -> int | None:
    """The id that a reference points to, or that of an inlined object."""
    target = inner(row, key)
    return identity(inner(target, "resource")) or identity(target)


def embedded(row: Row, key: str) -> list[object] | None:
    """The rows that came inside a to-many reference; None when they didn't come."""
    return listed(inner(inner(row, key), "resource").get("embedded"))


def listed(value: object) -> list[object] | None:
    """The rows of a list, of an object keyed by id, or of a single object; None when neither."""
    if isinstance(value, list):
        return value
    if not isinstance(value, dict):
        return None
    return [value] if "id" in value else list(value.values())
