"""Measures page "Voorraad" and the reading behind it, each as a ratio to a bare loop over the rows.

    ./dev bench stock

Filter and sort count from the wish to the painted table. Filling and the first search go on beside
the window's own work: of those the longest pause counts that the window made.
"""

import asyncio
import gc
import os
import sys
import time
from collections.abc import Awaitable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import PySide6  # noqa: E402, F401 – before qasync, which looks for it
import qasync  # noqa: E402
from PySide6.QtCore import Qt  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from qls_desktop.domain.catalogue import Variant  # noqa: E402
from qls_desktop.domain.settings import Account, Integration  # noqa: E402
from qls_desktop.gui.aio import Tasks  # noqa: E402
from qls_desktop.gui.banner import BannerBar  # noqa: E402
from qls_desktop.gui.language import Speaker  # noqa: E402
from qls_desktop.gui.parts import Parts  # noqa: E402
from qls_desktop.gui.stock_page import StockPage  # noqa: E402
from qls_desktop.store.accounts import Accounts  # noqa: E402
from qls_desktop.store.catalogue import Catalogue  # noqa: E402
from qls_desktop.store.database import open_store  # noqa: E402
from qls_desktop.store.integrations import Integrations  # noqa: E402
from qls_desktop.system.collector import collect_seldom  # noqa: E402
from tests.gui.samples import full_desk, integration  # noqa: E402
from tools.bench_pause import Wish, pause  # noqa: E402

SIZES = (10_000, 50_000)
TARGETS = {
    "page fill, pause": 0.05,
    "page first search, pause": 0.05,
    "page search": 0.1,
    "page filter": 0.1,
    "page sort": 0.1,
}
"""Seconds at 50,000 variants (design.md, section 13)."""

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)


def fastest(work: Wish, times: int = 5) -> float:
    """The least processor seconds that a piece of work took."""
    best = float("inf")
    for _ in range(times):
        began = time.process_time()
        work()
        best = min(best, time.process_time() - began)
    return best


def read_seconds(count: int) -> float:
    """Reading all variants of an integration from a database on disk."""
    with TemporaryDirectory() as folder:
        store = open_store(Path(folder) / "bench.db", NOW)
        account = Accounts(store).add(Account(0, "Magazijn", "10", "Theehuis"))
        shop = Integrations(store).add(Integration(0, account.id, "Theehuis")).id
        catalogue = Catalogue(store)
        rows = [Variant(each, each, ean="8712345678906", updated_at=NOW) for each in range(count)]
        catalogue.update_variants(shop, rows, NOW)
        taken = fastest(lambda: catalogue.variants(shop))
        store.close()
    return taken


class Hands:
    """Does what a merchant does on the page, and counts what it takes."""

    def __init__(self, count: int) -> None:
        self.desk = full_desk(count)
        self.parts = Parts(self.desk, Tasks(), BannerBar(), Speaker())
        self.page = StockPage(self.parts)
        self.page.resize(1100, 700)
        self.page.show()

    async def idle(self) -> None:
        """Waits until typing has settled and the page's own work is done."""
        await asyncio.sleep(0.15)
        while self.parts.tasks.count():  # noqa: ASYNC110 – a page tells nobody that it is done
            await asyncio.sleep(0.002)

    async def pause(self, wish: Wish) -> float:
        """The longest time that the window stood still because of a wish."""
        return await pause(wish, self.idle)

    async def seconds(self, wish: Wish) -> float:
        """The least time from a wish to the painted table."""

        def painted() -> None:
            wish()
            self.page.ui.stock.viewport().grab()

        return fastest(painted, 3)

    async def close(self) -> None:
        """Puts the page away."""
        await self.parts.tasks.close()
        self.page.hide()
        self.page.deleteLater()


async def measure_page(count: int) -> dict[str, float]:
    """Seconds per step, ``loop`` among them."""
    hands = Hands(count)
    page, order = hands.page, Qt.SortOrder.DescendingOrder
    views = hands.desk.stock_rows
    found: dict[str, Awaitable[float]] = {
        "page fill, pause": hands.pause(lambda: page.show_integration(integration())),
        "page first search, pause": hands.pause(lambda: page.ui.search.setText("mok 77")),
        "page search": hands.seconds(lambda: page.model.set_filter("mok 871")),
        "page filter": hands.seconds(lambda: page.show_outcome("held")),
        "page all": hands.seconds(lambda: page.show_outcome("")),
        **{
            f"page sort {n}": hands.seconds(partial(page.ui.stock.sortByColumn, n, order))
            for n in range(len(page.model.columns))
        },
    }
    taken = {name: await wish for name, wish in found.items()}
    taken["loop"] = fastest(lambda: [view.row.ean for view in views if view.row.product_title])
    await hands.close()
    return taken


def measure(count: int) -> dict[str, float]:
    """Seconds per step of the page and of the reading."""
    collect_seldom()  # as the program does
    gc.collect()
    app = QApplication.instance() or QApplication([])
    with qasync.QEventLoop(app) as loop:
        found: dict[str, float] = loop.run_until_complete(measure_page(count))
    return {"read variants": read_seconds(count)} | found


def target(name: str) -> float:
    """What a step may take at the largest size."""
    return min((TARGETS[each] for each in TARGETS if name.startswith(each)), default=float("inf"))


def main() -> int:
    """Prints the figures; gives 1 when a target is missed at 50,000 variants."""
    missed = []
    for count in SIZES:
        found = measure(count)
        loop = found.pop("loop")
        sys.stdout.write(f"{count:>7,} variants; a bare loop takes {loop * 1000:.1f} ms\n")
        for name, seconds in found.items():
            sys.stdout.write(
                f"  {name:<26}{seconds / loop:>8.1f} x the loop{seconds * 1000:>9.1f} ms\n"
            )
            if count == SIZES[-1] and seconds > target(name):
                missed.append(f"{name}: {seconds * 1000:.0f} ms > {target(name) * 1000:.0f} ms")
    for line in missed:
        sys.stdout.write(f"missed: {line}\n")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
