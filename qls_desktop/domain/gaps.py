"""What may be wrong with one order, seen from the shop, my.QLS and the ledger at once.

Each rule is a pure function of one order. What a running sync is about to settle by itself
(younger than a cycle) is no gap.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from qls_desktop.domain.doubt import compare
from qls_desktop.domain.eligibility import Standing, is_final, judge
from qls_desktop.domain.ledger import OrderState
from qls_desktop.domain.order_plan import IGNORED_BY_USER
from qls_desktop.domain.orders import OrderHead, OrderToSend, ShopOrder, WarehouseOrder
from qls_desktop.domain.reason import Reason, because, reason
from qls_desktop.domain.schedule import ORDERS_EVERY
from qls_desktop.domain.sending import Blocked, LinkedProducts, NothingToSend, as_sent, prepare
from qls_desktop.domain.settings import Integration

CYCLE = 2 * ORDERS_EVERY
"""What is younger may be under way: one turn may have just missed it."""

DOUBT_PATIENCE = timedelta(hours=1)
TRACKING_PATIENCE = timedelta(hours=24)
"""So long an order that left without a tracking code isn't reported (api/qls.md, recipe 6)."""

_S = OrderState
EXPECTED = frozenset({_S.SENT, _S.SHIPPED, _S.ATTENTION})
"""The ledger says that my.QLS holds the order, and its story isn't over."""

_UNDER_WAY = frozenset({_S.SENDING, _S.IN_DOUBT})
_EXPLAINED = frozenset({_S.WAITING, _S.REJECTED, _S.ABSENT})
_SHIPPED = "sent"


class GapKind(StrEnum):
    """What may be wrong with one order. Printed as it stands."""

    MISSING = "missing"
    DOUBLED = "doubled"
    DIFFERENT = "different"
    UNKNOWN = "unknown"
    VANISHED = "vanished"
    CANCELLED_AT_QLS = "cancelled_at_qls"
    CANCELLED_IN_SHOP = "cancelled_in_shop"
    NOT_REPORTED = "not_reported"
    IN_DOUBT = "in_doubt"


@dataclass(frozen=True, slots=True)
class Gap:
    """One gap: what it is, since when (aware UTC), and in ``reason`` why and what to do."""

    kind: GapKind
    number: str
    shop_order_id: int
    since: datetime
    reason: Reason
    qls_order_ids: tuple[str, ...] = ()

    def age(self, now: datetime) -> timedelta:
        """How long it has been so."""
        return max(timedelta(0), now - self.since)


@dataclass(frozen=True, slots=True)
class Entry:
    """An order of the ledger. ``order`` is as the shop showed it last, None once forgotten."""

    id: int
    shop_order_id: int
    number: str
    state: OrderState
    reason: Reason
    since: datetime
    placed_at: datetime
    updated_at: datetime
    qls_order_id: str | None = None
    order: ShopOrder | None = None


@dataclass(frozen=True, slots=True)
class Scene:
    """What every rule knows. ``complete``: both lists were read to their end."""

    integration: Integration
    linked: LinkedProducts
    now: datetime
    complete: bool


@dataclass(frozen=True, slots=True)
class Case:
    """One order, seen from all three sides. ``live`` are its orders at QLS, not cancelled.

    ``by_twin``: another integration of the same shop has it at QLS, and watches it there.
    """

    number: str
    shop_order_id: int
    entry: Entry | None
    head: OrderHead | None
    order: ShopOrder | None
    own: WarehouseOrder | None
    live: tuple[WarehouseOrder, ...]
    by_twin: bool = False

    @property
    def state(self) -> OrderState | None:
        """Where the ledger has it; None when it isn't there."""
        return self.entry.state if self.entry is not None else None

    @property
    def status(self) -> str:
        """The shop's word for the order, the freshest known."""
        return _first(self.head and self.head.status, self.order and self.order.status)

    @property
    def shipment_status(self) -> str:
        """The shop's word for its shipping, the freshest known."""
        return _first(
            self.head and self.head.shipment_status, self.order and self.order.shipment_status
        )

    @property
    def cancelled_in_shop(self) -> bool:
        """Whether the shop cancelled the order or its shipping."""
        return "cancelled" in (self.status, self.shipment_status)

    def gap(self, kind: GapKind, since: datetime, why: Reason, *ids: str) -> Gap:
        """A gap of this order, with the orders at QLS that it is about."""
        return Gap(kind, self.number, self.shop_order_id, since, why, ids)


