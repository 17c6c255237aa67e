"""When each job is due. Rules give planned instants; a clock never enters (design.md, section 4).

Instants are aware UTC; "around midnight" is local time in Amsterdam.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

from qls_desktop.domain.runs import JobInstance, RunOutcome, Task, Trigger
from qls_desktop.domain.sameday import AMSTERDAM
from qls_desktop.domain.settings import Integration

ORDERS_EVERY = timedelta(minutes=5)
STOCK_MINUTES = (5, 60)
"""The least and the most minutes between two stock syncs (design.md, section 1)."""

NIGHT_SPREAD_MINUTES = 30
"""Product syncs of several shops start this far apart at the most, so that they don't collide."""

RETRY_AFTER = timedelta(hours=1)
"""So long after it failed or broke off a nightly job is tried again, rather than the next night."""

CLOCK_ROOM = timedelta(minutes=1)
"""No instance is taken up before it is due: one planned further ahead than this tells that the PC's
clock was put back since."""

_ENDED = frozenset({RunOutcome.DONE, RunOutcome.ATTENTION, RunOutcome.CANCELLED})
"""Ends after which a job waits for its next planned instant; the merchant's stop is one."""

_EPOCH = datetime(2020, 1, 1, tzinfo=UTC)
_LATE = timedelta(minutes=2)


@dataclass(frozen=True, slots=True)
class EveryInterval:
    """Every so often, on a fixed grid, so that two starts plan the same instants."""

    interval: timedelta

    def latest(self, now: datetime) -> datetime:
        """The last planned instant at or before ``now``."""
        return _EPOCH + (now - _EPOCH) // self.interval * self.interval

    def following(self, after: datetime) -> datetime:
        """The first planned instant after ``after``."""
        return self.latest(after) + self.interval


@dataclass(frozen=True, slots=True)
class EveryNight:
    """Once per local night, ``minute`` minutes after midnight in Amsterdam.

    Midnight to half past exists exactly once on every date there, also when the clocks change.
    """

    minute: int = 0

    def latest(self, now: datetime) -> datetime:
        """The last planned instant at or before ``now``."""
        day = now.astimezone(AMSTERDAM).date()
        planned = self._on(datetime.combine(day, time()))
        return planned if planned <= now else self._on(datetime.combine(day, time()) - timedelta(1))

    def following(self, after: datetime) -> datetime:
        """The first planned instant after ``after``."""
        day = datetime.combine(after.astimezone(AMSTERDAM).date(), time())
        planned = self._on(day)
        return planned if planned > after else self._on(day + timedelta(1))

    def _on(self, midnight: datetime) -> datetime:
        local = midnight.replace(hour=self.minute // 60, minute=self.minute % 60, tzinfo=AMSTERDAM)
        return local.astimezone(UTC)


Rule = EveryInterval | EveryNight


def rule_for(integration: Integration, task: Task) -> Rule:
    """When ``task`` of ``integration`` is planned (design.md, section 1)."""
    if task is Task.ORDERS:
        return EveryInterval(ORDERS_EVERY)
    if task is Task.PRODUCTS:
        return EveryNight(integration.id * 7 % NIGHT_SPREAD_MINUTES)
    low, high = STOCK_MINUTES
    minutes = min(high, max(low, integration.stock.every_minutes))
    return EveryInterval(timedelta(minutes=minutes))


def is_automatic(integration: Integration, task: Task) -> bool:
    """Whether the merchant switched ``task`` on."""
    return {
        Task.ORDERS: integration.auto.orders,
        Task.STOCK: integration.auto.stock,
        Task.PRODUCTS: integration.auto.products,
    }[task]


def due(
    integration: Integration, task: Task, last_planned: datetime, now: datetime
) -> JobInstance | None:
    """The one instance that is due at ``now``, however many were missed; None when none is.

    ``last_planned`` is the planned instant of the last instance taken; while it is in the future
    (see :func:`is_clock_put_back`) nothing is due.
    """
    planned = rule_for(integration, task).latest(now)
    if planned <= last_planned:
        return None
    missed = rule_for(integration, task).following(last_planned) < planned
    trigger = Trigger.CATCH_UP if missed or now - planned > _LATE else Trigger.SCHEDULE
    return JobInstance(integration.id, task, planned, trigger)


def is_clock_put_back(last_planned: datetime, now: datetime) -> bool:
    """Whether the last instance taken was planned by a clock that was put back since."""
    return last_planned - now > CLOCK_ROOM


@dataclass(frozen=True, slots=True)
class LastTaken:
    """The last instance of a job that was taken up, and how it ended.

    ``outcome`` None: it is under way, or the program ended in the middle of it. ``ended_at`` (aware
    UTC) is then when it was taken up.
    """

    planned_at: datetime
    ended_at: datetime
    outcome: RunOutcome | None


def retry_at(task: Task, last: LastTaken) -> datetime | None:
    """When a job that came to no end is tried again; None: not before its next planned instant.

    Orders and stock are due again within the hour anyway.
    """
    if task is not Task.PRODUCTS or last.outcome in _ENDED:
        return None
    return last.ended_at + RETRY_AFTER


def due_again(
    integration: Integration, task: Task, last: LastTaken, now: datetime
) -> JobInstance | None:
    """The instance that makes up at ``now`` for one that came to no end; None when none does."""
    again = retry_at(task, last)
    hours = (now - last.planned_at) // RETRY_AFTER
    if again is None or now < again or hours < 1:
        return None
    planned = last.planned_at + hours * RETRY_AFTER
    return JobInstance(integration.id, task, planned, Trigger.CATCH_UP)
