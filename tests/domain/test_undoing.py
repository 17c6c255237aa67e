"""Undo: back only where a value still stands as the run left it."""

from dataclasses import replace
from decimal import Decimal

import pytest

from qls_desktop.domain.catalogue import Variant, WarehouseProduct
from qls_desktop.domain.reason import reason
from qls_desktop.domain.settings import ProductField, StockRules
from qls_desktop.domain.stock_plan import SetStock
from qls_desktop.domain.undoing import (
    FieldWritten,
    StockWritten,
    plan_field_undo,
    plan_stock_undo,
    still_stands,
    undo_held,
)

WROTE = StockWritten(1, 5, 9)
NAME, COST = ProductField.NAME, ProductField.PRICE_COST
RENAMED = FieldWritten(1, "p", NAME, "Oud", "Nieuw")
PRICED = FieldWritten(1, "p", COST, None, Decimal("2.50"))
PRODUCT = WarehouseProduct("p", "Nieuw", price_cost=Decimal("2.5"))


def _level(level: int) -> dict[int, Variant]:
    return {1: Variant(1, 10, stock_level=level)}


def test_level_that_still_stands_goes_back() -> None:
    plan = plan_stock_undo([WROTE], _level(9), {})
    (action,) = plan.sets
    assert (action.variant_id, action.old, action.new) == (1, 9, 5)
    assert (plan.skips, plan.unchanged) == ((), ())


@pytest.mark.parametrize(
    ("write", "level", "later", "why"),
    [
        (WROTE, 8, {}, reason("undo_changed_since", found=8, wrote=9)),
        (WROTE, 9, {1: 44}, reason("undo_later_run", run=44)),
        (WROTE, 7, {1: 44}, reason("undo_later_run", run=44)),
        (replace(WROTE, old=None), 9, {}, reason("undo_unsure")),
        (replace(WROTE, confirmed=False), 9, {}, reason("undo_unsure")),
    ],
)
def test_level_that_is_left_alone(
    write: StockWritten, level: int, later: dict[int, int], why: object
) -> None:
    plan = plan_stock_undo([write], _level(level), later)
    assert plan.sets == ()
    assert [(skip.variant_id, skip.reason) for skip in plan.skips] == [(1, why)]


def test_level_that_is_back_already_needs_nothing() -> None:
    for later in ({}, {1: 44}):
        plan = plan_stock_undo([WROTE], _level(5), later)
        assert (plan.sets, plan.skips, plan.unchanged) == ((), (), (1,))


def test_variant_that_is_gone() -> None:
    (skip,) = plan_stock_undo([WROTE], {}, {}).skips
    assert skip.reason == reason("undo_gone")


def test_falling_levels_go_first() -> None:
    writes = [StockWritten(1, 9, 5), StockWritten(2, 5, 9), StockWritten(3, 1, 2)]
    variants = {n: Variant(n, 10, stock_level=level) for n, level in ((1, 5), (2, 9), (3, 2))}
    plan = plan_stock_undo(writes, variants, {})
    assert [action.variant_id for action in plan.sets] == [2, 3, 1]


def test_only_what_still_stands_is_written() -> None:
    actions: tuple[SetStock, ...] = plan_stock_undo([WROTE], _level(9), {}).sets
    assert still_stands(actions, _level(9)) == list(actions)
    assert still_stands(actions, _level(8)) == []
    assert still_stands(actions, {}) == []


def test_fields_that_still_stand_go_back_in_one_update() -> None:
    plan = plan_field_undo([RENAMED, PRICED], {"p": PRODUCT}, {})
    (update,) = plan.updates
    assert update.changes == {NAME: ("Nieuw", "Oud"), COST: (Decimal("2.50"), None)}
    assert update.new_values == {NAME: "Oud", COST: None}
    assert update.reason == reason("undo_fields", fields="name, price_cost")
    assert plan.skips == ()


@pytest.mark.parametrize(
    ("write", "product", "later", "why"),
    [
        (RENAMED, replace(PRODUCT, name="Van hand"), {}, "undo_field_changed_since"),
        (RENAMED, PRODUCT, {("p", NAME): 44}, "undo_field_later_run"),
        (replace(RENAMED, confirmed=False), PRODUCT, {}, "undo_field_unsure"),
        (replace(RENAMED, old=None), PRODUCT, {}, "undo_field_unsure"),
        (RENAMED, replace(PRODUCT, id="q"), {}, "undo_gone"),
    ],
)
def test_field_that_is_left_alone(
    write: FieldWritten,
    product: WarehouseProduct,
    later: dict[tuple[str, ProductField], int],
    why: str,
) -> None:
    plan = plan_field_undo([write], {product.id: product}, later)
    assert plan.updates == ()
    assert [skip.reason.kind for skip in plan.skips] == [why]


def test_field_that_is_back_already_needs_nothing() -> None:
    plan = plan_field_undo([RENAMED], {"p": replace(PRODUCT, name="Oud")}, {("p", NAME): 44})
    assert (plan.updates, plan.skips) == ((), ())


@pytest.mark.parametrize(
    ("count", "linked", "held"), [(10, 12, False), (11, 55, False), (11, 54, True)]
)
def test_many_products_at_once_are_held(count: int, linked: int, held: bool) -> None:
    writes = [replace(RENAMED, product_id=str(n), variant_id=n) for n in range(count)]
    products = {str(n): replace(PRODUCT, id=str(n)) for n in range(count)}
    why = undo_held(len(plan_field_undo(writes, products, {}).updates), linked, StockRules())
    expected = reason("undo_held", changing=count, linked=linked, percent=20)
    assert why == (expected if held else None)
