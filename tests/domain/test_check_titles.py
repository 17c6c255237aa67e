"""The same title with other codes in another shop: told, where the title names one article."""

from datetime import UTC, datetime

from qls_desktop.domain.check import check_products
from qls_desktop.domain.check_rows import ShopCatalogue
from qls_desktop.domain.findings import FindingKind, Severity
from qls_desktop.domain.settings import ProductRules
from tests.domain.wares import variant

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)


def _told(*titles_of_b: str) -> list[tuple[str, int | None, Severity]]:
    shops = [
        ShopCatalogue("A", ProductRules(), [variant(1, product_title="Mok Molen")]),
        ShopCatalogue(
            "B",
            ProductRules(),
            [variant(20 + at, product_title=title) for at, title in enumerate(titles_of_b)],
        ),
    ]
    return [
        (one.integration, one.variant_id, one.severity)
        for one in check_products(shops, (), NOW)
        if one.kind is FindingKind.CROSS_SHOP_MISMATCH
    ]


def test_one_title_with_other_codes_is_told_in_both_shops() -> None:
    assert _told("mok molen ", "Theepot") == [("A", 1, Severity.TELLS), ("B", 20, Severity.TELLS)]


def test_a_title_that_names_several_variants_of_one_shop_says_nothing() -> None:
    assert _told("Mok Molen", "Mok Molen") == []
