"""What the `/_sim/` pages of each app do to the world."""

from collections.abc import Mapping
from dataclasses import asdict, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

import msgspec

from qls_desktop.simulator.lightspeed.records import Order
from qls_desktop.simulator.lightspeed.wish import Address, NewLine
from qls_desktop.simulator.qls import steering as qls_steering

if TYPE_CHECKING:
    from qls_desktop.simulator.world import World

Wish = Mapping[str, Any]

_CODES = {
    "stock_level": "stockLevel",
    "article_code": "articleCode",
    "ean": "ean",
    "sku": "sku",
    "title": "title",
}


def _order_summary(order: Order) -> dict[str, Any]:
    return {
        "id": order.id,
        "number": order.number,
        "status": order.status,
        "payment_status": order.payment_status,
        "shipment_status": order.shipment_status,
        "captured": order.captured,
        "memo": order.fields["memo"],
    }


class _Steering:
    """What both apps' pages share."""

    def __init__(self, world: "World") -> None:
        self.world = world

    def move_clock(self, to: datetime | None, by: timedelta) -> datetime:
        """Move the clock of the world."""
        return self.world.move_clock(to, by)

    def reset(self) -> None:
        """Start the story of both sides again."""
        self.world.reset()


class ShopSteering(_Steering):
    """Steers the shop."""

    def __init__(self, world: "World") -> None:
        super().__init__(world)
        self.faults = world.lightspeed_faults

    def state(self) -> dict[str, Any]:
        """Give a summary of the shop: counts, orders, outbox, switches, faults, planted truth."""
        shop = self.world.shop
        return {
            "now": shop.clock.now().isoformat(),
            "products": len(shop.products),
            "variants": len(shop.variants),
            "orders": [_order_summary(order) for order in shop.orders.values()],
            "shipments": [
                {"id": row.id, "order_id": row.order_id, **row.fields}
                for row in shop.shipments.values()
            ],
            "outbox": [msgspec.to_builtins(asdict(mail)) for mail in shop.outbox],
            "switches": shop.switches.as_dict(),
            "faults": msgspec.to_builtins(self.faults.armed),
            "planted": msgspec.to_builtins(self.world.catalogue.truth),
        }

    def post_order(self, wish: Wish) -> dict[str, Any]:
        """Place `count` orders, or do an `action` (`pay`, `cancel`, `edit`) to order `order`.

        A placed order takes `lines` (`[{"variant_id", "quantity"}]`), `address`,
        `payment_status`, `shipping_method`, `pay_later`, `comment`; what isn't given is invented.
        """
        if "action" in wish:
            return {"orders": [_order_summary(self._act(wish))]}
        count = int(wish.get("count", 1))
        return {"orders": [_order_summary(self._place(wish)) for _ in range(count)]}

    def post_stock(self, wish: Wish) -> dict[str, Any]:
        """Edit variant `variant_id`: `stock_level`, `article_code`, `ean`, `sku`, `title`."""
        fields = {name: wish[key] for key, name in _CODES.items() if key in wish}
        variant = self.world.edit_variant(int(wish["variant_id"]), **fields)
        return {"variant_id": variant.id} | {
            key: variant.fields[name] for key, name in _CODES.items()
        }

    def set_switches(self, values: Mapping[str, str]) -> dict[str, str]:
        """Set switches of the shop, all or none."""
        self.world.shop.set_switches(values)
        return self.world.shop.switches.as_dict()

    def _act(self, wish: Wish) -> Order:
        which = wish["order"]
        if wish["action"] == "pay":
            return self.world.pay_order(which)
        if wish["action"] == "cancel":
            return self.world.cancel_order(which)
        if wish["action"] == "edit":
            return self.world.edit_order(which, wish.get("fields", {}))
        raise ValueError(f"unknown action: {wish['action']!r}")

    def _place(self, wish: Wish) -> Order:
        names = ("payment_status", "shipping_method", "pay_later", "comment", "number", "status")
        chosen = {name: wish[name] for name in names if name in wish}
        lines = msgspec.convert(wish["lines"], tuple[NewLine, ...]) if "lines" in wish else None
        address = replace(Address(), **wish["address"]) if "address" in wish else None
        return self.world.place_order(lines, address=address, **chosen)


class WarehouseSteering(_Steering):
    """Steers the warehouse."""

    def __init__(self, world: "World") -> None:
        super().__init__(world)
        self.faults = world.qls_faults

    def state(self) -> dict[str, Any]:
        """Give a summary of the warehouse: counts, orders, switches, faults."""
        faults = msgspec.to_builtins(self.faults.armed)
        return {**qls_steering.snapshot(self.world.warehouse), "faults": faults}

    def post_order(self, wish: Wish) -> dict[str, Any]:
        """Do an `action` to an order, see `simulator.qls.steering.post_order`."""
        return qls_steering.post_order(self.world.warehouse, wish)

    def post_stock(self, wish: Wish) -> dict[str, Any]:
        """Change the shelf, see `simulator.qls.steering.post_stock`."""
        return qls_steering.post_stock(self.world.warehouse, wish)

    def set_switches(self, values: Mapping[str, str]) -> dict[str, str]:
        """Set switches of the warehouse, all or none."""
        return qls_steering.set_switches(self.world.warehouse, values)
