"""The Sameday script on page "Integratie": how it stands in the shop, and what can be done."""

from collections.abc import Awaitable, Callable

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from qls_desktop.domain.checkout_script import CheckoutScriptState, ScriptPlace, Standing
from qls_desktop.domain.reason import reason
from qls_desktop.domain.settings import Integration
from qls_desktop.gui.ask import finished
from qls_desktop.gui.desk import EngineCalls
from qls_desktop.gui.flow import let_flow
from qls_desktop.gui.forming import retranslate, set_up
from qls_desktop.gui.forms.ui_checkout_script import Ui_CheckoutScript
from qls_desktop.gui.moments import moment
from qls_desktop.gui.parts import Parts, reason_of
from qls_desktop.gui.script_dialog import (
    ScriptDialog,
    installing_dialog,
    reading_dialog,
    removing_dialog,
)
from qls_desktop.gui.theme import embolden, picture

Call = Callable[[EngineCalls], Awaitable[CheckoutScriptState]]
Asking = Callable[[CheckoutScriptState, QWidget], ScriptDialog]

_ICONS = {
    Standing.ABSENT: "state-info",
    Standing.CURRENT: "state-ok",
    Standing.OUTDATED: "state-wait",
    Standing.CHANGED: "state-warn",
    Standing.GONE: "state-warn",
}


