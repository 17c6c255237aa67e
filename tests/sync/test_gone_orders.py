"""Orders that the shop has no more: they hold up nobody, and come to an end."""

from datetime import timedelta

from qls_desktop.domain.ledger import OrderState
from qls_desktop.domain.runs import RunOutcome, Task
from qls_desktop.domain.settings import Switches
from qls_desktop.store.ledger import Ledger
from tests.sync.stage import Stage

GONE = (OrderState.IGNORED, "gone_from_shop")


def _stands(stage: Stage, number: str) -> tuple[OrderState, str]:
    row = stage.order(number)
    return row.state, row.reason.kind


async def _days(stage: Stage, count: int) -> None:
    for _ in range(count):
        stage.wait(hours=25)
        await stage.run(Task.ORDERS)


async def _waiting(stage: Stage) -> str:
    """A paid order that waits for a link, and that somebody deletes in the shop."""
    await stage.change(auto=Switches(orders=True))
    number = stage.world.place_order().number
    await stage.run(Task.ORDERS)
    assert _stands(stage, number) == (OrderState.WAITING, "line_unlinked")
    return number


async def _back_after_it_was_gone(stage: Stage) -> str:
    """An order that was taken for gone, and that the shop shows again just as it was."""
    number = await _waiting(stage)
    kept = dict(stage.world.shop.orders)
    stage.world.shop.orders.clear()
    await _days(stage, 3)
    assert _stands(stage, number) == GONE
    stage.world.shop.orders.update(kept)
    return number


async def test_deleted_orders_hold_up_nobody(stage: Stage) -> None:
    await stage.run(Task.PRODUCTS)
    await stage.change(auto=Switches(orders=True))
    for _ in range(30):
        stage.world.place_order(payment_status="not_paid")
    await stage.run(Task.ORDERS)
    stage.world.shop.orders.clear()
    stage.wait(hours=25)
    number = stage.world.place_order().number
    began = stage.clock.now()
    await stage.run(Task.ORDERS)
    assert stage.order(number).state is OrderState.SENT
    assert stage.clock.now() - began < timedelta(minutes=5)  # the shop's time, not ours


async def test_an_order_that_stays_away_ends_and_frees_its_stock(stage: Stage) -> None:
    number = await _waiting(stage)
    stage.world.shop.orders.clear()
    await _days(stage, 2)
    assert _stands(stage, number) == (OrderState.WAITING, "line_unlinked")
    assert Ledger(stage.store).quantities_not_at_qls(stage.integration.id)
    await _days(stage, 1)
    assert _stands(stage, number) == GONE
    assert Ledger(stage.store).quantities_not_at_qls(stage.integration.id) == {}
    await _days(stage, 1)
    assert _stands(stage, number) == GONE
    stage.wait(days=15)
    stage.engine.keep_tidy()
    assert Ledger(stage.store).observation(stage.order(number).id) is None


async def test_one_that_comes_back_in_time_was_never_away(stage: Stage) -> None:
    number = await _waiting(stage)
    kept = dict(stage.world.shop.orders)
    for _ in range(2):  # away for two days each time, never for three readings on end
        stage.world.shop.orders.clear()
        await _days(stage, 2)
        stage.world.shop.orders.update(kept)
        await _days(stage, 1)
        assert _stands(stage, number) == (OrderState.WAITING, "line_unlinked")


async def test_one_that_comes_back_as_it_was_goes_on(stage: Stage) -> None:
    number = await _back_after_it_was_gone(
        stage
    )  # nobody edited it, so no list of changes tells of it
    await stage.run(Task.PRODUCTS)
    await _days(stage, 1)
    assert stage.sent_to_qls() == [number]


async def test_two_readings_with_a_long_weekend_between_prove_nothing(stage: Stage) -> None:
    number = await _waiting(stage)
    kept = dict(stage.world.shop.orders)
    stage.world.shop.orders.clear()
    await _days(stage, 1)
    stage.world.shop.orders.update(kept)
    stage.wait(hours=72)  # the PC is off
    stage.world.shop.orders.clear()
    await stage.run(Task.ORDERS)
    assert _stands(stage, number) == (OrderState.WAITING, "line_unlinked")


async def test_what_is_known_to_be_gone_is_not_told_again(stage: Stage) -> None:
    number = await _waiting(stage)
    stage.world.shop.orders.clear()
    await _days(stage, 4)
    assert _stands(stage, number) == GONE
    assert (stage.reports[-1].outcome, stage.reports[-1].items) == (RunOutcome.DONE, ())


async def test_one_that_comes_back_later_goes_on(stage: Stage) -> None:
    number = await _back_after_it_was_gone(stage)
    stage.world.edit_order(number, {"memo": "teruggezet"})
    await stage.run(Task.PRODUCTS)
    await stage.run(Task.ORDERS)
    assert stage.sent_to_qls() == [number]


async def test_one_that_is_at_qls_is_followed_all_the_same(stage: Stage) -> None:
    await stage.run(Task.PRODUCTS)
    number = stage.world.place_order().number
    await stage.run(Task.ORDERS)
    stage.world.shop.orders.clear()
    await _days(stage, 4)
    assert stage.order(number).state is OrderState.SHIPPED
