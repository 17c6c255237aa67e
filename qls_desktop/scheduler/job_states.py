"""The state of every job, derived from the store and from what is running."""

from collections.abc import Collection
from datetime import datetime

from qls_desktop.domain.alarms import JobState
from qls_desktop.domain.reason import Reason
from qls_desktop.domain.runs import Task
from qls_desktop.domain.schedule import is_automatic, retry_at, rule_for
from qls_desktop.domain.settings import Integration
from qls_desktop.store.database import Store
from qls_desktop.store.integrations import Integrations
from qls_desktop.store.jobs import Jobs
from qls_desktop.store.runs import Runs


def job_states(
    store: Store, running: Collection[tuple[int, Task]], now: datetime
) -> tuple[JobState, ...]:
    """One state per integration and task; ``running`` are those under way."""
    return tuple(
        _state(store, integration, task, (integration.id, task) in running, now)
        for integration in Integrations(store).all()
        for task in Task
    )


def _state(
    store: Store, integration: Integration, task: Task, running: bool, now: datetime
) -> JobState:
    enabled = is_automatic(integration, task)
    paused: Reason | None = Jobs(store).paused(integration.id).get(task)
    waits = enabled and not paused
    following = _next_at(store, integration, task, now, running=running) if waits else None
    return JobState(
        integration_id=integration.id,
        task=task,
        enabled=enabled,
        running=running,
        next_at=following,
        last_good=Runs(store).last_good(integration.id, task),
        paused=paused,
    )


def _next_at(
    store: Store, integration: Integration, task: Task, now: datetime, *, running: bool
) -> datetime:
    last = Jobs(store).last_taken(integration.id, task)
    following = rule_for(integration, task).following(max(now, last.planned_at if last else now))
    again = retry_at(task, last) if last and not running else None
    return following if again is None else min(following, max(again, now))
