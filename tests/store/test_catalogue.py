"""Passes over remote lists, and what they may call gone."""

from datetime import datetime, timedelta
from decimal import Decimal

import pytest

from qls_desktop.domain.catalogue import (
    Link,
    LinkReason,
    ShopProduct,
    StockTracking,
    Variant,
    WarehouseProduct,
)
from qls_desktop.domain.drift import LinkedCodes
from qls_desktop.domain.settings import Account, Integration, SkuField
from qls_desktop.store.catalogue import Catalogue, PassKind, ReadPass
from qls_desktop.store.database import Store
from qls_desktop.store.links import Links

VARIANTS = PassKind.SHOP_VARIANTS


@pytest.fixture
def catalogue(store: Store) -> Catalogue:
    return Catalogue(store)


def owner(integration: Integration) -> str:
    return f"integration:{integration.id}"


def read(
    catalogue: Catalogue, integration: Integration, ids: list[int], now: datetime, complete: bool
) -> ReadPass:
    read_pass = catalogue.begin_pass(owner(integration), VARIANTS, now)
    catalogue.save_variants(read_pass, integration.id, [Variant(each, 1) for each in ids], 1)
    return catalogue.finish_pass(read_pass.id, complete, now)


def present(catalogue: Catalogue, integration: Integration) -> list[int]:
    return [variant.id for variant in catalogue.variants(integration.id)]


def test_a_whole_variant_comes_back_as_it_was_stored(
    catalogue: Catalogue, integration: Integration, now: datetime
) -> None:
    variant = Variant(
        501, 9, "Thee", "Groot", "A-1", "S-1", "8712345678906", -2, StockTracking.INDICATOR, 7,
        Decimal("12.50"), Decimal("0.333"), "https://shop.example.test/1.png", False, now,
    )  # fmt: skip
    catalogue.update_variants(integration.id, [variant], now)
    assert catalogue.variant(integration.id, 501) == variant
    assert catalogue.variants(integration.id) == [variant]
    assert catalogue.variant(integration.id, 502) is None


def test_the_codes_of_links_are_told_of_variants_that_are_there(
    store: Store, catalogue: Catalogue, integration: Integration, now: datetime
) -> None:
    links = [Link(n, "p1", LinkReason.EAN, "871", "A", now) for n in (503, 502, 501)]
    Links(store).add_all(integration.id, links)
    read(catalogue, integration, [501, 503], now, complete=True)
    read(catalogue, integration, [501], now + timedelta(hours=1), complete=True)
    catalogue.update_variants(
        integration.id,
        [Variant(n, 1, article_code=f"A-{n}", sku=f"S-{n}", ean=f"872{n}") for n in (502, 501)],
        now,
    )
    for field, letter in ((SkuField.ARTICLE_CODE, "A"), (SkuField.SKU, "S")):
        assert list(Links(store).codes_there(integration.id, field)) == [
            LinkedCodes("p1", "871", "A", f"872{n}", f"{letter}-{n}") for n in (501, 502)
        ]


def test_a_variant_shows_its_product(
    catalogue: Catalogue, integration: Integration, now: datetime
) -> None:
    catalogue.update_variants(integration.id, [Variant(501, 9, "Oud", image_url="old")], now)
    product = ShopProduct(9, "Thee", False, "thee", "new", now)
    catalogue.update_shop_products(integration.id, [product], now)
    found = catalogue.variant(integration.id, 501)
    assert found is not None
    assert (found.product_title, found.image_url, found.is_visible) == ("Thee", "new", False)
    assert catalogue.shop_products(integration.id) == [product]


def test_a_whole_warehouse_product_comes_back_as_it_was_stored(
    catalogue: Catalogue, account: Account, now: datetime
) -> None:
    whole = WarehouseProduct(
        "w1", "Thee", "S-1", "8712345678906", ("1", "2"), 3, 4, "u", Decimal("1.10"), Decimal(2)
    )
    bare = WarehouseProduct("w2", "Pot")
    read_pass = catalogue.begin_pass(f"account:{account.id}", PassKind.WAREHOUSE, now)
    catalogue.save_warehouse(read_pass, account.id, [bare], 1)
    catalogue.add_warehouse(account.id, whole)
    catalogue.finish_pass(read_pass.id, True, now)
    assert catalogue.warehouse(account.id) == [whole, bare]


def test_a_pass_that_broke_off_goes_on_where_it_was(
    catalogue: Catalogue, integration: Integration, now: datetime
) -> None:
    begun = catalogue.begin_pass(owner(integration), VARIANTS, now)
    assert (begun.next_page, begun.rows, begun.complete, begun.at) == (1, 0, False, now)
    catalogue.save_variants(begun, integration.id, [Variant(1, 1), Variant(2, 1)], 3)
    catalogue.save_variants(begun, integration.id, [], 4)
    again = catalogue.begin_pass(owner(integration), VARIANTS, now + timedelta(hours=5, minutes=59))
    assert (again.id, again.next_page, again.rows) == (begun.id, 4, 2)
    catalogue.save_variants(again, integration.id, [Variant(2, 1), Variant(3, 1)], 5)
    assert catalogue.rows_seen(again) == 3
    other = catalogue.begin_pass(owner(integration), PassKind.SHOP_PRODUCTS, now)
    assert other.id != begun.id


