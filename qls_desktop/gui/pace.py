"""How long something still takes, from how far it came so far."""

from datetime import datetime

SURE_AFTER = 3.0
"""Seconds before an estimate is worth telling."""


class Pace:
    """Watches one step of a run. Instants are aware UTC."""

    def __init__(self) -> None:
        self._step = ""
        self._began: datetime | None = None
        self._at_first = 0

    def seconds_left(self, step: str, done: int, total: int, now: datetime) -> float | None:
        """Seconds to go in this step; None while nobody can tell."""
        if step != self._step or self._began is None:
            self._step, self._began, self._at_first = step, now, done
            return None
        passed, made = (now - self._began).total_seconds(), done - self._at_first
        if passed < SURE_AFTER or made <= 0 or total <= done:
            return None
        return passed / made * (total - done)
