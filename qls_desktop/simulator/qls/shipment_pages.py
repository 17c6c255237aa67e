"""Parcels and their tracking (api/qls.md section 7)."""

from starlette.requests import Request
from starlette.responses import Response

from qls_desktop.simulator.qls.answers import not_found, success
from qls_desktop.simulator.qls.calls import company_of
from qls_desktop.simulator.qls.order import SimShipment
from qls_desktop.simulator.qls.paging import paged
from qls_desktop.simulator.qls.shipment_shapes import shipment_detail, shipment_row
from qls_desktop.simulator.qls.state import WarehouseState


async def list_shipments(state: WarehouseState, request: Request) -> Response:
    """GET /companies/{c}/shipments, sorted by id as nothing better is known."""
    parcels = state.floor.shipments(company_of(state, request).id)
    until = state.premises.listed_until()
    rows = [row for row in parcels if row.visible_from <= until]
    rows.sort(key=lambda row: row.id)

    def render(shipment: SimShipment) -> dict[str, object]:
        return shipment_row(state, shipment)

    return paged(state, "shipments", request.query_params, rows, render)


async def get_shipment(state: WarehouseState, request: Request) -> Response:
    """GET /companies/{c}/shipments/{id}."""
    company_id = company_of(state, request).id
    shipment = state.floor.shipment(request.path_params["shipment"])
    if shipment is None or shipment.company_id != company_id:
        return not_found()
    return success(state.premises, shipment_detail(state, shipment))
