"""The door of the shop: who may call, in which language, and how often (section 12).

Order of the checks: 401, language 404, 403, 429, then the call.
"""

import base64
import binascii
from datetime import timedelta
from email.utils import format_datetime

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import HTMLResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from qls_desktop.simulator.fault_middleware import BAD_GATEWAY, break_off
from qls_desktop.simulator.lightspeed.shapes import ApiError, Json, answer, error_body
from qls_desktop.simulator.lightspeed.state import ShopState

_READS = frozenset({"GET", "HEAD"})
_PERMISSION = {
    "products": "products",
    "variants": "products",
    "catalog": "products",
    "orders": "orders",
    "shipments": "orders",
    "languages": "settings",
    "shop": "settings",
    "shippingmethods": "settings",
    "webhooks": "settings",
    "external_services": "settings",
}


def refusal(shop: ShopState, method: str, path: str, error: ApiError) -> Response:
    """Give the answer to a refused call (switch `validation` for what doesn't fit)."""
    if error.code >= 500:
        return HTMLResponse(BAD_GATEWAY, status_code=error.code)
    code, mode = error.code, shop.switch("validation")
    if code == 422 and mode == "400_plain":
        code = 400
    body: Json = error_body(code, method, path, error.message)
    if code == 422 and mode == "422_errors":
        body["errors"] = error.fields or {}
    status = 200 if code == 422 and mode == "200_error_body" else code
    return answer(body, status)


class Gate:
    """Checks every call before it reaches the shop, and puts the limit headers on every answer."""

    def __init__(self, app: ASGIApp, shop: ShopState) -> None:
        self.app = app
        self.shop = shop

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Check one call and pass it on."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        exceeded = False
        refused: Response | None = None
        try:
            self._identify(scope)
        except ApiError as error:
            refused = refusal(self.shop, scope["method"], scope["path"], error)
        else:
            exceeded = not self._spend(scope["path"])
            refused = self._refuse(scope, exceeded)
        headers = self._limit_headers(exceeded)
        if refused is not None and refused.status_code == 429:
            headers |= self._retry_after(headers)
        await self._answer(refused, headers, scope, receive, send)

    def _identify(self, scope: Scope) -> None:
        expected = f"{self.shop.key}:{self.shop.secret}"
        if self.shop.revoked or _credentials(Headers(scope=scope)) != expected:
            raise ApiError(401, "Access denied.")

    def _spend(self, path: str) -> bool:
        free = self.shop.switch("ratelimit_call_costs") == "no"
        if free and path.endswith("/account/ratelimit.json"):
            return True
        return self.shop.limits.spend(self.shop.clock.now(), *self.shop.rate_limits())

    def _refuse(self, scope: Scope, exceeded: bool) -> Response | None:
        try:
            self._check(scope, exceeded)
        except ApiError as error:
            return refusal(self.shop, scope["method"], scope["path"], error)
        return None

    def _check(self, scope: Scope, exceeded: bool) -> None:
        language, _, rest = scope["path"].strip("/").partition("/")
        if not self.shop.languages.get(language, False):
            raise ApiError(404, "Unknown or inactive language.")
        self._check_permission(rest.removesuffix(".json"), scope["method"])
        if exceeded:
            raise ApiError(429, "Too many requests.")
        self._be_flaky(rest)

    def _check_permission(self, resource: str, method: str) -> None:
        name = _PERMISSION.get(resource.partition("/")[0])
        if resource.startswith("shop/scripts"):
            name = self.shop.switch("scripts_permission")
        if name is None:
            return
        tick = "read" if method in _READS else "write"
        if not self.shop.permissions[name][tick]:
            raise ApiError(403, f"No {tick} permission for {name}.")

    def _be_flaky(self, rest: str) -> None:
        rate = float(self.shop.switch("flaky_404"))
        if rest.startswith(("orders", "shipments")) and self.shop.chance.random() < rate:
            raise ApiError(404, "Not found.")
        unsteady = self.shop.switch("flaky_5xx")
        if unsteady != "drop_after_write" and self.shop.chance.random() < float(unsteady):
            raise ApiError(500, "Internal Server Error")

    def _limit_headers(self, exceeded: bool) -> dict[str, str]:
        limits, day_in_utc = self.shop.rate_limits()
        now = self.shop.clock.now()
        return self.shop.limits.headers(now, limits, day_in_utc, exceeded)

    def _retry_after(self, headers: dict[str, str]) -> dict[str, str]:
        left = [int(part) for part in headers["X-RateLimit-Remaining"].split("/")]
        resets = [int(part) for part in headers["X-RateLimit-Reset"].split("/")]
        wait = max(reset for reset, count in zip(resets, left, strict=True) if count <= 0)
        at = self.shop.now() + timedelta(seconds=wait)
        forms = {
            "seconds": str(wait),
            "http_date": format_datetime(at, usegmt=True),
            "iso_date": at.isoformat(),
            "garbage": "straks",
        }
        kind = self.shop.switch("retry_after")
        return {"Retry-After": forms[kind]} if kind in forms else {}

    async def _answer(
        self,
        refused: Response | None,
        headers: dict[str, str],
        scope: Scope,
        receive: Receive,
        send: Send,
    ) -> None:
        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(headers)
            await send(message)

        async def nowhere(_message: Message) -> None:
            return

        if refused is not None:
            await refused(scope, receive, with_headers)
        elif scope["method"] not in _READS and self.shop.switch("flaky_5xx") == "drop_after_write":
            await self.app(scope, receive, nowhere)
            await break_off(scope, receive)
        else:
            await self.app(scope, receive, with_headers)


def _credentials(headers: Headers) -> str:
    scheme, _, encoded = headers.get("authorization", "").partition(" ")
    if scheme.lower() != "basic":
        return ""
    try:
        return base64.b64decode(encoded, validate=True).decode()
    except (binascii.Error, UnicodeDecodeError):
        return ""
