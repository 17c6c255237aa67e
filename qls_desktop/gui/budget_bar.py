"""One window of a call budget as a bar: used, left, and where it goes at this pace."""

from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QProgressBar, QVBoxLayout, QWidget

from qls_desktop.gui.moments import number
from qls_desktop.transport.window import WindowState


class BudgetRow(NamedTuple):
    """A window of the budget of an API, by the API's name."""

    api: str
    window: WindowState


class BudgetBar(QWidget):
    """Says in words what the bar shows."""

    def __init__(self, row: BudgetRow, parent: QWidget) -> None:
        super().__init__(parent)
        self.words = QLabel(self)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setMaximumHeight(10)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.words)
        column.addWidget(self.bar)
        self.show_row(row)

    def show_row(self, row: BudgetRow) -> None:
        """Shows a window as it is now."""
        window = row.window
        self.bar.setRange(0, max(1, window.limit))
        self.bar.setValue(window.used)
        pattern = self.tr("{0}, per {1}: {2} gebruikt, {3} vrij")
        words = pattern.format(
            row.api, self._span(window.seconds), number(window.used), number(window.left)
        )
        if window.forecast > window.limit:
            words += self.tr("; zo raakt het op en wordt er gewacht")
        elif window.forecast > window.used:
            words += self.tr("; naar verwachting {0}").format(number(window.forecast))
        self.words.setText(words)
        self.bar.setAccessibleName(words)

    def _span(self, seconds: int) -> str:
        return {
            300: self.tr("5 minuten"),
            3600: self.tr("uur"),
            86400: self.tr("dag"),
        }.get(seconds, self.tr("{0} s").format(number(seconds)))
