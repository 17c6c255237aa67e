"""One look at my.QLS for an order whose POST had an unclear outcome."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Look:
    """What one look showed. ``at`` is aware UTC.

    ``complete``: every page was read. ``fresh``: the list was new enough to show the order had it
    been made (see :func:`qls_desktop.domain.doubt.is_fresh`).
    """

    order_id: int
    at: datetime
    complete: bool
    fresh: bool
    found: bool
