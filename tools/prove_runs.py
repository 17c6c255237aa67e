"""Proves "never twice, never lost": every stop, every pair, seeded runs, real kills, the control.

``all`` does everything with its usual numbers; ``run --seed N`` tells one story again, line by
line. Figures go to standard output; the exit status is 1 when anything was wrong.
"""

import argparse
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tests.proving import figures, sweep
from tests.proving.figures import Figures
from tests.proving.kills import kill
from tests.proving.story import tell

KILLS_PER_PROFILE = 25
PARTS = ("stops", "troubles", "pairs", "seeds", "control", "kills")


def main(argv: Sequence[str] | None = None) -> int:
    """Proves what is asked for; 1 when anything was wrong."""
    arguments = _parser().parse_args(argv)
    if arguments.what == "run":
        return _tell(arguments.seed)
    parts = PARTS if arguments.what == "all" else (arguments.what,)
    return max([_prove(part, arguments) for part in parts])


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=("all", "run", *PARTS), nargs="?", default="all")
    parser.add_argument("--seed", type=int, default=0, help="the first seed, or the one to tell")
    parser.add_argument("--seeds", type=int, default=10_000, help="how many seeded runs")
    parser.add_argument("--kills", type=int, default=500, help="how many real kills")
    parser.add_argument("--pair-step", type=int, default=1, help="10: one pair in ten")
    parser.add_argument("--workers", type=int, default=figures.usual_workers())
    return parser


def _prove(part: str, arguments: argparse.Namespace) -> int:
    if part == "control":
        return _control(arguments)
    if part == "kills":
        return _kill(arguments)
    found = _swept(part, arguments)
    for line in found.lines(part):
        _say(line)
    return 1 if found.failed else 0


def _swept(part: str, arguments: argparse.Namespace) -> Figures:
    workers = arguments.workers
    if part == "stops":
        return figures.stops(sweep.single_stops(), workers)
    if part == "troubles":
        return figures.troubles(sweep.troubles(), workers)
    if part == "pairs":
        return figures.pairs(list(sweep.pairs())[:: arguments.pair_step], workers)
    return figures.seeded(range(arguments.seed, arguments.seed + arguments.seeds), workers)


def _control(arguments: argparse.Namespace) -> int:
    seeds = range(arguments.seed, arguments.seed + min(arguments.seeds, 1000))
    found = figures.controls(seeds, arguments.workers)
    _say(
        f"control: the naive way, {len(seeds)} runs, {found.orders} orders: "
        f"doubles {found.doubles}, lost {found.lost}"
    )
    return 0 if found.doubles else 1


def _kill(arguments: argparse.Namespace) -> int:
    kills = orders = doubles = lost = shown = 0
    wrongs: list[str] = []
    for seed, times in enumerate(_portions(arguments.kills)):
        with tempfile.TemporaryDirectory() as folder:
            killed = kill(Path(folder), times, seed)
        kills, orders = kills + killed.kills, orders + killed.orders
        doubles, lost = doubles + killed.doubles, lost + killed.lost
        shown += killed.shown
        wrongs += [f"profile {seed}: {wrong}" for wrong in killed.wrongs]
    _say(f"kills: {kills} of a real process, {orders} orders, the database checked after each")
    _say(f"kills: doubles {doubles}, lost {lost}, shown for the merchant to decide {shown}")
    for wrong in wrongs:
        _say(f"kills: FAILED {wrong}")
    return 1 if wrongs or doubles or lost else 0


def _portions(total: int) -> Iterator[int]:
    while total > 0:
        yield min(total, KILLS_PER_PROFILE)
        total -= KILLS_PER_PROFILE


def _tell(seed: int) -> int:
    told = tell(seed, keep=True)
    for line in told.lines:
        _say(line)
    _say(f"seed {seed}: {told.boundaries} boundaries, {told.deaths} deaths, hash {told.digest}")
    for wrong in told.wrongs:
        _say(f"seed {seed}: WRONG {wrong}")
    return 1 if told.wrongs else 0


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
