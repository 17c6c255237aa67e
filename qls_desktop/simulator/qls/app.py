"""The my.QLS API as an ASGI app."""

from collections.abc import Callable
from typing import cast

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from qls_desktop.simulator.fault_middleware import FaultMiddleware
from qls_desktop.simulator.faults import Faults
from qls_desktop.simulator.qls import account_pages, order_pages, product_pages, shipment_pages
from qls_desktop.simulator.qls.answers import Refusal, failure, not_found, throttled
from qls_desktop.simulator.qls.calls import Page
from qls_desktop.simulator.qls.gate import Gate
from qls_desktop.simulator.qls.state import WarehouseState

_C = "/companies/{company}"
_PRODUCTS = f"{_C}/fulfillment/products"
_ORDERS = f"{_C}/fulfillment/orders"

_ROUTES: tuple[tuple[str, str, Page], ...] = (
    ("GET", "/companies", account_pages.list_companies),
    ("GET", f"{_C}/brands", account_pages.list_brands),
    ("GET", f"{_C}/brands/{{brand}}", account_pages.get_brand),
    ("GET", f"{_C}/products", account_pages.list_shipping_products),
    (
        "GET",
        f"{_C}/service-points/{{country}}/{{postalcode}}",
        account_pages.list_service_points,
    ),
    ("GET", f"{_PRODUCTS}/stock", product_pages.list_stock),
    ("GET", _PRODUCTS, product_pages.list_products),
    ("POST", _PRODUCTS, product_pages.create_product),
    ("GET", f"{_PRODUCTS}/{{product}}", product_pages.get_product),
    ("PUT", f"{_PRODUCTS}/{{product}}", product_pages.put_product),
    ("DELETE", f"{_PRODUCTS}/{{product}}", product_pages.delete_product),
    ("GET", f"{_PRODUCTS}/{{product}}/barcodes", product_pages.list_barcodes),
    ("POST", f"{_PRODUCTS}/{{product}}/barcodes", product_pages.add_barcode),
    ("DELETE", f"{_PRODUCTS}/{{product}}/barcodes/{{row}}", product_pages.delete_barcode),
    ("GET", _ORDERS, order_pages.list_orders),
    ("POST", _ORDERS, order_pages.create_order),
    ("GET", f"{_ORDERS}/{{order}}", order_pages.get_order),
    ("GET", f"{_C}/shipments", shipment_pages.list_shipments),
    ("GET", f"{_C}/shipments/{{shipment}}", shipment_pages.get_shipment),
)
"""Method, path and page; what isn't here answers 404, also for a known path."""

RETRY_AFTER_FAULT = 60
"""Seconds that an armed 429 asks for."""


def build_app(
    state: WarehouseState, faults: Faults, on_request: Callable[[], None] | None = None
) -> Starlette:
    """Build the API of a warehouse.

    Args:
        state: the warehouse; each call first brings it up to its clock.
        faults: spoil calls before or after they take effect; templates such as
            "POST /companies/{company}/fulfillment/orders".
        on_request: called at the start of every call.
    """

    def busy(_scope: Scope) -> Response:
        return throttled(state.premises, RETRY_AFTER_FAULT)

    return Starlette(
        routes=[_route(state, *row) for row in _ROUTES],
        middleware=[
            Middleware(_CatchUp, state=state, on_request=on_request),
            Middleware(FaultMiddleware, faults=faults, throttled=busy, server_error=_broken),
            Middleware(Gate, state=state),
        ],
        exception_handlers={Refusal: _refused, 404: _missing, 405: _missing},
    )


class _CatchUp:
    """Brings the warehouse to the present before a call."""

    def __init__(
        self, app: ASGIApp, state: WarehouseState, on_request: Callable[[], None] | None
    ) -> None:
        self._app = app
        self._state = state
        self._on_request = on_request

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            if self._on_request is not None:
                self._on_request()
            self._state.advance()
        await self._app(scope, receive, send)


def _route(state: WarehouseState, method: str, path: str, page: Page) -> Route:
    async def endpoint(request: Request) -> Response:
        return await page(state, request)

    # Starlette adds HEAD to GET; the API isn't known to have it, so it is left out.
    route = Route(path, endpoint, methods=[method])
    route.methods = {method}
    return route


async def _refused(_request: Request, refusal: Exception) -> Response:
    return cast("Refusal", refusal).answer


async def _missing(_request: Request, _error: Exception) -> Response:
    return not_found()


def _broken(_scope: Scope) -> Response:
    return failure(500, {"_error": "An Internal Error Has Occurred."})
