"""Runs the tests of a module on one of its mutants, in a process of its own."""

import ast
import importlib.abc
import importlib.machinery
import importlib.util
import multiprocessing
import os
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from types import CodeType, ModuleType

from tests.mutants.mutate import Mutant, mutated

ROOT = Path(__file__).resolve().parents[2]
PASSED, FAILED, BROKEN_OFF = 0, 1, 2
"""pytest's exit statuses: all tests passed; some failed; the tests themselves can't be loaded."""


@dataclass(frozen=True, slots=True)
class Trial:
    """A mutant (None: the module as it is), and the rounds of tests, the quickest first."""

    mutant: Mutant | None
    rounds: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a test noticed the change. ``broken`` tells why nothing can be said."""

    trial: Trial
    caught: bool
    broken: str = ""


def try_all(trials: Iterable[Trial], jobs: int) -> Iterator[Verdict]:
    """Tries each, in new processes that don't know the module yet; in the order given."""
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(jobs, mp_context=context, max_tasks_per_child=1) as pool:
        yield from pool.map(_try, trials)


def _try(trial: Trial) -> Verdict:
    """Forks for each round, so that one module's state is never another round's."""
    for tests in trial.rounds:
        status = _in_child(trial.mutant, tests)
        if status in (FAILED, BROKEN_OFF):
            return Verdict(trial, caught=True)
        if status != PASSED:
            return Verdict(trial, caught=False, broken=f"pytest ended with {status}")
    return Verdict(trial, caught=False)


def _in_child(mutant: Mutant | None, tests: Sequence[str]) -> int:
    """In a folder of its own: tests that clean up each other's files say nothing of the mutant."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        child = os.fork()
        if child:
            _, status = os.waitpid(child, 0)
            return os.waitstatus_to_exitcode(status)
        os._exit(_run(mutant, tests, folder))


def _run(mutant: Mutant | None, tests: Sequence[str], folder: str) -> int:
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, sys.stdout.fileno())
    os.dup2(null, sys.stderr.fileno())
    os.chdir(ROOT)
    if mutant is not None:
        finder = _Finder(mutant)
        for name in [name for name in sys.modules if name.partition(".")[0] == "qls_desktop"]:
            del sys.modules[name]
        sys.meta_path.insert(0, finder)
    import pytest  # noqa: PLC0415 - the parent stays small and knows no module of ours

    options = ["-x", "-q", "-p", "no:randomly", "-p", "no:cacheprovider", "--hypothesis-seed=0"]
    return int(pytest.main([*options, "--timeout=60", f"--basetemp={folder}", *tests]))


class _Finder(importlib.abc.MetaPathFinder):
    """Finds the mutant where its module is asked for."""

    def __init__(self, mutant: Mutant) -> None:
        self._file, self._tree = mutant.file, mutated(mutant)
        self._name = ".".join(mutant.file.relative_to(ROOT).with_suffix("").parts)

    def find_spec(
        self,
        fullname: str,
        path: Sequence[str] | None,  # noqa: ARG002 - the protocol's names
        target: ModuleType | None = None,  # noqa: ARG002
    ) -> importlib.machinery.ModuleSpec | None:
        """The mutant's loader, for the mutant's module only."""
        if fullname != self._name:
            return None
        loader = _Loader(fullname, str(self._file))
        loader.tree = self._tree
        return importlib.util.spec_from_file_location(fullname, self._file, loader=loader)


class _Loader(importlib.machinery.SourceFileLoader):
    tree: ast.Module

    def get_code(self, fullname: str) -> CodeType:  # noqa: ARG002 - the protocol's name
        """The code of the mutant; never from, or into, a cache."""
        return compile(self.tree, self.path, "exec")
