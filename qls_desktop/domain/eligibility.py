"""Whether an order of the shop may go to QLS now (design.md, section 5)."""

from dataclasses import dataclass
from enum import Enum, auto

from qls_desktop.domain.orders import ShopOrder
from qls_desktop.domain.reason import Reason, reason
from qls_desktop.domain.settings import OrderRules

AWAITS_SHIPMENT = "processing_awaiting_shipment"
AWAITS_PICKUP = "processing_awaiting_pickup"
READY_FOR_PICKUP = "processing_ready_for_pickup"
_PICKUP = frozenset({AWAITS_PICKUP, READY_FOR_PICKUP})
_UNPAID = frozenset({"not_paid", "partially_paid"})
_DONE = frozenset({"completed", "completed_shipped", "completed_picked_up"})
FINAL_STATUSES = _DONE | {"cancelled"}
FINAL_SHIPMENTS = frozenset({"shipped", "cancelled"})
"""The shop's words for an order that is done or cancelled there."""


class Standing(Enum):
    """What the shop says of an order, seen from the warehouse."""

    ELIGIBLE = auto()
    NOT_YET = auto()
    DONE_IN_SHOP = auto()
    CANCELLED = auto()


@dataclass(frozen=True, slots=True)
class Verdict:
    """A standing with why."""

    standing: Standing
    reason: Reason


def is_final(status: str, shipment_status: str) -> bool:
    """Whether an order that we don't know needs nothing more: done or cancelled in the shop."""
    return status in FINAL_STATUSES or shipment_status in FINAL_SHIPMENTS


def judge(order: ShopOrder, rules: OrderRules) -> Verdict:
    """Judges an order by status, payment and shipment; an unknown word is held and shown.

    Source of the words: api/lightspeed.md, section 8.
    """
    if order.status == "cancelled" or order.shipment_status == "cancelled":
        return Verdict(Standing.CANCELLED, reason("cancelled_in_shop"))
    if order.shipment_status == "shipped" or order.status in _DONE:
        return Verdict(Standing.DONE_IN_SHOP, reason("done_in_shop", status=order.status))
    blocked = _payment(order, rules) or _shipping(order) or _status(order, rules)
    if blocked is not None:
        return Verdict(Standing.NOT_YET, blocked)
    return Verdict(Standing.ELIGIBLE, reason("eligible"))


def _payment(order: ShopOrder, rules: OrderRules) -> Reason | None:
    if order.payment_status == "paid":
        return None
    if order.payment_status == "cancelled":
        return reason("payment_cancelled")
    if order.payment_status not in _UNPAID:
        return reason("unknown_payment_status", status=order.payment_status)
    if order.pay_later:
        return None if rules.include_pay_later else reason("pay_later_off")
    return reason("awaiting_payment")


def _shipping(order: ShopOrder) -> Reason | None:
    if order.shipment_status == "not_shipped":
        return None
    if order.shipment_status == "partially_shipped":
        return reason("partially_shipped")
    return reason("unknown_shipment_status", status=order.shipment_status)


def _status(order: ShopOrder, rules: OrderRules) -> Reason | None:
    if (order.pickup or order.status in _PICKUP) and not rules.include_pickup:
        return reason("pickup_off")
    if order.status in (AWAITS_SHIPMENT, AWAITS_PICKUP):
        return None
    if order.status == READY_FOR_PICKUP:
        # The goods lie in the store already; QLS would send them a second time.
        return reason("ready_for_pickup")
    if order.status == "on_hold":
        return reason("on_hold")
    if order.status == "processing_awaiting_payment":
        # A pay-later order waits for payment by design; the payment rule has let it through.
        may_go = order.pay_later and rules.include_pay_later
        return None if may_go else reason("awaiting_payment")
    return reason("unknown_status", status=order.status)
