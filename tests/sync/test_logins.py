"""A keyring that can't be asked fails the run with its reason, and pauses nothing."""

from dataclasses import replace

from qls_desktop.domain.login import Login, LoginsUnavailableError
from qls_desktop.domain.reason import reason
from qls_desktop.domain.runs import RunOutcome, Task, Trigger
from qls_desktop.store.jobs import Jobs
from qls_desktop.sync.engine import Engine
from qls_desktop.system.secrets import SessionSecrets
from tests.sync.stage import Stage


class LockedSecrets(SessionSecrets):
    """A keyring that nobody has unlocked."""

    def get(self, name: str) -> Login | None:  # noqa: ARG002 - it tells nothing of any
        raise LoginsUnavailableError(reason("keyring_locked"))


async def test_locked_keyring_is_told_and_tried_again(stage: Stage) -> None:
    engine = Engine(replace(stage.engine.parts, logins=LockedSecrets()))
    report = await engine.run(stage.integration.id, Task.ORDERS, Trigger.SCHEDULE)
    assert report.outcome is RunOutcome.FAILED
    assert report.problem == reason("keyring_locked")
    assert Jobs(stage.store).paused(stage.integration.id) == {}


async def test_missing_login_pauses_every_job(stage: Stage) -> None:
    engine = Engine(replace(stage.engine.parts, logins=SessionSecrets()))
    report = await engine.run(stage.integration.id, Task.ORDERS, Trigger.SCHEDULE)
    assert report.problem == reason("login_missing_shop")
    assert set(Jobs(stage.store).paused(stage.integration.id)) == set(Task)
