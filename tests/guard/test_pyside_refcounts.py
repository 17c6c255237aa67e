"""Guards against a Qt binding that drops references to ``True`` and ``None``.

PySide6 6.12.0 does so on Python 3.10 and 3.11 and aborts a long-lived window while a short test
suite stays green (engineering.md, section 1).
"""

import sys

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

ROUNDS = 200
SLACK = 50


class _Bell(QObject):
    rang = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.heard = 0

    def hear(self, _value: object) -> None:
        self.heard += 1


def test_signals_and_texts_keep_the_reference_counts(qtbot: QtBot) -> None:
    bell = _Bell()
    bell.rang.connect(bell.hear)
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(True), sys.getrefcount(None)
    for number in range(ROUNDS):
        bell.rang.emit(True)
        label.setText(str(number))
    after = sys.getrefcount(True), sys.getrefcount(None)
    assert bell.heard == ROUNDS
    assert abs(after[0] - before[0]) < SLACK
    assert abs(after[1] - before[1]) < SLACK


def test_timers_keep_the_reference_count_of_none(qtbot: QtBot) -> None:
    rings: list[int] = []
    timer = QTimer()
    timer.setInterval(0)
    timer.timeout.connect(lambda: rings.append(1))
    before = sys.getrefcount(None)
    timer.start()
    qtbot.waitUntil(lambda: len(rings) >= ROUNDS)
    timer.stop()
    assert abs(sys.getrefcount(None) - before) < SLACK
