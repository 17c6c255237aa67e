"""Reads a whole list page by page, and tells whether that was all (api/qls.md, section 2)."""

from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import aclosing
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from qls_desktop.domain.paging import Page
from qls_desktop.qls.pages import ListPage

T = TypeVar("T")

Fetch = Callable[[int], Awaitable[ListPage[T]]]
"""Reads the page of a number, from 1."""

MOST_PAGES = 5_000
"""No list is longer; it keeps a broken one from being read for ever."""

WALKS = 3
"""A list that changed while it was read is read again, twice at most."""


@dataclass(slots=True)
class Pass(Generic[T]):
    """One walk over a list: what was seen, and the signs of a list that changed meanwhile.

    ``rows`` are those of ``ids``, unless the walk is one that hands its pages over and keeps none.
    ``is_shaky``: rows came twice, or a page that was promised wasn't there. ``is_cut_off``: the
    walk stopped at its bound. ``is_repeated``: page 2 was page 1 again, so the list may hold more
    than this API shows; only a count that fits proves otherwise.
    """

    keeps_rows: bool = True
    ids: set[str] = field(default_factory=set)
    rows: dict[str, T] = field(default_factory=dict)
    counts: set[int] = field(default_factory=set)
    pages: int = 0
    is_shaky: bool = False
    is_cut_off: bool = False
    is_repeated: bool = False

    @property
    def is_complete(self) -> bool:
        """Whether nothing is missing, as far as the list itself tells."""
        if self.is_cut_off:
            return False
        if self.counts:
            return self.counts == {len(self.ids)}
        return not (self.is_shaky or self.is_repeated)

    @property
    def has_changed(self) -> bool:
        """Whether the list changed during the walk, so that another walk may do better."""
        return not self.is_cut_off and (len(self.counts) > 1 or self.is_shaky)


async def pages_of(
    fetch: Fetch[T], key: Callable[[T], str], result: Pass[T], max_pages: int = MOST_PAGES
) -> AsyncGenerator[Page[T], None]:
    """Goes over the pages once, and keeps in ``result`` what it saw.

    Every row comes once; ``Page.rows`` holds the new ones only. ``is_last`` is True on the last
    page only if nothing is missing. Without a ``pagination`` object a page is handed over after the
    next one was asked for.
    """
    held: Page[T] | None = None
    answer = await fetch(1)
    first_id = key(answer.rows[0]) if answer.rows else ""
    for number in range(1, max_pages + 1):
        fresh = _take(answer, key, result)
        is_end = answer.has_next is False or not answer.rows
        page = Page(fresh, number, is_end and result.is_complete, answer.count)
        if answer.has_next is None and not is_end:
            held = page
        else:
            yield page
        if is_end:
            return
        was_promised = answer.has_next is True
        answer = await fetch(number + 1) if number < max_pages else ListPage()
        result.is_cut_off = number == max_pages
        if not _goes_on(answer, first_id, key, result):
            result.is_repeated = number == 1 and bool(answer.rows) and not answer.is_past_end
            result.is_shaky = result.is_shaky or was_promised
            break
        if held is not None:
            yield held
        held = None
    if held is not None:
        yield Page(held.rows, held.number, result.is_complete, held.count)


def _goes_on(answer: ListPage[T], first_id: str, key: Callable[[T], str], seen: Pass[T]) -> bool:
    """Whether the page is a new one: not past the end, not page 1 or another one again."""
    ids = [key(row) for row in answer.rows]
    if answer.is_past_end or not ids or ids[0] == first_id:
        return False
    return any(row_id not in seen.ids for row_id in ids)


def _take(answer: ListPage[T], key: Callable[[T], str], result: Pass[T]) -> tuple[T, ...]:
    fresh = {key(row): row for row in answer.rows if key(row) not in result.ids}
    if len(fresh) < len(answer.rows):
        result.is_shaky = True
    result.ids.update(fresh)
    if result.keeps_rows:
        result.rows.update(fresh)
    result.pages += 1
    if answer.count is not None:
        result.counts.add(answer.count)
    return tuple(fresh.values())


async def walk(
    fetch: Fetch[T],
    key: Callable[[T], str],
    on_page: Callable[[Page[T]], None],
    max_pages: int = MOST_PAGES,
    *,
    keeps_rows: bool = True,
) -> Pass[T]:
    """Reads the whole list; again, twice at most, when it changed meanwhile.

    ``on_page`` gets the pages of every walk, so a row may reach it once per walk.
    """
    for _ in range(WALKS):
        result: Pass[T] = Pass(keeps_rows)
        async with aclosing(pages_of(fetch, key, result, max_pages)) as pages:
            async for page in pages:
                on_page(page)
        if not result.has_changed:
            break
    return result
