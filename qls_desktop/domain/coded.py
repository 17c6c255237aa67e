"""A variant with its codes read once, for all that looks at whole catalogues."""

from collections.abc import Iterable
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


def code_variant(variant: Variant, sku_field: SkuField) -> Coded:
    """Reads the codes of one variant."""
    return Coded(variant, *classify_ean(variant.ean), variant.code(sku_field))


def code_variants(variants: Iterable[Variant], sku_field: SkuField) -> list[Coded]:
    """Reads the codes of a shop, by variant id."""
    ordered = sorted(variants, key=lambda variant: variant.id)
    return [code_variant(variant, sku_field) for variant in ordered]
