"""Starts what is due, one run per job, and never switches a job off by itself for good.

No Qt in here: the thread around it is in ``thread``. A job's planned instants are rows in the
store, so a restart neither doubles nor forgets one (design.md, section 4).
"""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

from qls_desktop.domain.alarms import Alarm, EngineState
from qls_desktop.domain.ledger import NEEDS_USER
from qls_desktop.domain.reason import reason
from qls_desktop.domain.runs import (
    JobInstance,
    Progress,
    RunOutcome,
    RunReport,
    Task,
    Trigger,
)
from qls_desktop.domain.settings import Integration
from qls_desktop.domain.watching import BUDGET_SPENT, STOOD_STILL
from qls_desktop.scheduler.alarm_rules import alarms_of, alarms_of_look
from qls_desktop.scheduler.due_jobs import DueJobs
from qls_desktop.scheduler.job_states import job_states
from qls_desktop.scheduler.listener import Listener
from qls_desktop.scheduler.open_alarms import OpenAlarms
from qls_desktop.scheduler.running import Running
from qls_desktop.scheduler.stalls import LOOK, RunKey, Stalls, hung_key
from qls_desktop.scheduler.wake import WakeCheck
from qls_desktop.scheduler.watch import Watch
from qls_desktop.store.errors import StoreError
from qls_desktop.store.integrations import Integrations
from qls_desktop.store.jobs import Jobs
from qls_desktop.store.ledger import Ledger
from qls_desktop.sync.cancelling import CancelToken
from qls_desktop.sync.engine import Engine

TICK_SECONDS = 1.0
VERIFY_AFTER = timedelta(seconds=30)
"""So long after a send it is seen whether looking finds the order."""

LOOK_PAUSE = timedelta(seconds=10)
LOOK_PAUSE_AFTER_PROBLEM = timedelta(minutes=5)
"""The least time between two looks of one integration; a failed look leaves no record."""

TIDY_EVERY = timedelta(hours=24)
STORE_ALARM = "store"
TICK_ALARM = "tick"
TURN_ALARM = "turn:{}"

logger = logging.getLogger(__name__)

JobKey = tuple[int, Task]


