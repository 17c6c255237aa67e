"""The window on its demo, as it is, in a process that also writes down where its widgets are.

``python -m tests.e2e.spied_window FOLDER``: ten times a second ``FOLDER/seen.json`` tells what is
on screen; a file ``FOLDER/NAME.wanted`` makes a picture ``FOLDER/NAME.png`` of the whole screen.
Nothing here presses or calls anything: that is left to the keyboard and mouse of the X server.
"""

import json
import sys
from argparse import Namespace
from pathlib import Path
from unittest.mock import patch

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QLabel,
    QLineEdit,
    QMenu,
    QSystemTrayIcon,
    QTableView,
    QTabWidget,
    QWidget,
)

from qls_desktop import app, demo
from qls_desktop.demo import SCENARIO, demo_world
from qls_desktop.simulator.scenario import Scenario

MANY = Scenario(
    seed=SCENARIO.seed, products=900, fault_share=0.0, known_share=0.02, orders_at_start=6,
    orders_per_hour=0, stock_moves_per_hour=0,
)  # fmt: skip
"""More products to create than my.QLS takes in five minutes: their sync is surely under way."""


class Spy(QObject):
    """Looks at the windows of this process and writes down what it sees."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._timer.start(100)

    def _look(self) -> None:
        active = QApplication.activeWindow()
        windows = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
        seen = [entry for one in windows for entry in _entries(one)]
        seen += [_sign(one) for w in QApplication.topLevelWidgets() for one in _signs(w)]
        document = {
            "active": "" if active is None else type(active).__name__,
            "windows": [type(one).__name__ for one in windows if not one.isMinimized()],
            "widgets": seen,
        }
        fresh = self._folder / "seen.new"
        fresh.write_text(json.dumps(document), encoding="utf-8")
        fresh.replace(self._folder / "seen.json")
        for wish in self._folder.glob("*.wanted"):
            picture = wish.with_suffix(".png")
            QApplication.primaryScreen().grabWindow(0).save(str(picture))
            wish.unlink()


def _signs(window: QWidget) -> list[QSystemTrayIcon]:
    return [one for one in window.findChildren(QSystemTrayIcon) if one.isVisible()]


def _sign(sign: QSystemTrayIcon) -> dict[str, object]:
    """The icon in the tray, once the tray has given it a place."""
    place = sign.geometry()
    return {
        "name": "tray", "owner": "", "text": sign.toolTip(), "enabled": not place.isEmpty(),
        "focused": False, **_place(place.center()),
    }  # fmt: skip


def _entries(window: QWidget) -> list[dict[str, object]]:
    found: list[dict[str, object]] = []
    if isinstance(window, QMenu):
        found += [
            _entry(window, "action", action.text())
            | _place(window.mapToGlobal(window.actionGeometry(action).center()))
            for action in window.actions()
        ]
    for widget in window.findChildren(QWidget):
        if not widget.isVisible():
            continue
        if isinstance(widget, QTabWidget):
            found += _tabs(widget)
        if isinstance(widget, QAbstractButton | QLabel | QLineEdit):
            found.append(_entry(widget, widget.objectName(), widget.text()))
        elif isinstance(widget, QTableView) and widget.model() is not None:
            rows = widget.model().rowCount()
            found.append(_entry(widget, widget.objectName(), "") | {"rows": rows})
    return found


def _entry(widget: QWidget, name: str, text: str) -> dict[str, object]:
    middle = widget.mapToGlobal(widget.rect().center())
    if isinstance(widget, QCheckBox):  # beside its text a click does nothing
        middle = widget.mapToGlobal(QPoint(8, 10))
    owner = widget.parentWidget()
    return {
        "name": name, "owner": type(owner).__name__, "text": text.replace("&", ""),
        "x": middle.x(), "y": middle.y(), "enabled": widget.isEnabled(),
        "focused": widget.hasFocus(),
        "checked": isinstance(widget, QAbstractButton) and widget.isChecked(),
    }  # fmt: skip


def _tabs(pages: QTabWidget) -> list[dict[str, object]]:
    bar = pages.tabBar()
    return [
        _entry(bar, f"tab{number}", bar.tabText(number))
        | _place(bar.mapToGlobal(bar.tabRect(number).center()))
        | {"chosen": pages.currentIndex() == number}
        for number in range(bar.count())
        if bar.isTabVisible(number)
    ]


def _place(point: QPoint) -> dict[str, object]:
    return {"x": point.x(), "y": point.y()}


def main(folder: Path) -> int:
    """Runs the demo's window until somebody closes it."""
    application = QApplication(sys.argv[:1])
    spy = Spy(folder)
    spy.setParent(application)
    wish = Namespace(
        profile=folder / "profile", demo=True, until_synced=False, picture=None, spoken="nl"
    )
    with patch.object(demo, "demo_world", lambda: demo_world(MANY)):
        return app.run_window(wish)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
