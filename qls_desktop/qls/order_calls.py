"""Reads and creates fulfilment orders (api/qls.md section 5, recipe 5)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from qls_desktop.domain.orders import OrderToSend, WarehouseOrder
from qls_desktop.domain.outcomes import ApiProblemError, OutcomeKind
from qls_desktop.domain.paging import Page
from qls_desktop.qls.calls import Calls
from qls_desktop.qls.creating import CreateResult, order_decoder
from qls_desktop.qls.envelope import succeeded
from qls_desktop.qls.habits import DateField, Habits
from qls_desktop.qls.order_filter import ORDERS, DateFilter, order_key
from qls_desktop.qls.order_rows import OrderDetail, order_detail, orders
from qls_desktop.qls.payload import order_payload
from qls_desktop.qls.recent_walk import RowShape, walk_recent
from qls_desktop.qls.walk import walk
from qls_desktop.transport.request import Answer, Lane

ORDER = "/fulfillment/orders/{id}"

MOST_FILTER_PAGES = 5
"""Pages read of a list that is filtered by reference."""

OnOrders = Callable[[Sequence[WarehouseOrder]], None]
"""Gets the orders of each page as it is read; an order may come more than once."""

SHAPE: RowShape[OrderDetail] = RowShape(order_key, lambda row: row.order.created)


@dataclass(frozen=True, slots=True)
class OrderWalk:
    """Orders that were read, each once.

    Only when ``complete`` does an order's absence mean anything. ``rows`` may hold more than was
    asked for, orders of other channels included.
    """

    complete: bool
    rows: tuple[WarehouseOrder, ...]


def no_orders(_orders: Sequence[WarehouseOrder]) -> None:
    """For walks whose rows are wanted at the end only."""


async def walk_orders(
    calls: Calls, habits: Habits, created_since: datetime, on_rows: OnOrders, lane: Lane
) -> OrderWalk:
    """Reads every order created since ``created_since``: by date filter, by order, or all.

    Raises:
        ApiProblemError: the list can't be read.
    """

    def on_page(page: Page[OrderDetail]) -> None:
        on_rows([row.order for row in page.rows])

    by_date = DateFilter(calls, habits, DateField.CREATED, lane)
    filtered = await by_date.read(created_since, on_page)
    if filtered is not None:
        return _walked(filtered.is_complete, tuple(filtered.rows.values()))
    found = await walk_recent(
        calls.pages(ORDERS, orders, lane),
        SHAPE,
        created_since,
        lambda rows: on_rows([row.order for row in rows]),
    )
    return _walked(found.is_complete, found.rows)


async def orders_modified_since(calls: Calls, habits: Habits, since: datetime) -> OrderWalk:
    """Reads every order modified since ``since``; usually 1 call.

    Not complete when the list doesn't obey the filter: then ask for each order.

    Raises:
        ApiProblemError: the list can't be read.
    """
    by_date = DateFilter(calls, habits, DateField.MODIFIED, Lane.STATUSES)
    found = await by_date.read(since, lambda _page: None)
    if found is None:
        return OrderWalk(False, ())
    return _walked(found.is_complete, tuple(found.rows.values()))


async def find_orders(calls: Calls, reference: str) -> OrderWalk:
    """Asks for the orders with exactly this reference, outer spaces aside; usually 1 call.

    Trust it only where :func:`prove_reference_filter` gave True. Not complete at the first row
    with another reference, or when the filter is refused: drop the proof then.

    Raises:
        ApiProblemError: the list can't be read.
    """
    wanted = reference.strip()
    query = (("filter[customer_reference]", wanted),)
    fetch = calls.pages(ORDERS, orders, Lane.ORDERS, query)
    try:
        found = await walk(fetch, order_key, _stop_at_other(wanted), MOST_FILTER_PAGES)
    except _OtherReferenceError:
        return OrderWalk(False, ())
    except ApiProblemError as error:
        if error.problem.kind is OutcomeKind.REJECTED:
            return OrderWalk(False, ())
        raise
    return _walked(found.is_complete, tuple(found.rows.values()))


async def listed_reference(calls: Calls) -> str | None:
    """A reference on the first page of the list, None when no order there has one; 1 call.

    Raises:
        ApiProblemError: the list can't be read.
    """
    page = await calls.pages(ORDERS, orders, Lane.ORDERS)(1)
    references = (row.order.reference.strip() for row in page.rows)
    return next(filter(None, references), None)


async def prove_reference_filter(calls: Calls, known: str, random: str) -> bool:
    """Whether the filter finds ``known``, a listed order's reference, and nothing else: 2 calls.

    ``random`` is a reference that no order has.

    Raises:
        ApiProblemError: the list can't be read.
    """
    there = await find_orders(calls, known)
    if not (there.complete and there.rows):
        return False
    absent = await find_orders(calls, random)
    return absent.complete and not absent.rows


async def read_order(calls: Calls, order_id: str, lane: Lane) -> OrderDetail | None:
    """A single order, None when it is gone (or when the account has no such route).

    Raises:
        ApiProblemError: it can't be read.
    """
    request = calls.request("GET", ORDER, lane, row_id=order_id)

    def decode(answer: Answer) -> OrderDetail:
        return order_detail(succeeded(request, answer).data)

    try:
        return await calls.read(request, decode)
    except ApiProblemError as error:
        if error.problem.kind is OutcomeKind.MISSING:
            return None
        raise


async def create_order(calls: Calls, order: OrderToSend) -> CreateResult:
    """Makes the one ``POST`` of an order; never repeated (api/qls.md, recipe 5, steps 4 and 5).

    Raises:
        ApiProblemError: the outcome class says what is known; see ``creating.order_decoder``.
    """
    request = calls.request("POST", ORDERS, Lane.ORDERS, body=order_payload(order))
    return await calls.write(request, order_decoder(request, order))


class _OtherReferenceError(Exception):
    """A row shows that the list isn't filtered."""


def _stop_at_other(reference: str) -> Callable[[Page[OrderDetail]], None]:
    def check(page: Page[OrderDetail]) -> None:
        if any(row.order.reference != reference for row in page.rows):
            raise _OtherReferenceError

    return check


def _walked(is_complete: bool, rows: Sequence[OrderDetail]) -> OrderWalk:
    return OrderWalk(is_complete, tuple(row.order for row in rows))
