"""Looks at my.QLS for orders that may be there already (api/qls.md, recipe 5)."""

import secrets
from collections.abc import Iterable, Sequence
from datetime import datetime

from qls_desktop.domain.doubt import (
    LOOK_BACK,
    Adopt,
    Clash,
    is_too_old,
    judge_found,
    same_reference,
    set_aside,
)
from qls_desktop.domain.ledger import LedgerOrder
from qls_desktop.domain.orders import OrderToSend, WarehouseOrder
from qls_desktop.qls.order_calls import OrderWalk
from qls_desktop.store.database import Store
from qls_desktop.store.ledger import Ledger
from qls_desktop.sync.run import Run


async def walk_since(run: Run, moments: Iterable[datetime]) -> OrderWalk:
    """All orders at QLS created since the earliest of ``moments``, with room for a wrong clock."""
    since = min(moments) - LOOK_BACK

    def on_rows(_rows: Sequence[WarehouseOrder]) -> None:
        run.step("look_at_qls")

    return await run.lines.warehouse.walk_orders(since, on_rows)


class Looking:
    """One run's look at my.QLS: by reference where that is proven, else by one shared walk.

    Args:
        run: the run that looks.
        moments: when the orders looked for were made; the walk begins before the earliest.
    """

    def __init__(self, run: Run, moments: Iterable[datetime]) -> None:
        self._run = run
        self._moments = tuple(moments)
        self._walk: OrderWalk | None = None

    async def find(self, reference: str) -> OrderWalk:
        """The orders with ``reference``, among others perhaps.

        1 call where the filter is proven; the walk, made once for all, otherwise.

        Raises:
            ApiProblemError: my.QLS couldn't be asked.
        """
        return await self.by_reference(reference) or await self.walk()

    async def by_reference(self, reference: str) -> OrderWalk | None:
        """The orders that the proven filter finds; None when it proves nothing (any more)."""
        if not await filter_is_proven(self._run):
            return None
        self._run.step("look_at_qls")
        found = await self._run.lines.warehouse.find_orders(reference)
        if found.complete:
            return found
        self._run.lines.warehouse.habits.reference_filter = False
        return None

    async def walk(self) -> OrderWalk:
        """Every order made since the earliest moment."""
        if self._walk is None:
            self._walk = await walk_since(self._run, self._moments)
        return self._walk


async def filter_is_proven(run: Run) -> bool:
    """Whether the filter by reference may be relied on; proves it with 3 calls, once a day.

    A listed order's reference must give only rows with it, and a random one none. Without any
    order at QLS nothing can be proven, and the list is short.

    Raises:
        ApiProblemError: my.QLS couldn't be asked.
    """
    warehouse = run.lines.warehouse
    if warehouse.habits.reference_filter is None:
        listed = await warehouse.listed_reference()
        if listed is None:
            return False
        unheard_of = f"QD-{secrets.token_hex(8)}"
        proven = await warehouse.prove_reference_filter(listed, unheard_of)
        warehouse.habits.reference_filter = proven
    return warehouse.habits.reference_filter is True


async def judge_order(
    run: Run,
    row: LedgerOrder,
    rows: Sequence[WarehouseOrder],
    expected: OrderToSend,
    began_at: datetime | None,
) -> Adopt | Clash | None:
    """What the orders with our reference mean; list rows are completed from their detail."""
    found = candidates(run.parts.store, row, same_reference(rows, expected.reference))
    complete = [await _completed(run, order) for order in found]
    return judge_found(complete, expected, began_at)


def candidates(
    store: Store, row: LedgerOrder, found: Sequence[WarehouseOrder]
) -> list[WarehouseOrder]:
    """The orders with our reference that a look may take for ours.

    None past which the merchant chose to send is among them.
    """
    aside = set_aside(event.reason for event in Ledger(store).events(row.id))
    return [order for order in may_be_ours(store, row, found) if order.id not in aside]


def may_be_ours(
    store: Store, row: LedgerOrder, found: Sequence[WarehouseOrder]
) -> list[WarehouseOrder]:
    """The orders with our reference that the merchant may take for ours.

    That is none that the ledger knows to be another shop's, or that was there long before the
    customer ordered.
    """
    ledger = Ledger(store)
    apart = ledger.held_by_others(row, (order.id for order in found))
    observed = ledger.observation(row.id)
    return [
        order
        for order in found
        if order.id not in apart
        and (observed is None or not is_too_old(order, observed.created_at))
    ]


async def _completed(run: Run, order: WarehouseOrder) -> WarehouseOrder:
    if order.cancelled or (order.lines is not None and order.postal_code is not None):
        return order
    return await run.lines.warehouse.order(order.id) or order
