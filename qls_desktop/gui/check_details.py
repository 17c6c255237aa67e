"""The details beside the table of page "Productcontrole": one finding, or a group of them."""

from collections.abc import Sequence
from heapq import nsmallest
from html import escape

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QLabel

from qls_desktop.domain.across import Across
from qls_desktop.domain.findings import Finding
from qls_desktop.gui.forms.ui_check_page import Ui_CheckPage
from qls_desktop.gui.labels import SEVERITY_ICONS, SEVERITY_ORDER, kind_word, severity_word
from qls_desktop.gui.moments import moment
from qls_desktop.gui.parts import Parts
from qls_desktop.gui.rows import Column, Row, RowsModel
from qls_desktop.gui.theme import embolden, picture
from qls_desktop.store.findings_kept import Ignored
from qls_desktop.sync.back_office import Places

_LISTED = 30


class CheckDetails(QObject):
    """Fills the panel of the form that it is handed."""

    def __init__(self, ui: Ui_CheckPage, parts: Parts, page: QObject) -> None:
        super().__init__(page)
        self._ui, self._parts = ui, parts
        embolden(ui.detail_kind, larger=1)
        embolden(ui.caption_effect, ui.caption_action, ui.caption_facts, ui.caption_sides)
        ui.sides.show_model(RowsModel(self._columns(), self))

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("Winkel"), 90),
            Column("EAN", 110),
            Column("SKU", 80),
            Column("my.QLS", 50),
        )

    def show_finding(
        self, finding: Finding, ignored: Ignored | None, across: Across | None
    ) -> None:
        """Shows one finding: what it is, what it breaks, how to mend it, and its facts."""
        ui, said = self._ui, self._parts.said(finding.reason)
        picture(ui.detail_icon, SEVERITY_ICONS[finding.severity], 22)
        words = (severity_word(finding.severity), kind_word(finding.kind))
        ui.detail_kind.setText(" · ".join(words))
        ui.detail_title.setText(finding.title)
        ui.detail_message.setText(said.title)
        _show_text(ui.caption_effect, ui.detail_effect, said.effect)
        _show_text(ui.caption_action, ui.detail_action, said.action)
        _show_text(ui.caption_facts, ui.detail_facts, self._facts(finding))
        ui.detail_links.setTextFormat(Qt.TextFormat.RichText)
        ui.detail_links.setVisible(False)
        self._show_ignored(ignored)
        self._show_across(across)

    def show_group(self, findings: Sequence[Finding], title: str) -> None:
        """Shows what is wrong with one product or shop, the worst first."""
        ui = self._ui
        ranked = nsmallest(_LISTED, findings, key=lambda one: SEVERITY_ORDER[one.severity])
        picture(ui.detail_icon, SEVERITY_ICONS[ranked[0].severity], 22)
        ui.detail_kind.setText(title)
        ui.detail_title.setText(self.tr("Bevindingen: {0}").format(len(findings)))
        told = [f"• {one.title}: {self._parts.said(one.reason).title}" for one in ranked]
        more = len(findings) - _LISTED
        if more > 0:
            told.append(self.tr("en nog {0}").format(more))
        ui.detail_message.setText("\n".join(told))
        for caption, label in (
            (ui.caption_effect, ui.detail_effect),
            (ui.caption_action, ui.detail_action),
            (ui.caption_facts, ui.detail_facts),
        ):
            _show_text(caption, label, "")
        ui.detail_links.setVisible(False)
        self._show_ignored(None)
        self._show_across(None)

    def show_places(self, places: Places) -> None:
        """Adds the links to both back offices, where they are known."""
        links = (
            (places.shop, self.tr("Openen in Lightspeed")),
            (places.warehouse, self.tr("Openen in my.QLS")),
        )
        told = [f'<a href="{escape(url)}">{escape(word)}</a>' for url, word in links if url]
        self._ui.detail_links.setText("<br>".join(told))
        self._ui.detail_links.setVisible(bool(told))

    def _facts(self, finding: Finding) -> str:
        facts = (
            (self.tr("Waarde: {0}"), finding.value),
            (self.tr("Integratie: {0}"), finding.integration),
            (self.tr("Variant in de winkel: {0}"), finding.variant_id),
            (self.tr("Product in de winkel: {0}"), finding.product_id),
            (self.tr("my.QLS-product: {0}"), finding.warehouse_product_id),
        )
        return "\n".join(pattern.format(value) for pattern, value in facts if value)

    def _show_ignored(self, ignored: Ignored | None) -> None:
        ui = self._ui
        ui.ignore.setText(self.tr("&Negeren…") if ignored is None else self.tr("&Weer tonen"))
        ui.detail_ignored.setVisible(ignored is not None)
        if ignored is not None:
            when = moment(ignored.at, self._parts.desk.now())
            text = self.tr("Genegeerd sinds {0}: {1}").format(when, ignored.why)
            ui.detail_ignored.setText(text)

    def _show_across(self, across: Across | None) -> None:
        ui = self._ui
        for widget in (ui.caption_sides, ui.sides, ui.detail_at_qls):
            widget.setVisible(across is not None)
        if across is None:
            return
        rows = []
        for place, side in enumerate(across.sides):
            held = self.tr("ja") if side.warehouse_product_id else self.tr("nee")
            cells = (side.integration, side.ean, side.sku, held)
            rows.append(Row(place, cells, cells, " ".join(cells).casefold(), side))
        ui.sides.replace_rows(rows)
        at_qls = across.at_qls or self.tr("geen van deze codes")
        ui.detail_at_qls.setText(self.tr("In my.QLS staat: {0}").format(at_qls))


def _show_text(caption: QLabel, label: QLabel, text: str) -> None:
    label.setText(text)
    label.setVisible(bool(text))
    caption.setVisible(bool(text))
