"""What an account or a shop was found to do, where the documents leave it open.

Behaviour is probed or noticed, remembered with a date, shown under "Hulp", and dropped at the first
sign against it (api/lightspeed.md section 13, api/qls.md section 11).
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from qls_desktop.domain.reason import Reason, reason

YES, NO = "yes", "no"

DAY = timedelta(hours=24)
"""How long what was seen of a filter is relied on (api/qls.md, recipe 5)."""

PROBE_AGAIN = timedelta(days=30)
"""How long a shop without working bulk writes is left alone (api/lightspeed.md, recipe 6)."""


class Fact(StrEnum):
    """What can be learned. The first four are of a my.QLS account, the others of a shop."""

    CREATED_FILTER = "created_filter"
    MODIFIED_FILTER = "modified_filter"
    ORDER_DETAIL = "order_detail"
    REFERENCE_FILTER = "reference_filter"
    BULK_STOCK = "bulk_stock"
    UPDATED_BUMP = "updated_bump"


OF_ACCOUNT = frozenset(
    {Fact.CREATED_FILTER, Fact.MODIFIED_FILTER, Fact.ORDER_DETAIL, Fact.REFERENCE_FILTER}
)
"""The facts of an account; the others are of one shop."""


@dataclass(frozen=True, slots=True)
class Learned:
    """One thing that was learned.

    ``name`` is a :class:`Fact`; ``value`` is "yes", "no" or, for bulk writes, how many variants
    went well in one call. Both instants are aware UTC; ``expires_at`` is None when it holds until
    something speaks against it.
    """

    name: str
    value: str
    at: datetime
    expires_at: datetime | None

    @property
    def told(self) -> Reason:
        """What it means, for the words."""
        return _told(self.name, self.value)

    def holds(self, now: datetime) -> bool:
        """Whether it may still be relied on."""
        return self.expires_at is None or now < self.expires_at


def learned(fact: Fact, value: str, at: datetime) -> Learned:
    """What was learned at ``at`` (aware UTC), with the moment at which it is to be tried anew."""
    lifetime = _lifetime(fact, value)
    return Learned(fact.value, value, at, None if lifetime is None else at + lifetime)


def _lifetime(fact: Fact, value: str) -> timedelta | None:
    if fact is Fact.BULK_STOCK:
        return PROBE_AGAIN if value == NO else None
    if fact is Fact.UPDATED_BUMP:
        return PROBE_AGAIN
    return DAY


def _told(name: str, value: str) -> Reason:
    if name == Fact.BULK_STOCK and value != NO:
        return reason("learned_bulk_stock_yes", size=value)
    return Reason(f"learned_{name}_{value}")
