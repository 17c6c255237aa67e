"""Units of orders that go to QLS before they are paid are held back from the shop: sold is sold."""

from dataclasses import replace

import pytest

from qls_desktop.domain.ledger import OrderState
from qls_desktop.domain.runs import Task
from qls_desktop.domain.settings import StockRules
from qls_desktop.gui.stock_reading import read_stock
from qls_desktop.sync.what_if import foresee_stock
from tests.sync.stage import Stage
from tests.sync.test_stock import _available, _in_shop, _synced


def _sell_two(stage: Stage, variant_id: int) -> str:
    """An order that is to be paid afterwards; gives its number."""
    unpaid = stage.world.place_order([(variant_id, 2)], payment_status="not_paid", pay_later=True)
    return unpaid.number


async def _switched_on(stage: Stage) -> tuple[int, int]:
    """Sends pay-later orders too; gives a variant in plenty, and how many my.QLS has of it."""
    variant_id = await _synced(stage)
    await stage.change(orders=replace(stage.integration.orders, include_pay_later=True))
    return variant_id, _available(stage, variant_id)


def _told(stage: Stage, variant_id: int) -> tuple[int, int]:
    """What the page tells of a variant: units of orders that may go, and awaiting payment."""
    views = {v.row.variant_id: v for v in read_stock(stage.store, stage.integration.id)}
    parts = views[variant_id].parts
    assert parts is not None
    return parts.pending, parts.unpaid


@pytest.mark.parametrize("reserve_unpaid", [False, True])
async def test_one_that_was_just_seen_is_held_back_once(stage: Stage, reserve_unpaid: bool) -> None:
    variant_id, available = await _switched_on(stage)
    await stage.change(stock=StockRules(reserve_unpaid=reserve_unpaid))
    number = _sell_two(stage, variant_id)
    await stage.run(Task.STOCK)
    assert stage.order(number).state is OrderState.SEEN
    assert _in_shop(stage, variant_id) == available - 2
    assert _told(stage, variant_id) == (2, 0)
    await stage.run(Task.ORDERS)
    assert stage.order(number).state is OrderState.SENT
    assert _available(stage, variant_id) == available - 2


async def test_one_that_waits_for_its_address_is_held_back_until_it_is_cancelled(
    stage: Stage,
) -> None:
    variant_id, available = await _switched_on(stage)
    number = _sell_two(stage, variant_id)
    stage.world.edit_order(number, {"addressShippingZipcode": "12"})
    stage.wait(minutes=5)
    await stage.run(Task.ORDERS)
    await stage.run(Task.STOCK)
    assert stage.order(number).state is OrderState.WAITING
    assert _in_shop(stage, variant_id) == available - 2
    stage.wait(hours=1)
    stage.world.edit_order(number, {"paymentStatus": "cancelled"})
    await stage.run(Task.STOCK)
    assert _in_shop(stage, variant_id) == available
    assert _told(stage, variant_id) == (0, 0)


async def test_a_forecast_holds_them_back_as_the_settings_would_be(stage: Stage) -> None:
    variant_id = await _synced(stage)
    _sell_two(stage, variant_id)
    await stage.run(Task.STOCK)
    before, parts = stage.integration, stage.engine.parts
    after = replace(before, orders=replace(before.orders, include_pay_later=True))
    assert foresee_stock(parts, before).items == ()
    assert [item.key for item in foresee_stock(parts, after).items] == [str(variant_id)]
