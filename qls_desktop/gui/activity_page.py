"""Page "Activiteit": what was done, and the log below it."""

import asyncio
from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from qls_desktop.domain.runs import Task
from qls_desktop.domain.settings import Integration
from qls_desktop.gui.ask import finished
from qls_desktop.gui.choices import chosen_value, offer
from qls_desktop.gui.flow import let_flow
from qls_desktop.gui.forming import retranslate, set_up
from qls_desktop.gui.forms.ui_activity_page import Ui_ActivityPage
from qls_desktop.gui.house import House
from qls_desktop.gui.labels import OUTCOME_ICONS, outcome_word, task_word, trigger_word
from qls_desktop.gui.log_view import AT_ONCE, LogView
from qls_desktop.gui.moments import duration, moment, number
from qls_desktop.gui.parts import Parts
from qls_desktop.gui.remembered import Remembered
from qls_desktop.gui.result_dialog import ResultDialog
from qls_desktop.gui.rows import Column, Row, RowsModel
from qls_desktop.gui.run_report import as_report
from qls_desktop.gui.split import Split
from qls_desktop.gui.support_text import support_text
from qls_desktop.gui.undo_run import UndoRun
from qls_desktop.gui.unread import unread_words
from qls_desktop.store.runs import RunRow
from qls_desktop.words.said import Said


