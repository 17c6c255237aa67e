"""What the product check looks at: every variant of every shop, with its codes read once."""

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass

from qls_desktop.domain.catalogue import Link, Variant
from qls_desktop.domain.code_flaws import show
from qls_desktop.domain.coded import Coded, ShopCodes, code_variants
from qls_desktop.domain.findings import Finding, FindingKind, Severity
from qls_desktop.domain.linking import Linking, decide_links
from qls_desktop.domain.matching import WarehouseIndex
from qls_desktop.domain.reason import Reason
from qls_desktop.domain.settings import ProductRules

_NAMED = 5


@dataclass(frozen=True, slots=True)
class ShopCatalogue:
    """One integration's shop as it is stored: its name, settings, variants and links.

    ``kept_apart`` are variants and my.QLS products that the merchant unlinked by hand; ``id`` is
    the integration's. ``is_read`` is False while the shop was never read whole.
    """

    integration: str
    rules: ProductRules
    variants: Sequence[Variant]
    links: Sequence[Link] = ()
    kept_apart: Set[tuple[int, str]] = frozenset()
    id: int = 0
    is_read: bool = True


def title_of(row: Coded) -> str:
    """What a person calls a variant; its id where the shop gave it no title."""
    return show(row.variant.full_title.strip()) or f"#{row.variant.id}"


def name_rows(rows: Sequence[Coded]) -> str:
    """Variants as a person would list them: at most five titles and a count of the others."""
    named = [title_of(row) for row in rows[:_NAMED]]
    more = len(rows) - _NAMED
    return "; ".join([*named, f"+{more}"] if more > 0 else named)


@dataclass(frozen=True, slots=True)
class ShopRows:
    """One shop ready to be checked: its codes, its links by variant id, and what matching found.

    ``index`` is of the my.QLS products of the account.
    """

    shop: ShopCatalogue
    codes: ShopCodes
    links: dict[int, Link]
    linking: Linking
    index: WarehouseIndex

    def rows(self, places: Iterable[int]) -> list[Coded]:
        """The variants at some places."""
        return [self.codes.row(place) for place in places]

    def blocking(self, row: Coded) -> Severity:
        """The severity of a fault that keeps a variant from being linked or created.

        Where it is linked, or is about to be, the fault blocks nothing and only warns.
        """
        joined = row.variant.id in self.links or row.variant.id in self.linking.products
        return Severity.WARNS if joined else Severity.BLOCKS

    def found(
        self, row: Coded, kind: FindingKind, severity: Severity, value: str, why: Reason
    ) -> Finding:
        """A finding about one variant."""
        name, variant = self.shop.integration, row.variant
        title, at_qls = title_of(row), self.at_qls(row)
        return Finding(
            kind, severity, name, variant.id, variant.product_id, title, value, why, at_qls,
            self.shop.id,
        )  # fmt: skip

    def at_qls(self, row: Coded) -> str:
        """The id of the my.QLS product that a variant is linked to, or is about to be."""
        link = self.links.get(row.variant.id)
        if link is not None:
            return link.warehouse_product_id
        product = self.linking.products.get(row.variant.id)
        return product.id if product is not None else ""

    def found_in_product(
        self, row: Coded, kind: FindingKind, severity: Severity, value: str, why: Reason
    ) -> Finding:
        """A finding about a whole product, of which ``row`` is the first variant."""
        name, product_id = self.shop.integration, row.variant.product_id
        title = show(row.variant.product_title.strip()) or title_of(row)
        shop_id = self.shop.id
        return Finding(kind, severity, name, None, product_id, title, value, why, "", shop_id)


def prepare(shop: ShopCatalogue, index: WarehouseIndex) -> ShopRows:
    """Reads a shop's codes and searches the my.QLS products of its unlinked variants."""
    codes = code_variants(shop.variants, shop.rules.sku_field)
    links = {link.variant_id: link for link in shop.links}
    linking = decide_links(codes, shop.links, index, shop.rules.match, shop.kept_apart)
    return ShopRows(shop, codes, links, linking, index)
