"""What the product check looks at: every variant of every shop, with its codes judged once."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from qls_desktop.domain.catalogue import Link, Variant
from qls_desktop.domain.code_flaws import show
from qls_desktop.domain.coded import code_variants
from qls_desktop.domain.codes import Judgement
from qls_desktop.domain.findings import Finding, FindingKind, Severity
from qls_desktop.domain.linking import Linking, decide_links
from qls_desktop.domain.matching import MatchOutcome, WarehouseIndex
from qls_desktop.domain.reason import Reason
from qls_desktop.domain.settings import ProductRules


@dataclass(frozen=True, slots=True)
class ShopCatalogue:
    """One integration's shop as it is stored: its name, settings, variants and links."""

    integration: str
    rules: ProductRules
    variants: Sequence[Variant]
    links: Sequence[Link] = ()


class Row(NamedTuple):
    """One variant with its codes judged.

    ``joined`` tells that it is linked, or will be by the next product sync: then a faulty code
    blocks nothing (any more) and only warns.
    """

    integration: str
    variant: Variant
    ean: Judgement
    sku: str
    joined: bool

    @property
    def title(self) -> str:
        """What a person calls it; its id where the shop gave it no title."""
        return show(self.variant.full_title.strip()) or f"#{self.variant.id}"

    @property
    def blocking(self) -> Severity:
        """The severity of a fault that keeps a variant from being linked or created."""
        return Severity.WARNS if self.joined else Severity.BLOCKS

    def found(self, kind: FindingKind, severity: Severity, value: str, why: Reason) -> Finding:
        """A finding about this variant."""
        variant = self.variant
        return Finding(
            kind, severity, self.integration, variant.id, variant.product_id, self.title, value, why
        )

    def found_in_product(
        self, kind: FindingKind, severity: Severity, value: str, why: Reason
    ) -> Finding:
        """A finding about the whole product, of which this is the first variant."""
        product_id = self.variant.product_id
        title = show(self.variant.product_title.strip()) or self.title
        return Finding(kind, severity, self.integration, None, product_id, title, value, why)


@dataclass(frozen=True, slots=True)
class ShopRows:
    """One shop ready to be checked: its rows and links by variant id, and what matching found."""

    shop: ShopCatalogue
    rows: tuple[Row, ...]
    links: dict[int, Link]
    linking: Linking


def prepare(shop: ShopCatalogue, index: WarehouseIndex) -> ShopRows:
    """Judges a shop's codes and searches the my.QLS products of its unlinked variants."""
    coded = code_variants(shop.variants, shop.rules.sku_field)
    links = {link.variant_id: link for link in shop.links}
    linking = decide_links(coded, shop.links, index, shop.rules.match)
    loose = {
        variant_id
        for variant_id, match in linking.matches.items()
        if match.outcome is not MatchOutcome.MATCHED
    }
    rows = tuple(
        Row(shop.integration, variant, ean, sku, variant.id not in loose)
        for variant, ean, sku in coded
    )
    return ShopRows(shop, rows, links, linking)
