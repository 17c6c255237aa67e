"""How products, variants, movements and the catalog are shown (sections 6 and 7)."""

from typing import Any

from qls_desktop.simulator.lightspeed.records import Movement, Product, Variant
from qls_desktop.simulator.lightspeed.seeding import TAX_RATES
from qls_desktop.simulator.lightspeed.shapes import Json, ref, ref_or_false, stamp
from qls_desktop.simulator.lightspeed.state import ShopState

_TO_MANY = ("categories", "relations", "metafields", "reviews", "attributes", "tags")
_NOT_IN_CATALOG = frozenset(
    {"unitPrice", "unitUnit", "taxType", "image", "options"}
    | {f"{name}{tail}" for name in ("weight", "volume", "size") for tail in ("Value", "Unit")}
    | {"sizeXValue", "sizeYValue", "sizeZValue"}
)


def product_row(product: Product, language: str) -> Json:
    """Show a product, in a list or alone."""
    path = f"products/{product.id}"
    fields = dict(product.fields)
    option_set, template = fields.pop("set"), fields.pop("templateDataFields")
    return {
        "id": product.id,
        "createdAt": stamp(product.created),
        "updatedAt": stamp(product.updated),
        **fields,
        "set": _set(product, option_set),
        "image": False,
        "images": False if product.id % 4 == 0 else ref(language, f"{path}/images"),
        "brand": ref_or_false(language, "brands", product.brand_id),
        "supplier": ref_or_false(language, "suppliers", product.supplier_id),
        "deliverydate": False,
        "type": False,
        **{name: ref(language, f"{path}/{name}") for name in _TO_MANY},
        "variants": ref(language, f"variants?product={product.id}"),
        "movements": ref(language, f"variants/movements?product={product.id}"),
        "quantityDiscounts": ref(language, f"{path}/quantitydiscounts"),
        "templateDataFields": template,
    }


def _set(product: Product, options: Any) -> Json | bool:  # noqa: ANN401 - false or a list
    if options is False:
        return False
    return {
        "id": product.id,
        "createdAt": stamp(product.created),
        "updatedAt": stamp(product.created),
        "name": " / ".join(option["name"] for option in options),
        "options": [
            {
                "id": product.id * 10 + number,
                "sortOrder": number,
                "name": option["name"],
                "values": [
                    {"id": product.id * 100 + number * 10 + place, "sortOrder": place, "name": name}
                    for place, name in enumerate(option["values"], 1)
                ],
            }
            for number, option in enumerate(options, 1)
        ],
    }


def variant_row(variant: Variant, language: str) -> Json:
    """Show a variant, in a list or alone."""
    fields = dict(variant.fields)
    options = fields.pop("options")
    return {
        "id": variant.id,
        "createdAt": stamp(variant.created),
        "updatedAt": stamp(variant.updated),
        **fields,
        "tax": ref(language, f"taxes/{variant.tax_id}"),
        "product": ref(language, f"products/{variant.product_id}"),
        "movements": ref(language, f"variants/movements?variant={variant.id}"),
        "metafields": ref(language, f"variants/{variant.id}/metafields"),
        "additionalcost": False,
        "options": [
            _option(variant, name, value, place) for place, (name, value) in enumerate(options, 1)
        ],
    }


def _option(variant: Variant, name: str, value: str, place: int) -> Json:
    created = stamp(variant.created)
    return {
        "id": variant.product_id * 10 + place,
        "name": name,
        "sortOrder": place,
        "createdAt": created,
        "updatedAt": created,
        "value": value,
        "values": [],
    }


def movement_row(movement: Movement, language: str) -> Json:
    """Show a movement; it has no `updatedAt`."""
    return {
        "id": movement.id,
        "createdAt": stamp(movement.created),
        "channel": movement.channel,
        "stockLevelChange": movement.change,
        "product": ref(language, f"products/{movement.product_id}"),
        "variant": ref(language, f"variants/{movement.variant_id}"),
    }


def catalog_row(shop: ShopState, product: Product) -> Json:
    """Show a product of the catalog, with its variants inline."""
    names = ("data01", "data02", "data03", "url", "title", "fulltitle", "description", "content")
    variants = [_catalog_variant(shop.variants[number]) for number in product.variant_ids]
    as_map = shop.switch("catalog_variants") == "map"
    brand = {"id": product.brand_id, "title": "Huismerk"} if product.brand_id else False
    return {
        "id": product.id,
        "createdAt": stamp(product.created),
        "updatedAt": stamp(product.updated),
        "isVisible": product.fields["isVisible"],
        "isFeatured": False,
        "visibility": product.fields["visibility"],
        "hits": product.id % 50,
        **{name: product.fields[name] for name in names},
        "brand": brand,
        "supplier": False,
        "deliverydate": False,
        "image": False,
        "images": [],
        "categories": [],
        "variants": {str(row["id"]): row for row in variants} if as_map else variants,
        "relations": [],
        "filters": [],
        "reviews": [],
        "specifications": [],
        "discounts": [],
    }


def _catalog_variant(variant: Variant) -> Json:
    kept = {name: v for name, v in variant.fields.items() if name not in _NOT_IN_CATALOG}
    return {
        "id": variant.id,
        "createdAt": stamp(variant.created),
        "updatedAt": stamp(variant.updated),
        **kept,
        "tax": float(TAX_RATES[variant.tax_id]),
    }
