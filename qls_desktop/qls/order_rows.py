"""Fulfilment orders as my.QLS gives them (api/qls.md, section 5).

Of the contact only the postcode is kept: the lists hold customers of other channels too.
"""

from dataclasses import dataclass

import msgspec

from qls_desktop.domain.orders import Parcel, WarehouseOrder
from qls_desktop.qls import fields
from qls_desktop.qls.pages import decode_list, decode_object
from qls_desktop.qls.parcel_rows import embedded_parcels, postal_code
from qls_desktop.qls.statuses import one_spelling


@dataclass(frozen=True, slots=True)
class OrderDetail:
    """An order and the parcels that its answer held; none when the answer tells of none."""

    order: WarehouseOrder
    parcels: tuple[Parcel, ...] = ()


class _OrderRow(msgspec.Struct, frozen=True):
    id: object = None
    customer_reference: object = None
    status: object = None
    cancelled: object = None
    hold: object = None
    created: object = None
    modified: object = None
    brand: object = None
    brand_id: object = None
    shop_integration_id: object = None
    amount_total: object = None
    amount_delivered: object = None
    products: object = None
    receiver_contact: object = None
    receiverContact: object = None  # noqa: N815 - seen in answers
    shipments: object = None


def orders(data: bytes) -> tuple[OrderDetail, ...]:
    """Reads list rows, small or full."""
    return tuple(_detail(row) for row in decode_list(data, _OrderRow))


def order_detail(data: bytes) -> OrderDetail:
    """Reads a single order."""
    return _detail(decode_object(data, _OrderRow))


def created_order(data: bytes, reference: str) -> WarehouseOrder | None:
    """Reads the answer to a create, None when it holds no id.

    An answer that doesn't echo the reference gets the one that was sent, so that only a different
    one counts as a conflict.
    """
    row = decode_object(data, _OrderRow) if data else _OrderRow()
    if fields.optional_id(row.id) is None:
        return None
    return _detail(row, reference).order


def _detail(row: _OrderRow, reference: str = "") -> OrderDetail:
    return OrderDetail(_order(row, reference), embedded_parcels(row.shipments))


def _order(row: _OrderRow, reference: str) -> WarehouseOrder:
    contact = row.receiver_contact or row.receiverContact
    return WarehouseOrder(
        id=fields.row_id(row.id),
        reference=fields.text(row.customer_reference).strip() or reference,
        status=one_spelling(fields.title(row.status)),
        cancelled=fields.truth(row.cancelled),
        hold=fields.truth(row.hold),
        created=fields.moment(row.created),
        modified=fields.moment(row.modified),
        brand_id=fields.id_or_embedded(row.brand) or fields.optional_id(row.brand_id),
        lines=_lines(row.products),
        postal_code=postal_code(contact),
        foreign=fields.truth(row.shop_integration_id),
        amount_total=fields.units(row.amount_total),
        amount_delivered=fields.units(row.amount_delivered),
    )


def _lines(products: object) -> tuple[tuple[str, int], ...] | None:
    if not isinstance(products, list) or not all(isinstance(line, dict) for line in products):
        return None
    found = []
    for line in products:
        amount = fields.units(line.get("amount_ordered"))
        if amount is None:
            return None
        found.append((fields.optional_id(line.get("product_id")) or "", amount))
    return tuple(found)
