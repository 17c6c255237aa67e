"""Runs a call that may block for ever, and waits a bounded time for it."""

import threading
from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class StillBusyError(Exception):
    """The call hasn't ended in time. It goes on; its result is dropped."""


class _Outcome(Generic[T]):
    """What became of one call."""

    def __init__(self) -> None:
        self.values: list[T] = []
        self.errors: list[Exception] = []

    def run(self, work: Callable[[], T]) -> None:
        try:
            self.values.append(work())
        except Exception as error:  # noqa: BLE001 - handed on to whoever waits
            self.errors.append(error)

    def get(self) -> T:
        if self.errors:
            raise self.errors[0]
        return self.values[0]


class BoundedCaller:
    """Runs calls one at a time, each in a thread of its own that never holds up the exit.

    A call that outstays its time keeps its thread; the next call waits for it within its own time,
    so that a keyring with an open password prompt collects no threads.
    """

    def __init__(self, name: str, seconds: float) -> None:
        self._name = name
        self._seconds = seconds
        self._turn = threading.Lock()
        self._last: threading.Thread | None = None

    def call(self, work: Callable[[], T]) -> T:
        """The result of ``work``, or its exception.

        Raises:
            StillBusyError: ``work``, or the one before it, didn't end within the seconds set.
        """
        with self._turn:
            self._wait_for_last()
            outcome = _Outcome[T]()
            self._last = threading.Thread(
                target=outcome.run, args=(work,), name=self._name, daemon=True
            )
            self._last.start()
            self._wait_for_last()
            return outcome.get()

    def _wait_for_last(self) -> None:
        if self._last is None:
            return
        self._last.join(self._seconds)
        if self._last.is_alive():
            raise StillBusyError(self._name)
        self._last = None
