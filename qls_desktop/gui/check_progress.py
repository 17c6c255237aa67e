"""The row of page "Productcontrole" that shows how far long work is, with a button to stop it."""

from PySide6.QtCore import QObject, Signal

from qls_desktop.gui.forms.ui_check_page import Ui_CheckPage


class CheckProgress(QObject):
    """Serves one piece of work at a time: reading shops, or writing codes."""

    stopped = Signal()
    """The merchant wants the work to stop."""
    changed = Signal()
    """Work has begun or ended."""

    def __init__(self, ui: Ui_CheckPage, page: QObject) -> None:
        super().__init__(page)
        self._ui = ui
        self.busy = False
        """Whether work is under way."""
        ui.cancel.clicked.connect(self._on_stop)
        self._show(busy=False)

    def begin(self, text: str) -> None:
        """Shows the row for a piece of work, which is named in ``text``."""
        self._ui.progress.setRange(0, 0)
        self._ui.reading.setText(text)
        self._ui.cancel.setEnabled(True)
        self._show(busy=True)

    def step(self, done: int, total: int) -> None:
        """Shows how far it is; a total of 0 isn't known."""
        self._ui.progress.setRange(0, max(0, total))
        self._ui.progress.setValue(done)

    def end(self) -> None:
        """Puts the row away."""
        self._show(busy=False)

    def _on_stop(self) -> None:
        self._ui.cancel.setEnabled(False)
        self.stopped.emit()

    def _show(self, *, busy: bool) -> None:
        self.busy = busy
        for widget in (self._ui.reading, self._ui.progress, self._ui.cancel):
            widget.setVisible(busy)
        self.changed.emit()
