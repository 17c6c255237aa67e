"""The three windows of the shop's rate limit, fixed and clock-aligned (section 2)."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from qls_desktop.simulator.lightspeed.shapes import SHOP_ZONE, Json, utc_stamp

NAMES = ("limit5Min", "limitHour", "limitDay")


def read_limits(text: str) -> tuple[int, int, int]:
    """Read `a/b/c`: calls per 5 minutes, hour and day.

    Raises:
        ValueError: when it isn't three whole numbers of 1 or more.
    """
    five, hour, day = (int(part) for part in text.split("/"))
    if min(five, hour, day) < 1:
        raise ValueError("every limit must be 1 or more")
    return five, hour, day


@dataclass(slots=True)
class _Window:
    """One window: where it started, and the calls made in it."""

    start: datetime
    used: int = 0


class RateLimits:
    """Counts the calls of one key."""

    def __init__(self, now: datetime) -> None:
        self._windows = [_Window(start) for start in _starts(now, day_in_utc=True)]

    def spend(self, now: datetime, limits: tuple[int, int, int], day_in_utc: bool) -> bool:
        """Count a call; False when a window is spent, and then nothing is counted."""
        self._turn(now, day_in_utc)
        if any(w.used >= limit for w, limit in zip(self._windows, limits, strict=True)):
            return False
        for window in self._windows:
            window.used += 1
        return True

    def headers(
        self, now: datetime, limits: tuple[int, int, int], day_in_utc: bool, exceeded: bool
    ) -> dict[str, str]:
        """Give the three headers; a spent window shows -1 on a refused call."""
        self._turn(now, day_in_utc)
        left = [limit - w.used for w, limit in zip(self._windows, limits, strict=True)]
        shown = [-1 if exceeded and count <= 0 else count for count in left]
        return {
            "X-RateLimit-Limit": "/".join(map(str, limits)),
            "X-RateLimit-Remaining": "/".join(map(str, shown)),
            "X-RateLimit-Reset": "/".join(str(s) for s in self.resets(now, day_in_utc)),
        }

    def resets(self, now: datetime, day_in_utc: bool) -> list[int]:
        """Give the seconds left in each window, rounded up."""
        return [-int((now - end) // timedelta(seconds=1)) for end in _ends(now, day_in_utc)]

    def document(self, now: datetime, limits: tuple[int, int, int], day_in_utc: bool) -> Json:
        """Give the body of `account/ratelimit`."""
        self._turn(now, day_in_utc)
        rows = zip(NAMES, self._windows, limits, _ends(now, day_in_utc), strict=True)
        return {
            name: {
                "limit": limit,
                "remaining": limit - window.used,
                "reset": -int((now - end) // timedelta(seconds=1)),
                "resetTime": utc_stamp(end),
            }
            for name, window, limit, end in rows
        }

    def _turn(self, now: datetime, day_in_utc: bool) -> None:
        for index, start in enumerate(_starts(now, day_in_utc)):
            if self._windows[index].start != start:
                self._windows[index] = _Window(start)


def _starts(now: datetime, day_in_utc: bool) -> tuple[datetime, datetime, datetime]:
    hour = now.replace(minute=0, second=0, microsecond=0)
    five = hour.replace(minute=now.minute // 5 * 5)
    return five, hour, _midnight(now, 0, day_in_utc)


def _ends(now: datetime, day_in_utc: bool) -> tuple[datetime, datetime, datetime]:
    five, hour, _ = _starts(now, day_in_utc)
    return five + timedelta(minutes=5), hour + timedelta(hours=1), _midnight(now, 1, day_in_utc)


def _midnight(now: datetime, days: int, day_in_utc: bool) -> datetime:
    zone = UTC if day_in_utc else SHOP_ZONE
    day = now.astimezone(zone).date() + timedelta(days=days)
    return datetime(day.year, day.month, day.day, tzinfo=zone).astimezone(UTC)
