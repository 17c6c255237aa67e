"""Decides which unlinked variants of a shop may be linked, looking at the shop as a whole.

A match is taken back when another variant of the shop carries the same code, when the my.QLS
product is linked to another variant of this integration already, or when two variants would come
to the same my.QLS product: then neither is linked, so that the order of rows never decides.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from qls_desktop.domain.catalogue import Link
from qls_desktop.domain.coded import Coded
from qls_desktop.domain.duplicates import SharedCodes, find_shared_codes
from qls_desktop.domain.matching import Match, MatchOutcome, WarehouseIndex, match_codes
from qls_desktop.domain.settings import MatchRule

_MATCHED = MatchOutcome.MATCHED


@dataclass(frozen=True, slots=True)
class Linking:
    """The search's result per unlinked variant id, and the codes that the shop holds twice."""

    matches: dict[int, Match]
    shared: SharedCodes


def decide_links(
    coded: Sequence[Coded], links: Sequence[Link], index: WarehouseIndex, rule: MatchRule
) -> Linking:
    """Searches the my.QLS product of every variant without a link.

    Args:
        coded: all variants of the shop; a part of them would hide duplicates.
        links: the integration's links.
        index: a complete read of the account's my.QLS products.
        rule: which codes must agree.
    """
    linked = {link.variant_id for link in links}
    shared = find_shared_codes(coded)
    found = {
        one.variant.id: match_codes(one, rule, index)
        for one in coded
        if one.variant.id not in linked
    }
    matched = [(key, one, one.hit.id) for key, one in found.items() if one.outcome is _MATCHED]
    wanted = Counter([product_id for _, _, product_id in matched])
    taken = {link.warehouse_product_id for link in links}
    for variant_id, one, product_id in matched:
        if shared.hinder(one.coded, rule):
            found[variant_id] = one.taken_back(MatchOutcome.SHARED_CODE)
        elif wanted[product_id] > 1 or product_id in taken:
            found[variant_id] = one.taken_back(MatchOutcome.TAKEN)
    return Linking(found, shared)
