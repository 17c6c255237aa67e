"""No window is ever overrun, whoever asks and however the server's clock runs."""

import asyncio
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qls_desktop.transport.budget import (
    Budgets,
    CallBudget,
    Window,
    lightspeed_budget,
    qls_budget,
)
from qls_desktop.transport.request import Lane
from tests.transport.worlds import START, SimulatedTiming

WINDOWS = (Window(10, 3, True), Window(60, 8, True))
SLIDING = (Window(10, 4, False), Window(45, 9, False))

steps = st.lists(
    st.tuples(st.sampled_from(Lane), st.floats(0, 30), st.integers(1, 6)), min_size=1, max_size=15
)


async def _admissions(
    budget: CallBudget, timing: SimulatedTiming, plan: list[tuple[Lane, float, int]]
) -> list[float]:
    times: list[float] = []

    async def one(lane: Lane) -> None:
        await budget.admit(lane)
        times.append(timing.now().timestamp())

    for lane, pause, together in plan:
        timing.move(pause)
        async with asyncio.TaskGroup() as group:
            for _ in range(together):
                group.create_task(one(lane))
    return times


@settings(max_examples=60, deadline=None)
@given(plan=steps)
def test_aligned_windows_are_never_overrun(plan: list[tuple[Lane, float, int]]) -> None:
    timing = SimulatedTiming()
    times = asyncio.run(_admissions(CallBudget(WINDOWS, timing, 1), timing, plan))
    assert len(times) == sum(together for *_, together in plan)
    for window in WINDOWS:
        filled: dict[int, int] = {}
        for moment in times:
            number = int(moment // window.seconds)
            filled[number] = filled.get(number, 0) + 1
        assert max(filled.values()) <= window.limit


@settings(max_examples=60, deadline=None)
@given(plan=steps, pace=st.sampled_from([0.0, 0.7]))
def test_sliding_windows_are_never_overrun(
    plan: list[tuple[Lane, float, int]], pace: float
) -> None:
    timing = SimulatedTiming()
    times = asyncio.run(_admissions(CallBudget(SLIDING, timing, 1, pace), timing, plan))
    for window in SLIDING:
        for begin in times:
            inside = [moment for moment in times if begin <= moment < begin + window.seconds]
            assert len(inside) <= window.limit


async def test_the_reserve_is_for_the_user() -> None:
    timing = SimulatedTiming()
    budget = lightspeed_budget(timing)
    for _ in range(270):
        await budget.admit(Lane.ORDERS)
    assert timing.slept == []
    await budget.admit(Lane.USER)
    assert timing.slept == []
    await budget.admit(Lane.ORDERS)
    assert timing.now() >= START + timedelta(minutes=5)


async def test_qls_keeps_its_pace_after_a_burst() -> None:
    timing = SimulatedTiming()
    budget = qls_budget(timing)
    for _ in range(100):
        await budget.admit(Lane.PRODUCTS)
    seconds = (timing.now() - START).total_seconds()
    assert 90 / 1.4 <= seconds <= 101 / 1.4 + 2


async def test_the_server_tells_of_a_second_program() -> None:
    timing = SimulatedTiming()
    budget = lightspeed_budget(timing)
    budget.learn(
        {
            "x-ratelimit-limit": "300/3000/12000",
            "x-ratelimit-remaining": "0/2000/9000",
            "x-ratelimit-reset": "120/3600/43200",
        }
    )
    assert [state.left for state in budget.state()] == [0, 2000, 9000]
    await budget.admit(Lane.USER)
    assert timing.now() >= START + timedelta(seconds=120)


async def test_other_limits_are_obeyed() -> None:
    budget = lightspeed_budget(SimulatedTiming())
    budget.learn(
        {
            "x-ratelimit-limit": "1000/12000/288000",
            "x-ratelimit-remaining": "999/11999/287999",
            "x-ratelimit-reset": "300/3600/43200",
        }
    )
    assert [state.left for state in budget.state()] == [999, 11999, 287999]


@pytest.mark.parametrize("text", ["", "a/b/c", "1/2", "300/3000/12000/1"])
async def test_unreadable_headers_change_nothing(text: str) -> None:
    budget = lightspeed_budget(SimulatedTiming())
    before = budget.state()
    budget.learn(dict.fromkeys(("x-ratelimit-limit", "x-ratelimit-remaining"), text))
    assert budget.state() == before


class _GatedTiming(SimulatedTiming):
    """Lets a sleeper wait until the test opens the gate."""

    def __init__(self) -> None:
        super().__init__()
        self.gate = asyncio.Event()

    async def sleep(self, seconds: float) -> None:
        await self.gate.wait()
        await super().sleep(seconds)


async def test_a_higher_lane_goes_first() -> None:
    timing = _GatedTiming()
    budget = CallBudget((Window(10, 1, False),), timing, 0)
    await budget.admit(Lane.USER)
    order: list[Lane] = []

    async def one(lane: Lane) -> None:
        await budget.admit(lane)
        order.append(lane)

    async with asyncio.TaskGroup() as group:
        for lane in (Lane.PRODUCTS, Lane.STOCK, Lane.ORDERS):
            group.create_task(one(lane))
            await asyncio.sleep(0)
        timing.gate.set()
    assert order == [Lane.ORDERS, Lane.STOCK, Lane.PRODUCTS]


async def test_a_cancelled_waiter_lets_the_next_one_go() -> None:
    timing = _GatedTiming()
    budget = CallBudget((Window(10, 1, False),), timing, 0)
    await budget.admit(Lane.USER)
    first = asyncio.create_task(budget.admit(Lane.ORDERS))
    second = asyncio.create_task(budget.admit(Lane.PRODUCTS))
    await asyncio.sleep(0)
    first.cancel()
    timing.gate.set()
    with pytest.raises(asyncio.CancelledError):
        await first
    await second
    assert budget.state()[0].used == 1


async def test_throttled_holds_every_lane() -> None:
    timing = SimulatedTiming()
    budget = CallBudget((Window(10, 5, False),), timing, 0)
    until = START + timedelta(seconds=77)
    budget.throttled(until)
    await budget.admit(Lane.USER)
    assert timing.now() >= until


@pytest.mark.parametrize("aligned", [True, False])
async def test_a_clock_put_back_never_waits_longer_than_the_window(aligned: bool) -> None:
    timing = SimulatedTiming()
    budget = CallBudget((Window(10, 1, aligned),), timing, 0)
    await budget.admit(Lane.USER)
    timing.move(-7200)
    await budget.admit(Lane.USER)
    assert sum(timing.slept) <= 12


def test_one_budget_per_key_and_no_key_inside() -> None:
    budgets = Budgets(SimulatedTiming())
    assert budgets.for_lightspeed("k" * 32) is budgets.for_lightspeed("k" * 32)
    assert budgets.for_lightspeed("k" * 32) is not budgets.for_lightspeed("l" * 32)
    assert "kkkk" not in repr(vars(budgets))


async def test_an_impossible_reset_only_raises_what_was_used() -> None:
    budget = lightspeed_budget(SimulatedTiming())
    before = [state.resets_in for state in budget.state()]
    budget.learn(
        {
            "x-ratelimit-limit": "300/3000/0",
            "x-ratelimit-remaining": "290/2990/11990",
            "x-ratelimit-reset": "301/-5/99999999",
        }
    )
    assert [state.resets_in for state in budget.state()] == before
    assert [state.used for state in budget.state()] == [10, 10, 10]
