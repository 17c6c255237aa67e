"""Everything that the window and the command line ask of the business, in one place.

An engine lives on one event loop: the sync thread's, or the command line's. Its methods are the
only writers of the store while it runs (design.md, section 4).
"""

import asyncio
from datetime import datetime

from qls_desktop.domain.checkout_script import CheckoutScriptState
from qls_desktop.domain.findings import Finding
from qls_desktop.domain.learned import Learned
from qls_desktop.domain.ledger import LedgerOrder
from qls_desktop.domain.login import Login
from qls_desktop.domain.reconciling import ReconcileReport
from qls_desktop.domain.runs import RunReport, Task, Trigger
from qls_desktop.domain.settings import Account, Integration
from qls_desktop.lightspeed.shop import ShippingMethod, Shop
from qls_desktop.qls.account_rows import Brand, DeliveryOption
from qls_desktop.qls.warehouse import Warehouse
from qls_desktop.store.accounts import Accounts
from qls_desktop.store.ledger import Ledger
from qls_desktop.store.runs import Runs
from qls_desktop.sync import checkout_script, connection, order_wishes, saving
from qls_desktop.sync.cancelling import CancelToken
from qls_desktop.sync.check import check_stored
from qls_desktop.sync.checking import Checking
from qls_desktop.sync.connection import AccountTest, ConnectionTest
from qls_desktop.sync.doubts import next_look_at, recover_interrupted
from qls_desktop.sync.executing import Wish, execute
from qls_desktop.sync.keeping import keep_tidy
from qls_desktop.sync.known import known_account, known_integration
from qls_desktop.sync.learning import Learning
from qls_desktop.sync.lines import shop_line, warehouse_line
from qls_desktop.sync.parts import Parts, account_login, integration_login
from qls_desktop.sync.pauses import resume_account, resume_integration
from qls_desktop.sync.reconcile import reconcile_orders
from qls_desktop.sync.run import OnProgress
from qls_desktop.sync.shared import Shared
from qls_desktop.sync.undo import undoable_run


