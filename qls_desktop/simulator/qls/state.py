"""The whole warehouse: what the API shows, what tests and control pages steer."""

from collections.abc import Iterable, Mapping

from qls_desktop.simulator.catalogue import SeedWarehouseProduct
from qls_desktop.simulator.clock import Clock
from qls_desktop.simulator.qls.company import (
    PASSWORD,
    USERNAME,
    SimBrand,
    SimCompany,
    SimLogin,
    example_company,
)
from qls_desktop.simulator.qls.drift import Drifts
from qls_desktop.simulator.qls.foreign import (
    NATIVE_INTEGRATION_ID,
    foreign_request,
    make_history,
)
from qls_desktop.simulator.qls.order import (
    OrderStatus,
    ShipmentStatus,
    SimOrder,
    SimShipment,
)
from qls_desktop.simulator.qls.order_book import OrderBook, OrderRequest
from qls_desktop.simulator.qls.premises import Premises
from qls_desktop.simulator.qls.product import SimProduct
from qls_desktop.simulator.qls.rate_limit import RateLimit
from qls_desktop.simulator.qls.shelf import Shelf
from qls_desktop.simulator.qls.switches import QLS_SWITCHES
from qls_desktop.simulator.qls.workfloor import Workfloor
from qls_desktop.simulator.switches import Switches


