"""The menu "Verbeteren": a correction sheet out, a corrected one in, and undoing it."""

from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from textwrap import wrap

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QLabel, QMenu, QPushButton, QWidget, QWidgetAction

from qls_desktop.domain.findings import Finding
from qls_desktop.domain.repair import CodeField, Proposal, RefusedRow
from qls_desktop.gui.ask import choose, file_to_open, file_to_save, finished
from qls_desktop.gui.check_progress import CheckProgress
from qls_desktop.gui.desk import EngineCalls
from qls_desktop.gui.labels import kind_word
from qls_desktop.gui.moments import number
from qls_desktop.gui.parts import Parts
from qls_desktop.gui.plain import plain_tip
from qls_desktop.gui.plan_dialog import PlanDialog
from qls_desktop.gui.rows import Column, Row
from qls_desktop.sync.cancelling import CancelToken
from qls_desktop.sync.repair_told import Mending, RepairReport
from qls_desktop.words.said import Said

translate = QCoreApplication.translate

MENU_SIGNS = 44
"""So wide may a sentence in the menu be; also with large text it stays on the screen."""

REASON_MARGINS = (26, 4, 12, 6)
"""Pixels around that sentence: it begins where the words above it begin."""


class CheckMending(QObject):
    """Nothing is written to a shop before the merchant saw the list and said yes."""

    changed = Signal()
    """Codes were written, or may have been."""
    stepped = Signal(object)
    """How many are done, and of how many; told by the worker."""

    def __init__(
        self, button: QPushButton, parts: Parts, row: CheckProgress,
        shown: Callable[[], Sequence[Finding]], page: QWidget,
    ) -> None:  # fmt: skip
        super().__init__(page)
        self._parts, self._page, self._row, self._shown = parts, page, row, shown
        self._cancel = CancelToken()
        self._mending = Mending()
        self.stepped.connect(self._on_step)
        row.stopped.connect(self._on_stop)
        self._menu = QMenu(button)
        self._menu.setToolTipsVisible(True)
        self._export = self._menu.addAction("")
        self._import = self._menu.addAction("")
        self._undo = self._menu.addAction("")
        self._reason = QLabel()
        self._reason.setTextFormat(Qt.TextFormat.PlainText)
        self._reason.setContentsMargins(*REASON_MARGINS)
        self._why_not = QWidgetAction(self._menu)
        self._why_not.setDefaultWidget(self._reason)
        self._menu.addAction(self._why_not)
        self._export.triggered.connect(self._on_export)
        self._import.triggered.connect(self._on_import)
        self._undo.triggered.connect(self._on_undo)
        button.setMenu(self._menu)
        self.retranslate()

    def retranslate(self) -> None:
        """Sets the texts in the language of this moment."""
        self._export.setText(self.tr("&Verbeterblad maken…"))
        self._import.setText(self.tr("Verbeterd blad &inlezen…"))
        self._undo.setText(self.tr("Laatste verbetering &ongedaan maken…"))
        self._show_mending()

    async def look(self) -> None:
        """Asks whether codes may be written at all, and whether something can be undone."""
        self._mending = await self._parts.desk.ask(lambda engine: engine.checking.mending())
        self._show_mending()

    def _show_mending(self) -> None:
        refused = self._mending.refused
        said = self._parts.said(refused) if refused is not None else Said("")
        self._import.setEnabled(refused is None)
        self._undo.setEnabled(refused is None and self._mending.undoable)
        self._why_not.setText(said.title)  # for who has it read aloud
        self._reason.setText("\n".join(wrap(said.title, MENU_SIGNS)))
        self._why_not.setVisible(bool(said.title))
        for action in (self._import, self._undo, self._why_not):
            action.setToolTip(plain_tip(said.full))

    def _on_export(self) -> None:
        self._parts.start(self._ask_export())

    def _on_import(self) -> None:
        self._parts.start(self._ask_import())

    def _on_undo(self) -> None:
        self._parts.start(self._ask_undo())

    # The sheet goes out

    async def _ask_export(self) -> None:
        title, kinds = self.tr("Verbeterblad maken"), self.tr("Excel (*.xlsx)")
        name = await file_to_save(self._page.window(), title, "verbeterblad.xlsx", kinds)
        if name:
            await self.export_to(Path(name))

    async def export_to(self, path: Path) -> None:
        """Writes what is shown as a correction sheet, one sheet per kind."""
        from qls_desktop.support.mending_sheet import write_mending_sheet  # noqa: PLC0415 – 44 ms

        known = await self._parts.desk.ask(lambda engine: engine.checking.variants())
        shown, said_of = self._shown(), self._parts.said
        try:
            count = await self._parts.aside(
                lambda: write_mending_sheet(
                    path, shown, known, lambda why: said_of(why).full, kind_word
                )
            )
        except OSError:
            title = self.tr("Het bestand {0} is niet te schrijven.").format(path.name)
            action = self.tr("Is het nog open in Excel? Sluit het, of kies een andere naam.")
            self._parts.banners.tell("error", "export_failed", Said(title, "", action))
            return
        words = self.tr(
            "Bewaard in {1}; regels: {0}. Verbeter de kolommen met “nieuw” en lees het blad in."
        )
        said = Said(words.format(number(count), path.name))
        self._parts.banners.tell("ok", "export_done", said)

    # The sheet comes back

    async def _ask_import(self) -> None:
        title, kinds = self.tr("Verbeterd blad inlezen"), self.tr("Blad (*.xlsx *.csv)")
        name = await file_to_open(self._page.window(), title, kinds)
        if name:
            await self.import_from(Path(name))

    async def import_from(self, path: Path) -> None:
        """Reads a corrected sheet, shows what it changes, and writes that after a yes."""
        from qls_desktop.support.sheet_import import read_mending_sheet  # noqa: PLC0415 – seldom

        try:
            rows = await self._parts.aside(lambda: read_mending_sheet(path))
        except Exception as error:  # noqa: BLE001 – said as a banner; nothing was written
            self._parts.tell_error(error)
            return
        proposal = await self._parts.desk.ask(lambda engine: engine.checking.propose(rows))
        if await self._agrees(proposal):
            await self._write(proposal)

    async def _agrees(self, proposal: Proposal) -> bool:
        dialog = proposal_dialog(self._parts, proposal, self._page.window())
        try:
            return await finished(dialog) == QDialog.DialogCode.Accepted
        finally:
            dialog.deleteLater()

    async def _write(self, proposal: Proposal) -> None:
        told, cancel = self.stepped.emit, self._begin(self.tr("Codes worden geschreven"))
        await self._carry_out(
            lambda engine: engine.checking.write_repairs(
                proposal.changes, lambda *step: told(step), cancel
            )
        )

    async def _ask_undo(self) -> None:
        question = self.tr("De oude codes van de laatste verbetering terugzetten in Lightspeed?")
        answers = (self.tr("Terugzetten"), self.tr("Laten staan"))
        title = self.tr("Ongedaan maken")
        if await choose(self._page.window(), title, question, answers) == 0:
            await self.undo_last()

    async def undo_last(self) -> None:
        """Puts the codes of the last import back."""
        told, cancel = self.stepped.emit, self._begin(self.tr("Oude codes worden teruggezet"))
        await self._carry_out(
            lambda engine: engine.checking.undo_repairs("", lambda *step: told(step), cancel)
        )

    def _begin(self, text: str) -> CancelToken:
        self._cancel = CancelToken()
        self._row.begin(text)
        return self._cancel

    def _on_step(self, step: tuple[int, int]) -> None:
        if self._row.busy:
            self._row.step(*step)

    def _on_stop(self) -> None:
        self._cancel.cancel()

    async def _carry_out(self, work: Callable[[EngineCalls], Awaitable[RepairReport]]) -> None:
        try:
            self._tell(await self._parts.desk.ask(work))
        except Exception as error:  # noqa: BLE001 – said as a banner; what was written is on record
            self._parts.tell_error(error)
        finally:
            self._row.end()
            self.changed.emit()

    def _tell(self, report: RepairReport) -> None:
        failed = [result for result in report.results if result.problem is not None]
        words = self.tr("Codes geschreven naar Lightspeed: {0}. Niet gelukt: {1}.")
        title = words.format(number(report.written), number(len(failed)))
        effect = self.tr("Gestopt: de rest is niet geschreven.") if report.cancelled else ""
        if failed and failed[0].problem is not None:
            first = f"{failed[0].change.title}: {self._parts.said(failed[0].problem).title}"
            effect = " ".join(filter(None, (effect, first)))
        kind = "warn" if failed or report.cancelled else "ok"
        self._parts.banners.tell(kind, "repairs", Said(title, effect))


