"""Page "Activiteit": what was done, and the log below it."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from qls_desktop.domain.settings import Integration
from qls_desktop.gui.ask import finished
from qls_desktop.gui.choices import chosen_value, offer
from qls_desktop.gui.forming import retranslate, set_up
from qls_desktop.gui.forms.ui_activity_page import Ui_ActivityPage
from qls_desktop.gui.labels import (
    OUTCOME_ICONS,
    level_icon,
    level_word,
    outcome_word,
    task_word,
    trigger_word,
)
from qls_desktop.gui.later import search_when_settled
from qls_desktop.gui.moments import duration, exact, moment, number
from qls_desktop.gui.parts import Parts
from qls_desktop.gui.result_dialog import ResultDialog
from qls_desktop.gui.rows import Column, Row, RowsModel
from qls_desktop.gui.run_report import as_report
from qls_desktop.store.logbook import LogRow
from qls_desktop.store.runs import RunRow

_LEVELS = (30, 40)


class ActivityPage(QWidget):
    """The runs of the chosen integration and the log lines that go with it."""

    def __init__(self, parts: Parts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._shown: Integration | None = None
        self.ui = Ui_ActivityPage()
        set_up(self.ui, self)
        self.runs = RowsModel(self._run_columns(), self)
        self.log = RowsModel(self._log_columns(), self)
        self.ui.runs.show_model(self.runs)
        self.ui.log.show_model(self.log)
        self._offer_levels()
        self._join()
        self.refresh()

    def _join(self) -> None:
        ui = self.ui
        self._typing = search_when_settled(ui.search, self._filter, self)
        ui.level.activated.connect(self._filter)
        ui.refresh.clicked.connect(self.refresh)
        ui.copy.clicked.connect(ui.log.copy_chosen)
        ui.details.clicked.connect(self._on_details)
        ui.runs.activated.connect(self._on_details)
        ui.runs.selectionModel().currentChanged.connect(self._on_current)

    def show_integration(self, integration: Integration | None) -> None:
        """Turns to another integration."""
        self._shown = integration
        self.refresh()

    def refresh(self) -> None:
        """Reads runs and log anew."""
        desk, shown = self._parts.desk, self._shown
        runs = desk.runs(shown.id) if shown is not None else ()
        lines = desk.log()
        self.ui.runs.replace_rows([self._run_row(run) for run in runs])
        self.ui.log.replace_rows([self._log_row(line) for line in lines])
        self.ui.runs.setVisible(bool(runs))
        self.ui.runs_empty.setVisible(not runs)
        self.ui.runs_empty.setText(
            self.tr("Nog geen runs. Elke synchronisatie komt hier te staan.")
        )
        self._filter()
        self._on_current()

    def _run_row(self, run: RunRow) -> Row:
        word = outcome_word(run.outcome)
        if run.dry_run:
            word = self.tr("{0} (voorbeeld)").format(word)
        why = self._parts.said(run.problem).title if run.problem is not None else ""
        calls = run.lightspeed_calls + run.qls_calls
        cells = (
            word,
            task_word(run.task),
            moment(run.began_at, self._parts.desk.now()),
            duration(run.began_at, run.ended_at),
            trigger_word(run.trigger),
            number(run.written),
            number(run.held + run.rejected + run.in_doubt),
            number(calls),
            why,
        )
        order = (
            word, cells[1], run.began_at.timestamp(), _seconds(run), cells[4],
            run.written, run.held + run.rejected + run.in_doubt, calls, why,
        )  # fmt: skip
        return Row(run.id, cells, order, "", run, OUTCOME_ICONS[run.outcome])

    def _log_row(self, line: LogRow) -> Row:
        at = exact(line.at, self._parts.desk.now())
        source = line.source.removeprefix("qls_desktop.")
        text = f"{line.text} – {line.details}" if line.details else line.text
        cells = (level_word(line.level), at, source, text)
        order = (line.level, line.at.timestamp(), source, text)
        search = f"{line.source} {text}".casefold()
        return Row(line.id, cells, order, search, line, level_icon(line.level))

    def _filter(self) -> None:
        least = int(chosen_value(self.ui.level) or 0)

        def accepts(row: Row) -> bool:
            return bool(row.value.level >= least)

        chosen = self.ui.log.current_row()
        self.log.set_filter(self.ui.search.text(), accepts if least else None)
        if chosen is not None:
            self.ui.log.choose(chosen.key)
        pattern = self.tr("Regels: {0} van {1}")
        shown, total = number(self.log.rowCount()), number(self.log.total())
        self.ui.count.setText(pattern.format(shown, total))

    def _on_current(self) -> None:
        self.ui.details.setEnabled(self.ui.runs.current_row() is not None)

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

    # Words

    def _offer_levels(self) -> None:
        levels = [(str(level), level_word(level)) for level in _LEVELS]
        offer(self.ui.level, self.tr("Alles"), levels)

    def _run_columns(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("Afloop"), 175),
            Column(self.tr("Taak"), 95),
            Column(self.tr("Begonnen"), 115),
            Column(self.tr("Duur"), 75),
            Column(self.tr("Door"), 100),
            Column(self.tr("Geschreven"), 85, numeric=True),
            Column(self.tr("Aandacht"), 75, numeric=True),
            Column(self.tr("Vragen"), 65, numeric=True),
            Column(self.tr("Toelichting"), 120),
        )

    def _log_columns(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("Niveau"), 130),
            Column(self.tr("Wanneer"), 140),
            Column(self.tr("Waar"), 170),
            Column(self.tr("Wat"), 300),
        )

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 – Qt's name
        """Follows a change of language."""
        if event.type() is QEvent.Type.LanguageChange:
            retranslate(self.ui, self)
            self.runs.set_columns(self._run_columns())
            self.log.set_columns(self._log_columns())
            self._offer_levels()
            self.refresh()
        super().changeEvent(event)


def _seconds(run: RunRow) -> float:
    return (run.ended_at - run.began_at).total_seconds() if run.ended_at is not None else 0.0
