"""One step of "Aan de slag" on screen."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from qls_desktop.gui.forming import retranslate, set_up
from qls_desktop.gui.forms.ui_start_step import Ui_StartStep
from qls_desktop.gui.start_steps import Standing, Step, action, explanation, risk, title
from qls_desktop.gui.theme import embolden, picture

_ICONS = {
    Standing.DONE: "state-ok",
    Standing.SKIPPED: "state-pause",
    Standing.NOW: "state-run",
    Standing.LATER: "state-wait",
}


class StartStep(QWidget):
    """Shows how a step stands; only the present one explains itself and has buttons."""

    acted = Signal(object)
    skipped = Signal(object)

    def __init__(self, number: int, step: Step, parent: QWidget) -> None:
        super().__init__(parent)
        self._number, self.step = number, step
        self._standing = Standing.LATER
        self.ui = Ui_StartStep()
        set_up(self.ui, self)
        embolden(self.ui.title, larger=1)
        self.ui.act.clicked.connect(self._on_act)
        self.ui.skip.clicked.connect(self._on_skip)
        self.show_progress("")
        self.show_standing(self._standing)

    def show_standing(self, standing: Standing) -> None:
        """Takes how the step stands."""
        self._standing = standing
        ui, is_now = self.ui, standing is Standing.NOW
        picture(ui.icon, _ICONS[standing], 24)
        pattern = self.tr("{0}. {1} – {2}")
        ui.title.setText(pattern.format(self._number, title(self.step), self._word(standing)))
        ui.text.setText(explanation(self.step))
        ui.act.setText(action(self.step))
        ui.text.setVisible(is_now)
        ui.act.setVisible(is_now)
        ui.skip.setVisible(is_now and bool(risk(self.step)))
        ui.skip.setAccessibleName(self.tr("{0} overslaan").format(title(self.step)))

    def show_progress(self, words: str) -> None:
        """Says how far the step's own work is; empty for nothing under way."""
        self.ui.progress.setText(words)
        self.ui.progress.setVisible(bool(words))
        self.ui.act.setEnabled(not words)

    def _word(self, standing: Standing) -> str:
        return {
            Standing.DONE: self.tr("gedaan"),
            Standing.SKIPPED: self.tr("overgeslagen"),
            Standing.NOW: self.tr("nu"),
            Standing.LATER: self.tr("straks"),
        }[standing]

    def _on_act(self) -> None:
        self.acted.emit(self.step)

    def _on_skip(self) -> None:
        self.skipped.emit(self.step)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 – Qt's name
        """Follows a change of language or palette."""
        if event.type() is QEvent.Type.LanguageChange:
            retranslate(self.ui, self)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self.show_standing(self._standing)
        super().changeEvent(event)
