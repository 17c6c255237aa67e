"""Which variants of one shop share a code."""

from hypothesis import given
from hypothesis import strategies as st

from qls_desktop.domain.coded import code_variants
from qls_desktop.domain.duplicates import find_shared_codes, group_by_code
from qls_desktop.domain.settings import MatchRule, SkuField
from tests.domain.wares import ean, variant


@given(st.lists(st.sampled_from(["", "a", "b", "c"])))
def test_groups_are_exactly_the_codes_that_come_twice(codes: list[str]) -> None:
    groups = group_by_code(range(len(codes)), codes)
    wanted = {code for code in codes if code and codes.count(code) > 1}
    assert set(groups) == wanted
    for code, places in groups.items():
        assert places == [place for place, one in enumerate(codes) if one == code]


def test_upc_and_ean_are_one_code_and_empty_ones_none() -> None:
    variants = [
        variant(1, ean="012345678905"),
        variant(2, ean="0012345678905"),
        variant(3, ean="", article_code=""),
        variant(4, ean="", article_code=""),
    ]
    shared = find_shared_codes(code_variants(variants, SkuField.ARTICLE_CODE))
    assert shared.eans == {"00012345678905": [0, 1]}
    assert shared.skus == {}


def test_only_the_codes_of_the_rule_hinder() -> None:
    variants = [variant(1), variant(2, ean=ean(1)), variant(3), variant(4, article_code="MOK-3")]
    shared = find_shared_codes(code_variants(variants, SkuField.ARTICLE_CODE))
    assert shared.hindering(MatchRule.EAN) == {0, 1}
    assert shared.hindering(MatchRule.SKU) == {2, 3}
    assert shared.hindering(MatchRule.EAN_AND_SKU) == {0, 1, 2, 3}
