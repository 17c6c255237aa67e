"""When jobs are due: laws that hold for every moment, sleep and clock change."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qls_desktop.domain.runs import JobInstance, RunOutcome, Task, Trigger
from qls_desktop.domain.sameday import AMSTERDAM
from qls_desktop.domain.schedule import (
    NIGHT_SPREAD_MINUTES,
    EveryInterval,
    EveryNight,
    LastTaken,
    due,
    due_again,
    is_automatic,
    is_clock_put_back,
    retry_at,
    rule_for,
)
from qls_desktop.domain.settings import Integration, StockRules, Switches
from tests.domain.purchases import integration

SHOP = integration()
NOON = datetime(2026, 3, 10, 12, 0, tzinfo=UTC)

instants = st.datetimes(
    datetime(2024, 1, 1),  # noqa: DTZ001
    datetime(2030, 1, 1),  # noqa: DTZ001
    timezones=st.just(UTC),
)
tasks = st.sampled_from(Task)
shops = st.builds(
    lambda number, minutes: replace(SHOP, id=number, stock=StockRules(every_minutes=minutes)),
    st.integers(1, 500),
    st.integers(-5, 500),
)


def taken_up(shop: Integration, task: Task, moments: list[datetime]) -> list[JobInstance]:
    """The instances that a scheduler takes up which looks at these moments."""
    last = rule_for(shop, task).latest(moments[0])
    taken = []
    for now in moments:
        job = due(shop, task, last, now)
        if job is not None:
            taken.append(job)
            last = job.planned_at
    return taken


@given(shops, tasks, instants)
def test_latest_and_following_enclose_the_moment(
    shop: Integration, task: Task, now: datetime
) -> None:
    rule = rule_for(shop, task)
    latest, following = rule.latest(now), rule.following(now)
    assert latest <= now < following
    assert latest.utcoffset() == timedelta(0)
    assert rule.latest(latest) == latest
    assert rule.following(latest) == following
    assert rule.latest(following) == following


@given(shops, tasks, instants, instants)
def test_at_most_one_instance_in_the_past_and_none_twice(
    shop: Integration, task: Task, last: datetime, now: datetime
) -> None:
    job = due(shop, task, last, now)
    if job is None:
        assert rule_for(shop, task).following(last) > now
        return
    assert last < job.planned_at <= now
    assert (job.integration_id, job.task) == (shop.id, task)
    assert due(shop, task, job.planned_at, now) is None


@given(shops, tasks, st.lists(instants, min_size=1, max_size=20))
def test_no_instant_twice_whatever_the_clock_does(
    shop: Integration, task: Task, moments: list[datetime]
) -> None:
    planned = [job.planned_at for job in taken_up(shop, task, moments)]
    assert planned == sorted(set(planned))


@given(shops, tasks, instants, st.timedeltas(timedelta(0), timedelta(days=30)))
def test_clock_set_back_yields_nothing_until_it_has_caught_up(
    shop: Integration, task: Task, now: datetime, back: timedelta
) -> None:
    last = rule_for(shop, task).latest(now)
    assert due(shop, task, last, now - back) is None
    caught_up = due(shop, task, last, rule_for(shop, task).following(last))
    assert caught_up is not None
    assert caught_up.trigger is Trigger.SCHEDULE


@given(shops, tasks, instants, st.timedeltas(timedelta(hours=25), timedelta(days=60)))
def test_one_catch_up_after_any_sleep(
    shop: Integration, task: Task, asleep: datetime, sleep: timedelta
) -> None:
    last = rule_for(shop, task).latest(asleep)
    awake = asleep + sleep
    job = due(shop, task, last, awake)
    assert job is not None
    assert job.planned_at == rule_for(shop, task).latest(awake)
    missed = rule_for(shop, task).following(last) < job.planned_at
    if missed or awake - job.planned_at > timedelta(minutes=2):
        assert job.trigger is Trigger.CATCH_UP
    assert due(shop, task, job.planned_at, awake) is None


def test_waking_late_for_the_only_one_missed_is_a_catch_up() -> None:
    last = EveryNight(7).latest(NOON - timedelta(days=1))
    assert due(SHOP, Task.PRODUCTS, last, NOON) == JobInstance(
        1, Task.PRODUCTS, datetime(2026, 3, 9, 23, 7, tzinfo=UTC), Trigger.CATCH_UP
    )


def test_in_time_is_scheduled() -> None:
    job = due(SHOP, Task.ORDERS, NOON, NOON + timedelta(minutes=5, seconds=2))
    assert job == JobInstance(1, Task.ORDERS, NOON + timedelta(minutes=5), Trigger.SCHEDULE)


@pytest.mark.parametrize(
    ("asked", "given_"), [(-3, 5), (4, 5), (5, 5), (15, 15), (60, 60), (61, 60)]
)
def test_stock_minutes_stay_within_bounds(asked: int, given_: int) -> None:
    shop = replace(SHOP, stock=StockRules(every_minutes=asked))
    assert rule_for(shop, Task.STOCK) == EveryInterval(timedelta(minutes=given_))


def test_orders_come_every_five_minutes() -> None:
    day = [NOON + timedelta(seconds=second) for second in range(3601)]
    planned = [job.planned_at for job in taken_up(SHOP, Task.ORDERS, day)]
    assert planned == [NOON + timedelta(minutes=5 * n) for n in range(1, 13)]


@pytest.mark.parametrize("day", [date(2026, 3, 29), date(2026, 10, 25)])
@pytest.mark.parametrize("number", [1, 2, 4, 29, 30])
def test_one_products_job_per_night_when_the_clocks_change(day: date, number: int) -> None:
    shop = replace(SHOP, id=number)
    start = datetime(day.year, day.month, day.day, 12, tzinfo=UTC) - timedelta(days=3)
    minutes = [start + timedelta(minutes=minute) for minute in range(5 * 24 * 60)]
    planned = [
        job.planned_at.astimezone(AMSTERDAM) for job in taken_up(shop, Task.PRODUCTS, minutes)
    ]
    assert [each.date() for each in planned] == [
        day - timedelta(days=2) + timedelta(days=n) for n in range(5)
    ]
    assert {(each.hour, each.minute) for each in planned} == {(0, number * 7 % 30)}


@given(shops, instants)
def test_every_local_date_has_its_own_night(shop: Integration, now: datetime) -> None:
    rule = rule_for(shop, Task.PRODUCTS)
    night = rule.following(now)
    there, next_there = (each.astimezone(AMSTERDAM) for each in (night, rule.following(night)))
    assert next_there.date() - there.date() == timedelta(days=1)
    assert there.hour == 0
    assert there.minute < NIGHT_SPREAD_MINUTES


@pytest.mark.parametrize("task", Task)
def test_switch_of_each_task_is_its_own(task: Task) -> None:
    on = replace(SHOP, auto=Switches(**{task.value: True}))
    assert [each for each in Task if is_automatic(on, each)] == [task]
    assert not is_automatic(SHOP, task)


HOUR = timedelta(hours=1)


@given(shops, st.sampled_from([None, *RunOutcome]), instants, st.timedeltas(HOUR * 0, HOUR * 23))
def test_what_came_to_no_end_is_due_an_hour_later_at_a_new_instant(
    shop: Integration, outcome: RunOutcome | None, planned: datetime, lasted: timedelta
) -> None:
    last = LastTaken(planned, planned + lasted, outcome)
    again = retry_at(Task.PRODUCTS, last)
    broke_off = outcome in (None, RunOutcome.FAILED, RunOutcome.INTERRUPTED)
    assert again == (planned + lasted + HOUR if broke_off else None)
    early = due_again(shop, Task.PRODUCTS, last, planned + lasted + HOUR * 0.99)
    assert early is None
    job = due_again(shop, Task.PRODUCTS, last, planned + lasted + HOUR)
    if not broke_off:
        assert job is None
        return
    assert job is not None
    assert planned < job.planned_at <= planned + lasted + HOUR
    assert (job.task, job.trigger) == (Task.PRODUCTS, Trigger.CATCH_UP)


@pytest.mark.parametrize("task", [Task.ORDERS, Task.STOCK])
def test_frequent_jobs_are_not_made_up_for(task: Task) -> None:
    last = LastTaken(NOON, NOON, RunOutcome.FAILED)
    assert due_again(SHOP, task, last, NOON + HOUR * 5) is None


def test_a_job_that_ended_before_its_instant_waits_for_that_instant_to_be_an_hour_ago() -> None:
    """The PC's clock was set back while it ran."""
    last = LastTaken(NOON, NOON - HOUR * 3, None)
    assert due_again(SHOP, Task.PRODUCTS, last, NOON - HOUR) is None
    assert due_again(SHOP, Task.PRODUCTS, last, NOON + HOUR) is not None


def test_an_instance_planned_over_a_minute_ahead_tells_of_a_clock_put_back() -> None:
    now = datetime(2026, 3, 2, 12, tzinfo=UTC)
    asked = [is_clock_put_back(now + timedelta(seconds=s), now) for s in (-300, 0, 60, 61)]
    assert asked == [False, False, False, True]
