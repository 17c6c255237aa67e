"""An integration as a JSON document without secrets, and back."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import time
from enum import StrEnum
from typing import Any

from qls_desktop.commands.checkout import PREFIX, with_rule
from qls_desktop.commands.documents import Json
from qls_desktop.commands.exits import UsageError
from qls_desktop.commands.setting_values import shown
from qls_desktop.commands.settings import SETTINGS, value_of, with_setting
from qls_desktop.domain.reason import reason
from qls_desktop.domain.settings import Integration, ShippingRule
from qls_desktop.store.accounts import Accounts
from qls_desktop.store.database import Store

_PLAIN = ("account", "brand_id", "brand_name")


def account_names(store: Store) -> dict[int, str]:
    """The names of the accounts by their ids."""
    return {account.id: account.name for account in Accounts(store).all()}


def integration_document(integration: Integration, account: str) -> Json:
    """All that the merchant set; ``settings`` has the names of ``integration set``."""
    settings = {key: _plain(value_of(integration, key)) for key in SETTINGS if key != "name"}
    return {
        "name": integration.name,
        "account": account,
        "brand_id": integration.brand_id,
        "brand_name": integration.brand_name,
        "settings": settings,
        "checkout": [_rule(rule) for rule in integration.orders.shipping_rules],
    }


def _plain(value: Any) -> Any:  # noqa: ANN401 - JSON
    if isinstance(value, StrEnum | time):
        return shown(value)
    if isinstance(value, frozenset):
        return sorted(value)
    return value


def _rule(rule: ShippingRule) -> Json:
    return {"method": rule.method, "kind": rule.kind.value, "tags": list(rule.tags)}


def read_integration(document: Any) -> tuple[Integration, str]:  # noqa: ANN401 - whatever was in the file
    """An integration, still without id and account, and the name of its account.

    Raises:
        UsageError: something in the document doesn't fit; the text names the place.
    """
    top = _mapping(document, "–")
    _check_keys(top, {"format", "name", "settings", "checkout", *_PLAIN}, "")
    texts = {key: _text(top, key) for key in ("name", *_PLAIN)}
    if not texts["name"].strip():
        raise _bad("name", texts["name"], "…")
    integration = Integration(
        0,
        0,
        texts["name"].strip(),
        brand_id=texts["brand_id"],
        brand_name=texts["brand_name"],
    )
    settings = _mapping(top.get("settings", {}), "settings")
    _check_keys(settings, set(SETTINGS) - {"name"}, "settings.")
    for key, value in settings.items():
        integration = _at(f"settings.{key}", integration, key, _typed(value, f"settings.{key}"))
    return _with_checkout(integration, top.get("checkout", [])), texts["account"]


def _with_checkout(integration: Integration, rules: Any) -> Integration:  # noqa: ANN401 - JSON
    if not isinstance(rules, list):
        raise _bad("checkout", rules, "[…]")
    for position, row in enumerate(rules):
        place = f"checkout[{position}]"
        rule = _mapping(row, place)
        _check_keys(rule, {"method", "kind", "tags"}, f"{place}.")
        text = f"{_text(rule, 'kind', f'{place}.')}:{_typed(rule.get('tags', []), place)}"
        method = _text(rule, "method", f"{place}.")
        try:
            integration = with_rule(integration, PREFIX + method, text)
        except UsageError as error:
            raise _placed(error, place) from error
    return integration


def _at(place: str, integration: Integration, key: str, text: str) -> Integration:
    try:
        return with_setting(integration, key, text)
    except UsageError as error:
        raise _placed(error, place) from error


def _placed(error: UsageError, place: str) -> UsageError:
    values = error.reason.values
    return UsageError(
        replace(error.reason, kind="command_bad_place", values={**values, "place": place})
    )


def _typed(value: Any, place: str) -> str:  # noqa: ANN401 - JSON
    """A JSON value as it would be typed at ``integration set``."""
    if isinstance(value, bool | int | str):
        return shown(value)
    if isinstance(value, list) and all(isinstance(it, str) for it in value):
        return ",".join(value)
    raise _bad(place, value, "…")


def _mapping(value: Any, place: str) -> Mapping[str, Any]:  # noqa: ANN401 - JSON
    if not isinstance(value, dict):
        raise _bad(place, value, "{…}")
    return value


def _check_keys(found: Mapping[str, Any], known: set[str], place: str) -> None:
    for key in found:
        if key not in known:
            raise UsageError(
                reason("command_unknown_key", place=f"{place}{key}", known=", ".join(sorted(known)))
            )


def _text(document: Mapping[str, Any], key: str, place: str = "") -> str:
    value = document.get(key, "")
    if not isinstance(value, str):
        raise _bad(f"{place}{key}", value, '"…"')
    return value


def _bad(place: str, value: object, takes: str) -> UsageError:
    found = type(value).__name__ if isinstance(value, dict | list) else str(value)
    return UsageError(reason("command_bad_place", place=place, value=found, takes=takes))
