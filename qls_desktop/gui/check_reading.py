"""Reads shops and my.QLS anew for page "Productcontrole", one shop after the other."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from qls_desktop.domain.runs import Progress, RunOutcome, RunReport, Task
from qls_desktop.domain.settings import Integration
from qls_desktop.gui.check_progress import CheckProgress
from qls_desktop.gui.parts import Parts


class CheckReading(QObject):
    """Shows how far the reading is, in the row that it is handed.

    A shop whose products are being synced isn't read beside it: the sync reads both sides itself,
    so its end is waited for, and ends the reading of that shop too.
    """

    ended = Signal()

    def __init__(self, row: CheckProgress, parts: Parts, page: QObject) -> None:
        super().__init__(page)
        self._row, self._parts = row, parts
        self._left: list[Integration] = []
        self._now: Integration | None = None
        self._stopped: set[int] = set()
        """Shops whose reading was stopped, and may not have come to its end yet."""
        parts.desk.progressed.connect(self._on_progress)
        parts.desk.run_finished.connect(self._on_finished)
        row.stopped.connect(self.cancel)

    @property
    def under_way(self) -> bool:
        """Whether something is being read."""
        return self._now is not None

    def start(self, integrations: Sequence[Integration]) -> None:
        """Reads these shops, and my.QLS with each; nothing is written on either side."""
        if not self._row.busy:
            self._left = list(integrations)
            self._next()

    def cancel(self) -> None:
        """Stops after the page that is being read; what was read stays."""
        self._left = []
        if self._now is not None:
            self._stopped.add(self._now.id)
            # Never a sync: one that was under way before writes, and nobody asked for its end.
            self._parts.desk.cancel(self._now.id, Task.PRODUCTS, preview=True)
            self._next()

    def _next(self) -> None:
        was_reading = self.under_way
        self._now = self._left.pop(0) if self._left else None
        if self._now is not None:
            self._row.begin(self.tr("{0} wordt gelezen").format(self._now.name))
            self._parts.desk.preview(self._now.id, Task.PRODUCTS)
        elif was_reading:
            self._row.end()
            self.ended.emit()

    def _on_progress(self, progress: Progress) -> None:
        if self._now is None or progress.integration_id != self._now.id:
            return
        if progress.task is Task.PRODUCTS:
            self._row.step(progress.done, progress.total)

    def _on_finished(self, report: RunReport, integration_id: int) -> None:
        if report.task is not Task.PRODUCTS:
            return
        was_stopped = integration_id in self._stopped
        self._stopped.discard(integration_id)
        if self._now is None or integration_id != self._now.id:
            return
        broken_off = report.outcome is RunOutcome.CANCELLED
        stood_in_the_way = was_stopped if report.dry_run else broken_off
        if stood_in_the_way:
            # A reading that was stopped, or a sync that was broken off, ended only now; until then
            # this reading could not begin.
            self._parts.desk.preview(self._now.id, Task.PRODUCTS)
            return
        if report.problem is not None and report.problem.kind != "run_cancelled":
            self._parts.tell("warn", report.problem)
        self._next()
