"""The clock and the waiting that calls depend on, so that tests can do without real time."""

import asyncio
from datetime import UTC, datetime
from typing import Protocol


class Timing(Protocol):
    """Tells the time and waits."""

    def now(self) -> datetime:
        """The present instant, aware, in UTC."""
        ...

    async def sleep(self, seconds: float) -> None:
        """Waits for ``seconds``; a simulated one moves its clock instead."""
        ...


class SystemTiming:
    """The PC's own clock."""

    def now(self) -> datetime:
        """The present instant, aware, in UTC."""
        return datetime.now(UTC)

    async def sleep(self, seconds: float) -> None:
        """Waits for ``seconds`` without holding up the event loop."""
        await asyncio.sleep(seconds)
