"""Keeps accounts and integrations with their logins: both, or neither."""

import asyncio

from qls_desktop.domain.checkout_script import ScriptPlace
from qls_desktop.domain.login import Login
from qls_desktop.domain.reason import reason
from qls_desktop.domain.settings import Account, Integration
from qls_desktop.store.accounts import Accounts
from qls_desktop.store.integrations import Integrations
from qls_desktop.sync import checkout_record
from qls_desktop.sync.checkout_script import forget
from qls_desktop.sync.learning import forget_all
from qls_desktop.sync.parts import Parts, account_login, integration_login
from qls_desktop.sync.refusals import RefusedError


async def save_account(
    parts: Parts, account: Account, login: Login | None, *, session_only: bool = False
) -> Account:
    """Adds or updates an account; a login that can't be kept takes a new account back."""
    accounts = Accounts(parts.store)
    if account.id:
        await _keep(parts, account_login(account.id), login, session_only=session_only)
        accounts.update(account)
        return account
    added = accounts.add(account)
    try:
        await _keep(parts, account_login(added.id), login, session_only=session_only)
    except BaseException:
        accounts.remove(added.id)
        raise
    return added


async def save_integration(
    parts: Parts, integration: Integration, login: Login | None, *, session_only: bool = False
) -> Integration:
    """Adds or updates an integration; a login that can't be kept takes a new one back."""
    integrations = Integrations(parts.store)
    if integration.id:
        await _keep(parts, integration_login(integration.id), login, session_only=session_only)
        integrations.update(integration)
        return integration
    added = integrations.add(integration)
    try:
        await _keep(parts, integration_login(added.id), login, session_only=session_only)
    except BaseException:
        integrations.remove(added.id)
        raise
    return added


async def remove_account(parts: Parts, account_id: int) -> None:
    """Removes an account, then its login."""
    Accounts(parts.store).remove(account_id)
    forget_all(parts.store, f"account:{account_id}")
    await asyncio.to_thread(parts.logins.remove, account_login(account_id))


async def remove_integration(
    parts: Parts, integration_id: int, *, leave_script: bool = False
) -> None:
    """Removes an integration, then its API key and secret."""
    script, _ = checkout_record.recorded(parts.store, integration_id)
    if script.place is not ScriptPlace.NOWHERE and not leave_script:
        raise RefusedError(reason("script_left_behind"))
    Integrations(parts.store).remove(integration_id)
    forget_all(parts.store, f"integration:{integration_id}")
    forget(parts.store, integration_id)
    await asyncio.to_thread(parts.logins.remove, integration_login(integration_id))


async def _keep(parts: Parts, name: str, login: Login | None, *, session_only: bool) -> None:
    if login is not None:
        keep = parts.logins.put_for_session if session_only else parts.logins.put
        await asyncio.to_thread(keep, name, login)
