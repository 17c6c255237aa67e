"""The creation of one my.QLS product: an intent that is recorded before the call."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from qls_desktop.domain.reason import Reason


class CreationState(StrEnum):
    """How a creation stands. ``open`` and ``in_doubt`` must be resolved before another try.

    ``linked``: the product was found and linked afterwards. ``absent``: proven not to be there, so
    that it may be tried again.
    """

    OPEN = "open"
    CREATED = "created"
    LINKED = "linked"
    REJECTED = "rejected"
    IN_DOUBT = "in_doubt"
    ABSENT = "absent"


UNRESOLVED = frozenset({CreationState.OPEN, CreationState.IN_DOUBT})
"""States in which my.QLS may or may not hold the product."""


@dataclass(frozen=True, slots=True)
class Creation:
    """One intent to create the my.QLS product of one variant, with the codes it goes out with.

    Instants are aware UTC. ``complete_looks`` counts the looks at the whole product list that did
    not show it, the first of them at ``first_look_at`` and the last at ``last_look_at``.
    """

    id: int
    integration_id: int
    variant_id: int
    sku: str
    ean: str
    state: CreationState
    began_at: datetime
    ended_at: datetime | None = None
    warehouse_product_id: str | None = None
    answer: Reason | None = None
    complete_looks: int = 0
    first_look_at: datetime | None = None
    last_look_at: datetime | None = None