def proposal_dialog(parts: Parts, proposal: Proposal, parent: QWidget) -> PlanDialog:
    """The differences that a sheet asks for, and the rows that are left out with why."""
    figures = [
        translate("CheckMending", "Codes die naar Lightspeed gaan: {0}").format(
            number(len(proposal.changes))
        ),
        translate("CheckMending", "Regels die niet meegaan: {0}").format(
            number(len(proposal.refused))
        ),
        translate("CheckMending", "Varianten zonder verandering: {0}").format(
            number(proposal.unchanged)
        ),
    ]
    note = translate("CheckMending", "De oude codes worden bewaard; u kunt dit ongedaan maken.")
    dialog = PlanDialog(translate("CheckMending", "Codes verbeteren"), figures, note, parent)
    dialog.ui.accept.setText(translate("CheckMending", "&Schrijven naar Lightspeed"))
    dialog.ui.accept.setEnabled(bool(proposal.changes))
    words = {CodeField.EAN: "EAN", CodeField.ARTICLE_CODE: translate("CheckMending", "Artikelcode")}
    # What is left out comes first: below 300 changes nobody would see it.
    told = [("", one.title, "", "", "", _left_out(one, parts)) for one in proposal.refused] + [
        (one.integration, one.title, words.get(one.field, "SKU"), one.old, one.new, "")
        for one in proposal.changes
    ]
    rows = [_row(place, cells) for place, cells in enumerate(told)]
    dialog.show_rows(_columns(), rows)
    return dialog


def _left_out(row: RefusedRow, parts: Parts) -> str:
    pattern = translate("CheckMending", "Blad {1}, regel {2}: {0}")
    return pattern.format(parts.said(row.reason).title, row.sheet, row.line)


def _columns() -> tuple[Column, ...]:
    return (
        Column(translate("CheckMending", "Winkel"), 110),
        Column(translate("CheckMending", "Variant"), 180),
        Column(translate("CheckMending", "Veld"), 80),
        Column(translate("CheckMending", "Nu"), 110),
        Column(translate("CheckMending", "Wordt"), 110),
        Column(translate("CheckMending", "Waarom niet"), 220),
    )


def _row(place: int, cells: tuple[str, ...]) -> Row:
    return Row(place, cells, cells, " ".join(cells).casefold(), place)
