"""Reads the newest part of a list when its order allows, else all of it (recipe 5, look-up b)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from itertools import pairwise
from typing import Generic, TypeVar

from qls_desktop.domain.paging import Page
from qls_desktop.qls.pages import ListPage
from qls_desktop.qls.walk import Fetch, walk

T = TypeVar("T")

MAX_PAGES = 200
"""A list longer than this isn't read in full (api/qls.md, recipe 5)."""

FEWEST_PAGES = 3
"""Below this nothing is saved by stopping early, and too few rows show the order of the list."""


class Direction(Enum):
    """How a list is sorted by when its rows were made."""

    NEWEST_FIRST = -1
    OLDEST_FIRST = 1


@dataclass(frozen=True, slots=True)
class RowShape(Generic[T]):
    """What the walk has to know of a row: its id, and when it was made (aware UTC)."""

    key: Callable[[T], str]
    created: Callable[[T], datetime | None]


@dataclass(frozen=True, slots=True)
class RecentRows(Generic[T]):
    """What was read. ``is_complete``: every row made since the asked instant is among them."""

    is_complete: bool
    rows: tuple[T, ...]


class _NotSortedError(Exception):
    """The list isn't what its first page promised; ``has_changed`` meanwhile, or never was."""

    def __init__(self, has_changed: bool = False) -> None:
        super().__init__("not sorted by created")
        self.has_changed = has_changed


async def walk_recent(
    fetch: Fetch[T],
    shape: RowShape[T],
    since: datetime,
    on_rows: Callable[[Sequence[T]], None],
) -> RecentRows[T]:
    """Reads all rows made since ``since``; older ones may be among them.

    Stops early only when page 1 and the last page show that the list is sorted by ``created``,
    and each page read confirms it.
    """
    kept = {1: await fetch(1)}
    first = kept[1]
    pages = first.page_count or 0
    if pages >= FEWEST_PAGES and (way := _direction(first, shape)):
        try:
            return await _SortedWalk(fetch, shape, since, kept).read(way, on_rows)
        except _NotSortedError as error:
            if error.has_changed:
                kept.clear()
    if pages > MAX_PAGES:
        on_rows(first.rows)
        return RecentRows(False, first.rows)
    return await _walk_all(_keeping(fetch, kept), shape, on_rows)


def _keeping(fetch: Fetch[T], kept: dict[int, ListPage[T]]) -> Fetch[T]:
    """Hands over each page that was read already once, and fetches the others."""

    async def fetch_rest(number: int) -> ListPage[T]:
        return kept.pop(number) if number in kept else await fetch(number)

    return fetch_rest


async def _walk_all(
    fetch: Fetch[T], shape: RowShape[T], on_rows: Callable[[Sequence[T]], None]
) -> RecentRows[T]:
    def on_page(page: Page[T]) -> None:
        on_rows(page.rows)

    result = await walk(fetch, shape.key, on_page, MAX_PAGES)
    return RecentRows(result.is_complete, tuple(result.rows.values()))


class _SortedWalk(Generic[T]):
    """Reads a sorted list from its newest end until it is older than ``since``."""

    def __init__(
        self,
        fetch: Fetch[T],
        shape: RowShape[T],
        since: datetime,
        kept: dict[int, ListPage[T]],
    ) -> None:
        self._fetch = fetch
        self._shape = shape
        self._since = since
        self._kept = kept
        self._first = kept[1]

    async def read(self, way: Direction, on_rows: Callable[[Sequence[T]], None]) -> RecentRows[T]:
        """Reads page 1, the last page, and the pages between that may hold recent rows.

        Raises:
            _NotSortedError: a page doesn't fit what the others promised.
        """
        total = self._first.page_count or 1
        await self._page(total)
        self._check_order(way, 1, total)
        numbers = range(1, total + 1) if way is Direction.NEWEST_FIRST else range(total, 0, -1)
        found: dict[str, T] = {}
        before = numbers[0]
        for read, number in enumerate(numbers, start=1):
            if read > MAX_PAGES:
                return RecentRows(False, tuple(found.values()))
            page = await self._page(number)
            self._check_order(way, *sorted({number, before}))
            before = number
            found.update((self._shape.key(row), row) for row in page.rows)
            on_rows(page.rows)
            if self._is_older(page):
                break
        return RecentRows(True, tuple(found.values()))

    async def _page(self, number: int) -> ListPage[T]:
        if number not in self._kept:
            self._kept[number] = await self._fetch(number)
        page = self._kept[number]
        if page.count != self._first.count or page.page_count != self._first.page_count:
            raise _NotSortedError(has_changed=True)
        is_full = len(page.rows) == len(self._first.rows)
        if not page.rows or not (is_full or number == self._first.page_count):
            raise _NotSortedError
        return page

    def _check_order(self, way: Direction, *numbers: int) -> None:
        if not _in_order([time for number in numbers for time in self._times(number)], way):
            raise _NotSortedError

    def _times(self, number: int) -> list[datetime | None]:
        return [self._shape.created(row) for row in self._kept[number].rows]

    def _is_older(self, page: ListPage[T]) -> bool:
        times = [time for row in page.rows if (time := self._shape.created(row)) is not None]
        return min(times) < self._since


def _direction(page: ListPage[T], shape: RowShape[T]) -> Direction | None:
    times = [shape.created(row) for row in page.rows]
    for way in Direction:
        ends = (times[0], times[-1]) if times else (None, None)
        if _in_order(times, way) and ends[0] != ends[1]:
            return way
    return None


def _in_order(times: Sequence[datetime | None], way: Direction) -> bool:
    known = [time for time in times if time is not None]
    if len(known) < len(times):
        return False
    steps = pairwise(known)
    if way is Direction.NEWEST_FIRST:
        return all(earlier >= later for earlier, later in steps)
    return all(earlier <= later for earlier, later in steps)
