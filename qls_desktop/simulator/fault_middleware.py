"""Carries the armed faults out, for both apps, in-process and over loopback."""

import asyncio
import contextlib
from collections.abc import Callable, Iterable
from typing import Any

import msgspec
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Match, Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from qls_desktop.simulator.faults import ConnectionLost, Fault, Faults

ABORT = "qls_desktop.abort"
"""Scope extension of the loopback server: breaks the TCP connection at once."""
DELAY = "qls_desktop.delay"
"""Scope extension of the in-process transport: notes a simulated delay in seconds."""

BAD_GATEWAY = (
    "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n"
    "<center><h1>502 Bad Gateway</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>"
)
LOGIN_PAGE = "<!DOCTYPE html><html><head><title>Inloggen</title></head><body>Inloggen</body></html>"

_AFTER = frozenset(
    {"drop_after", "502_html_after", "500_json_after", "html_200", "truncated_json", "slow"}
    | {"doubled_row", "missing_row"}
)


Answer = Callable[[Scope], Response]
"""Makes an answer of the imitated API for a call that a fault spoils."""


def route_template(routes: Iterable[BaseRoute], scope: Scope) -> str:
    """Give the template of the route that takes this call, or its plain path.

    Convertors are left out: "/{lang}/orders/{order_id:int}.json" gives
    "/{lang}/orders/{order_id}.json".
    """
    for route in routes:
        if isinstance(route, Route) and route.matches(scope)[0] is Match.FULL:
            return route.path_format
    return str(scope["path"])


def _throttled(_scope: Scope) -> Response:
    return HTMLResponse("<html><body>429 Too Many Requests</body></html>", status_code=429)


def _server_error(_scope: Scope) -> Response:
    return JSONResponse({"message": "Internal Server Error"}, status_code=500)


class FaultMiddleware:
    """Spoils the calls that an armed fault asks for.

    Add it to a Starlette app: `Middleware(FaultMiddleware, faults=faults)`. It finds the path
    template among the app's own routes.

    Args:
        app: the app behind it.
        faults: what is armed.
        throttled: the 429 of this API.
        server_error: the JSON 500 of this API.
    """

    def __init__(
        self,
        app: ASGIApp,
        faults: Faults,
        throttled: Answer = _throttled,
        server_error: Answer = _server_error,
    ) -> None:
        self.app = app
        self.faults = faults
        self._throttled = throttled
        self._server_error = server_error

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let the call through, or spoil it."""
        if scope["type"] != "http" or not self.faults.armed:
            await self.app(scope, receive, send)
            return
        routes = scope["app"].routes if "app" in scope else ()
        fault = self.faults.take(route_template(routes, scope), scope["method"])
        if fault is None:
            await self.app(scope, receive, send)
        elif fault.kind in _AFTER:
            await self._after(fault, scope, receive, send)
        else:
            await self._before(fault, scope, receive, send)

    async def _before(self, fault: Fault, scope: Scope, receive: Receive, send: Send) -> None:
        if fault.kind in ("refuse_connect", "drop_before"):
            await break_off(scope, receive, connected=fault.kind == "drop_before")
            return
        await self._spoiled(fault.kind, scope)(scope, receive, send)

    async def _after(self, fault: Fault, scope: Scope, receive: Receive, send: Send) -> None:
        answer = await _collect(self.app, scope, receive)
        if fault.kind == "drop_after":
            await break_off(scope, receive)
            return
        if fault.kind == "slow":
            await _delay(scope, receive, fault.seconds)
        elif fault.kind in _BODY:
            answer = _with_body(answer, _BODY[fault.kind](answer.body))
        else:
            answer = self._spoiled(fault.kind, scope)
        await answer(scope, receive, send)

    def _spoiled(self, kind: str, scope: Scope) -> Response:
        if kind == "429":
            return self._throttled(scope)
        if kind.startswith("500_json"):
            return self._server_error(scope)
        if kind == "redirect":
            return RedirectResponse("https://elsewhere.example.test/", status_code=302)
        if kind == "html_200":
            return HTMLResponse(LOGIN_PAGE)
        return HTMLResponse(BAD_GATEWAY, status_code=502)


async def break_off(scope: Scope, receive: Receive, connected: bool = True) -> None:
    """Break the connection without an answer.

    Over loopback the TCP connection is aborted; in-process it is told by an exception.

    Raises:
        ConnectionLost: in-process.
    """
    abort = scope.get("extensions", {}).get(ABORT)
    if abort is None:
        raise ConnectionLost(connected)
    abort()
    await _gone(receive)


async def _delay(scope: Scope, receive: Receive, seconds: float) -> None:
    """Note the delay in-process; over loopback wait, or until the client gives up."""
    note = scope.get("extensions", {}).get(DELAY)
    if note is not None:
        note(seconds)
        return
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            await _gone(receive)


async def _gone(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        continue


async def _collect(app: ASGIApp, scope: Scope, receive: Receive) -> Response:
    """Run the app to its end and keep its whole answer."""
    status = 500
    headers: list[tuple[bytes, bytes]] = []
    parts: list[bytes] = []

    async def keep(message: Message) -> None:
        nonlocal status
        if message["type"] == "http.response.start":
            status = message["status"]
            headers.extend(message.get("headers", ()))
        else:
            parts.append(message.get("body", b""))

    await app(scope, receive, keep)
    answer = Response(b"".join(parts), status_code=status)
    answer.raw_headers = headers
    return answer


def _with_body(answer: Response, body: bytes) -> Response:
    fresh = Response(body, status_code=answer.status_code)
    kept = [pair for pair in answer.raw_headers if pair[0].lower() != b"content-length"]
    fresh.raw_headers = [*kept, (b"content-length", str(len(body)).encode())]
    return fresh


def _cut(body: bytes | memoryview) -> bytes:
    whole = bytes(body)
    return whole[: len(whole) // 2]


def _rows(document: Any) -> list[Any] | None:  # noqa: ANN401 - any JSON document
    if not isinstance(document, dict):
        return None
    return next((value for value in document.values() if isinstance(value, list) and value), None)


def _change_rows(body: bytes | memoryview, change: Callable[[list[Any]], None]) -> bytes:
    whole = bytes(body)
    try:
        document = msgspec.json.decode(whole)
    except msgspec.DecodeError:
        return whole
    rows = _rows(document)
    if rows is None:
        return whole
    change(rows)
    return msgspec.json.encode(document)


def _double(body: bytes | memoryview) -> bytes:
    return _change_rows(body, lambda rows: rows.insert(len(rows) // 2, rows[len(rows) // 2]))


def _miss(body: bytes | memoryview) -> bytes:
    return _change_rows(body, lambda rows: rows.__delitem__(len(rows) // 2))


_BODY: dict[str, Callable[[bytes | memoryview], bytes]] = {
    "truncated_json": _cut,
    "doubled_row": _double,
    "missing_row": _miss,
}
