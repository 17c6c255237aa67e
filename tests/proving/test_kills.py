"""The real program, killed while it syncs."""

from pathlib import Path

import pytest

from tests.proving.kills import kill


@pytest.mark.process
@pytest.mark.timeout(600)
def test_twenty_kills_leave_no_double_and_no_loss(tmp_path: Path) -> None:
    killed = kill(tmp_path, 20, seed=5)
    assert killed.wrongs == []
    assert killed.kills == 20
    assert (killed.doubles, killed.lost) == (0, 0)
    assert killed.orders >= 20
