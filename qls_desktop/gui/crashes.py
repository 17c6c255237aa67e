"""Brings an exception that nobody caught, on whatever thread, to the window and into the log."""

import logging
import sys
import threading
from types import TracebackType

from PySide6.QtCore import QObject, Signal

from qls_desktop.domain.reason import reason

logger = logging.getLogger(__name__)


class Crashes(QObject):
    """Stands in for ``sys.excepthook`` until it is let go.

    The hook may run on any thread, so it only logs and emits; ``crashed`` carries a reason.
    """

    crashed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._before = sys.excepthook, threading.excepthook
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception

    def let_go(self) -> None:
        """Puts back what was there before."""
        sys.excepthook, threading.excepthook = self._before

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        logger.error("an unexpected error", exc_info=(kind, error, trace))
        self.crashed.emit(reason("window_crashed", error=kind.__name__))

    def _on_thread_exception(self, told: threading.ExceptHookArgs) -> None:
        error = told.exc_value or told.exc_type()
        self._on_exception(told.exc_type, error, told.exc_traceback)
