"""What a call asks for: its company and its body."""

from collections.abc import Awaitable, Callable

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from qls_desktop.simulator.qls.answers import Refusal, failure, forbidden, not_found
from qls_desktop.simulator.qls.company import SimCompany
from qls_desktop.simulator.qls.state import WarehouseState

Page = Callable[[WarehouseState, Request], Awaitable[Response]]
"""Answers one route."""


def company_of(state: WarehouseState, request: Request) -> SimCompany:
    """Give the company in the path.

    Raises:
        Refusal: 404 when there is none, 403 when the login may not see it.
    """
    company_id = request.path_params["company"]
    company = next((row for row in state.companies if row.id == company_id), None)
    if company is None:
        raise Refusal(not_found())
    if company_id not in request.state.qls_login.company_ids:
        raise Refusal(forbidden())
    return company


async def body_of(request: Request) -> dict[str, object]:
    """Read the JSON object of a call.

    Raises:
        Refusal: 400 when the body is no JSON object.
    """
    try:
        document = msgspec.json.decode(await request.body())
    except msgspec.DecodeError:
        document = None
    if not isinstance(document, dict):
        raise Refusal(failure(400, {"_invalid": "Ongeldige JSON"}))
    return document
