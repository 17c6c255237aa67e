"""What orders still claim: units of the stock (design.md, section 6), and links."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from peewee import fn

from qls_desktop.domain.eligibility import FINAL_SHIPMENTS, FINAL_STATUSES
from qls_desktop.domain.ledger import MAY_BE_AT_QLS, AttemptOutcome, OrderState
from qls_desktop.store.database import Repository
from qls_desktop.store.instants import to_text
from qls_desktop.store.models.orders import AttemptTable as A
from qls_desktop.store.models.orders import LedgerOrderTable as T
from qls_desktop.store.models.orders import OrderLineTable as L

_S = OrderState
NOT_AT_QLS = tuple(
    state.value
    for state in (
        _S.SEEN,
        _S.WAITING,
        _S.READY,
        _S.SENDING,
        _S.IN_DOUBT,
        _S.REJECTED,
        _S.CONFLICT,
        _S.ABSENT,
    )
)
"""States of orders whose units QLS has not set aside, or may not have."""

CLEARED = tuple(
    state.value
    for state in (_S.READY, _S.SENDING, _S.IN_DOUBT, _S.REJECTED, _S.CONFLICT, _S.ABSENT)
)
"""States of orders that may ship, or may have been sent, whether paid or to be paid later."""

UNDER_WAY = tuple(state.value for state in MAY_BE_AT_QLS - {_S.SHIPPED, _S.REPORTED})
"""States of orders that QLS has or may have, and hasn't shipped."""

_ARRIVED = (AttemptOutcome.SENT.value, AttemptOutcome.FOUND.value)
_PAID = "paid"
_CANCELLED = "cancelled"


class Quantities(Repository):
    """Claims per variant of the shop."""

    def quantities_not_at_qls(self, integration_id: int) -> dict[int, int]:
        """Units of paid (or cleared pay-later) orders that my.QLS doesn't hold, or may not hold.

        What the shop calls done or cancelled claims nothing, unless it may have gone to QLS: where
        orders aren't synced, nobody moves it out of its state.
        """
        cleared = (T.payment_status == _PAID) | T.state.in_(CLEARED)
        wanted = _open_in_shop() | T.state.in_([state.value for state in MAY_BE_AT_QLS])
        return self._units(integration_id, (T.state.in_(NOT_AT_QLS), cleared, wanted))

    def quantities_sent_since(
        self, integration_id: int, since: datetime, now: datetime
    ) -> dict[int, int]:
        """Units of orders that QLS took after ``since`` (aware UTC), by our own sending.

        A list of stock that was begun at ``since`` may still offer them. What was sent later than
        ``now`` was sent by a clock that has been put back since.
        """
        period = (A.ended_at > to_text(since), A.ended_at <= to_text(now))
        arrived = A.select(A.order).where(A.outcome.in_(_ARRIVED), *period)
        return self._units(integration_id, (T.state.not_in(NOT_AT_QLS), T.id.in_(arrived)))

    def quantities_unpaid(self, integration_id: int) -> dict[int, int]:
        """Units of orders that await payment and are neither done, cancelled nor at QLS."""
        conditions = (
            T.state.in_(NOT_AT_QLS),
            T.payment_status.not_in((_PAID, _CANCELLED)),
            T.state.not_in(CLEARED),
            _open_in_shop(),
        )
        return self._units(integration_id, conditions)

    def variants_under_way(self, integration_id: int) -> dict[int, str]:
        """Variants of orders that QLS has or may have and hasn't shipped, with an order's number.

        What was refunded since counts too: QLS may be packing it.
        """
        query = (
            L.select(L.variant_id, fn.MIN(T.number))
            .join(T)
            .where(T.integration == integration_id, T.state.in_(UNDER_WAY))
            .where(L.variant_id.is_null(False))
            .group_by(L.variant_id)
        )
        return dict(self._store.rows(query))

    def _units(self, integration_id: int, conditions: Iterable[object]) -> dict[int, int]:
        units = fn.SUM(fn.MAX(0, L.ordered - L.refunded))
        query = (
            L.select(L.variant_id, units)
            .join(T)
            .where(
                T.integration == integration_id,
                L.variant_id.is_null(False),
                *conditions,
            )
            .group_by(L.variant_id)
            .having(units > 0)
        )
        return dict(self._store.rows(query))


def _open_in_shop() -> Any:  # noqa: ANN401 (a Peewee expression)
    return T.shop_status.not_in(FINAL_STATUSES) & T.shipment_status.not_in(FINAL_SHIPMENTS)
