"""The rows of page "Voorraad": one per variant."""

import asyncio
from collections.abc import Hashable, Sequence
from functools import lru_cache
from typing import Any

from qls_desktop.domain.reason import Reason
from qls_desktop.gui.labels import STOCK_ICONS, stock_word
from qls_desktop.gui.moments import number
from qls_desktop.gui.parts import Parts
from qls_desktop.gui.rows import AnyRow
from qls_desktop.gui.stock_reading import StockView

AT_ONCE = 250
"""So many rows are made before the window gets a turn."""

_AMOUNTS = 1_024
"""So many amounts are put in words once for all rows that show them."""


_AMOUNT_COLUMNS = range(2, 6)


class StockRows:
    """The words of rows in the language of this moment; what many rows show alike, they share."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._amount = lru_cache(_AMOUNTS)(amount)
        self._titles: dict[Hashable, str] = {}
        self._outcomes = {slug: stock_word(slug) for slug in STOCK_ICONS}

    def row(self, view: StockView) -> "StockLine":
        """The row of one variant."""
        return StockLine(self, view)

    def cells(self, view: StockView) -> tuple[str, ...]:
        """What the cells of a variant's row show."""
        amounts = map(self._amount, _amounts(view))
        return (name_of(view), _code_of(view), *amounts, self.outcome(view))

    def outcome(self, view: StockView) -> str:
        """What last became of a variant's stock."""
        outcome = view.row.outcome
        return self._outcomes.get(outcome) or stock_word(outcome)

    def search(self, view: StockView) -> str:
        """What of a variant is searched, case-folded."""
        row = view.row
        codes = dict.fromkeys((_code_of(view), row.sku, row.ean))
        return f"{name_of(view)} {' '.join(codes)} {self._title(row.reason)}".casefold()

    def _title(self, reason: Reason) -> str:
        key = (reason.kind, *reason.values.items())
        title = self._titles.get(key)
        if title is None:
            title = self._titles[key] = self._parts.said(reason).title
        return title


class StockLine:
    """One variant's row, which makes up what it shows when it is asked.

    Of 50,000 rows thirty are seen; with their words each would take three times the room.
    """

    __slots__ = ("_rows", "_search", "value")

    order: tuple[Any, ...] = ()

    def __init__(self, rows: StockRows, view: StockView) -> None:
        self._rows, self.value = rows, view
        self._search = ""

    @property
    def key(self) -> int:
        """The shop's variant id."""
        return self.value.row.variant_id

    @property
    def cells(self) -> tuple[str, ...]:
        """Name, code, the shop's level, my.QLS', what is held back, the target, the outcome."""
        return self._rows.cells(self.value)

    @property
    def outcome(self) -> str:
        """What the last cell shows."""
        return self._rows.outcome(self.value)

    @property
    def search(self) -> str:
        """What is searched; kept, as every letter that is typed asks for it again."""
        if not self._search:
            self._search = self._rows.search(self.value)
        return self._search

    @property
    def icon(self) -> str:
        """The picture of the last outcome."""
        return STOCK_ICONS.get(self.value.row.outcome, "state-info")

    @property
    def facets(self) -> tuple[str, ...]:
        """The last outcome."""
        return (self.value.row.outcome,)


async def make_searchable(rows: Sequence[AnyRow]) -> None:
    """Has what is searched made up a few rows at a time: 50,000 at once would stop the window."""
    for start in range(0, len(rows), AT_ONCE):
        for row in rows[start : start + AT_ONCE]:
            _ = row.search  # kept from now on
        await asyncio.sleep(0)


def order_of(line: StockLine, column: int) -> str | int:
    """What a row sorts by in a column."""
    if column == 0:
        return name_of(line.value).casefold()
    if column == 1:
        return _code_of(line.value)
    if column in _AMOUNT_COLUMNS:
        value = _amounts(line.value)[column - _AMOUNT_COLUMNS.start]
        return -1 if value is None else value
    return line.outcome


def _amounts(view: StockView) -> tuple[int | None, ...]:
    target = view.parts.target if view.parts is not None else None
    return view.row.level, view.row.available, view.held_back, target


def _code_of(view: StockView) -> str:
    row = view.row
    return row.article_code or row.sku or row.ean


def name_of(view: StockView) -> str:
    """What a variant is called: its product, and its own title where that adds something."""
    row = view.row
    if row.title and row.title not in (row.product_title, "Default"):
        return f"{row.product_title} – {row.title}" if row.product_title else row.title
    return row.product_title or str(row.variant_id)


def amount(value: int | None) -> str:
    """A number of units; a dash where it isn't known."""
    return "–" if value is None else number(value)
