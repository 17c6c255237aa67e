"""The questions before a merchant leaves page "Integratie" unsaved, or closes during a sync."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from qls_desktop.gui.ask import choose
from qls_desktop.words.said import Said

if TYPE_CHECKING:
    from qls_desktop.gui.integration_page import IntegrationPage
    from qls_desktop.gui.parts import Parts

translate = QCoreApplication.translate

BEING_SAVED = "being_saved"
"""The banner that says why the page can't be left now; the page takes it back."""


def tell_being_saved(parts: Parts) -> None:
    """Says why nothing happens: a save, or the forecast before it, is under way."""
    title = translate("MainWindow", "De pagina Integratie wordt nog opgeslagen.")
    action = translate("MainWindow", "Wacht tot dat klaar is en probeer het dan opnieuw.")
    parts.banners.tell("info", BEING_SAVED, Said(title, "", action))


async def may_leave(page: IntegrationPage, window: QWidget) -> bool:
    """Asks what to do with what isn't saved yet; False means: stay where we are."""
    answer = await choose(
        window,
        translate("MainWindow", "Niet opgeslagen"),
        translate(
            "MainWindow", "Op de pagina Integratie staan wijzigingen die nog niet zijn opgeslagen."
        ),
        (
            translate("MainWindow", "Opslaan"),
            translate("MainWindow", "Niet bewaren"),
            translate("MainWindow", "Terug naar de pagina"),
        ),
        default=0,
    )
    if answer == 0:
        # What waits for a yes, or for a test that goes well, stands on the page only.
        return await page.save_typed() and not page.is_dirty()
    if answer == 1:
        page.revert()
    return answer == 1


async def may_stop(window: QWidget) -> bool:
    """Asks whether the sync that is under way may stop at its next step."""
    answer = await choose(
        window,
        translate("MainWindow", "Er loopt een synchronisatie"),
        translate(
            "MainWindow",
            "QLS Desktop maakt de huidige stap af en stopt dan. Wat nog niet gedaan is, gebeurt"
            " de volgende keer.",
        ),
        (translate("MainWindow", "Stoppen en sluiten"), translate("MainWindow", "Laten lopen")),
        default=0,
    )
    return answer == 0
