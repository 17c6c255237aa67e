"""Which delivery options an order asks for, and the Sameday cut-off (design.md, section 8)."""

from dataclasses import dataclass
from datetime import date, datetime, time
from functools import lru_cache
from zoneinfo import ZoneInfo

from qls_desktop.domain.orders import ShopOrder
from qls_desktop.domain.reason import Reason, reason
from qls_desktop.domain.settings import DeliveryKind, OrderRules, ShippingRule

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
GUARANTEED_CUTOFF = time(12, 0)
"""Later than this, same-day dispatch isn't guaranteed (design.md, section 2)."""

_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class Delivery:
    """The delivery options of one order, with a note where they differ from what was asked."""

    tags: tuple[str, ...]
    kind: DeliveryKind
    note: Reason | None = None


@lru_cache(maxsize=8)
def _public_holidays(year: int) -> frozenset[date]:
    # Only here: few orders ask for Sameday, and the package takes long to import.
    import holidays  # noqa: PLC0415

    return frozenset(holidays.country_holidays("NL", years=year))


def is_working_day(day: date) -> bool:
    """Monday to Friday, Dutch public holidays excepted."""
    return day.weekday() < _SATURDAY and day not in _public_holidays(day.year)


def is_before_cutoff(placed_at: datetime, cutoff: time) -> bool:
    """Whether an order placed at this instant makes today's same-day dispatch.

    The cut-off is wall-clock time in Amsterdam; exactly at the cut-off is too late.
    """
    local = placed_at.astimezone(AMSTERDAM)
    return is_working_day(local.date()) and local.time() < cutoff


def delivery_for(order: ShopOrder, rules: OrderRules, now: datetime) -> Delivery:
    """The delivery options for ``order`` when it is sent at ``now`` (aware UTC)."""
    rule = _rule_for(order.shipping_title, rules.shipping_rules)
    if rule is None:
        return Delivery(rules.default_tags, DeliveryKind.STANDARD)
    if rule.kind is not DeliveryKind.SAMEDAY:
        return Delivery(rule.tags, rule.kind)
    if not is_before_cutoff(order.created_at, rules.sameday_cutoff):
        note = reason("sameday_too_late", cutoff=f"{rules.sameday_cutoff:%H:%M}")
        return Delivery(rules.default_tags, DeliveryKind.STANDARD, note)
    return Delivery(rule.tags, rule.kind, _sent_late(order, rules, now))


def _sent_late(order: ShopOrder, rules: OrderRules, now: datetime) -> Reason | None:
    same_day = now.astimezone(AMSTERDAM).date() == order.created_at.astimezone(AMSTERDAM).date()
    if same_day and is_before_cutoff(now, rules.sameday_cutoff):
        return None
    return reason("sameday_sent_late", cutoff=f"{rules.sameday_cutoff:%H:%M}")


def _rule_for(title: str, rules: tuple[ShippingRule, ...]) -> ShippingRule | None:
    wanted = title.strip().casefold()
    return next((rule for rule in rules if rule.method.strip().casefold() == wanted), None)
