"""What the engine tells the window: the state of its jobs, and what needs the merchant."""

from dataclasses import dataclass
from datetime import datetime

from qls_desktop.domain.reason import Reason
from qls_desktop.domain.runs import Task


@dataclass(frozen=True, slots=True)
class JobState:
    """One job of one integration. Instants are aware UTC.

    ``enabled`` is the merchant's switch; ``paused`` tells why an enabled job doesn't run now.
    """

    integration_id: int
    task: Task
    enabled: bool
    running: bool
    next_at: datetime | None = None
    last_good: datetime | None = None
    paused: Reason | None = None


@dataclass(frozen=True, slots=True)
class EngineState:
    """The whole engine at one moment. ``offline`` tells that the network is away."""

    jobs: tuple[JobState, ...] = ()
    offline: bool = False

    def job(self, integration_id: int, task: Task) -> JobState | None:
        """The state of one job; None while it isn't known."""
        wanted = (integration_id, task)
        return next((j for j in self.jobs if (j.integration_id, j.task) == wanted), None)


@dataclass(frozen=True, slots=True)
class Alarm:
    """One cause that needs the merchant. ``key`` is the same for the same cause.

    ``gone`` tells that the cause has been mended, so that its banner can leave.
    """

    key: str
    reason: Reason
    integration_id: int | None = None
    gone: bool = False
