"""The engine's state, as the window reads it."""

from qls_desktop.domain.alarms import EngineState, JobState
from qls_desktop.domain.runs import Task


def test_job_is_found_by_integration_and_task() -> None:
    jobs = tuple(
        JobState(number, task, enabled=True, running=False) for number in (1, 2) for task in Task
    )
    state = EngineState(jobs)
    assert state.job(2, Task.STOCK) is jobs[5]
    assert state.job(3, Task.STOCK) is None
    assert EngineState().job(1, Task.ORDERS) is None
