"""Executions of tasks, and what each did."""

from datetime import datetime
from typing import Any, NamedTuple

import msgspec
from peewee import fn

from qls_desktop.domain.reason import Reason
from qls_desktop.domain.runs import RunItem, RunOutcome, RunReport, Task, Trigger
from qls_desktop.store.database import Repository
from qls_desktop.store.instants import from_text, from_text_or_none, to_text
from qls_desktop.store.models.runs import FieldWriteTable as F
from qls_desktop.store.models.runs import LinkWriteTable as L
from qls_desktop.store.models.runs import RunItemTable as I
from qls_desktop.store.models.runs import RunTable as R
from qls_desktop.store.models.runs import StockWriteTable as W
from qls_desktop.store.models.setup import IntegrationTable
from qls_desktop.store.reasons import from_columns, from_columns_or_none, to_columns, values_text

ITEMS_KEPT = 2000
"""Of a longer list the first ones are kept; the counts tell of the others."""

_ENDED_WELL = (RunOutcome.DONE.value, RunOutcome.ATTENTION.value)
_ENDED = (*_ENDED_WELL, RunOutcome.FAILED.value)
_NO_SYNC = (Trigger.LOOK.value, Trigger.UNDO.value)

_COUNTS = (
    "planned",
    "written",
    "skipped",
    "held",
    "rejected",
    "in_doubt",
    "lightspeed_calls",
    "qls_calls",
)
_RUN = (
    R.id,
    R.integration,
    IntegrationTable.name,
    R.task,
    R.trigger,
    R.dry_run,
    R.began_at,
    R.ended_at,
    R.outcome,
    R.problem_kind,
    R.problem_values,
    R.counts,
)
_ITEM = (I.action, I.key, I.subject, I.reason_kind, I.reason_values, I.before, I.after)


class RunRow(NamedTuple):
    """One run of the list. ``outcome`` is None while it runs; instants are aware UTC."""

    id: int
    integration_id: int
    integration: str
    task: Task
    trigger: Trigger
    dry_run: bool
    began_at: datetime
    ended_at: datetime | None
    outcome: RunOutcome | None
    problem: Reason | None
    planned: int = 0
    written: int = 0
    skipped: int = 0
    held: int = 0
    rejected: int = 0
    in_doubt: int = 0
    lightspeed_calls: int = 0
    qls_calls: int = 0


