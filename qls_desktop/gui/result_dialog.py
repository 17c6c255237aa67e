"""The dialog that lists what a run did, or would do."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QWidget

from qls_desktop.domain.runs import RunItem, RunReport
from qls_desktop.gui.forming import set_up
from qls_desktop.gui.forms.ui_result_dialog import Ui_ResultDialog
from qls_desktop.gui.labels import OUTCOME_ICONS, action_word, outcome_word, task_word
from qls_desktop.gui.moments import number
from qls_desktop.gui.parts import Parts
from qls_desktop.gui.rows import Column, Row, RowsModel
from qls_desktop.gui.theme import embolden, picture

ALWAYS = 2
"""So many counts are told also when they are 0: what was planned and what was written."""


class ResultDialog(QDialog):
    """Shows one report; nothing in it can be changed."""

    def __init__(self, parts: Parts, report: RunReport, parent: QWidget) -> None:
        super().__init__(parent)
        self._parts = parts
        self.ui = Ui_ResultDialog()
        set_up(self.ui, self)
        self.setMinimumSize(QSize(480, 320))
        self.ui.close.clicked.connect(self.accept)
        self.ui.copy.clicked.connect(self._copy)
        self._show(report)

    def _show(self, report: RunReport) -> None:
        ui = self.ui
        picture(ui.heading_icon, OUTCOME_ICONS[report.outcome], 24)
        embolden(ui.heading, larger=2)
        ui.heading.setText(self._heading(report))
        ui.numbers.setText(self._numbers(report))
        ui.items.show_model(RowsModel(self._columns(), ui.items))
        ui.items.replace_rows([self._row(place, item) for place, item in enumerate(report.items)])
        ui.items.setVisible(bool(report.items))
        ui.items_empty.setVisible(not report.items)
        ui.copy.setEnabled(bool(report.items))
        ui.close.setDefault(True)

    def _heading(self, report: RunReport) -> str:
        word = outcome_word(report.outcome)
        if report.dry_run:
            word = self.tr("voorbeeld, er is niets geschreven")
        return self.tr("{0} van {1}: {2}").format(
            task_word(report.task), report.integration, word.lower()
        )

    def _numbers(self, report: RunReport) -> str:
        counts = (
            (self.tr("Gepland: {0}"), report.planned),
            (self.tr("Geschreven: {0}"), report.written),
            (self.tr("Overgeslagen: {0}"), report.skipped),
            (self.tr("Vastgehouden: {0}"), report.held),
            (self.tr("Geweigerd: {0}"), report.rejected),
            (self.tr("Onzeker: {0}"), report.in_doubt),
            (self.tr("Vragen aan Lightspeed: {0}"), report.lightspeed_calls),
            (self.tr("Vragen aan my.QLS: {0}"), report.qls_calls),
        )
        told = [
            pattern.format(number(count))
            for place, (pattern, count) in enumerate(counts)
            if count or place < ALWAYS
        ]
        text = "\u00a0· ".join(told)  # a line never begins with a dot
        if report.problem is None:
            return text
        return f"{self._parts.said(report.problem).full}\n\n{text}"

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("Actie"), 120),
            Column(self.tr("Waarover"), 230),
            Column(self.tr("Van"), 80),
            Column(self.tr("Naar"), 80),
            Column(self.tr("Waarom"), 260),
        )

    def _row(self, place: int, item: RunItem) -> Row:
        why = self._parts.said(item.reason).title
        cells = (action_word(item.action), item.subject, item.before, item.after, why)
        return Row(place, cells, cells, " ".join(cells).casefold(), item)

    def _copy(self) -> None:
        self.ui.items.selectAll()
        self.ui.items.copy_chosen()
