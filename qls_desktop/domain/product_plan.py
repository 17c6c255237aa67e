"""Plans a product sync: first link, then create, then update what differs (design.md, section 7).

Nothing is planned on an incomplete read of my.QLS, nor on an empty one while links exist: a product
that wasn't read would be made a second time. A my.QLS product is never deleted.
"""

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass

from qls_desktop.domain.catalogue import Link, Variant, WarehouseProduct
from qls_desktop.domain.coded import Coded, code_variants
from qls_desktop.domain.drift import find_drift
from qls_desktop.domain.leading import LeadingShop, split_changes
from qls_desktop.domain.linking import Linking, decide_links
from qls_desktop.domain.matching import Search, WarehouseIndex
from qls_desktop.domain.product_actions import (
    LinkVariant,
    ProductAction,
    ProductPlan,
    SkipVariant,
    UpdateFields,
    collect_plan,
)
from qls_desktop.domain.product_creation import (
    NO_OTHER_SHOPS,
    CodeBook,
    OtherShops,
    Scene,
    decide_creation,
)
from qls_desktop.domain.product_fields import find_changes
from qls_desktop.domain.reason import Reason, reason
from qls_desktop.domain.settings import ProductRules


def _find_problem(links: Sequence[Link], index: WarehouseIndex, complete: bool) -> Reason | None:
    if not complete:
        return reason("product_read_incomplete")
    if links and not index.by_id:
        return reason("product_list_empty", links=len(links))
    return None


@dataclass(frozen=True, slots=True)
class _Linked:
    """The links of variants that are there, and who leads where several share a product.

    ``leader`` is the variant that leads in this shop; ``before`` are the shops that go before it.
    """

    by_variant: Mapping[int, Link]
    leader: Mapping[str, int]
    before: Sequence[LeadingShop]

    @classmethod
    def of(cls, links: Iterable[Link], before: Sequence[LeadingShop]) -> "_Linked":
        by_variant = {link.variant_id: link for link in links}
        leader: dict[str, int] = {}
        for variant_id in sorted(by_variant, reverse=True):
            leader[by_variant[variant_id].warehouse_product_id] = variant_id
        return cls(by_variant, leader, before)


def _plan_unlinked(coded: Coded, linking: Linking, scene: Scene, search: Search) -> ProductAction:
    variant_id = coded.variant.id
    if variant_id in linking.refused:
        return SkipVariant(variant_id, linking.refused[variant_id].reason)
    if variant_id not in linking.products:
        return decide_creation(coded.variant, scene)
    return LinkVariant(coded.variant, linking.products[variant_id].id, search)


def _plan_linked(variant: Variant, linked: _Linked, scene: Scene) -> ProductAction | None:
    link = linked.by_variant[variant.id]
    product = scene.index.by_id.get(link.warehouse_product_id)
    if product is None:
        return SkipVariant(variant.id, reason("product_gone", product=link.warehouse_product_id))
    drift = find_drift(variant, link, scene.rules.sku_field)
    if drift:
        return SkipVariant(variant.id, drift)
    differing = find_changes(variant, product, scene.rules.fields)
    if not differing:
        return None
    if linked.leader[product.id] != variant.id:
        return SkipVariant(variant.id, reason("product_led_by_other", product=product.name))
    changes, shops = split_changes(product.id, differing, linked.before)
    if not changes:
        led = reason("product_led_by_shop", product=product.name, shop=", ".join(shops))
        return SkipVariant(variant.id, led)
    fields = ", ".join(field.value for field in changes)
    return UpdateFields(variant.id, product.id, changes, reason("product_update", fields=fields))


def plan_products(
    variants: Iterable[Variant],
    warehouse: Iterable[WarehouseProduct],
    links: Iterable[Link],
    rules: ProductRules,
    *,
    warehouse_complete: bool,
    created_unresolved: frozenset[int] = frozenset(),
    others: OtherShops = NO_OTHER_SHOPS,
    kept_apart: Set[tuple[int, str]] = frozenset(),
) -> ProductPlan:
    """Plans what a product sync of one integration will do.

    Args:
        variants: all variants of the shop, from a complete read.
        warehouse: the account's my.QLS products.
        links: the integration's links.
        rules: the integration's settings.
        warehouse_complete: whether ``warehouse`` is a fresh, complete read; if not, nothing is
            planned.
        created_unresolved: variants whose creation has an unknown outcome; they may still be
            linked, which resolves it, but aren't created.
        others: what the account's other integrations hold.
        kept_apart: variants and my.QLS products that the merchant unlinked by hand.

    Returns:
        The plan, the same for the same input in whatever order.
    """
    codes = code_variants(variants, rules.sku_field)
    held = tuple(links)
    index = WarehouseIndex(warehouse)
    problem = _find_problem(held, index, warehouse_complete)
    if problem:
        return ProductPlan(problem=problem)
    linking = decide_links(codes, held, index, rules.match, kept_apart)
    present = {variant.id for variant in codes.variants}
    linked = _Linked.of((link for link in held if link.variant_id in present), others.before)
    scene = Scene(
        rules,
        index,
        linking.shared,
        created_unresolved,
        CodeBook.of(others.linked),
        CodeBook.of(others.unresolved),
    )
    search = Search(rules.match, rules.sku_field, index)
    return collect_plan(
        (
            one.variant.id,
            _plan_linked(one.variant, linked, scene)
            if one.variant.id in linked.by_variant
            else _plan_unlinked(one, linking, scene, search),
        )
        for one in map(codes.row, range(len(codes.variants)))
    )
