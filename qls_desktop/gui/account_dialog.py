"""The dialog of a my.QLS account: a login, and the company that it works for."""

import asyncio
from collections.abc import Awaitable, Coroutine, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QDialog, QWidget

from qls_desktop.domain.login import Login
from qls_desktop.domain.settings import Account
from qls_desktop.gui.desk import AccountAnswer, EngineCalls
from qls_desktop.gui.forming import set_up
from qls_desktop.gui.forms.ui_account_dialog import Ui_AccountDialog
from qls_desktop.gui.named import Named
from qls_desktop.gui.parts import Parts
from qls_desktop.gui.session_only import save_or_offer
from qls_desktop.gui.theme import soften
from qls_desktop.words.said import Said

_NEW = Account(0, "")


class AccountDialog(QDialog):
    """Tests what was typed, lets the merchant choose a company, and saves. Keeps what was typed.

    A test keeps nothing: a login that works isn't lost by trying another.
    """

    def __init__(self, parts: Parts, account: Account | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._parts = parts
        self.account = account or _NEW
        self._idle = asyncio.Event()
        self._idle.set()
        self.ui = Ui_AccountDialog()
        set_up(self.ui, self)
        soften(self)
        self._show()
        self._join()

    def _show(self) -> None:
        ui, account = self.ui, self.account
        ui.name.setText(account.name)
        ui.base_url.setText(account.base_url)
        ui.advanced.setChecked(bool(account.base_url))
        ui.advanced_box.setVisible(bool(account.base_url))
        if account.company_id:
            ui.company.addItem(account.company_name or account.company_id, account.company_id)
        if account.id:
            kept = self.tr("Bewaard; invullen om te wijzigen")
            ui.user.setPlaceholderText(kept)
            ui.password.setPlaceholderText(kept)
        self._enable()

    def _join(self) -> None:
        ui = self.ui
        ui.advanced.toggled.connect(ui.advanced_box.setVisible)
        ui.cancel.clicked.connect(self.reject)
        ui.test.clicked.connect(self._on_test)
        ui.accept.clicked.connect(self._on_accept)
        for line in (ui.name, ui.user, ui.password, ui.base_url):
            line.textEdited.connect(self._enable)
        ui.test.setDefault(True)

    def _enable(self) -> None:
        ui = self.ui
        both = bool(ui.user.text().strip()) and bool(ui.password.text())
        neither = not ui.user.text().strip() and not ui.password.text()
        complete = bool(ui.name.text().strip()) and (both or (neither and self.account.id > 0))
        idle = self._idle.is_set()
        ui.test.setEnabled(idle and complete)
        ui.accept.setEnabled(idle and complete and ui.company.count() > 0)
        ui.company.setEnabled(ui.company.count() > 0)
        ui.hint_company.setVisible(ui.company.count() == 0)

    def _on_test(self) -> None:
        self._begin(self._test())

    def _on_accept(self) -> None:
        self._begin(self._keep())

    def _begin(self, work: Coroutine[Any, Any, None]) -> None:
        # At once, not when the work gets its turn: a second button may be pressed before that.
        self._idle.clear()
        self._enable()
        self._parts.start(self._guarded(work))

    async def leave(self) -> None:
        """Throws the dialog away, once what is under way has come to its end."""
        await self._idle.wait()
        self.deleteLater()

    async def _guarded(self, work: Coroutine[Any, Any, None]) -> None:
        try:
            await work
        except Exception as error:  # noqa: BLE001 – every failure becomes a banner in the dialog
            replace(self._parts, banners=self.ui.banners).tell_error(error)
        finally:
            self._idle.set()
            self._enable()

    def _typed(self) -> Account:
        ui = self.ui
        return replace(
            self.account,
            name=ui.name.text().strip(),
            base_url=ui.base_url.text().strip(),
            company_id=ui.company.currentData() or self.account.company_id,
            company_name=ui.company.currentText() or self.account.company_name,
        )

    def _login(self) -> Login | None:
        user, password = self.ui.user.text().strip(), self.ui.password.text()
        return Login(user, password) if user and password else None

    async def _save(self) -> None:
        typed, login = self._typed(), self._login()

        async def save(session_only: bool) -> Account:
            async def work(engine: EngineCalls) -> Account:
                return await engine.save_account(typed, login, session_only=session_only)

            return await self._parts.desk.ask(work)

        self.account = await save_or_offer(self._parts, self, save)

    async def _test(self) -> None:
        typed, login = self._typed(), self._login()
        answer = await self._parts.desk.ask(lambda engine: self._tested(engine, typed, login))
        self.ui.banners.take_back(*self.ui.banners.causes())
        if answer.problems:
            for problem in answer.problems:
                self.ui.banners.tell("error", problem.kind, self._parts.said(problem))
            return
        self._offer(answer.companies)
        self.ui.banners.tell("ok", "account_ok", Said(self.tr("my.QLS is succesvol verbonden")))

    def _tested(
        self, engine: EngineCalls, typed: Account, login: Login | None
    ) -> Awaitable[AccountAnswer]:
        if login is None and typed.base_url == self.account.base_url:
            return engine.test_account(typed.id)  # lets what waits for it run again, too
        return engine.try_account(typed, login)

    def _offer(self, companies: Sequence[Named]) -> None:
        box = self.ui.company
        chosen = box.currentData()
        box.clear()
        for company in companies:
            box.addItem(company.name, company.id)
        box.setCurrentIndex(max(0, box.findData(chosen)))
        self._enable()
        self.ui.accept.setDefault(True)
        self.ui.company.setFocus()

    async def _keep(self) -> None:
        await self._save()
        self.ui.password.clear()
        self.accept()
