"""The details beside the table of page "Bestellingen": where one order stands, and its story."""

from datetime import datetime
from typing import NamedTuple

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from qls_desktop.domain.ledger import Attempt
from qls_desktop.domain.reason import Reason
from qls_desktop.gui.desk import LineRow, OrderDetail
from qls_desktop.gui.forms.ui_orders_page import Ui_OrdersPage
from qls_desktop.gui.labels import STATE_ICONS, attempt_word, state_word
from qls_desktop.gui.moments import duration, exact, moment, number
from qls_desktop.gui.parts import Parts
from qls_desktop.gui.rows import Column, Row, RowsModel
from qls_desktop.gui.theme import embolden, picture
from qls_desktop.store.ledger import OrderEvent, OrderRow
from qls_desktop.sync.back_office import Places


class _Step(NamedTuple):
    """One thing that happened to an order: when, what, and all that is known of it."""

    at: datetime
    word: str
    why: str
    story: str


class OrderDetails(QObject):
    """Fills the panel of the form that it is handed."""

    def __init__(self, ui: Ui_OrdersPage, parts: Parts, page: QObject) -> None:
        super().__init__(page)
        self._ui, self._parts = ui, parts
        self._places = Places()
        embolden(ui.detail_title, larger=1)
        ui.lines.show_model(RowsModel(self._line_columns(), self))
        ui.history.show_model(RowsModel(self._history_columns(), self))
        ui.history.selectionModel().currentChanged.connect(self._show_story)
        ui.open_shop.clicked.connect(self._on_open_shop)
        ui.open_qls.clicked.connect(self._on_open_qls)

    def show_order(self, order: OrderRow, detail: OrderDetail) -> None:
        """Shows one order: its state and why, facts, address, lines and what happened."""
        ui = self._ui
        picture(ui.detail_icon, STATE_ICONS[order.state], 22)
        words = self.tr("{0}: {1}").format(order.number, state_word(order.state))
        ui.detail_title.setText(words)
        ui.detail_reason.setText(self._parts.said(order.reason).full)
        ui.detail_facts.setText("\n".join(self._facts(order)))
        ui.detail_address.setText(self._address(detail.address))
        ui.lines.replace_rows([_line_row(place, one) for place, one in enumerate(detail.lines)])
        ui.history.rows_model().set_rows(self._history(detail))
        ui.history.selectRow(0)
        self._show_story()
        self._show_places(detail.places)

    def retranslate(self) -> None:
        """Follows a change of language."""
        self._ui.lines.rows_model().set_columns(self._line_columns())
        self._ui.history.rows_model().set_columns(self._history_columns())

    def _facts(self, order: OrderRow) -> list[str]:
        now = self._parts.desk.now()
        facts = (
            (self.tr("Besteld: {0}"), moment(order.placed_at, now)),
            (self.tr("Klant: {0}"), order.customer),
            (self.tr("Verzending: {0}"), order.shipping_title),
            (self.tr("In my.QLS: {0}"), order.qls_order_id or ""),
        )
        return [pattern.format(value) for pattern, value in facts if value]

    def _address(self, found: tuple[Reason, ...] | None) -> str:
        if found is None:
            return self.tr("Adres: niet meer bewaard.")
        if not found:
            return self.tr("Adres: volledig, QLS kan ermee verzenden.")
        told = " ".join(self._parts.said(reason).full for reason in found)
        return self.tr("Adres: {0}").format(told)

    # What happened

    def _history(self, detail: OrderDetail) -> list[Row]:
        now = self._parts.desk.now()
        steps = [self._event(one) for one in detail.events]
        steps += [self._attempt(one) for one in detail.attempts]
        steps.sort(key=lambda step: step.at)
        rows = []
        for place, step in enumerate(reversed(steps)):
            cells = (moment(step.at, now), step.word, step.why)
            order = (step.at.timestamp(), step.word, step.why)
            rows.append(Row(place, cells, order, "", step))
        return rows

    def _event(self, event: OrderEvent) -> _Step:
        said = self._parts.said(event.reason)
        return _Step(event.at, state_word(event.new), said.title, said.full)

    def _attempt(self, attempt: Attempt) -> _Step:
        now, ended = self._parts.desk.now(), attempt.ended_at
        began = exact(attempt.began_at, now)
        told = self.tr("Poging {0}, begonnen {1}, duur {2}.").format(
            attempt.number, began, duration(attempt.began_at, ended)
        )
        word = attempt_word(attempt.outcome)
        if attempt.answer is None:
            return _Step(ended or attempt.began_at, word, "", told)
        said = self._parts.said(attempt.answer)
        return _Step(ended or attempt.began_at, word, said.title, f"{told} {said.full}")

    def _show_story(self) -> None:
        row = self._ui.history.current_row()
        self._ui.story.setText(row.value.story if row is not None else "")

    # Both back offices

    def _show_places(self, places: Places) -> None:
        self._places = places
        ui = self._ui
        ui.open_shop.setEnabled(bool(places.shop))
        ui.open_qls.setEnabled(bool(places.warehouse))
        ui.open_shop.setToolTip(
            places.shop or self.tr("Bekend zodra de verbinding met Lightspeed is getest.")
        )
        ui.open_qls.setToolTip(
            places.warehouse or self.tr("Bekend zodra de bestelling in my.QLS staat.")
        )

    def _on_open_shop(self) -> None:
        QDesktopServices.openUrl(QUrl(self._places.shop))

    def _on_open_qls(self) -> None:
        QDesktopServices.openUrl(QUrl(self._places.warehouse))

    # Words

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


def _line_row(place: int, line: LineRow) -> Row:
    cells = (line.title, line.code, number(line.amount))
    return Row(place, cells, (line.title, line.code, line.amount), "", line)
