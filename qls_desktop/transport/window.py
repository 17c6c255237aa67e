"""How full one window of a rate limit is."""

import math
from collections import deque
from dataclasses import dataclass
from typing import Protocol

SLACK = 1.0
"""Seconds added to an end that the server tells in whole seconds, so that we never start early."""

LONGER = 3600.0
"""Seconds that a day window may last longer: a local day in autumn has 25 hours."""

DAY = 86400
HIGHEST = 10_000_000
"""A limit above this isn't believed (the highest documented is 288,000)."""


@dataclass(frozen=True, slots=True)
class Window:
    """At most ``limit`` calls in ``seconds``: in clock-aligned windows, or in any (sliding) one."""

    seconds: int
    limit: int
    aligned: bool


@dataclass(frozen=True, slots=True)
class WindowState:
    """How full a window is now, fit to be shown.

    ``used`` counts the calls of every program on the key, as far as the server tells of them, and
    is never above ``limit``. ``resets_in`` is seconds until the window ends; of a sliding one,
    until its oldest call drops out (0 when there is none).
    """

    seconds: int
    used: int
    left: int
    limit: int
    resets_in: float

    @property
    def forecast(self) -> int:
        """Calls used when the window ends, at the pace so far; see :func:`forecast`."""
        return forecast(self.used, self.seconds, self.resets_in)


EARLIEST = 0.25
"""The share of a window that counts as passed at least: its first calls are no pace yet."""


def forecast(used: int, seconds: int, resets_in: float) -> int:
    """How many calls are used at the end of a window, if it goes on at this pace.

    Args:
        used: calls used since the window began.
        seconds: how long the window lasts.
        resets_in: seconds until it ends; of a sliding window, until its oldest call drops out.

    Returns:
        A number that may lie above the limit: then calls will have to wait.
    """
    rest = min(max(resets_in, 0.0), float(seconds))
    passed = max(seconds - rest, seconds * EARLIEST)
    return used + round(used * min(rest, seconds - passed) / passed)


def _told(seconds: int, used: int, limit: int, resets_in: float) -> WindowState:
    shown = min(max(used, 0), limit)
    return WindowState(seconds, shown, limit - shown, limit, max(0.0, resets_in))


class Tally(Protocol):
    """Counts the calls of one window. Instants are seconds since 1970 (UTC)."""

    limit: int

    def wait(self, now: float, kept_back: int) -> float:
        """Seconds until one more call fits while ``kept_back`` places stay free; 0 = now."""
        ...

    def add(self, now: float) -> None:
        """Counts one call."""
        ...

    def learn(self, now: float, limit: int, left: int, resets_in: float) -> None:
        """Takes over what the server tells of this window."""
        ...

    def refused(self, now: float) -> None:
        """The server refused the call that was counted last: the limit may be lower."""
        ...

    def state(self, now: float) -> WindowState:
        """How full the window is."""
        ...


LEAST = 40
"""A refusal before so many calls were let through tells of others, not of the limit."""

ROOM = 0.84
"""The share of what passed before a refusal that is used from then on; of 500 that is 420."""

KEPT, KEPT_LONGEST = 1800.0, 86400.0
"""Seconds that a learned limit is kept at first and at most. A second refusal at the same number
says that it is the limit itself and not somebody else, so that it is kept four times as long."""

GROWTH, GROWS_EVERY = 1.25, 300.0
"""After that it grows by a quarter every five minutes."""

SAME = 0.1
"""The share by which two numbers may differ that count as the same."""


