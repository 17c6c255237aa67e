"""What each variant is or would be linked to, in the words of a reason."""

from collections.abc import Sequence

import pytest

from qls_desktop.domain.catalogue import Link, LinkReason, Variant, WarehouseProduct
from qls_desktop.domain.check_rows import ShopCatalogue
from qls_desktop.domain.explained import Standing, candidates_for, compare_rules, explain
from qls_desktop.domain.matching import WarehouseIndex
from qls_desktop.domain.settings import MatchRule, ProductRules
from tests.domain.wares import ean, link, shelf, variant


def catalogue(variants: Sequence[Variant], links: Sequence[Link] = ()) -> ShopCatalogue:
    return ShopCatalogue("Winkel", ProductRules(), variants, links)


@pytest.mark.parametrize(
    ("theirs", "kind"),
    [
        (shelf(1), "explained_linked_both"),
        (shelf(1, sku="ANDERS"), "explained_linked_ean_only"),
        (shelf(1, ean=ean(9)), "explained_linked_sku_only"),
        (shelf(1, sku="ANDERS", ean=ean(9)), "explained_linked_none"),
        (shelf(1, sku="ANDERS", ean="", barcodes=(ean(1),)), "explained_linked_ean_only"),
        (shelf(2), "explained_linked_gone"),
    ],
)
def test_a_link_tells_which_codes_still_agree(theirs: WarehouseProduct, kind: str) -> None:
    (told,) = explain(catalogue([variant(1)], [link(1)]), WarehouseIndex([theirs]))
    assert (told.standing, told.product_id, told.reason.kind) == (Standing.LINKED, "w1", kind)
    assert (told.product is None) == (kind == "explained_linked_gone")
    assert told.reason.values["made"] == LinkReason.EAN_AND_SKU.value.replace("-", "_")
    assert told.reason.values["day"] == "2026-03-02"


def test_a_link_without_codes_agrees_in_none() -> None:
    bare = variant(1, ean="", article_code="")
    (told,) = explain(
        catalogue([bare], [link(1, reason=LinkReason.BY_HAND)]),
        WarehouseIndex([shelf(1, ean="", sku="")]),
    )
    assert told.reason.kind == "explained_linked_none"
    assert told.reason.values["made"] == "by_hand"
    assert [told.reason.values[name] for name in ("ean", "sku", "their_ean", "their_sku")] == [
        *("–", "–", "–", "–")
    ]


def test_what_would_be_linked_refused_or_made_is_told_by_variant() -> None:
    clashing = shelf(7, ean=ean(2), sku="MOK-2B")
    index = WarehouseIndex([shelf(1), clashing, shelf(8, ean=ean(8), sku="MOK-2")])
    will, refused, unknown = explain(catalogue([variant(1), variant(2), variant(3)]), index)
    assert (will.standing, will.product_id) == (Standing.WILL_LINK, "w1")
    assert refused.standing is Standing.REFUSED
    assert {product.id for product in refused.candidates} == {"w7", "w8"}
    assert (unknown.standing, unknown.reason.kind) == (Standing.UNKNOWN, "explained_unknown")
    assert unknown.product is None


def test_another_rule_changes_only_what_is_not_linked() -> None:
    index = WarehouseIndex([shelf(1, sku="X"), shelf(2, sku="Y")])
    shop = catalogue([variant(1), variant(2)], [link(2)])
    changes = compare_rules(shop, index, MatchRule.EAN)
    assert [(one.before.variant.id, one.after.standing) for one in changes] == [
        (1, Standing.WILL_LINK)
    ]
    assert changes[0].before.standing is not Standing.WILL_LINK
    assert compare_rules(shop, index, shop.rules.match) == ()


def test_candidates_are_those_with_a_code_of_it_and_then_those_that_the_words_find() -> None:
    index = WarehouseIndex(
        [
            shelf(1),
            shelf(5, sku="MOK-1"),
            shelf(6, name="Theepot groot blauw", sku="POT-6"),
            shelf(7),
        ]
    )
    shop = catalogue([variant(1)])
    assert [one.id for one in candidates_for(variant(1), shop, index)] == ["w1", "w5"]
    found = candidates_for(variant(1), shop, index, "BLAUW theepot")
    assert [one.id for one in found] == ["w1", "w5", "w6"]
    assert [one.id for one in candidates_for(variant(1), shop, index, "mok", most=3)] == [
        *("w1", "w5", "w7")
    ]
    assert len(candidates_for(variant(1), shop, index, "mok", most=1)) == 1
