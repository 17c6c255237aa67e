"""Page "Overzicht": does it work, and does it need me?"""

from datetime import datetime
from itertools import pairwise

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QLayout, QWidget

from qls_desktop.domain.runs import RunOutcome
from qls_desktop.domain.settings import Integration
from qls_desktop.gui.budget_bar import BudgetBar
from qls_desktop.gui.desk import Standings, TaskStatus
from qls_desktop.gui.figures import Figures
from qls_desktop.gui.flow import Stacking
from qls_desktop.gui.forming import retranslate, set_up
from qls_desktop.gui.forms.ui_overview_page import Ui_OverviewPage
from qls_desktop.gui.labels import outcome_word, task_word
from qls_desktop.gui.moments import at_clock, moment, number, until
from qls_desktop.gui.need_row import NeedRow
from qls_desktop.gui.needs import Need, Worst, all_needs
from qls_desktop.gui.parts import Parts
from qls_desktop.gui.rows import Column, Row, RowsModel
from qls_desktop.gui.theme import embolden, picture

MOST_NEEDS = 8
"""So many rows are shown until all are asked for; the sentence on top counts them all."""

AGAIN_MS = 30_000
"""The words "over 3 minuten" grow stale; while the page is shown they are said anew."""


class OverviewPage(QWidget):
    """All integrations at a glance; ``wanted`` tells where a row is solved (page, integration).

    ``stale`` asks for how all stands, when what is shown has grown old.
    """

    wanted = Signal(str, object, object)
    stale = Signal()

    def __init__(self, parts: Parts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self.rows: list[NeedRow] = []
        self._needs: list[Need] | None = None
        self._shows_all = False
        self._figures = Figures()
        self.ui = Ui_OverviewPage()
        set_up(self.ui, self)
        self.ui.page_layout.addStretch()
        self._figures_row = Stacking(self.ui.figures_row, self.ui.scroll)
        embolden(self.ui.summary, larger=3)
        self.ui.tasks_table.show_model(RowsModel(self._task_columns(), self))
        self.ui.more.clicked.connect(self._on_more)
        self._again = QTimer(self)
        self._again.setInterval(AGAIN_MS)
        self._again.timeout.connect(self.stale)
        self._show_figures(self._figures)

    def refresh(self) -> None:
        """Reads everything anew, at once."""
        self.show_standings(self._parts.desk.standings())

    def show_standings(self, standings: Standings) -> None:
        """Shows how all stand; the figures follow."""
        tasks = [(one.integration, task) for one in standings.all for task in one.tasks]
        needs = all_needs(self._parts, standings)
        self.ui.tasks_table.replace_rows([self._task_row(one, task) for one, task in tasks])
        self._show_needs(needs)
        self._show_parts(has_tasks=bool(tasks), needs=needs)
        name, words = self._summary([task for _, task in tasks], needs, standings.last_order_at)
        picture(self.ui.summary_icon, name, 28)
        self.ui.summary.setText(words)
        if self.isVisible():
            self._parts.start(self._read_figures())

    def _show_parts(self, *, has_tasks: bool, needs: list[Need]) -> None:
        ui, mine = self.ui, len(_mine(needs))
        ui.tasks_table.setVisible(has_tasks)
        ui.tasks_empty.setVisible(not has_tasks)
        ui.needs_empty.setVisible(not mine)
        ui.watch_box.setVisible(mine < len(needs))
        ui.page_layout.setStretch(ui.page_layout.indexOf(ui.tasks_box), int(has_tasks))
        for box in (ui.days_box, ui.budget_box):
            box.setVisible(has_tasks)
        ui.needs_box.setVisible(has_tasks or bool(mine))

    # The sentence on top

    def _summary(
        self, tasks: list[TaskStatus], needs: list[Need], last: datetime | None
    ) -> tuple[str, str]:
        if not tasks:
            return "state-info", self.tr("Welkom. Begin met een nieuwe integratie.")
        if self._parts.desk.is_offline():
            words = self.tr("Er is geen netwerk. Zodra het terug is, gaat alles vanzelf verder.")
            return "state-pause", words
        mine = len(_mine(needs))
        if mine:
            return "state-warn", self._asking(mine, tasks)
        if not any(task.automatic for task in tasks):
            return "state-pause", self.tr("Er staat niets aan: alles start alleen met de hand.")
        watched = self._watching(len(needs))
        return "state-ok", " ".join((self.tr("Alles loopt."), *watched, *self._rhythm(tasks, last)))

    def _asking(self, count: int, tasks: list[TaskStatus]) -> str:
        if count == 1:
            words = self.tr("Er is één ding dat uw aandacht vraagt.")
        else:
            words = self.tr("Er zijn {0} dingen die uw aandacht vragen.").format(number(count))
        runs = any(task.automatic and task.paused is None for task in tasks)
        return " ".join((words, self.tr("De rest loopt door."))) if runs else words

    def _watching(self, count: int) -> list[str]:
        if count == 0:
            return []
        if count == 1:
            return [self.tr("Eén ding zoekt QLS Desktop zelf nog uit.")]
        return [self.tr("{0} dingen zoekt QLS Desktop zelf nog uit.").format(number(count))]

    def _rhythm(self, tasks: list[TaskStatus], last: datetime | None) -> list[str]:
        now = self._parts.desk.now()
        coming = min((task.next_run for task in tasks if task.next_run), default=None)
        if last is not None and coming is not None:
            pattern = self.tr("Laatste bestelling {0} naar QLS, volgende ronde {1}.")
            return [pattern.format(at_clock(last, now), until(coming, now))]
        if last is not None:
            return [self.tr("Laatste bestelling {0} naar QLS.").format(at_clock(last, now))]
        if coming is not None:
            return [self.tr("Volgende ronde {0}.").format(until(coming, now))]
        return []

    # What needs the merchant

    def _show_needs(self, needs: list[Need]) -> None:
        if needs == self._needs:
            return
        focused = [row.need.title for row in self.rows if row.button.hasFocus()]
        self._needs = needs
        mine = _mine(needs)
        shown = mine if self._shows_all else mine[:MOST_NEEDS]
        watched = [need for need in needs if need.worst is Worst.WATCH]
        self.rows = [
            *self._fill_rows(self.ui.needs_rows, shown, self.ui.needs_box),
            *self._fill_rows(self.ui.watch_rows, watched, self.ui.watch_box),
        ]
        self._show_more(len(mine) - MOST_NEEDS)
        self._order_keys(len(shown))
        for row in self.rows:
            if row.need.title in focused:
                row.button.setFocus()

    def _order_keys(self, mine: int) -> None:
        """Lets Tab go down the page; new rows would come last."""
        buttons: list[QWidget] = [row.button for row in self.rows]
        chain = [self.ui.scroll, self.ui.summary, *buttons[:mine], self.ui.more, *buttons[mine:]]
        for before, after in pairwise([*chain, self.ui.tasks_table]):
            QWidget.setTabOrder(before, after)

    def _fill_rows(self, layout: QLayout, needs: list[Need], box: QWidget) -> list[NeedRow]:
        _empty(layout)
        now, rows = self._parts.desk.now(), list[NeedRow]()
        for need in needs:
            row = NeedRow(need, moment(need.since, now) if need.since else "", box)
            row.wanted.connect(self._on_wanted)
            layout.addWidget(row)
            rows.append(row)
        return rows

    def _show_more(self, left: int) -> None:
        self.ui.more.setVisible(left > 0)
        pattern = self.tr("En nog {0}; &alles tonen")
        if self._shows_all:
            pattern = self.tr("&Minder tonen")
        self.ui.more.setText(pattern.format(number(max(0, left))))

    def _on_more(self) -> None:
        self._shows_all = not self._shows_all
        self._needs = None
        self.refresh()

    def _on_wanted(self, need: Need) -> None:
        self.wanted.emit(need.page, need.integration_id, need.state)

    # The tasks

    def _task_row(self, one: Integration, task: TaskStatus) -> Row:
        now = self._parts.desk.now()
        name, word = self._task_state(task)
        good = moment(task.last_good, now) if task.last_good else self.tr("nog niet")
        coming = until(task.next_run, now)
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

    # The figures

    async def _read_figures(self) -> None:
        try:
            figures = await self._parts.desk.figures()
        except Exception as error:  # noqa: BLE001 – said as a banner; what stands stays
            self._parts.tell_error(error)
            return
        if figures != self._figures:
            self._show_figures(figures)

    def _show_figures(self, figures: Figures) -> None:
        self._figures = figures
        self.ui.days.show_days(figures.days)
        _empty(self.ui.budget_rows)
        for row in figures.budgets:
            self.ui.budget_rows.addWidget(BudgetBar(row, self.ui.budget_box))
        self.ui.budget_empty.setVisible(not figures.budgets)

    # Words

    def _task_columns(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("Integratie"), 190),
            Column(self.tr("Taak"), 105),
            Column(self.tr("Toestand"), 155),
            Column(self.tr("Laatste goede run"), 130),
            Column(self.tr("Volgende run"), 120),
            Column(self.tr("Toelichting"), 120),
        )

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 – Qt's name
        """Keeps the words fresh while somebody looks."""
        super().showEvent(event)
        self._again.start()
        self._parts.start(self._read_figures())

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 – Qt's name
        """Rests while nobody looks."""
        super().hideEvent(event)
        self._again.stop()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 – Qt's name
        """Follows a change of language or palette."""
        if event.type() is QEvent.Type.LanguageChange:
            retranslate(self.ui, self)
            self.ui.tasks_table.rows_model().set_columns(self._task_columns())
            self._show_figures(self._figures)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self._needs = None
            self.refresh()
        super().changeEvent(event)


def _mine(needs: list[Need]) -> list[Need]:
    """What needs the merchant; the rest is only watched."""
    return [need for need in needs if need.worst is not Worst.WATCH]


def _empty(layout: QLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()


def _sortable(instant: datetime | None) -> float:
    return instant.timestamp() if instant is not None else 0.0
