"""``integration add|list|test|set|remove``: the shops that are linked to a brand."""

import argparse
import asyncio
from collections.abc import Mapping
from dataclasses import replace

from qls_desktop.commands.asking import ask_lightspeed_login
from qls_desktop.commands.connecting import tell_connection
from qls_desktop.commands.errand import Errand, Session, open_session
from qls_desktop.commands.exits import Exit, UsageError
from qls_desktop.commands.grammar import Grammar, Group, Parser
from qls_desktop.commands.integration_changes import (
    changed,
    check_account_change,
    check_sku_field,
    read_pair,
)
from qls_desktop.commands.integration_document import account_names, integration_document
from qls_desktop.commands.known import account_named, integration_named, serve
from qls_desktop.commands.settings import SETTINGS, SWITCH
from qls_desktop.domain.login import Login
from qls_desktop.domain.reason import reason
from qls_desktop.domain.settings import Integration
from qls_desktop.store.integrations import Integrations
from qls_desktop.sync.connection import ConnectionTest


def offer(grammar: Grammar) -> Group:
    """Adds the commands to the grammar; gives the group, for those of other files."""
    group = grammar.group("integration")
    _offer_add(grammar, grammar.command("add", add_integration, group, shows_language=False))
    grammar.command("list", list_integrations, group)
    test = grammar.command("test", test_named, group)
    test.add_argument("name", metavar="NAME")
    change = grammar.command("set", set_integration, group)
    change.add_argument("name", metavar="NAME")
    change.add_argument(
        "pairs", nargs="*", metavar="key=value", help=grammar.help("help_integration_pairs")
    )
    change.add_argument("--new-login", action="store_true", help=grammar.help("help_new_login"))
    change.add_argument("--yes", action="store_true", help=grammar.help("help_integration_yes"))
    change.epilog = "\n".join(f"{key}={it.takes}" for key, it in SETTINGS.items()) + (
        "\naccount=NAME\nbrand=NAME_OR_ID\ncheckout.METHOD=KIND[:TAG,TAG]"
    )
    change.formatter_class = argparse.RawDescriptionHelpFormatter
    remove = grammar.command("remove", remove_integration, group)
    remove.add_argument("name", metavar="NAME")
    remove.add_argument("--leave-script", action="store_true", help=grammar.help("help_leave"))
    return group


def _offer_add(grammar: Grammar, add: Parser) -> None:
    add.add_argument("name", metavar="NAME")
    add.add_argument("--account", required=True, metavar="NAME")
    add.add_argument("--brand", required=True, metavar="NAME_OR_ID")
    for key, setting in SETTINGS.items():
        if key == "name":
            continue
        if setting.takes == SWITCH:
            add.add_argument(f"--{key}", action=argparse.BooleanOptionalAction, dest=key)
        else:
            metavar = setting.takes.replace("[", "").replace("]", "")
            add.add_argument(f"--{key}", dest=key, metavar=metavar)
    add.add_argument(
        "--checkout",
        action="append",
        default=[],
        metavar="METHOD=KIND[:TAG,TAG]",
        help=grammar.help("help_integration_checkout"),
    )


def _given(arguments: argparse.Namespace) -> dict[str, str]:
    """The options that were typed, as settings."""
    wanted: dict[str, str] = {"name": arguments.name}
    for key in SETTINGS:
        value = getattr(arguments, key, None)
        if key != "name" and value is not None:
            wanted[key] = ("yes" if value else "no") if isinstance(value, bool) else value
    wanted.update(read_pair(f"checkout.{text}") for text in arguments.checkout)
    return wanted | {"account": arguments.account, "brand": arguments.brand}


def add_integration(errand: Errand) -> Exit:
    """Keeps a new integration, then tests it; it stays when the test fails, as in the window."""
    wanted = _given(errand.arguments)
    with open_session(errand, writes=True) as session:
        fresh = Integration(0, account_named(session, wanted["account"]).id, "")
        _check_name(session, fresh, wanted["name"])
        login = ask_lightspeed_login(errand)
        name, tested = asyncio.run(_add(session, fresh, wanted, login))
    return tell_connection(errand, name, tested, saved=True)


