"""Everything the shop keeps, and the small steps every change is made of."""

import random
from collections import defaultdict
from collections.abc import Mapping
from datetime import datetime, timedelta

from qls_desktop.simulator.clock import Clock
from qls_desktop.simulator.lightspeed.limits import RateLimits, read_limits
from qls_desktop.simulator.lightspeed.records import (
    Event,
    Mail,
    Metafield,
    Movement,
    Order,
    Product,
    Record,
    Shipment,
    Variant,
)
from qls_desktop.simulator.switches import Switches

PERMISSIONS = ("content", "products", "customers", "orders", "settings", "tracking")
REVERT_AFTER = timedelta(seconds=60)
"""With `stock_owner=pos`, how long a level that we wrote lives."""

_FIRST_IDS = {
    "order": 9001,
    "shipment": 8001,
    "customer": 6001,
    "number": 1042,
}


class ShopState:
    """The shop.

    Attributes:
        clock: tells the time.
        switches: `LIGHTSPEED_SWITCHES` with the values set now.
        key: API key, 32 characters.
        secret: API secret, 32 characters.
        revoked: True makes every call a 401.
        permissions: read and write tick of each permission.
        languages: active or not, by code; the first is the default.
        products: by id.
        variants: by id.
        orders: by id.
        shipments: by id.
        movements: oldest first.
        events: oldest first.
        outbox: mails to customers, oldest first.
        metafields: by id, of every owner.
        stored: scripts, webhooks, external services and custom statuses, by resource and id.
        javascript: the one slot for the merchant's own code.
        fields: what can be changed of the shop itself.
    """

    def __init__(
        self, clock: Clock, seed: int, switches: Switches, credentials: tuple[str, str]
    ) -> None:
        self.clock = clock
        self.switches = switches
        self.key, self.secret = credentials
        self.revoked = False
        self.permissions = {name: {"read": True, "write": True} for name in PERMISSIONS}
        self.languages = {"nl": True, "en": True, "de": False}
        self.products: dict[int, Product] = {}
        self.variants: dict[int, Variant] = {}
        self.orders: dict[int, Order] = {}
        self.shipments: dict[int, Shipment] = {}
        self.movements: list[Movement] = []
        self.events: list[Event] = []
        self.outbox: list[Mail] = []
        self.metafields: dict[int, Metafield] = {}
        self.stored: dict[str, dict[int, Record]] = defaultdict(dict)
        self.javascript: dict[str, object] = {"isActive": False, "script": ""}
        self.fields: dict[str, object] = {}
        self.chance = random.Random(f"{seed}/shop")
        self.limits = RateLimits(clock.now())
        self._ids: dict[str, int] = dict(_FIRST_IDS)
        self._reverts: list[tuple[datetime, int, int]] = []

    def now(self) -> datetime:
        """Give the time in whole seconds, aware, UTC."""
        return self.clock.now().replace(microsecond=0)

    def next_id(self, kind: str) -> int:
        """Give the next free id of a kind."""
        given = self._ids.get(kind, 1)
        self._ids[kind] = given + 1
        return given

    def switch(self, name: str) -> str:
        """Give the value of a switch."""
        return self.switches.get(name)

    def set_switches(self, values: Mapping[str, str]) -> None:
        """Set switches, all or none.

        Raises:
            ValueError: when a name or value is unknown.
        """
        for name, value in values.items():
            self.switches.validate(name, value)
        for name, value in values.items():
            self.switches.set(name, value)

    def rate_limits(self) -> tuple[tuple[int, int, int], bool]:
        """Give the limits, and whether the day starts at midnight UTC."""
        return read_limits(self.switch("rate_limits")), self.switch("day_reset") == "utc"

    def touch_order(self, order: Order, payment: bool = False) -> None:
        """Note that an order changed, as far as the shop does (switch `updated_bump`)."""
        if payment or self.switch("updated_bump") == "all":
            order.updated = self.now()

    def set_stock(
        self, variant: Variant, level: int, channel: str = "api", at: datetime | None = None
    ) -> None:
        """Set a variant's stock, with the movement and the times that go with it."""
        moment = at or self.now()
        change = level - variant.stock_level
        if change == 0:
            return
        if channel == "api" and self.switch("stock_owner") == "pos":
            self._reverts.append((moment + REVERT_AFTER, variant.id, variant.stock_level))
        variant.fields["stockLevel"] = level
        variant.updated = moment
        if self.switch("stock_bumps_product") == "yes" and variant.product_id in self.products:
            self.products[variant.product_id].updated = moment
        self.movements.append(
            Movement(
                self.next_id("movement"), moment, channel, change, variant.id, variant.product_id
            )
        )

    def catch_up(self) -> None:
        """Let the point of sale take back the levels that were written (`stock_owner=pos`)."""
        now = self.now()
        due = [revert for revert in self._reverts if revert[0] <= now]
        self._reverts = [revert for revert in self._reverts if revert[0] > now]
        for moment, variant_id, level in due:
            if variant_id in self.variants:
                self.set_stock(self.variants[variant_id], level, "pos", moment)

    def add_event(
        self,
        order: Order,
        kind: str,
        message: str,
        channel: str,
        shipment: int | None = None,
        at: datetime | None = None,
    ) -> None:
        """Add a line to an order's history."""
        moment = at or self.now()
        self.events.append(
            Event(self.next_id("event"), moment, channel, kind, message, order.id, shipment)
        )

    def order_by_number(self, number: str) -> Order:
        """Find an order by its number.

        Raises:
            KeyError: when there is none.
        """
        for order in self.orders.values():
            if order.number == number:
                return order
        raise KeyError(number)
