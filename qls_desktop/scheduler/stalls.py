"""How long each run has stood still, so that one that hangs is noticed and named."""

from datetime import datetime, timedelta

from qls_desktop.domain.watching import STOOD_STILL, still_for

LOOK = "look"
"""The name of a look for orders in doubt, beside the names of the tasks."""

RunKey = tuple[int, str]
"""An integration and what runs for it: a task's name, or ``LOOK``."""


def hung_key(key: RunKey) -> str:
    """The key of the alarm about a run that hangs."""
    return f"hung:{key[0]}:{key[1]}"


class Stalls:
    """Counts the time in which a run makes no step; waiting for the call budget doesn't count."""

    def __init__(self, now: datetime) -> None:
        self._at = now
        self._still: dict[RunKey, timedelta] = {}
        self._hung: set[RunKey] = set()

    def began(self, key: RunKey) -> None:
        """A run began."""
        self._still[key] = timedelta(0)

    def moved(self, key: RunKey) -> None:
        """A run made a step."""
        if key in self._still:
            self._still[key] = timedelta(0)

    def ended(self, key: RunKey) -> None:
        """A run ended, however."""
        self._still.pop(key, None)
        self._hung.discard(key)

    def was_hung(self, key: RunKey) -> bool:
        """Whether a run that hasn't ended yet was named as one that hangs."""
        return key in self._hung

    def hung(self, now: datetime, *, waiting: bool) -> list[RunKey]:
        """The runs that hang now and weren't named before.

        ``waiting``: a call stands waiting for the call budget. Call it every half minute or so.
        """
        passed, self._at = now - self._at, now
        for key, still in self._still.items():
            self._still[key] = still_for(still, passed, waiting=waiting)
        fresh = [
            key
            for key, still in self._still.items()
            if still >= STOOD_STILL and key not in self._hung
        ]
        self._hung.update(fresh)
        return fresh
