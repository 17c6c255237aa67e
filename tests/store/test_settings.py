"""Accounts and integrations: names, documents of other versions, and what can't be removed."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, time

import pytest

from qls_desktop.domain.catalogue import Link, LinkReason, Variant
from qls_desktop.domain.ledger import OrderState
from qls_desktop.domain.orders import ShopOrder
from qls_desktop.domain.reason import reason
from qls_desktop.domain.settings import (
    Account,
    Cluster,
    DeliveryKind,
    Integration,
    MatchRule,
    OrderRules,
    PriceUnit,
    ProductField,
    ProductRules,
    ShippingRule,
    SkuField,
    StockRules,
    Switches,
)
from qls_desktop.store.accounts import Accounts
from qls_desktop.store.catalogue import Catalogue, PassKind
from qls_desktop.store.database import Store
from qls_desktop.store.errors import InUseError, NameTakenError
from qls_desktop.store.integrations import Integrations
from qls_desktop.store.ledger import Ledger
from qls_desktop.store.links import Links
from qls_desktop.store.memory import Memory
from qls_desktop.store.models.setup import IntegrationTable

FULL = Integration(
    0,
    0,
    "Vol",
    "7",
    "Merk",
    Cluster.US1,
    "en",
    "http://127.0.0.1:1",
    Switches(True, True, True),
    ProductRules(SkuField.SKU, MatchRule.EAN, False, frozenset(ProductField)),
    OrderRules(
        True,
        True,
        time(13, 30),
        (ShippingRule("PostNL", DeliveryKind.EVENING, ("a", "b")),),
        ("c",),
        PriceUnit.EUROS,
        30,
    ),
    StockRules(True, 2, 0.5, 3, 30),
)


def test_an_account_comes_back_as_it_was_stored(store: Store, account: Account) -> None:
    accounts = Accounts(store)
    assert accounts.get(account.id) == accounts.by_name("Magazijn") == account
    changed = replace(account, name="Anders", base_url="http://127.0.0.1:1")
    accounts.update(changed)
    assert accounts.all() == [changed]
    assert accounts.by_name("Magazijn") is None
    assert accounts.get(99) is None


def test_a_whole_integration_comes_back_as_it_was_stored(store: Store, account: Account) -> None:
    integrations = Integrations(store)
    stored = integrations.add(replace(FULL, account_id=account.id))
    assert integrations.get(stored.id) == replace(FULL, id=stored.id, account_id=account.id)
    changed = replace(stored, name="Nieuw", language="de")
    integrations.update(changed)
    assert integrations.by_name("Nieuw") == changed
    assert integrations.by_name("Vol") is None
    assert integrations.get(99) is None


def test_names_are_unique(store: Store, account: Account, integration: Integration) -> None:
    accounts, integrations = Accounts(store), Integrations(store)
    with pytest.raises(NameTakenError):
        accounts.add(Account(0, account.name))
    other = accounts.add(Account(0, "Ander"))
    with pytest.raises(NameTakenError):
        accounts.update(replace(other, name=account.name))
    with pytest.raises(NameTakenError):
        integrations.add(replace(integration, id=0))
    second = integrations.add(replace(integration, id=0, name="Tweede"))
    with pytest.raises(NameTakenError) as caught:
        integrations.update(replace(second, name=integration.name))
    assert caught.value.reason == reason("integration_name_taken", name=integration.name)
    assert [each.name for each in integrations.all()] == ["Theehuis", "Tweede"]


def test_what_is_not_there_cannot_be_updated(store: Store, account: Account) -> None:
    with pytest.raises(LookupError):
        Accounts(store).update(Account(99, "Weg"))
    with pytest.raises(LookupError):
        Integrations(store).update(Integration(99, account.id, "Weg"))


@pytest.mark.parametrize(
    ("change", "field", "expected"),
    [
        ({"unknown": 1, "orders": {"retention_days": 3, "later": []}}, "retention_days", 3),
        ({"orders": {"total_price_unit": "guilders"}}, "total_price_unit", PriceUnit.CENTS),
        ({"orders": "nonsense"}, "retention_days", 14),
        ({}, "sameday_cutoff", time(12)),
    ],
)
def test_settings_of_another_version_are_read_as_far_as_they_go(
    store: Store, integration: Integration, change: object, field: str, expected: object
) -> None:
    _write_settings(store, integration, json.dumps(change))
    found = Integrations(store).get(integration.id)
    assert found is not None
    assert (found.name, found.account_id) == (integration.name, integration.account_id)
    assert getattr(found.orders, field) == expected


def test_settings_that_are_no_document_give_the_defaults(
    store: Store, integration: Integration
) -> None:
    _write_settings(store, integration, "{broken")
    assert Integrations(store).get(integration.id) == integration


def _write_settings(store: Store, integration: Integration, text: str) -> None:
    query = IntegrationTable.update(settings=text)
    store.run(query.where(IntegrationTable.id == integration.id))


def test_an_account_in_use_stays(store: Store, account: Account, integration: Integration) -> None:
    with pytest.raises(InUseError) as caught:
        Accounts(store).remove(account.id)
    assert caught.value.reason.values == {"integrations": integration.name}
    Integrations(store).remove(integration.id)
    Accounts(store).remove(account.id)
    assert Accounts(store).all() == []


def test_removing_an_integration_leaves_nothing_behind(
    store: Store, integration: Integration, shop_order: Callable[..., ShopOrder], now: datetime
) -> None:
    owner = f"integration:{integration.id}"
    catalogue = Catalogue(store)
    read_pass = catalogue.begin_pass(owner, PassKind.SHOP_VARIANTS, now)
    catalogue.save_variants(read_pass, integration.id, [Variant(501, 1)], 1)
    Links(store).add(integration.id, Link(501, "w", LinkReason.EAN, "", "", now))
    Ledger(store).see(integration.id, shop_order(), now)
    Memory(store).set_watermark(owner, "orders", now, now)
    Integrations(store).remove(integration.id)
    counts = {
        table: store.select(f"SELECT COUNT(*) FROM {table}")[0][0]  # noqa: S608 (fixed names)
        for table in ("variant", "link", "ledger_order", "order_line", "read_pass", "memory")
    }
    assert counts == dict.fromkeys(counts, 0)


@pytest.mark.parametrize("in_doubt", [False, True])
def test_an_integration_with_an_unfinished_order_stays(
    store: Store,
    integration: Integration,
    shop_order: Callable[..., ShopOrder],
    now: datetime,
    in_doubt: bool,
) -> None:
    ledger = Ledger(store)
    order = ledger.see(integration.id, shop_order(), now)
    ledger.move(order.id, OrderState.READY, reason("ready"), now)
    ledger.begin_attempt(order.id, "hash", now)
    if in_doubt:
        ledger.move(order.id, OrderState.IN_DOUBT, reason("unclear"), now)
    with pytest.raises(InUseError) as caught:
        Integrations(store).remove(integration.id)
    assert caught.value.reason == reason("integration_in_use", count=1, order=order.number)
    assert Integrations(store).get(integration.id) == integration
