"""One company's my.QLS warehouse: everything that is read there or written to it."""

from collections.abc import AsyncGenerator, Callable, Collection, Mapping
from contextlib import aclosing
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal

from qls_desktop.domain.catalogue import WarehouseProduct
from qls_desktop.domain.orders import OrderToSend, Parcel, WarehouseOrder
from qls_desktop.domain.paging import Page
from qls_desktop.domain.settings import ProductField
from qls_desktop.qls import account_calls, order_calls, parcel_calls, product_calls, status_calls
from qls_desktop.qls.account_calls import AccountProbe
from qls_desktop.qls.account_rows import Brand, Company, DeliveryOption
from qls_desktop.qls.calls import Calls
from qls_desktop.qls.creating import CreateResult
from qls_desktop.qls.habits import Habits
from qls_desktop.qls.order_calls import OnOrders, OrderWalk, no_orders
from qls_desktop.qls.order_rows import OrderDetail
from qls_desktop.qls.product_calls import PRODUCTS, NewProduct, product_key
from qls_desktop.qls.product_rows import ProductDetail, products
from qls_desktop.qls.status_calls import StatusRead
from qls_desktop.qls.walk import Pass, pages_of, walk
from qls_desktop.transport.channel import Channel
from qls_desktop.transport.request import Lane


@dataclass(frozen=True, slots=True)
class WalkResult:
    """How a walk over a whole list ended; ``rows`` counts each row once.

    Only when ``complete`` may a missing row be called gone, and may anything be written.
    """

    complete: bool
    rows: int


class Warehouse:
    """The my.QLS API for one company. Every method may raise ``ApiProblemError``.

    Args:
        channel: the open line to my.QLS.
        company_id: the company at QLS; "" while only :meth:`companies` is asked for.
        habits: what was learned about this account before; fresh when None.
    """

    def __init__(self, channel: Channel, company_id: str, habits: Habits | None = None) -> None:
        self.habits = habits or Habits()
        self._calls = Calls(channel, company_id)
        self._timing = channel.timing

    # -- the account (recipe 1) ---------------------------------------------------------------

    async def companies(self) -> tuple[Company, ...]:
        """The companies that the login may use; empty when there is none. 1 call."""
        return await account_calls.read_companies(self._calls)

    async def brands(self) -> tuple[Brand, ...]:
        """The company's trade names. 1 call."""
        return await account_calls.read_brands(self._calls)

    async def delivery_options(self) -> tuple[DeliveryOption, ...]:
        """The tags that the shipping products offer; orders may refuse some. 1 call."""
        return await account_calls.read_delivery_options(self._calls)

    async def probe(self) -> AccountProbe:
        """Whether products and orders can be read and another link is active. 3 calls."""
        return await account_calls.probe(self._calls)

    # -- products (recipes 2 to 4) ------------------------------------------------------------

    async def product_pages(
        self, lane: Lane = Lane.PRODUCTS
    ) -> AsyncGenerator[Page[WarehouseProduct], None]:
        """One walk over all products; complete only when the last page has ``is_last`` set.

        Close it (``contextlib.aclosing``) when you leave it before its end.
        """
        fetch = self._calls.pages(PRODUCTS, products, lane)
        result: Pass[WarehouseProduct] = Pass(keeps_rows=False)
        async with aclosing(pages_of(fetch, product_key, result)) as pages:
            async for page in pages:
                yield page

    async def walk_products(
        self, on_page: Callable[[Page[WarehouseProduct]], None], lane: Lane = Lane.PRODUCTS
    ) -> WalkResult:
        """Reads all products, their ``amount_available`` included; again when the list changed.

        ``on_page`` gets each row once per walk, so a row may come up to three times.
        """
        fetch = self._calls.pages(PRODUCTS, products, lane)
        result = await walk(fetch, product_key, on_page, keeps_rows=False)
        return WalkResult(result.is_complete, len(result.ids))

    async def find_by_sku(self, sku: str) -> tuple[WarehouseProduct, ...]:
        """The products with exactly this SKU; ``unclear`` when absence can't be told."""
        return await product_calls.find_by_sku(self._calls, sku)

    async def product_detail(self, product_id: str) -> ProductDetail:
        """A single product with what a write has to repeat; ``missing`` when it is gone. 1 call."""
        return await product_calls.read_detail(self._calls, product_id, Lane.PRODUCTS)

    async def create_product(self, new: NewProduct) -> str:
        """Creates a product and gives its id. 1 call, never repeated."""
        return await product_calls.create_product(self._calls, new)

    async def update_product(
        self, detail: ProductDetail, changes: Mapping[ProductField, str | Decimal | None]
    ) -> None:
        """Changes fields and keeps the others as just read, SKU and EAN always. 1 call."""
        await product_calls.update_product(self._calls, detail, changes)

    # -- orders (recipe 5) --------------------------------------------------------------------

    async def create_order(self, order: OrderToSend) -> CreateResult:
        """Makes the one POST of an order. 1 call, never repeated."""
        return await order_calls.create_order(self._calls, order)

    async def order(self, order_id: str, lane: Lane = Lane.ORDERS) -> WarehouseOrder | None:
        """A single order, None when it isn't there. 1 call."""
        detail = await order_calls.read_order(self._calls, order_id, lane)
        return None if detail is None else detail.order

    async def order_parcels(self, order_id: str) -> OrderDetail | None:
        """A single order with the parcels that its answer holds, None when it isn't there."""
        return await order_calls.read_order(self._calls, order_id, Lane.STATUSES)

    async def walk_orders(
        self, created_since: datetime, on_rows: OnOrders = no_orders, lane: Lane = Lane.ORDERS
    ) -> OrderWalk:
        """Every order created since ``created_since`` (aware UTC), and maybe older ones."""
        return await order_calls.walk_orders(self._calls, self.habits, created_since, on_rows, lane)

    async def find_orders(self, reference: str) -> OrderWalk:
        """The orders with this reference, by a filter that has to be proven first. 1 call."""
        return await order_calls.find_orders(self._calls, reference)

    async def listed_reference(self) -> str | None:
        """A reference that the list of orders shows, None when it shows none. 1 call."""
        return await order_calls.listed_reference(self._calls)

    async def prove_reference_filter(self, known_reference: str, random_reference: str) -> bool:
        """Whether :meth:`find_orders` may be trusted on this account. 2 calls."""
        return await order_calls.prove_reference_filter(
            self._calls, known_reference, random_reference
        )

    # -- statuses and tracking (recipe 6) -----------------------------------------------------

    async def orders_modified_since(self, since: datetime) -> OrderWalk:
        """Every order modified since ``since``; not complete where the filter isn't obeyed."""
        return await order_calls.orders_modified_since(self._calls, self.habits, since)

    async def statuses(
        self, ids: Collection[str], modified_since: datetime | None = None
    ) -> StatusRead:
        """How the orders ``ids`` are doing, by the first way that works.

        The watermark is never later than now: an order dated in the future must not hide others.
        """
        read = await status_calls.read_statuses(self._calls, self.habits, ids, modified_since)
        if read.watermark is None:
            return read
        return replace(read, watermark=min(read.watermark, self._timing.now()))

    async def parcels(self, references: frozenset[str], since: datetime) -> tuple[Parcel, ...]:
        """The outgoing parcels with these references, shipments made since ``since`` at least."""
        return await parcel_calls.read_parcels(self._calls, references, since)
