"""Which variants of a shop may be linked, looking at the shop as a whole."""

from collections.abc import Sequence

import pytest

from qls_desktop.domain.catalogue import Link, Variant, WarehouseProduct
from qls_desktop.domain.coded import code_variants
from qls_desktop.domain.linking import Linking, decide_links
from qls_desktop.domain.matching import MatchOutcome, WarehouseIndex
from qls_desktop.domain.settings import MatchRule, SkuField
from tests.domain.wares import ean, link, shelf, variant

BOTH, EAN, SKU = MatchRule.EAN_AND_SKU, MatchRule.EAN, MatchRule.SKU


def decide(
    variants: Sequence[Variant],
    products: Sequence[WarehouseProduct],
    links: Sequence[Link] = (),
    rule: MatchRule = BOTH,
) -> Linking:
    coded = code_variants(variants, SkuField.ARTICLE_CODE)
    return decide_links(coded, links, WarehouseIndex(products), rule)


def test_clean_variants_are_matched_and_linked_ones_left_alone() -> None:
    linking = decide([variant(1), variant(2), variant(3)], [shelf(1), shelf(2)], [link(2)])
    assert linking.products == {1: shelf(1)}
    assert linking.refused == {}


def test_a_match_by_one_code_is_found_too() -> None:
    assert decide([variant(1)], [shelf(1, sku="")], rule=EAN).products == {1: shelf(1, sku="")}


def test_what_is_refused_is_kept_with_its_reason() -> None:
    linking = decide([variant(1)], [shelf(1, sku="")])
    assert linking.products == {}
    assert linking.refused[1].reason.kind == "match_only_ean"


@pytest.mark.parametrize(
    ("rule", "twin", "refused"),
    [
        (BOTH, variant(2, ean=ean(1)), True),
        (BOTH, variant(2, article_code="MOK-1"), True),
        (EAN, variant(2, ean=ean(1)), True),
        (EAN, variant(2, article_code="MOK-1"), False),
        (SKU, variant(2, article_code="MOK-1"), True),
        (SKU, variant(2, ean=ean(1)), False),
    ],
)
def test_a_code_shared_in_the_shop_links_nothing(
    rule: MatchRule, twin: Variant, refused: bool
) -> None:
    linking = decide([variant(1), twin], [shelf(1)], rule=rule)
    assert (1 in linking.products) is not refused
    if refused:
        assert linking.refused[1].outcome is MatchOutcome.SHARED_CODE
        assert linking.refused[1].candidates == (shelf(1),)


def test_a_linked_twin_keeps_its_link_and_the_other_gets_none() -> None:
    linking = decide(
        [variant(1), variant(2, ean=ean(1), article_code="MOK-1")], [shelf(1)], [link(1)]
    )
    assert linking.refused[2].outcome is MatchOutcome.SHARED_CODE
    assert linking.refused[2].reason.kind == "match_shared_code"


def test_a_product_that_is_linked_already_is_taken() -> None:
    found = decide([variant(1), variant(2)], [shelf(1), shelf(2)], [link(1, to="w2")]).refused[2]
    assert (found.outcome, found.product) == (MatchOutcome.TAKEN, None)
    assert found.reason.kind == "match_taken"
    assert found.candidates == (shelf(2),)


def test_two_variants_that_come_to_one_product_are_both_refused() -> None:
    product = shelf(1, barcodes=(ean(2),))
    linking = decide([variant(1), variant(2)], [product], rule=EAN)
    assert [one.outcome for one in linking.refused.values()] == [MatchOutcome.TAKEN] * 2
