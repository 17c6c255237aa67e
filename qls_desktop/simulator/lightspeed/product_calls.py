"""The calls on products, variants, stock and the catalog."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from starlette.responses import Response
from starlette.routing import Route

from qls_desktop.simulator.lightspeed.call import Call, not_found, route
from qls_desktop.simulator.lightspeed.listing import equals, matching, page_of
from qls_desktop.simulator.lightspeed.product_rows import (
    catalog_row,
    movement_row,
    product_row,
    variant_row,
)
from qls_desktop.simulator.lightspeed.records import Movement, Product, Variant
from qls_desktop.simulator.lightspeed.shapes import ApiError, answer
from qls_desktop.simulator.lightspeed.state import ShopState

_PRODUCT_TEXTS = frozenset(
    {"title", "fulltitle", "description", "content", "data01", "data02", "data03"}
)
_VARIANT_TEXTS = frozenset({"articleCode", "ean", "sku", "title"})
_WHOLE_NUMBER = re.compile(r"-?\d{1,9}")
_VISIBILITIES = frozenset({"hidden", "visible", "auto"})


def _products(call: Call) -> list[Product]:
    rows = equals(call.shop.products.values(), "brand", call.query, lambda row: row.brand_id)
    return matching(rows, call.query, call.shop.switches)


def _variants(call: Call) -> list[Variant]:
    rows = equals(call.shop.variants.values(), "product", call.query, lambda row: row.product_id)
    return matching(rows, call.query, call.shop.switches)


def _movements(call: Call) -> list[Movement]:
    rows = equals(call.shop.movements, "variant", call.query, lambda row: row.variant_id)
    rows = equals(rows, "product", call.query, lambda row: row.product_id)
    return matching(rows, call.query, call.shop.switches)


def _catalog(call: Call) -> list[Product]:
    hidden = call.shop.switch("catalog_hidden") == "included"
    rows = [row for row in call.shop.products.values() if hidden or row.fields["isVisible"]]
    return matching(rows, call.query, call.shop.switches)


def _count(rows: Callable[[Call], list[Any]]) -> Callable[[Call], Response]:
    return lambda call: answer({"count": len(rows(call))})


def _list_products(call: Call) -> Response:
    page = page_of(_products(call), call.query, call.shop.switches)
    return call.rows("products", [product_row(row, call.language) for row in page])


def _read_product(call: Call) -> Response:
    return call.one("product", product_row(product_at(call), call.language))


def product_at(call: Call) -> Product:
    """Find the product in the path.

    Raises:
        ApiError: 404.
    """
    product = call.shop.products.get(call.ids["id"])
    if product is None:
        raise not_found()
    return product


def variant_at(call: Call) -> Variant:
    """Find the variant in the path.

    Raises:
        ApiError: 404.
    """
    variant = call.shop.variants.get(call.ids["id"])
    if variant is None:
        raise not_found()
    return variant


def _put_product(call: Call) -> Response:
    product, wish = product_at(call), call.wish("product")
    taken = {name: str(wish[name]) for name in _PRODUCT_TEXTS & set(wish)}
    if wish.get("visibility") in _VISIBILITIES:
        taken["visibility"] = wish["visibility"]
        product.fields["isVisible"] = wish["visibility"] != "hidden"
    product.fields |= taken
    product.updated = call.shop.now()
    return call.written("product", product_row(product, call.language))


def _images(call: Call) -> Response:
    product_at(call)
    return call.rows("productImages", [])


def _list_variants(call: Call) -> Response:
    page = page_of(_variants(call), call.query, call.shop.switches)
    return call.rows("variants", [variant_row(row, call.language) for row in page])


def _read_variant(call: Call) -> Response:
    return call.one("variant", variant_row(variant_at(call), call.language))


def _put_variant(call: Call) -> Response:
    variant = variant_at(call)
    write_variant(call.shop, variant, call.wish("variant"))
    return call.written("variant", variant_row(variant, call.language))


def write_variant(shop: ShopState, variant: Variant, wish: Mapping[str, Any]) -> None:
    """Write codes, title and stock of a variant; other fields are ignored.

    Raises:
        ApiError: 422 when the stock level isn't a whole number.
    """
    level = _level(wish["stockLevel"]) if "stockLevel" in wish else None
    taken = {name: str(wish[name] or "") for name in _VARIANT_TEXTS & set(wish)}
    if any(variant.fields[name] != value for name, value in taken.items()):
        variant.fields |= taken
        variant.updated = shop.now()
    tracked = variant.fields["stockTracking"] != "disabled"
    if level is not None and (tracked or shop.switch("disabled_tracking_write") == "stored"):
        shop.set_stock(variant, level)


def _level(value: object) -> int:
    text = "" if isinstance(value, bool) else str(value)
    if _WHOLE_NUMBER.fullmatch(text) is None:
        raise ApiError(422, "Invalid stockLevel.", {"stockLevel": "Must be a number."})
    return int(text)


def _bulk(call: Call) -> Response:
    mode = call.shop.switch("bulk_variants")
    if mode == "404":
        raise not_found()
    wishes = call.body.get("variant")
    if mode == "422" or not isinstance(wishes, list):
        raise ApiError(422, "Invalid data.", {"variant": "Invalid."})
    if mode != "silent":
        taken = wishes[: max(1, len(wishes) // 2)] if mode == "partial" else wishes
        _write_all(call.shop, taken)
    return answer({"variants": []})


def _write_all(shop: ShopState, wishes: list[Any]) -> None:
    for wish in wishes:
        number = wish.get("id") if isinstance(wish, dict) else None
        variant = shop.variants.get(number) if isinstance(number, int) else None
        if variant is not None:
            write_variant(shop, variant, wish)


def _list_movements(call: Call) -> Response:
    page = page_of(_movements(call), call.query, call.shop.switches)
    return call.rows("variantsMovements", [movement_row(row, call.language) for row in page])


def _list_catalog(call: Call) -> Response:
    page = page_of(_catalog(call), call.query, call.shop.switches)
    return call.rows("products", [catalog_row(call.shop, row) for row in page])


def _read_catalog(call: Call) -> Response:
    return call.one("product", catalog_row(call.shop, product_at(call)))


ROUTES: list[Route] = [
    route("GET", "products", _list_products),
    route("GET", "products/count", _count(_products)),
    route("GET", "products/{id:int}", _read_product),
    route("PUT", "products/{id:int}", _put_product),
    route("GET", "products/{id:int}/images", _images),
    route("GET", "variants", _list_variants),
    route("GET", "variants/count", _count(_variants)),
    route("PUT", "variants/bulk", _bulk),
    route("GET", "variants/movements", _list_movements),
    route("GET", "variants/movements/count", _count(_movements)),
    route("GET", "variants/{id:int}", _read_variant),
    route("PUT", "variants/{id:int}", _put_variant),
    route("GET", "catalog", _list_catalog),
    route("GET", "catalog/count", _count(_catalog)),
    route("GET", "catalog/{id:int}", _read_catalog),
]
