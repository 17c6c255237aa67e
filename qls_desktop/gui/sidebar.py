"""The list of integrations: each with a picture and a word for its state."""

from PySide6.QtCore import QCoreApplication, QObject, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from qls_desktop.domain.alarms import Alarm
from qls_desktop.domain.runs import RunOutcome
from qls_desktop.gui.desk import Desk, Needs, Standing, Standings, TaskStatus
from qls_desktop.gui.icons import icon
from qls_desktop.gui.plain import plain_tip
from qls_desktop.store.errors import StoreError

translate = QCoreApplication.translate
_KEY = Qt.ItemDataRole.UserRole
_WORST_FIRST = ("state-error", "state-warn", "state-run", "state-pause", "state-ok")


_STILL = (
    "thread", "engine_crashed", "store", "tick", "turn:", "missed:", "offline", "spent:",
)  # fmt: skip
"""Keys of alarms that tell that nothing goes on, whatever the runs on record say."""


def stands_still(alarms: tuple[Alarm, ...], integration_id: int) -> bool:
    """Whether an open alarm says that an integration's jobs don't run."""
    mine = (alarm for alarm in alarms if alarm.integration_id in (None, integration_id))
    return any(alarm.key.startswith(_STILL) for alarm in mine)


def health(tasks: tuple[TaskStatus, ...], needs: Needs, *, still: bool = False) -> tuple[str, str]:
    """The picture and the word of an integration's state, worst first."""
    if still:
        return "state-error", translate("Sidebar", "Staat stil")
    if any(task.running for task in tasks):
        return "state-run", translate("Sidebar", "Bezig")
    if any(task.last is RunOutcome.FAILED for task in tasks):
        return "state-error", translate("Sidebar", "Laatste run mislukt")
    if needs.total:
        return "state-warn", translate("Sidebar", "Vraagt aandacht")
    if any(task.paused is not None for task in tasks):
        return "state-pause", translate("Sidebar", "Gepauzeerd")
    if needs.watched:
        return "state-run", translate("Sidebar", "Zoekt iets uit")
    if not any(task.automatic for task in tasks):
        return "state-pause", translate("Sidebar", "Loopt niet vanzelf")
    return "state-ok", translate("Sidebar", "Loopt")


class Sidebar(QObject):
    """Fills the list; ``chosen`` tells the id of the integration that the user went to.

    ``told`` carries the picture and the words of the one that is worst off.
    """

    chosen = Signal(object)
    told = Signal(str, str)

    def __init__(self, box: QListWidget, desk: Desk) -> None:
        super().__init__(box)
        self._box, self._desk = box, desk
        self._states: list[tuple[str, str]] = []
        self._marked = 0
        box.setIconSize(QSize(24, 24))
        box.setSpacing(1)
        box.setWordWrap(False)
        box.setTextElideMode(Qt.TextElideMode.ElideRight)
        box.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        box.currentItemChanged.connect(self._on_current)

    def _on_current(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(item.data(_KEY))

    def refresh(self, chosen: int) -> None:
        """Reads integrations and their states at once; ``chosen`` is the current one."""
        self._marked = chosen
        try:
            standings = self._desk.standings()
        except StoreError:
            standings = None
        self.show_standings(standings)

    def show_standings(self, standings: Standings | None) -> None:
        """Shows how all stand; None: nobody can tell."""
        if standings is None:
            # The scheduler tells of it; the icon in the tray must not go on looking well.
            self._states = [("state-error", translate("Sidebar", "Staat stil"))]
        else:
            self._show(standings)
        self.told.emit(*self._worst())

    def _show(self, standings: Standings) -> None:
        blocker = QSignalBlocker(self._box)
        if self._ids() != [one.integration.id for one in standings.all]:
            self._box.clear()
            for _ in standings.all:
                self._box.addItem(QListWidgetItem())
        self._states = [
            self._dress(self._box.item(row), one) for row, one in enumerate(standings.all)
        ]
        self.mark(self._marked)
        blocker.unblock()

    def _ids(self) -> list[int]:
        return [self._box.item(row).data(_KEY) for row in range(self._box.count())]

    def mark(self, chosen: int) -> None:
        """Shows ``chosen`` as the current one, without telling anyone; 0 marks none."""
        self._marked = chosen
        blocker = QSignalBlocker(self._box)
        ids = self._ids()
        self._box.setCurrentRow(ids.index(chosen) if chosen in ids else -1)
        blocker.unblock()

    def _dress(self, item: QListWidgetItem, standing: Standing) -> tuple[str, str]:
        integration = standing.integration
        still = stands_still(self._desk.alarms(), integration.id)
        picture, word = health(standing.tasks, standing.needs, still=still)
        item.setIcon(icon(picture))
        item.setText(f"{integration.name}\n{word}")
        item.setData(_KEY, integration.id)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{integration.name}: {word}")
        item.setToolTip(plain_tip(f"{integration.name}: {word}"))
        return picture, f"{integration.name}: {word}"

    def _worst(self) -> tuple[str, str]:
        known = {name: place for place, name in enumerate(_WORST_FIRST)}
        return min(self._states, key=lambda one: known[one[0]], default=("app", "QLS Desktop"))
