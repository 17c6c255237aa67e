"""What goes wrong in one run never ends the scheduler, and is always told."""

import asyncio
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from qls_desktop.domain.ledger import OrderState
from qls_desktop.domain.reason import reason
from qls_desktop.domain.runs import RunOutcome, RunReport, Task
from qls_desktop.domain.settings import Switches
from qls_desktop.scheduler.scheduler import Scheduler
from qls_desktop.store.errors import StoreError
from qls_desktop.store.jobs import Jobs
from tests.conftest import ExpectLog
from tests.scheduler.post import Hanging, Post

LOG = "qls_desktop.scheduler.scheduler"
ORDERS_ON = Switches(orders=True)
FULL = StoreError(reason("store_disk_full", file="stage.sqlite3"))


def _crashing(error: Exception) -> object:
    async def run(*_args: object, **_named: object) -> RunReport:
        raise error

    return run


async def test_crash_of_a_run_is_told_and_the_next_instant_tries_again(
    post: Post, monkeypatch: pytest.MonkeyPatch, expect_log: ExpectLog
) -> None:
    await post.switch(ORDERS_ON)
    expect_log(LOG, "a run ended unexpectedly")
    with monkeypatch.context() as patched:
        patched.setattr(post.stage.engine, "run", _crashing(ZeroDivisionError("secret text")))
        await post.tick()
    (report,) = post.notes.reports
    assert (report.outcome, report.integration) == (RunOutcome.FAILED, "Theehuis")
    assert report.problem == reason("run_crashed", error="ZeroDivisionError")
    assert post.notes.ended == [post.stage.integration.id]
    key = f"failed:{post.stage.integration.id}:orders"
    assert post.alarms() == [(key, "run_crashed", False)]
    await post.live(minutes=5)
    assert post.notes.reports[-1].outcome is RunOutcome.DONE
    assert post.alarms()[1:] == [(key, "run_crashed", True)]


async def test_full_disk_in_a_run_is_told_in_its_own_words(
    post: Post, monkeypatch: pytest.MonkeyPatch, expect_log: ExpectLog
) -> None:
    expect_log(LOG, "a run ended unexpectedly")
    monkeypatch.setattr(post.stage.engine, "run", _crashing(FULL))
    post.scheduler.run_now(post.stage.integration.id, Task.STOCK)
    await post.settle()
    assert post.notes.reports[0].problem == FULL.reason


async def test_run_of_an_integration_that_is_gone(post: Post, expect_log: ExpectLog) -> None:
    expect_log(LOG, "a run ended unexpectedly")
    post.scheduler.run_now(99, Task.ORDERS)
    await post.settle()
    (report,) = post.notes.reports
    assert (report.integration, report.problem) == ("99", reason("integration_gone"))


async def test_end_of_a_run_that_cannot_be_recorded(
    post: Post, monkeypatch: pytest.MonkeyPatch, expect_log: ExpectLog
) -> None:
    def full(*_args: object) -> None:
        raise FULL

    await post.switch(ORDERS_ON)
    expect_log(LOG, "the end of a run can't be recorded")
    with monkeypatch.context() as patched:
        patched.setattr(Jobs, "finish", full)
        await post.tick()
    assert not post.scheduler.is_running()
    await post.live(minutes=5)
    assert len(post.notes.reports) == 2


async def test_store_that_fails_is_told_once_and_taken_back(
    post: Post, expect_log: ExpectLog
) -> None:
    expect_log(LOG, "the store can't be used: store_disk_full")
    broken = [True, True, False, False]

    def keep_log() -> None:
        if broken.pop(0):
            raise FULL

    class Ticks:
        """Time that ends the scheduler after its fourth tick."""

        def now(self) -> datetime:
            return post.stage.clock.now()

        async def sleep(self, _seconds: float) -> None:
            if not broken:
                raise asyncio.CancelledError

    parts = post.stage.engine.parts
    post.stage.engine.parts = replace(parts, network=replace(parts.network, timing=Ticks()))
    scheduler = Scheduler(post.stage.engine, post.notes, lambda: True, keep_log)
    with pytest.raises(asyncio.CancelledError):
        await scheduler.run_forever()
    assert post.alarms() == [
        ("store", "store_disk_full", False),
        ("store", "store_disk_full", True),
    ]


