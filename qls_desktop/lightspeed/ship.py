"""Marks an order as shipped and proves it by reading back (api/lightspeed.md, recipe 7)."""

from qls_desktop.domain.orders import ShopOrder
from qls_desktop.domain.outcomes import ApiProblemError, OutcomeKind
from qls_desktop.domain.reason import Reason, reason
from qls_desktop.lightspeed import ship_plan
from qls_desktop.lightspeed.calls import put
from qls_desktop.lightspeed.envelope import opened
from qls_desktop.lightspeed.patience import patiently
from qls_desktop.lightspeed.read_order import read_order
from qls_desktop.lightspeed.ship_plan import Body, ShipmentWrite
from qls_desktop.lightspeed.shop_values import ShipmentReport
from qls_desktop.transport.channel import Channel
from qls_desktop.transport.request import Answer, Lane, Request

FOLLOW_TRIES = 2
"""A write of the order that got lost is made again when it doesn't show; nobody is mailed by it."""


async def mark_shipped(
    channel: Channel, language: str, order_id: int, codes: tuple[str, ...], *, notify: bool
) -> ShipmentReport:
    """Writes what is missing and tells what the shop then shows.

    A fresh GET comes first: staff may have shipped by hand, or an earlier try went through.

    Raises:
        ApiProblemError: a write was refused, or its outcome is unclear and the order doesn't show
            it; calling again is safe, as it begins by looking.
    """
    desk = _Desk(channel, language, order_id)
    order = await desk.look()
    if order.status == "cancelled":
        told = reason("lightspeed_order_cancelled", number=order.number)
        return _report(order, desk, (told,))
    code = ship_plan.joined(codes)
    writes = ship_plan.shipment_writes(order, code, notify=notify)
    for write in writes:
        await desk.write_shipment(write)
    if writes:
        order = await desk.look()
    order = await _mend_cut_codes(desk, order, code, codes)
    order = await _follow(desk, order, code)
    return _report(order, desk, ship_plan.concerns(order, code))


async def _mend_cut_codes(
    desk: "_Desk", order: ShopOrder, code: str, codes: tuple[str, ...]
) -> ShopOrder:
    """A code that the shop cut is worth nothing: the first one only, where it isn't yet."""
    first = codes[0].strip() if codes else ""
    halves = [one for one in ship_plan.cut(order, code) if one.tracking_code != first]
    if not first or first == code or not halves:
        return order
    for shipment in halves:
        await desk.write_shipment(ShipmentWrite(shipment.id, {"trackingCode": first}, False))
    return await desk.look()


async def _follow(desk: "_Desk", order: ShopOrder, code: str) -> ShopOrder:
    """Brings the order itself along; without a shipment, or with a cut code, by its memo."""
    if order.shipments and not ship_plan.all_shipped(order):
        return order
    in_memo = not order.shipments or bool(ship_plan.cut(order, code))
    for _ in range(FOLLOW_TRIES):
        body = ship_plan.order_write(order, code, code_in_memo=in_memo)
        if not body:
            break
        is_clear = await desk.write_order(body)
        order = await desk.look()
        if is_clear:
            break
    return order


def _report(order: ShopOrder, desk: "_Desk", concerns: tuple[Reason, ...]) -> ShipmentReport:
    return ShipmentReport(
        order_id=order.id,
        shipped=ship_plan.all_shipped(order),
        order_followed=not ship_plan.order_write(order, "", code_in_memo=False),
        changed=desk.wrote,
        notified=desk.mailed,
        tracking_code=order.shipments[0].tracking_code if order.shipments else "",
        status=order.status,
        shipment_status=order.shipment_status,
        concerns=concerns,
    )


class _Desk:
    """Reads and writes one order, and remembers whether it wrote."""

    def __init__(self, channel: Channel, language: str, order_id: int) -> None:
        self._channel = channel
        self._language = language
        self._order_id = order_id
        self.wrote = self.mailed = False

    async def look(self) -> ShopOrder:
        """The order as the shop shows it now."""
        return await read_order(self._channel, self._language, self._order_id, Lane.STATUSES)

    async def write_shipment(self, write: ShipmentWrite) -> None:
        """Writes one shipment; an unclear outcome is looked up."""
        body = {"shipment": dict(write.body)}
        request = put(self._language, "shipments/{id}.json", Lane.STATUSES, write.shipment_id, body)
        self.mailed = self.mailed or write.mails
        try:
            await self._write(request)
        except ApiProblemError as error:
            if error.problem.kind is not OutcomeKind.UNCLEAR:
                raise
            if not await self._shows(write):
                raise

    async def write_order(self, body: Body) -> bool:
        """Writes the order itself; False when only a look can show whether it arrived."""
        request = put(
            self._language,
            "orders/{id}.json",
            Lane.STATUSES,
            self._order_id,
            {"order": dict(body)},
        )
        try:
            await self._write(request)
        except ApiProblemError as error:
            if error.problem.kind is not OutcomeKind.UNCLEAR:
                raise
            return False
        return True

    async def _write(self, request: Request) -> None:
        def accepted(answer: Answer) -> None:
            opened(request, answer)

        async def once() -> None:
            await self._channel.write(request, accepted)

        self.wrote = True
        await patiently(self._channel, once)

    async def _shows(self, write: ShipmentWrite) -> bool:
        order = await self.look()
        status = write.body.get("status")
        code = str(write.body.get("trackingCode", ""))
        return any(
            one.id == write.shipment_id
            and (status is None or one.status == status)
            and (status is not None or code.startswith(one.tracking_code or "-"))
            for one in order.shipments
        )
