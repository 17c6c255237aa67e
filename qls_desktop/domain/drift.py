"""Tells when the codes of a shop or of my.QLS are no longer those that a link was made with."""

from typing import NamedTuple

from qls_desktop.domain.catalogue import Link, LinkReason, Variant, WarehouseProduct
from qls_desktop.domain.code_flaws import show
from qls_desktop.domain.codes import gtin_key, same_ean
from qls_desktop.domain.reason import Reason, reason
from qls_desktop.domain.settings import SkuField


class LinkedCodes(NamedTuple):
    """The codes that a link was made with, and those that its variant holds now."""

    product_id: str
    old_ean: str
    old_sku: str
    new_ean: str
    new_sku: str


def has_drifted(codes: LinkedCodes) -> bool:
    """Whether a variant's codes are others than those of its link."""
    old, new = (codes.old_ean, codes.old_sku), (codes.new_ean, codes.new_sku)
    if old == new:  # nearly always, and to compare two EANs takes time
        return False
    same_sku = codes.old_sku.strip() == codes.new_sku.strip()
    return not (same_sku and same_ean(codes.new_ean, codes.old_ean))


def find_drift(variant: Variant, link: Link, sku_field: SkuField) -> Reason | None:
    """Which codes the link was made with and what the shop holds now; None when they agree.

    The link stays: my.QLS keeps the codes of the creation (design.md, section 2, rule 1).
    """
    sku = variant.code(sku_field)
    codes = LinkedCodes(link.warehouse_product_id, link.ean, link.sku, variant.ean, sku)
    if not has_drifted(codes):
        return None
    return reason(
        "product_drift",
        old_ean=show(link.ean.strip()) or "–",
        new_ean=show(variant.ean.strip()) or "–",
        old_sku=show(link.sku.strip()) or "–",
        new_sku=show(sku) or "–",
    )


_BY_EAN = frozenset({LinkReason.EAN_AND_SKU, LinkReason.EAN, LinkReason.CREATED})
_BY_SKU = frozenset({LinkReason.EAN_AND_SKU, LinkReason.SKU, LinkReason.CREATED})


def find_warehouse_drift(product: WarehouseProduct, link: Link) -> Reason | None:
    """Which code of my.QLS is not what it was at the link; None when they agree.

    Only the codes that the link was made by are known to have been the same then.
    """
    ean, sku = link.ean.strip(), link.sku.strip()
    moved_ean = link.reason in _BY_EAN and ean and not _carries(product, ean)
    moved_sku = link.reason in _BY_SKU and sku and product.sku.strip() != sku
    if not moved_ean and not moved_sku:
        return None
    return reason(
        "check_warehouse_drift",
        name=show(product.name.strip()) or product.id,
        old_ean=show(ean) or "–",
        new_ean=show(product.ean.strip()) or "–",
        old_sku=show(sku) or "–",
        new_sku=show(product.sku.strip()) or "–",
    )


def _carries(product: WarehouseProduct, ean: str) -> bool:
    key = gtin_key(ean)
    return ean in product.eans or (bool(key) and key in map(gtin_key, product.eans))
