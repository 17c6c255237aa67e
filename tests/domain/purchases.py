"""Invented orders, ledger rows and integrations for the tests of the orders' rules."""

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from qls_desktop.domain.ledger import LedgerOrder, OrderState
from qls_desktop.domain.orders import Address, OrderLine, ShopOrder, WarehouseOrder
from qls_desktop.domain.reason import reason
from qls_desktop.domain.settings import Integration, OrderRules, ShippingRule

PLACED = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)
"""A Tuesday, ten o'clock in Amsterdam."""

ADDRESS = Address(
    name="Anna Voorbeeld",
    street="Teststraat",
    number="12",
    postal_code="1234 AB",
    city="Voorbeelddorp",
    country="NL",
    email="anna@example.test",
    phone="0000000000",
)
LINKED = {1: "w1", 2: "w2"}


def order_line(number: int = 1, **changes: Any) -> OrderLine:  # noqa: ANN401
    """One unit of variant ``number``."""
    values: dict[str, Any] = {
        "id": 100 + number,
        "variant_id": number,
        "title": f"Mok {number}",
        "ordered": 1,
        "article_code": f"MOK-{number}",
    }
    return OrderLine(**(values | changes))


def purchase(**changes: Any) -> ShopOrder:  # noqa: ANN401
    """An order that may go: paid, awaiting shipment, with a good address and a linked line."""
    values: dict[str, Any] = {
        "id": 42,
        "number": "ORD00042",
        "status": "processing_awaiting_shipment",
        "payment_status": "paid",
        "shipment_status": "not_shipped",
        "created_at": PLACED,
        "updated_at": PLACED,
        "address": ADDRESS,
        "lines": (order_line(),),
        "total_incl": Decimal("12.50"),
    }
    return ShopOrder(**(values | changes))


def ledger_row(state: OrderState, kind: str = "eligible", **changes: Any) -> LedgerOrder:  # noqa: ANN401
    """The ledger's row of :func:`purchase`."""
    return replace(LedgerOrder(7, 1, 42, "ORD00042", state, reason(kind), PLACED), **changes)


def integration(*rules: ShippingRule, **orders: Any) -> Integration:  # noqa: ANN401
    """An integration with a brand, whose order rules are given."""
    settings = OrderRules(shipping_rules=rules, **orders)
    return Integration(1, 1, "Theehuis", "b1", "Voorbeeldwinkel", orders=settings)


def at_qls(**changes: Any) -> WarehouseOrder:  # noqa: ANN401
    """The order at QLS that :func:`purchase` would have made."""
    values: dict[str, Any] = {
        "id": "q1",
        "reference": "ORD00042",
        "status": "received",
        "cancelled": False,
        "hold": False,
        "created": PLACED,
        "brand_id": "b1",
        "postal_code": "1234AB",
        "lines": (("w1", 1),),
    }
    return WarehouseOrder(**(values | changes))
