"""Finds what stands between variants and my.QLS products: drift, doubt, and loose ends."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from qls_desktop.domain.catalogue import WarehouseProduct
from qls_desktop.domain.check_rows import ShopRows
from qls_desktop.domain.clean_up import find_candidates
from qls_desktop.domain.code_flaws import show
from qls_desktop.domain.drift import find_drift, find_warehouse_drift
from qls_desktop.domain.findings import Finding, FindingKind, Severity
from qls_desktop.domain.matching import MatchOutcome, WarehouseIndex
from qls_desktop.domain.reason import reason

_DOUBTFUL = frozenset(
    {
        MatchOutcome.AMBIGUOUS,
        MatchOutcome.CONTRADICTION,
        MatchOutcome.HALF,
        MatchOutcome.TAKEN,
        MatchOutcome.APART,
    }
)
_FOUND_ELSEWHERE = frozenset({"match_shop_lacks_ean", "match_shop_lacks_sku"})
"""The shop's own missing or faulty code is a finding already: one cause, one finding."""


def find_drifted(shop: ShopRows) -> Iterator[Finding]:
    """Every linked variant whose codes changed since it was linked, in the shop or in my.QLS."""
    field = shop.shop.rules.sku_field
    for place, variant in enumerate(shop.codes.variants) if shop.links else ():
        link = shop.links.get(variant.id)
        if link is None:
            continue
        product = shop.index.by_id.get(link.warehouse_product_id)
        drifts = (
            find_drift(variant, link, field),
            find_warehouse_drift(product, link) if product else None,
        )
        for drift in filter(None, drifts):
            row = shop.codes.row(place)
            value = row.ean or row.sku
            yield shop.found(row, FindingKind.DRIFT, Severity.WARNS, value, drift)


def find_doubtful(shop: ShopRows) -> Iterator[Finding]:
    """Every unlinked variant that points to my.QLS products without being certain of one."""
    for match in shop.linking.refused.values():
        why = match.reason
        if match.outcome in _DOUBTFUL and why.kind not in _FOUND_ELSEWHERE:
            row = match.coded
            value = row.ean or row.sku
            yield shop.found(row, FindingKind.AMBIGUOUS_MATCH, Severity.BLOCKS, value, why)


def find_stale(shop: ShopRows, now: datetime) -> Iterator[Finding]:
    """Every product that may be cleared up: hidden, out of stock for long, or never sold."""
    for found in find_candidates(shop.codes.variants, now):
        row = shop.codes.row(found.place)
        why = reason(
            f"check_{found.why}",
            since=found.since.date().isoformat() if found.since else "–",
            stock="–" if found.stock is None else found.stock,
            sold=found.sold,
            variants=found.variants,
        )
        yield shop.found_in_product(row, FindingKind.STALE_PRODUCT, Severity.TELLS, "", why)


def _loose(product: WarehouseProduct) -> Finding:
    value = product.sku.strip() or product.ean.strip()
    why = reason("check_warehouse_only", product=product.id, name=show(product.name))
    title = show(product.name.strip()) or product.id
    kind = FindingKind.WAREHOUSE_ONLY
    return Finding(kind, Severity.TELLS, "", None, None, title, value, why, product.id)


def find_warehouse_only(shops: Sequence[ShopRows], index: WarehouseIndex) -> Iterator[Finding]:
    """Every my.QLS product that no shop of the account is linked to or shares a code with."""
    linked = {link.warehouse_product_id for shop in shops for link in shop.links.values()}
    eans = {key for shop in shops for key in shop.codes.ean_keys} - {""}
    skus = {sku for shop in shops for sku in shop.codes.skus} - {""}
    for product in index.unknown_to(eans, skus):
        if product.id not in linked:
            yield _loose(product)
