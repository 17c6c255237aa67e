"""Rows of the catalogue's tables as domain values, and back."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any, NamedTuple

import msgspec
from peewee import ModelInsert

from qls_desktop.domain.catalogue import (
    ShopLevel,
    ShopProduct,
    StockTracking,
    Variant,
    WarehouseProduct,
)
from qls_desktop.store.instants import from_text_or_none, to_text_or_none
from qls_desktop.store.models.catalogue import ShopProductTable as S
from qls_desktop.store.models.catalogue import VariantTable as V
from qls_desktop.store.models.catalogue import WarehouseProductTable as W


class Sight(NamedTuple):
    """Whose row it is, when it was observed, and in which pass (0: before any)."""

    owner_id: int
    observed_at: str | None
    seen_pass: int


PRODUCT = (S.product_id, S.title, S.is_visible, S.url, S.image_url, S.updated_at)
WAREHOUSE = (
    W.product_id,
    W.name,
    W.sku,
    W.ean,
    W.barcodes,
    W.amount_available,
    W.amount_total,
    W.image_url,
    W.price_cost,
    W.price_store,
)
_VARIANT = (
    V.variant_id,
    V.product_id,
    V.product_title,
    V.title,
    V.article_code,
    V.sku,
    V.ean,
    V.stock_level,
    V.stock_tracking,
    V.stock_sold,
    V.price_incl,
    V.price_cost,
    V.image_url,
    V.is_visible,
    V.updated_at,
)
VARIANTS = """
SELECT v.variant_id, v.product_id, COALESCE(p.title, v.product_title), v.title, v.article_code,
  v.sku, v.ean, v.stock_level, v.stock_tracking, v.stock_sold, v.price_incl, v.price_cost,
  COALESCE(NULLIF(p.image_url, ''), v.image_url), COALESCE(p.is_visible, v.is_visible),
  v.updated_at
