"""The product check: what it finds, and that it finds nothing in clean shops."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from qls_desktop.domain.across import side_by_side
from qls_desktop.domain.catalogue import Link, LinkReason, StockTracking, Variant, WarehouseProduct
from qls_desktop.domain.check import check_products
from qls_desktop.domain.check_rows import ShopCatalogue
from qls_desktop.domain.findings import Finding, FindingKind, Severity
from qls_desktop.domain.settings import MatchRule, ProductRules
from tests.domain.wares import ean, link, shelf, shop, variant

K, S = FindingKind, Severity
NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)


def check(
    variants: Sequence[Variant],
    warehouse: Sequence[WarehouseProduct] = (),
    links: Sequence[Link] = (),
    rules: ProductRules | None = None,
) -> tuple[Finding, ...]:
    return check_products(
        [ShopCatalogue("Winkel", rules or ProductRules(), variants, links)], warehouse, NOW
    )


def found(findings: Sequence[Finding]) -> list[tuple[int | None, FindingKind, Severity]]:
    return [(one.variant_id, one.kind, one.severity) for one in findings]


def test_clean_shops_have_no_findings() -> None:
    shops = [ShopCatalogue(name, ProductRules(), shop(20)) for name in ("A", "B")]
    assert check_products(shops, [shelf(n) for n in range(1, 21)], NOW) == ()


@pytest.mark.parametrize(
    ("changes", "kind", "severity", "reason"),
    [
        ({"ean": ""}, K.MISSING_EAN, S.BLOCKS, "check_ean_missing"),
        ({"article_code": " "}, K.MISSING_SKU, S.BLOCKS, "check_sku_missing"),
        ({"ean": "8712345678901"}, K.INVALID_EAN, S.BLOCKS, "check_ean_invalid_check_digit_mended"),
        ({"ean": "0000000000000"}, K.INVALID_EAN, S.BLOCKS, "check_ean_only_zeroes"),
        ({"ean": "123"}, K.WRONG_LENGTH, S.BLOCKS, "check_ean_wrong_length"),
        ({"ean": "0306406152"}, K.WRONG_LENGTH, S.BLOCKS, "check_ean_wrong_length_mended"),
        (
            {"ean": "12345678905"},
            K.LOST_LEADING_ZERO,
            S.BLOCKS,
            "check_ean_lost_leading_zero_mended",
        ),
        ({"ean": "2000000000015"}, K.IN_STORE_PREFIX, S.WARNS, "check_ean_in_store"),
        ({"ean": "9780471117094"}, K.BOOK_PREFIX, S.TELLS, "check_ean_book"),
        ({"ean": "8,71E+12"}, K.MALFORMED_CODE, S.BLOCKS, "check_ean_excel"),
        ({"ean": "87123 45678906"}, K.MALFORMED_CODE, S.BLOCKS, "check_ean_spaces_mended"),
        ({"ean": " 8712345678906"}, K.MALFORMED_CODE, S.WARNS, "check_ean_padded"),
        ({"article_code": "'00123"}, K.MALFORMED_CODE, S.BLOCKS, "check_sku_apostrophe"),
        ({"article_code": "1,2E+9"}, K.MALFORMED_CODE, S.BLOCKS, "check_sku_excel"),
        ({"is_visible": False}, K.STALE_PRODUCT, S.TELLS, "check_hidden"),
    ],
)
def test_one_fault_gives_one_finding(
    changes: dict[str, object], kind: FindingKind, severity: Severity, reason: str
) -> None:
    (one,) = check([variant(1, **changes), variant(2)])
    assert (one.kind, one.severity, one.reason.kind) == (kind, severity, reason)
    assert (one.integration, one.product_id, one.title) == ("Winkel", 1001, "Mok 1")
    assert one.variant_id == (None if kind is K.STALE_PRODUCT else 1)


def test_the_value_is_what_the_shop_holds_and_the_reason_what_is_meant() -> None:
    (one,) = check([variant(1, ean="8712345678901")])
    assert one.value == "8712345678901"
    assert one.reason.values["suggestion"] == "8712345678906"


@pytest.mark.parametrize(
    "changes",
    [
        {"ean": "MOK-1", "article_code": ean(1)},
        {"ean": "10023", "article_code": ean(1)},
        {"ean": "MOK-1", "article_code": "MOK-1"},
    ],
)
def test_swapped_fields_are_one_finding(changes: dict[str, str]) -> None:
    (one,) = check([variant(1, **changes)])
    assert (one.kind, one.severity) == (K.SWAPPED_FIELDS, S.BLOCKS)
    assert one.value == changes["article_code"]


def test_an_ean_in_the_sku_field_alone_is_told_beside_the_missing_ean() -> None:
    findings = check([variant(1, ean="", article_code=ean(1))])
    assert {one.kind for one in findings} == {K.MISSING_EAN, K.SWAPPED_FIELDS}


@pytest.mark.parametrize(
    "changes",
    [
        {"article_code": ean(1)},
        {"article_code": "8712345678906"},
        {"article_code": "73513537"},
    ],
)
def test_an_ean_for_sku_is_right_where_the_ean_is_too(changes: dict[str, str]) -> None:
    assert check([variant(1, **changes)]) == ()


def test_what_is_linked_or_will_be_is_not_blocked() -> None:
    bad = "8712345678901"
    rules = ProductRules(match=MatchRule.SKU)
    variants = [variant(1, ean=bad), variant(2, ean="")]
    will = check(variants, [shelf(1, ean=bad), shelf(2)], rules=rules)
    assert found(will) == [(1, K.INVALID_EAN, S.WARNS), (2, K.MISSING_EAN, S.WARNS)]
    (linked,) = check([variant(1, ean=bad)], [shelf(1)], [link(1, ean=bad, reason=LinkReason.SKU)])
    assert (linked.kind, linked.severity) == (K.INVALID_EAN, S.WARNS)


@pytest.mark.parametrize(
    ("twin", "kind", "reason", "value"),
    [
        ({"ean": ean(1)}, K.DUPLICATE_EAN, "check_duplicate_ean_in_shop", ean(1)),
        ({"article_code": "MOK-1"}, K.DUPLICATE_SKU, "check_duplicate_sku_in_shop", "MOK-1"),
        (
            {"ean": ean(1), "product_id": 1001, "title": "B"},
            K.DUPLICATE_EAN,
            "check_duplicate_ean_in_product",
            ean(1),
        ),
    ],
)
def test_duplicates_are_found_on_every_variant(
    twin: dict[str, object], kind: FindingKind, reason: str, value: str
) -> None:
    findings = check([variant(1), variant(2, **twin), variant(3)])
    assert found(findings) == [(1, kind, S.BLOCKS), (2, kind, S.BLOCKS)]
    assert {(one.reason.kind, one.value) for one in findings} == {(reason, value)}
    assert findings[0].reason.values["count"] == 2


def test_many_duplicates_name_five_and_count_the_rest() -> None:
    findings = check([variant(number, ean=ean(1)) for number in range(1, 9)])
    assert len(findings) == 8
    assert str(findings[0].reason.values["others"]).endswith("Mok 5; +3")


@pytest.mark.parametrize("title", ["Mok 1", " mok  1", "Mok 1 (kopie)", "Copy of Mok 1"])
def test_the_same_title_tells_of_a_copy(title: str) -> None:
    findings = check([variant(1), variant(2, product_title=title), variant(3)])
    assert {(one.product_id, one.kind, one.severity) for one in findings} == {
        (product_id, K.COPIED_PRODUCT, S.TELLS) for product_id in (1001, 1002)
    }
    assert {one.variant_id for one in findings} == {None}


def test_the_same_codes_warn_of_a_copy_once() -> None:
    copied = [
        variant(1, title="A"),
        variant(2, title="B", product_id=1001),
        variant(3, ean=ean(1), article_code="MOK-1", product_title="Mok 1"),
        variant(4, ean=ean(2), article_code="MOK-2", product_id=1003, product_title="Mok 1"),
    ]
    copies = [one for one in check(copied) if one.kind is K.COPIED_PRODUCT]
    assert [(one.product_id, one.severity) for one in copies] == [(1001, S.WARNS), (1003, S.WARNS)]
    assert copies[0].reason.kind == "check_copied_codes"


def test_products_without_codes_or_titles_are_no_copies() -> None:
    bare = [variant(n, ean="", article_code="", product_title="") for n in (1, 2)]
    shared = [variant(3), variant(4, ean=ean(3))]
    kinds = {one.kind for one in check([*bare, *shared])}
    assert kinds == {K.MISSING_EAN, K.MISSING_SKU, K.DUPLICATE_EAN}


def test_a_variant_without_any_title_goes_by_its_number() -> None:
    (one,) = check([variant(7, product_title="", ean="")])
    assert one.title == "#7"


def test_drift_warns() -> None:
    findings = check([variant(1, ean=ean(9)), variant(2)], [shelf(1), shelf(2)], [link(1), link(2)])
    assert found(findings) == [(1, K.DRIFT, S.WARNS)]
    assert findings[0].value == ean(9)


@pytest.mark.parametrize(
    ("warehouse", "reason"),
    [
        ([shelf(1), shelf(2, ean=ean(1))], "match_ambiguous_ean"),
        ([shelf(1, sku="OTHER")], "match_only_ean"),
        ([shelf(1, sku="A"), shelf(2, sku="MOK-1")], "match_contradiction"),
    ],
)
def test_a_doubtful_match_blocks(warehouse: list[WarehouseProduct], reason: str) -> None:
    (one,) = check([variant(1)], warehouse)
    assert found([one]) == [(1, K.AMBIGUOUS_MATCH, S.BLOCKS)]
    assert one.reason.kind == reason


def test_a_taken_product_is_doubtful() -> None:
    (one,) = check(
        [variant(1), variant(2)],
        [shelf(1), shelf(2)],
        [link(1, to="w2", reason=LinkReason.BY_HAND)],
    )
    assert (one.variant_id, one.reason.kind) == (2, "match_taken")


def test_a_missing_code_is_not_told_twice() -> None:
    assert found(check([variant(1, ean="")], [shelf(1)])) == [(1, K.MISSING_EAN, S.BLOCKS)]


def test_hidden_products_are_told_once() -> None:
    hidden = [variant(n, product_id=7, title=str(n), is_visible=False) for n in (1, 2)]
    findings = check(hidden)
    assert [(one.product_id, one.kind) for one in findings] == [(7, K.STALE_PRODUCT)]
    assert findings[0].title == "Mok 1"


def test_nothing_is_loose_while_a_shop_was_never_read() -> None:
    read = ShopCatalogue("A", ProductRules(), shop(3))
    unread = ShopCatalogue("B", ProductRules(), (), is_read=False)
    shelves = [shelf(1), shelf(77)]
    assert [one.kind for one in check_products([read], shelves, NOW)] == [K.WAREHOUSE_ONLY]
    assert check_products([read, unread], shelves, NOW) == ()


def test_what_only_the_warehouse_knows_is_told() -> None:
    loose = [shelf(8), shelf(9, sku="", name="")]
    linked = [shelf(1), shelf(2, sku="OLD", ean="")]
    findings = check(
        [variant(1), variant(2)], [*linked, *loose], [link(2, reason=LinkReason.BY_HAND)]
    )
    assert found(findings) == [(None, K.WAREHOUSE_ONLY, S.TELLS)] * 2
    assert [(one.title, one.value, one.integration) for one in findings] == [
        ("Mok 8", "MOK-8", ""),
        ("w9", ean(9), ""),
    ]


def two_shops(one: Variant, other: Variant) -> list[ShopCatalogue]:
    rules = ProductRules()
    return [
        ShopCatalogue("A", rules, [one, variant(5)]),
        ShopCatalogue("B", rules, [other, variant(5)]),
    ]


@pytest.mark.parametrize(
    ("changes", "reason", "value"),
    [
        ({"article_code": "OTHER"}, "check_cross_shop_sku", ean(1)),
        ({"ean": ean(9)}, "check_cross_shop_ean", "MOK-1"),
    ],
)
def test_shops_that_disagree_are_both_named(
    changes: dict[str, str], reason: str, value: str
) -> None:
    findings = check_products(two_shops(variant(1), variant(1, **changes)), (), NOW)
    assert [(one.integration, one.kind, one.severity) for one in findings] == [
        ("A", K.CROSS_SHOP_MISMATCH, S.BLOCKS),
        ("B", K.CROSS_SHOP_MISMATCH, S.BLOCKS),
    ]
    assert {(one.reason.kind, one.value) for one in findings} == {(reason, value)}
    assert findings[0].reason.values["other_shop"] == "B"


@pytest.mark.parametrize("changes", [{}, {"article_code": ""}, {"ean": ""}, {"ean": f"0{ean(1)}"}])
def test_shops_that_lack_a_code_do_not_disagree(changes: dict[str, str]) -> None:
    findings = check_products(two_shops(variant(1), variant(1, **changes)), (), NOW)
    assert K.CROSS_SHOP_MISMATCH not in {one.kind for one in findings}


def test_a_shop_that_knows_the_pair_as_well_is_no_disagreement() -> None:
    rules = ProductRules()
    shops = [
        ShopCatalogue("A", rules, [variant(1)]),
        ShopCatalogue("B", rules, [variant(1), variant(2, ean=ean(1))]),
    ]
    findings = check_products(shops, (), NOW)
    mismatches = [one for one in findings if one.kind is K.CROSS_SHOP_MISMATCH]
    assert [(one.integration, one.variant_id) for one in mismatches] == [("B", 2)]


def test_findings_come_in_order_whatever_the_input_order() -> None:
    variants = [
        variant(1, product_title="Zeep", ean=""),
        variant(2, product_title="appel", ean="8712345678901"),
        variant(3, product_title="Beker", ean="2000000000015"),
        variant(4, product_title="Aap", ean="9780471117094"),
    ]
    findings = check(variants, [shelf(9)])
    assert [one.title for one in findings] == ["appel", "Zeep", "Beker", "Aap", "Mok 9"]
    assert check(variants[::-1], [shelf(9)]) == findings


def test_the_ean_that_qls_holds_for_the_sku_is_suggested_where_one_slip_explains_it() -> None:
    slips = {
        1: ean(1)[:5] + "9" + ean(1)[6:],
        2: ean(2)[:-1],
        3: ean(3)[:4] + ean(3)[5] + ean(3)[4] + ean(3)[6:],
        4: "",
    }
    variants = [variant(number, ean=code) for number, code in slips.items()]
    findings = check(variants, [shelf(number) for number in slips])
    told = {one.variant_id: one.reason for one in findings if one.kind is not K.AMBIGUOUS_MATCH}
    known = {number: why for number, why in told.items() if why.kind.endswith("_known")}
    assert {number: why.values["suggestion"] for number, why in known.items()} == {
        number: ean(number) for number in slips if slips[number] != ean(number)
    }


def test_another_ean_at_qls_is_no_suggestion() -> None:
    (one, _) = check([variant(1, ean="8712345678901")], [shelf(1, ean=ean(700))])
    assert one.kind is K.AMBIGUOUS_MATCH or one.reason.kind.endswith("_mended")


OLD = NOW - timedelta(days=400)


@pytest.mark.parametrize(
    ("changes", "kind"),
    [
        ({"stock_level": 0, "stock_sold": 9}, "check_out_of_stock"),
        ({"stock_level": -2}, "check_out_of_stock"),
        ({"stock_level": 5}, "check_unsold"),
        ({"stock_level": 5, "stock_sold": 1}, None),
        ({"stock_level": 0, "stock_tracking": StockTracking.DISABLED, "stock_sold": 1}, None),
        ({"stock_level": 0, "updated_at": NOW - timedelta(days=300)}, None),
        ({"stock_level": 0, "updated_at": None}, None),
    ],
)
def test_what_stands_still_for_a_year_may_be_cleared_up(
    changes: dict[str, object], kind: str | None
) -> None:
    findings = check([variant(1, **{"updated_at": OLD} | changes)])
    assert [one.reason.kind for one in findings] == ([kind] if kind else [])


def test_a_product_that_sells_in_one_variant_is_no_candidate() -> None:
    rows = [
        variant(1, title="A", updated_at=OLD),
        variant(2, title="B", product_id=1001, updated_at=NOW),
    ]
    assert check(rows) == ()


@pytest.mark.parametrize(
    ("reason", "changes", "drifts"),
    [
        (LinkReason.EAN_AND_SKU, {"ean": ean(70)}, True),
        (LinkReason.CREATED, {"sku": "ANDERS"}, True),
        (LinkReason.EAN, {"sku": "ANDERS"}, False),
        (LinkReason.SKU, {"ean": ean(70)}, False),
        (LinkReason.BY_HAND, {"ean": ean(70), "sku": "ANDERS"}, False),
        (LinkReason.EAN, {"ean": ean(70), "barcodes": (ean(1),)}, False),
        (LinkReason.EAN, {"ean": f"0{ean(1)}"}, False),
    ],
)
def test_a_code_that_changed_at_qls_is_drift(
    reason: LinkReason, changes: dict[str, Any], drifts: bool
) -> None:
    findings = check([variant(1)], [shelf(1, **changes)], [link(1, reason=reason)])
    assert [one.reason.kind for one in findings] == (["check_warehouse_drift"] if drifts else [])


def test_the_same_title_with_other_codes_in_another_shop_is_told() -> None:
    other = variant(1, ean=ean(9), article_code="ANDERS")
    findings = check_products(two_shops(variant(1), other), [shelf(1)], NOW)
    told = [one for one in findings if one.kind is K.CROSS_SHOP_MISMATCH]
    assert [(one.integration, one.severity, one.reason.kind) for one in told] == [
        ("A", S.TELLS, "check_cross_shop_title"),
        ("B", S.TELLS, "check_cross_shop_title"),
    ]
    group = side_by_side(told[0], findings)
    assert group is not None
    assert [(side.integration, side.ean, side.warehouse_product_id) for side in group.sides] == [
        ("A", ean(1), "w1"),
        ("B", ean(9), ""),
    ]
    assert group.at_qls.startswith("Mok 1 (SKU MOK-1")
    assert side_by_side(Finding(K.DRIFT, S.TELLS, "A", 1, 1, "", "", told[0].reason), told) is None


def test_what_was_unlinked_by_hand_is_not_joined_again() -> None:
    apart = frozenset({(1, "w1")})
    shops = [ShopCatalogue("A", ProductRules(), [variant(1), variant(2)], (), apart)]
    findings = check_products(shops, [shelf(1), shelf(2)], NOW)
    assert [(one.variant_id, one.reason.kind) for one in findings] == [(1, "match_apart")]
