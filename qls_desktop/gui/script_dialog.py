"""Shows the checkout script, and what will be done with it in the shop, before anything is done."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget

from qls_desktop.domain.checkout_script import (
    METAFIELD_KEY,
    CheckoutScriptState,
    ScriptPlace,
    Standing,
)
from qls_desktop.gui.forming import set_up
from qls_desktop.gui.forms.ui_script_dialog import Ui_ScriptDialog
from qls_desktop.gui.theme import embolden

translate = QCoreApplication.translate


class ScriptDialog(QDialog):
    """The text to read and copy; with an ``accept`` word also the question to go on."""

    def __init__(
        self, heading: str, steps: Sequence[str], text: str, accept: str, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_ScriptDialog()
        set_up(self.ui, self)
        embolden(self.ui.heading, larger=2)
        self.ui.heading.setText(heading)
        self.ui.steps.setText("\n".join(steps))
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPointSizeF(self.font().pointSizeF())
        self.ui.text.setFont(font)
        self.ui.text.setPlainText(text)
        self.ui.text.setVisible(bool(text))
        self.setMinimumSize(QSize(480, 240 if text else 0))
        if not text:
            self.resize(560, 0)
        self.ui.copy.setVisible(bool(text))
        self.ui.accept.setText(accept)
        self.ui.accept.setVisible(bool(accept))
        self.ui.cancel.setText(self.tr("&Annuleren") if accept else self.tr("&Sluiten"))
        self.ui.cancel.setDefault(True)
        self.ui.cancel.clicked.connect(self.reject)
        self.ui.accept.clicked.connect(self.accept)
        self.ui.copy.clicked.connect(self._copy)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.ui.text.toPlainText())


def reading_dialog(state: CheckoutScriptState, parent: QWidget) -> ScriptDialog:
    """Shows the text; nothing can be done in it."""
    steps = [
        translate(
            "ScriptDialog",
            "Dit script verbergt de Sameday-methode na de eindtijd en op dagen waarop niet wordt"
            " gewerkt. U kunt het ook zelf in de winkel zetten.",
        )
    ]
    heading = translate("ScriptDialog", "Het script zoals het nu zou worden geïnstalleerd")
    return ScriptDialog(heading, steps, state.text, "", parent)


def installing_dialog(state: CheckoutScriptState, parent: QWidget) -> ScriptDialog:
    """Asks whether to write this to the shop."""
    heading = translate("ScriptDialog", "Dit wordt in de winkel gezet")
    accept = translate("ScriptDialog", "In de winkel &zetten")
    return ScriptDialog(heading, _installing(state), state.text, accept, parent)


def _installing(state: CheckoutScriptState) -> list[str]:
    steps = [_overwriting()] if state.standing is Standing.CHANGED else []
    if state.place is ScriptPlace.JAVASCRIPT:
        steps += [
            translate(
                "ScriptDialog",
                "• In het vak voor eigen JavaScript, tussen onze merktekens: de tekst hieronder."
                " Uw eigen code in dat vak blijft zoals zij is.",
            )
        ]
    else:
        steps += [
            translate("ScriptDialog", "• Als winkelscript op elke pagina: de tekst hieronder."),
            translate(
                "ScriptDialog",
                "• Weigert de winkel dat, dan komt dezelfde tekst in het vak voor eigen"
                " JavaScript, tussen onze merktekens. Uw eigen code daar blijft zoals zij is.",
            ),
        ]
    pattern = translate("ScriptDialog", "• Als winkelgegeven {0}: {1}")
    return [*steps, pattern.format(METAFIELD_KEY, state.settings)]


def _overwriting() -> str:
    return translate(
        "ScriptDialog",
        "⚠ Iemand heeft het script in de winkel gewijzigd; die wijziging wordt overschreven.",
    )


def removing_dialog(state: CheckoutScriptState, parent: QWidget) -> ScriptDialog:
    """Asks whether to take everything of ours out of the shop."""
    place = (
        translate("ScriptDialog", "• Ons deel van het vak voor eigen JavaScript.")
        if state.place is ScriptPlace.JAVASCRIPT
        else translate("ScriptDialog", "• Het winkelscript.")
    )
    steps = [
        place,
        translate("ScriptDialog", "• Het winkelgegeven {0}.").format(METAFIELD_KEY),
        translate(
            "ScriptDialog",
            "Uw eigen code blijft zoals zij is. Klanten kunnen Sameday daarna ook na de eindtijd"
            " kiezen; zo'n bestelling gaat met de gewone verzending mee en dat staat erbij.",
        ),
    ]
    heading = translate("ScriptDialog", "Dit wordt uit de winkel gehaald")
    accept = translate("ScriptDialog", "Uit de winkel &halen")
    return ScriptDialog(heading, steps, "", accept, parent)
