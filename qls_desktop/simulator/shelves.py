"""What QLS already keeps of an assortment when the story starts."""

import random
import uuid
from collections.abc import Iterator, Sequence
from decimal import Decimal

from qls_desktop.simulator.assortment_shapes import (
    CatalogueProduct,
    CatalogueVariant,
    PlantedFault,
    SeedWarehouseProduct,
)
from qls_desktop.simulator.codes import clean_ean

_EXTRA_CODES = 50_000_000
"""Running numbers from here on are bar codes that only the warehouse knows."""


def stock_shelves(
    seed: int,
    products: Sequence[CatalogueProduct],
    truth: Sequence[PlantedFault],
    known_share: float,
) -> tuple[SeedWarehouseProduct, ...]:
    """Give the warehouse products: a share of the clean shop products and a few others.

    All variants of a known product are known. The clean products are those in which nothing
    was planted and which no planted fault collides with.

    Raises:
        ValueError: when the share doesn't lie between 0 and 1.
    """
    if not 0.0 <= known_share <= 1.0:
        raise ValueError(f"known_share must lie between 0 and 1, not {known_share}")
    rng = random.Random(f"{seed}/warehouse")
    clean = list(clean_products(products, truth))
    known = sorted(rng.sample(range(len(clean)), round(known_share * len(clean))))
    rows = [
        _known(rng, clean[index], variant) for index in known for variant in clean[index].variants
    ]
    extra = max(2, len(products) // 50)
    return (*rows, *(_warehouse_only(rng, number) for number in range(extra)))


def clean_products(
    products: Sequence[CatalogueProduct], truth: Sequence[PlantedFault]
) -> Iterator[CatalogueProduct]:
    """Give the products that no planted fault touches."""
    spoiled = {fault.product_id for fault in truth}
    twins = {fault.twin_variant_id for fault in truth}
    for product in products:
        if product.product_id in spoiled:
            continue
        if not any(variant.variant_id in twins for variant in product.variants):
            yield product


def _uuid(rng: random.Random) -> str:
    return str(uuid.UUID(int=rng.getrandbits(128), version=4))


def _known(
    rng: random.Random, product: CatalogueProduct, variant: CatalogueVariant
) -> SeedWarehouseProduct:
    level = max(0, variant.stock)
    available = level if rng.random() < 0.85 else max(0, level + rng.randrange(-8, 25))
    options = f" {variant.title}" if variant.options else ""
    width, height, length = variant.size_cm
    return _row(
        rng,
        name=f"{product.title}{options}",
        sku=variant.article_code,
        ean=variant.ean,
        available=available,
        weight=variant.weight_grams,
        size_mm=(length * 10, width * 10, height * 10),
        prices=(variant.price_cost, variant.price_incl),
        variant_id=variant.variant_id,
    )


def _warehouse_only(rng: random.Random, number: int) -> SeedWarehouseProduct:
    return _row(
        rng,
        name=f"Verzenddoos maat {number + 1}",
        sku=f"MAG-DOOS-{number + 1:03d}",
        ean=clean_ean(_EXTRA_CODES + number),
        available=rng.randrange(0, 500),
        weight=120,
        size_mm=(300, 200, 150),
        prices=(Decimal("0.35"), Decimal("0.95")),
        variant_id=None,
    )


def _row(
    rng: random.Random,
    *,
    name: str,
    sku: str,
    ean: str,
    available: int,
    weight: int,
    size_mm: tuple[int, int, int],
    prices: tuple[Decimal, Decimal],
    variant_id: int | None,
) -> SeedWarehouseProduct:
    reserved = rng.randrange(0, 4)
    blocked = rng.randrange(1, 3) if rng.random() < 0.05 else 0
    extra = clean_ean(_EXTRA_CODES * 2 + (variant_id or 0))
    return SeedWarehouseProduct(
        id=_uuid(rng),
        name=name,
        sku=sku,
        ean=ean,
        barcodes=(extra,) if variant_id is not None and rng.random() < 0.08 else (),
        amount_available=available,
        amount_reserved=reserved,
        amount_blocked=blocked,
        amount_total=available + reserved + blocked,
        weight_grams=weight,
        size_mm=size_mm,
        price_cost=prices[0],
        price_store=prices[1],
        shop_variant_id=variant_id,
    )
