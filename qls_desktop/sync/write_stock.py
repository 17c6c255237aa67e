"""Writes stock levels to the shop, in groups where that is proven (api/lightspeed.md, recipe 6).

Every write has its old value on record before it leaves, and counts only when the shop shows it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from qls_desktop.domain.learned import NO, Fact
from qls_desktop.domain.outcomes import ApiProblemError, CancelledByUserError, OutcomeKind, Problem
from qls_desktop.domain.reason import Reason, reason
from qls_desktop.domain.runs import RunItem
from qls_desktop.domain.stock_plan import SetStock
from qls_desktop.store.catalogue import Catalogue
from qls_desktop.store.links import Links
from qls_desktop.store.stock_book import StockBook
from qls_desktop.sync.learning import Learning
from qls_desktop.sync.run import Run
from qls_desktop.sync.titles import Titles

PROBE = 2
LADDER = (10, 50, 250)
"""How many are written at once: two to try it, then more each time all went well."""

PROBE_FROM = PROBE + LADDER[0]
"""With fewer changes than this due, trying costs more than it can save."""

WORTH_IT = 3
"""A group takes two calls (write and read back), so smaller ones go one by one."""

_UNAUTHORIZED = (0, 401)


@dataclass(frozen=True, slots=True)
class _Open:
    """A write that is on record and whose end isn't known yet."""

    id: int
    action: SetStock


async def write_stock(
    run: Run,
    actions: Sequence[SetStock],
    until: datetime | None = None,
    done: int = 0,
) -> int:
    """Carries out the planned writes in their order; gives how many.

    That is all of them, or those that could be begun before ``until`` (aware UTC), one at least.
    ``done`` were written before them; it only tells how far the run is.

    Raises:
        ApiProblemError: the login was refused or the shop is out of reach; what wasn't written is
            planned again.
    """
    writer = _Writer(run)
    position = 0
    while position < len(actions) and not (position and until and run.now() >= until):
        run.step("write_stock", done + position, done + len(actions))
        size = writer.next_size(len(actions) - position)
        batch = _still_linked(run, actions[position : position + size])
        if batch:
            await writer.write(batch)
        position += size
    return position


def _still_linked(run: Run, batch: Sequence[SetStock]) -> list[SetStock]:
    """Leaves out what the merchant unlinked meanwhile: nobody would put its level right again.

    An undo writes levels whatever the link is.
    """
    wanted = [action.variant_id for action in batch]
    linked = Links(run.parts.store).products_of(run.integration.id, wanted)
    kept: list[SetStock] = []
    titles = Titles(run)
    for action in batch:
        if action.warehouse_product_id in ("", linked.get(action.variant_id)):
            kept.append(action)
        else:
            why = reason("product_changed_meanwhile")
            run.tally.add(
                stock_item("skip", action, titles.full(action.variant_id), why), "skipped"
            )
    return kept


def stock_item(name: str, action: SetStock, title: str, why: Reason | None = None) -> RunItem:
    """The item of a run that tells of one write."""
    return RunItem(
        name,
        str(action.variant_id),
        title,
        why or action.reason,
        before=str(action.old),
        after=str(action.new),
    )


