"""The product check against invented shops of which every fault is known, and in time."""

import random
import sys
import time
from collections.abc import Callable, Iterable
from datetime import timedelta

import pytest

from qls_desktop.domain.catalogue import Link, Variant, WarehouseProduct
from qls_desktop.domain.check import check_products
from qls_desktop.domain.check_rows import ShopCatalogue
from qls_desktop.domain.findings import Finding, FindingKind
from qls_desktop.domain.settings import ProductRules
from qls_desktop.simulator.catalogue import Catalogue, build_catalogue
from tests.domain.wares import MADE, ean, link, shelf, variant

NOT_PLANTED = frozenset({FindingKind.STALE_PRODUCT, FindingKind.WAREHOUSE_ONLY})


def variants(catalogue: Catalogue) -> list[Variant]:
    return [
        Variant(
            one.variant_id,
            product.product_id,
            product.title,
            one.title,
            one.article_code,
            one.sku,
            one.ean,
            is_visible=product.visibility != "hidden",
        )
        for product in catalogue.products
        for one in product.variants
    ]


def shelves(catalogue: Catalogue) -> list[WarehouseProduct]:
    return [
        WarehouseProduct(one.id, one.name, one.sku, one.ean, one.barcodes)
        for one in catalogue.warehouse_products
    ]


def check(catalogue: Catalogue) -> tuple[Finding, ...]:
    shop = ShopCatalogue("Winkel", ProductRules(), variants(catalogue))
    return check_products([shop], shelves(catalogue), MADE)


def found(findings: Iterable[Finding]) -> set[tuple[str, int | None]]:
    return {(one.kind.value, one.product_id) for one in findings if one.kind not in NOT_PLANTED}


@pytest.mark.parametrize("seed", range(5))
def test_every_planted_fault_is_found_and_nothing_else(seed: int) -> None:
    catalogue = build_catalogue(seed, 300, fault_share=0.3)
    product_of = {one.id: one.product_id for one in variants(catalogue)}
    planted = {(fault.kind, fault.product_id) for fault in catalogue.truth}
    twins = {
        (fault.kind, product_of[fault.twin_variant_id])
        for fault in catalogue.truth
        if fault.twin_variant_id is not None
    }
    assert found(check(catalogue)) == planted | twins


@pytest.mark.parametrize("seed", range(5))
def test_a_clean_shop_raises_no_alarm(seed: int) -> None:
    assert found(check(build_catalogue(seed, 400))) == set()


def test_hidden_products_and_boxes_of_the_warehouse_are_told() -> None:
    catalogue = build_catalogue(3, 300)
    told = [one for one in check(catalogue) if one.kind in NOT_PLANTED]
    hidden = {one.product_id for one in catalogue.products if one.visibility == "hidden"}
    assert {one.product_id for one in told if one.product_id is not None} == hidden
    boxes = {one.name for one in catalogue.warehouse_products if one.shop_variant_id is None}
    assert {one.title for one in told if one.product_id is None} == boxes


Truth = set[tuple[FindingKind, str, int]]


