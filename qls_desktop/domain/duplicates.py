"""Which variants of one shop share an EAN or a SKU."""

from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from qls_desktop.domain.coded import Coded
from qls_desktop.domain.settings import MatchRule

T = TypeVar("T", bound=Hashable)


def group_by_code(members: Sequence[T], codes: Sequence[str]) -> dict[str, list[T]]:
    """The members per code, only of codes that two or more carry. Empty codes don't count.

    ``codes`` gives the code of each member, at the same place.
    """
    counted = Counter(codes)
    doubled = {code for code, count in counted.items() if count > 1 and code}
    groups: dict[str, list[T]] = {code: [] for code in counted if code in doubled}
    if groups:
        for member, code in zip(members, codes, strict=True):
            if code in doubled:
                groups[code].append(member)
    return groups


@dataclass(frozen=True, slots=True)
class SharedCodes:
    """The codes that more than one variant of a shop carries, with their variants' ids."""

    eans: dict[str, list[int]]
    skus: dict[str, list[int]]

    def hinder(self, coded: Coded, rule: MatchRule) -> bool:
        """Whether a code that the rule relies on is shared: then nothing is linked by it."""
        by_ean = rule is not MatchRule.SKU and coded.ean_key in self.eans
        by_sku = rule is not MatchRule.EAN and coded.sku in self.skus
        return by_ean or by_sku


def find_shared_codes(coded: Sequence[Coded]) -> SharedCodes:
    """Finds the EANs (by their key) and SKUs that several variants of a shop carry."""
    ids = [one.variant.id for one in coded]
    eans = group_by_code(ids, [one.ean_key for one in coded])
    return SharedCodes(eans, group_by_code(ids, [one.sku for one in coded]))
