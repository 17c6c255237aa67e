"""Orders whose POST had an unclear outcome: never sent twice, never lost."""

from datetime import timedelta

import pytest

from qls_desktop.domain.ledger import AttemptOutcome, OrderState
from qls_desktop.domain.runs import RunOutcome, Task
from qls_desktop.qls import recent_walk
from qls_desktop.simulator.qls.company import BRAND_ID
from qls_desktop.store.ledger import Ledger
from qls_desktop.store.models.journal import MemoryTable
from qls_desktop.store.models.orders import LedgerOrderTable
from qls_desktop.sync.refusals import RefusedError
from tests.sync.stage import Stage

POST = "POST /companies/{company}/fulfillment/orders"
AFTER = ["drop_after", "502_html_after", "500_json_after", "truncated_json", "html_200"]
BEFORE = ["drop_before", "502_html_before", "500_json_before"]


async def _ready(stage: Stage) -> str:
    await stage.run(Task.PRODUCTS)
    return stage.world.place_order().number


@pytest.mark.parametrize("kind", AFTER)
async def test_lost_answer_is_found_by_looking(stage: Stage, kind: str) -> None:
    number = await _ready(stage)
    stage.fault(kind, POST)
    report = await stage.run(Task.ORDERS)
    assert (report.in_doubt, report.outcome) == (1, RunOutcome.ATTENTION), report
    assert stage.order(number).state is OrderState.IN_DOUBT
    stage.wait(seconds=15)
    await stage.run(Task.ORDERS)
    assert stage.order(number).state is OrderState.SENT
    assert stage.sent_to_qls() == [number]


@pytest.mark.parametrize("kind", BEFORE)
async def test_lost_request_is_never_sent_again_by_itself(stage: Stage, kind: str) -> None:
    number = await _ready(stage)
    stage.fault(kind, POST)
    for _ in range(30):
        await stage.run(Task.ORDERS)
        stage.wait(hours=1)
    assert stage.sent_to_qls() == []
    assert stage.order(number).state is OrderState.ABSENT


async def test_absent_order_goes_after_the_merchant_says_so(stage: Stage) -> None:
    number = await _ready(stage)
    stage.fault("drop_before", POST)
    for _ in range(30):
        await stage.run(Task.ORDERS)
        stage.wait(hours=1)
    await stage.engine.resend_order(stage.order(number).id)
    await stage.run(Task.ORDERS)
    assert stage.order(number).state is OrderState.SENT
    assert stage.sent_to_qls() == [number]


async def test_refused_connection_leaves_the_order_ready(stage: Stage) -> None:
    number = await _ready(stage)
    stage.fault("refuse_connect", POST)
    report = await stage.run(Task.ORDERS)
    assert report.outcome is RunOutcome.FAILED
    assert stage.order(number).state is OrderState.READY
    await stage.run(Task.ORDERS)
    assert stage.sent_to_qls() == [number]


async def test_stop_between_intent_and_answer_is_in_doubt_at_the_next_start(stage: Stage) -> None:
    number = await _ready(stage)
    ledger = Ledger(stage.store)
    await stage.run(Task.ORDERS, dry_run=True)
    row = stage.order(number)
    ledger.move(row.id, OrderState.READY, row.reason, stage.clock.now())
    ledger.begin_attempt(row.id, "hash", stage.clock.now())
    stage.engine.start_up()
    assert stage.order(number).state is OrderState.IN_DOUBT
    assert ledger.attempts(row.id)[-1].outcome is AttemptOutcome.UNCLEAR
    await stage.run(Task.ORDERS)
    assert stage.sent_to_qls() == []


async def test_order_sent_from_another_pc_is_adopted(stage: Stage) -> None:
    number = await _ready(stage)
    await stage.run(Task.ORDERS)
    row = stage.order(number)
    stage.store.run(LedgerOrderTable.delete().where(LedgerOrderTable.id == row.id))
    stage.store.run(MemoryTable.delete())
    stage.wait(minutes=1)
    await stage.run(Task.ORDERS)
    assert stage.order(number).state is OrderState.SENT
    assert stage.order(number).qls_order_id == row.qls_order_id
    assert stage.sent_to_qls() == [number]


async def test_another_order_with_our_number_is_a_conflict(stage: Stage) -> None:
    number = await _ready(stage)
    product = stage.world.catalogue.warehouse_products[0].id
    stage.world.warehouse.add_foreign_order(number, product, BRAND_ID)
    stage.wait(minutes=1)
    report = await stage.run(Task.ORDERS)
    assert stage.order(number).state is OrderState.CONFLICT
    assert report.outcome is RunOutcome.ATTENTION
    assert number not in stage.sent_to_qls()


