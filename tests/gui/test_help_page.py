"""Page "Hulp": the program, its files, the self-test, what was learned, and the guide."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import qls_desktop
from qls_desktop.domain.learned import YES, Fact, learned
from qls_desktop.gui.guide_dialog import GuideDialog, guide_text
from qls_desktop.gui.help_page import HelpPage
from qls_desktop.gui.window import MainWindow
from qls_desktop.words.said import Language
from tests.gui.fake_desk import FakeDesk, ago
from tests.gui.hands import press


class Opener(QObject):
    """Stands in for the file manager."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url.toLocalFile())


@pytest.fixture
def opener(qapp: QApplication) -> Iterator[Opener]:
    """What would have been opened."""
    assert qapp is not None
    made = Opener()
    QDesktopServices.setUrlHandler("file", made, "open")  # type: ignore[arg-type]
    yield made
    QDesktopServices.unsetUrlHandler("file")


@pytest.fixture
def page(window: MainWindow, desk: FakeDesk, qtbot: QtBot) -> HelpPage:
    """The page, on screen."""
    desk.engine.facts = (learned(Fact.CREATED_FILTER, YES, ago(hours=3)),)
    window.ui.pages.setCurrentWidget(window.help)
    qtbot.waitUntil(lambda: window.tasks.count() == 0)
    return window.help


def test_tells_the_version_and_opens_the_folders(page: HelpPage, opener: Opener) -> None:
    assert qls_desktop.__version__ in page.ui.version.text()
    press(page.ui.open_folder)
    press(page.ui.open_logs)
    assert len(opener.opened) == 2
    assert opener.opened[0] in page.ui.folder.text()
    assert opener.opened[1].endswith("logs")


def test_the_contact_is_the_one_of_the_documentation(page: HelpPage) -> None:
    assert "it-support@qls.nl" in page.ui.mail.text()
    assert "078-6475590" in page.ui.phone.text()


def test_the_self_test_is_told_in_words_and_can_be_copied(page: HelpPage, qtbot: QtBot) -> None:
    assert not page.ui.doctor.isVisible()
    press(page.ui.examine)
    qtbot.waitUntil(page.ui.doctor.isVisible)
    rows = page.ui.doctor.rows_model().shown_rows()
    assert [row.cells[0] for row in rows] == ["In orde", "Let op", "Mislukt"]
    press(page.ui.copy)
    assert "Let op – Op deze pc is geen sleutelbos" in QGuiApplication.clipboard().text()
    assert page.ui.examine.isEnabled()


def test_shows_what_was_learned(page: HelpPage) -> None:
    rows = page.ui.learned.rows_model().shown_rows()
    assert len(rows) == 1
    assert "vanaf een datum" in rows[0].cells[0]


def test_starting_with_the_pc_is_a_choice(page: HelpPage, window: MainWindow) -> None:
    assert not page.ui.autostart.isChecked()
    page.ui.autostart.setFocus()
    page.ui.autostart.click()
    window.help.show_integration(None)
    assert page.ui.autostart.isChecked()


def test_the_guide_opens(page: HelpPage, window: MainWindow, qtbot: QtBot) -> None:
    press(page.ui.guide)
    found: list[GuideDialog] = []

    def is_open() -> bool:
        shown = QApplication.topLevelWidgets()
        found[:] = [w for w in shown if isinstance(w, GuideDialog) and w.isVisible()]
        return bool(found)

    qtbot.waitUntil(is_open)
    assert "Aan de slag" in found[0].ui.guide.toPlainText()
    press(found[0].ui.close)
    qtbot.waitUntil(lambda: window.tasks.count() == 0)


def test_the_guide_is_there_in_both_languages() -> None:
    dutch, english = guide_text(Language.NL), guide_text(Language.EN)
    assert dutch.count("\n## ") == english.count("\n## ") > 4
