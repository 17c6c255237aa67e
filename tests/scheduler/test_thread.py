"""The one thread of the syncs, as the window sees it."""

import asyncio
import concurrent.futures
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, QThread
from pytestqt.qtbot import QtBot

from qls_desktop.domain.alarms import Alarm, EngineState
from qls_desktop.domain.reason import Reason, reason
from qls_desktop.domain.runs import RunOutcome, RunReport, Task
from qls_desktop.scheduler.scheduler import Scheduler
from qls_desktop.scheduler.thread import EngineStoppedError, SyncThread
from qls_desktop.simulator.clock import SimulatedClock
from qls_desktop.store.errors import StoreError
from qls_desktop.store.runs import Runs
from qls_desktop.sync.engine import Engine
from qls_desktop.sync.parts import Parts
from qls_desktop.transport.budget import Budgets
from tests.conftest import ExpectLog
from tests.scheduler.post import Hanging
from tests.sync.stage import Stage, set_stage

BOUND_MS = 10_000


class ShortTiming:
    """Simulated time; whoever waits lets the others go first."""

    def __init__(self, clock: SimulatedClock) -> None:
        self._clock = clock

    def now(self) -> datetime:
        return self._clock.now()

    async def sleep(self, _seconds: float) -> None:
        await asyncio.sleep(0.005)


class Measured(SyncThread):
    """Takes the measuring of branches along; Python doesn't see a thread that Qt starts."""

    def run(self) -> None:
        sys.settrace(threading.gettrace())
        super().run()


def _first(told: Sequence[Any] | None) -> Any:  # noqa: ANN401 (whatever a signal carries)
    assert told
    return told[0]


class Ears(QObject):
    """Lives in the GUI thread, as the window does, and notes on which thread it is told."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[object] = []
        self.threads: set[QThread] = set()

    def hear(self, news: object) -> None:
        self.heard.append(news)
        self.threads.add(QThread.currentThread())


class Hall:
    """A stage whose engine lives in the sync thread."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        timing = ShortTiming(stage.clock)
        parts = stage.engine.parts
        network = replace(parts.network, timing=timing, budgets=Budgets(timing))
        self.parts: Parts = replace(parts, network=network)
        self.number = stage.integration.id
        self.logged: list[int] = []
        self.thread = Measured(self.parts, lambda: True, self._keep_log)

    def _keep_log(self) -> None:
        self.logged.append(threading.get_ident())

    def hang(self) -> None:
        """From the next run on no answer comes."""
        network = replace(self.parts.network, wire=lambda _url: Hanging())
        self.thread = Measured(replace(self.parts, network=network), lambda: True)


@pytest.fixture
def hall(tmp_path: Path, qapp: object) -> Iterator[Hall]:
    assert qapp is not None
    stage = asyncio.run(set_stage(tmp_path))
    made = Hall(stage)
    yield made
    assert made.thread.stop()
    assert made.thread.isFinished() or not made.thread.isRunning()
    stage.store.close()


def test_reports_and_states_arrive_in_the_window(hall: Hall, qtbot: QtBot) -> None:
    ears, states = Ears(), Ears()
    hall.thread.run_finished.connect(ears.hear)
    hall.thread.state_changed.connect(states.hear)
    with qtbot.waitSignal(hall.thread.run_finished, timeout=BOUND_MS) as told:
        hall.thread.start()
        hall.thread.run_now(hall.number, Task.PRODUCTS)
    report = _first(told.args)
    assert isinstance(report, RunReport)
    assert (report.task, report.outcome) == (Task.PRODUCTS, RunOutcome.DONE)
    assert ears.heard == [report]
    assert all(isinstance(state, EngineState) for state in states.heard)
    assert ears.threads | states.threads == {QThread.currentThread()}


def test_progress_and_alarms_arrive(hall: Hall, qtbot: QtBot) -> None:
    hall.stage.world.shop.revoked = True
    with qtbot.waitSignal(hall.thread.alarmed, timeout=BOUND_MS) as told:
        hall.thread.start()
        hall.thread.run_now(hall.number, Task.PRODUCTS)
    alarm = _first(told.args)
    assert (alarm.integration_id, alarm.gone) == (hall.number, False)
    hall.stage.world.shop.revoked = False
    with qtbot.waitSignals([hall.thread.progressed, hall.thread.run_finished], timeout=BOUND_MS):
        hall.thread.run_now(hall.number, Task.PRODUCTS)


