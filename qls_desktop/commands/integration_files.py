"""``integration export|import``: an integration's settings as a file, without secrets."""

import asyncio
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import msgspec

from qls_desktop.commands.asking import ask_lightspeed_login
from qls_desktop.commands.connecting import tell_connection
from qls_desktop.commands.errand import Errand, Session, open_session
from qls_desktop.commands.exits import Exit, FailureError, UsageError
from qls_desktop.commands.grammar import Grammar, Group
from qls_desktop.commands.integration_changes import check_sku_field
from qls_desktop.commands.integration_document import (
    account_names,
    integration_document,
    read_integration,
)
from qls_desktop.commands.known import account_named, integration_named, serve
from qls_desktop.commands.logins import LIGHTSPEED_NAMES, environment_login
from qls_desktop.domain.login import Login
from qls_desktop.domain.reason import reason
from qls_desktop.domain.settings import Integration
from qls_desktop.store.integrations import Integrations

FORMAT = "qls-desktop integration 1"


def offer(grammar: Grammar, group: Group) -> None:
    """Adds the commands to the group ``integration``."""
    give = grammar.command("export", export_integration, group)
    give.add_argument("name", metavar="NAME")
    give.add_argument("file", metavar="FILE", nargs="?", type=Path)
    take = grammar.command("import", import_integration, group)
    take.add_argument("file", metavar="FILE", type=Path)
    take.add_argument("--account", metavar="NAME", help=grammar.help("help_import_account"))
    take.add_argument("--replace", action="store_true", help=grammar.help("help_import_replace"))
    take.add_argument("--new-login", action="store_true", help=grammar.help("help_new_login"))


def export_integration(errand: Errand) -> Exit:
    """Writes an integration's settings to a file, or to standard output."""
    with open_session(errand, writes=False) as session:
        integration = integration_named(session, errand.arguments.name)
        account = account_names(session.store)[integration.account_id]
    document = {"format": FORMAT, **integration_document(integration, account)}
    text = msgspec.json.format(msgspec.json.encode(document), indent=2).decode()
    path: Path | None = errand.arguments.file
    if path is None:
        errand.console.answer(document, [text])
        return Exit.DONE
    try:
        path.write_text(text + "\n", encoding="utf-8")
    except OSError as error:
        raise _file_failure(path, error) from error
    told = reason("command_exported", name=integration.name, file=str(path))
    errand.console.answer(
        {"exported": integration.name, "file": str(path)}, [errand.console.text(told)]
    )
    return Exit.DONE


def import_integration(errand: Errand) -> Exit:
    """Reads the whole file before anything is kept; tests when key and secret are known."""
    arguments = errand.arguments
    document = _read(arguments.file)
    integration, account = read_integration(document)
    with open_session(errand, writes=True) as session:
        owner = account_named(session, arguments.account or account)
        integration = _place(
            session, replace(integration, account_id=owner.id), replaces=arguments.replace
        )
        login = _login(errand)
        saved = asyncio.run(session.engine.save_integration(integration, login))
        told = reason("command_imported", name=saved.name)
        if login is None:
            note = reason("command_import_without_key", name=saved.name)
            lines = [errand.console.text(told), errand.console.text(note)]
            errand.console.answer({"integration": saved.name, "saved": True}, lines)
            return Exit.DONE
        serve(session, saved)
        tested = asyncio.run(session.engine.test_integration(saved.id))
    errand.console.note(told)
    return tell_connection(errand, saved.name, tested, saved=True)


def _login(errand: Errand) -> Login | None:
    given = environment_login(errand.outside.environment, LIGHTSPEED_NAMES)
    if given is None and not errand.arguments.new_login:
        return None
    return ask_lightspeed_login(errand)


def _place(session: Session, integration: Integration, *, replaces: bool) -> Integration:
    """Gives an integration the id of the one that it replaces."""
    known = Integrations(session.store).by_name(integration.name)
    if known is None:
        return integration
    if not replaces:
        raise UsageError(reason("integration_name_taken", name=integration.name))
    check_sku_field(session, known, integration)
    return replace(integration, id=known.id)


def _read(path: Path) -> Any:  # noqa: ANN401 - whatever is in the file
    try:
        document = json.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise _file_failure(path, error) from error
    except UnicodeDecodeError as error:
        raise UsageError(reason("command_not_json", file=str(path), line=1, column=1)) from error
    except json.JSONDecodeError as error:
        why = reason("command_not_json", file=str(path), line=error.lineno, column=error.colno)
        raise UsageError(why) from error
    if isinstance(document, dict) and document.get("format") != FORMAT:
        raise UsageError(reason("command_other_format", file=str(path), format=FORMAT))
    return document


def _file_failure(path: Path, error: OSError) -> FailureError:
    return FailureError(reason("command_file", file=str(path), error=error.strerror or "?"))
