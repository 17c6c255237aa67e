"""Compares the shop's orders with my.QLS' and with the ledger: every gap, and nothing but gaps.

Pure: the three lists come in. A list that isn't complete proves no absence, so then nothing is
called missing or vanished.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from qls_desktop.domain.doubt import is_too_old, same_reference
from qls_desktop.domain.eligibility import is_final
from qls_desktop.domain.gaps import EXPECTED, RULES, Case, Entry, Gap, Scene, can_be_mended
from qls_desktop.domain.orders import OrderHead, ShopOrder, WarehouseOrder
from qls_desktop.domain.sending import LinkedProducts
from qls_desktop.domain.settings import Integration


@dataclass(frozen=True, slots=True)
class ShopList:
    """The shop's orders that changed in the period; ``read`` are those read whole just now."""

    complete: bool
    heads: tuple[OrderHead, ...] = ()
    read: Mapping[int, ShopOrder] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class WarehouseList:
    """The orders at QLS made in the period, with the details that were read of some.

    ``elsewhere`` are ids that another integration of the account holds, each with the ids of the
    shop's orders that it holds it for: a shop that is connected twice has those under the same id.
    """

    complete: bool
    rows: tuple[WarehouseOrder, ...] = ()
    details: Mapping[str, WarehouseOrder] = field(default_factory=dict)
    elsewhere: Mapping[str, frozenset[int]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ReconcileReport:
    """What a reconciliation saw and found. Instants are aware UTC.

    ``uncompared`` counts the orders at QLS whose address and lines weren't read.
    """

    integration_id: int
    integration: str
    since: datetime
    at: datetime
    shop_complete: bool
    warehouse_complete: bool
    shop_orders: int
    qls_orders: int
    ledger_orders: int
    gaps: tuple[Gap, ...] = ()
    uncompared: int = 0

    @property
    def complete(self) -> bool:
        """Whether both lists were read to their end; if not, nothing is called missing."""
        return self.shop_complete and self.warehouse_complete

    @property
    def is_clean(self) -> bool:
        """Whether everything was seen and everything fits."""
        return self.complete and not self.gaps


# -- what must be read -------------------------------------------------------------------------


def orders_to_read(heads: tuple[OrderHead, ...], entries: tuple[Entry, ...]) -> list[OrderHead]:
    """The orders of the shop whose whole answer is needed: unknown or changed, and not finished."""
    known = {entry.shop_order_id: entry for entry in entries}
    return [
        head
        for head in heads
        if not is_final(head.status, head.shipment_status) and _is_news(head, known.get(head.id))
    ]


def _is_news(head: OrderHead, entry: Entry | None) -> bool:
    return entry is None or entry.order is None or entry.updated_at < head.updated_at


def details_to_read(
    rows: tuple[WarehouseOrder, ...], entries: tuple[Entry, ...]
) -> tuple[list[str], list[str]]:
    """Ids at QLS to read whole: those that the list lacks, and those to compare with the shop.

    Only what QLS hasn't sent yet is compared: afterwards nothing can be mended, and refunds of
    returned goods would look like differences.
    """
    listed = {row.id: row for row in rows}
    absent, compared = [], []
    for entry in entries:
        if entry.qls_order_id is None or entry.state not in EXPECTED:
            continue
        row = listed.get(entry.qls_order_id)
        if row is None:
            absent.append(entry.qls_order_id)
        elif can_be_mended(row) and (row.lines is None or row.postal_code is None):
            compared.append(row.id)
    return absent, compared


# -- the comparison ----------------------------------------------------------------------------


def reconcile(
    shop: ShopList,
    warehouse: WarehouseList,
    entries: tuple[Entry, ...],
    integration: Integration,
    linked: LinkedProducts,
    now: datetime,
) -> tuple[Gap, ...]:
    """Every gap between the three, oldest first.

    Args:
        shop: the shop's list; whole orders where :func:`orders_to_read` asked for them.
        warehouse: my.QLS' list since before the oldest order in question.
        entries: the ledger's orders, read after both lists, so that what was sent meanwhile shows.
        integration: whose orders they are.
        linked: variant → my.QLS product.
        now: the present, aware UTC.
    """
    scene = Scene(integration, linked, now, shop.complete and warehouse.complete)
    found = (
        gap
        for case in _cases(shop, warehouse, entries, integration)
        for rule in RULES
        if (gap := rule(case, scene)) is not None
    )
    return tuple(sorted(found, key=lambda gap: (gap.since, gap.number, gap.kind)))


def _cases(
    shop: ShopList,
    warehouse: WarehouseList,
    entries: tuple[Entry, ...],
    integration: Integration,
) -> Iterator[Case]:
    heads = {head.id: head for head in shop.heads}
    known = {entry.shop_order_id: entry for entry in entries}
    rows = {row.id: row for row in (*warehouse.rows, *warehouse.details.values())}
    by_number: dict[str, list[WarehouseOrder]] = {}
    for row in rows.values():
        by_number.setdefault(row.reference.strip(), []).append(row)
    for order_id in sorted(heads.keys() | known.keys()):
        head, entry = heads.get(order_id), known.get(order_id)
        number = (entry.number if entry is not None else heads[order_id].number).strip()
        own = rows.get(entry.qls_order_id or "") if entry is not None else None
        same = same_reference(by_number.get(number, ()), number)
        order = shop.read.get(order_id) or (entry.order if entry is not None else None)
        placed_at = _placed_at(entry, order)
        live = tuple(
            row
            for row in same
            if not row.cancelled
            and (row is own or _may_be_ours(row, placed_at, warehouse, integration))
        )
        by_twin = any(order_id in warehouse.elsewhere.get(row.id, ()) for row in same)
        yield Case(number, order_id, entry, head, order, own, live, by_twin)


def _placed_at(entry: Entry | None, order: ShopOrder | None) -> datetime | None:
    if entry is not None:
        return entry.placed_at
    return order.created_at if order is not None else None


def _may_be_ours(
    row: WarehouseOrder,
    placed_at: datetime | None,
    warehouse: WarehouseList,
    integration: Integration,
) -> bool:
    """Whether a row with the order's number may be the order.

    Another shop of the account may use the same numbers, under a brand of its own; and a shop that
    was begun anew uses those of years ago.
    """
    if row.id in warehouse.elsewhere or (placed_at is not None and is_too_old(row, placed_at)):
        return False
    return row.brand_id is None or row.brand_id == integration.brand_id