class _Writer:
    """Writes for one run, and learns whether the shop takes groups."""

    def __init__(self, run: Run) -> None:
        self._run = run
        self._titles = Titles(run)
        self._book = StockBook(run.parts.store)
        self._learning = Learning(run.parts, run.integration)
        self._open: dict[int, _Open] = {}

    def next_size(self, left: int) -> int:
        """How many of the ``left`` writes go at once."""
        known = self._learning.value(Fact.BULK_STOCK)
        if known is None:
            return PROBE if left >= PROBE_FROM else 1
        if known == NO or left < WORTH_IT:
            return 1
        proven = int(known)
        return min(left, next((size for size in LADDER if size > proven), LADDER[-1]))

    async def write(self, batch: Sequence[SetStock]) -> None:
        """Writes one or many; whatever happens, no record stays open."""
        with self._run.parts.store.write():
            for action in batch:
                self._begin(action)
        try:
            if len(batch) == 1:
                await self._put(batch[0])
            else:
                await self._write_group(batch)
        except ApiProblemError as error:
            self._close_rest(error.problem.reason)
            raise
        except CancelledByUserError:
            self._close_rest(reason("run_cancelled"))
            raise
        except BaseException:
            self._close_rest(reason("run_interrupted"))
            raise

    def _begin(self, action: SetStock) -> None:
        run = self._run
        write_id = self._book.begin_write(
            run.run_id, run.integration.id, action.variant_id, action.old, action.new, run.now()
        )
        self._open[action.variant_id] = _Open(write_id, action)

    # -- one by one ---------------------------------------------------------------------------

    async def _put(self, action: SetStock) -> None:
        """One PUT, which the shop's answer or a second look confirms."""
        try:
            level = await self._run.lines.shop.set_stock(action.variant_id, action.new)
        except ApiProblemError as error:
            if not _is_fault_of_one(error.problem):
                raise
            self._fail(action, error.problem)
            return
        self._close(action, level)

    # -- in a group ---------------------------------------------------------------------------

    async def _write_group(self, batch: Sequence[SetStock]) -> None:
        """One call for all, then a look at each; what wasn't taken goes by itself."""
        began = self._run.now()
        levels = {action.variant_id: action.new for action in batch}
        try:
            await self._run.lines.shop.set_stocks(levels)
        except ApiProblemError as error:
            if _stops_all(error.problem):
                raise
            self._learning.learn(Fact.BULK_STOCK, NO)
            if error.problem.kind is not OutcomeKind.UNCLEAR:
                await self._put_each(batch)
                return
        shown: dict[int, int] = {}
        if len(batch) > PROBE:
            most_pages = max(1, len(batch) // LADDER[0])
            wanted = frozenset(levels)
            shown = await self._run.lines.shop.changed_levels(wanted, began, most_pages)
        found = shown | await self._look_at([a for a in batch if a.variant_id not in shown])
        self._learn(batch, found, listed=len(shown) == len(batch) or len(batch) == PROBE)
        await self._settle(batch, found)

    async def _look_at(self, batch: Sequence[SetStock]) -> dict[int, int]:
        found: dict[int, int] = {}
        for action in batch:
            try:
                found[action.variant_id] = await self._run.lines.shop.level(action.variant_id)
            except ApiProblemError as error:
                if not _is_fault_of_one(error.problem):
                    raise
                self._fail(action, error.problem)
        return found

    def _learn(self, batch: Sequence[SetStock], found: Mapping[int, int], *, listed: bool) -> None:
        """What a group shows. One odd level is a sale of just now; more are the call's fault."""
        known = self._learning.value(Fact.BULK_STOCK)
        right = [a for a in batch if found.get(a.variant_id) == a.new]
        untaken = [a for a in batch if found.get(a.variant_id, a.new) == a.old]
        odd = len(batch) - len(right) - len(untaken)
        if untaken or not listed or odd > max(1, len(batch) // 50):
            self._learning.learn(Fact.BULK_STOCK, NO)
        elif not odd and known != NO and len(batch) > int(known or 0):
            self._learning.learn(Fact.BULK_STOCK, str(len(batch)))

    async def _settle(self, batch: Sequence[SetStock], found: Mapping[int, int]) -> None:
        """Closes what shows; an odd level may be a sale, so it isn't written over."""
        untaken = [a for a in batch if found.get(a.variant_id) == a.old]
        with self._run.parts.store.write():
            for action in batch:
                if action.variant_id in found and action not in untaken:
                    self._close(action, found[action.variant_id])
        await self._put_each(untaken)

    async def _put_each(self, batch: Sequence[SetStock]) -> None:
        for action in batch:
            self._run.step("write_stock")
            await self._put(action)

    # -- the records --------------------------------------------------------------------------

    def _close(self, action: SetStock, level: int) -> None:
        run = self._run
        opened = self._open.pop(action.variant_id)
        Catalogue(run.parts.store).set_stock_level(run.integration.id, action.variant_id, level)
        if level == action.new:
            self._book.finish_write(opened.id, "sent", action.reason, run.now())
            run.tally.add(stock_item("set_stock", action, self._title(action)), "written")
            return
        why = reason("stock_not_taken", wanted=action.new, found=level)
        self._book.finish_write(opened.id, "superseded", why, run.now())
        run.tally.add(stock_item("set_stock", action, self._title(action), why), "rejected")

    def _fail(self, action: SetStock, problem: Problem) -> None:
        opened = self._open.pop(action.variant_id)
        self._book.finish_write(opened.id, "error", problem.reason, self._run.now())
        item = stock_item("set_stock", action, self._title(action), problem.reason)
        self._run.tally.add(item, "rejected")

    def _title(self, action: SetStock) -> str:
        return self._titles.full(action.variant_id)

    def _close_rest(self, why: Reason) -> None:
        for opened in self._open.values():
            self._book.finish_write(opened.id, "error", why, self._run.now())
        self._open.clear()


def _is_fault_of_one(problem: Problem) -> bool:
    return problem.kind in (OutcomeKind.REJECTED, OutcomeKind.MISSING)


def _stops_all(problem: Problem) -> bool:
    """Whether single writes would fail too; a 403 may be about groups only."""
    if problem.kind is OutcomeKind.AUTH:
        return problem.status in _UNAUTHORIZED
    return problem.kind in (OutcomeKind.NOT_SENT, OutcomeKind.THROTTLED)
