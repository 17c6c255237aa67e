"""Looks at my.QLS for orders that may be there already (api/qls.md, recipe 5)."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from qls_desktop.domain.doubt import CLOCK_SKEW, Adopt, Clash, judge_found, same_reference
from qls_desktop.domain.orders import OrderToSend, WarehouseOrder
from qls_desktop.qls.order_calls import OrderWalk
from qls_desktop.sync.run import Run


async def walk_since(run: Run, moments: Iterable[datetime]) -> OrderWalk:
    """All orders at QLS created since the earliest of ``moments``, with room for a wrong clock."""
    since = min(moments) - CLOCK_SKEW

    def on_rows(_rows: Sequence[WarehouseOrder]) -> None:
        run.step("look_at_qls")

    return await run.lines.warehouse.walk_orders(since, on_rows)


async def judge_order(
    run: Run, rows: Sequence[WarehouseOrder], expected: OrderToSend, began_at: datetime | None
) -> Adopt | Clash | None:
    """What the orders with our reference mean; list rows are completed from their detail."""
    found = same_reference(rows, expected.reference)
    complete = [await _completed(run, order) for order in found]
    return judge_found(complete, expected, began_at)


async def _completed(run: Run, order: WarehouseOrder) -> WarehouseOrder:
    if order.cancelled or (order.lines is not None and order.postal_code is not None):
        return order
    return await run.lines.warehouse.order(order.id) or order
