"""The codes of variants read once, for all that looks at whole catalogues."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from operator import attrgetter
from typing import NamedTuple

from qls_desktop.domain.catalogue import Variant
from qls_desktop.domain.codes import CodeKind, classify_ean
from qls_desktop.domain.settings import SkuField


class Coded(NamedTuple):
    """A variant, what its EAN is, and the text that serves as its SKU.

    ``ean`` and ``sku`` are without outer spaces; ``ean_key`` is what EANs are compared by.
    """

    variant: Variant
    ean_kind: CodeKind
    ean: str
    ean_key: str
    sku: str


@dataclass(frozen=True, slots=True)
class ShopCodes:
    """The codes of a whole shop in columns, by variant id.

    Columns and not a row per variant: 100,000 rows that live on make the garbage collector take
    longer than the check itself.
    """

    variants: list[Variant]
    ean_kinds: list[CodeKind] = field(default_factory=list)
    eans: list[str] = field(default_factory=list)
    ean_keys: list[str] = field(default_factory=list)
    skus: list[str] = field(default_factory=list)

    def row(self, place: int) -> Coded:
        """The variant at a place."""
        return Coded(
            self.variants[place],
            self.ean_kinds[place],
            self.eans[place],
            self.ean_keys[place],
            self.skus[place],
        )


def code_variant(variant: Variant, sku_field: SkuField) -> Coded:
    """Reads the codes of one variant."""
    return Coded(variant, *classify_ean(variant.ean), variant.code(sku_field))


def code_variants(variants: Iterable[Variant], sku_field: SkuField) -> ShopCodes:
    """Reads the codes of a shop."""
    codes = ShopCodes(sorted(variants, key=attrgetter("id")))
    for variant in codes.variants:
        kind, ean, key = classify_ean(variant.ean)
        codes.ean_kinds.append(kind)
        codes.eans.append(ean)
        codes.ean_keys.append(key)
        codes.skus.append(variant.code(sku_field))
    return codes
