"""The ledger as the screen and the command line list it."""

from collections.abc import Iterable
from datetime import datetime
from functools import reduce
from operator import or_
from typing import Any, NamedTuple

from qls_desktop.domain.ledger import OrderState
from qls_desktop.domain.reason import Reason
from qls_desktop.store.database import Repository
from qls_desktop.store.instants import from_text
from qls_desktop.store.models.orders import LedgerOrderTable as T
from qls_desktop.store.models.setup import IntegrationTable
from qls_desktop.store.reasons import from_columns

_COLUMNS = (
    T.id,
    IntegrationTable.name,
    T.number,
    T.shop_order_id,
    T.state,
    T.reason_kind,
    T.reason_values,
    T.placed_at,
    T.since,
    T.updated_at,
    T.units,
    T.qls_order_id,
    T.shipping_title,
    T.customer,
)


class OrderRow(NamedTuple):
    """One order of the list. ``integration`` is a name; instants are aware UTC.

    ``customer`` is "" once it was forgotten.
    """

    id: int
    integration: str
    number: str
    shop_order_id: int
    state: OrderState
    reason: Reason
    placed_at: datetime
    since: datetime
    updated_at: datetime
    units: int
    qls_order_id: str | None
    shipping_title: str
    customer: str


class Listing(Repository):
    """Orders, newest first."""

    def rows(
        self,
        *,
        states: Iterable[OrderState] | None = None,
        integration_id: int | None = None,
        limit: int | None = None,
    ) -> list[OrderRow]:
        """The orders in ``states`` of one integration; None leaves a filter out."""
        query = T.select(*_COLUMNS).join(IntegrationTable)
        if states is not None:
            query = query.where(T.state.in_([state.value for state in states]))
        if integration_id is not None:
            query = query.where(T.integration == integration_id)
        query = query.order_by(T.placed_at.desc(), T.id.desc()).limit(limit)
        return [_row(row) for row in self._store.rows(query)]

    def find(self, integration_id: int, text: str, limit: int) -> list[OrderRow]:
        """Orders whose number, customer, or id on either side holds each word of ``text``."""
        query = T.select(*_COLUMNS).join(IntegrationTable).where(T.integration == integration_id)
        for word in text.split():
            searched = (T.number, T.customer, T.qls_order_id, T.shop_order_id.cast("TEXT"))
            query = query.where(reduce(or_, (column.contains(word) for column in searched)))
        query = query.order_by(T.placed_at.desc(), T.id.desc()).limit(limit)
        return [_row(row) for row in self._store.rows(query)]


def _row(row: tuple[Any, ...]) -> OrderRow:
    return OrderRow(
        id=row[0],
        integration=row[1],
        number=row[2],
        shop_order_id=row[3],
        state=OrderState(row[4]),
        reason=from_columns(row[5], row[6]),
        placed_at=from_text(row[7]),
        since=from_text(row[8]),
        updated_at=from_text(row[9]),
        units=row[10],
        qls_order_id=row[11],
        shipping_title=row[12],
        customer=row[13],
    )
