"""Tests whether a shop and an account can be spoken to, with every right that is needed."""

import asyncio
from dataclasses import dataclass, replace

from qls_desktop.domain.login import Login
from qls_desktop.domain.outcomes import ApiProblemError
from qls_desktop.domain.reason import Reason, reason
from qls_desktop.domain.settings import Account, Integration
from qls_desktop.lightspeed.shop import Shop, ShopIdentity
from qls_desktop.qls.account_calls import AccountProbe
from qls_desktop.qls.account_rows import Brand, Company
from qls_desktop.qls.warehouse import Warehouse
from qls_desktop.store.database import Store
from qls_desktop.store.memory import Memory
from qls_desktop.sync.counted import remember_counted
from qls_desktop.sync.known import known_account
from qls_desktop.sync.lines import shop_line, warehouse_line
from qls_desktop.sync.parts import Parts, account_login
from qls_desktop.sync.sub_domain import sub_domain_key

_NO_ACCOUNT = 0


@dataclass(frozen=True, slots=True)
class AccountTest:
    """What an account's login may use; ``problems`` is empty when all is well."""

    companies: tuple[Company, ...] = ()
    problems: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class ConnectionTest:
    """Whether an integration works on both sides. ``notes`` don't stand in its way."""

    problems: tuple[Reason, ...] = ()
    notes: tuple[Reason, ...] = ()
    shop: ShopIdentity | None = None

    @property
    def ok(self) -> bool:
        """Whether orders, stock and products can be carried."""
        return not self.problems


async def test_account(parts: Parts, account: Account) -> AccountTest:
    """Asks my.QLS which companies the login may use (api/qls.md, recipe 1)."""
    try:
        async with warehouse_line(parts, account) as channel:
            companies = await Warehouse(channel, account.company_id).companies()
    except ApiProblemError as error:
        return AccountTest(problems=(error.problem.reason,))
    problems = () if companies else (reason("account_without_company"),)
    return AccountTest(companies, problems)


async def try_account(parts: Parts, account: Account, login: Login | None) -> AccountTest:
    """Tests an account as it was typed; ``login`` isn't kept, None tries the one that is.

    The login is handed over for this session under the name of no account, in memory: so the log
    learns what it may never show, and the login that is kept stays as it is.
    """
    if login is None:
        return await test_account(parts, account)
    await asyncio.to_thread(parts.logins.put_for_session, account_login(_NO_ACCOUNT), login)
    return await test_account(parts, replace(account, id=_NO_ACCOUNT))


async def load_brands(parts: Parts, account: Account) -> tuple[Brand, ...]:
    """The trade names of the account's company.

    Raises:
        ApiProblemError: my.QLS couldn't be asked.
    """
    async with warehouse_line(parts, account) as channel:
        return await Warehouse(channel, account.company_id).brands()


async def test_integration(parts: Parts, integration: Integration) -> ConnectionTest:
    """Tests the shop's key, language and permissions, and the account's login and brand."""
    problems: list[Reason] = []
    shop: ShopIdentity | None = None
    try:
        async with shop_line(parts, integration) as channel:
            shop = await Shop(channel, integration.language).identify()
            remember_shop(parts, integration.id, shop)
        problems.extend(
            reason("permission_missing", permission=name) for name in shop.missing_permissions
        )
    except ApiProblemError as error:
        problems.append(error.problem.reason)
    account = known_account(parts.store, integration.account_id)
    found = await _look_at_warehouse(parts, account, integration)
    return ConnectionTest((*problems, *found.problems), found.notes, shop)


def remember_shop(parts: Parts, integration_id: int, shop: ShopIdentity) -> None:
    """Keeps under which name the shop's back office is found, and what its key may not do."""
    now, memory = parts.now(), Memory(parts.store)
    if shop.sub_domain:
        memory.put(sub_domain_key(integration_id), shop.sub_domain, now)
    memory.put(_missing_key(integration_id), list(shop.missing_permissions), now)


def known_missing(store: Store, integration_id: int) -> frozenset[str]:
    """The ticks that a shop's key lacked when it was last asked; none before that."""
    return frozenset(Memory(store).get(_missing_key(integration_id)) or ())


def _missing_key(integration_id: int) -> str:
    return f"integration:{integration_id}:missing_permissions"


async def _look_at_warehouse(
    parts: Parts, account: Account, integration: Integration
) -> ConnectionTest:
    tested = await test_account(parts, account)
    if tested.problems:
        return ConnectionTest(tested.problems)
    if account.company_id not in {company.id for company in tested.companies}:
        return ConnectionTest((reason("company_unknown", account=account.name),))
    try:
        async with warehouse_line(parts, account) as channel:
            warehouse = Warehouse(channel, account.company_id)
            brands, probe = await warehouse.brands(), await warehouse.probe()
    except ApiProblemError as error:
        return ConnectionTest((error.problem.reason,))
    if probe.product_count is not None:
        remember_counted(parts.store, account.id, probe.product_count, parts.now())
    known = {brand.id for brand in brands}
    problems = () if integration.brand_id in known else (reason("brand_missing"),)
    return ConnectionTest(problems, _other_links(probe))


def _other_links(probe: AccountProbe) -> tuple[Reason, ...]:
    """That somebody else carries orders or stock too: each would go twice (api/qls.md, 9)."""
    if probe.other_links:
        names = ", ".join(dict.fromkeys(link.name for link in probe.other_links))
        return (reason("other_link_active", name=names or "–"),)
    return (reason("other_link_seen"),) if probe.has_foreign_orders else ()
