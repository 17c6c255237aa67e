"""Which variants of one shop share an EAN or a SKU."""

from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from qls_desktop.domain.coded import ShopCodes
from qls_desktop.domain.settings import MatchRule

T = TypeVar("T", bound=Hashable)


def group_by_code(members: Sequence[T], codes: Sequence[str]) -> dict[str, list[T]]:
    """The members per code, only of codes that two or more carry. Empty codes don't count.

    ``codes`` gives the code of each member, at the same place.
    """
    doubled = {code for code, count in Counter(codes).items() if count > 1 and code}
    groups: dict[str, list[T]] = {}
    if doubled:
        for member, code in zip(members, codes, strict=True):
            if code in doubled:
                groups.setdefault(code, []).append(member)
    return groups


@dataclass(frozen=True, slots=True)
class SharedCodes:
    """The codes that more than one variant of a shop carries, with the places of those variants.

    ``eans`` are by key; places are those of :class:`~qls_desktop.domain.coded.ShopCodes`.
    """

    eans: dict[str, list[int]]
    skus: dict[str, list[int]]

    def hindering(self, rule: MatchRule) -> set[int]:
        """The places of the variants that share a code which the rule relies on.

        Nothing is linked by such a code.
        """
        eans = () if rule is MatchRule.SKU else self.eans.values()
        skus = () if rule is MatchRule.EAN else self.skus.values()
        return {place for places in (*eans, *skus) for place in places}


def find_shared_codes(codes: ShopCodes) -> SharedCodes:
    """Finds the EANs (by their key) and SKUs that several variants of a shop carry."""
    places = range(len(codes.variants))
    return SharedCodes(group_by_code(places, codes.ean_keys), group_by_code(places, codes.skus))
