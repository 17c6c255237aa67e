"""How orders are doing, and which parcels left (api/qls.md, recipe 6)."""

from datetime import datetime, timedelta

import pytest

from qls_desktop.domain.orders import Parcel
from qls_desktop.qls.habits import Habits
from qls_desktop.qls.parcel_calls import fitting_parcels
from qls_desktop.qls.statuses import ORDER_STATUSES, one_spelling
from qls_desktop.simulator.qls.order import SimOrder
from tests.qls.warehouses import START, World, always, order_to_send, scripted

RECENT = START - timedelta(minutes=15)
BEFORE = START - timedelta(days=1)


@pytest.mark.parametrize("date_filter", ["plain", "bracket"])
async def test_an_idle_cycle_is_one_call(date_filter: str) -> None:
    world = World({"date_filter": date_filter}, products=1)
    made = world.make_orders(300)
    await world.timing.sleep(10)
    async with world.open() as (warehouse, channel):
        read = await warehouse.statuses([order.id for order in made], RECENT)
        assert channel.calls == 1
    assert read.complete
    assert {row.order.id for row in read.orders} == {made[-1].id, made[-2].id}
    assert read.watermark == START
    assert read.missing == frozenset()


async def test_without_a_filter_each_order_is_asked_for() -> None:
    world = World({}, products=1)
    made = world.make_orders(20)
    await world.timing.sleep(10)
    world.state.delete_order(made[3].id)
    async with world.open(Habits(modified_filter=False)) as (warehouse, channel):
        read = await warehouse.statuses([order.id for order in made], RECENT)
        assert channel.calls == 20
    assert read.complete
    assert read.missing == {made[3].id}
    assert len(read.orders) == 19


async def test_without_a_detail_the_list_is_read() -> None:
    world = World({"order_detail": "404"}, products=1)
    made = world.make_orders(120)
    await world.timing.sleep(10)
    asked = sorted(order.id for order in made[:60])
    async with world.open(Habits(modified_filter=False)) as (warehouse, channel):
        read = await warehouse.statuses(asked)
        assert (read.complete, len(read.orders)) == (True, 60)
        assert channel.calls == 2 + 3
        assert warehouse.habits.has_order_detail is False
        world.state.delete_order(asked[5])
        again = await warehouse.statuses(asked)
        assert channel.calls == 5 + 3
        assert again.missing == {asked[5]}


async def test_a_single_order_that_is_gone_is_confirmed_by_the_list() -> None:
    world = World({}, products=1)
    made = world.make_orders(5)
    await world.timing.sleep(10)
    world.state.delete_order(made[0].id)
    async with world.open() as (warehouse, _):
        read = await warehouse.statuses([made[0].id])
        assert (read.complete, read.missing) == (True, frozenset({made[0].id}))
        assert warehouse.habits.has_order_detail is None


async def test_a_missing_order_proves_nothing_in_an_incomplete_list() -> None:
    world = World({"order_detail": "404", "page_param": "ignored"}, products=1)
    made = world.make_orders(120)
    await world.timing.sleep(10)
    async with world.open() as (warehouse, _):
        read = await warehouse.statuses([order.id for order in made])
    assert (read.complete, read.missing, read.watermark) == (False, frozenset(), None)


async def test_nothing_asked_is_no_call() -> None:
    async with World({}, products=1).open() as (warehouse, channel):
        assert (await warehouse.statuses([], RECENT)).complete
        assert await warehouse.parcels(frozenset(), BEFORE) == ()
        assert channel.calls == 0


async def test_orders_modified_since() -> None:
    world = World({"date_filter": "plain"}, products=1)
    world.make_orders(10)
    await world.timing.sleep(10)
    async with world.open() as (warehouse, _):
        found = await warehouse.orders_modified_since(RECENT)
        assert (found.complete, len(found.rows)) == (True, 2)
    async with World({}, products=1).open() as (warehouse, _):
        assert not (await warehouse.orders_modified_since(RECENT)).complete


