"""A keyring that can't be asked fails the run with its reason, and pauses nothing."""

from dataclasses import replace

import pytest

from qls_desktop.domain.login import Login, LoginsUnavailableError
from qls_desktop.domain.reason import reason
from qls_desktop.domain.runs import RunOutcome, Task, Trigger
from qls_desktop.store.jobs import Jobs
from qls_desktop.sync.engine import Engine
from qls_desktop.sync.known import known_account
from qls_desktop.sync.parts import account_login
from qls_desktop.system.learning_secrets import LearningSecrets
from qls_desktop.system.redactor import Redactor
from qls_desktop.system.secrets import LayeredSecrets, SessionSecrets
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


async def test_a_login_that_is_tried_is_not_kept_and_never_logged(stage: Stage) -> None:
    redactor, kept = Redactor(), stage.engine.parts.logins
    keyring = SessionSecrets()
    account = known_account(stage.store, stage.integration.account_id)
    name = account_login(account.id)
    right = kept.get(name)
    assert right is not None
    keyring.put(name, right)
    logins = LearningSecrets(LayeredSecrets(keyring), redactor)
    engine = Engine(replace(stage.engine.parts, logins=logins))
    wrong = Login(right.user, "a-word-of-long-ago")
    tried = await engine.try_account(account, wrong)
    assert [why.kind for why in tried.problems] == ["api_login_refused"]
    assert wrong.password not in redactor.redact(f"asked with {wrong.password}")
    assert logins.get(name) == keyring.get(name) == right
    assert keyring.get(account_login(0)) is None
    for login in (right, None):
        tried = await engine.try_account(account, login)
        assert (bool(tried.companies), tried.problems) == (True, ())


async def test_missing_login_pauses_every_job(stage: Stage) -> None:
    engine = Engine(replace(stage.engine.parts, logins=SessionSecrets()))
    report = await engine.run(stage.integration.id, Task.ORDERS, Trigger.SCHEDULE)
    assert report.problem == reason("login_missing_shop")
    assert set(Jobs(stage.store).paused(stage.integration.id)) == set(Task)


@pytest.mark.parametrize("answer", ["401_json", "401_html", "401_empty", "403_json", "404"])
async def test_refusing_warehouse_pauses_every_shop_of_the_account(
    stage: Stage, answer: str
) -> None:
    twin = await stage.engine.save_integration(
        replace(stage.integration, id=0, name="Theehuis 2"), Login("0" * 32, "1" * 32)
    )
    stage.world.warehouse.switches.set("auth_failure", answer)
    logins = dict(stage.world.warehouse.logins)
    stage.world.warehouse.revoke_login()
    report = await stage.run(Task.STOCK)
    assert report.outcome is RunOutcome.FAILED
    for shop in (stage.integration, twin):
        paused = Jobs(stage.store).paused(shop.id)
        assert set(paused) == set(Task)
        assert {why.kind for why in paused.values()} == {report.problem and report.problem.kind}
    stage.world.warehouse.logins |= logins
    await stage.engine.test_integration(stage.integration.id)
    assert Jobs(stage.store).paused(stage.integration.id) == {}


async def test_a_missing_tick_at_the_shop_pauses_its_own_job_only(stage: Stage) -> None:
    stage.world.shop.permissions["orders"] = {"read": False, "write": False}
    await stage.run(Task.ORDERS)
    assert set(Jobs(stage.store).paused(stage.integration.id)) == {Task.ORDERS}


async def test_an_address_that_is_mended_lets_the_jobs_run_again(stage: Stage) -> None:
    right = known_account(stage.store, stage.integration.account_id)
    await stage.engine.save_account(replace(right, base_url="http://127.0.0.1:9"), None)
    for task in Task:
        why = reason("api_missing")
        Jobs(stage.store).pause(stage.integration.id, task, why, stage.clock.now())
    renamed = replace(right, name="Magazijn 2", base_url="http://127.0.0.1:9")
    await stage.engine.save_account(renamed, None)
    assert set(Jobs(stage.store).paused(stage.integration.id)) == set(Task)
    await stage.engine.save_account(right, None)
    assert Jobs(stage.store).paused(stage.integration.id) == {}
