"""A nightly job that came to no end is tried again the same night, not only the next one."""

from datetime import UTC, datetime, timedelta

import pytest

from qls_desktop.domain.runs import RunOutcome, Task, Trigger
from qls_desktop.domain.settings import Switches
from qls_desktop.store.jobs import Jobs
from tests.conftest import ExpectLog
from tests.scheduler.post import Post

NIGHT = datetime(2026, 3, 10, 23, 7, tzinfo=UTC)
PRODUCTS = (Task.PRODUCTS, Trigger.CATCH_UP, RunOutcome.DONE)
LOG = "qls_desktop.scheduler.scheduler"


@pytest.fixture
async def night(post: Post) -> Post:
    """Just before the first night of a shop whose products follow."""
    await post.switch(Switches(products=True))
    await post.tick()
    post.stage.clock.advance(NIGHT - post.stage.clock.now() - timedelta(minutes=1))
    await post.tick()
    post.ran()
    return post


async def _failing(*_args: object, **_named: object) -> None:
    raise ZeroDivisionError


async def test_a_failed_night_is_tried_again_every_hour_until_it_succeeds(
    night: Post, monkeypatch: pytest.MonkeyPatch, expect_log: ExpectLog
) -> None:
    expect_log(LOG, "a run ended unexpectedly")
    with monkeypatch.context() as patched:
        patched.setattr(night.stage.engine, "run", _failing)
        await night.live(timedelta(minutes=1), hours=2)
        assert [report.outcome for report in night.notes.reports] == [RunOutcome.FAILED] * 2
    assert night.job(Task.PRODUCTS).next_at == NIGHT + timedelta(hours=2)
    await night.live(timedelta(minutes=1), hours=3)
    assert night.ran() == [PRODUCTS]
    assert night.job(Task.PRODUCTS).next_at == NIGHT + timedelta(days=1)


async def test_a_night_in_which_the_pc_went_off_is_made_up_for_after_the_start(
    night: Post,
) -> None:
    night.stage.clock.advance(timedelta(minutes=1))
    night.scheduler.tick()
    assert night.scheduler.is_running()
    await _pull_the_plug(night)
    night.stage.engine.start_up()
    night.start()
    await night.live(timedelta(minutes=5), minutes=50)
    assert PRODUCTS not in night.ran()
    await night.live(timedelta(minutes=5), minutes=20)
    assert night.ran() == [PRODUCTS]


async def _pull_the_plug(night: Post) -> None:
    """Ends the run without the row of its job being closed."""
    scheduler = night.scheduler
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(Jobs, "finish", lambda *_args: None)
        await scheduler.stop(0)


async def test_a_night_that_quitting_broke_off_is_made_up_for(night: Post) -> None:
    night.stage.clock.advance(timedelta(minutes=1))
    night.scheduler.tick()
    await night.scheduler.stop(5)
    last = Jobs(night.stage.store).last_taken(night.stage.integration.id, Task.PRODUCTS)
    assert last is not None
    assert (last.planned_at, last.outcome) == (NIGHT, RunOutcome.INTERRUPTED)
    night.start()
    await night.live(timedelta(minutes=5), hours=8)
    assert PRODUCTS in night.ran()


async def test_a_night_that_the_merchant_stopped_stays_stopped(night: Post) -> None:
    night.stage.clock.advance(timedelta(minutes=1))
    night.scheduler.tick()
    night.scheduler.cancel(night.stage.integration.id, Task.PRODUCTS)
    await night.settle()
    assert night.ran() == [(Task.PRODUCTS, Trigger.SCHEDULE, RunOutcome.CANCELLED)]
    await night.live(timedelta(minutes=10), hours=20)
    assert night.ran() == []
