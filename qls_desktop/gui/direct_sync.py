"""The panel "Direct synchroniseren": three buttons, and an optional preview of each."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QGroupBox, QWidget

from qls_desktop.domain.runs import Progress, RunOutcome, RunReport, Task
from qls_desktop.domain.settings import Integration
from qls_desktop.gui.ask import choose, finished
from qls_desktop.gui.forming import retranslate, set_up
from qls_desktop.gui.forms.ui_direct_sync import Ui_DirectSync
from qls_desktop.gui.key_order import go_through
from qls_desktop.gui.parts import Parts
from qls_desktop.gui.result_dialog import ResultDialog
from qls_desktop.gui.task_row import TaskRow


class DirectSync(QGroupBox):
    """Starts and cancels runs of the chosen integration, and shows how they fare."""

    def __init__(self, parts: Parts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._shown: Integration | None = None
        self._previewed: set[tuple[int, Task]] = set()
        self.ui = Ui_DirectSync()
        set_up(self.ui, self)
        self.rows = {task: TaskRow(task, parts, self) for task in Task}
        for row in self.rows.values():
            self.ui.rows.addWidget(row)
            row.started.connect(self._on_started)
            row.cancelled.connect(self._on_cancelled)
            row.details_wanted.connect(self._on_details)
            row.approved.connect(self._on_approved)
        go_through(*self.parts())
        parts.desk.progressed.connect(self.on_progress)
        parts.desk.run_finished.connect(self.on_finished)
        self.show_integration(None)

    def parts(self) -> tuple[QWidget, ...]:
        """What Tab goes through, from top to bottom."""
        return (*self.rows.values(), self.ui.preview)

    def show_integration(self, integration: Integration | None) -> None:
        """Turns to another integration; None switches the panel off."""
        if integration is None or self._shown is None or integration.id != self._shown.id:
            for row in self.rows.values():
                row.forget()
        self._shown = integration
        self.setEnabled(integration is not None and integration.id > 0)

    def on_progress(self, progress: Progress) -> None:
        """A run somewhere got further."""
        if self._shown is not None and progress.integration_id == self._shown.id:
            self.rows[progress.task].advance(progress)

    def on_finished(self, report: RunReport, integration_id: int) -> None:
        """A run somewhere ended; the list of a preview that was asked for here is opened."""
        asked = (integration_id, report.task) in self._previewed
        self._previewed.discard((integration_id, report.task))
        if self._shown is None or integration_id != self._shown.id:
            return
        went_well = report.problem is None and report.outcome is not RunOutcome.CANCELLED
        if asked and went_well and not report.dry_run:
            # This sync was under way before, so the preview could not begin.
            self._start_preview(self._shown.id, report.task)
            return
        self.rows[report.task].end(report)
        if asked and report.dry_run and report.problem is None:
            self._parts.start(self._show_details(report))

    def _on_started(self, task: Task) -> None:
        if self._shown is None:
            return
        if self.ui.preview.isChecked():
            self._start_preview(self._shown.id, task)
        else:
            self.rows[task].begin()
            self._parts.desk.run_now(self._shown.id, task)

    def _start_preview(self, integration_id: int, task: Task) -> None:
        self.rows[task].begin()
        self._previewed.add((integration_id, task))
        self._parts.desk.preview(integration_id, task)

    def _on_approved(self, task: Task) -> None:
        if self._shown is not None:
            self._parts.start(self._approve(self._shown, task))

    async def _approve(self, integration: Integration, task: Task) -> None:
        question = self.tr(
            "Er is iets vastgehouden omdat er ongewoon veel verandert. Bekijk eerst de details."
            " Toch uitvoeren?"
        )
        answers = (self.tr("Toch uitvoeren"), self.tr("Nog niet"))
        if await choose(self.window(), self.tr("Vastgehouden"), question, answers) == 0:
            self.rows[task].begin()
            self._parts.desk.run_now(integration.id, task, approved=True)

    def _on_cancelled(self, task: Task) -> None:
        if self._shown is not None:
            self._previewed.discard((self._shown.id, task))
            self._parts.desk.cancel(self._shown.id, task)

    def _on_details(self, report: RunReport) -> None:
        self._parts.start(self._show_details(report))

    async def _show_details(self, report: RunReport) -> None:
        dialog = ResultDialog(self._parts, report, self.window())
        try:
            await finished(dialog)
        finally:
            dialog.deleteLater()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 – Qt's name
        """Follows a change of language."""
        if event.type() is QEvent.Type.LanguageChange:
            retranslate(self.ui, self)
        super().changeEvent(event)
