"""Sees every call that leaves, and judges it by the truth that only the simulators know."""

import sqlite3
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from urllib.parse import unquote

import httpx
import msgspec

from qls_desktop.simulator.lightspeed.records import Order
from qls_desktop.simulator.qls.order import SimOrder
from qls_desktop.simulator.world import World

ELIGIBLE = ("paid", "processing_awaiting_shipment", "not_shipped")
SETTLED = frozenset({"sent", "rejected", "not_sent", "found", "absent"})
"""Outcomes of an attempt after which another one may begin."""


def is_eligible(order: Order) -> bool:
    """Whether an order may go to QLS, by the shop's own fields."""
    state = (order.payment_status, order.status, order.shipment_status)
    return state == ELIGIBLE and any(to_ship(order).values())


def to_ship(order: Order) -> Counter[int | None]:
    """Units that remain to be shipped, by variant; None for a deleted one."""
    units: Counter[int | None] = Counter()
    for line in order.lines:
        left = line.quantity - int(line.fields["quantityRefunded"])
        if left > 0:
            units[line.variant_id] += left
    return units


@dataclass
class Witness:
    """Notes what goes over the lines, and every wrong that it sees."""

    world: World
    wrongs: list[str] = field(default_factory=list)
    writes: Counter[str] = field(default_factory=Counter)
    posts: Counter[str] = field(default_factory=Counter)
    blind: int = 0
    forbidden: str = ""
    ledger_file: Callable[[], Path] | None = None
    strangers: set[str] = field(default_factory=set)
    """Ids at QLS of orders of another channel that bear the number of one of ours."""
    set_aside: set[str] = field(default_factory=set)
    """Those of them past which the merchant chose to send."""
    _changed_at: dict[str, datetime] = field(default_factory=dict)
    _run_began: datetime | None = None
    _looked: set[str] = field(default_factory=set)
    _lists: list[str] = field(default_factory=list)
    """The lists of orders that this run has seen, as text."""
    _codes: dict[str, tuple[str | None, str | None]] = field(default_factory=dict)

    # -- told by the story ----------------------------------------------------------------------

    def begins(self) -> None:
        """A run begins now."""
        self._run_began = self.world.clock.now()
        self._lists.clear()

    def changed(self, number: str) -> None:
        """Somebody changed an order in the shop just now."""
        self._changed_at[number] = self.world.clock.now()

    def wrong(self, text: str) -> None:
        """Notes a wrong, once."""
        if text not in self.wrongs:
            self.wrongs.append(text)

    # -- told by the wire -----------------------------------------------------------------------

    def leaving(self, request: httpx.Request) -> None:
        """Judges a request before it goes out."""
        path = unquote(request.url.path)
        if request.method == "GET":
            return
        self.writes[f"{request.method} {path.rsplit('/', 1)[0]}"] += 1
        if self.forbidden and _carries_goods(request.method, path):
            self.wrong(f"wrote {request.method} {path} while {self.forbidden}")
        if request.method == "POST" and path.endswith("/fulfillment/orders"):
            self._order_leaves(msgspec.json.decode(request.content))
        if request.method == "PUT" and "/fulfillment/products/" in path:
            self._product_put(path.rsplit("/", 1)[1], msgspec.json.decode(request.content))

    def answered(self, request: httpx.Request, response: httpx.Response) -> None:
        """Notes that the program saw the list of orders."""
        is_list = request.url.path.endswith("/fulfillment/orders") and request.method == "GET"
        if is_list and response.status_code == 200:
            self._looked.update(self.posts)
            self._lists.append(response.text)

    # -- judging --------------------------------------------------------------------------------

    def _order_leaves(self, body: dict[str, object]) -> None:
        number = str(body["customer_reference"])
        self._check_blind(number)
        self._check_eligible(number)
        self._check_ledger(number)
        held = self.world.warehouse.orders_with(number)
        if any(self._was_listed(order) for order in held if order.id not in self.set_aside):
            self.wrong(f"order {number} sent although my.QLS listed it when the run began")
        self.posts[number] += 1
        self._looked.discard(number)

    def _check_blind(self, number: str) -> None:
        if self.posts[number] and number not in self._looked:
            self.blind += 1
            self.wrong(f"order {number} sent again without a look")

    def _check_eligible(self, number: str) -> None:
        order = self.world.order(number)
        began = self._run_began or self.world.clock.now()
        changed = self._changed_at.get(number)
        if not is_eligible(order) and (changed is None or changed < began):
            self.wrong(f"order {number} sent although it may not go")

    def _check_ledger(self, number: str) -> None:
        if self.ledger_file is None:
            return
        outcomes = committed_attempts(self.ledger_file(), number)
        if not outcomes or outcomes[-1] != ("sending", "open"):
            self.wrong(f"order {number} left without a committed attempt: {outcomes}")
        if any(outcome not in SETTLED for _, outcome in outcomes[:-1]):
            self.blind += 1
            self.wrong(f"order {number} sent while an attempt isn't settled: {outcomes}")

    def _was_listed(self, order: SimOrder) -> bool:
        if self.world.warehouse.switches.get("list_short") != "off":
            # Nobody can know of what a list leaves out.
            return not order.cancelled and any(order.id in text for text in self._lists)
        lag = timedelta(seconds=float(self.world.warehouse.switches.get("list_lag_s")))
        began = self._run_began or self.world.clock.now()
        return not order.cancelled and order.visible_from + lag <= began

    def _product_put(self, product_id: str, body: dict[str, object]) -> None:
        product = self.world.warehouse.shelf.get(product_id)
        if product is not None and (body.get("sku"), body.get("ean")) != (product.sku, product.ean):
            self.wrong(f"EAN or SKU of {product_id} rewritten")

    def check_codes(self) -> None:
        """EAN and SKU at QLS are as they were when the product was first seen there."""
        for product in self.world.warehouse.products():
            kept = self._codes.setdefault(product.id, (product.sku, product.ean))
            if kept != (product.sku, product.ean):
                self.wrong(f"EAN or SKU of {product.id} changed")

    def at_qls(self, number: str) -> list[SimOrder]:
        """What my.QLS holds of the shop's order, whoever brought it there."""
        held = self.world.warehouse.orders_with(number)
        return [order for order in held if order.id not in self.strangers]

    def doubles(self) -> dict[str, int]:
        """How many orders of ours my.QLS holds per number, where it is more than one."""
        made = self.world.warehouse.created_orders
        ours = Counter(one.customer_reference for one in made if one.id not in self.strangers)
        return {number: count for number, count in ours.items() if count > 1}


def _carries_goods(method: str, path: str) -> bool:
    return (method == "PUT" and "/variants/" in path) or path.endswith("/fulfillment/products")


def committed_attempts(file: Path, number: str) -> list[tuple[str, str]]:
    """State of the order and outcome of each of its attempts, as another process would see it."""
    connection = sqlite3.connect(file)
    try:
        return connection.execute(
            "SELECT o.state, a.outcome FROM attempt a JOIN ledger_order o ON o.id = a.order_id "
            "WHERE o.number = ? ORDER BY a.id",
            (number,),
        ).fetchall()
    finally:
        connection.close()
