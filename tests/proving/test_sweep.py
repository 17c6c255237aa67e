"""A stop at every boundary of one full cycle, every trouble at every call, a sample of pairs."""

import random

import pytest

from tests.proving import figures, sweep, undoing

SHARDS = 8
PAIRS_PER_SHARD = 8


@pytest.mark.timeout(600)
@pytest.mark.parametrize("shard", range(SHARDS))
def test_a_stop_at_every_boundary(shard: int) -> None:
    found = figures.stops(sweep.single_stops()[shard::SHARDS])
    assert found.failed == []
    assert found.deaths == found.runs > 20
    assert found.posts >= 2 * found.runs


@pytest.mark.timeout(600)
@pytest.mark.parametrize("shard", range(SHARDS))
def test_a_sample_of_pairs_of_stops(shard: int) -> None:
    sample = random.Random(shard).sample(list(sweep.pairs()), PAIRS_PER_SHARD)
    found = figures.pairs(sample)
    assert found.failed == []
    assert found.deaths > found.runs


@pytest.mark.timeout(600)
@pytest.mark.parametrize("kind", sweep.CALL_TROUBLES)
def test_each_trouble_at_every_third_call(kind: str) -> None:
    cases = [case for case in sweep.troubles() if case[1] == kind]
    found = figures.troubles(cases[::3])
    assert found.failed == []
    assert (found.doubles, found.blind) == (0, 0)


@pytest.mark.timeout(600)
def test_a_stop_at_every_boundary_of_an_undo() -> None:
    found = figures.undone(undoing.undo_stops())
    assert found.failed == []
    assert found.deaths == found.runs > 20


def test_a_cycle_in_fine_weather_sends_each_order_once() -> None:
    told = sweep.cycle()
    assert told.wrongs == ()
    assert (told.deaths, told.posts) == (0, 2)
