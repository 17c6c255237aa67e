"""Measures the product check and its page, each as a ratio to a bare loop over the same rows.

    ./dev bench check
    .venv/bin/python tools/bench_check.py [VARIANTS ...]

The loop touches every variant once (its EAN, article code and title), in the same process, so that
a slow PC counts slowly. Targets are those of design.md, section 13.
"""

import os
import sys
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication  # noqa: E402
from stdnum import ean as gtin  # noqa: E402

from qls_desktop.domain.catalogue import Variant, WarehouseProduct  # noqa: E402
from qls_desktop.domain.check import check_products  # noqa: E402
from qls_desktop.domain.check_rows import ShopCatalogue  # noqa: E402
from qls_desktop.domain.explained import explain  # noqa: E402
from qls_desktop.domain.findings import Finding, FindingKind, Severity  # noqa: E402
from qls_desktop.domain.matching import WarehouseIndex  # noqa: E402
from qls_desktop.domain.reason import reason  # noqa: E402
from qls_desktop.domain.settings import ProductRules  # noqa: E402
from qls_desktop.gui.check_rows import Words, finding_row  # noqa: E402
from qls_desktop.gui.rows import Column, Row, RowsModel  # noqa: E402
from qls_desktop.gui.table import RowsView  # noqa: E402
from qls_desktop.sync.check_report import CheckReport  # noqa: E402
from tools.bench_page import measure_page  # noqa: E402

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
SIZES = (10_000, 100_000)
SPOILED = ("", "8712345678901", "123", "8,71E+12", "2000000000015")
TARGETS = {
    "check": 1.0,
    "filter": 0.1,
    "sort": 0.1,
    "page filter": 0.1,
    "page search": 0.1,
    "page sort": 0.1,
    "page choose": 0.1,
}
"""Seconds at 100,000 rows."""


def ean(number: int) -> str:
    """A valid EAN-13 with a Dutch prefix."""
    start = f"87{number:010d}"
    return start + str(gtin.calc_check_digit(start))


def variants(count: int) -> list[Variant]:
    """A shop in which one variant of fifty is spoiled."""
    made = []
    for number in range(count):
        code = SPOILED[number // 50 % 5] if number % 50 == 0 else ean(number)
        made.append(
            Variant(number + 1, number // 2, f"Mok {number // 2}", str(number), f"M-{number}", "",
                    code)
        )  # fmt: skip
    return made


def fastest(work: Callable[[], object], times: int = 3) -> float:
    """The least processor seconds that a piece of work took."""
    best = float("inf")
    for _ in range(times):
        began = time.process_time()
        work()
        best = min(best, time.process_time() - began)
    return best


def bare_loop(rows: Sequence[Variant]) -> int:
    """Touches every row once."""
    found = 0
    for row in rows:
        if row.ean and row.article_code and row.product_title:
            found += 1
    return found


def table_rows(count: int) -> list[Row]:
    """As many findings as there are variants: the page at its fullest."""
    why = reason("check_ean_missing")
    kinds = list(FindingKind)
    findings = tuple(
        Finding(kinds[n % len(kinds)], list(Severity)[n % 3], "Winkel", n, n // 2, f"Mok {n}",
                ean(n), why)
        for n in range(count)
    )  # fmt: skip
    report = CheckReport(findings)
    words = Words()
    return [finding_row(one, report, "De variant heeft geen EAN.", words) for one in findings]


def paint(model: RowsModel, view: RowsView, rows: list[Row]) -> None:
    """From rows to the first painted picture of the table."""
    model.set_rows(rows)
    view.show()
    view.grab()


def measure(count: int) -> dict[str, float]:
    """Seconds per step, ``loop`` among them."""
    listed = variants(count)
    warehouse = [
        WarehouseProduct(f"w{n}", f"Mok {n}", f"M-{n}", ean(n)) for n in range(0, count, 2)
    ]
    shop = ShopCatalogue("Winkel", ProductRules(), listed)
    index = WarehouseIndex(warehouse)
    rows = table_rows(count)
    model = RowsModel([Column(name) for name in ("Ernst", "Soort", "Product", "Waarde", "Winkel")])
    view = RowsView()
    view.resize(900, 600)
    view.show_model(model)
    found = {
        "loop": fastest(lambda: bare_loop(listed), 7),
        "check": fastest(lambda: check_products([shop], warehouse, NOW)),
        "explain": fastest(lambda: explain(shop, index)),
        "first paint": fastest(lambda: paint(model, view, rows)),
        "filter": fastest(lambda: model.set_filter("mok 77")),
    }
    model.set_filter("")
    found["sort"] = fastest(lambda: model.sort(2))
    view.hide()
    view.deleteLater()
    return found


def say(line: str) -> None:
    """One line of figures, for people."""
    sys.stdout.write(f"{line}\n")


def main(argv: Sequence[str]) -> int:
    """Prints the figures; gives 1 when a target is missed at 100,000 variants."""
    app = QApplication.instance() or QApplication([])
    sizes = [int(word) for word in argv] or list(SIZES)
    missed = []
    for count in sizes:
        found = measure(count) | measure_page(count)
        say(f"{count:>7,} variants; a bare loop over them takes {found['loop'] * 1000:.1f} ms")
        for name, seconds in found.items():
            if name == "loop":
                continue
            ratio = seconds / found["loop"]
            say(f"  {name:<20} {ratio:>8.1f} x the loop   {seconds * 1000:>8.1f} ms")
            if count >= SIZES[-1] and seconds > TARGETS.get(name, float("inf")):
                missed.append(f"{name} at {count:,}: {seconds:.2f} s > {TARGETS[name]} s")
    for line in missed:
        say(f"missed: {line}")
    del app
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
