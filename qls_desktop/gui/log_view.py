"""The log on page "Activiteit": filtered in the store, read a page at a time, and followed."""

import asyncio
from collections.abc import Sequence

from PySide6.QtCore import QObject, QSignalBlocker, QTimer
from PySide6.QtWidgets import QWidget

from qls_desktop.domain.runs import Task
from qls_desktop.gui.activity_reading import LogPage
from qls_desktop.gui.choices import chosen_value, offer
from qls_desktop.gui.forms.ui_activity_page import Ui_ActivityPage
from qls_desktop.gui.labels import level_icon, level_word, task_word
from qls_desktop.gui.later import search_when_settled
from qls_desktop.gui.moments import exact, number
from qls_desktop.gui.parts import Parts
from qls_desktop.gui.remembered import Remembered
from qls_desktop.gui.rows import Column, Row, RowsModel
from qls_desktop.store.logbook import LogFilter, LogRow

LOOK_EVERY = 2_000
"""Milliseconds between two looks for new lines while the log is followed."""

AT_ONCE = 250
"""So many rows are made before the window gets a turn."""

_LEVELS = (30, 40)


class LogView(QObject):
    """Fills the lower part of the form that it is handed."""

    def __init__(
        self, ui: Ui_ActivityPage, parts: Parts, remembered: Remembered, page: QWidget
    ) -> None:
        super().__init__(page)
        self._ui, self._parts, self._page = ui, parts, page
        self._remembered = remembered
        self._rows: list[Row] = []
        self._known = LogPage()
        self._reading = 0
        self._is_read = False
        self.model = RowsModel(self._columns(), self)
        ui.log.show_model(self.model)
        self._offer_levels()
        self._recall()
        self._ticking = QTimer(self)
        self._ticking.setInterval(LOOK_EVERY)
        self._join()
        self._show([])

    def _join(self) -> None:
        ui = self._ui
        self._typing = search_when_settled(ui.search, self.read, self)
        ui.level.activated.connect(self._on_filter)
        ui.follow.toggled.connect(self._on_follow)
        ui.older.clicked.connect(self._on_older)
        self._ticking.timeout.connect(self._look)
        self._ticking.start()

    # What is remembered

    def _recall(self) -> None:
        ui = self._ui
        blocker = QSignalBlocker(ui.follow)
        ui.follow.setChecked(self._remembered.get("follow") != "no")
        blocker.unblock()
        ui.level.setCurrentIndex(max(0, ui.level.findData(self._remembered.get("level"))))

    def _keep(self) -> None:
        self._remembered.keep(
            level=chosen_value(self._ui.level),
            follow="yes" if self._ui.follow.isChecked() else "no",
        )

    # Reading

    def wanted(self) -> LogFilter:
        """What the filters ask for."""
        ui = self._ui
        level = int(chosen_value(ui.level) or 0)
        return LogFilter(level, chosen_value(ui.task), ui.search.text().strip())

    def lines(self) -> list[LogRow]:
        """The lines that are shown, in the table's order."""
        return [row.value for row in self.model.shown_rows()]

    def refresh(self) -> None:
        """Reads what is new, unless the merchant has it stand still."""
        if self._ui.follow.isChecked() or not self._is_read:
            self.read()

    def read(self) -> None:
        """Reads the newest lines that the filters let through."""
        self._reading += 1
        self._parts.start(self._read(self._reading, None))

    async def _read(self, reading: int, before_id: int | None) -> None:
        try:
            page = await self._parts.desk.log(self.wanted(), before_id)
        except Exception as error:  # noqa: BLE001 – said as a banner; what stands stays
            self._parts.tell_error(error)
            return
        rows = await self._make(page.lines)
        if reading != self._reading:
            return
        self._known, self._is_read = page, True
        self._show(rows if before_id is None else [*self._rows, *rows])

    async def _make(self, lines: Sequence[LogRow]) -> list[Row]:
        rows: list[Row] = []
        for start in range(0, len(lines), AT_ONCE):
            rows += [self._row(line) for line in lines[start : start + AT_ONCE]]
            await asyncio.sleep(0)
        return rows

    def _row(self, line: LogRow) -> Row:
        at = exact(line.at, self._parts.desk.now())
        source = line.source.removeprefix("qls_desktop.")
        task = task_word(Task(line.task)) if line.task in set(Task) else line.task
        text = f"{line.text} – {line.details}" if line.details else line.text
        cells = (level_word(line.level), at, task, source, text)
        order = (line.level, line.id, task, source, text)
        return Row(line.id, cells, order, "", line, level_icon(line.level))

    def _look(self) -> None:
        if not self._page.isVisible() or not self._ui.follow.isChecked():
            return
        if self._parts.desk.last_line() != self._known.newest:
            self.read()

    # What is shown

    def _show(self, rows: list[Row]) -> None:
        bar = self._ui.log.verticalScrollBar()
        place = bar.value()
        before = max((row.value.id for row in self._rows), default=0)
        came = sum(row.value.id > before for row in rows)
        self._rows = rows
        self._ui.log.replace_rows(rows)
        # Whoever has scrolled away reads on; at the top the newest line comes in sight.
        bar.setValue(place + came if place else 0)
        self._show_state()

    def _show_state(self) -> None:
        ui, some = self._ui, bool(self._rows)
        ui.log.setVisible(some)
        ui.log_empty.setVisible(not some)
        ui.log_empty.setText(self._empty_words())
        ui.older.setEnabled(self._known.more)
        shown, total = number(len(self._rows)), number(self._known.total)
        ui.count.setText(self.tr("Regels: {0} van {1}").format(shown, total))

    def _empty_words(self) -> str:
        if not self._is_read:
            return self.tr("Het logboek wordt gelezen…")
        if self._known.total:
            return self.tr("Geen van de regels past bij taak, niveau en zoekwoord.")
        return self.tr(
            "Nog geen regels. Hier komt wat QLS Desktop doet: elke vraag aan Lightspeed en my.QLS,"
            " en wat er misging."
        )

    # What the merchant does

    def _on_filter(self) -> None:
        self._keep()
        self.read()

    def _on_follow(self) -> None:
        self._keep()
        self.refresh()

    def _on_older(self) -> None:
        self._ui.follow.setChecked(False)
        if self._rows:
            oldest = min(row.value.id for row in self._rows)
            self._reading += 1
            self._parts.start(self._read(self._reading, oldest))

    # Words

    def retranslate(self) -> None:
        """Follows a change of language."""
        self.model.set_columns(self._columns())
        self._offer_levels()
        self._show_state()
        self.read()

    def _offer_levels(self) -> None:
        words = {30: self.tr("Waarschuwing en erger"), 40: level_word(40)}
        levels = [(str(level), words[level]) for level in _LEVELS]
        offer(self._ui.level, self.tr("Alles"), levels)

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("Niveau"), 120),
            Column(self.tr("Wanneer"), 140),
            Column(self.tr("Taak"), 95),
            Column(self.tr("Waar"), 130),
            Column(self.tr("Wat"), 300),
        )
