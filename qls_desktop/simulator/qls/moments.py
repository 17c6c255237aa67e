"""Instants as my.QLS writes and reads them (api/qls.md section 1)."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def written(at: datetime | None) -> str | None:
    """Write an instant as ISO 8601 with the Dutch offset, to the second."""
    return None if at is None else at.astimezone(AMSTERDAM).isoformat(timespec="seconds")


def read(text: object) -> datetime | None:
    """Read an ISO 8601 instant as UTC.

    Returns:
        None when it is no text, no instant, or lacks an offset.
    """
    if not isinstance(text, str):
        return None
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        return None
    return None if at.tzinfo is None else at.astimezone(UTC)