def test_preview_is_dry(hall: Hall, qtbot: QtBot) -> None:
    with qtbot.waitSignal(hall.thread.run_finished, timeout=BOUND_MS) as told:
        hall.thread.start()
        hall.thread.preview(hall.number, Task.PRODUCTS)
    report = _first(told.args)
    assert report.dry_run


def test_a_look_is_told_apart_from_a_run(hall: Hall, qtbot: QtBot) -> None:
    report = RunReport(1, Task.ORDERS, "Theehuis", RunOutcome.DONE)
    with (
        qtbot.assertNotEmitted(hall.thread.run_finished),
        qtbot.waitSignal(hall.thread.look_finished, timeout=BOUND_MS) as told,
    ):
        hall.thread.on_look_finished(report)
    assert _first(told.args) == report


def test_cancel_reaches_the_run(hall: Hall, qtbot: QtBot) -> None:
    with qtbot.waitSignal(hall.thread.run_finished, timeout=BOUND_MS) as told:
        hall.thread.start()
        hall.thread.run_now(hall.number, Task.PRODUCTS)
        hall.thread.cancel(hall.number, Task.PRODUCTS)
    report = _first(told.args)
    assert report.outcome is RunOutcome.CANCELLED


async def _where(_engine: Engine) -> int:
    return threading.get_ident()


def test_what_is_asked_is_done_in_the_sync_thread(hall: Hall) -> None:
    hall.thread.start()
    assert hall.thread.ask(_where).result(5) != threading.get_ident()
    brands = hall.thread.ask(lambda engine: engine.brands(hall.stage.integration.account_id))
    assert len(brands.result(5)) > 0
    assert hall.logged
    assert threading.get_ident() not in hall.logged


def test_what_goes_wrong_comes_back_to_who_asked(hall: Hall) -> None:
    async def fail(_engine: Engine) -> None:
        raise ZeroDivisionError

    hall.thread.start()
    with pytest.raises(ZeroDivisionError):
        hall.thread.ask(fail).result(5)
    assert hall.thread.ask(_where).result(5)


def test_nothing_can_be_asked_before_the_start(hall: Hall) -> None:
    with pytest.raises(EngineStoppedError):
        hall.thread.ask(_where).result(0)
    hall.thread.run_now(hall.number, Task.PRODUCTS)
    assert not hall.thread.is_busy()
    assert hall.thread.stop(0.1)


def test_nothing_can_be_asked_after_the_stop(hall: Hall) -> None:
    hall.thread.start()
    assert hall.thread.stop()
    with pytest.raises(EngineStoppedError):
        hall.thread.ask(_where).result(0)
    hall.thread.run_now(hall.number, Task.PRODUCTS)
    hall.thread.ask_stop()
    assert Runs(hall.stage.store).recent(10) == []


def test_stop_right_after_the_start(hall: Hall) -> None:
    hall.thread.start()
    assert hall.thread.stop()
    assert hall.thread.isFinished()


def test_stop_ends_a_run_under_way_gently(hall: Hall, qtbot: QtBot) -> None:
    with qtbot.waitSignal(hall.thread.progressed, timeout=BOUND_MS):
        hall.thread.start()
        hall.thread.run_now(hall.number, Task.PRODUCTS)
    assert hall.thread.stop()
    (row,) = Runs(hall.stage.store).recent(10)
    assert row.outcome in (RunOutcome.CANCELLED, RunOutcome.DONE)


