"""Page "Overzicht": does it work, and does it need me?"""

from datetime import datetime

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from qls_desktop.domain.ledger import OrderState
from qls_desktop.domain.runs import RunOutcome
from qls_desktop.domain.settings import Integration
from qls_desktop.gui.desk import TaskStatus
from qls_desktop.gui.forming import retranslate, set_up
from qls_desktop.gui.forms.ui_overview_page import Ui_OverviewPage
from qls_desktop.gui.labels import STATE_ICONS, outcome_word, state_word, task_word
from qls_desktop.gui.moments import moment, number
from qls_desktop.gui.parts import Parts
from qls_desktop.gui.rows import Column, Row, RowsModel
from qls_desktop.gui.theme import embolden, picture


class OverviewPage(QWidget):
    """All integrations at a glance; ``wanted`` tells where a row is solved (page, integration)."""

    wanted = Signal(str, object, object)

    def __init__(self, parts: Parts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self.ui = Ui_OverviewPage()
        set_up(self.ui, self)
        embolden(self.ui.summary, larger=3)
        self.ui.needs_table.show_model(RowsModel(self._need_columns(), self))
        self.ui.tasks_table.show_model(RowsModel(self._task_columns(), self))
        self.ui.needs_open.clicked.connect(self._on_open)
        self.ui.needs_table.activated.connect(self._on_open)
        self.ui.needs_table.selectionModel().currentChanged.connect(self._on_current)

    def refresh(self) -> None:
        """Reads everything anew."""
        integrations = self._parts.desk.integrations()
        tasks = [(one, task) for one in integrations for task in self._parts.desk.tasks(one.id)]
        needs = self._needs(integrations, tasks)
        self.ui.tasks_table.replace_rows([self._task_row(one, task) for one, task in tasks])
        self.ui.needs_table.replace_rows(needs)
        self._show_parts(has_tasks=bool(tasks), has_needs=bool(needs))
        self._summarise(tasks, len(needs))
        self._on_current()

    def _show_parts(self, *, has_tasks: bool, has_needs: bool) -> None:
        ui = self.ui
        ui.tasks_table.setVisible(has_tasks)
        ui.tasks_empty.setVisible(not has_tasks)
        ui.needs_box.setVisible(has_tasks)
        ui.needs_table.setVisible(has_needs)
        ui.needs_open.setVisible(has_needs)
        ui.needs_empty.setVisible(not has_needs)
        ui.page_layout.setStretch(1, 2 if has_needs else 0)

    # The sentence on top

    def _summarise(self, tasks: list[tuple[Integration, TaskStatus]], needs: int) -> None:
        name, words = self._summary([task for _, task in tasks], needs)
        picture(self.ui.summary_icon, name, 28)
        self.ui.summary.setText(words)

    def _summary(self, tasks: list[TaskStatus], needs: int) -> tuple[str, str]:
        if not tasks:
            return "state-info", self.tr("Welkom. Begin met een nieuwe integratie.")
        if needs == 1:
            return "state-warn", self.tr("Er is één ding dat uw aandacht vraagt.")
        if needs:
            pattern = self.tr("Er zijn {0} dingen die uw aandacht vragen.")
            return "state-warn", pattern.format(number(needs))
        if not any(task.automatic for task in tasks):
            return "state-pause", self.tr("Er staat niets aan: alles start alleen met de hand.")
        return "state-ok", self._all_well(tasks)

    def _all_well(self, tasks: list[TaskStatus]) -> str:
        now = self._parts.desk.now()
        last = max((task.last_good for task in tasks if task.last_good), default=None)
        coming = min((task.next_run for task in tasks if task.next_run), default=None)
        words = [self.tr("Alles loopt.")]
        if last is not None:
            words.append(self.tr("Laatste goede run {0}.").format(moment(last, now)))
        if coming is not None:
            words.append(self.tr("Volgende run {0}.").format(moment(coming, now)))
        return " ".join(words)

    # What needs the merchant

    def _needs(
        self,
        integrations: tuple[Integration, ...],
        tasks: list[tuple[Integration, TaskStatus]],
    ) -> list[Row]:
        rows = [
            self._failed_row(one, task) for one, task in tasks if task.last is RunOutcome.FAILED
        ]
        for one in integrations:
            found = self._parts.desk.needs(one.id).orders
            rows += [self._orders_row(one, state, count) for state, count in found.items()]
        return rows

    def _failed_row(self, one: Integration, task: TaskStatus) -> Row:
        words = self.tr("{0}: de laatste run is mislukt").format(task_word(task.task))
        if task.paused is not None:
            words = f"{task_word(task.task)}: {self._parts.said(task.paused).title}"
        cells = (words, one.name)
        target = ("activity", one.id, None)
        return Row(("failed", one.id, task.task), cells, cells, "", target, "state-error")

    def _orders_row(self, one: Integration, state: OrderState, count: int) -> Row:
        pattern = self.tr("1 bestelling: {1}") if count == 1 else self.tr("{0} bestellingen: {1}")
        cells = (pattern.format(number(count), state_word(state)), one.name)
        target = ("orders", one.id, state)
        return Row(("orders", one.id, state), cells, cells, "", target, STATE_ICONS[state])

    def _on_current(self) -> None:
        self.ui.needs_open.setEnabled(self.ui.needs_table.rows_model().rowCount() > 0)

    def _on_open(self) -> None:
        model = self.ui.needs_table.rows_model()
        row = self.ui.needs_table.current_row() or model.row_at(model.index(0, 0))
        if row is not None:
            self.wanted.emit(*row.value)

    # The tasks

    def _task_row(self, one: Integration, task: TaskStatus) -> Row:
        now = self._parts.desk.now()
        name, word = self._task_state(task)
        good, coming = moment(task.last_good, now), moment(task.next_run, now)
        why = self._parts.said(task.paused).title if task.paused is not None else ""
        cells = (one.name, task_word(task.task), word, good, coming, why)
        order = (
            one.name.casefold(), cells[1], word,
            _sortable(task.last_good), _sortable(task.next_run), why,
        )  # fmt: skip
        return Row((one.id, task.task), cells, order, "", None, name)

    def _task_state(self, task: TaskStatus) -> tuple[str, str]:
        if task.running:
            return "state-run", self.tr("Bezig")
        if task.paused is not None:
            return "state-pause", self.tr("Gepauzeerd")
        if task.last is RunOutcome.FAILED:
            return "state-error", outcome_word(task.last)
        if not task.automatic:
            return "state-pause", self.tr("Alleen met de hand")
        return "state-ok", self.tr("Loopt")

    # Words

    def _need_columns(self) -> tuple[Column, ...]:
        return Column(self.tr("Wat"), 460), Column(self.tr("Integratie"), 150)

    def _task_columns(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("Integratie"), 190),
            Column(self.tr("Taak"), 105),
            Column(self.tr("Toestand"), 155),
            Column(self.tr("Laatste goede run"), 130),
            Column(self.tr("Volgende run"), 120),
            Column(self.tr("Toelichting"), 120),
        )

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 – Qt's name
        """Follows a change of language."""
        if event.type() is QEvent.Type.LanguageChange:
            retranslate(self.ui, self)
            self.ui.needs_table.rows_model().set_columns(self._need_columns())
            self.ui.tasks_table.rows_model().set_columns(self._task_columns())
            self.refresh()
        super().changeEvent(event)


def _sortable(instant: datetime | None) -> float:
    return instant.timestamp() if instant is not None else 0.0
