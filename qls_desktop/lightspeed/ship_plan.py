"""What to write so that an order shows as shipped (api/lightspeed.md, section 9 and recipe 7)."""

from collections.abc import Mapping
from dataclasses import dataclass

from qls_desktop.domain.orders import ShopOrder, ShopShipment
from qls_desktop.domain.reason import Reason, reason

SHIPPED, NOT_SHIPPED = "shipped", "not_shipped"
Body = Mapping[str, str | bool]


@dataclass(frozen=True, slots=True)
class ShipmentWrite:
    """One PUT of a shipment. ``mails`` when the shop mails the customer on account of it."""

    shipment_id: int
    body: Body
    mails: bool


def joined(codes: tuple[str, ...]) -> str:
    """All codes as the one text that a shipment has room for."""
    return ", ".join(dict.fromkeys(code.strip() for code in codes if code.strip()))


def shipment_writes(order: ShopOrder, code: str, *, notify: bool) -> tuple[ShipmentWrite, ...]:
    """The writes that the order's shipments still need; only the first one of an order may mail.

    Once a shipment was shipped its mail may have gone, so nothing is mailed any more, and a code
    that somebody else put in a shipped shipment stays. A shipment whose status no document knows is
    left alone: whether a write arrived can't be seen there, and every new one may mail again.
    """
    writes: list[ShipmentWrite] = []
    notify = notify and all(shipment.status != SHIPPED for shipment in order.shipments)
    for shipment in order.shipments:
        mails = notify and shipment.status == NOT_SHIPPED and not any(one.mails for one in writes)
        if body := _body(shipment, code, mails=mails):
            writes.append(ShipmentWrite(shipment.id, body, mails))
    return tuple(writes)


def _body(shipment: ShopShipment, code: str, *, mails: bool) -> Body:
    if shipment.status == SHIPPED:
        return {"trackingCode": code} if code and not shipment.tracking_code else {}
    if shipment.status != NOT_SHIPPED:
        return {}
    flags = {"doNotifyShipped": True, "doNotifyTrackingCode": bool(code)} if mails else {}
    return {"status": SHIPPED} | ({"trackingCode": code} if code else {}) | flags


def order_write(order: ShopOrder, code: str, *, code_in_memo: bool) -> Body:
    """The write that the order itself still needs; empty when none.

    ``status`` is set only where it is paid and still in process. With ``code_in_memo`` the code is
    added to the memo, once.
    """
    body: dict[str, str | bool] = {}
    if order.shipment_status != SHIPPED:
        body["shipmentStatus"] = SHIPPED
    if order.payment_status == "paid" and order.status.startswith("processing"):
        body["status"] = "completed_shipped"
    if code_in_memo and code and code not in order.memo:
        body["memo"] = f"{order.memo}\n{code}".strip()
    return body


def cut(order: ShopOrder, code: str) -> tuple[ShopShipment, ...]:
    """The shipments that kept only the beginning of ``code``."""
    return tuple(
        one
        for one in order.shipments
        if one.tracking_code != code and one.tracking_code and code.startswith(one.tracking_code)
    )


def all_shipped(order: ShopOrder) -> bool:
    """Whether every shipment is shipped; without shipments the order's own status tells."""
    if not order.shipments:
        return order.shipment_status == SHIPPED
    return all(one.status == SHIPPED for one in order.shipments)


def concerns(order: ShopOrder, code: str) -> tuple[Reason, ...]:
    """What, read back, isn't as it was asked."""
    told = {"number": order.number}
    found: list[Reason] = []
    if not all_shipped(order):
        found.append(reason("lightspeed_not_shipped", **told))
    elif order_write(order, code, code_in_memo=False):
        found.append(reason("lightspeed_order_not_followed", **told, status=order.status))
    if not order.shipments:
        found.append(reason("lightspeed_no_shipment", **told))
    found.extend(_code_concerns(order, code))
    return tuple(found)


def _code_concerns(order: ShopOrder, code: str) -> list[Reason]:
    if not code:
        return []
    kept = [one.tracking_code for one in order.shipments if one.tracking_code != code]
    return [
        reason(
            "lightspeed_code_cut"
            if shown and code.startswith(shown)
            else "lightspeed_code_differs",
            number=order.number,
            code=shown or "–",
        )
        for shown in kept
    ]
