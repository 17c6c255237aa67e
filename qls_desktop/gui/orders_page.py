"""Page "Bestellingen": the ledger, with for each order where it stands, since when and why."""

import asyncio
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSignalBlocker
from PySide6.QtWidgets import QWidget

from qls_desktop.domain.ledger import OrderState
from qls_desktop.domain.settings import Integration
from qls_desktop.gui.choices import chosen_value, offer
from qls_desktop.gui.comparing import Comparing
from qls_desktop.gui.flow import let_flow
from qls_desktop.gui.forming import retranslate, set_up
from qls_desktop.gui.forms.ui_orders_page import Ui_OrdersPage
from qls_desktop.gui.labels import state_word
from qls_desktop.gui.later import search_when_settled
from qls_desktop.gui.moments import number
from qls_desktop.gui.order_buttons import OrderButtons
from qls_desktop.gui.order_details import OrderDetails
from qls_desktop.gui.order_rows import NEEDS, OrderRows, accepts
from qls_desktop.gui.parts import Parts
from qls_desktop.gui.remembered import Remembered
from qls_desktop.gui.rows import Column, Row, RowsModel
from qls_desktop.gui.split import Split
from qls_desktop.gui.unread import unread_words
from qls_desktop.store.ledger import OrderRow

AT_ONCE = 250
"""So many rows are made before the window gets a turn."""

WORTH_FINDING = 3
"""From so many signs on, older orders than the listed ones are looked for too."""


