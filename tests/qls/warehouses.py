"""A simulated my.QLS behind a real channel, and scripted answers."""

import json
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import httpx

from qls_desktop.domain.orders import Address, OrderToSend, SendLine
from qls_desktop.qls.habits import Habits
from qls_desktop.qls.warehouse import Warehouse
from qls_desktop.simulator.assortment_shapes import SeedWarehouseProduct
from qls_desktop.simulator.clock import SimulatedClock
from qls_desktop.simulator.faults import Fault, Faults
from qls_desktop.simulator.inprocess import InProcessTransport
from qls_desktop.simulator.qls.app import build_app
from qls_desktop.simulator.qls.company import BRAND_ID, COMPANY_ID, PASSWORD, USERNAME
from qls_desktop.simulator.qls.foreign import STRANGER
from qls_desktop.simulator.qls.order import SimOrder
from qls_desktop.simulator.qls.order_book import OrderRequest
from qls_desktop.simulator.qls.state import WarehouseState
from qls_desktop.simulator.qls.switches import QLS_SWITCHES
from qls_desktop.simulator.switches import Switches
from qls_desktop.transport.budget import Budgets, CallBudget, Window
from qls_desktop.transport.channel import Channel
from qls_desktop.transport.open import Network, open_channel

START = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)
BASE = "https://api.pakketdienstqls.nl"


class ClockTiming:
    """Sleeping moves the simulated clock, so nobody really waits."""

    def __init__(self, clock: SimulatedClock) -> None:
        self._clock = clock

    def now(self) -> datetime:
        """The simulated instant."""
        return self._clock.now()

    async def sleep(self, seconds: float) -> None:
        """Moves the clock."""
        self._clock.advance(timedelta(seconds=seconds))


class World:
    """One simulated my.QLS with a line to it."""

    def __init__(self, switches: Mapping[str, str], products: int) -> None:
        self.clock = SimulatedClock(START)
        self.faults = Faults()
        chosen = Switches(QLS_SWITCHES)
        for name, value in {"foreign_orders": "off", **switches}.items():
            chosen.set(name, value)
        seeds = [seed_product(number) for number in range(products)]
        self.state = WarehouseState(seeds, self.clock, 1, chosen)
        self.app = build_app(self.state, self.faults)
        self.timing = ClockTiming(self.clock)

    def arm(self, kind: str, route: str = "*", count: int = 1) -> None:
        """Arms one fault."""
        self.faults.arm(Fault(kind, route, count=count))

    def make_orders(self, number: int, minutes_apart: int = 10) -> list[SimOrder]:
        """Orders of other channels, the newest one now; their references are WEB-0 and up."""
        return [self._make_order(index, number, minutes_apart) for index in range(number)]

    def _make_order(self, index: int, number: int, minutes_apart: int) -> SimOrder:
        request = OrderRequest(BRAND_ID, f"WEB-{index}", STRANGER, [("p", "Iets", 1)])
        created = START - timedelta(minutes=minutes_apart * (number - 1 - index))
        return self.state.book.add(COMPANY_ID, request, created=created)

    @asynccontextmanager
    async def open(
        self, habits: Habits | None = None, password: str = PASSWORD
    ) -> AsyncIterator[tuple[Warehouse, Channel]]:
        """A warehouse on a fresh line with a roomy budget, and the line itself."""
        wire = InProcessTransport(self.app)
        async with line_over(wire, self.timing, password) as channel:
            yield Warehouse(channel, COMPANY_ID, habits), channel


@asynccontextmanager
async def line_over(
    wire: httpx.AsyncBaseTransport, timing: ClockTiming, password: str = PASSWORD
) -> AsyncIterator[Channel]:
    """A line over any wire."""
    network = Network(timing, Budgets(timing), lambda _: wire)
    budget = CallBudget((Window(300, 100_000, False),), timing, 0)
    async with open_channel(network, BASE, USERNAME, password, budget) as channel:
        yield channel


@asynccontextmanager
async def scripted(
    answer: Callable[[httpx.Request], httpx.Response],
) -> AsyncIterator[tuple[Warehouse, Channel]]:
    """A warehouse whose calls end up in ``answer``."""
    timing = ClockTiming(SimulatedClock(START))
    async with line_over(httpx.MockTransport(answer), timing) as channel:
        yield Warehouse(channel, COMPANY_ID), channel


def always(status: int, document: object) -> Callable[[httpx.Request], httpx.Response]:
    """Gives one JSON answer to every call."""
    return lambda _request: httpx.Response(
        status, content=json.dumps(document), headers={"Content-Type": "application/json"}
    )


def seed_product(number: int) -> SeedWarehouseProduct:
    """An invented product."""
    return SeedWarehouseProduct(
        id=f"f0000000-0000-4000-8000-{number:012}",
        name=f"Mok {number}",
        sku=f"MOK-{number:05}",
        ean=f"20000{number:08}",
        barcodes=(f"20001{number:08}",),
        amount_available=42,
        amount_reserved=0,
        amount_blocked=0,
        amount_total=42,
        weight_grams=350,
        size_mm=(120, 80, 95),
        price_cost=Decimal("3.25"),
        price_store=Decimal("9.95"),
        shop_variant_id=None,
    )


def order_to_send(world: World | None = None, **changes: object) -> OrderToSend:
    """An order that the simulator accepts, for its first product."""
    product_id = world.state.products()[0].id if world else "f0"
    values: dict[str, object] = {
        "reference": "ORD10042",
        "brand_id": BRAND_ID,
        "address": address(),
        "house_number": "12a",
        "lines": (SendLine(product_id, 2, "Mok Molen blauw"),),
        "processable": datetime(2026, 3, 2, 11, 15, tzinfo=UTC),
        "total_price": 2485,
    } | changes
    return OrderToSend(**values)  # type: ignore[arg-type]


def address(**changes: str) -> Address:
    """An invented address."""
    values = {
        "name": "Anna Voorbeeld",
        "street": "Teststraat",
        "number": "12",
        "extension": "a",
        "postal_code": "1234 AB",
        "city": "Voorbeelddorp",
        "country": "nl",
        "email": "anna@example.test",
    } | changes
    return Address(**values)
