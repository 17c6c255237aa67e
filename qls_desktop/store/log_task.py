"""Which task the log lines of this moment are written for.

Kept per task of the event loop, so that runs side by side don't mix.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_CURRENT: ContextVar[str] = ContextVar("log_task", default="")


@contextmanager
def log_lines_of(task: str) -> Iterator[None]:
    """What is logged inside, also in threads that it starts, belongs to ``task``."""
    token = _CURRENT.set(task)
    try:
        yield
    finally:
        _CURRENT.reset(token)


def current_log_task() -> str:
    """The task that is being carried out here; empty when there is none."""
    return _CURRENT.get()
