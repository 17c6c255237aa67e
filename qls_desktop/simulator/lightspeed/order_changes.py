"""What happens to orders afterwards: in the back office, and by PUT (sections 8 and 9)."""

from collections.abc import Mapping
from typing import Any

from qls_desktop.simulator.lightspeed.ordering import make_line
from qls_desktop.simulator.lightspeed.records import Mail, Order, Shipment
from qls_desktop.simulator.lightspeed.shapes import ApiError
from qls_desktop.simulator.lightspeed.state import ShopState
from qls_desktop.simulator.lightspeed.wish import NewLine

STATUSES = frozenset(
    {
        "on_hold",
        "processing_awaiting_payment",
        "processing_awaiting_shipment",
        "processing_awaiting_pickup",
        "processing_ready_for_pickup",
        "completed",
        "completed_shipped",
        "completed_picked_up",
        "cancelled",
    }
)
SHIPMENT_STATUSES = frozenset({"not_shipped", "partially_shipped", "shipped", "cancelled"})
_ENUMS = {"status": STATUSES, "shipmentStatus": SHIPMENT_STATUSES}


def pay_order(shop: ShopState, order: Order) -> None:
    """Note that the customer paid."""
    order.fields["paymentStatus"] = "paid"
    if order.status == "processing_awaiting_payment":
        pickup = order.fields["shipmentIsPickup"]
        waiting = "processing_awaiting_pickup" if pickup else "processing_awaiting_shipment"
        order.fields["status"] = waiting
    shop.touch_order(order, payment=True)
    shop.add_event(order, "invoice", "paid", "auto")


def cancel_order(shop: ShopState, order: Order) -> None:
    """Cancel an order in the back office; the stock comes back."""
    if order.status == "cancelled":
        return
    order.fields |= {"status": "cancelled", "shipmentStatus": "cancelled"}
    for line in order.lines:
        variant = shop.variants.get(line.variant_id or 0)
        if variant is not None and variant.fields["stockTracking"] != "disabled":
            shop.set_stock(variant, variant.stock_level + line.quantity, "auto")
    shop.touch_order(order)
    shop.add_event(order, "order", "cancelled", "manual")


def edit_order(
    shop: ShopState,
    order: Order,
    fields: Mapping[str, Any] | None = None,
    lines: tuple[NewLine, ...] | None = None,
) -> None:
    """Change fields or lines of an order in the back office.

    Raises:
        ValueError: when a field isn't one of an order, or a line doesn't fit.
    """
    unknown = sorted(set(fields or {}) - set(order.fields))
    if unknown:
        raise ValueError(f"an order has no field {', '.join(unknown)}")
    if lines is not None:
        order.lines = [make_line(shop, line) for line in lines]
    order.fields |= dict(fields or {})
    shop.touch_order(order)
    shop.add_event(order, "order", "edited", "manual")


def put_order(shop: ShopState, order: Order, wish: Mapping[str, Any]) -> None:
    """Write what a PUT asks, as far as the shop takes it (switch `order_put`).

    Raises:
        ApiError: 422 for an unknown status, when the switch says so.
    """
    mode = shop.switch("order_put")
    if mode == "ignore_all":
        return
    taken: dict[str, Any] = {}
    for name, allowed in _ENUMS.items():
        if wish.get(name) in allowed:
            taken[name] = wish[name]
        elif name in wish and mode == "422":
            raise ApiError(422, f"Invalid {name}.", {name: "Invalid value."})
    if isinstance(wish.get("memo"), str):
        taken["memo"] = wish["memo"]
    if any(order.fields[name] != value for name, value in taken.items()):
        order.fields |= taken
        shop.touch_order(order)
        shop.add_event(order, "order", "edited", "api")


def put_shipment(shop: ShopState, shipment: Shipment, wish: Mapping[str, Any]) -> None:
    """Write what a PUT asks, send the mails it asks for, and let the order follow."""
    before = shipment.status
    if wish.get("status") in ("not_shipped", "shipped"):
        shipment.fields["status"] = wish["status"]
    if "trackingCode" in wish:
        shipment.fields["trackingCode"] = _tracking_code(shop, wish["trackingCode"])
    for flag in ("doNotifyShipped", "doNotifyReadyForPickup", "doNotifyTrackingCode"):
        if flag in wish:
            shipment.fields[flag] = _truth(wish[flag])
    shipment.updated = shop.now()
    _mail(shop, shipment, wish)
    if shipment.status == "shipped" and before != "shipped":
        _shipped(shop, shop.orders[shipment.order_id], shipment)


def _tracking_code(shop: ShopState, code: object) -> str:
    text = "" if code is None else str(code)
    longest = shop.switch("tracking_max_len")
    return text if longest == "none" else text[: int(longest)]


def _truth(value: object) -> bool:
    return value in (True, 1, "1", "true", "True")


def _mail(shop: ShopState, shipment: Shipment, wish: Mapping[str, Any]) -> None:
    """Send one mail per flag set, for a shipment that is shipped."""
    if shipment.status != "shipped":
        return
    once = shop.switch("notify_repeat") == "once"
    for flag, kind in (("doNotifyShipped", "shipped"), ("doNotifyTrackingCode", "tracking")):
        if not _truth(wish.get(flag)) or (once and kind in shipment.mailed):
            continue
        shipment.mailed.add(kind)
        code = shipment.tracking_code
        shop.outbox.append(Mail(shop.now(), kind, shipment.order_id, shipment.id, code))


def _shipped(shop: ShopState, order: Order, shipment: Shipment) -> None:
    shop.add_event(order, "shipment", "shipped", "api", shipment.id)
    if order.fields["paymentIsPost"] and order.payment_status != "paid":
        order.captured = True
    flips = shop.switch("shipment_flips_order")
    if flips == "none":
        return
    siblings = [shop.shipments[number] for number in order.shipment_ids]
    complete = all(sibling.status == "shipped" for sibling in siblings)
    order.fields["shipmentStatus"] = "shipped" if complete else "partially_shipped"
    if complete and flips == "full" and order.payment_status == "paid":
        order.fields["status"] = "completed_shipped"
    shop.touch_order(order)
