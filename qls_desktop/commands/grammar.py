"""The words that may be typed: sub-commands, and the options that all of them share."""

import argparse
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

from qls_desktop.commands.errand import Errand
from qls_desktop.commands.exits import Exit, UsageError
from qls_desktop.domain.reason import reason
from qls_desktop.words.said import Language
from qls_desktop.words.say import say

Act = Callable[[Errand], Exit]
PROGRAM = "qls-desktop"


class Parser(argparse.ArgumentParser):
    """A parser that raises instead of ending the process."""

    def error(self, message: str) -> NoReturn:
        """Refuses what was typed.

        Raises:
            UsageError: always.
        """
        usage = " ".join(self.format_usage().split()[1:])
        raise UsageError(reason("command_wrong_usage", detail=message, usage=usage))


@dataclass(frozen=True)
class Group:
    """Where commands are added; ``name`` is "" for the program itself."""

    name: str
    under: Any


class Grammar:
    """Builds the parser of one language; each group of commands adds its own words."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self._shared = argparse.ArgumentParser(add_help=False)
        self._spoken = argparse.ArgumentParser(add_help=False)
        self._add_shared(self._shared, argparse.SUPPRESS)
        self._add_language(self._spoken, argparse.SUPPRESS)
        self.parser = Parser(
            prog=PROGRAM, description=self.help("help_program"), allow_abbrev=False
        )
        self._add_shared(self.parser, None)
        self._add_language(self.parser, None)
        title = self.help("help_commands")
        under = self.parser.add_subparsers(title=title, metavar="COMMAND", parser_class=Parser)
        self._top = Group("", under)

    def help(self, kind: str) -> str:
        """The words for a help text."""
        return say(reason(kind), self.language).title.replace("%", "%%")

    def command(
        self, name: str, act: Act, under: Group | None = None, *, shows_language: bool = True
    ) -> Parser:
        """Adds a command that does ``act``; ``under`` is the group that it belongs to.

        Without ``shows_language`` the word ``--language`` is left to the command itself.
        """
        group = self._top if under is None else under
        parents = [self._shared, self._spoken] if shows_language else [self._shared]
        parser = self._add(group, name, parents)
        parser.set_defaults(act=act)
        return parser

    def group(self, name: str) -> Group:
        """Adds a word that commands come under."""
        parser = self._add(self._top, name, [self._shared, self._spoken])
        under = parser.add_subparsers(required=True, metavar="COMMAND", parser_class=Parser)
        return Group(name, under)

    def _add(self, group: Group, name: str, parents: list[argparse.ArgumentParser]) -> Parser:
        told = self.help("_".join(filter(None, ("help", group.name, name))))
        parser: Parser = group.under.add_parser(
            name, help=told, description=told, parents=parents, allow_abbrev=False
        )
        return parser

    def _add_shared(self, parser: argparse.ArgumentParser, default: str | None) -> None:
        parser.add_argument(
            "--profile",
            type=Path,
            metavar="DIR",
            default=default,
            help=self.help("help_option_profile"),
        )
        parser.add_argument(
            "--json",
            action="store_true",
            default=default or False,
            help=self.help("help_option_json"),
        )

    def _add_language(self, parser: argparse.ArgumentParser, default: str | None) -> None:
        parser.add_argument(
            "--language",
            dest="spoken",
            choices=[it.value for it in Language],
            default=default,
            help=self.help("help_option_language"),
        )
