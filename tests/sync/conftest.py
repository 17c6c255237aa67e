"""A stage per test, struck after it."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.sync.stage import Stage, set_stage


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    """A connected, quiet shop whose products my.QLS all knows."""
    made = await set_stage(tmp_path)
    yield made
    await made.close()
