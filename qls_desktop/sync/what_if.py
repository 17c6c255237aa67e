"""What happens if a switch or a rule is changed: the figures and the list behind them.

Made with the same plans as the syncs, on what is stored, so that what is foreseen is what the first
real run does as long as neither side changes meanwhile. Writes nothing and calls nobody.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from qls_desktop.domain.catalogue import Variant
from qls_desktop.domain.product_actions import ProductAction, ProductPlan, SkipVariant
from qls_desktop.domain.reason import Reason, reason
from qls_desktop.domain.runs import RunItem, Task
from qls_desktop.domain.settings import Integration, ProductRules
from qls_desktop.domain.stock_guard import StockRead, guard, writable
from qls_desktop.store.catalogue import Catalogue, PassKind
from qls_desktop.store.links import Links
from qls_desktop.store.stock_book import StockBook
from qls_desktop.sync import orders, products, stock
from qls_desktop.sync.observe_orders import orders_read_at
from qls_desktop.sync.parts import Parts
from qls_desktop.sync.write_stock import stock_item

SHOP_PACE = ((300, 270), (3600, 2970), (86400, 11970))
"""Seconds, and calls that a sync may make to a shop in them (api/lightspeed.md, section 2)."""

QLS_PACE = ((300, 400),)
"""The same for my.QLS (api/qls.md, section 2)."""

SHOP_SECONDS, QLS_SECONDS = 0.4, 1 / 1.4
"""How long one call takes at least: the shop's answer, my.QLS' pace."""


@dataclass(frozen=True, slots=True)
class Forecast:
    """What one task would do: figures by name, the list behind them, and how long it takes.

    ``counts`` has ``looked_at``, ``planned``, ``held`` and, by task, ``zeroes``; ``link``,
    ``create``, ``update``, ``emptied``, ``moved``; ``send``. ``seconds`` is the time of the writes
    at the APIs' limits. ``read_at`` is how old the knowledge is (aware UTC); with ``problem``
    nothing can be foreseen.
    """

    task: Task
    counts: Mapping[str, int] = field(default_factory=dict)
    items: tuple[RunItem, ...] = ()
    seconds: int = 0
    read_at: datetime | None = None
    problem: Reason | None = None


@dataclass(frozen=True)
class Foreseen:
    """An integration with settings that aren't saved yet, for the plans to look at."""

    parts: Parts
    integration: Integration
    approved: bool = False

    def now(self) -> datetime:
        """The present instant, aware, in UTC."""
        return self.parts.now()


