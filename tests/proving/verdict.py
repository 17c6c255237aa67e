"""What must hold at the end, judged by the truth that only the simulators know."""

from collections import Counter
from datetime import timedelta
from itertools import pairwise

from qls_desktop.domain.ledger import WAYS, LedgerOrder, OrderState
from qls_desktop.simulator.qls.order import SimOrder
from qls_desktop.simulator.world import World
from qls_desktop.store.ledger import Ledger
from qls_desktop.store.links import Links
from tests.proving.pc import Pc
from tests.proving.witness import Witness, is_eligible, to_ship

MENDED_BY_NOBODY = frozenset({OrderState.WAITING, OrderState.REJECTED, OrderState.IGNORED})


def live_at_qls(witness: Witness, number: str) -> list[SimOrder]:
    """What QLS would ship or has shipped of the shop's order with this number."""
    return [order for order in witness.at_qls(number) if not order.cancelled]


def rows_of(pc: Pc) -> list[LedgerOrder]:
    """Every order in the ledger of a PC, of its own integration."""
    return Ledger(pc.store).in_states(pc.integration_id, frozenset(OrderState))


def all_rows_of(pc: Pc) -> list[LedgerOrder]:
    """Every order in the ledger of a PC, also of a second integration of the shop."""
    ledger, shops = Ledger(pc.store), pc.integration_ids()
    return [row for shop in shops for row in ledger.in_states(shop, frozenset(OrderState))]


def check_along_the_way(pc: Pc, world: World, witness: Witness) -> None:
    """What must hold at every moment between two runs."""
    for number in witness.doubles():
        witness.wrong(f"order {number} is at QLS twice")
    for row in all_rows_of(pc):
        if not row.reason.kind:
            witness.wrong(f"order {row.number} is {row.state} without a reason")
    check_links(pc, world, witness)
    witness.check_codes()


def check_links(pc: Pc, world: World, witness: Witness) -> None:
    """No link that the truth calls wrong, and no my.QLS product for two variants."""
    links = Links(pc.store).all(pc.integration_id)
    for link in links:
        truth = _truth(world, link.warehouse_product_id)
        if truth and link.variant_id not in truth:
            witness.wrong(f"variant {link.variant_id} is linked to a product of {truth}")
    twice = Counter(link.warehouse_product_id for link in links)
    for product, count in twice.items():
        if count > 1:
            witness.wrong(f"{count} variants are linked to {product}")


def _truth(world: World, product_id: str) -> set[int | None]:
    """Which variants a my.QLS product may belong to; empty when it has gone."""
    for seed in world.catalogue.warehouse_products:
        if seed.id == product_id:
            return {seed.shop_variant_id}
    made = world.warehouse.shelf.get(product_id)
    return {
        variant.variant_id
        for product in world.catalogue.products
        for variant in product.variants
        if made is not None and variant.article_code == made.sku
    }


def check_ledger(pc: Pc, witness: Witness) -> None:
    """Every order went along ways that exist, each step from where it stood."""
    ledger = Ledger(pc.store)
    for row in all_rows_of(pc):
        events = ledger.events(row.id)
        for before, after in pairwise(events):
            if after.old is not before.new or after.new not in WAYS[before.new]:
                witness.wrong(f"order {row.number} went from {before.new} to {after.new}")
        if events and events[-1].new is not row.state:
            witness.wrong(f"order {row.number} is {row.state}, its last event {events[-1].new}")


def check_orders(pc: Pc, world: World, witness: Witness) -> None:
    """Every eligible order is at QLS exactly once, or its row tells why it can't be."""
    rows = {row.number: row for row in rows_of(pc)}
    for order in world.shop.orders.values():
        if not is_eligible(order):
            continue
        row = rows.get(order.number)
        if row is None:
            witness.wrong(f"order {order.number} isn't in the ledger")
            continue
        held = witness.at_qls(order.number)
        if not held and not _cannot_go(pc, world, row, set(to_ship(order))):
            witness.wrong(f"order {order.number} is lost: {row.state} {row.reason}")


