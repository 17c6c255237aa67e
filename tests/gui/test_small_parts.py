"""The small parts of the window: banners, the wheel, files, the style, the overview's words."""

from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QToolButton
from pytestqt.qtbot import QtBot

from qls_desktop.gui.banner import MOST, BannerBar
from qls_desktop.gui.theme import dress
from qls_desktop.gui.window import MainWindow
from qls_desktop.words.said import Said
from tests.gui.conftest import Open
from tests.gui.fake_desk import FakeDesk
from tests.gui.hands import press
from tests.gui.samples import finding, full_desk


def test_a_banner_is_closed_and_its_technical_text_copied(qtbot: QtBot) -> None:
    bar = BannerBar()
    qtbot.addWidget(bar)
    bar.tell("error", "one", Said("Titel", "Gevolg.", "Doe dit."), "auth 401 GET account.json")
    bar.show()
    copy, close = bar.findChildren(QToolButton)
    press(copy)
    assert QGuiApplication.clipboard().text() == "auth 401 GET account.json"
    assert bar.text() == "Titel Gevolg. Doe dit."
    press(close)
    assert bar.causes() == ()


def test_there_is_never_a_storm_of_banners(qtbot: QtBot) -> None:
    bar = BannerBar()
    qtbot.addWidget(bar)
    for number in range(MOST + 3):
        bar.tell("info", f"cause {number}", Said(f"Titel {number}"))
    assert len(bar.causes()) == MOST
    assert bar.causes()[-1] == f"cause {MOST + 2}"


def test_the_wheel_changes_no_field_that_is_merely_scrolled_past(window: MainWindow) -> None:
    window.ui.pages.setCurrentWidget(window.integration)
    window.integration.ui.name.setFocus()
    spin = window.integration.ui.interval
    before = spin.value()
    event = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(spin, event)
    assert spin.value() == before


def test_the_export_asks_for_a_file(
    open_window: Open, desk: FakeDesk, qtbot: QtBot, tmp_path: Path
) -> None:
    desk.engine.findings = (finding(0),)
    window = open_window()
    window.ui.pages.setCurrentWidget(window.check)
    qtbot.waitUntil(lambda: window.check.model.rowCount() == 1)
    window.check._to_csv.trigger()
    found: list[QFileDialog] = []

    def is_open() -> bool:
        found[:] = [w for w in QApplication.topLevelWidgets() if isinstance(w, QFileDialog)]
        return bool(found)

    qtbot.waitUntil(is_open)
    qtbot.waitUntil(found[0].isVisible)
    line = found[0].findChild(QLineEdit, "fileNameEdit")
    assert line is not None
    line.setText(str(tmp_path / "lijst.csv"))
    QTest.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Bewaard in lijst.csv" in window.ui.banners.text())
    assert (tmp_path / "lijst.csv").is_file()


def test_the_style_is_one_that_knows_our_palette(qapp: QApplication) -> None:
    before = qapp.palette()
    try:
        dress(qapp)
        assert qapp.style().objectName().lower() == "fusion"
    finally:
        qapp.setPalette(before)


def test_the_keyboard_reaches_every_page_and_copies(
    open_window: Open, desk: FakeDesk, qtbot: QtBot
) -> None:
    full = full_desk(3)
    desk.order_rows, desk.details = full.order_rows, full.details
    window = open_window()
    window.ui.pages.setCurrentWidget(window.orders)
    qtbot.waitUntil(lambda: window.orders.model.rowCount() == 3)
    window.orders.ui.orders.copy_chosen()
    assert QGuiApplication.clipboard().text().startswith("Wacht\tORD10000")
