"""Makes the clean products of an assortment."""

import random
import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal
from itertools import product as combinations

from qls_desktop.simulator.assortment import (
    COLOURS,
    LONG_TAILS,
    SIZES,
    Article,
    article_of,
    title_numbers,
    title_of,
)
from qls_desktop.simulator.assortment_shapes import CatalogueProduct, CatalogueVariant
from qls_desktop.simulator.codes import clean_ean

FIRST_PRODUCT_ID = 501
FIRST_VARIANT_ID = 7001

Options = tuple[tuple[str, str, str], ...]
"""Option name, value and the letters of that value in the article code."""


def make_products(seed: int, count: int) -> tuple[CatalogueProduct, ...]:
    """Make `count` products without a fault.

    Raises:
        ValueError: when `count` is below 1.
    """
    if count < 1:
        raise ValueError(f"a catalogue needs at least one product, not {count}")
    rng = random.Random(f"{seed}/products")
    numbers = title_numbers(rng, count)
    made = []
    next_variant = FIRST_VARIANT_ID
    for index, number in enumerate(numbers):
        product = _product(rng, FIRST_PRODUCT_ID + index, number, next_variant)
        next_variant += len(product.variants)
        made.append(product)
    return tuple(made)


def _product(
    rng: random.Random, product_id: int, number: int, first_variant: int
) -> CatalogueProduct:
    article = article_of(number)
    title = title_of(number)
    full = f"{title} {rng.choice(LONG_TAILS)}" if rng.random() < 0.06 else title
    options = _options(rng)
    return CatalogueProduct(
        product_id=product_id,
        title=full if rng.random() < 0.5 else title,
        full_title=full,
        slug=_slug(title),
        visibility=_visibility(rng),
        has_matrix=len(options[0]) > 1,
        tax_percent=article.tax_percent,
        age_days=rng.randrange(5, 1500),
        variants=tuple(_variants(rng, article, product_id, first_variant, options)),
    )


def _options(rng: random.Random) -> list[Options]:
    """Give the options of each variant; a single variant has none."""
    chance = rng.random()
    if chance < 0.7:
        return [()]
    colours = rng.sample(COLOURS, rng.randrange(2, 5))
    if chance < 0.9:
        return [(("Kleur", name, short),) for name, short in colours]
    sizes = SIZES[: rng.randrange(2, 4)]
    return [
        (("Kleur", colour[0], colour[1]), ("Maat", size[0], size[1]))
        for colour, size in combinations(colours, sizes)
    ]


def _visibility(rng: random.Random) -> str:
    return rng.choices(("visible", "auto", "hidden"), (88, 7, 5))[0]


def _slug(title: str) -> str:
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def _variants(
    rng: random.Random, article: Article, product_id: int, first: int, options: list[Options]
) -> Iterator[CatalogueVariant]:
    price = Decimal(round(article.cents * rng.uniform(0.7, 1.6)) // 5 * 5) / 100
    cost = (price * Decimal("0.42")).quantize(Decimal("0.01"))
    weight = max(5, round(article.grams * rng.uniform(0.8, 1.3)))
    size = (rng.randrange(4, 40), rng.randrange(4, 40), rng.randrange(4, 60))
    for index, chosen in enumerate(options):
        code = "-".join((article.short, f"{product_id:05d}", *(short for _, _, short in chosen)))
        yield CatalogueVariant(
            variant_id=first + index,
            product_id=product_id,
            title=", ".join(f"{name}: {value}" for name, value, _ in chosen) or "Default",
            article_code=code,
            sku=f"LEV{first + index:07d}",
            ean=clean_ean(first + index),
            price_incl=price,
            price_cost=cost,
            weight_grams=weight,
            size_cm=size,
            stock=_stock(rng),
            stock_tracking=rng.choices(("enabled", "indicator", "disabled"), (86, 8, 6))[0],
            stock_sold=rng.randrange(0, 400),
            is_default=index == 0,
            sort_order=index + 1,
            options=tuple((name, value) for name, value, _ in chosen),
        )


def _stock(rng: random.Random) -> int:
    chance = rng.random()
    if chance < 0.06:
        return 0
    return -rng.randrange(1, 4) if chance < 0.07 else rng.randrange(1, 120)
