"""Bad days: what breaks for one shop, or at one moment, stops nothing else and is told."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta

import httpx
import pytest

from qls_desktop.domain.ledger import OrderState
from qls_desktop.domain.login import Login
from qls_desktop.domain.reason import reason
from qls_desktop.domain.runs import RunOutcome, Task
from qls_desktop.domain.settings import Integration, Switches
from qls_desktop.domain.watching import Facts
from qls_desktop.scheduler.scheduler import Scheduler
from qls_desktop.store.database import Store
from qls_desktop.store.errors import StoreError
from qls_desktop.store.integrations import Integrations
from qls_desktop.store.jobs import Jobs
from qls_desktop.store.runs import Runs
from qls_desktop.sync.engine import Engine
from qls_desktop.sync.known import known_account
from tests.conftest import ExpectLog
from tests.scheduler.post import Post
from tests.sync.stage import SHOP_URL, StageTiming

LOG = "qls_desktop.scheduler.scheduler"
ORDERS_ON = Switches(orders=True)


async def _second_shop(post: Post) -> Integration:
    stage = post.stage
    return await stage.engine.save_integration(
        replace(stage.integration, id=0, name="Zeepwinkel", auto=ORDERS_ON),
        Login(stage.world.lightspeed_key, stage.world.lightspeed_secret),
    )


def told(post: Post, key: str) -> list[bool]:
    """Whether each alarm told under a key was taken back."""
    return [alarm.gone for alarm in post.notes.alarms if alarm.key == key]


async def test_one_broken_shop_stops_no_other(
    post: Post, monkeypatch: pytest.MonkeyPatch, expect_log: ExpectLog
) -> None:
    await post.switch(ORDERS_ON)
    other = await _second_shop(post)
    mine = post.stage.integration.id
    assert [each.id for each in Integrations(post.stage.store).all()] == [mine, other.id]

    def next_look_at(_engine: Engine, integration_id: int) -> None:
        if integration_id == mine:
            raise ValueError("a row that can't be read")

    expect_log(LOG, f"the turn of integration {mine} ended unexpectedly")
    key = f"turn:{mine}"
    with monkeypatch.context() as patched:
        patched.setattr(Engine, "next_look_at", next_look_at)
        patched.setattr(Jobs, "claim", lambda _jobs, job, _now: job.integration_id == other.id)
        for _ in range(3):
            post.scheduler._tick_or_tell()
            await post.settle()
    assert {row.integration_id for row in post.runs()} == {other.id}
    assert (told(post, key), told(post, "tick")) == ([False], [])
    post.scheduler._tick_or_tell()
    await post.settle()
    assert told(post, key) == [False, True]


async def test_watching_that_fails_is_told_until_it_goes_again(
    post: Post, monkeypatch: pytest.MonkeyPatch, expect_log: ExpectLog
) -> None:
    def broken(_facts: Facts) -> None:
        raise ValueError("a row that can't be read")

    expect_log(LOG, "a tick ended unexpectedly")
    with monkeypatch.context() as patched:
        patched.setattr("qls_desktop.scheduler.watch.watch", broken)
        for _ in range(100):
            post.stage.wait(seconds=1)
            post.scheduler._tick_or_tell()
    assert told(post, "tick") == [False]
    post.scheduler._tick_or_tell()
    assert told(post, "tick") == [False, True]


async def test_crash_of_a_run_is_told_also_when_the_store_cannot_be_read(
    post: Post, monkeypatch: pytest.MonkeyPatch, expect_log: ExpectLog
) -> None:
    why = reason("store_disk_error", file="stage.sqlite3")

    def broken(*_args: object, **_named: object) -> None:
        raise StoreError(why)

    expect_log(LOG, "a run ended unexpectedly")
    expect_log(LOG, "the end of a run can't be recorded")
    with monkeypatch.context() as patched:
        patched.setattr("qls_desktop.store.database.Store.read", broken)
        post.scheduler._running.clear()
        patched.setattr(Scheduler, "tell_state", lambda _scheduler: None)
        post.scheduler.run_now(post.stage.integration.id, Task.ORDERS)
        (run,) = post.tasks()
        patched.setattr(Scheduler, "tell_state", broken)
        await post.settle()
    assert run.exception() is None
    (report,) = post.notes.reports
    assert (report.outcome, report.problem) == (RunOutcome.FAILED, why)
    assert told(post, f"failed:{post.stage.integration.id}:orders") == [False]


async def test_alarms_of_a_shop_that_was_removed_leave_with_it(post: Post) -> None:
    await post.switch(ORDERS_ON)
    post.stage.world.shop.revoked = True
    await post.tick()
    mine = post.stage.integration.id
    key = f"failed:{mine}:orders"
    assert told(post, key) == [False]
    await post.stage.engine.remove_integration(mine)
    await post.live(minutes=1)
    assert told(post, key) == [False, True]


async def _for_ever(_timing: StageTiming, _seconds: float) -> None:
    await asyncio.Event().wait()


async def test_calls_that_must_wait_for_hours_are_told(
    post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage = post.stage
    await post.switch(ORDERS_ON)
    until = stage.clock.now() + timedelta(hours=20)
    stage.engine.parts.network.budgets.for_lightspeed(stage.world.lightspeed_key).throttled(until)
    monkeypatch.setattr(StageTiming, "sleep", _for_ever)
    post.scheduler.tick()
    for _ in range(40):
        await asyncio.wait(post.tasks(), timeout=0.005)
        stage.wait(minutes=15)
        post.scheduler.tick()
    assert post.scheduler.is_running()
    assert post.alarms() == [("spent:Lightspeed", "watch_spent", False)]
    stage.wait(hours=10)
    post.scheduler.tick()
    assert told(post, "spent:Lightspeed") == [False, True]


class Meanwhile(httpx.AsyncBaseTransport):
    """A wire on which something happens just before the first call arrives."""

    def __init__(
        self, wire: httpx.AsyncBaseTransport, happens: Callable[[], Awaitable[None]]
    ) -> None:
        self._wire, self._happens = wire, [happens]

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        if self._happens:
            await self._happens.pop()()
        return await self._wire.handle_async_request(request)


def _meanwhile(post: Post, happens: Callable[[], Awaitable[None]]) -> None:
    parts = post.stage.engine.parts
    whole = parts.network.wire

    def wire(base_url: str) -> httpx.AsyncBaseTransport | None:
        made = whole(base_url)
        return Meanwhile(made, happens) if made is not None and base_url == SHOP_URL else made

    post.stage.engine.parts = replace(parts, network=replace(parts.network, wire=wire))


async def test_refusal_of_a_login_that_was_replaced_meanwhile_pauses_nothing(post: Post) -> None:
    stage = post.stage
    await post.switch(ORDERS_ON)

    async def replaced() -> None:
        new = Login(stage.world.lightspeed_key, stage.world.lightspeed_secret)
        await stage.engine.save_integration(stage.integration, new)
        stage.world.shop.revoked = True

    whole = stage.engine.parts
    _meanwhile(post, replaced)
    await post.tick()
    assert [row.outcome for row in post.runs()] == [RunOutcome.FAILED]
    assert Jobs(stage.store).paused(stage.integration.id) == {}
    stage.world.shop.revoked, stage.engine.parts = False, whole
    await post.live(minutes=5)
    assert post.runs()[-1].outcome is RunOutcome.DONE


async def test_shop_that_is_removed_while_it_syncs_leaves_no_alarm(
    post: Post, expect_log: ExpectLog
) -> None:
    stage = post.stage
    await post.switch(ORDERS_ON)
    other = await _second_shop(post)
    stage.world.place_order()
    mine = stage.integration.id

    async def removed() -> None:
        await stage.engine.remove_integration(mine)

    _meanwhile(post, removed)
    expect_log(LOG, "a run ended unexpectedly")
    post.scheduler.run_now(mine, Task.ORDERS)
    await post.settle()
    await post.live(minutes=6)
    assert told(post, f"failed:{mine}:orders") == [False, True]
    assert {row.integration_id for row in post.runs()} == {other.id}


async def test_failed_look_is_taken_back_by_a_good_sync_once_nothing_is_to_be_looked_for(
    post: Post,
) -> None:
    stage = post.stage
    await stage.run(Task.PRODUCTS)
    stage.world.place_order()
    stage.fault("drop_after", "POST /companies/{company}/fulfillment/orders")
    await stage.run(Task.ORDERS)
    stage.world.qls_faults.clear()
    stage.fault("refuse_connect", "GET /companies/{company}/fulfillment/orders", count=10_000)
    stage.wait(minutes=1)
    await post.tick()
    assert told(post, f"failed:{stage.integration.id}:look") == [False]
    stage.world.qls_faults.clear()
    (number,) = stage.states()
    await stage.engine.confirm_order(stage.order(number).id)
    assert stage.order(number).state is OrderState.SENT
    await post.switch(ORDERS_ON)
    await post.live(minutes=30)
    assert told(post, f"failed:{stage.integration.id}:look") == [False, True]


async def _live_and_tell(post: Post, minutes: int) -> None:
    """As ``live``, with what a tick raises told as the thread does."""
    for _ in range(minutes):
        post.stage.wait(minutes=1)
        post.scheduler._tick_or_tell()
        await post.settle()


async def test_an_hour_without_room_on_the_disk(
    post: Post, monkeypatch: pytest.MonkeyPatch, expect_log: ExpectLog
) -> None:
    def full(_store: Store) -> None:
        raise StoreError(reason("store_disk_full", file="stage.sqlite3"))

    await post.switch(ORDERS_ON)
    await post.tick()
    expect_log(LOG, "the store can't be used: store_disk_full")
    with monkeypatch.context() as patched:
        patched.setattr(Store, "write", full)
        await _live_and_tell(post, 60)
    assert told(post, "store") == [False]
    await _live_and_tell(post, 6)
    assert told(post, "store") == [False, True]
    # The first, one that catches up at once, and the next turn.
    assert [row.outcome for row in post.runs()] == [RunOutcome.DONE] * 3


@pytest.mark.parametrize("side", ["lightspeed", "qls"])
async def test_hours_behind_a_page_that_asks_for_a_login(post: Post, side: str) -> None:
    """A hotel's network answers every call with a page of its own, 200 and all."""
    stage = post.stage
    await stage.run(Task.PRODUCTS)
    await post.switch(Switches(orders=True, stock=True))
    stage.fault("html_200", side=side, route="*", count=100_000)
    await post.live(timedelta(minutes=5), hours=3)
    assert {row.outcome for row in post.runs()[1:] if row.task is Task.STOCK} == {RunOutcome.FAILED}
    assert [alarm.gone for alarm in post.notes.alarms].count(True) == 0
    assert 1 <= len(post.notes.alarms) <= 3
    assert Jobs(stage.store).paused(stage.integration.id) == {}
    (stage.world.qls_faults if side == "qls" else stage.world.lightspeed_faults).clear()
    await post.live(timedelta(minutes=5), hours=1)
    open_keys = {alarm.key for alarm in post.notes.alarms if not alarm.gone}
    assert {alarm.key for alarm in post.notes.alarms if alarm.gone} == open_keys


