"""Adds up what many stories showed, spread over the processors."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from multiprocessing import get_context
from typing import TypeVar

from tests.proving import sweep, undoing
from tests.proving.naive import Control, control
from tests.proving.story import Outcome, tell

TOLD_EVERY = 500
"""So many stories between two lines about how far it is."""

T = TypeVar("T")
R = TypeVar("R")


@dataclass
class Figures:
    """Sums over stories; ``failed`` names each one that went wrong, with what was wrong."""

    runs: int = 0
    boundaries: int = 0
    deaths: int = 0
    orders: int = 0
    posts: int = 0
    doubles: int = 0
    blind: int = 0
    lost: int = 0
    wrong_links: int = 0
    failed: list[str] = field(default_factory=list)

    def add(self, name: str, outcome: Outcome) -> None:
        """Adds one story."""
        self.runs += 1
        self.boundaries += outcome.boundaries
        self.deaths += outcome.deaths
        self.orders += outcome.orders
        self.posts += outcome.posts
        self.doubles += outcome.doubles
        self.blind += outcome.blind
        self.lost += sum(" is lost" in wrong or "ledger" in wrong for wrong in outcome.wrongs)
        self.wrong_links += sum(" linked to " in wrong for wrong in outcome.wrongs)
        if outcome.wrongs:
            self.failed.append(f"{name}: {'; '.join(outcome.wrongs)}")

    def lines(self, title: str) -> Iterator[str]:
        """The sums as text."""
        yield (
            f"{title}: {self.runs} runs, {self.boundaries} boundaries, {self.deaths} deaths, "
            f"{self.orders} orders, {self.posts} posts"
        )
        yield (
            f"{title}: doubles {self.doubles}, lost {self.lost}, wrong links {self.wrong_links}, "
            f"blind re-sends {self.blind}, other wrongs {len(self.failed)}"
        )
        yield from (f"{title}: FAILED {text}" for text in self.failed)


def spread(work: Callable[[T], R], tasks: Iterable[T], workers: int) -> Iterator[R]:
    """Does the work in so many processes; the results come in the order of the tasks."""
    wanted = list(tasks)
    if workers <= 1:
        yield from _told(map(work, wanted), len(wanted))
        return
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        yield from _told(pool.map(work, wanted, chunksize=16), len(wanted))


def _told(results: Iterable[R], total: int) -> Iterator[R]:
    """Tells on standard error how far long work is."""
    for number, result in enumerate(results, 1):
        if number % TOLD_EVERY == 0:
            sys.stderr.write(f"{number} of {total}\n")
        yield result


def usual_workers() -> int:
    """One process for each processor."""
    return os.cpu_count() or 1


def seeded(seeds: Iterable[int], workers: int = 1) -> Figures:
    """The stories of these seeds."""
    figures = Figures()
    for outcome in spread(tell, seeds, workers):
        figures.add(f"seed {outcome.seed}", outcome)
    return figures


def stops(numbers: Iterable[int], workers: int = 1) -> Figures:
    """One full cycle for each of these boundaries, with a stop there."""
    wanted, figures = list(numbers), Figures()
    for number, outcome in zip(wanted, spread(sweep.cycle, wanted, workers), strict=True):
        figures.add(f"stop {number}", outcome)
    return figures


def undone(numbers: Iterable[int], workers: int = 1) -> Figures:
    """Three runs taken back for each of these boundaries, with a stop there."""
    wanted, figures = list(numbers), Figures()
    for number, outcome in zip(wanted, spread(undoing.outcome, wanted, workers), strict=True):
        figures.add(f"undo stop {number}", outcome)
    return figures


def _pair(pair: tuple[int, int]) -> Outcome:
    return sweep.cycle_with_pair(*pair)


def pairs(wanted: Iterable[tuple[int, int]], workers: int = 1) -> Figures:
    """One full cycle for each of these pairs of changes, with a stop after both."""
    chosen, figures = list(wanted), Figures()
    for pair, outcome in zip(chosen, spread(_pair, chosen, workers), strict=True):
        figures.add(f"pair {pair[0]} {pair[1]}", outcome)
    return figures


def _trouble(case: tuple[int, str]) -> Outcome:
    return sweep.cycle(0, *case)


def troubles(cases: Iterable[tuple[int, str]], workers: int = 1) -> Figures:
    """One full cycle for each of these calls, with one trouble there."""
    chosen, figures = list(cases), Figures()
    for case, outcome in zip(chosen, spread(_trouble, chosen, workers), strict=True):
        figures.add(f"call {case[0]} {case[1]}", outcome)
    return figures


def controls(seeds: Iterable[int], workers: int = 1) -> Control:
    """The naive way over these seeds, summed."""
    found = list(spread(control, seeds, workers))
    return Control(
        orders=sum(one.orders for one in found),
        doubles=sum(one.doubles for one in found),
        lost=sum(one.lost for one in found),
    )
