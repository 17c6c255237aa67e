"""Reads fields whose type drifts (api/lightspeed.md, section 3).

Not one of these readers fails: what can't be understood counts as absent. Deciding that a row
can't do without a field is up to the decoders.
"""

from collections.abc import Mapping
from datetime import UTC, datetime
from decimal import Decimal, InvalidOperation

Row = Mapping[str, object]

_LARGEST = 2**63 - 1


def text(row: Row, key: str) -> str:
    """A text; ``false``, null, lists and objects count as empty, a number becomes its digits."""
    value = row.get(key)
    if isinstance(value, str):
        return value
    return "" if isinstance(value, bool) or not isinstance(value, int | Decimal) else str(value)


def whole(row: Row, key: str) -> int | None:
    """A whole number, also one that comes as text or with a zero fraction; else None."""
    number = decimal(row, key)
    if number is None or number != number.to_integral_value() or abs(number) > _LARGEST:
        return None
    return int(number)


def identity(row: Row, key: str = "id") -> int | None:
    """An id: a whole number above zero, else None."""
    number = whole(row, key)
    return number if number is not None and number > 0 else None


def decimal(row: Row, key: str) -> Decimal | None:
    """A finite number, exact; ``false``, null and text that isn't one count as absent."""
    value = row.get(key)
    if isinstance(value, bool) or not isinstance(value, str | int | float | Decimal):
        return None
    try:
        number = Decimal(value.strip() if isinstance(value, str) else str(value))
    except InvalidOperation:
        return None
    return number if number.is_finite() and abs(number.adjusted()) < 30 else None


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
