"""When an order that the shop doesn't show counts as gone.

A 404 on an order is sometimes temporary (api/lightspeed.md, section 3), so it must stay.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta

READINGS = 3
APART = timedelta(hours=12)
SURE_AFTER = timedelta(hours=48)
"""So many readings, so far apart, must have missed an order, over so long: while the PC was off
nobody looked."""


def with_reading(missed: Sequence[datetime], now: datetime) -> tuple[datetime, ...]:
    """The readings that missed an order, this one (aware UTC) among them where it counts.

    One soon after another tells nothing new. After a clock that was ahead the count begins anew.
    """
    if not missed or missed[-1] > now:
        return (now,)
    return (*missed, now) if now - missed[-1] >= APART else tuple(missed)


def is_gone(missed: Sequence[datetime]) -> bool:
    """Whether so many readings on end missed an order that the shop has it no more."""
    return len(missed) >= READINGS and missed[-1] - missed[0] >= SURE_AFTER
