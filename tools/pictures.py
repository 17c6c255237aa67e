"""Makes a picture of every page and dialog in ``pictures/``: empty and full, light and dark.

Also in English and with text at 200 %. Look at them after every change of the window.
"""

import argparse
import asyncio
import os
import sys
import tempfile
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

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
from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402

from qls_desktop.domain.reason import reason  # noqa: E402
from qls_desktop.gui.account_dialog import AccountDialog  # noqa: E402
from qls_desktop.gui.check_matching import MatchingDialog  # noqa: E402
from qls_desktop.gui.check_mending import proposal_dialog  # noqa: E402
from qls_desktop.gui.confirm_dialog import ConfirmDialog  # noqa: E402
from qls_desktop.gui.language import Speaker  # noqa: E402
from qls_desktop.gui.result_dialog import ResultDialog  # noqa: E402
from qls_desktop.gui.script_dialog import installing_dialog, removing_dialog  # noqa: E402
from qls_desktop.gui.theme import palette  # noqa: E402
from qls_desktop.gui.what_if_dialog import WhatIfDialog  # noqa: E402
from qls_desktop.gui.why_dialog import ignoring_order  # noqa: E402
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

FOLDER = ROOT / "pictures"
FILLS: dict[str, Callable[[], FakeDesk]] = {
    "empty": FakeDesk,
    "10": lambda: full_desk(10),
    "10000": lambda: full_desk(10_000),
}
NOISE = "This plugin does not support propagateSizeHints()"
"""What Qt says of every dialog on a screen that isn't there."""

WANTED: list[str] = []
"""Parts of the names of the pictures to make; empty: all of them."""

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
    for part in range(1, 5):
        bar.setValue(part * bar.pageStep())
        await settled(window)
        keep(window, f"integration-{name}-part{part + 1}")
        if bar.value() == bar.maximum():
            break


async def picture_errors(theme: str) -> None:
    """Mistakes, banners and a run under way."""
    desk = full_desk(10)
    desk.engine.connection = FakeConnection(ok=False, problems=(reason("lightspeed_key"),))
    async with opened(desk, Language.NL) as window:
        await settled(window)
        window.ui.pages.setCurrentWidget(window.integration)
        page = window.integration
        page.ui.api_key.setText("0123456789")
        page.ui.name.setText("")
        await page.save_typed()
        await settled(window)
        keep(window, f"integration-mistakes-{theme}")
        page.ui.name.setText("Molenwinkel")
        page.ui.api_key.setText("0" * 32)
        page.ui.api_secret.setText("1" * 32)
        await page.save_typed()
        desk.run_finished.emit(report())
        page.direct.rows[report().task].ui.details.setFocus()
        await settled(window)
        keep(window, f"integration-refused-{theme}")
        desk.engine.connection = FakeConnection()
        await page.save_typed()
        await settled(window)
        keep(window, f"integration-joined-{theme}")


async def picture_dialogs(theme: str, language: Language = Language.NL) -> None:
    """Every dialog."""
    desk = full_desk(10)
    async with opened(desk, language) as window:
        await settled(window)
        account = AccountDialog(window.parts, None, window)
        tested = AccountDialog(window.parts, desk.accounts()[0], window)
        dialogs = {
            "account-new": account,
            "account-tested": tested,
            "ignore": ignoring_order("ORD10042", window),
            "confirm": ConfirmDialog("ORD10042", "", window),
            "script-install": installing_dialog(INSTALLED, window),
            "script-remove": removing_dialog(INSTALLED, window),
            "result": ResultDialog(window.parts, report(), window),
            "compare": compare_dialog(window),
            "result-preview": ResultDialog(window.parts, report(dry_run=True), window),
        }
        for name, dialog in dialogs.items():
            dialog.show()
            if dialog is tested:
                tested.ui.test.click()
            await settled(window)
            keep(dialog, f"dialog-{name}-{theme}")
            dialog.hide()


async def picture_check(theme: str) -> None:
    """The product check with nothing, little and much to tell, and grouped by product."""
    for count in (0, 12, 5_000):
        desk = full_desk(10)
        desk.engine.findings = tuple(finding(place) for place in range(count))
        desk.engine.checking.mended = count // 2
        async with opened(desk, Language.NL) as window:
            await settled(window)
            window.ui.pages.setCurrentWidget(window.check)
            await settled(window)
            keep(window, f"check-{count}-{theme}")
            if count:
                window.check.ui.group.setCurrentIndex(1)
                window.check.ui.group.activated.emit(1)
                await settled(window)
                keep(window, f"check-{count}-grouped-{theme}")


async def picture_check_dialogs(theme: str) -> None:
    """The dialogs around the product check: links, corrections, and what a switch leads to."""
    desk = full_desk(10)
    desk.engine.findings = tuple(finding(place) for place in range(12))
    desk.engine.checking.explained = explained(40)
    desk.engine.checking.can_mend = Mending(reason("repair_no_permission", permission=PERMISSION,
                                                   integration="Molenwinkel"))  # fmt: skip
    async with opened(desk, Language.NL) as window:
        window.ui.pages.setCurrentWidget(window.check)
        await settled(window)
        links = MatchingDialog(window.parts, window)
        await links.read()
        shop = desk.integrations()[0]
        foreseen = WhatIfDialog(window.parts, shop, shop, window, "")
        await foreseen.show_forecasts(forecasts())
        dialogs = {
            "links": links,
            "corrections": proposal_dialog(window.parts, proposal(), window),
            "what-if": foreseen,
        }
        for name, dialog in dialogs.items():
            dialog.show()
            await settled(window)
            keep(dialog, f"dialog-{name}-{theme}")
            dialog.hide()
        menu = window.check.ui.mending.menu()
        menu.popup(window.check.ui.mending.mapToGlobal(QPoint(0, 0)))
        await settled(window)
        keep(menu, f"check-mending-menu-{theme}")
        menu.hide()
        window.check.progress.begin("Codes worden geschreven")
        window.check.progress.step(12, 40)
        await settled(window)
        keep(window, f"check-writing-{theme}")


async def picture_theme(theme: str) -> None:
    """Everything in one theme."""
    for fill, desk in FILLS.items():
        if is_wanted(*(f"{page}-{fill}-{theme}" for page in PAGES)):
            async with opened(desk(), Language.NL) as window:
                await picture_pages(window, f"{fill}-{theme}")
    await picture_errors(theme)
    await picture_dialogs(theme)
    await picture_check(theme)
    await picture_check_dialogs(theme)


async def picture_english() -> None:
    """Pages and dialogs in English."""
    async with opened(full_desk(10), Language.EN) as window:
        await picture_pages(window, "10-english")
    await picture_dialogs("english", Language.EN)


async def picture_large(app: QApplication) -> None:
    """Pages and dialogs with text at 200 %."""
    usual = app.font()
    large = QFont(usual)
    large.setPointSizeF(usual.pointSizeF() * 2)
    app.setFont(large)
    async with opened(full_desk(10), Language.NL) as window:
        await picture_pages(window, "10-large")
    await picture_dialogs("large")
    await picture_check_dialogs("large")
    app.setFont(usual)


async def make_pictures(app: QApplication) -> None:
    """All pictures that are asked for."""
    FOLDER.mkdir(exist_ok=True)
    for theme in ("light", "dark"):
        app.setPalette(palette(dark=theme == "dark"))
        await picture_theme(theme)
    app.setPalette(palette(dark=False))
    await picture_english()
    await picture_large(app)


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
