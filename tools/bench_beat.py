"""How long a GUI's loop stands still: a beat every two milliseconds, and the pauses between.

On a busy machine a pause is mostly a wait for a processor. Linux tells how long each thread waited
for one, and a bare window beats in a process of its own beside ours.
"""

import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

BEAT_MS = 2
ROOT = Path(__file__).resolve().parents[1]

_BARE = """
import sys, threading
from PySide6.QtWidgets import QApplication, QMainWindow
from tools.bench_beat import Watch
class Until(Watch):
    def beat(self):
        super().beat()
        if not reading.is_alive(): app.quit()
app = QApplication([]); window = QMainWindow(); window.resize(1200, 800); window.show()
reading = threading.Thread(target=sys.stdin.read); reading.start()
watch = Until(); watch.start()
app.exec(); print(watch.longest * 1000, flush=True)
"""


class Waiting:
    """How long threads of this process have waited for a processor; nothing is known off Linux."""

    def __init__(self, threads: Sequence[int]) -> None:
        paths = [Path(f"/proc/self/task/{one}/schedstat") for one in threads]
        self._files = [os.open(path, os.O_RDONLY) for path in paths if path.exists()]

    def seconds(self) -> list[float]:
        """Of each thread, since it began."""
        return [int(os.pread(one, 100, 0).split()[1]) / 1e9 for one in self._files]

    def close(self) -> None:
        """Lets the files go."""
        for one in self._files:
            os.close(one)


class Watch(QObject):
    """Keeps the longest pause between two beats, in seconds.

    ``longest_own`` leaves out what one of ``threads`` waited for a processor meanwhile, whichever
    waited longer.
    """

    def __init__(self, threads: Sequence[int] = ()) -> None:
        super().__init__()
        self.longest = self.longest_own = self._last = 0.0
        self._waiting = Waiting(threads)
        self._waited = list[float]()
        self._timer = QTimer(self)
        self._timer.setInterval(BEAT_MS)
        self._timer.timeout.connect(self.beat)

    def start(self) -> None:
        """Begins to beat."""
        self._last, self._waited = time.perf_counter(), self._waiting.seconds()
        self._timer.start()

    def stop(self) -> None:
        """Ends it."""
        self._timer.stop()
        self._waiting.close()

    def beat(self) -> None:
        """One turn of the loop."""
        now, waited = time.perf_counter(), self._waiting.seconds()
        pause = now - self._last
        waits = [after - before for before, after in zip(self._waited, waited, strict=True)]
        self.longest = max(self.longest, pause)
        self.longest_own = max(self.longest_own, pause - max(waits, default=0.0))
        self._last, self._waited = now, waited


@contextmanager
def bare_beside() -> Iterator[list[float]]:
    """A bare window that beats meanwhile; the list gets its longest pause in milliseconds."""
    found: list[float] = []
    with subprocess.Popen(  # noqa: S603 – our own code
        [sys.executable, "-W", "ignore", "-c", _BARE],
        cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8",
    ) as process:  # fmt: skip
        yield found
        said, _ = process.communicate()
    found.append(float(said.split()[-1]))
