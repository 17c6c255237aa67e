"""What must never stand still in silence: from observed facts to alarms, one per cause.

Pure. Every alarm has a key that stays the same for the same cause, so that it is told once and
taken back once; ``covered_by`` names the alarms of a run's own end that tell the same.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from qls_desktop.domain.alarms import Alarm
from qls_desktop.domain.ledger import NEEDS_USER, LedgerOrder, OrderState
from qls_desktop.domain.reason import Reason, because, reason
from qls_desktop.domain.runs import Task
from qls_desktop.domain.schedule import Rule

MISSED_TURNS = 3
WAITED = timedelta(hours=1)
STOOD_STILL = timedelta(minutes=10)
"""So long a run may make no step beyond waiting for the call budget; then it hangs."""

BUDGET_SPENT = timedelta(minutes=30)
"""So long calls may have to wait before it is told; a run that waits for them misses no turn."""

THREAD_STILL = timedelta(minutes=2)
"""So long the sync thread may show no heartbeat to whoever looks at it."""

LOOK_GAP = timedelta(minutes=1)
"""Whoever looked longer ago than this was asleep, and begins to count anew."""

MERCHANTS_OWN = frozenset(
    {
        "awaiting_payment",
        "payment_cancelled",
        "pay_later_off",
        "pickup_off",
        "on_hold",
        "ready_for_pickup",
    }
)
"""Orders that wait for payment, or because the merchant set it so: no alarm."""

_S = OrderState
_NOT_DECIDED = frozenset({_S.SEEN, _S.READY})
WATCHED = frozenset({_S.WAITING}) | _NOT_DECIDED | NEEDS_USER
"""The states of the orders that are watched."""


@dataclass(frozen=True, slots=True)
class JobFacts:
    """One job as it is. ``counts_from`` is when turns began to count: the program's start, a wake.

    ``held`` is how many changes its last run kept back for the merchant's click.
    """

    integration_id: int
    task: Task
    enabled: bool
    running: bool
    rule: Rule
    counts_from: datetime
    last_planned: datetime | None = None
    paused: Reason | None = None
    held: int = 0


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything that is watched, at ``now`` (aware UTC).

    ``spent`` names the sides whose calls have to wait for :data:`BUDGET_SPENT` or longer.
    """

    now: datetime
    offline: bool
    jobs: tuple[JobFacts, ...] = ()
    orders: tuple[LedgerOrder, ...] = ()
    spent: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Watched:
    """An alarm, and the keys of alarms that tell the same cause already.

    ``causes``: only where each of these reasons is told by one of them; none: whatever they tell.
    """

    alarm: Alarm
    covered_by: frozenset[str] = frozenset()
    causes: tuple[Reason, ...] = ()


def watch(facts: Facts) -> tuple[Watched, ...]:
    """Everything that stands still and that nobody may overlook."""
    return (
        *_missed(facts),
        *_paused(facts),
        *_held(facts),
        *_spent(facts),
        *_waiting(facts),
        *_in_doubt(facts),
        *_to_decide(facts),
    )


# -- jobs -------------------------------------------------------------------------------------


def _should_run(job: JobFacts) -> bool:
    return job.enabled and not job.running and job.paused is None


def turns_since(rule: Rule, after: datetime, now: datetime) -> int:
    """How many planned instants passed after ``after``; counted up to three."""
    count, planned = 0, rule.following(after)
    while planned <= now and count < MISSED_TURNS:
        count, planned = count + 1, rule.following(planned)
    return count


def _has_missed(job: JobFacts, now: datetime) -> bool:
    after = max(job.counts_from, job.last_planned or job.counts_from)
    return _should_run(job) and turns_since(job.rule, after, now) >= MISSED_TURNS


def _missed(facts: Facts) -> Iterator[Watched]:
    missed = [job for job in facts.jobs if _has_missed(job, facts.now)]
    if missed and facts.offline:
        yield Watched(Alarm("offline", reason("watch_offline")))
        return
    for job in missed:
        key = f"missed:{job.integration_id}:{job.task}"
        told = reason("watch_missed", task=job.task.value, turns=MISSED_TURNS)
        yield Watched(Alarm(key, told, job.integration_id))


def _paused(facts: Facts) -> Iterator[Watched]:
    """One alarm per cause: a refused login pauses three jobs."""
    paused: dict[tuple[int, str], list[tuple[Task, Reason]]] = {}
    for job in facts.jobs:
        if job.enabled and job.paused is not None:
            group = paused.setdefault((job.integration_id, job.paused.kind), [])
            group.append((job.task, job.paused))
    for (integration_id, kind), group in paused.items():
        tasks, causes = zip(*group, strict=True)
        told = Reason("watch_paused", {**because(causes[0]), "task": ", ".join(tasks)})
        alarm = Alarm(f"paused:{integration_id}:{kind}", told, integration_id)
        # Another job may fail too, and for something else: that tells nothing of this pause.
        covered = frozenset(f"failed:{integration_id}:{task}" for task in (*Task, "look"))
        yield Watched(alarm, covered, causes)


