"""The merchant's hands: pressing and typing as Qt would see it."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget


def press(button: QWidget) -> None:
    """A click with the left button of the mouse."""
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def type_into(field: QWidget, text: str) -> None:
    """Keys, one by one."""
    QTest.keyClicks(field, text)
