"""Finds accounts, integrations and orders by the names that were typed."""

from collections.abc import Iterable

from qls_desktop.commands.errand import Session
from qls_desktop.commands.exits import UsageError
from qls_desktop.domain.reason import reason
from qls_desktop.domain.settings import Account, Integration
from qls_desktop.store.accounts import Accounts
from qls_desktop.store.integrations import Integrations


def named(names: Iterable[str]) -> str:
    """Names as a list for people; a dash when there are none."""
    return ", ".join(names) or "–"


def account_named(session: Session, name: str) -> Account:
    """The account with this name; the environment may stand in for its login.

    Raises:
        UsageError: there is none; the text names those that are there.
    """
    accounts = Accounts(session.store).all()
    found = next((account for account in accounts if account.name == name), None)
    if found is None:
        known = named(account.name for account in accounts)
        raise UsageError(reason("command_unknown_account", name=name, known=known))
    session.logins.serve_account(found.id)
    return found


def integration_named(session: Session, name: str) -> Integration:
    """The integration with this name; the environment may stand in for its logins.

    Raises:
        UsageError: there is none; the text names those that are there.
    """
    integrations = Integrations(session.store).all()
    found = next((it for it in integrations if it.name == name), None)
    if found is None:
        known = named(it.name for it in integrations)
        raise UsageError(reason("command_unknown_integration", name=name, known=known))
    serve(session, found)
    return found


def wanted_integrations(session: Session, name: str | None) -> list[Integration]:
    """The integration with this name, or all of them when none was named.

    Raises:
        UsageError: the name is unknown, or there are no integrations yet.
    """
    if name is not None:
        return [integration_named(session, name)]
    integrations = Integrations(session.store).all()
    if not integrations:
        raise UsageError(reason("command_no_integrations"))
    if len(integrations) == 1:
        serve(session, integrations[0])
    elif len({it.account_id for it in integrations}) == 1:
        session.logins.serve_account(integrations[0].account_id)
    return integrations


def serve(session: Session, integration: Integration) -> None:
    """Lets the environment stand in for the logins of an integration and its account."""
    session.logins.serve_integration(integration.id)
    session.logins.serve_account(integration.account_id)
