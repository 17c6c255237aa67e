"""The orders of the warehouse: taking them in, changing and cancelling them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from qls_desktop.simulator.qls.order import OrderStatus, SimOrder, SimOrderLine
from qls_desktop.simulator.qls.premises import Premises
from qls_desktop.simulator.qls.shelf import Shelf


@dataclass(frozen=True, slots=True)
class OrderRequest:
    """What an order is made of; `lines` are (product id, name, units); `processable` is UTC."""

    brand_id: str
    customer_reference: str
    contact: Mapping[str, object]
    lines: Sequence[tuple[str, str, int]]
    processable: datetime | None = None
    total_price: float | None = None
    delivery_options: Sequence[str] = ()
    servicepoint_code: str | None = None
    shop_integration_id: str | None = None
    shop_integration_reference: str | None = None
    payload: dict[str, object] | None = None
    keeps_stock: bool = True


class OrderBook:
    """Keeps every order, and sets stock apart for those that take from the shelf."""

    def __init__(self, premises: Premises, shelf: Shelf) -> None:
        self._premises = premises
        self._shelf = shelf
        self._orders: dict[str, SimOrder] = {}
        self.posted: list[SimOrder] = []
        """Every order made by a POST, in that order, the deleted ones too."""

    def get(self, order_id: str) -> SimOrder | None:
        """Find an order that wasn't deleted."""
        return self._orders.get(order_id)

    def all(self, company_id: str) -> list[SimOrder]:
        """Give every order of a company in the order of making."""
        return [order for order in self._orders.values() if order.company_id == company_id]

    def listed(self, company_id: str) -> list[SimOrder]:
        """Give the orders that lists show now, in the order of making."""
        until = self._premises.listed_until()
        return [order for order in self.all(company_id) if order.visible_from <= until]

    def find(self, reference: str) -> list[SimOrder]:
        """Give every order with a reference, the cancelled ones too."""
        return [row for row in self._orders.values() if row.customer_reference == reference]

    def add(
        self,
        company_id: str,
        request: OrderRequest,
        status: OrderStatus = OrderStatus.RECEIVED,
        created: datetime | None = None,
    ) -> SimOrder:
        """Take an order in, now or at an earlier instant `created` (UTC)."""
        order = self._made(company_id, request, created or self._premises.now())
        order.status = status
        self._orders[order.id] = order
        if request.payload is not None:
            self.posted.append(order)
        return order

    def reserve(self, order: SimOrder) -> bool:
        """Set apart what is free on the shelf; tells whether nothing is short any more."""
        for line in order.lines:
            short = line.amount_open - line.amount_reserved
            free = self._shelf.reserve(line.product_id, short) if order.keeps_stock else short
            line.amount_reserved += free
        return all(line.amount_reserved >= line.amount_open for line in order.lines)

    def cancel(self, order: SimOrder, at: datetime) -> None:
        """Cancel an order: its status stays, what was set apart comes free."""
        self.release(order)
        order.cancelled = True
        self.touch(order, at)

    def change_amounts(self, order: SimOrder, amounts: Mapping[str, int]) -> None:
        """Change the units ordered by line id, and set stock apart anew.

        Raises:
            ValueError: when a line isn't of this order, or would fall below what was shipped.
        """
        lines = {line.id: line for line in order.lines}
        for line_id, amount in amounts.items():
            if line_id not in lines or amount < lines[line_id].amount_delivered:
                raise ValueError(f"can't set line {line_id} to {amount}")
        self.release(order)
        for line_id, amount in amounts.items():
            lines[line_id].amount_ordered = amount
        self.reserve(order)

    def delete(self, order: SimOrder) -> None:
        """Let an order vanish; what was set apart comes free."""
        self.release(order)
        del self._orders[order.id]

    def release(self, order: SimOrder) -> None:
        """Give back to the shelf what was set apart and not shipped."""
        for line in order.lines:
            if order.keeps_stock:
                self._shelf.release(line.product_id, line.amount_reserved)
            line.amount_reserved = 0

    def ship(self, order: SimOrder, units: int, at: datetime) -> None:
        """Carry reserved units out, line by line, and move the status along."""
        for line in order.lines:
            part = min(units, line.amount_reserved)
            units -= part
            line.amount_reserved -= part
            line.amount_delivered += part
            line.modified = self._premises.stamped(at)
            if order.keeps_stock:
                self._shelf.take(line.product_id, part)
        done = all(line.amount_open == 0 for line in order.lines)
        order.status = OrderStatus.SENT if done else OrderStatus.PARTLY_SENT
        self.touch(order, at)

    def touch(self, order: SimOrder, at: datetime) -> None:
        """Note that an order changed at an instant (UTC)."""
        order.modified = self._premises.stamped(at)

    def _made(self, company_id: str, request: OrderRequest, at: datetime) -> SimOrder:
        stamp = self._premises.stamped(at)
        return SimOrder(
            id=self._premises.ids.uuid("order"),
            company_id=company_id,
            brand_id=request.brand_id,
            customer_reference=request.customer_reference,
            contact=dict(request.contact),
            lines=[self._line(line, stamp) for line in request.lines],
            processable=request.processable or at,
            created=stamp,
            modified=stamp,
            visible_from=at,
            total_price=request.total_price,
            delivery_options=list(request.delivery_options),
            servicepoint_code=request.servicepoint_code,
            shop_integration_id=request.shop_integration_id,
            shop_integration_reference=request.shop_integration_reference,
            keeps_stock=request.keeps_stock,
            payload=request.payload,
        )

    def _line(self, line: tuple[str, str, int], stamp: datetime) -> SimOrderLine:
        product_id, name, units = line
        return SimOrderLine(
            id=self._premises.ids.uuid("line"),
            product_id=product_id,
            name=name,
            amount_ordered=units,
            amount_original=units,
            created=stamp,
            modified=stamp,
        )
