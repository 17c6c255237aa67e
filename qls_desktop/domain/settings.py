"""What the merchant sets: accounts, integrations and their switches (design.md, section 2)."""

from dataclasses import dataclass, field
from datetime import time
from enum import StrEnum


class MatchRule(StrEnum):
    """Which codes must agree before a variant is linked ("Matchen van producten")."""

    EAN_AND_SKU = "ean-and-sku"
    EAN = "ean"
    SKU = "sku"


class SkuField(StrEnum):
    """Which shop field QLS takes as SKU ("SKU-veld")."""

    ARTICLE_CODE = "article-code"
    SKU = "sku"


class Cluster(StrEnum):
    """A Lightspeed C-Series data centre (api/lightspeed.md, section 1)."""

    EU1 = "eu1"
    US1 = "us1"


class ProductField(StrEnum):
    """A my.QLS field that may follow the shop after the first sync. Never EAN or SKU."""

    NAME = "name"
    IMAGE_URL = "image_url"
    PRICE_COST = "price_cost"
    PRICE_STORE = "price_store"


class DeliveryKind(StrEnum):
    """What a shipping method of the shop means to the merchant ("Checkout instellingen")."""

    STANDARD = "standard"
    SAMEDAY = "sameday"
    EVENING = "evening"
    PICKUP_POINT = "pickup-point"


class PriceUnit(StrEnum):
    """How ``total_price`` is sent to my.QLS (api/qls.md, section 5: unknown, so a setting)."""

    CENTS = "cents"
    EUROS = "euros"


@dataclass(frozen=True, slots=True)
class ShippingRule:
    """One shipping method of the shop and the my.QLS delivery options it asks for.

    ``method`` is the title that the customer saw (``shipmentTitle``), compared without regard to
    case and outer spaces. ``tags`` are the ``delivery_options[].tag`` texts; empty lets QLS choose.
    """

    method: str
    kind: DeliveryKind = DeliveryKind.STANDARD
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Account:
    """A my.QLS login and the company at QLS that it works for. ``id`` is 0 until stored."""

    id: int
    name: str
    company_id: str = ""
    company_name: str = ""
    base_url: str = ""


@dataclass(frozen=True, slots=True)
class StockRules:
    """The stock formula's own settings (design.md, section 6)."""

    reserve_unpaid: bool = False
    reserve: int = 0
    guard_share: float = 0.20
    guard_zeroes: int = 10
    every_minutes: int = 15


@dataclass(frozen=True, slots=True)
class OrderRules:
    """Which orders go to QLS, and how (design.md, sections 5 and 8).

    ``checkout_selector`` is CSS for what carries a shipping method in the shop's checkout; empty
    is the usual one (``checkout_script.SELECTOR``).
    """

    include_pay_later: bool = False
    include_pickup: bool = False
    sameday_cutoff: time = time(12, 0)
    shipping_rules: tuple[ShippingRule, ...] = ()
    default_tags: tuple[str, ...] = ()
    total_price_unit: PriceUnit = PriceUnit.CENTS
    retention_days: int = 14
    checkout_selector: str = ""


@dataclass(frozen=True, slots=True)
class ProductRules:
    """How variants and my.QLS products are joined (design.md, section 7)."""

    sku_field: SkuField = SkuField.ARTICLE_CODE
    match: MatchRule = MatchRule.EAN_AND_SKU
    create_unknown: bool = True
    fields: frozenset[ProductField] = frozenset()


@dataclass(frozen=True, slots=True)
class Switches:
    """What runs by itself. All off until the merchant switches it on."""

    orders: bool = False
    stock: bool = False
    products: bool = False


@dataclass(frozen=True, slots=True)
class Integration:
    """One shop, linked to one brand of a my.QLS account. ``id`` is 0 until stored."""

    id: int
    account_id: int
    name: str
    brand_id: str = ""
    brand_name: str = ""
    cluster: Cluster = Cluster.EU1
    language: str = "nl"
    base_url: str = ""
    auto: Switches = field(default_factory=Switches)
    products: ProductRules = field(default_factory=ProductRules)
    orders: OrderRules = field(default_factory=OrderRules)
    stock: StockRules = field(default_factory=StockRules)
