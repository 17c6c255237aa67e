"""The merchant, the customers and the staff of QLS: all that changes the world by itself."""

import random
from collections.abc import Callable

from qls_desktop.simulator.lightspeed.records import Order
from qls_desktop.simulator.lightspeed.wish import Address
from qls_desktop.simulator.world import World
from tests.proving.witness import Witness

BAD_POSTCODE, GOOD_POSTCODE = "12", "1234 AB"


class Shopkeeper:
    """Lets things happen in the shop and at QLS, as the seed says."""

    def __init__(self, world: World, witness: Witness, seed: str) -> None:
        self._world = world
        self._witness = witness
        self._chance = random.Random(seed)
        self._badly_addressed: list[str] = []

    def act(self) -> None:
        """One thing happens."""
        event = self._chance.choices(
            [event for event, _ in _EVENTS], [weight for _, weight in _EVENTS]
        )[0]
        event(self)

    def busy_while(self, times: int) -> None:
        """So many things happen."""
        for _ in range(times):
            self.act()

    def mend(self) -> None:
        """Everything that only the merchant can mend is mended."""
        for number in self._badly_addressed:
            self._edit(number, {"addressShippingZipcode": GOOD_POSTCODE})
        self._badly_addressed.clear()
        for order in self._world.warehouse.orders():
            if order.hold:
                self._world.warehouse.hold_order(order.id, hold=False)

    # -- customers ----------------------------------------------------------------------------

    def order(self) -> None:
        """A customer orders and pays."""
        self._place()

    def order_unpaid(self) -> None:
        """A customer orders, and hasn't paid yet."""
        self._place(payment_status="not_paid")

    def order_badly_addressed(self) -> None:
        """A customer makes a mistake in the address."""
        order = self._place()
        if order is not None:
            self._edit(order.number, {"addressShippingZipcode": BAD_POSTCODE})
            self._badly_addressed.append(order.number)

    def pay(self) -> None:
        """A customer pays after all."""
        order = self._some_order(lambda order: order.payment_status == "not_paid")
        if order is not None and order.status != "cancelled":
            self._world.pay_order(order.number)
            self._witness.changed(order.number)

    def cancel(self) -> None:
        """An order is cancelled in the shop."""
        order = self._some_order(lambda order: order.shipment_status == "not_shipped")
        if order is not None:
            self._world.cancel_order(order.number)
            self._witness.changed(order.number)

    def refund(self) -> None:
        """One unit of an order is paid back."""
        order = self._some_order(lambda order: order.shipment_status == "not_shipped")
        if order is not None:
            fields = order.lines[0].fields
            fields["quantityRefunded"] = min(order.lines[0].quantity, 1)
            self._edit(order.number, {})

    # -- the shop's own staff -----------------------------------------------------------------

    def edit_address(self) -> None:
        """An order gets another address."""
        order = self._some_order(lambda order: order.shipment_status == "not_shipped")
        if order is not None and order.number not in self._badly_addressed:
            self._edit(order.number, {"addressShippingStreet": f"Proeflaan{order.id % 7} "})

    def edit_product(self) -> None:
        """A product gets another title."""
        products = list(self._world.shop.products.values())
        if products:
            product = self._chance.choice(products)
            product.fields["title"] = f"Thee {self._chance.randrange(100)}"
            product.updated = self._world.clock.now()

    def edit_code(self) -> None:
        """A variant gets another EAN: drift, once it is linked."""
        variants = list(self._world.shop.variants)
        if variants:
            ean = self._chance.choice(("8710000000017", "", "8711234"))
            self._world.edit_variant(self._chance.choice(variants), ean=ean)

    def delete_product(self) -> None:
        """A product is taken out of the shop."""
        if len(self._world.shop.products) > 2:
            self._world.delete_product(self._chance.choice(list(self._world.shop.products)))

    def count_in_shop(self) -> None:
        """Somebody sets a stock level in the shop by hand."""
        variants = list(self._world.shop.variants)
        if variants:
            level = self._chance.randrange(60)
            self._world.edit_variant(self._chance.choice(variants), stockLevel=level)

    # -- QLS ----------------------------------------------------------------------------------

    def move_stock(self) -> None:
        """Goods come in at QLS, or are found to be missing."""
        products = self._world.warehouse.products()
        if products:
            product = self._chance.choice(products)
            self._world.warehouse.set_available(product.id, self._chance.randrange(40))

    def cancel_at_qls(self) -> None:
        """An order is cancelled in the portal."""
        order = self._order_at_qls()
        if order is not None:
            self._world.warehouse.cancel_order(order)

    def hold_at_qls(self) -> None:
        """An order is stopped in the portal."""
        order = self._order_at_qls()
        if order is not None:
            self._world.warehouse.hold_order(order)

    def other_order(self) -> None:
        """Another channel of the merchant makes an order at QLS."""
        self._world.warehouse.add_foreign_order(f"ELDERS-{self._chance.randrange(10_000)}")

    def same_number(self) -> None:
        """Another channel makes an order at QLS under the number of one of the shop's.

        Where QLS takes each number once only, ours could never come there.
        """
        if self._world.warehouse.switches.get("duplicate_reference") != "accepted":
            return
        order = self._some_order(lambda order: order.shipment_status == "not_shipped")
        products = self._world.warehouse.products()
        if order is not None and products:
            product = self._chance.choice(products)
            made = self._world.warehouse.add_foreign_order(order.number, product.id)
            self._witness.strangers.add(made.id)

    # -- inside -------------------------------------------------------------------------------

    def _place(self, **more: str) -> Order | None:
        variants = sorted(self._world.shop.variants)
        if not variants:
            return None
        chosen = self._chance.sample(variants, min(len(variants), self._chance.choice((1, 1, 2))))
        order = self._world.place_order(
            [(variant, self._chance.choice((1, 1, 2))) for variant in chosen],
            address=Address(number=str(self._chance.randrange(1, 99))),
            **more,
        )
        self._witness.changed(order.number)
        return order

    def _edit(self, number: str, fields: dict[str, str]) -> None:
        self._world.edit_order(number, fields)
        self._witness.changed(number)

    def _some_order(self, fits: Callable[[Order], bool]) -> Order | None:
        orders = [order for order in self._world.shop.orders.values() if fits(order)]
        return self._chance.choice(orders) if orders else None

    def _order_at_qls(self) -> str | None:
        active = [order.id for order in self._world.warehouse.created_orders if order.active]
        return self._chance.choice(active) if active else None


_EVENTS: tuple[tuple[Callable[[Shopkeeper], None], int], ...] = (
    (Shopkeeper.order, 10),
    (Shopkeeper.order_unpaid, 3),
    (Shopkeeper.order_badly_addressed, 2),
    (Shopkeeper.pay, 3),
    (Shopkeeper.cancel, 2),
    (Shopkeeper.refund, 1),
    (Shopkeeper.edit_address, 2),
    (Shopkeeper.edit_product, 2),
    (Shopkeeper.edit_code, 1),
    (Shopkeeper.delete_product, 1),
    (Shopkeeper.count_in_shop, 2),
    (Shopkeeper.move_stock, 4),
    (Shopkeeper.cancel_at_qls, 1),
    (Shopkeeper.hold_at_qls, 1),
    (Shopkeeper.other_order, 2),
    (Shopkeeper.same_number, 1),
)
