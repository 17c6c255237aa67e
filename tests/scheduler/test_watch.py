"""Nothing stands still in silence: told once, with the next step, and taken back when mended."""

import asyncio
from datetime import timedelta

import httpx
import pytest

from qls_desktop.domain.ledger import OrderState
from qls_desktop.domain.reason import reason
from qls_desktop.domain.runs import RunOutcome, Task
from qls_desktop.domain.settings import StockRules, Switches
from qls_desktop.domain.watching import Facts, Watched
from qls_desktop.scheduler.due_jobs import DueJobs
from qls_desktop.scheduler.scheduler import Scheduler
from qls_desktop.store.jobs import Jobs
from qls_desktop.store.ledger import Ledger
from qls_desktop.sync.engine import Engine
from qls_desktop.sync.parts import Parts
from qls_desktop.transport.open import Network
from qls_desktop.words.said import Language
from qls_desktop.words.say import say
from tests.conftest import ExpectLog
from tests.scheduler.post import ALL_ON, Hanging, Post
from tests.sync.stage import StageTiming

LOG = "qls_desktop.scheduler.scheduler"
ORDERS_ON = Switches(orders=True)
POST_ORDER = "POST /companies/{company}/fulfillment/orders"


def told(post: Post, key: str) -> list[bool]:
    """Whether each alarm told under a key was taken back; every one names the next step."""
    found = [alarm for alarm in post.notes.alarms if alarm.key == key]
    for alarm in found:
        for language in Language:
            said = say(alarm.reason, language)
            assert said.title
            assert alarm.gone or said.action
    return [alarm.gone for alarm in found]


async def test_no_network_for_three_turns(post: Post) -> None:
    await post.switch(ORDERS_ON)
    await post.tick()
    post.online = False
    await post.live(minutes=14)
    assert told(post, "offline") == []
    await post.live(minutes=2)
    assert told(post, "offline") == [False]
    await post.live(minutes=30)
    assert told(post, "offline") == [False]
    post.online = True
    await post.live(minutes=2)
    assert told(post, "offline") == [False, True]


async def test_night_of_sleep_is_no_missed_turn(post: Post) -> None:
    await post.switch(ORDERS_ON)
    await post.live(minutes=10)
    post.stage.wait(hours=8)
    await post.live(minutes=20)
    assert [a for a in post.notes.alarms if a.key.startswith(("missed", "offline"))] == []


async def test_job_that_does_not_begin(post: Post, monkeypatch: pytest.MonkeyPatch) -> None:
    await post.switch(ORDERS_ON)
    await post.tick()
    key = f"missed:{post.stage.integration.id}:orders"
    with monkeypatch.context() as patched:
        patched.setattr(DueJobs, "take", lambda *_: ())
        await post.live(minutes=16)
    assert told(post, key) == [False]
    await post.live(minutes=6)
    assert told(post, key) == [False, True]


async def test_order_that_waits_longer_than_an_hour(post: Post) -> None:
    stage = post.stage
    await post.switch(ORDERS_ON)
    stage.world.place_order()
    stage.world.place_order(payment_status="not_paid")
    await post.live(timedelta(minutes=5), minutes=55)
    key = f"waiting:{stage.integration.id}:line_unlinked"
    assert told(post, key) == []
    await post.live(timedelta(minutes=5), minutes=10)
    assert told(post, key) == [False]
    (alarm,) = (alarm for alarm in post.notes.alarms if alarm.key == key)
    assert "gekoppeld" in say(alarm.reason).title
    await stage.run(Task.PRODUCTS)
    await post.live(minutes=6)
    assert told(post, key) == [False, True]
    assert [a for a in post.notes.alarms if "payment" in a.key] == []


async def test_order_in_doubt_is_told_once_also_after_a_restart(post: Post) -> None:
    stage = post.stage
    await stage.run(Task.PRODUCTS)
    stage.world.place_order()
    stage.fault("drop_before", POST_ORDER)
    await post.switch(ORDERS_ON)
    await post.live(minutes=3)
    mine, run = f"doubt:{stage.integration.id}", f"attention:{stage.integration.id}:orders"
    assert (told(post, run), told(post, mine)) == ([False], [])
    post.notes.alarms.clear()
    stage.world.qls_faults.clear()
    await post.switch(Switches())
    post.start()
    await post.tick()
    assert told(post, mine) == [False]
    (row,) = Ledger(stage.store).in_states(stage.integration.id, {OrderState.IN_DOUBT})
    assert post.notes.alarms[0].reason.values["order"] == row.number


