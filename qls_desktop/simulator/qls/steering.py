"""What the `/_sim/` pages show of the warehouse, and do to it."""

from collections.abc import Callable, Mapping
from typing import Any

from qls_desktop.simulator.qls.moments import read
from qls_desktop.simulator.qls.order import SimOrder
from qls_desktop.simulator.qls.order_book import OrderRequest
from qls_desktop.simulator.qls.order_shapes import order_detail
from qls_desktop.simulator.qls.product_shapes import stock_row
from qls_desktop.simulator.qls.shipment_shapes import shipment_row
from qls_desktop.simulator.qls.state import WarehouseState

Wish = Mapping[str, Any]
"""The JSON object that was posted to a control page."""


def snapshot(state: WarehouseState) -> dict[str, Any]:
    """Give the warehouse as JSON values: sizes, every order, and the switches."""
    orders = state.orders()
    return {
        "now": state.premises.now().isoformat(),
        "company": {"id": state.company.id, "name": state.company.name},
        "products": len(state.products()),
        "orders": [order_summary(state, order) for order in orders],
        "created_orders": [order.id for order in state.created_orders],
        "refused_calls": state.rate_limit.refused,
        "switches": state.switches.as_dict(),
    }


def order_summary(state: WarehouseState, order: SimOrder) -> dict[str, Any]:
    """Give an order in full with its parcels, its origin and its price in euros."""
    return {
        **order_detail(state, order),
        "total_price_euros": order.total_price,
        "from_client": order.payload is not None,
        "parcels": [shipment_row(state, row) for row in state.floor.parcels_of(order)],
    }


def post_order(state: WarehouseState, wish: Wish) -> dict[str, Any]:
    """Do one thing to an order: `action` with `id`, or `foreign` with `reference`.

    Actions: `foreign` (`product_id`?), `native` (a create payload), `edit` (`contact`?,
    `amounts`? by line id), `cancel`, `hold`, `release`, `delete`, `ship` (`units`?), `return`.

    Raises:
        KeyError: when a field, or the order, is missing.
        ValueError: when the action is unknown or isn't possible now.
    """
    action = wish["action"]
    if action == "foreign":
        order = state.add_foreign_order(wish["reference"], wish.get("product_id"))
    elif action == "native":
        order = state.import_native(_native(state, wish))
    elif action in _ORDER_ACTIONS:
        order = state.order(wish["id"])
        _ORDER_ACTIONS[action](state, wish)
    else:
        raise ValueError(f"unknown action: {action!r}")
    return order_summary(state, order)


def post_stock(state: WarehouseState, wish: Wish) -> dict[str, Any]:
    """Set amounts of the product `id`: `available`, or names of the stock row; or `delete` it.

    Raises:
        KeyError: when the product is missing.
        ValueError: when an amount can't be set.
    """
    product = state.product(wish["id"])
    if wish.get("delete"):
        state.delete_product(product.id)
        return stock_row(product)
    amounts = {key: int(value) for key, value in wish.items() if key.startswith("amount_")}
    state.change_stock(product.id, **amounts)
    if "available" in wish:
        state.set_available(product.id, int(wish["available"]))
    return stock_row(product)


def set_switches(state: WarehouseState, values: Mapping[str, str]) -> dict[str, str]:
    """Set switches, all or none, and give them all.

    Raises:
        ValueError: when a name or value is unknown.
    """
    for name, value in values.items():
        state.switches.validate(name, value)
    for name, value in values.items():
        state.switches.set(name, value)
    return state.switches.as_dict()


def _native(state: WarehouseState, wish: Wish) -> OrderRequest:
    lines = [
        (str(row["product_id"]), str(row.get("name", "")), int(row["amount_ordered"]))
        for row in wish["products"]
    ]
    return OrderRequest(
        brand_id=wish.get("brand_id") or state.company.brands[0].id,
        customer_reference=wish["customer_reference"],
        contact=wish["receiver_contact"],
        lines=lines,
        processable=read(wish.get("processable")),
        shop_integration_reference=wish.get("shop_integration_reference"),
    )


_ORDER_ACTIONS: dict[str, Callable[[WarehouseState, Wish], object]] = {
    "edit": lambda state, wish: state.edit_order(
        wish["id"], wish.get("contact"), wish.get("amounts")
    ),
    "cancel": lambda state, wish: state.cancel_order(wish["id"]),
    "hold": lambda state, wish: state.hold_order(wish["id"]),
    "release": lambda state, wish: state.hold_order(wish["id"], hold=False),
    "delete": lambda state, wish: state.delete_order(wish["id"]),
    "ship": lambda state, wish: state.ship_order(wish["id"], wish.get("units")),
    "return": lambda state, wish: state.send_back(wish["id"]),
}
