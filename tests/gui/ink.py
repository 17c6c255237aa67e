"""Where texts stand on a page or dialog, and how far their pixels stand out from what is behind."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QStyle,
    QStyleOptionButton,
    QStyleOptionComboBox,
    QStyleOptionGroupBox,
    QStyleOptionTab,
    QTabBar,
    QTableView,
    QTextEdit,
    QWidget,
)

from tests.gui.contrast import contrast

TEXT, PICTURE = 4.5, 3.0
"""What WCAG 2.1 AA asks of text and of pictures that say something."""

ZOOM = 2
"""Texts are painted larger than on screen: thin letters then reach their full colour."""

FEWEST = 4
"""Pixels of a colour that make it part of the letters."""

MOST_ROWS = 6
"""Rows of a table that are measured; the others look alike."""

_S = QStyle.SubElement


@dataclass(frozen=True)
class Spot:
    """A text or picture: whose, where in its widget, and what it has to reach."""

    name: str
    owner: QWidget
    place: QRect
    least: float = TEXT


def spots(surface: QWidget) -> Iterator[Spot]:
    """Every text and picture that is seen, but of what is switched off."""
    for widget in [surface, *surface.findChildren(QWidget)]:
        if widget.isVisible() and widget.isEnabled():
            yield from _of(widget)


def _of(widget: QWidget) -> Iterator[Spot]:
    name = f"{widget.metaObject().className()} {widget.objectName()}"
    for kind, look in _LOOKS:
        if isinstance(widget, kind):
            yield from look(name, widget)
            return


def _label(name: str, label: QLabel) -> Iterator[Spot]:
    least = TEXT if label.pixmap().isNull() else PICTURE
    if label.text() or least == PICTURE:
        yield Spot(name, label, label.contentsRect(), least)


def _button(name: str, button: QAbstractButton) -> Iterator[Spot]:
    if button.text():
        yield Spot(name, button, _button_text(button))


def _choice(name: str, box: QComboBox) -> Iterator[Spot]:
    if box.currentText() and not box.isEditable():
        yield Spot(name, box, _combo_text(box))


def _line(name: str, line: QLineEdit) -> Iterator[Spot]:
    if line.text() or line.placeholderText():
        yield Spot(name, line, line.rect().adjusted(4, 4, -20, -4))


def _box(name: str, box: QGroupBox) -> Iterator[Spot]:
    if box.title():
        yield Spot(name, box, _title(box))


def _text(name: str, edit: QPlainTextEdit | QTextEdit) -> Iterator[Spot]:
    if edit.toPlainText():
        yield Spot(name, edit.viewport(), edit.viewport().rect())


def _button_text(button: QAbstractButton) -> QRect:
    if isinstance(button, QCheckBox):
        option = QStyleOptionButton()
        button.initStyleOption(option)
        left = button.style().subElementRect(_S.SE_CheckBoxContents, option, button).left()
        return button.rect().adjusted(left, 0, 0, 0)
    inner = button.rect().adjusted(5, 4, -5, -4)
    if button.icon().isNull():
        return inner
    text = button.fontMetrics().horizontalAdvance(button.text().replace("&", ""))
    return QRect(inner.center().x() + button.iconSize().width() // 2, inner.top(),
                 max(4, min(text // 2, inner.width() // 2)), inner.height())  # fmt: skip


def _combo_text(box: QComboBox) -> QRect:
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    control, part = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
    return box.style().subControlRect(control, option, part, box)


def _title(box: QGroupBox) -> QRect:
    option = QStyleOptionGroupBox()
    box.initStyleOption(option)
    control, part = QStyle.ComplexControl.CC_GroupBox, QStyle.SubControl.SC_GroupBoxLabel
    return box.style().subControlRect(control, option, part, box)


def _tabs(name: str, bar: QTabBar) -> Iterator[Spot]:
    for place in range(bar.count()):
        option = QStyleOptionTab()
        bar.initStyleOption(option, place)
        text = bar.style().subElementRect(_S.SE_TabBarTabText, option, bar)
        if bar.isTabVisible(place) and bar.isTabEnabled(place):
            left = bar.iconSize().width() + 8 if not bar.tabIcon(place).isNull() else 0
            yield Spot(f"{name} {bar.tabText(place)}", bar, text.adjusted(left, 0, 0, -3))


def _headings(name: str, header: QHeaderView) -> Iterator[Spot]:
    model, across = header.model(), header.orientation()
    for place in range(header.count()):
        text = str(model.headerData(place, across) or "")
        if text and not header.isSectionHidden(place):
            left, wide = header.sectionViewportPosition(place), header.sectionSize(place)
            yield Spot(f"{name} {text}", header.viewport(),
                       QRect(left + 3, 2, wide - 6, header.height() - 4))  # fmt: skip


def _cells(name: str, view: QAbstractItemView) -> Iterator[Spot]:
    columns = view.horizontalHeader().count() if isinstance(view, QTableView) else 1
    if not columns:  # no model yet
        return
    model = view.model()
    for row in range(min(model.rowCount(), MOST_ROWS)):
        for column in range(columns):
            index = model.index(row, column)
            if str(model.data(index) or "").strip(" –-·"):
                yield Spot(f"{name} {row},{column}", view.viewport(), _cell_text(view, index))


def _cell_text(view: QAbstractItemView, index: QModelIndex) -> QRect:
    place, icon = view.visualRect(index), index.data(Qt.ItemDataRole.DecorationRole)
    size = view.iconSize() if view.iconSize().isValid() else QSize(16, 16)
    left = (size.width() + 8) if icon is not None else 2
    return place.adjusted(left, 1, -2, -1)


_LOOKS: tuple[tuple[Any, Callable[[str, Any], Iterator[Spot]]], ...] = (
    (QLabel, _label),
    (QAbstractButton, _button),
    (QComboBox, _choice),
    (QLineEdit, _line),
    (QGroupBox, _box),
    (QTabBar, _tabs),
    (QHeaderView, _headings),
    (QTableView, _cells),
    (QListView, _cells),
    (QPlainTextEdit, _text),
    (QTextEdit, _text),
)


# Pixels


def painted(window: QWidget) -> QImage:
    """A window as it looks, larger than life."""
    image = QImage(window.size() * ZOOM, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ZOOM)
    window.render(image)
    return image


def measure(image: QImage, place: QRect) -> float:
    """How far the letters in a part of an image stand out; 21 when there are none."""
    zoomed = QRect(place.topLeft() * ZOOM, place.size() * ZOOM).intersected(image.rect())
    if zoomed.isEmpty():
        return 21.0
    part = image.copy(zoomed)
    counted = Counter(memoryview(part.constBits()).cast("I"))
    (paper, _), *_ = counted.most_common(1)
    inks = [one for one, count in counted.items() if count >= FEWEST and one != paper]
    return max((contrast(_colour(one), _colour(paper)) for one in inks), default=21.0)


def _colour(pixel: int) -> QColor:
    return QColor(pixel >> 16 & 255, pixel >> 8 & 255, pixel & 255)


def faint(surface: QWidget) -> list[str]:
    """The texts and pictures that don't stand out enough, with how far they do."""
    window = surface.window()
    image, found = painted(window), list[str]()
    for spot in spots(surface):
        seen = spot.owner.visibleRegion().boundingRect().intersected(spot.place)
        place = QRect(spot.owner.mapTo(window, QPoint()) + seen.topLeft(), seen.size())
        if seen.width() < 4 or seen.height() < 4:
            continue
        reached = measure(image, place)
        if reached < spot.least:
            found.append(f"{spot.name}: {reached:.1f}")
    return found
