"""Applies typed settings to an integration: all of them, or none."""

from collections.abc import Mapping
from dataclasses import replace

from qls_desktop.commands.checkout import PREFIX, with_rule
from qls_desktop.commands.connecting import brand_named
from qls_desktop.commands.errand import Session
from qls_desktop.commands.exits import UsageError
from qls_desktop.commands.known import account_named
from qls_desktop.commands.settings import with_setting
from qls_desktop.domain.reason import reason
from qls_desktop.domain.settings import Integration, SkuField
from qls_desktop.store.catalogue import Catalogue
from qls_desktop.store.links import Links

LATE = ("account", "brand")
"""Set last: they ask the store, and my.QLS."""


def read_pair(text: str) -> tuple[str, str]:
    """The two sides of ``key=value``.

    Raises:
        UsageError: there is no equals sign, or nothing before it.
    """
    key, sign, value = text.partition("=")
    if not sign or not key.strip():
        raise UsageError(reason("command_no_pair", text=text))
    # A shipping method keeps its own capitals; the names of settings have none.
    return key.strip() if key.startswith(PREFIX) else key.strip().casefold(), value


async def changed(
    session: Session, integration: Integration, wanted: Mapping[str, str]
) -> Integration:
    """An integration with ``wanted`` applied; nothing is saved.

    Raises:
        UsageError: one of the settings doesn't fit.
        ApiProblemError: a brand was named and my.QLS couldn't be asked.
    """
    for key, text in wanted.items():
        if key.startswith(PREFIX):
            integration = with_rule(integration, key, text)
        elif key not in LATE:
            integration = with_setting(integration, key, text)
    if "account" in wanted:
        account = account_named(session, wanted["account"])
        integration = replace(integration, account_id=account.id)
    if "brand" in wanted:
        brands = await session.engine.brands(integration.account_id)
        brand = brand_named(brands, wanted["brand"])
        integration = replace(integration, brand_id=brand.id, brand_name=brand.name)
    return integration


def check_account_change(
    before: Integration, wanted: Mapping[str, str], after: Integration
) -> None:
    """Refuses another account without another brand: brands belong to one account.

    Raises:
        UsageError: the account changes and no brand was named.
    """
    if before.account_id != after.account_id and "brand" not in wanted:
        raise UsageError(reason("command_account_needs_brand"))


def check_sku_field(session: Session, before: Integration, after: Integration) -> None:
    """Refuses another SKU field once products are linked, and tells what it would break.

    Raises:
        UsageError: linked variants would get another code.
    """
    if before.products.sku_field is after.products.sku_field:
        return
    linked = {link.variant_id for link in Links(session.store).all(before.id)}
    if not linked:
        return
    variants = [it for it in Catalogue(session.store).variants(before.id) if it.id in linked]
    differing = sum(it.article_code != it.sku for it in variants)
    to_sku = after.products.sku_field is SkuField.SKU
    empty = sum(not (it.sku if to_sku else it.article_code) for it in variants)
    raise UsageError(
        reason("command_sku_field_fixed", linked=len(linked), differing=differing, empty=empty)
    )
