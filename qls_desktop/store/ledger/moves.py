"""An order's change of state, and the event that remembers it."""

from datetime import datetime
from typing import Any, NamedTuple

from qls_desktop.domain.ledger import (
    Attempt,
    AttemptOutcome,
    LedgerError,
    LedgerOrder,
    OrderState,
    check_way,
)
from qls_desktop.domain.reason import Reason
from qls_desktop.store.database import Repository, Store
from qls_desktop.store.instants import from_text, to_text
from qls_desktop.store.ledger.rows import last_attempt, order_with
from qls_desktop.store.models.orders import AttemptTable, LedgerOrderTable
from qls_desktop.store.models.orders import OrderEventTable as E
from qls_desktop.store.reasons import from_columns, to_columns, values_text

_S = OrderState
_O = AttemptOutcome

_SETTLED_BY: dict[tuple[OrderState, OrderState], AttemptOutcome] = {
    (_S.SENDING, _S.IN_DOUBT): _O.UNCLEAR,
    (_S.IN_DOUBT, _S.SENT): _O.FOUND,
    (_S.IN_DOUBT, _S.CONFLICT): _O.FOUND,
    (_S.IN_DOUBT, _S.REJECTED): _O.REJECTED,
    (_S.IN_DOUBT, _S.ABSENT): _O.ABSENT,
}
"""What a move says about the last attempt: found at start-up, or resolved by looking."""


class OrderEvent(NamedTuple):
    """One change of state; ``old`` is None for the first. ``at`` is aware UTC."""

    at: datetime
    old: OrderState | None
    new: OrderState
    reason: Reason


class Moves(Repository):
    """Changes of state. Every one is checked against the state of that very moment."""

    def move(
        self,
        order_id: int,
        to: OrderState,
        reason: Reason,
        now: datetime,
        *,
        qls_order_id: str | None = None,
    ) -> LedgerOrder:
        """Moves an order, or gives it another reason in the state that it has.

        Into ``sending`` leads ``begin_attempt`` alone. Out of it a move leads to ``in_doubt`` only
        (found at start-up); a known outcome comes in by ``close_attempt``. A move out of
        ``in_doubt`` settles the outcome of the attempt that caused the doubt.

        Raises:
            LedgerError: there is no such way, or no such order.
        """
        with self._store.write():
            order = order_with(self._store, order_id)
            _check_move(order.state, to)
            outcome = _SETTLED_BY.get((order.state, to))
            attempt = last_attempt(self._store, order_id)
            if outcome is not None and attempt is not None:
                settle(self._store, attempt, outcome, None, now)
            return change(self._store, order, to, reason, now, qls_order_id)

    def events(self, order_id: int) -> list[OrderEvent]:
        """An order's changes of state, oldest first."""
        query = E.select(E.at, E.old, E.new, E.reason_kind, E.reason_values)
        rows = self._store.rows(query.where(E.order == order_id).order_by(E.id))
        return [_event(row) for row in rows]


def _check_move(old: OrderState, new: OrderState) -> None:
    check_way(old, new)
    if old is new:
        return
    if new is _S.SENDING:
        raise LedgerError("into sending leads begin_attempt alone")
    if old is _S.SENDING and new is not _S.IN_DOUBT:
        raise LedgerError("a known outcome is recorded with close_attempt")


def change(
    store: Store,
    order: LedgerOrder,
    to: OrderState,
    why: Reason,
    now: datetime,
    qls_order_id: str | None,
) -> LedgerOrder:
    """Writes the new state; ``since`` and an event only when the state differs."""
    values: dict[str, Any] = {"reason_kind": why.kind, "reason_values": values_text(why)}
    if qls_order_id is not None:
        values["qls_order_id"] = qls_order_id
    if to is not order.state:
        values |= {"state": to.value, "since": to_text(now)}
        add_event(store, order.id, order.state, to, why, now)
    store.run(LedgerOrderTable.update(values).where(LedgerOrderTable.id == order.id))
    return order_with(store, order.id)


def add_event(
    store: Store, order_id: int, old: OrderState | None, new: OrderState, why: Reason, now: datetime
) -> None:
    """Remembers one change of state."""
    store.run(
        E.insert(
            order=order_id,
            at=to_text(now),
            old=None if old is None else old.value,
            new=new.value,
            reason_kind=why.kind,
            reason_values=values_text(why),
        )
    )


def settle(
    store: Store, attempt: Attempt, outcome: AttemptOutcome, answer: Reason | None, now: datetime
) -> None:
    """Writes how an attempt ended; an answer that is known stays when none comes in.

    An order that reached QLS by our own attempt counts for the proof of the way of looking.
    """
    kind, values = to_columns(answer or attempt.answer)
    store.run(
        AttemptTable.update(
            outcome=outcome.value, ended_at=to_text(now), answer_kind=kind, answer_values=values
        ).where(AttemptTable.id == attempt.id)
    )
    if outcome in (_O.SENT, _O.FOUND):
        store.run(
            LedgerOrderTable.update(sent_at=to_text(attempt.began_at)).where(
                LedgerOrderTable.id == attempt.order_id
            )
        )


def _event(row: tuple[Any, ...]) -> OrderEvent:
    at, old, new, kind, values = row
    before = None if old is None else OrderState(old)
    return OrderEvent(from_text(at), before, OrderState(new), from_columns(kind, values))
