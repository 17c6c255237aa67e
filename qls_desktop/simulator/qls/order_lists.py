"""Which orders a list shows, and in what order (api/qls.md section 5)."""

from collections.abc import Mapping
from datetime import datetime

from qls_desktop.simulator.qls.answers import Refusal, failure
from qls_desktop.simulator.qls.moments import read
from qls_desktop.simulator.qls.order import SimOrder
from qls_desktop.simulator.qls.state import WarehouseState

REFERENCE_FILTER = "filter[customer_reference]"
_DATES = (
    "modified_greater_than",
    "modified_less_than",
    "created_greater_than",
    "created_less_than",
)


def orders_shown(
    state: WarehouseState, company_id: str, query: Mapping[str, str]
) -> list[SimOrder]:
    """Give the orders that a query asks for, as far as its filters are obeyed.

    Raises:
        Refusal: when a filter is refused.
    """
    rows = state.book.listed(company_id)
    if state.premises.get("cancelled_order") == "vanishes":
        rows = [row for row in rows if not row.cancelled]
    rows = _by_reference(state, rows, query)
    rows = _by_date(state, rows, query)
    return _sorted(state, rows)


def _by_reference(
    state: WarehouseState, rows: list[SimOrder], query: Mapping[str, str]
) -> list[SimOrder]:
    wanted = query.get(REFERENCE_FILTER)
    kind = state.premises.get("reference_filter")
    if wanted is None or kind == "ignored":
        return rows
    if kind == "refused_400":
        raise _unknown_filter()
    if kind == "contains":
        return [row for row in rows if wanted in row.customer_reference]
    return [row for row in rows if row.customer_reference == wanted]


def _by_date(
    state: WarehouseState, rows: list[SimOrder], query: Mapping[str, str]
) -> list[SimOrder]:
    kind = state.premises.get("date_filter")
    if kind == "ignored":
        return rows
    for name in _DATES:
        bracket = f"filter[{name}]"
        if kind == "refused_400" and (name in query or bracket in query):
            raise _unknown_filter()
        text = query.get(name if kind == "plain" else bracket)
        if text is not None:
            rows = _limited(rows, name, text)
    return rows


def _limited(rows: list[SimOrder], name: str, text: str) -> list[SimOrder]:
    # An unescaped "+" of an offset arrives as a space.
    bound = read(text.replace(" ", "+"))
    if bound is None:
        raise Refusal(failure(400, {name: {"_invalid": "Ongeldige datum"}}))
    field, _, kind = name.partition("_")
    greater = kind == "greater_than"

    def moment(row: SimOrder) -> datetime:
        return row.modified if field == "modified" else row.created

    return [row for row in rows if (moment(row) > bound if greater else moment(row) < bound)]


def _sorted(state: WarehouseState, rows: list[SimOrder]) -> list[SimOrder]:
    kind = state.premises.get("order_sort")
    if kind == "by_id":
        return sorted(rows, key=lambda row: row.id)
    return sorted(rows, key=lambda row: row.created, reverse=kind == "created_desc")


def _unknown_filter() -> Refusal:
    return Refusal(failure(400, {"filter": {"_invalid": "Onbekend filter"}}))
