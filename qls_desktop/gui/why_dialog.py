"""Asks why something is left be; without a reason it isn't."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QWidget

from qls_desktop.gui.forming import set_up
from qls_desktop.gui.forms.ui_why_dialog import Ui_WhyDialog

translate = QCoreApplication.translate


class WhyDialog(QDialog):
    """Says what leaving it be means, and asks one reason."""

    def __init__(self, title: str, question: str, answer: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.ui = Ui_WhyDialog()
        set_up(self.ui, self)
        self.setWindowTitle(title)
        self.ui.question.setText(question)
        self.ui.accept.setText(answer)
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


def ignoring_order(number: str, parent: QWidget) -> WhyDialog:
    """Asks why an order is left out."""
    question = translate(
        "WhyDialog",
        "Bestelling {0} gaat dan niet naar QLS. U verzendt haar zelf, of helemaal niet.",
    )
    dialog = WhyDialog(
        translate("WhyDialog", "Bestelling negeren"),
        question.format(number),
        translate("WhyDialog", "Bestelling &negeren"),
        parent,
    )
    example = translate("WhyDialog", "Bijvoorbeeld: met de hand verzonden")
    dialog.ui.why.setPlaceholderText(example)
    return dialog


def ignoring_findings(count: int, parent: QWidget) -> WhyDialog:
    """Asks one reason for one or more findings of the product check."""
    question = translate(
        "WhyDialog",
        "Bevindingen die u negeert: {0}. Ze verdwijnen uit de lijst tot u ze weer toont, of"
        " tot de code verandert.",
    )
    dialog = WhyDialog(
        translate("WhyDialog", "Bevinding negeren"),
        question.format(count),
        translate("WhyDialog", "&Negeren"),
        parent,
    )
    example = translate("WhyDialog", "Bijvoorbeeld: eigen merk zonder EAN")
    dialog.ui.why.setPlaceholderText(example)
    return dialog
