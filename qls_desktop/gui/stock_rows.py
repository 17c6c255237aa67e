"""The rows of page "Voorraad": one per variant."""

from functools import lru_cache

from qls_desktop.domain.reason import Reason
from qls_desktop.gui.labels import STOCK_ICONS, stock_word
from qls_desktop.gui.moments import number
from qls_desktop.gui.parts import Parts
from qls_desktop.gui.rows import Row
from qls_desktop.gui.stock_reading import StockView

_AMOUNTS = 1_024
"""So many amounts are put in words once for all rows that show them."""


_AMOUNT_COLUMNS = range(2, 6)


class StockRows:
    """Makes rows in the language of this moment; what many rows show alike, they share."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._amount = lru_cache(_AMOUNTS)(amount)
        self._titles: dict[str, str] = {}
        self._outcomes = {slug: (stock_word(slug), (slug,)) for slug in STOCK_ICONS}

    def row(self, view: StockView) -> Row:
        """The row of one variant."""
        row = view.row
        word, facets = self._outcomes.get(row.outcome) or (stock_word(row.outcome), (row.outcome,))
        name, code = name_of(view), row.article_code or row.sku or row.ean
        cells = (name, code, *map(self._amount, _amounts(view)), word)
        codes = dict.fromkeys((code, row.sku, row.ean))
        search = f"{name} {' '.join(codes)} {self._title(row.reason)}".casefold()
        picture = STOCK_ICONS.get(row.outcome, "state-info")
        return Row(row.variant_id, cells, (), search, view, picture, facets)

    def _title(self, reason: Reason) -> str:
        if reason.values:
            return self._parts.said(reason).title
        if reason.kind not in self._titles:
            self._titles[reason.kind] = self._parts.said(reason).title
        return self._titles[reason.kind]


def order_of(row: Row, column: int) -> str | int:
    """What a row sorts by in a column; told when it is asked, as each of 50,000 rows is large."""
    if column == 0:
        return row.cells[0].casefold()
    if column in _AMOUNT_COLUMNS:
        value = _amounts(row.value)[column - _AMOUNT_COLUMNS.start]
        return -1 if value is None else value
    return row.cells[column]


def _amounts(view: StockView) -> tuple[int | None, ...]:
    target = view.parts.target if view.parts is not None else None
    return view.row.level, view.row.available, view.held_back, target


def name_of(view: StockView) -> str:
    """What a variant is called: its product, and its own title where that adds something."""
    row = view.row
    if row.title and row.title not in (row.product_title, "Default"):
        return f"{row.product_title} – {row.title}" if row.product_title else row.title
    return row.product_title or str(row.variant_id)


def amount(value: int | None) -> str:
    """A number of units; a dash where it isn't known."""
    return "–" if value is None else number(value)
