"""An assortment is believable, the same for the same seed, and faulty only where told."""

from collections import Counter

import pytest
from stdnum import ean as stdnum_ean

from qls_desktop.simulator import planting
from qls_desktop.simulator.assortment import title_of
from qls_desktop.simulator.catalogue import Catalogue, CatalogueVariant, build_catalogue
from qls_desktop.simulator.shelves import clean_products

RESTRICTED = ("2", "02", "04", "977", "978", "979")


def variants(catalogue: Catalogue) -> list[CatalogueVariant]:
    return [variant for product in catalogue.products for variant in product.variants]


def by_id(catalogue: Catalogue) -> dict[int, CatalogueVariant]:
    return {variant.variant_id: variant for variant in variants(catalogue)}


@pytest.fixture(scope="module")
def spoiled() -> Catalogue:
    return build_catalogue(seed=5, products=600, fault_share=0.1)


def test_the_same_seed_gives_the_same() -> None:
    assert build_catalogue(7, 60, 0.2) == build_catalogue(7, 60, 0.2)
    assert build_catalogue(7, 60, 0.2) != build_catalogue(8, 60, 0.2)


def test_clean_codes_are_valid_and_unique() -> None:
    rows = variants(build_catalogue(2, 1500))
    for codes in ([v.ean for v in rows], [v.article_code for v in rows], [v.sku for v in rows]):
        assert len(set(codes)) == len(rows)
    assert all(stdnum_ean.is_valid(v.ean) and len(v.ean) == 13 for v in rows)
    assert not any(v.ean.startswith(RESTRICTED) for v in rows)


def test_products_are_varied() -> None:
    catalogue = build_catalogue(2, 400)
    products = catalogue.products
    assert len({product.title for product in products}) == len(products)
    assert max(len(product.full_title) for product in products) > 80
    assert {product.visibility for product in products} == {"visible", "hidden", "auto"}
    assert {len(product.variants) > 1 for product in products} == {True, False}
    assert any(product.has_matrix for product in products)
    for product in products:
        assert [v.is_default for v in product.variants].count(True) == 1
        assert {v.product_id for v in product.variants} == {product.product_id}


def test_every_kind_is_planted(spoiled: Catalogue) -> None:
    counts = Counter(fault.kind for fault in spoiled.truth)
    assert sum(counts.values()) == 60
    assert set(counts) == set(planting.KINDS)


def test_the_truth_is_true(spoiled: Catalogue) -> None:
    rows = by_id(spoiled)
    for fault in spoiled.truth:
        if fault.variant_id is None:
            continue
        variant = rows[fault.variant_id]
        in_sku = fault.kind in ("missing_sku", "duplicate_sku", "swapped_fields")
        assert fault.value == (variant.article_code if in_sku else variant.ean), fault


def test_each_kind_is_what_it_says(spoiled: Catalogue) -> None:
    values = {fault.kind: fault.value for fault in spoiled.truth}
    assert (values["missing_ean"], values["missing_sku"]) == ("", "")
    assert not stdnum_ean.is_valid(values["invalid_ean"])
    assert len(values["wrong_length"]) == 15
    assert len(values["lost_leading_zero"]) == 11
    assert stdnum_ean.is_valid("00" + values["lost_leading_zero"])
    assert stdnum_ean.is_valid(values["in_store_prefix"])
    assert values["in_store_prefix"].startswith("2")
    assert stdnum_ean.is_valid(values["book_prefix"])
    assert values["book_prefix"].startswith("978")
    assert not values["malformed_code"].isdigit()
    assert stdnum_ean.is_valid(values["swapped_fields"])


def test_duplicates_and_copies_name_their_twin(spoiled: Catalogue) -> None:
    rows = by_id(spoiled)
    titles = {product.product_id: product.title for product in spoiled.products}
    twins = {fault.kind: fault for fault in spoiled.truth if fault.twin_variant_id is not None}
    assert set(twins) == {"duplicate_ean", "duplicate_sku", "copied_product"}
    for kind, fault in twins.items():
        twin = rows[fault.twin_variant_id or 0]
        copied = {
            "duplicate_ean": twin.ean,
            "duplicate_sku": twin.article_code,
            "copied_product": titles[twin.product_id],
        }
        assert fault.value == copied[kind]


def test_what_was_not_touched_stays_clean(spoiled: Catalogue) -> None:
    rows = [v for p in clean_products(spoiled.products, spoiled.truth) for v in p.variants]
    everywhere = Counter(v.ean for v in variants(spoiled))
    assert all(stdnum_ean.is_valid(v.ean) and everywhere[v.ean] == 1 for v in rows)


def test_the_warehouse_knows_a_share_with_the_same_codes(spoiled: Catalogue) -> None:
    rows = by_id(spoiled)
    clean = list(clean_products(spoiled.products, spoiled.truth))
    known = [row for row in spoiled.warehouse_products if row.shop_variant_id is not None]
    products = {rows[row.shop_variant_id or 0].product_id for row in known}
    assert len(products) == round(0.7 * len(clean))
    assert products <= {product.product_id for product in clean}
    for row in known:
        variant = rows[row.shop_variant_id or 0]
        assert (row.ean, row.sku) == (variant.ean, variant.article_code)
    assert len(spoiled.warehouse_products) > len(known)
    assert len({row.id for row in spoiled.warehouse_products}) == len(spoiled.warehouse_products)


def test_amounts_add_up(spoiled: Catalogue) -> None:
    for row in spoiled.warehouse_products:
        assert row.amount_total == row.amount_available + row.amount_reserved + row.amount_blocked
        assert row.amount_available >= 0


@pytest.mark.parametrize(
    ("products", "faults", "known"), [(0, 0.0, 0.5), (5, 0.6, 0.5), (5, -0.1, 0.5), (5, 0.0, 1.1)]
)
def test_sizes_out_of_range(products: int, faults: float, known: float) -> None:
    with pytest.raises(ValueError, match=r"not "):
        build_catalogue(1, products, faults, known)


def test_the_smallest_shop() -> None:
    catalogue = build_catalogue(1, 1, 0.5, 1.0)
    assert len(catalogue.products) == 1


def test_more_products_than_titles_in_the_book() -> None:

    assert title_of(0) != title_of(14_400)
    assert title_of(14_400).endswith("editie 2")
