"""The window's imports leave no source in memory: a guard against a Qt that asks in another way."""

import subprocess
import sys

COUNT = """
import linecache, sys
import qls_desktop.gui.window, qls_desktop.sync.engine
ours = [name for name in sys.modules if name.startswith("qls_desktop.")]
print(len(ours), sum("qls_desktop" in name for name in linecache.cache))
"""


def test_no_source_of_ours_is_kept() -> None:
    done = subprocess.run(  # noqa: S603 - our own code
        [sys.executable, "-c", COUNT], capture_output=True, text=True, check=True
    )
    imported, kept = map(int, done.stdout.split())
    assert imported > 100
    assert kept == 0
