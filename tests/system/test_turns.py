"""Threads take short turns: the window's needs many while the sync thread computes."""

import sys

import pytest

from qls_desktop.system.turns import TURN_SECONDS, take_short_turns


def test_turns_are_shorter_than_by_default() -> None:
    before = sys.getswitchinterval()
    try:
        sys.setswitchinterval(0.005)
        take_short_turns()
        assert sys.getswitchinterval() == pytest.approx(TURN_SECONDS)
        assert TURN_SECONDS <= 0.001
    finally:
        sys.setswitchinterval(before)
