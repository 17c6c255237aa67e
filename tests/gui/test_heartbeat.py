"""A sync thread that stands still is told, and so is its going on."""

from datetime import timedelta

import pytest

from qls_desktop.domain.alarms import Alarm
from qls_desktop.gui.heartbeat import Heartbeat
from tests.gui.fake_desk import FakeDesk


@pytest.mark.usefixtures("qapp")
def test_a_thread_that_stands_still_is_told_and_taken_back() -> None:
    desk = FakeDesk()
    begin = desk.now()
    heartbeat = Heartbeat(desk, desk)
    told: list[Alarm] = []
    heartbeat.alarmed.connect(told.append)
    for seconds in range(0, 600, 10):
        desk.time = begin + timedelta(seconds=seconds)
        heartbeat.look()
    assert [(alarm.key, alarm.gone) for alarm in told] == [("thread", False)]
    desk.beat += 1
    desk.time += timedelta(seconds=10)
    heartbeat.look()
    assert told[-1].gone
