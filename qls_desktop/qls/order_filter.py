"""Lists of orders filtered by date, used only where the rows prove that the filter works.

Which of the two spellings v1 takes is unknown (api/qls.md, section 5), so both are sent; a filter
that is ignored or refused shows in the answer.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from qls_desktop.domain.orders import WarehouseOrder
from qls_desktop.domain.outcomes import ApiProblemError, OutcomeKind
from qls_desktop.domain.paging import Page
from qls_desktop.qls.calls import Calls
from qls_desktop.qls.habits import DateField, Habits
from qls_desktop.qls.order_rows import OrderDetail, orders
from qls_desktop.qls.payload import stamp
from qls_desktop.qls.recent_walk import MAX_PAGES
from qls_desktop.qls.walk import Pass, walk
from qls_desktop.transport.request import Lane

ORDERS = "/fulfillment/orders"

GRAIN = timedelta(seconds=1)
"""Instants in answers are whole seconds, so a row may look up to a second too old."""


def order_key(row: OrderDetail) -> str:
    """What rows are told apart by."""
    return row.order.id


class _IgnoredError(Exception):
    """A row is older than what was asked for."""


@dataclass(frozen=True, slots=True)
class DateFilter:
    """Filters by one instant on one account, in one lane."""

    calls: Calls
    habits: Habits
    field: DateField
    lane: Lane

    async def read(
        self, since: datetime, on_page: Callable[[Page[OrderDetail]], None]
    ) -> Pass[OrderDetail] | None:
        """Reads the orders since ``since``, None when the filter can't be relied on.

        1 call per page. An empty answer counts only once the filter was seen to find a known
        order, which takes 2 more calls the first time.

        Raises:
            ApiProblemError: the list can't be read.
        """
        if self.habits.obeys(self.field) is False:
            return None
        result = await self._obeyed(since, on_page)
        if result is not None and not result.rows and not self.habits.obeys(self.field):
            result = result if await self._finds_known() else None
        self.habits.learn_filter(self.field, result is not None)
        return result

    async def _obeyed(
        self, since: datetime, on_page: Callable[[Page[OrderDetail]], None]
    ) -> Pass[OrderDetail] | None:
        def checked(page: Page[OrderDetail]) -> None:
            if any(not self._is_since(row.order, since) for row in page.rows):
                raise _IgnoredError
            on_page(page)

        words = stamp(since)
        name = f"{self.field.value}_greater_than"
        query = ((name, words), (f"filter[{name}]", words))
        try:
            fetch = self.calls.pages(ORDERS, orders, self.lane, query)
            return await walk(fetch, order_key, checked, MAX_PAGES)
        except _IgnoredError:
            return None
        except ApiProblemError as error:
            if error.problem.kind is OutcomeKind.REJECTED:
                return None
            raise

    async def _finds_known(self) -> bool:
        listed = await self.calls.pages(ORDERS, orders, self.lane)(1)
        dated = [(when, row) for row in listed.rows if (when := self._instant(row.order))]
        if not dated:
            return False
        when, newest = max(dated, key=lambda pair: pair[0])
        found = await self._obeyed(when - GRAIN, lambda _page: None)
        return found is not None and newest.order.id in found.rows

    def _is_since(self, order: WarehouseOrder, since: datetime) -> bool:
        when = self._instant(order)
        return when is not None and when >= since - GRAIN

    def _instant(self, order: WarehouseOrder) -> datetime | None:
        return order.created if self.field is DateField.CREATED else order.modified
