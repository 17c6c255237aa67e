"""Makes a picture of every page and dialog in ``pictures/``: empty and full, light and dark.

Also in English and with text at 200 %. Look at them after every change of the window. The folder is
made where this is started; ``./dev`` starts it in the checkout.
"""

import argparse
import asyncio
import os
import sys
import tempfile
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import PySide6  # noqa: E402, F401 – before qasync, which looks for it
import qasync  # noqa: E402
from PySide6.QtCore import (  # noqa: E402
    QMessageLogContext,
    QPoint,
    QSettings,
    QSize,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QFont  # noqa: E402
from PySide6.QtWidgets import QApplication, QDialog, QWidget  # noqa: E402

from qls_desktop.domain.reason import reason  # noqa: E402
from qls_desktop.domain.runs import RunOutcome, RunReport, Task  # noqa: E402
from qls_desktop.gui.account_dialog import AccountDialog  # noqa: E402
from qls_desktop.gui.check_matching import MatchingDialog  # noqa: E402
from qls_desktop.gui.check_mending import proposal_dialog  # noqa: E402
from qls_desktop.gui.confirm_dialog import ConfirmDialog  # noqa: E402
from qls_desktop.gui.desk import Needs  # noqa: E402
from qls_desktop.gui.guide_dialog import GuideDialog  # noqa: E402
from qls_desktop.gui.language import Speaker  # noqa: E402
from qls_desktop.gui.result_dialog import ResultDialog  # noqa: E402
from qls_desktop.gui.script_dialog import (  # noqa: E402
    installing_dialog,
    reading_dialog,
    removing_dialog,
)
from qls_desktop.gui.theme import palette  # noqa: E402
from qls_desktop.gui.what_if_dialog import WhatIfDialog  # noqa: E402
from qls_desktop.gui.why_dialog import ignoring_findings, ignoring_order  # noqa: E402
from qls_desktop.gui.window import MainWindow  # noqa: E402
from qls_desktop.sync.repair_told import Mending  # noqa: E402
from qls_desktop.sync.repairs import PERMISSION  # noqa: E402
from qls_desktop.words.said import Language  # noqa: E402
from tests.gui.check_samples import explained, forecasts, proposal  # noqa: E402
from tests.gui.fake_checkout import INSTALLED  # noqa: E402
from tests.gui.fake_desk import FakeConnection, FakeDesk  # noqa: E402
from tests.gui.samples import (  # noqa: E402
    compare_dialog,
    finding,
    full_desk,
    house,
    report,
)
from tests.gui.surfaces import busy_desk  # noqa: E402

FOLDER = Path("pictures")
FILLS: dict[str, Callable[[], FakeDesk]] = {
    "empty": FakeDesk,
    "10": busy_desk,
    "10000": lambda: full_desk(10_000),
}
NOISE = "This plugin does not support propagateSizeHints()"
"""What Qt says of every dialog on a screen that isn't there."""

WANTED: list[str] = []
"""Parts of the names of the pictures to make; empty: all of them."""


class Look(NamedTuple):
    """How everything is shown: the last part of a picture's name says which."""

    name: str
    language: Language = Language.NL
    dark: bool = False
    scale: int = 1


LOOKS = (
    Look("light"),
    Look("dark", dark=True),
    Look("english", Language.EN),
    Look("large", scale=2),
    Look("english-dark-large", Language.EN, dark=True, scale=2),
)

PAGES = ("overview", "start", "integration", "check", "orders", "stock", "activity", "help")
SIZE = QSize(1200, 800)


@asynccontextmanager
async def opened(desk: FakeDesk, language: Language) -> AsyncIterator[MainWindow]:
    """A window on a desk, in a profile of its own."""
    speaker = Speaker()
    speaker.speak(language)
    with tempfile.TemporaryDirectory() as folder:
        settings = QSettings(str(Path(folder, "window.ini")), QSettings.Format.IniFormat)
        window = MainWindow(
            desk, settings, speaker, house(Path("/home/anna/.local/share/qls-desktop"))
        )
        window.resize(SIZE)
        window.show()
        try:
            yield window
        finally:
            await window.tasks.close()
            window.hide()
            window.deleteLater()
            await asyncio.sleep(0.02)  # it is gone before it would read all anew
            speaker.speak(Language.NL)  # takes its translator away


async def settled(window: MainWindow) -> None:
    """Waits until the window's own work is done and painted."""
    for _ in range(20):
        await asyncio.sleep(0.01)
        if window.tasks.count() == 0:
            break
    await asyncio.sleep(0.05)


def is_wanted(*names: str) -> bool:
    """Whether one of these pictures is asked for."""
    return not WANTED or any(part in name for part in WANTED for name in names)


def keep(widget: QWidget, name: str) -> None:
    """Writes what a widget looks like, when that is asked for."""
    if is_wanted(name):
        widget.grab().save(str(FOLDER / f"{name}.png"))


async def picture_pages(window: MainWindow, name: str) -> None:
    """Every page of one window."""
    await settled(window)
    for number, page in enumerate(PAGES):
        if not is_wanted(f"{page}-{name}"):
            continue
        window.ui.pages.setCurrentIndex(number)
        await settled(window)
        keep(window, f"{page}-{name}")
    if not name.startswith("empty") and is_wanted(f"integration-{name}-part"):
        await picture_settings(window, name)


async def picture_settings(window: MainWindow, name: str) -> None:
    """The rest of page "Integratie", by scrolling."""
    window.ui.pages.setCurrentWidget(window.integration)
    bar = window.integration.ui.scroll.verticalScrollBar()
    for part in range(1, 9):
        bar.setValue(part * bar.pageStep())
        await settled(window)
        keep(window, f"integration-{name}-part{part + 1}")
        if bar.value() == bar.maximum():
            break


async def picture_errors(look: Look) -> None:
    """Mistakes, banners and a run under way."""
    desk = full_desk(10)
    desk.engine.connection = FakeConnection(ok=False, problems=(reason("lightspeed_key"),))
    async with opened(desk, look.language) as window:
        await settled(window)
        window.ui.pages.setCurrentWidget(window.integration)
        page = window.integration
        page.ui.api_key.setText("0123456789")
        page.ui.name.setText("")
        await page.save_typed()
        await settled(window)
        keep(window, f"integration-mistakes-{look.name}")
        page.ui.name.setText("Molenwinkel")
        page.ui.api_key.setText("0" * 32)
        page.ui.api_secret.setText("1" * 32)
        await page.save_typed()
        desk.run_finished.emit(report(), desk.integrations()[0].id)
        page.direct.rows[report().task].ui.details.setFocus()
        await settled(window)
        keep(window, f"integration-refused-{look.name}")
        desk.engine.connection = FakeConnection()
        await page.save_typed()
        await settled(window)
        keep(window, f"integration-joined-{look.name}")
        other = reason("other_link_active", name="Lightspeed")
        desk.engine.connection = FakeConnection(notes=(other,))
        await page.save_typed()
        await settled(window)
        keep(window, f"integration-other-link-{look.name}")
        window.parts.tell_error(ValueError())
        window.ui.pages.setCurrentWidget(window.overview)
        await settled(window)
        keep(window, f"overview-crash-{look.name}")
        window.ui.banners.take_back(*window.ui.banners.causes())
        why = reason("product_list_shorter", rows=1_203, before=9_965)
        desk.more_needs = Needs(products_held=why, products_held_at=desk.now() - timedelta(hours=2))
        window.overview.refresh()
        await settled(window)
        keep(window, f"overview-held-products-{look.name}")


def dialogs_of(window: MainWindow, desk: FakeDesk) -> dict[str, QDialog]:
    """Every dialog that is filled when it is made."""
    parts, shop = window.parts, desk.integrations()[0]
    undone = RunReport(9, Task.STOCK, shop.name, RunOutcome.DONE, True, planned=15,
                       items=report().items)  # fmt: skip
    return {
        "account-new": AccountDialog(parts, None, window),
        "ignore": ignoring_order("ORD10042", window),
        "ignore-findings": ignoring_findings(3, window),
        "confirm": ConfirmDialog("ORD10042", "", window),
        "guide": GuideDialog(parts.speaker.language, window),
        "script-install": installing_dialog(INSTALLED, window),
        "script-read": reading_dialog(INSTALLED, window),
        "script-remove": removing_dialog(INSTALLED, window),
        "result": ResultDialog(parts, report(), window),
        "result-preview": ResultDialog(parts, report(dry_run=True), window),
        "undo-preview": ResultDialog(parts, undone, window),
        "compare": compare_dialog(window),
        "corrections": proposal_dialog(parts, proposal(), window),
    }


async def picture_dialogs(look: Look) -> None:
    """Every dialog, and the questions that the window asks."""
    desk = busy_desk()
    desk.engine.checking.explained = explained(40)
    async with opened(desk, look.language) as window:
        await settled(window)
        shop = desk.integrations()[0]
        tested = AccountDialog(window.parts, desk.accounts()[0], window)
        tested.ui.test.click()
        links = MatchingDialog(window.parts, window)
        await links.read()
        foreseen = WhatIfDialog(window.parts, shop, shop, window, "")
        await foreseen.show_forecasts(forecasts())
        more = {"account-tested": tested, "links": links, "what-if": foreseen}
        for name, dialog in {**dialogs_of(window, desk), **more}.items():
            if is_wanted(f"dialog-{name}-{look.name}"):
                dialog.show()
                await settled(window)
                keep(dialog, f"dialog-{name}-{look.name}")
                dialog.hide()
        await picture_questions(window, desk, look)


async def picture_questions(window: MainWindow, desk: FakeDesk, look: Look) -> None:
    """What is asked before something is lost or written."""
    window.stock.show_integration(desk.integrations()[0])
    desk.running = True
    desk.engine.checking.forecasts = forecasts()
    questions: dict[str, Callable[[], object]] = {
        "held": window.stock.ui.held_approve.click,
        "sku": window.integration.ui.sku_change.click,
        "stop": window.close,
        "unsaved": window.ui.new_integration.click,
    }
    for name, ask in questions.items():
        if name == "unsaved":
            window.integration.ui.name.setText("Molenwinkel Zuid")
        ask()
        await settled(window)
        for box in QApplication.topLevelWidgets():
            if isinstance(box, QDialog) and box.isVisible():
                keep(box, f"question-{name}-{look.name}")
                box.reject()
        await settled(window)


async def picture_check(look: Look) -> None:
    """The product check with nothing, little and much to tell, and grouped by product."""
    for count in (0, 12, 5_000):
        if not is_wanted(f"check-{count}-{look.name}", f"check-{count}-grouped-{look.name}"):
            continue
        desk = full_desk(10)
        desk.engine.findings = tuple(finding(place) for place in range(count))
        desk.engine.checking.mended = count // 2
        async with opened(desk, look.language) as window:
            await settled(window)
            window.ui.pages.setCurrentWidget(window.check)
            await settled(window)
            keep(window, f"check-{count}-{look.name}")
            if count:
                window.check.ui.group.setCurrentIndex(1)
                window.check.ui.group.activated.emit(1)
                await settled(window)
                keep(window, f"check-{count}-grouped-{look.name}")


async def picture_mending(look: Look) -> None:
    """The menu that mends codes, and what the page says while they are written."""
    desk = full_desk(10)
    desk.engine.findings = tuple(finding(place) for place in range(12))
    desk.engine.checking.can_mend = Mending(reason("repair_no_permission", permission=PERMISSION,
                                                   integration="Molenwinkel"))  # fmt: skip
    async with opened(desk, look.language) as window:
        window.ui.pages.setCurrentWidget(window.check)
        await settled(window)
        menu = window.check.ui.mending.menu()
        menu.popup(window.check.ui.mending.mapToGlobal(QPoint(0, 0)))
        await settled(window)
        keep(menu, f"check-mending-menu-{look.name}")
        menu.hide()
        window.check.progress.begin(window.check.mending.tr("Codes worden geschreven"))
        window.check.progress.step(12, 40)
        await settled(window)
        keep(window, f"check-writing-{look.name}")


async def picture_look(look: Look) -> None:
    """Everything in one look."""
    for fill, desk in FILLS.items():
        wanted = is_wanted(*(f"{page}-{fill}-{look.name}" for page in PAGES))
        if wanted and (fill in ("10", "empty") or look.name in ("light", "dark")):
            async with opened(desk(), look.language) as window:
                await picture_pages(window, f"{fill}-{look.name}")
    await picture_errors(look)
    await picture_dialogs(look)
    if look.name in ("light", "dark"):
        await picture_check(look)
    await picture_mending(look)


async def make_pictures(app: QApplication) -> None:
    """All pictures that are asked for."""
    usual = app.font()
    for look in LOOKS:
        app.setPalette(palette(dark=look.dark))
        font = QFont(usual)
        font.setPointSizeF(usual.pointSizeF() * look.scale)
        app.setFont(font)
        await picture_look(look)


def _without_noise(_kind: QtMsgType, _where: QMessageLogContext, text: str) -> None:
    if text != NOISE:
        sys.stderr.write(f"{text}\n")


def main() -> int:
    """Makes the pictures; gives the exit status."""
    parser = argparse.ArgumentParser(prog="./dev pictures", description=__doc__)
    parser.add_argument(
        "--only", metavar="NAME", action="append", default=[],
        help="make only pictures with NAME in their name, such as stock or dialog-ignore-dark",
    )  # fmt: skip
    WANTED.extend(parser.parse_args().only)
    FOLDER.mkdir(exist_ok=True)
    qInstallMessageHandler(_without_noise)
    app = QApplication(sys.argv[:1])
    app.setStyle("Fusion")
    app.setQuitOnLastWindowClosed(False)
    with qasync.QEventLoop(app) as loop:
        loop.run_until_complete(make_pictures(app))
    made = len(list(FOLDER.glob("*.png")))
    sys.stderr.write(f"{made} pictures in {FOLDER.name}/\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
