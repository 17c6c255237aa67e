"""Every page and dialog: named, reached by keys, with a focus that is seen, and texts that fit."""

import ast
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QListView,
    QProgressBar,
    QScrollArea,
    QTabBar,
    QTableView,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from qls_desktop.gui.window import MainWindow
from tests.gui.conftest import Open
from tests.gui.fake_desk import FakeDesk
from tests.gui.surfaces import (
    DIALOGS,
    PAGES,
    PARTS,
    SURFACES,
    busy_desk,
    label,
    put_away,
    shown,
    with_message,
)

ROOT = Path(__file__).resolve().parents[2]
MOST_TABS = 200
"""More presses of Tab than any page has stops."""

INPUTS = (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QListView,
    QProgressBar,
    QTableView,
    QTextEdit,
)
_INNER = ("QComboBoxListView", "QTableCornerButton", "QLineEditIconButton")
"""Qt's own parts of a bigger widget, by the name of their class."""

every_surface = pytest.mark.parametrize("name", SURFACES)


@pytest.fixture
def desk() -> FakeDesk:
    return busy_desk()


@pytest.fixture
def window(open_window: Open) -> MainWindow:
    return with_message(open_window)


# The list is complete


def test_every_form_is_looked_at() -> None:
    forms = {path.stem for path in ROOT.glob("ui/*.ui")}
    assert forms - {*SURFACES, *PARTS} == {"main_window"}
    assert {*PAGES, *PARTS} <= forms
    assert set(PARTS.values()) <= set(PAGES)


def test_every_dialog_is_looked_at(window: MainWindow, qtbot: QtBot) -> None:
    names: set[str] = set()
    for path in ROOT.glob("qls_desktop/gui/*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef) and any(
                "Dialog" in ast.unparse(b) for b in node.bases
            ):
                names.add(node.name)
    built = {name: shown(name, window, qtbot) for name in DIALOGS}
    assert {type(dialog).__name__ for dialog in built.values()} == names
    for name, dialog in built.items():
        put_away(name, dialog)


def test_every_part_is_on_its_page(window: MainWindow, qtbot: QtBot) -> None:
    missing = []
    for part, page in PARTS.items():
        classes = {type(w).__name__ for w in shown(page, window, qtbot).findChildren(QWidget)}
        if not any(part.replace("_", "") in one.casefold() for one in classes):
            missing.append(part)
    assert missing == []


# Names


def _is_inner(widget: QWidget) -> bool:
    inside = isinstance(widget.parent(), QComboBox | QAbstractSpinBox)
    return inside or widget.metaObject().className() in _INNER or _is_arrow(widget)


def _is_arrow(widget: QWidget) -> bool:
    """The arrows of a tab bar that is too narrow; the tabs are reached by keys."""
    return isinstance(widget.parent(), QTabBar)


def _name(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def nameless(surface: QWidget) -> list[str]:
    """The inputs that a screen reader can't name."""
    return [
        f"{widget.metaObject().className()} {widget.objectName()}"
        for widget in surface.findChildren(QWidget)
        if isinstance(widget, INPUTS) and not _is_inner(widget) and not _name(widget)
    ]


@every_surface
def test_every_input_button_and_table_has_a_name(
    window: MainWindow, qtbot: QtBot, name: str
) -> None:
    surface = shown(name, window, qtbot)
    found = nameless(surface)
    put_away(name, surface)
    assert found == []


def test_the_window_around_the_pages_has_names_too(window: MainWindow) -> None:
    assert nameless(window.ui.sidebar) == []
    assert nameless(window.ui.banners) == []
    assert _name(window.ui.pages.tabBar()) or _name(window.ui.pages)


# Keys


def walked(surface: QWidget, note: Callable[[QWidget], None] = lambda _: None) -> list[QWidget]:
    """What Tab reaches on a surface, in its order, once around; ``note`` sees each focused."""
    around = surface.window()
    first = next(one for one in around.findChildren(QWidget) if _takes_tab(one))
    first.setFocus()
    found: list[QWidget] = []
    for _ in range(MOST_TABS):
        QTest.keyClick(around.windowHandle(), Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        if found and focused is found[0]:
            break
        if focused not in found:  # a clock has two parts, a text several links
            found.append(focused)
            note(focused)
    for area in surface.findChildren(QScrollArea):
        area.verticalScrollBar().setValue(0)  # Tab has scrolled it down
    inside = [one for one in found if surface.isAncestorOf(one)]
    end_of_row = min((_place(one, surface).bottom() for one in inside), default=0)
    row = [one for one in inside if _place(one, surface).top() <= end_of_row]
    begin = inside.index(min(row, key=lambda one: _place(one, surface).left())) if row else 0
    return inside[begin:] + inside[:begin]


def _place(widget: QWidget, surface: QWidget) -> QRect:
    return widget.rect().translated(widget.mapTo(surface, QPoint()))


def _takes_tab(widget: QWidget) -> bool:
    by_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return by_tab and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None


def _is_for_keys(widget: QWidget) -> bool:
    is_input = isinstance(widget, INPUTS) and not isinstance(widget, QProgressBar)
    able = widget.isVisible() and widget.isEnabled()
    return is_input and able and not _is_inner(widget)


@every_surface
def test_tab_reaches_everything(window: MainWindow, qtbot: QtBot, name: str) -> None:
    surface = shown(name, window, qtbot)
    wanted = [one for one in surface.findChildren(QWidget) if _is_for_keys(one)]
    reached = walked(surface)
    # A table of editors hands the focus to one of them.
    missed = [
        label(one)
        for one in wanted
        if one not in reached and not any(one.isAncestorOf(other) for other in reached)
    ]
    put_away(name, surface)
    assert reached
    assert missed == []


def goes_back(before: QWidget, after: QWidget, surface: QWidget) -> bool:
    """Whether a step of Tab goes up without going to another column."""
    one, two = _place(before, surface), _place(after, surface)
    goes_up = two.bottom() <= one.top() and two.left() <= one.right()
    return goes_up and not before.isAncestorOf(after)


@every_surface
def test_tab_goes_down_the_page(window: MainWindow, qtbot: QtBot, name: str) -> None:
    surface = shown(name, window, qtbot)
    reached = walked(surface)
    odd = [
        f"{label(one)} > {label(two)}"
        for one, two in pairwise(reached)
        if goes_back(one, two, surface)
    ]
    put_away(name, surface)
    assert odd == []


def _look(widget: QWidget) -> QImage:
    return widget.grab().toImage()


@every_surface
def test_the_focus_is_seen(window: MainWindow, qtbot: QtBot, name: str) -> None:
    surface = shown(name, window, qtbot)
    if (focused := QApplication.focusWidget()) is not None:
        focused.clearFocus()
    before = {one: _look(one) for one in surface.findChildren(QWidget) if _takes_tab(one)}
    unseen = []

    def note(one: QWidget) -> None:
        if _look(one) == before.get(one):
            unseen.append(label(one))

    walked(surface, note)
    put_away(name, surface)
    assert unseen == []
