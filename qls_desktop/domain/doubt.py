"""Orders whose POST had an unclear outcome: when to look, and what a look proves.

Source: design.md, section 5; api/qls.md, recipe 5. An order is never sent again from here: this
only says what is known.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum, auto

from qls_desktop.domain.address import postal_key
from qls_desktop.domain.looks import Look
from qls_desktop.domain.order_plan import RESEND_BY_USER
from qls_desktop.domain.orders import OrderToSend, WarehouseOrder
from qls_desktop.domain.reason import Reason, reason

LOOK_AFTER = (
    timedelta(seconds=10),
    timedelta(seconds=60),
    timedelta(minutes=5),
    timedelta(minutes=15),
)
"""When to look, counted from the attempt; after these, every hour."""

LOOK_EVERY = timedelta(hours=1)
APART = timedelta(minutes=15)
"""The least time between the two looks that make an order absent."""

CLOCK_SKEW = timedelta(minutes=15)
"""How far QLS' clock may differ from ours (api/qls.md, section 11, ``clock_skew_s``)."""

LOOK_BACK = timedelta(hours=24)
"""How far before an attempt the look for it begins: a filter on times must not hide an order from
us because QLS' clock, or how it reads a time zone, is hours behind."""

REFUSED_IN_DOUBT = "refused_in_doubt"
"""Reason of an order that QLS refused in a way that doesn't rule out that it was made."""

_NONE_MADE: Mapping[str, datetime] = {}

FRESH_ANYHOW = timedelta(hours=24)
PROVEN_ORDERS = 20
PROVEN_SECONDS = 90.0


class Fit(Enum):
    """Whether an order found at QLS is the one that we meant."""

    FITS = auto()
    DIFFERS = auto()
    UNKNOWN = auto()


@dataclass(frozen=True, slots=True)
class Adopt:
    """The order is at QLS under this id. ``foreign``: another integration made it."""

    order: WarehouseOrder
    foreign: bool


@dataclass(frozen=True, slots=True)
class Clash:
    """My.QLS holds something that doesn't fit: the user decides."""

    reason: Reason


def next_look(began_at: datetime, looks: Sequence[Look]) -> datetime:
    """When to look again for an order whose attempt began at ``began_at`` (aware UTC)."""
    if not looks:
        return began_at + LOOK_AFTER[0]
    last = max(look.at for look in looks)
    steps = (began_at + step for step in LOOK_AFTER)
    return next((at for at in steps if at > last), last + LOOK_EVERY)


def is_look_due(began_at: datetime, looks: Sequence[Look], now: datetime) -> bool:
    """Whether to look at ``now`` (aware UTC); also when the PC's clock was put back since."""
    is_put_back = max((began_at, *(look.at for look in looks))) > now
    return is_put_back or next_look(began_at, looks) <= now


def clock_ahead(orders: Sequence[WarehouseOrder], made_at: Mapping[str, datetime]) -> timedelta:
    """How far QLS' clock is ahead of ours, as its times of orders that we made show; never below 0.

    Args:
        orders: orders at QLS.
        made_at: when we made orders (aware UTC), by their ids at QLS.
    """
    seen = (
        order.created - made_at[order.id]
        for order in orders
        if order.id in made_at and order.created is not None
    )
    return max((timedelta(0), *seen))


def is_fresh(
    orders: Sequence[WarehouseOrder],
    began_at: datetime,
    now: datetime,
    made_at: Mapping[str, datetime] = _NONE_MADE,
) -> bool:
    """Whether a list is new enough to have shown an order that was sent at ``began_at``.

    It shows an order created at QLS after the attempt began (with room for a wrong clock, and more
    where the orders ``made_at`` our times show that QLS' is ahead), or 24 hours have passed.
    """
    if now - began_at >= FRESH_ANYHOW:
        return True
    after = began_at + clock_ahead(orders, made_at) + CLOCK_SKEW
    return any(order.created is not None and order.created > after for order in orders)


def is_absent(began_at: datetime, looks: Sequence[Look]) -> bool:
    """Whether two complete, fresh looks without result, 15 minutes apart, prove the absence."""
    clean = sorted(look.at for look in looks if look.complete and look.fresh)
    if any(look.found for look in looks) or not clean:
        return False
    return clean[-1] - clean[0] >= APART and clean[-1] - began_at >= APART


def look_is_proven(delays: Sequence[float | None]) -> bool:
    """Whether the way of looking found each of the last 20 sent orders within 90 seconds."""
    last = delays[:PROVEN_ORDERS]
    return len(last) == PROVEN_ORDERS and all(
        delay is not None and delay <= PROVEN_SECONDS for delay in last
    )


