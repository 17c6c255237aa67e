"""Plans how to take back what a run wrote: only where it still stands as the run left it.

What anybody changed since, the shop's customers included, is left alone and said. The plans are of
the same kind as those of a sync, so that they are previewed, guarded and written in the same way,
and can be undone themselves.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from qls_desktop.domain.catalogue import Variant, WarehouseProduct
from qls_desktop.domain.product_actions import SkipVariant, UpdateFields
from qls_desktop.domain.product_fields import Change, FieldValue, warehouse_fields
from qls_desktop.domain.reason import Reason, reason
from qls_desktop.domain.settings import ProductField, StockRules
from qls_desktop.domain.stock_guard import is_share_exceeded
from qls_desktop.domain.stock_plan import SetStock, SkipStock, StockParts, StockPlan

FieldKey = tuple[str, ProductField]
"""A my.QLS product's id and one of its fields."""


@dataclass(frozen=True, slots=True)
class StockWritten:
    """One level that a run wrote, in units. ``confirmed``: the shop showed it afterwards."""

    variant_id: int
    old: int | None
    new: int | None
    confirmed: bool = True


@dataclass(frozen=True, slots=True)
class FieldWritten:
    """One field that a run wrote. ``confirmed``: my.QLS said that it was done."""

    variant_id: int
    product_id: str
    field: ProductField
    old: FieldValue
    new: FieldValue
    confirmed: bool = True


@dataclass(frozen=True, slots=True)
class FieldUndo:
    """What goes back in my.QLS, and what is left alone and why."""

    updates: tuple[UpdateFields, ...] = ()
    skips: tuple[SkipVariant, ...] = ()


def plan_stock_undo(
    writes: Iterable[StockWritten], variants: Mapping[int, Variant], later: Mapping[int, int]
) -> StockPlan:
    """Plans to give variants the level that they had before a run.

    Args:
        writes: what the run wrote.
        variants: the shop's variants with the stock they have now, by id.
        later: variants that a later run wrote, with that run.
    """
    decided = [(write, _decide_level(write, variants, later)) for write in writes]
    sets = [action for _, action in decided if isinstance(action, SetStock)]
    return StockPlan(
        # Falling first, as in a sync: it is what gets oversold.
        sets=tuple(sorted(sets, key=lambda one: (one.new > one.old, one.variant_id))),
        unchanged=tuple(write.variant_id for write, action in decided if action is None),
        skips=tuple(action for _, action in decided if isinstance(action, SkipStock)),
    )


def _decide_level(
    write: StockWritten, variants: Mapping[int, Variant], later: Mapping[int, int]
) -> SetStock | SkipStock | None:
    variant = variants.get(write.variant_id)
    if variant is None:
        return SkipStock(write.variant_id, reason("undo_gone"))
    found, back = variant.stock_level, write.old
    if found is None:
        return SkipStock(write.variant_id, reason("stock_tracking_unknown"))
    if found == back:
        return None
    if write.variant_id in later:
        return SkipStock(write.variant_id, reason("undo_later_run", run=later[write.variant_id]))
    if found != write.new:
        told = reason("undo_changed_since", found=found, wrote=write.new)
        return SkipStock(write.variant_id, told)
    if back is None or not write.confirmed:
        return SkipStock(write.variant_id, reason("undo_unsure"))
    told = reason("undo_level", old=found, new=back)
    return SetStock(write.variant_id, "", found, back, StockParts(back), told)


def still_stands(plan: Sequence[SetStock], variants: Mapping[int, Variant]) -> list[SetStock]:
    """The writes of a plan whose variants still have the level that the plan found."""
    return [
        action
        for action in plan
        if action.variant_id in variants and variants[action.variant_id].stock_level == action.old
    ]


def plan_field_undo(
    writes: Iterable[FieldWritten],
    products: Mapping[str, WarehouseProduct],
    later: Mapping[FieldKey, int],
) -> FieldUndo:
    """Plans to give fields in my.QLS the value that they had before a run.

    Args:
        writes: what the run wrote.
        products: the my.QLS products as they are now, by id.
        later: fields that a later run wrote, with that run.
    """
    changes: dict[tuple[int, str], dict[ProductField, Change]] = {}
    skips: list[SkipVariant] = []
    for write in writes:
        decided = _decide_field(write, products, later)
        if isinstance(decided, Reason):
            skips.append(SkipVariant(write.variant_id, decided))
        elif decided is not None:
            changes.setdefault((write.variant_id, write.product_id), {})[write.field] = decided
    updates = tuple(_update(*key, back) for key, back in changes.items())
    return FieldUndo(updates, tuple(skips))


def _update(
    variant_id: int, product_id: str, changes: Mapping[ProductField, Change]
) -> UpdateFields:
    fields = ", ".join(field.value for field in changes)
    return UpdateFields(variant_id, product_id, changes, reason("undo_fields", fields=fields))


def _decide_field(
    write: FieldWritten, products: Mapping[str, WarehouseProduct], later: Mapping[FieldKey, int]
) -> Change | Reason | None:
    product = products.get(write.product_id)
    if product is None:
        return reason("undo_gone")
    found, fields = warehouse_fields(product)[write.field], write.field.value
    if found == write.old:
        return None
    if (write.product_id, write.field) in later:
        run = later[write.product_id, write.field]
        return reason("undo_field_later_run", fields=fields, run=run)
    if found != write.new:
        return reason("undo_field_changed_since", fields=fields)
    nameless = write.field is ProductField.NAME and write.old is None
    if nameless or not write.confirmed:
        return reason("undo_field_unsure", fields=fields)
    return found, write.old


def undo_held(changing: int, linked_count: int, rules: StockRules) -> Reason | None:
    """Why an undo of a products run waits for somebody's look; the limits are the stock's.

    Args:
        changing: of how many variants the my.QLS product or the link would change.
        linked_count: how many are linked, with those that would be linked again.
        rules: the limits.
    """
    if not is_share_exceeded(changing, linked_count, rules):
        return None
    limit = round(rules.guard_share * 100)
    return reason("undo_held", changing=changing, linked=linked_count, percent=limit)
