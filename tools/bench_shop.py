"""A large simulated shop behind the real store and worker, for the window's bench."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import httpx

from qls_desktop.domain.login import Login
from qls_desktop.domain.settings import Account, Integration
from qls_desktop.gui.store_desk import StoreDesk
from qls_desktop.scheduler.thread import SyncThread
from qls_desktop.simulator.clock import SystemClock
from qls_desktop.simulator.inprocess import InProcessTransport
from qls_desktop.simulator.qls.company import BRAND_ID, COMPANY_ID
from qls_desktop.simulator.world import World
from qls_desktop.store.accounts import Accounts
from qls_desktop.store.database import open_store
from qls_desktop.store.integrations import Integrations
from qls_desktop.store.logbook import LogBook, LogLine
from qls_desktop.sync.parts import Parts, account_login, integration_login
from qls_desktop.system.secrets import SessionSecrets
from qls_desktop.transport.budget import Budgets
from qls_desktop.transport.open import Network
from qls_desktop.transport.timing import SystemTiming
from tests.sync.stage import QUIET, SHOP_URL, WAREHOUSE_URL


@contextmanager
def joined(
    folder: Path, variants: int, log_rows: int
) -> Iterator[tuple[StoreDesk, SyncThread, int]]:
    """The desk, its worker and the id of an integration with ``variants`` variants."""
    world = World(replace(QUIET, products=variants, known_share=0.98), SystemClock())
    apps = {SHOP_URL: world.lightspeed_app, WAREHOUSE_URL: world.qls_app}

    def wire(base_url: str) -> httpx.AsyncBaseTransport:
        return InProcessTransport(apps[base_url])

    timing = SystemTiming()
    secrets = SessionSecrets()
    store = open_store(folder / "bench.db", timing.now())
    account = Accounts(store).add(Account(0, "Bank", COMPANY_ID, "Bank B.V.", WAREHOUSE_URL))
    one = Integrations(store).add(
        Integration(0, account.id, "Bank", BRAND_ID, "Bank", base_url=SHOP_URL)
    )
    secrets.put(account_login(account.id), Login(world.qls_username, world.qls_password))
    key = Login(world.lightspeed_key, world.lightspeed_secret)
    secrets.put(integration_login(one.id), key)
    LogBook(store).add([LogLine(timing.now(), 20, "bench", f"line {n}") for n in range(log_rows)])
    parts = Parts(store, Network(timing, Budgets(timing), wire), secrets)
    worker = SyncThread(parts, lambda: True)
    worker.start()
    try:
        yield StoreDesk(store, worker, parts.now), worker, one.id
    finally:
        worker.stop()
        store.close()
