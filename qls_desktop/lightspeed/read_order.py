"""Reads one order whole (api/lightspeed.md, recipe 5: 1 call, 3 where nothing is embedded)."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from qls_desktop.domain.orders import OrderLine, ShopOrder, ShopShipment
from qls_desktop.domain.outcomes import OutcomeKind
from qls_desktop.lightspeed import decode_order
from qls_desktop.lightspeed.calls import get
from qls_desktop.lightspeed.envelope import checked, many, one
from qls_desktop.lightspeed.loose import Row, embedded
from qls_desktop.lightspeed.patience import patiently
from qls_desktop.lightspeed.walk import ListCall, short_list
from qls_desktop.transport.channel import Channel
from qls_desktop.transport.problems import problem_error
from qls_desktop.transport.request import Answer, Lane, Request

T = TypeVar("T")

EMBED_CAP = 50
"""Exactly so many embedded rows may mean that more were left out."""

MOST_PAGES = 20
"""Pages of 250 lines that are read of one order."""


async def read_order(
    channel: Channel, language: str, order_id: int, lane: Lane, *, patient: bool = True
) -> ShopOrder:
    """One order with its lines and shipments.

    Raises:
        ApiProblemError: ``missing`` only after repeated looks over minutes, where ``patient``.
    """
    request = get(language, "orders/{id}.json", lane, order_id)

    async def ask() -> Row:
        return await channel.read(request, one(request, "order", dict))

    row = await patiently(channel, ask) if patient else await ask()
    lines = _whole(embedded(row, "products"))
    shipments = _whole(embedded(row, "shipments"))
    return checked_order(
        request,
        row,
        await _lines(channel, language, order_id, lane)
        if lines is None
        else checked(request, lines, decode_order.line),
        await _shipments(channel, language, order_id, lane)
        if shipments is None
        else checked(request, shipments, decode_order.shipment),
    )


def checked_order(
    request: Request,
    row: Row,
    lines: tuple[OrderLine, ...],
    shipments: tuple[ShopShipment, ...],
) -> ShopOrder:
    """The order of ``row``, or the problem of a row that lacks what it can't do without."""

    def decode(inner: Row) -> ShopOrder:
        return decode_order.order(inner, lines, shipments)

    return checked(request, [row], decode)[0]


def _whole(rows: list[object] | None) -> list[object] | None:
    return None if rows is None or len(rows) == EMBED_CAP else rows


async def _lines(
    channel: Channel, language: str, order_id: int, lane: Lane
) -> tuple[OrderLine, ...]:
    lines: dict[int, OrderLine] = {}
    for page in range(1, MOST_PAGES + 1):
        request = get(
            language,
            "orders/{id}/products.json",
            lane,
            order_id,
            {"limit": "250", "page": str(page)},
        )
        rows = await _asked(channel, request, many(request, "orderProducts", decode_order.line))
        before = len(lines)
        lines.update({row.id: row for row in rows})
        if len(rows) < 250 or len(lines) == before:
            return tuple(lines.values())
    raise problem_error(OutcomeKind.REJECTED, "lightspeed_endless_order", request, id=order_id)


@dataclass(frozen=True, slots=True)
class _Listed:
    """A shipment of the list with the order that it belongs to, None where the row doesn't say."""

    id: int
    order_id: int | None
    shipment: ShopShipment


def _listed(row: Row) -> _Listed:
    shipment = decode_order.shipment(row)
    return _Listed(shipment.id, decode_order.order_of(row), shipment)


async def _shipments(
    channel: Channel, language: str, order_id: int, lane: Lane
) -> tuple[ShopShipment, ...]:
    of_order = (("order", str(order_id)),)
    call = ListCall(language, "shipments", "shipments", _listed, lane, of_order)
    rows = await short_list(channel, call)
    return tuple(row.shipment for row in rows if row.order_id in (None, order_id))


async def _asked(channel: Channel, request: Request, decode: Callable[[Answer], T]) -> T:
    return await patiently(channel, lambda: channel.read(request, decode))
