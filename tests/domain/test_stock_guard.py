"""What stands between a stock plan and the shop."""

import pytest

from qls_desktop.domain.reason import reason
from qls_desktop.domain.settings import StockRules
from qls_desktop.domain.stock_guard import Decision, StockRead, Verdict, guard, writable
from qls_desktop.domain.stock_plan import SetStock, StockParts, StockPlan

GOOD = StockRead(complete=True, rows_now=100, rows_last=100)
RULES = StockRules()


def plan(changing: int, zeroes: int = 0) -> StockPlan:
    """A plan that changes ``changing`` variants, of which ``zeroes`` go to nought."""
    return StockPlan(
        tuple(
            SetStock(n, f"w{n}", 9, 0 if n < zeroes else 5, StockParts(5), reason("stock_set"))
            for n in range(changing)
        )
    )


def kinds(verdict: Verdict) -> list[str]:
    return [why.kind for why in verdict.reasons]


def test_an_ordinary_plan_goes() -> None:
    assert guard(plan(15), 100, GOOD, RULES) == Verdict(Decision.GO)


@pytest.mark.parametrize(
    ("read", "kind"),
    [
        (StockRead(False, 100, 100), "stock_read_incomplete"),
        (StockRead(True, 0, 100), "stock_list_empty"),
        (StockRead(True, 0, None), "stock_list_empty"),
        (StockRead(True, 79, 100), "stock_list_shorter"),
    ],
)
def test_a_list_that_cannot_be_trusted_writes_nothing(read: StockRead, kind: str) -> None:
    made = plan(1)
    for approved in (False, True):
        verdict = guard(made, 100, read, RULES, approved=approved)
        assert (verdict.decision, kinds(verdict)) == (Decision.REFUSED, [kind])
        assert verdict.kept_back == made.sets


@pytest.mark.parametrize(
    "read",
    [
        StockRead(True, 80, 100),
        StockRead(True, 300, 100),
        StockRead(True, 1, None),
        StockRead(True, 1, 0),
    ],
)
def test_a_list_that_shrank_a_little_is_trusted(read: StockRead) -> None:
    assert guard(plan(1), 100, read, RULES).decision is Decision.GO


def test_an_empty_warehouse_without_links_is_no_alarm() -> None:
    assert guard(StockPlan(), 0, StockRead(True, 0), RULES).decision is Decision.GO
    assert guard(StockPlan(), 0, StockRead(True, 0, 5), RULES).decision is Decision.REFUSED


@pytest.mark.parametrize(
    ("changing", "linked", "held"),
    [(20, 100, False), (21, 100, True), (10, 20, False), (11, 20, True), (11, 55, False)],
)
def test_more_than_the_share_is_held(changing: int, linked: int, held: bool) -> None:
    made = plan(changing)
    verdict = guard(made, linked, GOOD, RULES)
    assert kinds(verdict) == (["stock_held_share"] if held else [])
    assert verdict.kept_back == (made.sets if held else ())
    assert guard(made, linked, GOOD, RULES, approved=True).decision is Decision.GO


def test_the_share_rule_leaves_the_first_run_alone() -> None:
    assert guard(plan(100), 100, GOOD, RULES, first_run=True).decision is Decision.GO


@pytest.mark.parametrize("first_run", [False, True])
def test_more_than_the_zeroes_is_held_on_any_run(first_run: bool) -> None:
    assert guard(plan(10, 10), 100, GOOD, RULES, first_run=first_run).decision is Decision.GO
    verdict = guard(plan(11, 11), 100, GOOD, RULES, first_run=first_run)
    assert (verdict.decision, kinds(verdict)) == (Decision.HELD, ["stock_held_zeroes"])
    approved = guard(plan(11, 11), 100, GOOD, RULES, approved=True, first_run=first_run)
    assert approved.decision is Decision.GO


def test_the_zeroes_rule_holds_back_the_zeroes_only() -> None:
    made = plan(19, 12)
    verdict = guard(made, 100, GOOD, RULES)
    assert [action.new for action in verdict.kept_back] == [0] * 12
    assert {action.variant_id for action in (*writable(made, verdict), *verdict.kept_back)} == {
        action.variant_id for action in made.sets
    }
    assert len(writable(made, verdict)) == 7


@pytest.mark.parametrize(("zeroes", "linked", "held"), [(3, 5, True), (3, 6, False), (2, 2, False)])
def test_most_of_a_small_shop_going_to_nought_is_held(zeroes: int, linked: int, held: bool) -> None:
    verdict = guard(plan(zeroes, zeroes), linked, GOOD, RULES)
    assert (verdict.decision is Decision.HELD) is held


def test_the_share_rule_holds_back_everything() -> None:
    made = plan(40, 12)
    verdict = guard(made, 100, GOOD, RULES)
    assert verdict.kept_back == made.sets
    assert writable(made, verdict) == ()


def test_the_wider_alarm_tells_of_the_zeroes_too() -> None:
    (why,) = guard(plan(50, 20), 100, GOOD, RULES).reasons
    assert (why.kind, why.values["zeroes"]) == ("stock_held_share", 20)


def test_what_was_nought_or_less_does_not_go_to_zero() -> None:
    sets = tuple(SetStock(n, f"w{n}", -1, 0, StockParts(0), reason("stock_set")) for n in range(15))
    assert guard(StockPlan(sets), 100, GOOD, RULES).decision is Decision.GO


def test_thresholds_are_settings() -> None:
    strict = StockRules(guard_share=0.1, guard_zeroes=0)
    assert kinds(guard(plan(11, 1), 100, GOOD, strict)) == ["stock_held_share"]
    assert kinds(guard(plan(1, 1), 100, GOOD, strict)) == ["stock_held_zeroes"]


def test_an_approval_is_for_what_was_shown() -> None:
    seen = plan(30, 12)
    shown = {action.variant_id: action.new for action in seen.sets}
    assert guard(seen, 100, GOOD, RULES, approved=True, shown=shown).decision is Decision.GO


def test_what_came_after_the_list_was_shown_is_judged_anew() -> None:
    seen, worse = plan(30, 12), plan(90, 90)
    shown = {action.variant_id: action.new for action in seen.sets}
    verdict = guard(worse, 100, GOOD, RULES, approved=True, shown=shown)
    assert (verdict.decision, kinds(verdict)) == (Decision.HELD, ["stock_held_share"])
    told_as_nought = {variant for variant, new in shown.items() if new == 0}
    assert {action.variant_id for action in writable(worse, verdict)} == told_as_nought


def test_other_levels_of_what_was_shown_go_and_a_few_more_changes_too() -> None:
    seen = plan(30)
    shown = {action.variant_id: action.new + 1 for action in seen.sets}
    grown = plan(36)
    assert guard(grown, 100, GOOD, RULES, approved=True, shown=shown).decision is Decision.GO


def test_an_approval_of_an_empty_list_opens_nothing() -> None:
    emptied = plan(20, 20)
    verdict = guard(emptied, 100, GOOD, RULES, approved=True, shown={})
    assert (verdict.decision, verdict.kept_back) == (Decision.HELD, emptied.sets)
    assert guard(plan(15), 100, GOOD, RULES, approved=True, shown={}).decision is Decision.GO


def test_an_approval_is_for_the_whole_plan_where_nothing_was_held() -> None:
    assert guard(plan(90, 90), 100, GOOD, RULES, approved=True).decision is Decision.GO
