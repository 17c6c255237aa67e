"""Measures page "Productcontrole" itself: what a merchant does there, at its fullest.

Filter, search, sort and choosing count from the wish to the painted table. Checking and grouping
go on beside the window's own work: of those the longest pause counts that the window made.
"""

import asyncio
import gc
import os
import time
from collections.abc import Awaitable

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import PySide6  # noqa: F401 – before qasync, which looks for it
import qasync
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox

from qls_desktop.domain.findings import Finding, FindingKind, Severity
from qls_desktop.domain.reason import reason
from qls_desktop.gui.aio import Tasks
from qls_desktop.gui.banner import BannerBar
from qls_desktop.gui.check_page import CheckPage
from qls_desktop.gui.language import Speaker
from qls_desktop.gui.parts import Parts
from qls_desktop.system.collector import collect_seldom
from tests.gui.samples import full_desk
from tools.bench_pause import Wish, pause

_LETTERS_END = 0.15
"""Seconds that the page waits after the last letter, and a little more."""


def findings(count: int) -> tuple[Finding, ...]:
    """As many findings as there are variants, of every kind, in two shops."""
    kinds, severities, shops = list(FindingKind), list(Severity), ("Molenwinkel", "Klomp")
    return tuple(
        Finding(kinds[n % len(kinds)], severities[n % 3], shops[n % 2], n + 1, n // 4, f"Mok {n}",
                f"87{n:011d}", reason("check_ean_missing"))
        for n in range(count)
    )  # fmt: skip


class Hands:
    """Does what a merchant does on the page, and counts what it takes."""

    def __init__(self, count: int) -> None:
        desk = full_desk(10)
        desk.engine.findings = findings(count)
        self.parts = Parts(desk, Tasks(), BannerBar(), Speaker())
        self.page = CheckPage(self.parts)
        self.page.resize(1100, 700)
        self.page.show()

    async def close(self) -> None:
        """Puts the page away."""
        await self.parts.tasks.close()
        self.page.hide()
        self.page.deleteLater()

    async def idle(self) -> None:
        """Waits until the page's own work is done."""
        await asyncio.sleep(_LETTERS_END)
        while self.parts.tasks.count():  # noqa: ASYNC110 – a page tells nobody that it is done
            await asyncio.sleep(0.002)

    async def seconds(self, wish: Wish, undo: Wish) -> float:
        """The least time from a wish to the painted table."""
        best = float("inf")
        for _ in range(3):
            began = time.process_time()
            wish()
            self.page.ui.findings.viewport().grab()
            best = min(best, time.process_time() - began)
            await self.idle()
            undo()
            await self.idle()
        return best

    async def first_paint(self) -> float:
        """The time from nothing on screen to the whole page painted, all findings in it."""
        self.page.hide()
        await self.idle()
        began = time.process_time()
        self.page.show()
        self.page.grab()
        return time.process_time() - began

    async def pause(self, wish: Wish) -> float:
        """The longest time that the window stood still because of a wish."""
        return await pause(wish, self.idle)

    def pick(self, box: QComboBox, value: str) -> Wish:
        """Choosing in one of the boxes above the table; an empty value is its first."""

        def wish() -> None:
            box.setCurrentIndex(box.findData(value) if value else 0)
            box.activated.emit(box.currentIndex())

        return wish

    def search(self, text: str) -> Wish:
        """Typing has paused."""

        def wish() -> None:
            self.page.ui.search.setText(text)
            self.page.search_now()

        return wish

    def sort(self, column: int) -> Wish:
        """A click on a heading."""
        return lambda: self.page.ui.findings.sortByColumn(column, Qt.SortOrder.DescendingOrder)

    def choose(self, place: int) -> Wish:
        """A click on a row."""
        return lambda: self.page.ui.findings.setCurrentIndex(self.page.model.index(place, 0))


async def _measure(count: int) -> dict[str, float]:
    hands = Hands(count)
    ui, cross = hands.page.ui, list(FindingKind).index(FindingKind.CROSS_SHOP_MISMATCH)
    pick, everything = hands.pick, hands.pick(ui.kind, "")
    found: dict[str, Awaitable[float]] = {
        "page check, pause": hands.pause(hands.page.check_now),
        "page first paint": hands.first_paint(),
        "page filter": hands.seconds(pick(ui.kind, FindingKind.DRIFT.value), everything),
        "page search": hands.seconds(hands.search("mok 77"), hands.search("")),
        "page sort": hands.seconds(hands.sort(2), hands.sort(-1)),
        "page choose": hands.seconds(hands.choose(count // 34 * 17 + cross), hands.choose(0)),
        "page group, pause": hands.pause(pick(ui.group, "product")),
        "page ungroup, pause": hands.pause(pick(ui.group, "")),
    }
    taken = {name: await wish for name, wish in found.items()}
    await hands.close()
    return taken


def measure_page(count: int) -> dict[str, float]:
    """Seconds per step of the page."""
    collect_seldom()  # as the program does
    gc.collect()
    gc.freeze()  # what other measurements left isn't the page's to walk through
    app = QApplication.instance() or QApplication([])
    with qasync.QEventLoop(app) as loop:
        return dict(loop.run_until_complete(_measure(count)))
