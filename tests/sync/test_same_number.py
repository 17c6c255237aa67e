"""Two shops of one account that number their orders alike: each order goes, and goes once."""

import asyncio
from dataclasses import replace

import pytest

from qls_desktop.domain.ledger import LedgerOrder, OrderState
from qls_desktop.domain.login import Login
from qls_desktop.domain.runs import Task, Trigger
from qls_desktop.domain.settings import Integration, Switches
from qls_desktop.simulator.qls.company import BRAND_ID
from qls_desktop.store.ledger import Ledger
from qls_desktop.sync.refusals import RefusedError
from tests.sync.stage import Stage

POST = "POST /companies/{company}/fulfillment/orders"
NUMBER = "1001"


async def _other(stage: Stage) -> Integration:
    """A second integration; both simulated shops are the same one."""
    return await stage.engine.save_integration(
        replace(stage.integration, id=0, name="Theehuis 2"),
        stage.engine.parts.logins.get(f"integration:{stage.integration.id}"),
    )


async def _first_is_sent(stage: Stage) -> None:
    """The first shop's order went; from now on the stage is the second shop's."""
    other = await _other(stage)
    await stage.run(Task.PRODUCTS)
    stage.world.place_order(number=NUMBER)
    await stage.run(Task.ORDERS)
    stage.world.shop.orders.clear()
    stage.integration = other
    await stage.run(Task.PRODUCTS)
    stage.wait(minutes=5)


def _second(stage: Stage) -> LedgerOrder:
    (row,) = Ledger(stage.store).in_states(stage.integration.id, OrderState)
    return row


@pytest.mark.parametrize("shape", ["as_example", "brand_null"])
@pytest.mark.parametrize("detail", ["available", "404"])
async def test_each_goes_once(stage: Stage, detail: str, shape: str) -> None:
    stage.world.warehouse.switches.set("order_detail", detail)
    stage.world.warehouse.switches.set("order_shape", shape)
    await _first_is_sent(stage)
    stage.world.place_order(number=NUMBER)
    for _ in range(3):
        await stage.run(Task.ORDERS)
        stage.wait(minutes=5)
    assert _second(stage).state is OrderState.SENT
    assert stage.sent_to_qls() == [NUMBER, NUMBER]


async def test_one_in_doubt_is_not_taken_for_the_other(stage: Stage) -> None:
    stage.world.warehouse.switches.set("order_detail", "404")
    stage.world.warehouse.switches.set("order_shape", "brand_null")
    await _first_is_sent(stage)
    stage.fault("drop_before", POST)
    stage.world.place_order(number=NUMBER)
    await stage.run(Task.ORDERS)
    stage.wait(minutes=1)
    await stage.engine.look(stage.integration.id)
    row = _second(stage)
    assert row.state is OrderState.IN_DOUBT
    with pytest.raises(RefusedError) as refused:
        await stage.engine.confirm_order(row.id)
    assert refused.value.reason.kind == "confirm_not_one"


async def test_one_shop_connected_twice_sends_an_order_once(stage: Stage) -> None:
    other = await _other(stage)
    await stage.run(Task.PRODUCTS)
    stage.world.place_order(number=NUMBER)
    await stage.run(Task.ORDERS)
    stage.integration = other
    await stage.run(Task.PRODUCTS)
    stage.wait(minutes=5)
    await stage.run(Task.ORDERS)
    assert _second(stage).reason.kind == "order_found"
    assert stage.sent_to_qls() == [NUMBER]


async def _connected_twice(stage: Stage) -> Integration:
    """The stage's shop, connected a second time; both know all products, one order is open."""
    await stage.change(auto=Switches(orders=True))
    other = await _other(stage)
    await stage.run(Task.PRODUCTS)
    await stage.engine.run(other.id, Task.PRODUCTS, Trigger.USER)
    stage.world.place_order(number=NUMBER)
    stage.wait(minutes=5)
    return other


async def test_one_shop_connected_twice_sends_an_order_once_in_one_tick(stage: Stage) -> None:
    other = await _connected_twice(stage)
    ids = (stage.integration.id, other.id)
    for _ in range(2):
        runs = (stage.engine.run(each, Task.ORDERS, Trigger.SCHEDULE) for each in ids)
        await asyncio.gather(*runs)
        assert stage.sent_to_qls() == [NUMBER]
        stage.wait(minutes=5)
    assert {row.state for row in Ledger(stage.store).by_number(NUMBER)} == {OrderState.SENT}


