"""Every reason that the store gives has words, and the words ask for no value it doesn't hold."""

import ast
from pathlib import Path
from string import Formatter

import pytest

import qls_desktop.store
from qls_desktop.store.errors import _BY_PRIMARY_CODE
from qls_desktop.words.runs import ENTRIES
from qls_desktop.words.said import Language


def reasons() -> list[tuple[str, frozenset[str]]]:
    found = [(kind, frozenset({"file"})) for kind in set(_BY_PRIMARY_CODE.values())]
    for file in Path(qls_desktop.store.__path__[0]).rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            match node:
                case ast.Call(
                    func=ast.Name(id="reason"), args=[ast.Constant(value=str(kind))], keywords=given
                ):
                    found.append((kind, frozenset(each.arg or "" for each in given)))
    return sorted(found, key=repr)


@pytest.mark.parametrize(("kind", "values"), reasons())
@pytest.mark.parametrize("language", Language)
def test_a_reason_has_words(kind: str, values: frozenset[str], language: Language) -> None:
    said = ENTRIES[kind].of(language)
    asked = {name for _, name, _, _ in Formatter().parse(said.full) if name}
    assert said.title
    assert asked <= values


def test_the_reasons_are_found() -> None:
    assert len({kind for kind, _ in reasons()}) >= 15