@pytest.mark.parametrize("side", ["shop", "account"])
async def test_a_login_that_is_given_anew_is_tried_without_a_test(post: Post, side: str) -> None:
    stage = post.stage
    await post.switch(ORDERS_ON)
    why = reason("api_login_refused", call="GET /companies", status=401)
    Jobs(stage.store).pause(stage.integration.id, None, why, stage.clock.now())
    await post.live(minutes=6)
    assert post.runs() == []
    if side == "shop":
        new = Login(stage.world.lightspeed_key, stage.world.lightspeed_secret)
        await stage.engine.save_integration(stage.integration, new)
    else:
        account = known_account(stage.store, stage.integration.account_id)
        new = Login(stage.world.qls_username, stage.world.qls_password)
        await stage.engine.save_account(account, new)
    await post.live(minutes=6)
    assert post.runs()[-1].outcome is RunOutcome.DONE
    assert told(post, f"paused:{stage.integration.id}:api_login_refused") == [False, True]


async def test_run_whose_end_found_no_room_does_not_look_under_way_for_ever(
    post: Post, monkeypatch: pytest.MonkeyPatch, expect_log: ExpectLog
) -> None:
    def full(*_args: object) -> None:
        raise StoreError(reason("store_disk_full", file="stage.sqlite3"))

    await post.switch(ORDERS_ON)
    expect_log(LOG, "a run ended unexpectedly")
    with monkeypatch.context() as patched:
        patched.setattr(Runs, "finish", full)
        await post.tick()
    assert [row.outcome for row in post.runs()] == [None]
    await post.live(minutes=6)
    assert [row.outcome for row in post.runs()] == [RunOutcome.INTERRUPTED, RunOutcome.DONE]
