"""Which shop decides the fields of a my.QLS product that several are linked to."""

from dataclasses import replace
from itertools import permutations

import pytest

from qls_desktop.domain.drift import LinkedCodes
from qls_desktop.domain.leading import (
    LeadingShop,
    find_before,
    find_written,
    leader_of,
    split_changes,
)
from qls_desktop.domain.product_actions import UpdateFields
from qls_desktop.domain.product_creation import OtherShops
from qls_desktop.domain.settings import Integration, ProductField, ProductRules, Switches
from tests.domain.test_product_plan import FOLLOW, plan, skipped
from tests.domain.wares import ean, link, shelf, variant

NAME, STORE = ProductField.NAME, ProductField.PRICE_STORE
WRITES = ProductRules(fields=frozenset({NAME}))


def shop(number: int, *, auto: bool = True, account: int = 1, fields: bool = True) -> Integration:
    rules = WRITES if fields else ProductRules()
    return Integration(
        number, account, f"Winkel {number}", auto=Switches(products=auto), products=rules
    )


def leading(name: str, *fields: ProductField, products: str = "w1") -> LeadingShop:
    return LeadingShop(name, frozenset(fields), frozenset(products.split()))


@pytest.mark.parametrize(
    ("shops", "own", "before"),
    [
        ([shop(1)], 1, []),
        ([shop(1), shop(2)], 1, []),
        ([shop(1), shop(2)], 2, [1]),
        ([shop(1, auto=False), shop(2)], 1, [2]),
        ([shop(1, auto=False), shop(2)], 2, []),
        ([shop(1, auto=False), shop(2, auto=False)], 2, [1]),
        ([shop(1, fields=False), shop(2), shop(3)], 3, [2]),
        ([shop(1, account=2), shop(2)], 2, []),
    ],
)
def test_the_older_shop_that_runs_by_itself_goes_before(
    shops: list[Integration], own: int, before: list[int]
) -> None:
    (mine,) = (one for one in shops if one.id == own)
    for order in permutations(shops):
        assert [one.id for one in find_before(mine, order)] == before


def test_a_shop_ranks_as_it_is_meant_and_not_as_it_is_stored() -> None:
    shops = (shop(1, auto=False), shop(2))
    assert [one.id for one in find_before(shop(1), shops)] == []
    assert [one.id for one in find_before(shop(2, auto=False), shops)] == [1]


def coded(product: str, code: str = ean(1), sku: str = "T-1") -> LinkedCodes:
    """A link that was made with one pair of codes, of a variant that holds these now."""
    return LinkedCodes(product, ean(1), "T-1", code, sku)


@pytest.mark.parametrize(
    ("codes", "written"),
    [
        ([], set()),
        ([coded("a"), coded("b")], {"a", "b"}),
        ([coded("a", f"0{ean(1)}", "T-1 ")], {"a"}),
        ([coded("a", ean(2)), coded("b", sku="T-2"), coded("c")], {"c"}),
        ([coded("a", sku="T-2"), coded("a")], set()),
        ([coded("a"), coded("a", sku="T-2")], {"a"}),
    ],
)
def test_a_shop_writes_a_product_whose_first_variant_has_its_codes_still(
    codes: list[LinkedCodes], written: set[str]
) -> None:
    assert find_written(codes) == written


def test_two_shops_never_both_go_before_each_other() -> None:
    kinds = [(auto, fields) for auto in (True, False) for fields in (True, False)]
    for (auto, fields), (other_auto, other_fields) in permutations(kinds * 2, 2):
        one = shop(1, auto=auto, fields=fields)
        other = shop(2, auto=other_auto, fields=other_fields)
        first = find_before(one, (one, other)) == [other]
        second = find_before(other, (one, other)) == [one]
        assert not (first and second)
        assert (first or second) or not (fields and other_fields)


def test_the_first_shop_that_syncs_the_field_and_has_the_product_decides() -> None:
    before = [leading("A", STORE), leading("B", NAME, products="w2"), leading("C", NAME)]
    assert leader_of("w1", NAME, before) == "C"
    assert leader_of("w2", NAME, before) == "B"
    assert leader_of("w1", STORE, before) == "A"
    assert leader_of("w2", STORE, before) == ""
    assert leader_of("w1", NAME, []) == ""


def test_changes_are_split_into_the_own_ones_and_those_of_others() -> None:
    changes = {NAME: ("Mok", "Beker"), ProductField.IMAGE_URL: (None, "a"), STORE: (None, None)}
    before = [leading("B", NAME), leading("A", STORE)]
    own, shops = split_changes("w1", changes, before)
    assert own == {ProductField.IMAGE_URL: (None, "a")}
    assert shops == ["A", "B"]
    assert split_changes("w1", changes, []) == (changes, [])


def test_what_another_shop_decides_is_skipped_and_said() -> None:
    others = OtherShops(before=(leading("Molenwinkel", NAME),))
    beker = variant(1, product_title="Beker")
    made = plan([beker], [shelf(1)], [link(1)], WRITES, others=others)
    assert skipped(made) == {1: "product_led_by_shop"}
    assert made.skips[0].reason.values == {"product": "Mok 1", "shop": "Molenwinkel"}
    assert made.updates == ()


def test_what_does_not_differ_is_nothing_to_say() -> None:
    others = OtherShops(before=(leading("Molenwinkel", NAME),))
    made = plan([variant(1)], [shelf(1)], [link(1)], WRITES, others=others)
    assert (made.skips, made.unchanged) == ((), (1,))


def test_the_other_fields_are_still_written() -> None:
    others = OtherShops(before=(leading("Molenwinkel", NAME),))
    beker = replace(variant(1, product_title="Beker"), image_url="https://shop.example.test/9.jpg")
    (made,) = plan([beker], [shelf(1)], [link(1)], FOLLOW, others=others).updates
    assert isinstance(made, UpdateFields)
    assert set(made.changes) == {ProductField.IMAGE_URL}
