"""Mutants of what the ledger decides: each small wrong change is noticed by a test."""

import argparse
import os
from collections import Counter
from collections.abc import Iterator

from tests.mutants.argued import ARGUED
from tests.mutants.mutate import Mutant, mutants_of
from tests.mutants.trial import ROOT, Trial, Verdict, try_all

SYNC = (
    *(
        "tests/sync/test_orders.py",
        "tests/sync/test_never_twice.py",
        "tests/sync/test_reporting.py",
    ),
    *("tests/sync/test_refused_in_doubt.py", "tests/sync/test_reconcile.py"),
    "tests/proving/test_clicks_meanwhile.py",
)
"""Whole syncs: the round for those that the tests of the module itself don't notice."""

STORE = ("tests/store/test_ledger.py", "tests/store/test_ledger_moves.py")

TARGETS: dict[str, tuple[tuple[str, ...], ...]] = {
    "qls_desktop/domain/ledger.py": (("tests/domain/test_ledger.py",), STORE),
    "qls_desktop/domain/eligibility.py": (("tests/domain/test_eligibility.py",),),
    "qls_desktop/domain/order_plan.py": (("tests/domain/test_order_plan.py",),),
    "qls_desktop/domain/sending.py": (("tests/domain/test_sending.py",),),
    "qls_desktop/domain/doubt.py": (("tests/domain/test_doubt.py",),),
    "qls_desktop/domain/following.py": (("tests/domain/test_following.py",),),
    "qls_desktop/store/ledger/attempts.py": (("tests/store/test_looking.py",), STORE),
    "qls_desktop/store/ledger/moves.py": (STORE,),
    "qls_desktop/store/ledger/looking.py": (("tests/store/test_looking.py",), STORE),
}
"""The modules that decide about an order, and their own tests in rounds, the quickest first."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Says what can be chosen."""
    parser.add_argument("--module", choices=sorted(TARGETS), help="only the mutants of this one")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)


def prove(arguments: argparse.Namespace) -> Iterator[str]:
    """Tries every mutant; gives lines to print.

    Raises:
        AssertionError: a mutant survived that isn't argued, or nothing could be said of one.
    """
    wanted = [arguments.module] if arguments.module else sorted(TARGETS)
    yield from _untouched_passes(wanted, arguments.jobs)
    together: Counter[str] = Counter()
    for module in wanted:
        told: Counter[str] = Counter()
        for verdict in try_all(_trials(module), arguments.jobs):
            fate, line = _fate(verdict)
            told[fate] += 1
            yield from [line] if line else []
        yield f"{module}: {_in_words(told)}"
        together += told
    yield f"{len(wanted)} modules: {_in_words(together)}"
    assert not together["left"]


def _fate(verdict: Verdict) -> tuple[str, str]:
    """What became of a mutant, and a line about one that survived."""
    if verdict.caught:
        return "caught", ""
    mutant = _mutant(verdict)
    if not verdict.broken and mutant.name in ARGUED:
        return "argued", f"survives, and may: {mutant.name} – {ARGUED[mutant.name]}"
    where = f"{mutant.file.name}:{mutant.line}"
    return "left", f"SURVIVES {where} {mutant.name} {verdict.broken}".rstrip()


def _in_words(told: Counter[str]) -> str:
    fates = ", ".join(f"{fate} {told[fate]}" for fate in ("caught", "argued", "left"))
    return f"{told.total()} mutants: {fates}"


def _trials(module: str) -> list[Trial]:
    rounds = (*TARGETS[module], SYNC)
    return [Trial(mutant, rounds) for mutant in mutants_of(ROOT / module)]


def _untouched_passes(wanted: list[str], jobs: int) -> Iterator[str]:
    """Without a change the same tests pass, or "caught" would mean nothing."""
    rounds = sorted({tests for module in wanted for tests in TARGETS[module]} | {SYNC})
    for verdict in try_all([Trial(None, (tests,)) for tests in rounds], jobs):
        if verdict.caught or verdict.broken:
            yield f"FAILED without any change: {verdict.trial.rounds} {verdict.broken}"
        assert not verdict.caught
        assert not verdict.broken


def _mutant(verdict: Verdict) -> Mutant:
    assert verdict.trial.mutant is not None
    return verdict.trial.mutant
