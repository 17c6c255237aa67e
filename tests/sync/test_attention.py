"""An order that needs the merchant: what the shop does after that counts as well."""

from typing import Any

import pytest

from qls_desktop.domain.ledger import OrderState
from qls_desktop.domain.outcomes import ApiProblemError, OutcomeKind, Problem
from qls_desktop.domain.reason import reason
from qls_desktop.domain.runs import RunOutcome, Task
from qls_desktop.lightspeed.shop import Shop
from qls_desktop.store.ledger import Ledger
from tests.sync.stage import Stage


async def _sent(stage: Stage) -> str:
    await stage.run(Task.PRODUCTS)
    number = stage.world.place_order().number
    await stage.run(Task.ORDERS)
    return number


async def _days(stage: Stage, count: int) -> None:
    for _ in range(count):
        stage.wait(hours=25)
        await stage.run(Task.ORDERS)


async def test_a_cancelling_that_is_taken_back_ends_the_alarm(stage: Stage) -> None:
    number = await _sent(stage)
    stage.world.warehouse.hold_order(stage.order(number).qls_order_id or "")
    stage.wait(minutes=5)
    stage.world.cancel_order(number)
    await stage.run(Task.ORDERS)
    assert stage.order(number).reason.kind == "cancelled_after_sending"
    stage.wait(minutes=5)
    open_again = {"status": "processing_awaiting_shipment", "shipmentStatus": "not_shipped"}
    stage.world.edit_order(number, open_again)
    await stage.run(Task.ORDERS)
    row = stage.order(number)
    assert (row.state, row.reason.kind) == (OrderState.SENT, "held_at_qls")
    assert stage.sent_to_qls() == [number]


async def test_what_the_shop_cancels_after_qls_did_is_settled(stage: Stage) -> None:
    number = await _sent(stage)
    stage.world.warehouse.cancel_order(stage.order(number).qls_order_id or "")
    await _days(stage, 1)
    assert stage.order(number).reason.kind == "cancelled_at_qls"
    stage.world.cancel_order(number)
    await _days(stage, 1)
    row = stage.order(number)
    assert (row.state, row.reason.kind) == (OrderState.CANCELLED, "cancelled_on_both_sides")


def _garble(stage: Stage, monkeypatch: pytest.MonkeyPatch, count: int) -> set[int]:
    """Lets the shop give nonsense for the first orders; their ids."""
    order, bad = Shop.order, set(list(stage.world.shop.orders)[:count])

    async def garbled(self: Shop, order_id: int, **how: Any) -> Any:  # noqa: ANN401
        if order_id in bad:
            why = reason("lightspeed_answer")
            raise ApiProblemError(Problem(OutcomeKind.UNCLEAR, why, 500, "GET /orders/{id}.json"))
        return await order(self, order_id, **how)

    monkeypatch.setattr(Shop, "order", garbled)
    return bad


async def test_one_order_that_the_shop_cannot_show_stops_no_other(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    await stage.run(Task.PRODUCTS)
    bad, good = stage.world.place_order(), stage.world.place_order()
    _garble(stage, monkeypatch, 1)
    report = await stage.run(Task.ORDERS)
    assert stage.sent_to_qls() == [good.number]
    assert report.outcome is RunOutcome.ATTENTION
    assert [item.subject for item in report.items if item.action == "skip"] == [bad.number]
    monkeypatch.undo()
    stage.wait(minutes=5)
    await stage.run(Task.ORDERS)
    assert sorted(stage.sent_to_qls()) == sorted([bad.number, good.number])


@pytest.mark.parametrize("count", [1, 2, 3])
async def test_a_few_that_the_shop_cannot_show_stop_no_other_in_a_sweep_either(
    stage: Stage, monkeypatch: pytest.MonkeyPatch, count: int
) -> None:
    await stage.run(Task.PRODUCTS)
    await stage.run(Task.ORDERS)
    stage.wait(hours=7)
    for _ in range(count):
        stage.world.place_order()
    good = stage.world.place_order()
    _garble(stage, monkeypatch, count)
    for _ in range(3):
        assert (await stage.run(Task.ORDERS)).outcome is RunOutcome.ATTENTION
        stage.wait(hours=7)
    assert stage.sent_to_qls() == [good.number]


@pytest.mark.parametrize(("count", "fails"), [(3, False), (4, True)])
async def test_a_shop_that_shows_nothing_ends_the_run(
    stage: Stage, monkeypatch: pytest.MonkeyPatch, count: int, fails: bool
) -> None:
    await stage.run(Task.PRODUCTS)
    for _ in range(5):
        stage.world.place_order()
    _garble(stage, monkeypatch, count)
    report = await stage.run(Task.ORDERS)
    assert (report.outcome is RunOutcome.FAILED) is fails
    assert len(stage.sent_to_qls()) == (0 if fails else 5 - count)


async def test_what_is_paid_back_in_full_before_it_left_needs_the_merchant(stage: Stage) -> None:
    number = await _sent(stage)
    order = stage.world.order(number)
    for line in order.lines:
        line.fields["quantityRefunded"] = line.fields["quantityOrdered"]
    stage.wait(minutes=5)
    stage.world.edit_order(number, {"memo": "alles terugbetaald"})
    report = await stage.run(Task.ORDERS)
    row = stage.order(number)
    assert (row.state, row.reason.kind) == (OrderState.ATTENTION, "refunded_after_sending")
    assert report.outcome is RunOutcome.ATTENTION
    stage.world.warehouse.cancel_order(row.qls_order_id or "")
    await _days(stage, 1)
    row = stage.order(number)
    assert (row.state, row.reason.kind) == (OrderState.CANCELLED, "nothing_to_ship")


async def test_what_is_retried_after_it_was_forgotten_goes_in_the_next_run(stage: Stage) -> None:
    number = stage.world.place_order().number
    await stage.run(Task.ORDERS)
    await stage.engine.ignore_order(stage.order(number).id, "wacht op leverancier")
    await stage.run(Task.PRODUCTS)
    for _ in range(16):
        await _days(stage, 1)
    stage.engine.keep_tidy()
    assert Ledger(stage.store).observation(stage.order(number).id) is None
    stage.wait(minutes=5)
    await stage.engine.retry_order(stage.order(number).id)
    await stage.run(Task.ORDERS)
    assert stage.sent_to_qls() == [number]
