"""A simulated shop and our way into it, on one clock that sleeping moves."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import httpx

from qls_desktop.domain.settings import Cluster
from qls_desktop.lightspeed.hosts import BASE_URLS
from qls_desktop.lightspeed.shop import Shop
from qls_desktop.simulator.assortment_shapes import (
    Catalogue,
    CatalogueProduct,
    CatalogueVariant,
)
from qls_desktop.simulator.clock import SimulatedClock
from qls_desktop.simulator.faults import Faults
from qls_desktop.simulator.inprocess import InProcessTransport
from qls_desktop.simulator.lightspeed.app import build_app
from qls_desktop.simulator.lightspeed.ordering import place_order
from qls_desktop.simulator.lightspeed.records import Order
from qls_desktop.simulator.lightspeed.seeding import seed_catalogue
from qls_desktop.simulator.lightspeed.state import ShopState
from qls_desktop.simulator.lightspeed.switches import LIGHTSPEED_SWITCHES
from qls_desktop.simulator.lightspeed.wish import Address, NewLine, NewOrder
from qls_desktop.simulator.switches import Switches
from qls_desktop.transport.budget import Budgets
from qls_desktop.transport.channel import Channel
from qls_desktop.transport.open import Network, open_channel

START = datetime(2026, 6, 1, 12, 0, tzinfo=UTC)
KEY, SECRET = "k" * 32, "s" * 32


class ShopWorld:
    """The simulated shop, its clock, and how to reach it."""

    def __init__(self, products: int = 3, **switches: str) -> None:
        self.clock = SimulatedClock(START)
        self.faults = Faults()
        self.state = ShopState(self.clock, 1, Switches(LIGHTSPEED_SWITCHES), (KEY, SECRET))
        self.state.set_switches(switches)
        seed_catalogue(self.state, assortment(products))
        self.app = build_app(self.state, self.faults)
        self.network = Network(self, Budgets(self), self.wire)

    def now(self) -> datetime:
        """The present instant of the simulated world."""
        return self.clock.now()

    async def sleep(self, seconds: float) -> None:
        """Moves the simulated world's clock."""
        self.clock.advance(timedelta(seconds=seconds))

    def wire(self, _base_url: str) -> httpx.AsyncBaseTransport:
        """The way into the shop without a socket."""
        return InProcessTransport(self.app)

    @asynccontextmanager
    async def enter(
        self, language: str = "nl", key: str = KEY
    ) -> AsyncIterator[tuple[Shop, Channel]]:
        """Opens a line to the shop."""
        budget = self.network.budgets.for_lightspeed(key)
        base = BASE_URLS[Cluster.EU1]
        async with open_channel(self.network, base, key, SECRET, budget) as channel:
            yield Shop(channel, language), channel

    def place(self, *variant_ids: int, payment: str = "paid", pay_later: bool = False) -> Order:
        """Places an order of one piece of each variant."""
        lines = tuple(NewLine(number) for number in variant_ids or (7001,))
        address = Address(company="Voorbeeld BV", phone="0612345678")
        wish = NewOrder(lines, address, payment_status=payment, pay_later=pay_later)
        return place_order(self.state, wish)


def assortment(products: int) -> Catalogue:
    """So many products of one variant each; ids from 501 and 7001."""
    return Catalogue(1, tuple(_product(number) for number in range(1, products + 1)), (), ())


def _product(number: int) -> CatalogueProduct:
    variant = CatalogueVariant(
        variant_id=7000 + number,
        product_id=500 + number,
        title="Default",
        article_code=f"MOK-{number}",
        sku="",
        ean=f"20000{number:08d}",
        price_incl=Decimal("10.00"),
        price_cost=Decimal("3.10"),
        weight_grams=350,
        size_cm=(9, 10, 9),
        stock=12,
        stock_tracking="enabled",
        stock_sold=3,
        is_default=True,
        sort_order=1,
        options=(),
    )
    title = f"Mok {number}"
    return CatalogueProduct(
        500 + number, title, title, f"mok-{number}", "visible", False, 21, 30, (variant,)
    )
