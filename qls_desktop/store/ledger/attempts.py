"""Attempts: each recorded before its POST leaves, and closed when its outcome is known."""

from datetime import datetime

from peewee import fn

from qls_desktop.domain.ledger import (
    Attempt,
    AttemptOutcome,
    LedgerError,
    LedgerOrder,
    OrderState,
    check_way,
)
from qls_desktop.domain.reason import Reason, reason
from qls_desktop.store.database import Repository
from qls_desktop.store.instants import from_text, to_text
from qls_desktop.store.ledger.moves import change, settle
from qls_desktop.store.ledger.rows import (
    ATTEMPT,
    ORDER,
    last_attempt,
    order_with,
    to_attempt,
    to_order,
)
from qls_desktop.store.models.orders import AttemptTable as A
from qls_desktop.store.models.orders import LedgerOrderTable as T
from qls_desktop.store.models.orders import OrderEventTable as E

_S = OrderState
_O = AttemptOutcome

MAY_LEAD_TO: dict[AttemptOutcome, frozenset[OrderState]] = {
    _O.OPEN: frozenset(),
    _O.SENT: frozenset({_S.SENT, _S.CONFLICT}),
    _O.REJECTED: frozenset({_S.REJECTED, _S.CONFLICT, _S.READY}),
    _O.NOT_SENT: frozenset({_S.READY, _S.REJECTED}),
    _O.UNCLEAR: frozenset({_S.IN_DOUBT}),
    _O.FOUND: frozenset({_S.SENT, _S.CONFLICT}),
    _O.ABSENT: frozenset({_S.ABSENT}),
}
"""The states that an outcome may lead to. Above all: unclear never leads back to ready."""


class Attempts(Repository):
    """The tries at sending orders. The database itself refuses a second open one per order."""

    def begin_attempt(self, order_id: int, payload_hash: str, now: datetime) -> Attempt:
        """Records that a POST is about to leave: ready → sending, in one transaction.

        Raises:
            LedgerError: the order isn't ready, or an earlier attempt isn't settled.
        """
        with self._store.write():
            order = order_with(self._store, order_id)
            last = last_attempt(self._store, order_id)
            _check_begin(order, last)
            number = 1 if last is None else last.number + 1
            attempt_id = self._store.run(
                A.insert(
                    order=order_id,
                    number=number,
                    payload_hash=payload_hash,
                    began_at=to_text(now),
                    outcome=_O.OPEN.value,
                )
            )
            self._store.run(T.update(payload_hash=payload_hash).where(T.id == order_id))
            change(self._store, order, _S.SENDING, reason("sending", attempt=number), now, None)
            return self._attempt(attempt_id)

    def close_attempt(
        self,
        attempt_id: int,
        outcome: AttemptOutcome,
        answer: Reason | None,
        to: OrderState,
        reason: Reason,
        now: datetime,
        *,
        qls_order_id: str | None = None,
    ) -> LedgerOrder:
        """Records how an attempt ended and moves its order, in one transaction.

        An attempt that was closed as unclear may be closed once more, when a look has shown how
        it ended.

        Raises:
            LedgerError: the attempt has ended, isn't the order's last, or the outcome doesn't
                lead to that state.
        """
        with self._store.write():
            attempt = self._attempt(attempt_id)
            order = order_with(self._store, attempt.order_id)
            if last_attempt(self._store, order.id) != attempt:
                raise LedgerError(f"attempt {attempt_id} isn't the last of its order")
            _check_close(order, attempt, outcome, to)
            settle(self._store, attempt, outcome, answer, now)
            moved = change(self._store, order, to, reason, now, qls_order_id)
            return self._waits_on(moved) if to is _S.READY else moved

    def attempts(self, order_id: int) -> list[Attempt]:
        """The attempts at sending an order, oldest first."""
        query = A.select(*ATTEMPT).where(A.order == order_id).order_by(A.number)
        return [to_attempt(row) for row in self._store.rows(query)]

    def made_at(self, integration_id: int, since: datetime) -> dict[str, datetime]:
        """When each order that QLS has was sent, by its id there; attempts from ``since`` on."""
        query = (
            A.select(T.qls_order_id, fn.MAX(A.began_at))
            .join(T, on=(T.id == A.order))
            .where(T.integration == integration_id, T.qls_order_id.is_null(False))
            .where(A.began_at >= to_text(since))
            .group_by(T.qls_order_id)
        )
        return {number: from_text(at) for number, at in self._store.rows(query)}

    def interrupted(self) -> list[LedgerOrder]:
        """Orders in ``sending``: at start-up, those whose POST may or may not have arrived."""
        query = T.select(*ORDER).where(T.state == _S.SENDING.value).order_by(T.id)
        return [to_order(row) for row in self._store.rows(query)]

    def _waits_on(self, order: LedgerOrder) -> LedgerOrder:
        """An order that wasn't sent waits since it was ready first: else nobody would be told."""
        made_ready = (E.new == _S.READY.value) & (E.old != _S.SENDING.value)
        first = E.select(fn.MAX(E.at)).where(E.order == order.id, made_ready)
        since = fn.COALESCE(first, T.since)
        self._store.run(T.update(since=since).where(T.id == order.id))
        return order_with(self._store, order.id)

    def _attempt(self, attempt_id: int) -> Attempt:
        row = self._store.row(A.select(*ATTEMPT).where(A.id == attempt_id))
        if row is None:
            raise LedgerError(f"no attempt {attempt_id} in the ledger")
        return to_attempt(row)


def _check_begin(order: LedgerOrder, last: Attempt | None) -> None:
    if order.state is not _S.READY:
        raise LedgerError(f"an order that is {order.state} can't be sent")
    if last is not None and last.outcome in (_O.OPEN, _O.UNCLEAR):
        raise LedgerError(f"attempt {last.number} of order {order.id} isn't settled")


def _check_close(
    order: LedgerOrder, attempt: Attempt, outcome: AttemptOutcome, to: OrderState
) -> None:
    expected = {_O.OPEN: _S.SENDING, _O.UNCLEAR: _S.IN_DOUBT}.get(attempt.outcome)
    if order.state is not expected:
        raise LedgerError(f"an attempt that ended {attempt.outcome} can't be closed")
    if to not in MAY_LEAD_TO[outcome] or to is order.state:
        raise LedgerError(f"{outcome} doesn't lead from {order.state} to {to}")
    check_way(order.state, to)
