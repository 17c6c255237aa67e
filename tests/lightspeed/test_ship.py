"""An order is reported as shipped once, with one mail, and proven by reading back."""

import pytest

from qls_desktop.domain.orders import Address, ShopOrder, ShopShipment
from qls_desktop.domain.outcomes import ApiProblemError, OutcomeKind
from qls_desktop.lightspeed import ship_plan
from qls_desktop.lightspeed.shop import ShipmentReport
from qls_desktop.simulator.faults import Fault
from tests.lightspeed.shops import START, ShopWorld

CODES = ("3SABC0001", "3SABC0002")


async def ship(
    world: ShopWorld, order_id: int, codes: tuple[str, ...] = CODES[:1], *, notify: bool = True
) -> tuple[ShipmentReport, int]:
    async with world.enter() as (shop, channel):
        report = await shop.mark_shipped(order_id, codes, notify=notify)
        return report, channel.calls


def kinds(report: ShipmentReport) -> list[str]:
    return [concern.kind for concern in report.concerns]


async def test_it_costs_three_calls_and_mails_once() -> None:
    world = ShopWorld()
    order = world.place()
    report, calls = await ship(world, order.id)
    assert calls == 3
    assert (report.shipped, report.order_followed, report.changed, report.notified) == (True,) * 4
    assert report.tracking_code == "3SABC0001"
    assert (report.status, report.shipment_status) == ("completed_shipped", "shipped")
    assert report.concerns == ()
    assert sorted(mail.kind for mail in world.state.outbox) == ["shipped", "tracking"]


async def test_a_second_time_only_looks() -> None:
    world = ShopWorld()
    order = world.place()
    await ship(world, order.id)
    report, calls = await ship(world, order.id)
    assert (calls, report.shipped, report.changed, report.notified) == (1, True, False, False)
    assert len(world.state.outbox) == 2


async def test_no_mail_where_none_is_wanted() -> None:
    world = ShopWorld()
    report, _ = await ship(world, world.place().id, notify=False)
    assert report.shipped
    assert not report.notified
    assert world.state.outbox == []


@pytest.mark.parametrize("flips", ["shipment_status_only", "none"])
async def test_an_order_that_doesn_t_follow_is_brought_along(flips: str) -> None:
    world = ShopWorld(shipment_flips_order=flips)
    order = world.place()
    report, calls = await ship(world, order.id)
    assert calls == 5
    assert (order.status, order.shipment_status) == ("completed_shipped", "shipped")
    assert report.order_followed


async def test_an_unpaid_order_keeps_its_status() -> None:
    world = ShopWorld(shipment_flips_order="none")
    order = world.place(payment="not_paid", pay_later=True)
    before = order.status
    report, _ = await ship(world, order.id)
    assert (order.status, order.shipment_status) == (before, "shipped")
    assert report.order_followed


async def test_a_write_that_changes_nothing_is_told() -> None:
    world = ShopWorld(shipment_flips_order="none", order_put="ignore_all")
    report, _ = await ship(world, world.place().id)
    assert report.shipped
    assert not report.order_followed
    assert kinds(report) == ["lightspeed_order_not_followed"]


async def test_two_shipments_are_written_one_by_one_and_one_mails() -> None:
    world = ShopWorld(shipments_per_order="two")
    order = world.place(7001, 7002)
    report, calls = await ship(world, order.id)
    assert calls == 4
    assert report.shipped
    assert len({mail.shipment_id for mail in world.state.outbox}) == 1


async def test_without_a_shipment_the_order_tells() -> None:
    world = ShopWorld(shipments_per_order="none")
    order = world.place()
    order.fields["memo"] = "Bel eerst"
    report, calls = await ship(world, order.id, CODES)
    assert calls == 3
    assert order.fields["memo"] == "Bel eerst\n3SABC0001, 3SABC0002"
    assert (report.shipped, order.status) == (True, "completed_shipped")
    assert kinds(report) == ["lightspeed_no_shipment"]
    _, again = await ship(world, order.id, CODES)
    assert again == 1


async def test_a_cut_code_leaves_the_first_and_all_in_the_memo() -> None:
    world = ShopWorld(tracking_max_len="12")
    order = world.place()
    report, _ = await ship(world, order.id, CODES)
    assert world.state.shipments[order.shipment_ids[0]].tracking_code == "3SABC0001"
    assert order.fields["memo"] == "3SABC0001, 3SABC0002"
    assert kinds(report) == ["lightspeed_code_cut"]
    assert len(world.state.outbox) == 2
    _, again = await ship(world, order.id, CODES)
    assert again == 1


async def test_what_staff_shipped_by_hand_stays() -> None:
    world = ShopWorld()
    order = world.place()
    shipment = world.state.shipments[order.shipment_ids[0]]
    shipment.fields |= {"status": "shipped", "trackingCode": "JVGL0009"}
    order.fields |= {"status": "completed_shipped", "shipmentStatus": "shipped"}
    report, calls = await ship(world, order.id)
    assert (calls, shipment.tracking_code, world.state.outbox) == (1, "JVGL0009", [])
    assert kinds(report) == ["lightspeed_code_differs"]


