"""Shipments as my.QLS gives them (api/qls.md, section 7)."""

from dataclasses import dataclass

import msgspec

from qls_desktop.domain.orders import Parcel
from qls_desktop.qls import fields
from qls_desktop.qls.pages import decode_list
from qls_desktop.qls.statuses import one_spelling


@dataclass(frozen=True, slots=True)
class Shipment:
    """A row of the list of shipments, and its parcel."""

    id: str
    parcel: Parcel


class _ShipmentRow(msgspec.Struct, frozen=True):
    id: object = None
    reference: object = None
    barcode: object = None
    tracking_id: object = None
    tracking_url: object = None
    status: object = None
    type: object = None
    product: object = None
    receiver_contact: object = None
    delivery_contact: object = None
    created: object = None


def shipments(data: bytes) -> tuple[Shipment, ...]:
    """Reads the rows of ``/companies/{c}/shipments``."""
    return tuple(
        Shipment(fields.row_id(row.id), _parcel(row)) for row in decode_list(data, _ShipmentRow)
    )


def embedded_parcels(value: object) -> tuple[Parcel, ...]:
    """Reads the ``shipments`` of an order: an array, or an object that holds one in ``data``.

    An entry that isn't an object, that has no barcode yet, or that is a return is left out. One
    that doesn't tell what it is left with the order.
    """
    inner = value.get("data") if isinstance(value, dict) else value
    entries = inner if isinstance(inner, list) else []
    rows = (msgspec.convert(entry, _ShipmentRow) for entry in entries if isinstance(entry, dict))
    parcels = (_parcel(row) for row in rows if not _is_return(row))
    return tuple(parcel for parcel in parcels if parcel.barcode)


def postal_code(contact: object) -> str | None:
    """The postcode of a contact in either spelling of its keys, None when it isn't told."""
    if not isinstance(contact, dict):
        return None
    for key in ("postalcode", "postalCode", "postal_code"):
        if isinstance(contact.get(key), str):
            return str(contact[key]).strip()
    return None


def _parcel(row: _ShipmentRow) -> Parcel:
    return Parcel(
        barcode=fields.title(row.barcode) or fields.title(row.tracking_id),
        tracking_url=fields.web_address(row.tracking_url),
        reference=fields.text(row.reference).strip(),
        postal_code=postal_code(row.receiver_contact) or postal_code(row.delivery_contact) or "",
        status=one_spelling(fields.title(row.status)),
        is_delivery=_is_delivery(row),
        created=fields.moment(row.created),
    )


def _is_delivery(row: _ShipmentRow) -> bool:
    return "delivery" in _types(row)


def _is_return(row: _ShipmentRow) -> bool:
    return "return" in _types(row) and not _is_delivery(row)


def _types(row: _ShipmentRow) -> tuple[str, str]:
    inner = row.product.get("type") if isinstance(row.product, dict) else None
    return fields.text(row.type).strip(), fields.text(inner).strip()
