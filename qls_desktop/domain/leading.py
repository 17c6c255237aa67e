"""Which shop decides the fields of a my.QLS product that several shops are linked to.

Without one that leads, each shop's sync would write its own name over the other's, every night
(decisions/0028).
"""

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import takewhile

from qls_desktop.domain.drift import LinkedCodes, has_drifted
from qls_desktop.domain.product_fields import Change
from qls_desktop.domain.settings import Integration, ProductField


@dataclass(frozen=True, slots=True)
class LeadingShop:
    """A shop that may decide: the fields it syncs, and the my.QLS products that it writes."""

    name: str
    fields: frozenset[ProductField]
    products: Set[str]


def rank_shops(shops: Iterable[Integration]) -> Sequence[Integration]:
    """An account's shops in the order in which they decide.

    A shop whose products sync runs by itself goes before one whose doesn't; then the older one.
    """
    return sorted(shops, key=lambda shop: (not shop.auto.products, shop.id))


def find_before(own: Integration, shops: Iterable[Integration]) -> Sequence[Integration]:
    """The account's shops that decide before this one, the first one first.

    ``own`` counts as it is given, which a forecast looks at before it is saved.
    """
    known = (own if shop.id == own.id else shop for shop in shops)
    ranked = rank_shops(shop for shop in known if shop.account_id == own.account_id)
    before = takewhile(lambda shop: shop.id != own.id, ranked)
    return [shop for shop in before if shop.products.fields]


def find_written(codes: Iterable[LinkedCodes]) -> frozenset[str]:
    """The my.QLS products that a shop writes: its first variant on each still has the link's codes.

    ``codes`` are of the links of variants that are in the shop, by variant id. Where the codes have
    drifted the shop writes nothing, nor does any of its later variants.
    """
    first: dict[str, LinkedCodes] = {}
    for each in codes:
        first.setdefault(each.product_id, each)
    return frozenset(product for product, each in first.items() if not has_drifted(each))


def leader_of(product_id: str, field: ProductField, before: Sequence[LeadingShop]) -> str:
    """The name of the shop that decides a field of a my.QLS product; empty if none goes before."""
    for shop in before:
        if field in shop.fields and product_id in shop.products:
            return shop.name
    return ""


def split_changes(
    product_id: str, changes: Mapping[ProductField, Change], before: Sequence[LeadingShop]
) -> tuple[Mapping[ProductField, Change], Sequence[str]]:
    """The changes that are this shop's to make, and the names of the shops that decide the rest."""
    leaders = {field: leader_of(product_id, field, before) for field in changes}
    own = {field: change for field, change in changes.items() if not leaders[field]}
    return own, sorted(set(leaders.values()) - {""})
