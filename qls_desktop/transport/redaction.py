"""Keeps secrets and personal data out of logs and problems."""

import html
import json
import logging
import re
from collections.abc import Iterator

from qls_desktop.transport.plain_text import one_line
from qls_desktop.transport.request import Request

LONGEST_TEXT = 300
"""An API's own text is cut here: nobody reads further, and a page of HTML isn't a text."""

MOST_READ = 20_000
"""Characters of an API's text that are looked at at all."""

LONGEST_CODE = 20
"""Characters of a postcode, phone number or the like."""

_TAG = re.compile(r"<[^<>]*>")
_log = logging.getLogger("qls_desktop.transport")


def hush_http_loggers() -> None:
    """Silences the HTTP library's own log below WARNING: it tells whole URLs, query included."""
    for name in ("httpx", "httpcore"):
        logging.getLogger(name).setLevel(logging.WARNING)


def log_call(request: Request, result: str, milliseconds: float) -> None:
    """Logs method, path template, status or error name, and duration; nothing else, ever."""
    _log.info("%s %s %s %.0f ms", request.method, request.template, result, milliseconds)


def own_words(text: str, request: Request) -> str:
    """An API's text fit to be shown: no markup, nothing that the request held, not too long."""
    plain = " ".join(one_line(html.unescape(_TAG.sub(" ", text[:MOST_READ]))).split())
    for value in sorted(_held(request), key=len, reverse=True):
        plain = re.sub(rf"(?<!\w){_spelled(value)}(?!\w)", "…", plain, flags=re.IGNORECASE)
    return plain[:LONGEST_TEXT]


def _spelled(value: str) -> str:
    """A pattern of a value; a short one with a digit, as a postcode, with or without its spaces."""
    if len(value) > LONGEST_CODE or not any(sign.isdigit() for sign in value):
        return re.escape(value)
    return " ?".join(re.escape(sign) for sign in "".join(value.split()))


def _held(request: Request) -> set[str]:
    values = {value for _, value in request.query}
    if request.body:
        values.update(_strings(_parsed(request.body)))
    return {value.strip() for value in values if len(value.strip()) > 1}


def _parsed(body: bytes) -> object:
    try:
        return json.loads(body)
    except ValueError:
        return body.decode("utf-8", "replace")


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _strings(inner)
