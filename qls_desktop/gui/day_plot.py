"""A small plot of the last 30 days: orders sent and stock levels written, per day."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QDate, QEvent, QLocale, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QToolTip, QWidget

from qls_desktop.gui.moments import number

GAP = 4


class Day(NamedTuple):
    """One day in the zone of the PC: orders sent to QLS and stock levels written to the shop."""

    day: date
    orders: int = 0
    writes: int = 0


class DayPlot(QWidget):
    """Two rows of bars, each with its own scale; its numbers are in its accessible text too."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._days: tuple[Day, ...] = ()
        self.setMouseTracking(True)
        self._describe()

    def show_days(self, days: Sequence[Day]) -> None:
        """Takes the days, oldest first."""
        self._days = tuple(days)
        self._describe()
        self.update()

    def text(self) -> str:
        """What the plot says, in words."""
        orders, writes = sum(d.orders for d in self._days), sum(d.writes for d in self._days)
        pattern = self.tr("Bestellingen naar QLS: {0}. Voorraden geschreven: {1}.")
        return pattern.format(number(orders), number(writes))

    def _describe(self) -> None:
        self.setAccessibleName(self.tr("Bestellingen en voorraden per dag"))
        self.setAccessibleDescription(self.text())

    def sizeHint(self) -> QSize:  # noqa: N802 – Qt's name
        """Room for two captions and two rows of bars."""
        line = self.fontMetrics().height()
        return QSize(320, 2 * line + 90)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 – Qt's name
        """Grows with the text."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 – Qt's name
        """Paints in the palette's own colours."""
        painter = QPainter(self)
        half = self.height() / 2
        captions = (self.tr("Bestellingen: {0}"), self.tr("Voorraden: {0}"))
        for place, caption in enumerate(captions, start=1):
            counts = [day.orders if place == 1 else day.writes for day in self._days]
            area = QRectF(0, (place - 1) * half, self.width(), half - GAP)
            self._paint_row(painter, area, caption.format(number(sum(counts))), counts)
        painter.end()

    def _paint_row(
        self, painter: QPainter, area: QRectF, caption: str, counts: Sequence[int]
    ) -> None:
        colours, line = self.palette(), self.fontMetrics().height()
        painter.setPen(colours.color(QPalette.ColorRole.WindowText))
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        painter.drawText(area, int(left), caption)
        if counts and max(counts):
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
            most = self.tr("hoogste dag: {0}").format(number(max(counts)))
            painter.drawText(area, int(right), most)
        bars = area.adjusted(0, line + 2, 0, 0)
        painter.setPen(colours.color(QPalette.ColorRole.Mid))
        painter.drawLine(bars.bottomLeft(), bars.bottomRight())
        step, top = bars.width() / max(1, len(counts)), max(1, *counts) if counts else 1
        for place, count in enumerate(counts):
            tall = bars.height() * count / top
            bar = QRectF(bars.left() + place * step + 1, bars.bottom() - tall, step - 2, tall)
            painter.fillRect(bar, colours.color(QPalette.ColorRole.Highlight))

    def event(self, event: QEvent) -> bool:
        """Tells of the day under the mouse, and follows a change of language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._describe()
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip and self._days:
            place = int(event.x() * len(self._days) / max(1, self.width()))
            QToolTip.showText(event.globalPos(), self._day_text(self._days[place]), self)
            return True
        return super().event(event)

    def _day_text(self, day: Day) -> str:
        qt_day = QDate(day.day.year, day.day.month, day.day.day)
        shown = QLocale().toString(qt_day, QLocale.FormatType.ShortFormat)
        pattern = self.tr("{0}: bestellingen {1}, voorraden {2}")
        return pattern.format(shown, number(day.orders), number(day.writes))
