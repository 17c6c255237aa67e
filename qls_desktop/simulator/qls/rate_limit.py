"""How many calls my.QLS lets through (api/qls.md section 2)."""

import math
from collections import deque
from datetime import UTC, datetime, timedelta

from qls_desktop.simulator.qls.premises import Premises
from qls_desktop.simulator.qls.switches import parse_rate_limit

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class RateLimit:
    """Counts the calls let through per key, in the window of the switch `rate_limit`.

    Refused calls don't count, so waiting `Retry-After` always helps.
    """

    def __init__(self, premises: Premises) -> None:
        self._premises = premises
        self._passed: dict[str, deque[datetime]] = {}
        self.refused = 0
        """How many calls were refused since the start."""

    def spend(self, key: str) -> int | None:
        """Let one call through, or give how many seconds to wait (1 or more)."""
        now = self._premises.now()
        limit, seconds, slides = parse_rate_limit(self._premises.get("rate_limit"))
        length = timedelta(seconds=seconds)
        start = now - length if slides else _EPOCH + ((now - _EPOCH) // length) * length
        passed = self._passed.setdefault(key, deque())
        while passed and (passed[0] < start or (slides and passed[0] == start)):
            passed.popleft()
        if len(passed) < limit:
            passed.append(now)
            return None
        self.refused += 1
        opens = (passed[-limit] if slides else start) + length
        return max(1, math.ceil((opens - now).total_seconds()))

    def occupy(self, key: str, calls: int) -> None:
        """Let calls of someone else fill the window of a key, at this moment."""
        self._passed.setdefault(key, deque()).extend([self._premises.now()] * calls)
