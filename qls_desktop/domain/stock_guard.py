"""Stands between a stock plan and the shop (design.md, section 6; api/qls.md, recipe 3).

Two kinds of alarm. A my.QLS list that can't be trusted (incomplete, empty, much shorter than last
time) is *refused*: nothing is written and nobody can approve it, the next read decides. A plan that
changes suspiciously much is *held* until somebody has seen the list and approves.

The share rule doesn't look at the first stock run of an integration: then nearly every variant
changes by right, the shop's figures having never been QLS' own. Nor does it look at ten changes or
fewer: in a small shop a normal day's sales are more than a fifth of it.

The zeroes rule does hold for the first run, because emptying a shop is the costly mistake on any
day. It holds back only the writes to nought, since the list itself is trusted and the others are
ordinary differences.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from qls_desktop.domain.reason import Reason, reason
from qls_desktop.domain.settings import StockRules
from qls_desktop.domain.stock_plan import SetStock, StockPlan

SMALL_CHANGE = 10
"""Up to this many changing variants the share rule doesn't hold a plan."""

FEW_ZEROES = 3
"""So many variants to nought are held when they are most of the shop."""

_ZEROES = "stock_held_zeroes"
_SHRUNK = Fraction(4, 5)


class Decision(StrEnum):
    """Whether a plan may be written."""

    GO = "go"
    HELD = "held"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class StockRead:
    """How the my.QLS list was read: whether it is complete, its rows, and the rows last time.

    ``rows_last`` is of the last read that was trusted; None when there was none.
    """

    complete: bool
    rows_now: int
    rows_last: int | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """The decision, why, and the writes that it keeps back (none when it is ``go``)."""

    decision: Decision
    reasons: tuple[Reason, ...] = ()
    kept_back: tuple[SetStock, ...] = ()


def has_shrunk(rows_now: int, rows_last: int | None) -> bool:
    """Whether a list is more than 20 % shorter than the last one that was trusted."""
    return rows_last is not None and rows_now < rows_last * _SHRUNK


def _distrust(read: StockRead, linked_count: int) -> Reason | None:
    """Why the list of my.QLS can't be trusted; None when it can."""
    if not read.complete:
        return reason("stock_read_incomplete", rows=read.rows_now)
    if read.rows_now == 0 and (linked_count or read.rows_last):
        return reason("stock_list_empty")
    if read.rows_last and has_shrunk(read.rows_now, read.rows_last):
        return reason("stock_list_shorter", rows=read.rows_now, before=read.rows_last)
    return None


def is_share_exceeded(changing: int, linked_count: int, rules: StockRules) -> bool:
    """Whether so many changes at once need somebody's look (design.md, section 6)."""
    share = Fraction(str(rules.guard_share))
    return changing > SMALL_CHANGE and changing > share * linked_count


def _suspicions(
    plan: StockPlan, linked_count: int, rules: StockRules, first_run: bool
) -> tuple[Reason, ...]:
    """The one alarm that tells most: the share rule holds everything, so it comes first."""
    changing = len(plan.sets)
    emptied = sum(map(_empties, plan.sets))
    if not first_run and is_share_exceeded(changing, linked_count, rules):
        limit = round(rules.guard_share * 100)
        counts = {"changing": changing, "linked": linked_count, "zeroes": emptied}
        return (reason("stock_held_share", percent=limit, **counts),)
    if emptied > rules.guard_zeroes or _is_shop_emptied(emptied, linked_count):
        return (reason(_ZEROES, zeroes=emptied, linked=linked_count),)
    return ()


def _is_shop_emptied(emptied: int, linked_count: int) -> bool:
    """Whether most of a small shop would go to nought, which no limit of ten would notice."""
    return emptied >= FEW_ZEROES and 2 * emptied > linked_count


def _unseen(plan: StockPlan, shown: Mapping[int, int]) -> StockPlan:
    """The writes that nobody saw: not on the list, or to nought where the list told otherwise."""
    return StockPlan(
        tuple(
            action
            for action in plan.sets
            if action.variant_id not in shown or (_empties(action) and shown[action.variant_id])
        )
    )


_NOTHING_SEEN: Mapping[int, int] = {}


def guard(
    plan: StockPlan,
    linked_count: int,
    read: StockRead,
    rules: StockRules,
    *,
    approved: bool = False,
    shown: Mapping[int, int] | None = None,
    first_run: bool = False,
) -> Verdict:
    """Decides whether a stock plan may be written.

    Args:
        plan: what would be written.
        linked_count: variants of the integration that have a link.
        read: how the my.QLS list was read.
        rules: the thresholds.
        approved: somebody saw what was held and approved it. Never opens what is refused.
        shown: the held writes that were on record then, new levels by variant. They go; what came
            besides is judged like any other plan, for my.QLS may have turned bad since. It is empty
            where a run was held that had nothing to write. None: no run held anything, and the
            approval is for the whole plan.
        first_run: no stock was ever written for this integration.
    """
    distrust = _distrust(read, linked_count)
    if distrust:
        return Verdict(Decision.REFUSED, (distrust,), plan.sets)
    seen = shown if approved else _NOTHING_SEEN
    if seen is None:
        return Verdict(Decision.GO)
    judged = _unseen(plan, seen)
    found = _suspicions(judged, linked_count, rules, first_run)
    if not found:
        return Verdict(Decision.GO)
    only_zeroes = found[0].kind == _ZEROES
    kept_back = tuple(filter(_empties, judged.sets)) if only_zeroes else judged.sets
    return Verdict(Decision.HELD, found, kept_back)


def writable(plan: StockPlan, verdict: Verdict) -> tuple[SetStock, ...]:
    """The writes of a plan that the guard lets through, in the plan's order."""
    kept_back = {action.variant_id for action in verdict.kept_back}
    return tuple(action for action in plan.sets if action.variant_id not in kept_back)


def _empties(action: SetStock) -> bool:
    return action.new == 0 and action.old > 0
