"""Reads a list page by page (api/lightspeed.md, section 4, rules a to g)."""

from collections.abc import AsyncGenerator, AsyncIterator, Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Generic, Protocol, TypeVar
from weakref import WeakKeyDictionary

from qls_desktop.domain.outcomes import ApiProblemError, OutcomeKind
from qls_desktop.domain.paging import Page
from qls_desktop.lightspeed.calls import get
from qls_desktop.lightspeed.envelope import counted, many
from qls_desktop.lightspeed.hosts import overlap
from qls_desktop.lightspeed.loose import Row
from qls_desktop.lightspeed.patience import SOMETIMES_GONE, patiently
from qls_desktop.transport.channel import Channel
from qls_desktop.transport.problems import problem_error
from qls_desktop.transport.request import Lane, Request

LIMITS = (250, 125, 25)
"""Rows asked per page: the API's maximum, and what to ask when such pages answer 504."""

FULL = LIMITS[0]
MOST_PAGES = 4_000
"""No list is longer; it keeps a broken one from being read for ever."""

WALKS = 3
"""Walks over a list from which rows go meanwhile, before it is given up."""

MOST_STALLS = 2
"""Full pages in a row with nothing new: one may come of rows that moved, two mean a loop."""

_TOO_SLOW = 504
_limits_left: WeakKeyDictionary[Channel, dict[str, list[int]]] = WeakKeyDictionary()
"""Per line (that is, per run) and resource the page sizes that weren't too slow so far."""

_OLDEST = datetime(2005, 1, 1, tzinfo=UTC)
_DAY, _MONTH = timedelta(days=1), timedelta(days=30)


class Numbered(Protocol):
    """A row with an id of its own."""

    @property
    def id(self) -> int:
        """The id at the shop."""
        ...


N = TypeVar("N", bound=Numbered)


@dataclass(frozen=True, slots=True)
class ListCall(Generic[N]):
    """Which list to read, and how."""

    language: str
    resource: str
    name: str
    decode: Callable[[Row], N]
    lane: Lane
    query: tuple[tuple[str, str], ...] = ()

    def page(self, limit: int, page: int) -> Request:
        """The call for one page."""
        query = {**dict(self.query), "limit": str(limit), "page": str(page)}
        return get(self.language, f"{self.resource}.json", self.lane, query=query)

    def total(self) -> Request:
        """The call for the number of rows."""
        return get(self.language, f"{self.resource}/count.json", self.lane, query=dict(self.query))

    def within(self, begin: datetime, end: datetime) -> "ListCall[N]":
        """The same list, of rows made between two instants, a day wider at both ends."""
        made = (
            ("created_at_min", stamp(begin - _DAY)),
            ("created_at_max", stamp(end + _DAY)),
        )
        return replace(self, query=(*self.query, *made))


def stamp(moment: datetime) -> str:
    """An instant as date filters want it, in UTC."""
    return moment.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S")


async def total(channel: Channel, call: ListCall[N]) -> int:
    """The number of rows of a list; 1 call."""
    request = call.total()

    async def ask() -> int:
        return await channel.read(request, counted(request))

    return await (patiently(channel, ask) if call.resource in SOMETIMES_GONE else ask())


async def changed(
    channel: Channel,
    call: ListCall[N],
    since: datetime,
    first_page: int = 1,
    *,
    room: timedelta | None = None,
) -> AsyncGenerator[Page[N], None]:
    """Pages of what changed since ``since`` minus ``room``; one short page is the end.

    Rows come once, also when a row moved to another page meanwhile. A shop that ignores the date
    filter answers with everything; that is read to its end all the same. More than one page costs
    a call for the count: a cap on high pages ends a list just as its last row does, and what it
    hides is read by windows of creation time. ``room`` is the overlap of the data centre unless
    another one is given.

    Raises:
        ApiProblemError: among others ``lightspeed_endless``: the list has no end, and
            ``lightspeed_incomplete``: not all rows could be read.
    """
    begin = stamp(since - (overlap(channel.host) if room is None else room))
    filtered = replace(call, query=(*call.query, ("updated_at_min", begin)))
    reader = _Reader(channel, filtered, first_page)
    while not reader.was_short:
        rows = await reader.next_rows()
        reader.ended = reader.is_one_page
        reader.check_progress()
        yield reader.page(rows)
    if not reader.ended:
        count = await total(channel, filtered)
        async for page in _missing_rows(channel, filtered, reader, count):
            yield page


