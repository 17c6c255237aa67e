"""Walks over lists that behave, and over lists that don't."""

from collections.abc import Callable, Sequence

import pytest

from qls_desktop.domain.paging import Page
from qls_desktop.qls.pages import ListPage
from qls_desktop.qls.walk import Pass, pages_of, walk


class Script:
    """Pages by number, per walk; counts the calls."""

    def __init__(self, *walks: Sequence[ListPage[str]]) -> None:
        self._walks = list(walks)
        self._now: Sequence[ListPage[str]] = ()
        self.calls = 0
        self.seen: list[Page[str]] = []

    async def fetch(self, number: int) -> ListPage[str]:
        """One page."""
        self.calls += 1
        if number == 1:
            self._now = self._walks.pop(0) if len(self._walks) > 1 else self._walks[0]
        return self._now[number - 1] if number <= len(self._now) else ListPage(is_past_end=True)

    async def walk(self) -> Pass[str]:
        """A whole walk."""
        return await walk(self.fetch, str, self.seen.append)


def counted(*pages: str, count: int | None = None) -> list[ListPage[str]]:
    """Pages of one-letter rows with pagination."""
    total = sum(map(len, pages)) if count is None else count
    last = len(pages)
    return [
        ListPage(tuple(rows), total, last, number < last) for number, rows in enumerate(pages, 1)
    ]


def plain(*pages: str) -> list[ListPage[str]]:
    """The same without pagination."""
    return [ListPage(tuple(rows)) for rows in pages]


async def test_all_pages_once() -> None:
    script = Script(counted("abc", "def", "g"))
    result = await script.walk()
    assert result.is_complete
    assert "".join(result.rows) == "abcdefg"
    assert script.calls == 3
    assert [page.is_last for page in script.seen] == [False, False, True]


async def test_an_empty_list_is_complete() -> None:
    nothing: list[ListPage[str]] = [ListPage()]
    for pages in (counted(""), plain(""), nothing):
        script = Script(pages)
        result = await script.walk()
        assert result.is_complete
        assert script.calls == 1
        assert script.seen == [Page((), 1, True, pages[0].count)]


async def test_an_empty_answer_to_a_list_with_rows_is_not() -> None:
    script = Script(counted("", count=40))
    result = await script.walk()
    assert not result.is_complete
    assert not script.seen[-1].is_last


async def test_a_list_that_changed_is_read_again() -> None:
    changed = [*counted("abc", count=6)[:1], *counted("xxx", "cde", count=7)[1:]]
    changed[0] = ListPage(tuple("abc"), 6, 2, True)
    script = Script(changed, counted("xab", "cde"))
    result = await script.walk()
    assert result.is_complete
    assert "".join(result.rows) == "xabcde"
    assert script.calls == 4


async def test_a_row_that_fell_out_is_noticed_though_the_counts_fit() -> None:
    first = ListPage(tuple("abc"), 6, 2, True)
    second = ListPage(tuple("ef"), 5, 2, False)
    script = Script([first, second], counted("bcd", "ef"))
    result = await script.walk()
    assert "".join(result.rows) == "bcdef"
    assert result.is_complete


async def test_three_walks_are_the_most() -> None:
    restless = [ListPage(tuple("ab"), 4, 2, True), ListPage(tuple("cd"), 5, 2, False)]
    script = Script(restless)
    result = await script.walk()
    assert not result.is_complete
    assert script.calls == 6


async def test_rows_missing_without_a_change_are_not_read_again() -> None:
    script = Script(counted("ab", "cd", count=6))
    result = await script.walk()
    assert not result.is_complete
    assert script.calls == 2
    assert not script.seen[-1].is_last


async def test_a_page_parameter_that_is_ignored() -> None:
    pages = counted("ab", "ab", "ab", count=6)
    script = Script(pages)
    result = await script.walk()
    assert not result.is_complete
    assert list(result.rows) == ["a", "b"]


@pytest.mark.parametrize("tail", [[], [ListPage()], plain("ab"), plain("cd"), plain("dc")], ids=str)
async def test_every_way_a_list_without_pagination_ends(tail: list[ListPage[str]]) -> None:
    script = Script([*plain("ab", "cd"), *tail])
    result = await script.walk()
    assert result.is_complete
    assert list(result.rows) == ["a", "b", "c", "d"]
    assert [page.is_last for page in script.seen] == [False, True]
    assert script.calls == 3


async def test_a_second_page_that_is_the_first_again_proves_no_end() -> None:
    script = Script([*plain("ab"), *plain("ab")])
    result = await script.walk()
    assert not result.is_complete
    assert [page.is_last for page in script.seen] == [False]
    assert script.calls == 2


async def test_a_doubled_row_without_pagination_asks_for_another_walk() -> None:
    script = Script(plain("ab", "bc"), plain("ab", "c"))
    result = await script.walk()
    assert result.is_complete
    assert script.calls == 6


async def test_a_promised_page_that_is_not_there() -> None:
    promised = [ListPage(tuple("ab"), None, None, True)]
    script = Script(promised)
    result = await script.walk()
    assert not result.is_complete
    assert not any(page.is_last for page in script.seen)


@pytest.mark.parametrize("pages", [counted("a", "b", "c"), plain("a", "b", "c")])
async def test_the_bound(pages: list[ListPage[str]]) -> None:
    script = Script(pages)
    seen: list[Page[str]] = []
    keep: Callable[[Page[str]], None] = seen.append
    result = await walk(script.fetch, str, keep, 2)
    assert not result.is_complete
    assert script.calls == 2
    assert [page.rows for page in seen] == [("a",), ("b",)]
    assert not seen[-1].is_last


async def test_a_single_pass_hands_over_new_rows_only() -> None:
    script = Script(counted("abc", "cd", count=4))
    result: Pass[str] = Pass()
    pages = [page async for page in pages_of(script.fetch, str, result)]
    assert [page.rows for page in pages] == [("a", "b", "c"), ("d",)]
    assert result.is_complete