def _first(*words: object) -> str:
    return next((str(word) for word in words if word), "")


def can_be_mended(row: WarehouseOrder) -> bool:
    """Whether QLS hasn't sent anything of it, so that it can still be changed there."""
    return not row.cancelled and row.status not in (_SHIPPED, "partially_sent")


def _missing(case: Case, scene: Scene) -> Gap | None:
    order = case.order
    if not scene.complete or order is None or case.live or case.state in EXPECTED | _UNDER_WAY:
        return None
    if case.by_twin or case.state in (_S.REPORTED, _S.CONFLICT) or _is_ignored(case):
        return None
    if scene.now - order.updated_at < CYCLE:
        return None
    if judge(order, scene.integration.orders).standing is not Standing.ELIGIBLE:
        return None
    prepared = prepare(order, scene.integration, scene.linked, scene.now)
    if isinstance(prepared, NothingToSend):
        return None
    why = prepared.reasons[0] if isinstance(prepared, Blocked) else _told_by_ledger(case)
    return case.gap(GapKind.MISSING, order.updated_at, _explain_missing(case, scene, why))


def _is_ignored(case: Case) -> bool:
    return case.entry is not None and case.entry.reason.kind == IGNORED_BY_USER


def _told_by_ledger(case: Case) -> Reason | None:
    if case.entry is None or case.entry.state not in _EXPLAINED:
        return None
    return case.entry.reason


def _explain_missing(case: Case, scene: Scene, why: Reason | None) -> Reason:
    if why is not None:
        return Reason("reconcile_missing_because", {**because(why), "order": case.number})
    if not scene.integration.auto.orders:
        return reason("reconcile_missing_off", order=case.number)
    return reason("reconcile_missing", order=case.number)


def _doubled(case: Case, _scene: Scene) -> Gap | None:
    if len(case.live) < 2:
        return None
    made = [row.created for row in case.live if row.created is not None]
    # Since the second one was made; the first by itself was right.
    since = sorted(made)[1] if len(made) > 1 else _scene.now
    told = reason("reconcile_doubled", order=case.number, count=len(case.live))
    return case.gap(GapKind.DOUBLED, since, told, *(row.id for row in case.live))


def _unknown(case: Case, scene: Scene) -> Gap | None:
    """At QLS, but the ledger doesn't hold it there: somebody else sent it."""
    if len(case.live) != 1 or case.state in _UNDER_WAY | {_S.CONFLICT} or _is_ignored(case):
        return None
    (row,) = case.live
    if case.entry is not None and case.entry.qls_order_id == row.id:
        return None
    over = row.status == _SHIPPED and (
        is_final(case.status, case.shipment_status) or case.state is _S.REPORTED
    )
    since = row.created or scene.now
    if over or case.cancelled_in_shop or scene.now - since < CYCLE:
        return None
    return case.gap(GapKind.UNKNOWN, since, reason("reconcile_unknown", order=case.number), row.id)


def _different(case: Case, scene: Scene) -> Gap | None:
    entry, own, order = case.entry, case.own, case.order
    if entry is not None and entry.state is _S.CONFLICT:
        told = Reason("reconcile_conflict", {**because(entry.reason), "order": case.number})
        ids = tuple(row.id for row in case.live)
        return case.gap(GapKind.DIFFERENT, entry.since, told, *ids)
    if entry is None or own is None or order is None or not can_be_mended(own):
        return None
    if entry.state not in EXPECTED or case.cancelled_in_shop:
        return None
    expected = as_sent(order, scene.integration, scene.linked, scene.now)
    fields = _differences(expected, own, order, scene.linked)
    since = max(order.updated_at, own.created or order.updated_at)
    if not fields or scene.now - since < CYCLE:
        return None
    told = reason("reconcile_different", order=case.number, differing=", ".join(fields))
    return case.gap(GapKind.DIFFERENT, since, told, own.id)


