"""What page "Voorraad" shows, read from the store in one go; may take a second in a large shop."""

from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache

from qls_desktop.domain.catalogue import StockTracking
from qls_desktop.domain.settings import Integration
from qls_desktop.domain.stock_plan import StockParts
from qls_desktop.store.database import Store
from qls_desktop.store.integrations import Integrations
from qls_desktop.store.ledger import Claim, Ledger
from qls_desktop.store.stock_book import StockBook, StockRow

_UNTRACKED = """
SELECT variant_id FROM variant WHERE integration_id = ? AND stock_tracking IN (?, ?)
"""


@dataclass(frozen=True, slots=True)
class StockView:
    """One variant: what is on record, what the formula makes of it now, and for which orders."""

    row: StockRow
    parts: StockParts | None
    claims: tuple[Claim, ...] = ()

    @property
    def held_back(self) -> int:
        """Units kept from the shop because orders claim them."""
        return self.parts.pending + self.parts.unpaid if self.parts is not None else 0


def read_stock(store: Store, integration_id: int) -> tuple[StockView, ...]:
    """All variants of an integration of which a stock sync ever decided something."""
    integration = Integrations(store).get(integration_id)
    if integration is None:
        return ()
    claims: dict[int, list[Claim]] = defaultdict(list)
    for claim in _claims(store, integration):
        claims[claim.variant_id].append(claim)
    untracked = _untracked(store, integration_id)
    return tuple(
        _view(row, integration, tuple(claims.get(row.variant_id, ())), row.variant_id in untracked)
        for row in StockBook(store).rows(integration_id=integration_id)
    )


def _claims(store: Store, integration: Integration) -> list[Claim]:
    later = [shop.id for shop in Integrations(store).all() if shop.orders.include_pay_later]
    return Ledger(store).claims(integration.id, integration.account_id, later)


def _untracked(store: Store, integration_id: int) -> set[int]:
    off = (StockTracking.DISABLED.value, StockTracking.UNKNOWN.value)
    return {row[0] for row in store.select(_UNTRACKED, (integration_id, *off))}


@lru_cache(1_024)
def _parts(available: int, pending: int, unpaid: int, reserve: int) -> StockParts:
    """The parts of a target; thousands of variants that have the same ones share them."""
    return StockParts(available, pending, unpaid, reserve)


def _view(
    row: StockRow, integration: Integration, claims: tuple[Claim, ...], untracked: bool
) -> StockView:
    if row.available is None or untracked:
        return StockView(row, None, claims)
    rules = integration.stock
    pending = sum(claim.units for claim in claims if claim.cleared)
    unpaid = sum(claim.units for claim in claims if not claim.cleared)
    parts = _parts(
        row.available, pending, unpaid if rules.reserve_unpaid else 0, max(0, rules.reserve)
    )
    shown = claims if rules.reserve_unpaid else tuple(c for c in claims if c.cleared)
    return StockView(row, parts, shown)
