"""The order ledger: never twice, never lost (design.md, section 5)."""

from qls_desktop.store.ledger.attempts import Attempts
from qls_desktop.store.ledger.forgetting import Forgetting
from qls_desktop.store.ledger.listing import Listing, OrderRow
from qls_desktop.store.ledger.looking import Looking
from qls_desktop.store.ledger.moves import Moves, OrderEvent
from qls_desktop.store.ledger.observing import Observing
from qls_desktop.store.ledger.quantities import Claim, Quantities
from qls_desktop.store.ledger.shipping import Shipping

__all__ = ["Claim", "Ledger", "OrderEvent", "OrderRow"]


class Ledger(Observing, Moves, Attempts, Looking, Quantities, Shipping, Forgetting, Listing):
    """Every order between shop and QLS: what was seen, decided, tried and found."""
