"""A small shop and warehouse for one case, with the calls noted."""

from dataclasses import dataclass, replace
from pathlib import Path

import httpx

from qls_desktop.domain.login import Login
from qls_desktop.domain.settings import (
    Account,
    DeliveryKind,
    Integration,
    OrderRules,
    PriceUnit,
    ProductField,
    ProductRules,
    ShippingRule,
)
from qls_desktop.simulator.clock import SimulatedClock
from qls_desktop.simulator.inprocess import InProcessTransport
from qls_desktop.simulator.qls.company import BRAND_ID, COMPANY_ID
from qls_desktop.simulator.scenario import Scenario
from qls_desktop.simulator.world import World
from qls_desktop.store.database import open_store
from qls_desktop.sync.engine import Engine
from qls_desktop.sync.parts import Parts
from qls_desktop.system.secrets import SessionSecrets
from qls_desktop.transport.budget import Budgets
from qls_desktop.transport.open import Network
from tests.matrix.settings import Case
from tests.matrix.wiretap import Wiretap
from tests.sync.stage import MORNING, SHOP_URL, WAREHOUSE_URL, Stage, StageTiming

LATER = frozenset({"list_short"})
"""Switches that are turned during the day: a list that was always short can't be told from one
that is whole."""

SMALL = Scenario(
    seed=5,
    products=10,
    fault_share=0.0,
    known_share=0.8,
    orders_at_start=0,
    orders_per_hour=0,
    stock_moves_per_hour=0,
)
"""Hidden, untracked and unknown products are among these; nothing happens by itself."""

UNKNOWN_TAG, KNOWN_TAG = "avond-onbekend", "eve"


@dataclass
class Place(Stage):
    """A stage whose calls are noted."""

    tap: Wiretap | None = None

    @property
    def calls(self) -> Wiretap:
        """The calls so far."""
        assert self.tap is not None
        return self.tap


def scenario_of(case: Case, small: Scenario = SMALL) -> Scenario:
    """The scenario with the switches of a case, but for those that are turned later."""
    now = [one for one in case if one.name not in LATER]
    return replace(
        small,
        lightspeed={one.name: one.value for one in now if one.api == "lightspeed"},
        qls={one.name: one.value for one in now if one.api == "qls"},
    )


def rules(case: Case, evening_tag: str = UNKNOWN_TAG) -> OrderRules:
    """The merchant's settings: the evening method asks for a tag that my.QLS doesn't know."""
    euros = any((one.name, one.value) == ("total_price_unit", "euros") for one in case)
    return OrderRules(
        shipping_rules=(
            ShippingRule("Sameday", DeliveryKind.SAMEDAY, ("sameday",)),
            ShippingRule("Avondlevering", DeliveryKind.EVENING, (evening_tag,)),
        ),
        total_price_unit=PriceUnit.EUROS if euros else PriceUnit.CENTS,
    )


async def open_place(path: Path, case: Case, small: Scenario = SMALL) -> Place:
    """A connected integration on a new store; nothing was synced yet."""
    clock = SimulatedClock(MORNING)
    world, tap = World(scenario_of(case, small), clock), Wiretap()
    engine = Engine(_parts(world, clock, path, tap))
    engine.start_up()
    account = await engine.save_account(
        Account(0, "Voorbeeldwinkel", COMPANY_ID, "Voorbeeldwinkel B.V.", WAREHOUSE_URL),
        Login(world.qls_username, world.qls_password),
    )
    integration = await engine.save_integration(
        Integration(
            0,
            account.id,
            "Theehuis",
            BRAND_ID,
            "Voorbeeldwinkel",
            base_url=SHOP_URL,
            orders=rules(case),
            products=ProductRules(fields=frozenset({ProductField.NAME})),
        ),
        Login(world.lightspeed_key, world.lightspeed_secret),
    )
    return Place(world, engine.parts.store, engine, integration, clock, tap=tap)


def _parts(world: World, clock: SimulatedClock, path: Path, tap: Wiretap) -> Parts:
    apps = {SHOP_URL: world.lightspeed_app, WAREHOUSE_URL: world.qls_app}
    names = {SHOP_URL: "lightspeed", WAREHOUSE_URL: "qls"}

    def wire(base_url: str) -> httpx.AsyncBaseTransport:
        return tap.on(names[base_url], InProcessTransport(apps[base_url]))

    timing = StageTiming(clock)
    network = Network(timing, Budgets(timing), wire)
    return Parts(open_store(path / "matrix.sqlite3", clock.now()), network, SessionSecrets())


def turn_later(place: Place, case: Case) -> None:
    """Turns the switches that wait for the first sync to be over."""
    for one in case:
        if one.name in LATER:
            place.world.warehouse.switches.set(one.name, one.value)
