"""The table of "Checkout instellingen": a shipping method, its meaning, its my.QLS options."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QStringListModel, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QCompleter,
    QHeaderView,
    QLineEdit,
    QTableWidget,
    QWidget,
)

from qls_desktop.domain.settings import DeliveryKind, ShippingRule
from qls_desktop.gui.labels import delivery_word

translate = QCoreApplication.translate


class CheckoutTable(QObject):
    """Fills the table with editors and reads them back as rules."""

    edited = Signal()

    def __init__(self, table: QTableWidget) -> None:
        super().__init__(table)
        self._table = table
        self._tags = QStringListModel(self)
        table.setColumnCount(3)
        table.setTabKeyNavigation(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setShowGrid(False)
        table.verticalHeader().setVisible(False)
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + 16)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.retranslate()

    def retranslate(self) -> None:
        """Puts headings, choices and names in the language of this moment."""
        rules = self.rules(keep_empty=True)
        self._table.setHorizontalHeaderLabels([
            translate("CheckoutTable", "Verzendmethode"),
            translate("CheckoutTable", "Betekenis"),
            translate("CheckoutTable", "Opties van my.QLS"),
        ])  # fmt: skip
        self._widen(0)
        self.show_rules(rules)

    def show_rules(self, rules: Iterable[ShippingRule]) -> None:
        """Replaces all rows."""
        self._table.setRowCount(0)
        for rule in rules:
            self.add(rule)

    def add(self, rule: ShippingRule) -> None:
        """Adds one row."""
        row = self._table.rowCount()
        self._table.insertRow(row)
        self._table.setCellWidget(row, 0, self._line(rule.method, self._name(0, row)))
        kinds = self._kinds(rule.kind, self._name(1, row))
        self._table.setCellWidget(row, 1, kinds)
        self._widen(kinds.minimumSizeHint().width())
        tags = self._line(", ".join(rule.tags), self._name(2, row))
        tags.setCompleter(self._completer(tags))
        self._table.setCellWidget(row, 2, tags)
        self._order_keys(row)

    def _widen(self, least: int) -> None:
        """No column is narrower than the widest heading, nor than what stands in it."""
        header = self._table.horizontalHeader()
        hints = (header.sectionSizeHint(n) for n in range(header.count()))
        header.setMinimumSectionSize(max(least, *hints))

    def _order_keys(self, row: int) -> None:
        """Lets Tab go through the cells between the table and what comes after it."""
        cells = [self._table.cellWidget(row, column) for column in range(3)]
        before = self._table.cellWidget(row - 1, 2) if row else None
        for one, two in pairwise([before or self._table, *cells]):
            QWidget.setTabOrder(one, two)

    def remove_current(self) -> None:
        """Removes the row that holds the focus or the selection."""
        row = self._table.currentRow()
        if row >= 0:
            self._table.removeRow(row)
            self.edited.emit()

    def merge_methods(self, titles: Sequence[str]) -> int:
        """Adds a row for every method of the shop that has none yet; gives how many."""
        known = {rule.method.strip().casefold() for rule in self.rules()}
        new = [title for title in titles if title.strip().casefold() not in known]
        for title in new:
            self.add(ShippingRule(title))
        if new:
            self.edited.emit()
        return len(new)

    def offer_tags(self, tags: Sequence[str]) -> None:
        """Offers these options while the merchant types."""
        self._tags.setStringList(list(tags))

    def rules(self, *, keep_empty: bool = False) -> tuple[ShippingRule, ...]:
        """What the rows say; rows without a method are left out."""
        found = (self._rule(row) for row in range(self._table.rowCount()))
        return tuple(rule for rule in found if rule.method or keep_empty)

    def _rule(self, row: int) -> ShippingRule:
        tags = self._text(row, 2).split(",")
        kinds = self._table.cellWidget(row, 1)
        kind = kinds.currentData() if isinstance(kinds, QComboBox) else DeliveryKind.STANDARD
        return ShippingRule(
            self._text(row, 0).strip(),
            DeliveryKind(kind),
            tuple(tag.strip() for tag in tags if tag.strip()),
        )

    def _text(self, row: int, column: int) -> str:
        line = self._table.cellWidget(row, column)
        return line.text() if isinstance(line, QLineEdit) else ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 – Qt's name
        """Makes the cell of the editor that gets the focus the current one."""
        if event.type() is QEvent.Type.FocusIn:
            for row in range(self._table.rowCount()):
                for column in range(3):
                    # The very cell: the table hands the focus to the editor of the current one.
                    if self._table.cellWidget(row, column) is watched:
                        self._table.setCurrentCell(row, column)
        return super().eventFilter(watched, event)

    def _name(self, column: int, row: int) -> str:
        heading = self._table.horizontalHeaderItem(column)
        title = heading.text() if heading is not None else ""
        return translate("CheckoutTable", "{0}, regel {1}").format(title, row + 1)

    def _line(self, text: str, name: str) -> QLineEdit:
        line = QLineEdit(text)
        line.setAccessibleName(name)
        line.installEventFilter(self)
        line.textEdited.connect(self._emit_edited)
        return line

    def _kinds(self, kind: DeliveryKind, name: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        for choice in DeliveryKind:
            box.addItem(delivery_word(choice), choice)
        box.setCurrentIndex(box.findData(kind))
        box.installEventFilter(self)
        box.activated.connect(self._emit_edited)
        box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return box

    def _completer(self, line: QLineEdit) -> QCompleter:
        completer = QCompleter(self._tags, line)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        return completer

    def _emit_edited(self) -> None:
        self.edited.emit()
