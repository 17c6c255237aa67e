"""What the screen tells of a window, and whose call goes first when few are left."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from qls_desktop.domain.outcomes import ApiProblemError, OutcomeKind
from qls_desktop.transport.budget import CallBudget, Window, lightspeed_budget, qls_budget
from qls_desktop.transport.request import Answer, Lane, Request
from qls_desktop.transport.window import WindowState, forecast
from tests.transport.worlds import START, SimulatedTiming, line

CLICK = Request("GET", "/nl/account.json", "/account.json", lane=Lane.USER)
TOLD = ("x-ratelimit-limit", "x-ratelimit-remaining", "x-ratelimit-reset")


def told(*parts: str) -> dict[str, str]:
    return dict(zip(TOLD, parts, strict=True))


@pytest.mark.parametrize(
    ("used", "seconds", "resets_in", "expected"),
    [
        (0, 300, 300, 0),
        (100, 300, 150, 200),
        (100, 300, 0, 100),
        (150, 3600, 2700, 600),
        (9_000, 86_400, 43_200, 18_000),
        (5, 300, 299, 20),  # a burst at the start isn't the pace of the whole window
        (10, 300, -5, 10),
        (10, 300, 900, 40),
    ],
)
def test_the_forecast_is_the_pace_so_far(
    used: int, seconds: int, resets_in: float, expected: int
) -> None:
    assert forecast(used, seconds, resets_in) == expected


@given(st.integers(0, 10**6), st.integers(1, 10**6), st.floats(allow_nan=False))
def test_the_forecast_never_falls_below_what_was_used(
    used: int, seconds: int, resets_in: float
) -> None:
    assert used <= forecast(used, seconds, resets_in) <= 4 * used + 1


async def test_a_window_says_all_that_the_screen_shows() -> None:
    timing = SimulatedTiming()
    budget = lightspeed_budget(timing)
    timing.move(150)
    for _ in range(60):
        await budget.admit(Lane.PRODUCTS)
    five, hour, day = budget.state()
    assert five == WindowState(300, 60, 240, 300, 150)
    assert (five.forecast, hour.limit, day.left) == (120, 3000, 11_940)


async def test_a_sliding_window_forecasts_by_its_oldest_call() -> None:
    timing = SimulatedTiming()
    budget = CallBudget((Window(300, 420, False),), timing, 0)
    for _ in range(30):
        await budget.admit(Lane.PRODUCTS)
    timing.move(100)
    (state,) = budget.state()
    assert (state.used, state.resets_in, state.forecast) == (30, 200, 90)


@given(
    limit=st.integers(-(10**40), 10**40),
    left=st.integers(-(10**40), 10**40),
    reset=st.integers(-(10**40), 10**40),
)
def test_nonsense_of_a_server_stays_within_bounds(limit: int, left: int, reset: int) -> None:
    budget = lightspeed_budget(SimulatedTiming())
    budget.learn(told(*("/".join([str(number)] * 3) for number in (limit, left, reset))))
    for state in budget.state():
        assert 0 <= state.used <= state.limit <= 10_000_000
        assert state.used + state.left == state.limit
        assert 0 <= state.resets_in <= 90_002
    assert budget.wait(Lane.PRODUCTS) <= 90_002


@pytest.mark.parametrize("size", [10_000, 1_000_000])
def test_a_header_without_end_says_nothing(size: int) -> None:
    budget = lightspeed_budget(SimulatedTiming())
    before = budget.state()
    budget.learn(told("1/" * size + "1", "1/" * size + "1", "1/" * size + "1"))
    assert budget.state() == before


async def test_a_day_of_25_hours_is_waited_out() -> None:
    timing = SimulatedTiming(datetime(2026, 10, 24, 22, 0, tzinfo=UTC))
    budget = lightspeed_budget(timing)
    budget.learn(told("300/3000/12000", "300/3000/0", "300/3600/90000"))
    await budget.admit(Lane.USER)
    assert timing.now() >= datetime(2026, 10, 25, 23, 0, tzinfo=UTC)


async def test_waiting_for_a_day_looks_at_the_clock_now_and_then() -> None:
    timing = SimulatedTiming()
    budget = lightspeed_budget(timing)
    budget.learn(told("300/3000/12000", "300/3000/0", "300/3600/43200"))
    await budget.admit(Lane.ORDERS)
    assert max(timing.slept) <= 300


class GatedTiming(SimulatedTiming):
    """Lets nobody wake before the gate is open."""

    def __init__(self) -> None:
        super().__init__()
        self.gate = asyncio.Event()

    async def sleep(self, seconds: float) -> None:
        await self.gate.wait()
        await super().sleep(seconds)


@pytest.mark.parametrize("left", [30, 5, 1])
async def test_with_little_left_a_click_goes_through_and_the_rest_by_rank(left: int) -> None:
    timing = GatedTiming()
    budget = lightspeed_budget(timing)
    budget.learn(told("300/3000/12000", f"{left}/2000/9000", "120/3600/43200"))
    order: list[tuple[Lane, timedelta]] = []

    async def one(lane: Lane) -> None:
        await budget.admit(lane)
        order.append((lane, timing.now() - START))

    async with asyncio.TaskGroup() as group:
        for lane in (Lane.PRODUCTS, Lane.STOCK, Lane.STATUSES, Lane.ORDERS):
            group.create_task(one(lane))
            await asyncio.sleep(0)
        await one(Lane.USER)
        assert order == [(Lane.USER, timedelta(0))]
        timing.gate.set()
    assert [lane for lane, _ in order] == sorted(Lane)
    assert all(when >= timedelta(seconds=120) for _, when in order[1:])


def body_of(answer: Answer) -> bytes:
    return answer.body


async def test_who_sits_waiting_is_told_how_long_instead_of_kept() -> None:
    timing = SimulatedTiming()
    budget = lightspeed_budget(timing)
    budget.learn(told("300/3000/12000", "300/3000/0", "300/3600/5400"))
    async with line(lambda _: httpx.Response(200, json={}), timing, budget) as channel:
        with pytest.raises(ApiProblemError) as caught:
            await channel.read(CLICK, body_of)
        assert (channel.calls, timing.slept) == (0, [])
    problem = caught.value.problem
    assert (problem.kind, problem.reason.values["minutes"]) == (OutcomeKind.THROTTLED, 91)


async def test_a_429_halves_the_pace_and_quiet_gives_it_back() -> None:
    timing = SimulatedTiming()
    budget = qls_budget(timing)
    budget.throttled(timing.now() + timedelta(seconds=10))
    began = await seconds_for(budget, timing, 100)
    assert began > 10 + 98 * 2 / 1.4
    timing.move(600)
    assert await seconds_for(budget, timing, 100) < 100 / 1.4 + 1


async def seconds_for(budget: CallBudget, timing: SimulatedTiming, calls: int) -> float:
    began = timing.now()
    for _ in range(calls):
        await budget.admit(Lane.PRODUCTS)
    return (timing.now() - began).total_seconds()


@pytest.mark.parametrize("hours", [-30, -2, 2, 30])
@pytest.mark.parametrize("make", [lightspeed_budget, qls_budget])
async def test_a_clock_that_is_set_never_stops_the_calls(
    make: Callable[[SimulatedTiming], CallBudget], hours: int
) -> None:
    timing = SimulatedTiming()
    budget = make(timing)
    await budget.admit(Lane.ORDERS)
    budget.throttled(timing.now() + timedelta(seconds=60))
    timing.move(hours * 3600)
    for _ in range(10):
        await budget.admit(Lane.ORDERS)
    assert sum(timing.slept) <= 60
