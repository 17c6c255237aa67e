"""A variant with its codes read and judged once, for all that looks at whole catalogues."""

from collections.abc import Iterable
from typing import NamedTuple

from qls_desktop.domain.catalogue import Variant
from qls_desktop.domain.codes import Judgement, judge_ean
from qls_desktop.domain.settings import SkuField


class Coded(NamedTuple):
    """A variant, its EAN judged, and the text that serves as its SKU (trimmed)."""

    variant: Variant
    ean: Judgement
    sku: str


def code_variant(variant: Variant, sku_field: SkuField) -> Coded:
    """Reads and judges the codes of one variant."""
    return Coded(variant, judge_ean(variant.ean), variant.code(sku_field))


def code_variants(variants: Iterable[Variant], sku_field: SkuField) -> list[Coded]:
    """Reads and judges the codes of a shop, by variant id."""
    ordered = sorted(variants, key=lambda variant: variant.id)
    return [code_variant(variant, sku_field) for variant in ordered]