async def test_held_stock_run_is_told_also_after_a_restart(post: Post) -> None:
    stage = post.stage
    await stage.run(Task.PRODUCTS)
    await stage.run(Task.STOCK, approved=True)
    await stage.change(stock=StockRules(reserve=1))
    report = await stage.run(Task.STOCK)
    assert report.held > 10
    post.start()
    await post.tick()
    key = f"held:{stage.integration.id}:stock"
    assert told(post, key) == [False]
    await stage.run(Task.STOCK, approved=True)
    await post.live(minutes=1)
    assert told(post, key) == [False, True]


async def test_paused_jobs_are_one_alarm_also_after_a_restart(post: Post) -> None:
    stage = post.stage
    await post.switch(ALL_ON)
    Jobs(stage.store).pause(
        stage.integration.id, None, reason("login_missing_shop"), stage.clock.now()
    )
    post.start()
    await post.tick()
    key = f"paused:{stage.integration.id}:login_missing_shop"
    assert [alarm.key for alarm in post.notes.alarms] == [key]
    assert told(post, key) == [False]
    Jobs(stage.store).resume(stage.integration.id)
    await post.live(minutes=1)
    assert told(post, key) == [False, True]


async def test_a_paused_job_stays_told_while_another_fails_for_something_else(post: Post) -> None:
    stage = post.stage
    await stage.run(Task.PRODUCTS)
    await stage.run(Task.STOCK, approved=True)
    await post.switch(Switches(orders=True, stock=True))
    why = reason("permission_missing", permission="orders")
    Jobs(stage.store).pause(stage.integration.id, Task.ORDERS, why, stage.clock.now())
    await post.live(minutes=2)
    key = f"paused:{stage.integration.id}:permission_missing"
    assert told(post, key) == [False]
    stage.fault("500_json_before", "*variants*", side="lightspeed", count=100_000)
    await post.live(timedelta(minutes=5), hours=2)
    assert {row.outcome for row in post.runs(Task.STOCK)[-3:]} == {RunOutcome.FAILED}
    assert told(post, key) == [False]


async def test_a_job_that_goes_on_failing_stays_told_while_another_is_mended(post: Post) -> None:
    stage = post.stage
    await stage.run(Task.PRODUCTS)
    await stage.run(Task.STOCK, approved=True)
    await post.switch(Switches(orders=True, stock=True))
    faults = stage.world.lightspeed_faults
    stage.fault("500_json_before", "*", side="lightspeed", count=100_000)
    await post.live(timedelta(minutes=5), minutes=20)
    for orders_fail_too in (True, False):
        faults.clear()
        stage.fault("500_json_before", "*variants*", side="lightspeed", count=100_000)
        if orders_fail_too:
            stage.fault("html_200", "*orders*", side="lightspeed", count=100_000)
        await post.live(minutes=20)
    assert post.runs(Task.STOCK)[-1].outcome is RunOutcome.FAILED
    assert post.runs(Task.ORDERS)[-1].outcome is RunOutcome.DONE
    assert told(post, f"failed:{stage.integration.id}:stock") == [False]


async def test_order_that_waits_for_the_merchant_is_told_after_a_restart(post: Post) -> None:
    stage = post.stage
    await stage.run(Task.PRODUCTS)
    number = stage.world.place_order().number
    stage.world.edit_order(number, {"addressShippingZipcode": "9999 ZZ"})
    await stage.run(Task.ORDERS)
    assert stage.order(number).state is OrderState.REJECTED
    await post.tick()
    assert told(post, f"decide:{stage.integration.id}") == [False]


