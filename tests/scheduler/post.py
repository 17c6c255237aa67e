"""A post from which a scheduler is watched: time moves by hand, runs are awaited, news is kept."""

import asyncio
from datetime import timedelta

import httpx

from qls_desktop.domain.alarms import Alarm, EngineState, JobState
from qls_desktop.domain.runs import Progress, RunOutcome, RunReport, Task, Trigger
from qls_desktop.domain.settings import Switches
from qls_desktop.scheduler.scheduler import Scheduler
from qls_desktop.store.runs import RunRow, Runs
from tests.sync.stage import Stage

ALL_ON = Switches(orders=True, stock=True, products=True)


class Notes:
    """Keeps what a scheduler tells."""

    def __init__(self) -> None:
        self.progress: list[Progress] = []
        self.reports: list[RunReport] = []
        self.ended: list[int] = []
        self.states: list[EngineState] = []
        self.alarms: list[Alarm] = []

    def on_progress(self, progress: Progress) -> None:
        self.progress.append(progress)

    def on_run_finished(self, report: RunReport, integration_id: int) -> None:
        self.reports.append(report)
        self.ended.append(integration_id)

    def on_look_finished(self, report: RunReport) -> None:
        self.reports.append(report)

    def on_state(self, state: EngineState) -> None:
        self.states.append(state)

    def on_alarm(self, alarm: Alarm) -> None:
        self.alarms.append(alarm)


class Post:
    """One scheduler on a stage."""

    def __init__(self, stage: Stage) -> None:
        self.stage, self.notes, self.online = stage, Notes(), True
        self.scheduler = self.start()

    def start(self) -> Scheduler:
        """A scheduler on the same store, as after a restart of the program."""
        self.scheduler = Scheduler(self.stage.engine, self.notes, lambda: self.online)
        return self.scheduler

    async def switch(self, switches: Switches) -> None:
        await self.stage.change(auto=switches)

    async def tick(self) -> None:
        """One tick, and everything that it starts."""
        self.scheduler.tick()
        await self.settle()

    async def settle(self) -> None:
        while tasks := self.tasks():
            await asyncio.wait(tasks)

    def tasks(self) -> list["asyncio.Task[None]"]:
        running = self.scheduler._running.values()
        return [*(each.task for each in running), *self.scheduler._looks.values()]

    async def live(self, step: timedelta = timedelta(minutes=1), **time: float) -> None:
        """Lets time go by with a tick at every step."""
        end = self.stage.clock.now() + timedelta(**time)
        while self.stage.clock.now() < end:
            self.stage.clock.advance(step)
            await self.tick()

    def runs(self, task: Task | None = None) -> list[RunRow]:
        """All runs on record, oldest first."""
        rows = Runs(self.stage.store).recent(10_000)
        return [row for row in reversed(rows) if task is None or row.task is task]

    def ran(self) -> list[tuple[Task, Trigger, RunOutcome | None]]:
        """What ran since it was last asked, in the order of the tasks."""
        rows = self.runs()
        done, self._seen = rows[getattr(self, "_seen", 0) :], len(rows)
        return sorted((row.task, row.trigger, row.outcome) for row in done)

    def job(self, task: Task) -> JobState:
        """What was last told of a job."""
        state = self.notes.states[-1].job(self.stage.integration.id, task)
        assert state is not None
        return state

    def alarms(self) -> list[tuple[str, str, bool]]:
        """Key, kind and whether it was taken back, of every alarm told."""
        return [(each.key, each.reason.kind, each.gone) for each in self.notes.alarms]


class Hanging(httpx.AsyncBaseTransport):
    """A connection on which no answer ever comes."""

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        await asyncio.Event().wait()
        raise httpx.ReadTimeout("never", request=request)