def planted(seed: int) -> tuple[list[ShopCatalogue], list[WarehouseProduct], Truth]:
    """Two shops of one account with the faults that need links, time or a second shop."""
    chance = random.Random(seed)
    ids = list(range(1, 201))
    faults = iter(chance.sample(ids, 100))
    one = {number: variant(number) for number in ids}
    other = {number: variant(number) for number in ids}
    held = {number: shelf(number) for number in ids}
    links: list[Link] = []
    truth: Truth = set()
    for number in [next(faults) for _ in range(10)]:
        links.append(link(number))
        one[number] = variant(number, article_code=f"NIEUW-{number}")
        del other[number]
        truth.add((FindingKind.DRIFT, "A", number))
    for number in [next(faults) for _ in range(10)]:
        links.append(link(number))
        held[number] = shelf(number, sku=f"QLS-{number}")
        del other[number]
        truth.add((FindingKind.DRIFT, "A", number))
    for number in [next(faults) for _ in range(15)]:
        still = {"updated_at": MADE - timedelta(days=chance.randint(366, 2000))}
        stale = ({"stock_level": 0}, {"stock_level": 5, "stock_sold": 0}, {"is_visible": False})
        one[number] = variant(number, **still, **stale[number % 3])
        truth.add((FindingKind.STALE_PRODUCT, "A", 1000 + number))
    for number in [next(faults) for _ in range(10)]:
        held[1000 + number] = shelf(1000 + number)
        truth.add((FindingKind.WAREHOUSE_ONLY, "", 1000 + number))
    for number in [next(faults) for _ in range(10)]:
        if number % 2:  # one EAN on two shelves
            held[2000 + number] = shelf(2000 + number, ean=ean(number), sku=f"TWEEDE-{number}")
        else:  # the EAN points to one product and the SKU to another
            held[number] = shelf(number, sku=f"EERSTE-{number}")
            held[2000 + number] = shelf(2000 + number, sku=f"MOK-{number}")
        truth |= {(FindingKind.AMBIGUOUS_MATCH, shop, number) for shop in "AB"}
    for number in [next(faults) for _ in range(30)]:
        del held[number]
        codes = {"ean": ean(5000 + number), "article_code": f"B-{number}"}
        kept = ("ean", "article_code", "")[number % 3]  # without either, the title is the same
        codes.pop(kept, None)
        other[number] = variant(number, **codes)
        truth |= {(FindingKind.CROSS_SHOP_MISMATCH, shop, number) for shop in "AB"}
    shops = [
        ShopCatalogue("A", ProductRules(), list(one.values()), links),
        ShopCatalogue("B", ProductRules(), list(other.values())),
    ]
    chance.shuffle(shops)
    return shops, chance.sample(list(held.values()), len(held)), truth


def subject(finding: Finding) -> int:
    if finding.variant_id or finding.product_id:
        return finding.variant_id or finding.product_id or 0
    return int(finding.warehouse_product_id.removeprefix("w"))


@pytest.mark.parametrize("seed", range(20))
def test_faults_between_shops_links_and_time_are_found_and_nothing_else(seed: int) -> None:
    shops, warehouse, truth = planted(seed)
    findings = check_products(shops, warehouse, MADE)
    assert {(one.kind, one.integration, subject(one)) for one in findings} == truth


def test_faults_of_every_kind_are_planted() -> None:
    by_simulator = {fault.kind for fault in build_catalogue(0, 300, fault_share=0.3).truth}
    by_links = {kind.value for kind, _, _ in planted(0)[2]}
    assert by_simulator | by_links == {kind.value for kind in FindingKind}


SECOND = 75
"""How many times a million empty rounds of a loop a second is, so that a slow PC counts slowly."""


def fastest(work: Callable[[], object], times: int) -> float:
    """The least processor time in seconds that a piece of work took."""
    best = float("inf")
    for _ in range(times):
        began = time.process_time()
        work()
        best = min(best, time.process_time() - began)
    return best


def idle() -> None:
    for _ in range(1_000_000):
        pass


@pytest.mark.skipif(sys.gettrace() is not None, reason="a tracer makes every line slow")
def test_100_000_variants_take_a_second() -> None:
    spoiled = ("", "8712345678901", "123", "8,71E+12", ean(1))
    listed = [
        variant(number, ean=spoiled[number // 50 % 5]) if number % 50 == 0 else variant(number)
        for number in range(100_000)
    ]
    shop = ShopCatalogue("Winkel", ProductRules(), listed)
    warehouse = [shelf(number) for number in range(10_000)]
    assert len(check_products([shop], warehouse, MADE)) > 2_000
    taken = fastest(lambda: check_products([shop], warehouse, MADE), 5)
    assert taken <= SECOND * fastest(idle, 5)