def _differences(
    expected: OrderToSend, own: WarehouseOrder, order: ShopOrder, linked: LinkedProducts
) -> list[str]:
    compared = compare(expected, own)
    if any(line.to_ship and line.variant_id not in linked for line in order.lines):
        del compared["lines"]  # a link was undone since, so what was sent can't be told
    elif own.lines is None and own.amount_total is not None:
        compared["lines"] = own.amount_total == sum(line.amount for line in expected.lines)
    return [name for name, same in compared.items() if same is False]


def _vanished(case: Case, scene: Scene) -> Gap | None:
    entry = case.entry
    if entry is None or not scene.complete or case.own is not None:
        return None
    if entry.state not in EXPECTED or entry.qls_order_id is None:
        return None
    if scene.now - entry.since < CYCLE or case.cancelled_in_shop:
        return None
    told = reason("reconcile_vanished", order=case.number)
    return case.gap(GapKind.VANISHED, entry.since, told, entry.qls_order_id)


def _cancelled_at_qls(case: Case, scene: Scene) -> Gap | None:
    entry, own = case.entry, case.own
    if entry is None or own is None or not own.cancelled or case.cancelled_in_shop:
        return None
    since = own.modified or entry.since
    if entry.state not in EXPECTED or case.live or scene.now - since < CYCLE:
        return None
    told = reason("reconcile_cancelled_at_qls", order=case.number)
    return case.gap(GapKind.CANCELLED_AT_QLS, since, told, own.id)


def _cancelled_in_shop(case: Case, scene: Scene) -> Gap | None:
    unsent = tuple(row for row in case.live if row.status != _SHIPPED)
    if not case.cancelled_in_shop or not unsent or _is_ignored(case):
        return None
    since = _changed_in_shop(case, scene)
    if scene.now - since < CYCLE:
        return None
    told = reason("reconcile_cancelled_in_shop", order=case.number)
    ids = tuple(row.id for row in unsent)
    return case.gap(GapKind.CANCELLED_IN_SHOP, since, told, *ids)


def _changed_in_shop(case: Case, scene: Scene) -> datetime:
    if case.head is not None:
        return case.head.updated_at
    return case.order.updated_at if case.order is not None else scene.now


def _not_reported(case: Case, scene: Scene) -> Gap | None:
    entry, own = case.entry, case.own
    if entry is None or own is None or own.cancelled or own.status != _SHIPPED:
        return None
    if case.cancelled_in_shop or case.shipment_status in ("", "shipped"):
        return None
    if entry.state is _S.REPORTED and case.head is None:
        return None  # what the ledger remembers of the shop is older than its own report
    since = own.modified or entry.since
    tracking = entry.reason.kind == "awaiting_tracking"
    if scene.now - since < (TRACKING_PATIENCE if tracking else CYCLE):
        return None
    told = reason("reconcile_not_reported", order=case.number)
    return case.gap(GapKind.NOT_REPORTED, since, told, own.id)


def _in_doubt(case: Case, scene: Scene) -> Gap | None:
    entry = case.entry
    if entry is None or entry.state is not _S.IN_DOUBT:
        return None
    if scene.now - entry.since < DOUBT_PATIENCE:
        return None
    told = reason("reconcile_in_doubt", order=case.number)
    return case.gap(GapKind.IN_DOUBT, entry.since, told, *(row.id for row in case.live))


_Rule = Callable[[Case, Scene], Gap | None]
RULES: tuple[_Rule, ...] = (
    _missing,
    _doubled,
    _unknown,
    _different,
    _vanished,
    _cancelled_at_qls,
    _cancelled_in_shop,
    _not_reported,
    _in_doubt,
)
"""All of them; one order may have several gaps."""
