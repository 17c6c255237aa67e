"""Puts an assortment into the shop, with the type drift of section 3."""

from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from qls_desktop.simulator.assortment_shapes import (
    Catalogue,
    CatalogueProduct,
    CatalogueVariant,
)
from qls_desktop.simulator.lightspeed.records import Fields, Product, Variant
from qls_desktop.simulator.lightspeed.shapes import number
from qls_desktop.simulator.lightspeed.state import ShopState

TAX_IDS = {21: 11, 9: 12}
TAX_RATES = {11: Decimal("0.21"), 12: Decimal("0.09")}


def seed_catalogue(shop: ShopState, catalogue: Catalogue) -> None:
    """Put every product and variant of an assortment into the shop."""
    now = shop.now()
    for item in catalogue.products:
        product = _product(item, now)
        shop.products[product.id] = product
        for row in item.variants:
            shop.variants[row.variant_id] = _variant(row, item, product)


def _product(item: CatalogueProduct, now: datetime) -> Product:
    created = now - timedelta(days=item.age_days, hours=3)
    in_stock = any(row.stock > 0 for row in item.variants)
    visible = in_stock if item.visibility == "auto" else item.visibility == "visible"
    return Product(
        id=item.product_id,
        created=created,
        updated=now - timedelta(days=item.age_days / 2),
        fields={
            "isVisible": visible,
            "visibility": item.visibility,
            "hasMatrix": item.has_matrix,
            "data01": "",
            "data02": "",
            "data03": "",
            "url": item.slug,
            "title": item.title,
            "fulltitle": item.full_title,
            "description": "",
            "content": f"<p>{item.full_title}</p>",
            "set": _option_set(item) if item.has_matrix else False,
            "templateDataFields": ({}, [])[item.product_id % 2],
        },
        variant_ids=[row.variant_id for row in item.variants],
        brand_id=61 if item.product_id % 3 == 0 else None,
    )


def _option_set(item: CatalogueProduct) -> list[Fields]:
    """Give the options of a matrix; ids and times are added when it is shown."""
    values: dict[str, list[str]] = {}
    for row in item.variants:
        for name, value in row.options:
            if value not in values.setdefault(name, []):
                values[name].append(value)
    return [{"name": name, "values": found} for name, found in values.items()]


def _variant(row: CatalogueVariant, item: CatalogueProduct, product: Product) -> Variant:
    tax = TAX_IDS[item.tax_percent]
    return Variant(
        id=row.variant_id,
        created=product.created,
        updated=product.updated,
        fields=_variant_fields(row, TAX_RATES[tax]),
        product_id=item.product_id,
        tax_id=tax,
    )


def _variant_fields(row: CatalogueVariant, rate: Decimal) -> Fields:
    drifted = row.variant_id % 7 == 0
    fields: dict[str, Any] = {
        "isDefault": row.is_default,
        "sortOrder": row.sort_order,
        "articleCode": row.article_code,
        "ean": row.ean,
        "sku": row.sku,
        "hs": "" if drifted else None,
        "unitPrice": 0,
        "unitUnit": None if drifted else "",
        "priceExcl": number(row.price_incl / (1 + rate)),
        "priceIncl": number(row.price_incl),
        "priceCost": number(row.price_cost),
        "oldPriceExcl": 0,
        "oldPriceIncl": 0,
        "stockTracking": row.stock_tracking,
        "stockLevel": row.stock,
        "stockAlert": "" if drifted else 2,
        "stockMinimum": 0,
        "stockSold": row.stock_sold,
        "stockBuyMininum": 1,
        "stockBuyMinimum": 1,
        "stockBuyMaximum": 10000,
    }
    return fields | _measures(row, drifted) | _tail(row, drifted)


def _measures(row: CatalogueVariant, drifted: bool) -> Fields:
    width, height, length = row.size_cm
    return {
        "weight": row.weight_grams,
        "weightValue": f"{row.weight_grams}.000",
        "weightUnit": "g",
        "volume": 0,
        "volumeValue": 0,
        "volumeUnit": "ml",
        "colli": False if drifted else 0,
        "sizeX": width,
        "sizeY": height,
        "sizeZ": length,
        "sizeXValue": f"{width}.000",
        "sizeYValue": f"{height}.000",
        "sizeZValue": f"{length}.000",
        "sizeUnit": "cm",
    }


def _tail(row: CatalogueVariant, drifted: bool) -> Fields:
    matrix = "|".join(value for _, value in row.options)
    return {
        "matrix": matrix or False,
        "title": row.title,
        "taxType": "" if drifted else None,
        "image": False,
        "options": [list(option) for option in row.options],
    }
