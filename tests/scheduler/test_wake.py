"""A sleep of the PC is noticed, on systems whose elapsed time stands still in it or goes on."""

from datetime import timedelta

import pytest

from qls_desktop.scheduler.wake import WakeCheck
from tests.sync.stage import MORNING


@pytest.mark.parametrize(
    ("wall", "elapsed", "jumped"),
    [
        (1, 1, False),
        (59, 1, False),
        (61, 1, True),  # slept; elapsed time stood still
        (3600, 3600, True),  # slept; elapsed time went on
        (-58, 1, False),
        (-60, 1, True),  # the clock was set back
        (0, 60, True),
    ],
)
def test_jump(wall: float, elapsed: float, jumped: bool) -> None:
    check = WakeCheck(MORNING, 1000.0)
    now = MORNING + timedelta(seconds=wall)
    assert check.has_jumped(now, 1000.0 + elapsed) is jumped
    assert not check.has_jumped(now + timedelta(seconds=1), 1001.0 + elapsed)
