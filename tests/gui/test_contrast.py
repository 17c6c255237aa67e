"""Texts and pictures stand out from what is behind them: measured in pixels, light and dark."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from qls_desktop.gui.theme import palette
from qls_desktop.gui.window import MainWindow
from tests.gui.conftest import Open
from tests.gui.contrast import contrast
from tests.gui.fake_desk import FakeDesk
from tests.gui.ink import PICTURE, faint, painted, spots
from tests.gui.surfaces import SURFACES, busy_desk, put_away, shown, with_message

every_surface = pytest.mark.parametrize("name", SURFACES)
both_themes = pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])


@pytest.fixture
def desk() -> FakeDesk:
    return busy_desk()


@pytest.fixture
def window(open_window: Open) -> MainWindow:
    return with_message(open_window)


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Callable[[bool], None]]:
    """Puts on a palette of ours, and the one of before in the end."""
    before = qapp.palette()

    def wear(dark: bool) -> None:
        qapp.setPalette(palette(dark=dark))

    yield wear
    qapp.setPalette(before)


@both_themes
@every_surface
def test_every_text_stands_out(
    window: MainWindow, qtbot: QtBot, theme: Callable[[bool], None], name: str, *, dark: bool
) -> None:
    theme(dark)
    surface = shown(name, window, qtbot)
    looked_at, found = len(list(spots(surface))), faint(surface)
    put_away(name, surface)
    assert looked_at > 1
    assert found == []


@both_themes
def test_what_is_around_the_pages_stands_out_too(
    window: MainWindow, qtbot: QtBot, theme: Callable[[bool], None], *, dark: bool
) -> None:
    theme(dark)
    shown("overview_page", window, qtbot)
    for part in (window.ui.sidebar, window.ui.banners, window.ui.pages.tabBar()):
        assert list(spots(part))
        assert faint(part) == []


_R = QPalette.ColorRole
PLANTS: dict[str, tuple[str, Callable[[MainWindow], QWidget], QPalette.ColorRole]] = {
    "label": ("overview_page", lambda w: w.overview.ui.summary, _R.WindowText),
    "button": ("integration_page", lambda w: w.integration.ui.save, _R.ButtonText),
    "tick": ("integration_page", lambda w: w.integration.ui.auto_orders, _R.WindowText),
    "hint": ("integration_page", lambda w: w.integration.ui.hint_brand, _R.PlaceholderText),
    "placeholder": ("orders_page", lambda w: w.orders.ui.search, _R.PlaceholderText),
    "choice": ("orders_page", lambda w: w.orders.ui.state, _R.ButtonText),
    "cell": ("orders_page", lambda w: w.orders.ui.orders, _R.Text),
    "heading": ("orders_page", lambda w: w.orders.ui.orders.horizontalHeader(), _R.ButtonText),
    "title": ("integration_page", lambda w: w.integration.ui.stock_box, _R.WindowText),
}


@pytest.mark.parametrize("plant", PLANTS)
@both_themes
def test_a_faint_text_is_found(
    window: MainWindow, qtbot: QtBot, theme: Callable[[bool], None], plant: str, *, dark: bool
) -> None:
    theme(dark)
    name, find, role = PLANTS[plant]
    surface = shown(name, window, qtbot)
    widget = find(window)
    if plant in ("tick", "title"):
        window.integration.ui.scroll.ensureWidgetVisible(widget, 0, 0)
    faded = widget.palette()
    paper = faded.color(_R.Base if plant in ("placeholder", "cell") else _R.Window)
    step = 70 if dark else -70  # about 2 to 1
    faded.setColor(role, QColor(*(part + step for part in paper.getRgb()[:3])))  # type: ignore[index]
    widget.setPalette(faded)
    assert any(widget.objectName() in one for one in faint(surface))


@both_themes
def test_the_focus_ring_stands_out(
    window: MainWindow, qtbot: QtBot, theme: Callable[[bool], None], *, dark: bool
) -> None:
    theme(dark)
    page = shown("orders_page", window, qtbot)
    table = window.orders.ui.orders
    table.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(table, Qt.Key.Key_End)  # the chosen row, of the same colour, goes down
    image = painted(window)
    corner = table.mapTo(window, QPoint(0, 0))
    scale = image.devicePixelRatio()

    def colour(x: int, y: int) -> QColor:
        return image.pixelColor(int((corner.x() + x) * scale), int((corner.y() + y) * scale))

    low = table.height() - 4
    ring = colour(1, low - 20)
    assert page.isAncestorOf(table)
    assert contrast(ring, colour(-3, low - 20)) >= PICTURE
    assert contrast(ring, colour(8, low - 20)) >= PICTURE


@both_themes
def test_the_edge_of_a_tick_box_stands_out(
    window: MainWindow, qtbot: QtBot, theme: Callable[[bool], None], *, dark: bool
) -> None:
    theme(dark)
    shown("help_page", window, qtbot)
    box = window.help.ui.autostart
    assert not box.isChecked()
    image = painted(window)
    left = box.mapTo(window, QPoint(0, box.height() // 2)) * image.devicePixelRatio()
    edge, inside = image.pixelColor(left), image.pixelColor(left + QPoint(8, 0))
    paper = image.pixelColor(left - QPoint(4, 0))
    assert contrast(edge, paper) >= PICTURE
    assert contrast(edge, inside) >= PICTURE
