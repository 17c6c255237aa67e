"""How parcels look in answers (api/qls.md sections 7 and 12)."""

from qls_desktop.simulator.qls.moments import written
from qls_desktop.simulator.qls.order import ShipmentStatus, SimShipment
from qls_desktop.simulator.qls.state import WarehouseState

Shape = dict[str, object]

CARRIER_ID = "ca000000-0000-4000-8000-000000000001"
_LABELS = "https://labels.example.test"
_CONTACT = (
    "name",
    "companyname",
    "street",
    "housenumber",
    "address2",
    "postalcode",
    "locality",
    "country",
)


def shipment_row(state: WarehouseState, shipment: SimShipment) -> Shape:
    """Give the row of a parcel in lists (`tracking_source`, `status_words`)."""
    source = state.premises.get("tracking_source")
    brand = state.brand(shipment.brand_id)
    row: Shape = {
        "id": shipment.id,
        "product_id": 2,
        "reference": shipment.reference if source == "shipments_by_reference" else None,
        "barcode": shipment.barcode,
        "tracking_url": _tracking_url(shipment),
        "status": _status(state, shipment),
        "carrier_id": CARRIER_ID,
        "cubic_volume": 0,
        "receiver_contact": _contact(shipment),
        "product": {"name": "Voorbeeld pakket", "type": shipment.kind},
        "brand": {"id": shipment.brand_id, "name": "" if brand is None else brand.name},
        "created": written(shipment.created),
        "modified": written(shipment.modified),
    }
    if source == "shipments_by_order_id":
        row["fulfillment_order_id"] = shipment.order_id
    return row


def shipment_detail(state: WarehouseState, shipment: SimShipment) -> Shape:
    """Give a parcel in full (shape of v1 assumed)."""
    row = shipment_row(state, shipment)
    product = {
        "id": 2,
        "short": "voorbeeld-pakket",
        "product_family": {"target_group_tag": "parcel"},
        "name": "Voorbeeld pakket",
        "type": shipment.kind,
    }
    return {
        **row,
        "company_id": shipment.company_id,
        "brand_id": shipment.brand_id,
        "product_combination_id": 21,
        "tracking_id": shipment.barcode,
        "type": shipment.kind,
        "weight": 1000,
        "cod_amount": 0,
        "customs_shipment_type": None,
        "customs_invoice_number": None,
        "label_pdf_url": f"{_LABELS}/{shipment.id}.pdf",
        "label_zpl_url": f"{_LABELS}/{shipment.id}.zpl",
        "sender_contact": None,
        "return_contact": None,
        "delivery_contact": row["receiver_contact"],
        "product": product,
    }


def _contact(shipment: SimShipment) -> Shape:
    known = {key: shipment.contact.get(key) for key in _CONTACT}
    return {
        "id": shipment.contact_id,
        **known,
        "postalcode": _postcode(shipment),
        "created": written(shipment.created),
        "modified": written(shipment.created),
    }


def _postcode(shipment: SimShipment) -> str:
    return str(shipment.contact.get("postalcode") or "").replace(" ", "")


def _tracking_url(shipment: SimShipment) -> str:
    country = shipment.contact.get("country")
    host = "https://track.example.test/track"
    return f"{host}/{shipment.barcode}/{country}/{_postcode(shipment)}"


def _status(state: WarehouseState, shipment: SimShipment) -> str:
    corrected = state.premises.get("status_words") == "corrected"
    if corrected and shipment.status is ShipmentStatus.RETURNED:
        return "returned_to_sender"
    return shipment.status.value
