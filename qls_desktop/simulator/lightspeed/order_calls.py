"""The calls on orders and shipments. None makes one (section 5)."""

from collections.abc import Callable
from typing import Any

from starlette.responses import Response
from starlette.routing import Route

from qls_desktop.simulator.lightspeed.call import Call, not_found, route
from qls_desktop.simulator.lightspeed.listing import (
    DEFAULT_LIMIT,
    MAX_LIMIT,
    equals,
    matching,
    page_of,
    whole,
)
from qls_desktop.simulator.lightspeed.order_changes import put_order, put_shipment
from qls_desktop.simulator.lightspeed.order_rows import (
    event_row,
    line_row,
    order_row,
    shipment_product_row,
    shipment_row,
    single_order,
)
from qls_desktop.simulator.lightspeed.records import Event, Order, Shipment
from qls_desktop.simulator.lightspeed.shapes import answer


def _orders(call: Call) -> list[Order]:
    rows = equals(call.shop.orders.values(), "number", call.query, lambda row: row.number)
    rows = equals(rows, "customer", call.query, lambda row: row.customer_id)
    return matching(rows, call.query, call.shop.switches)


def _shipments(call: Call) -> list[Shipment]:
    rows = equals(call.shop.shipments.values(), "order", call.query, lambda row: row.order_id)
    rows = equals(rows, "customer", call.query, lambda row: row.customer_id)
    rows = equals(rows, "number", call.query, lambda row: row.fields["number"])
    return matching(rows, call.query, call.shop.switches)


def _events(call: Call) -> list[Event]:
    rows = equals(call.shop.events, "order", call.query, lambda row: row.order_id)
    rows = equals(rows, "shipment", call.query, lambda row: row.shipment_id)
    return matching(rows, call.query, call.shop.switches)


def _count(rows: Callable[[Call], list[Any]]) -> Callable[[Call], Response]:
    return lambda call: answer({"count": len(rows(call))})


def _list_orders(call: Call) -> Response:
    page = page_of(_orders(call), call.query, call.shop.switches)
    return call.rows("orders", [order_row(call.shop, row, call.language) for row in page])


def order_at(call: Call) -> Order:
    """Find the order in the path.

    Raises:
        ApiError: 404.
    """
    order = call.shop.orders.get(call.ids["id"])
    if order is None:
        raise not_found()
    return order


def shipment_at(call: Call) -> Shipment:
    """Find the shipment in the path.

    Raises:
        ApiError: 404.
    """
    shipment = call.shop.shipments.get(call.ids["id"])
    if shipment is None:
        raise not_found()
    return shipment


def _read_order(call: Call) -> Response:
    return call.one("order", single_order(call.shop, order_at(call), call.language))


def _put_order(call: Call) -> Response:
    order = order_at(call)
    put_order(call.shop, order, call.wish("order"))
    return call.written("order", order_row(call.shop, order, call.language))


def _order_products(call: Call) -> Response:
    lines = order_at(call).lines
    limit = min(MAX_LIMIT, max(1, whole(call.query.get("limit"), DEFAULT_LIMIT)))
    start = (max(1, whole(call.query.get("page"), 1)) - 1) * limit
    page = lines[start : start + limit]
    return call.rows("orderProducts", [line_row(call.shop, line, call.language) for line in page])


def _list_events(call: Call) -> Response:
    page = page_of(_events(call), call.query, call.shop.switches)
    return call.rows("ordersEvents", [event_row(row, call.language) for row in page])


def _list_shipments(call: Call) -> Response:
    page = page_of(_shipments(call), call.query, call.shop.switches)
    rows = [shipment_row(call.shop, row, call.language) for row in page]
    return call.rows("shipments", rows)


def _read_shipment(call: Call) -> Response:
    return call.one("shipment", shipment_row(call.shop, shipment_at(call), call.language))


def _put_shipment(call: Call) -> Response:
    shipment = shipment_at(call)
    put_shipment(call.shop, shipment, call.wish("shipment"))
    return call.written("shipment", shipment_row(call.shop, shipment, call.language))


def _shipment_products(call: Call) -> Response:
    shipment = shipment_at(call)
    lines = call.shop.orders[shipment.order_id].lines
    kept = [line for line in lines if line.id in shipment.line_ids]
    return call.rows("shipmentProducts", [shipment_product_row(line) for line in kept])


ROUTES: list[Route] = [
    route("GET", "orders", _list_orders),
    route("GET", "orders/count", _count(_orders)),
    route("GET", "orders/events", _list_events),
    route("GET", "orders/events/count", _count(_events)),
    route("GET", "orders/{id:int}", _read_order),
    route("PUT", "orders/{id:int}", _put_order),
    route("GET", "orders/{id:int}/products", _order_products),
    route("GET", "shipments", _list_shipments),
    route("GET", "shipments/count", _count(_shipments)),
    route("GET", "shipments/{id:int}", _read_shipment),
    route("PUT", "shipments/{id:int}", _put_shipment),
    route("GET", "shipments/{id:int}/products", _shipment_products),
]
