"""The dialog "Koppelingen": what every variant is or would be linked to and why; by hand too."""

import asyncio

from PySide6.QtCore import QSignalBlocker, QSize
from PySide6.QtWidgets import QDialog, QWidget

from qls_desktop.domain.catalogue import WarehouseProduct
from qls_desktop.domain.explained import Explained, RuleChange, Standing
from qls_desktop.domain.reason import Reason
from qls_desktop.domain.settings import Integration, MatchRule
from qls_desktop.gui.ask import choose
from qls_desktop.gui.choices import chosen_value, offer
from qls_desktop.gui.desk import EngineCalls
from qls_desktop.gui.flow import let_flow
from qls_desktop.gui.forming import set_up
from qls_desktop.gui.forms.ui_matching_dialog import Ui_MatchingDialog
from qls_desktop.gui.later import search_when_settled
from qls_desktop.gui.moments import number
from qls_desktop.gui.parts import Parts
from qls_desktop.gui.rows import AnyRow, Column, Row, RowsModel
from qls_desktop.store.hand_links import HandLink
from qls_desktop.sync.refusals import RefusedError

_ICONS = {
    Standing.LINKED: "state-ok",
    Standing.WILL_LINK: "state-info",
    Standing.REFUSED: "state-warn",
    Standing.UNKNOWN: "state-wait",
}


_AT_ONCE = 1_000
"""So many rows are made before others get their turn."""


