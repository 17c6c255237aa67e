"""Fulfilment orders and parcels, as the simulator remembers them."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class OrderStatus(StrEnum):
    """The seen words of an order's status (api/qls.md section 5), their spelling included."""

    CONCEPT = "concept"
    ERROR_VALIDATION = "error_validation"
    RECEIVED = "received"
    PENDING = "pending"
    PARTLY_SENT = "partically_sent"
    SENT = "sent"


class ShipmentStatus(StrEnum):
    """The seen words of a parcel's status (api/qls.md section 7)."""

    CREATED = "created"
    PRINTED = "printed"
    PRE_TRANSIT = "pre_transit"
    IN_TRANSIT = "in_transit"
    DELIVERED = "delivered"
    RETURNED = "returned"


@dataclass(slots=True)
class SimOrderLine:
    """A line of an order; amounts are units."""

    id: str
    product_id: str
    name: str
    amount_ordered: int
    amount_original: int
    created: datetime
    modified: datetime
    amount_reserved: int = 0
    amount_delivered: int = 0

    @property
    def amount_open(self) -> int:
        """Units not shipped yet."""
        return self.amount_ordered - self.amount_delivered


@dataclass(slots=True)
class SimOrder:
    """A fulfilment order (api/qls.md section 5); instants are UTC.

    `payload` is what the client sent, or None for an order from elsewhere. `visible_from` is when
    lists may show it, before `list_lag_s` is added. `keeps_stock` is false for
    scenery: orders of other channels that take nothing from the shelf.
    """

    id: str
    company_id: str
    brand_id: str
    customer_reference: str
    contact: dict[str, object]
    lines: list[SimOrderLine]
    processable: datetime
    created: datetime
    modified: datetime
    visible_from: datetime
    status: OrderStatus = OrderStatus.RECEIVED
    cancelled: bool = False
    hold: bool = False
    total_price: float | None = None
    delivery_options: list[str] = field(default_factory=list)
    servicepoint_code: str | None = None
    shop_integration_id: str | None = None
    shop_integration_reference: str | None = None
    keeps_stock: bool = True
    payload: dict[str, object] | None = None

    @property
    def amount_total(self) -> int:
        """Units ordered, over all lines."""
        return sum(line.amount_ordered for line in self.lines)

    @property
    def amount_reserved(self) -> int:
        """Units set apart on the shelf and not shipped yet."""
        return sum(line.amount_reserved for line in self.lines)

    @property
    def amount_delivered(self) -> int:
        """Units shipped."""
        return sum(line.amount_delivered for line in self.lines)

    @property
    def active(self) -> bool:
        """Whether work on it may still follow."""
        return not self.cancelled and self.status is not OrderStatus.SENT


@dataclass(slots=True)
class SimShipment:
    """A parcel (api/qls.md section 7); `kind` is `delivery` or `return`; instants are UTC."""

    id: str
    company_id: str
    brand_id: str
    order_id: str
    reference: str
    barcode: str
    contact_id: str
    contact: dict[str, object]
    created: datetime
    modified: datetime
    visible_from: datetime
    kind: str = "delivery"
    status: ShipmentStatus = ShipmentStatus.CREATED
