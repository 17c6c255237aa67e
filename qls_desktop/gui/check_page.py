"""Page "Productcontrole": every problem with a code, what it breaks and how to fix it."""

from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QLabel, QMenu, QWidget

from qls_desktop.domain.findings import Finding, FindingKind, Severity
from qls_desktop.domain.settings import Integration
from qls_desktop.gui.ask import file_to_save
from qls_desktop.gui.choices import chosen_value, offer
from qls_desktop.gui.forming import retranslate, set_up
from qls_desktop.gui.forms.ui_check_page import Ui_CheckPage
from qls_desktop.gui.labels import SEVERITY_ICONS, SEVERITY_ORDER, kind_word, severity_word
from qls_desktop.gui.later import search_when_settled
from qls_desktop.gui.moments import number
from qls_desktop.gui.parts import Parts
from qls_desktop.gui.rows import Column, Row, RowsModel
from qls_desktop.gui.theme import embolden, picture
from qls_desktop.words.said import Said


class CheckPage(QWidget):
    """The findings of the product check over all integrations or one."""

    went = Signal()

    def __init__(self, parts: Parts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._findings: tuple[Finding, ...] | None = None
        self._checking = False
        self.ui = Ui_CheckPage()
        set_up(self.ui, self)
        self.model = RowsModel(self._columns(), self)
        self.ui.findings.show_model(self.model)
        self.ui.splitter.setSizes([665, 260])
        embolden(self.ui.detail_kind, larger=1)
        embolden(self.ui.caption_effect, self.ui.caption_action, self.ui.caption_facts)
        self._join()
        self._offer_choices()
        self._show_state()

    def _join(self) -> None:
        ui = self.ui
        self._typing = search_when_settled(ui.search, self._filter, self)
        for box in (ui.severity, ui.kind, ui.scope):
            box.activated.connect(self._filter)
        ui.findings.selectionModel().currentChanged.connect(self._show_detail)
        ui.check.clicked.connect(self.check_now)
        ui.copy.clicked.connect(ui.findings.copy_chosen)
        self._menu = QMenu(ui.export_button)
        self._to_excel = self._menu.addAction("")
        self._to_csv = self._menu.addAction("")
        self._to_excel.triggered.connect(self._on_excel)
        self._to_csv.triggered.connect(self._on_csv)
        ui.export_button.setMenu(self._menu)
        self._retranslate_menu()

    # Checking

    def refresh(self) -> None:
        """Offers the integrations of this moment; checks for the first time when there are any."""
        self._offer_choices()
        if self._findings is None and self._parts.desk.integrations():
            self.check_now()

    def show_integration(self, integration: Integration | None) -> None:
        """Keeps the filter as it is: the check is over all integrations."""

    def check_now(self) -> None:
        """Runs the check in the worker, on what is stored."""
        if not self._checking:
            self._parts.start(self._check())

    async def _check(self) -> None:
        self._checking = True
        self._show_state()
        try:
            self._findings = await self._parts.desk.ask(lambda engine: engine.check(None))
        except Exception as error:  # noqa: BLE001 – said as a banner; what stands stays
            self._parts.tell_error(error)
            return
        finally:
            self._checking = False
            self._show_state()
        self._fill()
        self.went.emit()

    def _fill(self) -> None:
        findings = self._findings or ()
        self.ui.findings.replace_rows([self._row(n, one) for n, one in enumerate(findings)])
        self._filter()
        if self.ui.findings.current_row() is None and self.model.rowCount():
            self.ui.findings.setCurrentIndex(self.model.index(0, 0))
        self._show_detail()

    def _row(self, place: int, finding: Finding) -> Row:
        said = self._parts.said(finding.reason)
        cells = (
            severity_word(finding.severity),
            kind_word(finding.kind),
            finding.title,
            finding.value,
            finding.integration,
        )
        order = (SEVERITY_ORDER[finding.severity], *(cell.casefold() for cell in cells[1:]))
        facets = (finding.severity.value, finding.kind.value, finding.integration)
        key = (finding.kind, finding.integration, finding.variant_id, finding.value, place)
        search = " ".join((*cells[1:], said.title)).casefold()
        return Row(key, cells, order, search, finding, SEVERITY_ICONS[finding.severity], facets)

    # Filtering

    def _filter(self) -> None:
        wanted = tuple(chosen_value(box) for box in (self.ui.severity, self.ui.kind, self.ui.scope))
        chosen = self.ui.findings.current_row()

        def accepts(row: Row) -> bool:
            return all(not w or w == f for w, f in zip(wanted, row.facets, strict=True))

        self.model.set_filter(self.ui.search.text(), accepts if any(wanted) else None)
        if chosen is not None:
            self.ui.findings.choose(chosen.key)
        self._show_count()
        self._show_detail()

    def _show_count(self) -> None:
        shown, total = self.model.rowCount(), self.model.total()
        if self._findings is None:
            self.ui.count.setText("")
        elif shown == total:
            self.ui.count.setText(self.tr("Bevindingen: {0}").format(number(total)))
        else:
            pattern = self.tr("Bevindingen: {0} van {1}")
            self.ui.count.setText(pattern.format(number(shown), number(total)))

    # What is shown

    def _show_state(self) -> None:
        ui = self.ui
        has_rows = bool(self._findings)
        ui.stack.setCurrentWidget(ui.table_page if has_rows else ui.empty_page)
        ui.empty.setText(self._empty_words())
        ui.check.setEnabled(not self._checking)
        ui.check.setText(self.tr("Bezig…") if self._checking else self.tr("Nu &controleren"))
        for widget in (ui.copy, ui.export_button, ui.search, ui.severity, ui.kind, ui.scope):
            widget.setEnabled(has_rows)
        self._show_count()

    def _empty_words(self) -> str:
        if self._checking:
            return self.tr("De producten worden gecontroleerd…")
        if self._findings is None:
            return self.tr(
                "Hier komen ontbrekende, dubbele en ongeldige EAN's en SKU's van al uw winkels."
                ' Kies "Nu controleren" om te beginnen.'
            )
        return self.tr("Geen bevindingen: alle codes zijn in orde.")

    def _show_detail(self) -> None:
        row = self.ui.findings.current_row()
        self.ui.detail.setVisible(row is not None)
        if row is not None:
            self._show_finding(row.value)

    def _show_finding(self, finding: Finding) -> None:
        ui, said = self.ui, self._parts.said(finding.reason)
        picture(ui.detail_icon, SEVERITY_ICONS[finding.severity], 22)
        words = (severity_word(finding.severity), kind_word(finding.kind))
        ui.detail_kind.setText(" · ".join(words))
        ui.detail_title.setText(finding.title)
        ui.detail_message.setText(said.title)
        _show_text(ui.caption_effect, ui.detail_effect, said.effect)
        _show_text(ui.caption_action, ui.detail_action, said.action)
        ui.detail_facts.setText(self._facts(finding))

    def _facts(self, finding: Finding) -> str:
        facts = (
            (self.tr("Waarde: {0}"), finding.value),
            (self.tr("Integratie: {0}"), finding.integration),
            (self.tr("Variant in de winkel: {0}"), finding.variant_id),
            (self.tr("Product in de winkel: {0}"), finding.product_id),
        )
        return "\n".join(pattern.format(value) for pattern, value in facts if value)

    # Export

    def _on_excel(self) -> None:
        self._parts.start(self._export("xlsx", self.tr("Excel (*.xlsx)")))

    def _on_csv(self) -> None:
        self._parts.start(self._export("csv", self.tr("CSV (*.csv)")))

    async def _export(self, suffix: str, kinds: str) -> None:
        title = self.tr("Bevindingen bewaren")
        name = await file_to_save(self.window(), title, f"productcontrole.{suffix}", kinds)
        if name:
            self.export_to(Path(name))

    def export_to(self, path: Path) -> None:
        """Writes the findings that are shown, in their order, to a file."""
        from qls_desktop.support.findings_export import write_findings  # noqa: PLC0415 – 44 ms

        findings = [row.value for row in self.model.shown_rows()]
        try:
            count = write_findings(path, findings, lambda reason: self._parts.said(reason).full)
        except OSError:
            title = self.tr("Het bestand {0} is niet te schrijven.").format(path.name)
            action = self.tr("Is het nog open in Excel? Sluit het, of kies een andere naam.")
            self._parts.banners.tell("error", "export_failed", Said(title, "", action))
            return
        words = self.tr("Bewaard in {1}. Bevindingen: {0}.").format(number(count), path.name)
        self._parts.banners.tell("ok", "export_done", Said(words))

    # Words

    def _offer_choices(self) -> None:
        severities = [(one.value, severity_word(one)) for one in Severity]
        kinds = sorted(((one.value, kind_word(one)) for one in FindingKind), key=lambda p: p[1])
        scopes = [(one.name, one.name) for one in self._parts.desk.integrations()]
        offer(self.ui.severity, self.tr("Alles"), severities)
        offer(self.ui.kind, self.tr("Alle soorten"), kinds)
        offer(self.ui.scope, self.tr("Alle integraties"), scopes)

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("Ernst"), 112),
            Column(self.tr("Soort"), 165),
            Column(self.tr("Product"), 160),
            Column(self.tr("Waarde"), 112),
            Column(self.tr("Integratie"), 60),
        )

    def _retranslate_menu(self) -> None:
        self._to_excel.setText(self.tr("Naar &Excel…"))
        self._to_csv.setText(self.tr("Naar &CSV…"))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 – Qt's name
        """Follows a change of language."""
        if event.type() is QEvent.Type.LanguageChange:
            retranslate(self.ui, self)
            self.model.set_columns(self._columns())
            self._retranslate_menu()
            self._offer_choices()
            self._show_state()
            self._fill()
        super().changeEvent(event)


def _show_text(caption: QLabel, label: QLabel, text: str) -> None:
    label.setText(text)
    label.setVisible(bool(text))
    caption.setVisible(bool(text))
