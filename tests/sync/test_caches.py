"""A run leaves nothing in caches that live on."""

from urllib.parse import urlsplit

import pytest

from qls_desktop.domain.runs import RunOutcome, Task
from qls_desktop.store.instants import from_text
from tests.sync.stage import Stage


@pytest.mark.parametrize("task", list(Task))
async def test_a_run_leaves_no_address_and_no_instant(stage: Stage, task: Task) -> None:
    report = await stage.run(task)
    assert report.outcome is RunOutcome.DONE
    assert urlsplit.cache_info().currsize == 0  # type: ignore[attr-defined]
    assert from_text.cache_info().currsize == 0
