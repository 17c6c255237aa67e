"""Watches the sync thread from the window: one that stands still must not do so in silence."""

from PySide6.QtCore import QObject, QTimer, Signal

from qls_desktop.domain.watching import ThreadSight, watch_thread
from qls_desktop.gui.desk import Desk

LOOK_MILLISECONDS = 10_000


class Heartbeat(QObject):
    """Looks at the thread's beat every ten seconds; ``alarmed`` carries an alarm or its end."""

    alarmed = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._sight: ThreadSight | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MILLISECONDS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Begins to look."""
        self._timer.start()

    def stop(self) -> None:
        """Ends it; done before the thread is asked to stop."""
        self._timer.stop()

    def look(self) -> None:
        """Looks once, and tells what is new."""
        before = self._sight.alarm if self._sight is not None else None
        self._sight = watch_thread(self._desk.beats(), self._sight, self._desk.now())
        alarm = self._sight.alarm
        if alarm is not None and alarm != before:
            self._desk.note(alarm)
            self.alarmed.emit(alarm)
