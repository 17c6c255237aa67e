"""Nothing is cut: in both languages, at twice the size, and with texts that are 40 % longer.

Nor does anything scroll sideways but a table, in a small window or with large text.
"""

from collections.abc import Iterator
from contextlib import suppress

import pytest
from PySide6.QtCore import QCoreApplication, QSize, QTranslator
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QStyle,
    QStyleOptionFrame,
    QTableView,
    QWidget,
)
from pytestqt.exceptions import TimeoutError as Late
from pytestqt.qtbot import QtBot

from qls_desktop.gui.window import MainWindow
from qls_desktop.gui.wrapped_check import WrappedCheck
from qls_desktop.words.said import Language
from tests.gui.conftest import Open
from tests.gui.fake_desk import FakeDesk
from tests.gui.surfaces import SURFACES, busy_desk, label, put_away, shown, with_message

LAYOUT_MS = 1_000
"""Milliseconds that layouts inside layouts may take until all have found their place."""

HINT_MARGINS = 4
"""Pixels that a field keeps free beside its text, by Qt's source of ``QLineEdit``."""

every_surface = pytest.mark.parametrize("name", SURFACES)


@pytest.fixture
def desk() -> FakeDesk:
    return busy_desk()


@pytest.fixture
def window(open_window: Open) -> MainWindow:
    return with_message(open_window)


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


def cut(surface: QWidget) -> list[str]:
    """The texts that don't fit in their widget, and the columns that are too narrow."""
    found = [
        f"{label(widget)}: {_text(widget)!r}"
        for widget in surface.findChildren(QWidget)
        if widget.isVisible() and _is_cut(widget)
    ]
    for table in surface.findChildren(QTableView):
        if table.isVisible():
            found += _cut_headings(table)
    return found


def still_cut(surface: QWidget, qtbot: QtBot) -> list[str]:
    """Like :func:`cut`, once the layouts have had their turns."""
    with suppress(Late):
        qtbot.waitUntil(lambda: not cut(surface), timeout=LAYOUT_MS)
    return cut(surface)


def _text(widget: QWidget) -> str:
    if isinstance(widget, QLabel | QAbstractButton):
        return widget.text()
    if isinstance(widget, QComboBox):
        return widget.currentText()
    return widget.title() if isinstance(widget, QGroupBox) else ""


def _is_cut(widget: QWidget) -> bool:
    if not _text(widget):
        return False
    if isinstance(widget, QLabel):
        if widget.wordWrap():
            return widget.height() < widget.heightForWidth(widget.width())
        return widget.width() < widget.sizeHint().width() + _torn(widget, widget.text())
    if isinstance(widget, WrappedCheck):
        return (
            widget.height() < widget.heightForWidth(widget.width())
            or widget.width() < widget.minimumSizeHint().width()
        )
    if isinstance(widget, QPushButton | QCheckBox | QComboBox | QGroupBox):
        wanted = widget.minimumSizeHint()
        return widget.width() < wanted.width() or widget.height() < wanted.height()
    return False


def _torn(widget: QWidget, text: str) -> int:
    """What a text is wider than Qt measures: the underlined letter stands apart from the next."""
    before, mark, after = text.partition("&")
    if not mark or widget.font().kerning() is False:
        return 0
    metrics = widget.fontMetrics()
    parts = (before, after[:1], after[1:])
    return sum(map(metrics.horizontalAdvance, parts)) - metrics.horizontalAdvance("".join(parts))


def _cut_headings(table: QTableView) -> list[str]:
    header = table.horizontalHeader()
    if header.isHidden():
        return []
    return [
        f"{label(table)}: heading {place}"
        for place in range(header.count())
        if not header.isSectionHidden(place)
        and header.sectionSize(place) < header.sectionSizeHint(place)
    ]


@pytest.mark.parametrize("language", Language)
@every_surface
def test_nothing_is_cut(window: MainWindow, qtbot: QtBot, name: str, language: Language) -> None:
    window.parts.speaker.speak(language)
    surface = shown(name, window, qtbot)
    found = still_cut(surface, qtbot)
    put_away(name, surface)
    assert found == []


