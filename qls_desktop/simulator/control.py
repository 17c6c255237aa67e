"""The `/_sim/` pages of both apps: looking at the world and steering it, from this machine only."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any, Protocol

import msgspec
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from qls_desktop.simulator.faults import Fault, Faults

_LOOPBACK = frozenset({"127.0.0.1", "::1", "testclient"})

Wish = Mapping[str, Any]
"""The JSON object that was posted."""


class Steered(Protocol):
    """What one app's control pages steer. `ValueError` and `KeyError` become a 400."""

    faults: Faults

    def state(self) -> dict[str, Any]:
        """Give a summary of the world as JSON values."""
        ...

    def post_order(self, wish: Wish) -> dict[str, Any]:
        """Make or change an order."""
        ...

    def post_stock(self, wish: Wish) -> dict[str, Any]:
        """Change a stock level."""
        ...

    def set_switches(self, values: Mapping[str, str]) -> dict[str, str]:
        """Set switches of this API and give them all."""
        ...

    def move_clock(self, to: datetime | None, by: timedelta) -> datetime:
        """Move the clock to an instant, or by a time, and give the time it is then."""
        ...

    def reset(self) -> None:
        """Start the story again."""
        ...


def _wish(body: bytes) -> dict[str, Any]:
    document = msgspec.json.decode(body or b"{}")
    if not isinstance(document, dict):
        raise ValueError("a JSON object is expected")  # noqa: TRY004 - answered as a 400
    return document


def _arm(target: Steered, wish: Wish) -> dict[str, Any]:
    if wish.get("clear"):
        target.faults.clear()
    for row in wish.get("faults", [wish] if "kind" in wish else []):
        target.faults.arm(msgspec.convert(row, Fault))
    return {"faults": msgspec.to_builtins(target.faults.armed)}


def _move_clock(target: Steered, wish: Wish) -> dict[str, Any]:
    to = datetime.fromisoformat(wish["set"]) if "set" in wish else None
    now = target.move_clock(to, timedelta(seconds=float(wish.get("advance_seconds", 0))))
    return {"now": now.isoformat()}


def _switch(target: Steered, wish: Wish) -> dict[str, Any]:
    return {"switches": target.set_switches({name: str(value) for name, value in wish.items()})}


def _reset(target: Steered, _wish: Wish) -> dict[str, Any]:
    target.reset()
    return target.state()


def control_app(target: Steered, shown: Mapping[str, Callable[[], str]] | None = None) -> Starlette:
    """Build the `/_sim/` pages of one app.

    `GET state` and the HTML pages that are `shown` by name; `POST orders`, `stock`, `faults`
    (`{"kind": …}`, `{"faults": […]}`, `{"clear": true}`), `clock` (`{"set": ISO}` or
    `{"advance_seconds": n}`), `reset`, and `switches` (`{name: value}`).
    """

    async def state(request: Request) -> Response:
        _refuse_strangers(request)
        return JSONResponse(target.state())

    pages: dict[str, Callable[[Wish], dict[str, Any]]] = {
        "orders": target.post_order,
        "stock": target.post_stock,
        "faults": lambda wish: _arm(target, wish),
        "clock": lambda wish: _move_clock(target, wish),
        "reset": lambda wish: _reset(target, wish),
        "switches": lambda wish: _switch(target, wish),
    }
    posts = [
        Route(f"/_sim/{name}", _page(act), methods=["POST"], name=name)
        for name, act in pages.items()
    ]
    looks = [Route(f"/_sim/{name}", _look(html)) for name, html in (shown or {}).items()]
    return Starlette(routes=[Route("/_sim/state", state), *looks, *posts])


def _look(html: Callable[[], str]) -> Callable[[Request], Any]:
    async def look(request: Request) -> Response:
        _refuse_strangers(request)
        return HTMLResponse(html())

    return look


def _page(act: Callable[[Wish], dict[str, Any]]) -> Callable[[Request], Any]:
    async def page(request: Request) -> Response:
        _refuse_strangers(request)
        try:
            return JSONResponse(act(_wish(await request.body())))
        except (ValueError, KeyError, TypeError) as error:
            return JSONResponse({"error": str(error)}, status_code=400)

    return page


def _refuse_strangers(request: Request) -> None:
    if request.client is None or request.client.host not in _LOOPBACK:
        raise HTTPException(status_code=403, detail="only from this machine")


class ControlledApp:
    """Puts the control pages before an API, and lets the world catch up before each call.

    Args:
        api: gives the app that answers now; asked on every call, as a reset renews it.
        control: the control pages.
        catch_up: lets the world reach the present.
    """

    def __init__(
        self, api: Callable[[], ASGIApp], control: ASGIApp, catch_up: Callable[[], None]
    ) -> None:
        self._api = api
        self._control = control
        self._catch_up = catch_up

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the call to the control pages or to the API."""
        if scope["type"] == "http":
            self._catch_up()
        steering = scope["type"] == "http" and scope["path"].startswith("/_sim/")
        await (self._control if steering else self._api())(scope, receive, send)
