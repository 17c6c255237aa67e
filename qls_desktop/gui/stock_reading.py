"""What page "Voorraad" shows, read from the store in one go; may take a second in a large shop."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from qls_desktop.domain.catalogue import StockTracking
from qls_desktop.domain.settings import Integration
from qls_desktop.domain.stock_plan import StockParts
from qls_desktop.store.database import Store
from qls_desktop.store.integrations import Integrations
from qls_desktop.store.ledger.quantities import CLEARED, NOT_AT_QLS
from qls_desktop.store.stock_book import StockBook, StockRow

_CLAIMS = """
SELECT mine.variant_id, o.number, i.name, SUM(MAX(0, n.ordered - n.refunded)),
  o.payment_status = 'paid' OR o.state IN ({cleared})
FROM ledger_order o
JOIN integration i ON i.id = o.integration_id
JOIN order_line n ON n.order_id = o.id
JOIN link theirs ON theirs.integration_id = o.integration_id AND theirs.variant_id = n.variant_id
JOIN link mine ON mine.warehouse_product_id = theirs.warehouse_product_id
WHERE mine.integration_id = ? AND i.account_id = ? AND o.state IN ({open})
  AND (o.payment_status = 'paid' OR o.state IN ({cleared})
       OR (o.payment_status <> 'cancelled' AND o.shop_status <> 'cancelled'))
GROUP BY mine.variant_id, o.id
HAVING SUM(MAX(0, n.ordered - n.refunded)) > 0
ORDER BY o.placed_at
"""
"""The rules of ``store.ledger.quantities``, per order; also of the account's other shops."""

_UNTRACKED = """
SELECT variant_id FROM variant WHERE integration_id = ? AND stock_tracking IN (?, ?)
"""


class Claim(NamedTuple):
    """Units of one order that my.QLS doesn't know of; not ``cleared`` ones await payment."""

    variant_id: int
    number: str
    shop: str
    units: int
    cleared: bool


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
    sql = _CLAIMS.format(open=_marks(NOT_AT_QLS), cleared=_marks(CLEARED))
    mine = (integration.id, integration.account_id)
    rows = store.select(sql, (*CLEARED, *mine, *NOT_AT_QLS, *CLEARED))
    return [Claim._make((*row[:4], bool(row[4]))) for row in rows]


def _marks(values: Iterable[str]) -> str:
    return ", ".join("?" for _ in values)


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
