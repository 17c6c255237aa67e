"""The shop's API as a Starlette app."""

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Scope

from qls_desktop.simulator.fault_middleware import FaultMiddleware
from qls_desktop.simulator.faults import Faults
from qls_desktop.simulator.lightspeed import (
    account_calls,
    order_calls,
    product_calls,
    stored_calls,
)
from qls_desktop.simulator.lightspeed.call import not_found
from qls_desktop.simulator.lightspeed.gate import Gate, refusal
from qls_desktop.simulator.lightspeed.shapes import ApiError, answer, error_body
from qls_desktop.simulator.lightspeed.state import ShopState

_ROUTES = [
    *account_calls.ROUTES,
    *stored_calls.ROUTES,
    *product_calls.ROUTES,
    *order_calls.ROUTES,
]


def build_app(shop: ShopState, faults: Faults) -> Starlette:
    """Build the app that answers for a shop."""

    async def refused(request: Request, error: Exception) -> Response:
        api_error = error if isinstance(error, ApiError) else not_found()
        return refusal(shop, request.method, request.url.path, api_error)

    def server_error(scope: Scope) -> Response:
        body = error_body(500, scope["method"], scope["path"], "Internal Server Error")
        return answer(body, 500)

    def throttled(scope: Scope) -> Response:
        body = error_body(429, scope["method"], scope["path"], "Too many requests.")
        spoiled = answer(body, 429)
        limits, day_in_utc = shop.rate_limits()
        spoiled.headers.update(shop.limits.headers(shop.clock.now(), limits, day_in_utc, True))
        return spoiled

    app = Starlette(
        routes=_ROUTES,
        middleware=[
            Middleware(FaultMiddleware, faults, throttled, server_error),
            Middleware(Gate, shop),
        ],
        exception_handlers={ApiError: refused, HTTPException: refused},
    )
    app.state.shop = shop
    app.router.redirect_slashes = False
    return app