def test_stop_ends_a_hung_run_within_its_bound(
    hall: Hall, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("qls_desktop.scheduler.thread.GENTLE_SECONDS", 0.05)
    hall.hang()
    hall.thread.start()
    hall.thread.run_now(hall.number, Task.ORDERS)
    waiting = hall.thread.ask(lambda engine: engine.brands(hall.stage.integration.account_id))
    qtbot.waitUntil(lambda: hall.thread.is_busy() and bool(Runs(hall.stage.store).recent(1)))
    assert hall.thread.stop(5.0)
    assert hall.thread.isFinished()
    assert not hall.thread.is_busy()
    (row,) = Runs(hall.stage.store).recent(10)
    assert row.outcome is RunOutcome.INTERRUPTED
    with pytest.raises(concurrent.futures.CancelledError):
        waiting.result(0)


def test_connection_of_the_thread_is_closed_with_it(hall: Hall) -> None:
    before = hall.stage.store.open_connections
    hall.thread.start()
    hall.thread.ask(_where).result(5)
    assert hall.thread.stop()
    assert hall.stage.store.open_connections == before


def test_unexpected_end_is_told(
    hall: Hall, qtbot: QtBot, expect_log: ExpectLog, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def explode(_scheduler: Scheduler) -> None:
        raise ZeroDivisionError

    expect_log("qls_desktop.scheduler.thread", "the sync thread ended unexpectedly")
    monkeypatch.setattr(Scheduler, "run_forever", explode)
    with qtbot.waitSignal(hall.thread.crashed, timeout=BOUND_MS) as told:
        hall.thread.start()
    assert told.args == [Reason("engine_crashed", {"error": "ZeroDivisionError"})]
    assert hall.thread.wait(BOUND_MS)
    with pytest.raises(EngineStoppedError):
        hall.thread.ask(_where).result(0)


def test_unexpected_end_at_the_start_is_told(
    hall: Hall, qtbot: QtBot, expect_log: ExpectLog, monkeypatch: pytest.MonkeyPatch
) -> None:
    def start_up(_engine: Engine) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(Engine, "start_up", start_up)
    expect_log("qls_desktop.scheduler.thread", "the sync thread ended unexpectedly")
    with qtbot.waitSignal(hall.thread.crashed, timeout=BOUND_MS):
        hall.thread.start()
    with pytest.raises((EngineStoppedError, concurrent.futures.CancelledError)):
        hall.thread.ask(_where).result(5)
    assert hall.thread.stop()


def test_store_that_is_busy_at_the_start_is_told_and_tried_again(
    hall: Hall, qtbot: QtBot, expect_log: ExpectLog, monkeypatch: pytest.MonkeyPatch
) -> None:
    why, broken, whole = reason("store_busy", file="stage.sqlite3"), [3], Engine.start_up

    def start_up(engine: Engine) -> None:
        broken[0] -= 1
        if broken[0] >= 0:
            raise StoreError(why)
        whole(engine)

    monkeypatch.setattr("qls_desktop.scheduler.thread.START_SECONDS", 0.005)
    monkeypatch.setattr(Engine, "start_up", start_up)
    expect_log("qls_desktop.scheduler.thread", "the store can't be used yet: store_busy")
    ears = Ears()
    hall.thread.alarmed.connect(ears.hear)
    with qtbot.waitSignal(hall.thread.run_finished, timeout=BOUND_MS):
        hall.thread.start()
        hall.thread.run_now(hall.number, Task.STOCK)
    assert ears.heard == [Alarm("store", why), Alarm("store", why, gone=True)]
    assert hall.thread.beats() >= 3


def test_stop_while_the_store_lets_nobody_start(
    hall: Hall, qtbot: QtBot, expect_log: ExpectLog, monkeypatch: pytest.MonkeyPatch
) -> None:
    def start_up(_engine: Engine) -> None:
        raise StoreError(reason("store_disk_full", file="stage.sqlite3"))

    monkeypatch.setattr(Engine, "start_up", start_up)
    expect_log("qls_desktop.scheduler.thread", "the store can't be used yet")
    with qtbot.waitSignal(hall.thread.alarmed, timeout=BOUND_MS):
        hall.thread.start()
    waiting = hall.thread.ask(_where)
    assert hall.thread.stop(4.0)
    with pytest.raises(concurrent.futures.CancelledError):
        waiting.result(0)


def test_loop_that_closes_while_one_asks_refuses(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    hall.thread.start()
    hall.thread.ask(_where).result(5)
    engine = hall.thread._engine
    assert hall.thread.stop()
    closed = asyncio.new_event_loop()
    closed.close()
    found: Callable[[], asyncio.AbstractEventLoop] = lambda: closed  # noqa: E731
    monkeypatch.setattr(hall.thread, "_living_loop", found)
    assert engine is not None
    with pytest.raises(EngineStoppedError):
        hall.thread.ask(_where).result(0)
    hall.thread.ask_stop()
