"""Reconciliation where my.QLS holds two orders under a number, or two integrations one order."""

from dataclasses import replace
from datetime import timedelta

import pytest

from qls_desktop.domain.gaps import GapKind
from qls_desktop.domain.ledger import OrderState
from qls_desktop.domain.runs import Task
from qls_desktop.domain.settings import Switches
from qls_desktop.simulator.qls.company import BRAND_ID
from tests.sync.stage import Stage

NUMBER = "1001"


async def _kinds(stage: Stage) -> list[GapKind]:
    since = stage.clock.now() - timedelta(days=14)
    report = await stage.engine.reconcile(stage.integration.id, since)
    assert report.complete
    return [gap.kind for gap in report.gaps]


@pytest.fixture
async def used_before(stage: Stage) -> Stage:
    """A shop that numbers from 1001 again; my.QLS keeps the order that had the number."""
    await stage.run(Task.PRODUCTS)
    await stage.change(auto=Switches(orders=True))
    product = stage.world.catalogue.warehouse_products[0].id
    stage.world.warehouse.add_foreign_order(NUMBER, product, BRAND_ID)
    stage.wait(days=200)
    stage.world.place_order(number=NUMBER)
    return stage


async def test_an_order_of_long_ago_with_this_number_doubles_nothing(used_before: Stage) -> None:
    await used_before.run(Task.ORDERS)
    assert used_before.order(NUMBER).state is OrderState.SENT
    used_before.wait(minutes=20)
    assert await _kinds(used_before) == []


async def test_an_order_of_long_ago_doesn_t_hide_that_this_one_is_missing(
    used_before: Stage,
) -> None:
    used_before.wait(minutes=20)
    assert await _kinds(used_before) == [GapKind.MISSING]


async def test_what_one_integration_of_a_shop_sent_the_other_doesn_t_miss(stage: Stage) -> None:
    login = stage.engine.parts.logins.get(f"integration:{stage.integration.id}")
    other = replace(stage.integration, id=0, name="Theehuis 2")
    other = await stage.engine.save_integration(other, login)
    await stage.run(Task.PRODUCTS)
    stage.world.place_order(number=NUMBER)
    await stage.run(Task.ORDERS)
    stage.integration = other
    await stage.run(Task.PRODUCTS)
    stage.wait(minutes=20)
    assert await _kinds(stage) == []
    stage.world.place_order(number="1002")
    stage.wait(minutes=20)
    assert await _kinds(stage) == [GapKind.MISSING]