async def test_incomplete_look_holds_the_order_back(stage: Stage) -> None:
    number = await _ready(stage)
    stage.fault("missing_row", "GET /companies/{company}/fulfillment/orders", count=99)
    await stage.run(Task.ORDERS)
    assert stage.order(number).state is OrderState.WAITING
    assert stage.order(number).reason.kind == "lookup_unsure"
    stage.world.qls_faults.clear()
    await stage.run(Task.ORDERS)
    assert stage.sent_to_qls() == [number]


async def test_a_merchant_who_looked_sends_what_no_look_can_prove(stage: Stage) -> None:
    number = await _ready(stage)
    stage.fault("missing_row", "GET /companies/{company}/fulfillment/orders", count=999)
    await stage.run(Task.ORDERS)
    assert stage.order(number).reason.kind == "lookup_unsure"
    await stage.engine.resend_order(stage.order(number).id)
    await stage.run(Task.ORDERS)
    assert stage.order(number).state is OrderState.SENT
    await stage.run(Task.ORDERS)
    assert stage.sent_to_qls() == [number]


async def test_a_merchant_who_did_not_look_cannot_send_a_waiting_order(stage: Stage) -> None:
    stage.world.place_order()
    await stage.run(Task.ORDERS)
    (number,) = stage.states()
    assert stage.order(number).reason.kind == "line_unlinked"
    with pytest.raises(RefusedError):
        await stage.engine.resend_order(stage.order(number).id)


async def test_a_merchant_who_looked_confirms_what_no_look_can_prove(stage: Stage) -> None:
    there = await _ready(stage)
    await stage.run(Task.ORDERS)
    qls_order_id = stage.order(there).qls_order_id or ""
    number = stage.world.place_order().number
    stage.fault("missing_row", "GET /companies/{company}/fulfillment/orders", count=999)
    stage.wait(minutes=5)
    await stage.run(Task.ORDERS)
    assert stage.order(number).reason.kind == "lookup_unsure"
    await stage.engine.confirm_order(stage.order(number).id, qls_order_id)
    assert stage.order(number).state is OrderState.SENT


async def test_an_order_of_weeks_ago_holds_up_nobody(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recent_walk, "MAX_PAGES", 4)  # 200 at a real account: 10,000 orders
    stage.world.warehouse.switches.set("page_size", "20")
    stage.world.warehouse.switches.set("order_sort", "created_desc")
    await stage.run(Task.PRODUCTS)
    old = stage.world.place_order(payment_status="not_paid").number
    await stage.run(Task.ORDERS)
    for other in range(150):
        stage.wait(hours=6)
        stage.world.warehouse.add_foreign_order(f"X-{other}")
    stage.world.pay_order(old)
    new = stage.world.place_order().number
    stage.wait(minutes=5)
    await stage.run(Task.ORDERS)
    assert stage.order(new).state is OrderState.SENT
    assert stage.order(old).reason.kind == "lookup_unsure"


async def test_a_limit_on_sending_alone_leaves_the_order_waiting_since_it_was_ready(
    stage: Stage,
) -> None:
    number = await _ready(stage)
    stage.fault("429", POST, count=10_000)
    began = stage.clock.now()
    for _ in range(15):
        await stage.run(Task.ORDERS)
        stage.wait(minutes=5)
    row = stage.order(number)
    assert (row.state, row.reason.kind) == (OrderState.READY, "order_not_sent")
    assert row.since - began < timedelta(minutes=5)
    stage.world.qls_faults.clear()
    await stage.run(Task.ORDERS)
    assert stage.sent_to_qls() == [number]


async def test_wrong_login_stops_and_resumes(stage: Stage) -> None:
    number = await _ready(stage)
    stage.world.warehouse.revoke_login()
    report = await stage.run(Task.ORDERS)
    assert report.outcome is RunOutcome.FAILED
    assert report.problem is not None
    assert stage.order(number).state in (OrderState.SEEN, OrderState.READY)


async def test_one_more_where_one_of_several_fits_is_refused(stage: Stage) -> None:
    stage.world.warehouse.switches.set("native_link", "on")
    number = await _ready(stage)
    product = stage.world.catalogue.warehouse_products[0].id
    stage.world.move_clock(None, timedelta(hours=1))
    stage.world.warehouse.add_foreign_order(number, product, BRAND_ID)
    assert len(stage.world.warehouse.orders_with(number)) == 2
    stage.wait(minutes=1)
    await stage.run(Task.ORDERS)
    row = stage.order(number)
    assert (row.state, row.reason.kind) == (OrderState.CONFLICT, "found_several")
    with pytest.raises(RefusedError):
        await stage.engine.resend_order(row.id)
