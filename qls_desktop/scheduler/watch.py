"""Brings the facts together that nobody may overlook, and tells what changed (domain.watching)."""

from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import datetime, timedelta

from qls_desktop.domain.alarms import Alarm
from qls_desktop.domain.reason import Reason
from qls_desktop.domain.runs import Task
from qls_desktop.domain.schedule import is_automatic, rule_for
from qls_desktop.domain.settings import Integration
from qls_desktop.domain.watching import WATCHED, Facts, JobFacts, Watched, watch
from qls_desktop.store.database import Store
from qls_desktop.store.integrations import Integrations
from qls_desktop.store.jobs import Jobs
from qls_desktop.store.ledger import Ledger
from qls_desktop.store.runs import Runs

EVERY = timedelta(seconds=30)


class Watch:
    """Looks every half minute; ``started`` is when turns begin to count."""

    def __init__(self, store: Store, started: datetime) -> None:
        self._store = store
        self._counts_from = started
        self._looked_at: datetime | None = None
        self._open: dict[str, Alarm] = {}

    def awake(self, now: datetime) -> None:
        """The PC slept until ``now``: what was missed meanwhile isn't held against a job."""
        self._counts_from = now

    def soon(self) -> None:
        """Something changed: the next tick looks."""
        self._looked_at = None

    def is_due(self, now: datetime) -> bool:
        """Whether it is time to look."""
        return self._looked_at is None or abs(now - self._looked_at) >= EVERY

    def look(
        self,
        now: datetime,
        running: Collection[tuple[int, Task]],
        *,
        online: bool,
        told: Callable[[str, Reason | None], bool],
        spent: tuple[str, ...] = (),
    ) -> list[Alarm]:
        """The alarms to raise, and with ``gone`` those to take back.

        ``told`` says whether an alarm with a key stands open, and for that reason where one is
        given, so that nothing is told twice.
        ``spent`` is as in :class:`Facts`.
        """
        found = {
            watched.alarm.key: watched.alarm
            for watched in watch(replace(self._facts(now, running, online=online), spent=spent))
            if not _is_covered(watched, told)
        }
        fresh = [alarm for key, alarm in found.items() if self._open.get(key) != alarm]
        mended = [
            Alarm(key, alarm.reason, alarm.integration_id, gone=True)
            for key, alarm in self._open.items()
            if key not in found
        ]
        # Not before: a look that fails is tried again at once, so that its alarm stays told.
        self._open, self._looked_at = found, now
        return [*mended, *fresh]

    def _facts(
        self, now: datetime, running: Collection[tuple[int, Task]], *, online: bool
    ) -> Facts:
        jobs = tuple(
            self._job(integration, task, running)
            for integration in Integrations(self._store).all()
            for task in Task
        )
        orders = tuple(Ledger(self._store).in_states(None, WATCHED))
        return Facts(now, not online, jobs, orders)

    def _job(
        self, integration: Integration, task: Task, running: Collection[tuple[int, Task]]
    ) -> JobFacts:
        jobs, last = Jobs(self._store), Runs(self._store).last_real(integration.id, task)
        return JobFacts(
            integration_id=integration.id,
            task=task,
            enabled=is_automatic(integration, task),
            running=(integration.id, task) in running,
            rule=rule_for(integration, task),
            counts_from=self._counts_from,
            last_planned=jobs.last_planned(integration.id, task),
            paused=jobs.paused(integration.id).get(task),
            held=0 if last is None else last.held,
        )


def _is_covered(watched: Watched, told: Callable[[str, Reason | None], bool]) -> bool:
    return all(
        any(told(key, cause) for key in watched.covered_by) for cause in watched.causes or (None,)
    )
