"""The shapes of an assortment."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class CatalogueVariant:
    """One variant that can be bought.

    Attributes:
        variant_id: its id in the shop.
        product_id: the product it belongs to.
        title: "Default" when it is the only one.
        article_code: what QLS takes as SKU.
        sku: the shop's own SKU field, another number than the article code.
        ean: bar code.
        price_incl: euros including VAT.
        price_cost: euros.
        weight_grams: weight of one piece.
        size_cm: width, height, length.
        stock: pieces in the shop at the start; may be negative.
        stock_tracking: `disabled`, `enabled` or `indicator`.
        stock_sold: pieces sold before the start.
        is_default: True for exactly one variant of a product.
        sort_order: from 1.
        options: pairs of option name and value.
    """

    variant_id: int
    product_id: int
    title: str
    article_code: str
    sku: str
    ean: str
    price_incl: Decimal
    price_cost: Decimal
    weight_grams: int
    size_cm: tuple[int, int, int]
    stock: int
    stock_tracking: str
    stock_sold: int
    is_default: bool
    sort_order: int
    options: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class CatalogueProduct:
    """One product with its variants.

    Attributes:
        product_id: its id in the shop.
        title: short title.
        full_title: title with everything in it.
        slug: the page's name in the shop's address.
        visibility: `hidden`, `visible` or `auto`.
        has_matrix: True when its variants come from an option matrix.
        tax_percent: VAT.
        age_days: how long before the start it was made.
        variants: one or more.
    """

    product_id: int
    title: str
    full_title: str
    slug: str
    visibility: str
    has_matrix: bool
    tax_percent: int
    age_days: int
    variants: tuple[CatalogueVariant, ...]


@dataclass(frozen=True, slots=True)
class PlantedFault:
    """One fault that was planted in the catalogue on purpose.

    Attributes:
        kind: slug of the product check, design section 11.
        product_id: the product it was planted in.
        variant_id: the variant, None when the product as a whole is meant.
        value: the code or title as it now stands.
        twin_variant_id: the untouched variant it collides with, for duplicates and copies.
    """

    kind: str
    product_id: int
    variant_id: int | None
    value: str
    twin_variant_id: int | None = None


@dataclass(frozen=True, slots=True)
class SeedWarehouseProduct:
    """One product that QLS keeps on the shelf at the start.

    Attributes:
        id: UUID, as text.
        name: name at QLS.
        sku: the shop's article code.
        ean: main bar code.
        barcodes: extra bar codes, without the main one.
        amount_available: total minus reserved minus blocked.
        amount_reserved: pieces waiting in orders.
        amount_blocked: pieces that may not be sold.
        amount_total: pieces on the shelf.
        weight_grams: weight of one piece.
        size_mm: length, width, height.
        price_cost: euros.
        price_store: euros including VAT.
        shop_variant_id: the variant it is, None when only the warehouse knows it.
    """

    id: str
    name: str
    sku: str
    ean: str
    barcodes: tuple[str, ...]
    amount_available: int
    amount_reserved: int
    amount_blocked: int
    amount_total: int
    weight_grams: int
    size_mm: tuple[int, int, int]
    price_cost: Decimal
    price_store: Decimal
    shop_variant_id: int | None


@dataclass(frozen=True, slots=True)
class Catalogue:
    """A whole assortment.

    Attributes:
        seed: what it was made from.
        products: in order of id.
        truth: what was planted.
        warehouse_products: what QLS already knows.
    """

    seed: int
    products: tuple[CatalogueProduct, ...]
    truth: tuple[PlantedFault, ...]
    warehouse_products: tuple[SeedWarehouseProduct, ...]
