"""Reads from the store how every integration stands."""

from collections.abc import Collection
from datetime import datetime

from qls_desktop.domain.alarms import JobState
from qls_desktop.domain.reason import Reason
from qls_desktop.domain.runs import RunOutcome, Task
from qls_desktop.gui.desk import Standing, Standings, TaskStatus
from qls_desktop.gui.needs_reading import last_order_at, read_needs
from qls_desktop.scheduler.job_states import job_states
from qls_desktop.store.database import Store
from qls_desktop.store.integrations import Integrations
from qls_desktop.store.models.runs import RunTable
from qls_desktop.store.reasons import from_columns_or_none


def read_standings(store: Store, running: Collection[tuple[int, Task]], now: datetime) -> Standings:
    """How all integrations stand at ``now`` (aware UTC); ``running`` are the runs under way."""
    jobs = job_states(store, running, now)
    found = [
        Standing(
            one,
            tuple(_task(store, job) for job in jobs if job.integration_id == one.id),
            read_needs(store, one.id),
        )
        for one in Integrations(store).all()
    ]
    return Standings(tuple(found), last_order_at(store))


def _task(store: Store, job: JobState) -> TaskStatus:
    last, problem = _last_run(store, job.integration_id, job.task)
    return TaskStatus(
        job.task,
        job.enabled,
        job.running,
        job.last_good,
        last,
        job.next_at,
        job.paused,
        problem,
    )


def _last_run(
    store: Store, integration_id: int, task: Task
) -> tuple[RunOutcome | None, Reason | None]:
    query = (
        RunTable.select(RunTable.outcome, RunTable.problem_kind, RunTable.problem_values)
        .where(RunTable.integration == integration_id, RunTable.task == task.value)
        .where(RunTable.dry_run == 0, RunTable.outcome.is_null(False))
        .order_by(RunTable.id.desc())
        .limit(1)
    )
    row = store.row(query)
    if row is None:
        return None, None
    return RunOutcome(row[0]), from_columns_or_none(row[1], row[2])
