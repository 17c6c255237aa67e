"""The place of "Direct synchroniseren": beside the settings, or below them in a narrow window."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from qls_desktop.gui.forms.ui_integration_page import Ui_IntegrationPage

USUAL_WIDTH = 290
"""Pixels of the panel while its texts fit in them."""

ANY_WIDTH = 16_777_215
"""Qt's own bound: as wide as one likes."""


class SidePanel(QObject):
    """Puts the panel where there is room for it whenever the page gets another width."""

    def __init__(self, panel: QWidget, ui: Ui_IntegrationPage, page: QWidget) -> None:
        super().__init__(page)
        self._panel, self._ui, self._page = panel, ui, page
        page.installEventFilter(self)
        self.fit()

    def fit(self) -> None:
        """Looks anew, also when the texts became longer or larger."""
        ui, wanted = self._ui, max(USUAL_WIDTH, self._panel.minimumSizeHint().width())
        bar = ui.scroll.verticalScrollBar().sizeHint().width()
        form_width = ui.form.minimumSizeHint().width() + bar
        beside = self._page.width() >= form_width + wanted + 3 * ui.columns.spacing()
        home = ui.side if beside else ui.form_layout
        if home.indexOf(self._panel) < 0:
            home.insertWidget(max(0, home.count() - 1), self._panel)
        self._panel.setMinimumWidth(wanted if beside else 0)
        self._panel.setMaximumWidth(wanted if beside else ANY_WIDTH)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 – Qt's name
        """Follows the page."""
        if watched is self._page and event.type() is QEvent.Type.Resize:
            self.fit()
        return False
