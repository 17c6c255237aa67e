"""An order is read whole, whatever the shop embeds."""

from datetime import UTC
from decimal import Decimal

import pytest

from qls_desktop.domain.orders import Address
from qls_desktop.domain.outcomes import ApiProblemError, OutcomeKind
from tests.lightspeed.shops import START, ShopWorld


async def test_one_order_costs_one_call() -> None:
    world = ShopWorld()
    placed = world.place(7001, 7002)
    async with world.enter() as (shop, channel):
        order = await shop.order(placed.id)
        assert channel.calls == 1
    assert (order.id, order.number) == (placed.id, placed.number)
    assert (order.status, order.payment_status) == ("processing_awaiting_shipment", "paid")
    assert order.created_at == START
    assert order.created_at.tzinfo is UTC
    assert [line.variant_id for line in order.lines] == [7001, 7002]
    assert [line.article_code for line in order.lines] == ["MOK-1", "MOK-2"]
    assert [line.to_ship for line in order.lines] == [1, 1]
    assert [line.title for line in order.lines] == ["Mok 1", "Mok 2"]
    assert len(order.shipments) == 1
    assert order.total_incl > Decimal(19)
    assert order.address == Address(
        name="Kim Voorbeeld",
        company="Voorbeeld BV",
        street="Teststraat",
        number="12",
        extension="B",
        postal_code="1234 AB",
        city="Voorbeeldstad",
        country="NL",
        email="kim@example.test",
        phone="0612345678",
    )


async def test_nothing_embedded_costs_three_calls() -> None:
    world = ShopWorld(order_embed="none")
    placed = world.place(7001, 7002)
    async with world.enter() as (shop, channel):
        order = await shop.order(placed.id)
        assert channel.calls == 3
    assert [line.variant_id for line in order.lines] == [7001, 7002]
    assert [one.id for one in order.shipments] == placed.shipment_ids


@pytest.mark.parametrize(("lines", "calls"), [(49, 1), (50, 2), (70, 2)])
async def test_exactly_fifty_embedded_lines_are_not_believed(lines: int, calls: int) -> None:
    world = ShopWorld(products=70, order_embed="capped_50")
    placed = world.place(*range(7001, 7001 + lines))
    async with world.enter() as (shop, channel):
        order = await shop.order(placed.id)
        assert channel.calls == calls
    assert len(order.lines) == lines


async def test_an_order_is_gone_only_after_minutes() -> None:
    world = ShopWorld()
    async with world.enter() as (shop, channel):
        with pytest.raises(ApiProblemError) as caught:
            await shop.order(9999)
        assert channel.calls == 4
    assert caught.value.problem.kind is OutcomeKind.MISSING
    assert (world.now() - START).total_seconds() > 120


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("shipment_data", "app_keys"),
        ("shipment_data", "empty_list"),
        ("line_weight", "line"),
        ("extra_statuses", "on"),
    ],
)
async def test_every_switch_of_an_order_is_understood(name: str, value: str) -> None:
    world = ShopWorld()
    world.state.set_switches({name: value})
    placed = world.place()
    async with world.enter() as (shop, _):
        assert (await shop.order(placed.id)).number == placed.number


async def test_an_order_of_many_lines_is_read_to_its_last() -> None:
    world = ShopWorld(products=260, order_embed="none")
    placed = world.place(*range(7001, 7261))
    async with world.enter() as (shop, channel):
        order = await shop.order(placed.id)
        assert channel.calls == 4
    assert len(order.lines) == 260


async def test_shipments_are_read_in_smaller_pages_where_big_ones_time_out() -> None:
    world = ShopWorld(products=1, order_embed="none", slow_pages="25", shipments_per_order="two")
    order = world.place()
    async with world.enter() as (shop, _):
        read = await shop.order(order.id)
    assert [line.id for line in read.lines] == [line.id for line in order.lines]
    assert sorted(one.id for one in read.shipments) == order.shipment_ids