class Runs(Repository):
    """Runs, open ones included."""

    def begin(
        self, integration_id: int, task: Task, trigger: Trigger, dry_run: bool, now: datetime
    ) -> int:
        """Records that a run begins, and gives its id."""
        return self._store.run(
            R.insert(
                integration=integration_id,
                task=task.value,
                trigger=trigger.value,
                dry_run=int(dry_run),
                began_at=to_text(now),
                counts="{}",
            )
        )

    def finish(self, run_id: int, report: RunReport, now: datetime) -> None:
        """Records how a run ended, with at most ``ITEMS_KEPT`` of its items."""
        kind, values = to_columns(report.problem)
        counts = {name: getattr(report, name) for name in _COUNTS}
        with self._store.write():
            self._store.run(
                R.update(
                    ended_at=to_text(now),
                    outcome=report.outcome.value,
                    counts=msgspec.json.encode(counts).decode(),
                    problem_kind=kind,
                    problem_values=values,
                ).where(R.id == run_id)
            )
            self._save_items(run_id, report.items[:ITEMS_KEPT])

    def interrupt_open(self, now: datetime, of: tuple[int, Task] | None = None) -> int:
        """Marks the runs whose end was never recorded. Gives their number.

        What each had written is counted from the books, so that it is told, and can be undone.
        None: all of them, for start-up. ``of`` an integration and a task: for a next run of them,
        when none is under way.
        """
        query = R.select(R.id).where(R.outcome.is_null())
        if of is not None:
            query = query.where(R.integration == of[0], R.task == of[1].value)
        with self._store.write():
            interrupted = [row[0] for row in self._store.rows(query)]
            for run_id in interrupted:
                self._interrupt(run_id, now)
        return len(interrupted)

    def _interrupt(self, run_id: int, now: datetime) -> None:
        ended = {"ended_at": to_text(now), "outcome": RunOutcome.INTERRUPTED.value}
        why = {"problem_kind": "run_interrupted", "problem_values": "{}"}
        counts = msgspec.json.encode({"written": self._written(run_id)}).decode()
        self._store.run(R.update(**ended, **why, counts=counts).where(R.id == run_id))

    def _written(self, run_id: int) -> int:
        """Levels, my.QLS products and links that a run is known to have changed."""
        queries = (
            W.select(fn.COUNT(W.id)).where(W.run == run_id, W.outcome == "sent"),
            F.select(fn.COUNT(F.product_id.distinct())).where(F.run == run_id, F.outcome == "sent"),
            L.select(fn.COUNT(L.id)).where(L.run == run_id),
        )
        return sum(self._store.rows(query)[0][0] for query in queries)

    def recent(
        self, limit: int, integration_id: int | None = None, task: Task | None = None
    ) -> list[RunRow]:
        """The last runs, latest first; None: of every integration, of every task."""
        query = R.select(*_RUN).join(IntegrationTable)
        if integration_id is not None:
            query = query.where(R.integration == integration_id)
        if task is not None:
            query = query.where(R.task == task.value)
        return [_run(row) for row in self._store.rows(query.order_by(R.id.desc()).limit(limit))]

    def get(self, run_id: int) -> RunRow | None:
        """The run with this id."""
        row = self._store.row(R.select(*_RUN).join(IntegrationTable).where(R.id == run_id))
        return None if row is None else _run(row)

    def last_real(
        self, integration_id: int, task: Task, *, ended_well: bool = False
    ) -> RunRow | None:
        """The latest sync that ended by itself; dry runs and cancelled ones left out.

        ``ended_well`` leaves out the failed ones too, which may have come to no plan.
        """
        ended = _ENDED_WELL if ended_well else _ENDED
        query = (
            R.select(*_RUN)
            .join(IntegrationTable)
            .where(R.integration == integration_id, R.task == task.value, R.outcome.in_(ended))
            .where(R.dry_run == 0, R.trigger.not_in(_NO_SYNC))
            .order_by(R.id.desc())
            .limit(1)
        )
        row = self._store.row(query)
        return None if row is None else _run(row)

    def last_good(self, integration_id: int, task: Task) -> datetime | None:
        """When a real sync last ended as it should (done, or done with something to look at)."""
        query = (
            R.select(R.ended_at)
            .where(
                R.integration == integration_id, R.task == task.value, R.outcome.in_(_ENDED_WELL)
            )
            .where(R.dry_run == 0, R.trigger.not_in(_NO_SYNC))
            .order_by(R.ended_at.desc())
            .limit(1)
        )
        row = self._store.row(query)
        return None if row is None else from_text(row[0])

    def items(self, run_id: int) -> list[RunItem]:
        """What a run did, in its order."""
        rows = self._store.rows(I.select(*_ITEM).where(I.run == run_id).order_by(I.position))
        return [
            RunItem(action, key, subject, from_columns(kind, values), before, after)
            for action, key, subject, kind, values, before, after in rows
        ]

    def first_reason(self, run_id: int, action: str) -> Reason | None:
        """Why a run did this with the first item with which it did; None when it did with none."""
        query = I.select(I.reason_kind, I.reason_values).where(I.run == run_id, I.action == action)
        row = self._store.row(query.order_by(I.position).limit(1))
        return None if row is None else from_columns(*row)

    def prune(self, before: datetime) -> int:
        """Drops runs that began before ``before``, with their items. Gives their number."""
        return self._store.run(R.delete().where(R.began_at < to_text(before)))

    def _save_items(self, run_id: int, items: tuple[RunItem, ...]) -> None:
        rows = [_item(run_id, position, item) for position, item in enumerate(items)]
        if rows:
            query = I.insert_many(rows[:1], fields=(I.run, I.position, *_ITEM))
            self._store.run_many(query.on_conflict_replace(), rows)


def _item(run_id: int, position: int, item: RunItem) -> tuple[Any, ...]:
    return (
        run_id,
        position,
        item.action,
        item.key,
        item.subject,
        item.reason.kind,
        values_text(item.reason),
        item.before,
        item.after,
    )


def _run(row: tuple[Any, ...]) -> RunRow:
    return RunRow(
        id=row[0],
        integration_id=row[1],
        integration=row[2],
        task=Task(row[3]),
        trigger=Trigger(row[4]),
        dry_run=bool(row[5]),
        began_at=from_text(row[6]),
        ended_at=from_text_or_none(row[7]),
        outcome=None if row[8] is None else RunOutcome(row[8]),
        problem=from_columns_or_none(row[9], row[10]),
        **msgspec.json.decode(row[11], type=dict[str, int]),
    )
