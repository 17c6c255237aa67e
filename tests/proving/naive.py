"""The control that must fail: POST, then remember; on an error try again.

In the same harness, on the same lines, with the same deaths and troubles as the program. If this
one came out clean, a clean result of the program would mean nothing.
"""

import asyncio
import random
from dataclasses import dataclass, field
from datetime import timedelta

import httpx

from qls_desktop.simulator.clock import SimulatedClock
from qls_desktop.simulator.lightspeed.records import Order
from qls_desktop.simulator.qls.company import BRAND_ID, COMPANY_ID
from qls_desktop.simulator.scenario import Scenario
from qls_desktop.simulator.world import World
from tests.proving.life import Died, Journal, Life
from tests.proving.story import GAPS, STARTS
from tests.proving.trouble import Trouble, Weather
from tests.proving.wire import Outside, Wire
from tests.proving.witness import Witness, is_eligible
from tests.sync.stage import WAREHOUSE_URL

TRIES = 3
POST = f"{WAREHOUSE_URL}/companies/{COMPANY_ID}/fulfillment/orders"


@dataclass(frozen=True)
class Control:
    """What the naive way did with one seed."""

    orders: int
    doubles: int
    lost: int


@dataclass
class Naive:
    """Sends every eligible order that it doesn't remember. ``remembered`` is its disk."""

    world: World
    life: Life
    outside: Outside
    remembered: set[str] = field(default_factory=set)

    async def sync(self) -> None:
        """Sends what is new, one by one."""
        wire = Wire(self.world.qls_app, self.life, self.outside)
        login = (self.world.qls_username, self.world.qls_password)
        async with httpx.AsyncClient(transport=wire, auth=login, trust_env=False) as client:
            for order in list(self.world.shop.orders.values()):
                if is_eligible(order) and order.number not in self.remembered:
                    await self._send(client, order)

    async def _send(self, client: httpx.AsyncClient, order: Order) -> None:
        for _ in range(TRIES):
            try:
                answer = await client.post(POST, json=self._body(order))
            except httpx.TransportError:
                continue
            if answer.is_success:
                self._remember(order.number)
                return

    def _remember(self, number: str) -> None:
        self.life.boundary("before commit")
        self.remembered.add(number)
        self.life.boundary("after commit")

    def _body(self, order: Order) -> dict[str, object]:
        known = {row.shop_variant_id: row for row in self.world.catalogue.warehouse_products}
        products = [
            {
                "product_id": known[line.variant_id].id,
                "amount_ordered": line.quantity,
                "name": known[line.variant_id].name,
            }
            for line in order.lines
        ]
        contact = {
            "name": "Kim Voorbeeld",
            "street": "Teststraat",
            "housenumber": "12",
            "postalcode": "1234 AB",
            "locality": "Voorbeeldstad",
            "country": "NL",
        }
        return {
            "brand_id": BRAND_ID,
            "customer_reference": order.number,
            "receiver_contact": contact,
            "products": products,
        }


def control(seed: int) -> Control:
    """The naive way through the story of one seed."""
    return asyncio.run(_control(seed))


async def _control(seed: int) -> Control:
    chance = random.Random(f"{seed}/naive")
    weather = Weather(calls=chance.choice((0.03, 0.12)), deaths=chance.choice((0.008, 0.03)))
    trouble = Trouble(f"{seed}/trouble", weather)
    journal, clock = Journal(trouble.dies), SimulatedClock(chance.choice(STARTS))
    quiet = {"orders_at_start": 0, "orders_per_hour": 0, "stock_moves_per_hour": 0}
    world = World(Scenario(seed=seed, products=4, fault_share=0, known_share=1, **quiet), clock)  # type: ignore[arg-type]
    outside = Outside(clock, trouble, Witness(world))
    naive = Naive(world, Life(journal), outside)
    for _ in range(chance.randrange(4, 7)):
        world.move_clock(None, chance.choice(GAPS))
        world.place_order([(chance.choice(sorted(world.shop.variants)), 1)])
        await outside.deliver_late()
        await _until_alive(naive, journal)
    trouble.calm()
    await outside.deliver_late()
    world.move_clock(None, timedelta(minutes=5))
    await _until_alive(naive, journal)
    return _judged(world)


async def _until_alive(naive: Naive, journal: Journal) -> None:
    try:
        await naive.sync()
    except Died:
        naive.life = Life(journal)


def _judged(world: World) -> Control:
    numbers = [order.number for order in world.shop.orders.values()]
    held = [len(world.warehouse.orders_with(number)) for number in numbers]
    return Control(
        orders=len(numbers),
        doubles=sum(max(0, count - 1) for count in held),
        lost=held.count(0),
    )
