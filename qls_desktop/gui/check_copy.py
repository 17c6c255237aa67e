"""Copies codes alone from the table of page "Productcontrole", to paste where they are mended."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence

from qls_desktop.domain.findings import Finding
from qls_desktop.gui.table import RowsView

_MANY = 500


class CodeCopy(QObject):
    """Two choices in the table's context menu, each with a key of its own."""

    def __init__(
        self, table: RowsView, chosen: Callable[[], Sequence[Finding]], page: QObject
    ) -> None:
        super().__init__(page)
        self._table, self._chosen = table, chosen
        self._codes, self._suggestions = QAction(table), QAction(table)
        self._codes.setShortcut(QKeySequence("Ctrl+Shift+C"))
        self._suggestions.setShortcut(QKeySequence("Ctrl+Alt+C"))
        for action in (self._codes, self._suggestions):
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            table.addAction(action)
        self._codes.triggered.connect(self._copy_codes)
        self._suggestions.triggered.connect(self._copy_suggestions)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        table.selectionModel().selectionChanged.connect(self._on_selection)
        self.retranslate()

    def retranslate(self) -> None:
        """Sets the texts in the language of this moment."""
        self._codes.setText(self.tr("&Codes kopiëren"))
        self._suggestions.setText(self.tr("&Voorgestelde codes kopiëren"))

    def _on_selection(self) -> None:
        if (
            self._table.chosen_count() > _MANY
        ):  # choosing all of 100,000 rows must not wait for a look at each
            self._codes.setEnabled(True)
            self._suggestions.setEnabled(True)
            return
        found = self._chosen()
        self._codes.setEnabled(any(one.value for one in found))
        self._suggestions.setEnabled(any(map(_suggestion, found)))

    def _copy_codes(self) -> None:
        _copy([one.value for one in self._chosen()])

    def _copy_suggestions(self) -> None:
        _copy([_suggestion(one) for one in self._chosen()])


def _suggestion(finding: Finding) -> str:
    return str(finding.reason.values.get("suggestion") or "").strip("–")


def _copy(codes: Sequence[str]) -> None:
    text = "\n".join(filter(None, codes))
    if text:
        QGuiApplication.clipboard().setText(text)
