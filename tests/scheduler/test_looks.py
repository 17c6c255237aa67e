"""Orders in doubt are looked for when it is time, between the orders syncs too."""

from datetime import timedelta

import pytest

from qls_desktop.domain.ledger import OrderState
from qls_desktop.domain.runs import RunOutcome, RunReport, Task
from qls_desktop.store.ledger import Ledger
from tests.conftest import ExpectLog
from tests.scheduler.post import Post

POST = "POST /companies/{company}/fulfillment/orders"
LIST = "GET /companies/{company}/fulfillment/orders"


async def _in_doubt(post: Post, kind: str) -> str:
    await post.stage.run(Task.PRODUCTS)
    number = post.stage.world.place_order().number
    post.stage.fault(kind, POST)
    post.scheduler.run_now(post.stage.integration.id, Task.ORDERS)
    await post.settle()
    assert post.stage.order(number).state is OrderState.IN_DOUBT
    post.notes.reports.clear()
    post.notes.ended.clear()
    return number


async def test_look_comes_ten_seconds_after_the_attempt(post: Post) -> None:
    number = await _in_doubt(post, "drop_after")
    row = post.stage.order(number)
    began = Ledger(post.stage.store).attempts(row.id)[-1].began_at
    while (post.stage.clock.now() - began).total_seconds() < 9:
        post.stage.wait(seconds=1)
        await post.tick()
    assert post.notes.reports == []
    post.stage.wait(seconds=1)
    await post.tick()
    assert post.stage.order(number).state is OrderState.SENT
    assert [report.task for report in post.notes.reports] == [Task.ORDERS]
    assert post.notes.ended == [], "a look is no sync: it ends none that waits or runs"
    assert post.stage.sent_to_qls() == [number]


async def test_order_that_is_not_there_is_looked_for_and_never_sent(post: Post) -> None:
    number = await _in_doubt(post, "drop_before")
    await post.live(timedelta(minutes=5), hours=30)
    assert post.stage.order(number).state is OrderState.ABSENT
    assert post.stage.sent_to_qls() == []
    looks = Ledger(post.stage.store).looks(post.stage.order(number).id)
    assert 5 < len(looks) < 35
    # Told when it came into doubt, and once more when it turned out not to be there.
    assert [(kind, gone) for _, kind, gone in post.alarms()] == [
        ("run_in_doubt", False),
        ("run_attention", False),
    ]


async def test_refused_login_stops_the_looks_with_one_alarm(post: Post) -> None:
    await _in_doubt(post, "drop_before")
    post.notes.alarms.clear()
    post.stage.world.warehouse.revoke_login()
    await post.live(hours=2)
    assert [report.outcome for report in post.notes.reports] == [RunOutcome.FAILED]
    assert [alarm.gone for alarm in post.notes.alarms] == [False]
    assert post.job(Task.ORDERS).paused is not None


async def test_failing_look_waits_before_the_next(post: Post) -> None:
    number = await _in_doubt(post, "drop_after")
    post.stage.fault("refuse_connect", LIST, count=10_000)
    await post.live(hours=1)
    assert 3 < len(post.notes.reports) <= 12
    post.stage.world.qls_faults.clear()
    await post.live(minutes=6)
    assert post.stage.order(number).state is OrderState.SENT
    assert [kind for _, kind, gone in post.alarms() if gone] != []


async def test_a_clock_put_back_by_years_keeps_no_look_waiting(post: Post) -> None:
    await _in_doubt(post, "drop_after")
    post.stage.fault("refuse_connect", LIST, count=10_000)
    post.stage.wait(days=3000)
    await post.live(minutes=3)
    post.notes.reports.clear()
    post.stage.wait(days=-3000)
    await post.live(minutes=7)
    assert post.notes.reports != []


async def test_offline_looks_wait(post: Post) -> None:
    number = await _in_doubt(post, "drop_after")
    post.online = False
    await post.live(hours=1)
    assert post.stage.order(number).state is OrderState.IN_DOUBT
    post.online = True
    await post.tick()
    assert post.stage.order(number).state is OrderState.SENT


async def test_look_that_crashes_is_logged_and_tried_again_later(
    post: Post, monkeypatch: pytest.MonkeyPatch, expect_log: ExpectLog
) -> None:
    number = await _in_doubt(post, "drop_after")
    expect_log("qls_desktop.scheduler.scheduler", "a look ended unexpectedly")

    async def crash(_integration_id: int) -> RunReport:
        raise ZeroDivisionError

    with monkeypatch.context() as patched:
        patched.setattr(post.stage.engine, "look", crash)
        await post.live(minutes=4)
    await post.live(minutes=5)
    assert post.stage.order(number).state is OrderState.SENT


async def test_sent_order_is_looked_for_once_to_prove_the_look(post: Post) -> None:
    await post.stage.run(Task.PRODUCTS)
    number = post.stage.world.place_order().number
    post.scheduler.run_now(post.stage.integration.id, Task.ORDERS)
    await post.settle()
    sent = post.stage.clock.now()
    while (post.stage.clock.now() - sent).total_seconds() < 300:
        post.stage.wait(seconds=5)
        await post.tick()
    assert len(post.notes.reports) == 2
    ledger = Ledger(post.stage.store)
    (delay,) = ledger.finding_delays(post.stage.integration.account_id)
    assert delay is not None
    assert 30 <= delay < 90
    assert post.stage.order(number).state is OrderState.SENT