FROM variant v
LEFT JOIN shop_product p ON p.integration_id = v.integration_id AND p.product_id = v.product_id
WHERE v.integration_id = ? AND v.gone_at IS NULL
"""
"""Variants that are there, with title, picture and visibility of their product."""


class _Shared:
    """What the rows of one list have in common, held once: a shop has few prices and titles."""

    def __init__(self) -> None:
        self._texts: dict[str, str] = {}
        self._prices: dict[str, Decimal] = {}

    def text(self, text: str) -> str:
        return self._texts.setdefault(text, text)

    def price(self, text: str | None) -> Decimal | None:
        if text is None:
            return None
        price = self._prices.get(text)
        return self._prices.setdefault(text, Decimal(text)) if price is None else price


def _price_text(price: Decimal | None) -> str | None:
    return None if price is None else str(price)


def to_product(row: tuple[Any, ...]) -> ShopProduct:
    """The product of a row of the columns ``PRODUCT``."""
    product_id, title, is_visible, url, image_url, updated_at = row
    return ShopProduct(
        product_id, title, bool(is_visible), url, image_url, from_text_or_none(updated_at)
    )


def to_variants(rows: Iterable[tuple[Any, ...]]) -> list[Variant]:
    """The variants of rows of ``VARIANTS``."""
    shared = _Shared()
    return [_variant(row, shared) for row in rows]


def _variant(row: tuple[Any, ...], shared: _Shared) -> Variant:
    level = to_level((row[0], row[7], row[8]))
    return Variant(
        id=row[0],
        product_id=row[1],
        product_title=shared.text(row[2]),
        title=shared.text(row[3]),
        article_code=row[4],
        sku=row[5],
        ean=row[6],
        stock_level=level.stock_level,
        stock_tracking=level.stock_tracking,
        stock_sold=row[9],
        price_incl=shared.price(row[10]),
        price_cost=shared.price(row[11]),
        image_url=shared.text(row[12]),
        is_visible=bool(row[13]),
        updated_at=from_text_or_none(row[14]),
    )


def to_level(row: tuple[Any, ...]) -> ShopLevel:
    """The stock of a row of id, ``stock_level`` and ``stock_tracking``."""
    variant_id, level, tracking = row
    unknown = tracking == StockTracking.UNKNOWN
    return ShopLevel(variant_id, None if unknown else level, StockTracking(tracking))


def to_warehouse_products(rows: Iterable[tuple[Any, ...]]) -> list[WarehouseProduct]:
    """The my.QLS products of rows of the columns ``WAREHOUSE``."""
    shared = _Shared()
    return [_warehouse_product(row, shared) for row in rows]


def _warehouse_product(row: tuple[Any, ...], shared: _Shared) -> WarehouseProduct:
    return WarehouseProduct(
        id=row[0],
        name=row[1],
        sku=row[2],
        ean=row[3],
        barcodes=tuple(msgspec.json.decode(row[4])),
        amount_available=row[5],
        amount_total=row[6],
        image_url=shared.text(row[7]),
        price_cost=shared.price(row[8]),
        price_store=shared.price(row[9]),
    )


def product_row(product: ShopProduct, sight: Sight) -> tuple[Any, ...]:
    """The values for ``upsert_products``."""
    return (
        *sight,
        None,
        product.id,
        product.title,
        int(product.is_visible),
        product.url,
        product.image_url,
        to_text_or_none(product.updated_at),
    )


def variant_row(variant: Variant, sight: Sight) -> tuple[Any, ...]:
    """The values for ``upsert_variants``."""
    return (
        *sight,
        None,
        variant.id,
        variant.product_id,
        variant.product_title,
        variant.title,
        variant.article_code,
        variant.sku,
        variant.ean,
        *_stock(variant),
        variant.stock_sold,
        _price_text(variant.price_incl),
        _price_text(variant.price_cost),
        variant.image_url,
        int(variant.is_visible),
        to_text_or_none(variant.updated_at),
    )


def _stock(variant: Variant) -> tuple[int, str]:
    """Level and tracking; a level that isn't known is kept as that of unknown tracking."""
    if variant.stock_level is None:
        return 0, StockTracking.UNKNOWN.value
    return variant.stock_level, variant.stock_tracking.value


def warehouse_row(product: WarehouseProduct, sight: Sight) -> tuple[Any, ...]:
    """The values for ``upsert_warehouse``."""
    return (
        *sight,
        None,
        product.id,
        product.name,
        product.sku,
        product.ean,
        msgspec.json.encode(product.barcodes).decode(),
        product.amount_available,
        product.amount_total,
        product.image_url,
        _price_text(product.price_cost),
        _price_text(product.price_store),
    )


def upsert_products(row: tuple[Any, ...]) -> ModelInsert:
    """Inserts a product or overwrites it; what reappears is no longer gone."""
    columns = (S.integration, S.observed_at, S.seen_pass, S.gone_at, *PRODUCT)
    return S.insert_many([row], fields=columns).on_conflict(
        conflict_target=[S.integration, S.product_id], preserve=_but_key(columns, 4)
    )


def upsert_variants(row: tuple[Any, ...]) -> ModelInsert:
    """Inserts a variant or overwrites it; what reappears is no longer gone."""
    columns = (V.integration, V.observed_at, V.seen_pass, V.gone_at, *_VARIANT)
    return V.insert_many([row], fields=columns).on_conflict(
        conflict_target=[V.integration, V.variant_id], preserve=_but_key(columns, 4)
    )


def upsert_warehouse(row: tuple[Any, ...]) -> ModelInsert:
    """Inserts a my.QLS product or overwrites it; what reappears is no longer gone."""
    columns = (W.account, W.observed_at, W.seen_pass, W.gone_at, *WAREHOUSE)
    return W.insert_many([row], fields=columns).on_conflict(
        conflict_target=[W.account, W.product_id], preserve=_but_key(columns, 4)
    )


def _but_key(columns: tuple[Any, ...], key: int) -> list[Any]:
    return [*columns[1:key], *columns[key + 1 :]]
