"""Reads what an account may use, and whether somebody else feeds it too (api/qls.md, recipe 1)."""

from dataclasses import dataclass
from typing import TypeVar

from qls_desktop.domain.outcomes import ApiProblemError, OutcomeKind
from qls_desktop.qls import account_rows
from qls_desktop.qls.account_rows import Brand, Company, DeliveryOption
from qls_desktop.qls.calls import Calls
from qls_desktop.qls.envelope import succeeded
from qls_desktop.qls.order_filter import ORDERS
from qls_desktop.qls.order_rows import orders
from qls_desktop.qls.product_calls import PRODUCTS, read_detail
from qls_desktop.qls.product_rows import OtherLink, products
from qls_desktop.qls.walk import Fetch
from qls_desktop.transport.request import Answer, Lane

T = TypeVar("T")

MOST_PAGES = 20
"""Pages read of lists that are one page long in life."""


@dataclass(frozen=True, slots=True)
class AccountProbe:
    """What the first pages of an account tell.

    ``product_count`` and ``order_count`` are None when the lists tell no count. ``other_links``
    are active shop integrations found on one product; ``has_foreign_orders`` tells that another
    integration made orders. Either means that orders or stock may flow twice.
    """

    product_count: int | None
    order_count: int | None
    other_links: tuple[OtherLink, ...]
    has_foreign_orders: bool


async def read_companies(calls: Calls) -> tuple[Company, ...]:
    """The companies that this login may use; empty when there is none.

    Raises:
        ApiProblemError: ``auth`` when the login is refused.
    """
    return await _all_rows(calls.companies(account_rows.companies, Lane.USER))


async def read_brands(calls: Calls) -> tuple[Brand, ...]:
    """The company's trade names."""
    return await _all_rows(calls.pages("/brands", account_rows.brands, Lane.USER))


async def read_delivery_options(calls: Calls) -> tuple[DeliveryOption, ...]:
    """The tags that the company's shipping products offer, each once."""
    request = calls.request("GET", "/products", Lane.USER)

    def decode(answer: Answer) -> tuple[DeliveryOption, ...]:
        envelope = succeeded(request, answer)
        return account_rows.delivery_options(envelope.data) if answer.status != 204 else ()

    return await calls.read(request, decode)


async def _all_rows(fetch: Fetch[T]) -> tuple[T, ...]:
    """One call, unless the answer says that another page follows."""
    rows: dict[T, None] = {}
    for number in range(1, MOST_PAGES + 1):
        page = await fetch(number)
        before = len(rows)
        rows.update(dict.fromkeys(page.rows))
        if page.has_next is not True or len(rows) == before:
            break
    return tuple(rows)


async def _active_links(calls: Calls, product_id: str) -> tuple[OtherLink, ...]:
    """The other integrations that a product is linked to; none when it has just gone."""
    try:
        detail = await read_detail(calls, product_id, Lane.USER)
    except ApiProblemError as error:
        if error.problem.kind not in (OutcomeKind.MISSING, OutcomeKind.REJECTED):
            raise
        return ()
    return tuple(link for link in detail.links if link.is_active)


async def probe(calls: Calls) -> AccountProbe:
    """Reads page 1 of products and orders and one product's detail: 3 calls, 2 without products.

    Raises:
        ApiProblemError: ``auth`` or ``missing`` when the login lacks the right.
    """
    first = await calls.pages(PRODUCTS, products, Lane.USER)(1)
    links: tuple[OtherLink, ...] = ()
    if first.rows:
        links = await _active_links(calls, first.rows[0].id)
    listed = await calls.pages(ORDERS, orders, Lane.USER)(1)
    foreign = any(row.order.foreign for row in listed.rows)
    return AccountProbe(first.count, listed.count, links, foreign)
