"""Stops the process at every boundary of one full cycle, and at every pair of boundaries."""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from pathlib import Path

from qls_desktop.domain.runs import Task
from qls_desktop.simulator.scenario import Scenario
from tests.proving.life import Journal
from tests.proving.pc import AtOnce, Pc
from tests.proving.settle import settle
from tests.proving.story import STARTS, Outcome, Set, build, scratch
from tests.proving.trouble import AFTER, BEFORE, CHANGED, FINE, LATE, Trouble

SHOP = Scenario(
    seed=3,
    products=2,
    fault_share=0.0,
    known_share=0.5,
    orders_at_start=0,
    orders_per_hour=0,
    stock_moves_per_hour=0,
    qls={"foreign_orders": "off"},
)
"""Two products, of which my.QLS knows one: the other one is created."""

CALL_TROUBLES = (*BEFORE[:5], *AFTER, *CHANGED, LATE)
UNTIL_SHIPPED = timedelta(hours=30)


class OneTrouble(Trouble):
    """Fine weather, but for one call."""

    def __init__(self, at_call: int = 0, kind: str = "") -> None:
        super().__init__("one trouble", FINE)
        self.at_call, self.kind, self.calls = at_call, kind, 0

    def turns(self) -> int:
        """Every call goes on at once."""
        return 0

    def on_the_way(self, method: str, path: str) -> str | None:
        """What happens to this call."""
        self.calls += 1
        if self.calls != self.at_call:
            return None
        writes = method != "GET"
        fits = writes if self.kind == LATE else not (writes and self.kind in CHANGED)
        return self.kind if fits and "/shipments/" not in path else None


def cycle(stop: int = 0, at_call: int = 0, kind: str = "", *, keep: bool = False) -> Outcome:
    """One full cycle with a stop at one boundary, or one trouble; then everything settles."""
    journal = Journal(lambda number: number == stop)
    journal.keep = keep
    return _told(journal, OneTrouble(at_call, kind))[0]


def cycle_with_pair(first: int, second: int, *, keep: bool = False) -> Outcome:
    """One full cycle that stops after two changes; the second may lie in the repair."""
    journal = Journal(stops_after=lambda change: change in (first, second))
    journal.keep = keep
    return _told(journal, OneTrouble())[0]


def _told(
    journal: Journal, trouble: OneTrouble, *, judged: bool = True
) -> tuple[Outcome, OneTrouble]:
    with scratch() as folder, asyncio.Runner() as runner:
        runner.get_loop().set_default_executor(AtOnce())
        return runner.run(_cycle(folder, journal, trouble, judged=judged)), trouble


@dataclass(frozen=True)
class Measured:
    """One full cycle in which nothing goes wrong."""

    boundaries: int
    changes: int
    calls: int


@cache
def measured() -> Measured:
    """Counts what one full cycle consists of."""
    journal = Journal()
    outcome, trouble = _told(journal, OneTrouble(), judged=False)
    return Measured(outcome.boundaries, journal.changes, trouble.calls)


def single_stops() -> range:
    """Every boundary once."""
    return range(1, measured().boundaries + 1)


RETRIED = 12
"""So many changes past the end of the cycle a second stop is tried: a restart adds some."""


def pairs() -> Iterator[tuple[int, int]]:
    """Every pair of changes. The second may lie in what is done after the first stop."""
    last = measured().changes
    return ((one, two) for one in range(1, last + 1) for two in range(one + 1, last + RETRIED + 1))


async def _cycle(folder: Path, journal: Journal, trouble: OneTrouble, *, judged: bool) -> Outcome:
    stage = build(folder, SHOP, STARTS[0], trouble, journal)
    stage.witness.ledger_file = lambda: stage.pc.file
    variants = sorted(stage.world.shop.variants)
    stage.world.place_order([(variants[0], 1)])
    stage.world.place_order([(variants[-1], 2)])
    await through(stage, Task.PRODUCTS, Task.ORDERS, Task.STOCK)
    stage.world.move_clock(None, UNTIL_SHIPPED)
    await through(stage, Task.ORDERS)
    counted = stage.outcome(0)
    if judged:
        await settle(stage.pcs, trouble, stage.witness)
        counted = stage.outcome(0)
    stage.strike()
    return counted


async def through(stage: Set, *tasks: Task) -> None:
    """Each task once more when the process died in it, as the next planned instant does."""
    for task in tasks:
        await _until_done(stage, stage.pc, task)


async def _until_done(stage: Set, pc: Pc, task: Task) -> None:
    for _ in range(4):
        stage.witness.begins()
        if await pc.run(task):
            return
        stage.world.move_clock(None, timedelta(minutes=5))


def troubles() -> Iterator[tuple[int, str]]:
    """Every call with everything that may happen to it."""
    return ((call, kind) for call in range(1, measured().calls + 1) for kind in CALL_TROUBLES)
