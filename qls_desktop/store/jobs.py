"""Jobs that were due and taken up, and tasks that wait for their cause to be mended."""

from datetime import datetime

from peewee import fn

from qls_desktop.domain.reason import Reason
from qls_desktop.domain.runs import JobInstance, RunOutcome, Task
from qls_desktop.domain.schedule import LastTaken
from qls_desktop.store.database import Repository
from qls_desktop.store.instants import from_text, from_text_or_none, to_text
from qls_desktop.store.models.runs import JobTable as J
from qls_desktop.store.models.runs import PauseTable as P
from qls_desktop.store.reasons import from_columns, values_text


class Jobs(Repository):
    """A job is a row with a unique (integration, task, planned instant)."""

    def claim(self, job: JobInstance, now: datetime) -> bool:
        """Takes up a job; False when this very job was taken up before."""
        values = {
            "integration": job.integration_id,
            "task": job.task.value,
            "planned_at": to_text(job.planned_at),
        }
        same = J.select(J.id).where(*(getattr(J, name) == value for name, value in values.items()))
        with self._store.write():
            if self._store.row(same):
                return False
            self._store.run(
                J.insert(values | {"trigger": job.trigger.value, "claimed_at": to_text(now)})
            )
            return True

    def finish(self, job: JobInstance, outcome: RunOutcome, now: datetime) -> None:
        """Records how a job that was taken up ended."""
        query = J.update(outcome=outcome.value, finished_at=to_text(now)).where(
            J.integration == job.integration_id,
            J.task == job.task.value,
            J.planned_at == to_text(job.planned_at),
        )
        self._store.run(query)

    def last_planned(self, integration_id: int, task: Task) -> datetime | None:
        """The latest planned instant (aware UTC) that was taken up, None before the first."""
        query = J.select(fn.MAX(J.planned_at)).where(
            J.integration == integration_id, J.task == task.value
        )
        row = self._store.row(query)
        return from_text_or_none(row[0]) if row else None

    def last_taken(self, integration_id: int, task: Task) -> LastTaken | None:
        """The instance with the latest planned instant, None before the first."""
        query = (
            J.select(J.planned_at, fn.COALESCE(J.finished_at, J.claimed_at), J.outcome)
            .where(J.integration == integration_id, J.task == task.value)
            .order_by(J.planned_at.desc())
            .limit(1)
        )
        row = self._store.row(query)
        if row is None:
            return None
        planned_at, ended_at, outcome = row
        ended = None if outcome is None else RunOutcome(outcome)
        return LastTaken(from_text(planned_at), from_text(ended_at), ended)

    def forget_after(self, integration_id: int, task: Task, moment: datetime) -> None:
        """Drops the instances planned after ``moment`` (aware UTC): a wrong clock planned them."""
        query = J.delete().where(
            J.integration == integration_id,
            J.task == task.value,
            J.planned_at > to_text(moment),
        )
        self._store.run(query)

    def prune(self, before: datetime) -> int:
        """Drops jobs planned before ``before``, but never the last of each task."""
        last = J.select(fn.MAX(J.planned_at)).group_by(J.integration, J.task)
        query = J.delete().where(J.planned_at < to_text(before), J.planned_at.not_in(last))
        return self._store.run(query)

    def pause(self, integration_id: int, task: Task | None, why: Reason, now: datetime) -> None:
        """Keeps a task from running by itself until :meth:`resume`; None: every task."""
        rows = [
            (integration_id, each.value, why.kind, values_text(why), to_text(now))
            for each in _tasks(task)
        ]
        fields = (P.integration, P.task, P.reason_kind, P.reason_values, P.at)
        self._store.run(P.insert_many(rows, fields=fields).on_conflict_replace())

    def resume(self, integration_id: int, task: Task | None = None) -> None:
        """Lets a task run by itself again; None: every task."""
        names = [each.value for each in _tasks(task)]
        self._store.run(P.delete().where(P.integration == integration_id, P.task.in_(names)))

    def paused(self, integration_id: int) -> dict[Task, Reason]:
        """The tasks of an integration that are paused, and why."""
        query = P.select(P.task, P.reason_kind, P.reason_values)
        rows = self._store.rows(query.where(P.integration == integration_id))
        return {Task(task): from_columns(kind, values) for task, kind, values in rows}


def _tasks(task: Task | None) -> tuple[Task, ...]:
    return tuple(Task) if task is None else (task,)
