"""Keeps calls below the limits of an API key before the server has to (api/*.md, section 2)."""

import asyncio
import hashlib
import heapq
import itertools
import os
from collections.abc import Mapping
from datetime import datetime

from qls_desktop.transport.rate_headers import read_rates
from qls_desktop.transport.request import Lane
from qls_desktop.transport.timing import Timing
from qls_desktop.transport.window import Window, WindowState, tally

__all__ = [
    "Budgets",
    "CallBudget",
    "Window",
    "WindowState",
    "lightspeed_budget",
    "qls_budget",
]

BURST = 5
"""How many calls may follow one another at once under a pace."""

GRAIN = 0.01
"""Seconds waited on top, so that rounding of the clock never makes us wake just too early."""

LONGEST_NAP = 300.0
"""Seconds slept at a stretch, so that a PC that was asleep itself soon sees what time it is."""

SLOWEST = 8.0
"""How many times slower the pace gets at most while others use up the same limit."""

EASING = 300.0
"""Seconds without a 429 after which the pace is doubled again, up to its own."""

_Ticket = tuple[Lane, int]


class CallBudget:
    """Admits calls one by one, highest lane first, so that no window is ever overrun.

    For one event loop at a time; every call is counted when admitted, failed ones too. A 429 under
    a pace means that others share the limit, of whom no header tells: the pace is halved then, and
    found back step by step.

    Args:
        windows: the limits, shortest first, in the order of the ``X-RateLimit-*`` headers.
        timing: the clock.
        reserve_for_user: places that only :attr:`Lane.USER` may take, at most a tenth of a limit.
        pace_seconds: the mean time between calls; bursts of five are let through. 0 = no pace.
    """

    def __init__(
        self,
        windows: tuple[Window, ...],
        timing: Timing,
        reserve_for_user: int,
        pace_seconds: float = 0,
    ) -> None:
        self._tallies = tuple(tally(window) for window in windows)
        self._timing = timing
        self._reserve = reserve_for_user
        self._pace = pace_seconds
        self._paid_until = 0.0
        self._blocked_from = self._blocked_until = 0.0
        self._strain = 1.0
        self._strained_at = 0.0
        self._numbers = itertools.count()
        self._queue: list[_Ticket] = []
        self._asleep: dict[_Ticket, asyncio.Future[None]] = {}

    async def admit(self, lane: Lane) -> None:
        """Waits until a call of ``lane`` fits in every window, then counts it."""
        ticket = (lane, next(self._numbers))
        heapq.heappush(self._queue, ticket)
        try:
            while (delay := await self._turn(ticket)) > 0:
                await self._timing.sleep(min(delay + GRAIN, LONGEST_NAP))
            self._count()
        finally:
            self._queue.remove(ticket)
            heapq.heapify(self._queue)
            self._wake_first()

    def learn(self, headers: Mapping[str, str]) -> None:
        """Takes over the ``X-RateLimit-*`` headers (lower-case names) of an answer."""
        rates = read_rates(headers)
        if len(rates) != len(self._tallies):
            return
        now = self._now()
        for one, rate in zip(self._tallies, rates, strict=True):
            one.learn(now, rate.limit, rate.remaining, rate.reset)

    def throttled(self, until: datetime) -> None:
        """Holds every lane until the aware instant ``until``, and slows the pace after it."""
        self._blocked_from = self._now()
        for one in self._tallies:
            one.refused(self._blocked_from)
        self._blocked_until = max(self._blocked_until, until.timestamp())
        self._ease()
        self._strain = min(self._strain * 2, SLOWEST)
        self._strained_at = self._blocked_until

    def wait(self, lane: Lane) -> float:
        """Seconds until a call of ``lane`` would fit if nobody else were waiting; 0 = now."""
        return max(0.0, self._delay(lane))

    @property
    def is_waited_for(self) -> bool:
        """Whether a call stands waiting for its turn now."""
        return bool(self._queue)

    def state(self) -> tuple[WindowState, ...]:
        """How full each window is, shortest first."""
        now = self._now()
        return tuple(one.state(now) for one in self._tallies)

    def _now(self) -> float:
        return self._timing.now().timestamp()

    async def _turn(self, ticket: _Ticket) -> float:
        while self._queue[0] != ticket:
            waiting = asyncio.get_running_loop().create_future()
            self._asleep[ticket] = waiting
            try:
                await waiting
            finally:
                self._asleep.pop(ticket, None)
        return self._delay(ticket[0])

    def _delay(self, lane: Lane) -> float:
        now = self._now()
        self._forget_a_later_clock(now)
        burst = BURST if self._strain == 1 else 1
        delays = [self._blocked_until - now, self._paid_until - burst * self._pace - now]
        for one in self._tallies:
            kept_back = 0 if lane is Lane.USER else min(self._reserve, one.limit // 10)
            delays.append(one.wait(now, kept_back))
        return max(delays)

    def _count(self) -> None:
        now = self._now()
        for one in self._tallies:
            one.add(now)
        self._ease()
        self._paid_until = max(self._paid_until, now) + self._pace * self._strain

    def _ease(self) -> None:
        while self._strain > 1 and self._now() - self._strained_at >= EASING:
            self._strain /= 2
            self._strained_at += EASING

    def _forget_a_later_clock(self, now: float) -> None:
        """The PC's clock may have been put back since: what was told by it doesn't count now."""
        if self._paid_until > now + (BURST + 1) * self._pace * SLOWEST:
            self._paid_until = now
        if now < self._blocked_from:
            self._blocked_from = self._blocked_until = now
        self._strained_at = min(self._strained_at, max(now, self._blocked_until))

    def _wake_first(self) -> None:
        sleeper = self._asleep.get(self._queue[0]) if self._queue else None
        if sleeper is not None and not sleeper.done():
            sleeper.set_result(None)


def lightspeed_budget(timing: Timing) -> CallBudget:
    """300 per 5 min, 3,000 an hour, 12,000 a day, by the clock (api/lightspeed.md, section 2)."""
    windows = (Window(300, 300, True), Window(3600, 3000, True), Window(86400, 12000, True))
    return CallBudget(windows, timing, reserve_for_user=30)


def qls_budget(timing: Timing) -> CallBudget:
    """420 in any 5 min at 1.4 a second (api/qls.md, section 2)."""
    windows = (Window(300, 420, False),)
    return CallBudget(windows, timing, reserve_for_user=20, pace_seconds=1 / 1.4)


class Budgets:
    """One budget per Lightspeed API key, and one for my.QLS, for the life of the process.

    Whether my.QLS counts per user, per company or per IP address isn't known (api/qls.md, section
    2), so that all its logins on this PC share what one of them may do. A key is kept as a salted
    hash: no secret stays in memory on account of it.
    """

    def __init__(self, timing: Timing) -> None:
        self._timing = timing
        self._salt = os.urandom(16)
        self._by_key: dict[bytes, CallBudget] = {}
        self.qls = qls_budget(timing)
        """The budget of my.QLS, whatever the login."""

    def for_lightspeed(self, key: str) -> CallBudget:
        """The budget of a Lightspeed API key."""
        digest = hashlib.sha256(self._salt + key.encode()).digest()
        if digest not in self._by_key:
            self._by_key[digest] = lightspeed_budget(self._timing)
        return self._by_key[digest]

    @property
    def are_waited_for(self) -> bool:
        """Whether a call stands waiting for its turn now, in any of them."""
        return any(budget.is_waited_for for budget in (self.qls, *self._by_key.values()))

    def spent_for(self, seconds: float) -> tuple[str, ...]:
        """The sides ("Lightspeed", "my.QLS") where a call stands waiting that long or longer."""
        sides = (("my.QLS", (self.qls,)), ("Lightspeed", tuple(self._by_key.values())))
        return tuple(side for side, all_of in sides if any(_is_spent(it, seconds) for it in all_of))


def _is_spent(budget: CallBudget, seconds: float) -> bool:
    return budget.is_waited_for and budget.wait(Lane.ORDERS) >= seconds
