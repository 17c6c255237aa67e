"""One task of "Direct synchroniseren": its button, its progress and its result in words."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from qls_desktop.domain.runs import Progress, RunOutcome, RunReport, Task
from qls_desktop.gui.forming import retranslate, set_up
from qls_desktop.gui.forms.ui_task_row import Ui_TaskRow
from qls_desktop.gui.labels import OUTCOME_ICONS, start_word, task_word
from qls_desktop.gui.moments import number
from qls_desktop.gui.parts import Parts
from qls_desktop.gui.theme import picture


class TaskRow(QWidget):
    """Tells when it is started or cancelled; shows what it is told."""

    started = Signal(object)
    cancelled = Signal(object)
    details_wanted = Signal(object)
    approved = Signal(object)

    def __init__(self, task: Task, parts: Parts, parent: QWidget) -> None:
        super().__init__(parent)
        self.task, self._parts = task, parts
        self.report: RunReport | None = None
        self.running = False
        self.ui = Ui_TaskRow()
        set_up(self.ui, self)
        self.ui.start.clicked.connect(self._on_start)
        self.ui.cancel.clicked.connect(self._on_cancel)
        self.ui.details.clicked.connect(self._on_details)
        self.ui.approve.clicked.connect(self._on_approve)
        self._retranslate()
        self.forget()

    def _on_start(self) -> None:
        self.started.emit(self.task)

    def _on_cancel(self) -> None:
        self.ui.cancel.setEnabled(False)
        self.ui.step.setText(self.tr("Wordt gestopt na de huidige stap…"))
        self.cancelled.emit(self.task)

    def _on_approve(self) -> None:
        self.approved.emit(self.task)

    def _on_details(self) -> None:
        self.details_wanted.emit(self.report)

    def forget(self) -> None:
        """Shows no run: another integration was chosen."""
        self.report = None
        self._run(running=False)
        self._show_result("", "")

    def begin(self) -> None:
        """A run started."""
        self.report = None
        self._show_result("", "")
        self._run(running=True)
        self.ui.progress.setRange(0, 0)
        self.ui.step.setText(self.tr("Begint…"))

    def advance(self, progress: Progress) -> None:
        """A run got further."""
        if not self.running:
            self.begin()
        self.ui.progress.setRange(0, progress.total)
        self.ui.progress.setValue(progress.done)
        if not self.ui.cancel.isEnabled():
            return
        step = self._step_word(progress.step)
        if progress.total:
            done, total = number(progress.done), number(progress.total)
            step = self.tr("{0}: {1} van {2}").format(step, done, total)
        self.ui.step.setText(step)

    def end(self, report: RunReport) -> None:
        """A run ended: its result in plain words."""
        self.report = report
        self._run(running=False)
        self._show_result(OUTCOME_ICONS[report.outcome], self._sentence(report))

    def fail(self, words: str) -> None:
        """A run could not begin or broke off."""
        self._run(running=False)
        self._show_result("state-error", words)

    def _run(self, *, running: bool) -> None:
        self.running = running
        self.ui.start.setEnabled(not running)
        self.ui.cancel.setEnabled(running)
        for widget in (self.ui.progress, self.ui.cancel, self.ui.step):
            widget.setVisible(running)

    def _show_result(self, name: str, words: str) -> None:
        picture(self.ui.result_icon, name)
        self.ui.result_icon.setVisible(bool(name))
        self.ui.result.setText(words)
        self.ui.result.setVisible(bool(words))
        self.ui.details.setVisible(self.report is not None)
        held = self.report is not None and self.report.held > 0 and not self.report.dry_run
        self.ui.approve.setVisible(held)

    def _sentence(self, report: RunReport) -> str:
        if report.outcome is RunOutcome.CANCELLED and report.dry_run:
            return self.tr("Voorbeeld gestopt. Er is niets geschreven.")
        if report.problem is not None:
            return self._parts.said(report.problem).full
        if report.outcome is RunOutcome.CANCELLED:
            return self.tr("Geannuleerd. Gedaan: {0}.").format(number(report.written))
        if report.dry_run:
            return self._preview_sentence(report)
        return self._done_sentence(report)

    def _preview_sentence(self, report: RunReport) -> str:
        if report.planned == 0:
            return self.tr("Voorbeeld: er hoeft niets te gebeuren.")
        pattern = self.tr("Voorbeeld: dit zou {0} keer iets wijzigen. Er is niets geschreven.")
        return pattern.format(number(report.planned))

    def _done_sentence(self, report: RunReport) -> str:
        words = [self._written_sentence(report)]
        words += [
            pattern.format(number(count))
            for count, pattern in (
                (report.held, self.tr("Vastgehouden: {0}.")),
                (report.rejected, self.tr("Geweigerd: {0}.")),
                (report.in_doubt, self.tr("Onzeker: {0}.")),
                (report.skipped, self.tr("Overgeslagen: {0}.")),
            )
            if count
        ]
        return " ".join(words)

    def _written_sentence(self, report: RunReport) -> str:
        if report.written == 0:
            return self.tr("Klaar: er hoefde niets te gebeuren.")
        pattern = {
            Task.ORDERS: self.tr("Klaar. Bestellingen verwerkt: {0}."),
            Task.PRODUCTS: self.tr("Klaar. Producten gekoppeld of bijgewerkt: {0}."),
            Task.STOCK: self.tr("Klaar. Voorraden bijgewerkt: {0}."),
        }[self.task]
        return pattern.format(number(report.written))

    def _step_word(self, step: str) -> str:
        words = {
            "refresh_shop": self.tr("Winkel lezen"),
            "read_warehouse": self.tr("my.QLS lezen"),
            "read_orders": self.tr("Bestellingen lezen"),
            "reread_orders": self.tr("Bestellingen nalezen"),
            "look_at_qls": self.tr("Zoeken in my.QLS"),
            "follow_orders": self.tr("Verzendingen volgen"),
            "report_shipped": self.tr("Verzendingen melden"),
            "send_orders": self.tr("Bestellingen versturen"),
            "create_products": self.tr("Producten aanmaken"),
            "update_products": self.tr("Producten bijwerken"),
            "write_stock": self.tr("Voorraden schrijven"),
        }
        return words.get(step, self.tr("Bezig"))

    def _retranslate(self) -> None:
        word = task_word(self.task)
        self.ui.start.setText(start_word(self.task))
        self.ui.progress.setAccessibleName(self.tr("Voortgang van {0}").format(word))
        self.ui.cancel.setAccessibleName(self.tr("{0} annuleren").format(word))
        self.ui.details.setAccessibleName(self.tr("Details van {0}").format(word))
        self.ui.approve.setAccessibleName(self.tr("{0} toch uitvoeren").format(word))
        if self.report is not None:
            self._show_result(OUTCOME_ICONS[self.report.outcome], self._sentence(self.report))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 – Qt's name
        """Follows a change of language."""
        if event.type() is QEvent.Type.LanguageChange:
            retranslate(self.ui, self)
            self._retranslate()
        super().changeEvent(event)
