"""Every reason that the program gives has words in both languages, and brings their values."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from typing import NamedTuple

import pytest

import qls_desktop
from qls_desktop.words.said import Language, Said
from qls_desktop.words.say import ENTRIES

PACKAGE = Path(qls_desktop.__file__).parent
SLUG = re.compile(r"[a-z][a-z0-9_]*")


class Given(NamedTuple):
    """One call of ``reason`` with its kind written out."""

    place: str
    kind: str
    values: frozenset[str] | None
    """Names of the values; ``None`` when they are handed on with ``**``."""


def _given() -> Iterator[Given]:
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and _is_reason(node):
                kind = node.args[0]
                assert isinstance(kind, ast.Constant)
                names = [keyword.arg for keyword in node.keywords]
                values = None if None in names else frozenset(str(name) for name in names)
                place = f"{path.relative_to(PACKAGE)}:{node.lineno}"
                yield Given(place, str(kind.value), values)


def _is_reason(call: ast.Call) -> bool:
    named = isinstance(call.func, ast.Name) and call.func.id == "reason"
    return named and bool(call.args) and isinstance(call.args[0], ast.Constant)


def _fields(said: Said) -> frozenset[str]:
    text = said.title + said.effect + said.action
    return frozenset(name for _, name, _, _ in Formatter().parse(text) if name)


def test_every_kind_has_words() -> None:
    wordless = {f"{given.kind} ({given.place})" for given in _given() if given.kind not in ENTRIES}
    assert sorted(wordless) == []


def test_every_sentence_gets_its_values() -> None:
    lacking = [
        (given.place, given.kind, sorted(wanted - given.values))
        for given in _given()
        if given.values is not None and given.kind in ENTRIES
        for language in Language
        if (wanted := _fields(ENTRIES[given.kind].of(language))) - given.values
    ]
    assert lacking == []


@pytest.mark.parametrize("kind", sorted(ENTRIES))
def test_both_languages_say_the_same(kind: str) -> None:
    entry = ENTRIES[kind]
    assert SLUG.fullmatch(kind)
    assert _fields(entry.nl) == _fields(entry.en)
    assert bool(entry.nl.effect) == bool(entry.en.effect)
    assert bool(entry.nl.action) == bool(entry.en.action)
    for said in (entry.nl, entry.en):
        assert said.title
        for part in (said.title, said.effect, said.action):
            assert part == part.strip()
