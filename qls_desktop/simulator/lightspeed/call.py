"""One call: what was asked, and the shop it was asked of."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl

import msgspec
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from qls_desktop.simulator.lightspeed.listing import Query, only_fields
from qls_desktop.simulator.lightspeed.shapes import ApiError, Json, answer
from qls_desktop.simulator.lightspeed.state import ShopState

_FORM_KEY = re.compile(r"(\w+)\[(\w+)\]")


@dataclass(frozen=True, slots=True)
class Call:
    """One call that passed the checks at the door.

    Attributes:
        shop: the shop.
        language: language in the path.
        query: query parameters.
        ids: ids in the path.
        body: the JSON object sent, or an empty one.
    """

    shop: ShopState
    language: str
    query: Query
    ids: dict[str, int]
    body: Json

    def wish(self, name: str) -> Json:
        """Give the object under the resource's name.

        Raises:
            ApiError: 422 when it isn't there.
        """
        wish = self.body.get(name)
        if not isinstance(wish, dict):
            raise ApiError(422, f"Invalid data: {name} is missing.", {name: "Required."})
        return wish

    def rows(self, name: str, rows: list[Json]) -> Response:
        """Answer a list."""
        return answer({name: only_fields(rows, self.query, self.shop.switches)})

    def one(self, name: str, row: Json) -> Response:
        """Answer one object."""
        return answer({name: only_fields([row], self.query, self.shop.switches)[0]})

    def written(self, name: str, row: Json) -> Response:
        """Answer an update (switch `put_answer`)."""
        kind = self.shop.switch("put_answer")
        if kind == "empty":
            return Response(status_code=200)
        return answer({name: _odd(row) if kind == "odd_types" else row})

    def created(self, name: str, row: Json) -> Response:
        """Answer a create (switch `create_status`)."""
        return answer({name: row}, int(self.shop.switch("create_status")))

    def deleted(self) -> Response:
        """Answer a delete (switch `delete_status`)."""
        return Response(status_code=int(self.shop.switch("delete_status")))


Handler = Callable[[Call], Response]


def not_found() -> ApiError:
    """Give the error for an object or address that isn't there."""
    return ApiError(404, "Not found.")


def route(method: str, path: str, handler: Handler) -> Route:
    """Make the route of one call; `path` has no language and no `.json`."""

    async def endpoint(request: Request) -> Response:
        return handler(await _open(request))

    return Route(f"/{{lang}}/{path}.json", endpoint, methods=[method])


async def _open(request: Request) -> Call:
    ids = {name: value for name, value in request.path_params.items() if name != "lang"}
    body = {} if request.method in ("GET", "HEAD", "DELETE") else await _body(request)
    language = request.path_params["lang"]
    return Call(request.app.state.shop, language, dict(request.query_params), ids, body)


async def _body(request: Request) -> Json:
    raw = await request.body()
    if request.headers.get("content-type", "").startswith("application/x-www-form-urlencoded"):
        return _form(raw.decode())
    try:
        document = msgspec.json.decode(raw)
    except msgspec.DecodeError as error:
        raise ApiError(400, "Invalid JSON.") from error
    return document if isinstance(document, dict) else {}


def _form(text: str) -> Json:
    """Read a PHP-style form: `variant[stockLevel]=12`."""
    document: Json = {}
    for key, value in parse_qsl(text, keep_blank_values=True):
        found = _FORM_KEY.fullmatch(key)
        if found is not None:
            document.setdefault(found[1], {})[found[2]] = value
    return document


def _odd(row: Json) -> Json:
    return {name: _odd_value(value) for name, value in row.items()}


def _odd_value(value: Any) -> Any:  # noqa: ANN401 - any JSON value
    if isinstance(value, bool):
        return value
    return str(value) if isinstance(value, int) else value
