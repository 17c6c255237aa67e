"""A pairwise covering array over all switches, by seeded greedy sampling.

Every two values of two different switches stand together in at least one case. Each case starts
from a pair that isn't covered yet and takes, switch by switch in a random order, the value that
covers most; the best of a few such rows is kept. The same seed always gives the same array.
"""

import random
from collections.abc import Iterator
from functools import cache
from itertools import combinations, islice

from tests.matrix.settings import Case, Setting, case_of, table

TRIES = 6
"""Random rows among which each case is chosen."""

_IGNORED = Setting("qls", "page_param", "ignored")

BLOCKING = tuple(
    (Setting("qls", name, value), _IGNORED)
    for name, value in (
        ("page_size", "20"),
        ("pagination_shape", "null"),
        ("pagination_shape", "empty_list"),
        ("pagination_shape", "absent"),
    )
)
"""Values that together hide whether a list is whole, so that nothing is written all day long.

Such a day shows nothing of the other values, so it counts for the blocking pair only.
"""

Row = tuple[int, ...]
"""One value per switch, as its number in the switch's row of the table."""

Pair = tuple[int, int, int, int]
"""Number of a switch, number of its value, and the same of a later switch."""


def all_pairs() -> list[Pair]:
    """Every two values of two different switches."""
    sizes = [len(settings) for settings in table()]
    return [
        (one, a, other, b)
        for one, other in combinations(range(len(sizes)), 2)
        for a in range(sizes[one])
        for b in range(sizes[other])
    ]


def pairs_in(row: Row) -> list[Pair]:
    """The pairs that a row covers."""
    return [(one, row[one], other, row[other]) for one, other in combinations(range(len(row)), 2)]


def shown_by(row: Row) -> list[Pair]:
    """The pairs that a row covers in earnest: the blocking ones alone where there are any."""
    pairs = pairs_in(row)
    return [pair for pair in pairs if pair in _blocking()] or pairs


@cache
def _blocking() -> frozenset[Pair]:
    places = {
        one: (number, value) for number, row in enumerate(table()) for value, one in enumerate(row)
    }
    found = (sorted((places[one], places[other])) for one, other in BLOCKING)
    return frozenset((*first, *second) for first, second in found)


def covering_rows(seed: int) -> Iterator[Row]:
    """Rows in which every pair stands, those that cover most first."""
    chance = random.Random(f"pairs/{seed}")
    left = dict.fromkeys(all_pairs())
    while left:
        tried = [_row(chance, left) for _ in range(TRIES)]
        best = max(tried, key=lambda row: sum(pair in left for pair in shown_by(row)))
        for pair in shown_by(best):
            left.pop(pair, None)
        yield best


def covering_array(seed: int) -> list[Case]:
    """The covering array as cases."""
    return [case_of_row(row) for row in covering_rows(seed)]


def sample_of_pairs(seed: int, count: int) -> list[Case]:
    """The first cases of the covering array, which cover the most pairs."""
    return [case_of_row(row) for row in islice(covering_rows(seed), count)]


def case_of_row(row: Row) -> Case:
    """The case of a row: its values that aren't defaults."""
    return case_of(settings[value] for settings, value in zip(table(), row, strict=True))


def _row(chance: random.Random, left: dict[Pair, None]) -> Row:
    sizes = [len(settings) for settings in table()]
    one, a, other, b = next(iter(left))
    chosen = {one: a, other: b}
    rest = [number for number in range(len(sizes)) if number not in chosen]
    chance.shuffle(rest)
    for number in rest:
        gains = [_gain(number, value, chosen, left) for value in range(sizes[number])]
        best = [value for value, gain in enumerate(gains) if gain == max(gains)]
        chosen[number] = chance.choice(best)
    return tuple(chosen[number] for number in range(len(sizes)))


def _gain(number: int, value: int, chosen: dict[int, int], left: dict[Pair, None]) -> int:
    pairs = [
        (number, value, mate, it) if number < mate else (mate, it, number, value)
        for mate, it in chosen.items()
    ]
    return -1 if any(pair in _blocking() for pair in pairs) else sum(pair in left for pair in pairs)
