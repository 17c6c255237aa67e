"""The whole matrix: every value alone, and every pair in a covering array, with figures."""

import argparse
import asyncio
import os
import shlex
import traceback
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor

from tests.matrix.covering import all_pairs, covering_array
from tests.matrix.settings import Case, named, single_cases, table
from tests.matrix.shrink import Attempt, shrink
from tests.matrix.story import story

DEFAULT_SEED = 1


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Says what can be chosen."""
    parser.add_argument("--seed", type=int, default=DEFAULT_SEED, help="of the covering array")
    parser.add_argument("--case", type=int, help="play this one only")
    parser.add_argument("--shrink", action="store_true", help="what that case needs to fail")
    parser.add_argument("--singles", action="store_true", help="leave the pairs out")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)


def prove(arguments: argparse.Namespace, play: Attempt | None = None) -> Iterator[str]:
    """Plays the cases, with ``play`` in place of :func:`attempt`; gives lines to print.

    Raises:
        AssertionError: one or more cases failed; their lines were given before.
    """
    play = play or attempt
    singles = single_cases()
    pairs = [] if arguments.singles else covering_array(arguments.seed)
    cases = list(enumerate([*singles, *pairs]))
    if arguments.case is not None:
        cases = cases[arguments.case : arguments.case + 1]
        yield from (f"case {number}: {named(case)}" for number, case in cases)
    failed = 0
    for number, case, complaints in _played(cases, play, arguments.jobs):
        failed += bool(complaints)
        yield from _told(number, case, complaints, arguments.seed)
        if complaints and arguments.shrink:
            yield f"    needs: {named(shrink(case, play))}"
    if arguments.case is None:
        yield from _figures(singles, pairs, arguments.seed)
    yield f"failures: {failed} of {len(cases)} days"
    assert not failed


def _played(
    cases: list[tuple[int, Case]], play: Attempt, jobs: int
) -> Iterator[tuple[int, Case, list[str]]]:
    if jobs <= 1 or len(cases) == 1:
        yield from ((number, case, play(case)) for number, case in cases)
        return
    with ProcessPoolExecutor(jobs) as pool:
        results = pool.map(play, (case for _, case in cases))
        for (number, case), complaints in zip(cases, results, strict=True):
            yield number, case, complaints


def _figures(singles: list[Case], pairs: list[Case], seed: int) -> Iterator[str]:
    yield f"switches: {len(table())}"
    yield f"values tried one at a time: {len(singles)} days (one of defaults)"
    covered = len(all_pairs()) if pairs else 0
    yield f"pairs covered: {covered} of {len(all_pairs())}, in {len(pairs)} days"
    yield f"seed: {seed}"


def attempt(case: Case) -> list[str]:
    """Plays one case; an exception that escapes is a complaint as well."""
    try:
        return asyncio.run(story(case))
    except Exception as error:  # noqa: BLE001 - whatever escapes is what we look for
        return ["escaped: " + "".join(traceback.format_exception(error))]


def _told(number: int, case: Case, complaints: list[str], seed: int) -> Iterator[str]:
    if not complaints:
        return
    yield f"FAILED case {number}: {named(case)}"
    yield from (f"    {complaint}" for complaint in complaints)
    again = ["tools/prove.py", "matrix", "--seed", str(seed), "--case", str(number)]
    yield f"    again: {shlex.join(again)}"
