"""QLS's own Lightspeed link, which brings the shop's orders in by itself when it is on."""

from collections.abc import Mapping
from typing import Any

from qls_desktop.simulator.lightspeed.records import Order
from qls_desktop.simulator.lightspeed.state import ShopState
from qls_desktop.simulator.qls.order_book import OrderRequest
from qls_desktop.simulator.qls.state import WarehouseState


class NativeLink:
    """Imports each order of the shop once (switch `native_link` of api/qls.md section 11)."""

    def __init__(self, shop: ShopState, warehouse: WarehouseState) -> None:
        self._shop = shop
        self._warehouse = warehouse
        self._imported: set[int] = set()

    def catch_up(self) -> None:
        """Import every paid order that waits to be shipped, when the link is on."""
        if self._warehouse.switches.get("native_link") != "on":
            return
        waiting = [order for order in self._shop.orders.values() if self._wants(order)]
        for order in waiting:
            lines = self._lines(order)
            if lines:
                self._imported.add(order.id)
                self._warehouse.import_native(self._request(order, lines))

    def _wants(self, order: Order) -> bool:
        ready = order.payment_status == "paid" and order.status == "processing_awaiting_shipment"
        return ready and order.id not in self._imported

    def _lines(self, order: Order) -> list[tuple[str, str, int]]:
        """Give the lines whose article code the warehouse knows."""
        known = {row.sku: row for row in self._warehouse.products() if row.sku}
        found = ((known.get(str(line.fields["articleCode"])), line) for line in order.lines)
        return [(row.id, row.name, line.quantity) for row, line in found if row is not None]

    def _request(self, order: Order, lines: list[tuple[str, str, int]]) -> OrderRequest:
        return OrderRequest(
            brand_id=self._warehouse.company.brands[0].id,
            customer_reference=order.number,
            contact=_contact(order.fields),
            lines=lines,
            shop_integration_reference=str(order.id),
        )


def _contact(fields: Mapping[str, Any]) -> dict[str, object]:
    """Give the receiver as QLS names it (api/qls.md section 5)."""
    number = f"{fields['addressShippingNumber']}{fields['addressShippingExtension']}"
    return {
        "name": fields["addressShippingName"],
        "companyname": fields["addressShippingCompany"] or "",
        "street": fields["addressShippingStreet"],
        "housenumber": number,
        "address2": fields["addressShippingStreet2"],
        "postalcode": fields["addressShippingZipcode"],
        "locality": fields["addressShippingCity"],
        "country": fields["addressShippingCountry"]["code"].upper(),
        "email": fields["email"],
        "phone": fields["phone"],
    }
