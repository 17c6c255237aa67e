"""Page "Productcontrole": every problem with a code, what it breaks and how to fix it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QDialog, QMenu, QWidget

from qls_desktop.domain.across import side_by_side
from qls_desktop.domain.findings import Finding, FindingKind, Severity
from qls_desktop.domain.settings import Integration
from qls_desktop.gui.ask import file_to_save, finished
from qls_desktop.gui.check_copy import CodeCopy
from qls_desktop.gui.check_details import CheckDetails
from qls_desktop.gui.check_groups import PER_PRODUCT, PER_SHOP, group_rows
from qls_desktop.gui.check_matching import MatchingDialog
from qls_desktop.gui.check_mending import CheckMending
from qls_desktop.gui.check_progress import CheckProgress
from qls_desktop.gui.check_reading import CheckReading
from qls_desktop.gui.check_rows import choose_rows, make_rows
from qls_desktop.gui.choices import chosen_value, offer
from qls_desktop.gui.desk import EngineCalls
from qls_desktop.gui.flow import let_flow
from qls_desktop.gui.forming import retranslate, set_up
from qls_desktop.gui.forms.ui_check_page import Ui_CheckPage
from qls_desktop.gui.labels import kind_word, severity_word
from qls_desktop.gui.later import search_when_settled
from qls_desktop.gui.moments import number
from qls_desktop.gui.parts import Parts
from qls_desktop.gui.remembered import Remembered
from qls_desktop.gui.rows import AnyRow, Column, Row, RowsModel
from qls_desktop.gui.split import Split
from qls_desktop.gui.why_dialog import ignoring_findings
from qls_desktop.sync.check_report import CheckReport, key_of
from qls_desktop.words.said import Said


class CheckPage(QWidget):
    """The findings of the product check over all integrations or one."""

    went = Signal()

    def __init__(self, parts: Parts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._report: CheckReport | None = None
        self._rows: Sequence[Row] = ()
        self._shown: Sequence[Row] = ()
        self._asked = 0
        self._checking = self._once_more = False
        self.ui = Ui_CheckPage()
        set_up(self.ui, self)
        self.model = RowsModel(self._columns(), self)
        self.ui.findings.show_model(self.model)
        let_flow(self.ui.filter_row, self.ui.group_row, self.ui.bottom_row)
        self._split = Split(self.ui.splitter, Remembered(parts.desk, "page.check"), (665, 260))
        self.details = CheckDetails(self.ui, parts, self)
        self.copying = CodeCopy(self.ui.findings, self._chosen_findings, self)
        self.progress = CheckProgress(self.ui, self)
        self.reading = CheckReading(self.progress, parts, self)
        self.mending = CheckMending(
            self.ui.mending, parts, self.progress, self._shown_findings, self
        )
        self._join()
        self._offer_choices()
        self._show_state()

    def _join(self) -> None:
        ui = self.ui
        self._typing = search_when_settled(ui.search, self._filter, self)
        for box in (ui.severity, ui.kind, ui.scope, ui.group):
            box.activated.connect(self._filter)
        ui.show_ignored.clicked.connect(self._filter)
        ui.findings.selectionModel().currentChanged.connect(self._show_detail)
        ui.findings.activated.connect(self._open_group)
        ui.check.clicked.connect(self.check_now)
        ui.copy.clicked.connect(ui.findings.copy_chosen)
        ui.ignore.clicked.connect(self._on_ignore)
        ui.matching.clicked.connect(self._on_matching)
        ui.reread.clicked.connect(self._on_reread)
        self.reading.ended.connect(self.check_now)
        self.mending.changed.connect(self.check_now)
        self.progress.changed.connect(self._show_state)
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
        if self._report is None and not self._checking and self._parts.desk.integrations():
            self.check_now()

    def show_integration(self, integration: Integration | None) -> None:
        """Keeps the filter as it is: the check is over all integrations."""

    def check_now(self) -> None:
        """Runs the check in the worker, on what is stored; once more when it is under way."""
        if self._checking:
            self._once_more = True  # it may have looked before what was just done
        else:
            self._parts.start(self._check())

    async def _check(self) -> None:
        self._checking, self._once_more = True, False
        is_first = not self._rows
        self._show_state()
        try:
            self._report, self._rows = await self._parts.desk.ask(self._look)
        except Exception as error:  # noqa: BLE001 – said as a banner; what stands stays
            self._parts.tell_error(error)
            return
        finally:
            self._checking = False
            self._show_state()
        self._filter(takes_first=is_first)
        self.went.emit()
        if self._once_more:
            self.check_now()
        await self.mending.look()

    async def _look(self, engine: EngineCalls) -> tuple[CheckReport, list[Row]]:
        report = await engine.checking.report()
        return report, await make_rows(report, self._sentence)

    def _sentence(self, finding: Finding) -> str:
        return self._parts.said(finding.reason).title

    def _on_reread(self) -> None:
        wanted = chosen_value(self.ui.scope)
        shops = [one for one in self._parts.desk.integrations() if wanted in ("", one.name)]
        self.reading.start(shops)

    # Filtering

    def search_now(self) -> None:
        """Filters by what was typed, without waiting for the next letter."""
        self._typing.stop()
        self._filter()

    def _filter(self, *, takes_first: bool = True) -> None:
        """Shows what passes. A finding that went by itself hands its place on to no other.

        Else "Negeren" would be about a finding that the merchant hasn't looked at.
        """
        ui = self.ui
        wanted = [chosen_value(box) for box in (ui.severity, ui.kind, ui.scope)]
        hides = not ui.show_ignored.isChecked() and bool(self._report and self._report.ignored)
        words = ui.search.text().casefold().split()
        self._shown = choose_rows(self._rows, wanted, words, hides=hides)
        self._asked += 1
        by = chosen_value(ui.group)
        if by:
            self._parts.start(self._group(by, self._asked, takes_first=takes_first))
        else:
            self._show_rows(self._shown, takes_first=takes_first)

    async def _group(self, by: str, asked: int, *, takes_first: bool) -> None:
        rows = await group_rows(self._shown, by)
        if asked == self._asked:  # else something else was asked for meanwhile
            self._show_rows(rows, takes_first=takes_first)

    def _show_rows(self, rows: Sequence[Row], *, takes_first: bool) -> None:
        findings = self.ui.findings
        findings.replace_rows(rows)
        if findings.current_row() is None and takes_first and rows:
            findings.setCurrentIndex(self.model.index(0, 0))
        self._show_count()
        self._show_detail()

    def _shown_findings(self) -> list[Finding]:
        return [row.value for row in self._shown]

    def _chosen_findings(self) -> list[Finding]:
        return [one for row in self.ui.findings.chosen_rows() for one in _findings_of(row)]

    def _open_group(self) -> None:
        row = self.ui.findings.current_row()
        if row is not None and isinstance(row.value, tuple):
            self.ui.search.setText(row.value[0].title)
            self.ui.group.setCurrentIndex(0)
            self._filter()

    def _show_count(self) -> None:
        shown, total = len(self._shown), len(self._rows)
        if self._report is None:
            self.ui.count.setText("")
            return
        if shown == total:
            told = self.tr("Bevindingen: {0}").format(number(total))
        else:
            pattern = self.tr("Bevindingen: {0} van {1}")
            told = pattern.format(number(shown), number(total))
        if self._report.mended:
            mended = self.tr("{0} opgelost sinds gisteren").format(number(self._report.mended))
            told = f"{told}  ·  {mended}"
        self.ui.count.setText(told)

    # What is shown

    def _show_state(self) -> None:
        ui = self.ui
        has_rows = bool(self._rows)
        ui.stack.setCurrentWidget(ui.table_page if has_rows else ui.empty_page)
        ui.empty.setText(self._empty_words())
        ui.check.setText(self.tr("Bezig…") if self._checking else self.tr("Nu &controleren"))
        filters = (ui.search, ui.severity, ui.kind, ui.scope, ui.group, ui.show_ignored)
        for widget in (*filters, ui.copy, ui.export_button):
            widget.setEnabled(has_rows)
        known = bool(self._parts.desk.integrations())
        ui.check.setEnabled(known and not self._checking)
        ui.matching.setEnabled(known)
        ui.reread.setEnabled(known and not self.progress.busy)
        ui.mending.setEnabled(known and not self.progress.busy)
        self._show_count()

    def _empty_words(self) -> str:
        if self._checking:
            return self.tr("De producten worden gecontroleerd…")
        if not self._parts.desk.integrations():
            return self.tr(
                "Maak eerst een integratie; daarna komen hier de ontbrekende, dubbele en ongeldige"
                " EAN's en SKU's van uw winkels."
            )
        if self._report is None:
            return self.tr(
                "Hier komen ontbrekende, dubbele en ongeldige EAN's en SKU's van al uw winkels."
                " Kies ‘Nu controleren’ om te beginnen."
            )
        if self._report.read_at is None:
            return self.tr("Nog niet elke winkel is gelezen. Kies ‘Opnieuw lezen’.")
        return self.tr("Geen bevindingen: alle codes zijn in orde.")

    def _show_detail(self) -> None:
        row, report = self.ui.findings.current_row(), self._report
        self.ui.detail.setVisible(row is not None)
        if row is None or report is None:
            return
        if isinstance(row.value, tuple):
            self.details.show_group(row.value, row.cells[2])
            return
        finding = row.value
        across = side_by_side(finding, report.findings)
        self.details.show_finding(finding, report.ignored.get(key_of(finding)), across)
        self._parts.start(self._show_places(finding))

    async def _show_places(self, finding: Finding) -> None:
        places = await self._parts.desk.ask(lambda engine: engine.checking.places(finding))
        row = self.ui.findings.current_row()
        if row is not None and row.value is finding:
            self.details.show_places(places)

    # Ignoring

    def _on_ignore(self) -> None:
        found = self._chosen_findings()
        if found and self._report is not None:
            ignored = self._report.ignored
            back = [one for one in found if key_of(one) in ignored]
            self._parts.start(self._take_back(back) if back else self._ask_ignore(found))

    async def _ask_ignore(self, findings: list[Finding]) -> None:
        dialog = ignoring_findings(len(findings), self.window())
        try:
            result = await finished(dialog)
            why = dialog.why()
        finally:
            dialog.deleteLater()
        if result == QDialog.DialogCode.Accepted and why:
            await self.ignore(findings, why)

    async def ignore(self, findings: list[Finding], why: str) -> None:
        """Leaves findings be, with the merchant's reason."""
        await self._parts.desk.ask(lambda engine: engine.checking.ignore(findings, why))
        self.check_now()

    async def _take_back(self, findings: list[Finding]) -> None:
        await self._parts.desk.ask(lambda engine: engine.checking.take_back(findings))
        self.check_now()

    # Links

    def _on_matching(self) -> None:
        self._parts.start(self._show_matching())

    async def _show_matching(self) -> None:
        dialog = MatchingDialog(self._parts, self.window())
        try:
            dialog.begin()
            await finished(dialog)
        finally:
            dialog.deleteLater()
        self.check_now()

    # Export

    def _on_excel(self) -> None:
        self._parts.start(self._export("xlsx", self.tr("Excel (*.xlsx)")))

    def _on_csv(self) -> None:
        self._parts.start(self._export("csv", self.tr("CSV (*.csv)")))

    async def _export(self, suffix: str, kinds: str) -> None:
        title = self.tr("Bevindingen bewaren")
        name = await file_to_save(self.window(), title, f"productcontrole.{suffix}", kinds)
        if name:
            await self.export_to(Path(name))

    async def export_to(self, path: Path) -> None:
        """Writes the findings that are shown, in their order, to a file."""
        from qls_desktop.support import findings_export  # noqa: PLC0415 – 44 ms

        findings, said = self._in_order(), self._parts.said
        words = findings_export.Wording(
            lambda why: said(why).full, lambda why: said(why).title, severity_word, kind_word
        )
        try:
            count = await self._parts.aside(
                lambda: findings_export.write_findings(path, findings, words)
            )
        except OSError:
            title = self.tr("Het bestand {0} is niet te schrijven.").format(path.name)
            action = self.tr("Is het nog open in Excel? Sluit het, of kies een andere naam.")
            self._parts.banners.tell("error", "export_failed", Said(title, "", action))
            return
        told = self.tr("Bewaard in {1}. Bevindingen: {0}.").format(number(count), path.name)
        self._parts.banners.tell("ok", "export_done", Said(told))

    def _in_order(self) -> list[Finding]:
        """What is shown, in the table's order."""
        return [one for row in self.model.shown_rows() for one in _findings_of(row)]

    # Words

    def _offer_choices(self) -> None:
        severities = [(one.value, severity_word(one)) for one in Severity]
        kinds = sorted(((one.value, kind_word(one)) for one in FindingKind), key=lambda p: p[1])
        scopes = [(one.name, one.name) for one in self._parts.desk.integrations()]
        groups = [(PER_PRODUCT, self.tr("Per product")), (PER_SHOP, self.tr("Per winkel"))]
        offer(self.ui.group, self.tr("Niet"), groups)
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
            self.copying.retranslate()
            self.mending.retranslate()
            self._show_state()
            if self._report is not None:
                self.check_now()
        super().changeEvent(event)


def _findings_of(row: AnyRow) -> tuple[Finding, ...]:
    return row.value if isinstance(row.value, tuple) else (row.value,)
