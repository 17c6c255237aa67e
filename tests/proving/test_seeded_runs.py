"""Seeded stories: whatever goes wrong, no order is doubled or lost, no product linked wrongly."""

import os
import subprocess
import sys

import pytest

from tests.proving import figures
from tests.proving.story import tell

SHARDS, PER_SHARD = 25, 20


@pytest.mark.timeout(600)
@pytest.mark.parametrize("shard", range(SHARDS))
def test_five_hundred_stories_end_well(shard: int) -> None:
    found = figures.seeded(range(shard * PER_SHARD, (shard + 1) * PER_SHARD))
    assert found.failed == []
    assert (found.doubles, found.blind, found.lost, found.wrong_links) == (0, 0, 0, 0)
    assert found.deaths > 0
    assert found.posts > 0


def test_the_same_seed_tells_the_same_story_in_another_process() -> None:
    here = tell(4)
    code = "from tests.proving.story import tell; print(tell(4).digest)"
    for hash_seed in ("1", "2"):
        there = subprocess.run(  # noqa: S603 - our own code
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": hash_seed},
            capture_output=True,
            encoding="utf-8",
            check=True,
        )
        assert there.stdout.strip() == here.digest
    assert tell(5).digest != here.digest


def test_a_story_is_told_line_by_line_on_request() -> None:
    told = tell(4, keep=True)
    assert len(told.lines) >= told.boundaries > 100
    assert told.digest == tell(4).digest