async def _add(
    session: Session, fresh: Integration, wanted: Mapping[str, str], login: Login
) -> tuple[str, ConnectionTest]:
    ready = await changed(session, fresh, wanted)
    saved = await session.engine.save_integration(ready, login)
    serve(session, saved)
    return saved.name, await session.engine.test_integration(saved.id)


def _check_name(session: Session, integration: Integration, name: str) -> None:
    """Refuses a name that another integration has, before anybody is asked for a secret."""
    if not name.strip():
        raise UsageError(reason("command_name_empty"))
    known = Integrations(session.store).by_name(name.strip())
    if known is not None and known.id != integration.id:
        raise UsageError(reason("integration_name_taken", name=name.strip()))


def list_integrations(errand: Errand) -> Exit:
    """Lists the integrations with all their settings; no key is shown."""
    with open_session(errand, writes=False) as session:
        integrations = Integrations(session.store).all()
        accounts = account_names(session.store)
    documents = [integration_document(it, accounts[it.account_id]) for it in integrations]
    lines = [_line(errand, it, accounts[it.account_id]) for it in integrations]
    if not lines:
        lines = [errand.console.text(reason("command_no_integrations"))]
    errand.console.answer({"integrations": documents}, lines)
    return Exit.DONE


def _line(errand: Errand, integration: Integration, account: str) -> str:
    tasks = [
        errand.console.title(reason(f"command_task_{task}"))
        for task in ("orders", "stock", "products")
        if getattr(integration.auto, task)
    ]
    by_itself = errand.console.title(reason("command_by_itself", tasks=", ".join(tasks) or "–"))
    return f"{integration.name} – {integration.brand_name} – {account} – {by_itself}"


def test_named(errand: Errand) -> Exit:
    """Tests both connections of an integration and every permission."""
    with open_session(errand, writes=True) as session:
        integration = integration_named(session, errand.arguments.name)
        tested = asyncio.run(session.engine.test_integration(integration.id))
    return tell_connection(errand, integration.name, tested)


def set_integration(errand: Errand) -> Exit:
    """Sets what was typed: all of it, or nothing when one part doesn't fit."""
    arguments = errand.arguments
    wanted = dict(read_pair(text) for text in arguments.pairs)
    if not wanted and not arguments.new_login:
        raise UsageError(reason("command_nothing_to_set"))
    with open_session(errand, writes=True) as session:
        before = integration_named(session, arguments.name)
        _check_name(session, before, wanted.get("name", before.name))
        login = ask_lightspeed_login(errand) if arguments.new_login else None
        after = asyncio.run(_set(errand, session, before, wanted, login))
        account = account_names(session.store)[after.account_id]
    told = reason("command_integration_set", name=after.name)
    document = {"integration": integration_document(after, account)}
    errand.console.answer(document, [errand.console.text(told)])
    return Exit.DONE


async def _set(
    errand: Errand,
    session: Session,
    before: Integration,
    wanted: Mapping[str, str],
    login: Login | None,
) -> Integration:
    after = await changed(session, before, wanted)
    check_account_change(before, wanted, after)
    if not errand.arguments.yes:
        check_sku_field(session, before, after)
    return await session.engine.save_integration(replace(after, id=before.id), login)


def remove_integration(errand: Errand) -> Exit:
    """Removes an integration with what was read for it, its API key and secret."""
    with open_session(errand, writes=True) as session:
        integration = integration_named(session, errand.arguments.name)
        leave = errand.arguments.leave_script
        asyncio.run(session.engine.remove_integration(integration.id, leave_script=leave))
    told = reason("command_removed", name=integration.name)
    errand.console.answer({"removed": integration.name}, [errand.console.text(told)])
    return Exit.DONE
