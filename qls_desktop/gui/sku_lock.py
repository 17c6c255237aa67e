"""Keeps "SKU-veld" fixed after the first product sync, until it was shown what that breaks."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from qls_desktop.domain.settings import Integration, SkuField
from qls_desktop.gui.forms.ui_integration_page import Ui_IntegrationPage
from qls_desktop.gui.parts import Parts
from qls_desktop.gui.what_if_dialog import ask_what_if


class SkuLock(QObject):
    """Serves the box "SKU-veld" of the form that it is handed, and the button beside it."""

    opened = Signal()
    """The box holds the other field now; nothing is saved yet."""

    def __init__(self, ui: Ui_IntegrationPage, parts: Parts, page: QWidget) -> None:
        super().__init__(page)
        self._ui, self._parts, self._page = ui, parts, page
        self._shown: Integration | None = None
        ui.sku_change.clicked.connect(self._on_change)

    def show_integration(self, shown: Integration) -> None:
        """Locks the box when the products of an integration were linked by it already."""
        self._shown = shown
        locked = shown.id > 0 and self._parts.desk.first_synced(shown.id)
        self._ui.sku_field.setEnabled(not locked)
        self._ui.sku_change.setVisible(locked)
        self._ui.hint_sku_field.setText(self._hint(locked=locked))

    def _hint(self, *, locked: bool) -> str:
        if locked:
            return self.tr(
                "Vast sinds de eerste productsynchronisatie: uw producten zijn met dit veld"
                " gekoppeld. Voor u het wijzigt, ziet u wat een ander veld breekt."
            )
        return self.tr(
            "Dit veld van de winkel wordt bij QLS de SKU. Na de eerste productsynchronisatie"
            " staat deze keuze vast."
        )

    def _on_change(self) -> None:
        if self._shown is not None:
            self._parts.start(self._ask(self._shown))

    async def _ask(self, shown: Integration) -> None:
        other = _other(shown.products.sku_field)
        after = replace(shown, products=replace(shown.products, sku_field=other))
        try:
            agreed = await ask_what_if(
                self._parts, shown, after, self._page.window(), self._warning()
            )
        except Exception as error:  # noqa: BLE001 – said as a banner; the box stays locked
            self._parts.tell_error(error)
            return
        if agreed and self._shown is shown:
            self._ui.sku_field.setCurrentIndex(self._ui.sku_field.findData(other))
            self._ui.sku_field.setEnabled(True)
            self._ui.sku_change.setVisible(False)
            self._ui.sku_field.setFocus()
            self.opened.emit()

    def _warning(self) -> str:
        return self.tr(
            "⚠ Een ander SKU-veld kan niet zonder gevolgen. Bestaande koppelingen blijven en de"
            " SKU's in my.QLS veranderen niet mee. Varianten zonder koppeling worden voortaan met"
            " het andere veld gezocht en aangemaakt, zodat een product dat er al is nog een keer in"
            " my.QLS kan komen."
        )


def _other(field: SkuField) -> SkuField:
    return SkuField.SKU if field is SkuField.ARTICLE_CODE else SkuField.ARTICLE_CODE
