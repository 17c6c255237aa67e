"""Where a product or an order is found in both back offices, to open in a browser."""

from dataclasses import dataclass

from qls_desktop.domain.findings import Finding
from qls_desktop.domain.settings import Integration
from qls_desktop.lightspeed.links import order_link as shop_order_link
from qls_desktop.lightspeed.links import product_link as shop_product_link
from qls_desktop.qls.links import order_link as qls_order_link
from qls_desktop.qls.links import product_link as qls_product_link
from qls_desktop.store.accounts import Accounts
from qls_desktop.store.database import Store
from qls_desktop.store.integrations import Integrations
from qls_desktop.store.memory import Memory
from qls_desktop.sync.sub_domain import sub_domain_key


@dataclass(frozen=True, slots=True)
class Places:
    """The addresses in the shop's back office and in my.QLS; empty where unknown."""

    shop: str = ""
    warehouse: str = ""


class BackOffices:
    """Where products are found, for any number of them: settings are read once.

    The shop's address is known once its connection was tested.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._shops = {
            shop.id: (shop, _sub_domain(store, shop)) for shop in Integrations(store).all()
        }
        self._companies = {one.id: one.company_id for one in Accounts(store).all()}

    def of(self, finding: Finding) -> Places:
        """The addresses of the product that a finding is about."""
        return Places(self._shop_page(finding), self._qls_page(finding))

    def _shop_page(self, finding: Finding) -> str:
        shop, sub_domain = self._shops.get(finding.integration_id, (None, ""))
        if shop is None or finding.product_id is None:
            return ""
        return shop_product_link(shop.cluster, sub_domain, finding.product_id)

    def _qls_page(self, finding: Finding) -> str:
        product_id = finding.warehouse_product_id
        if not product_id:
            return ""
        shop, _ = self._shops.get(finding.integration_id, (None, ""))
        company = self._companies.get(shop.account_id if shop else self._holder(product_id), "")
        return qls_product_link(company, product_id) if company else ""

    def _holder(self, product_id: str) -> int:
        """The account whose my.QLS has a product that no shop sells."""
        sql = "SELECT account_id FROM warehouse_product WHERE product_id = ? LIMIT 1"
        return next((int(row[0]) for row in self._store.select(sql, (product_id,))), 0)


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
