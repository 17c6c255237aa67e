"""A tick box whose text goes on below itself where it doesn't fit on one line."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStyleOptionFocusRect,
    QStylePainter,
    QWidget,
)

_E, _M = QStyle.PrimitiveElement, QStyle.PixelMetric
_FLAGS = int(
    Qt.TextFlag.TextWordWrap
    | Qt.TextFlag.TextShowMnemonic
    | Qt.AlignmentFlag.AlignLeft
    | Qt.AlignmentFlag.AlignTop
)
_AROUND = 2
"""Pixels between the text and the line that shows the focus."""


class WrappedCheck(QCheckBox):
    """Keys, clicks, name and state are those of any tick box; only its text is laid out anew."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _text_left(self) -> int:
        style = self.style()
        box = style.pixelMetric(_M.PM_IndicatorWidth, None, self)
        return box + style.pixelMetric(_M.PM_CheckBoxLabelSpacing, None, self)

    def _box_height(self) -> int:
        return self.style().pixelMetric(_M.PM_IndicatorHeight, None, self)

    def _text_size(self, width: int) -> QSize:
        room = QRect(0, 0, max(1, width - self._text_left() - _AROUND), 1_000_000)
        return self.fontMetrics().boundingRect(room, _FLAGS, self.text()).size()

    def hasHeightForWidth(self) -> bool:  # noqa: N802 – Qt's name
        """A narrower box is a higher one."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 – Qt's name
        """How high its lines are in this width."""
        text = self._text_size(width).height() + 2 * _AROUND
        return max(text, super().sizeHint().height())

    def sizeHint(self) -> QSize:  # noqa: N802 – Qt's name
        """All text on one line."""
        return super().sizeHint().expandedTo(QSize(0, self.heightForWidth(1_000_000)))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 – Qt's name
        """As narrow as its longest word."""
        words = self.text().replace("&", "").split() or [""]
        widest = max(self.fontMetrics().horizontalAdvance(word) for word in words)
        return QSize(self._text_left() + widest + 2 * _AROUND, self.heightForWidth(1_000_000))

    def hitButton(self, place: QPoint) -> bool:  # noqa: N802 – Qt's name
        """All lines of the text can be clicked, and not the room beside them."""
        used = self._text_left() + self._text_size(self.width()).width() + _AROUND
        return QRect(0, 0, used, self.height()).contains(place)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 – Qt's name
        """The box beside the first line, the text, and the focus around the text."""
        painter, option = QStylePainter(self), QStyleOptionButton()
        self.initStyleOption(option)
        line, box = self.fontMetrics().height(), self._box_height()
        spare = self.height() - self._text_size(self.width()).height()
        top = max(_AROUND, spare // 2)  # in a higher row it stands in the middle
        option.rect = QRect(0, top + max(0, (line - box) // 2), box, box)
        painter.drawPrimitive(_E.PE_IndicatorCheckBox, option)
        self._paint_edge(painter, option.rect)
        text = QRect(QPoint(self._text_left(), top), self._text_size(self.width()))
        self._paint_text(painter, text)
        if self.hasFocus():
            self._paint_focus(painter, text)
        painter.end()

    def _paint_edge(self, painter: QPainter, box: QRect) -> None:
        """The style's own edge is too faint to be seen in the dark."""
        role = QPalette.ColorRole.PlaceholderText if self.isEnabled() else QPalette.ColorRole.Mid
        painter.setPen(self.palette().color(role))
        painter.drawRect(box.adjusted(0, 0, -1, -1))

    def _paint_text(self, painter: QPainter, place: QRect) -> None:
        wide = place.adjusted(0, 0, _AROUND, 0)
        self.style().drawItemText(
            painter, wide, _FLAGS, self.palette(), self.isEnabled(), self.text(),
            QPalette.ColorRole.WindowText,
        )  # fmt: skip

    def _paint_focus(self, painter: QStylePainter, place: QRect) -> None:
        option = QStyleOptionFocusRect()
        option.initFrom(self)
        option.rect = place.adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)
        painter.drawPrimitive(_E.PE_FrameFocusRect, option)
