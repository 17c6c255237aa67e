"""What a shop tells of itself, and what came of reporting a shipment."""

from dataclasses import dataclass

from qls_desktop.domain.reason import Reason


@dataclass(frozen=True, slots=True)
class ShopIdentity:
    """Who a key belongs to (api/lightspeed.md, recipe 1).

    ``missing_permissions`` names ticks such as ``orders.write``; ``sub_domain`` makes the
    back-office links.
    """

    shop_id: int
    name: str
    sub_domain: str
    language: str
    is_private_key: bool
    missing_permissions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ShippingMethod:
    """A shipping method of the shop; ``id`` is the second part of an order's ``shipmentId``."""

    id: int
    title: str


@dataclass(frozen=True, slots=True)
class ShipmentReport:
    """What the shop shows after an order was marked as shipped, read back.

    ``changed`` is False when nothing had to be written. ``notified`` tells whether the customer
    was to be mailed by this report. ``tracking_code`` is the code as the shop kept it.
    ``concerns`` are what didn't come out as asked: kinds ``lightspeed_code_cut``,
    ``lightspeed_code_differs``, ``lightspeed_no_shipment``, ``lightspeed_not_shipped``,
    ``lightspeed_order_not_followed``, ``lightspeed_order_cancelled``.
    """

    order_id: int
    shipped: bool
    order_followed: bool
    changed: bool
    notified: bool
    tracking_code: str
    status: str
    shipment_status: str
    concerns: tuple[Reason, ...] = ()
