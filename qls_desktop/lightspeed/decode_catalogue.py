"""Products and variants as the API writes them (api/lightspeed.md, sections 6 and 7)."""

from qls_desktop.domain.catalogue import ShopProduct, StockTracking, Variant
from qls_desktop.lightspeed.envelope import RowRefusedError
from qls_desktop.lightspeed.loose import (
    Row,
    decimal,
    flag,
    identity,
    inner,
    instant,
    reference_id,
    text,
    whole,
)

_TRACKING = {word.value: word for word in StockTracking}


def variant(row: Row) -> Variant:
    """A variant. Product title and visibility are the product's: the caller joins them.

    A variant without a readable product reference gets ``product_id`` 0.

    Raises:
        RowRefusedError: no id.
    """
    number = identity(row)
    if number is None:
        raise RowRefusedError("id")
    return Variant(
        id=number,
        product_id=reference_id(row, "product") or 0,
        title=text(row, "title"),
        article_code=text(row, "articleCode"),
        sku=text(row, "sku"),
        ean=text(row, "ean"),
        stock_level=whole(row, "stockLevel") or 0,
        stock_tracking=_TRACKING.get(text(row, "stockTracking"), StockTracking.UNKNOWN),
        stock_sold=whole(row, "stockSold") or 0,
        price_incl=decimal(row, "priceIncl"),
        price_cost=decimal(row, "priceCost"),
        image_url=text(inner(row, "image"), "src"),
        updated_at=instant(row, "updatedAt"),
    )


def stock_level(row: Row) -> int | None:
    """The stock level that a write's answer shows, None when it shows none."""
    return whole(row, "stockLevel")


def product(row: Row) -> ShopProduct:
    """A product.

    Raises:
        RowRefusedError: no id.
    """
    number = identity(row)
    if number is None:
        raise RowRefusedError("id")
    return ShopProduct(
        id=number,
        title=text(row, "title") or text(row, "fulltitle"),
        is_visible=flag(row, "isVisible", default=text(row, "visibility") != "hidden"),
        url=text(row, "url"),
        image_url=text(inner(row, "image"), "src"),
        updated_at=instant(row, "updatedAt"),
    )
