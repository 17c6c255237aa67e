"""Orders that come from elsewhere: other channels, another program, QLS's own shop link."""

from datetime import timedelta

from qls_desktop.simulator.qls.order import OrderStatus
from qls_desktop.simulator.qls.order_book import OrderBook, OrderRequest
from qls_desktop.simulator.qls.premises import Premises
from qls_desktop.simulator.qls.product import SimProduct
from qls_desktop.simulator.qls.workfloor import Workfloor

NATIVE_INTEGRATION_ID = "a1000000-0000-4000-8000-000000000001"
"""The shop integration of QLS's own Lightspeed link (switch `native_link`)."""

STRANGER: dict[str, object] = {
    "name": "Bram Elders",
    "companyname": "",
    "street": "Andereweg",
    "housenumber": "7",
    "address2": None,
    "postalcode": "9876 ZX",
    "locality": "Elderdorp",
    "country": "NL",
    "email": "bram@example.test",
    "phone": None,
}
"""The invented customer of every foreign order."""

_HISTORY = (
    (OrderStatus.SENT, False, 96),
    (OrderStatus.SENT, False, 90),
    (OrderStatus.SENT, False, 71),
    (OrderStatus.PENDING, True, 52),
    (OrderStatus.SENT, False, 49),
    (OrderStatus.SENT, False, 27),
    (OrderStatus.CONCEPT, False, 5),
)
"""Status, cancelled, and hours before the story began."""


def make_history(
    premises: Premises, book: OrderBook, floor: Workfloor, company_id: str, brand_id: str
) -> None:
    """Make the orders of another channel that were there before the story, with their parcels."""
    now = premises.now()
    for number, (status, cancelled, hours) in enumerate(_HISTORY):
        request = foreign_request(premises, brand_id, f"WEB-{80101 + number}", None)
        created = now - timedelta(hours=hours)
        order = book.add(company_id, request, status, created)
        order.cancelled = cancelled
        if status is OrderStatus.SENT:
            book.reserve(order)
            floor.ship(order, order.amount_total, created + timedelta(hours=4))


def foreign_request(
    premises: Premises, brand_id: str, reference: str, product: SimProduct | None
) -> OrderRequest:
    """Ask for one piece of a product, or of one the client never heard of."""
    product_id = premises.ids.uuid("foreign product") if product is None else product.id
    name = "Artikel van elders" if product is None else product.name
    line = (product_id, name, 1)
    return OrderRequest(brand_id, reference, STRANGER, [line], keeps_stock=product is not None)
