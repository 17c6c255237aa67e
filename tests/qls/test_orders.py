"""Reading orders at the simulated my.QLS: never missing one, in as few calls as can be."""

from datetime import timedelta

import pytest

from qls_desktop.domain.outcomes import ApiProblemError, OutcomeKind
from qls_desktop.qls.habits import Habits
from tests.qls.warehouses import START, World, always, order_to_send, scripted

RECENT = START - timedelta(minutes=15)


def references(rows: object) -> set[str]:
    """The references of orders."""
    return {row.reference for row in rows}  # type: ignore[attr-defined]


@pytest.mark.parametrize("date_filter", ["plain", "bracket"])
async def test_an_obeyed_filter_takes_one_call(date_filter: str) -> None:
    world = World({"date_filter": date_filter}, products=1)
    world.make_orders(200)
    await world.timing.sleep(10)
    async with world.open() as (warehouse, channel):
        found = await warehouse.walk_orders(RECENT)
        assert found.complete
        assert references(found.rows) == {"WEB-198", "WEB-199"}
        assert channel.calls == 1
        assert warehouse.habits.created_filter is True


@pytest.mark.parametrize(("date_filter", "first"), [("ignored", 5), ("refused_400", 5)])
async def test_a_useless_filter_costs_one_call_once(date_filter: str, first: int) -> None:
    world = World({"date_filter": date_filter}, products=1)
    world.make_orders(200)
    await world.timing.sleep(10)
    async with world.open() as (warehouse, channel):
        found = await warehouse.walk_orders(RECENT)
        assert (found.complete, len(found.rows), channel.calls) == (True, 200, first)
        await warehouse.walk_orders(RECENT)
        assert channel.calls == first + 4


async def test_two_thousand_orders_take_forty_calls() -> None:
    world = World({}, products=1)
    world.make_orders(2000)
    await world.timing.sleep(10)
    async with world.open(Habits(created_filter=False)) as (warehouse, channel):
        found = await warehouse.walk_orders(RECENT)
        assert (found.complete, len(found.rows), channel.calls) == (True, 2000, 40)


@pytest.mark.parametrize("sort", ["created_desc", "created_asc"])
async def test_a_sorted_list_takes_two_calls(sort: str) -> None:
    world = World({"order_sort": sort}, products=1)
    world.make_orders(500)
    await world.timing.sleep(10)
    async with world.open(Habits(created_filter=False)) as (warehouse, channel):
        found = await warehouse.walk_orders(RECENT)
        assert found.complete
        assert references(found.rows) >= {"WEB-498", "WEB-499"}
        assert channel.calls == 2


@pytest.mark.parametrize("date_filter", ["plain", "ignored"])
async def test_nothing_recent_is_believed_only_when_the_filter_is_proven(date_filter: str) -> None:
    world = World({"date_filter": date_filter}, products=1)
    world.make_orders(30)
    await world.timing.sleep(7200)
    async with world.open() as (warehouse, channel):
        found = await warehouse.walk_orders(START + timedelta(hours=1))
        assert found.complete
        assert channel.calls == (3 if date_filter == "plain" else 2)
        assert warehouse.habits.created_filter is (date_filter == "plain")


async def test_an_account_without_orders() -> None:
    async with World({"date_filter": "plain"}, products=1).open() as (warehouse, _):
        found = await warehouse.walk_orders(RECENT)
        assert (found.complete, found.rows) == (True, ())


async def test_a_filter_that_finds_nothing_at_all_is_not_believed() -> None:
    world = World({}, products=1)
    world.make_orders(3)
    await world.timing.sleep(10)
    rows = {"data": [], "pagination": {"count": 0, "nextPage": False}}
    whole = {
        "data": [
            {"id": "o1", "customer_reference": "A", "created": "2026-03-02T10:59:00+01:00"},
            {"id": "o2", "customer_reference": "B", "created": None},
        ],
        "pagination": {"count": 2, "nextPage": False},
    }
    async with scripted(
        lambda request: always(200, rows if "greater" in str(request.url) else whole)(request)
    ) as (warehouse, _):
        found = await warehouse.walk_orders(RECENT)
        assert (found.complete, references(found.rows)) == (True, {"A", "B"})
        assert warehouse.habits.created_filter is False


async def test_rows_are_handed_over_page_by_page() -> None:
    world = World({}, products=1)
    world.make_orders(60)
    await world.timing.sleep(10)
    seen: list[int] = []
    async with world.open(Habits(created_filter=False)) as (warehouse, _):
        await warehouse.walk_orders(RECENT, lambda rows: seen.append(len(rows)))
    assert seen == [50, 10]


@pytest.mark.parametrize("switches", [{"list_short": "rows_missing"}, {"page_param": "ignored"}])
async def test_an_incomplete_list_says_so(switches: dict[str, str]) -> None:
    world = World(switches, products=1)
    world.make_orders(120)
    await world.timing.sleep(10)
    async with world.open(Habits(created_filter=False)) as (warehouse, _):
        found = await warehouse.walk_orders(RECENT)
        assert found.complete is ("list_short" in switches)


async def test_an_order_that_was_just_made_is_found() -> None:
    world = World({"list_lag_s": "0"}, products=1)
    async with world.open() as (warehouse, _):
        made = await warehouse.create_order(order_to_send(world))
        found = await warehouse.walk_orders(RECENT)
        assert made.order.id in {row.id for row in found.rows}
        again = await warehouse.order(made.order.id)
    assert again is not None
    assert again.lines == made.order.lines


async def test_an_order_that_is_not_there() -> None:
    async with World({}, products=1).open() as (warehouse, channel):
        assert await warehouse.order("weg/of niet") is None
        assert channel.calls == 1


@pytest.mark.parametrize(
    ("switch", "proven"),
    [("exact", True), ("contains", False), ("ignored", False), ("refused_400", False)],
)
async def test_the_reference_filter_has_to_be_proven(switch: str, proven: bool) -> None:
    world = World({"reference_filter": switch}, products=1)
    world.make_orders(30)
    await world.timing.sleep(10)
    async with world.open() as (warehouse, channel):
        assert await warehouse.prove_reference_filter("WEB-1", "geen-zo-een") is proven
        assert channel.calls <= 2


async def test_a_proven_filter_takes_one_call_an_order() -> None:
    world = World({"reference_filter": "exact"}, products=1)
    world.make_orders(30)
    await world.timing.sleep(10)
    async with world.open() as (warehouse, channel):
        found = await warehouse.find_orders(" WEB-7 ")
        assert (found.complete, references(found.rows)) == (True, {"WEB-7"})
        none = await warehouse.find_orders("WEB-77")
        assert (none.complete, none.rows) == (True, ())
        assert channel.calls == 2


async def test_a_filter_that_finds_only_what_is_known_is_no_proof() -> None:
    row = {"id": "o1", "customer_reference": "WEB-1", "created": None}
    async with scripted(always(200, {"data": [row]})) as (warehouse, _):
        assert not await warehouse.prove_reference_filter("WEB-1", "geen-zo-een")
    async with scripted(always(200, {"data": []})) as (warehouse, _):
        assert not await warehouse.prove_reference_filter("WEB-1", "geen-zo-een")


async def test_a_list_that_may_not_be_read() -> None:
    async with World({}, products=1).open(password="fout") as (warehouse, _):
        for look in (
            warehouse.walk_orders(RECENT),
            warehouse.orders_modified_since(RECENT),
            warehouse.find_orders("WEB-1"),
            warehouse.order("o1"),
        ):
            with pytest.raises(ApiProblemError) as caught:
                await look
            assert caught.value.problem.kind is OutcomeKind.AUTH
