"""How orders look in answers (api/qls.md sections 5 and 12)."""

from qls_desktop.simulator.qls.moments import written
from qls_desktop.simulator.qls.order import OrderStatus, SimOrder, SimOrderLine
from qls_desktop.simulator.qls.premises import Premises
from qls_desktop.simulator.qls.shipment_shapes import shipment_row
from qls_desktop.simulator.qls.state import WarehouseState

Shape = dict[str, object]

_CAMEL = {"companyname": "companyName", "housenumber": "houseNumber", "postalcode": "postalCode"}
_SMALL = (
    "id",
    "customer_reference",
    "status",
    "amount_total",
    "amount_reserved",
    "amount_delivered",
    "cancelled",
    "hold",
    "created",
    "modified",
    "shop_integration_id",
    "brand",
)


def order_row(state: WarehouseState, order: SimOrder) -> Shape:
    """Give the row of an order in lists (`order_list_shape`, `tracking_source`)."""
    full = order_detail(state, order)
    if state.premises.get("order_list_shape") == "full":
        return full
    row = {key: full[key] for key in _SMALL}
    if state.premises.get("tracking_source") == "order_list":
        row["shipments"] = full["shipments"]
    return row


def order_detail(state: WarehouseState, order: SimOrder) -> Shape:
    """Give an order in full (`order_shape`, `tracking_source`)."""
    shape: Shape = {
        "id": order.id,
        "customer_reference": order.customer_reference,
        "status": _status(state.premises, order),
        "amount_total": order.amount_total,
        "amount_reserved": order.amount_reserved,
        "amount_delivered": order.amount_delivered,
        "cancelled": order.cancelled,
        "hold": order.hold,
        "processable": written(order.processable),
        "created": written(order.created),
        "modified": written(order.modified),
        "shop_integration_id": order.shop_integration_id,
        "shop_integration_reference": order.shop_integration_reference,
        "need_customs_information": False,
        "brand": _brand(state, order),
        "receiver_contact": _contact(state.premises, order),
        "delivery_options": _options(state.premises, order),
        "products": [_line(order, line) for line in order.lines],
    }
    if state.premises.get("tracking_source") in ("order_detail", "order_list"):
        parcels = state.floor.parcels_of(order)
        shape["shipments"] = [shipment_row(state, parcel) for parcel in parcels]
    return shape


def new_order(state: WarehouseState, order: SimOrder) -> Shape:
    """Give an order as the create call answers it: nothing set apart yet."""
    shape = order_detail(state, order)
    lines = [{**_line(order, line), "amount_reserved": 0} for line in order.lines]
    return {**shape, "amount_reserved": 0, "products": lines}


def _status(premises: Premises, order: SimOrder) -> str | None:
    if order.cancelled and premises.get("cancelled_order") == "status_null":
        return None
    words = premises.get("status_words")
    if words == "corrected" and order.status is OrderStatus.PARTLY_SENT:
        return "partially_sent"
    if words == "unknown_word" and order.status is OrderStatus.PENDING:
        return "awaiting_wave"
    return order.status.value


def _brand(state: WarehouseState, order: SimOrder) -> object:
    kind = state.premises.get("order_shape")
    if kind == "brand_null":
        return None
    brand = state.brand(order.brand_id)
    if kind == "brand_object" and brand is not None:
        return {"id": brand.id, "name": brand.name}
    return order.brand_id


def _contact(premises: Premises, order: SimOrder) -> Shape:
    if premises.get("order_shape") != "camel_contact":
        return dict(order.contact)
    return {_CAMEL.get(key, key): value for key, value in order.contact.items()}


def _options(premises: Premises, order: SimOrder) -> list[object]:
    if premises.get("order_shape") == "text_options":
        return list(order.delivery_options)
    return [{"tag": tag} for tag in order.delivery_options]


def _line(order: SimOrder, line: SimOrderLine) -> Shape:
    return {
        "id": line.id,
        "order_id": order.id,
        "product_id": line.product_id,
        "company_id": order.company_id,
        "name": line.name,
        "status": None,
        "amount_open": line.amount_open,
        "amount_ordered": line.amount_ordered,
        "amount_reserved": line.amount_reserved,
        "amount_delivered": line.amount_delivered,
        "amount_original": line.amount_original,
        "shop_integration_reference": None,
        "country_code_of_origin": None,
        "hs_code": None,
        "price_per_unit": None,
        "weight_per_unit": None,
        "custom1": None,
        "special_handling": None,
        "created": written(line.created),
        "modified": written(line.modified),
        "product": None,
    }
