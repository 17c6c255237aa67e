"""Instants as they stand in the database: UTC, as ISO text of one fixed width.

The fixed width makes text order the order in time. Microseconds are kept, so that what is read
equals what was stored.
"""

from datetime import UTC, datetime
from functools import lru_cache

_SHARED = 64
"""So many instants are remembered: thousands of rows were written at the same one, side by side."""


def to_text(at: datetime) -> str:
    """The text for an aware instant.

    Raises:
        ValueError: ``at`` is naive, which would store an unknown time zone.
    """
    if at.tzinfo is None:
        raise ValueError("an instant without time zone can't be stored")
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def to_text_or_none(at: datetime | None) -> str | None:
    """The text for an instant that may be unknown."""
    return None if at is None else to_text(at)


@lru_cache(_SHARED)
def from_text(text: str) -> datetime:
    """The aware UTC instant of a stored text."""
    return datetime.fromisoformat(text)


def from_text_or_none(text: str | None) -> datetime | None:
    """The aware UTC instant of a stored text that may be missing."""
    return None if text is None else from_text(text)
