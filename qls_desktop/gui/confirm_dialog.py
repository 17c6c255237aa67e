"""Says that my.QLS holds an order already."""

from PySide6.QtWidgets import QDialog, QWidget

from qls_desktop.gui.forming import set_up
from qls_desktop.gui.forms.ui_confirm_dialog import Ui_ConfirmDialog
from qls_desktop.gui.theme import soften


class ConfirmDialog(QDialog):
    """Asks under which id my.QLS holds an order."""

    def __init__(self, number: str, qls_order_id: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.ui = Ui_ConfirmDialog()
        set_up(self.ui, self)
        soften(self)
        question = self.tr(
            "Bestelling {0} staat al in my.QLS? Dan verstuurt QLS Desktop haar niet opnieuw."
        )
        self.ui.question.setText(question.format(number))
        self.ui.order.setText(qls_order_id)
        self.ui.cancel.clicked.connect(self.reject)
        self.ui.accept.clicked.connect(self.accept)
        self.ui.accept.setDefault(True)
        self.ui.order.setFocus()

    def order_id(self) -> str:
        """The id that was typed; empty lets the engine look it up by the order's number."""
        return self.ui.order.text().strip()