async def test_what_one_integration_is_in_doubt_about_another_of_the_shop_leaves(
    stage: Stage,
) -> None:
    other = await _connected_twice(stage)
    stage.fault("drop_before", POST)
    await stage.run(Task.ORDERS)
    stage.integration = other
    await stage.run(Task.ORDERS)
    row = _second(stage)
    assert (row.state, row.reason.kind) == (OrderState.WAITING, "sent_by_twin")
    assert row.reason.values == {"shop": "Theehuis"}
    assert stage.sent_to_qls() == []
    stage.wait(minutes=1)
    await stage.engine.resend_order(row.id)  # the merchant looked
    await stage.run(Task.ORDERS)
    assert stage.sent_to_qls() == [NUMBER]


async def test_both_integrations_of_a_shop_are_asked_to_send_again_and_one_does(
    stage: Stage,
) -> None:
    other = await _connected_twice(stage)
    stage.fault("drop_before", POST)
    await stage.run(Task.ORDERS)
    ids = (stage.integration.id, other.id)
    for _ in range(60):
        stage.wait(hours=1)
        await stage.run(Task.ORDERS)
    await stage.engine.run(other.id, Task.ORDERS, Trigger.USER)
    rows = {row.integration_id: row for row in Ledger(stage.store).by_number(NUMBER)}
    assert rows[ids[0]].state is OrderState.ABSENT
    for row in rows.values():
        await stage.engine.resend_order(row.id)
    stage.wait(minutes=5)
    await asyncio.gather(*(stage.engine.run(each, Task.ORDERS, Trigger.SCHEDULE) for each in ids))
    assert stage.sent_to_qls() == [NUMBER]


async def test_two_integrations_that_tell_of_one_parcel_mail_the_customer_once(
    stage: Stage,
) -> None:
    other = await _connected_twice(stage)
    ids = (stage.integration.id, other.id)
    for _ in range(30):
        runs = (stage.engine.run(each, Task.ORDERS, Trigger.SCHEDULE) for each in ids)
        await asyncio.gather(*runs)
        stage.wait(hours=2)
    assert {row.state for row in Ledger(stage.store).by_number(NUMBER)} == {OrderState.REPORTED}
    mails = [(mail.order_id, mail.kind) for mail in stage.world.shop.outbox]
    assert mails
    assert len(mails) == len(set(mails))


async def _used_long_ago(stage: Stage) -> None:
    """An order whose number my.QLS knows from 200 days ago."""
    await stage.run(Task.PRODUCTS)
    product = stage.world.catalogue.warehouse_products[0].id
    stage.world.warehouse.add_foreign_order(NUMBER, product, BRAND_ID)
    stage.wait(days=200)
    stage.world.place_order(number=NUMBER)


async def test_an_order_of_long_ago_with_this_number_is_another_one(stage: Stage) -> None:
    await _used_long_ago(stage)
    await stage.run(Task.ORDERS)
    assert stage.order(NUMBER).state is OrderState.SENT


async def test_a_customer_who_orders_the_same_again_under_a_reused_number_gets_it(
    stage: Stage,
) -> None:
    await stage.run(Task.PRODUCTS)
    variant = next(iter(stage.world.shop.variants))
    first = stage.world.place_order([(variant, 1)], number=NUMBER)
    await stage.run(Task.ORDERS)
    await stage.engine.remove_integration(stage.integration.id)  # no ledger remembers the first
    world = stage.world
    stage.integration = await stage.engine.save_integration(
        replace(stage.integration, id=0), Login(world.lightspeed_key, world.lightspeed_secret)
    )
    world.shop.orders.clear()
    stage.wait(days=200)
    await stage.run(Task.PRODUCTS)
    again = world.place_order([(variant, 1)], number=NUMBER)
    where = {key: v for key, v in first.fields.items() if key.startswith("addressShipping")}
    again.fields.update(where)
    await stage.run(Task.ORDERS)
    assert stage.sent_to_qls() == [NUMBER, NUMBER]


async def test_the_merchant_s_look_goes_past_an_order_of_long_ago_too(stage: Stage) -> None:
    await _used_long_ago(stage)
    stage.fault("drop_after", POST)
    await stage.run(Task.ORDERS)
    stage.wait(minutes=5)
    row = await stage.engine.confirm_order(stage.order(NUMBER).id)
    (ours,) = stage.world.warehouse.created_orders
    assert row.qls_order_id == ours.id


async def test_the_others_order_proves_no_look(stage: Stage) -> None:
    await _first_is_sent(stage)
    stage.wait(hours=1)
    stage.world.warehouse.switches.set("list_lag_s", "600")
    stage.world.place_order(number=NUMBER)
    await stage.run(Task.ORDERS)
    stage.wait(seconds=30)
    await stage.engine.look(stage.integration.id)
    assert Ledger(stage.store).finding_delays(stage.integration.account_id) == [None, None]