def _cannot_go(pc: Pc, world: World, row: LedgerOrder, variants: set[int | None]) -> bool:
    if row.state not in MENDED_BY_NOBODY:
        return False
    links = {link.variant_id: link for link in Links(pc.store).all(pc.integration_id)}
    shelf = world.warehouse.shelf
    return any(
        variant is None
        or variant not in links
        or shelf.get(links[variant].warehouse_product_id) is None
        for variant in variants
    )


def check_shipments(pc: Pc, world: World, witness: Witness) -> None:
    """What left QLS by our sending the shop knows of, and the customer was told once."""
    rows = {row.number: row for row in rows_of(pc)}
    for order in world.shop.orders.values():
        row = rows.get(order.number)
        if row is None or row.qls_order_id is None or row.state is OrderState.IGNORED:
            continue
        held = live_at_qls(witness, order.number)
        has_left = any(one.id == row.qls_order_id and one.status == "sent" for one in held)
        if has_left and order.shipment_status not in ("shipped", "cancelled"):
            witness.wrong(
                f"order {order.number} has left QLS, the shop says {order.shipment_status}: "
                f"{row.state} {row.reason}"
            )
    mails = Counter((mail.order_id, mail.shipment_id, mail.kind) for mail in world.shop.outbox)
    for (order_id, _, kind), count in mails.items():
        if count > 1:
            witness.wrong(f"the customer of order {order_id} got {count} mails: {kind}")


def check_products(world: World, witness: Witness) -> None:
    """No product was made twice at QLS."""
    for field in ("sku", "ean"):
        codes = Counter(getattr(product, field) for product in world.warehouse.products())
        for code, count in codes.items():
            if code and count > 1:
                witness.wrong(f"{count} products at QLS carry {field} {code}")


def check_stock(pc: Pc, world: World, witness: Witness) -> None:
    """Every linked variant whose stock is tracked shows what it should."""
    pending, unsure = _pending(pc, witness), _imported_unseen(pc, witness)
    for link in Links(pc.store).all(pc.integration_id):
        variant = world.shop.variants.get(link.variant_id)
        product = world.warehouse.shelf.get(link.warehouse_product_id)
        if variant is None or product is None or variant.fields["stockTracking"] == "disabled":
            continue
        if link.variant_id in unsure:
            continue
        target = max(0, product.amount_available - pending[link.variant_id])
        # What two integrations of one shop both wait with, both hold back.
        held = pending[link.variant_id] * (len(pc.integration_ids()) - 1)
        if not max(0, target - held) <= variant.stock_level <= target:
            witness.wrong(
                f"variant {link.variant_id} shows {variant.stock_level} instead of {target}"
            )


def _pending(pc: Pc, witness: Witness) -> Counter[int | None]:
    ignored = {row.number for row in rows_of(pc) if row.state is OrderState.IGNORED}
    pending: Counter[int | None] = Counter()
    for order in witness.world.shop.orders.values():
        open_still = order.payment_status == "paid" and order.status != "cancelled"
        is_here = order.number not in ignored and not witness.at_qls(order.number)
        if open_still and is_here:
            pending += to_ship(order)
    return pending


def _imported_unseen(pc: Pc, witness: Witness) -> set[int | None]:
    """Variants of orders that wait here while QLS' own link has brought them in already.

    Nothing is looked up for an order that can't be sent, so its units are held back meanwhile.
    """
    waiting = {row.number for row in rows_of(pc) if row.qls_order_id is None}
    return {
        variant
        for order in witness.world.shop.orders.values()
        if order.number in waiting and witness.at_qls(order.number)
        for variant in to_ship(order)
    }


def check_forgotten(pc: Pc, witness: Witness) -> None:
    """No personal data of orders that have been done for longer than the retention."""
    ledger, before = Ledger(pc.store), pc.clock.now() - timedelta(days=14)
    done = {OrderState.SHIPPED, OrderState.REPORTED, OrderState.CANCELLED, OrderState.IGNORED}
    for row in rows_of(pc):
        if row.state in done and row.since < before and ledger.observation(row.id) is not None:
            witness.wrong(f"personal data of order {row.number} is kept too long")
