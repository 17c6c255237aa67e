"""The product check on what is stored, over all shops of an account (design.md, section 9)."""

import pickle
from datetime import datetime, timedelta

from qls_desktop.domain.check import check_products
from qls_desktop.domain.check_rows import ShopCatalogue
from qls_desktop.domain.findings import Finding
from qls_desktop.domain.settings import Integration
from qls_desktop.store.catalogue import Catalogue, PassKind
from qls_desktop.store.database import Store
from qls_desktop.store.findings_kept import FindingsKept
from qls_desktop.store.hand_links import HandLinks
from qls_desktop.store.integrations import Integrations
from qls_desktop.store.links import Links
from qls_desktop.sync.check_report import CheckReport, key_of, subject_of
from qls_desktop.sync.known import known_integration

RECENT = timedelta(days=1)
"""Findings that went away within this time are counted as mended."""


def check_stored(store: Store, integration_id: int | None, now: datetime) -> tuple[Finding, ...]:
    """All findings that aren't ignored, or those of one integration.

    Shops of one account are checked together.
    """
    ignored = FindingsKept(store).ignored()
    findings = [one for one in _find(store, now) if key_of(one) not in ignored]
    if integration_id is None:
        return tuple(findings)
    known_integration(store, integration_id)
    return tuple(finding for finding in findings if finding.integration_id == integration_id)


def check_and_keep(store: Store, now: datetime) -> CheckReport:
    """Checks everything that is stored, and keeps which findings there are: what went is mended."""
    findings = _find(store, now)
    kept = FindingsKept(store)
    kept.record({subject_of(one): one.kind.value for one in findings}, now)
    return CheckReport(findings, kept.ignored(), kept.mended_since(now - RECENT), _last_read(store))


def _find(store: Store, now: datetime) -> tuple[Finding, ...]:
    integrations = Integrations(store).all()
    packed = [
        pickle.dumps(_check_account(store, account_id, integrations, now))
        for account_id in sorted({integration.account_id for integration in integrations})
    ]
    # Made anew, as each would keep a megabyte of all that was read around it (decisions/0025).
    return tuple(finding for part in packed for finding in pickle.loads(part))  # noqa: S301 - ours


def _last_read(store: Store) -> datetime | None:
    reads = [_read_at(store, one.id) for one in Integrations(store).all()]
    moments = [at for at in reads if at is not None]
    return min(moments) if moments and len(moments) == len(reads) else None


def _read_at(store: Store, integration_id: int) -> datetime | None:
    owner = f"integration:{integration_id}"
    read = Catalogue(store).last_complete(owner, PassKind.SHOP_VARIANTS)
    return read.at if read is not None else None


def _check_account(
    store: Store, account_id: int, integrations: list[Integration], now: datetime
) -> tuple[Finding, ...]:
    shops = [shop_as_stored(store, shop) for shop in integrations if shop.account_id == account_id]
    return check_products(shops, Catalogue(store).warehouse(account_id), now)


def shop_as_stored(store: Store, integration: Integration) -> ShopCatalogue:
    """One integration's shop as it was last read, with its links."""
    return ShopCatalogue(
        integration.name,
        integration.products,
        tuple(Catalogue(store).variants(integration.id)),
        tuple(Links(store).all(integration.id)),
        HandLinks(store).kept_apart(integration.id),
        integration.id,
        _read_at(store, integration.id) is not None,
    )
