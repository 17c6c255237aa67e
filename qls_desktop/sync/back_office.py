"""Where a product or an order is found in both back offices, to open in a browser."""

from dataclasses import dataclass

from qls_desktop.domain.settings import Integration
from qls_desktop.lightspeed.links import order_link as shop_order_link
from qls_desktop.lightspeed.links import product_link as shop_product_link
from qls_desktop.qls.links import order_link as qls_order_link
from qls_desktop.qls.links import product_link as qls_product_link
from qls_desktop.store.accounts import Accounts
from qls_desktop.store.database import Store
from qls_desktop.store.integrations import Integrations
from qls_desktop.store.memory import Memory
from qls_desktop.sync.connection import sub_domain_key


@dataclass(frozen=True, slots=True)
class Places:
    """The addresses in the shop's back office and in my.QLS; empty where unknown."""

    shop: str = ""
    warehouse: str = ""


def find_places(
    store: Store, integration: str, product_id: int | None, warehouse_product_id: str
) -> Places:
    """The addresses of a product of an integration (by name) and of a my.QLS product.

    The shop's is known once its connection was tested. A my.QLS product without an integration is
    looked for in the only account there is.
    """
    found = Integrations(store).by_name(integration) if integration else None
    accounts = Accounts(store).all()
    account = Accounts(store).get(found.account_id) if found else None
    if account is None and len(accounts) == 1:
        account = accounts[0]
    shop = ""
    if found is not None and product_id is not None:
        shop = shop_product_link(found.cluster, _sub_domain(store, found), product_id)
    known = account is not None and account.company_id and warehouse_product_id
    if account is None or not known:
        return Places(shop)
    return Places(shop, qls_product_link(account.company_id, warehouse_product_id))


def find_order_places(
    store: Store, integration_id: int, shop_order_id: int, qls_order_id: str | None
) -> Places:
    """The addresses of an order of an integration; my.QLS' only once it is known there."""
    found = Integrations(store).get(integration_id)
    if found is None:
        return Places()
    shop = shop_order_link(found.cluster, _sub_domain(store, found), shop_order_id)
    account = Accounts(store).get(found.account_id)
    if account is None or not account.company_id or not qls_order_id:
        return Places(shop)
    return Places(shop, qls_order_link(account.company_id, qls_order_id))


def _sub_domain(store: Store, integration: Integration) -> str:
    """The shop's host label, empty before its connection was tested."""
    found = Memory(store).get(sub_domain_key(integration.id))
    return found if isinstance(found, str) else ""
