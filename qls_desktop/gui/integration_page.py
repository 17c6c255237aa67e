"""Page "Integratie": every setting of one integration, saved and tested without freezing."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QTime, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QSpinBox, QTimeEdit, QWidget

from qls_desktop.domain.login import Login
from qls_desktop.domain.settings import Account, Integration, ShippingRule, Switches
from qls_desktop.gui import integration_form as form
from qls_desktop.gui.account_dialog import AccountDialog
from qls_desktop.gui.ask import finished
from qls_desktop.gui.brand_box import BrandBox
from qls_desktop.gui.checkout_script_panel import CheckoutScriptPanel
from qls_desktop.gui.checkout_table import CheckoutTable
from qls_desktop.gui.desk import ConnectionAnswer, EngineCalls
from qls_desktop.gui.direct_sync import DirectSync
from qls_desktop.gui.flow import let_flow
from qls_desktop.gui.forming import retranslate, set_up
from qls_desktop.gui.forms.ui_integration_page import Ui_IntegrationPage
from qls_desktop.gui.integration_checks import SECRET_LENGTH, mistakes, show_mistakes
from qls_desktop.gui.key_order import go_through
from qls_desktop.gui.leaving import BEING_SAVED
from qls_desktop.gui.parts import Parts, reason_of
from qls_desktop.gui.session_only import save_or_offer
from qls_desktop.gui.side_panel import SidePanel
from qls_desktop.gui.sku_lock import SkuLock
from qls_desktop.gui.start_reading import connected_key
from qls_desktop.gui.theme import picture, soften
from qls_desktop.gui.what_if_dialog import ask_what_if
from qls_desktop.gui.wheel import WheelGuard
from qls_desktop.words.said import Said

NOON = QTime(12, 0)

_BLANK = Integration(0, 0, "")


class IntegrationPage(QWidget):
    """Shows one integration, or a new one. Nothing typed is lost when saving or testing fails."""

    saved = Signal(object)

    def __init__(self, parts: Parts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._base = _BLANK
        self._as_shown = _BLANK
        self._kept_secrets = ("", "")
        self._saving = False
        self._told: list[str] = []
        self.is_writing = False
        """Whether what was typed is being foreseen or saved; the page must stay until it is."""
        self.ui = Ui_IntegrationPage()
        set_up(self.ui, self)
        let_flow(self.ui.account_row, self.ui.checkout_buttons, self.ui.save_row)
        self._brands = BrandBox(self.ui.brand, self.ui.brand_refresh, parts)
        self._checkout = CheckoutTable(self.ui.checkout_table)
        self._sku = SkuLock(self.ui, parts, self)
        self.script = CheckoutScriptPanel(parts, self)
        layout = self.ui.checkout_layout
        layout.insertWidget(layout.indexOf(self.ui.selector_row), self.script)
        self.direct = DirectSync(parts, self)
        go_through(self.ui.checkout_remove, self.script, self.ui.checkout_selector)
        go_through(*self.direct.parts(), self.ui.revert, self.ui.save)
        self._side = SidePanel(self.direct, self.ui, self)
        soften(self)
        self._wheel = WheelGuard(self)
        self._wheel.guard(self.ui.form)
        form.fill_choices(self.ui)
        self.ui.shop_language.addItems(form.LANGUAGES)
        self._join()

    def _join(self) -> None:
        ui = self.ui
        ui.save.clicked.connect(self._on_save)
        ui.revert.clicked.connect(self.revert)
        ui.advanced.toggled.connect(ui.advanced_box.setVisible)
        ui.account.activated.connect(self._on_account)
        ui.account_new.clicked.connect(self._on_new_account)
        ui.account_edit.clicked.connect(self._on_edit_account)
        ui.checkout_add.clicked.connect(self._on_add_rule)
        ui.checkout_remove.clicked.connect(self._checkout.remove_current)
        ui.checkout_load.clicked.connect(self._on_load_checkout)
        self._checkout.edited.connect(self._on_edited)
        self._sku.opened.connect(self._on_edited)
        self._watch_fields()

    def _watch_fields(self) -> None:
        for line in self.ui.form.findChildren(QLineEdit):
            line.textEdited.connect(self._on_edited)
        for box in self.ui.form.findChildren(QComboBox):
            box.activated.connect(self._on_edited)
        for tick in self.ui.form.findChildren(QCheckBox):
            tick.toggled.connect(self._on_edited)
        for spin in self.ui.form.findChildren(QSpinBox):
            spin.valueChanged.connect(self._on_edited)
        for clock in self.ui.form.findChildren(QTimeEdit):
            clock.timeChanged.connect(self._on_edited)

    # What is shown

    def show_integration(self, integration: Integration | None) -> None:
        """Shows an integration, or a blank one to fill in."""
        self._base = integration or _BLANK
        self._fill_accounts(self._base.account_id)
        form.write(self.ui, self._base)
        self._checkout.show_rules(self._base.orders.shipping_rules)
        self._brands.show_brand(self._chosen_account(), self._base.brand_id, self._base.brand_name)
        self.ui.api_key.clear()
        self.ui.api_secret.clear()
        self._kept_secrets = ("", "")
        self.ui.advanced.setChecked(bool(self._base.base_url))
        self.ui.advanced_box.setVisible(bool(self._base.base_url))
        self.direct.show_integration(integration)
        self.script.show_integration(integration)
        show_mistakes(self.ui, {})
        self._show_kept()
        self._as_shown = self.typed()
        self._on_edited()
        self.ui.scroll.verticalScrollBar().setValue(0)

    def _show_kept(self) -> None:
        kept = self.tr("Bewaard; invullen om te wijzigen")
        wanted = self.tr("{0} tekens").format(SECRET_LENGTH)
        for line in (self.ui.api_key, self.ui.api_secret):
            line.setPlaceholderText(kept if self._base.id else wanted)
        self._sku.show_integration(self._base)

    def _fill_accounts(self, chosen: int) -> None:
        box = self.ui.account
        box.clear()
        accounts = self._parts.desk.accounts()
        for account in accounts:
            company = f" ({account.company_name})" if account.company_name else ""
            box.addItem(account.name + company, account.id)
        place = box.findData(chosen)
        box.setCurrentIndex(place if place >= 0 else (0 if len(accounts) == 1 else -1))
        self.ui.account_edit.setEnabled(box.currentIndex() >= 0)

    def _chosen_account(self) -> int:
        return int(self.ui.account.currentData() or 0)

    # What is typed

    def typed(self) -> Integration:
        """What the page says now, saved or not; without the secrets."""
        brand_id, brand_name = self._brands.chosen()
        base = replace(self._base, account_id=self._chosen_account())
        if brand_id:
            base = replace(base, brand_id=brand_id, brand_name=brand_name)
        typed = form.read(self.ui, base)
        rules: tuple[ShippingRule, ...] = self._checkout.rules()
        return replace(typed, orders=replace(typed.orders, shipping_rules=rules))

    def is_dirty(self) -> bool:
        """Whether something on the page isn't saved yet."""
        secrets = (self.ui.api_key.text(), self.ui.api_secret.text())
        return (
            secrets not in (("", ""), self._kept_secrets)
            or self._brands.touched
            or _without_brand(self.typed()) != _without_brand(self._as_shown)
        )

    def _on_edited(self) -> None:
        ui = self.ui
        dirty = self.is_dirty()
        ui.unsaved.setVisible(dirty)
        ui.unsaved_icon.setVisible(dirty)
        picture(ui.unsaved_icon, "state-info", 16)
        ui.revert.setEnabled(dirty and not self._saving)
        self.script.note_unsaved(unsaved=dirty)
        late = ui.cutoff.time() > NOON
        ui.warning_cutoff.setVisible(late)
        ui.warning_fields.setVisible(any(b.isChecked() for b in form.product_boxes(ui).values()))
        ui.warning_checkout.setVisible(any(rule.tags for rule in self._checkout.rules()))
        ui.warning_reserve_unpaid.setVisible(True)

    def revert(self) -> None:
        """Forgets what was typed since the last save."""
        self.show_integration(self._base if self._base.id else None)

    # Accounts and checkout

    def _on_account(self) -> None:
        self._brands.show_brand(self._chosen_account(), "", "")
        self.ui.account_edit.setEnabled(self._chosen_account() > 0)

    def _on_new_account(self) -> None:
        self._parts.start(self._edit_account(None))

    def _on_edit_account(self) -> None:
        wanted = self._chosen_account()
        found = [account for account in self._parts.desk.accounts() if account.id == wanted]
        if found:
            self._parts.start(self._edit_account(found[0]))

    async def _edit_account(self, account: Account | None) -> None:
        dialog = AccountDialog(self._parts, account, self.window())
        try:
            await finished(dialog)
            chosen = dialog.account.id or self._chosen_account()
        finally:
            self._parts.start(dialog.leave())
        brand_id, brand_name = self._brands.chosen()
        self._fill_accounts(chosen)
        touched = self._brands.touched
        self._brands.show_brand(self._chosen_account(), brand_id, brand_name, touched=touched)
        self._on_edited()

    def _on_add_rule(self) -> None:
        self._checkout.add(ShippingRule(""))
        table = self.ui.checkout_table
        added = table.cellWidget(table.rowCount() - 1, 0)
        if added is not None:
            added.setFocus()
        self._on_edited()

    def _on_load_checkout(self) -> None:
        if self._base.id == 0:
            said = Said(
                self.tr("Sla de integratie eerst op; daarna zijn de verzendmethoden op te halen.")
            )
            self._parts.banners.tell("info", "checkout_unsaved", said)
            return
        self._parts.start(self._load_checkout(self._base.id, self._base.account_id))

    async def _load_checkout(self, integration_id: int, account_id: int) -> None:
        self.ui.checkout_load.setEnabled(False)
        try:
            methods = await self._parts.desk.ask(lambda e: e.shipping_methods(integration_id))
            options = await self._parts.desk.ask(lambda e: e.delivery_options(account_id))
        except Exception as error:  # noqa: BLE001 – said as a banner; what stands stays
            self._parts.tell_error(error)
            return
        finally:
            self.ui.checkout_load.setEnabled(True)
        if self._base.id == integration_id:
            self._checkout.offer_tags([option.tag for option in options])
            self._checkout.merge_methods([method.title for method in methods])

    # Saving

    def _on_save(self) -> None:
        self._parts.start(self.save_typed())

    async def save_typed(self) -> bool:
        """Saves and then tests; tells whether it was saved. Mistakes are shown at their fields."""
        if self._saving:
            return False
        typed, key, secret = self.typed(), self.ui.api_key.text(), self.ui.api_secret.text()
        found = mistakes(typed, key.strip(), secret.strip(), self._parts.desk.integrations())
        show_mistakes(self.ui, found)
        if found:
            return False
        self._busy(busy=True)
        self.is_writing = True  # from here on: what is foreseen and saved is what stands here
        try:
            if not await ask_what_if(self._parts, self._base, typed, self.window()):
                return False
            login = Login(key.strip(), secret.strip()) if key else None
            careful = typed if typed.id else _harmless(typed)
            self.is_writing = careful != typed  # the rest is asked about after it is saved
            if not await self._save_and_test(careful, login) or careful == typed:
                return True
            return await self._switch_on(replace(typed, id=self._base.id))
        except Exception as error:  # noqa: BLE001 – every failure becomes a banner; fields stay
            why = reason_of(error)
            self._told += [why.kind] if why is not None else []
            self._parts.tell_error(error)
            return False
        finally:
            self.is_writing = False
            self._parts.banners.take_back(BEING_SAVED)
            self._busy(busy=False)

    async def _switch_on(self, wanted: Integration) -> bool:
        """Asks what a new integration would do; until the yes it carries and empties nothing."""
        if await ask_what_if(self._parts, self._base, wanted, self.window()):
            await self._save_and_test(wanted, None)
            return True
        title = self.tr(
            "De integratie is opgeslagen; de schakelaars en productvelden staan nog uit."
        )
        action = self.tr("Kies opnieuw “Opslaan” om te zien wat zij doen.")
        self._parts.banners.tell("info", "switches_off", Said(title, "", action))
        return True

    async def _save_and_test(self, typed: Integration, login: Login | None) -> bool:
        """Saves, then tests; tells whether both connections are in order."""

        async def save(session_only: bool) -> Integration:
            async def work(engine: EngineCalls) -> Integration:
                return await engine.save_integration(typed, login, session_only=session_only)

            return await self._parts.desk.ask(work)

        kept, self.is_writing = self.is_writing, True
        try:
            stored = await save_or_offer(self._parts, self.window(), save)
        finally:
            self.is_writing = kept
        self._take_over(typed, stored)
        answer = await self._parts.desk.ask(lambda e: e.test_integration(stored.id))
        self._tell(answer, login, stored.id)
        return answer.ok

    def _take_over(self, typed: Integration, stored: Integration) -> None:
        self._base = stored
        self._as_shown = replace(typed, id=stored.id)
        self._brands.touched = False
        self._kept_secrets = (self.ui.api_key.text(), self.ui.api_secret.text())
        self.saved.emit(stored)
        self.direct.show_integration(stored)
        self.script.show_integration(stored)
        self._show_kept()

    def _tell(self, answer: ConnectionAnswer, login: Login | None, tested: int) -> None:
        self._parts.banners.take_back(*self._told, "integration_ok")
        self._told = [why.kind for why in (*answer.problems, *answer.notes)]
        for note in answer.notes:
            self._parts.tell("warn", note)
        for problem in answer.problems:
            self._parts.tell("error", problem)
        if answer.ok:
            self._forget_secrets(login)
            self._parts.desk.remember(connected_key(tested), "yes")
            said = Said(self.tr("Lightspeed is succesvol gekoppeld"))
            self._parts.banners.tell("ok", "integration_ok", said)

    def _forget_secrets(self, login: Login | None) -> None:
        if login is not None and self.ui.api_key.text().strip() == login.user:
            self.ui.api_key.clear()
            self.ui.api_secret.clear()

    def _busy(self, *, busy: bool) -> None:
        self._saving = busy
        if busy and self.ui.save.hasFocus():
            # A button that is disabled hands the focus on, and the list of integrations would
            # take it for a choice.
            self.ui.scroll.setFocus()
        self.ui.save.setEnabled(not busy)
        if not busy and self.ui.scroll.hasFocus():
            self.ui.save.setFocus()
        self.ui.save.setText(self._save_word())
        self._on_edited()

    def _save_word(self) -> str:
        return self.tr("Bezig met opslaan en testen…") if self._saving else self.tr("Op&slaan")

    # Language

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 – Qt's name
        """Loads the trade names once somebody looks."""
        super().showEvent(event)
        self._side.fit()
        self._brands.load_when_due()
        self.script.load_when_due()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 – Qt's name
        """Follows a change of language without touching what was typed."""
        if event.type() is QEvent.Type.LanguageChange:
            retranslate(self.ui, self)
            form.fill_choices(self.ui)
            self._checkout.retranslate()
            self._show_kept()
            self.ui.save.setText(self._save_word())
            self._side.fit()
        super().changeEvent(event)


def _harmless(new: Integration) -> Integration:
    """Nothing runs by itself, and no field at QLS is overwritten or emptied."""
    return replace(new, auto=Switches(), products=replace(new.products, fields=frozenset()))


def _without_brand(integration: Integration) -> Integration:
    return replace(integration, brand_id="", brand_name="")
