"""Shows what would change and asks to go on: the figures, and the whole list behind them."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QWidget

from qls_desktop.gui.forming import set_up
from qls_desktop.gui.forms.ui_plan_dialog import Ui_PlanDialog
from qls_desktop.gui.rows import Column, Row, RowsModel
from qls_desktop.gui.theme import embolden


class PlanDialog(QDialog):
    """Nothing happens until "Doorgaan" was chosen; cancelling is what the Escape key does."""

    def __init__(self, heading: str, figures: Sequence[str], note: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.ui = Ui_PlanDialog()
        set_up(self.ui, self)
        self.setMinimumSize(QSize(520, 360))
        embolden(self.ui.heading, larger=2)
        self.ui.heading.setText(heading)
        self.ui.figures.setText("\n".join(figures))
        self.show_note(note)
        for widget in (self.ui.reading, self.ui.progress, self.ui.reread):
            widget.setVisible(False)
        self.ui.cancel.clicked.connect(self.reject)
        self.ui.accept.clicked.connect(self.accept)
        self.ui.copy.clicked.connect(self._copy)
        self.ui.cancel.setDefault(True)

    def show_note(self, note: str) -> None:
        """Says something below the list, or nothing."""
        self.ui.note.setText(note)
        self.ui.note.setVisible(bool(note))

    def show_rows(self, columns: Sequence[Column], rows: Sequence[Row]) -> None:
        """Fills the list; without rows there is none."""
        self.ui.items.show_model(RowsModel(columns, self.ui.items))
        self.ui.items.replace_rows(list(rows))
        self.ui.items.setVisible(bool(rows))
        self.ui.copy.setEnabled(bool(rows))

    def _copy(self) -> None:
        self.ui.items.selectAll()
        self.ui.items.copy_chosen()
