"""Opens the lines to a shop and a warehouse with the logins that belong to them."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from urllib.parse import urlsplit

from qls_desktop.domain.login import Login, LoginsUnavailableError
from qls_desktop.domain.outcomes import ApiProblemError, OutcomeKind, Problem
from qls_desktop.domain.reason import reason
from qls_desktop.domain.settings import Account, Integration
from qls_desktop.lightspeed.hosts import base_url as shop_base_url
from qls_desktop.lightspeed.shop import Shop
from qls_desktop.qls.habits import Habits
from qls_desktop.qls.hosts import BASE_URL as QLS_BASE_URL
from qls_desktop.qls.warehouse import Warehouse
from qls_desktop.sync.known import known_account
from qls_desktop.sync.parts import Parts, account_login, integration_login
from qls_desktop.transport.channel import Channel
from qls_desktop.transport.open import KNOWN_HOSTS, open_channel


@dataclass(frozen=True)
class Lines:
    """An open shop and an open warehouse, with the calls made so far."""

    shop: Shop
    warehouse: Warehouse
    shop_channel: Channel
    warehouse_channel: Channel


@asynccontextmanager
async def open_lines(
    parts: Parts, integration: Integration, habits: Habits
) -> AsyncIterator[Lines]:
    """Opens both lines of an integration for one run; ``habits`` are those of its account.

    Raises:
        ApiProblemError: a login isn't known, or a host may not be spoken to.
    """
    account = known_account(parts.store, integration.account_id)
    async with AsyncExitStack() as stack:
        shop_channel = await stack.enter_async_context(shop_line(parts, integration))
        warehouse_channel = await stack.enter_async_context(warehouse_line(parts, account))
        yield Lines(
            Shop(shop_channel, integration.language),
            Warehouse(warehouse_channel, account.company_id, habits),
            shop_channel,
            warehouse_channel,
        )


@asynccontextmanager
async def shop_line(parts: Parts, integration: Integration) -> AsyncIterator[Channel]:
    """Opens the line to the shop of ``integration`` with its API key and secret."""
    login = await _login(parts, integration_login(integration.id), "login_missing_shop")
    base_url = shop_base_url(integration.cluster, integration.base_url)
    budget = parts.network.budgets.for_lightspeed(login.user)
    async with open_channel(
        parts.network, base_url, login.user, login.password, budget, _allowed(base_url)
    ) as channel:
        yield channel


@asynccontextmanager
async def warehouse_line(parts: Parts, account: Account) -> AsyncIterator[Channel]:
    """Opens the line to my.QLS with the account's login."""
    login = await _login(parts, account_login(account.id), "login_missing_account")
    base_url = account.base_url or QLS_BASE_URL
    budget = parts.network.budgets.qls
    async with open_channel(
        parts.network, base_url, login.user, login.password, budget, _allowed(base_url)
    ) as channel:
        yield channel


def _allowed(base_url: str) -> frozenset[str]:
    host = urlsplit(base_url).hostname
    return KNOWN_HOSTS if host is None else KNOWN_HOSTS | {host}


async def _login(parts: Parts, name: str, missing: str) -> Login:
    # The keyring may block for seconds, so it is asked outside the event loop.
    try:
        login = await asyncio.to_thread(parts.logins.get, name)
    except LoginsUnavailableError as error:
        # A keyring that is locked now may be open at the next turn, so no job is paused for it.
        raise ApiProblemError(Problem(OutcomeKind.NOT_SENT, error.reason)) from error
    if login is None:
        raise ApiProblemError(Problem(OutcomeKind.AUTH, reason(missing)))
    return login
