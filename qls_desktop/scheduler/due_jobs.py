"""Which jobs are due now, each taken up once, whatever happened to the PC or its clock."""

import logging
from collections.abc import Collection, Iterator
from datetime import datetime

from qls_desktop.domain.runs import JobInstance, RunOutcome, Task, Trigger
from qls_desktop.domain.schedule import (
    LastTaken,
    due,
    due_again,
    is_automatic,
    is_clock_put_back,
    rule_for,
)
from qls_desktop.domain.settings import Integration
from qls_desktop.store.database import Store
from qls_desktop.store.jobs import Jobs

logger = logging.getLogger(__name__)


class DueJobs:
    """Takes up what is due; remembers which jobs were switched off since the program began."""

    def __init__(self, store: Store) -> None:
        self._jobs = Jobs(store)
        self._off: set[tuple[int, Task]] = set()

    def take(
        self, integration: Integration, running: Collection[tuple[int, Task]], now: datetime
    ) -> Iterator[JobInstance]:
        """The jobs of one integration to start at ``now`` (aware UTC), taken up one by one.

        Raises:
            StoreError: the store can't be used.
        """
        paused = self._jobs.paused(integration.id)
        for task in Task:
            key = (integration.id, task)
            if not is_automatic(integration, task):
                self._off.add(key)
            elif task not in paused and key not in running:
                job = self._due(integration, task, now)
                if job is not None and self._jobs.claim(job, now):
                    yield job

    def _due(self, integration: Integration, task: Task, now: datetime) -> JobInstance | None:
        key = (integration.id, task)
        last = self._last_taken(integration.id, task, now)
        if last is None or key in self._off:
            self._off.discard(key)
            return self._first(integration, task, now)
        job = due(integration, task, last.planned_at, now)
        return job or due_again(integration, task, last, now)

    def _first(self, integration: Integration, task: Task, now: datetime) -> JobInstance | None:
        """From when on a job counts, so that one just switched on isn't "late".

        The frequent jobs run at once; the nightly one waits for its night.
        """
        planned = rule_for(integration, task).latest(now)
        job = JobInstance(integration.id, task, planned, Trigger.SCHEDULE)
        if task is not Task.PRODUCTS:
            return job
        if self._jobs.claim(job, now):
            self._jobs.finish(job, RunOutcome.DONE, now)
        return None

    def _last_taken(self, integration_id: int, task: Task, now: datetime) -> LastTaken | None:
        """The last instance taken, without those that a clock planned that was put back since."""
        last = self._jobs.last_taken(integration_id, task)
        if last is None or not is_clock_put_back(last.planned_at, now):
            return last
        logger.info("the clock was put back; %s is planned anew", task)
        self._jobs.forget_after(integration_id, task, now)
        return self._jobs.last_taken(integration_id, task)
