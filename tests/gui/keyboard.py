"""A merchant without a mouse: keys go to whatever has the focus, as Qt would see them."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

MOST_TABS = 150
"""A widget that isn't reached by so many presses of Tab isn't reached at all."""

Key = Qt.Key
NONE, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


class Keyboard:
    """The keys of one merchant. Nothing here calls a widget: it only looks, and presses keys."""

    def __init__(self, qtbot: QtBot, window: QWidget) -> None:
        self._qtbot, self._window = qtbot, window
        self._take_window_back()

    def _take_window_back(self) -> None:
        """Does what a window manager does once a dialog is closed; offscreen there is none."""
        if QApplication.activeWindow() is None:
            self._window.activateWindow()
            self._qtbot.waitUntil(self._window.isActiveWindow)

    def focused(self) -> QWidget:
        """The widget that has the focus."""
        self._take_window_back()
        found = QApplication.focusWidget()
        assert found is not None, "nothing has the focus"
        return found

    def press(self, key: Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        """One key, to what has the focus."""
        QTest.keyClick(self.focused(), key, modifier)

    def write(self, text: str) -> None:
        """Keys, one by one, to what has the focus."""
        QTest.keyClicks(self.focused(), text)

    def go_to_page(self, number: int) -> None:
        """Ctrl and a digit; 1 is "Overzicht"."""
        self.press(Key(int(Key.Key_0) + number), CTRL)

    def tab_to(self, wanted: QWidget) -> None:
        """Tab until ``wanted`` has the focus."""
        passed = []
        for _ in range(MOST_TABS):
            if self.focused() is wanted:
                return
            passed.append(self.focused().objectName())
            self.press(Key.Key_Tab)
        raise AssertionError(f"{wanted.objectName()} isn't reached by Tab: {passed}")

    def push(self, button: QAbstractButton) -> None:
        """Goes to a button and presses the space bar."""
        self._qtbot.waitUntil(button.isEnabled)
        self.tab_to(button)
        self.press(Key.Key_Space)

    def wait_for(self, kind: type[QWidget]) -> QWidget:
        """Waits until a dialog of a kind is open and has the focus."""

        def opened() -> list[QWidget]:
            windows = [w for w in QApplication.topLevelWidgets() if isinstance(w, kind)]
            return [w for w in windows if w.isVisible() and w.isActiveWindow()]

        def is_there() -> bool:
            return bool(opened()) and QApplication.focusWidget() is not None

        self._qtbot.waitUntil(is_there)
        return opened()[0]

    def answer(self, words: str) -> None:
        """Waits for a question and pushes the button with these words."""
        box = self.wait_for(QMessageBox)
        assert isinstance(box, QMessageBox)
        buttons = {button.text().replace("&", ""): button for button in box.buttons()}
        self.push(buttons[words])

    def until(self, condition: Callable[[], bool], patience_ms: int = 60_000) -> None:
        """Waits for what the keys set in motion."""
        self._qtbot.waitUntil(condition, timeout=patience_ms)
