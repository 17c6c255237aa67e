"""A refused login stops the jobs, once, until it is mended; never a loop of refusals."""

from qls_desktop.domain.reason import reason
from qls_desktop.domain.runs import RunOutcome, Task
from qls_desktop.domain.settings import Switches
from qls_desktop.store.jobs import Jobs
from tests.scheduler.post import ALL_ON, Post


async def _refuse(post: Post) -> None:
    await post.switch(ALL_ON)
    post.stage.world.shop.revoked = True
    await post.tick()
    await post.tick()


async def test_refused_key_pauses_everything_with_one_alarm(post: Post) -> None:
    await _refuse(post)
    before = len(post.runs())
    await post.live(hours=3)
    assert len(post.runs()) == before <= 2
    (alarm,) = post.notes.alarms
    assert not alarm.gone
    assert alarm.integration_id == post.stage.integration.id
    for task in Task:
        paused = post.job(task).paused
        assert paused is not None
        assert paused.kind == alarm.reason.kind
        assert post.job(task).next_at is None


async def test_merchant_may_run_a_paused_task_and_a_refusal_is_not_told_again(post: Post) -> None:
    await _refuse(post)
    post.ran()
    assert post.scheduler.run_now(post.stage.integration.id, Task.ORDERS)
    await post.settle()
    assert [(task, outcome) for task, _, outcome in post.ran()] == [
        (Task.ORDERS, RunOutcome.FAILED)
    ]
    assert len(post.notes.alarms) == 1
    assert post.job(Task.ORDERS).paused is not None


async def test_good_run_of_the_merchant_lets_the_jobs_go_on(post: Post) -> None:
    await _refuse(post)
    post.stage.world.shop.revoked = False
    post.scheduler.run_now(post.stage.integration.id, Task.ORDERS)
    await post.settle()
    assert [post.job(task).paused for task in Task] == [None, None, None]
    await post.live(minutes=20)
    key = post.notes.alarms[0].key
    assert [(alarm.key, alarm.gone) for alarm in post.notes.alarms] == [(key, False), (key, True)]
    assert all(report.outcome is RunOutcome.DONE for report in post.notes.reports[-4:])


async def test_good_run_ends_no_pause_of_another_cause(post: Post) -> None:
    await post.switch(ALL_ON)
    jobs, now = Jobs(post.stage.store), post.stage.clock.now()
    number = post.stage.integration.id
    jobs.pause(number, Task.ORDERS, reason("api_login_refused"), now)
    jobs.pause(number, Task.STOCK, reason("lightspeed_permission"), now)
    post.scheduler.run_now(number, Task.ORDERS)
    await post.settle()
    assert jobs.paused(number) == {Task.STOCK: reason("lightspeed_permission")}


async def test_dry_run_ends_no_pause(post: Post) -> None:
    await _refuse(post)
    post.stage.world.shop.revoked = False
    post.scheduler.preview(post.stage.integration.id, Task.ORDERS)
    await post.settle()
    assert post.job(Task.ORDERS).paused is not None


async def test_good_test_of_the_connection_lets_the_jobs_go_on(post: Post) -> None:
    await _refuse(post)
    post.stage.world.shop.revoked = False
    await post.stage.engine.test_integration(post.stage.integration.id)
    post.ran()
    await post.live(minutes=15)
    assert {task for task, _, _ in post.ran()} == {Task.ORDERS, Task.STOCK}
    assert post.notes.alarms[-1].gone


async def test_broken_network_pauses_nothing(post: Post) -> None:
    await post.switch(Switches(orders=True))
    post.stage.fault("refuse_connect", "*", side="lightspeed", count=1000)
    await post.live(minutes=30)
    assert post.job(Task.ORDERS).paused is None
    assert len(post.runs()) > 1
    assert len(post.notes.alarms) == 1
    post.stage.world.lightspeed_faults.clear()
    await post.live(minutes=6)
    assert [alarm.gone for alarm in post.notes.alarms] == [False, True]
