"""A button that takes a run back: first what would change, then a decision."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from qls_desktop.domain.runs import RunReport, Task
from qls_desktop.domain.settings import Integration
from qls_desktop.gui.ask import choose, finished
from qls_desktop.gui.moments import moment, number
from qls_desktop.gui.parts import Parts
from qls_desktop.gui.result_dialog import ResultDialog
from qls_desktop.store.runs import RunRow

UNDOABLE = frozenset({Task.STOCK, Task.PRODUCTS})


class UndoRun(QObject):
    """Takes back what a stock or products run wrote. ``undone`` is emitted after it was tried."""

    undone = Signal()

    def __init__(self, button: QPushButton, parts: Parts, page: QWidget) -> None:
        super().__init__(page)
        self._button, self._parts, self._page = button, parts, page
        self._run: RunRow | None = None
        self._busy = False
        button.clicked.connect(self._on_clicked)

    def show_integration(self, integration: Integration | None) -> None:
        """Offers the last stock run that wrote something; without one the button is off."""
        runs = self._parts.desk.runs(integration.id) if integration is not None else ()
        self.show_run(next((r for r in runs if r.task is Task.STOCK and _has_written(r)), None))

    def show_run(self, run: RunRow | None) -> None:
        """Offers one run; the button is off where it wrote nothing that can be taken back."""
        offered = run is not None and run.task in UNDOABLE and _has_written(run)
        self._run = run if offered else None
        self._button.setEnabled(self._run is not None and not self._busy)

    def _on_clicked(self) -> None:
        if self._run is not None and not self._busy:
            self._parts.start(self._undo(self._run))

    async def _undo(self, run: RunRow) -> None:
        self._set_busy(busy=True)
        try:
            await self._look_and_undo(run)
        except Exception as error:  # noqa: BLE001 – said as a banner
            self._parts.tell_error(error)
        finally:
            self._set_busy(busy=False)

    def _set_busy(self, *, busy: bool) -> None:
        self._busy = busy
        self._button.setEnabled(not busy and self._run is not None)

    async def _look_and_undo(self, run: RunRow) -> None:
        desk, window = self._parts.desk, self._page.window()
        foreseen = await desk.ask(lambda engine: engine.preview_undo(run.id))
        await self._show(foreseen)
        if foreseen.problem is not None or not foreseen.planned:
            return
        answers = (self.tr("Terugdraaien"), self.tr("Niet terugdraaien"))
        # What comes next must be read before the answer; in the list it is one line of many.
        notes = [self._parts.said(i.reason).full for i in foreseen.items if i.action == "note"]
        words = "\n\n".join((self._question(run, foreseen.planned), *notes))
        title = self.tr("Run terugdraaien")
        if await choose(window, title, words, answers) != 0:
            return
        # The list was on screen just now, so what would be held has been seen.
        await self._show(await desk.ask(lambda engine: engine.undo(run.id, approved=True)))
        self.undone.emit()

    def _question(self, run: RunRow, count: int) -> str:
        question = self.tr("De run van {0} terugdraaien? Voorraden die naar hun oude aantal"
                           " teruggaan: {1}. De andere blijven staan.")  # fmt: skip
        if run.task is Task.PRODUCTS:
            question = self.tr(
                "De run van {0} terugdraaien? Koppelingen en gegevens van producten die weer worden"
                " zoals ze waren: {1}. De andere blijven staan."
            )
        return question.format(moment(run.began_at, self._parts.desk.now()), number(count))

    async def _show(self, report: RunReport) -> None:
        dialog = ResultDialog(self._parts, report, self._page.window())
        try:
            await finished(dialog)
        finally:
            dialog.deleteLater()


def _has_written(run: RunRow) -> bool:
    return run.outcome is not None and not run.dry_run and run.written > 0