class ActivityPage(QWidget):
    """The runs of the chosen integration and the log lines that go with it."""

    def __init__(self, parts: Parts, house: House, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts, self._house = parts, house
        self._shown: Integration | None = None
        self._reading = 0
        self._is_reading = self._is_unread = False
        self.ui = Ui_ActivityPage()
        set_up(self.ui, self)
        let_flow(self.ui.runs_head, self.ui.log_head, self.ui.log_foot)
        self.runs = RowsModel(self._run_columns(), self)
        self.ui.runs.show_model(self.runs)
        self._remembered = Remembered(parts.desk, "page.activity")
        self._split = Split(self.ui.splitter, self._remembered)
        self._offer_tasks()
        self.ui.task.setCurrentIndex(max(0, self.ui.task.findData(self._remembered.get("task"))))
        self.log = LogView(self.ui, parts, self._remembered, self)
        self.undo = UndoRun(self.ui.undo, parts, self)
        self._join()
        self._show_runs([])

    def _join(self) -> None:
        ui = self.ui
        ui.task.activated.connect(self._on_task)
        ui.refresh.clicked.connect(self._on_refresh)
        ui.support.clicked.connect(self._on_support)
        ui.details.clicked.connect(self._on_details)
        ui.runs.activated.connect(self._on_details)
        self.undo.undone.connect(self.refresh)
        ui.runs.selectionModel().currentChanged.connect(self._on_current)

    # Reading

    def show_integration(self, integration: Integration | None) -> None:
        """Turns to another integration."""
        self._shown = integration
        self._reading += 1
        self._is_reading = self._is_unread = False
        self._show_runs([])
        if self.isVisible():
            self.refresh()

    def refresh(self) -> None:
        """Reads the runs anew, and the log unless the merchant has it stand still."""
        self.log.refresh()
        self._read_runs()

    def _on_refresh(self) -> None:
        self.log.read()
        self._read_runs()

    def _on_task(self) -> None:
        self._remembered.keep(task=chosen_value(self.ui.task))
        self._on_refresh()

    def _read_runs(self) -> None:
        if self._shown is not None:
            self._reading += 1
            self._parts.start(self._read(self._shown.id, self._reading))

    async def _read(self, integration_id: int, reading: int) -> None:
        self._is_reading = True
        self._show_empty()
        task = chosen_value(self.ui.task)
        try:
            found = await self._parts.desk.recent_runs(integration_id, task)
        except Exception as error:  # noqa: BLE001 – said as a banner; what stands stays
            self._parts.tell_error(error)
            self._end_reading(reading, failed=True)
            return
        rows = await self._make(found)
        if self._end_reading(reading, failed=False):
            self._show_runs(rows)

    def _end_reading(self, reading: int, *, failed: bool) -> bool:
        """Tells whether nothing was asked since."""
        if reading != self._reading:
            return False
        self._is_reading, self._is_unread = False, failed
        self._show_empty()
        return True

    async def _make(self, found: Sequence[RunRow]) -> list[Row]:
        rows: list[Row] = []
        for start in range(0, len(found), AT_ONCE):
            rows += [self._row(run) for run in found[start : start + AT_ONCE]]
            await asyncio.sleep(0)
        return rows

    # The runs

    def _show_runs(self, rows: list[Row]) -> None:
        self.ui.runs.replace_rows(rows)
        self._show_empty()
        self._on_current()

    def _show_empty(self) -> None:
        some = bool(self.runs.total())
        self.ui.runs.setVisible(some)
        self.ui.runs_empty.setVisible(not some)
        self.ui.runs_empty.setText(self._empty_words())

    def _empty_words(self) -> str:
        if self._shown is None:
            return self.tr("Maak eerst een integratie; daarna staan haar synchronisaties hier.")
        if self._is_reading:
            return self.tr("De runs worden gelezen…")
        if self._is_unread:
            return unread_words()
        if chosen_value(self.ui.task):
            return self.tr("Nog geen runs van deze taak. Kies ‘Alle taken’ voor de andere.")
        return self.tr(
            "Nog geen runs. Elke synchronisatie komt hier te staan, met wat zij deed, hoe lang dat"
            " duurde en wat er misging."
        )

    def _row(self, run: RunRow) -> Row:
        word = outcome_word(run.outcome)
        if run.dry_run:
            word = self.tr("{0} (voorbeeld)").format(word)
        why = self._parts.said(run.problem).title if run.problem is not None else ""
        task, trigger = task_word(run.task), trigger_word(run.trigger)
        calls, attention = _calls(run), run.held + run.rejected + run.in_doubt
        began = moment(run.began_at, self._parts.desk.now())
        took = duration(run.began_at, run.ended_at)
        made = self.tr("{0} van {1}").format(number(run.written), number(run.planned))
        counts = (made, number(attention), number(calls))
        cells = (word, task, began, took, trigger, *counts, why)
        order = (
            word, task, run.began_at.timestamp(), _seconds(run), trigger,
            run.written, attention, calls, why,
        )  # fmt: skip
        return Row(run.id, cells, order, "", run, OUTCOME_ICONS[run.outcome])

    def _on_current(self) -> None:
        row = self.ui.runs.current_row()
        self.ui.details.setEnabled(row is not None)
        self.undo.show_run(row.value if row is not None else None)

    def _on_details(self) -> None:
        row = self.ui.runs.current_row()
        if row is not None:
            self._parts.start(self._show_details(row.value))

    async def _show_details(self, run: RunRow) -> None:
        report = as_report(run, self._parts.desk.run_items(run.id))
        dialog = ResultDialog(self._parts, report, self.window())
        try:
            await finished(dialog)
        finally:
            dialog.deleteLater()

    # For support

    def _on_support(self) -> None:
        row = self.ui.runs.current_row()
        shown = self.runs.shown_rows()
        run = row.value if row is not None else (shown[0].value if shown else None)
        lines, now = self.log.lines(), self._parts.desk.now()
        text = support_text(now, run, lines, lambda reason: self._parts.said(reason).full)
        QGuiApplication.clipboard().setText(self._house.redact(text))
        words = self.tr("Gekopieerd, zonder wachtwoorden en e-mailadressen. Regels: {0}.")
        if run is not None:
            words = self.tr(
                "Gekopieerd met de run van {1}, zonder wachtwoorden en e-mailadressen. Regels: {0}."
            )
        began = moment(run.began_at, now) if run is not None else ""
        said = Said(words.format(number(len(lines)), began))
        self._parts.banners.take_back("support_copied")
        self._parts.banners.tell("ok", "support_copied", said)

    # Words

    def _offer_tasks(self) -> None:
        tasks = [(task.value, task_word(task)) for task in Task]
        offer(self.ui.task, self.tr("Alle taken"), tasks)

    def _run_columns(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("Afloop"), 135),
            Column(self.tr("Taak"), 90),
            Column(self.tr("Begonnen"), 112),
            Column(self.tr("Duur"), 60),
            Column(self.tr("Door"), 65),
            Column(self.tr("Geschreven"), 84, numeric=True),
            Column(self.tr("Aandacht"), 72, numeric=True),
            Column(self.tr("Vragen"), 58, numeric=True),
            Column(self.tr("Toelichting"), 80),
        )

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 – Qt's name
        """Follows a change of language."""
        if event.type() is QEvent.Type.LanguageChange:
            retranslate(self.ui, self)
            self.runs.set_columns(self._run_columns())
            self._offer_tasks()
            self._show_empty()
            self.log.retranslate()
            self._read_runs()
        super().changeEvent(event)


def _calls(run: RunRow) -> int:
    return run.lightspeed_calls + run.qls_calls


def _seconds(run: RunRow) -> float:
    return (run.ended_at - run.began_at).total_seconds() if run.ended_at is not None else 0.0
