"""The mutants themselves: what is changed, and that a change is noticed or not."""

import ast
from pathlib import Path

import pytest

from tests.mutants.argued import ARGUED
from tests.mutants.mutate import Mutant, mutants_of, mutated
from tests.mutants.proof import TARGETS
from tests.mutants.trial import ROOT, Trial, try_all

FOLLOWING = ROOT / "qls_desktop/domain/following.py"

SOURCE = '''"""What it is for."""
import json
LIMIT = 3

def judge(age: int | None, names: set[str]) -> bool:
    """Not touched."""
    if age is not None and age >= LIMIT:
        names.add("old")
        raise ValueError(f"{age} is too much")
    return not names
'''


@pytest.fixture
def module(tmp_path: Path) -> Path:
    file = tmp_path / "judging.py"
    file.write_text(SOURCE)
    return file


def test_each_change_is_made_once_and_alone(module: Path) -> None:
    mutants = mutants_of(module)
    texts = {ast.unparse(mutated(mutant)) for mutant in mutants}
    assert len(texts) == len(mutants)
    assert ast.unparse(ast.parse(SOURCE)) not in texts
    assert len({mutant.name for mutant in mutants}) == len(mutants)


def test_what_is_changed_is_told_in_words(module: Path) -> None:
    assert [mutant.name for mutant in mutants_of(module)] == [
        "judging.module: 4: 3",
        "judging.judge: always True: age is not None and age >= LIMIT",
        "judging.judge: always False: age is not None and age >= LIMIT",
        "judging.judge: and/or: age is not None and age >= LIMIT",
        "judging.judge: without age is not None: age is not None and age >= LIMIT",
        "judging.judge: without age >= LIMIT: age is not None and age >= LIMIT",
        "judging.judge: Is: age is not None",
        "judging.judge: Gt: age >= LIMIT",
        "judging.judge: Lt: age >= LIMIT",
        "judging.judge: leave out: names.add('old')",
        "judging.judge: another word: 'old'",
        "judging.judge: leave out: raise ValueError(f'{age} is too much')",
        "judging.judge: return nothing: return not names",
        "judging.judge: drop not: not names",
    ]


@pytest.mark.process
def test_a_change_is_caught_and_no_change_is_not() -> None:
    real = next(one for one in mutants_of(FOLLOWING) if "always True: order.can" in one.what)
    none = Mutant(FOLLOWING, 10_000, "module", 1, "nothing")
    rounds = (("tests/domain/test_following.py",),)
    caught, survived = try_all([Trial(real, rounds), Trial(none, rounds)], jobs=1)
    assert (caught.caught, caught.broken) == (True, "")
    assert (survived.caught, survived.broken) == (False, "")


@pytest.mark.process
def test_a_round_without_tests_says_nothing() -> None:
    rounds = (("tests/domain/there_is_no_such_file.py",),)
    (verdict,) = try_all([Trial(mutants_of(FOLLOWING)[0], rounds)], jobs=1)
    assert not verdict.caught
    assert verdict.broken


def test_every_argued_mutant_exists() -> None:
    names = {mutant.name for module in TARGETS for mutant in mutants_of(ROOT / module)}
    assert set(ARGUED) <= names