async def test_a_code_is_added_to_what_staff_shipped_without_a_mail() -> None:
    world = ShopWorld()
    order = world.place()
    shipment = world.state.shipments[order.shipment_ids[0]]
    shipment.fields["status"] = "shipped"
    await ship(world, order.id)
    assert shipment.tracking_code == "3SABC0001"
    assert world.state.outbox == []


async def test_a_cancelled_order_is_left_alone() -> None:
    world = ShopWorld()
    order = world.place()
    order.fields["status"] = "cancelled"
    report, calls = await ship(world, order.id)
    assert (calls, report.changed) == (1, False)
    assert kinds(report) == ["lightspeed_order_cancelled"]


@pytest.mark.parametrize("kind", ["drop_after", "502_html_after", "truncated_json", "slow"])
async def test_a_lost_answer_is_looked_up_and_never_mails_twice(kind: str) -> None:
    world = ShopWorld()
    world.faults.arm(Fault(kind, "PUT *"))
    report, _ = await ship(world, world.place().id)
    assert report.shipped
    assert len(world.state.outbox) == 2


@pytest.mark.parametrize(
    ("kind", "outcome"),
    [("drop_before", OutcomeKind.UNCLEAR), ("refuse_connect", OutcomeKind.NOT_SENT)],
)
async def test_a_write_that_never_came_is_told(kind: str, outcome: OutcomeKind) -> None:
    world = ShopWorld()
    order = world.place()
    world.faults.arm(Fault(kind, "PUT *"))
    async with world.enter() as (shop, _):
        with pytest.raises(ApiProblemError) as caught:
            await shop.mark_shipped(order.id, CODES)
    assert caught.value.problem.kind is outcome
    report, _ = await ship(world, order.id)
    assert report.shipped
    assert len(world.state.outbox) == 2


async def test_a_passing_404_is_waited_out() -> None:
    world = ShopWorld(flaky_404="0.4")
    report, _ = await ship(world, world.place().id)
    assert report.shipped


@pytest.mark.parametrize(("kind", "made"), [("drop_before", 7), ("drop_after", 5)])
async def test_a_lost_answer_to_the_order_s_own_write_is_looked_up(kind: str, made: int) -> None:
    world = ShopWorld(shipment_flips_order="none")
    order = world.place()
    world.faults.arm(Fault(kind, "PUT *orders*"))
    report, calls = await ship(world, order.id)
    assert calls == made
    assert report.order_followed
    assert len(world.state.outbox) == 2


async def test_a_refused_order_write_is_told() -> None:
    world = ShopWorld(shipment_flips_order="none")
    order = world.place()
    world.faults.arm(Fault("429", "PUT *orders*"))
    async with world.enter() as (shop, _):
        with pytest.raises(ApiProblemError) as caught:
            await shop.mark_shipped(order.id, CODES)
    assert caught.value.problem.kind is OutcomeKind.THROTTLED


async def test_an_unreadable_answer_without_codes_mails_once() -> None:
    world = ShopWorld()
    order = world.place()
    world.faults.arm(Fault("html_200", "PUT *shipments*"))
    shipment = world.state.shipments[order.shipment_ids[0]]
    async with world.enter() as (shop, _):
        report = await shop.mark_shipped(order.id, ())
    assert report.shipped
    assert shipment.fields["status"] == "shipped"
    assert [mail.kind for mail in world.state.outbox] == ["shipped"]


def _order(shipments: tuple[ShopShipment, ...]) -> ShopOrder:
    return ShopOrder(
        id=1,
        number="ORD1",
        status="processing_awaiting_shipment",
        payment_status="paid",
        shipment_status="not_shipped",
        created_at=START,
        updated_at=START,
        address=Address(),
        lines=(),
        shipments=shipments,
    )


def test_a_plan_says_what_stayed_behind() -> None:
    world_order = _order((ShopShipment(8001, "not_shipped"),))
    found = [one.kind for one in ship_plan.concerns(world_order, "")]
    assert found == ["lightspeed_not_shipped"]


def test_nobody_is_mailed_for_the_second_shipment_once_the_first_went() -> None:
    shipments = (ShopShipment(1, "shipped", "A"), ShopShipment(2, "not_shipped", ""))
    (write,) = ship_plan.shipment_writes(_order(shipments), "A", notify=True)
    assert (write.shipment_id, write.mails) == (2, False)


async def test_a_memo_that_got_lost_is_written_once_more() -> None:
    world = ShopWorld(shipments_per_order="none")
    order = world.place()
    world.faults.arm(Fault("502_html_before", "PUT *orders*"))
    report, _ = await ship(world, order.id)
    assert report.shipped
    assert "3SABC0001" in order.fields["memo"]
