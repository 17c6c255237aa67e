"""A row of fields and buttons that goes on below itself where the window is too narrow for it."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLayoutItem,
    QScrollArea,
    QWidget,
)

_ACROSS = Qt.Orientation.Horizontal


@dataclass(frozen=True, slots=True)
class _Piece:
    """What stays together: a label and the field it names, or one item."""

    items: tuple[QLayoutItem, ...]

    @property
    def is_gap(self) -> bool:
        """Whether it is there to push what follows to the right."""
        return self.items[-1].spacerItem() is not None

    @property
    def grows(self) -> bool:
        """Whether it takes what its line leaves over."""
        return bool(self.items[-1].expandingDirections() & _ACROSS)

    def size(self, *, least: bool, spacing: int) -> QSize:
        """Its usual size, or the least that it can do with."""
        sizes = [item.minimumSize() if least else item.sizeHint() for item in self.items]
        width = sum(size.width() for size in sizes) + spacing * (len(sizes) - 1)
        return QSize(0 if self.is_gap else width, max(size.height() for size in sizes))


@dataclass(frozen=True, slots=True)
class _Line:
    pieces: tuple[_Piece, ...]
    after_gap: bool

    def height(self, spacing: int) -> int:
        return max(piece.size(least=False, spacing=spacing).height() for piece in self.pieces)


class FlowLayout(QLayout):
    """Lays out the items of a row from left to right, in as many lines as they need."""

    def __init__(self) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []

    # What Qt asks of a layout

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802 – Qt's name
        """Takes one more item."""
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:
        """How many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 – Qt's name
        """The item at a place."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 – Qt's name
        """Gives an item away."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802 – Qt's name
        """It takes the width that there is."""
        return _ACROSS

    def hasHeightForWidth(self) -> bool:  # noqa: N802 – Qt's name
        """A narrower row is a higher one."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 – Qt's name
        """How high it is in this width."""
        heights = [line.height(self._gap()) for line in self._lines(width)]
        return sum(heights) + self._gap() * max(0, len(heights) - 1)

    def sizeHint(self) -> QSize:  # noqa: N802 – Qt's name
        """All in one line."""
        sizes = [piece.size(least=False, spacing=self._gap()) for piece in self._pieces()]
        width = sum(size.width() for size in sizes) + self._gap() * max(0, len(sizes) - 1)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:  # noqa: N802 – Qt's name
        """As narrow as its widest piece; how high it is then is for :meth:`heightForWidth`."""
        sizes = [piece.size(least=True, spacing=self._gap()) for piece in self._pieces()]
        widths, heights = [s.width() for s in sizes], [s.height() for s in sizes]
        return QSize(max(widths, default=0), max(heights, default=0))

    def setGeometry(self, place: QRect) -> None:  # noqa: N802 – Qt's name
        """Puts everything in its place."""
        super().setGeometry(place)
        top = place.top()
        for line in self._lines(place.width()):
            height = line.height(self._gap())
            self._put(line, QRect(place.left(), top, place.width(), height))
            top += height + self._gap()

    # How it is done

    def _gap(self) -> int:
        return max(0, self.spacing())

    def _pieces(self) -> Iterator[_Piece]:
        shown = [one for one in self._items if one.spacerItem() is not None or not one.isEmpty()]
        names: list[QLayoutItem] = []
        for item, after in zip_longest(shown, shown[1:]):
            names.append(item)
            if after is None or not _names(item, after):
                yield _Piece(tuple(names))
                names = []

    def _lines(self, width: int) -> list[_Line]:
        lines: list[_Line] = []
        row: list[_Piece] = []
        left, gap, after = width, self._gap(), False
        for piece in self._pieces():
            wanted = piece.size(least=False, spacing=gap).width()
            if row and wanted > left:
                lines.append(_Line(tuple(row), after))
                after = after or any(one.is_gap for one in row)
                row, left = [], width
            row.append(piece)
            left -= wanted + (0 if piece.is_gap else gap)
        return [*lines, _Line(tuple(row), after)] if row else lines

    def _put(self, line: _Line, place: QRect) -> None:
        gap = self._gap()
        solid = [piece for piece in line.pieces if not piece.is_gap]
        widths = {id(one): one.size(least=False, spacing=gap).width() for one in solid}
        spare = place.width() - sum(widths.values()) - gap * (len(solid) - 1)
        growing = [one for one in line.pieces if one.grows]
        shares = _shares(spare, len(growing))
        left = place.left() + (spare if line.after_gap and not growing and spare > 0 else 0)
        for piece in line.pieces:
            width = widths.get(id(piece), 0)
            if any(piece is one for one in growing):
                width += shares.pop()
            elif spare < 0:
                width = min(width, place.width())
            if not piece.is_gap:
                self._fill(piece, QRect(QPoint(left, place.top()), QSize(width, place.height())))
                width += gap
            left += width

    def _fill(self, piece: _Piece, place: QRect) -> None:
        *names, field = piece.items
        left = place.left()
        for name in names:
            width = name.sizeHint().width()
            name.setGeometry(QRect(left, place.top(), width, place.height()))
            left += width + self._gap()
        field.setGeometry(QRect(left, place.top(), place.right() + 1 - left, place.height()))


def _names(item: QLayoutItem, field: QLayoutItem) -> bool:
    """Whether an item is the label of the next."""
    label, named = item.widget(), field.widget()
    return isinstance(label, QLabel) and named is not None and label.buddy() is named


def _shares(spare: int, parts: int) -> list[int]:
    """What each of the growing pieces gets of what is left over, or gives of what is short."""
    return [spare // parts + (1 if n < spare % parts else 0) for n in range(parts)]


def let_flow(*rows: QHBoxLayout) -> None:
    """Makes rows of a form such as go on below themselves."""
    for row in rows:
        around, flow = row.parent(), FlowLayout()
        flow.setSpacing(row.spacing())
        while (item := row.takeAt(0)) is not None:
            flow.addItem(item)
        if isinstance(around, QGridLayout):
            top, left, high, wide = _cell(around, row)
            around.removeItem(row)
            around.addLayout(flow, top, left, high, wide)
        elif isinstance(around, QBoxLayout):
            place = around.indexOf(row)
            around.removeItem(row)
            around.insertLayout(place, flow)
        else:
            raise TypeError("a row that flows is part of a column or a grid")
        row.deleteLater()  # not when Python likes, in whichever thread that is


def _cell(grid: QGridLayout, row: QHBoxLayout) -> tuple[int, int, int, int]:
    found = grid.getItemPosition(grid.indexOf(row))
    top, left, high, wide = (int(part) for part in found)  # type: ignore[attr-defined]
    return top, left, high, wide


class Stacking(QObject):
    """Puts boxes that stand side by side below each other where the area is too narrow."""

    def __init__(self, row: QHBoxLayout, area: QScrollArea) -> None:
        super().__init__(area)
        self._row, self._area = row, area
        area.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 – Qt's name
        """Decides anew whenever the area gets another width."""
        if event.type() is QEvent.Type.Resize and isinstance(watched, QWidget):
            items = [self._row.itemAt(place) for place in range(self._row.count())]
            widths = [item.minimumSize().width() for item in items if item is not None]
            wanted = sum(widths) + self._row.spacing() * len(widths)
            beside = wanted <= watched.width() - _margins(self._area)
            ways = QBoxLayout.Direction
            self._row.setDirection(ways.LeftToRight if beside else ways.TopToBottom)
        return False


def _margins(area: QScrollArea) -> int:
    inner = area.widget()
    layout = inner.layout() if inner is not None else None
    around = layout.contentsMargins() if layout is not None else None
    return around.left() + around.right() if around is not None else 0