async def short_list(channel: Channel, call: ListCall[N]) -> tuple[N, ...]:
    """All rows of a list that has no count of its own; the end is a short page.

    Raises:
        ApiProblemError: among others ``lightspeed_endless``: the list has no end.
    """
    reader = _Reader(channel, call, 1)
    rows: list[N] = []
    while not reader.was_short:
        rows.extend(await reader.next_rows())
        reader.check_progress()
    return tuple(rows)


async def everything(
    channel: Channel, call: ListCall[N], first_page: int = 1
) -> AsyncIterator[Page[N]]:
    """Pages of the whole list; the last one is marked only when the count was reached.

    1 call for the count, then one per 250 rows. A list that breaks off before its count (a cap on
    high pages, say) is read on by windows of creation time. One whose count fell meanwhile is read
    again from its first page, so that its rows come again.

    Raises:
        ApiProblemError: among others ``lightspeed_incomplete``: not all rows could be read.
    """
    for _ in range(WALKS):
        count = await total(channel, call)
        reader = _Reader(channel, call, first_page, count)
        async for page in _to_its_count(reader, count):
            yield page
        if reader.ended:
            return
        left = await total(channel, call)
        if left >= count:
            async for page in _missing_rows(channel, call, reader, left):
                yield page
            return
        first_page = 1  # each row that went pulled one that stays onto a page that was read already
    raise _incomplete(call, reader.have, count)