class CheckoutScriptPanel(QWidget):
    """Shows the script of the chosen integration; every call runs in the worker."""

    def __init__(self, parts: Parts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._number = 0
        self._state: CheckoutScriptState | None = None
        self._due = False
        self._doing = ""
        self._failure = ""
        self._unsaved = False
        self.ui = Ui_CheckoutScript()
        set_up(self.ui, self)
        let_flow(self.ui.show_row, self.ui.act_row)
        embolden(self.ui.heading)
        self.ui.show_text.clicked.connect(self._on_show)
        self.ui.look.clicked.connect(self._on_look)
        self.ui.install.clicked.connect(self._on_install)
        self.ui.remove.clicked.connect(self._on_remove)
        self.ui.confirm.clicked.connect(self._on_confirm)
        self._show()

    def show_integration(self, integration: Integration | None) -> None:
        """Turns to an integration, or to the same one with other settings."""
        self._number = integration.id if integration is not None else 0
        self._state, self._failure = None, ""
        self._due = self._number > 0
        self._show()
        self.load_when_due()

    def load_when_due(self) -> None:
        """Reads how the script stands, once somebody looks at the page."""
        if self._due and self.isVisible():
            self._due = False
            self._parts.start(self._load(self._number))

    def note_unsaved(self, *, unsaved: bool) -> None:
        """The script follows what is saved, so that it waits for what is typed."""
        if unsaved != self._unsaved:
            self._unsaved = unsaved
            self._show()

    # What is asked

    async def _load(self, number: int) -> None:
        """Quietly: without a connection the page is no worse for it."""
        try:
            state = await self._parts.desk.ask(lambda e: e.checkout_script(number))
        except Exception as error:  # noqa: BLE001 – said in the panel; what stands stays
            why = reason_of(error)
            if why is None:
                self._parts.tell_error(error)
            elif number == self._number:
                self._failure = self._parts.said(why).full
                self._show()
            return
        self._take(number, state)

    def _on_show(self) -> None:
        if self._state is not None:
            self._parts.start(self._shown(reading_dialog(self._state, self.window())))

    def _on_look(self) -> None:
        number = self._number
        doing = self.tr("De winkel wordt nagekeken…")
        self._parts.start(self._do(doing, lambda e: e.look_at_checkout_script(number)))

    def _on_confirm(self) -> None:
        number = self._number
        doing = self.tr("Wordt vastgelegd…")
        self._parts.start(self._do(doing, lambda e: e.confirm_checkout_script(number)))

    def _on_install(self) -> None:
        number = self._number
        doing = self.tr("Het script wordt in de winkel gezet en nagelezen…")
        work = self._asked(installing_dialog, doing, lambda e: e.install_checkout_script(number))
        self._parts.start(work)

    def _on_remove(self) -> None:
        number = self._number
        doing = self.tr("Het script wordt uit de winkel gehaald…")
        work = self._asked(removing_dialog, doing, lambda e: e.remove_checkout_script(number))
        self._parts.start(work)

    async def _asked(self, asking: Asking, doing: str, call: Call) -> None:
        """Looks in the shop first, so that what is asked is about what is there."""
        number = self._number
        looking = self.tr("De winkel wordt nagekeken…")
        state = await self._do(looking, lambda e: e.look_at_checkout_script(number))
        if state is None or number != self._number:
            return
        if await self._shown(asking(state, self.window())):
            await self._do(doing, call)

    async def _shown(self, dialog: ScriptDialog) -> bool:
        try:
            return await finished(dialog) == QDialog.DialogCode.Accepted
        finally:
            dialog.deleteLater()

    async def _do(self, doing: str, call: Call) -> CheckoutScriptState | None:
        """Carries a call out and shows what came of it; an error becomes a banner."""
        number = self._number
        if self._doing:
            return None
        self._doing = doing
        self._show()
        try:
            state = await self._parts.desk.ask(call)
        except Exception as error:  # noqa: BLE001 – every failure becomes a banner
            self._parts.tell_error(error)
            self._doing = ""
            await self._load(number)
            return None
        finally:
            self._doing = ""
            self._show()
        self._take(number, state)
        return state

    def _take(self, number: int, state: CheckoutScriptState) -> None:
        if number == self._number:
            self._state, self._failure = state, ""
            self._show()

    # What is shown

    def _show(self) -> None:
        ui, state = self.ui, self._state
        ui.progress.setVisible(bool(self._doing))
        picture(ui.state_icon, self._icon(state), 16)
        ui.state.setText(self._doing or self._state_text(state))
        ui.hint_state.setText(self._details(state))
        ui.hint_state.setVisible(bool(ui.hint_state.text()))
        ui.install.setText(self._install_word(state))
        ui.confirm.setVisible(state is not None and state.current and not state.confirmed)
        self._enable(state)

    def _enable(self, state: CheckoutScriptState | None) -> None:
        ui = self.ui
        has_text = state is not None and bool(state.text)
        may: dict[QPushButton, bool] = {
            ui.show_text: has_text,
            ui.look: self._number > 0,
            ui.install: has_text and not self._unsaved and not (state and state.current),
            ui.remove: state is not None and state.installed,
            ui.confirm: not self._unsaved,
        }
        for button, allowed in may.items():
            button.setEnabled(allowed and not self._doing)

    def _icon(self, state: CheckoutScriptState | None) -> str:
        if self._doing:
            return "state-run"
        if state is None:
            return "state-warn" if self._failure else ""
        if state.problem is not None:
            return "state-warn" if state.installed else "state-info"
        if state.current and not state.confirmed:
            return "state-wait"
        return _ICONS[state.standing]

    def _state_text(self, state: CheckoutScriptState | None) -> str:
        if self._number == 0:
            return self.tr("Sla de integratie eerst op; daarna kan het script in de winkel.")
        if state is None:
            return self._failure
        told = [state.told]
        if state.current:
            slug = "checkout_confirmed" if state.confirmed else "checkout_unconfirmed"
            told.append(reason(slug))
        return " ".join(self._parts.said(why).full for why in told)

    def _details(self, state: CheckoutScriptState | None) -> str:
        """Where it is, and of when that is."""
        if state is None or self._doing:
            return ""
        said = []
        if self._unsaved:
            said.append(self.tr("Sla eerst op wat u wijzigde; het script volgt wat is opgeslagen."))
        if state.place is ScriptPlace.JAVASCRIPT:
            said.append(self._parts.said(reason("checkout_in_slot")).full)
        now = self._parts.desk.now()
        if state.installed_at is not None:
            pattern = self.tr("Geplaatst: {0}. Nagekeken: {1}.")
            looked = moment(state.looked_at, now)
            said.append(pattern.format(moment(state.installed_at, now), looked))
        return "\n".join(said)

    def _install_word(self, state: CheckoutScriptState | None) -> str:
        if state is not None and state.standing is Standing.GONE:
            return self.tr("Opnieuw installeren…")
        if state is not None and state.installed:
            return self.tr("Bijwerken…")
        return self.tr("Installeren…")

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 – Qt's name
        """Follows a change of language."""
        if event.type() is QEvent.Type.LanguageChange:
            retranslate(self.ui, self)
            self._show()
        super().changeEvent(event)
