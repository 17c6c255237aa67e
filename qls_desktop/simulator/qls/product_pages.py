"""Fulfilment products and their stock (api/qls.md section 4)."""

from starlette.requests import Request
from starlette.responses import Response

from qls_desktop.simulator.qls.answers import (
    Refusal,
    failure,
    not_found,
    rejection,
    success,
)
from qls_desktop.simulator.qls.calls import body_of, company_of
from qls_desktop.simulator.qls.paging import paged
from qls_desktop.simulator.qls.product import SimProduct
from qls_desktop.simulator.qls.product_rules import checked_product, code_taken
from qls_desktop.simulator.qls.product_shapes import (
    barcode_row,
    product_detail,
    product_row,
    stock_row,
)
from qls_desktop.simulator.qls.rules import IN_USE, INVALID, REQUIRED, is_text
from qls_desktop.simulator.qls.state import WarehouseState

SKU_FILTER = "filter[sku]"


async def list_products(state: WarehouseState, request: Request) -> Response:
    """GET /companies/{c}/fulfillment/products, with the filter on SKU (`sku_filter`)."""
    rows = state.shelf.listed(company_of(state, request).id)
    wanted = request.query_params.get(SKU_FILTER)
    if wanted is not None:
        rows = _filtered(state, rows, wanted)
    return paged(state, "products", request.query_params, rows, product_row)


async def list_stock(state: WarehouseState, request: Request) -> Response:
    """GET /companies/{c}/fulfillment/products/stock (`stock_route`)."""
    company = company_of(state, request)
    kind = state.premises.get("stock_route")
    if kind == "404":
        return not_found()
    rows = state.shelf.listed(company.id)

    def render(product: SimProduct) -> dict[str, object]:
        return stock_row(product, with_backorder=kind == "full")

    return paged(state, "stock", request.query_params, rows, render)


async def get_product(state: WarehouseState, request: Request) -> Response:
    """GET /companies/{c}/fulfillment/products/{id}."""
    product = _product(state, request)
    return success(state.premises, product_detail(state, product))


async def create_product(state: WarehouseState, request: Request) -> Response:
    """POST /companies/{c}/fulfillment/products."""
    company = company_of(state, request)
    fields, errors = checked_product(state, company.id, await body_of(request))
    if errors:
        return rejection(state.premises, errors)
    product = state.shelf.create(company.id, fields)
    return success(state.premises, product_detail(state, product), code=201)


async def put_product(state: WarehouseState, request: Request) -> Response:
    """PUT /companies/{c}/fulfillment/products/{id} (`put_answer`, `put_semantics`)."""
    product = _product(state, request)
    body = await body_of(request)
    fields, errors = checked_product(state, product.company_id, body, product)
    if errors:
        return rejection(state.premises, errors)
    state.shelf.update(product, fields)
    answer = state.premises.get("put_answer")
    if answer == "204":
        return Response(status_code=204)
    if answer == "200_empty":
        return Response(status_code=200, media_type="application/json")
    return success(state.premises, product_detail(state, product))


async def delete_product(state: WarehouseState, request: Request) -> Response:
    """DELETE /companies/{c}/fulfillment/products/{id}: refused while in an active order."""
    product = _product(state, request)
    orders = state.book.all(product.company_id)
    if any(line.product_id == product.id for row in orders if row.active for line in row.lines):
        return failure(400, {"_inUse": "Product zit in een lopende order"})
    state.delete_product(product.id)
    return Response(status_code=204)


async def list_barcodes(state: WarehouseState, request: Request) -> Response:
    """GET /companies/{c}/fulfillment/products/{id}/barcodes."""
    product = _product(state, request)
    return success(state.premises, [barcode_row(product, row) for row in product.barcodes])


async def add_barcode(state: WarehouseState, request: Request) -> Response:
    """POST /companies/{c}/fulfillment/products/{id}/barcodes."""
    product = _product(state, request)
    code = (await body_of(request)).get("barcode")
    if not is_text(code):
        rule = REQUIRED if code in (None, "") else INVALID
        return rejection(state.premises, {"barcode": rule})
    if code_taken(state, product.company_id, code, product.id):
        return rejection(state.premises, {"barcode": IN_USE})
    row = state.shelf.add_barcode(product, str(code))
    return success(state.premises, barcode_row(product, row), code=201)


async def delete_barcode(state: WarehouseState, request: Request) -> Response:
    """DELETE …/barcodes/{rowId}: succeeds and changes nothing, as was seen (section 9)."""
    _product(state, request)
    return Response(status_code=204)


def _product(state: WarehouseState, request: Request) -> SimProduct:
    """Give the product in the path (`deleted_product` when it vanished).

    Raises:
        Refusal: when there is none.
    """
    company_id = company_of(state, request).id
    product_id = request.path_params["product"]
    product = state.shelf.get(product_id)
    if product is not None and product.company_id == company_id:
        return product
    gone = state.shelf.deleted(product_id)
    kind = state.premises.get("deleted_product")
    if gone is None or gone.company_id != company_id or kind == "404":
        raise Refusal(not_found())
    if kind == "400":
        raise Refusal(failure(400, {"_notFound": "Product bestaat niet meer"}))
    raise Refusal(success(state.premises, product_detail(state, gone) | {"deleted": True}))


def _filtered(state: WarehouseState, rows: list[SimProduct], wanted: str) -> list[SimProduct]:
    kind = state.premises.get("sku_filter")
    if kind == "refused_400":
        raise Refusal(failure(400, {"filter": {"_invalid": "Onbekend filter"}}))
    if kind == "ignored":
        return rows
    if kind == "contains":
        return [row for row in rows if wanted.casefold() in (row.sku or "").casefold()]
    return [row for row in rows if row.sku == wanted]
