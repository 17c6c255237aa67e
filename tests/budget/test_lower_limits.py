"""A limit of my.QLS that is lower than documented is learned from its first refusal."""

from datetime import timedelta

import pytest

from qls_desktop.transport.request import Lane
from qls_desktop.transport.window import SlidingTally, Window
from tests.budget.sides import MIDNIGHT, Clockwork, warehouse_side

HALF_AN_HOUR = timedelta(minutes=30)


@pytest.mark.parametrize(
    "kind", ["60/300 sliding", "60/300 fixed", "100/60 fixed", "200/300 sliding", "400/300 fixed"]
)
async def test_a_lower_limit_is_met_once_and_then_kept(kind: str) -> None:
    side = warehouse_side(Clockwork(), rate_limit=kind)
    refused: list[timedelta] = []
    while side.time.now() < MIDNIGHT + timedelta(hours=24):
        before = side.refused
        await side.call(Lane.PRODUCTS)
        refused += [side.time.now() - MIDNIGHT] * (side.refused - before)
    assert len([at for at in refused if at <= HALF_AN_HOUR]) <= 1
    assert len(refused) <= 5
    assert side.worst <= 1
    assert side.made > 24 * 60 * 5


def passing(tally: SlidingTally, calls: int, now: float) -> None:
    for _ in range(calls):
        tally.add(now)


def test_what_was_learned_is_shown_and_grows_back() -> None:
    tally = SlidingTally(Window(300, 420, False))
    passing(tally, 101, 1000.0)
    tally.refused(1000.0)
    assert tally.state(1000.0).limit == 84
    assert tally.wait(1400.0, 0) == 0
    assert tally.state(1000.0 + 1799).limit == 84
    assert tally.state(1000.0 + 1800).limit == 105
    assert tally.state(1000.0 + 86_400).limit == 420


def test_the_same_number_again_is_kept_longer_and_another_is_not() -> None:
    tally = SlidingTally(Window(300, 420, False))
    for now, calls, kept in ((0.0, 101, 1800), (10_000.0, 96, 7200), (40_000.0, 301, 1800)):
        passing(tally, calls, now)
        tally.refused(now)
        held = tally.limit
        assert tally.state(now + kept - 1).limit == held
        assert tally.state(now + kept).limit > held
        assert tally.state(now + 20_000).limit == 420


def test_others_that_leave_nothing_do_not_stop_us() -> None:
    tally = SlidingTally(Window(300, 420, False))
    passing(tally, 1, 0.0)
    tally.refused(0.0)
    assert tally.limit == 420
    assert tally.wait(1.0, 20) == 0


def test_a_clock_that_was_put_back_keeps_nothing_for_ever() -> None:
    tally = SlidingTally(Window(300, 420, False))
    passing(tally, 101, 1_000_000.0)
    tally.refused(1_000_000.0)
    assert tally.state(0.0).limit > 84
    assert tally.state(86_400.0).limit == 420
