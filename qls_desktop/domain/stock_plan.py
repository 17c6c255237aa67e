"""Plans a stock sync: what each variant's stock in the shop should become (design.md, section 6).

``target = my.QLS stock − paid, not yet at QLS − (if set) awaiting payment − reserve``, never below
nought.

A my.QLS product may be sold in several shops of the account. Each shop gets the full target, so
what was sold in any of them and isn't known to QLS yet counts in all: the quantities held back are
therefore given per my.QLS product, over all integrations of the account.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from qls_desktop.domain.catalogue import ShopLevel, StockTracking, Variant
from qls_desktop.domain.reason import Reason, reason
from qls_desktop.domain.settings import StockRules

Stock = Mapping[str, int | None]
"""Units available per my.QLS product id; None where QLS didn't say."""


@dataclass(frozen=True, slots=True)
class StockParts:
    """The terms of the formula for one variant, in units; what is held back is never negative."""

    available: int
    pending: int = 0
    unpaid: int = 0
    reserve: int = 0

    @property
    def target(self) -> int:
        """What the shop may sell."""
        return max(0, self.available - self.pending - self.unpaid - self.reserve)


TAKEN_BACK = "stock_taken_back"
"""Reason of a variant that isn't written, because the shop undoes it."""

AMOUNT_UNKNOWN = "stock_amount_unknown"
"""Reason of a variant that isn't written, because my.QLS doesn't say how many there are."""

NEEDS_A_LOOK = frozenset({TAKEN_BACK, AMOUNT_UNKNOWN})
"""Reasons for which a stock that should follow my.QLS stands still until somebody looks."""


class Level(NamedTuple):
    """A level in the shop before and after a write, in units."""

    old: int
    new: int


@dataclass(frozen=True, slots=True)
class SetStock:
    """Write one variant's stock. ``old`` is what the shop said last, ``new`` the target."""

    variant_id: int
    warehouse_product_id: str
    old: int
    new: int
    parts: StockParts
    reason: Reason


@dataclass(frozen=True, slots=True)
class SkipStock:
    """A variant whose stock isn't written, and why."""

    variant_id: int
    reason: Reason


@dataclass(frozen=True, slots=True)
class StockPlan:
    """What a stock sync will write: falling stock first (it is what gets oversold), then rising."""

    sets: tuple[SetStock, ...] = ()
    unchanged: tuple[int, ...] = ()
    skips: tuple[SkipStock, ...] = ()


@dataclass(frozen=True, slots=True)
class HeldBack:
    """Units per my.QLS product id that are sold but unknown to QLS, over all the account's shops.

    ``pending``: lines of orders that are paid, or may be paid later, and aren't in my.QLS yet.
    ``unpaid``: lines of orders that await payment, used only when the setting says so.
    """

    pending: Mapping[str, int]
    unpaid: Mapping[str, int]


def _explain(parts: StockParts, old: int) -> Reason:
    return reason(
        "stock_set",
        old=old,
        new=parts.target,
        available=parts.available,
        pending=parts.pending,
        unpaid=parts.unpaid,
        reserve=parts.reserve,
    )


def _parts(product_id: str, available: int, held: HeldBack, rules: StockRules) -> StockParts:
    unpaid = held.unpaid.get(product_id, 0) if rules.reserve_unpaid else 0
    pending = held.pending.get(product_id, 0)
    return StockParts(available, max(0, pending), max(0, unpaid), max(0, rules.reserve))


_UNTRACKED = {
    StockTracking.DISABLED: "stock_tracking_disabled",
    StockTracking.UNKNOWN: "stock_tracking_unknown",
}


def _decide_linked(
    there: tuple[int, int],
    product_id: str,
    stock: Stock,
    held: HeldBack,
    rules: StockRules,
    taken_back: Level | None,
) -> SetStock | SkipStock | None:
    variant_id, level = there
    if product_id not in stock:
        return SkipStock(variant_id, reason("stock_product_gone", product=product_id))
    available = stock[product_id]
    if available is None:
        return SkipStock(variant_id, reason(AMOUNT_UNKNOWN))
    parts = _parts(product_id, available, held, rules)
    if parts.target == level:
        return None
    if taken_back == (level, parts.target):
        return SkipStock(variant_id, reason(TAKEN_BACK, wanted=parts.target, found=taken_back.old))
    told = _explain(parts, level)
    return SetStock(variant_id, product_id, level, parts.target, parts, told)


def _decide(
    variant: Variant | ShopLevel,
    product_id: str | None,
    stock: Stock,
    held: HeldBack,
    rules: StockRules,
    taken_back: Level | None,
) -> SetStock | SkipStock | None:
    if product_id is None:
        return SkipStock(variant.id, reason("stock_not_linked"))
    if variant.stock_tracking in _UNTRACKED:
        return SkipStock(variant.id, reason(_UNTRACKED[variant.stock_tracking]))
    if variant.stock_level is None:
        return SkipStock(variant.id, reason(_UNTRACKED[StockTracking.UNKNOWN]))
    there = (variant.id, variant.stock_level)
    return _decide_linked(there, product_id, stock, held, rules, taken_back)


def _urgency(action: SetStock) -> tuple[bool, bool, int]:
    return (action.new > action.old, action.new > 0, action.variant_id)


_NOTHING_TAKEN_BACK: Mapping[int, Level] = {}


def plan_stock(
    variants: Iterable[Variant | ShopLevel],
    linked: Mapping[int, str],
    stock_by_product: Stock,
    held_back: HeldBack,
    rules: StockRules,
    taken_back: Mapping[int, Level] = _NOTHING_TAKEN_BACK,
) -> StockPlan:
    """Plans one integration's stock sync.

    Args:
        variants: the shop's variants with the stock they have now.
        linked: the my.QLS product of each linked variant.
        stock_by_product: units available per my.QLS product id, None where QLS didn't say; a
            product that isn't in it was not in the list. Whether the list may be trusted is
            judged in :mod:`qls_desktop.domain.stock_guard`.
        held_back: sold units that QLS doesn't know of, over all integrations of the account.
        rules: the integration's settings.
        taken_back: per variant the write that the shop undid twice; the same one isn't made a
            third time (api/lightspeed.md, section 7: point of sale owns the stock).
    """
    ordered = sorted(variants, key=lambda variant: variant.id)
    decided = [
        (one.id, _decide(one, linked.get(one.id), stock_by_product, held_back, rules, undone))
        for one in ordered
        for undone in (taken_back.get(one.id),)
    ]
    sets = (action for _, action in decided if isinstance(action, SetStock))
    return StockPlan(
        sets=tuple(sorted(sets, key=_urgency)),
        unchanged=tuple(variant_id for variant_id, action in decided if action is None),
        skips=tuple(action for _, action in decided if isinstance(action, SkipStock)),
    )
