"""Asks why findings are left be; without a reason they aren't."""

from PySide6.QtWidgets import QDialog, QWidget

from qls_desktop.gui.forming import set_up
from qls_desktop.gui.forms.ui_why_dialog import Ui_WhyDialog


class WhyDialog(QDialog):
    """Asks one reason for one or more findings."""

    def __init__(self, count: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.ui = Ui_WhyDialog()
        set_up(self.ui, self)
        question = self.tr(
            "Bevindingen die u negeert: {0}. Ze verdwijnen uit de lijst tot u ze weer toont, of"
            " tot de code verandert."
        )
        self.ui.question.setText(question.format(count))
        self.ui.cancel.clicked.connect(self.reject)
        self.ui.accept.clicked.connect(self.accept)
        self.ui.why.textChanged.connect(self._enable)
        self.ui.accept.setDefault(True)
        self.ui.why.setFocus()
        self._enable()

    def why(self) -> str:
        """The reason that was typed."""
        return self.ui.why.text().strip()

    def _enable(self) -> None:
        self.ui.accept.setEnabled(bool(self.why()))
