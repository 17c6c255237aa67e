"""The product check on what is stored, over all shops of an account (design.md, section 9)."""

from qls_desktop.domain.check import check_products
from qls_desktop.domain.check_rows import ShopCatalogue
from qls_desktop.domain.findings import Finding
from qls_desktop.domain.settings import Integration
from qls_desktop.store.catalogue import Catalogue
from qls_desktop.store.database import Store
from qls_desktop.store.integrations import Integrations
from qls_desktop.store.links import Links
from qls_desktop.sync.known import known_integration


def check_stored(store: Store, integration_id: int | None = None) -> tuple[Finding, ...]:
    """All findings, or those of one integration; shops of one account are checked together."""
    integrations = Integrations(store).all()
    findings = [
        finding
        for account_id in sorted({integration.account_id for integration in integrations})
        for finding in _check_account(store, account_id, integrations)
    ]
    if integration_id is None:
        return tuple(findings)
    name = known_integration(store, integration_id).name
    return tuple(finding for finding in findings if finding.integration == name)


def _check_account(
    store: Store, account_id: int, integrations: list[Integration]
) -> tuple[Finding, ...]:
    shops = [_shop(store, shop) for shop in integrations if shop.account_id == account_id]
    return check_products(shops, Catalogue(store).warehouse(account_id))


def _shop(store: Store, integration: Integration) -> ShopCatalogue:
    return ShopCatalogue(
        integration.name,
        integration.products,
        tuple(Catalogue(store).variants(integration.id)),
        tuple(Links(store).all(integration.id)),
    )
