"""A clock that sleeping moves, and lines over a scripted wire."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta

import httpx

from qls_desktop.transport.budget import Budgets, CallBudget, Window
from qls_desktop.transport.channel import Channel
from qls_desktop.transport.open import Network, open_channel

START = datetime(2026, 6, 1, 12, 0, tzinfo=UTC)
BASE = "https://api.webshopapp.com"


class SimulatedTiming:
    """Stands still until somebody sleeps."""

    def __init__(self, start: datetime = START) -> None:
        self._now = start
        self.slept: list[float] = []

    def now(self) -> datetime:
        """The present instant."""
        return self._now

    async def sleep(self, seconds: float) -> None:
        """Moves the clock and notes how far."""
        self.slept.append(seconds)
        self._now += timedelta(seconds=seconds)

    def move(self, seconds: float) -> None:
        """Moves the clock, also backwards."""
        self._now += timedelta(seconds=seconds)


def roomy(timing: SimulatedTiming) -> CallBudget:
    """A budget that never waits."""
    return CallBudget((Window(300, 100_000, False),), timing, 0)


@asynccontextmanager
async def line(
    handler: Callable[[httpx.Request], httpx.Response],
    timing: SimulatedTiming,
    budget: CallBudget | None = None,
) -> AsyncIterator[Channel]:
    """A channel whose calls end up in ``handler``."""
    network = Network(timing, Budgets(timing), lambda _: httpx.MockTransport(handler))
    async with open_channel(network, BASE, "key", "hush", budget or roomy(timing)) as channel:
        yield channel
