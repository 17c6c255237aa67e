"""A post per test."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.scheduler.post import Post
from tests.sync.stage import set_stage


@pytest.fixture
async def post(tmp_path: Path) -> AsyncIterator[Post]:
    """A scheduler that has not ticked yet, on a connected and quiet shop."""
    stage = await set_stage(tmp_path)
    made = Post(stage)
    yield made
    await made.scheduler.stop(0)
    await stage.close()
