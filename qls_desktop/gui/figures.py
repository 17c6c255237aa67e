"""The figures of page "Overzicht", read in the worker: the days, and the call budgets."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from qls_desktop.domain.settings import Integration
from qls_desktop.gui.budget_bar import BudgetRow
from qls_desktop.gui.day_plot import Day
from qls_desktop.store.database import Store
from qls_desktop.store.instants import to_text
from qls_desktop.store.integrations import Integrations
from qls_desktop.sync.parts import account_login, integration_login

if TYPE_CHECKING:
    from qls_desktop.sync.engine import Engine

DAYS = 30

_ORDERS = """
SELECT date(sent_at, 'localtime'), COUNT(*) FROM ledger_order
WHERE sent_at >= ? GROUP BY 1
"""
_WRITES = """
SELECT date(began_at, 'localtime'), COUNT(*) FROM stock_write
WHERE began_at >= ? AND outcome = 'sent' GROUP BY 1
"""


@dataclass(frozen=True, slots=True)
class Figures:
    """The last days, oldest first, and the windows of each API that was spoken to."""

    days: tuple[Day, ...] = ()
    budgets: tuple[BudgetRow, ...] = ()


def read_days(store: Store, now: datetime) -> tuple[Day, ...]:
    """Orders sent and stock levels written on each of the last days (the PC's own zone)."""
    today = now.astimezone().date()
    first = today - timedelta(days=DAYS - 1)
    since = to_text(datetime.combine(first, time()).astimezone(UTC))
    orders, writes = (dict(store.select(sql, (since,))) for sql in (_ORDERS, _WRITES))
    every = (first + timedelta(days=place) for place in range(DAYS))
    return tuple(_day(day, orders, writes) for day in every)


def _day(day: date, orders: dict[str, int], writes: dict[str, int]) -> Day:
    return Day(day, orders.get(day.isoformat(), 0), writes.get(day.isoformat(), 0))


async def read_figures(engine: Engine, spoken_to: frozenset[int]) -> Figures:
    """The figures; budgets only of integrations that ran, whose logins are known to be readable."""
    store = engine.parts.store
    days = await asyncio.to_thread(read_days, store, engine.parts.now())
    found: dict[str, BudgetRow] = {}
    for one in Integrations(store).all():
        if one.id in spoken_to:
            for row in await _budgets(engine, one):
                found[f"{row.api}:{row.window.seconds}"] = row
    return Figures(days, tuple(found.values()))


async def _budgets(engine: Engine, one: Integration) -> list[BudgetRow]:
    budgets, logins = engine.parts.network.budgets, engine.parts.logins
    key = await asyncio.to_thread(logins.get, integration_login(one.id))
    login = await asyncio.to_thread(logins.get, account_login(one.account_id))
    rows: list[BudgetRow] = []
    if key is not None:
        states = budgets.for_lightspeed(key.user).state()
        rows += [BudgetRow(one.name, state) for state in states]
    if login is not None:
        rows += [BudgetRow("my.QLS", state) for state in budgets.qls.state()]
    return rows