class MatchingDialog(QDialog):
    """One integration at a time. Every change by hand asks a reason, and can be undone."""

    def __init__(self, parts: Parts, parent: QWidget) -> None:
        super().__init__(parent)
        self._parts = parts
        self._by_hand: dict[int, HandLink] = {}
        self._closed = False
        self._reading = self._rows_of = 0
        self.ui = Ui_MatchingDialog()
        set_up(self.ui, self)
        let_flow(self.ui.top, self.ui.buttons)
        self.setMinimumSize(QSize(760, 480))
        self.model = RowsModel(self._columns(), self)
        self.ui.variants.show_model(self.model)
        self.ui.candidates.show_model(RowsModel(self._candidate_columns(), self))
        self._offer()
        self._join()
        self._show_buttons()

    def _offer(self) -> None:
        ui = self.ui
        blocker = QSignalBlocker(ui.scope)
        for one in self._parts.desk.integrations():
            ui.scope.addItem(one.name, one.id)
        blocker.unblock()
        standings = [(one.value, self._standing_word(one)) for one in Standing]
        offer(ui.standing, self.tr("Alles"), standings)
        rules = [
            (MatchRule.EAN_AND_SKU.value, self.tr("EAN en SKU")),
            (MatchRule.EAN.value, "EAN"),
            (MatchRule.SKU.value, "SKU"),
        ]
        offer(ui.rule, self.tr("Zoals ingesteld"), rules)

    def _join(self) -> None:
        ui = self.ui
        self._typing = search_when_settled(ui.search, self._filter, self)
        self._finding = search_when_settled(ui.find, self._on_find, self)
        ui.scope.activated.connect(self.begin)
        ui.rule.activated.connect(self.begin)
        ui.standing.activated.connect(self._filter)
        ui.variants.selectionModel().currentChanged.connect(self._on_variant)
        ui.candidates.selectionModel().currentChanged.connect(self._show_buttons)
        ui.why_text.textChanged.connect(self._show_buttons)
        ui.link.clicked.connect(self._on_link)
        ui.unlink.clicked.connect(self._on_unlink)
        ui.undo.clicked.connect(self._on_undo)
        ui.close.clicked.connect(self.accept)
        self.finished.connect(self._on_closed)

    def _on_closed(self) -> None:
        self._closed = True

    # Reading

    def begin(self) -> None:
        """Reads what the chosen integration holds, and what another rule would change."""
        shop = self._shop()
        if shop is None:
            return
        if shop.id != self._rows_of:
            self._rows_of = shop.id
            self._show_rows({}, [])  # no button may be about a variant of the shop before
        self._parts.start(self.read())

    async def read(self) -> None:
        """Fills the table; a problem is said as a banner."""
        shop, rule = self._shop(), chosen_value(self.ui.rule)
        if shop is None:
            return
        self._reading += 1
        reading = self._reading
        try:
            by_hand, rows = await self._parts.desk.ask(
                lambda engine: self._look(engine, shop.id, rule)
            )
        except Exception as error:  # noqa: BLE001 – said as a banner; the dialog stays
            self._parts.tell_error(error)
            return
        if not self._closed and reading == self._reading:
            self._show_rows(by_hand, rows)

    def _show_rows(self, by_hand: dict[int, HandLink], rows: list[Row]) -> None:
        self._by_hand = by_hand
        self.ui.variants.replace_rows(rows)
        self._filter()

    async def _look(
        self, engine: EngineCalls, integration_id: int, rule: str
    ) -> tuple[dict[int, HandLink], list[Row]]:
        """Reads and makes the rows in the worker, in parts: there may be 100,000 of them."""
        checking = engine.checking
        changes: tuple[RuleChange, ...] = ()
        if rule:
            changes = await checking.compare_rules(integration_id, MatchRule(rule))
        changed = {change.before.variant.id: change for change in changes}
        explained = await checking.explain(integration_id)
        rows: list[Row] = []
        for start in range(0, len(explained), _AT_ONCE):
            part = explained[start : start + _AT_ONCE]
            rows.extend(self._row(one, changed.get(one.variant.id)) for one in part)
            await asyncio.sleep(0)
        return await checking.by_hand(integration_id), rows

    def _shop(self) -> Integration | None:
        chosen = self.ui.scope.currentData()
        shops = self._parts.desk.integrations()
        return next((one for one in shops if one.id == chosen), None)

    def _row(self, one: Explained, change: RuleChange | None) -> Row:
        product = one.product.name if one.product is not None else ""
        why = self._parts.said(one.reason).title
        becomes = self._becomes(change) if change is not None else ""
        word = self._standing_word(one.standing)
        cells = (word, one.title, one.ean, one.sku, product, becomes, why)
        facets = (one.standing.value, "changes" if change is not None else "")
        search = " ".join(cells).casefold()
        return Row(one.variant.id, cells, cells, search, one, _ICONS[one.standing], facets)

    def _becomes(self, change: RuleChange) -> str:
        after = change.after
        name = after.product.name if after.product is not None else ""
        return " ".join(filter(None, (self._standing_word(after.standing), name)))

    def _filter(self) -> None:
        wanted, compared = chosen_value(self.ui.standing), bool(chosen_value(self.ui.rule))

        def accepts(row: AnyRow) -> bool:
            if compared and not row.facets[1]:
                return False
            return not wanted or row.facets[0] == wanted

        self.model.set_filter(self.ui.search.text(), accepts if wanted or compared else None)
        shown, total = number(self.model.rowCount()), number(self.model.total())
        pattern = self.tr("Varianten: {0} van {1}")
        if compared:
            pattern = self.tr("Varianten die dan anders lopen: {0} van {1}. Bestaande blijven.")
        self.ui.count.setText(pattern.format(shown, total))
        if self.ui.variants.current_row() is None and self.model.rowCount():
            self.ui.variants.setCurrentIndex(self.model.index(0, 0))
        self._on_variant()

    # One variant

    def _chosen(self) -> Explained | None:
        row = self.ui.variants.current_row()
        return row.value if row is not None else None

    def _on_variant(self) -> None:
        one = self._chosen()
        self.ui.why.setText(self._why(one) if one is not None else "")
        self._show_candidates(one.candidates if one is not None else ())
        if one is not None and self.ui.find.text():
            self._on_find()

    def _why(self, one: Explained) -> str:
        told = self._parts.said(one.reason).full
        decision = self._by_hand.get(one.variant.id)
        if decision is None:
            return told
        return "\n".join((told, self.tr("Met de hand, reden: {0}").format(decision.why)))

    def _on_find(self) -> None:
        one, shop = self._chosen(), self._shop()
        if one is not None and shop is not None:
            self._parts.start(self._find(shop.id, one))

    async def _find(self, integration_id: int, one: Explained) -> None:
        text, variant_id = self.ui.find.text(), one.variant.id
        found = await self._parts.desk.ask(
            lambda engine: engine.checking.candidates(integration_id, variant_id, text)
        )
        if not self._closed and self._chosen() is one:
            self._show_candidates(found)

    def _show_candidates(self, products: tuple[WarehouseProduct, ...]) -> None:
        rows = []
        for one in products:
            stock = "–" if one.amount_available is None else number(one.amount_available)
            cells = (one.name, one.sku, one.ean, stock)
            rows.append(Row(one.id, cells, cells, " ".join(cells).casefold(), one))
        self.ui.candidates.replace_rows(rows)
        self._show_buttons()

    def _show_buttons(self) -> None:
        one, ui = self._chosen(), self.ui
        reason_given = bool(ui.why_text.text().strip())
        linked = one is not None and one.standing is Standing.LINKED
        picked = ui.candidates.current_row() is not None
        ui.link.setEnabled(one is not None and picked and reason_given)
        ui.unlink.setEnabled(linked and reason_given)
        ui.undo.setEnabled(one is not None and one.variant.id in self._by_hand)

    # By hand

    def _on_link(self) -> None:
        row = self.ui.candidates.current_row()
        if row is not None:
            self._parts.start(self._decide("link", row.value.id))

    def _on_unlink(self) -> None:
        self._parts.start(self._decide("unlink"))

    def _on_undo(self) -> None:
        self._parts.start(self._decide("undo"))

    async def _decide(self, what: str, product_id: str = "") -> None:
        one, shop, why = self._chosen(), self._shop(), self.ui.why_text.text().strip()
        if one is None or shop is None:
            return
        desk, place, variant_id = self._parts.desk, shop.id, one.variant.id
        try:
            if what == "link":
                if not await self._link(place, variant_id, product_id, why):
                    return
            elif what == "unlink":
                await desk.ask(lambda e: e.checking.unlink(place, variant_id, why))
            else:
                await desk.ask(lambda e: e.checking.undo_link(place, variant_id))
        except Exception as error:  # noqa: BLE001 – said as a banner; nothing was changed
            self._parts.tell_error(error)
            return
        if not self._closed:
            self.ui.why_text.clear()
            await self.read()

    async def _link(self, place: int, variant_id: int, product_id: str, why: str) -> bool:
        """Links; asks first when another variant has the product. False when left as it was."""
        ask = self._parts.desk.ask
        try:
            await ask(lambda e: e.checking.link(place, variant_id, product_id, why))
        except RefusedError as error:
            if error.reason.kind != "link_taken":
                raise
            if not await self._agrees_to_share(error.reason):
                return False
            await ask(lambda e: e.checking.link(place, variant_id, product_id, why, shared=True))
        return True

    async def _agrees_to_share(self, why: Reason) -> bool:
        answers = (self.tr("Toch &koppelen"), self.tr("&Niet koppelen"))
        text = self._parts.said(why).full
        return await choose(self, self.tr("Al gekoppeld"), text, answers) == 0

    # Words

    def _standing_word(self, standing: Standing) -> str:
        return {
            Standing.LINKED: self.tr("Gekoppeld"),
            Standing.WILL_LINK: self.tr("Wordt gekoppeld"),
            Standing.REFUSED: self.tr("Niet eenduidig"),
            Standing.UNKNOWN: self.tr("Niet in my.QLS"),
        }[standing]

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("Toestand"), 130),
            Column(self.tr("Variant"), 210),
            Column("EAN", 115),
            Column("SKU", 100),
            Column(self.tr("my.QLS-product"), 180),
            Column(self.tr("Wordt"), 120),
            Column(self.tr("Waarom"), 260),
        )

    def _candidate_columns(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("my.QLS-product"), 320),
            Column("SKU", 160),
            Column("EAN", 140),
            Column(self.tr("Voorraad"), 80, numeric=True),
        )
