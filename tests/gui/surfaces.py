"""Every page and dialog of the window with something on it, by the name of its form in ``ui/``."""

from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from qls_desktop.domain.reason import reason
from qls_desktop.domain.runs import Task
from qls_desktop.domain.settings import Switches
from qls_desktop.gui.account_dialog import AccountDialog
from qls_desktop.gui.check_matching import MatchingDialog
from qls_desktop.gui.confirm_dialog import ConfirmDialog
from qls_desktop.gui.guide_dialog import GuideDialog
from qls_desktop.gui.plan_dialog import PlanDialog
from qls_desktop.gui.result_dialog import ResultDialog
from qls_desktop.gui.rows import Column, Row
from qls_desktop.gui.script_dialog import ScriptDialog
from qls_desktop.gui.what_if_dialog import WhatIfDialog
from qls_desktop.gui.why_dialog import ignoring_order
from qls_desktop.gui.window import MainWindow
from qls_desktop.words.said import Language
from tests.gui.conftest import Open
from tests.gui.fake_desk import FakeDesk
from tests.gui.samples import compare_dialog, full_desk, integration, report

PAGES = (
    "overview_page",
    "start_page",
    "integration_page",
    "check_page",
    "orders_page",
    "stock_page",
    "activity_page",
    "help_page",
)
"""In the order of the tabs."""

PARTS = {
    "task_row": "integration_page",
    "direct_sync": "integration_page",
    "checkout_script": "integration_page",
    "start_step": "start_page",
}
"""Forms that are a part of a page."""


def _plan(window: MainWindow) -> PlanDialog:
    columns = (Column("Artikel", 200), Column("Wordt"), Column("Reden", 160))
    rows = [Row(n, (f"Mok {n}", "7", "Klopt niet"), (n, 7, ""), "", None) for n in range(12)]
    figures = ("12 codes worden verbeterd.", "3 blijven zoals zij zijn.")
    dialog = PlanDialog("Codes verbeteren", figures, "De winkel wordt eerst gelezen.", window)
    dialog.show_rows(columns, rows)
    return dialog


def _what_if(window: MainWindow) -> WhatIfDialog:
    after = integration()
    dialog = WhatIfDialog(
        window.parts, integration(), after, window, "Uw eerste bestellingen gaan dan weg."
    )
    dialog.ui.figures.setText("Er worden 3 bestellingen verstuurd.")
    assert after.auto == Switches(orders=True, stock=True)
    return dialog


def _script(window: MainWindow) -> ScriptDialog:
    steps = ("• Als winkelscript op elke pagina: de tekst hieronder.", "• Als winkelgegeven x.")
    text = "(function () {\n  'use strict';\n})();\n"
    return ScriptDialog("Dit wordt in de winkel gezet", steps, text, "In de winkel &zetten", window)


DIALOGS: dict[str, Callable[[MainWindow], QDialog]] = {
    "account_dialog": lambda window: AccountDialog(window.parts, None, window),
    "confirm_dialog": lambda window: ConfirmDialog("ORD10042", "", window),
    "result_dialog": lambda window: ResultDialog(window.parts, report(), window),
    "guide_dialog": lambda window: GuideDialog(Language.NL, window),
    "compare_dialog": compare_dialog,
    "matching_dialog": lambda window: MatchingDialog(window.parts, window),
    "plan_dialog": _plan,
    "what_if_dialog": _what_if,
    "script_dialog": _script,
    "why_dialog": lambda window: ignoring_order("ORD10042", window),
}

SURFACES = (*PAGES, *DIALOGS)


def shown(name: str, window: MainWindow, qtbot: QtBot) -> QWidget:
    """Puts a page or dialog on screen, laid out and with its content read."""
    window.resize(1200, 800)
    surface: QWidget
    if name in PAGES:
        window.ui.pages.setCurrentIndex(PAGES.index(name))
        page = window.ui.pages.currentWidget()
        assert page is not None
        surface = page
    else:
        surface = DIALOGS[name](window)
        surface.show()
    qtbot.waitUntil(lambda: window.tasks.count() == 0)
    QApplication.sendPostedEvents()
    surface.window().activateWindow()
    qtbot.waitUntil(surface.window().isActiveWindow)
    return surface


def put_away(name: str, surface: QWidget) -> None:
    """Throws a dialog away again; a page stays."""
    if name in DIALOGS:
        surface.hide()
        surface.deleteLater()


def label(widget: QWidget) -> str:
    """What a widget is called in a report."""
    return f"{type(widget).__name__} {widget.objectName()}"


def busy_desk() -> FakeDesk:
    """A desk with something everywhere, and a stock run that held something."""
    made = full_desk(10)
    made.run_rows = [made.run_rows[0]._replace(task=Task.STOCK, held=31), *made.run_rows[1:]]
    return made


def with_message(open_window: Open) -> MainWindow:
    """An open window, with a message on top."""
    made = open_window()
    made.parts.tell("error", reason("lightspeed_key"))
    return made
