"""Calls through our budget against the simulators' rate limiters; waiting moves the clock.

Nothing else of a call is played, so that a month fits in seconds.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Protocol

from qls_desktop.simulator.clock import SimulatedClock
from qls_desktop.simulator.lightspeed.limits import RateLimits, read_limits
from qls_desktop.simulator.qls.rate_limit import RateLimit
from qls_desktop.transport.budget import CallBudget, lightspeed_budget, qls_budget
from qls_desktop.transport.channel import FIRST_THROTTLE, LONGEST_THROTTLE
from qls_desktop.transport.rate_headers import throttle_end
from qls_desktop.transport.request import Lane
from tests.qls.warehouses import World

MIDNIGHT = datetime(2026, 10, 1, tzinfo=UTC)
"""The month from here holds the change to winter time: a shop's local day of 25 hours."""


class Clockwork:
    """Time that moves only when somebody waits."""

    def __init__(self, start: datetime = MIDNIGHT) -> None:
        self.clock = SimulatedClock(start)

    def now(self) -> datetime:
        return self.clock.now()

    async def sleep(self, seconds: float) -> None:
        self.clock.advance(timedelta(seconds=seconds))

    def reach(self, moment: datetime) -> None:
        self.clock.set(max(moment, self.now()))


class Server(Protocol):
    """What counts the calls at the other end."""

    def spend(self) -> Mapping[str, str] | None:
        """Lets a call through (headers of the answer in ``headers``), or gives those of a 429."""
        ...

    @property
    def headers(self) -> Mapping[str, str]:
        """The headers that each answer carries."""
        ...


class ShopLimits:
    """The three windows of a shop's key."""

    def __init__(
        self, time: Clockwork, limits: str = "300/3000/12000", *, day_in_utc: bool = True
    ) -> None:
        self._time, self._limits, self._utc = time, read_limits(limits), day_in_utc
        self._windows = RateLimits(time.now())

    @property
    def headers(self) -> Mapping[str, str]:
        return self._told(exceeded=False)

    def spend(self) -> Mapping[str, str] | None:
        passed = self._windows.spend(self._time.now(), self._limits, self._utc)
        return None if passed else self._told(exceeded=True)

    def _told(self, *, exceeded: bool) -> Mapping[str, str]:
        told = self._windows.headers(self._time.now(), self._limits, self._utc, exceeded)
        return {name.lower(): value for name, value in told.items()}


class WarehouseLimits:
    """The one window of my.QLS, of which no header tells."""

    headers: Mapping[str, str] = {}

    def __init__(self, time: Clockwork, key: str = "user kim", **switches: str) -> None:
        world = World(switches, 1)
        world.clock.set(time.now())
        self._time, self._world, self._key = time, world, key
        self._limit: RateLimit = world.state.rate_limit

    def spend(self) -> Mapping[str, str] | None:
        self._world.clock.set(self._time.now())
        wait = self._limit.spend(self._key)
        return None if wait is None else {"retry-after": str(wait)}


@dataclass
class OtherProgram:
    """Somebody else on the same limit: so many calls per five minutes in every other hour."""

    server: Server
    per_five_minutes: int
    made: int = 0
    refused: int = 0
    _until: datetime | None = None

    def catch_up(self, now: datetime) -> None:
        """Makes the calls that were due by ``now``."""
        gap = timedelta(seconds=300 / self.per_five_minutes)
        due = self._until or now
        while due <= now:
            if due.hour % 2 == 0:
                if self.server.spend() is None:
                    self.made += 1
                else:
                    self.refused += 1
            due += gap
        self._until = due


@dataclass
class Side:
    """One API as we use it: budget, server, and what came of our calls.

    ``worst`` is the most 429s that one call met in a row.
    """

    time: Clockwork
    server: Server
    make: Callable[[Clockwork], CallBudget]
    other: OtherProgram | None = None
    made: int = 0
    refused: int = 0
    worst: int = 0
    budget: CallBudget = field(init=False)

    def __post_init__(self) -> None:
        self.restart()

    def restart(self) -> None:
        """The program starts anew, and with it the budget."""
        self.budget = self.make(self.time)

    async def call(self, lane: Lane) -> None:
        """One call until it passes, as the channel does it."""
        throttles = 0
        while not await self._once(lane, throttles):
            throttles += 1
            self.worst = max(self.worst, throttles)

    async def _once(self, lane: Lane, throttles: int) -> bool:
        await self.budget.admit(lane)
        if self.other is not None:
            self.other.catch_up(self.time.now())
        refusal = self.server.spend()
        self.budget.learn(self.server.headers if refusal is None else refusal)
        if refusal is None:
            self.made += 1
            return True
        self.refused += 1
        fallback = min(FIRST_THROTTLE * 2**throttles, LONGEST_THROTTLE)
        self.budget.throttled(throttle_end(refusal, self.time.now(), fallback))
        return False


def shop_side(time: Clockwork, others: int = 0, **how: bool | str) -> Side:
    """Lightspeed; ``others`` is how many calls a second program makes per five minutes."""
    server = ShopLimits(time, **how)  # type: ignore[arg-type]
    return Side(time, server, lightspeed_budget, _other(server, others))


def warehouse_side(time: Clockwork, others: int = 0, **switches: str) -> Side:
    """my.QLS, alike."""
    server = WarehouseLimits(time, **switches)
    return Side(time, server, qls_budget, _other(server, others))


def _other(server: Server, calls: int) -> OtherProgram | None:
    return OtherProgram(server, calls) if calls else None
