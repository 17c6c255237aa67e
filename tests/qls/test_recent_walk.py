"""Reading no more of a list than is needed, and never less."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qls_desktop.qls.pages import ListPage
from qls_desktop.qls.recent_walk import RecentRows, RowShape, walk_recent

NOW = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)


@dataclass(frozen=True)
class Row:
    """A row made so many minutes ago; None when untold."""

    id: str
    age: int | None

    @property
    def created(self) -> datetime | None:
        """When it was made."""
        return None if self.age is None else NOW - timedelta(minutes=self.age)


SHAPE: RowShape[Row] = RowShape(lambda row: row.id, lambda row: row.created)


class Listing:
    """A list in pages of ten; ``insert_after`` calls another row comes at the head."""

    def __init__(self, ages: Sequence[int | None], insert_after: int = 0) -> None:
        self.rows = [Row(f"r{index}", age) for index, age in enumerate(ages)]
        self.asked: list[int] = []
        self._insert_after = insert_after

    async def fetch(self, number: int) -> ListPage[Row]:
        """One page."""
        self.asked.append(number)
        if len(self.asked) == self._insert_after + 1 and self._insert_after:
            self.rows.insert(0, Row("new", -1))
        pages = max(1, -(-len(self.rows) // 10))
        part = tuple(self.rows[(number - 1) * 10 : number * 10])
        return ListPage(part, len(self.rows), pages, number < pages)

    async def walk(self, minutes: int) -> RecentRows[Row]:
        """Reads what was made in the last minutes."""
        since = NOW - timedelta(minutes=minutes)
        return await walk_recent(self.fetch, SHAPE, since, lambda _rows: None)


async def test_newest_first_stops_early() -> None:
    listing = Listing(range(100))
    found = await listing.walk(15)
    assert found.is_complete
    assert listing.asked == [1, 10, 2]
    assert {row.age for row in found.rows} >= set(range(16))


async def test_a_sorted_list_that_is_all_recent_is_read_to_its_end() -> None:
    listing = Listing(range(100))
    found = await listing.walk(1000)
    assert (found.is_complete, len(found.rows), len(listing.asked)) == (True, 100, 10)


async def test_oldest_first_starts_at_the_end() -> None:
    listing = Listing(range(99, -1, -1))
    found = await listing.walk(5)
    assert found.is_complete
    assert listing.asked == [1, 10]
    assert {row.age for row in found.rows} >= set(range(6))


async def test_oldest_first_goes_back_as_far_as_needed() -> None:
    listing = Listing(range(99, -1, -1))
    found = await listing.walk(25)
    assert listing.asked == [1, 10, 9, 8]
    assert {row.age for row in found.rows} >= set(range(26))


async def test_an_unsorted_list_is_read_in_full() -> None:
    ages = [(index * 37) % 100 for index in range(100)]
    listing = Listing(ages)
    found = await listing.walk(5)
    assert found.is_complete
    assert listing.asked == list(range(1, 11))
    assert len(found.rows) == 100


async def test_a_last_page_that_breaks_the_promise_costs_nothing_extra() -> None:
    ages = [*range(90), *range(10)]
    listing = Listing(ages)
    found = await listing.walk(5)
    assert found.is_complete
    assert sorted(listing.asked) == list(range(1, 11))


async def test_a_middle_page_that_breaks_the_promise() -> None:
    ages = list(range(100))
    ages[15] = 3
    ages[20:30] = reversed(ages[20:30])
    listing = Listing(ages)
    found = await listing.walk(22)
    assert found.is_complete
    assert len(found.rows) == 100


async def test_an_untold_instant_proves_no_order() -> None:
    listing = Listing([*range(50), None, *range(51, 100)])
    found = await listing.walk(70)
    assert found.is_complete
    assert len(found.rows) == 100


async def test_equal_instants_prove_no_order() -> None:
    listing = Listing([5] * 40)
    await listing.walk(1)
    assert listing.asked == [1, 2, 3, 4]


async def test_a_list_that_grows_meanwhile_is_read_anew() -> None:
    listing = Listing(range(100), insert_after=2)
    found = await listing.walk(15)
    assert found.is_complete
    assert "new" in {row.id for row in found.rows}


async def test_a_short_page_within_proves_no_order() -> None:
    listing = Listing(range(100))
    whole = listing.fetch

    async def fetch(number: int) -> ListPage[Row]:
        page = await whole(number)
        rows = page.rows[:-1] if number == 2 else page.rows
        return ListPage(rows, page.count, page.page_count, page.has_next)

    found = await walk_recent(fetch, SHAPE, NOW - timedelta(minutes=15), lambda _rows: None)
    assert not found.is_complete


@pytest.mark.parametrize("ages", [[], [3], [3, 2, 1]])
async def test_a_short_list_takes_one_call(ages: list[int]) -> None:
    listing = Listing(ages)
    found = await listing.walk(5)
    assert found.is_complete
    assert listing.asked == [1]
    assert len(found.rows) == len(ages)


async def test_an_endless_list_is_not_read() -> None:
    listing = Listing([(index * 1201) % 2011 for index in range(2011)])
    found = await listing.walk(5)
    assert not found.is_complete
    assert listing.asked == [1]


async def test_an_endless_sorted_list_is_read_up_to_the_bound() -> None:
    listing = Listing(range(2500))
    assert (await listing.walk(30)).is_complete
    assert not (await Listing(range(2500)).walk(2400)).is_complete


@settings(deadline=None)
@given(
    st.lists(st.integers(0, 60), max_size=60),
    st.sampled_from(["as it is", "up", "down"]),
    st.integers(0, 60),
)
async def test_nothing_recent_is_ever_missed(ages: list[int], order: str, minutes: int) -> None:
    ages = ages if order == "as it is" else sorted(ages, reverse=order == "down")
    listing = Listing(ages)
    found = await listing.walk(minutes)
    assert found.is_complete
    recent = {row.id for row in listing.rows if row.age is not None and row.age <= minutes}
    assert recent <= {row.id for row in found.rows}
