"""Single values of an answer, read without trusting their type.

Documented types are only [likely] (api/qls.md, marks), so a value of another type becomes "not
told" instead of an error; only a row's id is indispensable.
"""

import re
from datetime import UTC, datetime
from decimal import Decimal

from qls_desktop.transport.plain_text import one_line

LARGEST = 2**63 - 1
"""The largest whole number that can be stored; a larger one is no amount of anything."""

MOST_DIGITS = 20
"""Powers of ten that a number may span; beyond it, it is no amount and no price."""

MOST_UNITS = 1_000_000_000
"""No amount of goods is larger; nor is a price in euros."""

LONGEST_ID = 200
_EXACT = 2**53
_NUMBER = re.compile(r"[+-]?[0-9]{1,60}(\.[0-9]{0,60})?([eE][+-]?[0-9]{1,3})?")


class UnusableRowError(ValueError):
    """A row lacks what it can't be used without."""


def row_id(value: object) -> str:
    """The id as opaque text (api/qls.md, section 1).

    Raises:
        UnusableRowError: there is no id.
    """
    found = optional_id(value)
    if found is None:
        raise UnusableRowError("a row without id")
    return found


def optional_id(value: object) -> str | None:
    """The id as opaque text; None when there is none that could stand in a path."""
    if isinstance(value, bool) or not isinstance(value, str | int):
        return None
    found = str(value).strip()
    is_fit = found.isprintable() and len(found) <= LONGEST_ID and found not in (".", "..")
    return found if found and is_fit else None


def id_or_embedded(value: object) -> str | None:
    """The id given as text, or as an object that holds it (``brand``, section 5)."""
    return optional_id(value.get("id") if isinstance(value, dict) else value)


def text(value: object) -> str:
    """The text, "" when there is none; a number is spelled out."""
    if isinstance(value, str):
        return value
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    return ""


def title(value: object) -> str:
    """A text for people, on one line, without signs that nobody sees. Markup stays text."""
    return one_line(text(value))


def web_address(value: object) -> str:
    """An address that a browser may open, "" when there is none: no file, no script."""
    found = text(value).strip()
    is_web = found.lower().startswith(("https://", "http://"))
    return found if is_web and found.isprintable() and " " not in found else ""


def code(value: object) -> str:
    """A SKU or EAN, trimmed, "" when there is none.

    Raises:
        UnusableRowError: there is something that isn't text. A row that only seems to be without
            code would be taken for another product than it is.
    """
    if value is None or value is False:
        return ""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, float) and value.is_integer() and abs(value) < _EXACT:
        return str(int(value))
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    raise UnusableRowError("a code that isn't text")


def decimal(value: object) -> Decimal | None:
    """An exact finite number from a JSON number or a text, None when it is neither."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    written = str(value).strip()
    if not _NUMBER.fullmatch(written):
        return None
    number = Decimal(written)
    return number if abs(number.adjusted()) <= MOST_DIGITS else None


def price(value: object) -> Decimal | None:
    """A price in euros, exact, None when there is none that could be real."""
    number = decimal(value)
    return number if number is not None and 0 <= number <= MOST_UNITS else None


def units(value: object) -> int | None:
    """An amount of goods, maybe negative, None when there is none that could be real."""
    number = whole(value)
    return number if number is not None and abs(number) <= MOST_UNITS else None


def whole(value: object) -> int | None:
    """A whole number of units, None when it isn't one or is beyond what can be stored."""
    number = decimal(value)
    if number is None or abs(number) > LARGEST or number != int(number):
        return None
    return int(number)


def truth(value: object) -> bool:
    """A boolean; null and missing are False, "0" and "false" as well."""
    if isinstance(value, str):
        return value.strip().lower() not in ("", "0", "false", "null")
    return bool(value)


def moment(value: object) -> datetime | None:
    """An ISO 8601 instant as aware UTC.

    None when it is unreadable or lacks its offset: guessing a zone could make an order look older
    than it is.
    """
    if not isinstance(value, str):
        return None
    try:
        found = datetime.fromisoformat(value.strip())
        return found.astimezone(UTC) if found.tzinfo is not None else None
    except (ValueError, OverflowError):
        return None


def texts(value: object) -> tuple[str, ...]:
    """The texts of a list, trimmed, without empty ones."""
    rows = value if isinstance(value, list) else []
    return tuple(found for found in (text(row).strip() for row in rows) if found)
