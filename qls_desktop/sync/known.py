"""Rows that must be there: what was asked for by id, or a refusal that says it is gone."""

from qls_desktop.domain.ledger import LedgerOrder
from qls_desktop.domain.reason import reason
from qls_desktop.domain.settings import Account, Integration
from qls_desktop.store.accounts import Accounts
from qls_desktop.store.database import Store
from qls_desktop.store.integrations import Integrations
from qls_desktop.store.ledger import Ledger
from qls_desktop.sync.refusals import RefusedError


def known_account(store: Store, account_id: int) -> Account:
    """The account with this id.

    Raises:
        RefusedError: it has been removed.
    """
    account = Accounts(store).get(account_id)
    if account is None:
        raise RefusedError(reason("account_gone"))
    return account


def known_integration(store: Store, integration_id: int) -> Integration:
    """The integration with this id.

    Raises:
        RefusedError: it has been removed.
    """
    integration = Integrations(store).get(integration_id)
    if integration is None:
        raise RefusedError(reason("integration_gone"))
    return integration


def known_order(store: Store, order_id: int) -> LedgerOrder:
    """The order with our id.

    Raises:
        RefusedError: it isn't in the ledger.
    """
    order = Ledger(store).get(order_id)
    if order is None:
        raise RefusedError(reason("order_gone"))
    return order
