"""Finds the my.QLS product that a variant is, and refuses where that isn't certain.

Exactly the rule's codes must agree, and every agreeing code must be unique on the shelf: two my.QLS
rows on one key refuse both (api/qls.md, recipe 2). With the rule "EAN and SKU" both codes must be
there and agree; one that is lacking on either side is refused and named. With "EAN" or "SKU" alone
the other code may differ or be lacking, but may not point to another my.QLS product.
"""

from collections.abc import Callable, Collection, Iterable, Sequence, Set
from dataclasses import dataclass
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
    APART = "apart"
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
        if self.outcome is not MatchOutcome.MATCHED:
            return None
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


class CodeShelf:
    """My.QLS products by one kind of code. Lean, as it is filled with whole warehouses."""

    __slots__ = ("first", "several")

    def __init__(self) -> None:
        self.first: dict[str, WarehouseProduct] = {}
        """The first product of every code."""
        self.several: dict[str, list[WarehouseProduct]] = {}
        """All products of the codes that more than one product carries."""

    def add(self, code: str, product: WarehouseProduct) -> None:
        """Puts a product under a code, once per product and code; an empty code is left out."""
        if not code:
            return
        other = self.first.setdefault(code, product)
        if other is not product:
            self.several.setdefault(code, [other]).append(product)

    def get(self, code: str) -> Hits:
        """The products with this code; none for an empty one."""
        only = self.first.get(code)
        return () if only is None else self.several.get(code) or (only,)


class WarehouseIndex:
    """The my.QLS products of one account by id, by SKU and by every EAN and barcode.

    An id that comes twice (a page that shifted while it was read) counts once, the last time.
    """

    def __init__(self, products: Iterable[WarehouseProduct]) -> None:
        self.by_id = {product.id: product for product in products}
        self.eans = CodeShelf()
        """By :func:`~qls_desktop.domain.codes.gtin_key`."""
        self.skus = CodeShelf()
        """By SKU without outer spaces."""
        for product in self.by_id.values():
            self.skus.add(product.sku.strip(), product)
            for key in _ean_keys(product):
                self.eans.add(key, product)

    def knows(self, ean_key: str, sku: str) -> bool:
        """Whether a product has either code."""
        return ean_key in self.eans.first or sku in self.skus.first

    def find_plain(self, ean_key: str, sku: str) -> WarehouseProduct | None:
        """The product that both codes point to and to it alone, a match by any rule; or None."""
        product = self.eans.first.get(ean_key)
        if product is None or self.skus.first.get(sku) is not product:
            return None
        doubled = ean_key in self.eans.several or sku in self.skus.several
        return None if doubled else product

    def unknown_to(self, ean_keys: Set[str], skus: Set[str]) -> list[WarehouseProduct]:
        """The products none of whose codes is among these."""
        return [
            product
            for product in self.by_id.values()
            if product.sku.strip() not in skus and ean_keys.isdisjoint(_ean_keys(product))
        ]

    @cached_property
    def _folded(self) -> dict[str, str]:
        return {sku.casefold(): sku for sku in self.skus.first}

    def lookalike_sku(self, sku: str) -> str:
        """A SKU at QLS that differs from ``sku`` in upper and lower case only; else empty."""
        found = self._folded.get(sku.casefold(), "")
        return "" if found == sku or sku in self.skus.first else found


def _ean_keys(product: WarehouseProduct) -> Collection[str]:
    """The keys of a product's EAN and barcodes, each once."""
    key = gtin_key(product.ean)
    return {key, *map(gtin_key, product.barcodes)} if product.barcodes else (key,)


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
    by_ean, by_sku = index.eans.get(coded.ean_key), index.skus.get(coded.sku)
    return Match(find_outcome(rule, by_ean, by_sku), coded, rule, by_ean, by_sku)


def match(variant: Variant, rule: MatchRule, sku_field: SkuField, index: WarehouseIndex) -> Match:
    """:func:`match_codes` for one variant."""
    return match_codes(code_variant(variant, sku_field), rule, index)


@dataclass(frozen=True, slots=True)
class Search:
    """By what a plan searches my.QLS products: the same for all of its variants."""

    rule: MatchRule
    sku_field: SkuField
    index: WarehouseIndex

    def match(self, variant: Variant) -> Match:
        """What the search for a variant's product comes to."""
        return match(variant, self.rule, self.sku_field, self.index)
