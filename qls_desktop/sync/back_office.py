"""Where a product is found in both back offices, to open in a browser."""

from dataclasses import dataclass

from qls_desktop.lightspeed.links import product_link as shop_product_link
from qls_desktop.qls.links import product_link as qls_product_link
from qls_desktop.store.accounts import Accounts
from qls_desktop.store.database import Store
from qls_desktop.store.integrations import Integrations
from qls_desktop.store.memory import Memory
from qls_desktop.sync.connection import sub_domain_key


@dataclass(frozen=True, slots=True)
class Places:
    """The addresses of a product in the shop's back office and in my.QLS; empty where unknown."""

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
        sub_domain = Memory(store).get(sub_domain_key(found.id))
        if isinstance(sub_domain, str):
            shop = shop_product_link(found.cluster, sub_domain, product_id)
    known = account is not None and account.company_id and warehouse_product_id
    if account is None or not known:
        return Places(shop)
    return Places(shop, qls_product_link(account.company_id, warehouse_product_id))
