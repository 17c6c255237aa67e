"""Measures the window: first paint, longest stall while a shop syncs, memory, and idle CPU.

Each figure is taken in a process of its own, so that none pays for another's imports; the simulated
shop runs in one more. First paint is told beside a bare ``QMainWindow``; of the real program it is
told from the start of Python's own work, with a new profile. Targets: design.md, section 13.
"""

import argparse
import asyncio
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

STALL_PRODUCTS, MEMORY_PRODUCTS, LOG_ROWS = 26_000, 10_000, 100_000
"""Products of the simulated shop; each has about two variants."""

STALL_MS, MEMORY_MB, PAINT_RATIO, PAINT_MS = 50, 150, 1.5, 300
"""The targets of design.md, section 13."""

BARE = """
import time; began = time.perf_counter()
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([]); window = QMainWindow(); window.resize(1200, 800); window.show()
window.grab(); print((time.perf_counter() - began) * 1000)
"""
OURS = """
import sys, time; began = time.perf_counter(); sys.path.insert(0, sys.argv[1])
from PySide6.QtWidgets import QApplication
import qasync
from PySide6.QtCore import QSettings
from pathlib import Path
from qls_desktop.gui.language import Speaker
from qls_desktop.gui.window import MainWindow
imported = time.perf_counter()
from tests.gui.samples import full_desk, house
extra = time.perf_counter() - imported
app = QApplication([]); loop = qasync.QEventLoop(app)
async def show():
    window = MainWindow(full_desk(10), QSettings("", QSettings.Format.IniFormat), Speaker(),
                        house(Path(".")))
    window.resize(1200, 800); window.show(); window.grab()
    print((time.perf_counter() - began - extra) * 1000)
    await window.tasks.close()
loop.run_until_complete(show())
"""
WHOLE = """
import sys, tempfile, time; began = time.perf_counter(); sys.path.insert(0, sys.argv[1])
from argparse import Namespace
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QMainWindow
from qls_desktop import app
from qls_desktop.gui.window import MainWindow
def show(self):
    QMainWindow.show(self); self.grab(); print((time.perf_counter() - began) * 1000)
    QTimer.singleShot(100, self.close)
MainWindow.show = show
with tempfile.TemporaryDirectory() as folder:
    app.run_window(Namespace(profile=Path(folder), demo=False, until_synced=False, picture=None,
                             spoken=None))
"""


def _run(*command: str) -> list[str]:
    own = os.environ | {"PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring"}
    result = subprocess.run(  # noqa: S603 – our own code
        [sys.executable, "-W", "ignore", *command],
        capture_output=True, text=True, check=True, cwd=ROOT, env=own,
    )  # fmt: skip
    return result.stdout.split()


