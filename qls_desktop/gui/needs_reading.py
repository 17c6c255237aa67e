"""Reads from the store what waits for the merchant."""

from collections import Counter
from datetime import datetime

from qls_desktop.domain.ledger import NEEDS_USER, OrderState
from qls_desktop.domain.reason import Reason, reason
from qls_desktop.domain.runs import Task
from qls_desktop.gui.desk import Needs, Newest, Waiting
from qls_desktop.store.database import Store
from qls_desktop.store.instants import from_text
from qls_desktop.store.ledger import Ledger, OrderRow
from qls_desktop.store.runs import Runs

MENDABLE = ("line_unlinked", "address_", "service_point_missing", "brand_missing", "unknown_")
"""Orders that wait for one of these wait for the merchant; others go on by themselves."""


def read_needs(store: Store, integration_id: int) -> Needs:
    """What an integration needs of the merchant."""
    ledger = Ledger(store)
    rows = ledger.rows(states=NEEDS_USER, integration_id=integration_id)
    waiting = ledger.rows(states=(OrderState.WAITING,), integration_id=integration_id)
    held, held_at = _held(store, integration_id)
    newest: dict[OrderState, Newest] = {}
    for row in sorted(rows, key=lambda row: row.since):
        newest[row.state] = Newest(row.number, row.reason, row.since)
    counts = dict(Counter(row.state for row in rows))
    return Needs(
        counts, newest, _waiting(waiting), held, held_at, *_products_held(store, integration_id)
    )


def _waiting(rows: list[OrderRow]) -> tuple[Waiting, ...]:
    kinds: dict[str, list[OrderRow]] = {}
    for row in rows:
        if row.reason.kind.startswith(MENDABLE):
            kinds.setdefault(row.reason.kind, []).append(row)
    return tuple(_as_one(found) for found in kinds.values())


def _as_one(rows: list[OrderRow]) -> Waiting:
    newest = max(rows, key=lambda row: row.since)
    return Waiting(newest.reason, len(rows), newest.since, newest.number)


def _held(store: Store, integration_id: int) -> tuple[int, datetime | None]:
    """What the last real stock run held, and since when."""
    run = Runs(store).last_real(integration_id, Task.STOCK)
    return (run.held, run.began_at) if run is not None else (0, None)


def _products_held(store: Store, integration_id: int) -> tuple[Reason | None, datetime | None]:
    """Why the last real products run held something back, and since when."""
    runs = Runs(store)
    run = runs.last_real(integration_id, Task.PRODUCTS)
    if run is None or not run.held:
        return None, None
    return runs.first_reason(run.id, "hold") or reason("watch_held_products"), run.began_at


def last_order_at(store: Store) -> datetime | None:
    """When an order last went to QLS (aware UTC)."""
    rows = store.select("SELECT MAX(sent_at) FROM ledger_order")
    return from_text(rows[0][0]) if rows and rows[0][0] else None
