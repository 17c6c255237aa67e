"""Calls that may block for ever."""

import threading

import pytest

from qls_desktop.system.bounded import BoundedCaller, StillBusyError


def test_hands_back_the_result() -> None:
    assert BoundedCaller("test", 5).call(lambda: 7) == 7


def test_hands_on_the_error() -> None:
    def work() -> None:
        raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        BoundedCaller("test", 5).call(work)


def test_works_outside_the_callers_thread() -> None:
    assert BoundedCaller("test", 5).call(threading.get_ident) != threading.get_ident()


def test_a_stuck_call_is_left_and_no_second_one_starts() -> None:
    caller = BoundedCaller("test", 0.02)
    release = threading.Event()
    started: list[int] = []
    with pytest.raises(StillBusyError):
        caller.call(release.wait)
    with pytest.raises(StillBusyError):
        caller.call(lambda: started.append(1))
    release.set()
    assert started == []


def test_goes_on_once_the_stuck_call_has_ended() -> None:
    caller = BoundedCaller("test", 0.02)
    release = threading.Event()
    with pytest.raises(StillBusyError):
        caller.call(release.wait)
    release.set()
    stuck = [thread for thread in threading.enumerate() if thread.name == "test"]
    for thread in stuck:
        thread.join(5)
    assert caller.call(lambda: 7) == 7