@every_surface
@pytest.mark.usefixtures("doubled")
def test_text_twice_as_large_is_not_cut(window: MainWindow, qtbot: QtBot, name: str) -> None:
    surface = shown(name, window, qtbot)
    found = still_cut(surface, qtbot)
    put_away(name, surface)
    assert found == []


@pytest.mark.parametrize("language", Language)
@every_surface
@pytest.mark.usefixtures("doubled")
def test_hints_in_empty_fields_are_read_whole(
    window: MainWindow, qtbot: QtBot, name: str, language: Language
) -> None:
    window.parts.speaker.speak(language)
    surface = shown(name, window, qtbot)
    found = still_cut(surface, qtbot)
    hints = [one for one in surface.findChildren(QLineEdit) if one.isVisible() and not one.text()]
    found += [f"{label(one)}: {one.placeholderText()!r}" for one in hints if _hint_is_cut(one)]
    put_away(name, surface)
    assert found == []


def _hint_is_cut(field: QLineEdit) -> bool:
    room = QStyleOptionFrame()
    field.initStyleOption(room)
    inner = (
        field.style().subElementRect(QStyle.SubElement.SE_LineEditContents, room, field).width()
        - HINT_MARGINS
    )
    return inner < field.fontMetrics().horizontalAdvance(field.placeholderText())


@every_surface
def test_texts_that_are_longer_are_not_cut(
    window: MainWindow, qtbot: QtBot, request: pytest.FixtureRequest, name: str
) -> None:
    request.getfixturevalue("stretched")
    qtbot.waitUntil(lambda: "ë" in window.ui.new_integration.text())
    surface = shown(name, window, qtbot)
    found = still_cut(surface, qtbot)
    put_away(name, surface)
    assert found == []


@pytest.mark.parametrize("language", Language)
@pytest.mark.usefixtures("doubled")
def test_what_is_around_the_pages_fits_too(
    window: MainWindow, qtbot: QtBot, language: Language
) -> None:
    window.parts.speaker.speak(language)
    shown("overview_page", window, qtbot)
    assert still_cut(window.ui.sidebar, qtbot) == []
    assert still_cut(window.ui.banners, qtbot) == []


# Sideways


def sideways(surface: QWidget) -> list[str]:
    """The areas that are wider than what is seen of them; a table may be."""
    areas = [one for one in surface.findChildren(QScrollArea) if one.isVisible()]
    return [label(one) for one in areas if one.horizontalScrollBar().maximum() > 0]


def fits(name: str, window: MainWindow, qtbot: QtBot, room: QSize) -> list[str]:
    """What doesn't fit when a page or dialog has no more room than this."""
    surface = shown(name, window, qtbot)
    around = surface.window()
    around.resize(around.size().boundedTo(room) if around is not window else room)

    def too_wide() -> list[str]:
        wide = around.width() > room.width() or around.height() > room.height()
        return [*sideways(surface), *([f"{label(around)}: {around.size()}"] if wide else [])]

    with suppress(Late):
        qtbot.waitUntil(lambda: not too_wide(), timeout=LAYOUT_MS)
    found = [*too_wide(), *still_cut(surface, qtbot)]
    put_away(name, surface)
    return found


@pytest.mark.parametrize("language", Language)
@every_surface
def test_a_small_window_does_not_scroll_sideways(
    window: MainWindow, qtbot: QtBot, name: str, language: Language
) -> None:
    window.parts.speaker.speak(language)
    assert fits(name, window, qtbot, QSize(800, 600)) == []


@pytest.mark.parametrize("language", Language)
@every_surface
@pytest.mark.usefixtures("doubled")
def test_large_text_does_not_scroll_sideways_on_a_laptop(
    window: MainWindow, qtbot: QtBot, name: str, language: Language
) -> None:
    window.parts.speaker.speak(language)
    assert fits(name, window, qtbot, QSize(1024, 768)) == []


def test_what_scrolls_sideways_is_found(window: MainWindow, qtbot: QtBot) -> None:
    page = shown("help_page", window, qtbot)
    window.help.ui.contact_box.setMinimumWidth(3_000)
    qtbot.waitUntil(lambda: sideways(page) == ["QScrollArea scroll"])
