"""The table that every page uses: fixed row height, one row chosen, copy by keyboard."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSettings, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from qls_desktop.gui.forming import USUAL_HEIGHT
from qls_desktop.gui.rows import AnyRow, RowsModel


class RowsView(QTableView):
    """Shows a :class:`RowsModel`; keeps the chosen row by its key when the rows are replaced."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setSortingEnabled(True)
        self._fix_heights()
        self._fix_row_height()

    def _fix_heights(self) -> None:
        vertical = self.verticalHeader()
        vertical.setVisible(False)
        vertical.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setStretchLastSection(True)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        self.horizontalHeader().setSortIndicatorClearable(True)
        self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)

    def _fix_row_height(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 10)

    def show_model(self, model: RowsModel) -> None:
        """Joins a model and gives the columns their first widths."""
        self.setModel(model)
        model.headerDataChanged.connect(self._fit_headings)
        grown = self.fontMetrics().height() / USUAL_HEIGHT
        for number, column in enumerate(model.columns):
            self.setColumnWidth(number, round(column.width * max(1.0, grown)))
        self._fit_headings()

    def _fit_headings(self) -> None:
        """Makes room for headings that don't fit; wider than that is up to the merchant."""
        header = self.horizontalHeader()
        for number in range(header.count()):
            header.resizeSection(
                number, max(header.sectionSize(number), header.sectionSizeHint(number))
            )

    def rows_model(self) -> RowsModel:
        """The joined model."""
        model = self.model()
        if not isinstance(model, RowsModel):
            raise TypeError("a RowsView shows a RowsModel")
        return model

    def current_row(self) -> AnyRow | None:
        """The row that the details are about."""
        return self.rows_model().row_at(self.currentIndex())

    def choose(self, key: object) -> None:
        """Makes the row with this key the current one, if it is shown."""
        index = self.rows_model().index_of(key)
        if index.isValid():
            self.setCurrentIndex(index)

    def replace_rows(self, rows: Sequence[AnyRow]) -> None:
        """Takes new rows and keeps the chosen one and the place of the scroll bar."""
        chosen = self.current_row()
        place = self.verticalScrollBar().value()
        self.rows_model().set_rows(rows)
        if chosen is not None:
            self.choose(chosen.key)
        self.verticalScrollBar().setValue(place)

    def chosen_rows(self) -> list[AnyRow]:
        """The rows that are chosen, top to bottom."""
        shown = self.rows_model().shown_rows()
        places = {place for part in self._chosen_ranges() for place in part}
        return [shown[place] for place in sorted(places)]

    def chosen_count(self) -> int:
        """How many rows are chosen; quick, however many they are."""
        return sum(map(len, self._chosen_ranges()))

    def _chosen_ranges(self) -> list[range]:
        """The chosen places in stretches: an index for each of 100,000 rows takes two seconds."""
        selection = self.selectionModel().selection()
        parts = [selection.at(number) for number in range(selection.count())]
        return [range(part.top(), part.bottom() + 1) for part in parts]

    def copy_chosen(self) -> None:
        """Puts the chosen rows on the clipboard, cells apart by tabs."""
        text = "\n".join("\t".join(row.cells) for row in self.chosen_rows())
        if text:
            QGuiApplication.clipboard().setText(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 – Qt's name
        """Copies on the platform's own key; leaves the rest to Qt."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_chosen()
            return
        super().keyPressEvent(event)

    def keep_widths(self, settings: QSettings) -> None:
        """Writes the columns' widths under the table's name."""
        settings.setValue(f"columns/{self.objectName()}", self.horizontalHeader().saveState())

    def take_widths(self, settings: QSettings) -> None:
        """Takes the columns' widths that were kept, if there are any."""
        state = settings.value(f"columns/{self.objectName()}")
        if state is not None:
            self.horizontalHeader().restoreState(state)
            self._fit_headings()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 – Qt's name
        """Follows a change of the size of text."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fix_row_height()
            self._fit_headings()
