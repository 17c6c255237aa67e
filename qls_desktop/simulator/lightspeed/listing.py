"""Filters, order and pages of a list (section 4)."""

import random
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, Protocol, TypeVar

from qls_desktop.simulator.lightspeed.shapes import SHOP_ZONE, ApiError, Json
from qls_desktop.simulator.switches import Switches

MAX_LIMIT = 250
DEFAULT_LIMIT = 50

Query = Mapping[str, str]


class Dated(Protocol):
    """Anything with an id and the time it was made."""

    id: int
    created: datetime


Row = TypeVar("Row", bound=Dated)


def matching(rows: Iterable[Row], query: Query, switches: Switches) -> list[Row]:
    """Give the rows that `since_id` and the date filters leave."""
    kept = list(rows)
    since = whole(query.get("since_id"), 0)
    if since > 0:
        kept = [row for row in kept if row.id > since]
    if switches.get("date_filters") == "ignored":
        return kept
    for name, when in (("created", _created), ("updated", _updated)):
        low, high = (_moment(query.get(f"{name}_at_{end}"), switches) for end in ("min", "max"))
        kept = _within(kept, when, low, high, switches.get("filter_bound") == "inclusive")
    return kept


def _within(
    rows: list[Row],
    when: Callable[[Dated], datetime],
    low: datetime | None,
    high: datetime | None,
    inclusive: bool,
) -> list[Row]:
    if low is not None:
        rows = [r for r in rows if when(r) > low or (inclusive and when(r) == low)]
    if high is not None:
        rows = [r for r in rows if when(r) < high or (inclusive and when(r) == high)]
    return rows


def _created(row: Dated) -> datetime:
    return row.created


def _updated(row: Dated) -> datetime:
    moment: datetime = getattr(row, "updated", row.created)
    return moment


def _moment(text: str | None, switches: Switches) -> datetime | None:
    """Read a date filter; what can't be read is ignored."""
    if not text:
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    zone = UTC if switches.get("filter_zone") == "utc" else SHOP_ZONE
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=zone)


def page_of(rows: Sequence[Row], query: Query, switches: Switches, seed: int = 0) -> list[Row]:
    """Give one page, newest first unless a switch says otherwise.

    Raises:
        ApiError: 422 for a limit above 250, or 504 for a slow page, when a switch says so.
    """
    limit = _limit(query, switches)
    page = max(1, whole(query.get("page"), 1))
    cap = switches.get("deep_page_cap")
    if cap != "none" and page > int(cap):
        return []
    start = (page - 1) * limit
    return _ordered(rows, switches.get("list_order"), seed)[start : start + limit]


def _limit(query: Query, switches: Switches) -> int:
    limit = whole(query.get("limit"), DEFAULT_LIMIT)
    if limit < 1:
        limit = DEFAULT_LIMIT
    if limit > MAX_LIMIT and switches.get("over_limit") == "422":
        raise ApiError(422, "Invalid limit.", {"limit": "Must be 250 or less."})
    slow = switches.get("slow_pages")
    if slow != "off" and limit > int(slow):
        raise ApiError(504, "Gateway Time-out")
    return min(limit, MAX_LIMIT)


def _ordered(rows: Sequence[Row], order: str, seed: int) -> list[Row]:
    if order == "shuffled":
        return random.Random(seed).sample(list(rows), len(rows))
    return sorted(rows, key=lambda row: row.id, reverse=order == "newest_first")


def whole(text: str | None, default: int) -> int:
    """Read a whole number of a query, or give the default."""
    try:
        return int(text) if text else default
    except ValueError:
        return default


def only_fields(rows: list[Json], query: Query, switches: Switches) -> list[Json]:
    """Leave only the fields that `fields=` names."""
    wanted = query.get("fields")
    if not wanted or switches.get("fields_param") == "ignored":
        return rows
    names = {name.strip() for name in wanted.split(",")}
    return [{key: value for key, value in row.items() if key in names} for row in rows]


def equals(rows: Iterable[Any], name: str, query: Query, get: Callable[[Any], Any]) -> list[Any]:
    """Leave the rows whose value equals the filter `name`, when it is given."""
    wanted = query.get(name)
    return list(rows) if not wanted else [row for row in rows if str(get(row)) == wanted]
