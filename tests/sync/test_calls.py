"""What the syncs cost in calls (design.md, section 13), counted by the simulator."""

from dataclasses import replace
from pathlib import Path

from qls_desktop.domain.runs import RunOutcome, Task
from tests.sync.stage import QUIET, Stage, set_stage


async def test_ten_thousand_variants_cost_at_most_82_calls(tmp_path: Path) -> None:
    big = await set_stage(tmp_path, replace(QUIET, products=5_000))
    assert len(big.world.shop.variants) >= 10_000
    report = await big.run(Task.PRODUCTS, dry_run=True)
    await big.close()
    assert report.outcome is RunOutcome.DONE
    assert report.lightspeed_calls <= 82


async def test_idle_orders_cycle_costs_at_most_two_calls(stage: Stage) -> None:
    await stage.run(Task.PRODUCTS)
    await stage.run(Task.ORDERS)
    report = await stage.run(Task.ORDERS)
    assert report.lightspeed_calls <= 2


async def test_new_orders_cost_a_call_each_and_two_more(stage: Stage) -> None:
    await stage.run(Task.PRODUCTS)
    await stage.run(Task.ORDERS)
    variant = next(iter(stage.world.shop.variants))
    for _ in range(5):
        stage.world.place_order([(variant, 1)])
    report = await stage.run(Task.ORDERS)
    assert report.written == 5
    assert report.lightspeed_calls <= 5 + 2


async def test_quiet_stock_cycle_writes_nothing(stage: Stage) -> None:
    await stage.run(Task.PRODUCTS)
    await stage.run(Task.STOCK)
    report = await stage.run(Task.STOCK)
    assert (report.written, report.lightspeed_calls) == (0, 3)
