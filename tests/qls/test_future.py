"""What is dated in the future never hides what is still to come."""

from datetime import UTC, datetime

from tests.qls.warehouses import START, always, scripted


async def test_the_watermark_is_never_later_than_now() -> None:
    order = {"id": "o1", "customer_reference": "1", "modified": "9999-12-30T00:00:00+01:00"}
    async with scripted(always(200, {"data": order, "meta": {"code": 200}})) as (warehouse, _):
        warehouse.habits.has_order_detail = True
        read = await warehouse.statuses(["o1"])
    assert read.orders[0].order.modified == datetime(9999, 12, 29, 23, 0, tzinfo=UTC)
    assert read.watermark == START
