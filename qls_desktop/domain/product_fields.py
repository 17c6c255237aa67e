"""The my.QLS fields that follow the shop: what they should be, and where they differ.

EAN and SKU are no such fields: they are written once, at creation (design.md, section 2, rule 1).
"""

from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal

from qls_desktop.domain.catalogue import Variant, WarehouseProduct
from qls_desktop.domain.settings import ProductField

FieldValue = str | Decimal | None
"""Text, an amount in euros, or None for empty."""

Change = tuple[FieldValue, FieldValue]
"""A field's value at QLS now, and what it becomes."""

_CENT = Decimal("0.01")


def _text(value: str) -> str | None:
    return value.strip() or None


def euros(value: Decimal | None) -> Decimal | None:
    """Whole cents, or None. Nought counts as empty: a shop says 0 for a price never set."""
    rounded = Decimal(0) if value is None else value.quantize(_CENT, ROUND_HALF_UP)
    return rounded or None


def shop_fields(variant: Variant) -> dict[ProductField, FieldValue]:
    """What the shop says of each field. The store price is the one that consumers pay."""
    return {
        ProductField.NAME: _text(variant.full_title),
        ProductField.IMAGE_URL: _text(variant.image_url),
        ProductField.PRICE_COST: euros(variant.price_cost),
        ProductField.PRICE_STORE: euros(variant.price_incl),
    }


def warehouse_fields(product: WarehouseProduct) -> dict[ProductField, FieldValue]:
    """What QLS holds in each field."""
    return {
        ProductField.NAME: _text(product.name),
        ProductField.IMAGE_URL: _text(product.image_url),
        ProductField.PRICE_COST: euros(product.price_cost),
        ProductField.PRICE_STORE: euros(product.price_store),
    }


def find_changes(
    variant: Variant, product: WarehouseProduct, fields: frozenset[ProductField]
) -> Mapping[ProductField, Change]:
    """The chosen fields in which my.QLS differs from the shop, in the fields' own order.

    An empty shop field empties the one at QLS, except the name, which QLS requires.
    """
    ours, theirs = shop_fields(variant), warehouse_fields(product)
    return {
        field: (theirs[field], ours[field])
        for field in ProductField
        if field in fields
        and ours[field] != theirs[field]
        and not (field is ProductField.NAME and ours[field] is None)
    }
