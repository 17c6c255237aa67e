"""Stops the process at every boundary of taking back what a merchant's runs wrote."""

import asyncio
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from pathlib import Path

from qls_desktop.domain.runs import Task
from qls_desktop.store.links import Links
from qls_desktop.store.runs import Runs
from tests.proving.life import Journal
from tests.proving.pc import AtOnce
from tests.proving.settle import LISTED, settle
from tests.proving.story import STARTS, Outcome, Set, build, scratch
from tests.proving.sweep import SHOP, OneTrouble, through

TRIES = 3
"""So often a merchant whose program died clicks again."""


@dataclass(frozen=True)
class Undone:
    """How it went; ``first`` and ``last`` are the boundaries of the undoing itself."""

    outcome: Outcome
    first: int
    last: int


@dataclass(frozen=True)
class _Shown:
    """What an undo must bring back: stock in the shop, names at QLS, links."""

    levels: dict[int, int]
    names: dict[str, str]
    links: frozenset[tuple[int, str]]


def undone(stop: int = 0, *, keep: bool = False) -> Undone:
    """Two products runs and a stock run, taken back one after the other; then all settles."""
    journal = Journal(lambda number: number == stop)
    journal.keep = keep
    with scratch() as folder, asyncio.Runner() as runner:
        runner.get_loop().set_default_executor(AtOnce())
        return runner.run(_undone(folder, journal))


@cache
def undo_stops() -> range:
    """Every boundary of the undoing, once."""
    told = undone()
    return range(told.first, told.last + 1)


def outcome(stop: int) -> Outcome:
    """What a stop at one boundary of the undoing led to."""
    return undone(stop).outcome


async def _undone(folder: Path, journal: Journal) -> Undone:
    trouble = OneTrouble()
    stage = build(folder, SHOP, STARTS[0], trouble, journal)
    before = await _sync(stage)
    first = journal.boundaries + 1
    for row, earlier in zip(Runs(stage.pc.store).recent(3), reversed(before), strict=True):
        await _take_back(stage, row.id)
        if _shown(stage) != earlier:
            stage.witness.wrong(f"the {row.task} run isn't taken back")
    last = journal.boundaries
    await settle(stage.pcs, trouble, stage.witness)
    told = stage.outcome(0)
    stage.strike()
    return Undone(told, first, last)


async def _sync(stage: Set) -> list[_Shown]:
    """Links one product and creates one, follows their new names, sets stock.

    Gives what each of the three runs found; what was created stays, with its link.
    """
    known, found = set(_shown(stage).names), []
    for prepare, task in ((_wait, Task.PRODUCTS), (_rename, Task.PRODUCTS), (_wait, Task.STOCK)):
        prepare(stage)
        found.append(_shown(stage))
        await through(stage, task)
        if found[-1] == _shown(stage):
            stage.witness.wrong(f"the {task} run wrote nothing")
    linked = found[1]
    created = frozenset(link for link in linked.links if link[1] not in known)
    found[0] = _Shown(found[0].levels, linked.names, created)
    return found


async def _take_back(stage: Set, run_id: int) -> None:
    for _ in range(TRIES):
        stage.witness.begins()
        if await stage.pc.undo(run_id):
            return
        stage.world.move_clock(None, timedelta(minutes=5))


def _wait(stage: Set) -> None:
    stage.world.move_clock(None, LISTED)


def _rename(stage: Set) -> None:
    _wait(stage)
    for number, product in enumerate(stage.world.shop.products.values()):
        product.fields["title"] = f"Andere naam {number}"
        product.updated = stage.world.clock.now()


def _shown(stage: Set) -> _Shown:
    links = Links(stage.pc.store).all(stage.pc.integration_id)
    return _Shown(
        {variant.id: variant.stock_level for variant in stage.world.shop.variants.values()},
        {product.id: product.name for product in stage.world.warehouse.products()},
        frozenset((link.variant_id, link.warehouse_product_id) for link in links),
    )
