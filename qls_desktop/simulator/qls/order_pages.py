"""Fulfilment orders (api/qls.md section 5)."""

from starlette.requests import Request
from starlette.responses import Response

from qls_desktop.simulator.qls.answers import (
    Tree,
    json_answer,
    not_found,
    rejection,
    shaped,
    success,
)
from qls_desktop.simulator.qls.calls import body_of, company_of
from qls_desktop.simulator.qls.order import SimOrder
from qls_desktop.simulator.qls.order_lists import orders_shown
from qls_desktop.simulator.qls.order_rules import checked_order, order_request
from qls_desktop.simulator.qls.order_shapes import new_order, order_detail, order_row
from qls_desktop.simulator.qls.paging import paged
from qls_desktop.simulator.qls.state import WarehouseState

Body = dict[str, object]


async def list_orders(state: WarehouseState, request: Request) -> Response:
    """GET /companies/{c}/fulfillment/orders."""
    rows = orders_shown(state, company_of(state, request).id, request.query_params)

    def render(order: SimOrder) -> Body:
        return order_row(state, order)

    return paged(state, "orders", request.query_params, rows, render)


async def get_order(state: WarehouseState, request: Request) -> Response:
    """GET /companies/{c}/fulfillment/orders/{id} (`order_detail`, `cancelled_order`)."""
    company_id = company_of(state, request).id
    order = state.book.get(request.path_params["order"])
    if order is None or order.company_id != company_id:
        return not_found()
    vanished = order.cancelled and state.premises.get("cancelled_order") == "vanishes"
    if vanished or state.premises.get("order_detail") == "404":
        return not_found()
    return success(state.premises, order_detail(state, order))


async def create_order(state: WarehouseState, request: Request) -> Response:
    """POST /companies/{c}/fulfillment/orders: not idempotent."""
    company_id = company_of(state, request).id
    body = await body_of(request)
    errors = checked_order(state, company_id, body)
    if errors:
        return _invalid(state, company_id, body, errors)
    same = state.orders_with(str(body["customer_reference"]))
    kind = state.premises.get("duplicate_reference")
    if same and kind == "refused_400":
        rule = {"_exists": "Deze referentie bestaat al"}
        return rejection(state.premises, {"customer_reference": rule})
    if same and kind == "returns_existing":
        return success(state.premises, order_detail(state, same[0]))
    return _created(state, state.take_order(company_id, order_request(state, body)))


def _created(state: WarehouseState, order: SimOrder) -> Response:
    """Answer a create that worked (`create_answer`)."""
    kind = state.premises.get("create_answer")
    if kind == "204":
        return Response(status_code=204)
    shape = new_order(state, order)
    if kind == "200_without_id":
        del shape["id"]
    return success(state.premises, shape, code=201 if kind == "201_body" else 200)


def _invalid(state: WarehouseState, company_id: str, body: Body, errors: Tree) -> Response:
    """Answer a create whose data isn't valid (`invalid_order`)."""
    kind = state.premises.get("invalid_order")
    if kind == "refused":
        return rejection(state.premises, errors)
    document: Body = {"errors": shaped(state.premises, errors), "pagination": None}
    if kind == "2xx_errors_no_id":
        return json_answer({"meta": {"code": 200}, **document}, 200)
    order = state.take_invalid_order(company_id, order_request(state, body))
    if kind == "stored_error_validation":
        return _created(state, order)
    data = new_order(state, order)
    return json_answer({"data": data, "meta": {"code": 200}, **document}, 200)
