"""Orders that the shop has no more: until that is sure they hold back stock (domain/gone.py)."""

from qls_desktop.domain.gone import is_gone, with_reading
from qls_desktop.domain.ledger import LedgerOrder, OrderState
from qls_desktop.domain.order_plan import GONE_FROM_SHOP
from qls_desktop.domain.reason import reason
from qls_desktop.domain.runs import RunItem
from qls_desktop.store.instants import from_text, to_text
from qls_desktop.store.ledger import Ledger
from qls_desktop.store.memory import Memory
from qls_desktop.sync.run import Run

_NOT_SENT = frozenset({OrderState.SEEN, OrderState.WAITING, OrderState.READY, OrderState.REJECTED})


def note_missing(run: Run, shop_order_id: int) -> bool:
    """Notes that the shop doesn't show an order; one that was never sent ends when that stays.

    True when that was known already, so that it needn't be told.
    """
    ledger, memory = Ledger(run.parts.store), Memory(run.parts.store)
    row = ledger.by_shop_id(run.integration.id, shop_order_id)
    if row is None or row.state not in _NOT_SENT:
        return row is not None and _is_gone(row)
    key = _key(run, row)
    before = tuple(from_text(at) for at in memory.get(key) or ())
    missed = with_reading(before, run.now())
    if not is_gone(missed):
        if missed != before:
            memory.put(key, [to_text(at) for at in missed], run.now())
        return False
    memory.drop(key)
    why = reason(GONE_FROM_SHOP)
    ledger.move(row.id, OrderState.IGNORED, why, run.now())
    run.tally.add(RunItem("ignored", str(row.shop_order_id), row.number, why), "attention")
    return True


def note_there(run: Run, row: LedgerOrder) -> LedgerOrder:
    """Notes that the shop shows an order; one that was taken for gone waits to be judged anew."""
    memory, key = Memory(run.parts.store), _key(run, row)
    if memory.put_at(key) is not None:
        memory.drop(key)
    if not _is_gone(row):
        return row
    return Ledger(run.parts.store).move(row.id, OrderState.WAITING, reason("seen"), run.now())


def _is_gone(row: LedgerOrder) -> bool:
    return row.state is OrderState.IGNORED and row.reason.kind == GONE_FROM_SHOP


def _key(run: Run, row: LedgerOrder) -> str:
    return f"{run.shop_owner}:missing_order:{row.id}"