def test_a_pass_over_my_qls_is_never_gone_on_with(
    catalogue: Catalogue, account: Account, now: datetime
) -> None:
    whose = f"account:{account.id}"
    killed = catalogue.begin_pass(whose, PassKind.WAREHOUSE, now)
    catalogue.save_warehouse(killed, account.id, [WarehouseProduct("w1", "Weg sindsdien")], 1)
    later = now + timedelta(minutes=5)
    begun = catalogue.begin_pass(whose, PassKind.WAREHOUSE, later)
    assert (begun.id == killed.id, begun.started_at, begun.rows) == (False, later, 0)
    catalogue.save_warehouse(begun, account.id, [WarehouseProduct("w2", "Pot")], 1)
    ended = catalogue.finish_pass(begun.id, True, later)
    assert ended.rows == 1
    assert [product.id for product in catalogue.warehouse(account.id)] == ["w2"]


@pytest.mark.parametrize("passed", [timedelta(hours=6), timedelta(days=-30)])
def test_a_pass_of_six_hours_ago_or_of_the_future_is_begun_anew(
    catalogue: Catalogue, integration: Integration, now: datetime, passed: timedelta
) -> None:
    later = now + passed
    begun = catalogue.begin_pass(owner(integration), VARIANTS, now)
    again = catalogue.begin_pass(owner(integration), VARIANTS, later)
    assert (again.id != begun.id, again.next_page) == (True, 1)
    broken = catalogue.read_pass(begun.id)
    assert (broken.finished_at, broken.complete) == (later, False)


def test_only_a_complete_pass_with_rows_calls_a_row_gone(
    catalogue: Catalogue, integration: Integration, now: datetime
) -> None:
    read(catalogue, integration, [1, 2, 3], now, complete=True)
    read(catalogue, integration, [1], now, complete=False)
    assert present(catalogue, integration) == [1, 2, 3]
    empty = read(catalogue, integration, [], now, complete=True)
    assert (empty.rows, present(catalogue, integration)) == (0, [1, 2, 3])
    last = read(catalogue, integration, [1, 3, 3], now, complete=True)
    assert (last.rows, present(catalogue, integration)) == (2, [1, 3])
    assert catalogue.variant(integration.id, 2) is None
    read(catalogue, integration, [1, 2, 3], now, complete=True)
    assert present(catalogue, integration) == [1, 2, 3]


def test_what_is_gone_elsewhere_stays_here(
    catalogue: Catalogue, account: Account, integration: Integration, now: datetime
) -> None:
    products = catalogue.begin_pass(owner(integration), PassKind.SHOP_PRODUCTS, now)
    catalogue.save_shop_products(products, integration.id, [ShopProduct(9, "Thee", True)], 1)
    catalogue.add_warehouse(account.id, WarehouseProduct("w", "Thee"), now)
    read(catalogue, integration, [1], now, complete=True)
    assert len(catalogue.shop_products(integration.id)) == 1
    assert len(catalogue.warehouse(account.id)) == 1


def test_a_variant_read_outside_the_pass_is_not_gone(
    catalogue: Catalogue, integration: Integration, now: datetime
) -> None:
    catalogue.update_variants(integration.id, [Variant(1, 1)], now)
    begun = catalogue.begin_pass(owner(integration), VARIANTS, now)
    catalogue.save_variants(begun, integration.id, [Variant(2, 1)], 1)
    catalogue.update_variants(integration.id, [Variant(3, 1)], now)
    catalogue.finish_pass(begun.id, True, now)
    assert present(catalogue, integration) == [2, 3]


def test_the_last_complete_pass_is_told(
    catalogue: Catalogue, integration: Integration, now: datetime
) -> None:
    assert catalogue.last_complete(owner(integration), VARIANTS) is None
    whole = read(catalogue, integration, [1, 2], now, complete=True)
    read(catalogue, integration, [1], now + timedelta(1), complete=False)
    found = catalogue.last_complete(owner(integration), VARIANTS)
    assert found == whole
    assert (found.rows, found.at) == (2, now)


def test_an_unknown_pass_is_refused(catalogue: Catalogue, now: datetime) -> None:
    with pytest.raises(LookupError):
        catalogue.finish_pass(99, True, now)


def test_a_page_and_its_progress_are_one(
    catalogue: Catalogue, integration: Integration, now: datetime
) -> None:
    begun = catalogue.begin_pass(owner(integration), VARIANTS, now)
    broken = Variant(2, 1, title=None)  # type: ignore[arg-type]
    with pytest.raises(Exception, match="NOT NULL"):
        catalogue.save_variants(begun, integration.id, [Variant(1, 1), broken], 5)
    assert present(catalogue, integration) == []
    assert catalogue.read_pass(begun.id) == begun


def test_the_newest_change_is_the_shops_own(
    catalogue: Catalogue, integration: Integration, now: datetime
) -> None:
    assert catalogue.newest_changes(integration.id) == (None, None)
    days = [now - timedelta(days=each) for each in (3, 1, 2)]
    variants = [Variant(each.day, 9, updated_at=each) for each in days]
    catalogue.update_variants(integration.id, [*variants, Variant(99, 9)], now)
    catalogue.update_shop_products(integration.id, [ShopProduct(9, "Thee", True)], now)
    assert catalogue.newest_changes(integration.id) == (days[1], None)


def test_a_confirmed_level_is_kept(
    catalogue: Catalogue, integration: Integration, now: datetime
) -> None:
    catalogue.update_variants(integration.id, [Variant(1, 1, stock_level=4)], now)
    catalogue.set_stock_level(integration.id, 1, 9)
    found = catalogue.variant(integration.id, 1)
    assert found is not None
    assert found.stock_level == 9


def test_ten_thousand_variants_are_read_as_they_were_written(
    catalogue: Catalogue, integration: Integration, now: datetime
) -> None:
    rows = [Variant(each, each, ean="8712345678906", updated_at=now) for each in range(10_000)]
    catalogue.update_variants(integration.id, rows, now)
    found = catalogue.variants(integration.id)
    assert sorted(found, key=lambda variant: variant.id) == rows