class SlidingTally:
    """Counts calls in the last ``seconds``: never more than the limit in [t, t + seconds).

    No header tells the limit. A refusal shows that it is lower than was thought, or that others
    use it too: ``limit`` then is what passed, with some room, and grows back in time.
    """

    def __init__(self, window: Window) -> None:
        self._seconds = window.seconds
        self._most = window.limit
        self.limit = window.limit
        self._grows_at = 0.0
        self._kept = KEPT
        self._refused_at = 0
        self._calls: deque[float] = deque()

    def wait(self, now: float, kept_back: int) -> float:
        """Seconds until one more call fits while ``kept_back`` places stay free; 0 = now."""
        self._settle(now)
        room = max(1, self.limit - kept_back)
        if len(self._calls) < room:
            return 0.0
        return max(0.0, self._calls[len(self._calls) - room] + self._seconds - now)

    def add(self, now: float) -> None:
        """Counts one call."""
        self._settle(now)
        self._calls.append(now)

    def learn(self, now: float, limit: int, left: int, resets_in: float) -> None:
        """Does nothing: no server tells how full a sliding window is."""

    def refused(self, now: float) -> None:
        """Keeps below what passed before this refusal, for half an hour at least."""
        self._settle(now)
        passed = len(self._calls) - 1
        if passed < LEAST:
            return
        is_same = abs(passed - self._refused_at) <= passed * SAME
        self._kept = min(self._kept * 4, KEPT_LONGEST) if is_same else KEPT
        self._refused_at = passed
        self.limit = min(self.limit, int(passed * ROOM))
        self._grows_at = now + self._kept

    def state(self, now: float) -> WindowState:
        """How full the window is; ``resets_in`` is when its oldest call drops out."""
        self._settle(now)
        used = len(self._calls)
        oldest = self._calls[0] + self._seconds - now if self._calls else 0.0
        return _told(self._seconds, used, self.limit, oldest)

    def _settle(self, now: float) -> None:
        if self._calls and self._calls[-1] > now:  # the PC's clock was put back
            self._calls = deque(min(call, now) for call in self._calls)
        while self._calls and self._calls[0] + self._seconds <= now:
            self._calls.popleft()
        self._grow(now)

    def _grow(self, now: float) -> None:
        if self._grows_at > now + self._kept:  # the PC's clock was put back
            self._grows_at = now
        while self.limit < self._most and self._grows_at <= now:
            self.limit = min(self._most, int(self.limit * GROWTH))
            self._grows_at += GROWS_EVERY


class AlignedTally:
    """Counts calls in windows that start at fixed clock times, here or as the server tells."""

    def __init__(self, window: Window) -> None:
        self._seconds = window.seconds
        self._longest = window.seconds + (LONGER if window.seconds >= DAY else 0.0)
        self.limit = window.limit
        self._used = 0
        self._end = 0.0

    def wait(self, now: float, kept_back: int) -> float:
        """Seconds until one more call fits while ``kept_back`` places stay free; 0 = now."""
        self._settle(now)
        room = max(1, self.limit - kept_back)
        return 0.0 if self._used < room else self._end - now

    def add(self, now: float) -> None:
        """Counts one call."""
        self._settle(now)
        self._used += 1

    def learn(self, now: float, limit: int, left: int, resets_in: float) -> None:
        """Takes over limit, end and use; another program on the same key shows in ``left``.

        Within the same window our own count stands when it is higher: it holds calls that are
        still under way. Numbers that can't be are not believed: what is left never makes more than
        the limit, and an end beyond the window's length changes nothing but the count.
        """
        self._settle(now)
        if 0 < limit <= HIGHEST:
            self.limit = limit
        told = min(max(0, self.limit - left), self.limit + 1)
        if not 0 <= resets_in <= self._longest:
            self._used = max(self._used, told)
            return
        end = now + resets_in + SLACK
        same = abs(end - self._end) < self._seconds / 10
        self._used = max(self._used, told) if same else told
        self._end = end

    def refused(self, now: float) -> None:
        """Does nothing: the headers of the refusal tell all."""

    def state(self, now: float) -> WindowState:
        """How full the window is; ``resets_in`` is when it ends."""
        self._settle(now)
        return _told(self._seconds, self._used, self.limit, self._end - now)

    def _settle(self, now: float) -> None:
        if self._end == 0.0:
            self._end = (math.floor(now / self._seconds) + 1) * float(self._seconds)
        behind = now - self._end
        if behind >= 0:
            self._end += (math.floor(behind / self._seconds) + 1) * self._seconds
            self._used = 0
        elif -behind > self._longest + SLACK:  # the PC's clock was put back
            self._end = now + self._seconds


def tally(window: Window) -> Tally:
    """The counter that fits ``window``."""
    return AlignedTally(window) if window.aligned else SlidingTally(window)
