"""What a product sync will do."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qls_desktop.domain.catalogue import Link, LinkReason, Variant, WarehouseProduct
from qls_desktop.domain.product_actions import (
    CreateProduct,
    LinkVariant,
    ProductPlan,
    SkipVariant,
    UpdateFields,
)
from qls_desktop.domain.product_creation import CodePair, OtherShops
from qls_desktop.domain.product_plan import plan_products
from qls_desktop.domain.settings import MatchRule, ProductField, ProductRules, SkuField
from tests.domain.wares import ean, link, shelf, variant

RULES = ProductRules()
FOLLOW = ProductRules(fields=frozenset(ProductField))


def plan(
    variants: list[Variant],
    warehouse: list[WarehouseProduct],
    links: list[Link] | None = None,
    rules: ProductRules = RULES,
    **more: Any,  # noqa: ANN401
) -> ProductPlan:
    return plan_products(
        variants, warehouse, links or [], rules, **({"warehouse_complete": True} | more)
    )


def skipped(made: ProductPlan) -> dict[int, str]:
    return {skip.variant_id: skip.reason.kind for skip in made.skips}


def test_first_link_then_create_then_update() -> None:
    variants = [variant(1), variant(2), variant(3, product_title="Beker")]
    made = plan(variants, [shelf(2), shelf(3)], [link(3)], FOLLOW)
    assert [type(action) for action in made.actions] == [LinkVariant, CreateProduct, UpdateFields]
    assert [action.variant_id for action in made.actions] == [2, 1, 3]
    assert [action.calls for action in made.actions] == [0, 1, 2]
    assert made.calls == 3


def test_a_link_keeps_why_and_the_codes_it_was_made_with() -> None:
    (made,) = plan([variant(1, ean=f" {ean(1)} ")], [shelf(1)]).links
    codes = made.found.coded
    assert (made.warehouse_product_id, codes.ean, codes.sku) == ("w1", ean(1), "MOK-1")
    assert made.found.link_reason is LinkReason.EAN_AND_SKU
    assert made.reason.kind == "link_by_ean_and_sku"


def test_a_match_is_linked_with_creating_switched_on_or_off() -> None:
    for create in (True, False):
        made = plan([variant(1)], [shelf(1)], rules=ProductRules(create_unknown=create))
        assert len(made.links) == 1
        assert made.creates == ()


def test_a_creation_carries_every_field() -> None:
    one = variant(
        1,
        title="Blauw",
        ean=f"{ean(1)} ",
        price_cost=Decimal("3.2"),
        price_incl=Decimal("9.95"),
        image_url=" https://shop.example.test/a.jpg",
    )
    (made,) = plan([one], []).creates
    assert made.name == "Mok 1 – Blauw"
    assert (made.ean, made.sku) == (ean(1), "MOK-1")
    assert made.image_url == "https://shop.example.test/a.jpg"
    assert (made.price_cost, made.price_store) == (Decimal("3.20"), Decimal("9.95"))
    assert made.reason.kind == "product_create"


@pytest.mark.parametrize("code", ["2000000000015", "9780471117094", "73513537"])
def test_in_store_and_book_codes_are_created(code: str) -> None:
    assert len(plan([variant(1, ean=code)], []).creates) == 1


@pytest.mark.parametrize(
    ("one", "kind"),
    [
        (variant(1, ean=""), "product_ean_missing"),
        (variant(1, ean="8712345678901"), "product_ean_invalid_check_digit"),
        (variant(1, ean="123"), "product_ean_wrong_length"),
        (variant(1, ean="12345678905"), "product_ean_lost_leading_zero"),
        (variant(1, ean="0000000000000"), "product_ean_only_zeroes"),
        (variant(1, ean="8,71E+12"), "product_ean_malformed"),
        (variant(1, article_code=" "), "product_sku_missing"),
        (variant(1, article_code="MOK\u200b"), "product_sku_malformed"),
        (variant(1, product_title=" "), "product_nameless"),
        (variant(1, is_visible=False), "product_hidden"),
    ],
)
def test_what_is_not_clean_is_not_created(one: Variant, kind: str) -> None:
    made = plan([one], [])
    assert made.creates == ()
    assert skipped(made) == {1: kind}


@pytest.mark.parametrize(
    ("twin", "kind"),
    [
        (variant(2, ean=ean(1)), "product_duplicate_ean"),
        (variant(2, article_code="MOK-1"), "product_duplicate_sku"),
    ],
)
@pytest.mark.parametrize("rule", list(MatchRule))
def test_a_duplicate_is_not_created_by_any_rule(twin: Variant, kind: str, rule: MatchRule) -> None:
    made = plan([variant(1), twin], [], rules=ProductRules(match=rule))
    assert made.creates == ()
    assert skipped(made) == {1: kind, 2: kind}


def test_unknown_products_are_not_created_when_switched_off() -> None:
    made = plan([variant(1)], [], rules=ProductRules(create_unknown=False))
    assert skipped(made) == {1: "product_not_created"}


def test_an_unresolved_creation_is_not_repeated_but_may_be_linked() -> None:
    made = plan([variant(1), variant(2)], [shelf(2)], created_unresolved=frozenset({1, 2}))
    assert skipped(made) == {1: "product_creation_unresolved"}
    assert [action.variant_id for action in made.links] == [2]


@pytest.mark.parametrize("pair", [CodePair(ean(1), ""), CodePair("", "MOK-1")])
def test_what_another_shop_may_be_creating_waits(pair: CodePair) -> None:
    made = plan([variant(1), variant(2)], [], others=OtherShops(unresolved=(pair,)))
    assert skipped(made) == {1: "product_creation_unresolved_elsewhere"}
    assert [action.variant_id for action in made.creates] == [2]


@pytest.mark.parametrize(
    ("pair", "kind"),
    [
        (CodePair(ean(1), "OTHER"), "product_cross_shop_mismatch"),
        (CodePair(ean(2), "MOK-1"), "product_cross_shop_mismatch"),
        (CodePair(ean(1), "MOK-1"), "product_made_elsewhere"),
        (CodePair(ean(2), "MOK-2"), ""),
    ],
)
def test_what_another_shop_has_is_never_made_again(pair: CodePair, kind: str) -> None:
    made = plan([variant(1)], [], others=OtherShops(linked=(pair,)))
    assert len(made.creates) == (not kind)
    assert skipped(made) == ({1: kind} if kind else {})


def test_a_sku_that_differs_in_capitals_only_makes_no_second_product() -> None:
    made = plan([variant(1)], [shelf(9, sku="mok-1")])
    assert skipped(made) == {1: "product_sku_lookalike"}


@pytest.mark.parametrize(
    "product",
    [shelf(1, sku="OTHER"), shelf(1, ean=ean(9))],
)
@pytest.mark.parametrize("rule", list(MatchRule))
def test_a_hit_on_either_code_never_creates(product: WarehouseProduct, rule: MatchRule) -> None:
    assert plan([variant(1)], [product], rules=ProductRules(match=rule)).creates == ()


def test_a_refused_match_is_skipped_with_its_reason() -> None:
    made = plan([variant(1)], [shelf(1), shelf(2, ean=ean(1))])
    assert skipped(made) == {1: "match_ambiguous_ean"}


def test_drift_is_told_and_neither_sent_nor_updated() -> None:
    made = plan([variant(1, ean=ean(7), product_title="Beker")], [shelf(1)], [link(1)], FOLLOW)
    (skip,) = made.actions
    assert isinstance(skip, SkipVariant)
    assert skip.reason.kind == "product_drift"
    assert skip.reason.values["old_ean"] == ean(1)
    assert skip.reason.values["new_ean"] == ean(7)


@pytest.mark.parametrize(
    ("changes", "drifted"),
    [
        ({"article_code": "NEW"}, True),
        ({"article_code": ""}, True),
        ({"ean": ""}, True),
        ({"ean": f"0{ean(1)}"}, False),
        ({"article_code": " MOK-1 "}, False),
        ({"sku": "whatever"}, False),
    ],
)
def test_drift_is_a_change_of_code(changes: dict[str, str], drifted: bool) -> None:
    made = plan([variant(1, **changes)], [shelf(1)], [link(1)])
    assert skipped(made) == ({1: "product_drift"} if drifted else {})


def test_a_product_that_is_gone_is_told_and_not_created_anew() -> None:
    made = plan([variant(1)], [shelf(2)], [link(1)])
    assert skipped(made) == {1: "product_gone"}
    assert made.creates == ()


def test_updates_hold_the_chosen_fields_and_never_a_code() -> None:
    one = variant(1, product_title="Beker", image_url="")
    rules = ProductRules(fields=frozenset({ProductField.NAME}))
    (made,) = plan([one], [shelf(1, sku="QLS-1", ean=ean(5))], [link(1)], rules).updates
    assert made.changes == {ProductField.NAME: ("Mok 1", "Beker")}
    assert made.new_values == {ProductField.NAME: "Beker"}
    assert made.reason.values == {"fields": "name"}


def test_without_a_difference_there_is_nothing_to_do() -> None:
    made = plan([variant(2), variant(1)], [shelf(1), shelf(2)], [link(2), link(1)], FOLLOW)
    assert made == ProductPlan(unchanged=(1, 2))


def test_of_two_variants_on_one_product_one_decides_its_fields() -> None:
    variants = [variant(1, product_title="Beker"), variant(2, product_title="Kop")]
    made = plan(variants, [shelf(1)], [link(2, to="w1"), link(1)], FOLLOW)
    assert [action.variant_id for action in made.updates] == [1]
    assert skipped(made) == {2: "product_led_by_other"}


def test_the_chosen_sku_field_is_used_throughout() -> None:
    rules = ProductRules(sku_field=SkuField.SKU)
    made = plan([variant(1, sku="S-1"), variant(2, sku="S-2")], [shelf(2, sku="S-2")], rules=rules)
    assert [action.sku for action in made.creates] == ["S-1"]
    assert [action.found.coded.sku for action in made.links] == ["S-2"]


def test_an_incomplete_read_plans_nothing() -> None:
    made = plan([variant(1)], [shelf(2)], warehouse_complete=False)
    assert made.actions == ()
    assert made.problem is not None
    assert made.problem.kind == "product_read_incomplete"


def test_an_empty_list_plans_nothing_where_links_exist() -> None:
    made = plan([variant(1), variant(2)], [], [link(1)])
    assert made.actions == ()
    assert made.problem is not None
    assert made.problem.kind == "product_list_empty"


SMALL = st.integers(min_value=1, max_value=4)
SHOPS = st.lists(st.tuples(SMALL, SMALL), max_size=6).map(
    lambda codes: [
        variant(place, ean=ean(one), article_code=f"S-{other}")
        for place, (one, other) in enumerate(codes)
    ]
)
SHELVES = st.lists(st.tuples(SMALL, SMALL), max_size=6).map(
    lambda codes: [
        shelf(place, ean=ean(one), sku=f"S-{other}") for place, (one, other) in enumerate(codes)
    ]
)


@given(SHOPS, SHELVES, st.sampled_from(list(MatchRule)), st.randoms())
def test_no_plan_ever_joins_or_makes_twice(
    variants: list[Variant],
    shelves: list[WarehouseProduct],
    rule: MatchRule,
    shuffler: Any,  # noqa: ANN401
) -> None:
    rules = ProductRules(match=rule)
    made = plan(variants, shelves, rules=rules)
    joined = [action.warehouse_product_id for action in made.links]
    assert len(joined) == len(set(joined))
    known = {product.ean for product in shelves} | {product.sku for product in shelves}
    codes = [code for action in made.creates for code in (action.ean, action.sku)]
    assert len(codes) == len(set(codes))
    assert not known.intersection(codes)
    assert len(made.actions) == len(variants)
    shuffler.shuffle(variants)
    shuffler.shuffle(shelves)
    again = plan(variants, shelves, rules=rules)
    assert [(a.variant_id, type(a)) for a in again.actions] == [
        (a.variant_id, type(a)) for a in made.actions
    ]
