"""Reads what a reconciliation compares: the shop's list, my.QLS' list, and then the ledger.

Reads only: neither side is written to, nor any order's state. The ledger is read last, so that an
order that a sync sends meanwhile isn't called missing.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from qls_desktop.domain.doubt import LOOK_BACK
from qls_desktop.domain.gaps import CYCLE, EXPECTED, Entry
from qls_desktop.domain.ledger import OrderState
from qls_desktop.domain.orders import OrderHead, ShopOrder, WarehouseOrder
from qls_desktop.domain.outcomes import ApiProblemError, OutcomeKind
from qls_desktop.domain.reconciling import (
    ReconcileReport,
    ShopList,
    WarehouseList,
    details_to_read,
    orders_to_read,
    reconcile,
)
from qls_desktop.domain.runs import Progress, Task
from qls_desktop.domain.settings import Integration
from qls_desktop.store.integrations import Integrations
from qls_desktop.store.ledger import Ledger, OrderRow
from qls_desktop.store.links import Links
from qls_desktop.store.log_task import log_lines_of
from qls_desktop.sync.cancelling import CancelToken
from qls_desktop.sync.learning import Learning
from qls_desktop.sync.lines import Lines, open_lines
from qls_desktop.sync.parts import Parts
from qls_desktop.sync.run import OnProgress

MOST_COMPARED = 200
"""So many orders at QLS are read whole, newest first; of the others the list's row must do."""

_BROKEN_LISTS = frozenset({"lightspeed_incomplete", "lightspeed_endless"})
"""Problems of a list that could be read in part: what was read still tells something."""

_FINISHED = frozenset({OrderState.REPORTED, OrderState.IGNORED, OrderState.CANCELLED})


async def reconcile_orders(
    parts: Parts,
    integration: Integration,
    since: datetime,
    on_progress: OnProgress,
    cancel: CancelToken,
) -> ReconcileReport:
    """Compares an integration's orders since ``since`` (aware UTC), and all that aren't finished.

    Raises:
        ApiProblemError: the shop or my.QLS couldn't be asked at all.
        CancelledByUserError: cancel was asked for.
    """
    with log_lines_of(Task.ORDERS), Learning(parts, integration).habits() as habits:
        async with open_lines(parts, integration, habits) as lines:
            reading = _Reading(parts, integration, since, lines, on_progress, cancel)
            return await reading.report()


