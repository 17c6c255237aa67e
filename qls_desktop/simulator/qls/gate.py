"""The gate before the API: how many calls may pass, and who may log in."""

import base64
import binascii
import hmac

from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from qls_desktop.simulator.qls.answers import throttled, unauthorized
from qls_desktop.simulator.qls.company import SimLogin
from qls_desktop.simulator.qls.state import WarehouseState


class Gate:
    """Counts each call, then checks HTTP Basic (api/qls.md sections 1 and 2).

    Calls with a wrong login count too.

    Args:
        app: the app behind it.
        state: the warehouse.
    """

    def __init__(self, app: ASGIApp, state: WarehouseState) -> None:
        self._app = app
        self._state = state

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let the call through or refuse it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request = Request(scope)
        username, password = basic_credentials(request.headers.get("authorization", ""))
        wait = self._state.rate_limit.spend(self._key(request, username))
        login = self._login(username, password)
        if wait is not None:
            await throttled(self._state.premises, wait)(scope, receive, send)
        elif login is None:
            await unauthorized(self._state.premises)(scope, receive, send)
        else:
            request.state.qls_login = login
            await self._app(scope, receive, send)

    def _key(self, request: Request, username: str) -> str:
        """Give what calls are counted by (`rate_scope`)."""
        kind = self._state.premises.get("rate_scope")
        if kind == "user":
            return f"user {username}"
        if kind == "company":
            _, _, company_path = request.url.path.partition("/companies/")
            return f"company {company_path.partition('/')[0]}"
        return f"ip {'' if request.client is None else request.client.host}"

    def _login(self, username: str, password: str) -> SimLogin | None:
        login = self._state.logins.get(username)
        if login is None or not hmac.compare_digest(login.password.encode(), password.encode()):
            return None
        return login


def basic_credentials(header: str) -> tuple[str, str]:
    """Read user name and password from an `Authorization` header; empty when it has none."""
    scheme, _, encoded = header.partition(" ")
    if scheme.lower() != "basic":
        return "", ""
    try:
        text = base64.b64decode(encoded, validate=True).decode()
    except (binascii.Error, UnicodeDecodeError):
        return "", ""
    username, _, password = text.partition(":")
    return username, password