class OrdersPage(QWidget):
    """The orders of the chosen integration, read off the GUI thread, and the story of one."""

    def __init__(self, parts: Parts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._shown: Integration | None = None
        self._rows: list[Row] = []
        self._reading = self._finding = 0
        self._is_reading = self._is_unread = False
        self._detail_of: object = None
        self._wanted: int | None = None
        self.ui = Ui_OrdersPage()
        set_up(self.ui, self)
        self.model = RowsModel(self._columns(), self)
        self.ui.orders.show_model(self.model)
        let_flow(self.ui.filter_row, self.ui.bottom_row)
        self.details = OrderDetails(self.ui, parts, self)
        self.buttons = OrderButtons(self.ui, parts, self)
        self.comparing = Comparing(parts, self)
        self._remembered = Remembered(parts.desk, "page.orders")
        self._split = Split(self.ui.splitter, self._remembered, (570, 380))
        self._offer_states()
        self._recall()
        self._join()
        self._show(())

    def _join(self) -> None:
        ui = self.ui
        self._typing = search_when_settled(ui.search, self._on_search, self)
        ui.state.activated.connect(self._on_state)
        ui.show_all.clicked.connect(self._on_show_all)
        ui.orders.selectionModel().currentChanged.connect(self._show_detail)
        ui.refresh.clicked.connect(self.refresh)
        ui.copy.clicked.connect(ui.orders.copy_chosen)
        ui.compare.clicked.connect(self._on_compare)
        self.buttons.changed.connect(self.refresh)
        self.comparing.led.connect(self.lead_to)

    # What is remembered

    def _recall(self) -> None:
        place = self.ui.state.findData(self._remembered.get("state"))
        self.ui.state.setCurrentIndex(max(0, place))

    def _keep_filter(self) -> None:
        # Not the search: it may hold a customer's name, and a forgotten one hides every new order.
        self._remembered.keep(state=chosen_value(self.ui.state))

    # Comparing

    def _on_compare(self) -> None:
        if self._shown is not None:
            self.comparing.open(self._shown)

    def lead_to(self, number: str, order_id: int) -> None:
        """Looks for an order by its number, however old it is, and chooses it."""
        self._wanted = order_id
        self._set_filter(number, "")
        self._look_further()

    # Reading

    def show_integration(self, integration: Integration | None) -> None:
        """Turns to another integration."""
        self._shown = integration
        self._reading += 1
        self._is_reading = self._is_unread = False
        self._show(())
        if self.isVisible():
            self.refresh()

    def refresh(self) -> None:
        """Reads the ledger anew; the chosen order stays chosen."""
        if self._shown is not None:
            self._reading += 1
            self._parts.start(self._read(self._shown.id, self._reading))

    async def _read(self, integration_id: int, reading: int) -> None:
        self._is_reading = True
        self._show_stack()
        text, failed = self._text(), False
        try:
            listed = await self._parts.desk.orders(integration_id)
            rows = await self._make([*listed, *await self._older(integration_id, text, listed)])
        except Exception as error:  # noqa: BLE001 – said as a banner; what stands stays
            self._parts.tell_error(error)
            rows, failed = self._rows, True
        if reading == self._reading:
            self._is_reading, self._is_unread = False, failed
            self._finding += 1
            self._show(rows, takes_first=not self._rows)
            if self._text() != text or self._wanted is not None:
                self._look_further()

    async def _older(
        self, integration_id: int, text: str, listed: Sequence[OrderRow]
    ) -> list[OrderRow]:
        """What is searched for beyond the list; read with it, so that a chosen one stays."""
        if not self._is_worth_finding(text):
            return []
        known = {order.id for order in listed}
        found = await self._parts.desk.find_orders(integration_id, text)
        return [order for order in found if order.id not in known]

    async def _make(self, found: Sequence[OrderRow]) -> list[Row]:
        made, rows = OrderRows(self._parts), list[Row]()
        for start in range(0, len(found), AT_ONCE):
            rows += [made.row(order) for order in found[start : start + AT_ONCE]]
            await asyncio.sleep(0)
        return rows

    def _look_further(self) -> None:
        text = self._text()
        self._finding += 1
        if self._shown is not None and self._is_worth_finding(text):
            self._parts.start(self._find(self._shown.id, text, self._finding))

    def _text(self) -> str:
        return self.ui.search.text().strip()

    def _is_worth_finding(self, text: str) -> bool:
        return len(text) >= WORTH_FINDING or self._wanted is not None

    async def _find(self, integration_id: int, text: str, finding: int) -> None:
        try:
            found = await self._parts.desk.find_orders(integration_id, text)
        except Exception as error:  # noqa: BLE001 – said as a banner; what stands stays
            self._parts.tell_error(error)
            return
        listed = {row.key for row in self._rows}
        older = await self._make([order for order in found if order.id not in listed])
        if finding == self._finding and older:
            self._show([*self._rows, *older], takes_first=True)

    # What is shown

    def _show(self, rows: Sequence[Row], *, takes_first: bool = False) -> None:
        self._rows = list(rows)
        self._detail_of = None
        self.ui.orders.replace_rows(self._rows)
        self._filter(takes_first=takes_first)

    def show_state(self, state: OrderState | None) -> None:
        """Filters by one state; None shows all."""
        self._set_filter("", state.value if state is not None else "")

    def _on_show_all(self) -> None:
        self._set_filter("", "")
        self._keep_filter()

    def _set_filter(self, text: str, state: str) -> None:
        blocker = QSignalBlocker(self.ui.search)
        self.ui.search.setText(text)
        blocker.unblock()
        self.ui.state.setCurrentIndex(max(0, self.ui.state.findData(state)))
        self._filter()

    def _on_search(self) -> None:
        self._filter()
        self._look_further()

    def _on_state(self) -> None:
        self._keep_filter()
        self._filter()

    def _filter(self, *, takes_first: bool = True) -> None:
        """Shows what passes. An order that went by itself hands its place on to no other.

        Else a button would decide about an order that the merchant hasn't looked at.
        """
        chosen = self.ui.orders.current_row()
        self.model.set_filter(self.ui.search.text(), accepts(chosen_value(self.ui.state)))
        if chosen is not None:
            self.ui.orders.choose(chosen.key)
        self._choose_wanted()
        is_none = self.ui.orders.current_row() is None
        if is_none and takes_first and self.model.rowCount():
            self.ui.orders.setCurrentIndex(self.model.index(0, 0))
        self._show_stack()
        self._show_count()
        self._show_detail()

    def _choose_wanted(self) -> None:
        if self._wanted is not None and self.model.index_of(self._wanted).isValid():
            self.ui.orders.choose(self._wanted)
            self._wanted = None

    def _show_stack(self) -> None:
        ui, some = self.ui, bool(self.model.rowCount())
        ui.stack.setCurrentWidget(ui.table_page if some else ui.empty_page)
        ui.empty.setText(self._empty_words())
        ui.copy.setEnabled(some)
        ui.compare.setEnabled(self._shown is not None)
        filtered = bool(ui.search.text() or chosen_value(ui.state))
        ui.show_all.setEnabled(filtered)
        for widget in (ui.search, ui.state):
            widget.setEnabled(filtered or bool(self._rows))

    def _empty_words(self) -> str:
        if self._shown is None:
            return self.tr("Maak eerst een integratie; daarna staan haar bestellingen hier.")
        if self._is_reading:
            return self.tr("De bestellingen worden gelezen…")
        if self._rows:
            return self.tr(
                "Geen van de bestellingen past bij wat u zoekt. Kies ‘Alles tonen’ om ze weer"
                " te zien."
            )
        if self._is_unread:
            return unread_words()
        return self.tr(
            "Nog geen bestellingen. Zodra bestellingen worden gesynchroniseerd, staat hier van elke"
            " bestelling waar zij is en waarom."
        )

    def _show_count(self) -> None:
        """Nothing for a list without rows: the empty place says whether there are none."""
        shown, total = number(self.model.rowCount()), number(self.model.total())
        some = self.tr("Bestellingen: {0} van {1}").format(shown, total)
        every = self.tr("Bestellingen: {0}").format(total)
        self.ui.count.setText((every if shown == total else some) if self._rows else "")

    def _show_detail(self) -> None:
        row = self.ui.orders.current_row()
        self.ui.detail.setVisible(row is not None)
        if row is None:
            self._detail_of = None
            self.buttons.show_order(None)
            return
        if row.key == self._detail_of:
            return
        self._detail_of = row.key
        self.details.show_order(row.value, self._parts.desk.order(row.value.id))
        self.buttons.show_order(row.value)

    # Words

    def _offer_states(self) -> None:
        states = [(state.value, state_word(state)) for state in OrderState]
        needs = (NEEDS, self.tr("Vraagt uw aandacht"))
        offer(self.ui.state, self.tr("Alle toestanden"), [needs, *states])

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("Toestand"), 165),
            Column(self.tr("Nummer"), 95),
            Column(self.tr("Sinds"), 120),
            Column(self.tr("Reden"), 150),
        )

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 – Qt's name
        """Follows a change of language."""
        if event.type() is QEvent.Type.LanguageChange:
            retranslate(self.ui, self)
            self.model.set_columns(self._columns())
            self.details.retranslate()
            self._offer_states()
            self._show_stack()
            self.refresh()
        super().changeEvent(event)
