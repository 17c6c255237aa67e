"""What orders still claim: units of the stock (design.md, section 6), and links."""

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Any, NamedTuple

from peewee import fn

from qls_desktop.domain.eligibility import FINAL_SHIPMENTS, FINAL_STATUSES
from qls_desktop.domain.ledger import AT_QLS, MAY_BE_AT_QLS, AttemptOutcome, OrderState
from qls_desktop.store.database import Repository
from qls_desktop.store.instants import to_text
from qls_desktop.store.models.catalogue import LinkTable
from qls_desktop.store.models.orders import AttemptTable as A
from qls_desktop.store.models.orders import LedgerOrderTable as T
from qls_desktop.store.models.orders import OrderLineTable as L
from qls_desktop.store.models.setup import IntegrationTable

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

UNDECIDED = (_S.SEEN.value, _S.WAITING.value)
"""States of orders that may yet ship, when they are paid or may be paid later."""

UNDER_WAY = tuple(state.value for state in MAY_BE_AT_QLS - {_S.SHIPPED, _S.REPORTED})
"""States of orders that QLS has or may have, and hasn't shipped."""

_ARRIVED = (AttemptOutcome.SENT.value, AttemptOutcome.FOUND.value)
_AT_QLS = [state.value for state in AT_QLS]
_MAY_BE_AT_QLS = [state.value for state in MAY_BE_AT_QLS]
_PAID = "paid"
_CANCELLED = "cancelled"
_UNPAID = ("not_paid", "partially_paid")


class Claim(NamedTuple):
    """Units of one order that my.QLS doesn't know of; not ``cleared`` ones await payment."""

    variant_id: int
    number: str
    shop: str
    units: int
    cleared: bool


class Quantities(Repository):
    """Claims per variant of the shop.

    ``pay_later`` are the ids of the integrations of which an order that is paid afterwards goes to
    QLS as a paid one does.
    """

    def quantities_not_at_qls(
        self, integration_id: int, pay_later: Collection[int] = ()
    ) -> dict[int, int]:
        """Units of paid (or pay-later) orders that my.QLS doesn't hold, or may not hold.

        What the shop calls done or cancelled claims nothing, unless it may have gone to QLS: where
        orders aren't synced, nobody moves it out of its state.
        """
        conditions = (T.state.in_(NOT_AT_QLS), _may_ship(pay_later), _is_wanted(), ~_has_twin())
        return self._units(integration_id, conditions)

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

    def quantities_unpaid(
        self, integration_id: int, pay_later: Collection[int] = ()
    ) -> dict[int, int]:
        """Units of orders that await payment and are neither done, cancelled nor at QLS."""
        unpaid = (~_may_ship(pay_later), _awaits_payment())
        conditions = (T.state.in_(NOT_AT_QLS), *unpaid, ~_has_twin())
        return self._units(integration_id, conditions)

    def claims(
        self, integration_id: int, account_id: int, pay_later: Collection[int] = ()
    ) -> list[Claim]:
        """Both quantities per order, oldest first, also of the account's other shops.

        They are told of the integration's variants that share the my.QLS product.
        """
        mine, theirs, cleared = LinkTable.alias(), LinkTable.alias(), _may_ship(pay_later)
        units = fn.SUM(fn.MAX(0, L.ordered - L.refunded))
        of_variant = (theirs.integration == T.integration) & (theirs.variant_id == L.variant_id)
        of_product = mine.warehouse_product_id == theirs.warehouse_product_id
        query = (
            L.select(mine.variant_id, T.number, IntegrationTable.name, units, cleared)
            .join(T)
            .join(IntegrationTable)
            .join(theirs, on=of_variant)
            .join(mine, on=of_product)
            .where(mine.integration == integration_id, IntegrationTable.account == account_id)
            .where(T.state.in_(NOT_AT_QLS), (cleared & _is_wanted()) | _awaits_payment())
            .where(~_has_twin())
            .group_by(mine.variant_id, T.id)
            .having(units > 0)
            .order_by(T.placed_at)
        )
        return [Claim._make((*row[:4], bool(row[4]))) for row in self._store.rows(query)]

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


def _may_ship(pay_later: Collection[int]) -> Any:  # noqa: ANN401 (a Peewee expression)
    """Whether nothing keeps an order's units from QLS as far as its payment goes.

    As ``domain.eligibility`` judges it.
    """
    afterwards = fn.COALESCE(fn.json_extract(T.observation, "$.pay_later"), 0) == 1
    later = T.integration.in_(list(pay_later)) & T.state.in_(UNDECIDED)
    unpaid = T.payment_status.in_(_UNPAID)
    return (T.payment_status == _PAID) | T.state.in_(CLEARED) | (later & unpaid & afterwards)


def _is_wanted() -> Any:  # noqa: ANN401 (a Peewee expression)
    return _open_in_shop() | T.state.in_(_MAY_BE_AT_QLS)


def _awaits_payment() -> Any:  # noqa: ANN401 (a Peewee expression)
    """Of orders that may not ship: whether they are still to be paid."""
    return (T.payment_status != _CANCELLED) & _open_in_shop()


def _has_twin() -> Any:  # noqa: ANN401 (a Peewee expression)
    """Whether another integration of the same shop has the order at QLS, which counts it then.

    Where both wait with it, both hold it back: what one of them knows of it may be old, and a unit
    too few in the shop for a while is better than one sold twice.
    """
    twin = T.alias()
    same = (twin.shop_order_id == T.shop_order_id) & (twin.number == T.number)
    there = (twin.integration != T.integration) & twin.state.in_(_AT_QLS)
    return fn.EXISTS(twin.select(twin.id).where(same & there))


def _open_in_shop() -> Any:  # noqa: ANN401 (a Peewee expression)
    return T.shop_status.not_in(FINAL_STATUSES) & T.shipment_status.not_in(FINAL_SHIPMENTS)
