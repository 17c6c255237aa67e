"""When jobs run: once per planned instant, once after any sleep, and never two at a time."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from qls_desktop.domain.runs import RunOutcome, Task, Trigger
from qls_desktop.domain.settings import Switches
from tests.scheduler.post import ALL_ON, Post

ORDERS_ON = Switches(orders=True)
DONE = RunOutcome.DONE


def _planned_runs(post: Post, task: Task) -> list[datetime]:
    return [row.began_at for row in post.runs(task)]


async def test_nothing_runs_until_it_is_switched_on(post: Post) -> None:
    await post.live(hours=1)
    assert post.ran() == []
    assert not post.job(Task.ORDERS).enabled
    assert post.job(Task.ORDERS).next_at is None


async def test_job_just_switched_on(post: Post) -> None:
    await post.switch(ALL_ON)
    await post.tick()
    # Orders and stock go at once; products wait for their night.
    assert post.ran() == [
        (Task.ORDERS, Trigger.SCHEDULE, DONE),
        (Task.STOCK, Trigger.SCHEDULE, DONE),
    ]
    assert post.job(Task.PRODUCTS).next_at == datetime(2026, 3, 10, 23, 7, tzinfo=UTC)
    assert post.job(Task.ORDERS).last_good == post.stage.clock.now()
    await post.live(timedelta(hours=1), hours=15)
    assert _planned_runs(post, Task.PRODUCTS) == []
    await post.live(timedelta(minutes=5), minutes=20)
    assert len(_planned_runs(post, Task.PRODUCTS)) == 1


async def test_products_switched_off_and_on_wait_for_their_night(post: Post) -> None:
    await post.switch(Switches(products=True))
    await post.tick()
    await post.switch(Switches())
    await post.tick()
    post.stage.wait(days=3)
    await post.tick()
    await post.switch(Switches(products=True))
    await post.tick()
    await post.live(minutes=10)
    assert post.ran() == []
    await post.live(timedelta(minutes=30), hours=16)
    assert post.ran() == [(Task.PRODUCTS, Trigger.CATCH_UP, DONE)]


async def test_switch_off_and_on_again_repeats_nothing(post: Post) -> None:
    await post.switch(ALL_ON)
    await post.tick()
    post.ran()
    await post.switch(Switches())
    await post.tick()
    await post.switch(ALL_ON)
    await post.tick()
    await post.tick()
    assert post.ran() == []
    await post.live(minutes=5)
    assert post.ran() == [(Task.ORDERS, Trigger.SCHEDULE, DONE)]


async def test_each_planned_instant_runs_once_also_after_a_restart(post: Post) -> None:
    await post.switch(ORDERS_ON)
    for _ in range(5):
        await post.tick()
        post.start()
        post.stage.engine.start_up()
    assert post.ran() == [(Task.ORDERS, Trigger.SCHEDULE, DONE)]
    await post.live(timedelta(seconds=20), minutes=15)
    assert len(post.ran()) == 3
    post.start()
    await post.tick()
    assert post.ran() == []


async def test_two_schedulers_on_one_store_share_the_instants(post: Post) -> None:
    await post.switch(ORDERS_ON)
    await post.tick()
    first = post.scheduler
    second = post.start()
    post.stage.wait(minutes=5)
    first.tick()
    second.tick()
    post.scheduler = first
    await post.settle()
    post.scheduler = second
    await post.settle()
    assert len(post.runs(Task.ORDERS)) == 2


async def test_one_catch_up_after_three_days_asleep(post: Post) -> None:
    await post.switch(ALL_ON)
    await post.tick()
    post.ran()
    post.stage.wait(days=3)
    await post.tick()
    assert post.ran() == [
        (Task.ORDERS, Trigger.CATCH_UP, DONE),
        (Task.PRODUCTS, Trigger.CATCH_UP, DONE),
        (Task.STOCK, Trigger.CATCH_UP, DONE),
    ]
    for _ in range(5):
        await post.tick()
    assert post.ran() == []
    await post.live(timedelta(seconds=30), minutes=5)
    assert [task for task, _, _ in post.ran()] == [Task.ORDERS]


@pytest.mark.parametrize("back", [timedelta(minutes=3), timedelta(hours=2), timedelta(days=400)])
async def test_a_clock_that_is_put_back_stops_no_job(post: Post, back: timedelta) -> None:
    await post.switch(ORDERS_ON)
    await post.tick()
    post.ran()
    post.stage.wait(seconds=-back.total_seconds())
    await post.live(minutes=10)
    assert [task for task, _, _ in post.ran()][:2] == [Task.ORDERS] * 2
    now, planned = post.stage.clock.now(), post.job(Task.ORDERS).next_at
    assert planned is not None
    assert now < planned <= now + timedelta(minutes=5)
    assert post.notes.alarms == []


async def test_a_clock_that_is_put_back_a_little_runs_no_job_twice(post: Post) -> None:
    await post.switch(ORDERS_ON)
    await post.live(timedelta(seconds=1), minutes=5)
    post.ran()
    post.stage.wait(seconds=-30)
    await post.live(timedelta(seconds=1), minutes=4)
    assert post.ran() == []


async def test_offline_starts_nothing_and_says_so(post: Post) -> None:
    await post.switch(ALL_ON)
    await post.tick()
    post.ran()
    post.online = False
    await post.live(hours=2)
    assert post.ran() == []
    assert [state.offline for state in post.notes.states[-1:]] == [True]
    post.online = True
    await post.tick()
    assert [(task, trigger) for task, trigger, _ in post.ran()] == [
        (Task.ORDERS, Trigger.CATCH_UP),
        (Task.STOCK, Trigger.CATCH_UP),
    ]
    assert [state.offline for state in post.notes.states[-1:]] == [False]
    await post.tick()
    assert post.ran() == []


async def test_merchant_may_run_a_task_while_it_seems_offline(post: Post) -> None:
    post.online = False
    assert post.scheduler.run_now(post.stage.integration.id, Task.ORDERS)
    await post.settle()
    assert post.ran() == [(Task.ORDERS, Trigger.USER, DONE)]


async def test_one_run_of_a_task_at_a_time(post: Post) -> None:
    number = post.stage.integration.id
    await post.switch(ORDERS_ON)
    assert post.scheduler.run_now(number, Task.ORDERS)
    assert not post.scheduler.run_now(number, Task.ORDERS)
    assert not post.scheduler.preview(number, Task.ORDERS)
    assert post.scheduler.is_running()
    post.scheduler.tick()
    await post.settle()
    assert not post.scheduler.is_running()
    assert post.ran() == [(Task.ORDERS, Trigger.USER, DONE)]
    # The planned instant that came meanwhile is still to be done.
    await post.tick()
    assert post.ran() == [(Task.ORDERS, Trigger.SCHEDULE, DONE)]


async def test_preview_is_a_dry_run(post: Post) -> None:
    assert post.scheduler.preview(post.stage.integration.id, Task.PRODUCTS)
    await post.settle()
    (report,) = post.notes.reports
    assert report.dry_run
    assert post.notes.alarms == []


async def test_progress_and_running_are_told(post: Post) -> None:
    post.scheduler.run_now(post.stage.integration.id, Task.PRODUCTS)
    assert post.job(Task.PRODUCTS).running
    await post.settle()
    assert not post.job(Task.PRODUCTS).running
    assert {each.task for each in post.notes.progress} == {Task.PRODUCTS}


async def test_state_is_told_only_when_it_changes(post: Post) -> None:
    await post.tick()
    told = len(post.notes.states)
    await post.tick()
    post.scheduler.tell_state()
    assert len(post.notes.states) == told == 1


async def test_cancel_ends_a_run_at_its_next_step(post: Post) -> None:
    number = post.stage.integration.id
    post.scheduler.run_now(number, Task.PRODUCTS)
    post.scheduler.cancel(number, Task.PRODUCTS)
    post.scheduler.cancel(number, Task.STOCK)
    await post.settle()
    assert post.ran() == [(Task.PRODUCTS, Trigger.USER, RunOutcome.CANCELLED)]
    assert post.notes.alarms == []
    assert [report.outcome for report in post.notes.reports] == [RunOutcome.CANCELLED]


async def test_who_stops_a_preview_stops_no_sync(post: Post) -> None:
    number = post.stage.integration.id
    post.scheduler.run_now(number, Task.PRODUCTS)
    post.scheduler.preview(number, Task.STOCK)
    post.scheduler.cancel(number, Task.PRODUCTS, preview=True)
    post.scheduler.cancel(number, Task.STOCK, preview=True)
    await post.settle()
    ended = {report.task: report.outcome for report in post.notes.reports}
    assert ended == {Task.PRODUCTS: RunOutcome.DONE, Task.STOCK: RunOutcome.CANCELLED}


async def test_every_shop_has_its_own_jobs(post: Post) -> None:
    engine, first = post.stage.engine, post.stage.integration
    login = engine.parts.logins.get(f"integration:{first.id}")
    second = await engine.save_integration(replace(first, id=0, name="Koffiehuis"), login)
    await post.switch(ORDERS_ON)
    await post.tick()
    assert {row.integration_id for row in post.runs()} == set(post.notes.ended) == {first.id}
    await engine.save_integration(replace(second, auto=ORDERS_ON), None)
    await post.tick()
    assert [row.integration_id for row in post.runs()] == [first.id, second.id]
    assert post.notes.ended == [first.id, second.id], "by the id: a name may change meanwhile"


async def test_housekeeping_is_done_once_a_day(post: Post, monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[datetime] = []
    monkeypatch.setattr(post.stage.engine, "keep_tidy", lambda: done.append(post.stage.clock.now()))
    await post.live(timedelta(hours=1), days=2)
    assert len(done) == 2
    assert done[1] - done[0] == timedelta(hours=24)
