"""The window's size, its splitter and the widths of its columns, kept from start to start."""

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QMainWindow, QSplitter, QWidget

from qls_desktop.gui.table import RowsView


class Looks:
    """Takes back and keeps how the merchant left the window."""

    def __init__(self, window: QMainWindow, splitter: QSplitter, settings: QSettings) -> None:
        self._window, self._splitter, self._settings = window, splitter, settings

    def take_back(self) -> None:
        """Puts everything as it was kept; what was never kept stays as it is."""
        geometry = self._settings.value("window/geometry")
        if isinstance(geometry, QByteArray):
            self._window.restoreGeometry(geometry)
        split = self._settings.value("window/splitter")
        if isinstance(split, QByteArray):
            self._splitter.restoreState(split)

    def take_back_page(self, page: QWidget) -> None:
        """Gives the columns of a new page the widths that were kept."""
        for table in page.findChildren(RowsView):
            table.take_widths(self._settings)

    def keep(self) -> None:
        """Keeps everything as it is now; of pages that weren't made, what was kept before."""
        self._settings.setValue("window/geometry", self._window.saveGeometry())
        self._settings.setValue("window/splitter", self._splitter.saveState())
        for table in self._tables():
            table.keep_widths(self._settings)
        self._settings.sync()

    def _tables(self) -> list[RowsView]:
        found = self._window.findChildren(RowsView)
        return [table for table in found if table.window() is self._window]
