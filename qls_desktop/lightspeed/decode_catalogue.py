"""Products and variants as the API writes them (api/lightspeed.md, sections 6 and 7)."""

from qls_desktop.domain.catalogue import ShopProduct, StockTracking, Variant
from qls_desktop.lightspeed.envelope import RowRefusedError
from qls_desktop.lightspeed.loose import (
    Row,
    flag,
    identity,
    inner,
    instant,
    price,
    reference_id,
    text,
    title,
    units,
    whole,
)

_TRACKING = {word.value: word for word in StockTracking}


def variant(row: Row) -> Variant:
    """A variant. Product title and visibility are the product's: the caller joins them.

    A variant without a readable product reference gets ``product_id`` 0. One whose stock level
    can't be read has none: that is not 0. Its stock keeping counts as unknown, so that nothing is
    written there.

    Raises:
        RowRefusedError: no id.
    """
    number = identity(row)
    if number is None:
        raise RowRefusedError("id")
    level = stock_level(row)
    return Variant(
        id=number,
        product_id=reference_id(row, "product") or 0,
        title=title(row, "title"),
        article_code=text(row, "articleCode"),
        sku=text(row, "sku"),
        ean=text(row, "ean"),
        stock_level=level,
        stock_tracking=_tracking(row, level),
        stock_sold=whole(row, "stockSold") or 0,
        price_incl=price(row, "priceIncl"),
        price_cost=price(row, "priceCost"),
        image_url=text(inner(row, "image"), "src"),
        updated_at=instant(row, "updatedAt"),
    )


def stock_level(row: Row) -> int | None:
    """The stock level that a row shows, None when it shows none that could be real."""
    return units(row, "stockLevel")


def confirmed_level(row: Row) -> int:
    """The stock level of a variant read back.

    Raises:
        RowRefusedError: it shows none.
    """
    level = stock_level(row)
    if level is None:
        raise RowRefusedError("stockLevel")
    return level


def _tracking(row: Row, level: int | None) -> StockTracking:
    if level is None:
        return StockTracking.UNKNOWN
    return _TRACKING.get(text(row, "stockTracking"), StockTracking.UNKNOWN)


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
        title=title(row, "title") or title(row, "fulltitle"),
        is_visible=flag(row, "isVisible", default=text(row, "visibility") != "hidden"),
        url=text(row, "url"),
        image_url=text(inner(row, "image"), "src"),
        updated_at=instant(row, "updatedAt"),
    )
