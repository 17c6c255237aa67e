"""A large simulated shop in a process of its own, behind the real store and worker."""

import asyncio
import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from qls_desktop.domain.login import Login
from qls_desktop.domain.settings import Account, Integration
from qls_desktop.gui.store_desk import StoreDesk
from qls_desktop.scheduler.scheduler import TICK_SECONDS
from qls_desktop.scheduler.thread import SyncThread
from qls_desktop.simulator.qls.company import BRAND_ID, COMPANY_ID
from qls_desktop.store.accounts import Accounts
from qls_desktop.store.database import Store, open_store
from qls_desktop.store.integrations import Integrations
from qls_desktop.store.logbook import LogBook, LogLine
from qls_desktop.sync.parts import Parts, account_login, integration_login
from qls_desktop.system.secrets import SessionSecrets
from qls_desktop.transport.budget import Budgets
from qls_desktop.transport.network import Network
from tests.e2e.program import Simulator, simulator

ENDLESS = 1_000_000
"""Calls that the simulator allows in each of its windows."""


AT_ONCE = 1_000
"""So many log rows are made at once: the bench's own memory must not count."""


class HastyTiming:
    """The PC's clock, put forward in place of each longer wait, and the shop's clock with it."""

    def __init__(self, near: Simulator) -> None:
        self._ahead, self._near = timedelta(), near

    def now(self) -> datetime:
        """The present instant and what was skipped, aware, in UTC."""
        return datetime.now(UTC) + self._ahead

    async def sleep(self, seconds: float) -> None:
        """Waits for a tick of the scheduler; skips everything else."""
        if seconds == TICK_SECONDS:
            await asyncio.sleep(seconds)
            return
        self._ahead += timedelta(seconds=seconds)
        await asyncio.to_thread(self._near.steer, "clock", {"advance_seconds": seconds})


def _scenario(folder: Path, products: int) -> Path:
    path = folder / "scenario.json"
    wish = {
        "seed": 7, "products": products, "fault_share": 0.0, "known_share": 1.0,
        "orders_at_start": 0, "orders_per_hour": 0, "stock_moves_per_hour": 0,
        "lightspeed": {"rate_limits": f"{ENDLESS}/{ENDLESS}/{ENDLESS}", "bulk_variants": "accept"},
        "qls": {"rate_limit": f"{ENDLESS}/300 sliding"},
    }  # fmt: skip
    path.write_text(json.dumps(wish), encoding="utf-8")
    return path


def _connect(store: Store, secrets: SessionSecrets, near: Simulator) -> int:
    logins = near.logins
    account = Accounts(store).add(Account(0, "Bank", COMPANY_ID, "Bank B.V.", near.warehouse_url))
    one = Integrations(store).add(
        Integration(0, account.id, "Bank", BRAND_ID, "Bank", base_url=near.shop_url)
    )
    user, password = logins["QLS_DESKTOP_QLS_USERNAME"], logins["QLS_DESKTOP_QLS_PASSWORD"]
    key, secret = logins["QLS_DESKTOP_LIGHTSPEED_KEY"], logins["QLS_DESKTOP_LIGHTSPEED_SECRET"]
    secrets.put(account_login(account.id), Login(user, password))
    secrets.put(integration_login(one.id), Login(key, secret))
    return one.id


@contextmanager
def joined(
    folder: Path, products: int, log_rows: int
) -> Iterator[tuple[StoreDesk, SyncThread, int]]:
    """The desk, its worker and the id of an integration with ``products`` products."""
    with simulator(_scenario(folder, products)) as near:
        timing, secrets = HastyTiming(near), SessionSecrets()
        store = open_store(folder / "bench.db", timing.now())
        number = _connect(store, secrets, near)
        for first in range(0, log_rows, AT_ONCE):
            numbers = range(first, min(first + AT_ONCE, log_rows))
            LogBook(store).add([LogLine(timing.now(), 20, "bench", f"line {n}") for n in numbers])
        parts = Parts(store, Network(timing, Budgets(timing)), secrets)
        worker = SyncThread(parts, lambda: True)
        worker.start()
        try:
            yield StoreDesk(store, worker, parts.now), worker, number
        finally:
            worker.stop()
            store.close()
