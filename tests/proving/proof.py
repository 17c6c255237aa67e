"""Never twice, never lost: every stop, every pair, seeded runs, real kills, the control."""

import argparse
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.proving import figures, sweep, undoing
from tests.proving.figures import Figures
from tests.proving.kills import Killed, kill
from tests.proving.story import Outcome, tell

KILLS_PER_PROFILE = 25
PARTS = ("stops", "undos", "troubles", "pairs", "seeds", "control", "kills")
CONTROLS = 1000


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Says what can be chosen."""
    parser.add_argument("--part", choices=PARTS, action="append", help="only this; may be repeated")
    parser.add_argument("--seed", type=int, default=0, help="the first seed")
    parser.add_argument("--seeds", type=int, default=10_000, help="how many seeded runs")
    parser.add_argument("--kills", type=int, default=500, help="how many real kills")
    parser.add_argument("--pair-step", type=int, default=1, help="10: one pair in ten")
    parser.add_argument("--jobs", type=int, default=figures.usual_workers())
    again = parser.add_mutually_exclusive_group()
    again.add_argument("--tell", type=int, metavar="SEED", help="one story again, line by line")
    again.add_argument("--stop", type=int, metavar="N", help="one stop again, line by line")
    again.add_argument("--undo-stop", type=int, metavar="N", help="a stop while undoing again")
    again.add_argument(
        "--pair", type=int, nargs=2, metavar=("N", "M"), help="one pair again, line by line"
    )


def prove(arguments: argparse.Namespace) -> Iterator[str]:
    """Proves what is asked for; gives lines to print.

    Raises:
        AssertionError: anything was wrong; its lines were given before.
    """
    again = _again(arguments)
    if again is not None:
        yield from again
        return
    bad = 0
    for part in arguments.part or PARTS:
        lines, wrong = _part(part, arguments)
        bad += wrong
        yield from lines
    assert not bad


def _again(arguments: argparse.Namespace) -> Iterator[str] | None:
    if arguments.tell is not None:
        return _told(f"seed {arguments.tell}", tell(arguments.tell, keep=True))
    if arguments.stop is not None:
        return _told(f"stop {arguments.stop}", sweep.cycle(arguments.stop, keep=True))
    if arguments.undo_stop is not None:
        told = undoing.undone(arguments.undo_stop, keep=True)
        return _told(f"undo stop {arguments.undo_stop}", told.outcome)
    if arguments.pair is not None:
        first, second = arguments.pair
        story = sweep.cycle_with_pair(first, second, keep=True)
        return _told(f"pair {first} {second}", story)
    return None


def _told(name: str, outcome: Outcome) -> Iterator[str]:
    yield from outcome.lines
    yield (
        f"{name}: {outcome.boundaries} boundaries, {outcome.deaths} deaths, hash {outcome.digest}"
    )
    yield from (f"{name}: WRONG {wrong}" for wrong in outcome.wrongs)
    assert not outcome.wrongs


def _part(part: str, arguments: argparse.Namespace) -> tuple[list[str], bool]:
    if part == "control":
        return _control(arguments)
    if part == "kills":
        return _kills(arguments.kills)
    found = _swept(part, arguments)
    return list(found.lines(part)), bool(found.failed)


def _swept(part: str, arguments: argparse.Namespace) -> Figures:
    jobs = arguments.jobs
    if part == "stops":
        return figures.stops(sweep.single_stops(), jobs)
    if part == "undos":
        return figures.undone(undoing.undo_stops(), jobs)
    if part == "troubles":
        return figures.troubles(sweep.troubles(), jobs)
    if part == "pairs":
        return figures.pairs(list(sweep.pairs())[:: arguments.pair_step], jobs)
    return figures.seeded(range(arguments.seed, arguments.seed + arguments.seeds), jobs)


def _control(arguments: argparse.Namespace) -> tuple[list[str], bool]:
    seeds = range(arguments.seed, arguments.seed + min(arguments.seeds, CONTROLS))
    found = figures.controls(seeds, arguments.jobs)
    line = (
        f"control: the naive way, {len(seeds)} runs, {found.orders} orders: "
        f"doubles {found.doubles}, lost {found.lost}"
    )
    return [line], not found.doubles


def _kills(times: int) -> tuple[list[str], bool]:
    total = Killed()
    for seed, portion in enumerate(_portions(times)):
        with tempfile.TemporaryDirectory() as folder:
            total.add(kill(Path(folder), portion, seed), f"profile {seed}")
    checked = "the database checked after each"
    lines = [
        f"kills: {total.kills} of a real process, {total.orders} orders, {checked}",
        f"kills: doubles {total.doubles}, lost {total.lost}, left to the merchant {total.shown}",
        *(f"kills: FAILED {wrong}" for wrong in total.wrongs),
    ]
    return lines, bool(total.wrongs or total.doubles or total.lost)


def _portions(total: int) -> Iterator[int]:
    while total > 0:
        yield min(total, KILLS_PER_PROFILE)
        total -= KILLS_PER_PROFILE
