"""Which variants of one shop share an EAN or a SKU."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from qls_desktop.domain.catalogue import Variant
from qls_desktop.domain.codes import gtin_key
from qls_desktop.domain.settings import MatchRule, SkuField


@dataclass(frozen=True, slots=True)
class SharedCodes:
    """The codes that more than one variant of a shop carries.

    ``eans`` and ``skus`` give per variant id how many variants carry its code, itself included;
    a variant whose code is its own isn't in them.
    """

    eans: Mapping[int, int]
    skus: Mapping[int, int]

    def hinder(self, variant_id: int, rule: MatchRule) -> bool:
        """Whether a code that the rule relies on is shared: then nothing is linked by it."""
        by_ean = rule is not MatchRule.SKU and variant_id in self.eans
        by_sku = rule is not MatchRule.EAN and variant_id in self.skus
        return by_ean or by_sku


def group_by_code(coded: Iterable[tuple[int, str]]) -> dict[str, list[int]]:
    """The ids per code, only of codes that two or more ids carry. Empty codes don't count."""
    groups: dict[str, list[int]] = {}
    for identity, code in coded:
        if code:
            groups.setdefault(code, []).append(identity)
    return {code: ids for code, ids in groups.items() if len(ids) > 1}


def _count(groups: Mapping[str, list[int]]) -> dict[int, int]:
    return {identity: len(ids) for ids in groups.values() for identity in ids}


def find_shared_codes(variants: Iterable[Variant], sku_field: SkuField) -> SharedCodes:
    """Finds the EANs (by :func:`gtin_key`) and SKUs that several variants of a shop carry."""
    listed = tuple(variants)
    eans = group_by_code((variant.id, gtin_key(variant.ean)) for variant in listed)
    skus = group_by_code((variant.id, variant.code(sku_field)) for variant in listed)
    return SharedCodes(_count(eans), _count(skus))
