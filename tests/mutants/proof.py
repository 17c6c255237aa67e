"""Mutants of what the ledger decides: each small wrong change is noticed by a test."""

import argparse
import os
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
    total = argued = 0
    bad: list[Verdict] = []
    for verdict in try_all(list(_trials(wanted)), arguments.jobs):
        total += 1
        if verdict.caught:
            continue
        mutant = _mutant(verdict)
        if not verdict.broken and mutant.name in ARGUED:
            argued += 1
            yield f"survives, and may: {mutant.name} – {ARGUED[mutant.name]}"
        else:
            bad.append(verdict)
            yield f"SURVIVES {mutant.file.name}:{mutant.line} {mutant.name} {verdict.broken}"
    caught = total - argued - len(bad)
    yield f"{total} mutants of {len(wanted)} modules"
    yield f"caught {caught}, argued {argued}, left {len(bad)}"
    assert not bad


def _trials(wanted: list[str]) -> Iterator[Trial]:
    for module in wanted:
        rounds = (*TARGETS[module], SYNC)
        yield from (Trial(mutant, rounds) for mutant in mutants_of(ROOT / module))


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
