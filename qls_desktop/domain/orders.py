"""An order of the shop and an order at QLS, as last observed."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Address:
    """Where the parcel goes. Personal data: kept only as long as design.md section 5 allows.

    ``country`` is ISO-3166 alpha-2 in upper case. ``number`` may be empty when the shop keeps the
    whole address in ``street`` (api/lightspeed.md, section 8).
    """

    name: str = ""
    company: str = ""
    street: str = ""
    street2: str = ""
    number: str = ""
    extension: str = ""
    postal_code: str = ""
    city: str = ""
    country: str = ""
    email: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class OrderLine:
    """One line of an order. Codes are copies made when the order was placed."""

    id: int
    variant_id: int | None
    title: str
    ordered: int
    refunded: int = 0
    article_code: str = ""
    sku: str = ""
    ean: str = ""

    @property
    def to_ship(self) -> int:
        """Units still to send: ordered − refunded (api/lightspeed.md, section 8)."""
        return max(0, self.ordered - self.refunded)


@dataclass(frozen=True, slots=True)
class ShopShipment:
    """A shipment of the shop, the place where tracking goes."""

    id: int
    status: str
    tracking_code: str = ""


@dataclass(frozen=True, slots=True)
class OrderHead:
    """A row of the shop's order list: enough to know whether the order must be read anew.

    The statuses are the row's own words, "" where the row held none.
    """

    id: int
    number: str
    updated_at: datetime
    status: str = ""
    payment_status: str = ""
    shipment_status: str = ""


@dataclass(frozen=True, slots=True)
class ShopOrder:
    """A whole order of the shop. Statuses are the shop's own words; instants are aware UTC."""

    id: int
    number: str
    status: str
    payment_status: str
    shipment_status: str
    created_at: datetime
    updated_at: datetime
    address: Address
    lines: tuple[OrderLine, ...]
    total_incl: Decimal = Decimal(0)
    pay_later: bool = False
    pickup: bool = False
    shipping_title: str = ""
    shipping_id: str = ""
    memo: str = ""
    shipments: tuple[ShopShipment, ...] = ()

    @property
    def is_refunded(self) -> bool:
        """Whether it has lines, of which no unit remains to be shipped."""
        return bool(self.lines) and not any(line.to_ship for line in self.lines)


@dataclass(frozen=True, slots=True)
class SendLine:
    """One line of what is sent to QLS. ``product_id`` is my.QLS' own id."""

    product_id: str
    amount: int
    name: str


@dataclass(frozen=True, slots=True)
class OrderToSend:
    """Everything of one ``POST /fulfillment/orders`` (api/qls.md, section 5).

    ``reference`` is the shop's order number, the only natural key at QLS. ``total_price`` is in
    the unit that the integration sets. ``processable`` is aware UTC.
    """

    reference: str
    brand_id: str
    address: Address
    house_number: str
    lines: tuple[SendLine, ...]
    processable: datetime
    total_price: int | Decimal
    option_tags: tuple[str, ...] = ()
    service_point: str | None = None


@dataclass(frozen=True, slots=True)
class WarehouseOrder:
    """An order at QLS, from a list row (no lines, no postcode) or from its detail.

    ``lines`` and ``postal_code`` are None when the answer did not hold them. ``created`` and
    ``modified`` are aware UTC. ``foreign`` tells that another integration made it
    (``shop_integration_id`` set).
    """

    id: str
    reference: str
    status: str
    cancelled: bool
    hold: bool
    created: datetime | None
    modified: datetime | None = None
    brand_id: str | None = None
    lines: tuple[tuple[str, int], ...] | None = None
    postal_code: str | None = None
    foreign: bool = False
    amount_total: int | None = None
    amount_delivered: int | None = None


@dataclass(frozen=True, slots=True)
class Parcel:
    """One parcel on its way: barcode and the carrier's page, as QLS gives them.

    ``created`` (aware UTC) is None when QLS didn't tell when it was made.
    """

    barcode: str
    tracking_url: str
    reference: str
    postal_code: str
    status: str
    is_delivery: bool = True
    created: datetime | None = None
