"""Page "Aan de slag": what to do first, in the order that keeps a merchant out of trouble."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from qls_desktop.domain.runs import Progress, RunReport, Task
from qls_desktop.domain.settings import Integration
from qls_desktop.gui.ask import choose
from qls_desktop.gui.forming import retranslate, set_up
from qls_desktop.gui.forms.ui_start_page import Ui_StartPage
from qls_desktop.gui.moments import number
from qls_desktop.gui.pace import Pace
from qls_desktop.gui.parts import Parts
from qls_desktop.gui.start_step import StartStep
from qls_desktop.gui.start_steps import (
    Standing,
    StartFacts,
    Step,
    is_finished,
    risk,
    standings,
    title,
)


class StartPage(QWidget):
    """The steps of the shown integration, derived from what is on record; so it can be left.

    ``wanted`` tells to which page a step leads ("new" for a new integration); ``finished`` tells
    whether anything is left to do.
    """

    wanted = Signal(str)
    finished = Signal(bool)

    def __init__(self, parts: Parts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._shown: Integration | None = None
        self._facts = StartFacts()
        self._skipped: set[tuple[int, Step]] = set()
        self._pace = Pace()
        self.ui = Ui_StartPage()
        set_up(self.ui, self)
        self.steps = {
            step: StartStep(place, step, self) for place, step in enumerate(Step, start=1)
        }
        for one in self.steps.values():
            self.ui.steps.addWidget(one)
            one.acted.connect(self._on_acted)
            one.skipped.connect(self._on_skipped)
        parts.desk.progressed.connect(self._on_progress)
        parts.desk.run_finished.connect(self._on_finished)
        self._show()

    def show_integration(self, integration: Integration | None) -> None:
        """Turns to another integration."""
        self._shown = integration
        self._facts = StartFacts()
        self.refresh()

    def refresh(self) -> None:
        """Looks anew at what is on record."""
        self._show()
        if self._shown is not None:
            self._parts.start(self._read(self._shown.id))

    async def _read(self, integration_id: int) -> None:
        try:
            facts = await self._parts.desk.start_facts(integration_id)
        except Exception as error:  # noqa: BLE001 – said as a banner; what stands stays
            self._parts.tell_error(error)
            return
        if self._shown is not None and self._shown.id == integration_id:
            self._facts = facts
            self._show()
            self.finished.emit(is_finished(self._standings()))

    def _standings(self) -> dict[Step, Standing]:
        return standings(self._shown, self._facts, self._left_out())

    def _left_out(self) -> set[Step]:
        chosen = self._shown.id if self._shown is not None else 0
        return {
            step
            for step in Step
            if (chosen, step) in self._skipped or self._parts.desk.recall(_key(chosen, step))
        }

    def _show(self) -> None:
        found = self._standings()
        for step, one in self.steps.items():
            one.show_standing(found[step])
        pattern = self.tr(
            "Zo begint u met {0}. Volg de stappen op volgorde; u kunt deze pagina altijd verlaten"
            " en later verdergaan."
        )
        name = self._shown.name if self._shown is not None else self.tr("uw winkel")
        self.ui.intro.setText(pattern.format(name))

    # What the merchant does

    def _on_acted(self, step: Step) -> None:
        if step is Step.KEY:
            self._leave_out(step)
            self.wanted.emit("new")
        elif step is Step.CHECK:
            self.wanted.emit("check")
        elif step is Step.SYNC and self._shown is not None:
            self.steps[step].show_progress(self.tr("Begint…"))
            self._parts.desk.run_now(self._shown.id, Task.PRODUCTS)
        elif step is Step.BOOK_IN and self._shown is not None:
            # A preview reads my.QLS and writes nothing.
            self.steps[step].show_progress(self.tr("my.QLS wordt gelezen…"))
            self._parts.desk.preview(self._shown.id, Task.PRODUCTS)
        else:
            self.wanted.emit("integration" if self._shown is not None else "new")

    def _on_skipped(self, step: Step) -> None:
        self._parts.start(self._skip(step))

    async def _skip(self, step: Step) -> None:
        answers = (self.tr("Toch overslaan"), self.tr("Terug"))
        if await choose(self.window(), title(step), risk(step), answers) == 0:
            self._leave_out(step)
            self.refresh()

    def _leave_out(self, step: Step) -> None:
        chosen = self._shown.id if self._shown is not None else 0
        self._skipped.add((chosen, step))
        self._parts.desk.remember(_key(chosen, step), "yes")
        self._show()

    # What comes from the worker

    def _on_progress(self, progress: Progress) -> None:
        mine = self._shown is not None and progress.integration_id == self._shown.id
        if not mine or progress.task is not Task.PRODUCTS:
            return
        now = self._parts.desk.now()
        left = self._pace.seconds_left(progress.step, progress.done, progress.total, now)
        words = self.tr("Bezig…")
        if progress.total:
            pattern = self.tr("Bezig: {0} van {1}.")
            words = pattern.format(number(progress.done), number(progress.total))
        if left is not None:
            words = f"{words} {self._left(left)}"
        self.steps[Step.SYNC].show_progress(words)

    def _left(self, seconds: float) -> str:
        minutes = round(seconds / 60)
        if minutes < 1:
            return self.tr("Nog minder dan een minuut.")
        if minutes == 1:
            return self.tr("Nog ongeveer 1 minuut.")
        return self.tr("Nog ongeveer {0} minuten.").format(number(minutes))

    def _on_finished(self, report: RunReport, integration_id: int) -> None:
        if self._shown is None or integration_id != self._shown.id:
            return
        for step in (Step.SYNC, Step.BOOK_IN):
            self.steps[step].show_progress("")
        if report.problem is not None and self.isVisible():
            self._parts.tell("error", report.problem)
        self.refresh()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 – Qt's name
        """Looks anew once somebody looks."""
        super().showEvent(event)
        self.refresh()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 – Qt's name
        """Follows a change of language."""
        if event.type() is QEvent.Type.LanguageChange:
            retranslate(self.ui, self)
            self._show()
        super().changeEvent(event)


def _key(integration_id: int, step: Step) -> str:
    return f"start:{integration_id}:{step}"
