"""What the merchant does with one order: retry, ignore, "Staat in my.QLS", "Opnieuw versturen"."""

from collections.abc import Awaitable, Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from qls_desktop.domain.ledger import OrderState
from qls_desktop.domain.order_rights import rights
from qls_desktop.gui.ask import choose, finished
from qls_desktop.gui.confirm_dialog import ConfirmDialog
from qls_desktop.gui.desk import EngineCalls
from qls_desktop.gui.forms.ui_orders_page import Ui_OrdersPage
from qls_desktop.gui.parts import Parts
from qls_desktop.gui.why_dialog import ignoring_order
from qls_desktop.store.ledger import OrderRow


class OrderButtons(QObject):
    """The buttons of the form that it is handed. ``changed``: the ledger may have moved."""

    changed = Signal()

    def __init__(self, ui: Ui_OrdersPage, parts: Parts, page: QWidget) -> None:
        super().__init__(page)
        self._ui, self._parts, self._page = ui, parts, page
        self._order: OrderRow | None = None
        ui.retry.clicked.connect(self._on_retry)
        ui.ignore.clicked.connect(self._on_ignore)
        ui.confirm.clicked.connect(self._on_confirm)
        ui.resend.clicked.connect(self._on_resend)

    def show_order(self, order: OrderRow | None) -> None:
        """Turns to another order, with the buttons that its state allows."""
        self._order = order
        if order is None:
            return
        ui, may = self._ui, rights(order.state, order.reason)
        ui.retry.setEnabled(may.retry)
        ui.ignore.setEnabled(may.ignore)
        ui.confirm.setEnabled(may.confirm)
        ui.resend.setEnabled(may.resend)
        hint = "" if may.any else self.tr("Aan deze bestelling hoeft u niets te doen.")
        if order.state is OrderState.IN_DOUBT:
            hint = self.tr(
                "QLS Desktop zoekt zelf verder. Ziet u de bestelling in my.QLS staan,"
                " zeg dat dan hier."
            )
        ui.actions_hint.setText(hint)
        ui.actions_hint.setVisible(bool(hint))

    def _on_retry(self) -> None:
        order = self._order
        if order is not None:
            self._parts.start(self._carry_out(lambda engine: engine.retry_order(order.id)))

    def _on_ignore(self) -> None:
        if self._order is not None:
            self._parts.start(self._ignore(self._order))

    def _on_confirm(self) -> None:
        if self._order is not None:
            self._parts.start(self._confirm(self._order))

    def _on_resend(self) -> None:
        if self._order is not None:
            self._parts.start(self._resend(self._order))

    async def _ignore(self, order: OrderRow) -> None:
        dialog = ignoring_order(order.number, self._page.window())
        try:
            accepted = await finished(dialog) == QDialog.DialogCode.Accepted
            why = dialog.why()
        finally:
            dialog.deleteLater()
        if accepted:
            await self._carry_out(lambda engine: engine.ignore_order(order.id, why))

    async def _confirm(self, order: OrderRow) -> None:
        dialog = ConfirmDialog(order.number, order.qls_order_id or "", self._page.window())
        try:
            accepted = await finished(dialog) == QDialog.DialogCode.Accepted
            qls_order_id = dialog.order_id()
        finally:
            dialog.deleteLater()
        if accepted:
            await self._carry_out(lambda engine: engine.confirm_order(order.id, qls_order_id))

    async def _resend(self, order: OrderRow) -> None:
        question = self.tr(
            "Staat bestelling {0} echt niet in my.QLS? Kijk daar eerst: staat zij er wel,"
            " dan wordt zij twee keer verzonden."
        ).format(order.number)
        answers = (self.tr("Opnieuw versturen"), self.tr("Nog niet"))
        title = self.tr("Opnieuw versturen")
        if await choose(self._page.window(), title, question, answers) == 0:
            await self._carry_out(lambda engine: engine.resend_order(order.id))

    async def _carry_out(self, work: Callable[[EngineCalls], Awaitable[object]]) -> None:
        try:
            await self._parts.desk.ask(work)
        except Exception as error:  # noqa: BLE001 – said as a banner
            self._parts.tell_error(error)
        self.changed.emit()
