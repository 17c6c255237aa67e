"""Gaps between shop, my.QLS and ledger: what is none, at the edge of being one."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from qls_desktop.domain.doubt import LOOK_BACK
from qls_desktop.domain.gaps import CYCLE, DOUBT_PATIENCE, TRACKING_PATIENCE, Entry
from qls_desktop.domain.ledger import OrderState
from qls_desktop.domain.orders import (
    Address,
    OrderHead,
    OrderLine,
    ShopOrder,
    WarehouseOrder,
)
from qls_desktop.domain.reason import Reason, reason
from qls_desktop.domain.reconciling import ShopList, WarehouseList, reconcile
from qls_desktop.domain.settings import Integration

NOW = datetime(2026, 3, 10, 12, 0, tzinfo=UTC)
OLD = NOW - timedelta(hours=5)
SHOP = Integration(1, 1, "Theehuis", brand_id="b")
LINKED = {5: "p5"}
HOME = Address("Jan", street="Straat", number="1", postal_code="1234AB", city="Ede", country="NL")
ORDER = ShopOrder(
    70,
    "ORD7",
    "processing_awaiting_shipment",
    "paid",
    "not_shipped",
    OLD,
    OLD,
    HOME,
    (OrderLine(1, 5, "Thee", 2),),
)
OWN = WarehouseOrder("q7", "ORD7", "pending", False, False, OLD, OLD, "b")
SENT = reason("order_sent")


def _entry(state: OrderState = OrderState.SENT, why: Reason = SENT, **more: object) -> Entry:
    entry = Entry(1, 70, "ORD7", state, why, OLD, OLD, OLD, "q7", ORDER)
    return replace(entry, **more)  # type: ignore[arg-type]


def _kinds(
    entry: Entry | None,
    *rows: WarehouseOrder,
    order: ShopOrder | None = None,
    linked: dict[int, str] = LINKED,
) -> list[str]:
    shown = order or ORDER
    head = OrderHead(
        70, "ORD7", shown.updated_at, shown.status, shown.payment_status, shown.shipment_status
    )
    read = {70: order} if order is not None else {}
    gaps = reconcile(
        ShopList(True, (head,), read),
        WarehouseList(True, rows),
        () if entry is None else (entry,),
        SHOP,
        linked,
        NOW,
    )
    return [gap.kind.value for gap in gaps]


def test_agreement() -> None:
    assert _kinds(_entry(), OWN) == []
    assert _kinds(_entry(), replace(OWN, lines=(("p5", 2),), postal_code="1234 ab")) == []


def test_order_of_which_nothing_is_left_needn_t_go() -> None:
    refunded = replace(ORDER, lines=(replace(ORDER.lines[0], refunded=2),))
    assert _kinds(None, order=refunded) == []
    assert _kinds(None, order=ORDER) == ["missing"]
    assert _kinds(None) == []  # not read whole, so nothing is known of it


@pytest.mark.parametrize(
    ("state", "kinds"),
    [
        (OrderState.SEEN, ["missing"]),
        (OrderState.READY, ["missing"]),
        (OrderState.WAITING, ["missing"]),
        (OrderState.ABSENT, ["missing"]),
        (OrderState.CANCELLED, ["missing"]),
        (OrderState.SENDING, []),
        (OrderState.IN_DOUBT, ["in_doubt"]),
        (OrderState.CONFLICT, ["different"]),
        (OrderState.REPORTED, []),
        (OrderState.SENT, ["vanished"]),
        (OrderState.SHIPPED, ["vanished"]),
        (OrderState.ATTENTION, ["vanished"]),
    ],
)
def test_order_that_qls_lacks(state: OrderState, kinds: list[str]) -> None:
    assert _kinds(_entry(state)) == kinds


def test_order_that_just_changed_is_no_gap() -> None:
    young = NOW - CYCLE + timedelta(seconds=1)
    assert _kinds(None, order=replace(ORDER, updated_at=young)) == []
    assert _kinds(None, order=replace(ORDER, updated_at=NOW - CYCLE)) == ["missing"]
    assert _kinds(_entry(since=young)) == []
    assert _kinds(_entry(since=NOW - CYCLE)) == ["vanished"]
    assert _kinds(_entry(qls_order_id=None)) == []
    edited = replace(OWN, amount_total=3)
    assert _kinds(_entry(order=replace(ORDER, updated_at=young)), edited) == []
    assert _kinds(None, replace(OWN, created=young)) == []
    assert _kinds(None, OWN) == ["unknown"]
    assert _kinds(None, replace(OWN, created=None)) == []
    cancelled = replace(OWN, cancelled=True, modified=young)
    assert _kinds(_entry(), cancelled) == []
    assert _kinds(_entry(), replace(cancelled, modified=NOW - CYCLE)) == ["cancelled_at_qls"]
    shop_cancelled = replace(ORDER, status="cancelled", updated_at=young)
    assert _kinds(_entry(), OWN, order=shop_cancelled) == []
    again = replace(shop_cancelled, updated_at=NOW - CYCLE)
    assert _kinds(_entry(), OWN, order=again) == ["cancelled_in_shop"]
    doubt = _entry(OrderState.IN_DOUBT, since=NOW - DOUBT_PATIENCE + timedelta(seconds=1))
    assert _kinds(doubt) == []


def test_units_are_compared_where_the_row_shows_them_alone() -> None:
    assert _kinds(_entry(), replace(OWN, amount_total=2)) == []
    assert _kinds(_entry(), replace(OWN, amount_total=3)) == ["different"]
    assert _kinds(_entry(), replace(OWN, amount_total=3), linked={}) == []
    assert _kinds(_entry(), replace(OWN, brand_id="x")) == ["different"]
    sent = replace(OWN, status="partially_sent", amount_total=3)
    assert _kinds(_entry(), sent) == []
    assert _kinds(_entry(order=None), replace(OWN, amount_total=3)) == []
    assert _kinds(_entry(OrderState.REPORTED), replace(OWN, amount_total=3)) == []


def test_shipped_and_not_reported() -> None:
    shipped = replace(OWN, status="sent")
    assert _kinds(_entry(), shipped) == ["not_reported"]
    assert _kinds(_entry(), replace(shipped, modified=NOW - timedelta(minutes=9))) == []
    assert _kinds(_entry(), shipped, order=replace(ORDER, shipment_status="shipped")) == []
    assert _kinds(_entry(), shipped, order=replace(ORDER, status="cancelled")) == []
    tracked = _entry(OrderState.SHIPPED, reason("awaiting_tracking"))
    assert _kinds(tracked, shipped) == []
    late = replace(shipped, modified=NOW - TRACKING_PATIENCE)
    assert _kinds(tracked, late) == ["not_reported"]
    assert _kinds(_entry(OrderState.REPORTED), shipped) == ["not_reported"]
    remembered = reconcile(
        ShopList(True),
        WarehouseList(True, (shipped,)),
        (_entry(OrderState.REPORTED),),
        SHOP,
        LINKED,
        NOW,
    )
    assert remembered == ()


def test_finished_on_both_sides_by_somebody_else() -> None:
    shipped = replace(OWN, id="other", status="sent")
    done = replace(ORDER, status="completed_shipped", shipment_status="shipped")
    assert _kinds(None, shipped, order=done) == []
    assert _kinds(None, shipped, order=ORDER) == ["unknown"]
    assert _kinds(_entry(OrderState.REPORTED), shipped, order=done) == []


def test_doubled_is_as_old_as_the_second_one() -> None:
    second = replace(OWN, id="q8", created=NOW - timedelta(hours=1))
    shop, entries = ShopList(True), (_entry(),)
    for rows, since in (
        ((OWN, second), NOW - timedelta(hours=1)),
        ((OWN, replace(second, created=None)), NOW),
    ):
        (gap,) = reconcile(shop, WarehouseList(True, rows), entries, SHOP, LINKED, NOW)
        assert (gap.kind.value, gap.since, gap.qls_order_ids) == ("doubled", since, ("q7", "q8"))


def test_cancelled_order_without_head_or_whole_answer() -> None:
    cancelled = replace(ORDER, status="cancelled")
    entry = _entry(OrderState.CANCELLED, reason("cancelled_in_shop"), order=cancelled)
    gaps = reconcile(ShopList(True), WarehouseList(True, (OWN,)), (entry,), SHOP, LINKED, NOW)
    assert [gap.kind.value for gap in gaps] == ["cancelled_in_shop"]
    ignored = replace(entry, state=OrderState.IGNORED, reason=reason("ignored_by_user", why="x"))
    assert (
        reconcile(ShopList(True), WarehouseList(True, (OWN,)), (ignored,), SHOP, LINKED, NOW) == ()
    )


def test_incomplete_lists_claim_no_absence() -> None:
    head = OrderHead(70, "ORD7", OLD, ORDER.status, "paid", "not_shipped")
    for shop, qls in ((True, False), (False, True)):
        lists = ShopList(shop, (head,), {70: ORDER}), WarehouseList(qls)
        assert reconcile(*lists, (), SHOP, LINKED, NOW) == ()
        assert reconcile(*lists, (_entry(),), SHOP, LINKED, NOW) == ()


def test_a_number_that_was_used_years_ago() -> None:
    old = replace(OWN, id="q1", created=OLD - timedelta(days=200), status="sent")
    assert _kinds(_entry(), OWN, old) == []
    assert _kinds(None, old, order=ORDER) == ["missing"]
    waiting = _entry(OrderState.WAITING, reason("awaiting_payment"), qls_order_id=None)
    assert _kinds(waiting, old) == ["missing"]
    assert _kinds(_entry(qls_order_id="q1"), replace(old, status="pending")) == []
    assert _kinds(None, old) == ["unknown"]  # when it was placed isn't known
    near = replace(old, created=OLD - LOOK_BACK)
    assert _kinds(None, near, order=ORDER) == ["unknown"]


@pytest.mark.parametrize("cancelled", [False, True])
@pytest.mark.parametrize(("held_for", "kinds"), [({70}, []), ({8, 70}, []), ({8}, ["missing"])])
def test_what_another_integration_of_the_shop_sent_is_not_missing(
    held_for: set[int], kinds: list[str], cancelled: bool
) -> None:
    head = OrderHead(70, "ORD7", OLD, ORDER.status, "paid", "not_shipped")
    shop, row = ShopList(True, (head,), {70: ORDER}), replace(OWN, cancelled=cancelled)
    qls = WarehouseList(True, (row,), elsewhere={"q7": frozenset(held_for)})
    waiting = _entry(OrderState.WAITING, reason("sent_by_twin", shop="B"), qls_order_id=None)
    for entries in ((), (waiting,)):
        gaps = reconcile(shop, qls, entries, SHOP, LINKED, NOW)
        assert [gap.kind.value for gap in gaps] == kinds


def test_a_doubt_about_what_another_integration_of_the_shop_sent_is_told() -> None:
    qls = WarehouseList(True, (OWN,), elsewhere={"q7": frozenset({70})})
    doubt = _entry(OrderState.IN_DOUBT, reason("answer_lost"), qls_order_id=None)
    gaps = reconcile(ShopList(True), qls, (doubt,), SHOP, LINKED, NOW)
    assert [gap.kind.value for gap in gaps] == ["in_doubt"]
