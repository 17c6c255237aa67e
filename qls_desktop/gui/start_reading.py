"""Reads how far an integration is with "Aan de slag"."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from qls_desktop.domain.findings import Severity
from qls_desktop.domain.runs import Task
from qls_desktop.gui.start_steps import StartFacts
from qls_desktop.store.database import Store
from qls_desktop.store.memory import Memory
from qls_desktop.store.runs import Runs

if TYPE_CHECKING:
    from qls_desktop.sync.engine import Engine

_LINKED = "SELECT 1 FROM link WHERE integration_id = ? LIMIT 1"
_BOOKED_IN = """
SELECT 1 FROM link l
JOIN integration i ON i.id = l.integration_id
JOIN warehouse_product w
  ON w.account_id = i.account_id AND w.product_id = l.warehouse_product_id
WHERE l.integration_id = ? AND w.amount_available > 0 LIMIT 1
"""
_READ = "SELECT 1 FROM variant WHERE integration_id = ? LIMIT 1"


def connected_key(integration_id: int) -> str:
    """Under this key it is remembered that both connections work; it goes with the integration."""
    return f"integration:{integration_id}:connected"


async def read_start(engine: Engine, integration_id: int) -> StartFacts:
    """What is on record; the product check is only run while nothing is linked yet."""
    store = engine.parts.store
    is_linked = _any(store, _LINKED, integration_id)
    has_blocks = False
    if not is_linked:
        has_blocks = not _any(store, _READ, integration_id) or await _blocks(engine, integration_id)
    return StartFacts(
        await asyncio.to_thread(_is_connected, store, integration_id),
        has_blocks,
        is_linked,
        _any(store, _BOOKED_IN, integration_id),
    )


async def _blocks(engine: Engine, integration_id: int) -> bool:
    findings = await engine.check(integration_id)
    return any(one.severity is Severity.BLOCKS for one in findings)


def _is_connected(store: Store, integration_id: int) -> bool:
    if Memory(store).get(connected_key(integration_id)):
        return True
    return any(Runs(store).last_good(integration_id, task) is not None for task in Task)


def _any(store: Store, sql: str, integration_id: int) -> bool:
    return bool(store.select(sql, (integration_id,)))
