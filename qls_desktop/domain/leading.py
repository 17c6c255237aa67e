"""Which shop decides the fields of a my.QLS product that several shops are linked to.

Without one that leads, each shop's sync would write its own name over the other's, every night
(decisions/0028).
"""

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import takewhile

from qls_desktop.domain.product_fields import Change
from qls_desktop.domain.settings import Integration, ProductField


@dataclass(frozen=True, slots=True)
class LeadingShop:
    """A shop that goes before: the fields it syncs, and the my.QLS products it is linked to."""

    name: str
    fields: frozenset[ProductField]
    products: Set[str]


def find_before(own: Integration, shops: Iterable[Integration]) -> Sequence[Integration]:
    """The account's shops that decide before this one, the first one first.

    A shop whose products sync runs by itself goes before one whose doesn't; then the older one.
    """
    mine = [shop for shop in shops if shop.account_id == own.account_id]
    ranked = sorted(mine, key=lambda shop: (not shop.auto.products, shop.id))
    before = takewhile(lambda shop: shop.id != own.id, ranked)
    return [shop for shop in before if shop.products.fields]


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