class Scheduler:
    """The jobs of all integrations on one event loop.

    ``is_online`` tells cheaply, without traffic, whether there is a network.
    """

    def __init__(
        self,
        engine: Engine,
        listener: Listener,
        is_online: Callable[[], bool],
        keep_log: Callable[[], object] = lambda: None,
    ) -> None:
        self._keep_log = keep_log
        self._engine = engine
        self._store = engine.parts.store
        self._listener = listener
        self._is_online = is_online
        self._running: dict[JobKey, Running] = {}
        self._looks: dict[int, asyncio.Task[None]] = {}
        self._look_from: dict[int, datetime] = {}
        self._verify_at: dict[int, datetime] = {}
        self._due_jobs = DueJobs(self._store)
        self._is_stopping = False
        self._alarms = OpenAlarms()
        self._tidied_at: datetime | None = None
        self._state = EngineState()
        self._wake = WakeCheck(self._now(), time.monotonic())
        self._watch = Watch(self._store, self._now())
        self._stalls = Stalls(self._now())
        self.beats = 0
        """The number of ticks; read from another thread it tells whether this one lives."""

    async def run_forever(self) -> None:
        """Ticks until it is cancelled; what is running then is stopped by :meth:`stop`."""
        while True:
            self.beats += 1
            self._tick_or_tell()
            await self._engine.parts.network.timing.sleep(TICK_SECONDS)

    def _tick_or_tell(self) -> None:
        try:
            self.tick()
        except StoreError as error:
            # The disk may have room again in a minute; ending here would stop every job for good.
            if not self._alarms.knows(STORE_ALARM):
                logger.warning("the store can't be used: %s", error.reason.kind)
            self._tell(Alarm(STORE_ALARM, error.reason))
        except Exception as error:
            # A bug in one step may pass; a scheduler that ended would never tell again.
            if not self._alarms.knows(TICK_ALARM):
                logger.exception("a tick ended unexpectedly")
            self._tell(Alarm(TICK_ALARM, reason("watch_tick", error=type(error).__name__)))
        else:
            for key in (STORE_ALARM, TICK_ALARM):
                self._tell(Alarm(key, reason("run_good"), gone=True))

    def tick(self) -> None:
        """Starts what is due now and tells what changed. Never waits."""
        # One reading for the whole tick: a sleep in the middle of it is for the next one to notice.
        now = self._now()
        if self._wake.has_jumped(now, time.monotonic()):
            self._woke(now)
        if self._is_online():
            for integration in Integrations(self._store).all():
                self._turn_or_tell(integration, now)
        self._tidy(now)
        self._keep_log()
        self.tell_state()
        self._watch_over(now)

    def _turn_or_tell(self, integration: Integration, now: datetime) -> None:
        key = TURN_ALARM.format(integration.id)
        try:
            for job in self._due_jobs.take(integration, self._running, now):
                self._start(job.integration_id, job.task, job.trigger, job)
            self._start_look(integration, now)
        except StoreError:
            raise
        except Exception as error:
            # One shop's trouble must not keep the others from their turn.
            if not self._alarms.knows(key):
                logger.exception("the turn of integration %d ended unexpectedly", integration.id)
            why = reason("watch_tick", error=type(error).__name__)
            self._tell(Alarm(key, why, integration.id))
        else:
            self._tell(Alarm(key, reason("run_good"), integration.id, gone=True))

    def _woke(self, now: datetime) -> None:
        """Begins to count anew; an instant that a wrong clock set may lie years ahead."""
        logger.info("the PC slept or its clock was set; due jobs are caught up once")
        self._watch.awake(now)
        longest = now + LOOK_PAUSE_AFTER_PROBLEM
        self._look_from = {key: min(at, longest) for key, at in self._look_from.items()}
        self._verify_at = {key: min(at, now + VERIFY_AFTER) for key, at in self._verify_at.items()}

    def _watch_over(self, now: datetime) -> None:
        """Tells what stands still, and ends what hangs so that the next turn can run."""
        if not self._watch.is_due(now):
            return
        online = self._is_online()
        budgets = self._engine.parts.network.budgets
        changed = self._watch.look(
            now,
            self._running,
            online=online,
            told=self._alarms.knows,
            spent=budgets.spent_for(BUDGET_SPENT.total_seconds()),
        )
        known = {each.id for each in Integrations(self._store).all()}
        for alarm in (*changed, *self._alarms.left_behind(known)):
            self._tell(alarm)
        for key in self._stalls.hung(now, waiting=budgets.are_waited_for):
            self._end_hung(key)

    def _end_hung(self, key: RunKey) -> None:
        integration_id, name = key
        logger.warning("%s of integration %d hangs and is cancelled", name, integration_id)
        why = reason("watch_hung", task=name, minutes=STOOD_STILL // timedelta(minutes=1))
        self._tell(Alarm(hung_key(key), why, integration_id))
        running = self._running.get((integration_id, Task(name))) if name != LOOK else None
        task = running.task if running is not None else self._looks.get(integration_id)
        if task is not None:
            task.cancel()

    def run_now(self, integration_id: int, task: Task, *, approved: bool = False) -> bool:
        """Starts a run that the merchant asked for; False when it is running already.

        It runs also when the job is paused or the network seems away: the merchant may know better,
        and the report says what is wrong.
        """
        return self._start(integration_id, task, Trigger.USER, None, approved=approved)

    def preview(self, integration_id: int, task: Task) -> bool:
        """Starts a dry run; False when the job is running already."""
        return self._start(integration_id, task, Trigger.USER, None, dry_run=True)

    def cancel(self, integration_id: int, task: Task, *, preview: bool = False) -> None:
        """Asks a run to stop at its next step; ``preview``: only one that writes nothing."""
        running = self._running.get((integration_id, task))
        if running is not None and (running.dry_run or not preview):
            running.cancel.cancel()

    def is_running(self) -> bool:
        """Whether any run is under way."""
        return bool(self._running)

    async def stop(self, seconds: float) -> None:
        """Stops every run: gently first, by cancelling after ``seconds``."""
        self._is_stopping = True
        for running in self._running.values():
            running.cancel.cancel()
        tasks = [*(running.task for running in self._running.values()), *self._looks.values()]
        if not tasks:
            return
        _, pending = await asyncio.wait(tasks, timeout=seconds)
        for task in pending:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def tell_state(self) -> None:
        """Tells the state of the jobs when it changed."""
        jobs = job_states(self._store, self._running.keys(), self._now())
        state = EngineState(jobs, offline=not self._is_online())
        if state != self._state:
            self._state = state
            self._listener.on_state(state)

    def _now(self) -> datetime:
        return self._engine.parts.now()

    def _start(
        self,
        integration_id: int,
        task: Task,
        trigger: Trigger,
        job: JobInstance | None,
        *,
        dry_run: bool = False,
        approved: bool = False,
    ) -> bool:
        key = (integration_id, task)
        if key in self._running:
            return False
        cancel = CancelToken()
        run = self._engine.run(
            integration_id,
            task,
            trigger,
            dry_run=dry_run,
            approved=approved,
            on_progress=lambda progress: self._came_further(key, progress),
            cancel=cancel,
        )
        self._stalls.began(key)
        carried = asyncio.create_task(self._carry(key, run, job), name=f"{task}:{integration_id}")
        self._running[key] = Running(carried, cancel, dry_run)
        self.tell_state()
        return True

    def _came_further(self, key: JobKey, progress: Progress) -> None:
        self._stalls.moved(key)
        self._listener.on_progress(progress)

    async def _carry(self, key: JobKey, run: Awaitable[RunReport], job: JobInstance | None) -> None:
        integration_id, _ = key
        outcome = RunOutcome.INTERRUPTED
        try:
            report = await run
            outcome = report.outcome
            self._after(integration_id, report)
        except Exception as error:
            # A bug or a full disk must not end the scheduler: the next planned instant tries again.
            logger.exception("a run ended unexpectedly")
            outcome = RunOutcome.FAILED
            self._listener.on_run_finished(self._crashed(key, error), integration_id)
        except asyncio.CancelledError:
            if not self._stalls.was_hung(key):
                raise
            self._listener.on_run_finished(self._broken_off(key), integration_id)
        finally:
            self._stalls.ended(key)
            del self._running[key]
            self._close(job, outcome)

    def _close(self, job: JobInstance | None, outcome: RunOutcome) -> None:
        try:
            if self._is_stopping and outcome is RunOutcome.CANCELLED:
                outcome = RunOutcome.INTERRUPTED  # by the end of the program, not by the merchant
            if job is not None:
                Jobs(self._store).finish(job, outcome, self._now())
            self.tell_state()
        except StoreError:
            logger.exception("the end of a run can't be recorded")

    def _after(self, integration_id: int, report: RunReport) -> None:
        if report.task is Task.ORDERS and report.written:
            self._verify_at[integration_id] = self._now() + VERIFY_AFTER
        if report.problem is None and not report.dry_run:
            self._resume(integration_id, report.task)
            self._mend(integration_id, report.task.value)
            if report.task is Task.ORDERS:
                self._mend_look(integration_id)
        still_open = self._needs_user(integration_id, report.task)
        for alarm in alarms_of(integration_id, report, still_open=still_open):
            self._tell(alarm)
        self._listener.on_run_finished(report, integration_id)

    def _mend(self, integration_id: int, name: str) -> None:
        self._tell(Alarm(hung_key((integration_id, name)), reason("run_good"), gone=True))
        self._watch.soon()

    def _mend_look(self, integration_id: int) -> None:
        """A sync looks too; the next look of its own may never come, with nothing in doubt."""
        self._mend(integration_id, LOOK)
        good = reason("run_good")
        self._tell(Alarm(f"failed:{integration_id}:{LOOK}", good, integration_id, gone=True))

    def _resume(self, integration_id: int, task: Task) -> None:
        """Ends the pause of a job that the merchant ran well, and of those with the same cause."""
        jobs = Jobs(self._store)
        paused = jobs.paused(integration_id)
        for each, why in paused.items():
            if why == paused.get(task):
                jobs.resume(integration_id, each)

    def _needs_user(self, integration_id: int, task: Task) -> bool:
        if task is not Task.ORDERS:
            return False
        return bool(Ledger(self._store).in_states(integration_id, NEEDS_USER))

    def _tell(self, alarm: Alarm) -> None:
        for news in self._alarms.news(alarm):
            self._listener.on_alarm(news)

    def _broken_off(self, key: JobKey) -> RunReport:
        why, name = reason("run_interrupted"), self._name(key[0])
        return RunReport(0, key[1], name, RunOutcome.INTERRUPTED, problem=why)

    def _name(self, integration_id: int) -> str:
        try:
            integration = Integrations(self._store).get(integration_id)
        except StoreError:  # what broke the run may keep its name away too, never its report
            return str(integration_id)
        return integration.name if integration else str(integration_id)

    def _crashed(self, key: JobKey, error: Exception) -> RunReport:
        integration_id, task = key
        why = getattr(error, "reason", None) or reason("run_crashed", error=type(error).__name__)
        report = RunReport(0, task, self._name(integration_id), RunOutcome.FAILED, problem=why)
        for alarm in alarms_of(integration_id, report):
            self._tell(alarm)
        return report

    def _start_look(self, integration: Integration, now: datetime) -> None:
        """Looks for orders in doubt when it is time, also between two orders syncs."""
        if integration.id in self._looks or (integration.id, Task.ORDERS) in self._running:
            return
        if Task.ORDERS in Jobs(self._store).paused(integration.id):
            return
        verify_at = self._verify_at.get(integration.id)
        times = (self._engine.next_look_at(integration.id), verify_at)
        moment = min((at for at in times if at is not None), default=None)
        if moment is None or max(moment, self._look_from.get(integration.id, moment)) > now:
            return
        if verify_at is not None and verify_at <= now:
            del self._verify_at[integration.id]
        self._stalls.began((integration.id, LOOK))
        look = self._look(integration.id)
        self._looks[integration.id] = asyncio.create_task(look, name=f"look:{integration.id}")

    async def _look(self, integration_id: int) -> None:
        pause = LOOK_PAUSE_AFTER_PROBLEM
        try:
            key = (integration_id, LOOK)
            report = await self._engine.look(integration_id, lambda _: self._stalls.moved(key))
            if report.problem is None:
                pause = LOOK_PAUSE
                self._mend(integration_id, LOOK)
            self._after_look(integration_id, report)
        except Exception:
            logger.exception("a look ended unexpectedly")
        except asyncio.CancelledError:
            if not self._stalls.was_hung((integration_id, LOOK)):
                raise
        finally:
            self._stalls.ended((integration_id, LOOK))
            del self._looks[integration_id]
            self._look_from[integration_id] = self._now() + pause

    def _after_look(self, integration_id: int, report: RunReport) -> None:
        still_open = self._needs_user(integration_id, report.task)
        for alarm in alarms_of_look(integration_id, report, still_open=still_open):
            self._tell(alarm)
        self._listener.on_look_finished(report)

    def _tidy(self, now: datetime) -> None:
        if self._tidied_at is None or abs(now - self._tidied_at) >= TIDY_EVERY:
            self._tidied_at = now
            self._engine.keep_tidy()
