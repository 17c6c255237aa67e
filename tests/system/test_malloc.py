"""All threads share two pools of memory where the C library can do that."""

import ctypes
import os
import subprocess
import sys

import pytest

from qls_desktop.system import malloc

_PEAK = """
import sys, threading
from qls_desktop.system.malloc import share_pools
shared = share_pools() if sys.argv[1] == "share" else None
turn = threading.Barrier(9)
def work():
    small = [bytearray(600) for _ in range(200)]
    turn.wait()
threads = [threading.Thread(target=work) for _ in range(8)]
for thread in threads: thread.start()
turn.wait()
pools = sum(" rw-p " in line and int(line.split("-")[0], 16) % 2**26 == 0
            for line in open("/proc/self/maps"))
for thread in threads: thread.join()
print(shared, pools)
"""
"""Counts the pools: each of another thread begins at a whole multiple of 64 MB."""


def pools(wish: str) -> tuple[str, int]:
    done = subprocess.run(  # noqa: S603 – our own code
        [sys.executable, "-c", _PEAK, wish], capture_output=True, text=True, check=True,
        env={name: value for name, value in os.environ.items() if name != "MALLOC_ARENA_MAX"},
    )  # fmt: skip
    shared, count = done.stdout.split()
    return shared, int(count)


@pytest.mark.skipif(sys.platform != "linux", reason="of the GNU C library")
def test_threads_share_two_pools() -> None:
    assert pools("share") == ("True", malloc.POOLS - 1)
    assert pools("each")[1] > malloc.POOLS


@pytest.mark.parametrize("library", [object(), None])
def test_elsewhere_nothing_happens(monkeypatch: pytest.MonkeyPatch, library: object) -> None:
    if library is None:
        monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(ctypes, "CDLL", lambda _name: library)
    assert not malloc.share_pools()
