"""my.QLS counts by IP address, by user or by company: whichever it is, we meet no 429."""

import asyncio
from dataclasses import dataclass, replace
from datetime import timedelta

import pytest

from qls_desktop.simulator.qls.rate_limit import RateLimit
from qls_desktop.transport.budget import Budgets, CallBudget
from qls_desktop.transport.channel import FIRST_THROTTLE, LONGEST_THROTTLE
from qls_desktop.transport.rate_headers import throttle_end
from qls_desktop.transport.request import Lane
from tests.budget.sides import Clockwork, OtherProgram, Side, WarehouseLimits
from tests.budget.test_month import play, warehouse_load
from tests.qls.warehouses import World

SCOPES = ("ip", "user", "company")


@dataclass(frozen=True)
class Caller:
    """Who calls, as my.QLS may count it."""

    ip: str
    user: str
    company: str

    def key(self, scope: str) -> str:
        return f"{scope} {getattr(self, scope)}"


WE = Caller("10.0.0.1", "kim", "c1")
OTHERS = {
    "everything": WE,
    "the address": replace(WE, user="lou", company="c2"),
    "the user": replace(WE, ip="10.0.0.2", company="c2"),
    "the company": replace(WE, ip="10.0.0.2", user="lou"),
    "nothing": Caller("10.0.0.2", "lou", "c2"),
}


class Shared(WarehouseLimits):
    """The same window of my.QLS, as another caller meets it."""

    def __init__(self, of: "WarehouseLimits", key: str) -> None:
        self.__dict__ |= of.__dict__
        self._key = key


def side_by_side(scope: str, other: Caller, calls: int, kind: str) -> Side:
    """We, and another program that makes so many calls per five minutes in every other hour."""
    time = Clockwork()
    ours = WarehouseLimits(time, WE.key(scope), rate_limit=kind, rate_scope=scope)
    theirs = Shared(ours, other.key(scope))
    return Side(time, ours, lambda timing: Budgets(timing).qls, OtherProgram(theirs, calls))


@pytest.mark.parametrize("kind", ["500/300 sliding", "500/300 fixed"])
@pytest.mark.parametrize("shared", OTHERS)
@pytest.mark.parametrize("scope", SCOPES)
async def test_a_second_program_half_of_the_time(scope: str, shared: str, kind: str) -> None:
    side = side_by_side(scope, OTHERS[shared], 75, kind)
    behind = await play(side, warehouse_load(3))
    assert side.other is not None
    assert side.other.made > 3 * 10_000
    assert side.made >= 3 * 10_000
    assert (side.refused, side.other.refused) == (0, 0)
    assert behind < timedelta(minutes=5)


@pytest.mark.parametrize("shared", OTHERS)
@pytest.mark.parametrize("scope", SCOPES)
async def test_at_full_pace_there_is_room_for_another(scope: str, shared: str) -> None:
    """10,000 products are made one after another, and the other program works all the while."""
    side = side_by_side(scope, OTHERS[shared], 75, "500/300 sliding")
    for _ in range(10_000):
        await side.call(Lane.PRODUCTS)
    assert side.other is not None
    assert side.other.made > 900
    assert (side.refused, side.other.refused) == (0, 0)


@pytest.mark.parametrize("scope", SCOPES)
async def test_a_greedy_program_is_felt_only_where_it_counts(scope: str) -> None:
    """It takes more than we leave: obeyed without a loop where it shares, else not noticed."""
    for shared, other in OTHERS.items():
        side = side_by_side(scope, other, 400, "500/300 sliding")
        for _ in range(3_000):
            await side.call(Lane.PRODUCTS)
        counts = WE.key(scope) == other.key(scope)
        assert (side.refused > 0) is counts, shared
        assert side.worst <= 4
        assert side.refused <= side.made // 20


@dataclass
class Account:
    """One of our own logins, on the one PC."""

    caller: Caller
    budget: CallBudget
    refused: int = 0


async def work(account: Account, time: Clockwork, limit: RateLimit, world: World, key: str) -> None:
    """1,500 calls, one after another."""
    for _ in range(1_500):
        throttles = 0
        while True:
            await account.budget.admit(Lane.PRODUCTS)
            world.clock.set(time.now())
            wait = limit.spend(key)
            if wait is None:
                break
            account.refused += 1
            fallback = min(FIRST_THROTTLE * 2**throttles, LONGEST_THROTTLE)
            throttles += 1
            headers = {"retry-after": str(wait)}
            account.budget.throttled(throttle_end(headers, time.now(), fallback))


@pytest.mark.parametrize("scope", SCOPES)
@pytest.mark.parametrize("same", ["user", "company", ""])
async def test_two_accounts_on_one_pc_keep_the_limit_together(scope: str, same: str) -> None:
    time = Clockwork()
    world = World({"rate_scope": scope}, 1)
    budgets = Budgets(time)
    second = Caller(WE.ip, "lou", "c2")
    if same:
        second = replace(second, **{same: getattr(WE, same)})
    accounts = [Account(one, budgets.qls) for one in (WE, second)]
    limit = world.state.rate_limit
    async with asyncio.TaskGroup() as group:
        for one in accounts:
            group.create_task(work(one, time, limit, world, one.caller.key(scope)))
    assert [one.refused for one in accounts] == [0, 0]
