"""What answers tell of limits: ``X-RateLimit-*`` and ``Retry-After``."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

LONGEST = timedelta(hours=25)
"""No limit lasts longer than its day window; a later instant isn't believed."""

LONGEST_TEXT = 200
"""Characters of a header that is read; a longer one says nothing of limits."""


@dataclass(frozen=True, slots=True)
class Rates:
    """One window as the server tells it: limit, calls left (-1 = overrun), seconds to its end."""

    limit: int
    remaining: int
    reset: int


def read_rates(headers: Mapping[str, str]) -> tuple[Rates, ...]:
    """The windows of the three headers, shortest first; empty when absent or unreadable."""
    limits = _numbers(headers.get("x-ratelimit-limit", ""))
    left = _numbers(headers.get("x-ratelimit-remaining", ""))
    resets = _numbers(headers.get("x-ratelimit-reset", ""))
    if not limits or not len(limits) == len(left) == len(resets):
        return ()
    return tuple(Rates(*row) for row in zip(limits, left, resets, strict=True))


def throttle_end(headers: Mapping[str, str], now: datetime, fallback: float) -> datetime:
    """When calls may go on after a 429.

    A readable ``Retry-After`` (seconds, HTTP date or ISO date) wins; else the longest reset among
    the spent windows; else ``fallback`` seconds from ``now`` (api/*.md, section 2). A date is meant
    by the server's own clock, which ``Date`` tells: this PC's may be hours off.
    """
    told = _retry_after(headers.get("retry-after", ""), _date(headers.get("date", "")) or now)
    if told is not None and timedelta(0) < told <= LONGEST:
        return now + told
    spent = [rate.reset for rate in read_rates(headers) if rate.remaining <= 0]
    longest = max(spent, default=0)
    seconds = longest if 0 < longest <= LONGEST.total_seconds() else fallback
    return now + timedelta(seconds=seconds)


def _numbers(text: str) -> tuple[int, ...]:
    if not text.strip() or len(text) > LONGEST_TEXT:
        return ()
    try:
        return tuple(int(part) for part in text.split("/"))
    except ValueError:
        return ()


def _retry_after(text: str, there: datetime) -> timedelta | None:
    """How long to wait; ``there`` is what time it is at the server."""
    digits = text.strip()
    if digits.isascii() and digits.isdigit():
        return timedelta(seconds=int(digits)) if len(digits) < 10 else None
    told = _date(text)
    return None if told is None else told - there


def _date(text: str) -> datetime | None:
    if len(text) > LONGEST_TEXT:
        return None
    for read in (parsedate_to_datetime, datetime.fromisoformat):
        try:
            told = read(text.strip())
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
        return told if told.tzinfo else told.replace(tzinfo=UTC)
    return None
