"""Speaks to an app without a socket, with the errors a real connection would give."""

from collections.abc import MutableMapping
from typing import Any

import httpx
from starlette.types import ASGIApp, Receive, Scope, Send

from qls_desktop.simulator.fault_middleware import DELAY
from qls_desktop.simulator.faults import ConnectionLost


class InProcessTransport(httpx.AsyncBaseTransport):
    """Carries requests to an app in this process; never really waits.

    A lost connection gives `httpx.ReadError`, a refused one `httpx.ConnectError`, and a
    simulated delay longer than the request's read time-out `httpx.ReadTimeout`.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Carry one request to the app.

        Raises:
            httpx.ConnectError: the app refused the connection.
            httpx.ReadError: the app broke the connection.
            httpx.ReadTimeout: the answer took longer than the read time-out.
        """
        delays: list[float] = []
        carrier = httpx.ASGITransport(app=_noting(self._app, delays))
        try:
            answer = await carrier.handle_async_request(request)
        except ConnectionLost as lost:
            error = httpx.ReadError if lost.connected else httpx.ConnectError
            raise error(str(lost), request=request) from lost
        limit = request.extensions.get("timeout", {}).get("read")
        if limit is not None and sum(delays) > limit:
            raise httpx.ReadTimeout("simulated delay", request=request)
        return answer


def _noting(app: ASGIApp, delays: list[float]) -> Any:  # noqa: ANN401 - httpx keeps its type private
    async def noting(scope: MutableMapping[str, Any], receive: Receive, send: Send) -> None:
        inner: Scope = {
            **scope,
            "extensions": {**scope.get("extensions", {}), DELAY: delays.append},
        }
        await app(inner, receive, send)

    return noting
