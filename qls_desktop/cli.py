"""The command line: the same engine without a window (design.md, section 11).

Exit status: 0 done · 1 done, but something needs attention · 2 wrong usage · 3 could not run.
"""

import argparse
import asyncio
import logging
from collections.abc import Callable, Sequence
from pathlib import Path

import qls_desktop
from qls_desktop.commands import (
    accounts,
    checkout_script,
    checks,
    doctor,
    integration_files,
    integrations,
    orders,
    simulator,
    syncs,
    undo,
)
from qls_desktop.commands.console import Console
from qls_desktop.commands.errand import Errand
from qls_desktop.commands.exits import Exit, FailureError, UsageError
from qls_desktop.commands.grammar import Grammar
from qls_desktop.commands.outside import Outside
from qls_desktop.domain.outcomes import ApiProblemError, CancelledByUserError
from qls_desktop.domain.reason import Reason, reason
from qls_desktop.store.errors import RefusedError as StoreRefusedError
from qls_desktop.store.errors import StoreError
from qls_desktop.store.lock import ProfileLockedError
from qls_desktop.sync.refusals import RefusedError
from qls_desktop.system.folders import Profile, ProfileError, default_profile
from qls_desktop.system.logging_setup import start_logging
from qls_desktop.system.redactor import Redactor
from qls_desktop.system.secrets import SecretsUnavailableError
from qls_desktop.words.said import Language

OpenWindow = Callable[[argparse.Namespace], int]

_TOLD = (
    UsageError,
    FailureError,
    ProfileError,
    SecretsUnavailableError,
    StoreError,
    StoreRefusedError,
    RefusedError,
)
"""Errors that carry a reason."""

_MISSING_LOGIN = ("keyring_", "login_missing_")

logger = logging.getLogger(__name__)


def run(argv: Sequence[str], outside: Outside, open_window: OpenWindow) -> int:
    """Does what was typed, and gives the exit status; nothing is raised.

    Without a command the window is opened, with ``profile`` (Path or None), ``spoken`` ("nl", "en"
    or None), ``demo``, ``until_synced`` and ``picture`` (Path or None).
    """
    language = _language(argv)
    console = Console(outside.out, outside.err, language, as_json="--json" in argv)
    try:
        arguments = _grammar(language).parser.parse_args(argv)
    except UsageError as error:
        console.fail(error.reason)
        return Exit.USAGE
    except SystemExit as asked_for_help:
        return int(asked_for_help.code or 0)
    if not hasattr(arguments, "act"):
        return open_window(arguments)
    profile = default_profile() if arguments.profile is None else Profile(arguments.profile)
    return _carry_out(Errand(arguments, outside, console, profile, Redactor()))


def _language(argv: Sequence[str]) -> Language:
    """The language that was asked for, before anything is understood: errors need one too."""
    peek = argparse.ArgumentParser(add_help=False, allow_abbrev=False, exit_on_error=False)
    peek.add_argument("--language", default=Language.NL.value)
    # The language of `integration add` is the shop's.
    own = [list(argv[it : it + 2]) for it in range(len(argv))]
    spoken = argv[: own.index(["integration", "add"])] if ["integration", "add"] in own else argv
    try:
        return Language(peek.parse_known_args(list(spoken))[0].language)
    except (argparse.ArgumentError, ValueError):
        return Language.NL


def _grammar(language: Language) -> Grammar:
    grammar = Grammar(language)
    _offer_window(grammar)
    accounts.offer(grammar)
    integration_group = integrations.offer(grammar)
    integration_files.offer(grammar, integration_group)
    checkout_script.offer(grammar, integration_group)
    for group in (syncs, orders, undo, checks, simulator, doctor):
        group.offer(grammar)
    return grammar


def _offer_window(grammar: Grammar) -> None:
    top = grammar.parser
    top.add_argument("--version", action="version", version=qls_desktop.__version__)
    top.add_argument("--demo", action="store_true", help=grammar.help("help_demo"))
    top.add_argument("--until-synced", action="store_true", help=grammar.help("help_until_synced"))
    top.add_argument("--picture", type=Path, metavar="FILE", help=grammar.help("help_picture"))


def _carry_out(errand: Errand) -> int:
    console = errand.console
    try:
        status: int = errand.arguments.act(errand)
    except _TOLD as error:
        return _fail(console, error.reason, _exit_of(error))
    except ApiProblemError as error:
        return _fail(console, error.problem.reason, Exit.FAILED)
    except (KeyboardInterrupt, asyncio.CancelledError, CancelledByUserError):
        return _fail(console, reason("command_stopped"), Exit.FAILED)
    except BrokenPipeError:
        return Exit.FAILED  # whoever read the answer has gone; nobody is left to tell
    except Exception as error:  # noqa: BLE001 - the last stop: no traceback ever reaches the user
        _record(errand, error)
        told = reason("command_crashed", folder=str(errand.profile.logs))
        return _fail(console, told, Exit.FAILED)
    return status


def _exit_of(error: Exception) -> Exit:
    if isinstance(error, ProfileLockedError):
        return Exit.FAILED
    refused = isinstance(error, UsageError | StoreRefusedError | RefusedError)
    return Exit.USAGE if refused else Exit.FAILED


def _fail(console: Console, why: Reason, status: Exit) -> Exit:
    console.done()
    console.fail(why)
    if why.kind.startswith(_MISSING_LOGIN):
        console.note(reason("command_use_environment"))
    return status


def _record(errand: Errand, error: Exception) -> None:
    """Writes an unexpected error to the profile's log, where support looks for it."""
    try:
        errand.profile.prepare()
    except ProfileError as unusable:
        errand.console.note(unusable.reason)
        return
    log = start_logging(errand.profile, errand.redactor)
    try:
        logger.error("a command broke off", exc_info=error)
    finally:
        log.stop()
