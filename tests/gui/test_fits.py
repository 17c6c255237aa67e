"""Nothing is cut: texts at twice the size, and texts that are 40 % longer, on every page."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QDialog,
    QLabel,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from qls_desktop.domain.reason import reason
from qls_desktop.domain.runs import Task
from qls_desktop.gui.account_dialog import AccountDialog
from qls_desktop.gui.guide_dialog import GuideDialog
from qls_desktop.gui.order_dialogs import ConfirmDialog, IgnoreDialog
from qls_desktop.gui.result_dialog import ResultDialog
from qls_desktop.gui.window import MainWindow
from qls_desktop.words.said import Language
from tests.gui.conftest import Open
from tests.gui.fake_desk import FakeDesk
from tests.gui.samples import compare_dialog, full_desk, report

SLACK = 2
"""Pixels that rounding may take."""


class Stretched(QTranslator):
    """Says everything 40 % longer."""

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        assert context or source or disambiguation or n
        longer = round(len(source) * 0.4)
        return source + (" " + "ëëëëë " * longer)[:longer] if source else source

    def isEmpty(self) -> bool:  # noqa: N802 – Qt's name
        return False


@pytest.fixture
def desk() -> FakeDesk:
    """A desk with something everywhere."""
    return full_desk(10)


@pytest.fixture
def doubled(qapp: QApplication) -> Iterator[None]:
    """Text at 200 %."""
    before = qapp.font()
    large = QFont(before)
    large.setPointSizeF(before.pointSizeF() * 2)
    qapp.setFont(large)
    yield
    qapp.setFont(before)


@pytest.fixture
def stretched(qapp: QApplication) -> Iterator[None]:
    """Texts that are 40 % longer."""
    translator = Stretched(qapp)
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


def cut(page: QWidget) -> list[str]:
    """The texts of a page that don't fit in their widget."""
    return [
        f"{widget.objectName()}: {_text(widget)!r}"
        for widget in page.findChildren(QWidget)
        if widget.isVisible() and _is_cut(widget)
    ]


def _text(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""


def _is_cut(widget: QWidget) -> bool:
    if not _text(widget):
        return False
    if isinstance(widget, QLabel):
        if widget.wordWrap():
            return widget.height() + SLACK < widget.heightForWidth(widget.width())
        return widget.width() + SLACK < widget.sizeHint().width()
    if isinstance(widget, QPushButton | QCheckBox):
        wanted = widget.minimumSizeHint()
        return widget.width() + SLACK < wanted.width() or widget.height() + SLACK < wanted.height()
    return False


def cut_pages(window: MainWindow, qtbot: QtBot) -> dict[str, list[str]]:
    window.resize(1200, 800)
    found = {}
    for place in range(window.ui.pages.count()):
        if not window.ui.pages.isTabVisible(place):
            continue
        window.ui.pages.setCurrentIndex(place)
        qtbot.waitUntil(lambda: window.tasks.count() == 0)
        page = window.ui.pages.currentWidget()
        if page is not window.check:
            QApplication.sendPostedEvents()
            found[page.objectName()] = cut(page)
    return {name: texts for name, texts in found.items() if texts}


def dialogs(window: MainWindow) -> list[QDialog]:
    return [
        AccountDialog(window.parts, None, window),
        IgnoreDialog("ORD1", window),
        ConfirmDialog("ORD1", "", window),
        ResultDialog(window.parts, report(), window),
        compare_dialog(window),
        GuideDialog(Language.NL, window),
    ]


def cut_dialogs(window: MainWindow) -> dict[str, list[str]]:
    found = {}
    for dialog in dialogs(window):
        dialog.show()
        QApplication.sendPostedEvents()
        found[dialog.objectName()] = cut(dialog)
        dialog.hide()
        dialog.deleteLater()
    return {name: texts for name, texts in found.items() if texts}


@pytest.mark.usefixtures("doubled")
def test_text_twice_as_large_is_not_cut(open_window: Open, qtbot: QtBot) -> None:
    window = open_window()
    assert cut_pages(window, qtbot) == {}
    assert cut_dialogs(window) == {}


def test_texts_that_are_longer_are_not_cut(
    open_window: Open, qtbot: QtBot, request: pytest.FixtureRequest
) -> None:
    window = open_window()
    request.getfixturevalue("stretched")
    qtbot.waitUntil(lambda: "ë" in window.ui.new_integration.text())
    assert cut_pages(window, qtbot) == {}
    assert cut_dialogs(window) == {}


def test_a_held_run_and_a_banner_fit_too(open_window: Open, desk: FakeDesk, qtbot: QtBot) -> None:
    desk.run_rows = [desk.run_rows[0]._replace(task=Task.STOCK, held=31)]
    window = open_window()
    window.parts.tell("error", reason("lightspeed_key"))
    window.ui.pages.setCurrentWidget(window.stock)
    qtbot.waitUntil(lambda: window.tasks.count() == 0)
    QApplication.sendPostedEvents()
    assert cut(window.stock) == []
    assert cut(window.ui.banners) == []
