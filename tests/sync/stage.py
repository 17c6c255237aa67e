"""A stage for the syncs: engine, store, both simulated APIs and the clock in one process."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx

from qls_desktop.domain.ledger import LedgerOrder, OrderState
from qls_desktop.domain.login import Login
from qls_desktop.domain.runs import RunReport, Task, Trigger
from qls_desktop.domain.settings import Account, Integration
from qls_desktop.simulator.clock import SimulatedClock
from qls_desktop.simulator.faults import Fault
from qls_desktop.simulator.inprocess import InProcessTransport
from qls_desktop.simulator.qls.company import BRAND_ID, COMPANY_ID
from qls_desktop.simulator.scenario import Scenario
from qls_desktop.simulator.world import World
from qls_desktop.store.database import Store, open_store
from qls_desktop.store.ledger import Ledger
from qls_desktop.sync.engine import Engine
from qls_desktop.sync.parts import Parts
from qls_desktop.system.secrets import SessionSecrets
from qls_desktop.transport.budget import Budgets
from qls_desktop.transport.open import Network

MORNING = datetime(2026, 3, 10, 8, 0, tzinfo=UTC)
"""A Tuesday, nine o'clock in Amsterdam."""

SHOP_URL, WAREHOUSE_URL = "http://127.0.0.1:1", "http://127.0.0.1:2"

QUIET = Scenario(
    seed=7,
    products=12,
    fault_share=0.0,
    known_share=1.0,
    orders_at_start=0,
    orders_per_hour=0,
    stock_moves_per_hour=0,
)
"""A small shop in which nothing happens by itself and my.QLS knows every product."""


class StageTiming:
    """Time that moves only when somebody waits."""

    def __init__(self, clock: SimulatedClock) -> None:
        self.clock = clock

    def now(self) -> datetime:
        return self.clock.now()

    async def sleep(self, seconds: float) -> None:
        self.clock.advance(timedelta(seconds=seconds))


@dataclass
class Stage:
    """One merchant's PC with both sides in reach."""

    world: World
    store: Store
    engine: Engine
    integration: Integration
    clock: SimulatedClock
    reports: list[RunReport] = field(default_factory=list)

    async def run(self, task: Task, **how: Any) -> RunReport:  # noqa: ANN401 - as Engine.run
        report = await self.engine.run(self.integration.id, task, Trigger.USER, **how)
        self.reports.append(report)
        return report

    def wait(self, **time: float) -> None:
        self.clock.advance(timedelta(**time))

    async def change(self, **settings: Any) -> None:  # noqa: ANN401 - as Integration
        self.integration = replace(self.integration, **settings)
        await self.engine.save_integration(self.integration, None)

    async def close(self) -> None:
        await asyncio.get_running_loop().shutdown_default_executor()
        self.store.close()

    def order(self, number: str) -> LedgerOrder:
        (row,) = Ledger(self.store).by_number(number)
        return row

    def states(self) -> Mapping[str, OrderState]:
        rows = Ledger(self.store).in_states(self.integration.id, OrderState)
        return {row.number: row.state for row in rows}

    def sent_to_qls(self) -> list[str]:
        return sorted(order.customer_reference for order in self.world.warehouse.created_orders)

    def fault(self, kind: str, route: str, *, side: str = "qls", **more: Any) -> None:  # noqa: ANN401
        faults = self.world.qls_faults if side == "qls" else self.world.lightspeed_faults
        faults.arm(Fault(kind, route, **more))


def open_parts(world: World, clock: SimulatedClock, path: Path) -> Parts:
    apps = {SHOP_URL: world.lightspeed_app, WAREHOUSE_URL: world.qls_app}

    def wire(base_url: str) -> httpx.AsyncBaseTransport:
        return InProcessTransport(apps[base_url])

    timing = StageTiming(clock)
    network = Network(timing, Budgets(timing), wire)
    return Parts(open_store(path, clock.now()), network, SessionSecrets())


async def set_stage(path: Path, scenario: Scenario = QUIET) -> Stage:
    """A connected integration on a new store; nothing was synced yet."""
    clock = SimulatedClock(MORNING)
    world = World(scenario, clock)
    parts = open_parts(world, clock, path / "stage.sqlite3")
    engine = Engine(parts)
    engine.start_up()
    account = await engine.save_account(
        Account(0, "Voorbeeldwinkel", COMPANY_ID, "Voorbeeldwinkel B.V.", WAREHOUSE_URL),
        Login(world.qls_username, world.qls_password),
    )
    integration = await engine.save_integration(
        Integration(0, account.id, "Theehuis", BRAND_ID, "Voorbeeldwinkel", base_url=SHOP_URL),
        Login(world.lightspeed_key, world.lightspeed_secret),
    )
    return Stage(world, parts.store, engine, integration, clock)
