"""Compares the shop's orders with my.QLS' in the sync thread, and shows what came of it."""

from datetime import timedelta

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from qls_desktop.domain.outcomes import CancelledByUserError
from qls_desktop.domain.reconciling import ReconcileReport
from qls_desktop.domain.settings import Integration
from qls_desktop.gui.ask import finished
from qls_desktop.gui.compare_dialog import PERIODS, CompareDialog
from qls_desktop.gui.parts import Parts, reason_of
from qls_desktop.gui.remembered import Remembered
from qls_desktop.sync.cancelling import CancelToken


class Comparing(QObject):
    """Opens the dialog and carries out what it asks for. Reads only, on either side.

    ``led`` is emitted with number and our id of the order that the merchant wants to see.
    """

    led = Signal(str, object)
    _progressed = Signal(object)
    """Emitted in the sync thread; this object outlives every comparison."""

    def __init__(self, parts: Parts, page: QWidget) -> None:
        super().__init__(page)
        self._parts, self._page = parts, page
        self._remembered = Remembered(parts.desk, "compare.orders")
        self._dialog: CompareDialog | None = None
        self._shop: Integration | None = None
        self._cancel = CancelToken()

    def open(self, shop: Integration) -> None:
        """Opens the dialog on a shop, and begins at once."""
        if self._dialog is None:
            self._parts.start(self._show(shop))

    async def _show(self, shop: Integration) -> None:
        days = int(self._remembered.get("days") or PERIODS[0])
        self._shop = shop
        self._dialog = dialog = CompareDialog(self._parts, shop, days, self._page.window())
        dialog.started.connect(self._on_started)
        dialog.cancelled.connect(self._on_cancelled)
        dialog.led.connect(self.led)
        self._progressed.connect(dialog.advance)
        try:
            dialog.start()
            await finished(dialog)
        finally:
            self._dialog = None
            self._cancel.cancel()
            self._progressed.disconnect(dialog.advance)
            dialog.deleteLater()

    def _on_started(self, days: int) -> None:
        if self._shop is not None:
            self._remembered.keep(days=str(days))
            self._cancel = CancelToken()
            self._parts.start(self._compare(self._shop, days, self._cancel))

    def _on_cancelled(self) -> None:
        self._cancel.cancel()

    async def _compare(self, shop: Integration, days: int, cancel: CancelToken) -> None:
        asked_by = self._dialog
        since = self._parts.desk.now() - timedelta(days=days)
        report: ReconcileReport | None = None
        failure: Exception | None = None
        try:
            report = await self._parts.desk.ask(
                lambda engine: engine.reconcile(shop.id, since, self._progressed.emit, cancel)
            )
        except CancelledByUserError:
            pass  # told below, like every other end
        except Exception as error:  # noqa: BLE001 – said in the dialog
            failure = error
        if self._dialog is not None and self._dialog is asked_by:
            self._tell(self._dialog, report, failure)

    def _tell(
        self, dialog: CompareDialog, report: ReconcileReport | None, failure: Exception | None
    ) -> None:
        if report is not None:
            dialog.show_report(report)
        elif failure is None:
            dialog.show_stopped()
        elif (reason := reason_of(failure)) is not None:
            dialog.show_problem(reason)
        else:
            dialog.reject()
            self._parts.tell_error(failure)
