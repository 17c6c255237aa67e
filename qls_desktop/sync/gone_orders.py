"""Orders that the shop has no more.

A 404 on an order is sometimes temporary (api/lightspeed.md, section 3), so it counts only when it
stays. Until then the order holds back stock, and its customer is kept.
"""

from datetime import timedelta

from qls_desktop.domain.ledger import LedgerOrder, OrderState
from qls_desktop.domain.order_plan import GONE_FROM_SHOP
from qls_desktop.domain.reason import reason
from qls_desktop.domain.runs import RunItem
from qls_desktop.store.ledger import Ledger
from qls_desktop.store.memory import Memory
from qls_desktop.sync.run import Run

SURE_AFTER = timedelta(hours=48)
"""How long an order must be missing: three of the daily readings of what is open."""

_NOT_SENT = frozenset({OrderState.SEEN, OrderState.WAITING, OrderState.READY, OrderState.REJECTED})


def note_missing(run: Run, shop_order_id: int) -> None:
    """Notes that the shop doesn't show an order; one that was never sent ends when that stays."""
    ledger, memory = Ledger(run.parts.store), Memory(run.parts.store)
    row = ledger.by_shop_id(run.integration.id, shop_order_id)
    if row is None or row.state not in _NOT_SENT:
        return
    key = _key(run, row)
    first = memory.put_at(key)
    if first is None or first > run.now():
        memory.put(key, True, run.now())
    elif run.now() - first >= SURE_AFTER:
        memory.drop(key)
        why = reason(GONE_FROM_SHOP)
        ledger.move(row.id, OrderState.IGNORED, why, run.now())
        run.tally.add(RunItem("ignored", str(row.shop_order_id), row.number, why))


def note_there(run: Run, row: LedgerOrder) -> LedgerOrder:
    """Notes that the shop shows an order; one that was taken for gone waits to be judged anew."""
    memory, key = Memory(run.parts.store), _key(run, row)
    if memory.put_at(key) is not None:
        memory.drop(key)
    if row.state is not OrderState.IGNORED or row.reason.kind != GONE_FROM_SHOP:
        return row
    return Ledger(run.parts.store).move(row.id, OrderState.WAITING, reason("seen"), run.now())


def _key(run: Run, row: LedgerOrder) -> str:
    return f"{run.shop_owner}:missing_order:{row.id}"
