"""What each variant's stock in the shop should become."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qls_desktop.domain.catalogue import StockTracking
from qls_desktop.domain.settings import StockRules
from qls_desktop.domain.stock_plan import HeldBack, StockParts, StockPlan, plan_stock
from tests.domain.wares import variant

NOTHING = HeldBack({}, {})


def linked(*variants: int) -> dict[int, str]:
    return {number: f"w{number}" for number in variants}


def plan(
    level: int, stock: int | None, held: HeldBack = NOTHING, rules: StockRules | None = None
) -> StockPlan:
    shop = [variant(1, stock_level=level)]
    return plan_stock(shop, linked(1), {"w1": stock}, held, rules or StockRules())


def test_a_difference_is_written_with_its_sum() -> None:
    held = HeldBack(pending={"w1": 3, "w2": 50}, unpaid={"w1": 2})
    (action,) = plan(40, 30, held, StockRules(reserve_unpaid=True, reserve=4)).sets
    assert (action.variant_id, action.warehouse_product_id) == (1, "w1")
    assert (action.old, action.new) == (40, 21)
    assert action.parts == StockParts(available=30, pending=3, unpaid=2, reserve=4)
    assert action.reason.values["new"] == 21


def test_unpaid_orders_count_only_when_set() -> None:
    (action,) = plan(0, 10, HeldBack({}, {"w1": 4})).sets
    assert action.new == 10


def test_nothing_is_written_without_a_difference() -> None:
    assert plan(7, 9, HeldBack({"w1": 2}, {})) == StockPlan(unchanged=(1,))


@pytest.mark.parametrize(("level", "stock", "new"), [(5, -3, 0), (-2, 0, 0), (5, 2, 0)])
def test_the_target_is_never_below_nought(level: int, stock: int, new: int) -> None:
    (action,) = plan(level, stock, HeldBack({"w1": 4}, {})).sets
    assert action.new == new


def test_what_is_held_back_is_never_added() -> None:
    rules = StockRules(reserve=-5, reserve_unpaid=True)
    assert plan(10, 10, HeldBack({"w1": -3}, {"w1": -2}), rules).unchanged == (1,)


@pytest.mark.parametrize(
    ("tracking", "kind"),
    [
        (StockTracking.DISABLED, "stock_tracking_disabled"),
        (StockTracking.UNKNOWN, "stock_tracking_unknown"),
    ],
)
def test_untracked_stock_is_skipped(tracking: StockTracking, kind: str) -> None:
    made = plan_stock(
        [variant(1, stock_tracking=tracking)], linked(1), {"w1": 5}, NOTHING, StockRules()
    )
    assert [(skip.variant_id, skip.reason.kind) for skip in made.skips] == [(1, kind)]


def test_backorder_stock_is_written() -> None:
    shop = [variant(1, stock_tracking=StockTracking.INDICATOR)]
    assert len(plan_stock(shop, linked(1), {"w1": 5}, NOTHING, StockRules()).sets) == 1


def test_what_cannot_be_known_is_skipped_and_never_emptied() -> None:
    shop = [variant(number, stock_level=9) for number in (1, 2, 3)]
    made = plan_stock(shop, linked(2, 3), {"w3": None}, NOTHING, StockRules())
    assert made.sets == ()
    assert [(skip.variant_id, skip.reason.kind) for skip in made.skips] == [
        (1, "stock_not_linked"),
        (2, "stock_product_gone"),
        (3, "stock_amount_unknown"),
    ]


def test_variants_on_one_product_each_get_the_full_target() -> None:
    shop = [variant(1, stock_level=0), variant(2, stock_level=1)]
    made = plan_stock(shop, {1: "w1", 2: "w1"}, {"w1": 10}, HeldBack({"w1": 3}, {}), StockRules())
    assert [action.new for action in made.sets] == [7, 7]


def test_falling_stock_goes_first() -> None:
    levels = {1: 0, 2: 9, 3: 9, 4: 1, 5: 9}
    stock: dict[str, int | None] = {"w1": 5, "w2": 4, "w3": 0, "w4": 8, "w5": 2}
    shop = [variant(number, stock_level=level) for number, level in levels.items()]
    made = plan_stock(shop[::-1], linked(*levels), stock, NOTHING, StockRules())
    assert [action.variant_id for action in made.sets] == [3, 2, 5, 1, 4]


AMOUNTS = st.integers(min_value=-50, max_value=500)


@given(AMOUNTS, AMOUNTS, AMOUNTS, AMOUNTS, st.integers(-5, 50), st.booleans())
def test_the_shop_never_offers_what_is_not_there(
    level: int, stock: int, pending: int, unpaid: int, reserve: int, reserve_unpaid: bool
) -> None:
    rules = StockRules(reserve_unpaid=reserve_unpaid, reserve=reserve)
    made = plan(level, stock, HeldBack({"w1": pending}, {"w1": unpaid}), rules)
    for action in made.sets:
        assert 0 <= action.new <= max(0, stock)
        assert action.new <= max(0, stock - max(0, pending))
        assert action.new != action.old
    assert len(made.sets) + len(made.unchanged) == 1


def test_a_level_that_the_shop_does_not_tell_is_not_written_to() -> None:
    shop = [variant(1, stock_level=None, stock_tracking=StockTracking.ENABLED)]
    made = plan_stock(shop, linked(1), {"w1": 5}, NOTHING, StockRules())
    assert made.sets == ()
    assert [(skip.variant_id, skip.reason.kind) for skip in made.skips] == [
        (1, "stock_tracking_unknown")
    ]
