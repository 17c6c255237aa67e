"""Who is told what happens in the scheduler."""

from typing import Protocol

from qls_desktop.domain.alarms import Alarm, EngineState
from qls_desktop.domain.runs import Progress, RunReport


class Listener(Protocol):
    """Gets frozen values only; may be called from the sync thread."""

    def on_progress(self, progress: Progress) -> None:
        """A run came further."""

    def on_run_finished(self, report: RunReport, integration_id: int) -> None:
        """A run of an integration ended, well or not; its report may hold an older name."""

    def on_look_finished(self, report: RunReport) -> None:
        """A look for orders in doubt ended: it is no sync, and orders may have moved."""

    def on_state(self, state: EngineState) -> None:
        """The state of the jobs changed."""

    def on_alarm(self, alarm: Alarm) -> None:
        """Something needs the merchant, or no longer does (``alarm.gone``)."""
