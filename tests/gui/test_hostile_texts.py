"""Titles that hold HTML and control characters are shown as text, on every page of the window."""

import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import qasync
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from qls_desktop.domain.login import Login
from qls_desktop.domain.runs import Task
from qls_desktop.domain.settings import Account, Integration
from qls_desktop.gui.plain import plain_tip
from qls_desktop.simulator.clock import SystemClock
from qls_desktop.simulator.lightspeed.wish import Address
from qls_desktop.simulator.qls.company import BRAND_ID, COMPANY_ID
from qls_desktop.simulator.world import World
from qls_desktop.sync.engine import Engine
from qls_desktop.system.secrets import SessionSecrets
from tests.gui.whole_program import PATIENCE, Program, end, start
from tests.sync.stage import QUIET, SHOP_URL, WAREHOUSE_URL

MARK = "Evil"
HOSTILE = f'<b>{MARK}</b><img src="https://evil.example/x.png">\x1b[31m\r\n\u202e\x00&amp;'
UNSEEN = {"Cc", "Cf"}


@pytest.fixture
def program(tmp_path: Path, loop: qasync.QEventLoop, qtbot: QtBot) -> Iterator[Program]:
    """A shop and a warehouse in which every name is hostile, synced once."""
    assert loop is not None
    world = World(replace(QUIET, products=8, known_share=0.5, fault_share=0.4), SystemClock())
    _poison(world)
    made = start(world, tmp_path, SessionSecrets())

    async def connect(engine: Engine) -> Integration:
        account = Account(
            0, f"Magazijn {HOSTILE}", COMPANY_ID, f"Magazijn {HOSTILE}", WAREHOUSE_URL
        )
        login = Login(world.qls_username, world.qls_password)
        account = await engine.save_account(account, login)
        name = f"Winkel {HOSTILE}"
        shop = Integration(0, account.id, name, BRAND_ID, name, base_url=SHOP_URL)
        login = Login(world.lightspeed_key, world.lightspeed_secret)
        return await engine.save_integration(shop, login)

    integration = made.worker.ask(connect).result(timeout=PATIENCE / 1000)
    made.window.integration.show_integration(integration)
    yield made
    end(made, qtbot)


def _poison(world: World) -> None:
    for product in world.shop.products.values():
        product.fields["title"] = product.fields["fulltitle"] = HOSTILE
    for variant in world.shop.variants.values():
        world.edit_variant(variant.id, title=HOSTILE)
    for row in world.warehouse.products():
        row.name = HOSTILE
    address = Address(firstname=HOSTILE, lastname=HOSTILE, street=HOSTILE, city=HOSTILE)
    for variant_id in list(world.shop.variants)[:6]:
        world.place_order([(variant_id, 1)], address=address, comment=HOSTILE)
    refused = replace(address, zipcode="9999 ZZ")
    world.place_order([(next(iter(world.shop.variants)), 1)], address=refused)


def _cells(model: QAbstractItemModel | None) -> Iterator[tuple[str, str]]:
    """What the cells of a model show, and their tool tips."""
    if model is None:
        return
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
    for row in range(min(model.rowCount(), 200)):
        for column in range(columns):
            index = model.index(row, column)
            shown = model.data(index, Qt.ItemDataRole.DisplayRole)
            yield str(shown or ""), str(model.data(index, Qt.ItemDataRole.ToolTipRole) or "")


def _shown(widget: QWidget) -> Iterator[str]:
    """Every text that a widget shows as it stands; what Qt would render is a complaint."""
    if isinstance(widget, QLabel):
        rendered = widget.textFormat() is not Qt.TextFormat.PlainText
        assert not (rendered and MARK in widget.text()), widget.objectName()
        yield widget.text()
    elif isinstance(widget, QLineEdit):
        yield widget.text()
    elif isinstance(widget, QComboBox):
        yield from (widget.itemText(number) for number in range(widget.count()))
    elif isinstance(widget, QPlainTextEdit):
        yield widget.toPlainText()
    elif isinstance(widget, QAbstractItemView):
        for shown, tip in _cells(widget.model()):
            yield shown
            _check_tip(tip, widget.objectName())


def _check_tip(tip: str, where: str) -> None:
    assert f"<b>{MARK}" not in tip, where


def _look_over(window: QWidget) -> set[str]:
    """The hostile texts in the window; each is text, and has nothing unseen in it."""
    found: set[str] = set()
    for widget in [window, *window.findChildren(QWidget)]:
        _check_tip(widget.toolTip(), widget.objectName())
        found |= {text for text in _shown(widget) if MARK in text}
    for action in window.findChildren(QAction):
        _check_tip(action.toolTip(), action.text())
    return found


def _clean(text: str) -> bool:
    return all(unicodedata.category(sign) not in UNSEEN for sign in text if sign != "\n")


def test_every_page_shows_them_as_text(program: Program, qtbot: QtBot) -> None:
    window = program.window
    for task in (Task.PRODUCTS, Task.STOCK, Task.ORDERS):
        program.run(task, qtbot)
    pages: dict[str, set[str]] = {}
    for number in range(window.ui.pages.count()):
        window.ui.pages.setCurrentIndex(number)
        page = window.ui.pages.widget(number)
        assert page is not None
        qtbot.waitUntil(lambda: window.tasks.count() == 0, timeout=PATIENCE)
        for view in page.findChildren(QAbstractItemView):
            model = view.model()
            if model.rowCount():
                view.setCurrentIndex(model.index(0, 0))
        qtbot.waitUntil(lambda: window.tasks.count() == 0, timeout=PATIENCE)
        pages[type(page).__name__] = _look_over(window)
    told = set().union(*pages.values())
    assert any(f"<b>{MARK}</b>" in text for text in told), "shown with its mark-up, as text"
    of_remote = {text for text in told if "Winkel" not in text and "Magazijn" not in text}
    assert len(of_remote) >= 4
    assert {text for text in of_remote if not _clean(text)} == set()
    reached = {name for name, texts in pages.items() if texts & of_remote}
    assert {"CheckPage", "OrdersPage", "StockPage"} <= reached


def test_a_question_shows_its_text_as_it_stands(program: Program, qtbot: QtBot) -> None:
    from qls_desktop.gui.ask import choose  # noqa: PLC0415 - needs the running loop

    window = program.window
    window.parts.start(choose(window, "Vraag", HOSTILE, ("Ja", "Nee")))
    boxes: list[QMessageBox] = []

    def is_open() -> bool:
        boxes[:] = [w for w in QApplication.topLevelWidgets() if isinstance(w, QMessageBox)]
        return bool(boxes)

    qtbot.waitUntil(is_open)
    assert boxes[0].textFormat() is Qt.TextFormat.PlainText
    boxes[0].reject()
    qtbot.waitUntil(lambda: window.tasks.count() == 0, timeout=PATIENCE)


def test_a_tip_is_shown_as_it_stands() -> None:
    assert plain_tip("Mok & schotel") == "Mok & schotel"
    assert plain_tip("<b>Mok</b>") == "<span>&lt;b&gt;Mok&lt;/b&gt;</span>"