def _hanging(post: Post, hangs: list[bool]) -> None:
    """The next lines to both sides hang for as long as ``hangs`` holds True."""
    parts = post.stage.engine.parts
    whole = parts.network.wire

    def wire(base_url: str) -> httpx.AsyncBaseTransport | None:
        return Hanging() if hangs[0] else whole(base_url)

    network = Network(parts.network.timing, parts.network.budgets, wire)
    post.stage.engine = Engine(Parts(parts.store, network, parts.logins))
    post.start()


async def _live_on(post: Post, minutes: int) -> None:
    """As ``live``, without awaiting what was started."""
    for _ in range(minutes * 2):
        post.stage.wait(seconds=30)
        post.scheduler.tick()
        for _ in range(50):
            await asyncio.sleep(0)


async def test_hung_sync_is_named_cancelled_and_runs_at_its_next_turn(
    post: Post, expect_log: ExpectLog
) -> None:
    await post.switch(ORDERS_ON)
    hangs = [True]
    _hanging(post, hangs)
    expect_log(LOG, "hangs and is cancelled")
    key = f"hung:{post.stage.integration.id}:orders"
    await _live_on(post, 9)
    assert told(post, key) == []
    assert post.scheduler.is_running()
    hangs[0] = False
    await _live_on(post, 1)
    assert told(post, key) == [False]
    await post.settle()
    assert [row.outcome for row in post.runs()][:1] == [RunOutcome.INTERRUPTED]
    assert post.notes.reports[0].outcome is RunOutcome.INTERRUPTED
    await post.live(minutes=6)
    assert told(post, key) == [False, True]
    assert post.runs()[-1].outcome is RunOutcome.DONE


async def test_waiting_for_the_call_budget_is_no_hanging(
    post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    await post.switch(ORDERS_ON)
    _hanging(post, [True])
    budgets = type(post.stage.engine.parts.network.budgets)
    monkeypatch.setattr(budgets, "are_waited_for", True)
    await _live_on(post, 30)
    assert post.scheduler.is_running()
    assert [alarm.key for alarm in post.notes.alarms] == []


async def test_hung_look_is_cancelled_and_looked_again(post: Post, expect_log: ExpectLog) -> None:
    stage = post.stage
    await stage.run(Task.PRODUCTS)
    stage.world.place_order()
    stage.fault("drop_before", POST_ORDER)
    await stage.run(Task.ORDERS)
    hangs = [True]
    _hanging(post, hangs)
    expect_log(LOG, "hangs and is cancelled")
    key = f"hung:{stage.integration.id}:look"
    await _live_on(post, 12)
    assert told(post, key) == [False]
    hangs[0] = False
    await post.settle()
    await post.live(minutes=30)
    assert told(post, key) == [False, True]


async def test_tick_that_fails_is_told_once_and_tried_again(
    post: Post, monkeypatch: pytest.MonkeyPatch, expect_log: ExpectLog
) -> None:
    await post.switch(ORDERS_ON)
    expect_log(LOG, "a tick ended unexpectedly")

    def explode(_scheduler: Scheduler, _now: object) -> None:
        raise ZeroDivisionError

    with monkeypatch.context() as patched:
        patched.setattr(Scheduler, "_tidy", explode)
        for _ in range(3):
            post.scheduler._tick_or_tell()
    assert told(post, "tick") == [False]
    post.scheduler._tick_or_tell()
    await post.settle()
    assert told(post, "tick") == [False, True]


async def test_every_tick_is_a_beat(post: Post, monkeypatch: pytest.MonkeyPatch) -> None:
    async def sleep(_timing: StageTiming, _seconds: float) -> None:
        if post.scheduler.beats == 3:
            raise asyncio.CancelledError

    monkeypatch.setattr(StageTiming, "sleep", sleep)
    with pytest.raises(asyncio.CancelledError):
        await post.scheduler.run_forever()
    assert post.scheduler.beats == 3


async def test_looking_is_done_every_half_minute_only(
    post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks: list[Facts] = []

    def counted(facts: Facts) -> tuple[Watched, ...]:
        looks.append(facts)
        return ()

    monkeypatch.setattr("qls_desktop.scheduler.watch.watch", counted)
    for _ in range(120):
        post.scheduler.tick()
        post.stage.wait(seconds=1)
    assert len(looks) == 4
    post.stage.wait(hours=-1)
    post.scheduler.tick()
    assert len(looks) == 5
