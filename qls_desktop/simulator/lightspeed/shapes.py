"""How the API writes things: references, times, prices, errors, JSON."""

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

import msgspec
from starlette.responses import Response

Json = dict[str, Any]
SHOP_ZONE = ZoneInfo("Europe/Amsterdam")
LINK_BASE = "https://api.webshopapp.com"
"""What `link` starts with; no client may follow it (api/lightspeed.md section 3)."""


def encode(document: object) -> bytes:
    r"""Write JSON with escaped slashes, as the shop does."""
    return msgspec.json.encode(document).replace(b"/", b"\\/")


def answer(document: object, status: int = 200) -> Response:
    """Give a JSON answer."""
    return Response(encode(document), status_code=status, media_type="application/json")


def stamp(moment: datetime) -> str:
    """Write an instant with the shop's offset, in whole seconds."""
    return moment.astimezone(SHOP_ZONE).isoformat(timespec="seconds")


def utc_stamp(moment: datetime) -> str:
    """Write an instant in UTC, in whole seconds."""
    return moment.astimezone(UTC).isoformat(timespec="seconds")


def ref(language: str, url: str, embedded: object = None) -> Json:
    """Give a reference; `id` is false unless the url is `name/N`."""
    path, _, query = url.partition("?")
    name, _, last = path.rpartition("/")
    single = last.isdigit() and "/" not in name and not query
    link = f"{LINK_BASE}/{language}/{path}.json" + (f"?{query}" if query else "")
    resource: Json = {"id": int(last) if single else False, "url": url, "link": link}
    if embedded is not None:
        resource["embedded"] = embedded
    return {"resource": resource}


def ref_or_false(language: str, name: str, number: int | None) -> Json | bool:
    """Give a to-one reference, or false when there is none."""
    return False if number is None else ref(language, f"{name}/{number}")


def number(value: Decimal | float) -> int | float:
    """Write a price: at most 4 decimals, and whole numbers without any."""
    rounded = round(float(value), 4)
    return int(rounded) if rounded.is_integer() else rounded


def error_body(code: int, method: str, path: str, message: str) -> Json:
    """Give the body of an error, section 3."""
    return {"error": {"code": code, "method": method, "request": path, "message": message}}


class ApiError(Exception):
    """A call that the shop refuses.

    Attributes:
        code: HTTP status.
        message: what the shop says.
        fields: field names with what is wrong, for `validation=422_errors`.
    """

    def __init__(self, code: int, message: str, fields: dict[str, str] | None = None) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.fields = fields
