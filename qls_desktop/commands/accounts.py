"""``account add|list|test|remove``: the my.QLS accounts."""

import asyncio
from collections.abc import Sequence
from dataclasses import asdict, replace

from qls_desktop.commands.asking import ask_qls_login
from qls_desktop.commands.documents import Json, told_all
from qls_desktop.commands.errand import Errand, Session, open_session
from qls_desktop.commands.exits import Exit, FailureError, UsageError
from qls_desktop.commands.grammar import Grammar
from qls_desktop.commands.known import account_named
from qls_desktop.domain.login import Login
from qls_desktop.domain.reason import reason
from qls_desktop.domain.settings import Account
from qls_desktop.qls.account_rows import Company
from qls_desktop.store.accounts import Accounts
from qls_desktop.sync.connection import AccountTest, test_account
from qls_desktop.sync.parts import account_login
from qls_desktop.system.secrets import SessionSecrets


def offer(grammar: Grammar) -> None:
    """Adds the commands to the grammar."""
    group = grammar.group("account")
    add = grammar.command("add", add_account, group)
    add.add_argument("name", metavar="NAME")
    add.add_argument("--company", metavar="ID", help=grammar.help("help_account_company"))
    add.add_argument("--base-url", metavar="URL", default="", help=grammar.help("help_base_url"))
    grammar.command("list", list_accounts, group)
    test = grammar.command("test", test_named, group)
    test.add_argument("name", metavar="NAME")
    test.add_argument("--new-login", action="store_true", help=grammar.help("help_new_login"))
    remove = grammar.command("remove", remove_account, group)
    remove.add_argument("name", metavar="NAME")


def add_account(errand: Errand) -> Exit:
    """Tries the login first, and keeps the account when one company is sure."""
    arguments = errand.arguments
    name = arguments.name.strip()
    if not name:
        raise UsageError(reason("command_name_empty"))
    with open_session(errand, writes=True) as session:
        if Accounts(session.store).by_name(name) is not None:
            raise UsageError(reason("account_name_taken", name=name))
        login = ask_qls_login(errand)
        account = Account(0, name, base_url=arguments.base_url)
        saved = asyncio.run(_try_then_keep(errand, session, account, login))
    told = reason("command_account_added", name=saved.name, company=saved.company_name)
    errand.console.answer({"account": _document(saved)}, [errand.console.text(told)])
    return Exit.DONE


async def _try_then_keep(
    errand: Errand, session: Session, account: Account, login: Login
) -> Account:
    tested = await _try(session, account, login)
    if tested.problems:
        raise FailureError(tested.problems[0])
    company = _choose(tested.companies, errand.arguments.company)
    chosen = replace(account, company_id=company.id, company_name=company.name)
    return await session.engine.save_account(chosen, login)


async def _try(session: Session, account: Account, login: Login) -> AccountTest:
    """Tests a login that isn't kept yet."""
    logins = SessionSecrets()
    logins.put(account_login(account.id), login)
    return await test_account(replace(session.parts, logins=logins), account)


def _choose(companies: Sequence[Company], wanted: str | None) -> Company:
    fitting = [it for it in companies if wanted in (None, it.id)]
    if len(fitting) == 1:
        return fitting[0]
    known = ", ".join(f"{company.name} ({company.id})" for company in companies)
    if wanted is None:
        raise UsageError(reason("command_choose_company", known=known))
    raise UsageError(reason("command_unknown_company", name=wanted, known=known))


def list_accounts(errand: Errand) -> Exit:
    """Lists the accounts; no login is shown."""
    with open_session(errand, writes=False) as session:
        accounts = Accounts(session.store).all()
    lines = [f"{it.name} – {it.company_name} ({it.company_id})" for it in accounts]
    if not lines:
        lines = [errand.console.text(reason("command_no_accounts"))]
    errand.console.answer({"accounts": [_document(it) for it in accounts]}, lines)
    return Exit.DONE


def test_named(errand: Errand) -> Exit:
    """Tests an account's login; a new one is kept only once it works."""
    with open_session(errand, writes=True) as session:
        account = account_named(session, errand.arguments.name)
        login = ask_qls_login(errand) if errand.arguments.new_login else None
        tested = asyncio.run(_test(session, account, login))
    console = errand.console
    document = {
        "account": account.name,
        "ok": not tested.problems,
        "companies": [asdict(company) for company in tested.companies],
        "problems": told_all(console, tested.problems),
    }
    if tested.problems:
        console.answer(document, ())
        for why in tested.problems:
            console.note(why)
        return Exit.FAILED
    console.answer(document, [console.text(reason("command_account_works", name=account.name))])
    return Exit.DONE


async def _test(session: Session, account: Account, login: Login | None) -> AccountTest:
    if login is not None:
        tested = await _try(session, account, login)
        if tested.problems:
            return tested
        await session.engine.save_account(account, login)
    return await session.engine.test_account(account.id)


def remove_account(errand: Errand) -> Exit:
    """Removes an account that no integration uses, with its login."""
    with open_session(errand, writes=True) as session:
        account = account_named(session, errand.arguments.name)
        asyncio.run(session.engine.remove_account(account.id))
    told = reason("command_removed", name=account.name)
    errand.console.answer({"removed": account.name}, [errand.console.text(told)])
    return Exit.DONE


def _document(account: Account) -> Json:
    return {
        "name": account.name,
        "company_id": account.company_id,
        "company_name": account.company_name,
        "base_url": account.base_url,
    }
