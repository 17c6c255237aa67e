"""What the shop keeps. Field names inside `fields` are the API's own."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

Fields = dict[str, Any]
"""JSON values by the API's field name, without ids, times and references."""


@dataclass(slots=True)
class Record:
    """One object with an id and its times.

    Attributes:
        id: the shop's id.
        created: aware, UTC, whole seconds.
        updated: aware, UTC, whole seconds.
        fields: the rest, in the API's own names and types.
    """

    id: int
    created: datetime
    updated: datetime
    fields: Fields


@dataclass(slots=True)
class Product(Record):
    """A product; `variant_ids` in order, `set` holds its options or False."""

    variant_ids: list[int] = field(default_factory=list)
    brand_id: int | None = None
    supplier_id: int | None = None


@dataclass(slots=True)
class Variant(Record):
    """A variant of one product."""

    product_id: int = 0
    tax_id: int = 11

    @property
    def stock_level(self) -> int:
        """Pieces in the shop; may be negative."""
        return int(self.fields["stockLevel"])

    @property
    def article_code(self) -> str:
        """The article code, "" when there is none."""
        return str(self.fields["articleCode"])


@dataclass(slots=True)
class Movement:
    """One change of a variant's stock."""

    id: int
    created: datetime
    channel: str
    change: int
    variant_id: int
    product_id: int


@dataclass(slots=True)
class OrderLine:
    """One line of an order; the variant is None when it was deleted since."""

    id: int
    product_id: int
    variant_id: int | None
    fields: Fields

    @property
    def quantity(self) -> int:
        """Pieces ordered."""
        return int(self.fields["quantityOrdered"])


@dataclass(slots=True)
class Event:
    """One line of an order's history."""

    id: int
    created: datetime
    channel: str
    type: str
    message: str
    order_id: int
    shipment_id: int | None


@dataclass(slots=True)
class Order(Record):
    """An order with its lines and the ids of its shipments."""

    customer_id: int = 0
    lines: list[OrderLine] = field(default_factory=list)
    shipment_ids: list[int] = field(default_factory=list)
    captured: bool = False

    @property
    def number(self) -> str:
        """The number the customer knows."""
        return str(self.fields["number"])

    @property
    def status(self) -> str:
        """The order's native status."""
        return str(self.fields["status"])

    @property
    def payment_status(self) -> str:
        """Whether it was paid."""
        return str(self.fields["paymentStatus"])

    @property
    def shipment_status(self) -> str:
        """Whether it was shipped."""
        return str(self.fields["shipmentStatus"])


@dataclass(slots=True)
class Shipment(Record):
    """A shipment of one order."""

    order_id: int = 0
    customer_id: int = 0
    line_ids: list[int] = field(default_factory=list)
    mailed: set[str] = field(default_factory=set)

    @property
    def status(self) -> str:
        """`not_shipped` or `shipped`."""
        return str(self.fields["status"])

    @property
    def tracking_code(self) -> str:
        """The tracking code, "" when there is none."""
        return str(self.fields["trackingCode"])


@dataclass(slots=True)
class Mail:
    """One mail in the shop's outbox; `kind` is `shipped` or `tracking`."""

    sent: datetime
    kind: str
    order_id: int
    shipment_id: int
    tracking_code: str


@dataclass(slots=True)
class Metafield(Record):
    """A key and value on `owner`: "shop", or a path such as "orders/9001"."""

    owner: str = "shop"


@dataclass(frozen=True, slots=True)
class ShippingMethod:
    """A way of shipping that the shop offers.

    Attributes:
        id: second part of an order's `shipmentId`.
        value_id: third part.
        key: our name for it in scenarios.
        title: what the customer sees.
        price_cents: euros cents including VAT.
        is_pickup: collect in the store.
        app_data: keys that an app of the shop puts in `shipmentData`.
    """

    id: int
    value_id: int
    key: str
    title: str
    price_cents: int
    is_pickup: bool = False
    app_data: tuple[tuple[str, str], ...] = ()


SHIPPING_METHODS = (
    ShippingMethod(3100, 4200, "sameday", "Sameday", 495),
    ShippingMethod(3101, 4201, "standard", "Standaard verzending", 495),
    ShippingMethod(3102, 4202, "evening", "Avondlevering", 695),
    ShippingMethod(
        3103,
        4203,
        "pickup_point",
        "Afhalen bij een afhaalpunt",
        395,
        app_data=(
            ("service_point_code", "8004-NL-123401"),
            ("service_point_name", "Voorbeeldkiosk"),
        ),
    ),
    ShippingMethod(3104, 4204, "store", "Afhalen in de winkel", 0, is_pickup=True),
)
