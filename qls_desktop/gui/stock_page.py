"""Page "Voorraad": per variant what shop and my.QLS have, what was decided, and why."""

import asyncio
from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from qls_desktop.domain.settings import Integration
from qls_desktop.gui.choices import chosen_value, offer
from qls_desktop.gui.flow import let_flow
from qls_desktop.gui.forming import retranslate, set_up
from qls_desktop.gui.forms.ui_stock_page import Ui_StockPage
from qls_desktop.gui.held_run import HeldRun
from qls_desktop.gui.labels import STOCK_ICONS, stock_word
from qls_desktop.gui.later import search_when_settled
from qls_desktop.gui.moments import moment, number
from qls_desktop.gui.parts import Parts
from qls_desktop.gui.remembered import Remembered
from qls_desktop.gui.rows import AnyRow, Column, Row, RowsModel
from qls_desktop.gui.split import Split
from qls_desktop.gui.stock_reading import StockView
from qls_desktop.gui.stock_rows import (
    AT_ONCE,
    StockLine,
    StockRows,
    amount,
    make_searchable,
    name_of,
    order_of,
)
from qls_desktop.gui.theme import embolden, picture
from qls_desktop.gui.undo_run import UndoRun
from qls_desktop.gui.unread import unread_words
from qls_desktop.store.ledger import Claim
from qls_desktop.words.said import Said


