"""Finding the my.QLS product of a variant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qls_desktop.domain.catalogue import LinkReason, Variant, WarehouseProduct
from qls_desktop.domain.matching import (
    Match,
    MatchOutcome,
    WarehouseIndex,
    match,
    name_products,
)
from qls_desktop.domain.settings import MatchRule, SkuField
from tests.domain.wares import ean, shelf, variant

BOTH, EAN, SKU = MatchRule.EAN_AND_SKU, MatchRule.EAN, MatchRule.SKU


def find(one: Variant, rule: MatchRule, *products: WarehouseProduct) -> Match:
    return match(one, rule, SkuField.ARTICLE_CODE, WarehouseIndex(products))


@pytest.mark.parametrize("rule", list(MatchRule))
def test_both_codes_agree(rule: MatchRule) -> None:
    found = find(variant(1), rule, shelf(1), shelf(2))
    assert found.outcome is MatchOutcome.MATCHED
    assert found.product == shelf(1)
    assert found.link_reason is LinkReason.EAN_AND_SKU
    assert found.reason.kind == "link_by_ean_and_sku"
    assert found.candidates == (shelf(1),)


@pytest.mark.parametrize(
    ("rule", "product", "why"),
    [
        (EAN, shelf(1, sku="OTHER"), LinkReason.EAN),
        (EAN, shelf(1, sku=""), LinkReason.EAN),
        (EAN, shelf(1, sku="", ean=ean(5), barcodes=("", ean(1))), LinkReason.EAN),
        (SKU, shelf(1, ean=ean(9)), LinkReason.SKU),
        (SKU, shelf(1, ean=""), LinkReason.SKU),
    ],
)
def test_one_code_is_enough_for_its_rule(
    rule: MatchRule, product: WarehouseProduct, why: LinkReason
) -> None:
    found = find(variant(1), rule, product)
    assert found.product == product
    assert found.link_reason is why
    assert found.reason.kind == f"link_by_{why.value}"


@pytest.mark.parametrize(
    ("rule", "one", "product", "kind"),
    [
        (BOTH, variant(1), shelf(1, sku="OTHER"), "match_only_ean"),
        (BOTH, variant(1), shelf(1, ean=ean(9)), "match_only_sku"),
        (BOTH, variant(1, article_code=""), shelf(1), "match_shop_lacks_sku"),
        (BOTH, variant(1, ean=""), shelf(1), "match_shop_lacks_ean"),
        (BOTH, variant(1, ean="n.v.t."), shelf(1, ean="n.v.t."), "match_shop_lacks_ean"),
        (EAN, variant(1), shelf(1, ean=ean(9)), "match_only_sku"),
        (EAN, variant(1, ean=""), shelf(1), "match_shop_lacks_ean"),
        (SKU, variant(1), shelf(1, sku="OTHER"), "match_only_ean"),
        (SKU, variant(1, article_code=""), shelf(1), "match_shop_lacks_sku"),
    ],
)
def test_half_a_match_is_refused(
    rule: MatchRule, one: Variant, product: WarehouseProduct, kind: str
) -> None:
    found = find(one, rule, product)
    assert (found.outcome, found.product) == (MatchOutcome.HALF, None)
    assert found.reason.kind == kind
    assert found.candidates == (product,)


@pytest.mark.parametrize("rule", list(MatchRule))
def test_codes_that_point_to_two_products_contradict(rule: MatchRule) -> None:
    found = find(variant(1, ean=ean(2)), rule, shelf(1), shelf(2))
    assert (found.outcome, found.product) == (MatchOutcome.CONTRADICTION, None)
    assert set(found.candidates) == {shelf(1), shelf(2)}
    assert "MOK-1" in str(found.reason.values["by_sku"])
    assert "MOK-2" in str(found.reason.values["by_ean"])


@pytest.mark.parametrize(
    ("rule", "twin", "kind"),
    [
        (BOTH, shelf(2, ean=ean(1)), "match_ambiguous_ean"),
        (BOTH, shelf(2, sku="MOK-1"), "match_ambiguous_sku"),
        (BOTH, shelf(2, sku="MOK-1", ean=ean(1)), "match_ambiguous_ean"),
        (EAN, shelf(2, ean=ean(1)), "match_ambiguous_ean"),
        (SKU, shelf(2, sku="MOK-1"), "match_ambiguous_sku"),
    ],
)
def test_two_rows_on_one_key_refuse_both(
    rule: MatchRule, twin: WarehouseProduct, kind: str
) -> None:
    found = find(variant(1), rule, shelf(1), twin)
    assert (found.outcome, found.product) == (MatchOutcome.AMBIGUOUS, None)
    assert found.reason.kind == kind
    assert set(found.candidates) == {shelf(1), twin}


def test_two_rows_on_each_key_without_a_common_one_contradict() -> None:
    rows = (shelf(1), shelf(2, ean=ean(1)), shelf(3, sku="X-1"), shelf(4, sku="X-1"))
    assert find(variant(1, article_code="X-1"), BOTH, *rows).outcome is MatchOutcome.CONTRADICTION


def test_a_doubled_other_code_does_not_hinder_a_rule_of_one() -> None:
    rows = (shelf(1), shelf(2, sku="MOK-1"))
    found = find(variant(1), EAN, *rows)
    assert (found.product, found.link_reason) == (shelf(1), LinkReason.EAN)


@pytest.mark.parametrize("rule", list(MatchRule))
def test_nothing_known_is_no_match(rule: MatchRule) -> None:
    found = find(variant(1), rule, shelf(2, sku="", ean=""), shelf(3))
    assert (found.outcome, found.product, found.candidates) == (MatchOutcome.NONE, None, ())
    assert found.reason.kind == "match_none"


def test_empty_codes_never_meet() -> None:
    bare = variant(1, ean="", article_code="")
    assert find(bare, BOTH, shelf(1, ean="", sku="")).outcome is MatchOutcome.NONE


def test_upc_and_ean_are_one_code() -> None:
    one = variant(1, ean="012345678905")
    assert find(one, BOTH, shelf(1, ean="0012345678905")).outcome is MatchOutcome.MATCHED


def test_the_chosen_field_is_the_sku() -> None:
    one = variant(1, article_code="ELSE", sku="MOK-1")
    found = match(one, BOTH, SkuField.SKU, WarehouseIndex([shelf(1)]))
    assert found.product == shelf(1)


def test_an_id_read_twice_counts_once_and_the_last_time() -> None:
    index = WarehouseIndex([shelf(1, name="old"), shelf(1)])
    assert index.by_id == {"w1": shelf(1)}
    assert list(index.skus.get("MOK-1")) == [shelf(1)]


def test_a_barcode_equal_to_the_ean_counts_once() -> None:
    product = shelf(1, barcodes=(ean(1), ean(7), ean(7)))
    index = WarehouseIndex([product])
    assert list(index.eans.get("0" + ean(1))) == [product]
    assert list(index.eans.get("0" + ean(7))) == [product]
    assert list(index.eans.get("")) == []


def test_lookalikes_differ_in_capitals_only() -> None:
    index = WarehouseIndex([shelf(1), shelf(2, sku="")])
    assert index.lookalike_sku("mok-1") == "MOK-1"
    assert index.lookalike_sku("MOK-1") == ""
    assert index.lookalike_sku("MOK-9") == ""


def test_unknown_products_share_no_code() -> None:
    rows = [shelf(1), shelf(2), shelf(3), shelf(4, ean="", sku="")]
    assert WarehouseIndex(rows).unknown_to({"0" + ean(1)}, {"MOK-2"}) == rows[2:]


def test_long_lists_are_cut_short_for_people() -> None:
    rows = [shelf(number, ean=ean(1), sku="") for number in range(1, 80)]
    assert name_products(rows).endswith("; +74")
    assert "SKU –" in name_products(rows)
    assert len(find(variant(1), EAN, *rows).candidates) == 50


def test_a_plain_match_is_one_by_any_rule() -> None:
    index = WarehouseIndex([shelf(1), shelf(2), shelf(3, ean=ean(2)), shelf(4, sku="MOK-1")])
    assert index.find_plain("0" + ean(4), "MOK-1") is None
    assert index.find_plain("0" + ean(1), "MOK-1") is None
    assert index.find_plain("0" + ean(2), "MOK-2") is None
    assert WarehouseIndex([shelf(1)]).find_plain("0" + ean(1), "MOK-1") == shelf(1)
    assert index.knows("", "MOK-1")
    assert index.knows("0" + ean(2), "")
    assert not index.knows("", "")


CODES = st.sampled_from(["", ean(1), ean(2), "n.v.t.", "123"])
SKUS = st.sampled_from(["", "A", "B", "a"])
PRODUCTS = st.lists(st.tuples(CODES, SKUS, CODES), max_size=5).map(
    lambda rows: [
        WarehouseProduct(f"w{place}", "Mok", sku, code, (extra,))
        for place, (code, sku, extra) in enumerate(rows)
    ]
)


@given(CODES, SKUS, st.sampled_from(list(MatchRule)), PRODUCTS, st.randoms())
def test_a_match_always_agrees_alone_and_in_any_order(
    code: str, sku: str, rule: MatchRule, products: list[WarehouseProduct], shuffler: object
) -> None:
    one = variant(1, ean=code, article_code=sku)
    found = find(one, rule, *products)
    shuffler.shuffle(products)  # type: ignore[attr-defined]
    again = find(one, rule, *products)
    assert (again.outcome, again.product) == (found.outcome, found.product)
    assert (found.product is None) is (found.outcome is not MatchOutcome.MATCHED)
    index = WarehouseIndex(products)
    plain = index.find_plain(found.coded.ean_key, sku)
    assert plain is None or plain == found.product
    assert index.knows(found.coded.ean_key, sku) is (found.outcome is not MatchOutcome.NONE)
    if found.product:
        if rule is not SKU:
            assert [p for p in products if code in p.eans] == [found.product]
        if rule is not EAN:
            assert [p for p in products if p.sku == sku] == [found.product]
