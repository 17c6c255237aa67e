"""Tells when a shop's codes are no longer those that a link was made with."""

from qls_desktop.domain.catalogue import Link, Variant
from qls_desktop.domain.code_flaws import show
from qls_desktop.domain.codes import same_ean
from qls_desktop.domain.reason import Reason, reason
from qls_desktop.domain.settings import SkuField


def find_drift(variant: Variant, link: Link, sku_field: SkuField) -> Reason | None:
    """Which codes the link was made with and what the shop holds now; None when they agree.

    The link stays: my.QLS keeps the codes of the creation (design.md, section 2, rule 1).
    """
    sku = variant.code(sku_field)
    if same_ean(variant.ean, link.ean) and sku == link.sku.strip():
        return None
    return reason(
        "product_drift",
        old_ean=show(link.ean.strip()) or "–",
        new_ean=show(variant.ean.strip()) or "–",
        old_sku=show(link.sku.strip()) or "–",
        new_sku=show(sku) or "–",
    )
