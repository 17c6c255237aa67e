"""One problem found by the product check (design.md, section 9)."""

from dataclasses import dataclass
from enum import StrEnum

from qls_desktop.domain.reason import Reason


class FindingKind(StrEnum):
    """The fixed slugs of the command-line contract (design.md, section 11)."""

    MISSING_EAN = "missing_ean"
    MISSING_SKU = "missing_sku"
    DUPLICATE_EAN = "duplicate_ean"
    DUPLICATE_SKU = "duplicate_sku"
    INVALID_EAN = "invalid_ean"
    WRONG_LENGTH = "wrong_length"
    LOST_LEADING_ZERO = "lost_leading_zero"
    IN_STORE_PREFIX = "in_store_prefix"
    BOOK_PREFIX = "book_prefix"
    MALFORMED_CODE = "malformed_code"
    SWAPPED_FIELDS = "swapped_fields"
    COPIED_PRODUCT = "copied_product"
    CROSS_SHOP_MISMATCH = "cross_shop_mismatch"
    DRIFT = "drift"
    STALE_PRODUCT = "stale_product"
    WAREHOUSE_ONLY = "warehouse_only"
    AMBIGUOUS_MATCH = "ambiguous_match"


class Severity(StrEnum):
    """Blocks: cannot be linked or created. Warns: will go wrong later. Tells: good to know."""

    BLOCKS = "blocks"
    WARNS = "warns"
    TELLS = "tells"


@dataclass(frozen=True, slots=True)
class Finding:
    """One problem with one variant (or one my.QLS product, then ``variant_id`` is None).

    ``warehouse_product_id`` is the my.QLS product that is concerned, empty where there is none.
    ``integration_id`` is 0 for what is about my.QLS alone.
    """

    kind: FindingKind
    severity: Severity
    integration: str
    variant_id: int | None
    product_id: int | None
    title: str
    value: str
    reason: Reason
    warehouse_product_id: str = ""
    integration_id: int = 0
