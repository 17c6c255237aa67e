"""Notices that the PC slept, or that its clock was set."""

from datetime import datetime, timedelta

JUMP = timedelta(seconds=60)


class WakeCheck:
    """Compares the wall clock with elapsed time; where they part, the PC slept."""

    def __init__(self, now: datetime, elapsed: float) -> None:
        self._now = now
        self._elapsed = elapsed

    def has_jumped(self, now: datetime, elapsed: float) -> bool:
        """Whether the wall clock moved a minute more, or less, than time passed since last asked.

        ``elapsed`` is a monotonic clock in seconds. It stands still in sleep on some systems and
        goes on in others, so a minute without being asked tells of sleep as well.
        """
        passed = timedelta(seconds=elapsed - self._elapsed)
        jump = abs((now - self._now) - passed)
        self._now, self._elapsed = now, elapsed
        return jump >= JUMP or passed >= JUMP
