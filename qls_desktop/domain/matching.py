"""Finds the my.QLS product that a variant is, and refuses where that isn't certain.

Exactly the rule's codes must agree, and every agreeing code must be unique on the shelf: two my.QLS
rows on one key refuse both (api/qls.md, recipe 2). With the rule "EAN and SKU" both codes must be
there and agree; one that is lacking on either side is refused and named. With "EAN" or "SKU" alone
the other code may differ or be lacking, but may not point to another my.QLS product.
"""

from collections.abc import Callable, Iterable, Sequence, Set
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from qls_desktop.domain.catalogue import LinkReason, Variant, WarehouseProduct
from qls_desktop.domain.code_flaws import show
from qls_desktop.domain.coded import Coded, code_variant
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


class Match(NamedTuple):
    """How the search ended, with what each code of the variant points to."""

    outcome: MatchOutcome
    coded: Coded
    rule: MatchRule
    by_ean: Hits
    by_sku: Hits

    @property
    def product(self) -> WarehouseProduct | None:
        """The my.QLS product found; None unless matched."""
        return self.hit if self.outcome is MatchOutcome.MATCHED else None

    @property
    def hit(self) -> WarehouseProduct:
        """The first my.QLS product that the rule's leading code points to; there must be one."""
        return self.by_sku[0] if self.rule is MatchRule.SKU else self.by_ean[0]

    @property
    def link_reason(self) -> LinkReason:
        """Which codes agree, for a match."""
        if len(self.by_ean) == 1 and len(self.by_sku) == 1:
            return LinkReason.EAN_AND_SKU
        return LinkReason.SKU if self.rule is MatchRule.SKU else LinkReason.EAN

    @property
    def candidates(self) -> tuple[WarehouseProduct, ...]:
        """The my.QLS products that came into question, at most 50, for the screen."""
        found = {product.id: product for product in (*self.by_ean[:_KEPT], *self.by_sku[:_KEPT])}
        return tuple(found.values())[:_KEPT]

    @property
    def reason(self) -> Reason:
        """Why the search ended so, with the codes and the candidates."""
        return _explain(self)

    def taken_back(self, outcome: MatchOutcome) -> "Match":
        """The same search, but not to be linked after all."""
        return self._replace(outcome=outcome)


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
        self._by_ean.pop("", None)

    def _add(self, product: WarehouseProduct) -> None:
        key = gtin_key(product.ean)
        others = set(map(gtin_key, product.barcodes)) if product.barcodes else ()
        self._by_ean.setdefault(key, []).append(product)
        for other in others:
            if other != key:
                self._by_ean.setdefault(other, []).append(product)
        sku = product.sku.strip()
        if sku:
            self._by_sku.setdefault(sku, []).append(product)

    def with_key(self, key: str) -> Hits:
        """The products with this :func:`~qls_desktop.domain.codes.gtin_key`; none for ``""``."""
        return self._by_ean.get(key, ())

    def with_sku(self, sku: str) -> Hits:
        """The products with exactly this SKU; none for an empty one."""
        return self._by_sku.get(sku, ())

    def unknown_to(self, ean_keys: Set[str], skus: Set[str]) -> list[WarehouseProduct]:
        """The products none of whose codes is among these."""
        known = {p.id for key in self._by_ean.keys() & ean_keys for p in self._by_ean[key]}
        known |= {p.id for sku in self._by_sku.keys() & skus for p in self._by_sku[sku]}
        return [product for product in self.by_id.values() if product.id not in known]

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
    if other and all(product is not leading[0] for product in other):
        return MatchOutcome.CONTRADICTION
    return MatchOutcome.MATCHED


def _both_outcome(by_ean: Hits, by_sku: Hits) -> MatchOutcome:
    if not by_ean or not by_sku:
        return MatchOutcome.HALF
    if len(by_ean) == 1 and len(by_sku) == 1:
        agree = by_ean[0] is by_sku[0]
        return MatchOutcome.MATCHED if agree else MatchOutcome.CONTRADICTION
    overlap = {product.id for product in by_ean}.intersection(product.id for product in by_sku)
    return MatchOutcome.AMBIGUOUS if overlap else MatchOutcome.CONTRADICTION


def _half_kind(found: Match) -> str:
    """Only one of two codes agrees: which, and whether the shop lacks the other."""
    if found.by_ean:
        return "match_only_ean" if found.coded.sku else "match_shop_lacks_sku"
    return "match_only_sku" if found.coded.ean_key else "match_shop_lacks_ean"


def _ambiguous_kind(found: Match) -> str:
    doubled_ean = len(found.by_ean) > 1 and found.rule is not MatchRule.SKU
    return "match_ambiguous_ean" if doubled_ean else "match_ambiguous_sku"


def _linked_kind(found: Match) -> str:
    return f"link_by_{found.link_reason.replace('-', '_')}"


_KIND_OF: dict[MatchOutcome, Callable[[Match], str]] = {
    MatchOutcome.MATCHED: _linked_kind,
    MatchOutcome.AMBIGUOUS: _ambiguous_kind,
    MatchOutcome.HALF: _half_kind,
}


def _explain(found: Match) -> Reason:
    kind_of = _KIND_OF.get(found.outcome)
    return reason(
        kind_of(found) if kind_of else f"match_{found.outcome}",
        ean=show(found.coded.ean) or "–",
        sku=show(found.coded.sku) or "–",
        candidates=name_products(found.candidates),
        by_ean=name_products(found.by_ean),
        by_sku=name_products(found.by_sku),
    )


def match_codes(coded: Coded, rule: MatchRule, index: WarehouseIndex) -> Match:
    """Finds the my.QLS product of a variant by the rule, from the codes alone.

    Whether another variant shares the code or has the product already is decided in
    :mod:`qls_desktop.domain.linking`.
    """
    by_ean, by_sku = index.with_key(coded.ean_key), index.with_sku(coded.sku)
    return Match(find_outcome(rule, by_ean, by_sku), coded, rule, by_ean, by_sku)


def match(variant: Variant, rule: MatchRule, sku_field: SkuField, index: WarehouseIndex) -> Match:
    """:func:`match_codes` for one variant."""
    return match_codes(code_variant(variant, sku_field), rule, index)
