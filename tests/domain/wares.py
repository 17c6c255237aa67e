"""Invented variants, my.QLS products and links for the tests of the catalogue's rules."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from stdnum import ean as gtin

from qls_desktop.domain.catalogue import Link, LinkReason, Variant, WarehouseProduct

MADE = datetime(2026, 3, 2, 9, tzinfo=UTC)


def ean(number: int) -> str:
    """A valid EAN-13 with a Dutch prefix."""
    start = f"87{number:010d}"
    return start + gtin.calc_check_digit(start)


def variant(number: int, **changes: Any) -> Variant:  # noqa: ANN401
    """A variant with clean codes of its own, the only one of its product."""
    values: dict[str, Any] = {
        "id": number,
        "product_id": 1000 + number,
        "product_title": f"Mok {number}",
        "title": "Default",
        "article_code": f"MOK-{number}",
        "ean": ean(number),
        "image_url": f"https://shop.example.test/{number}.jpg",
    }
    return Variant(**(values | changes))


def shelf(number: int, **changes: Any) -> WarehouseProduct:  # noqa: ANN401
    """The my.QLS product of :func:`variant` with the same number."""
    values: dict[str, Any] = {
        "id": f"w{number}",
        "name": f"Mok {number}",
        "sku": f"MOK-{number}",
        "ean": ean(number),
        "image_url": f"https://shop.example.test/{number}.jpg",
    }
    return WarehouseProduct(**(values | changes))


def link(number: int, to: str = "", **changes: Any) -> Link:  # noqa: ANN401
    """The link of :func:`variant` to :func:`shelf`, made with their codes."""
    values: dict[str, Any] = {
        "variant_id": number,
        "warehouse_product_id": to or f"w{number}",
        "reason": LinkReason.EAN_AND_SKU,
        "ean": ean(number),
        "sku": f"MOK-{number}",
        "made_at": MADE,
    }
    return Link(**(values | changes))


def shop(count: int) -> Sequence[Variant]:
    """Clean variants 1 to ``count``."""
    return [variant(number) for number in range(1, count + 1)]
