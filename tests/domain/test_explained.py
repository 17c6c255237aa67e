"""Why a variant is, or isn't, what my.QLS has: said of links too, and of what could be linked."""

import pytest

from qls_desktop.domain.catalogue import Link, LinkReason, Variant, WarehouseProduct
from qls_desktop.domain.check_rows import ShopCatalogue
from qls_desktop.domain.explained import Standing, candidates_for, compare_rules, explain
from qls_desktop.domain.matching import WarehouseIndex
from qls_desktop.domain.settings import MatchRule, ProductRules
from tests.domain.wares import ean, link, shelf, variant


def shop_of(*variants: Variant, links: tuple[Link, ...] = ()) -> ShopCatalogue:
    return ShopCatalogue("Winkel", ProductRules(), variants, links)


@pytest.mark.parametrize(
    ("held", "kind"),
    [
        (shelf(1), "both"),
        (shelf(1, sku="ANDERS"), "ean_only"),
        (shelf(1, ean=ean(9)), "sku_only"),
        (shelf(1, ean=ean(9), sku="ANDERS"), "none"),
        (shelf(2), "gone"),
    ],
)
def test_a_link_says_which_codes_still_agree(held: WarehouseProduct, kind: str) -> None:
    (one,) = explain(shop_of(variant(1), links=(link(1),)), WarehouseIndex([held]))
    assert (one.standing, one.product_id) == (Standing.LINKED, "w1")
    assert one.reason.kind == f"explained_linked_{kind}"
    assert (one.product is None) is (kind == "gone")


def test_a_link_by_hand_is_said_to_be_so() -> None:
    by_hand = link(1, reason=LinkReason.BY_HAND)
    (one,) = explain(shop_of(variant(1), links=(by_hand,)), WarehouseIndex([shelf(1)]))
    assert one.reason.values["made"] == "by_hand"


def test_every_standing_has_its_reason_and_candidates() -> None:
    shelves = [shelf(1), shelf(2, sku="ANDERS"), shelf(4), shelf(5, sku="MOK-6")]
    found = explain(
        shop_of(variant(1), variant(2), variant(3), variant(4), links=(link(4),)),
        WarehouseIndex(shelves),
    )
    assert [one.standing for one in found] == [
        Standing.WILL_LINK,
        Standing.REFUSED,
        Standing.UNKNOWN,
        Standing.LINKED,
    ]
    assert found[0].product_id == "w1"
    assert [one.id for one in found[1].candidates] == ["w2"]
    assert found[2].reason.kind == "explained_unknown"


def test_another_rule_changes_only_what_is_not_linked() -> None:
    shop = shop_of(variant(1), variant(2), variant(3), links=(link(3),))
    shelves = [shelf(1), shelf(2, sku="ANDERS"), shelf(3, sku="ANDERS-3")]
    (change,) = compare_rules(shop, WarehouseIndex(shelves), MatchRule.EAN)
    assert change.before.standing is Standing.REFUSED
    assert (change.after.standing, change.after.product_id) == (Standing.WILL_LINK, "w2")
    assert change.before.variant.id == 2


def test_candidates_with_a_code_come_first_and_then_those_with_the_words() -> None:
    shelves = [shelf(n, name=f"Mok groot {n}") for n in range(1, 9)]
    index = WarehouseIndex(shelves)
    shop = shop_of(variant(5))
    assert [one.id for one in candidates_for(variant(5), shop, index)] == ["w5"]
    found = candidates_for(variant(5), shop, index, "GROOT mok", most=4)
    assert [one.id for one in found] == ["w5", "w1", "w2", "w3"]
    assert [one.id for one in candidates_for(variant(5), shop, index, "groot mok-7")] == [
        "w5",
        "w7",
    ]
    assert [one.id for one in candidates_for(variant(5), shop, index, ean(8))] == ["w5", "w8"]
