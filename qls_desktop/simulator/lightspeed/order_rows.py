"""How orders, their lines, events and shipments are shown (sections 8 and 9)."""

from qls_desktop.simulator.lightspeed.records import Event, Order, OrderLine, Shipment
from qls_desktop.simulator.lightspeed.shapes import Json, ref, ref_or_false, stamp
from qls_desktop.simulator.lightspeed.state import ShopState

EMBED_CAP = 50
_PERSON = (
    *("email", "firstname", "middlename", "lastname", "phone", "mobile", "gender", "birthDate"),
    *("nationalId", "isCompany", "companyName", "companyCoCNumber", "companyVatNumber"),
)
_STRANGE = 7
"""With `extra_statuses=on`, every seventh id shows a status that no document knows."""


def order_row(shop: ShopState, order: Order, language: str) -> Json:
    """Show an order in a list."""
    path = f"orders/{order.id}"
    row = {
        "id": order.id,
        "createdAt": stamp(order.created),
        "updatedAt": stamp(order.updated),
        **order.fields,
        "customer": ref(language, f"customers/{order.customer_id}"),
        "invoices": ref(language, f"invoices?order={order.id}"),
        "shipments": ref(language, f"shipments?order={order.id}"),
        "products": ref(language, f"{path}/products"),
        "metafields": ref(language, f"{path}/metafields"),
        "quote": False,
        "events": ref(language, f"orders/events?order={order.id}"),
    }
    if shop.switch("extra_statuses") == "on" and order.id % _STRANGE == 0:
        row["status"] = "processing_quality_check"
    return row


def single_order(shop: ShopState, order: Order, language: str) -> Json:
    """Show an order alone: with its parts inside the references (switch `order_embed`)."""
    row = order_row(shop, order, language)
    mode = shop.switch("order_embed")
    if mode == "none":
        return row
    lines = order.lines[:EMBED_CAP] if mode == "capped_50" else order.lines
    embedded: dict[str, object] = {
        "customer": _customer(order),
        "invoices": [],
        "shipments": [
            shipment_row(shop, shop.shipments[number], language) for number in order.shipment_ids
        ],
        "products": [line_row(shop, line, language) for line in lines],
        "metafields": [
            {"id": field.id, "createdAt": stamp(field.created), "updatedAt": stamp(field.updated)}
            | field.fields
            for field in shop.metafields.values()
            if field.owner == f"orders/{order.id}"
        ],
        "events": [
            event_row(event, language) for event in shop.events if event.order_id == order.id
        ],
    }
    for name, part in embedded.items():
        row[name]["resource"]["embedded"] = part
    return row


def _customer(order: Order) -> Json:
    address = {name: v for name, v in order.fields.items() if name.startswith("address")}
    person = {name: order.fields[name] for name in _PERSON}
    return {"id": order.customer_id, "type": "registered", **person, **address}


def line_row(shop: ShopState, line: OrderLine, language: str) -> Json:
    """Show a line of an order; some weights are null (section 8; switch `line_weight`)."""
    weight = line.fields["weight"]
    if shop.switch("line_weight") == "line":
        weight *= line.quantity
    return {
        "id": line.id,
        **line.fields,
        "weight": None if line.id % 6 == 0 else weight,
        "product": ref_or_false(language, "products", line.product_id if line.variant_id else None),
        "variant": ref_or_false(language, "variants", line.variant_id),
    }


def event_row(event: Event, language: str) -> Json:
    """Show a line of an order's history."""
    return {
        "id": event.id,
        "createdAt": stamp(event.created),
        "channel": event.channel,
        "type": event.type,
        "message": event.message,
        "comment": None,
        "order": ref(language, f"orders/{event.order_id}"),
        "invoice": False,
        "shipment": ref_or_false(language, "shipments", event.shipment_id),
    }


def shipment_row(shop: ShopState, shipment: Shipment, language: str) -> Json:
    """Show a shipment, in a list or alone."""
    path = f"shipments/{shipment.id}"
    row = {
        "id": shipment.id,
        "createdAt": stamp(shipment.created),
        "updatedAt": stamp(shipment.updated),
        **shipment.fields,
        "customer": ref(language, f"customers/{shipment.customer_id}"),
        "order": ref(language, f"orders/{shipment.order_id}"),
        "products": ref(language, f"{path}/products"),
        "metafields": ref(language, f"{path}/metafields"),
        "events": ref(language, f"orders/events?shipment={shipment.id}"),
    }
    if shop.switch("extra_statuses") == "on" and shipment.id % _STRANGE == 0:
        row["status"] = "ready_for_pickup"
    return row


def shipment_product_row(line: OrderLine) -> Json:
    """Show a product of a shipment; its variant is text."""
    fields = line.fields
    return {
        "id": line.id,
        "quantity": fields["quantityOrdered"],
        "title": fields["productTitle"],
        "variant": fields["variantTitle"],
        "articleCode": fields["articleCode"],
        "ean": fields["ean"],
        "sku": fields["sku"],
        "customData": [],
    }