@dataclass
class _Reading:
    parts: Parts
    integration: Integration
    since: datetime
    lines: Lines
    on_progress: OnProgress
    cancel: CancelToken
    uncompared: int = 0
    details: dict[str, WarehouseOrder] = field(default_factory=dict)

    async def report(self) -> ReconcileReport:
        shop = await self._read_shop()
        warehouse = await self._read_warehouse(shop)
        entries, now = self._entries(shop.heads), self.parts.now()
        links = Links(self.parts.store).all(self.integration.id)
        linked = {link.variant_id: link.warehouse_product_id for link in links}
        gaps = reconcile(shop, warehouse, entries, self.integration, linked, now)
        return ReconcileReport(
            integration_id=self.integration.id,
            integration=self.integration.name,
            since=self.since,
            at=now,
            shop_complete=shop.complete,
            warehouse_complete=warehouse.complete,
            shop_orders=len(shop.heads),
            qls_orders=len(warehouse.rows),
            ledger_orders=len(entries),
            gaps=gaps,
            uncompared=self.uncompared,
        )

    def _step(self, name: str, done: int = 0, total: int = 0) -> None:
        self.cancel.check()
        self.on_progress(Progress(0, self.integration.id, Task.ORDERS, name, done, total))

    # -- the shop -----------------------------------------------------------------------------

    async def _read_shop(self) -> ShopList:
        heads: dict[int, OrderHead] = {}
        complete = False
        try:
            async for page in self.lines.shop.order_heads(self.since):
                heads.update((row.id, row) for row in page.rows)
                complete = page.is_last
                self._step("read_orders", len(heads), page.count or 0)
        except ApiProblemError as error:
            if error.problem.reason.kind not in _BROKEN_LISTS:
                raise
            complete = False
        listed = tuple(heads.values())
        wanted = orders_to_read(listed, self._entries(listed))
        read: dict[int, ShopOrder] = {}
        for position, head in enumerate(wanted):
            self._step("reread_orders", position, len(wanted))
            order = await self._shop_order(head.id)
            if order is not None:
                read[head.id] = order
        return ShopList(complete and len(read) == len(wanted), listed, read)

    async def _shop_order(self, order_id: int) -> ShopOrder | None:
        try:
            return await self.lines.shop.order(order_id)
        except ApiProblemError as error:
            if error.problem.kind not in (OutcomeKind.MISSING, OutcomeKind.REJECTED):
                raise
            return None

    # -- my.QLS -------------------------------------------------------------------------------

    async def _read_warehouse(self, shop: ShopList) -> WarehouseList:
        entries = self._entries(shop.heads)
        began = [order.created_at for order in shop.read.values()]
        # What isn't finished may have been made long before the period.
        began += [entry.placed_at for entry in entries if entry.state not in _FINISHED]
        oldest = min([self.since, *began]) - LOOK_BACK

        def on_rows(_rows: Sequence[WarehouseOrder]) -> None:
            self._step("look_at_qls")

        walk = await self.lines.warehouse.walk_orders(oldest, on_rows)
        trusted = await self._read_details(walk.rows, entries)
        return WarehouseList(walk.complete and trusted, walk.rows, self.details, self._elsewhere())

    async def _read_details(
        self, rows: tuple[WarehouseOrder, ...], entries: tuple[Entry, ...]
    ) -> bool:
        """Reads what the rows don't show; False when that belies the list itself."""
        absent, compared = details_to_read(rows, entries)
        made = {row.id: row.created or self.since for row in rows}
        newest = sorted(compared, key=lambda one: made[one], reverse=True)
        self.uncompared = max(0, len(newest) - MOST_COMPARED)
        wanted = [*absent, *newest[:MOST_COMPARED]]
        for position, order_id in enumerate(wanted):
            self._step("follow_orders", position, len(wanted))
            detail = await self.lines.warehouse.order(order_id)
            if detail is not None:
                self.details[order_id] = detail
        belied = [order_id for order_id in absent if self._should_be_listed(order_id)]
        empty = not rows and any(entry.state in EXPECTED for entry in entries)
        return not belied and not empty

    def _should_be_listed(self, order_id: str) -> bool:
        """Whether an order that the list lacks is there all the same: then it lacks others too."""
        detail = self.details.get(order_id)
        if detail is None:
            return False
        return detail.created is None or self.parts.now() - detail.created >= CYCLE

    def _elsewhere(self) -> dict[str, frozenset[int]]:
        ledger = Ledger(self.parts.store)
        others = (
            other.id
            for other in Integrations(self.parts.store).all()
            if other.account_id == self.integration.account_id and other.id != self.integration.id
        )
        held: dict[str, frozenset[int]] = {}
        for row in (row for other in others for row in ledger.rows(integration_id=other)):
            if row.qls_order_id:
                known = held.get(row.qls_order_id, frozenset())
                held[row.qls_order_id] = known | {row.shop_order_id}
        return held

    # -- the ledger ---------------------------------------------------------------------------

    def _entries(self, heads: Sequence[OrderHead]) -> tuple[Entry, ...]:
        ledger, listed = Ledger(self.parts.store), {head.id for head in heads}
        rows = [
            row
            for row in ledger.rows(integration_id=self.integration.id)
            if row.state not in _FINISHED
            or row.placed_at >= self.since
            or row.shop_order_id in listed
        ]
        orders = ledger.observations(row.id for row in rows)
        return tuple(_entry(row, orders.get(row.id)) for row in rows)


def _entry(row: OrderRow, order: ShopOrder | None) -> Entry:
    return Entry(
        row.id,
        row.shop_order_id,
        row.number,
        row.state,
        row.reason,
        row.since,
        row.placed_at,
        row.updated_at,
        row.qls_order_id,
        order,
    )
