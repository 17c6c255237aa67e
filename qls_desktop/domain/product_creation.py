"""Decides whether a variant that my.QLS doesn't know may be made there.

EAN and SKU are frozen at QLS once a product is made, so a creation waits for clean codes that no
other variant carries and on which the account's shops agree. In-store and book codes are allowed
(:attr:`qls_desktop.domain.codes.Judgement.usable`); the product check warns of the former.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from qls_desktop.domain.catalogue import Variant
from qls_desktop.domain.code_flaws import show
from qls_desktop.domain.codes import gtin_key, judge_ean, judge_sku, same_ean
from qls_desktop.domain.duplicates import SharedCodes
from qls_desktop.domain.leading import LeadingShop
from qls_desktop.domain.matching import WarehouseIndex
from qls_desktop.domain.product_actions import CreateProduct, SkipVariant
from qls_desktop.domain.product_fields import euros
from qls_desktop.domain.reason import Reason, reason
from qls_desktop.domain.settings import ProductRules


@dataclass(frozen=True, slots=True)
class CodePair:
    """The EAN and SKU with which another integration holds, or is making, a my.QLS product."""

    ean: str
    sku: str


@dataclass(frozen=True, slots=True)
class OtherShops:
    """What the account's other integrations are known to hold.

    ``linked`` are the codes of their links; ``unresolved`` are the codes of all the account's
    creations whose outcome isn't known yet: making the same product meanwhile could make it twice.
    ``before`` are those that decide the fields of my.QLS products before this one.
    """

    linked: tuple[CodePair, ...] = ()
    unresolved: tuple[CodePair, ...] = ()
    before: tuple[LeadingShop, ...] = ()


NO_OTHER_SHOPS = OtherShops()
"""The account has one integration only."""


@dataclass(slots=True)
class CodeBook:
    """Code pairs by EAN key and by SKU."""

    by_ean: dict[str, set[CodePair]] = field(default_factory=dict)
    by_sku: dict[str, set[CodePair]] = field(default_factory=dict)

    @classmethod
    def of(cls, pairs: Iterable[CodePair]) -> "CodeBook":
        """Makes the book of some pairs."""
        codes = cls()
        for pair in pairs:
            key, sku = gtin_key(pair.ean), pair.sku.strip()
            if key:
                codes.by_ean.setdefault(key, set()).add(pair)
            if sku:
                codes.by_sku.setdefault(sku, set()).add(pair)
        return codes

    def touching(self, ean_key: str, sku: str) -> list[CodePair]:
        """The pairs that share a code with this one, in a fixed order."""
        found = self.by_ean.get(ean_key, set()) | self.by_sku.get(sku, set())
        return sorted(found, key=lambda pair: (pair.ean, pair.sku))


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything a decision about a creation may look at.

    ``unresolved`` are the integration's own variants whose creation has an unknown outcome.
    """

    rules: ProductRules
    index: WarehouseIndex
    shared: SharedCodes
    unresolved: frozenset[int]
    others_linked: CodeBook
    others_unresolved: CodeBook


_Hindrance = Callable[[Variant, Scene], Reason | None]


def _switched_off(_variant: Variant, scene: Scene) -> Reason | None:
    return None if scene.rules.create_unknown else reason("product_not_created")


def _hidden(variant: Variant, _scene: Scene) -> Reason | None:
    return None if variant.is_visible else reason("product_hidden")


def _nameless(variant: Variant, _scene: Scene) -> Reason | None:
    return None if variant.full_title.strip() else reason("product_nameless")


def _unclean_ean(variant: Variant, _scene: Scene) -> Reason | None:
    judged = judge_ean(variant.ean)
    if judged.usable:
        return None
    return reason(f"product_ean_{judged.kind.value}", ean=show(judged.code))


def _unclean_sku(variant: Variant, scene: Scene) -> Reason | None:
    judged = judge_sku(variant.code(scene.rules.sku_field))
    if judged.usable:
        return None
    return reason(f"product_sku_{judged.kind.value}", sku=show(judged.code))


def _shared_code(variant: Variant, scene: Scene) -> Reason | None:
    eans = scene.shared.eans.get(gtin_key(variant.ean))
    if eans:
        ean = show(variant.ean.strip())
        return reason("product_duplicate_ean", ean=ean, count=len(eans))
    sku = variant.code(scene.rules.sku_field)
    if sku in scene.shared.skus:
        count = len(scene.shared.skus[sku])
        return reason("product_duplicate_sku", sku=show(sku), count=count)
    return None


def _unresolved(variant: Variant, scene: Scene) -> Reason | None:
    if variant.id in scene.unresolved:
        return reason("product_creation_unresolved")
    pair = gtin_key(variant.ean), variant.code(scene.rules.sku_field)
    if scene.others_unresolved.touching(*pair):
        return reason("product_creation_unresolved_elsewhere")
    return None


def _disagrees(variant: Variant, scene: Scene) -> Reason | None:
    sku = variant.code(scene.rules.sku_field)
    for pair in scene.others_linked.touching(gtin_key(variant.ean), sku):
        if not same_ean(pair.ean, variant.ean) or pair.sku.strip() != sku:
            codes = {"ean": show(variant.ean.strip()), "sku": show(sku)}
            other = {"other_ean": show(pair.ean), "other_sku": show(pair.sku)}
            return reason("product_cross_shop_mismatch", **codes, **other)
    return None


def _made_elsewhere(variant: Variant, scene: Scene) -> Reason | None:
    """What another shop has linked by these codes is at QLS, also where its list lags behind."""
    sku = variant.code(scene.rules.sku_field)
    if scene.others_linked.touching(gtin_key(variant.ean), sku):
        return reason("product_made_elsewhere", ean=show(variant.ean.strip()), sku=show(sku))
    return None


def _lookalike(variant: Variant, scene: Scene) -> Reason | None:
    sku = variant.code(scene.rules.sku_field)
    other = scene.index.lookalike_sku(sku)
    return reason("product_sku_lookalike", sku=show(sku), other_sku=show(other)) if other else None


_HINDRANCES: tuple[_Hindrance, ...] = (
    _unresolved,
    _unclean_ean,
    _unclean_sku,
    _shared_code,
    _disagrees,
    _made_elsewhere,
    _lookalike,
    _nameless,
    _hidden,
    _switched_off,
)
"""Why a variant isn't made at QLS, the first that holds: what must be mended comes before what
is meant."""


def decide_creation(variant: Variant, scene: Scene) -> CreateProduct | SkipVariant:
    """Makes the variant's creation, or says what stands in its way."""
    for hindrance in _HINDRANCES:
        told = hindrance(variant, scene)
        if told:
            return SkipVariant(variant.id, told)
    ean, sku = variant.ean.strip(), variant.code(scene.rules.sku_field)
    return CreateProduct(
        variant_id=variant.id,
        name=variant.full_title.strip(),
        sku=sku,
        ean=ean,
        image_url=variant.image_url.strip(),
        price_cost=euros(variant.price_cost),
        price_store=euros(variant.price_incl),
        reason=reason("product_create", ean=ean, sku=sku),
    )
