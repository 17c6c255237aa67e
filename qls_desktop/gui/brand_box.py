"""The choice "Handelsnaam": loaded live from my.QLS, keeping what was chosen when that fails."""

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QComboBox, QPushButton

from qls_desktop.gui.parts import Parts

translate = QCoreApplication.translate


class BrandBox(QObject):
    """Fills the box for an account; an answer that comes after a newer question is dropped."""

    def __init__(self, box: QComboBox, refresh: QPushButton, parts: Parts) -> None:
        super().__init__(box)
        self._box, self._refresh, self._parts = box, refresh, parts
        self._asked = 0
        self._due = False
        self._account_id = 0
        self.touched = False
        """Whether the merchant chose a brand that isn't saved yet."""
        refresh.clicked.connect(self._on_refresh)
        box.activated.connect(self._on_activated)

    def show_brand(
        self, account_id: int, brand_id: str, brand_name: str, *, touched: bool = False
    ) -> None:
        """Shows a choice at once; loads the rest when somebody looks.

        ``touched``: it isn't the stored one but the merchant's, who hasn't saved it yet.
        """
        self._account_id = account_id
        self.touched = touched
        self._box.clear()
        if brand_id:
            self._box.addItem(brand_name or brand_id, brand_id)
        self._refresh.setEnabled(account_id > 0)
        self._asked += 1
        self._due = True
        if self._box.isVisible():
            self.load_when_due()

    def load_when_due(self) -> None:
        """Loads the trade names of an account that was not asked for them yet."""
        if self._due:
            self._on_refresh()

    def chosen(self) -> tuple[str, str]:
        """Id and name of the chosen brand; both empty when there is none."""
        brand_id = self._box.currentData()
        return (str(brand_id), self._box.currentText()) if brand_id else ("", "")

    def _on_activated(self) -> None:
        self.touched = True

    def _on_refresh(self) -> None:
        self._due = False
        if self._account_id > 0:
            self._asked += 1
            self._parts.start(self._load(self._account_id, self._asked))

    async def _load(self, account_id: int, asked: int) -> None:
        try:
            brands = await self._parts.desk.ask(lambda engine: engine.brands(account_id))
        except Exception as error:  # noqa: BLE001 – the choice stays; the banner says why
            self._parts.tell_error(error)
            return
        if asked != self._asked:
            return
        chosen = self._box.currentData()
        self._box.clear()
        for brand in brands:
            self._box.addItem(brand.name, brand.id)
        place = self._box.findData(chosen)
        if chosen and place < 0:
            gone = translate("BrandBox", "{0} (niet meer in my.QLS)").format(chosen)
            self._box.insertItem(0, gone, chosen)
            place = 0
        self._box.setCurrentIndex(place if place >= 0 else (0 if len(brands) == 1 else -1))