class WarehouseState:
    """A my.QLS warehouse with companies, products, orders and parcels.

    Nothing happens by itself: `advance()` brings the work up to the clock; the app calls it before
    every answer.

    Args:
        seed_products: what is on the shelf at the start, of the first company.
        clock: tells the time, UTC.
        seed: the same seed gives the same ids and delays.
        switches: a `Switches(QLS_SWITCHES)`; fresh defaults when None.
        company: the first company; the one of api/qls.md section 12 when None.
    """

    def __init__(
        self,
        seed_products: Iterable[SeedWarehouseProduct],
        clock: Clock,
        seed: int,
        switches: Switches | None = None,
        company: SimCompany | None = None,
    ) -> None:
        self.switches = Switches(QLS_SWITCHES) if switches is None else switches
        self.premises = Premises(clock, seed, self.switches)
        self.company = example_company() if company is None else company
        self.companies = [self.company]
        self.logins = {USERNAME: SimLogin(PASSWORD, (self.company.id,))}
        self.unverified_postcodes = {("NL", "9999ZZ"), ("BE", "9999")}
        self.rate_limit = RateLimit(self.premises)
        self.drifts = Drifts()
        self.shelf = Shelf(self.premises)
        self.book = OrderBook(self.premises, self.shelf)
        self.floor = Workfloor(self.premises, self.book)
        self.shelf.stock(seed_products, self.company.id)
        if self.premises.get("foreign_orders") != "off":
            brand_id = self.company.brands[-1].id
            make_history(self.premises, self.book, self.floor, self.company.id, brand_id)

    # -- time -------------------------------------------------------------------------------

    def advance(self) -> None:
        """Bring orders and parcels to where they are by now."""
        self.floor.advance()

    # -- orders -----------------------------------------------------------------------------

    @property
    def created_orders(self) -> list[SimOrder]:
        """Every order made by a POST, in that order, the cancelled and deleted ones too."""
        return self.book.posted

    def orders(self) -> list[SimOrder]:
        """Give every order of the first company, foreign ones too, in the order of making."""
        return self.book.all(self.company.id)

    def orders_with(self, reference: str) -> list[SimOrder]:
        """Give every order with a `customer_reference`."""
        return self.book.find(reference)

    def order(self, order_id: str) -> SimOrder:
        """Find an order.

        Raises:
            KeyError: when there is no such order.
        """
        order = self.book.get(order_id)
        if order is None:
            raise KeyError(f"no order {order_id}")
        return order

    def take_order(self, company_id: str, request: OrderRequest) -> SimOrder:
        """Take a checked order in; with `foreign_orders` = `same_reference` a stranger's too."""
        if self.premises.get("foreign_orders") == "same_reference":
            self.add_foreign_order(request.customer_reference)
        return self._begin(company_id, request)

    def take_invalid_order(self, company_id: str, request: OrderRequest) -> SimOrder:
        """Store an order as `error_validation`; nothing is set apart for it."""
        return self.book.add(company_id, request, OrderStatus.ERROR_VALIDATION)

    def add_foreign_order(
        self, reference: str, product_id: str | None = None, brand_id: str | None = None
    ) -> SimOrder:
        """Let another channel make an order of one piece, now.

        Without a product of ours it takes nothing from the shelf.
        """
        product = None if product_id is None else self.product(product_id)
        brand = self.company.brands[0].id if brand_id is None else brand_id
        request = foreign_request(self.premises, brand, reference, product)
        return self._begin(self.company.id, request)

    def import_native(self, request: OrderRequest) -> SimOrder:
        """Let QLS's own Lightspeed link bring an order of the shop in (`native_link`).

        Raises:
            ValueError: when the switch `native_link` is off.
        """
        if self.premises.get("native_link") != "on":
            raise ValueError("native_link is off")
        order = self._begin(self.company.id, request)
        order.shop_integration_id = NATIVE_INTEGRATION_ID
        return order

    def edit_order(
        self,
        order_id: str,
        contact: Mapping[str, object] | None = None,
        amounts: Mapping[str, int] | None = None,
    ) -> SimOrder:
        """Change the address, or the units by line id; an invalid order then goes on its way.

        Raises:
            KeyError: when there is no such order.
            ValueError: when it was sent or cancelled, or a line can't be set so.
        """
        order = self.order(order_id)
        if not order.active:
            raise ValueError(f"order {order_id} can't be changed any more")
        self.book.change_amounts(order, amounts or {})
        order.contact.update(contact or {})
        self.book.touch(order, self.premises.now())
        if order.status is OrderStatus.ERROR_VALIDATION:
            order.status = OrderStatus.RECEIVED
            self.floor.begin(order)
        return order

    def cancel_order(self, order_id: str) -> SimOrder:
        """Cancel an order.

        Raises:
            KeyError: when there is no such order.
            ValueError: when it was sent or cancelled already.
        """
        order = self.order(order_id)
        if not order.active:
            raise ValueError(f"order {order_id} can't be cancelled any more")
        self.book.cancel(order, self.premises.now())
        return order

    def hold_order(self, order_id: str, hold: bool = True) -> SimOrder:
        """Stop an order, or let it go on.

        Raises:
            KeyError: when there is no such order.
        """
        order = self.order(order_id)
        order.hold = hold
        self.book.touch(order, self.premises.now())
        return order

    def delete_order(self, order_id: str) -> None:
        """Let an order vanish.

        Raises:
            KeyError: when there is no such order.
        """
        self.book.delete(self.order(order_id))

    def ship_order(self, order_id: str, units: int | None = None) -> SimShipment:
        """Let a parcel leave now, with so many units, or all that are set apart.

        Raises:
            KeyError: when there is no such order.
            ValueError: when it isn't active or has fewer units set apart.
        """
        order = self.order(order_id)
        amount = order.amount_reserved if units is None else units
        if not order.active or not 0 < amount <= order.amount_reserved:
            raise ValueError(f"order {order_id} can't ship {amount} units")
        return self.floor.ship(order, amount, self.premises.now())

    # -- parcels ----------------------------------------------------------------------------

    def shipments_of(self, order_id: str) -> list[SimShipment]:
        """Give the parcels of an order in the order of leaving.

        Raises:
            KeyError: when there is no such order.
        """
        return self.floor.parcels_of(self.order(order_id))

    def return_shipment(self, shipment_id: str) -> SimShipment:
        """Let a parcel come back undelivered.

        Raises:
            KeyError: when there is no such parcel.
        """
        shipment = self.floor.shipment(shipment_id)
        if shipment is None:
            raise KeyError(f"no shipment {shipment_id}")
        shipment.status = ShipmentStatus.RETURNED
        shipment.modified = self.premises.stamped(self.premises.now())
        return shipment

    def send_back(self, order_id: str) -> SimShipment:
        """Announce a return parcel: same reference, type `return`.

        Raises:
            KeyError: when there is no such order.
        """
        return self.floor.send_back(self.order(order_id))

    # -- products ---------------------------------------------------------------------------

    def product(self, product_id: str) -> SimProduct:
        """Find a product.

        Raises:
            KeyError: when there is no such product.
        """
        product = self.shelf.get(product_id)
        if product is None:
            raise KeyError(f"no product {product_id}")
        return product

    def products(self) -> list[SimProduct]:
        """Give every product of the first company, sorted by id."""
        return self.shelf.all(self.company.id)

    def add_product(self, fields: Mapping[str, object], amount_total: int = 0) -> SimProduct:
        """Make a product in the portal, with stock."""
        product = self.shelf.create(self.company.id, fields)
        return self.shelf.change_stock(product.id, {"amount_total": amount_total})

    def delete_product(self, product_id: str) -> None:
        """Let a product vanish.

        Raises:
            KeyError: when there is no such product.
        """
        self.product(product_id)
        self.shelf.delete(product_id)

    def change_stock(self, product_id: str, **amounts: int) -> SimProduct:
        """Set amounts by the names of the stock row.

        Raises:
            KeyError: when there is no such product.
            ValueError: when an amount can't be set.
        """
        self.product(product_id)
        return self.shelf.change_stock(product_id, amounts)

    def set_available(self, product_id: str, available: int) -> SimProduct:
        """Count the shelf anew so that so many units are free.

        Raises:
            KeyError: when there is no such product.
        """
        product = self.product(product_id)
        total = available + product.amount_reserved + product.amount_blocked
        return self.shelf.change_stock(product_id, {"amount_total": total})

    def brand(self, brand_id: str) -> SimBrand | None:
        """Find a brand of any company by its id."""
        found = (company.brand(brand_id) for company in self.companies)
        return next((brand for brand in found if brand is not None), None)

    # -- access -----------------------------------------------------------------------------

    def add_company(self, company: SimCompany, username: str | None = None) -> None:
        """Let another customer of QLS exist, seen by a login when one is named.

        Raises:
            KeyError: when there is no such login.
        """
        self.companies.append(company)
        if username is not None:
            login = self.logins[username]
            self.logins[username] = SimLogin(login.password, (*login.company_ids, company.id))

    def revoke_login(self, username: str = USERNAME) -> None:
        """Let a login stop working.

        Raises:
            KeyError: when there is no such login.
        """
        del self.logins[username]

    def _begin(self, company_id: str, request: OrderRequest) -> SimOrder:
        order = self.book.add(company_id, request)
        self.floor.begin(order)
        return order
