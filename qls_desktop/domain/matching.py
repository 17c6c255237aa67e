"""Finds the my.QLS product that a variant is, and refuses where that isn't certain.

Exactly the rule's codes must agree, and every agreeing code must be unique on the shelf: two my.QLS
rows on one key refuse both (api/qls.md, recipe 2). With the rule "EAN and SKU" both codes must be
there and agree; one that is lacking on either side is refused and named. With "EAN" or "SKU" alone
the other code may differ or be lacking, but may not point to another my.QLS product.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from qls_desktop.domain.catalogue import LinkReason, Variant, WarehouseProduct
from qls_desktop.domain.code_flaws import show
from qls_desktop.domain.codes import gtin_key
from qls_desktop.domain.reason import Reason, reason
from qls_desktop.domain.settings import MatchRule, SkuField

Hits = Sequence[WarehouseProduct]

_NAMED = 5
_KEPT = 50


class MatchOutcome(StrEnum):
    """How the search for a variant's my.QLS product ended."""

    MATCHED = "matched"
    AMBIGUOUS = "ambiguous"
    CONTRADICTION = "contradiction"
    HALF = "half"
    SHARED_CODE = "shared_code"
    TAKEN = "taken"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Match:
    """How the search ended and why. ``product`` and ``link_reason`` are set when matched only.

    ``candidates`` are the my.QLS products that came into question, at most 50, for the screen.
    """

    outcome: MatchOutcome
    reason: Reason
    product: WarehouseProduct | None = None
    link_reason: LinkReason | None = None
    candidates: tuple[WarehouseProduct, ...] = ()


class WarehouseIndex:
    """The my.QLS products of one account by id, by SKU and by every EAN and barcode.

    An id that comes twice (a page that shifted while it was read) counts once, the last time.
    """

    def __init__(self, products: Iterable[WarehouseProduct]) -> None:
        self.by_id = {product.id: product for product in products}
        self._by_ean: dict[str, list[WarehouseProduct]] = {}
        self._by_sku: dict[str, list[WarehouseProduct]] = {}
        for product in self.by_id.values():
            self._add(product)

    def _add(self, product: WarehouseProduct) -> None:
        keys = {gtin_key(product.ean), *map(gtin_key, product.barcodes)} - {""}
        for key in keys:
            self._by_ean.setdefault(key, []).append(product)
        sku = product.sku.strip()
        if sku:
            self._by_sku.setdefault(sku, []).append(product)

    def with_key(self, key: str) -> Hits:
        """The products with this :func:`~qls_desktop.domain.codes.gtin_key`; none for ``""``."""
        return self._by_ean.get(key, ())

    def with_sku(self, sku: str) -> Hits:
        """The products with exactly this SKU; none for an empty one."""
        return self._by_sku.get(sku, ())

    @cached_property
    def _folded(self) -> dict[str, str]:
        return {sku.casefold(): sku for sku in self._by_sku}

    def lookalike_sku(self, sku: str) -> str:
        """A SKU at QLS that differs from ``sku`` in upper and lower case only; else empty."""
        found = self._folded.get(sku.casefold(), "")
        return "" if found == sku or sku in self._by_sku else found


def name_products(products: Hits) -> str:
    """Products as a person would list them: name, SKU and EAN, at most five and a count."""
    named = [
        f"{show(product.name)} (SKU {show(product.sku) or '–'}, EAN {show(product.ean) or '–'})"
        for product in products[:_NAMED]
    ]
    more = len(products) - _NAMED
    return "; ".join([*named, f"+{more}"] if more > 0 else named)


def _refuse(outcome: MatchOutcome, kind: str, hits: Hits, **values: str) -> Match:
    shown = {name: show(value) for name, value in values.items()}
    told = reason(kind, candidates=name_products(hits), **shown)
    return Match(outcome, told, candidates=tuple(hits[:_KEPT]))


NO_MATCH = Match(MatchOutcome.NONE, reason("match_none"))