def compare(expected: OrderToSend, found: WarehouseOrder) -> dict[str, bool | None]:
    """Whether brand, postcode and lines are the same; None where the row doesn't show it."""
    return {
        "brand": _same_brand(expected, found),
        "postal_code": _same_postal_code(expected, found),
        "lines": _same_lines(expected, found),
    }


def fit(expected: OrderToSend, found: WarehouseOrder) -> Fit:
    """Compares brand, postcode, products and amounts as far as the row or detail shows them."""
    compared = compare(expected, found)
    if False in compared.values():
        return Fit.DIFFERS
    # The brand alone is no proof: every order of the shop has the same one.
    return Fit.FITS if compared["postal_code"] or compared["lines"] else Fit.UNKNOWN


def _same_brand(expected: OrderToSend, found: WarehouseOrder) -> bool | None:
    return None if found.brand_id is None else found.brand_id == expected.brand_id


def _same_postal_code(expected: OrderToSend, found: WarehouseOrder) -> bool | None:
    if found.postal_code is None:
        return None
    return postal_key(found.postal_code) == postal_key(expected.address.postal_code)


def _same_lines(expected: OrderToSend, found: WarehouseOrder) -> bool | None:
    if found.lines is None:
        return None
    return _amounts(found.lines) == _amounts(
        (line.product_id, line.amount) for line in expected.lines
    )


def _amounts(lines: Iterable[tuple[str, int]]) -> Counter[str]:
    total: Counter[str] = Counter()
    for product_id, amount in lines:
        total[product_id] += amount
    return total


def set_aside(history: Iterable[Reason]) -> frozenset[str]:
    """The orders at QLS that the merchant saw, and sent an order past, by their ids.

    They say nothing of a later attempt. ``history`` are the reasons of an order's events, oldest
    first; a clash tells the ids that were on screen when the merchant chose to send all the same.
    """
    shown: set[str] = set()
    aside: set[str] = set()
    for why in history:
        if why.kind == RESEND_BY_USER:
            aside |= shown
        shown.update(filter(None, str(why.values.get("qls_order", "")).split(", ")))
    return frozenset(aside)


def is_too_old(order: WarehouseOrder, placed_at: datetime) -> bool:
    """Whether an order at QLS is older than the shop's (aware UTC): the number was used before."""
    return predates(order.created, placed_at)


def predates(created: datetime | None, placed_at: datetime) -> bool:
    """Whether QLS made something before the customer ordered, with room for clocks and zones."""
    return created is not None and created < placed_at - LOOK_BACK


def same_reference(orders: Sequence[WarehouseOrder], reference: str) -> tuple[WarehouseOrder, ...]:
    """The orders that carry exactly ``reference``, after trimming."""
    wanted = reference.strip()
    return tuple(order for order in orders if order.reference.strip() == wanted)


def judge_found(
    found: Sequence[WarehouseOrder], expected: OrderToSend, attempt_began: datetime | None
) -> Adopt | Clash | None:
    """What the orders with our reference mean; None when there are none.

    ``attempt_began`` is set for an order in doubt: then one order that shows nothing to compare is
    adopted when it was created after the attempt began (with room for a wrong clock).
    """
    if not found:
        return None
    live = [order for order in found if not order.cancelled]
    if not live:
        return Clash(reason("found_cancelled", qls_order=", ".join(order.id for order in found)))
    if not any(_is_ours(order, expected, attempt_began) for order in live):
        return _clash_of_others(live, expected)
    if len(live) > 1:
        return Clash(reason("found_several", count=len(live)))
    return Adopt(live[0], live[0].foreign)


def _is_ours(order: WarehouseOrder, expected: OrderToSend, attempt_began: datetime | None) -> bool:
    found = fit(expected, order)
    if found is not Fit.UNKNOWN or attempt_began is None or order.created is None:
        return found is Fit.FITS
    return order.created >= attempt_began - CLOCK_SKEW


def _clash_of_others(live: Sequence[WarehouseOrder], expected: OrderToSend) -> Clash:
    """None of them is ours as far as we see, so past them the merchant may send."""
    ids = ", ".join(order.id for order in live)
    if len(live) > 1:
        return Clash(reason("found_others", count=len(live), qls_order=ids))
    differs = fit(expected, live[0]) is Fit.DIFFERS
    return Clash(reason("found_different" if differs else "found_unknown", qls_order=ids))
