"""What a status of QLS means for an order of ours (api/qls.md, section 5)."""

from qls_desktop.domain.ledger import LedgerOrder, OrderState
from qls_desktop.domain.orders import WarehouseOrder
from qls_desktop.domain.reason import Reason, reason

CANCELLED_AFTER_SENDING = "cancelled_after_sending"
CANCELLED_AT_QLS = "cancelled_at_qls"
INVALID_AT_QLS = "invalid_at_qls"
REFUNDED_AFTER_SENDING = "refunded_after_sending"
"""Reasons of an order at QLS that needs the merchant."""

SETTLED = {
    CANCELLED_AFTER_SENDING: "cancelled_on_both_sides",
    REFUNDED_AFTER_SENDING: "nothing_to_ship",
}
"""What the shop did after an order was sent, and how that ends when QLS has cancelled it too."""

_UNDER_WAY = frozenset({"concept", "received", "pending", "partically_sent", "partially_sent"})
"""Statuses of an order that QLS works on; "partically" is QLS' own spelling."""


def followed_state(row: LedgerOrder, order: WarehouseOrder) -> tuple[OrderState, Reason]:
    """Where an order that is at QLS stands, from what QLS says of it now.

    ``cancelled`` is looked at first: it overrides the status. An order that the shop cancelled or
    refunded after it was sent stays an alarm until QLS has cancelled it too, or has shipped it;
    shipped, a cancelled one keeps that reason, so that it isn't told twice. An unknown status
    changes nothing.
    """
    if order.cancelled:
        if row.reason.kind in SETTLED:
            return OrderState.CANCELLED, reason(SETTLED[row.reason.kind])
        return OrderState.ATTENTION, reason(CANCELLED_AT_QLS)
    if order.status == "sent":
        told = row.reason.kind == CANCELLED_AFTER_SENDING
        return OrderState.SHIPPED, row.reason if told else reason("order_shipped")
    if row.reason.kind in SETTLED:
        return row.state, row.reason
    if order.status == "error_validation":
        return OrderState.ATTENTION, reason(INVALID_AT_QLS)
    if order.hold:
        return OrderState.SENT, reason("held_at_qls")
    mended = row.state is OrderState.ATTENTION and order.status in _UNDER_WAY
    if mended or row.reason.kind == "held_at_qls":
        return OrderState.SENT, reason("order_sent")
    return row.state, row.reason
