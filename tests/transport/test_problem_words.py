"""Every problem has its words in both languages."""

import ast
import string
from collections.abc import Iterator
from pathlib import Path

import pytest

import qls_desktop
from qls_desktop.domain.reason import reason
from qls_desktop.words.problems import ENTRIES
from qls_desktop.words.said import Entry, Language
from qls_desktop.words.say import say

ROOMS = ("transport", "lightspeed", "qls")
PREFIXES = ("api_", "lightspeed_", "warehouse_")
NOT_KINDS = {"lightspeed_budget", "api_key"}
KNOWN_VALUES = {
    *("call", "status", "text", "host", "permission", "name", "field", "id", "got", "count"),
    *("number", "code", "minutes"),
}


def slugs() -> Iterator[str]:
    """Every text in the rooms that speak to the outside that looks like a kind of problem."""
    root = Path(qls_desktop.__file__).parent
    for room in ROOMS:
        for file in sorted((root / room).glob("*.py")):
            yield from filter(_is_slug, _texts(ast.parse(file.read_text("utf-8"))))


def _texts(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def _is_slug(text: str) -> bool:
    return text.startswith(PREFIXES) and text.isidentifier() and text not in NOT_KINDS


def test_every_kind_of_problem_has_words() -> None:
    found = set(slugs())
    assert len(found) > 25
    assert found <= set(ENTRIES)


@pytest.mark.parametrize("kind", sorted(ENTRIES))
def test_the_words_are_complete(kind: str) -> None:
    entry: Entry = ENTRIES[kind]
    for said in (entry.nl, entry.en):
        assert said.title
        names = {name for _, name, _, _ in string.Formatter().parse(said.full) if name}
        assert names <= KNOWN_VALUES
    assert entry.nl != entry.en


def test_an_api_s_own_text_is_shown_as_it_stands() -> None:
    told = say(reason("api_rejected", call="POST /x", text="Veld {naam} ontbreekt"), Language.NL)
    assert "Veld {naam} ontbreekt" in told.full
