"""What a shop sells and what QLS keeps on the shelf, as last observed."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from qls_desktop.domain.settings import SkuField


class StockTracking(StrEnum):
    """``stockTracking`` of a variant (api/lightspeed.md, section 7)."""

    DISABLED = "disabled"
    ENABLED = "enabled"
    INDICATOR = "indicator"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class ShopProduct:
    """A product of the shop: title and visibility shared by its variants."""

    id: int
    title: str
    is_visible: bool
    url: str = ""
    image_url: str = ""
    updated_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Variant:
    """What a shop sells. Codes are as the shop holds them: neither unique nor valid by force.

    ``product_title``, ``image_url`` and ``is_visible`` come from the product. ``stock_level`` may
    be negative; None is a level that isn't known, and then nothing is written there. Prices are
    euros (incl. VAT for ``price_incl``). Instants are aware UTC.
    """

    id: int
    product_id: int
    product_title: str = ""
    title: str = ""
    article_code: str = ""
    sku: str = ""
    ean: str = ""
    stock_level: int | None = 0
    stock_tracking: StockTracking = StockTracking.ENABLED
    stock_sold: int = 0
    price_incl: Decimal | None = None
    price_cost: Decimal | None = None
    image_url: str = ""
    is_visible: bool = True
    updated_at: datetime | None = None

    def code(self, field: SkuField) -> str:
        """The text that serves as SKU under the integration's setting, without outer spaces."""
        chosen = self.article_code if field is SkuField.ARTICLE_CODE else self.sku
        return chosen.strip()

    @property
    def full_title(self) -> str:
        """Product and variant title as a person would say them; "Default" is left out."""
        if self.title in ("", "Default"):
            return self.product_title
        return f"{self.product_title} – {self.title}" if self.product_title else self.title


class ShopLevel(NamedTuple):
    """What the shop holds of one variant; ``stock_level`` None is a level that isn't known.

    All that a plan of 50,000 variants needs of each: a whole :class:`Variant` is ten times as much.
    """

    id: int
    stock_level: int | None
    stock_tracking: StockTracking


@dataclass(frozen=True, slots=True)
class WarehouseProduct:
    """What QLS keeps on the shelf. ``id`` is opaque text; amounts are units."""

    id: str
    name: str
    sku: str = ""
    ean: str = ""
    barcodes: tuple[str, ...] = ()
    amount_available: int | None = None
    amount_total: int | None = None
    image_url: str = ""
    price_cost: Decimal | None = None
    price_store: Decimal | None = None

    @property
    def eans(self) -> frozenset[str]:
        """The main EAN and the extra barcodes, trimmed, without empty ones."""
        return frozenset(code.strip() for code in (self.ean, *self.barcodes) if code.strip())


class LinkReason(StrEnum):
    """Why a variant and a my.QLS product were joined."""

    EAN_AND_SKU = "ean-and-sku"
    EAN = "ean"
    SKU = "sku"
    CREATED = "created"
    BY_HAND = "by-hand"


@dataclass(frozen=True, slots=True)
class Link:
    """Variant ↔ my.QLS product, with why, when (UTC) and the codes it was made with."""

    variant_id: int
    warehouse_product_id: str
    reason: LinkReason
    ean: str
    sku: str
    made_at: datetime
