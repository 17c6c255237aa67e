"""Companies, brands, shipping products and service points (api/qls.md sections 3 and 6)."""

from starlette.requests import Request
from starlette.responses import Response

from qls_desktop.simulator.qls.answers import json_answer, not_found, success
from qls_desktop.simulator.qls.calls import company_of
from qls_desktop.simulator.qls.company import SimBrand, SimCompany
from qls_desktop.simulator.qls.moments import written
from qls_desktop.simulator.qls.shipping import (
    SHIPPING_PRODUCTS,
    service_points,
    shipping_product,
)
from qls_desktop.simulator.qls.state import WarehouseState

Shape = dict[str, object]


async def list_companies(state: WarehouseState, request: Request) -> Response:
    """GET /companies: those that the login may see."""
    allowed = request.state.qls_login.company_ids
    rows = [_company(row) for row in state.companies if row.id in allowed]
    return success(state.premises, rows)


async def list_brands(state: WarehouseState, request: Request) -> Response:
    """GET /companies/{c}/brands, in the envelope without `errors` (section 12)."""
    company = company_of(state, request)
    data = [_brand(brand) for brand in company.brands]
    return json_answer({"meta": {"code": 200}, "data": data, "pagination": []}, 200)


async def get_brand(state: WarehouseState, request: Request) -> Response:
    """GET /companies/{c}/brands/{id}."""
    brand = company_of(state, request).brand(request.path_params["brand"])
    if brand is None:
        return not_found()
    return json_answer({"meta": {"code": 200}, "data": _brand(brand), "pagination": []}, 200)


async def list_shipping_products(state: WarehouseState, request: Request) -> Response:
    """GET /companies/{c}/products: ways to ship, no articles."""
    company_of(state, request)
    return success(state.premises, [shipping_product(row) for row in SHIPPING_PRODUCTS])


async def list_service_points(state: WarehouseState, request: Request) -> Response:
    """GET /companies/{c}/service-points/{CC}/{postalcode}: 204 when there are none."""
    company_of(state, request)
    country, postcode = request.path_params["country"], request.path_params["postalcode"]
    points = service_points(country, postcode.replace(" ", ""))
    return success(state.premises, points) if points else Response(status_code=204)


def _company(company: SimCompany) -> Shape:
    return {
        "id": company.id,
        "name": company.name,
        "active": company.active,
        "has_fulfillment": company.has_fulfillment,
        "status": "active",
        "test": True,
        "created": written(company.created),
        "modified": written(company.modified),
        "deleted": None,
    }


def _brand(brand: SimBrand) -> Shape:
    return {
        "id": brand.id,
        "name": brand.name,
        "website": brand.website,
        "logo_web": None,
        "logo_print": None,
    }