def _hang(post: Post) -> None:
    parts = post.stage.engine.parts
    post.stage.engine.parts = replace(
        parts, network=replace(parts.network, wire=lambda _url: Hanging())
    )


async def _until_under_way(post: Post) -> None:
    """Lets the runs come to the call that hangs."""
    post.scheduler.tick()
    while not post.runs():
        await asyncio.wait(post.tasks(), timeout=0.01)


async def test_stop_ends_a_hung_run_and_its_record(post: Post) -> None:
    await post.switch(ORDERS_ON)
    _hang(post)
    await _until_under_way(post)
    async with asyncio.timeout(5):
        await post.scheduler.stop(0.05)
    assert post.tasks() == []
    assert [row.outcome for row in post.runs()] == [RunOutcome.INTERRUPTED]
    assert not post.job(Task.ORDERS).running


async def test_stop_ends_a_hung_look(post: Post) -> None:
    await post.stage.run(Task.PRODUCTS)
    post.stage.world.place_order()
    post.stage.fault("drop_after", "POST /companies/{company}/fulfillment/orders")
    await post.stage.run(Task.ORDERS)
    post.stage.wait(minutes=1)
    _hang(post)
    post.scheduler.tick()
    assert len(post.scheduler._looks) == 1
    await asyncio.wait(post.tasks(), timeout=0.1)
    async with asyncio.timeout(5):
        await post.scheduler.stop(0.05)
    assert post.tasks() == []


async def test_stop_is_gentle_first(post: Post) -> None:
    post.scheduler.run_now(post.stage.integration.id, Task.PRODUCTS)
    await post.scheduler.stop(30)
    assert [row.outcome for row in post.runs()] == [RunOutcome.CANCELLED]


async def test_hung_products_sync_does_not_hold_up_the_orders(post: Post) -> None:
    await post.switch(ORDERS_ON)
    wire = post.stage.engine.parts.network.wire
    _hang(post)
    post.scheduler.run_now(post.stage.integration.id, Task.PRODUCTS)
    while not post.runs():
        await asyncio.wait(post.tasks(), timeout=0.01)
    parts = post.stage.engine.parts
    post.stage.engine.parts = replace(parts, network=replace(parts.network, wire=wire))
    post.scheduler.tick()
    orders = post.scheduler._running[post.stage.integration.id, Task.ORDERS]
    await asyncio.wait([orders.task])
    assert [report.outcome for report in post.notes.reports] == [RunOutcome.DONE]
    assert post.scheduler.is_running()


async def test_rejected_order_stays_told_until_it_is_settled(post: Post) -> None:
    await post.stage.run(Task.PRODUCTS)
    await post.switch(ORDERS_ON)
    number = post.stage.world.place_order().number
    post.stage.world.edit_order(number, {"addressShippingZipcode": "9999 ZZ"})
    post.stage.world.warehouse.unverified_postcodes.add(("NL", "9999ZZ"))
    await post.tick()
    assert post.stage.order(number).state is OrderState.REJECTED
    key = f"attention:{post.stage.integration.id}:orders"
    await post.live(minutes=30)
    assert post.alarms() == [(key, "run_rejected", False)]
    await post.stage.engine.ignore_order(post.stage.order(number).id, "zelf gebracht")
    await post.live(minutes=10)
    assert post.alarms() == [(key, "run_rejected", False), (key, "run_rejected", True)]


async def test_an_order_that_a_limit_keeps_back_for_hours_is_told(post: Post) -> None:
    stage = post.stage
    await stage.run(Task.PRODUCTS)
    stage.world.place_order()
    stage.fault("429", "POST /companies/{company}/fulfillment/orders", count=10_000)
    await post.switch(ORDERS_ON)
    await post.live(timedelta(minutes=5), hours=2)
    assert stage.sent_to_qls() == []
    assert [alarm.key for alarm in post.notes.alarms if not alarm.gone]
