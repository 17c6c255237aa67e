"""Measures how long the window stands still because of something that a merchant does."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

import PySide6  # noqa: F401 – before qasync, which looks for it
from PySide6.QtCore import QTimer

Wish = Callable[[], object]


@dataclass
class Watch:
    """Beats every millisecond and keeps the longest pause between two beats."""

    longest: float = 0.0
    last: float = field(default_factory=time.perf_counter)

    def beat(self) -> None:
        """One turn of the loop."""
        now = time.perf_counter()
        self.longest = max(self.longest, now - self.last)
        self.last = now


async def pause(wish: Wish, idle: Callable[[], Awaitable[None]]) -> float:
    """The longest pause from a wish until the page is idle again, in seconds."""
    watch, timer = Watch(), QTimer()
    timer.timeout.connect(watch.beat)
    timer.start(1)
    await asyncio.sleep(0.02)
    watch.longest = 0.0
    wish()
    await idle()
    timer.stop()
    return watch.longest
