"""The bar above page "Voorraad": the last run held something; look at it, or do it after all."""

from PySide6.QtCore import QObject

from qls_desktop.domain.runs import Task
from qls_desktop.domain.settings import Integration
from qls_desktop.gui.ask import choose, finished
from qls_desktop.gui.forms.ui_stock_page import Ui_StockPage
from qls_desktop.gui.moments import moment, number
from qls_desktop.gui.parts import Parts
from qls_desktop.gui.result_dialog import ResultDialog
from qls_desktop.gui.run_report import as_report
from qls_desktop.gui.theme import picture
from qls_desktop.store.runs import RunRow


class HeldRun(QObject):
    """Shows or hides the bar of the form that it is handed."""

    def __init__(self, ui: Ui_StockPage, parts: Parts, page: QObject) -> None:
        super().__init__(page)
        self._ui, self._parts = ui, parts
        self._shown: Integration | None = None
        self._run: RunRow | None = None
        ui.held_view.clicked.connect(self._on_view)
        ui.held_approve.clicked.connect(self._on_approve)
        ui.held_bar.setVisible(False)

    def show_integration(self, integration: Integration | None) -> None:
        """Turns to another integration."""
        self._shown = integration
        self.refresh()

    def refresh(self) -> None:
        """Looks whether the last real stock run held something."""
        desk, shown = self._parts.desk, self._shown
        last = desk.last_real_run(shown.id, Task.STOCK) if shown is not None else None
        self._run = last if last is not None and last.held else None
        self._ui.held_bar.setVisible(self._run is not None)
        if self._run is not None:
            picture(self._ui.held_icon, "state-warn", 22)
            self._ui.held_text.setText(self._words(self._run))

    def _words(self, run: RunRow) -> str:
        items = self._parts.desk.run_items(run.id)
        why = next((item.reason for item in items if item.action == "hold"), None)
        said = self._parts.said(why).full if why is not None else ""
        pattern = self.tr("Voorraadwijzigingen die sinds {0} worden vastgehouden: {1}. {2}")
        when = moment(run.began_at, self._parts.desk.now())
        return pattern.format(when, number(run.held), said)

    def _on_view(self) -> None:
        if self._run is not None:
            self._parts.start(self._view(self._run))

    async def _view(self, run: RunRow) -> None:
        report = as_report(run, self._parts.desk.run_items(run.id))
        dialog = ResultDialog(self._parts, report, self._ui.held_bar.window())
        try:
            await finished(dialog)
        finally:
            dialog.deleteLater()

    def _on_approve(self) -> None:
        if self._run is not None and self._shown is not None:
            self._parts.start(self._approve(self._shown, self._run))

    async def _approve(self, integration: Integration, run: RunRow) -> None:
        question = self.tr(
            "Voorraden die in de winkel gewijzigd worden: ongeveer {0}. De aantallen worden eerst"
            " opnieuw gelezen. Hebt u de lijst bekeken?"
        ).format(number(run.held))
        answers = (self.tr("Toch uitvoeren"), self.tr("Nog niet"))
        window = self._ui.held_bar.window()
        if await choose(window, self.tr("Vastgehouden"), question, answers) == 0:
            self._parts.desk.run_now(integration.id, Task.STOCK, approved=True)
            self._ui.held_bar.setVisible(False)
