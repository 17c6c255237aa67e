"""What time it is in the simulated world."""

from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """Tells the time; every answer is aware and in UTC."""

    def now(self) -> datetime:
        """Give the present instant, aware, in UTC."""
        ...


def utc(moment: datetime) -> datetime:
    """Bring an aware instant to UTC.

    Raises:
        ValueError: when the instant carries no time zone.
    """
    if moment.tzinfo is None:
        raise ValueError(f"an instant without a time zone: {moment.isoformat()}")
    return moment.astimezone(UTC)


class SystemClock:
    """The PC's clock, with an offset that can be moved."""

    def __init__(self, offset: timedelta = timedelta()) -> None:
        self.offset = offset

    def now(self) -> datetime:
        """Give the PC's time plus the offset, in UTC."""
        return datetime.now(UTC) + self.offset

    def shift(self, delta: timedelta) -> None:
        """Move the offset by `delta`."""
        self.offset += delta


class SimulatedClock:
    """A clock that stands still until it is moved."""

    def __init__(self, start: datetime) -> None:
        self._now = utc(start)

    def now(self) -> datetime:
        """Give the instant the clock was last moved to, in UTC."""
        return self._now

    def advance(self, delta: timedelta) -> None:
        """Move the clock by `delta`."""
        self._now += delta

    def set(self, moment: datetime) -> None:
        """Put the clock at an aware instant.

        Raises:
            ValueError: when the instant carries no time zone.
        """
        self._now = utc(moment)
