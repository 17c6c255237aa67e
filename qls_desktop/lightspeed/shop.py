"""One shop of the C-Series, in and out of domain values (api/lightspeed.md, section 14)."""

from collections.abc import AsyncIterator, Mapping
from datetime import datetime

from qls_desktop.domain.catalogue import ShopProduct, Variant
from qls_desktop.domain.orders import OrderHead, ShopOrder
from qls_desktop.domain.outcomes import ApiProblemError, OutcomeKind
from qls_desktop.domain.paging import Page
from qls_desktop.lightspeed import bulk, decode_catalogue, decode_order, walk
from qls_desktop.lightspeed.calls import get, put
from qls_desktop.lightspeed.envelope import RowRefusedError, counted, one, opened
from qls_desktop.lightspeed.identify import identify
from qls_desktop.lightspeed.loose import Row, identity, inner, title
from qls_desktop.lightspeed.read_order import read_order
from qls_desktop.lightspeed.ship import mark_shipped
from qls_desktop.lightspeed.shop_values import ShipmentReport, ShippingMethod, ShopIdentity
from qls_desktop.transport.channel import Channel
from qls_desktop.transport.request import Answer, Lane

__all__ = ["ShipmentReport", "ShippingMethod", "Shop", "ShopIdentity"]

_MAY_REPEAT = frozenset({OutcomeKind.UNCLEAR, OutcomeKind.NOT_SENT, OutcomeKind.THROTTLED})


class Shop:
    """The calls that the program makes to one shop; every one may raise ``ApiProblemError``.

    Args:
        channel: an open line to the shop's data centre with key and secret.
        language: a language that is active in the shop, by its two letters; titles come in it.
    """

    def __init__(self, channel: Channel, language: str) -> None:
        self._channel = channel
        self._language = language

    async def identify(self) -> ShopIdentity:
        """Who the key belongs to and which ticks it lacks; 3 calls, writes nothing."""
        return await identify(self._channel, self._language)

    def variant_pages(
        self, updated_since: datetime | None = None, first_page: int = 1
    ) -> AsyncIterator[Page[Variant]]:
        """Variants page by page: all of them, or those changed since a watermark (aware UTC).

        The overlap is subtracted here. All of them costs 1 + ⌈V/250⌉ calls.
        """
        call = walk.ListCall(
            self._language, "variants", "variants", decode_catalogue.variant, Lane.PRODUCTS
        )
        return self._pages(call, updated_since, first_page)

    def product_pages(
        self, updated_since: datetime | None = None, first_page: int = 1
    ) -> AsyncIterator[Page[ShopProduct]]:
        """Products page by page, as :meth:`variant_pages`."""
        call = walk.ListCall(
            self._language, "products", "products", decode_catalogue.product, Lane.PRODUCTS
        )
        return self._pages(call, updated_since, first_page)

    def order_heads(self, updated_since: datetime) -> AsyncIterator[Page[OrderHead]]:
        """Orders changed since a watermark (aware UTC); nothing new costs 1 call.

        The overlap is subtracted here, so known rows come again: skip by id and ``updated_at``.
        """
        call = walk.ListCall(self._language, "orders", "orders", decode_order.head, Lane.ORDERS)
        return walk.changed(self._channel, call, updated_since)

    async def count(self, resource: str) -> int:
        """How many ``variants``, ``products`` or ``orders`` the shop holds; 1 call."""
        request = get(self._language, f"{resource}/count.json", Lane.PRODUCTS)
        return await self._channel.read(request, counted(request))

    async def order(self, order_id: int, *, patient: bool = True) -> ShopOrder:
        """One order with lines and shipments; 1 call, 3 where the shop embeds nothing.

        One that seems to be gone is asked for again over minutes, where ``patient``.
        """
        channel, language = self._channel, self._language
        return await read_order(channel, language, order_id, Lane.ORDERS, patient=patient)

    async def variant(self, variant_id: int) -> Variant:
        """One variant as it is now; 1 call."""
        request = get(self._language, "variants/{id}.json", Lane.STOCK, variant_id)
        return await self._channel.read(request, one(request, "variant", decode_catalogue.variant))

    async def set_stock(self, variant_id: int, level: int) -> int:
        """Writes the stock level and gives the level that the shop then shows.

        1 call, 2 when the answer doesn't show the level. Absolute, so repeating does no harm; but
        an answer that got lost is looked up first, as a shop that loses every answer has it right.
        """
        body = {"variant": {"stockLevel": level}}
        request = put(self._language, "variants/{id}.json", Lane.STOCK, variant_id, body)

        def shown(answer: Answer) -> int | None:
            row = opened(request, answer)
            return decode_catalogue.stock_level(inner(row, "variant") or row)

        try:
            told = await self._channel.write(request, shown)
        except ApiProblemError as error:
            if error.problem.kind not in _MAY_REPEAT:
                raise
            if error.problem.kind is OutcomeKind.UNCLEAR and await self.level(variant_id) == level:
                return level
            told = await self._channel.write(request, shown, repeatable=True)
        return level if told == level else await self.level(variant_id)

    async def level(self, variant_id: int) -> int:
        """The stock level of a variant now; 1 call.

        Raises:
            ApiProblemError: the shop shows none, or can't be asked.
        """
        request = get(self._language, "variants/{id}.json", Lane.STOCK, variant_id)
        confirmed = one(request, "variant", decode_catalogue.confirmed_level)
        return await self._channel.read(request, confirmed)

    async def set_stocks(self, levels: Mapping[int, int]) -> None:
        """Asks to set many levels by variant id in 1 call; only reading back tells what became."""
        await bulk.write_levels(self._channel, self._language, levels)

    async def changed_levels(
        self, wanted: frozenset[int], since: datetime, most_pages: int
    ) -> dict[int, int]:
        """The levels of those ``wanted`` that changed since ``since`` (aware UTC); 1 call or so."""
        return await bulk.read_levels(self._channel, self._language, wanted, since, most_pages)

    async def mark_shipped(
        self, order_id: int, tracking_codes: tuple[str, ...], *, notify: bool = True
    ) -> ShipmentReport:
        """Marks an order as shipped and reads it back (recipe 7): 3 calls, 1 when it already is.

        ``notify`` lets the shop mail the customer, once: what is already shipped is never mailed
        again.
        """
        return await mark_shipped(
            self._channel, self._language, order_id, tracking_codes, notify=notify
        )

    async def shipping_methods(self) -> tuple[ShippingMethod, ...]:
        """The shop's shipping methods."""
        call = walk.ListCall(
            self._language, "shippingmethods", "shippingMethods", _method, Lane.USER
        )
        return await walk.short_list(self._channel, call)

    def _pages(
        self, call: walk.ListCall[walk.N], since: datetime | None, first_page: int
    ) -> AsyncIterator[Page[walk.N]]:
        if since is None:
            return walk.everything(self._channel, call, first_page)
        return walk.changed(self._channel, call, since, first_page)


def _method(row: Row) -> ShippingMethod:
    number = identity(row)
    if number is None:
        raise RowRefusedError("id")
    return ShippingMethod(number, title(row, "title"))