def seconds_for(calls: int, pace: Iterable[tuple[int, int]], each: float) -> int:
    """How long some calls take at an API's limits, when nobody else uses them."""
    waits = [(calls - 1) // limit * seconds for seconds, limit in pace] if calls else []
    return round(max([calls * each, *waits]))


def what_if(parts: Parts, before: Integration, after: Integration) -> tuple[Forecast, ...]:
    """What a change of settings leads to, one forecast per task that it concerns.

    None for a task that the change doesn't touch, or that isn't switched on by it.
    """
    found: list[Forecast] = []
    if after.auto.orders and not before.auto.orders:
        found.append(foresee_orders(parts, after))
    if after.auto.stock and not before.auto.stock:
        found.append(foresee_stock(parts, after))
    if after.auto.products and not before.auto.products:
        found.append(foresee_products(parts, after))
    elif changes_products(before.products, after.products):
        found.append(foresee_change(parts, before, after))
    return tuple(found)


def changes_products(before: ProductRules, after: ProductRules) -> bool:
    """Whether another set of rules may create, link or empty what the first one didn't."""
    if (before.sku_field, before.match) != (after.sku_field, after.match):
        return True
    created = after.create_unknown and not before.create_unknown
    return created or bool(after.fields - before.fields)


# -- how old ------------------------------------------------------------------------------------


def _read_at(parts: Parts, integration: Integration) -> datetime | None:
    """When the older of shop and my.QLS was last read whole; None when one never was."""
    catalogue = Catalogue(parts.store)
    reads = (
        catalogue.last_complete(f"integration:{integration.id}", PassKind.SHOP_VARIANTS),
        catalogue.last_complete(f"account:{integration.account_id}", PassKind.WAREHOUSE),
    )
    moments = [read.at for read in reads if read is not None]
    return min(moments) if len(moments) == len(reads) else None


def _orders_read_at(parts: Parts, integration: Integration) -> datetime | None:
    """The same with the shop's orders; None when something was never read."""
    orders_at = orders_read_at(parts.store, integration.id)
    catalogue_at = _read_at(parts, integration)
    return min(orders_at, catalogue_at) if orders_at and catalogue_at else None


def _unread(task: Task) -> Forecast:
    return Forecast(task, problem=reason("what_if_unread"))


# -- orders -------------------------------------------------------------------------------------


def foresee_orders(parts: Parts, after: Integration) -> Forecast:
    """The orders that would go to QLS, of those that the program has seen."""
    read_at = _orders_read_at(parts, after)
    if read_at is None:
        return _unread(Task.ORDERS)
    plan = orders.plan_from_store(Foreseen(parts, after))
    sends = [
        RunItem("send", str(one.order.shop_order_id), one.order.number, one.order.reason)
        for one in plan.sends
    ]
    moved = len(plan.moves)
    calls = 2 * len(sends)
    counts = {"looked_at": len(sends) + moved, "planned": len(sends), "send": len(sends)}
    seconds = seconds_for(calls, QLS_PACE, QLS_SECONDS)
    return Forecast(Task.ORDERS, counts, tuple(sends), seconds, read_at)


# -- stock --------------------------------------------------------------------------------------


def foresee_stock(parts: Parts, after: Integration) -> Forecast:
    """The stock levels that would change in the shop, and how many go to nought."""
    read_at = _orders_read_at(parts, after)
    if read_at is None:
        return _unread(Task.STOCK)
    plan = stock.plan_from_store(Foreseen(parts, after))
    variants = {one.id: one for one in Catalogue(parts.store).variants(after.id)}
    verdict = guard(
        plan,
        len(Links(parts.store).all(after.id)),
        StockRead(complete=True, rows_now=1),
        after.stock,
        first_run=not StockBook(parts.store).has_written(after.id),
    )
    counts = {
        "looked_at": len(variants),
        "planned": len(plan.sets),
        "zeroes": sum(one.new == 0 for one in plan.sets),
        "held": len(verdict.kept_back),
        "skipped": len(plan.skips),
    }
    seconds = seconds_for(len(writable(plan, verdict)), SHOP_PACE, SHOP_SECONDS)
    items = [stock_item("set_stock", one, _title(variants, one.variant_id)) for one in plan.sets]
    return Forecast(Task.STOCK, counts, tuple(items), seconds, read_at)


# -- products -----------------------------------------------------------------------------------


def foresee_products(parts: Parts, after: Integration) -> Forecast:
    """What the product sync would link, create, change and empty at my.QLS."""
    read_at = _read_at(parts, after)
    if read_at is None:
        return _unread(Task.PRODUCTS)
    plan = _plan(parts, after)
    if plan.problem is not None:
        return Forecast(Task.PRODUCTS, read_at=read_at, problem=plan.problem)
    variants = _variants(parts, after)
    items = [
        *(_item("link", one, variants) for one in plan.links),
        *(_item("create", one, variants) for one in plan.creates),
        *_field_items(plan, variants),
    ]
    return Forecast(Task.PRODUCTS, _counts(plan, variants), tuple(items), _seconds(plan), read_at)


def foresee_change(parts: Parts, before: Integration, after: Integration) -> Forecast:
    """What another SKU field, rule, creation or set of fields changes, beside today's settings.

    The list holds every variant for which the outcome differs, and every field that would be
    emptied.
    """
    base = foresee_products(parts, after)
    if base.problem is not None:
        return base
    variants = _variants(parts, after)
    old, new = (_by_variant(_plan(parts, one)) for one in (before, after))
    moved = [
        RunItem(
            slug_of(new.get(one)),
            str(one),
            _title(variants, one),
            _why(new.get(one)),
            slug_of(old.get(one)),
            slug_of(new.get(one)),
        )
        for one in variants
        if _outcome(old.get(one)) != _outcome(new.get(one))
    ]
    emptied = [item for item in base.items if item.action == "empty"]
    counts = {**base.counts, "moved": len(moved)}
    return replace(base, counts=counts, items=(*emptied, *moved))


def _plan(parts: Parts, integration: Integration) -> ProductPlan:
    return products.plan_from_store(Foreseen(parts, integration), complete=True)


def _variants(parts: Parts, integration: Integration) -> dict[int, Variant]:
    return {one.id: one for one in Catalogue(parts.store).variants(integration.id)}


def _title(variants: Mapping[int, Variant], variant_id: int) -> str:
    """The title; the number of one that a sync found gone since the plan was made."""
    found = variants.get(variant_id)
    return str(variant_id) if found is None else found.full_title


def _counts(plan: ProductPlan, variants: Mapping[int, Variant]) -> dict[str, int]:
    return {
        "looked_at": len(variants),
        "planned": len(plan.links) + len(plan.creates) + len(plan.updates),
        "link": len(plan.links),
        "create": len(plan.creates),
        "update": len(plan.updates),
        "emptied": sum(new is None for one in plan.updates for _, new in one.changes.values()),
        "skipped": len(plan.skips),
    }


def _seconds(plan: ProductPlan) -> int:
    return seconds_for(plan.calls, QLS_PACE, QLS_SECONDS)


def _item(action: str, one: ProductAction, variants: Mapping[int, Variant]) -> RunItem:
    title = _title(variants, one.variant_id)
    return RunItem(action, str(one.variant_id), title, one.reason)


def _field_items(plan: ProductPlan, variants: Mapping[int, Variant]) -> list[RunItem]:
    """Every field that would change; those that would be emptied come first."""
    items = [
        RunItem(
            "empty" if new is None else "update",
            str(one.variant_id),
            _title(variants, one.variant_id),
            reason("what_if_field", fields=name.value),
            "" if old is None else str(old),
            "" if new is None else str(new),
        )
        for one in plan.updates
        for name, (old, new) in one.changes.items()
    ]
    return sorted(items, key=lambda item: item.action != "empty")


def _by_variant(plan: ProductPlan) -> dict[int, ProductAction]:
    return {action.variant_id: action for action in plan.actions}


def slug_of(action: ProductAction | None) -> str:
    """What a plan does with a variant, as a fixed slug of run items; nothing to do is ``same``."""
    if action is None:
        return "same"
    return {
        "LinkVariant": "link",
        "CreateProduct": "create",
        "UpdateFields": "update",
        "SkipVariant": "skip",
    }[type(action).__name__]


def _why(action: ProductAction | None) -> Reason:
    return action.reason if action is not None else reason("what_if_nothing")


def _outcome(action: ProductAction | None) -> tuple[object, ...]:
    """What of an action must be the same for it to be the same action."""
    if isinstance(action, SkipVariant):
        return ("skip", action.reason.kind)
    return (slug_of(action), getattr(action, "warehouse_product_id", ""), _changed(action))


def _changed(action: ProductAction | None) -> Sequence[str]:
    changes = getattr(action, "changes", {})
    return tuple(sorted(name.value for name in changes))
