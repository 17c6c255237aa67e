"""First paint of a bare window and of the program, and what each holds; a process for each."""

import os
import subprocess
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from qls_desktop.domain.runs import RunOutcome, RunReport, Task, Trigger
from qls_desktop.domain.settings import Account, Integration
from qls_desktop.store.accounts import Accounts
from qls_desktop.store.database import open_store
from qls_desktop.store.integrations import Integrations
from qls_desktop.store.runs import Runs
from qls_desktop.system.folders import Profile

ROOT = Path(__file__).resolve().parents[1]

_BEGIN = """
import sys, time; began, used = time.perf_counter(), time.process_time()
def tell():
    import psutil
    taken, cpu = time.perf_counter() - began, time.process_time() - used
    print(taken * 1000, cpu * 1000, psutil.Process().memory_info().rss / 1e6)
"""
BARE = f"""{_BEGIN}
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([]); window = QMainWindow(); window.resize(1200, 800); window.show()
window.grab(); tell()
"""
LIBRARIES = f"""{_BEGIN}
from PySide6.QtWidgets import QApplication, QMainWindow
sys.modules.update(rich=None, pygments=None)
import httpx, keyring, msgspec, peewee, qasync
app = QApplication([]); window = QMainWindow(); window.resize(1200, 800); window.show()
window.grab(); tell()
"""
WHOLE = f"""{_BEGIN}
from argparse import Namespace
from pathlib import Path
from qls_desktop import app
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QMainWindow
from qls_desktop.gui.window import MainWindow
def show(self):
    QMainWindow.show(self); self.grab(); tell()
    assert self.overview.rows and self.ui.pages.currentWidget() is self.overview
    QTimer.singleShot(100, self.close)
MainWindow.show = show
app.run_window(Namespace(profile=Path(sys.argv[1]), demo=False, until_synced=False, picture=None,
                         spoken=None))
"""


class Paint(NamedTuple):
    """Milliseconds from the start of Python's own work to the painted picture; megabytes then."""

    taken: float
    cpu: float
    memory: float


def fill_profile(folder: Path) -> None:
    """A profile with an integration of which every task failed: the overview has much to tell."""
    profile, now = Profile(folder), datetime.now(UTC)
    profile.prepare()
    store = open_store(profile.database, now)
    account = Accounts(store).add(Account(0, "Bank", "c", "Bank B.V."))
    shop = Integrations(store).add(Integration(0, account.id, "Bank", "b", "Bank"))
    for task in Task:
        run = Runs(store).begin(shop.id, task, Trigger.USER, dry_run=False, now=now)
        Runs(store).finish(run, RunReport(run, task, "Bank", RunOutcome.FAILED), now)
    store.close()


def painted(folder: Path, times: int = 9) -> list[Paint]:
    """The medians of a bare window, one with our libraries, and the program on this profile.

    They are started in turn, so that what else the machine does slows all three alike.
    """
    codes = (BARE, LIBRARIES, WHOLE)
    rounds = [[Paint(*_run(code, str(folder))) for code in codes] for _ in range(times)]
    return [_median(told) for told in zip(*rounds, strict=True)]


def _median(told: Sequence[Paint]) -> Paint:
    return Paint(*(sorted(column)[len(told) // 2] for column in zip(*told, strict=True)))


def _run(code: str, *arguments: str) -> list[float]:
    own = os.environ | {"PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring"}
    done = subprocess.run(  # noqa: S603 – our own code
        [sys.executable, "-W", "ignore", "-c", code, *arguments],
        capture_output=True, text=True, check=True, cwd=ROOT, env=own,
    )  # fmt: skip
    return [float(word) for word in done.stdout.split()[-3:]]