def first_paint(code: str, times: int = 5) -> float:
    """Milliseconds from the start of Python's own work to the first painted picture; the median."""
    taken = sorted(float(_run("-c", code, str(ROOT))[-1]) for _ in range(times))
    return taken[len(taken) // 2]


@dataclass
class Watch:
    """Beats every few milliseconds on the GUI's loop and keeps the longest pause."""

    longest: float = 0.0
    last: float = field(default_factory=time.perf_counter)

    def beat(self) -> None:
        """One turn of the loop."""
        now = time.perf_counter()
        self.longest = max(self.longest, now - self.last)
        self.last = now


def resident_mb() -> float:
    """Megabytes that this process holds."""
    import psutil  # noqa: PLC0415 – a development tool

    return float(psutil.Process().memory_info().rss) / 1e6


async def _measure(folder: Path, products: int, seconds: float) -> dict[str, float]:
    from PySide6.QtCore import QSettings, QTimer  # noqa: PLC0415 – after the first paint

    from qls_desktop.domain.runs import Task  # noqa: PLC0415
    from qls_desktop.gui.language import Speaker  # noqa: PLC0415
    from qls_desktop.gui.window import MainWindow  # noqa: PLC0415
    from tests.gui.samples import house  # noqa: PLC0415
    from tools.bench_shop import joined  # noqa: PLC0415

    with joined(folder, products, LOG_ROWS) as (desk, worker, integration_id):
        settings = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
        window = MainWindow(desk, settings, Speaker(), house(folder))
        window.resize(1200, 800)
        window.show()
        watch, timer = Watch(), QTimer()
        timer.setInterval(2)
        timer.timeout.connect(watch.beat)
        ended = asyncio.Event()
        worker.run_finished.connect(lambda _report: ended.set())
        await asyncio.sleep(3)
        watch.last, watch.longest = time.perf_counter(), 0.0
        timer.start()
        for task in (Task.PRODUCTS, Task.STOCK):
            ended.clear()
            desk.run_now(integration_id, task)
            await ended.wait()
        timer.stop()
        for page in range(window.ui.pages.count()):
            window.ui.pages.setCurrentIndex(page)
            while window.tasks.count():  # noqa: ASYNC110 - nothing tells of the last one's end
                await asyncio.sleep(0.1)
        variants, memory = len(await desk.stock(integration_id)), resident_mb()
        window.ui.pages.setCurrentIndex(0)
        began, cpu = time.perf_counter(), time.process_time()
        await asyncio.sleep(seconds)
        idle = (time.process_time() - cpu) / (time.perf_counter() - began) * 100
        await desk.stop(20)
        await window.tasks.close()
        window.hide()
        window.deleteLater()
    stall = watch.longest * 1000
    return {"stall": stall, "memory": memory, "idle": idle, "variants": variants}


def _in_a_loop(products: int, seconds: float) -> dict[str, float]:
    import qasync  # noqa: PLC0415 – after PySide6
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    from qls_desktop.system.collector import collect_seldom  # noqa: PLC0415

    app = QApplication.instance() or QApplication([])
    collect_seldom()
    with tempfile.TemporaryDirectory() as folder, qasync.QEventLoop(app) as loop:
        return dict(loop.run_until_complete(_measure(Path(folder), products, seconds)))


def _apart(products: int, seconds: float) -> dict[str, float]:
    """The figures of a shop of so many products, taken in a process of its own."""
    words = _run(str(Path(__file__)), "--products", str(products), "--idle", str(seconds))
    return {name: float(value) for name, value in zip(words[::2], words[1::2], strict=True)}


def _say(name: str, value: str, more: str) -> None:
    sys.stdout.write(f"{name:<26}{value:>10}   {more}\n")
    sys.stdout.flush()


def _paint() -> bool:
    bare, ours, whole = (first_paint(code) for code in (BARE, OURS, WHOLE))
    most = PAINT_RATIO * bare + PAINT_MS
    _say("bare QMainWindow", f"{bare:.0f} ms", "")
    _say("first paint", f"{ours:.0f} ms", f"ratio {ours / bare:.2f}, target {most:.0f} ms")
    _say("first paint, whole program", f"{whole:.0f} ms", f"ratio {whole / bare:.2f}")
    return ours <= most


def _work(idle: float) -> bool:
    large = _apart(STALL_PRODUCTS, 0)
    more = f"target {STALL_MS} ms; {large['variants']:.0f} variants, {LOG_ROWS} log rows"
    _say("longest stall", f"{large['stall']:.0f} ms", more)
    small = _apart(MEMORY_PRODUCTS, idle)
    more = f"target {MEMORY_MB} MB; {MEMORY_PRODUCTS} products, every page looked at"
    _say("memory", f"{small['memory']:.0f} MB", more)
    if idle:
        _say("idle", f"{small['idle']:.2f} %", f"of one CPU over {idle:.0f} s")
    return large["stall"] <= STALL_MS and small["memory"] <= MEMORY_MB


def main(argv: list[str] | None = None) -> int:
    """Prints the figures; 1 when a target is missed."""
    parser = argparse.ArgumentParser(prog="./dev bench window", description=__doc__)
    parser.add_argument("--only-paint", action="store_true")
    parser.add_argument("--idle", type=float, default=60.0, help="seconds of doing nothing")
    parser.add_argument("--products", type=int, help="print the raw figures of one shop")
    wish = parser.parse_args(argv)
    if wish.products:
        for name, value in _in_a_loop(wish.products, wish.idle).items():
            sys.stdout.write(f"{name} {value}\n")
        return 0
    one, five, _ = os.getloadavg()
    _say("load of the machine", f"{one:.1f}", f"{five:.1f} over five minutes; calm is below 2")
    good = _paint()
    return int(not (good if wish.only_paint else _work(wish.idle) and good))


if __name__ == "__main__":
    sys.exit(main())
