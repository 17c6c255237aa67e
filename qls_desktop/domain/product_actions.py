"""What a product sync will do: the actions, each with its reason and its cost in API calls."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from qls_desktop.domain.catalogue import Variant
from qls_desktop.domain.matching import Match, Search
from qls_desktop.domain.product_fields import Change, FieldValue
from qls_desktop.domain.reason import Reason
from qls_desktop.domain.settings import ProductField


@dataclass(frozen=True, slots=True)
class LinkVariant:
    """Join a variant to the my.QLS product that was found for it. Ours alone: no call.

    A first sync plans tens of thousands at once, so each is one small object, and what was found
    is searched once more by whoever asks.
    """

    variant: Variant
    warehouse_product_id: str
    search: Search
    calls: ClassVar[int] = 0

    @property
    def variant_id(self) -> int:
        """The variant's id in the shop."""
        return self.variant.id

    @property
    def found(self) -> Match:
        """What the search for the product came to."""
        return self.search.match(self.variant)

    @property
    def reason(self) -> Reason:
        """Why these two belong together."""
        return self.found.reason


@dataclass(frozen=True, slots=True)
class CreateProduct:
    """Make a my.QLS product of a variant: one POST. Prices are euros; None is empty."""

    variant_id: int
    name: str
    sku: str
    ean: str
    image_url: str
    price_cost: Decimal | None
    price_store: Decimal | None
    reason: Reason
    calls: ClassVar[int] = 1


@dataclass(frozen=True, slots=True)
class UpdateFields:
    """Change fields of a linked my.QLS product: GET its detail, PUT the merged fields."""

    variant_id: int
    warehouse_product_id: str
    changes: Mapping[ProductField, Change]
    reason: Reason
    calls: ClassVar[int] = 2

    @property
    def new_values(self) -> dict[ProductField, FieldValue]:
        """What each changed field becomes."""
        return {field: new for field, (_, new) in self.changes.items()}


@dataclass(frozen=True, slots=True)
class SkipVariant:
    """Left undone, and why."""

    variant_id: int
    reason: Reason
    calls: ClassVar[int] = 0


ProductAction = LinkVariant | CreateProduct | UpdateFields | SkipVariant


@dataclass(frozen=True, slots=True)
class ProductPlan:
    """Every action of one product sync: links, creations, updates, skips, each by variant id.

    ``unchanged`` are linked variants with nothing to do. ``problem`` tells why nothing at all may
    be done (an incomplete or suspiciously empty read); then there are no actions.
    """

    links: tuple[LinkVariant, ...] = ()
    creates: tuple[CreateProduct, ...] = ()
    updates: tuple[UpdateFields, ...] = ()
    skips: tuple[SkipVariant, ...] = ()
    unchanged: tuple[int, ...] = ()
    problem: Reason | None = None

    @property
    def actions(self) -> tuple[ProductAction, ...]:
        """All of them in the order in which they are carried out: first link, then create."""
        return (*self.links, *self.creates, *self.updates, *self.skips)

    @property
    def calls(self) -> int:
        """What carrying it out costs in my.QLS calls."""
        return sum(action.calls for action in self.actions)


def collect_plan(decided: Iterable[tuple[int, ProductAction | None]]) -> ProductPlan:
    """Sorts decisions by kind, in the order in which they come; None is "nothing to do"."""
    listed = tuple(decided)
    actions = tuple(action for _, action in listed)
    return ProductPlan(
        links=tuple(action for action in actions if isinstance(action, LinkVariant)),
        creates=tuple(action for action in actions if isinstance(action, CreateProduct)),
        updates=tuple(action for action in actions if isinstance(action, UpdateFields)),
        skips=tuple(action for action in actions if isinstance(action, SkipVariant)),
        unchanged=tuple(variant_id for variant_id, action in listed if action is None),
    )
