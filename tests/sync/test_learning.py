"""What an account does is learned, remembered with a date, used, and dropped when it fails."""

import logging
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from qls_desktop.domain.learned import NO, YES, Fact
from qls_desktop.domain.ledger import OrderState
from qls_desktop.domain.runs import Task
from qls_desktop.qls.order_filter import ORDERS
from qls_desktop.sync.engine import Engine
from qls_desktop.sync.learning import Learning
from tests.sync.stage import QUIET, Stage, set_stage

LIST = f"GET /companies/{{company}}{ORDERS}"
POST = f"POST /companies/{{company}}{ORDERS}"


def _learning(stage: Stage) -> Learning:
    return Learning(stage.engine.parts, stage.integration)


def _lists(caplog: pytest.LogCaptureFixture) -> int:
    """How often a list of orders was asked for."""
    return sum("fulfillment/orders " in f"{text} " for text in caplog.messages if "GET" in text)


async def _ready(stage: Stage, **switches: str) -> None:
    """Products are linked, and one order is at QLS to prove a filter by."""
    for name, value in switches.items():
        stage.world.warehouse.switches.set(name, value)
    await stage.run(Task.PRODUCTS)
    stage.world.place_order()
    await stage.run(Task.ORDERS)
    stage.wait(minutes=10)


async def _send(stage: Stage, count: int) -> int:
    for _ in range(count):
        stage.world.place_order()
    report = await stage.run(Task.ORDERS)
    assert report.written == count
    return report.qls_calls


async def test_a_proven_filter_costs_a_look_per_order(
    stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    await _ready(stage, reference_filter="exact")
    assert _learning(stage).value(Fact.REFERENCE_FILTER) == YES
    caplog.set_level(logging.INFO, "qls_desktop.transport")
    caplog.clear()
    await _send(stage, 2)
    assert _lists(caplog) == 2 + 1  # the last one tries whether changes can be listed
    _learning(stage).drop(Fact.REFERENCE_FILTER)
    stage.wait(minutes=10)
    caplog.clear()
    await _send(stage, 2)
    assert _lists(caplog) == 3 + 2


@pytest.mark.parametrize("kind", ["ignored", "refused_400"])
async def test_an_unproven_filter_is_not_asked_again_that_day(stage: Stage, kind: str) -> None:
    await _ready(stage, reference_filter=kind, order_sort="created_desc")
    await _send(stage, 1)
    assert _learning(stage).value(Fact.REFERENCE_FILTER) == NO
    stage.wait(minutes=10)
    before = stage.world.clock.now()
    await _send(stage, 1)
    (fact,) = [x for x in _learning(stage).all() if x.name == Fact.REFERENCE_FILTER]
    assert fact.at < before
    stage.wait(hours=25)
    assert _learning(stage).value(Fact.REFERENCE_FILTER) is None


async def test_a_foreign_row_drops_the_proof_and_the_list_is_walked(stage: Stage) -> None:
    await _ready(stage, reference_filter="exact")
    await _send(stage, 1)
    stage.wait(minutes=10)
    stage.world.warehouse.switches.set("reference_filter", "ignored")
    await _send(stage, 1)
    assert _learning(stage).value(Fact.REFERENCE_FILTER) == NO
    assert len(stage.sent_to_qls()) == len(set(stage.sent_to_qls())) == 3


async def test_an_order_that_is_there_is_found_by_its_number(stage: Stage) -> None:
    await _ready(stage, reference_filter="exact")
    await _send(stage, 1)
    stage.wait(minutes=10)
    number = stage.world.place_order().number
    stage.fault("drop_after", POST)
    await stage.run(Task.ORDERS)
    assert stage.order(number).state is OrderState.IN_DOUBT
    stage.wait(seconds=15)
    report = await stage.engine.look(stage.integration.id)
    assert stage.order(number).state is OrderState.SENT
    assert report.qls_calls <= 1 + 1 + 2  # the look, its detail, and whether looking finds it
    assert stage.sent_to_qls().count(number) == 1


async def test_absence_is_proven_by_walks_only(stage: Stage) -> None:
    await _ready(stage, reference_filter="exact")
    await _send(stage, 1)
    number = stage.world.place_order().number
    stage.fault("drop_before", POST)
    for _ in range(30):
        await stage.run(Task.ORDERS)
        stage.wait(hours=1)
    assert stage.order(number).state is OrderState.ABSENT
    assert number not in stage.sent_to_qls()


async def test_without_any_order_at_qls_nothing_is_proven(tmp_path: Path) -> None:
    switches = {"foreign_orders": "off", "reference_filter": "exact"}
    empty = await set_stage(tmp_path, replace(QUIET, qls=switches))
    await empty.run(Task.PRODUCTS)
    await _send(empty, 1)
    assert _learning(empty).value(Fact.REFERENCE_FILTER) is None
    await empty.close()


async def test_what_was_learned_outlives_the_program_and_can_be_listed(stage: Stage) -> None:
    await _ready(stage, reference_filter="exact")
    await _send(stage, 1)
    again = Engine(stage.engine.parts)
    known = {one.name: one for one in await again.learned(stage.integration.id)}
    proven = known[Fact.REFERENCE_FILTER]
    assert proven.value == YES
    assert proven.expires_at == proven.at + timedelta(hours=24)


async def test_a_removed_integration_leaves_nothing_learned(stage: Stage) -> None:
    _learning(stage).learn(Fact.BULK_STOCK, NO)
    assert _learning(stage).value(Fact.BULK_STOCK) == NO
    await stage.engine.remove_integration(stage.integration.id)
    assert _learning(stage).value(Fact.BULK_STOCK) is None


async def test_a_shop_that_hides_changes_of_orders_is_noticed(stage: Stage) -> None:
    stage.world.shop.set_switches({"updated_bump": "payment_only"})
    await stage.run(Task.PRODUCTS)
    number = stage.world.place_order(payment_status="not_paid").number
    await stage.run(Task.ORDERS)
    assert _learning(stage).value(Fact.UPDATED_BUMP) is None
    stage.wait(minutes=5)
    stage.world.edit_order(number, {"addressShippingCity": "Elders"})
    stage.wait(hours=25)
    await stage.run(Task.ORDERS)
    assert _learning(stage).value(Fact.UPDATED_BUMP) == NO
