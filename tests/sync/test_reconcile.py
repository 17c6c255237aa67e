"""Reconciliation: each kind of gap injected and found, none on a clean day, no claim unproven."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from qls_desktop.domain.gaps import Gap, GapKind
from qls_desktop.domain.ledger import OrderState
from qls_desktop.domain.login import Login
from qls_desktop.domain.orders import OrderHead, ShopOrder
from qls_desktop.domain.outcomes import (
    ApiProblemError,
    CancelledByUserError,
    OutcomeKind,
    Problem,
)
from qls_desktop.domain.paging import Page
from qls_desktop.domain.reason import Reason, reason
from qls_desktop.domain.reconciling import ReconcileReport
from qls_desktop.domain.runs import Progress, Task
from qls_desktop.domain.settings import Switches
from qls_desktop.lightspeed.shop import Shop
from qls_desktop.store.ledger import Ledger
from qls_desktop.sync.cancelling import CancelToken
from qls_desktop.words.say import say
from tests.sync.stage import Stage

POST_ORDER = "POST /companies/{company}/fulfillment/orders"


async def _compare(stage: Stage, days: int = 14) -> ReconcileReport:
    since = stage.clock.now() - timedelta(days=days)
    return await stage.engine.reconcile(stage.integration.id, since)


async def _only(stage: Stage, kind: GapKind, number: str) -> Gap:
    """The one gap that there is; it must be told in words, with what to do."""
    report = await _compare(stage)
    assert report.complete
    assert [(gap.kind, gap.number) for gap in report.gaps] == [(kind, number)]
    (gap,) = report.gaps
    said = say(gap.reason)
    assert number in said.title
    assert said.effect
    assert said.action
    assert gap.age(report.at) > timedelta(0)
    return gap


async def _sent(stage: Stage) -> str:
    await stage.run(Task.PRODUCTS)
    await stage.change(auto=Switches(orders=True))
    number = stage.world.place_order().number
    stage.wait(minutes=5)
    await stage.run(Task.ORDERS)
    assert stage.order(number).state is OrderState.SENT
    stage.wait(minutes=15)
    return number


def _qls_id(stage: Stage, number: str) -> str:
    found = stage.order(number).qls_order_id
    assert found is not None
    return found


async def test_clean_days_have_no_gaps(stage: Stage) -> None:
    await stage.run(Task.PRODUCTS)
    assert (await _compare(stage)).is_clean
    for hour in range(60):
        if hour % 4 == 0:
            stage.world.place_order()
        if hour % 12 == 3:
            stage.world.place_order(payment_status="not_paid")
        for _ in range(4):
            stage.wait(minutes=15)
            await stage.run(Task.ORDERS)
        if hour % 6 == 0:
            report = await _compare(stage)
            assert report.complete
            assert report.gaps == ()
    assert OrderState.REPORTED in stage.states().values()


async def test_it_writes_nothing(stage: Stage) -> None:
    number = await _sent(stage)
    stage.world.place_order()
    before = stage.states(), Ledger(stage.store).events(stage.order(number).id)
    posts = len(stage.sent_to_qls())
    await _compare(stage)
    assert (stage.states(), Ledger(stage.store).events(stage.order(number).id)) == before
    assert len(stage.sent_to_qls()) == posts


async def test_order_that_no_sync_ever_saw(stage: Stage) -> None:
    await stage.run(Task.PRODUCTS)
    number = stage.world.place_order().number
    stage.wait(minutes=11)
    gap = await _only(stage, GapKind.MISSING, number)
    assert gap.reason.kind == "reconcile_missing_off"
    await stage.change(auto=Switches(orders=True))
    assert (await _compare(stage)).gaps[0].reason.kind == "reconcile_missing"


async def test_order_of_this_very_cycle_is_no_gap(stage: Stage) -> None:
    await stage.run(Task.PRODUCTS)
    stage.world.place_order()
    stage.wait(minutes=9)
    assert (await _compare(stage)).is_clean


async def test_order_that_waits_is_missing_with_its_reason(stage: Stage) -> None:
    number = stage.world.place_order().number
    await stage.run(Task.ORDERS)
    stage.wait(hours=3)
    gap = await _only(stage, GapKind.MISSING, number)
    assert gap.reason.values["because"] == "line_unlinked"
    assert "–" not in say(gap.reason).title.split(":")[-1]


async def test_refused_order_is_missing_with_its_reason(stage: Stage) -> None:
    await stage.run(Task.PRODUCTS)
    number = stage.world.place_order().number
    stage.world.edit_order(number, {"addressShippingZipcode": "9999 ZZ"})
    await stage.run(Task.ORDERS)
    stage.wait(minutes=30)
    gap = await _only(stage, GapKind.MISSING, number)
    assert gap.reason.values["because"] == "order_rejected"


async def test_orders_that_needn_t_go_are_no_gaps(stage: Stage) -> None:
    await stage.run(Task.PRODUCTS)
    stage.world.place_order(payment_status="not_paid")
    done = stage.world.place_order().number
    stage.world.edit_order(done, {"status": "completed_shipped", "shipmentStatus": "shipped"})
    stage.world.cancel_order(stage.world.place_order().number)
    stage.world.place_order(payment_status="not_paid", pay_later=True)
    ignored = stage.world.place_order().number
    stage.wait(hours=1)
    await stage.run(Task.ORDERS, dry_run=True)
    await stage.engine.ignore_order(stage.order(ignored).id, "test")
    assert (await _compare(stage)).gaps == ()


async def test_doubled(stage: Stage) -> None:
    number = await _sent(stage)
    own = stage.world.warehouse.order(_qls_id(stage, number))
    line = own.lines[0].product_id
    second = stage.world.warehouse.add_foreign_order(number, line, own.brand_id)
    stage.wait(minutes=15)
    gap = await _only(stage, GapKind.DOUBLED, number)
    assert set(gap.qls_order_ids) == {own.id, second.id}
    assert gap.reason.values["count"] == 2


async def test_second_one_cancelled_is_no_gap(stage: Stage) -> None:
    number = await _sent(stage)
    own = stage.world.warehouse.order(_qls_id(stage, number))
    second = stage.world.warehouse.add_foreign_order(number, None, own.brand_id)
    stage.world.warehouse.cancel_order(second.id)
    stage.wait(minutes=15)
    assert (await _compare(stage)).gaps == ()


async def test_number_of_another_brand_is_another_shop(stage: Stage) -> None:
    number = await _sent(stage)
    stage.world.warehouse.add_foreign_order(number, None, "another-brand")
    stage.wait(minutes=15)
    assert (await _compare(stage)).gaps == ()


async def test_different_after_an_edit_in_the_shop(stage: Stage) -> None:
    number = await _sent(stage)
    stage.world.edit_order(number, {"addressShippingZipcode": "4321 BA"})
    stage.wait(minutes=15)
    gap = await _only(stage, GapKind.DIFFERENT, number)
    assert gap.reason.values["differing"] == "postal_code"


async def test_different_after_an_edit_at_qls(stage: Stage) -> None:
    number = await _sent(stage)
    own = stage.world.warehouse.order(_qls_id(stage, number))
    stage.world.warehouse.edit_order(own.id, amounts={own.lines[0].id: 7})
    gap = await _only(stage, GapKind.DIFFERENT, number)
    assert gap.reason.values["differing"] == "lines"


async def test_something_else_under_the_number(stage: Stage) -> None:
    await stage.run(Task.PRODUCTS)
    number = stage.world.place_order().number
    brand = stage.integration.brand_id
    stranger = stage.world.warehouse.add_foreign_order(number, None, brand)
    stage.wait(minutes=5)
    await stage.run(Task.ORDERS)
    assert stage.order(number).state is OrderState.CONFLICT
    stage.wait(minutes=15)
    gap = await _only(stage, GapKind.DIFFERENT, number)
    assert gap.qls_order_ids == (stranger.id,)
    assert gap.reason.values["because"] == stage.order(number).reason.kind


async def test_sent_by_somebody_else(stage: Stage) -> None:
    number = stage.world.place_order().number
    await stage.run(Task.ORDERS)
    assert stage.order(number).state is OrderState.WAITING
    brand = stage.integration.brand_id
    stranger = stage.world.warehouse.add_foreign_order(number, None, brand)
    stage.wait(minutes=15)
    gap = await _only(stage, GapKind.UNKNOWN, number)
    assert gap.qls_order_ids == (stranger.id,)


async def test_vanished(stage: Stage) -> None:
    number = await _sent(stage)
    await _sent_another(stage)
    gone = _qls_id(stage, number)
    stage.world.warehouse.delete_order(gone)
    gap = await _only(stage, GapKind.VANISHED, number)
    assert (gap.reason.kind, gap.qls_order_ids) == ("reconcile_vanished", (gone,))
    assert stage.order(number).state is OrderState.SENT
    assert gone not in {order.id for order in stage.world.warehouse.orders()}


async def _sent_another(stage: Stage) -> None:
    stage.world.place_order()
    await stage.run(Task.ORDERS)
    stage.wait(minutes=15)


async def test_vanished_stays_a_gap_when_the_sync_noticed(stage: Stage) -> None:
    number = await _sent(stage)
    await _sent_another(stage)
    stage.world.warehouse.delete_order(_qls_id(stage, number))
    stage.wait(days=2)
    await stage.run(Task.ORDERS)
    assert stage.order(number).state is OrderState.ATTENTION
    stage.wait(minutes=15)
    report = await _compare(stage, days=1)
    assert (GapKind.VANISHED, number) in {(gap.kind, gap.number) for gap in report.gaps}


async def test_cancelled_at_qls(stage: Stage) -> None:
    number = await _sent(stage)
    cancelled = _qls_id(stage, number)
    stage.world.warehouse.cancel_order(cancelled)
    stage.wait(minutes=15)
    gap = await _only(stage, GapKind.CANCELLED_AT_QLS, number)
    assert (gap.reason.kind, gap.qls_order_ids) == ("reconcile_cancelled_at_qls", (cancelled,))
    assert stage.order(number).state is OrderState.SENT


async def test_cancelled_in_the_shop_while_qls_works_on_it(stage: Stage) -> None:
    number = await _sent(stage)
    stage.world.cancel_order(number)
    stage.wait(minutes=15)
    gap = await _only(stage, GapKind.CANCELLED_IN_SHOP, number)
    assert gap.qls_order_ids == (_qls_id(stage, number),)
    stage.world.warehouse.cancel_order(_qls_id(stage, number))
    stage.wait(minutes=15)
    assert (await _compare(stage)).gaps == ()


async def test_shipped_at_qls_but_not_in_the_shop(stage: Stage) -> None:
    number = await _sent(stage)
    stage.world.warehouse.ship_order(_qls_id(stage, number))
    stage.wait(minutes=15)
    await _only(stage, GapKind.NOT_REPORTED, number)
    await stage.run(Task.ORDERS)
    assert (await _compare(stage)).gaps == ()


async def test_reported_and_taken_back_in_the_shop(stage: Stage) -> None:
    number = await _sent(stage)
    stage.world.warehouse.ship_order(_qls_id(stage, number))
    stage.wait(minutes=5)
    await stage.run(Task.ORDERS)
    assert stage.order(number).state is OrderState.REPORTED
    stage.wait(minutes=15)
    status = {"status": "processing_awaiting_shipment", "shipmentStatus": "not_shipped"}
    stage.world.edit_order(number, status)
    await _only(stage, GapKind.NOT_REPORTED, number)


async def test_in_doubt_too_long(stage: Stage) -> None:
    await stage.run(Task.PRODUCTS)
    number = stage.world.place_order().number
    stage.fault("drop_before", POST_ORDER)
    await stage.run(Task.ORDERS)
    assert stage.order(number).state is OrderState.IN_DOUBT
    stage.wait(minutes=59)
    assert (await _compare(stage)).gaps == ()
    stage.wait(minutes=2)
    await _only(stage, GapKind.IN_DOUBT, number)


def _problem(kind: OutcomeKind, slug: str) -> ApiProblemError:
    return ApiProblemError(Problem(kind, Reason(slug, {}), 200))


@pytest.mark.parametrize("slug", ["lightspeed_incomplete", "lightspeed_endless", ""])
async def test_incomplete_shop_list_claims_nothing_missing(
    stage: Stage, monkeypatch: pytest.MonkeyPatch, slug: str
) -> None:
    gone, doubled = await _sent(stage), stage.world.place_order().number
    await stage.run(Task.ORDERS)
    stage.world.place_order()
    own = stage.world.warehouse.order(_qls_id(stage, doubled))
    stage.world.warehouse.add_foreign_order(doubled, None, own.brand_id)
    stage.wait(minutes=30)
    stage.world.warehouse.delete_order(_qls_id(stage, gone))
    whole = Shop.order_heads

    async def broken(shop: Shop, since: datetime) -> AsyncIterator[Page[OrderHead]]:
        async for page in whole(shop, since):
            yield replace(page, is_last=False)
        if slug:
            raise _problem(OutcomeKind.UNCLEAR, slug)

    with monkeypatch.context() as patched:
        patched.setattr(Shop, "order_heads", broken)
        report = await _compare(stage)
    assert (report.shop_complete, report.warehouse_complete) == (False, True)
    assert not report.is_clean
    assert [gap.kind for gap in report.gaps] == [GapKind.DOUBLED]
    kinds = {gap.kind for gap in (await _compare(stage)).gaps}
    assert kinds == {GapKind.DOUBLED, GapKind.MISSING, GapKind.VANISHED}


@pytest.mark.parametrize("kind", [OutcomeKind.MISSING, OutcomeKind.AUTH])
async def test_order_that_cannot_be_read(
    stage: Stage, monkeypatch: pytest.MonkeyPatch, kind: OutcomeKind
) -> None:
    await stage.run(Task.PRODUCTS)
    stage.world.place_order()
    stage.wait(minutes=30)

    async def refused(_shop: Shop, _order_id: int) -> ShopOrder:
        raise _problem(kind, "api_missing")

    monkeypatch.setattr(Shop, "order", refused)
    if kind is OutcomeKind.AUTH:
        with pytest.raises(ApiProblemError):
            await _compare(stage)
        return
    report = await _compare(stage)
    assert (report.shop_complete, report.gaps) == (False, ())


async def test_list_that_cannot_be_read_at_all(stage: Stage) -> None:
    stage.fault("500_json_before", "GET /{lang}/orders.json", side="lightspeed", count=5)
    with pytest.raises(ApiProblemError):
        await _compare(stage)


async def test_of_very_many_orders_the_oldest_are_not_read_whole(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("qls_desktop.sync.reconcile.MOST_COMPARED", 1)
    older = await _sent(stage)
    newer = stage.world.place_order().number
    await stage.run(Task.ORDERS)
    stage.wait(minutes=1)
    for number in (older, newer):
        stage.world.edit_order(number, {"addressShippingZipcode": "4321 BA"})
    stage.wait(minutes=15)
    report = await _compare(stage)
    assert report.uncompared == 1
    assert [gap.number for gap in report.gaps] == [newer]


async def test_two_shops_with_the_same_numbers(stage: Stage) -> None:
    number = await _sent(stage)
    other = await stage.engine.save_integration(
        replace(stage.integration, id=0, name="Tweede"),
        Login(stage.world.lightspeed_key, stage.world.lightspeed_secret),
    )
    own = stage.world.warehouse.order(_qls_id(stage, number))
    second = stage.world.warehouse.add_foreign_order(number, None, own.brand_id)
    ledger, order = Ledger(stage.store), Ledger(stage.store).observation(stage.order(number).id)
    assert order is not None
    seen = ledger.see(other.id, order, stage.clock.now())
    why = reason("order_found")
    ledger.move(seen.id, OrderState.SENT, why, stage.clock.now(), qls_order_id=second.id)
    stage.wait(minutes=15)
    assert (await _compare(stage)).gaps == ()


@pytest.mark.parametrize("how", ["empty", "half"])
async def test_list_of_qls_that_lacks_known_orders_claims_nothing(stage: Stage, how: str) -> None:
    number = await _sent(stage)
    await _sent_another(stage)
    stage.world.place_order()
    stage.wait(minutes=30)
    warehouse = stage.world.warehouse
    hidden = {_qls_id(stage, number)} if how == "half" else {o.id for o in warehouse.orders()}
    for order in warehouse.orders():
        if order.id in hidden:
            order.visible_from = stage.clock.now() + timedelta(days=1)
    report = await _compare(stage)
    assert (report.shop_complete, report.warehouse_complete) == (True, False)
    assert report.gaps == ()


async def test_cancel_stops_it(stage: Stage) -> None:
    token, steps = CancelToken(), list[Progress]()

    def heard(progress: Progress) -> None:
        steps.append(progress)
        token.cancel()

    since = stage.clock.now() - timedelta(days=1)
    with pytest.raises(CancelledByUserError):
        await stage.engine.reconcile(stage.integration.id, since, heard, token)
    assert len(steps) == 1
