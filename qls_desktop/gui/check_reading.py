"""Reads shops and my.QLS anew for page "Productcontrole", one shop after the other."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from qls_desktop.domain.runs import Progress, RunReport, Task
from qls_desktop.domain.settings import Integration
from qls_desktop.gui.forms.ui_check_page import Ui_CheckPage
from qls_desktop.gui.parts import Parts


class CheckReading(QObject):
    """Shows how far the reading is, in the row of the form that it is handed."""

    ended = Signal()

    def __init__(self, ui: Ui_CheckPage, parts: Parts, page: QObject) -> None:
        super().__init__(page)
        self._ui, self._parts = ui, parts
        self._left: list[Integration] = []
        self._now: Integration | None = None
        parts.desk.progressed.connect(self._on_progress)
        parts.desk.run_finished.connect(self._on_finished)
        ui.cancel.clicked.connect(self.cancel)
        self._show()

    @property
    def under_way(self) -> bool:
        """Whether something is being read."""
        return self._now is not None

    def start(self, integrations: Sequence[Integration]) -> None:
        """Reads these shops, and my.QLS with each; nothing is written on either side."""
        if not self.under_way:
            self._left = list(integrations)
            self._next()

    def cancel(self) -> None:
        """Stops after the page that is being read; what was read stays."""
        self._left = []
        if self._now is not None:
            self._parts.desk.cancel(self._now.id, Task.PRODUCTS)

    def _next(self) -> None:
        was_reading = self.under_way
        self._now = self._left.pop(0) if self._left else None
        self._show()
        if self._now is not None:
            self._parts.desk.preview(self._now.id, Task.PRODUCTS)
        elif was_reading:
            self.ended.emit()

    def _on_progress(self, progress: Progress) -> None:
        if self._now is None or progress.integration_id != self._now.id:
            return
        if progress.task is Task.PRODUCTS:
            self._ui.progress.setRange(0, max(0, progress.total))
            self._ui.progress.setValue(progress.done)

    def _on_finished(self, report: RunReport) -> None:
        mine = self._now is not None and report.integration == self._now.name
        if not mine or report.task is not Task.PRODUCTS or not report.dry_run:
            return
        if report.problem is not None and report.problem.kind != "run_cancelled":
            self._parts.tell("warn", report.problem)
        self._next()

    def _show(self) -> None:
        ui, busy = self._ui, self.under_way
        for widget in (ui.reading, ui.progress, ui.cancel):
            widget.setVisible(busy)
        ui.reread.setEnabled(not busy)
        ui.progress.setRange(0, 0)
        if self._now is not None:
            ui.reading.setText(self.tr("{0} wordt gelezen").format(self._now.name))