@pytest.mark.parametrize("words", ["seen", "corrected"])
async def test_partly_sent_has_one_spelling(words: str) -> None:
    world = World({"status_words": words, "list_lag_s": "0"}, products=1)
    order = await sent_order(world)
    world.state.ship_order(order.id, 1)
    async with world.open() as (warehouse, _):
        found = await warehouse.order(order.id)
    assert found is not None
    assert found.status == "partially_sent"
    assert found.status in ORDER_STATUSES


def test_an_unknown_status_stays_as_it_is() -> None:
    assert one_spelling(" awaiting_wave ") == "awaiting_wave"


async def sent_order(world: World) -> SimOrder:
    """An order of two units that was sent by us, with both units set apart."""
    async with world.open() as (warehouse, _):
        made = await warehouse.create_order(order_to_send(world))
    order = world.state.order(made.order.id)
    world.state.book.reserve(order)
    return order


@pytest.mark.parametrize("source", ["shipments_by_reference", "order_detail", "order_list"])
async def test_all_parcels_of_an_order_are_found(source: str) -> None:
    world = World({"tracking_source": source, "list_lag_s": "0"}, products=1)
    order = await sent_order(world)
    codes = {world.state.ship_order(order.id, 1).barcode for _ in range(2)}
    world.state.send_back(order.id)
    async with world.open() as (warehouse, channel):
        if source == "shipments_by_reference":
            found = await warehouse.parcels(frozenset({" ORD10042 "}), BEFORE)
            assert {parcel.barcode for parcel in found} == codes
            assert fitting_parcels(found, "ORD10042", "1234 ab", START) == found
        else:
            detail = await warehouse.order_parcels(order.id)
            assert detail is not None
            assert {parcel.barcode for parcel in detail.parcels} == codes
        assert channel.calls == 1


@pytest.mark.parametrize("source", ["none", "shipments_by_order_id"])
async def test_parcels_that_can_not_be_told_are_none(source: str) -> None:
    world = World({"tracking_source": source, "list_lag_s": "0"}, products=1)
    order = await sent_order(world)
    world.state.ship_order(order.id)
    async with world.open() as (warehouse, _):
        detail = await warehouse.order_parcels(order.id)
        assert detail is not None
        assert detail.parcels == ()
        assert await warehouse.parcels(frozenset({"ORD10042"}), BEFORE) == ()


async def test_a_parcel_without_barcode_is_left_out() -> None:
    rows = [{"id": 1, "reference": "A", "barcode": None, "type": "delivery"}]
    async with scripted(always(200, {"data": rows, "pagination": {"nextPage": False}})) as (
        warehouse,
        _,
    ):
        assert await warehouse.parcels(frozenset({"A"}), BEFORE) == ()


def parcel(**changes: object) -> Parcel:
    """A parcel for order A."""
    values = {
        "barcode": "3S1",
        "tracking_url": "https://track.example.test/3S1",
        "reference": "A",
        "postal_code": "1234AB",
        "status": "in_transit",
    } | changes
    return Parcel(**values)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "other",
    [
        {"reference": "B"},
        {"postal_code": "9999ZZ"},
        {"is_delivery": False},
        {"created": BEFORE - timedelta(seconds=1)},
    ],
)
def test_what_does_not_fit_is_left_out(other: dict[str, object]) -> None:
    assert fitting_parcels([parcel(), parcel(**other)], "A", "1234 ab", START) == (parcel(),)


@pytest.mark.parametrize("created", [None, BEFORE, START + timedelta(days=9)])
def test_a_parcel_of_the_day_before_may_be_the_order_s(created: datetime | None) -> None:
    own = parcel(created=created)
    assert fitting_parcels([own], "A", "1234 ab", START) == (own,)


def test_without_a_postcode_nothing_fits() -> None:
    assert fitting_parcels([parcel(postal_code="")], "A", "", START) == ()
