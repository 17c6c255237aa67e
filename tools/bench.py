"""Measures the program against what the documents say of it.

``bench.py calls`` prints what every recipe of both APIs costs, beside the figure of its document.
``bench.py check`` prints what the product check costs, beside a bare loop over the same rows.
``bench.py stock`` prints what page "Voorraad" costs, and the reading of all variants.
``bench.py window`` prints first paint, stalls, memory and idle CPU; ``window --help`` has more.
"""

import argparse
import asyncio
import sys
import tempfile
from importlib import import_module
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tests.sync.recipes import RECIPES, Recipe  # noqa: E402


async def measured(recipe: Recipe) -> int:
    """The calls that a recipe costs, in a folder of its own."""
    with tempfile.TemporaryDirectory() as folder:
        return await recipe.measure(Path(folder))


def line(recipe: Recipe, calls: int) -> str:
    """One row of the table."""
    verdict = "" if calls <= recipe.figure else "  ABOVE"
    title = f"{recipe.api:<11}{recipe.number:>2}  {recipe.what:<40}"
    return f"{title}{recipe.figure:>9}{calls:>9}{verdict}\n"


def calls() -> int:
    """Prints the table; the number of recipes above their figure."""
    sys.stdout.write(f"{'API':<11}No  {'recipe':<40}{'document':>9}{'measured':>9}\n")
    above = 0
    for recipe in RECIPES:
        cost = asyncio.run(measured(recipe))
        above += cost > recipe.figure
        sys.stdout.write(line(recipe, cost))
        sys.stdout.flush()
    sys.stdout.write(f"{len(RECIPES)} recipes, {above} above their figure\n")
    return above


def check() -> int:
    """Prints what the product check and its page cost; 1 when a target is missed."""
    return int(import_module("bench_check").main([]))


def stock() -> int:
    """Prints what page "Voorraad" costs; 1 when a target is missed."""
    return int(import_module("bench_stock").main())


MEASURES = {"calls": calls, "check": check, "stock": stock}


def window(words: list[str]) -> int:
    """Prints what the window costs; 1 when a target is missed."""
    return int(import_module("bench_window").main(words))


def main() -> int:
    """Carries out what was asked for; 1 when something is worse than it should be."""
    if sys.argv[1:2] == ["window"]:
        return window(sys.argv[2:])
    parser = argparse.ArgumentParser(
        prog="./dev bench",
        description=__doc__,
        epilog="window: first paint, stalls, memory and idle CPU",
    )
    parser.add_argument("measure", choices=sorted(MEASURES))
    return 1 if MEASURES[parser.parse_args().measure]() else 0


if __name__ == "__main__":
    sys.exit(main())
