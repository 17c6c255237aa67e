"""What page "Bestellingen" shows, read from the store. The lists take long in a large shop."""

from qls_desktop.domain.address import check_address
from qls_desktop.domain.ledger import OrderState
from qls_desktop.domain.reason import Reason
from qls_desktop.gui.desk import LineRow, OrderDetail
from qls_desktop.store.database import Store
from qls_desktop.store.ledger import Ledger, OrderRow
from qls_desktop.sync.back_office import Places, find_order_places

LATEST = 2_000
"""So many of the newest orders are listed, and all that aren't settled yet."""

MOST_FOUND = 500
"""So many older orders are shown that fit what is searched for."""

_SETTLED = frozenset({OrderState.REPORTED, OrderState.IGNORED, OrderState.CANCELLED})
_OPEN = tuple(state for state in OrderState if state not in _SETTLED)


def read_orders(store: Store, integration_id: int) -> tuple[OrderRow, ...]:
    """All orders that aren't settled, and the newest that are; newest first."""
    ledger = Ledger(store)
    found = {row.id: row for row in ledger.rows(states=_OPEN, integration_id=integration_id)}
    for row in ledger.rows(integration_id=integration_id, limit=LATEST):
        found[row.id] = row
    newest = sorted(found.values(), key=lambda row: (row.placed_at, row.id), reverse=True)
    return tuple(newest)


def find_orders(store: Store, integration_id: int, text: str) -> tuple[OrderRow, ...]:
    """The orders with ``text`` in number, name or id, however old they are; newest first."""
    return tuple(Ledger(store).find(integration_id, text, MOST_FOUND))


def read_order(store: Store, order_id: int) -> OrderDetail:
    """Everything about one order; a few short reads by key."""
    ledger = Ledger(store)
    lines = tuple(
        LineRow(line.title, line.article_code or line.sku or line.ean, line.to_ship)
        for line in ledger.lines(order_id)
    )
    attempts, events = ledger.attempts(order_id), ledger.events(order_id)
    address, places = _address(ledger, order_id), _places(store, ledger, order_id)
    return OrderDetail(lines, tuple(attempts), tuple(events), address, places)


def _address(ledger: Ledger, order_id: int) -> tuple[Reason, ...] | None:
    order = ledger.observation(order_id)
    return None if order is None else check_address(order.address)


def _places(store: Store, ledger: Ledger, order_id: int) -> Places:
    row = ledger.get(order_id)
    if row is None:
        return Places()
    return find_order_places(store, row.integration_id, row.shop_order_id, row.qls_order_id)
