"""Page "Bestellingen": the ledger, with for each order where it stands, since when and why."""

from collections.abc import Awaitable, Callable
from datetime import datetime

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QDialog, QWidget

from qls_desktop.domain.ledger import OrderState
from qls_desktop.domain.reason import Reason
from qls_desktop.domain.settings import Integration
from qls_desktop.gui.ask import choose, finished
from qls_desktop.gui.choices import chosen_value, offer
from qls_desktop.gui.desk import EngineCalls, LineRow, OrderDetail
from qls_desktop.gui.forming import retranslate, set_up
from qls_desktop.gui.forms.ui_orders_page import Ui_OrdersPage
from qls_desktop.gui.labels import STATE_ICONS, attempt_word, state_word
from qls_desktop.gui.later import search_when_settled
from qls_desktop.gui.moments import moment, number
from qls_desktop.gui.order_actions import allowed
from qls_desktop.gui.order_dialogs import ConfirmDialog, IgnoreDialog
from qls_desktop.gui.parts import Parts
from qls_desktop.gui.rows import Column, Row, RowsModel
from qls_desktop.gui.theme import embolden, picture
from qls_desktop.store.ledger import OrderRow


class OrdersPage(QWidget):
    """The orders of the chosen integration, and what is on record about one of them."""

    def __init__(self, parts: Parts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._shown: Integration | None = None
        self._detail_of: int | None = None
        self.ui = Ui_OrdersPage()
        set_up(self.ui, self)
        self.model = RowsModel(self._columns(), self)
        self.ui.orders.show_model(self.model)
        self.ui.lines.show_model(RowsModel(self._line_columns(), self))
        self.ui.history.show_model(RowsModel(self._history_columns(), self))
        self.ui.splitter.setSizes([570, 380])
        embolden(self.ui.detail_title, larger=1)
        self._offer_states()
        self._join()
        self.refresh()

    def _join(self) -> None:
        ui = self.ui
        self._typing = search_when_settled(ui.search, self._filter, self)
        ui.state.activated.connect(self._filter)
        ui.orders.selectionModel().currentChanged.connect(self._show_detail)
        ui.refresh.clicked.connect(self.refresh)
        ui.copy.clicked.connect(ui.orders.copy_chosen)
        ui.retry.clicked.connect(self._on_retry)
        ui.ignore.clicked.connect(self._on_ignore)
        ui.confirm.clicked.connect(self._on_confirm)
        ui.resend.clicked.connect(self._on_resend)

    # What is shown

    def show_integration(self, integration: Integration | None) -> None:
        """Turns to another integration."""
        self._shown = integration
        self.refresh()

    def show_state(self, state: OrderState | None) -> None:
        """Filters by one state; None shows all."""
        self.ui.search.clear()
        self.ui.state.setCurrentIndex(max(0, self.ui.state.findData(state.value if state else "")))
        self._filter()

    def refresh(self) -> None:
        """Reads the ledger anew; the chosen order stays chosen."""
        found = self._parts.desk.orders(self._shown.id) if self._shown is not None else ()
        self._detail_of = None
        self.ui.orders.replace_rows([self._row(order) for order in found])
        self.ui.stack.setCurrentWidget(self.ui.table_page if found else self.ui.empty_page)
        self.ui.empty.setText(self._empty_words())
        for widget in (self.ui.search, self.ui.state, self.ui.copy):
            widget.setEnabled(bool(found))
        self._filter()

    def _empty_words(self) -> str:
        if self._shown is None:
            return self.tr("Kies links een integratie om haar bestellingen te zien.")
        return self.tr(
            "Nog geen bestellingen. Zodra bestellingen worden gesynchroniseerd, staat hier van elke"
            " bestelling waar zij is en waarom."
        )

    def _row(self, order: OrderRow) -> Row:
        why = self._parts.said(order.reason).title
        word = state_word(order.state)
        since = moment(order.since, self._parts.desk.now())
        cells = (word, order.number, since, why)
        sort = (word, _by_number(order.number), order.since.timestamp(), why)
        search = f"{order.number} {word} {why} {order.qls_order_id} {order.customer}".casefold()
        facets = (order.state.value,)
        return Row(order.id, cells, sort, search, order, STATE_ICONS[order.state], facets)

    def _filter(self) -> None:
        wanted = chosen_value(self.ui.state)
        chosen = self.ui.orders.current_row()

        def accepts(row: Row) -> bool:
            return row.facets[0] == wanted

        self.model.set_filter(self.ui.search.text(), accepts if wanted else None)
        if chosen is not None:
            self.ui.orders.choose(chosen.key)
        if self.ui.orders.current_row() is None and self.model.rowCount():
            self.ui.orders.setCurrentIndex(self.model.index(0, 0))
        self._show_count()
        self._show_detail()

    def _show_count(self) -> None:
        shown, total = self.model.rowCount(), self.model.total()
        if shown == total:
            self.ui.count.setText(self.tr("Bestellingen: {0}").format(number(total)))
            return
        pattern = self.tr("Bestellingen: {0} van {1}")
        self.ui.count.setText(pattern.format(number(shown), number(total)))

    # One order

    def _show_detail(self) -> None:
        row = self.ui.orders.current_row()
        self.ui.detail.setVisible(row is not None)
        if row is None or row.key == self._detail_of:
            return
        self._detail_of = row.value.id
        order: OrderRow = row.value
        said = self._parts.said(order.reason)
        picture(self.ui.detail_icon, STATE_ICONS[order.state], 22)
        words = self.tr("{0}: {1}").format(order.number, state_word(order.state))
        self.ui.detail_title.setText(words)
        self.ui.detail_reason.setText("\n".join((said.full, *self._facts(order))))
        self._show_record(self._parts.desk.order(order.id))
        self._show_actions(order.state)

    def _facts(self, order: OrderRow) -> list[str]:
        now = self._parts.desk.now()
        facts = [self.tr("Besteld: {0}").format(moment(order.placed_at, now))]
        if order.customer:
            facts.append(self.tr("Klant: {0}").format(order.customer))
        if order.qls_order_id:
            facts.append(self.tr("In my.QLS: {0}").format(order.qls_order_id))
        return facts

    def _show_record(self, detail: OrderDetail) -> None:
        lines = [_line_row(place, line) for place, line in enumerate(detail.lines)]
        self.ui.lines.replace_rows(lines)
        self.ui.history.replace_rows(self._history(detail))

    def _history(self, detail: OrderDetail) -> list[Row]:
        now = self._parts.desk.now()
        found: list[tuple[datetime, str, Reason | None]] = [
            (one.at, state_word(one.new), one.reason) for one in detail.events
        ]
        found += [
            (one.ended_at or one.began_at, attempt_word(one.outcome), one.answer)
            for one in detail.attempts
        ]
        rows = []
        for place, (at, word, reason) in enumerate(sorted(found, key=lambda f: f[0], reverse=True)):
            why = self._parts.said(reason).title if reason is not None else ""
            cells = (moment(at, now), word, why)
            rows.append(Row(place, cells, (at.timestamp(), word, why), "", None))
        return rows

    def _show_actions(self, state: OrderState) -> None:
        may = allowed(state)
        self.ui.retry.setEnabled(may.retry)
        self.ui.ignore.setEnabled(may.ignore)
        self.ui.confirm.setEnabled(may.confirm)
        self.ui.resend.setEnabled(may.resend)
        hint = "" if may.any else self.tr("Aan deze bestelling hoeft u niets te doen.")
        if state is OrderState.IN_DOUBT:
            hint = self.tr(
                "QLS Desktop zoekt zelf verder. Ziet u de bestelling in my.QLS staan,"
                " zeg dat dan hier."
            )
        self.ui.actions_hint.setText(hint)
        self.ui.actions_hint.setVisible(bool(hint))

    # What the merchant does

    def _current(self) -> OrderRow | None:
        row = self.ui.orders.current_row()
        return row.value if row is not None else None

    def _on_retry(self) -> None:
        order = self._current()
        if order is not None:
            self._parts.start(self._carry_out(lambda engine: engine.retry_order(order.id)))

    def _on_ignore(self) -> None:
        order = self._current()
        if order is not None:
            self._parts.start(self._ignore(order))

    def _on_confirm(self) -> None:
        order = self._current()
        if order is not None:
            self._parts.start(self._confirm(order))

    def _on_resend(self) -> None:
        order = self._current()
        if order is not None:
            self._parts.start(self._resend(order))

    async def _ignore(self, order: OrderRow) -> None:
        dialog = IgnoreDialog(order.number, self.window())
        try:
            accepted = await finished(dialog) == QDialog.DialogCode.Accepted
            why = dialog.why()
        finally:
            dialog.deleteLater()
        if accepted:
            await self._carry_out(lambda engine: engine.ignore_order(order.id, why))

    async def _confirm(self, order: OrderRow) -> None:
        dialog = ConfirmDialog(order.number, order.qls_order_id or "", self.window())
        try:
            accepted = await finished(dialog) == QDialog.DialogCode.Accepted
            qls_order_id = dialog.order_id()
        finally:
            dialog.deleteLater()
        if accepted:
            await self._carry_out(lambda engine: engine.confirm_order(order.id, qls_order_id))

    async def _resend(self, order: OrderRow) -> None:
        question = self.tr(
            "Staat bestelling {0} echt niet in my.QLS? Kijk daar eerst: staat zij er wel,"
            " dan wordt zij twee keer verzonden."
        ).format(order.number)
        answers = (self.tr("Opnieuw versturen"), self.tr("Nog niet"))
        title = self.tr("Opnieuw versturen")
        if await choose(self.window(), title, question, answers) == 0:
            await self._carry_out(lambda engine: engine.resend_order(order.id))

    async def _carry_out(self, work: Callable[[EngineCalls], Awaitable[object]]) -> None:
        try:
            await self._parts.desk.ask(work)
        except Exception as error:  # noqa: BLE001 – said as a banner
            self._parts.tell_error(error)
        self.refresh()

    # Words

    def _offer_states(self) -> None:
        states = [(state.value, state_word(state)) for state in OrderState]
        offer(self.ui.state, self.tr("Alle toestanden"), states)

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("Toestand"), 165),
            Column(self.tr("Nummer"), 95),
            Column(self.tr("Sinds"), 120),
            Column(self.tr("Reden"), 150),
        )

    def _line_columns(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("Artikel"), 180),
            Column(self.tr("Code"), 95),
            Column(self.tr("Aantal"), 50, numeric=True),
        )

    def _history_columns(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("Wanneer"), 105),
            Column(self.tr("Wat"), 125),
            Column(self.tr("Waarom"), 80),
        )

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 – Qt's name
        """Follows a change of language."""
        if event.type() is QEvent.Type.LanguageChange:
            retranslate(self.ui, self)
            self.model.set_columns(self._columns())
            self.ui.lines.rows_model().set_columns(self._line_columns())
            self.ui.history.rows_model().set_columns(self._history_columns())
            self._offer_states()
            self.refresh()
        super().changeEvent(event)


def _by_number(text: str) -> tuple[int, str]:
    digits = "".join(sign for sign in text if sign.isdecimal())
    return (int(digits) if digits else 0, text)


def _line_row(place: int, line: LineRow) -> Row:
    cells = (line.title, line.code, number(line.amount))
    return Row(place, cells, (line.title, line.code, line.amount), "", line)
