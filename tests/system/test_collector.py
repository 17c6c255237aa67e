"""The collector walks everything seldom: the window stands still meanwhile."""

import gc

from qls_desktop.system.collector import THRESHOLDS, collect_seldom


def test_everything_is_walked_a_hundred_times_less_often() -> None:
    before = gc.get_threshold()
    try:
        gc.set_threshold(700, 10, 10)
        collect_seldom()
        assert gc.get_threshold() == THRESHOLDS
        youngest, middle, oldest = THRESHOLDS
        assert youngest * (middle + 1) <= 30_000, "a walk over these takes 10 ms"
        assert youngest * middle * oldest >= 50 * 700 * 10 * 10
    finally:
        gc.set_threshold(*before)
