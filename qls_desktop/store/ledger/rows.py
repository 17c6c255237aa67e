"""Rows of the ledger's tables as domain values."""

from typing import Any

from qls_desktop.domain.ledger import Attempt, AttemptOutcome, LedgerError, LedgerOrder, OrderState
from qls_desktop.store.database import Store
from qls_desktop.store.instants import from_text, from_text_or_none
from qls_desktop.store.models.orders import AttemptTable as A
from qls_desktop.store.models.orders import LedgerOrderTable as T
from qls_desktop.store.reasons import from_columns, from_columns_or_none

ORDER = (
    T.id,
    T.integration,
    T.shop_order_id,
    T.number,
    T.state,
    T.reason_kind,
    T.reason_values,
    T.since,
    T.qls_order_id,
    T.payload_hash,
)
ATTEMPT = (
    A.id,
    A.order,
    A.number,
    A.payload_hash,
    A.began_at,
    A.ended_at,
    A.outcome,
    A.answer_kind,
    A.answer_values,
)


def to_order(row: tuple[Any, ...]) -> LedgerOrder:
    """The order of a row of the columns ``ORDER``."""
    order_id, integration_id, shop_order_id, number, state, kind, values, since, qls, payload = row
    return LedgerOrder(
        id=order_id,
        integration_id=integration_id,
        shop_order_id=shop_order_id,
        number=number,
        state=OrderState(state),
        reason=from_columns(kind, values),
        since=from_text(since),
        qls_order_id=qls,
        payload_hash=payload,
    )


def to_attempt(row: tuple[Any, ...]) -> Attempt:
    """The attempt of a row of the columns ``ATTEMPT``."""
    attempt_id, order_id, number, payload, began, ended, outcome, kind, values = row
    return Attempt(
        id=attempt_id,
        order_id=order_id,
        number=number,
        payload_hash=payload,
        began_at=from_text(began),
        ended_at=from_text_or_none(ended),
        outcome=AttemptOutcome(outcome),
        answer=from_columns_or_none(kind, values),
    )


def order_with(store: Store, order_id: int) -> LedgerOrder:
    """The order with this id.

    Raises:
        LedgerError: there is none.
    """
    row = store.row(T.select(*ORDER).where(T.id == order_id))
    if row is None:
        raise LedgerError(f"no order {order_id} in the ledger")
    return to_order(row)


def last_attempt(store: Store, order_id: int) -> Attempt | None:
    """The last attempt at sending an order, None before the first."""
    query = A.select(*ATTEMPT).where(A.order == order_id).order_by(A.number.desc()).limit(1)
    row = store.row(query)
    return None if row is None else to_attempt(row)
