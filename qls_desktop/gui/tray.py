"""The icon in the tray, where there is one: the state at a glance, and a word when it matters."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QMenu, QSystemTrayIcon, QWidget

from qls_desktop.domain.alarms import Alarm
from qls_desktop.domain.reason import Reason
from qls_desktop.gui.icons import icon
from qls_desktop.gui.parts import Parts


class Tray(QObject):
    """Shows the state; notifies of an alarm once per cause, and not while the window is in use.

    ``opened`` and ``quit_asked`` tell what was chosen.
    """

    opened = Signal()
    quit_asked = Signal()

    def __init__(self, parts: Parts, window: QWidget) -> None:
        super().__init__(window)
        self._parts, self._window = parts, window
        self._told: dict[tuple[str, str], Alarm] = {}
        self.menu = QMenu(window)
        self._open = self.menu.addAction("")
        self._quit = self.menu.addAction("")
        self._open.triggered.connect(self.opened)
        self._quit.triggered.connect(self.quit_asked)
        self.sign = QSystemTrayIcon(self)
        self.sign.setContextMenu(self.menu)
        self.sign.activated.connect(self._on_activated)
        self.sign.messageClicked.connect(self._on_message)
        self.show_state("app", "QLS Desktop")
        self._retranslate()
        window.installEventFilter(self)
        self.sign.show()

    def show_state(self, picture: str, words: str) -> None:
        """Takes the state of all integrations together."""
        self.sign.setIcon(icon(picture))
        self.sign.setToolTip(f"QLS Desktop – {words}" if words != "QLS Desktop" else words)

    def on_alarm(self, alarm: Alarm) -> None:
        """Notifies of a new cause; a cause that is gone may be told again later."""
        if alarm.gone:
            self._told = {at: told for at, told in self._told.items() if told.key != alarm.key}
            return
        # A count that grew is the same cause, and so is one told under another job's key.
        at = (alarm.key, alarm.reason.kind)
        is_known = at in self._told or any(_is_same(told, alarm) for told in self._told.values())
        self._told[at] = alarm
        if is_known or self._window.isActiveWindow():
            return
        said = self._parts.said(alarm.reason)
        body = said.action or said.effect
        self.sign.showMessage(said.title, body, QSystemTrayIcon.MessageIcon.Warning)

    def on_crash(self, why: Reason) -> None:
        """Notifies that the syncs have ended: nobody may be looking at the window."""
        self.on_alarm(Alarm(why.kind, why))

    def explain_staying(self) -> None:
        """Says where the window went."""
        title = self.tr("QLS Desktop loopt door in het systeemvak")
        words = self.tr(
            "Klik op het pictogram om het venster te openen. Met “Afsluiten” in het menu stopt"
            " QLS Desktop."
        )
        self.sign.showMessage(title, words, QSystemTrayIcon.MessageIcon.Information)

    def _on_activated(self, how: QSystemTrayIcon.ActivationReason) -> None:
        if how is not QSystemTrayIcon.ActivationReason.Context:
            self.opened.emit()

    def _on_message(self) -> None:
        # X11 calls a right click on the icon a click on the message that hangs from it.
        if not self.menu.isVisible():
            self.opened.emit()

    def _retranslate(self) -> None:
        self._open.setText(self.tr("QLS Desktop openen"))
        self._quit.setText(self.tr("Afsluiten"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 – Qt's name
        """Follows a change of language of the window."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        return super().eventFilter(watched, event)


def _is_same(told: Alarm, alarm: Alarm) -> bool:
    return (told.integration_id, told.reason) == (alarm.integration_id, alarm.reason)


def tray_for(parts: Parts, window: QWidget) -> Tray | None:
    """A tray icon, or None on a desktop without a tray."""
    return Tray(parts, window) if QSystemTrayIcon.isSystemTrayAvailable() else None