class _Reader(Generic[N]):
    """Where a walk is: what was read, at which page size, and which ids were seen."""

    def __init__(
        self, channel: Channel, call: ListCall[N], first_page: int, count: int | None = None
    ) -> None:
        self._channel = channel
        self.call = call
        left = _limits_left.setdefault(channel, {})
        self._limits = left.setdefault(call.resource, list(LIMITS))
        self._limit = FULL
        self._page = max(1, first_page)
        self._skipped = (self._page - 1) * FULL
        self._passed = self._skipped
        self.seen: set[int] = set()
        self.count = count
        self.ended = self.was_short = self.was_empty = False
        self._stalls = self._pages = 0

    @property
    def have(self) -> int:
        """Distinct rows read, those of an earlier, resumed walk included."""
        return self._skipped + len(self.seen)

    @property
    def is_one_page(self) -> bool:
        """Whether the list fits on its first page, which no cap on high pages can hide."""
        return self.was_short and self._pages == 1 and not self._skipped

    @property
    def is_stuck(self) -> bool:
        """Whether reading on would only give the same rows again."""
        return self._stalls >= MOST_STALLS

    def check_progress(self) -> None:
        """Gives up a list that repeats itself.

        Raises:
            ApiProblemError: ``lightspeed_endless``.
        """
        if self.is_stuck and not self.was_short:
            raise self._endless()

    def _endless(self) -> ApiProblemError:
        request = self.call.page(FULL, self._page)
        return problem_error(OutcomeKind.UNCLEAR, "lightspeed_endless", request, got=self.have)

    async def next_rows(self) -> tuple[N, ...]:
        """The next page's rows that weren't seen yet.

        Raises:
            ApiProblemError: among others ``lightspeed_endless``: that was page after page.
        """
        if self._pages >= MOST_PAGES:
            raise self._endless()
        while (rows := await self._try(self._fitting_limit())) is None:
            continue
        limit = self._limit
        self._page += 1
        self._passed += len(rows)
        self.was_short, self.was_empty = len(rows) < limit, not rows
        new = self.fresh(rows)
        self._pages += 1
        self._stalls = 0 if new else self._stalls + 1
        return new

    def _fitting_limit(self) -> int:
        """The page size to ask; a smaller one than before gives the pages other numbers."""
        if self._limit != self._limits[0]:
            self._limit = self._limits[0]
            self._page = self._passed // self._limit + 1
        return self._limit

    def fresh(self, rows: tuple[N, ...]) -> tuple[N, ...]:
        """Those of ``rows`` that weren't seen yet; they are now."""
        new = {row.id: row for row in rows if row.id not in self.seen}
        self.seen.update(new)
        return tuple(new.values())

    def page(self, rows: tuple[N, ...]) -> Page[N]:
        """``rows`` as a page, numbered in pages of 250 whatever size was asked."""
        number = -(-self._passed // FULL) if self.ended else self._passed // FULL
        return Page(rows, max(1, number) if self.ended else number, self.ended, self.count)

    async def _try(self, limit: int) -> tuple[N, ...] | None:
        if self.call.resource in SOMETIMES_GONE:
            return await patiently(self._channel, lambda: self._ask(limit))
        return await self._ask(limit)

    async def _ask(self, limit: int) -> tuple[N, ...] | None:
        request = self.call.page(limit, self._page)
        decode = many(request, self.call.name, self.call.decode)
        if len(self._limits) == 1:
            return await self._channel.read(request, decode)
        try:
            return await self._channel.read(request, decode, at_once=frozenset({_TOO_SLOW}))
        except ApiProblemError as error:
            if error.problem.status != _TOO_SLOW:
                raise
            if self._limits[0] == limit:  # not yet seen by another list of this run
                self._limits.pop(0)
            return None


async def _to_its_count(reader: _Reader[N], count: int) -> AsyncIterator[Page[N]]:
    """Page after page until all ``count`` rows came, or no more come."""
    while not reader.ended:
        rows = await reader.next_rows()
        reader.ended = reader.have == count or (reader.have > count and reader.was_short)
        if (reader.was_empty or reader.is_stuck) and not reader.ended:
            break
        yield reader.page(rows)


async def _missing_rows(
    channel: Channel, call: ListCall[N], reader: _Reader[N], count: int
) -> AsyncIterator[Page[N]]:
    """What a walk that ended early didn't give: by halves of the time in which rows were made."""
    reader.count = count
    windows = [(_OLDEST, channel.timing.now() + _DAY)]
    room = max(FULL, len(reader.seen))
    whole_from = _OLDEST
    while windows and reader.have < count:
        begin, end = windows.pop()
        part = call.within(begin, end)
        inside = await total(channel, part)
        if inside >= count and end - begin > _MONTH:
            if end + 3 * _DAY <= whole_from:
                break  # two windows apart can't both hold everything: nothing is filtered
            whole_from = max(whole_from, begin)
        if inside > room and end - begin > _DAY:
            windows.extend(_halves(begin, end))
        elif inside:
            async for rows in _window(channel, part, inside):
                yield reader.page(reader.fresh(rows))
    if reader.have < count:
        raise _incomplete(call, reader.have, count)
    reader.ended = True
    yield reader.page(())


def _incomplete(call: ListCall[N], got: int, count: int) -> ApiProblemError:
    request, slug = call.page(FULL, 1), "lightspeed_incomplete"
    return problem_error(OutcomeKind.UNCLEAR, slug, request, got=got, count=count)


def _halves(begin: datetime, end: datetime) -> Iterator[tuple[datetime, datetime]]:
    middle = begin + (end - begin) / 2
    yield begin, middle
    yield middle, end


async def _window(channel: Channel, call: ListCall[N], count: int) -> AsyncIterator[tuple[N, ...]]:
    reader = _Reader(channel, call, 1, count)
    while reader.have < count and not (reader.was_empty or reader.is_stuck):
        yield await reader.next_rows()
