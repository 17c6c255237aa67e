"""The line to a simulated API: two boundaries per call, and whatever may go wrong on the way."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta
from hashlib import sha256
from typing import Protocol

import httpx
import msgspec
from starlette.types import ASGIApp

from qls_desktop.simulator.clock import SimulatedClock
from qls_desktop.simulator.inprocess import InProcessTransport
from tests.proving.life import Life
from tests.proving.trouble import Trouble

STALE_FOR = timedelta(seconds=60)
"""The oldest answer that a cache on the way may hand out."""

_GATEWAY = b"<html><body><center><h1>502 Bad Gateway</h1></center></body></html>"


class Watch(Protocol):
    """Sees every call that leaves, and every answer that comes back whole."""

    def leaving(self, request: httpx.Request) -> None:
        """A request is about to go out."""
        ...

    def answered(self, request: httpx.Request, response: httpx.Response) -> None:
        """The program gets this answer."""
        ...


class Outside:
    """What all lines of a story share: the clock, trouble, and requests that arrive late."""

    def __init__(self, clock: SimulatedClock, trouble: Trouble, watch: Watch) -> None:
        self.clock = clock
        self.trouble = trouble
        self.watch = watch
        self.meanwhile: Callable[[], None] = lambda: None
        self._late: list[Callable[[], Awaitable[object]]] = []

    def later(self, deliver: Callable[[], Awaitable[object]]) -> None:
        """Keeps a request that is under way while its sender has given up."""
        self._late.append(deliver)

    async def deliver_late(self) -> None:
        """Lets everything that was under way arrive."""
        late, self._late = self._late, []
        for deliver in late:
            await deliver()


class Wire(httpx.AsyncBaseTransport):
    """One side of one process' network."""

    def __init__(self, app: ASGIApp, life: Life, outside: Outside) -> None:
        self._app = InProcessTransport(app)
        self._life = life
        self._outside = outside
        self._cache: dict[str, tuple[object, bytes]] = {}

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Carries one call over, or loses, spoils, doubles or delays it."""
        body = await request.aread()
        name = f"{request.method} {request.url.raw_path.decode()}"
        for _ in range(self._outside.trouble.turns()):
            await asyncio.sleep(0)
        self._life.boundary(f"request {name} {sha256(body).hexdigest()[:12]}")
        if self._outside.trouble.someone_acts():
            self._outside.meanwhile()
        self._outside.watch.leaving(request)
        trouble = self._outside.trouble.on_the_way(request.method, str(request.url.path))
        response = await self._carry(request, trouble)
        self._life.boundary(f"answer {name} {trouble} {_mark(response)}")
        if trouble not in ("429", "502", "500", "401"):
            self._outside.watch.answered(request, response)
        return response

    async def _carry(self, request: httpx.Request, trouble: str | None) -> httpx.Response:
        spoiled = _before(request, trouble)
        if spoiled is not None:
            return spoiled
        if trouble == "late":
            self._outside.later(lambda: self._deliver(request))
            self._outside.clock.advance(timedelta(seconds=60))
            raise httpx.ReadTimeout("no answer", request=request)
        response = await self._deliver(request)
        if trouble == "twice":
            response = await self._deliver(request)
        if trouble == "stale":
            return self._stale(request, response)
        self._cache[str(request.url)] = (self._outside.clock.now(), response.content)
        if trouble == "timeout":
            self._outside.clock.advance(timedelta(seconds=60))
        return _after(request, response, trouble)

    async def _deliver(self, request: httpx.Request) -> httpx.Response:
        raw = await self._app.handle_async_request(request)
        content = await raw.aread()
        headers = [
            pair
            for pair in raw.headers.multi_items()
            if pair[0].lower() not in ("content-length", "content-encoding")
        ]
        return httpx.Response(raw.status_code, headers=headers, content=content, request=request)

    def _stale(self, request: httpx.Request, response: httpx.Response) -> httpx.Response:
        at, content = self._cache.get(str(request.url), (None, b""))
        fresh = at is not None and self._outside.clock.now() - at <= STALE_FOR  # type: ignore[operator]
        return _with_content(response, content) if fresh else response


def _mark(response: httpx.Response) -> str:
    return f"{response.status_code} {sha256(response.content).hexdigest()[:12]}"


def _before(request: httpx.Request, trouble: str | None) -> httpx.Response | None:
    if trouble == "lost":
        raise httpx.ReadError("broken off", request=request)
    if trouble == "refused":
        raise httpx.ConnectError("refused", request=request)
    if trouble == "429":
        return httpx.Response(429, headers={"Retry-After": "7"}, content=b"", request=request)
    if trouble == "502":
        return _page(502, request)
    if trouble in ("500", "401"):
        return httpx.Response(int(trouble), json={"message": "error"}, request=request)
    return None


def _after(request: httpx.Request, response: httpx.Response, trouble: str | None) -> httpx.Response:
    if trouble == "unanswered":
        raise httpx.ReadError("broken off", request=request)
    if trouble == "timeout":
        raise httpx.ReadTimeout("no answer", request=request)
    if trouble == "502_after":
        return _page(502, request)
    if trouble == "500_after":
        return httpx.Response(500, json={"message": "error"}, request=request)
    if trouble == "page":
        return _page(200, request)
    if trouble == "empty":
        return httpx.Response(200, content=b"", request=request)
    if trouble == "truncated":
        return _with_content(response, response.content[: len(response.content) // 2])
    change = _CHANGES.get(trouble or "")
    return response if change is None else _with_content(response, _rows_changed(response, change))


def _page(status: int, request: httpx.Request) -> httpx.Response:
    headers = {"Content-Type": "text/html"}
    return httpx.Response(status, headers=headers, content=_GATEWAY, request=request)


def _with_content(response: httpx.Response, content: bytes) -> httpx.Response:
    headers = [pair for pair in response.headers.multi_items() if pair[0] != "content-length"]
    return httpx.Response(
        response.status_code, headers=headers, content=content, request=response.request
    )


def _double(rows: list[object]) -> None:
    rows.insert(len(rows) // 2, rows[len(rows) // 2])


def _miss(rows: list[object]) -> None:
    del rows[len(rows) // 2]


_CHANGES: dict[str, Callable[[list[object]], None]] = {
    "doubled_row": _double,
    "missing_row": _miss,
    "reversed": list.reverse,
}


def _rows_changed(response: httpx.Response, change: Callable[[list[object]], None]) -> bytes:
    try:
        document = msgspec.json.decode(response.content)
    except msgspec.DecodeError:
        return response.content
    lists = document.values() if isinstance(document, dict) else ()
    rows = next((value for value in lists if isinstance(value, list) and value), None)
    if rows is None:
        return response.content
    change(rows)
    return msgspec.json.encode(document)
