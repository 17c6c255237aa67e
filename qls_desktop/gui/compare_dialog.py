"""The dialog "Vergelijken met my.QLS": how far it is, and every gap with why and what to do."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QSize, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget

from qls_desktop.domain.gaps import Gap, GapKind
from qls_desktop.domain.reason import Reason
from qls_desktop.domain.reconcile_told import age_told, summary
from qls_desktop.domain.reconciling import ReconcileReport
from qls_desktop.domain.runs import Progress
from qls_desktop.domain.settings import Integration
from qls_desktop.gui.flow import let_flow
from qls_desktop.gui.forming import set_up
from qls_desktop.gui.forms.ui_compare_dialog import Ui_CompareDialog
from qls_desktop.gui.moments import number
from qls_desktop.gui.parts import Parts
from qls_desktop.gui.rows import Column, Row, RowsModel
from qls_desktop.gui.theme import picture

translate = QCoreApplication.translate

PERIODS = (14, 30, 90)
"""Days back that can be chosen; what isn't finished is compared however old it is."""

GAP_ICONS = {
    GapKind.MISSING: "state-error",
    GapKind.DOUBLED: "state-error",
    GapKind.DIFFERENT: "state-error",
    GapKind.VANISHED: "state-error",
    GapKind.CANCELLED_IN_SHOP: "state-error",
    GapKind.CANCELLED_AT_QLS: "state-warn",
    GapKind.UNKNOWN: "state-warn",
    GapKind.NOT_REPORTED: "state-warn",
    GapKind.IN_DOUBT: "state-warn",
}
"""The picture of each kind of gap."""


def gap_word(kind: GapKind) -> str:
    """The kind of a gap."""
    return {
        GapKind.MISSING: translate("CompareDialog", "Ontbreekt in my.QLS"),
        GapKind.DOUBLED: translate("CompareDialog", "Dubbel in my.QLS"),
        GapKind.DIFFERENT: translate("CompareDialog", "Anders in my.QLS"),
        GapKind.UNKNOWN: translate("CompareDialog", "Niet door ons verstuurd"),
        GapKind.VANISHED: translate("CompareDialog", "Verdwenen uit my.QLS"),
        GapKind.CANCELLED_AT_QLS: translate("CompareDialog", "Geannuleerd in my.QLS"),
        GapKind.CANCELLED_IN_SHOP: translate("CompareDialog", "Geannuleerd in de winkel"),
        GapKind.NOT_REPORTED: translate("CompareDialog", "Niet gemeld in de winkel"),
        GapKind.IN_DOUBT: translate("CompareDialog", "Al lang onzeker"),
    }[kind]


