"""Rows and tick boxes that go on below, panels that move, and divisions that are remembered."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from qls_desktop.gui.flow import let_flow
from qls_desktop.gui.window import MainWindow
from qls_desktop.gui.wrapped_check import WrappedCheck
from tests.gui.conftest import Open
from tests.gui.fake_desk import FakeDesk
from tests.gui.samples import full_desk
from tests.gui.surfaces import PAGES, shown

SENTENCE = "Ook &bestellingen die de klant in de winkel afhaalt"


# Rows


class Bar(QWidget):
    """A label with its field, a gap, and two buttons."""

    def __init__(self) -> None:
        super().__init__()
        self.field, self.name = QLineEdit(), QLabel("Zoeken")
        self.name.setBuddy(self.field)
        self.one, self.two = QPushButton("Kopiëren"), QPushButton("Bijwerken")
        row = QHBoxLayout()
        for widget in (self.name, self.field):
            row.addWidget(widget)
        row.addStretch()
        for button in (self.one, self.two):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.addLayout(row)
        column.addWidget(QLabel("Eronder"))
        let_flow(row)


def _bar(qtbot: QtBot, width: int) -> Bar:
    bar = Bar()
    qtbot.addWidget(bar)
    bar.resize(width, 200)
    bar.show()
    return bar


def test_a_row_that_fits_is_one_line_and_its_field_takes_the_rest(qtbot: QtBot) -> None:
    bar = _bar(qtbot, 700)
    assert len({bar.name.y(), bar.field.y(), bar.one.y(), bar.two.y()} - {bar.name.y()}) <= 1
    right = bar.width() - bar.contentsRect().left() - bar.two.geometry().right()
    assert 0 < right < 20
    assert bar.field.width() > bar.field.sizeHint().width()


def test_a_row_that_does_not_fit_goes_on_below_and_stays_to_the_right(qtbot: QtBot) -> None:
    bar = _bar(qtbot, 240)
    assert bar.one.y() > bar.field.geometry().bottom()
    assert bar.name.geometry().right() < bar.field.x(), "a label stays beside its field"
    assert abs(bar.name.geometry().center().y() - bar.field.geometry().center().y()) <= 2
    assert bar.two.geometry().right() > bar.width() - 20
    bar.resize(100, 300)
    qtbot.waitUntil(lambda: bar.two.y() > bar.one.geometry().bottom())


def test_what_is_hidden_takes_no_place_in_a_row(qtbot: QtBot) -> None:
    bar = _bar(qtbot, 240)
    bar.one.hide()
    bar.field.hide()
    bar.name.hide()
    qtbot.waitUntil(lambda: bar.two.y() < 20)


# Tick boxes


def test_the_text_of_a_tick_box_goes_on_below(qtbot: QtBot) -> None:
    box = WrappedCheck()
    qtbot.addWidget(box)
    box.setText(SENTENCE)
    line = box.heightForWidth(2_000)
    assert box.heightForWidth(150) > line + box.fontMetrics().height()
    assert box.minimumSizeHint().width() < box.sizeHint().width() / 2


def test_every_line_of_a_tick_box_can_be_clicked_and_it_has_its_key(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    box, other = WrappedCheck(window), QLineEdit(window)
    box.setText(SENTENCE)
    box.resize(150, box.heightForWidth(150))
    other.move(0, box.height() + 10)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    last = QPoint(box.width() // 3, box.height() - box.fontMetrics().height() // 2)
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=last)
    assert box.isChecked()
    other.setFocus()
    before = box.grab().toImage()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_B, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: not box.isChecked())
    box.setChecked(True)
    other.setFocus()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Tab)
    assert box.hasFocus()
    assert box.grab().toImage() != before, "the focus is seen"


# The panel "Direct synchroniseren"


def test_the_panel_stands_below_the_settings_in_a_narrow_window(
    window: MainWindow, qtbot: QtBot
) -> None:
    shown("integration_page", window, qtbot)
    page = window.integration
    assert not page.ui.form.isAncestorOf(page.direct)
    window.resize(800, 600)
    qtbot.waitUntil(lambda: page.ui.form.isAncestorOf(page.direct))
    qtbot.waitUntil(page.direct.isVisible)
    window.resize(1200, 800)
    qtbot.waitUntil(lambda: not page.ui.form.isAncestorOf(page.direct))
    qtbot.waitUntil(page.direct.isVisible)


# Divisions


def _drag(splitter: QSplitter, by: QPoint) -> None:
    handle = splitter.handle(1)
    middle = handle.rect().center()
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseMove(handle, middle + by)
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=middle + by)


@pytest.fixture
def desk() -> FakeDesk:
    return full_desk(10)


@pytest.mark.parametrize("name", ["check_page", "orders_page", "stock_page", "activity_page"])
def test_how_a_page_is_divided_is_remembered(open_window: Open, qtbot: QtBot, name: str) -> None:
    def division() -> QSplitter:
        page = shown(name, open_window(), qtbot)
        splitter = page.findChild(QSplitter, "splitter")
        assert splitter is not None
        return splitter

    first = division()
    usual = first.sizes()
    _drag(first, QPoint(-60, -60))
    moved = first.sizes()
    assert moved[0] < usual[0] - 30
    assert name in PAGES
    qtbot.waitUntil(lambda: division().sizes() == moved)


def test_a_division_of_another_version_is_left_aside(
    open_window: Open, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.memory["page.orders"] = '{"split":"1,2,3"}'
    window = open_window()
    shown("orders_page", window, qtbot)
    sizes = window.orders.ui.splitter.sizes()
    assert len(sizes) == 2
    assert min(sizes) > 100
