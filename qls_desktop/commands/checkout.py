"""The checkout settings on the command line: ``checkout.METHOD=KIND`` or ``KIND:TAG,TAG``."""

from dataclasses import replace

from qls_desktop.commands.exits import UsageError
from qls_desktop.commands.setting_values import BadValueError, choice, words
from qls_desktop.domain.reason import reason
from qls_desktop.domain.settings import DeliveryKind, Integration, ShippingRule

PREFIX = "checkout."


def with_rule(integration: Integration, key: str, text: str) -> Integration:
    """An integration with what one shipping method means; an empty text takes the rule away.

    Raises:
        UsageError: no method is named, or the kind of delivery doesn't exist.
    """
    method = key.removeprefix(PREFIX).strip()
    kept = [it for it in integration.orders.shipping_rules if not _same(it.method, method)]
    if text.strip():
        kept.append(_rule(key, method, text))
    orders = replace(integration.orders, shipping_rules=tuple(kept))
    return replace(integration, orders=orders)


def _rule(key: str, method: str, text: str) -> ShippingRule:
    kind, _, tags = text.partition(":")
    try:
        read = choice(DeliveryKind)(kind)
    except BadValueError as error:
        why = reason("command_bad_value", name=key, value=text, takes=f"{error}[:TAG,TAG]")
        raise UsageError(why) from error
    if not method:
        raise UsageError(reason("command_bad_value", name=key, value=text, takes="checkout.METHOD"))
    return ShippingRule(method, read, words(tags))


def _same(one: str, other: str) -> bool:
    return one.strip().casefold() == other.strip().casefold()
