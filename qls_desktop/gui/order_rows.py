"""An order as a row of page "Bestellingen", and what the filter asks of it."""

from collections.abc import Callable

from qls_desktop.domain.ledger import NEEDS_USER
from qls_desktop.domain.reason import Reason
from qls_desktop.gui.labels import STATE_ICONS, state_word
from qls_desktop.gui.moments import moment
from qls_desktop.gui.parts import Parts
from qls_desktop.gui.rows import AnyRow, Row
from qls_desktop.store.ledger import OrderRow

NEEDS = "needs"
"""The choice of the filter that shows every state in which the merchant is needed."""


class OrderRows:
    """Makes rows in the window's language of this moment; says an equal reason once."""

    def __init__(self, parts: Parts) -> None:
        self._parts, self._now = parts, parts.desk.now()
        self._titles: dict[str, str] = {}

    def row(self, order: OrderRow) -> Row:
        """One order."""
        why, word = self._title(order.reason), state_word(order.state)
        cells = (word, order.number, moment(order.since, self._now), why)
        sort = (word, _by_number(order.number), order.since.timestamp(), why)
        searched = (
            order.number, word, why, order.qls_order_id or "", order.customer,
            str(order.shop_order_id),
        )  # fmt: skip
        facets = (order.state.value, NEEDS if order.state in NEEDS_USER else "")
        search = " ".join(searched).casefold()
        return Row(order.id, cells, sort, search, order, STATE_ICONS[order.state], facets)

    def _title(self, reason: Reason) -> str:
        if reason.values:
            return self._parts.said(reason).title
        if reason.kind not in self._titles:
            self._titles[reason.kind] = self._parts.said(reason).title
        return self._titles[reason.kind]


def accepts(wanted: str) -> Callable[[AnyRow], bool] | None:
    """The filter for a choice: a state, :data:`NEEDS`, or nothing."""
    return (lambda row: wanted in row.facets) if wanted else None


def _by_number(text: str) -> tuple[int, str]:
    digits = "".join(sign for sign in text if sign.isdecimal())
    return (int(digits) if digits else 0, text)
