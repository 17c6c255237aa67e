"""Measures the window: first paint, longest stall while a shop syncs, memory, and idle CPU.

Each figure is taken in a process of its own, so that none pays for another's imports; the simulated
shop runs in one more. Beside each stands the same of a bare ``QMainWindow`` in the same run, as a
busy machine slows both. Targets: design.md, section 13.
"""

from __future__ import annotations

import argparse
import asyncio
import compileall
import os
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qls_desktop.gui.store_desk import StoreDesk
    from qls_desktop.gui.window import MainWindow
    from qls_desktop.scheduler.thread import SyncThread

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

STALL_PRODUCTS, MEMORY_PRODUCTS, DOUBLE_PRODUCTS, LOG_ROWS = 26_000, 4_850, 10_000, 100_000
"""Products of the simulated shop; each has about two variants, so 4,850 are 10,000 in my.QLS."""

STALL_MS, MEMORY_MB, PAINT_RATIO, PAINT_MS = 50, 150, 1.5, 300
"""The targets of design.md, section 13."""


def resident_mb() -> float:
    """Megabytes that this process holds; where Linux tells of it, without weighing it down."""
    told = Path("/proc/self/statm")
    if told.exists():
        return int(told.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6
    import psutil  # noqa: PLC0415 – a development tool

    return float(psutil.Process().memory_info().rss) / 1e6


async def _measure(folder: Path, products: int, seconds: float) -> dict[str, float]:
    from PySide6.QtCore import QSettings  # noqa: PLC0415 – after the path is set

    from qls_desktop.gui.house import House  # noqa: PLC0415
    from qls_desktop.gui.language import Speaker  # noqa: PLC0415
    from qls_desktop.gui.window import MainWindow  # noqa: PLC0415
    from qls_desktop.support.check_item import DoctorReport  # noqa: PLC0415
    from qls_desktop.system.autostart import NoAutostart  # noqa: PLC0415
    from tools.bench_shop import joined  # noqa: PLC0415

    house = House(folder, folder, lambda: DoctorReport(()), NoAutostart(), str)
    with joined(folder, products, LOG_ROWS) as (desk, worker, integration_id):
        settings = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
        window = MainWindow(desk, settings, Speaker(), house)
        window.resize(1200, 800)
        window.show()
        await asyncio.sleep(3)
        found = {"start": resident_mb()}
        found |= await _stall(desk, worker, integration_id)
        found["synced"] = resident_mb()
        found |= await _look_around(window)
        found["variants"] = len(await desk.stock(integration_id))
        began, cpu = time.perf_counter(), time.process_time()
        await asyncio.sleep(seconds)
        found["idle"] = (time.process_time() - cpu) / (time.perf_counter() - began) * 100
        await desk.stop(20)
        await window.tasks.close()
        window.hide()
        window.deleteLater()
    return found


async def _stall(desk: StoreDesk, worker: SyncThread, integration_id: int) -> dict[str, float]:
    """The longest pauses while products and stock are synced, in milliseconds."""
    from qls_desktop.domain.runs import Task  # noqa: PLC0415
    from tools.bench_beat import Watch, bare_beside  # noqa: PLC0415

    async def number(_engine: object) -> int:
        return threading.get_native_id()

    ended = asyncio.Event()
    worker.run_finished.connect(lambda _report: ended.set())
    began = time.perf_counter()
    with bare_beside() as beside:
        watch = Watch([threading.get_native_id(), await desk.ask(number)])
        watch.start()
        for task in (Task.PRODUCTS, Task.STOCK):
            ended.clear()
            desk.run_now(integration_id, task)
            await ended.wait()
        watch.stop()
    taken = time.perf_counter() - began
    own = {"stall": watch.longest * 1000, "own_stall": watch.longest_own * 1000}
    return own | {"bare_stall": beside[0], "seconds": taken}


async def _look_around(window: MainWindow) -> dict[str, float]:
    """Goes to every page: the longest time until it is painted, and what is held then.

    Painted, not taken a picture of: that is 4 MB more, which no window of a merchant's holds.
    """
    longest = 0.0
    for page in range(window.ui.pages.count()):
        began = time.perf_counter()
        window.ui.pages.setCurrentIndex(page)
        window.repaint()
        longest = max(longest, time.perf_counter() - began)
        while window.tasks.count():  # noqa: ASYNC110 - nothing tells of the last one's end
            await asyncio.sleep(0.1)
    held = resident_mb()
    window.ui.pages.setCurrentIndex(0)
    return {"page": longest * 1000, "memory": held}


def _in_a_loop(products: int, seconds: float) -> dict[str, float]:
    # httpx imports these for a command line, where they are installed: by us, for development.
    for name in ("rich", "pygments"):
        sys.modules[name] = None  # type: ignore[assignment]
    import qasync  # noqa: PLC0415 – after PySide6
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    from qls_desktop.system.collector import collect_seldom  # noqa: PLC0415
    from qls_desktop.system.malloc import share_pools  # noqa: PLC0415
    from qls_desktop.system.turns import take_short_turns  # noqa: PLC0415

    app = QApplication.instance() or QApplication([])
    share_pools()
    collect_seldom()
    take_short_turns()
    with tempfile.TemporaryDirectory() as folder, qasync.QEventLoop(app) as loop:
        return dict(loop.run_until_complete(_measure(Path(folder), products, seconds)))


def _apart(products: int, seconds: float) -> dict[str, float]:
    """The figures of a shop of so many products, taken in a process of its own."""
    done = subprocess.run(  # noqa: S603 – our own code
        [sys.executable, "-W", "ignore", __file__, "--products", str(products),
         "--idle", str(seconds)],
        stdout=subprocess.PIPE, text=True, check=True, cwd=ROOT,
    )  # fmt: skip
    words = done.stdout.split()
    return {name: float(value) for name, value in zip(words[::2], words[1::2], strict=True)}


def _say(name: str, value: str, more: str = "") -> None:
    sys.stdout.write(f"{name:<26}{value:>10}   {more}\n")
    sys.stdout.flush()


def _paint() -> bool:
    from tools.bench_paint import fill_profile, painted  # noqa: PLC0415

    with tempfile.TemporaryDirectory() as folder:
        fill_profile(Path(folder))
        bare, libraries, ours = painted(Path(folder))
    most = PAINT_RATIO * bare.taken + PAINT_MS
    _say("bare QMainWindow", f"{bare.taken:.0f} ms", f"{bare.cpu:.0f} ms of CPU")
    most_cpu = PAINT_RATIO * bare.cpu + PAINT_MS
    more = f"target {most:.0f} ms; {ours.cpu:.0f} ms of CPU, by the same rule {most_cpu:.0f}"
    _say("first paint", f"{ours.taken:.0f} ms", more)
    _say("memory, bare", f"{bare.memory:.0f} MB", f"with our libraries {libraries.memory:.0f} MB")
    return ours.taken <= most


def _stalls() -> bool:
    found = _apart(STALL_PRODUCTS, 0)
    size = f"{found['variants']:.0f} variants in {found['seconds']:.0f} s, {LOG_ROWS} log rows"
    _say("longest stall", f"{found['own_stall']:.0f} ms", f"target {STALL_MS} ms; {size}")
    more = f"a bare window beside it {found['bare_stall']:.0f} ms"
    _say(" with waits for a CPU", f"{found['stall']:.0f} ms", more)
    return found["own_stall"] <= STALL_MS


def _memory(idle: float) -> bool:
    found = _apart(MEMORY_PRODUCTS, idle)
    _say("page first shown", f"{found['page']:.0f} ms", "the worst of all, with its picture")
    more = f"target {MEMORY_MB} MB; {found['variants']:.0f} my.QLS products, every page looked at"
    _say("memory", f"{found['memory']:.0f} MB", more)
    _say(" at the start", f"{found['start']:.0f} MB", f"{found['synced']:.0f} MB after two syncs")
    if idle:
        _say("idle", f"{found['idle']:.2f} %", f"of one CPU over {idle:.0f} s")
    double = _apart(DOUBLE_PRODUCTS, 0)
    _say(
        " twice as many",
        f"{double['memory']:.0f} MB",
        f"{double['variants']:.0f}; by the same target",
    )
    return max(found["memory"], double["memory"]) <= MEMORY_MB


def _compile() -> None:
    """Sees to it that no process compiles our source first: an installed program has it compiled.

    That costs 300 ms, and room that Python doesn't give back.
    """
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    for folder in ("qls_desktop", "tools", "tests"):
        compileall.compile_dir(ROOT / folder, quiet=1)


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
    _compile()
    one, five, _ = os.getloadavg()
    _say("load of the machine", f"{one:.1f}", f"{five:.1f} over five minutes; calm is below 2")
    good = [_paint()]
    if not wish.only_paint:
        good += [_stalls(), _memory(wish.idle)]
    return int(not all(good))


if __name__ == "__main__":
    sys.exit(main())
