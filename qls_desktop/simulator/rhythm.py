"""Things that happen so many times an hour."""

from collections.abc import Iterator
from datetime import datetime, timedelta


class Rhythm:
    """Gives the instants that have passed since it was last asked.

    Args:
        start: aware instant; the first one comes one interval later.
        per_hour: 0 is never.
    """

    def __init__(self, start: datetime, per_hour: float) -> None:
        self._start = start
        self._interval = timedelta(hours=1) / per_hour if per_hour > 0 else None
        self._given = 0

    def due(self, now: datetime) -> Iterator[tuple[int, datetime]]:
        """Give number and instant of each that is due by now, once."""
        if self._interval is None:
            return
        while (moment := self._start + self._interval * (self._given + 1)) <= now:
            self._given += 1
            yield self._given, moment
