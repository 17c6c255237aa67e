"""The real engine on the real gateways for days on end, alone and beside a second program."""

import logging
from collections.abc import Callable
from pathlib import Path

import pytest

from qls_desktop.domain.runs import RunOutcome, Task
from qls_desktop.simulator.qls.company import COMPANY_ID, USERNAME
from tests.sync.stage import Stage, set_stage

DAYS = 2
HALVES = DAYS * 48


async def live(
    stage: Stage, before: Callable[[Stage, int], None], halves: int = HALVES
) -> set[str]:
    """Orders each half hour, stock each hour, products each day; gives what was ordered."""
    variants = [one.id for one in stage.world.shop.variants.values()]
    ordered: set[str] = set()
    await stage.run(Task.PRODUCTS)
    for half in range(halves):
        before(stage, half)
        if half % 2 == 1:
            variant = variants[half % len(variants)]
            ordered.add(stage.world.place_order([(variant, 1)]).number)
        await stage.run(Task.ORDERS)
        if half % 2 == 0:
            await stage.run(Task.STOCK)
        if half % 48 == 0:
            await stage.run(Task.PRODUCTS)
        stage.wait(minutes=30)
    return ordered


def alone(_stage: Stage, _half: int) -> None:
    """Nobody else uses the key."""


def beside_another(stage: Stage, half: int) -> None:
    """In every other hour somebody else has just used up nearly all of both limits."""
    if half // 2 % 2:
        return
    shop, now = stage.world.shop, stage.clock.now()
    for _ in range(290 if half % 2 == 0 else 100):
        shop.limits.spend(now, *shop.rate_limits())
    stage.world.warehouse.rate_limit.occupy("ip 127.0.0.1", 499)


@pytest.mark.parametrize(("others", "may_throttle"), [(alone, False), (beside_another, True)])
async def test_days_of_work_are_done(
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
    others: Callable[[Stage, int], None],
    may_throttle: bool,
) -> None:
    caplog.set_level(logging.INFO, logger="qls_desktop.transport")
    stage = await set_stage(tmp_path)
    ordered = await live(stage, others)
    throttled = sum(" 429 " in record.getMessage() for record in caplog.records)
    await stage.close()
    assert stage.sent_to_qls() == sorted(ordered)
    assert {report.outcome for report in stage.reports} <= {RunOutcome.DONE, RunOutcome.ATTENTION}
    assert (throttled > 0) is may_throttle
    assert throttled < len(stage.reports)


@pytest.mark.parametrize("scope", ["ip 127.0.0.1", f"user {USERNAME}", f"company {COMPANY_ID}"])
async def test_a_modest_program_on_the_same_limits_costs_no_429(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, scope: str
) -> None:
    def modest(stage: Stage, half: int) -> None:
        if half // 2 % 2:
            return
        for _ in range(150):
            stage.world.shop.limits.spend(stage.clock.now(), *stage.world.shop.rate_limits())
        stage.world.warehouse.rate_limit.occupy(scope, 75)

    caplog.set_level(logging.INFO, logger="qls_desktop.transport")
    stage = await set_stage(tmp_path)
    stage.world.warehouse.switches.set("rate_scope", scope.partition(" ")[0])
    ordered = await live(stage, modest, 48)
    throttled = [record for record in caplog.records if " 429 " in record.getMessage()]
    await stage.close()
    assert stage.sent_to_qls() == sorted(ordered)
    assert throttled == []
