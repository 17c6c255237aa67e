"""How much memory the C library keeps apart for each thread."""

import ctypes
import sys

POOLS = 2
"""So many pools all threads take their memory from; by default each has one of its own."""

_M_ARENA_MAX = -8
"""The name of that setting in ``malloc.h`` of the GNU C library."""


def share_pools() -> bool:
    """Lets all threads share two pools; whether the C library of this system knows how to.

    What a thread gives back stays in its pool, where no other finds it: 6 to 8 MB of the window.
    Python runs one thread at a time, so none waits for a pool. Call it before threads start.
    """
    if sys.platform != "linux":
        return False
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    return mallopt is not None and bool(mallopt(_M_ARENA_MAX, POOLS))