def _held(facts: Facts) -> Iterator[Watched]:
    for job in facts.jobs:
        if job.held:
            key = f"held:{job.integration_id}:{job.task}"
            told = reason("watch_held", task=job.task.value, count=job.held)
            if job.task is Task.PRODUCTS:
                told = reason("watch_held_products")
            covered = frozenset({f"attention:{job.integration_id}:{job.task}"})
            yield Watched(Alarm(key, told, job.integration_id), covered)


def _spent(facts: Facts) -> Iterator[Watched]:
    for side in facts.spent:
        yield Watched(Alarm(f"spent:{side}", reason("watch_spent", side=side)))


# -- orders -----------------------------------------------------------------------------------


def _grouped(
    rows: Iterable[LedgerOrder], kinds: bool
) -> Mapping[tuple[int, str], list[LedgerOrder]]:
    groups: dict[tuple[int, str], list[LedgerOrder]] = {}
    for row in sorted(rows, key=lambda row: (row.since, row.id)):
        kind = row.reason.kind if kinds else ""
        groups.setdefault((row.integration_id, kind), []).append(row)
    return groups


def _because_of(kind: str, group: list[LedgerOrder]) -> Reason:
    first, count = group[0], len(group)
    return Reason(kind, {**because(first.reason), "order": first.number, "orders": count})


def _waiting(facts: Facts) -> Iterator[Watched]:
    """Orders that wait longer than an hour, one alarm per reason."""
    on = {job.integration_id: job for job in facts.jobs if job.task is Task.ORDERS and job.enabled}
    rows = (
        row
        for row in facts.orders
        if row.integration_id in on and _waits(row, on[row.integration_id], facts)
    )
    for (integration_id, kind), group in _grouped(rows, kinds=True).items():
        told = _because_of("watch_waiting", group)
        yield Watched(Alarm(f"waiting:{integration_id}:{kind}", told, integration_id))


def _waits(row: LedgerOrder, job: JobFacts, facts: Facts) -> bool:
    # Seen far ahead of now: by a clock that has been put back since, and nobody knows for how long.
    if abs(facts.now - row.since) < WAITED or row.reason.kind in MERCHANTS_OWN:
        return False
    if row.state in _NOT_DECIDED:
        # It waits for the job, and why that doesn't run is told already.
        return not facts.offline and job.paused is None
    return row.state is _S.WAITING


def _in_doubt(facts: Facts) -> Iterator[Watched]:
    doubts = (row for row in facts.orders if row.state is _S.IN_DOUBT)
    for (integration_id, _), group in _grouped(doubts, kinds=False).items():
        told = reason("watch_in_doubt", order=group[0].number, orders=len(group))
        covered = frozenset({f"attention:{integration_id}:{Task.ORDERS}"})
        yield Watched(Alarm(f"doubt:{integration_id}", told, integration_id), covered)


def _to_decide(facts: Facts) -> Iterator[Watched]:
    rows = (row for row in facts.orders if row.state in NEEDS_USER - {_S.IN_DOUBT})
    for (integration_id, _), group in _grouped(rows, kinds=False).items():
        told = _because_of("watch_to_decide", group)
        covered = frozenset({f"attention:{integration_id}:{Task.ORDERS}"})
        yield Watched(Alarm(f"decide:{integration_id}", told, integration_id), covered)


# -- what hangs -------------------------------------------------------------------------------


def still_for(still: timedelta, passed: timedelta, *, waiting: bool) -> timedelta:
    """How long a run has made no step, after ``passed`` more time.

    Time in which a call waited for the call budget doesn't count, nor does sleep: at most a minute
    is added at a time.
    """
    if waiting:
        return still
    return still + min(max(passed, timedelta(0)), LOOK_GAP)


@dataclass(frozen=True, slots=True)
class ThreadSight:
    """What was seen of the sync thread: its beat, when last, and since when it stands still."""

    beat: int
    seen_at: datetime
    still_since: datetime
    alarm: Alarm | None = None


def watch_thread(beat: int, before: ThreadSight | None, now: datetime) -> ThreadSight:
    """Looks at the sync thread's heartbeat from outside of it.

    Call it about every ten seconds with the beat as it is and with what the last call gave.
    ``alarm`` is set when the thread stands still for two minutes, with ``gone`` once when it goes
    again, and None when there is nothing to tell.

    Args:
        beat: the number of ticks so far; one that doesn't grow is a thread that stopped or hangs.
        before: what the last call gave, None at first.
        now: the present, aware UTC. A gap between two calls (sleep) isn't held against the thread.
    """
    if before is None:
        return ThreadSight(beat, now, now)
    told = before.alarm if before.alarm is not None and not before.alarm.gone else None
    if beat != before.beat:
        return ThreadSight(beat, now, now, _thread_alarm(gone=True) if told else None)
    if not timedelta(0) <= now - before.seen_at <= LOOK_GAP:
        return ThreadSight(beat, now, now, told)
    if now - before.still_since >= THREAD_STILL:
        told = _thread_alarm(gone=False)
    return ThreadSight(beat, now, before.still_since, told)


def _thread_alarm(*, gone: bool) -> Alarm:
    return Alarm("thread", reason("watch_thread"), gone=gone)