class StockPage(QWidget):
    """The stock of the chosen integration. Read when somebody looks, off the GUI thread."""

    def __init__(self, parts: Parts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._shown: Integration | None = None
        self._reading = 0
        self._is_unread = False
        self._detail_of: object = None
        self.ui = Ui_StockPage()
        set_up(self.ui, self)
        self.model = RowsModel(self._columns(), self, order_of=order_of)
        self.ui.stock.show_model(self.model)
        self.ui.claims.show_model(RowsModel(self._claim_columns(), self))
        let_flow(self.ui.filter_row, self.ui.bottom_row)
        self._split = Split(self.ui.splitter, Remembered(parts.desk, "page.stock"), (690, 250))
        embolden(self.ui.detail_title, larger=1)
        self.held = HeldRun(self.ui, parts, self)
        self.undo = UndoRun(self.ui.undo, parts, self)
        self._offer_outcomes()
        self._join()
        self._show(())

    def _join(self) -> None:
        ui = self.ui
        self._typing = search_when_settled(ui.search, self._search, self)
        ui.outcome.activated.connect(self._filter)
        ui.stock.selectionModel().currentChanged.connect(self._show_detail)
        ui.refresh.clicked.connect(self.refresh)
        self.undo.undone.connect(self.refresh)
        ui.copy.clicked.connect(ui.stock.copy_chosen)

    # What is shown

    def show_integration(self, integration: Integration | None) -> None:
        """Turns to another integration."""
        self._shown = integration
        self._reading += 1
        self._is_unread = False
        self._show(())
        self.held.show_integration(integration)
        self.undo.show_integration(integration)
        if self.isVisible():
            self.refresh()

    def show_outcome(self, outcome: str) -> None:
        """Filters by one outcome; empty shows all."""
        self.ui.search.clear()
        self.ui.outcome.setCurrentIndex(max(0, self.ui.outcome.findData(outcome)))
        self._filter()

    def refresh(self) -> None:
        """Reads everything anew; the chosen variant stays chosen."""
        self.held.refresh()
        self.undo.show_integration(self._shown)
        self._reading += 1
        if self._shown is not None:
            self._parts.start(self._read(self._shown.id, self._reading))

    async def _read(self, integration_id: int, reading: int) -> None:
        try:
            found = await self._parts.desk.stock(integration_id)
        except Exception as error:  # noqa: BLE001 – said as a banner; what stands stays
            self._parts.tell_error(error)
            self._is_unread = reading == self._reading
            self.ui.empty.setText(self._empty_words())
            return
        made, rows = StockRows(self._parts), list[StockLine]()
        for start in range(0, len(found), AT_ONCE):
            rows += [made.row(view) for view in found[start : start + AT_ONCE]]
            await asyncio.sleep(0)
        if reading == self._reading:
            self._is_unread = False
            self._show(rows)

    def _show(self, rows: Sequence[StockLine]) -> None:
        self._detail_of = None
        self.ui.stock.replace_rows(list(rows))
        self.ui.stack.setCurrentWidget(self.ui.table_page if rows else self.ui.empty_page)
        self.ui.empty.setText(self._empty_words())
        for widget in (self.ui.search, self.ui.outcome, self.ui.copy):
            widget.setEnabled(bool(rows))
        self._filter()

    def _empty_words(self) -> str:
        if self._shown is None:
            return self.tr("Maak eerst een integratie; daarna staat haar voorraad hier.")
        if self._is_unread:
            return unread_words()
        return self.tr(
            "Nog geen voorraad. Na de eerste voorraadsynchronisatie staat hier van elke variant wat"
            " de winkel heeft, wat my.QLS heeft, en waarom het anders is."
        )

    def _search(self) -> None:
        self._parts.start(self._filter_searchable())

    async def _filter_searchable(self) -> None:
        await make_searchable(self.model.all_rows())
        self._filter()

    def _filter(self) -> None:
        wanted = chosen_value(self.ui.outcome)
        chosen = self.ui.stock.current_row()

        def accepts(row: AnyRow) -> bool:
            return row.facets[0] == wanted

        self.model.set_filter(self.ui.search.text(), accepts if wanted else None)
        if chosen is not None:
            self.ui.stock.choose(chosen.key)
        if self.ui.stock.current_row() is None and self.model.rowCount():
            self.ui.stock.setCurrentIndex(self.model.index(0, 0))
        self._show_count()
        self._show_detail()

    def _show_count(self) -> None:
        """Nothing for a list without rows: the empty place says whether there are none."""
        shown, total = number(self.model.rowCount()), number(self.model.total())
        pattern = self.tr("Varianten: {0}") if shown == total else self.tr("Varianten: {1} van {0}")
        self.ui.count.setText(pattern.format(total, shown) if self.model.total() else "")

    # One variant

    def _show_detail(self) -> None:
        row = self.ui.stock.current_row()
        self.ui.detail.setVisible(row is not None)
        if row is None or row.key == self._detail_of:
            return
        self._detail_of = row.key
        view: StockView = row.value
        picture(self.ui.detail_icon, row.icon, 22)
        self.ui.detail_title.setText(name_of(view))
        self.ui.detail_reason.setText(self._story(view))
        self.ui.detail_formula.setText(self._formula(view))
        claims = [_claim_row(place, claim) for place, claim in enumerate(view.claims)]
        self.ui.claims.replace_rows(claims)
        for widget in (self.ui.claims, self.ui.label_claims):
            widget.setVisible(bool(claims))
        self.ui.claims_empty.setVisible(not claims and view.parts is not None)

    def _story(self, view: StockView) -> str:
        said: Said = self._parts.said(view.row.reason)
        when = moment(view.row.at, self._parts.desk.now())
        if view.row.outcome == "unchanged":
            return self.tr("{0} Nagekeken {1}.").format(said.full, when)
        words = self.tr("{0} ({1})").format(stock_word(view.row.outcome), when)
        return f"{words}: {said.full}"

    def _formula(self, view: StockView) -> str:
        parts = view.parts
        if parts is None:
            return self.tr("Er is nu geen doel: de variant doet niet mee met de voorraad.")
        pattern = self.tr(
            "Doel {0} = my.QLS {1} − betaald, nog niet bij QLS {2} − wacht op betaling {3}"
            " − reserve {4}. De winkel heeft nu {5}."
        )
        return pattern.format(
            number(parts.target), number(parts.available), number(parts.pending),
            number(parts.unpaid), number(parts.reserve), amount(view.row.level),
        )  # fmt: skip

    # Words

    def _offer_outcomes(self) -> None:
        known = [(slug, stock_word(slug)) for slug in STOCK_ICONS]
        offer(self.ui.outcome, self.tr("Alles"), known)

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("Artikel"), 140),
            Column(self.tr("Code"), 75),
            Column(self.tr("Winkel"), 55, numeric=True),
            Column(self.tr("my.QLS"), 55, numeric=True),
            Column(self.tr("Besteld"), 55, numeric=True),
            Column(self.tr("Doel"), 45, numeric=True),
            Column(self.tr("Afloop"), 105),
        )

    def _claim_columns(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("Bestelling"), 95),
            Column(self.tr("Aantal"), 60, numeric=True),
            Column(self.tr("Winkel"), 110),
        )

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 – Qt's name
        """Follows a change of language."""
        if event.type() is QEvent.Type.LanguageChange:
            retranslate(self.ui, self)
            self.model.set_columns(self._columns())
            self.ui.claims.rows_model().set_columns(self._claim_columns())
            self._offer_outcomes()
            self.ui.empty.setText(self._empty_words())
            self.refresh()
        super().changeEvent(event)


def _claim_row(place: int, claim: Claim) -> Row:
    cells = (claim.number, number(claim.units), claim.shop)
    return Row(place, cells, (claim.number, claim.units, claim.shop), "", claim)
