"""The clock of QLS is hours off: an order whose answer got lost is found, and never doubled.

The clock of the PC is hours off: what changes in the shop is seen all the same.
"""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from qls_desktop.domain.ledger import OrderState
from qls_desktop.domain.runs import Task
from qls_desktop.store.ledger import Ledger
from qls_desktop.store.links import Links
from qls_desktop.store.stock_book import StockBook
from tests.sync.stage import QUIET, Stage, StageTiming, set_stage

FOUND = (OrderState.SENT, OrderState.SHIPPED, OrderState.REPORTED)
POST_ORDER = "POST /companies/{company}/fulfillment/orders"


async def _order_and_run(stage: Stage) -> str:
    number = stage.world.place_order().number
    stage.wait(minutes=1)
    await stage.run(Task.ORDERS)
    return number


@pytest.mark.parametrize("date_filter", ["ignored", "plain", "bracket"])
@pytest.mark.parametrize("hours", [-12, -3, 3, 12])
async def test_a_lost_answer_is_found_whatever_the_clock_says(
    tmp_path: Path, hours: int, date_filter: str
) -> None:
    stage = await set_stage(tmp_path, QUIET)
    switches = stage.world.warehouse.switches
    switches.set("clock_skew_s", str(hours * 3600))
    switches.set("date_filter", date_filter)
    switches.set("list_lag_s", "3600")
    await stage.run(Task.PRODUCTS)
    for _ in range(3):
        await _order_and_run(stage)
        stage.wait(minutes=19)
    stage.wait(minutes=61)  # the list lags, so that these are what it shows
    stage.fault("drop_after", POST_ORDER)
    lost = await _order_and_run(stage)
    assert stage.order(lost).state is OrderState.IN_DOUBT
    states = []
    for minutes in (1, 15, *[19] * 10):
        stage.wait(minutes=minutes)
        await _order_and_run(stage)
        states.append(stage.order(lost).state)
    sent = stage.sent_to_qls()
    await stage.close()
    assert set(states) <= {OrderState.IN_DOUBT, *FOUND}
    assert states[-1] in FOUND
    assert sorted(set(sent)) == sent
    assert len(sent) == 16


@pytest.mark.parametrize("hours", [-3, 0, 3])
async def test_an_order_that_never_arrived_is_told_within_a_day(tmp_path: Path, hours: int) -> None:
    stage = await set_stage(tmp_path, QUIET)
    stage.world.warehouse.switches.set("clock_skew_s", str(hours * 3600))
    await stage.run(Task.PRODUCTS)
    await _order_and_run(stage)
    stage.wait(minutes=19)
    stage.fault("drop_before", POST_ORDER)
    lost = await _order_and_run(stage)
    waited = 0
    while stage.order(lost).state is OrderState.IN_DOUBT and waited < 26:
        stage.wait(minutes=59)
        await _order_and_run(stage)
        waited += 1
    state = stage.order(lost).state
    await stage.close()
    assert state is OrderState.ABSENT
    assert waited <= {-3: 7, 0: 4, 3: 4}[hours]


@pytest.mark.parametrize("hours", [-9, 0, 9])
async def test_a_change_in_the_shop_is_seen_whatever_the_pc_says(
    stage: Stage, monkeypatch: pytest.MonkeyPatch, hours: int
) -> None:
    real = StageTiming.now

    def wrong(timing: StageTiming) -> datetime:
        return real(timing) + timedelta(hours=hours)

    monkeypatch.setattr(StageTiming, "now", wrong)
    await stage.run(Task.PRODUCTS)
    await stage.run(Task.STOCK)
    linked = Links(stage.store).by_variant(stage.integration.id)
    variant = next(
        one
        for one in stage.world.shop.variants.values()
        if one.id in linked and one.fields["stockTracking"] == "enabled"
    )
    stage.wait(hours=1)
    stage.world.edit_variant(variant.id, stockLevel=99)
    stage.wait(minutes=15)
    await stage.run(Task.STOCK)
    (write,) = StockBook(stage.store).writes(stage.reports[-1].run_id)
    assert (write.variant_id, write.old, write.outcome) == (variant.id, 99, "sent")


@pytest.fixture
def a_day_ahead(monkeypatch: pytest.MonkeyPatch) -> list[timedelta]:
    """The PC's clock is a day ahead; empty the list to set it right."""
    real, ahead = StageTiming.now, [timedelta(days=1)]

    def wrong(timing: StageTiming) -> datetime:
        return real(timing) + sum(ahead, timedelta(0))

    monkeypatch.setattr(StageTiming, "now", wrong)
    return ahead


async def test_a_doubt_of_tomorrow_is_looked_for_today(
    stage: Stage, a_day_ahead: list[timedelta]
) -> None:
    await stage.run(Task.PRODUCTS)
    stage.fault("drop_after", POST_ORDER)
    lost = await _order_and_run(stage)
    assert stage.order(lost).state is OrderState.IN_DOUBT
    a_day_ahead.clear()
    stage.wait(minutes=1)
    await stage.run(Task.ORDERS)
    assert stage.order(lost).state is OrderState.SENT


async def test_an_order_sent_tomorrow_proves_no_look(
    stage: Stage, a_day_ahead: list[timedelta]
) -> None:
    await stage.run(Task.PRODUCTS)
    await _order_and_run(stage)
    a_day_ahead.clear()
    stage.wait(minutes=10)
    await stage.engine.look(stage.integration.id)
    assert Ledger(stage.store).finding_delays(stage.integration.account_id) == [None]
