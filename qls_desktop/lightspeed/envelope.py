"""Opens an answer of the C-Series API: its value, or the problem that it tells of (section 3)."""

from collections.abc import Callable
from decimal import Decimal
from typing import TypeVar

import msgspec

from qls_desktop.domain.outcomes import ApiProblemError, OutcomeKind
from qls_desktop.lightspeed.loose import Row, listed, text, whole
from qls_desktop.transport.problems import problem_error
from qls_desktop.transport.request import Answer, Request

T = TypeVar("T")

_decoder = msgspec.json.Decoder(float_hook=Decimal)
_NOTHING: Row = {}


class RowRefusedError(Exception):
    """A row lacks what it can't do without; ``field`` is that field's name in the API."""

    def __init__(self, field: str) -> None:
        super().__init__(field)
        self.field = field


def opened(request: Request, answer: Answer) -> Row:
    """The body as an object; an empty body is an empty one.

    Raises:
        ApiProblemError: the status or the body tells of an error, also inside a 2xx.
        ValueError: a 2xx with a body that isn't an object.
        msgspec.DecodeError: a 2xx with a body that isn't JSON.
    """
    if answer.status >= 400:
        raise _refusal(request, answer.status, _lenient(answer), known=answer.is_json)
    if not answer.body.strip():
        return _NOTHING
    body = _decoder.decode(answer.body)
    if body == []:  # how PHP writes an empty object
        return _NOTHING
    if not isinstance(body, dict):
        raise ValueError("not an object")  # noqa: TRY004 - the body is at fault, not the call
    if body.get("error"):
        raise _refusal(request, answer.status, body, known=True)
    return body


def one(request: Request, name: str, decode: Callable[[Row], T]) -> Callable[[Answer], T]:
    """Decodes ``{"<name>": {…}}``, or the same without its envelope.

    An answer that holds no such object is ``unclear``.
    """

    def read(answer: Answer) -> T:
        body = opened(request, answer)
        value = body.get(name, body if "id" in body else None)
        if not isinstance(value, dict):
            raise problem_error(
                OutcomeKind.UNCLEAR, "lightspeed_other_api", request, answer.status, name=name
            )
        return _decoded(request, value, decode)

    return read


def many(
    request: Request, name: str, decode: Callable[[Row], T]
) -> Callable[[Answer], tuple[T, ...]]:
    """Decodes ``{"<name>": […]}``; under another name the first list counts.

    An answer without any list is ``unclear``, never an empty list.
    """

    def read(answer: Answer) -> tuple[T, ...]:
        rows = _rows(opened(request, answer), name)
        if rows is None:
            raise problem_error(
                OutcomeKind.UNCLEAR, "lightspeed_other_api", request, answer.status, name=name
            )
        return tuple(_decoded(request, row, decode) for row in rows)

    return read


def counted(request: Request) -> Callable[[Answer], int]:
    """Decodes ``{"count": n}``."""

    def read(answer: Answer) -> int:
        number = whole(opened(request, answer), "count")
        if number is None or number < 0:
            raise ValueError("no count")
        return number

    return read


def checked(request: Request, rows: list[object], decode: Callable[[Row], T]) -> tuple[T, ...]:
    """Decodes rows that came inside another object."""
    return tuple(_decoded(request, row, decode) for row in rows)


def _rows(body: Row, name: str) -> list[object] | None:
    if name in body:
        return [] if body[name] in (False, None, "") else listed(body[name])
    lists = [value for value in body.values() if isinstance(value, list)]
    return lists[0] if lists else None


def _decoded(request: Request, row: object, decode: Callable[[Row], T]) -> T:
    fields: Row = row if isinstance(row, dict) else _NOTHING
    try:
        return decode(fields)
    except RowRefusedError as error:
        raise problem_error(
            OutcomeKind.REJECTED,
            "lightspeed_row",
            request,
            field=error.field,
            id=whole(fields, "id"),
        ) from error


def _lenient(answer: Answer) -> Row:
    try:
        body = _decoder.decode(answer.body)
    except (ValueError, RecursionError, msgspec.MsgspecError):
        return _NOTHING
    return body if isinstance(body, dict) else _NOTHING


def _refusal(request: Request, status: int, body: Row, *, known: bool) -> ApiProblemError:
    error = body.get("error")
    told: Row = error if isinstance(error, dict) else {"message": error}
    code = status if status >= 400 else whole(told, "code") or 422
    texts = (text(told, "message"), *_words(body.get("errors")), *_words(told.get("errors")))
    kind, slug = _class(code, texts[0], known=known)
    return problem_error(
        kind, slug, request, code, texts, permission=permission_for(request.template)
    )


def _class(code: int, message: str, *, known: bool) -> tuple[OutcomeKind, str]:
    if code == 401:
        return OutcomeKind.AUTH, "lightspeed_key"
    if code == 403:
        return OutcomeKind.AUTH, "lightspeed_permission"
    if code == 404 and "language" in message.lower():
        return OutcomeKind.AUTH, "lightspeed_language"
    if code == 404:
        return (
            (OutcomeKind.MISSING, "lightspeed_missing")
            if known
            else (OutcomeKind.AUTH, "lightspeed_wrong_host")
        )
    if code in (400, 422) and known:
        return OutcomeKind.REJECTED, "lightspeed_rejected"
    return OutcomeKind.UNCLEAR, "api_unreadable" if not known else "api_unexpected_status"


def _words(value: object) -> tuple[str, ...]:
    """The texts in an error tree of unknown shape."""
    if isinstance(value, str):
        return (value,)
    if isinstance(value, dict):
        value = list(value.values())
    if not isinstance(value, list):
        return ()
    return tuple(words for part in value for words in _words(part))


def permission_for(template: str) -> str:
    """The tick in the shop's API-key screen that a call needs (section 1)."""
    parts = template.strip("/").removesuffix(".json").split("/")
    resource = parts[1] if parts[0] == "{lang}" and len(parts) > 1 else parts[0]
    if resource in ("orders", "shipments"):
        return "orders"
    return "products" if resource in ("products", "variants", "catalog") else "settings"
