"""The demo: a throw-away merchant whose shop and warehouse are the built-in simulator."""

from collections.abc import Iterator
from contextlib import contextmanager

from qls_desktop.domain.login import Login
from qls_desktop.domain.settings import (
    Account,
    DeliveryKind,
    Integration,
    OrderRules,
    ShippingRule,
    Switches,
)
from qls_desktop.simulator.clock import SystemClock
from qls_desktop.simulator.qls.company import BRAND_ID, COMPANY_ID
from qls_desktop.simulator.scenario import Scenario
from qls_desktop.simulator.serve import LoopbackSimulator
from qls_desktop.simulator.world import World
from qls_desktop.store.accounts import Accounts
from qls_desktop.store.database import Store
from qls_desktop.store.integrations import Integrations
from qls_desktop.sync.parts import Logins, account_login, integration_login

SCENARIO = Scenario(
    seed=12,
    products=24,
    fault_share=0.08,
    known_share=0.95,
    orders_at_start=8,
    orders_per_hour=40,
    stock_moves_per_hour=60,
)
"""A small shop with a busy day, so that there is something to see."""


@contextmanager
def demo_world(scenario: Scenario = SCENARIO) -> Iterator[LoopbackSimulator]:
    """Both APIs on this machine's loopback, for as long as the demo lasts."""
    with LoopbackSimulator(World(scenario, SystemClock())) as simulator:
        yield simulator


def connect_demo(store: Store, logins: Logins, simulator: LoopbackSimulator) -> Integration:
    """Connects an invented merchant to the simulator, with everything switched on."""
    world = simulator.world
    account = Accounts(store).add(
        Account(0, "Voorbeeldwinkel", COMPANY_ID, "Voorbeeldwinkel B.V.", simulator.qls_url)
    )
    logins.put(account_login(account.id), Login(world.qls_username, world.qls_password))
    integration = Integrations(store).add(_demo_integration(account.id, simulator.lightspeed_url))
    key = Login(world.lightspeed_key, world.lightspeed_secret)
    logins.put(integration_login(integration.id), key)
    return integration


def _demo_integration(account_id: int, shop_url: str) -> Integration:
    return Integration(
        id=0,
        account_id=account_id,
        name="Theehuis Voorbeeld",
        brand_id=BRAND_ID,
        brand_name="Voorbeeldwinkel",
        base_url=shop_url,
        auto=Switches(orders=True, stock=True, products=True),
        orders=OrderRules(
            shipping_rules=(ShippingRule("Sameday", DeliveryKind.SAMEDAY, ("sameday",)),)
        ),
    )
