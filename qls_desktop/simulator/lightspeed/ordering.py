"""Takes an order in: lines with the codes of that moment, stock, shipments, history."""

from datetime import datetime
from decimal import Decimal

from qls_desktop.simulator.lightspeed.order_fields import order_fields
from qls_desktop.simulator.lightspeed.records import Order, OrderLine, Shipment, Variant
from qls_desktop.simulator.lightspeed.seeding import TAX_RATES
from qls_desktop.simulator.lightspeed.shapes import number
from qls_desktop.simulator.lightspeed.state import ShopState
from qls_desktop.simulator.lightspeed.wish import NewLine, NewOrder

_SHIPMENTS = {"none": 0, "one": 1, "two": 2}


def place_order(shop: ShopState, wish: NewOrder) -> Order:
    """Place an order.

    Raises:
        ValueError: when it has no lines, or names a variant, country or shipping method that
            the shop doesn't have.
    """
    if not wish.lines:
        raise ValueError("an order needs at least one line")
    moment = (wish.placed or shop.now()).replace(microsecond=0)
    lines = [make_line(shop, line) for line in wish.lines]
    order_id = shop.next_id("order")
    order_number = wish.number or f"ORD{shop.next_id('number'):05d}"
    try:
        fields = order_fields(wish, order_number, order_id, lines, shop.switch("shipment_data"))
    except KeyError as error:
        raise ValueError(f"unknown country: {error}") from error
    order = Order(order_id, moment, moment, fields, shop.next_id("customer"), lines)
    shop.orders[order.id] = order
    _take_stock(shop, wish.lines, moment)
    _make_shipments(shop, order)
    shop.add_event(order, "order", "new", "auto", at=moment)
    if wish.payment_status == "paid":
        shop.add_event(order, "invoice", "paid", "auto", at=moment)
    return order


def variant_of(shop: ShopState, variant_id: int) -> Variant:
    """Find a variant.

    Raises:
        ValueError: when there is none.
    """
    if variant_id not in shop.variants:
        raise ValueError(f"unknown variant: {variant_id}")
    return shop.variants[variant_id]


def make_line(shop: ShopState, wish: NewLine) -> OrderLine:
    """Make a line with the titles, codes and prices of this moment.

    Raises:
        ValueError: when the variant isn't known or the quantity is below 1.
    """
    variant = variant_of(shop, wish.variant_id)
    if wish.quantity < 1 or not 0 <= wish.refunded <= wish.quantity:
        raise ValueError(f"quantity {wish.quantity}, refunded {wish.refunded}")
    product = shop.products[variant.product_id]
    fields = {
        "supplierTitle": "",
        "brandTitle": "",
        "productTitle": product.fields["title"],
        "variantTitle": variant.fields["title"],
        **_line_tax(variant, wish.quantity),
        "quantityOrdered": wish.quantity,
        "quantityInvoiced": wish.quantity,
        "quantityShipped": wish.quantity,
        "quantityRefunded": wish.refunded,
        "quantityReturned": 0,
        "articleCode": variant.fields["articleCode"],
        "ean": variant.fields["ean"],
        "sku": variant.fields["sku"],
        "weight": int(variant.fields["weight"]),
        "volume": 0,
        "colli": 0,
        **{name: variant.fields[name] for name in ("sizeX", "sizeY", "sizeZ", "priceCost")},
        "customExcl": 0,
        "customIncl": 0,
        **_line_prices(variant, wish.quantity),
        "discountExcl": 0,
        "discountIncl": 0,
        "customFields": False,
    }
    line_id = shop.next_id("line")
    return OrderLine(line_id, product.id, variant.id, fields | _line_drift(line_id))


def _line_drift(line_id: int) -> dict[str, object]:
    """Give the other documented types that some lines show (section 8)."""
    if line_id % 10 != 7:
        return {}
    chosen = {"value": "Voor jou", "price": 0, "percentage": 0}
    field = {"id": line_id, "type": "text", "title": "Tekst op het label", "values": [chosen]}
    return {"customFields": [field]}


def _line_tax(variant: Variant, quantity: int) -> dict[str, object]:
    rate = TAX_RATES[variant.tax_id]
    incl = Decimal(str(variant.fields["priceIncl"])) * quantity
    amount = round(incl - incl / (1 + rate), 2)
    return {
        "taxRate": float(rate),
        "taxRates": [{"name": "BTW", "rate": float(rate), "amount": number(amount)}],
    }


def _line_prices(variant: Variant, quantity: int) -> dict[str, object]:
    excl = Decimal(str(variant.fields["priceExcl"]))
    incl = Decimal(str(variant.fields["priceIncl"]))
    return {
        "basePriceExcl": number(excl),
        "basePriceIncl": number(incl),
        "priceExcl": number(round(excl * quantity, 2)),
        "priceIncl": number(incl * quantity),
    }


def _take_stock(shop: ShopState, lines: tuple[NewLine, ...], moment: datetime) -> None:
    for line in lines:
        variant = shop.variants[line.variant_id]
        variant.fields["stockSold"] += line.quantity
        if variant.fields["stockTracking"] != "disabled":
            shop.set_stock(variant, variant.stock_level - line.quantity, "auto", moment)


def _make_shipments(shop: ShopState, order: Order) -> None:
    count = _SHIPMENTS[shop.switch("shipments_per_order")]
    for index in range(count):
        lines = [line.id for line in order.lines][index::count]
        shipment = new_shipment(shop, order, lines, index)
        shop.shipments[shipment.id] = shipment
        order.shipment_ids.append(shipment.id)
        shop.add_event(order, "shipment", "new", "auto", shipment.id, order.created)


def new_shipment(shop: ShopState, order: Order, lines: list[int], index: int) -> Shipment:
    """Make a shipment for some lines of an order."""
    digits = "".join(filter(str.isdigit, order.number)) or str(order.id)
    shipment_id = shop.next_id("shipment")
    fields: dict[str, object] = {
        "number": f"SHIP{digits}" + (f"-{index + 1}" if index else ""),
        "status": "not_shipped",
        "trackingCode": "",
        "doNotifyShipped": False,
        "doNotifyReadyForPickup": False,
        "doNotifyTrackingCode": False,
    }
    if shipment_id % 5 == 4:  # documented drift, section 9
        del fields["doNotifyReadyForPickup"]
        fields["totalWeight"] = order.fields["weight"]
    return Shipment(
        shipment_id,
        order.created,
        order.created,
        fields,
        order.id,
        order.customer_id,
        lines,
    )