class Engine:
    """The business with its outside handed in. See the module for where it lives."""

    def __init__(self, parts: Parts) -> None:
        self.parts = parts
        self._shared = Shared()
        self.checking = Checking(parts)

    def start_up(self) -> None:
        """Settles what an earlier stop left open; once, before anything else."""
        now = self.parts.now()
        Runs(self.parts.store).interrupt_open(now)
        recover_interrupted(Ledger(self.parts.store), now)

    # -- accounts and integrations ------------------------------------------------------------

    async def save_account(
        self, account: Account, login: Login | None, *, session_only: bool = False
    ) -> Account:
        """Keeps an account, and its login when one is given (``session_only``: in memory).

        A login, address or company given lets paused jobs run again: the next turn shows whether it
        is right.

        Raises:
            NameTakenError: another account has this name.
            SecretsUnavailableError: the keyring refuses; nothing was saved.
        """
        before = Accounts(self.parts.store).get(account.id)
        saved = await saving.save_account(self.parts, account, login, session_only=session_only)
        if login is not None:
            self._shared.logins_given[account_login(saved.id)] += 1
        where = (saved.base_url, saved.company_id)
        if login is not None or (before and (before.base_url, before.company_id) != where):
            resume_account(self.parts, saved.id)
        return saved

    async def save_integration(
        self, integration: Integration, login: Login | None, *, session_only: bool = False
    ) -> Integration:
        """Keeps an integration, and its key and secret when given (``session_only``: in memory).

        A key given lets paused jobs run again: the next turn shows whether it is right.

        Raises:
            NameTakenError: another integration has this name.
            SecretsUnavailableError: the keyring refuses; nothing was saved.
        """
        saved = await saving.save_integration(
            self.parts, integration, login, session_only=session_only
        )
        if login is not None:
            self._shared.logins_given[integration_login(saved.id)] += 1
            resume_integration(self.parts, saved.id)
        return saved

    async def remove_account(self, account_id: int) -> None:
        """Removes an account and its login.

        Raises:
            InUseError: integrations use it.
        """
        await saving.remove_account(self.parts, account_id)

    async def remove_integration(self, integration_id: int, *, leave_script: bool = False) -> None:
        """Removes an integration, what was read for it, and its API key and secret.

        Raises:
            InUseError: an order is being sent or in doubt.
            RefusedError: its checkout script is in the shop, where it would go on hiding Sameday
                without anybody to keep it right; not with ``leave_script``.
        """
        await saving.remove_integration(self.parts, integration_id, leave_script=leave_script)

    async def test_account(self, account_id: int) -> AccountTest:
        """Tests an account's login; a success lets paused jobs run again."""
        account = known_account(self.parts.store, account_id)
        tested = await connection.test_account(self.parts, account)
        if not tested.problems:
            resume_account(self.parts, account_id)
        return tested

    async def try_account(self, account: Account, login: Login | None) -> AccountTest:
        """Tests an account that was typed and keeps nothing; None tries the login that is kept."""
        return await connection.try_account(self.parts, account, login)

    async def test_integration(self, integration_id: int) -> ConnectionTest:
        """Tests both sides of an integration; a success lets paused jobs run again."""
        integration = known_integration(self.parts.store, integration_id)
        tested = await connection.test_integration(self.parts, integration)
        if tested.ok:
            resume_integration(self.parts, integration_id)
        return tested

    async def brands(self, account_id: int) -> tuple[Brand, ...]:
        """The trade names of an account's company."""
        account = known_account(self.parts.store, account_id)
        return await connection.load_brands(self.parts, account)

    async def delivery_options(self, account_id: int) -> tuple[DeliveryOption, ...]:
        """The delivery option tags that my.QLS offers."""
        account = known_account(self.parts.store, account_id)
        async with warehouse_line(self.parts, account) as channel:
            return await Warehouse(channel, account.company_id).delivery_options()

    async def shipping_methods(self, integration_id: int) -> tuple[ShippingMethod, ...]:
        """The shop's shipping methods."""
        integration = known_integration(self.parts.store, integration_id)
        async with shop_line(self.parts, integration) as channel:
            methods = await Shop(channel, integration.language).shipping_methods()
        checkout_script.remember_methods(self.parts, integration_id, methods)
        return methods

    # -- the checkout -------------------------------------------------------------------------

    async def checkout_script(self, integration_id: int) -> CheckoutScriptState:
        """How the Sameday script stands in the shop, with the text that would be installed."""
        integration = known_integration(self.parts.store, integration_id)
        return await checkout_script.read_state(self.parts, integration)

    async def look_at_checkout_script(self, integration_id: int) -> CheckoutScriptState:
        """How the Sameday script stands once the shop was asked.

        Raises:
            ApiProblemError: the shop can't be reached, or a permission is missing.
        """
        integration = known_integration(self.parts.store, integration_id)
        return await checkout_script.look(self.parts, integration)

    async def install_checkout_script(self, integration_id: int) -> CheckoutScriptState:
        """Installs the Sameday script, or brings it up to date.

        Raises:
            RefusedError: no method is Sameday, or the shop doesn't take the script.
            ApiProblemError: the shop can't be reached, or a permission is missing.
        """
        integration = known_integration(self.parts.store, integration_id)
        return await checkout_script.install(self.parts, integration)

    async def remove_checkout_script(self, integration_id: int) -> CheckoutScriptState:
        """Takes the Sameday script out of the shop; raises as installing it does."""
        integration = known_integration(self.parts.store, integration_id)
        return await checkout_script.remove(self.parts, integration)

    async def confirm_checkout_script(self, integration_id: int) -> CheckoutScriptState:
        """Notes that the merchant has seen the Sameday script work in the shop."""
        integration = known_integration(self.parts.store, integration_id)
        return await checkout_script.confirm(self.parts, integration)

    # -- runs ---------------------------------------------------------------------------------

    async def run(
        self,
        integration_id: int,
        task: Task,
        trigger: Trigger,
        *,
        dry_run: bool = False,
        approved: bool = False,
        on_progress: OnProgress | None = None,
        cancel: CancelToken | None = None,
    ) -> RunReport:
        """Runs one task of one integration; a problem is in the report, never raised.

        Raises:
            RefusedError: there is no such integration.
            StoreError: the store can't be written.
        """
        wish = Wish(task, trigger, dry_run, approved, cancel=cancel or CancelToken())
        return await self._execute(integration_id, wish, on_progress)

    async def look(self, integration_id: int, on_progress: OnProgress | None = None) -> RunReport:
        """Looks for orders in doubt, and sends nothing."""
        wish = Wish(Task.ORDERS, Trigger.LOOK, look_only=True)
        return await self._execute(integration_id, wish, on_progress)

    async def _execute(
        self, integration_id: int, wish: Wish, on_progress: OnProgress | None
    ) -> RunReport:
        integration = known_integration(self.parts.store, integration_id)
        # Two runs of one task would plan the same writes, so the second waits for the first.
        async with self._shared.turns.of(f"{wish.task}:{integration_id}"):
            return await execute(
                self.parts, self._shared, integration, wish, on_progress or (lambda _step: None)
            )

    async def preview_undo(
        self,
        run_id: int,
        *,
        on_progress: OnProgress | None = None,
        cancel: CancelToken | None = None,
    ) -> RunReport:
        """What :meth:`undo` would put back and what it would leave, and why; writes nothing.

        Raises:
            RefusedError: the run wrote nothing that can be taken back.
        """
        undone = undoable_run(self.parts.store, run_id)
        wish = Wish(
            undone.task,
            Trigger.UNDO,
            dry_run=True,
            undo_of=run_id,
            cancel=cancel or CancelToken(),
        )
        return await self._execute(undone.integration_id, wish, on_progress)

    async def undo(
        self,
        run_id: int,
        *,
        approved: bool = False,
        on_progress: OnProgress | None = None,
        cancel: CancelToken | None = None,
    ) -> RunReport:
        """Puts back what a stock or products run wrote, where it still stands.

        The undo is a run itself, with its own number, and can be undone. Many changes at once are
        held until ``approved``.

        Raises:
            RefusedError: the run wrote nothing that can be taken back.
        """
        undone = undoable_run(self.parts.store, run_id)
        wish = Wish(
            undone.task,
            Trigger.UNDO,
            approved=approved,
            undo_of=run_id,
            cancel=cancel or CancelToken(),
        )
        return await self._execute(undone.integration_id, wish, on_progress)

    def next_look_at(self, integration_id: int) -> datetime | None:
        """When an order in doubt is to be looked for next (aware UTC)."""
        return next_look_at(Ledger(self.parts.store), integration_id)

    def keep_tidy(self) -> None:
        """Forgets what is past its time; once a day."""
        keep_tidy(self.parts)

    async def learned(self, integration_id: int) -> tuple[Learned, ...]:
        """What this shop and its account were found to do, for the page "Hulp"."""
        integration = known_integration(self.parts.store, integration_id)
        return Learning(self.parts, integration).all()

    # -- products and orders ------------------------------------------------------------------

    async def check(self, integration_id: int | None = None) -> tuple[Finding, ...]:
        """The product check on what is stored, of one integration or of all."""
        return await asyncio.to_thread(
            check_stored, self.parts.store, integration_id, self.parts.now()
        )

    async def reread(
        self,
        integration_id: int,
        on_progress: OnProgress | None = None,
        cancel: CancelToken | None = None,
    ) -> RunReport:
        """Reads shop and warehouse anew, for the product check; writes to neither side."""
        return await self.run(
            integration_id,
            Task.PRODUCTS,
            Trigger.USER,
            dry_run=True,
            on_progress=on_progress,
            cancel=cancel,
        )

    async def reconcile(
        self,
        integration_id: int,
        since: datetime,
        on_progress: OnProgress | None = None,
        cancel: CancelToken | None = None,
    ) -> ReconcileReport:
        """Compares shop, my.QLS and ledger: every gap with why and what to do; writes nothing.

        ``since`` is aware UTC; orders that aren't finished are compared however old they are.

        Raises:
            RefusedError: there is no such integration.
            ApiProblemError: the shop or my.QLS couldn't be asked.
            CancelledByUserError: cancel was asked for.
        """
        integration = known_integration(self.parts.store, integration_id)
        heard = on_progress or (lambda _step: None)
        return await reconcile_orders(
            self.parts, integration, since, heard, cancel or CancelToken()
        )

    async def retry_order(self, order_id: int) -> LedgerOrder:
        """Offers an order again at the next orders sync."""
        return order_wishes.retry_order(self.parts, order_id)

    async def ignore_order(self, order_id: int, why: str) -> LedgerOrder:
        """Leaves an order alone for good, with the merchant's reason."""
        return order_wishes.ignore_order(self.parts, order_id, why)

    async def resend_order(self, order_id: int) -> LedgerOrder:
        """Sends an order again at the next orders sync ("Opnieuw versturen")."""
        return order_wishes.resend_order(self.parts, order_id)

    async def confirm_order(self, order_id: int, qls_order_id: str = "") -> LedgerOrder:
        """Takes an order as sent ("Staat in my.QLS")."""
        return await order_wishes.confirm_order(self.parts, order_id, qls_order_id)
