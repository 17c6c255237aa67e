"""How full one window of a rate limit is."""

import math
from collections import deque
from dataclasses import dataclass
from typing import Protocol

SLACK = 1.0
"""Seconds added to an end that the server tells in whole seconds, so that we never start early."""


@dataclass(frozen=True, slots=True)
class Window:
    """At most ``limit`` calls in ``seconds``: in clock-aligned windows, or in any (sliding) one."""

    seconds: int
    limit: int
    aligned: bool


@dataclass(frozen=True, slots=True)
class WindowState:
    """How full a window is now; ``resets_in`` is seconds until calls come free (0 when unused)."""

    seconds: int
    used: int
    left: int
    resets_in: float


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

    def state(self, now: float) -> WindowState:
        """How full the window is."""
        ...


class SlidingTally:
    """Counts calls in the last ``seconds``: never more than the limit in [t, t + seconds)."""

    def __init__(self, window: Window) -> None:
        self._seconds = window.seconds
        self.limit = window.limit
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

    def state(self, now: float) -> WindowState:
        """How full the window is; ``resets_in`` is when its oldest call drops out."""
        self._settle(now)
        used = len(self._calls)
        oldest = self._calls[0] + self._seconds - now if self._calls else 0.0
        return WindowState(self._seconds, used, max(0, self.limit - used), oldest)

    def _settle(self, now: float) -> None:
        if self._calls and self._calls[-1] > now:  # the PC's clock was put back
            self._calls = deque(min(call, now) for call in self._calls)
        while self._calls and self._calls[0] + self._seconds <= now:
            self._calls.popleft()


class AlignedTally:
    """Counts calls in windows that start at fixed clock times, here or as the server tells."""

    def __init__(self, window: Window) -> None:
        self._seconds = window.seconds
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
        still under way.
        """
        self._settle(now)
        if limit > 0:
            self.limit = limit
        told = self.limit - left
        if not 0 <= resets_in <= self._seconds:
            self._used = max(self._used, told)
            return
        end = now + resets_in + SLACK
        same = abs(end - self._end) < self._seconds / 10
        self._used = max(self._used, told) if same else told
        self._end = end

    def state(self, now: float) -> WindowState:
        """How full the window is; ``resets_in`` is when it ends."""
        self._settle(now)
        return WindowState(
            self._seconds, self._used, max(0, self.limit - self._used), self._end - now
        )

    def _settle(self, now: float) -> None:
        if self._end == 0.0:
            self._end = (math.floor(now / self._seconds) + 1) * float(self._seconds)
        behind = now - self._end
        if behind >= 0:
            self._end += (math.floor(behind / self._seconds) + 1) * self._seconds
            self._used = 0
        elif -behind > self._seconds + SLACK:  # the PC's clock was put back
            self._end = now + self._seconds


def tally(window: Window) -> Tally:
    """The counter that fits ``window``."""
    return AlignedTally(window) if window.aligned else SlidingTally(window)