def find_outcome(rule: MatchRule, by_ean: Hits, by_sku: Hits) -> MatchOutcome:
    """How the search ends, from the products that each code of the variant points to."""
    if not by_ean and not by_sku:
        return MatchOutcome.NONE
    if rule is MatchRule.EAN_AND_SKU:
        return _both_outcome(by_ean, by_sku)
    leading, other = (by_ean, by_sku) if rule is MatchRule.EAN else (by_sku, by_ean)
    if not leading:
        return MatchOutcome.HALF
    if len(leading) > 1:
        return MatchOutcome.AMBIGUOUS
    if other and leading[0] not in other:
        return MatchOutcome.CONTRADICTION
    return MatchOutcome.MATCHED


def _both_outcome(by_ean: Hits, by_sku: Hits) -> MatchOutcome:
    if not by_ean or not by_sku:
        return MatchOutcome.HALF
    if not any(product in by_sku for product in by_ean):
        return MatchOutcome.CONTRADICTION
    unique = len(by_ean) == 1 and len(by_sku) == 1
    return MatchOutcome.MATCHED if unique else MatchOutcome.AMBIGUOUS


def _matched(rule: MatchRule, ean: str, sku: str, by_ean: Hits, by_sku: Hits) -> Match:
    product = by_sku[0] if rule is MatchRule.SKU else by_ean[0]
    if len(by_ean) == 1 and len(by_sku) == 1:
        why = LinkReason.EAN_AND_SKU
    else:
        why = LinkReason.SKU if rule is MatchRule.SKU else LinkReason.EAN
    told = reason(
        "link_by_" + why.replace("-", "_"), ean=show(ean), sku=show(sku), product=show(product.name)
    )
    return Match(MatchOutcome.MATCHED, told, product, why, (product,))


def _half(ean: str, sku: str, key: str, by_ean: Hits, by_sku: Hits) -> Match:
    """Only one of two codes agrees: says which, and whether the shop lacks the other."""
    if by_ean:
        kind = "match_only_ean" if sku else "match_shop_lacks_sku"
    else:
        kind = "match_only_sku" if key else "match_shop_lacks_ean"
    return _refuse(MatchOutcome.HALF, kind, by_ean or by_sku, ean=ean, sku=sku)


def _ambiguous(rule: MatchRule, ean: str, sku: str, by_ean: Hits, by_sku: Hits) -> Match:
    doubled_ean = len(by_ean) > 1 and rule is not MatchRule.SKU
    kind = "match_ambiguous_ean" if doubled_ean else "match_ambiguous_sku"
    hits = by_ean if doubled_ean else by_sku
    return _refuse(MatchOutcome.AMBIGUOUS, kind, hits, ean=ean, sku=sku)


def _contradiction(ean: str, sku: str, by_ean: Hits, by_sku: Hits) -> Match:
    told = {
        "ean": ean,
        "sku": sku,
        "by_ean": name_products(by_ean),
        "by_sku": name_products(by_sku),
    }
    hits = (*by_ean, *by_sku)
    return _refuse(MatchOutcome.CONTRADICTION, "match_contradiction", hits, **told)


def match(variant: Variant, rule: MatchRule, sku_field: SkuField, index: WarehouseIndex) -> Match:
    """Finds the my.QLS product of a variant by the rule, from the codes alone.

    Whether another variant shares the code or has the product already is decided in
    :mod:`qls_desktop.domain.linking`.
    """
    ean, sku = variant.ean.strip(), variant.code(sku_field)
    key = gtin_key(ean)
    by_ean, by_sku = index.with_key(key), index.with_sku(sku)
    match find_outcome(rule, by_ean, by_sku):
        case MatchOutcome.MATCHED:
            return _matched(rule, ean, sku, by_ean, by_sku)
        case MatchOutcome.AMBIGUOUS:
            return _ambiguous(rule, ean, sku, by_ean, by_sku)
        case MatchOutcome.CONTRADICTION:
            return _contradiction(ean, sku, by_ean, by_sku)
        case MatchOutcome.HALF:
            return _half(ean, sku, key, by_ean, by_sku)
        case _:
            return NO_MATCH
