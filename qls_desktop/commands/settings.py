"""The settings of an integration by the names that the command line gives them.

Each sets what the window sets (design.md, section 2). ``account``, ``brand`` and the checkout are
set by name too, but need more than a value; see ``integration_changes`` and ``checkout``.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from qls_desktop.commands.exits import UsageError
from qls_desktop.commands.setting_values import (
    BadValueError,
    address,
    choice,
    choices,
    clock_time,
    filled,
    language_code,
    number,
    selector,
    words,
    yes_or_no,
)
from qls_desktop.domain.reason import reason
from qls_desktop.domain.settings import (
    Cluster,
    Integration,
    MatchRule,
    PriceUnit,
    ProductField,
    SkuField,
)


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting: in which part of an integration it is, and how its value is read.

    ``part`` is "" for the integration itself. ``takes`` tells what may be typed.
    """

    part: str
    field: str
    read: Callable[[str], Any]
    takes: str


def _listed(kind: Any) -> str:  # noqa: ANN401 - any enumeration
    return "|".join(it.value for it in kind)


SWITCH = "yes|no"

SETTINGS: Mapping[str, Setting] = {
    "name": Setting("", "name", filled, "TEXT"),
    "cluster": Setting("", "cluster", choice(Cluster), _listed(Cluster)),
    "language": Setting("", "language", language_code, "nl|en|de|…"),
    "base-url": Setting("", "base_url", address, "URL"),
    "sku-field": Setting("products", "sku_field", choice(SkuField), _listed(SkuField)),
    "match": Setting("products", "match", choice(MatchRule), _listed(MatchRule)),
    "create-unknown": Setting("products", "create_unknown", yes_or_no, SWITCH),
    "fields": Setting("products", "fields", choices(ProductField), f"[{_listed(ProductField)}],…"),
    "auto-orders": Setting("auto", "orders", yes_or_no, SWITCH),
    "auto-stock": Setting("auto", "stock", yes_or_no, SWITCH),
    "auto-products": Setting("auto", "products", yes_or_no, SWITCH),
    "sameday-cutoff": Setting("orders", "sameday_cutoff", clock_time, "HH:MM"),
    "pay-later": Setting("orders", "include_pay_later", yes_or_no, SWITCH),
    "pickup": Setting("orders", "include_pickup", yes_or_no, SWITCH),
    "default-tags": Setting("orders", "default_tags", words, "TAG,TAG,…"),
    "checkout-selector": Setting("orders", "checkout_selector", selector, "CSS"),
    "price-unit": Setting("orders", "total_price_unit", choice(PriceUnit), _listed(PriceUnit)),
    "retention-days": Setting("orders", "retention_days", number(0, 90), "0–90"),
    "reserve-unpaid": Setting("stock", "reserve_unpaid", yes_or_no, SWITCH),
    "reserve": Setting("stock", "reserve", number(0, 9999), "0–9999"),
    "stock-every": Setting("stock", "every_minutes", number(5, 60), "5–60"),
    "guard-percent": Setting("stock", "guard_share", number(1, 100), "1–100"),
    "guard-zeroes": Setting("stock", "guard_zeroes", number(1, 9999), "1–9999"),
}


def read_setting(key: str, text: str) -> Any:  # noqa: ANN401 - each setting has its own type
    """Reads one value.

    Raises:
        UsageError: there is no such setting, or it doesn't take this value.
    """
    setting = SETTINGS.get(key)
    if setting is None:
        known = ", ".join((*SETTINGS, "account", "brand", "checkout.METHOD"))
        raise UsageError(reason("command_unknown_setting", name=key, known=known))
    try:
        value = setting.read(text)
    except BadValueError as error:
        why = reason("command_bad_value", name=key, value=text, takes=str(error))
        raise UsageError(why) from error
    return value / 100 if key == "guard-percent" else value


def with_setting(integration: Integration, key: str, text: str) -> Integration:
    """An integration with one more setting.

    Raises:
        UsageError: there is no such setting, or it doesn't take this value.
    """
    value = read_setting(key, text)
    setting = SETTINGS[key]
    if not setting.part:
        return replace(integration, **{setting.field: value})
    part = replace(getattr(integration, setting.part), **{setting.field: value})
    return replace(integration, **{setting.part: part})


def value_of(integration: Integration, key: str) -> Any:  # noqa: ANN401 - each has its own type
    """The value that a setting has now; a share in percent, as it is typed."""
    setting = SETTINGS[key]
    part = getattr(integration, setting.part) if setting.part else integration
    value = getattr(part, setting.field)
    return round(value * 100) if key == "guard-percent" else value
