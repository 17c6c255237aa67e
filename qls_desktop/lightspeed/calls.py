"""Builds the calls of the C-Series API; ids and query values stay out of the template."""

from collections.abc import Mapping

import msgspec

from qls_desktop.transport.request import Lane, Request

_NO_QUERY: Mapping[str, str] = {}


def get(
    lang: str, template: str, lane: Lane, number: int = 0, query: Mapping[str, str] = _NO_QUERY
) -> Request:
    """``GET /{lang}/<template>``; ``{id}`` in it is filled with ``number``."""
    path = f"/{lang}/{template.replace('{id}', str(number))}"
    return Request("GET", path, f"/{{lang}}/{template}", tuple(query.items()), lane=lane)


def post(lang: str, template: str, lane: Lane, body: object) -> Request:
    """``POST /{lang}/<template>`` with ``body`` as JSON."""
    encoded = msgspec.json.encode(body)
    return Request("POST", f"/{lang}/{template}", f"/{{lang}}/{template}", body=encoded, lane=lane)


def delete(lang: str, template: str, lane: Lane, number: int) -> Request:
    """``DELETE /{lang}/<template>``; ``{id}`` in it is filled with ``number``."""
    path = f"/{lang}/{template.replace('{id}', str(number))}"
    return Request("DELETE", path, f"/{{lang}}/{template}", lane=lane)


def put(lang: str, template: str, lane: Lane, number: int, body: object) -> Request:
    """``PUT /{lang}/<template>`` with ``body`` as JSON."""
    path = f"/{lang}/{template.replace('{id}', str(number))}"
    encoded = msgspec.json.encode(body)
    return Request("PUT", path, f"/{{lang}}/{template}", body=encoded, lane=lane)
