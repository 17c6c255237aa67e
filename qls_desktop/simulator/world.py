"""A shop, a warehouse and a clock: one whole simulated world."""

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from starlette.types import ASGIApp

from qls_desktop.simulator.catalogue import Catalogue, build_catalogue
from qls_desktop.simulator.clock import Clock, SimulatedClock, SystemClock
from qls_desktop.simulator.control import ControlledApp, control_app
from qls_desktop.simulator.customers import (
    random_address,
    random_lines,
    random_payment,
    random_shipping,
)
from qls_desktop.simulator.faults import Faults
from qls_desktop.simulator.lightspeed import order_changes
from qls_desktop.simulator.lightspeed.app import build_app as build_lightspeed_app
from qls_desktop.simulator.lightspeed.checkout import checkout_page
from qls_desktop.simulator.lightspeed.ordering import place_order, variant_of
from qls_desktop.simulator.lightspeed.product_calls import write_variant
from qls_desktop.simulator.lightspeed.records import Order, Variant
from qls_desktop.simulator.lightspeed.seeding import seed_catalogue
from qls_desktop.simulator.lightspeed.state import ShopState
from qls_desktop.simulator.lightspeed.switches import LIGHTSPEED_SWITCHES
from qls_desktop.simulator.lightspeed.wish import Address, NewLine, NewOrder
from qls_desktop.simulator.native_link import NativeLink
from qls_desktop.simulator.qls.app import build_app as build_qls_app
from qls_desktop.simulator.qls.company import PASSWORD, USERNAME
from qls_desktop.simulator.qls.state import WarehouseState
from qls_desktop.simulator.qls.switches import QLS_SWITCHES
from qls_desktop.simulator.rhythm import Rhythm
from qls_desktop.simulator.scenario import Scenario
from qls_desktop.simulator.steering import ShopSteering, WarehouseSteering
from qls_desktop.simulator.switches import Switches

LIGHTSPEED_KEY = "00000000000000000000000000000000"
LIGHTSPEED_SECRET = "11111111111111111111111111111111"  # noqa: S105 - invented, opens the simulator only

Lines = Sequence[NewLine | tuple[int, int]]
"""Lines of an order: `NewLine`, or pairs of variant id and pieces."""


