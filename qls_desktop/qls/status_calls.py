"""Reads how the orders at QLS are doing (api/qls.md, recipe 6)."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from qls_desktop.qls.calls import Calls
from qls_desktop.qls.habits import DateField, Habits
from qls_desktop.qls.order_calls import read_order
from qls_desktop.qls.order_filter import ORDERS, DateFilter, order_key
from qls_desktop.qls.order_rows import OrderDetail, orders
from qls_desktop.qls.recent_walk import MAX_PAGES
from qls_desktop.qls.walk import walk
from qls_desktop.transport.request import Lane


@dataclass(frozen=True, slots=True)
class StatusRead:
    """What was read of the orders that were asked about.

    ``orders`` holds those that were found, with the parcels that their answers held. ``missing``
    are ids that are gone: warn, keep the state. ``complete`` tells that none was left unread;
    ``watermark`` (aware UTC) is the newest ``modified`` seen, None when nothing was complete.
    """

    complete: bool
    orders: tuple[OrderDetail, ...]
    missing: frozenset[str] = frozenset()
    watermark: datetime | None = None


async def read_statuses(
    calls: Calls, habits: Habits, ids: Collection[str], modified_since: datetime | None
) -> StatusRead:
    """Reads the orders ``ids``: those modified since, else one by one, else the whole list.

    ``modified_since`` is the last watermark minus 10 minutes, None for the daily check of all.

    Raises:
        ApiProblemError: they can't be read.
    """
    wanted = frozenset(ids)
    if not wanted:
        return StatusRead(True, ())
    if modified_since is not None:
        by_date = DateFilter(calls, habits, DateField.MODIFIED, Lane.STATUSES)
        changed = await by_date.read(modified_since, lambda _page: None)
        if changed is not None:
            return _among(wanted, changed.rows.values(), changed.is_complete)
    ids_in_order = sorted(wanted)
    if habits.has_order_detail is not False:
        one_by_one = await _each(calls, habits, ids_in_order)
        if one_by_one is not None:
            return one_by_one
    read = await _from_walk(calls, wanted)
    if any(row.order.id == ids_in_order[0] for row in read.orders):
        habits.has_order_detail = False
    return read


async def _each(calls: Calls, habits: Habits, ids: list[str]) -> StatusRead | None:
    """None when the first two aren't there and no order ever was: perhaps there is no route."""
    found: list[OrderDetail] = []
    for asked, order_id in enumerate(ids, start=1):
        detail = await read_order(calls, order_id, Lane.STATUSES)
        if detail is not None:
            habits.has_order_detail = True
            found.append(detail)
        elif habits.has_order_detail is None and asked >= min(2, len(ids)):
            return None
    missing = frozenset(ids) - {row.order.id for row in found}
    return StatusRead(True, tuple(found), missing, _newest(found))


async def _from_walk(calls: Calls, wanted: frozenset[str]) -> StatusRead:
    fetch = calls.pages(ORDERS, orders, Lane.STATUSES)
    result = await walk(fetch, order_key, lambda _page: None, MAX_PAGES)
    read = _among(wanted, result.rows.values(), result.is_complete)
    missing = wanted - result.rows.keys() if result.is_complete else frozenset()
    return StatusRead(read.complete, read.orders, missing, read.watermark)


def _among(wanted: frozenset[str], rows: Iterable[OrderDetail], is_complete: bool) -> StatusRead:
    seen = list(rows)
    found = tuple(row for row in seen if row.order.id in wanted)
    return StatusRead(is_complete, found, frozenset(), _newest(seen) if is_complete else None)


def _newest(rows: Iterable[OrderDetail]) -> datetime | None:
    return max((row.order.modified for row in rows if row.order.modified), default=None)
