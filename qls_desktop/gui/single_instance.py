"""One window per profile: a second start raises the first one's window and ends.

The profile's lock decides who is first; the socket only carries the request. So whoever holds the
lock may remove a socket that an earlier process left behind.
"""

import hashlib
import logging
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

PROTOCOL = 1
"""Part of the name, so that versions that speak differently don't hear each other."""

RAISE, HEARD = b"raise\n", b"heard\n"
PATIENCE_MS = 2_000

logger = logging.getLogger(__name__)


def socket_name(profile: Path) -> str:
    """The name of a profile's socket; short, for a path on some systems may hold 100 characters."""
    digest = hashlib.sha256(str(profile.resolve()).encode("utf-8")).hexdigest()
    return f"qls-desktop-{PROTOCOL}-{digest[:16]}"


def raise_first(profile: Path, patience_ms: int = PATIENCE_MS) -> bool:
    """Asks the first instance on a profile to show its window; False when nobody answers."""
    socket = QLocalSocket()
    socket.connectToServer(socket_name(profile))
    try:
        if not socket.waitForConnected(patience_ms):
            return False
        socket.write(RAISE)
        socket.waitForBytesWritten(patience_ms)
        if not socket.bytesAvailable() and not socket.waitForReadyRead(patience_ms):
            return False
        return bytes(socket.readAll().data()).startswith(HEARD)
    finally:
        socket.abort()


class FirstInstance(QObject):
    """Listens for later starts on the same profile; ``asked`` tells that the window is wanted.

    Must be made by whoever holds the profile's lock, on the GUI thread.
    """

    asked = Signal()

    def __init__(self, profile: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)
        name = socket_name(profile)
        QLocalServer.removeServer(name)
        if not self._server.listen(name):
            logger.info("no socket for later starts: %s", self._server.errorString())

    def is_listening(self) -> bool:
        """Whether a later start will be heard."""
        return self._server.isListening()

    def close(self) -> None:
        """Stops listening."""
        self._server.close()

    def _on_connection(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(self._on_ready)
            socket.disconnected.connect(socket.deleteLater)
            self._answer(socket)

    def _on_ready(self) -> None:
        socket = self.sender()
        if isinstance(socket, QLocalSocket):
            self._answer(socket)

    def _answer(self, socket: QLocalSocket) -> None:
        if bytes(socket.readAll().data()).startswith(RAISE):
            socket.write(HEARD)
            socket.flush()
            self.asked.emit()