class World:
    """One simulated world; the same scenario and clock always give the same one.

    Attributes:
        scenario: what it was made from.
        clock: tells the time to both sides.
        catalogue: the assortment, with the truth about planted faults.
        shop: the shop's state; renewed by `reset`.
        warehouse: the warehouse's state; renewed by `reset`.
        lightspeed_faults: armed faults of the shop's API.
        qls_faults: armed faults of the warehouse's API.
        lightspeed_app: the shop's API with its `/_sim/` pages.
        qls_app: the warehouse's API with its `/_sim/` pages.
        lightspeed_key: 32 characters.
        lightspeed_secret: 32 characters.
        qls_username: login, shaped like an e-mail address.
        qls_password: its password.
    """

    shop: ShopState
    warehouse: WarehouseState

    def __init__(self, scenario: Scenario, clock: Clock) -> None:
        """Build the world.

        Raises:
            ValueError: when the scenario names a switch or value that doesn't exist.
        """
        self.scenario = scenario
        self.clock = clock
        self.lightspeed_key, self.lightspeed_secret = LIGHTSPEED_KEY, LIGHTSPEED_SECRET
        self.qls_username, self.qls_password = USERNAME, PASSWORD
        self.catalogue: Catalogue = build_catalogue(
            scenario.seed, scenario.products, scenario.fault_share, scenario.known_share
        )
        self.lightspeed_faults = Faults(scenario.seed)
        self.qls_faults = Faults(scenario.seed)
        self._pool = tuple(_sellable(self.catalogue))
        self._wishes = random.Random(f"{scenario.seed}/wishes")
        self._begin()
        self.lightspeed_app: ASGIApp = ControlledApp(
            lambda: self._shop_app,
            control_app(ShopSteering(self), {"checkout": lambda: checkout_page(self.shop)}),
            self.catch_up,
        )
        self.qls_app: ASGIApp = ControlledApp(
            lambda: self._warehouse_app,
            control_app(WarehouseSteering(self)),
            self.catch_up,
        )

    # -- the story ----------------------------------------------------------------------------

    def reset(self) -> None:
        """Start the story again, at the present of the clock."""
        self.lightspeed_faults.clear()
        self.qls_faults.clear()
        self._wishes = random.Random(f"{self.scenario.seed}/wishes")
        self._begin()

    def catch_up(self) -> None:
        """Let everything happen that was due by now: orders come in, stock moves."""
        now = self.clock.now()
        for number, moment in self._orders.due(now):
            self._order_comes_in(number, moment)
        for number, _ in self._moves.due(now):
            self._stock_moves(number)
        self.shop.catch_up()
        self._native_link.catch_up()
        self.warehouse.advance()

    def move_clock(self, to: datetime | None, by: timedelta) -> datetime:
        """Move the clock to an aware instant, then by a time; give the time it is then, UTC."""
        if to is not None:
            by += to - self.clock.now()
        if isinstance(self.clock, SimulatedClock):
            self.clock.advance(by)
        elif isinstance(self.clock, SystemClock):
            self.clock.shift(by)
        self.catch_up()
        return self.clock.now()

    # -- the shop's customers and staff -------------------------------------------------------

    def place_order(
        self,
        lines: Lines | None = None,
        *,
        address: Address | None = None,
        payment_status: str = "paid",
        shipping_method: str = "standard",
        **more: Any,  # noqa: ANN401 - further fields of NewOrder
    ) -> Order:
        """Let a customer place an order now.

        Args:
            lines: None lets chance choose.
            address: None invents one.
            payment_status: as in the API.
            shipping_method: key of a `ShippingMethod`.
            more: further fields of `NewOrder`.

        Raises:
            ValueError: when a variant or shipping method doesn't exist.
        """
        wanted = random_lines(self._wishes, self._pool) if lines is None else _lines(lines)
        wish = NewOrder(
            lines=wanted,
            address=random_address(self._wishes) if address is None else address,
            payment_status=payment_status,
            shipping=shipping_method,
        )
        return place_order(self.shop, replace(wish, **more))

    def order(self, which: int | str) -> Order:
        """Find an order by id (a number) or by number (text).

        Raises:
            KeyError: when there is none.
        """
        if isinstance(which, int):
            return self.shop.orders[which]
        return self.shop.order_by_number(which)

    def pay_order(self, which: int | str) -> Order:
        """Note that an order was paid.

        Raises:
            KeyError: when there is none.
        """
        order = self.order(which)
        order_changes.pay_order(self.shop, order)
        return order

    def cancel_order(self, which: int | str) -> Order:
        """Cancel an order in the back office.

        Raises:
            KeyError: when there is none.
        """
        order = self.order(which)
        order_changes.cancel_order(self.shop, order)
        return order

    def edit_order(
        self, which: int | str, fields: Mapping[str, Any] | None = None, lines: Lines | None = None
    ) -> Order:
        """Change fields (by the API's names) or lines of an order in the back office.

        Raises:
            KeyError: when there is none.
            ValueError: when a field or line doesn't fit.
        """
        order = self.order(which)
        wanted = None if lines is None else _lines(lines)
        order_changes.edit_order(self.shop, order, fields, wanted)
        return order

    def edit_variant(self, variant_id: int, **fields: Any) -> Variant:  # noqa: ANN401 - API values
        """Change `articleCode`, `ean`, `sku`, `title` or `stockLevel` in the back office.

        Raises:
            ValueError: when there is no such variant or field.
        """
        variant = variant_of(self.shop, variant_id)
        unknown = sorted(set(fields) - {"articleCode", "ean", "sku", "title", "stockLevel"})
        if unknown:
            raise ValueError(f"can't edit {', '.join(unknown)} of a variant")
        write_variant(self.shop, variant, fields)
        return variant

    def delete_product(self, product_id: int) -> None:
        """Delete a product with its variants; order lines lose their variant.

        Raises:
            KeyError: when there is none.
        """
        gone = set(self.shop.products.pop(product_id).variant_ids)
        for variant_id in gone:
            del self.shop.variants[variant_id]
        for order in self.shop.orders.values():
            for line in order.lines:
                if line.variant_id in gone:
                    line.variant_id = None

    # -- inside ---------------------------------------------------------------------------------

    def _begin(self) -> None:
        scenario, now = self.scenario, self.clock.now()
        self.shop = ShopState(
            self.clock,
            scenario.seed,
            Switches(LIGHTSPEED_SWITCHES),
            (self.lightspeed_key, self.lightspeed_secret),
        )
        self.shop.set_switches(scenario.lightspeed)
        seed_catalogue(self.shop, self.catalogue)
        switches = Switches(QLS_SWITCHES)
        for name, value in scenario.qls.items():
            switches.set(name, value)
        self.warehouse = WarehouseState(
            self.catalogue.warehouse_products, self.clock, scenario.seed, switches
        )
        self._shop_app = build_lightspeed_app(self.shop, self.lightspeed_faults)
        self._warehouse_app = build_qls_app(self.warehouse, self.qls_faults)
        self._orders = Rhythm(now, scenario.orders_per_hour)
        self._moves = Rhythm(now, scenario.stock_moves_per_hour)
        self._native_link = NativeLink(self.shop, self.warehouse)
        self._first_orders(now)
        for fault in scenario.faults:
            self.lightspeed_faults.arm(fault)
            self.qls_faults.arm(fault)

    def _first_orders(self, now: datetime) -> None:
        count = self.scenario.orders_at_start
        for number in range(count):
            rng = random.Random(f"{self.scenario.seed}/first/{number}")
            placed = now - timedelta(minutes=7 * (count - number))
            self._random_order(rng, placed, ("paid", False))

    def _order_comes_in(self, number: int, moment: datetime) -> None:
        rng = random.Random(f"{self.scenario.seed}/order/{number}")
        self._random_order(rng, moment, random_payment(rng))

    def _random_order(
        self, rng: random.Random, placed: datetime, payment: tuple[str, bool]
    ) -> None:
        pool = [number for number in self._pool if number in self.shop.variants]
        if not pool:
            return
        wish = NewOrder(
            lines=random_lines(rng, pool),
            address=random_address(rng),
            payment_status=payment[0],
            pay_later=payment[1],
            shipping=random_shipping(rng),
            placed=placed,
        )
        place_order(self.shop, wish)

    def _stock_moves(self, number: int) -> None:
        rng = random.Random(f"{self.scenario.seed}/move/{number}")
        seeds = self.catalogue.warehouse_products
        product = self.warehouse.shelf.get(rng.choice(seeds).id) if seeds else None
        if product is None:
            return
        change = rng.randrange(5, 40) if rng.random() < 0.3 else -rng.randrange(1, 6)
        self.warehouse.set_available(product.id, max(0, product.amount_available + change))


def _lines(lines: Lines) -> tuple[NewLine, ...]:
    return tuple(line if isinstance(line, NewLine) else NewLine(*line) for line in lines)


def _sellable(catalogue: Catalogue) -> Iterator[int]:
    """Give the variants that customers choose from: the visible ones that QLS knows, mostly."""
    known = {row.shop_variant_id for row in catalogue.warehouse_products}
    for product in catalogue.products:
        if product.visibility == "hidden":
            continue
        for variant in product.variants:
            if variant.variant_id in known or variant.variant_id % 20 == 0:
                yield variant.variant_id