class CompareDialog(QDialog):
    """Shows one comparison after another; ``started`` asks for one over so many days.

    ``led`` is emitted with number and our id of an order that the merchant wants to see.
    """

    started = Signal(int)
    cancelled = Signal()
    led = Signal(str, object)

    def __init__(self, parts: Parts, shop: Integration, days: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._parts, self._shop = parts, shop
        self._report: ReconcileReport | None = None
        self._shop_url, self._urls = "", tuple[str, ...]()
        self._order_id: int | None = None
        self.ui = Ui_CompareDialog()
        set_up(self.ui, self)
        let_flow(self.ui.start_row, self.ui.order_row, self.ui.button_row)
        self.setMinimumSize(QSize(640, 420))
        self.model = RowsModel(self._columns(), self)
        self.ui.gaps.show_model(self.model)
        for period in PERIODS:
            self.ui.days.addItem(self.tr("De laatste {0} dagen").format(period), period)
        self.ui.days.setCurrentIndex(max(0, self.ui.days.findData(days)))
        self._join()
        self._show_gap()
        self.show_running(running=False)

    def _join(self) -> None:
        ui = self.ui
        ui.start.clicked.connect(self.start)
        ui.cancel.clicked.connect(self._on_cancel)
        ui.gaps.selectionModel().currentChanged.connect(self._show_gap)
        ui.gaps.activated.connect(self._on_order)
        ui.to_order.clicked.connect(self._on_order)
        ui.open_shop.clicked.connect(self._on_open_shop)
        ui.open_qls.clicked.connect(self._on_open_qls)
        ui.copy.clicked.connect(self._on_copy)
        ui.close.clicked.connect(self.reject)

    # Under way

    def start(self) -> None:
        """Asks for a comparison over the chosen days."""
        self._show_summary("", "")
        self.show_running(running=True)
        self.started.emit(self.ui.days.currentData())

    def show_running(self, *, running: bool) -> None:
        """Whether lists are being read."""
        ui = self.ui
        for widget in (ui.step, ui.progress, ui.cancel):
            widget.setVisible(running)
        ui.days.setEnabled(not running)
        ui.start.setEnabled(not running)
        ui.cancel.setEnabled(running)
        ui.progress.setRange(0, 0)
        ui.step.setText(self.tr("Begint…"))
        self._show_empty()

    def advance(self, progress: Progress) -> None:
        """The reading got further."""
        self.ui.progress.setRange(0, progress.total)
        self.ui.progress.setValue(progress.done)
        if not self.ui.cancel.isEnabled():
            return
        step = {
            "read_orders": self.tr("Bestellingen van de webshop lezen"),
            "reread_orders": self.tr("Bestellingen van de webshop nalezen"),
            "look_at_qls": self.tr("Bestellingen van my.QLS lezen"),
            "follow_orders": self.tr("Bestellingen van my.QLS nalezen"),
        }.get(progress.step, self.tr("Bezig"))
        if progress.total:
            done, total = number(progress.done), number(progress.total)
            step = self.tr("{0}: {1} van {2}").format(step, done, total)
        self.ui.step.setText(step)

    def _on_cancel(self) -> None:
        self.ui.cancel.setEnabled(False)
        self.ui.step.setText(self.tr("Wordt gestopt na de huidige stap…"))
        self.cancelled.emit()

    # What came of it

    def show_report(self, report: ReconcileReport) -> None:
        """The result: one sentence per finding of the lists, and the gaps."""
        self.show_running(running=False)
        self._report = report
        told = " ".join(self._parts.said(reason).full for reason in summary(report))
        name = "state-ok" if report.is_clean else "state-warn"
        self._show_summary("state-error" if report.gaps else name, told)
        self._fill(report.gaps)
        self.ui.copy.setFocus()
        if report.gaps:
            self.ui.gaps.setFocus()
            self.ui.gaps.selectRow(0)
        self._show_gap()

    def show_problem(self, reason: Reason) -> None:
        """Nothing came of it; an earlier result stays."""
        self.show_running(running=False)
        self._show_summary("state-error", self._parts.said(reason).full)

    def show_stopped(self) -> None:
        """The merchant broke it off; an earlier result stays."""
        self.show_running(running=False)
        self._show_summary("state-pause", self.tr("Afgebroken. Er is niets gewijzigd."))

    def _show_summary(self, name: str, words: str) -> None:
        picture(self.ui.summary_icon, name)
        self.ui.summary_icon.setVisible(bool(name))
        self.ui.summary.setText(words)
        self.ui.summary.setVisible(bool(words))

    def _fill(self, gaps: Sequence[Gap]) -> None:
        self.ui.gaps.replace_rows([self._row(place, gap) for place, gap in enumerate(gaps)])
        self._show_empty()

    def _show_empty(self) -> None:
        ui, report, some = self.ui, self._report, bool(self.model.total())
        ui.gaps.setVisible(some)
        ui.gaps_empty.setVisible(not some)
        words = ""
        if ui.cancel.isEnabled():
            words = self.tr("De lijsten worden gelezen. Hier komt elk verschil te staan.")
        elif report is not None and report.is_clean:
            words = self.tr("Er ontbreekt niets, en niets is dubbel of anders.")
        elif report is not None:
            words = self.tr("In wat er gelezen is, zijn geen verschillen.")
        ui.gaps_empty.setText(words)

    def _row(self, place: int, gap: Gap) -> Row:
        at = self._report.at if self._report is not None else self._parts.desk.now()
        age = self._parts.said(age_told(gap.age(at))).title
        word, told = gap_word(gap.kind), self._parts.said(gap.reason).title
        cells = (word, gap.number, age, told)
        order = (word, gap.number, gap.age(at).total_seconds(), told)
        return Row(place, cells, order, " ".join(cells).casefold(), gap, GAP_ICONS[gap.kind])

    def _show_gap(self) -> None:
        ui, row = self.ui, self.ui.gaps.current_row()
        for widget in (ui.told, ui.to_order, ui.open_shop, ui.open_qls):
            widget.setVisible(row is not None)
        ui.copy.setEnabled(self._report is not None)
        if row is not None:
            ui.told.setText(self._parts.said(row.value.reason).full)
            self._show_ways(row.value)

    def _show_ways(self, gap: Gap) -> None:
        ui, desk = self.ui, self._parts.desk
        self._order_id = desk.order_id(self._shop.id, gap.shop_order_id)
        places = [
            desk.places(self._shop.id, gap.shop_order_id, one) for one in gap.qls_order_ids or ("",)
        ]
        self._shop_url = places[0].shop
        self._urls = tuple(place.warehouse for place in places if place.warehouse)
        unknown = self.tr("Deze bestelling staat niet in QLS Desktop.")
        ui.to_order.setEnabled(self._order_id is not None)
        ui.to_order.setToolTip(unknown if self._order_id is None else "")
        ui.open_shop.setEnabled(bool(self._shop_url))
        ui.open_qls.setEnabled(bool(self._urls))

    # Where it leads

    def _on_order(self) -> None:
        row = self.ui.gaps.current_row()
        if row is not None and self._order_id is not None:
            self.led.emit(row.value.number, self._order_id)
            self.accept()

    def _on_open_shop(self) -> None:
        QDesktopServices.openUrl(QUrl(self._shop_url))

    def _on_open_qls(self) -> None:
        # Of a doubled order each one: they must be seen side by side.
        for url in self._urls:
            QDesktopServices.openUrl(QUrl(url))

    def _on_copy(self) -> None:
        lines = [f"{self._shop.name}: {self.ui.summary.text()}"]
        for row in self.model.shown_rows():
            told = self._parts.said(row.value.reason).full
            lines.append("\t".join((*row.cells[:3], told, *row.value.qls_order_ids)))
        QGuiApplication.clipboard().setText("\n".join(lines))

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("Wat"), 190),
            Column(self.tr("Nummer"), 100),
            Column(self.tr("Hoe oud"), 80),
            Column(self.tr("Uitleg"), 300),
        )
