"""What to do with each order of the ledger: a pure decision from what is stored.

The preview and the sync use the same plan (design.md, section 4).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from qls_desktop.domain.eligibility import Standing, judge
from qls_desktop.domain.following import (
    CANCELLED_AFTER_SENDING,
    CANCELLED_AT_QLS,
    INVALID_AT_QLS,
    REFUNDED_AFTER_SENDING,
    SETTLED,
)
from qls_desktop.domain.ledger import LedgerOrder, OrderState
from qls_desktop.domain.orders import ShopOrder
from qls_desktop.domain.reason import Reason, reason
from qls_desktop.domain.sending import Blocked, LinkedProducts, NothingToSend, Prepared, prepare
from qls_desktop.domain.settings import Integration

GONE_FROM_SHOP = "gone_from_shop"
"""The reason of an order that the shop has no more; it is left alone until the shop shows it."""

IGNORED_BY_USER = "ignored_by_user"
RESEND_BY_USER = "resend_by_user"
"""Reasons that tell a decision of the merchant, which the plan respects."""

_OPEN = frozenset({OrderState.SEEN, OrderState.WAITING, OrderState.READY})
_REOPENABLE = frozenset({OrderState.CANCELLED, OrderState.IGNORED})


@dataclass(frozen=True, slots=True)
class MoveOrder:
    """The order changes state, or keeps it with another reason. Costs no call."""

    order: LedgerOrder
    to: OrderState
    reason: Reason


@dataclass(frozen=True, slots=True)
class SendOrder:
    """The order goes to QLS: one POST, after a look. ``order`` may still be short of ready."""

    order: LedgerOrder
    prepared: Prepared


OrderAction = MoveOrder | SendOrder


@dataclass(frozen=True, slots=True)
class OrderPlan:
    """All actions of one orders sync, oldest order first."""

    actions: tuple[OrderAction, ...]

    @property
    def sends(self) -> tuple[SendOrder, ...]:
        """The orders to send."""
        return tuple(action for action in self.actions if isinstance(action, SendOrder))

    @property
    def moves(self) -> tuple[MoveOrder, ...]:
        """The changes of state that cost no call."""
        return tuple(action for action in self.actions if isinstance(action, MoveOrder))


def plan_orders(
    orders: Iterable[tuple[LedgerOrder, ShopOrder]],
    integration: Integration,
    linked: LinkedProducts,
    now: datetime,
    *,
    look_proven: bool = False,
) -> OrderPlan:
    """Plans every order that isn't finished, in the order in which they were placed.

    ``look_proven`` tells whether the way of looking is proven on this account; only then is an
    absent order made ready again by itself (design.md, section 5).
    """
    placed = sorted(orders, key=lambda pair: (pair[1].created_at, pair[0].shop_order_id))
    actions = (
        decide(row, order, integration, linked, now, look_proven=look_proven)
        for row, order in placed
    )
    return OrderPlan(tuple(action for action in actions if action is not None))


def decide(
    row: LedgerOrder,
    order: ShopOrder,
    integration: Integration,
    linked: LinkedProducts,
    now: datetime,
    *,
    look_proven: bool = False,
) -> OrderAction | None:
    """The one action for an order, or None when it stays as it is."""
    if row.state in (OrderState.SENT, OrderState.SHIPPED):
        return _after_sending(row, order, integration)
    if row.state is OrderState.ATTENTION:
        return _in_attention(row, order, integration)
    if row.state is OrderState.ABSENT:
        return _absent(row, order, integration, look_proven=look_proven)
    if row.state is OrderState.REJECTED:
        return _rejected(row, order, integration, linked, now)
    if row.state in _OPEN or _may_reopen(row):
        return _before_sending(row, order, integration, linked, now)
    return None


def _may_reopen(row: LedgerOrder) -> bool:
    left_alone = (IGNORED_BY_USER, GONE_FROM_SHOP)
    return row.state in _REOPENABLE and row.reason.kind not in left_alone


def _before_sending(
    row: LedgerOrder,
    order: ShopOrder,
    integration: Integration,
    linked: LinkedProducts,
    now: datetime,
) -> OrderAction | None:
    verdict = judge(order, integration.orders)
    match verdict.standing:
        case Standing.CANCELLED:
            return _move(row, OrderState.CANCELLED, verdict.reason)
        case Standing.DONE_IN_SHOP:
            return _move(row, OrderState.IGNORED, verdict.reason)
        case Standing.NOT_YET:
            return _move(row, OrderState.WAITING, verdict.reason)
    prepared = prepare(order, integration, linked, now)
    if isinstance(prepared, Blocked):
        return _move(row, OrderState.WAITING, prepared.reasons[0])
    if isinstance(prepared, NothingToSend):
        return _move(row, OrderState.IGNORED, prepared.reason)
    return SendOrder(row, prepared)


def _move(row: LedgerOrder, to: OrderState, why: Reason) -> MoveOrder | None:
    same = row.state is to and row.reason == why
    reopening = row.state in _REOPENABLE and to in _REOPENABLE
    return None if same or reopening else MoveOrder(row, to, why)


def _rejected(
    row: LedgerOrder,
    order: ShopOrder,
    integration: Integration,
    linked: LinkedProducts,
    now: datetime,
) -> OrderAction | None:
    """A rejected order is tried again only when what would be sent has changed."""
    action = _before_sending(row, order, integration, linked, now)
    if isinstance(action, SendOrder) and action.prepared.payload_hash == row.payload_hash:
        return None
    return action


def _absent(
    row: LedgerOrder, order: ShopOrder, integration: Integration, *, look_proven: bool
) -> OrderAction | None:
    verdict = judge(order, integration.orders)
    if verdict.standing is Standing.CANCELLED:
        return _move(row, OrderState.CANCELLED, verdict.reason)
    if look_proven and verdict.standing is Standing.ELIGIBLE:
        return MoveOrder(row, OrderState.READY, reason("absent_proven"))
    return None


def _after_sending(
    row: LedgerOrder, order: ShopOrder, integration: Integration
) -> OrderAction | None:
    if row.reason.kind == CANCELLED_AFTER_SENDING:
        return None  # told already, and shipped all the same
    done = _done_after_sending(order, integration)
    if not done or (done == REFUNDED_AFTER_SENDING and row.state is OrderState.SHIPPED):
        return None  # what is paid back after it has left is a return
    return MoveOrder(row, OrderState.ATTENTION, reason(done))


def _done_after_sending(order: ShopOrder, integration: Integration) -> str:
    """What the shop did for which QLS should not ship; empty when nothing."""
    if judge(order, integration.orders).standing is Standing.CANCELLED:
        return CANCELLED_AFTER_SENDING
    return REFUNDED_AFTER_SENDING if order.is_refunded else ""


def _in_attention(
    row: LedgerOrder, order: ShopOrder, integration: Integration
) -> OrderAction | None:
    """What the shop did since the merchant was told; the rest QLS tells (domain.following)."""
    told, done = row.reason.kind, _done_after_sending(order, integration)
    if told in SETTLED and not done:
        return MoveOrder(row, OrderState.SENT, reason("order_sent"))
    if told == CANCELLED_AT_QLS and done:
        return MoveOrder(row, OrderState.CANCELLED, reason(SETTLED[done]))
    if told in (*SETTLED, INVALID_AT_QLS) and done not in ("", told):
        return MoveOrder(row, OrderState.ATTENTION, reason(done))
    return None
