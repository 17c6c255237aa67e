"""A table that asks for a few rows only, and takes more where there is room."""

from PySide6.QtCore import QSize

from qls_desktop.gui.table import RowsView


class ShortRowsView(RowsView):
    """For a panel with texts above and below: those come first."""

    def sizeHint(self) -> QSize:  # noqa: N802 – Qt's name
        """As high as the form says that it must be at least."""
        return QSize(super().sizeHint().width(), self.minimumHeight())
