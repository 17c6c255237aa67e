"""The stock sync takes its time, and both sides go on meanwhile: nothing is offered twice."""

from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from qls_desktop.domain.ledger import OrderState
from qls_desktop.domain.runs import Task
from qls_desktop.lightspeed.shop import Shop
from qls_desktop.qls.warehouse import Warehouse
from qls_desktop.store.links import Links
from tests.sync.stage import Stage


def _in_shop(stage: Stage, variant_id: int) -> int:
    return int(stage.world.shop.variants[variant_id].stock_level)


def _product(stage: Stage, variant_id: int) -> Any:  # noqa: ANN401 - the simulator's record
    link = Links(stage.store).by_variant(stage.integration.id)[variant_id]
    return stage.world.warehouse.product(link.warehouse_product_id)


async def _synced(stage: Stage) -> int:
    """Syncs products and stock; gives a variant with plenty of stock whose stock is tracked."""
    await stage.run(Task.PRODUCTS)
    await stage.run(Task.STOCK)
    stage.wait(minutes=15)
    return next(
        number
        for number, variant in stage.world.shop.variants.items()
        if variant.fields["stockTracking"] == "enabled" and _in_shop(stage, number) > 5
    )


def _after_the_list(
    monkeypatch: pytest.MonkeyPatch, happens: Callable[[], Awaitable[object]]
) -> None:
    """Lets something happen once, right after the list of my.QLS was read."""
    read = Warehouse.walk_products
    left = [happens]

    async def read_then(self: Warehouse, *how: Any, **more: Any) -> Any:  # noqa: ANN401
        result = await read(self, *how, **more)
        if left:
            await left.pop()()
        return result

    monkeypatch.setattr(Warehouse, "walk_products", read_then)


async def test_what_was_sent_after_the_list_was_read_is_held_back(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    variant_id = await _synced(stage)
    before = _product(stage, variant_id).amount_available
    number = stage.world.place_order([(variant_id, 2)]).number
    assert _in_shop(stage, variant_id) == before - 2

    async def send() -> None:
        stage.wait(seconds=1)
        await stage.run(Task.ORDERS)

    _after_the_list(monkeypatch, send)
    await stage.run(Task.STOCK)
    assert stage.order(number).state is OrderState.SENT
    assert _product(stage, variant_id).amount_available == before - 2
    assert _in_shop(stage, variant_id) == before - 2


async def test_what_was_sold_while_the_list_was_read_is_held_back(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    variant_id = await _synced(stage)
    product = _product(stage, variant_id)
    came_in = product.amount_available + 7
    stage.world.warehouse.set_available(product.id, came_in)

    async def sell() -> None:
        stage.world.place_order([(variant_id, 3)])

    _after_the_list(monkeypatch, sell)
    await stage.run(Task.STOCK)
    assert _in_shop(stage, variant_id) == came_in - 3


async def test_what_is_sold_while_others_are_written_is_not_written_over(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    await _synced(stage)
    linked = Links(stage.store).by_variant(stage.integration.id)
    tracked = [
        number
        for number, variant in stage.world.shop.variants.items()
        if number in linked and variant.fields["stockTracking"] == "enabled"
    ]
    for number in tracked:
        stage.world.warehouse.set_available(_product(stage, number).id, 100 + number)
    put, written = Shop.set_stock, []

    async def slow(shop: Shop, variant_id: int, level: int) -> int:
        told = await put(shop, variant_id, level)
        written.append(variant_id)
        stage.wait(minutes=3)  # the limits of the shop
        if len(written) == 2:
            stage.world.place_order([(tracked[-1], 4)])
        return told

    monkeypatch.setattr(Shop, "set_stock", slow)
    report = await stage.run(Task.STOCK, approved=True)
    assert tracked[-1] in written[3:]
    assert _in_shop(stage, tracked[-1]) == 100 + tracked[-1] - 4
    assert report.written == len(tracked) == len(written)
