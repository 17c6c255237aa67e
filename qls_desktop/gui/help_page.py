"""Page "Hulp": which program this is, where its files are, the self-test, and how to reach QLS."""

import asyncio
from pathlib import Path

from PySide6.QtCore import QEvent, QSignalBlocker, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QShowEvent
from PySide6.QtWidgets import QWidget

import qls_desktop
from qls_desktop.domain.learned import Learned
from qls_desktop.domain.settings import Integration
from qls_desktop.gui.ask import finished
from qls_desktop.gui.desk import EngineCalls
from qls_desktop.gui.flow import let_flow
from qls_desktop.gui.forming import retranslate, set_up
from qls_desktop.gui.forms.ui_help_page import Ui_HelpPage
from qls_desktop.gui.guide_dialog import GuideDialog
from qls_desktop.gui.house import House
from qls_desktop.gui.moments import moment
from qls_desktop.gui.parts import Parts
from qls_desktop.gui.rows import Column, Row, RowsModel
from qls_desktop.support.check_item import CheckItem, CheckState, DoctorReport
from qls_desktop.words.said import Said

_ICONS = {
    CheckState.OK: "state-ok",
    CheckState.WARN: "state-warn",
    CheckState.FAIL: "state-error",
}


class HelpPage(QWidget):
    """The self-test runs in a thread of the worker's; everything else is at hand."""

    def __init__(self, parts: Parts, house: House, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts, self._house = parts, house
        self._shown: Integration | None = None
        self._report: DoctorReport | None = None
        self._learned: tuple[Learned, ...] = ()
        self.ui = Ui_HelpPage()
        set_up(self.ui, self)
        let_flow(self.ui.folder_row, self.ui.contact_row)
        self.ui.doctor.show_model(RowsModel(self._doctor_columns(), self))
        self.ui.learned.show_model(RowsModel(self._learned_columns(), self))
        self._join()
        self._show()

    def _join(self) -> None:
        ui = self.ui
        ui.open_folder.clicked.connect(self._on_open_folder)
        ui.open_logs.clicked.connect(self._on_open_logs)
        ui.guide.clicked.connect(self._on_guide)
        ui.examine.clicked.connect(self._on_examine)
        ui.copy.clicked.connect(self._on_copy)
        ui.autostart.toggled.connect(self._on_autostart)

    def show_integration(self, integration: Integration | None) -> None:
        """Turns to another integration."""
        self._shown = integration
        self._learned = ()
        self._show()
        if self.isVisible():
            self.refresh()

    def refresh(self) -> None:
        """Reads anew what was learned."""
        if self._shown is not None:
            self._parts.start(self._read(self._shown.id))

    async def _read(self, integration_id: int) -> None:
        try:
            found = await self._parts.desk.ask(lambda engine: engine.learned(integration_id))
        except Exception as error:  # noqa: BLE001 – said as a banner; what stands stays
            self._parts.tell_error(error)
            return
        if self._shown is not None and self._shown.id == integration_id:
            self._learned = found
            self._show()

    # What is shown

    def _show(self) -> None:
        ui = self.ui
        ui.version.setText(self.tr("QLS Desktop, versie {0}").format(qls_desktop.__version__))
        ui.folder.setText(self.tr("Alles staat in {0}").format(self._house.folder))
        blocker = QSignalBlocker(ui.autostart)
        ui.autostart.setChecked(self._starts_with_pc())
        blocker.unblock()
        self._show_report()
        self._show_learned()

    def _starts_with_pc(self) -> bool:
        try:
            return self._house.autostart.is_on()
        except OSError:
            self.ui.autostart.setEnabled(False)
            return False

    def _show_report(self) -> None:
        items = self._report.items if self._report is not None else ()
        rows = [self._doctor_row(place, item) for place, item in enumerate(items)]
        self.ui.doctor.replace_rows(rows)
        self.ui.doctor.setVisible(bool(rows))
        self.ui.copy.setVisible(bool(rows))

    def _doctor_row(self, place: int, item: CheckItem) -> Row:
        word = {
            CheckState.OK: self.tr("In orde"),
            CheckState.WARN: self.tr("Let op"),
            CheckState.FAIL: self.tr("Mislukt"),
        }[item.state]
        cells = (word, self._parts.said(item.reason).full)
        return Row(place, cells, cells, "", item, _ICONS[item.state])

    def _show_learned(self) -> None:
        rows = [self._learned_row(place, one) for place, one in enumerate(self._learned)]
        self.ui.learned.replace_rows(rows)
        self.ui.learned.setVisible(bool(rows))
        self.ui.learned_empty.setVisible(not rows)
        self.ui.learned_empty.setText(
            self.tr(
                "Nog niets. Tijdens het synchroniseren merkt QLS Desktop hoe deze winkel en my.QLS"
                " zich gedragen, en gebruikt dat om met minder vragen toe te kunnen."
            )
        )

    def _learned_row(self, place: int, one: Learned) -> Row:
        now = self._parts.desk.now()
        until = moment(one.expires_at, now) if one.expires_at else self.tr("tot het anders blijkt")
        cells = (self._parts.said(one.told).title, moment(one.at, now), until)
        return Row(place, cells, (cells[0], one.at.timestamp(), until), "", one)

    # What the merchant does

    def _on_open_folder(self) -> None:
        self._open(self._house.folder)

    def _on_open_logs(self) -> None:
        self._open(self._house.logs)

    def _open(self, folder: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            said = Said(self.tr("De map kon niet worden geopend: {0}").format(folder))
            self._parts.banners.tell("info", "folder", said)

    def _on_guide(self) -> None:
        self._parts.start(self._show_guide())

    async def _show_guide(self) -> None:
        dialog = GuideDialog(self._parts.speaker.language, self.window())
        try:
            await finished(dialog)
        finally:
            dialog.deleteLater()

    def _on_examine(self) -> None:
        self._parts.start(self._examine())

    async def _examine(self) -> None:
        async def work(_engine: EngineCalls) -> DoctorReport:
            return await asyncio.to_thread(self._house.examine)

        self.ui.examine.setEnabled(False)
        self.ui.examine.setText(self.tr("Bezig met de zelftest…"))
        try:
            self._report = await self._parts.desk.ask(work)
        except Exception as error:  # noqa: BLE001 – said as a banner
            self._parts.tell_error(error)
        finally:
            self.ui.examine.setEnabled(True)
            self.ui.examine.setText(self.tr("&Zelftest uitvoeren"))
        self._show_report()

    def _on_copy(self) -> None:
        rows = self.ui.doctor.rows_model().shown_rows()
        text = "\n".join(" – ".join(row.cells) for row in rows)
        QGuiApplication.clipboard().setText(f"{self.ui.version.text()}\n{text}")

    def _on_autostart(self, on: bool) -> None:
        try:
            self._house.autostart.switch(on=on)
        except OSError:
            said = Said(
                self.tr("Starten met de pc kon niet worden ingesteld."),
                self.tr("Het systeem staat het niet toe."),
            )
            self._parts.banners.tell("warn", "autostart", said)
        self._show()

    # Words

    def _doctor_columns(self) -> tuple[Column, ...]:
        return Column(self.tr("Uitkomst"), 110), Column(self.tr("Wat"), 500)

    def _learned_columns(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("Wat"), 600),
            Column(self.tr("Sinds"), 115),
            Column(self.tr("Geldt tot"), 115),
        )

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 – Qt's name
        """Reads once somebody looks."""
        super().showEvent(event)
        self.refresh()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 – Qt's name
        """Follows a change of language."""
        if event.type() is QEvent.Type.LanguageChange:
            retranslate(self.ui, self)
            self.ui.doctor.rows_model().set_columns(self._doctor_columns())
            self.ui.learned.rows_model().set_columns(self._learned_columns())
            self._show()
        super().changeEvent(event)
