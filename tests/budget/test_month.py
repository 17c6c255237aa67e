"""A month with 10,000 variants, 200 orders and 1,000 stock changes a day (design.md, section 13).

Each recipe's calls are made at the times at which the program makes them; the counts are those of
api/lightspeed.md section 14 and api/qls.md section 10.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest

from qls_desktop.transport.request import Lane
from tests.budget.sides import MIDNIGHT, Clockwork, Side, shop_side, warehouse_side

DAYS = 31
TICK = timedelta(minutes=5)
TICKS_A_DAY = 288
VARIANTS, ORDERS, STOCK_CHANGES = 10_000, 200, 1_000

Load = Iterator[tuple[datetime, list[Lane]]]


def share(total: int, tick: int, ticks: int = TICKS_A_DAY) -> int:
    """The part of a day's ``total`` that falls in one of its ``ticks``, evenly."""
    return total * (tick + 1) // ticks - total * tick // ticks


def shop_load(days: int) -> Load:
    """What a day asks of Lightspeed: about 2,270 calls."""
    for number in range(days * TICKS_A_DAY):
        tick = number % TICKS_A_DAY
        orders = share(ORDERS, tick)
        calls = [Lane.ORDERS] * (1 + orders) + [Lane.STATUSES] * 3 * orders
        if tick % 6 == 0:
            calls += [Lane.STOCK] * 2 + [Lane.STOCK] * share(STOCK_CHANGES, tick // 6, 48)
        if tick == 0:
            calls += [Lane.PRODUCTS] * (2 + 2 * VARIANTS // 250)
        yield MIDNIGHT + number * TICK, calls


def warehouse_load(days: int) -> Load:
    """What a day asks of my.QLS: pages of 50, read whole twice an hour; about 10,600 calls."""
    for number in range(days * TICKS_A_DAY):
        tick = number % TICKS_A_DAY
        orders = share(ORDERS, tick)
        calls = [Lane.STATUSES] + [Lane.ORDERS] * 2 * orders + [Lane.STATUSES] * orders
        if tick % 6 == 0:
            calls += [Lane.STOCK] * (VARIANTS // 50)
        yield MIDNIGHT + number * TICK, calls


async def play(side: Side, load: Load, restart_every: int = 0) -> timedelta:
    """Makes all calls; gives how far the work ever fell behind."""
    behind = timedelta()
    for number, (moment, calls) in enumerate(load):
        if restart_every and number % restart_every == 0:
            side.restart()
        side.time.reach(moment)
        for lane in calls:
            await side.call(lane)
        behind = max(behind, side.time.now() - moment)
    return behind


@pytest.mark.parametrize("day_in_utc", [True, False])
async def test_a_month_of_lightspeed_meets_no_429(day_in_utc: bool) -> None:
    side = shop_side(Clockwork(), day_in_utc=day_in_utc)
    behind = await play(side, shop_load(DAYS))
    assert side.made >= DAYS * 2_200
    assert side.refused == 0
    assert behind < TICK


@pytest.mark.parametrize(("kind", "days"), [("500/300 sliding", DAYS), ("500/300 fixed", 7)])
async def test_a_month_of_my_qls_meets_no_429(kind: str, days: int) -> None:
    side = warehouse_side(Clockwork(), rate_limit=kind)
    behind = await play(side, warehouse_load(days))
    assert side.made >= days * 10_000
    assert side.refused == 0
    assert behind < TICK


async def test_smaller_limits_are_kept_as_well() -> None:
    side = shop_side(Clockwork(), limits="60/600/3000")
    await play(side, shop_load(5))
    assert side.made >= 5 * 2_200
    assert side.refused <= 1  # the very first burst, before any answer told of other limits


async def test_a_second_program_on_the_key_half_of_the_time() -> None:
    side = shop_side(Clockwork(), others=45)
    behind = await play(side, shop_load(DAYS))
    assert side.other is not None
    assert side.other.made > DAYS * 6_000
    assert side.made >= DAYS * 2_200
    assert side.refused == 0
    assert behind < timedelta(hours=1)


async def test_a_greedy_program_on_the_key_half_of_the_time() -> None:
    """It takes all that it can get, so we wait for its windows to end; nothing is lost."""
    side = shop_side(Clockwork(), others=290, limits="300/3000/40000")
    behind = await play(side, shop_load(3))
    assert side.made >= 3 * 2_200
    assert side.worst <= 4  # a call is tried five times
    assert behind < timedelta(hours=3)


@pytest.mark.parametrize("others", [150, 250, 400])
async def test_others_share_the_limit_of_my_qls(others: int) -> None:
    """By IP or by company: our own count is low, and yet there are 429s."""
    side = warehouse_side(Clockwork(), others=others)
    behind = await play(side, warehouse_load(3))
    assert side.made >= 3 * 10_000
    assert side.worst <= 4
    assert side.refused <= side.made // 100
    assert behind < timedelta(hours=1)


async def test_the_program_starts_anew_every_ten_minutes() -> None:
    shop, warehouse = shop_side(Clockwork()), warehouse_side(Clockwork())
    await play(shop, shop_load(3), restart_every=2)
    await play(warehouse, warehouse_load(3), restart_every=2)
    assert (shop.refused, warehouse.refused) == (0, 0)
