"""The ledger's states and the ways between them (design.md, section 5)."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from qls_desktop.domain.reason import Reason


class OrderState(StrEnum):
    """Where an order stands between the shop and QLS."""

    SEEN = "seen"
    WAITING = "waiting"
    READY = "ready"
    SENDING = "sending"
    SENT = "sent"
    SHIPPED = "shipped"
    REPORTED = "reported"
    REJECTED = "rejected"
    CONFLICT = "conflict"
    IN_DOUBT = "in_doubt"
    ABSENT = "absent"
    IGNORED = "ignored"
    CANCELLED = "cancelled"
    ATTENTION = "attention"


_S = OrderState

WAYS: dict[OrderState, frozenset[OrderState]] = {
    _S.SEEN: frozenset({_S.WAITING, _S.READY, _S.CONFLICT, _S.SENT, _S.IGNORED, _S.CANCELLED}),
    _S.WAITING: frozenset({_S.READY, _S.SENT, _S.IGNORED, _S.CANCELLED}),
    _S.READY: frozenset(
        {_S.WAITING, _S.SENDING, _S.SENT, _S.CONFLICT, _S.REJECTED, _S.IGNORED, _S.CANCELLED}
    ),
    _S.SENDING: frozenset({_S.SENT, _S.REJECTED, _S.CONFLICT, _S.IN_DOUBT, _S.READY}),
    _S.SENT: frozenset({_S.SHIPPED, _S.ATTENTION, _S.CONFLICT}),
    _S.SHIPPED: frozenset({_S.REPORTED, _S.ATTENTION}),
    _S.REPORTED: frozenset(),
    _S.REJECTED: frozenset({_S.READY, _S.WAITING, _S.SENT, _S.CONFLICT, _S.IGNORED, _S.CANCELLED}),
    _S.CONFLICT: frozenset({_S.READY, _S.SENT, _S.IGNORED, _S.CANCELLED}),
    _S.IN_DOUBT: frozenset({_S.SENT, _S.CONFLICT, _S.ABSENT, _S.REJECTED}),
    _S.ABSENT: frozenset({_S.READY, _S.SENT, _S.CONFLICT, _S.IGNORED, _S.CANCELLED}),
    _S.IGNORED: frozenset({_S.WAITING, _S.READY, _S.SENT}),
    _S.CANCELLED: frozenset({_S.WAITING, _S.READY}),
    _S.ATTENTION: frozenset({_S.SENT, _S.SHIPPED, _S.REPORTED, _S.CANCELLED, _S.IGNORED}),
}
"""Every way an order may go. A way that isn't here is a bug and is refused."""

AT_QLS = frozenset({_S.SENT, _S.SHIPPED, _S.REPORTED, _S.ATTENTION})
"""States in which my.QLS holds the order, as far as we know."""

MAY_BE_AT_QLS = AT_QLS | {_S.SENDING, _S.IN_DOUBT, _S.CONFLICT}
"""States in which my.QLS holds the order or may hold it."""

LEFT_TO_TWIN = MAY_BE_AT_QLS | {_S.ABSENT, _S.IGNORED}
"""States of an order in one integration that keep the same order of a shop that is connected twice
from being sent by another: it may be at QLS, or the merchant decides or has decided about it."""

NEEDS_USER = frozenset({_S.REJECTED, _S.CONFLICT, _S.ABSENT, _S.ATTENTION, _S.IN_DOUBT})
"""States that are on screen until somebody, or a later look, has resolved them."""


class AttemptOutcome(StrEnum):
    """How one POST of one order ended; ``open`` until it is known."""

    OPEN = "open"
    SENT = "sent"
    REJECTED = "rejected"
    NOT_SENT = "not_sent"
    UNCLEAR = "unclear"
    FOUND = "found"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class Attempt:
    """One try at one write, recorded before it is made. Instants are aware UTC."""

    id: int
    order_id: int
    number: int
    payload_hash: str
    began_at: datetime
    ended_at: datetime | None = None
    outcome: AttemptOutcome = AttemptOutcome.OPEN
    answer: Reason | None = None


@dataclass(frozen=True, slots=True)
class LedgerOrder:
    """An order's row in the ledger. ``id`` is ours; ``shop_order_id`` is the shop's."""

    id: int
    integration_id: int
    shop_order_id: int
    number: str
    state: OrderState
    reason: Reason
    since: datetime
    qls_order_id: str | None = None
    payload_hash: str = ""


class LedgerError(Exception):
    """A way that the ledger doesn't know was asked for: a bug, never the user's fault."""


def check_way(old: OrderState, new: OrderState) -> None:
    """Refuses a change of state that isn't in :data:`WAYS`.

    Raises:
        LedgerError: the way from ``old`` to ``new`` doesn't exist.
    """
    if new is not old and new not in WAYS[old]:
        raise LedgerError(f"no way from {old} to {new}")
