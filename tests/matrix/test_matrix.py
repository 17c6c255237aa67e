"""A merchant's whole day under every value of every switch, and under many at once.

``./dev prove`` plays every value alone and every pair; here values that disturb nothing else share
a day, so that the test takes a minute.
"""

import pytest

from tests.matrix.covering import all_pairs, covering_rows, sample_of_pairs, shown_by
from tests.matrix.settings import Case, Setting, named, packed_cases, table
from tests.matrix.shrink import shrink, signs
from tests.matrix.story import story

SEED = 1
TOGETHER = 6
PAIR_DAYS = 6

BLUNT = frozenset(
    {"list_short", "page_param", "flaky_404", "flaky_5xx", "create_answer", "list_lag_s"}
)
"""Switches whose values hide what another one does."""


def _alone(one: Setting) -> bool:
    return one.name in BLUNT


@pytest.mark.parametrize("case", packed_cases(TOGETHER, _alone), ids=named)
async def test_every_value(case: Case) -> None:
    assert await story(case) == []


@pytest.mark.parametrize("case", sample_of_pairs(SEED, PAIR_DAYS), ids=range(PAIR_DAYS))
async def test_many_values_at_once(case: Case) -> None:
    assert await story(case) == [], named(case)


def test_a_failing_case_is_brought_down_to_what_it_needs() -> None:
    full = sample_of_pairs(SEED, 1)[0]
    needed = {full[3], full[-1]}

    def attempt(case: Case) -> list[str]:
        return ["check: 7 is wrong (why)"] if needed <= set(case) else []

    assert signs(attempt(full)) == {"check:why"}
    assert shrink(full, attempt) == (full[3], full[-1])


def test_every_value_has_its_day() -> None:
    packed = [one for case in packed_cases(TOGETHER, _alone) for one in case]
    assert sorted(packed) == sorted(one for row in table() for one in row[1:])
    for case in packed_cases(TOGETHER, _alone):
        assert len({one[:2] for one in case}) == len(case)


def test_the_array_covers_every_pair_and_is_always_the_same() -> None:
    rows = list(covering_rows(SEED))
    covered = {pair for row in rows for pair in shown_by(row)}
    assert covered == set(all_pairs())
    assert len(rows) < len(all_pairs()) / 100
    assert sample_of_pairs(SEED, 2) == sample_of_pairs(SEED, 3)[:2]
