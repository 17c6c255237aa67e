"""The envelope around every answer (api/qls.md section 2)."""

from datetime import timedelta
from email.utils import format_datetime

import msgspec
from starlette.responses import HTMLResponse, Response

from qls_desktop.simulator.qls.premises import Premises

Tree = dict[str, object]
"""Errors: field, nested field, rule, Dutch text."""

ABSENT = object()
"""Stands for a `pagination` key that isn't there."""

TOO_MANY_PAGE = (
    "<html>\r\n<head><title>429 Too Many Requests</title></head>\r\n<body>\r\n"
    "<center><h1>429 Too Many Requests</h1></center>\r\n<hr><center>nginx</center>\r\n"
    "</body>\r\n</html>\r\n"
)
UNAUTHORIZED_PAGE = TOO_MANY_PAGE.replace("429 Too Many Requests", "401 Authorization Required")


class Refusal(Exception):  # noqa: N818 - it is an answer, not a mistake of ours
    """Ends the handling of a call with an answer.

    Attributes:
        answer: what the client gets.
    """

    def __init__(self, answer: Response) -> None:
        super().__init__(f"HTTP {answer.status_code}")
        self.answer = answer


def json_answer(document: object, status: int) -> Response:
    """Write a JSON answer."""
    return Response(
        msgspec.json.encode(document), status_code=status, media_type="application/json"
    )


def success(
    premises: Premises, data: object, code: int = 200, pagination: object = None
) -> Response:
    """Answer with data; `errors_on_success` decides how "no errors" is written."""
    document: dict[str, object] = {"data": data, "meta": {"code": code}}
    errors = premises.get("errors_on_success")
    if errors != "absent":
        document["errors"] = [] if errors == "empty_list" else None
    if pagination is not ABSENT:
        document["pagination"] = pagination
    return json_answer(document, code)


def failure(code: int, errors: object) -> Response:
    """Answer with errors and no data."""
    return json_answer({"meta": {"code": code}, "errors": errors, "pagination": None}, code)


def rejection(premises: Premises, tree: Tree) -> Response:
    """Answer that what was sent isn't valid (`error_status`, `error_shape`)."""
    errors = shaped(premises, tree)
    status = premises.get("error_status")
    if status in ("400", "422"):
        return failure(int(status), errors)
    meta = int(status.rpartition("_")[2])
    return json_answer({"meta": {"code": meta}, "errors": errors, "pagination": None}, 200)


def shaped(premises: Premises, tree: Tree) -> object:
    """Bring a tree of errors into the shape of the switch `error_shape`."""
    shape = premises.get("error_shape")
    if shape == "list":
        return texts_of(tree)
    if shape == "text":
        return "; ".join(texts_of(tree))
    if shape == "top_level_rule":
        return {"_invalid": texts_of(tree)[0]}
    return tree


def texts_of(node: object) -> list[str]:
    """Collect the texts of a tree, in its order."""
    if isinstance(node, dict):
        return [text for value in node.values() for text in texts_of(value)]
    return [str(node)]


def not_found() -> Response:
    """Answer that there is nothing here (body assumed)."""
    return failure(404, {"_notFound": "Niet gevonden"})


def forbidden() -> Response:
    """Answer that this login may not see a company (body assumed)."""
    return failure(403, {"_auth": "Geen toegang"})


def unauthorized(premises: Premises) -> Response:
    """Answer that the login is wrong (`auth_failure`)."""
    kind = premises.get("auth_failure")
    if kind == "404":
        return not_found()
    if kind == "403_json":
        return forbidden()
    if kind == "401_json":
        answer = failure(401, {"_auth": "Ongeldige inloggegevens"})
    elif kind == "401_html":
        answer = HTMLResponse(UNAUTHORIZED_PAGE, status_code=401)
    else:
        answer = Response(status_code=401)
    answer.headers["WWW-Authenticate"] = 'Basic realm="QLS"'
    return answer


def throttled(premises: Premises, seconds: int) -> Response:
    """Answer that there were too many calls (`body_429`, `retry_after`)."""
    body = premises.get("body_429")
    if body == "json":
        answer = failure(429, {"_rate": "Te veel verzoeken"})
    elif body == "html":
        answer = HTMLResponse(TOO_MANY_PAGE, status_code=429)
    else:
        answer = Response(status_code=429)
    header = _retry_after(premises, seconds)
    if header is not None:
        answer.headers["Retry-After"] = header
    return answer


def _retry_after(premises: Premises, seconds: int) -> str | None:
    kind = premises.get("retry_after")
    if kind == "http_date":
        until = premises.stamped(premises.now()) + timedelta(seconds=seconds)
        return format_datetime(until, usegmt=True)
    return {"seconds": str(seconds), "zero": "0"}.get(kind)
