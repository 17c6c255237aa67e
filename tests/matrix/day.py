"""One merchant's days in-process: connect, products, orders, stock, statuses, and then rest."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from qls_desktop.domain.reason import Reason
from qls_desktop.domain.runs import RunReport, Task
from qls_desktop.simulator.lightspeed.wish import Address, NewLine
from qls_desktop.simulator.qls.company import COMPANY_ID, PASSWORD, USERNAME, SimLogin
from qls_desktop.store.jobs import Jobs
from tests.matrix.place import KNOWN_TAG, Place, rules, turn_later
from tests.matrix.settings import Case
from tests.matrix.wiretap import Seen

POST_ORDER = "POST /companies/{company}/fulfillment/orders"
BAD_POSTCODE = Address(zipcode="9999 ZZ")
LONG_NAME = Address(firstname="Wilhelmina Alexandrina", lastname="van den Proef tot Voorbeeldhoven")
IN_STREET = Address(street="Proeflaan 9 C", number="", extension="")

SENT_IN_THE_END = frozenset(
    {"normal", "portal_cancels", "cancelled_after", "sameday", "street", "refunded", "pays_later"}
    | {"bad_postcode", "unknown_tag", "long_name", "lost_answer", "next_day"}
)
"""The orders of the story that QLS must get; the others it must never get."""


TILL_WINS = 2
"""A level that a till takes back is written so often before it is left alone."""


@dataclass
class Day:
    """What happened: the orders by their part in the story, the runs, and what was noted."""

    place: Place
    case: Case
    orders: dict[str, str] = field(default_factory=dict)
    codes: dict[str, tuple[str | None, str | None]] = field(default_factory=dict)
    rewritten: list[str] = field(default_factory=list)
    connected: tuple[Reason, ...] = ()
    paused: dict[str, Mapping[Task, Reason]] = field(default_factory=dict)
    refused: dict[str, RunReport] = field(default_factory=dict)
    while_short: list[Seen] = field(default_factory=list)
    quiet_writes: list[Seen] = field(default_factory=list)
    quiet_reports: list[RunReport] = field(default_factory=list)
    crowded: int = 0
    deleted: tuple[int, str] = (0, "")

    def number(self, part: str) -> str:
        """The number of an order of the story."""
        return self.orders[part]

    def part_of(self, number: str) -> str:
        """The part that an order plays."""
        return next(part for part, known in self.orders.items() if known == number)

    async def run(self, task: Task, **how: bool) -> RunReport:
        """One run; the codes at QLS are looked over after it."""
        report = await self.place.run(task, **how)
        self.look_over_codes()
        return report

    def look_over_codes(self) -> None:
        """Notes the codes of every product at QLS, and which ones changed since first seen."""
        for product in self.place.world.warehouse.products():
            now = (product.sku, product.ean)
            first = self.codes.setdefault(product.id, now)
            if first != now:
                self.rewritten.append(f"{product.id}: {first} became {now}")


async def play(place: Place, case: Case) -> Day:
    """Plays the whole story."""
    day = Day(place, case)
    day.look_over_codes()
    day.connected = (await place.engine.test_integration(place.integration.id)).problems
    await _morning(day)
    await _changes(day)
    await _trouble(day)
    await _refusals(day)
    await _shipping(day)
    await _rest(day)
    return day


# -- eight o'clock: everything that is there goes ---------------------------------------------


async def _morning(day: Day) -> None:
    await day.run(Task.PRODUCTS)
    day.place.wait(minutes=1)
    for part, how in _first_orders(_variants(day)).items():
        day.orders[part] = day.place.world.place_order(**how).number
    await day.run(Task.ORDERS)
    await day.run(Task.STOCK)


def _variants(day: Day) -> Sequence[int]:
    """The shop's variants that my.QLS knew from the start, tracked ones first."""
    world = day.place.world
    known = {row.shop_variant_id for row in world.catalogue.warehouse_products}
    rows = [row for row in world.shop.variants.values() if row.id in known]
    return [r.id for r in sorted(rows, key=lambda r: (r.fields["stockTracking"], r.id))]


def _first_orders(variants: Sequence[int]) -> dict[str, dict[str, Any]]:
    one, two, three = variants[0], variants[1], variants[2]
    plain: dict[str, Any] = {"lines": [(one, 1)], "address": Address()}
    return {
        "normal": {"lines": [(one, 1), (two, 2)], "address": Address()},
        "portal_cancels": plain,
        "cancelled_after": plain,
        "sameday": plain | {"shipping_method": "sameday"},
        "street": plain | {"address": IN_STREET},
        "refunded": {"lines": [NewLine(three, 3, refunded=1)], "address": Address()},
        "pays_later": plain | {"payment_status": "not_paid"},
        "never_paid": plain | {"payment_status": "not_paid"},
        "cancelled_before": plain | {"payment_status": "not_paid"},
        "on_account": plain | {"payment_status": "not_paid", "pay_later": True},
        "in_store": plain | {"shipping_method": "store"},
        "bad_postcode": plain | {"address": BAD_POSTCODE},
        "unknown_tag": plain | {"shipping_method": "evening"},
        "long_name": plain | {"address": LONG_NAME},
    }


# -- a quarter past: the merchant, a customer and the warehouse change things ------------------


async def _changes(day: Day) -> None:
    place, world = day.place, day.place.world
    place.wait(minutes=15)
    turn_later(place, day.case)
    calls = len(place.calls.calls)
    world.pay_order(day.number("pays_later"))
    world.cancel_order(day.number("cancelled_before"))
    world.edit_order(day.number("bad_postcode"), {"addressShippingZipcode": "1234 AB"})
    await place.change(orders=rules(day.case, KNOWN_TAG))
    _change_products(day)
    await day.run(Task.ORDERS)
    await day.run(Task.STOCK)
    await day.run(Task.PRODUCTS)
    day.while_short = place.calls.writes_since(calls)
    world.warehouse.switches.set("list_short", "off")


def _change_products(day: Day) -> None:
    """One is renamed, one gets other codes, one vanishes at QLS, stock moves on both sides."""
    world, variants = day.place.world, _variants(day)
    seeds = {row.shop_variant_id: row.id for row in world.catalogue.warehouse_products}
    world.edit_variant(variants[3], title="Nieuwe naam")
    world.edit_variant(variants[4], articleCode="ANDERS-1", ean="8712345678906")
    world.edit_variant(variants[5], stockLevel=77)
    world.warehouse.set_available(seeds[variants[6]], 41)
    day.deleted = (variants[7], seeds[variants[7]])
    world.warehouse.delete_product(seeds[variants[7]])


# -- then trouble: cancellations, a lost answer, other programs on the same limits -------------


async def _trouble(day: Day) -> None:
    place, world = day.place, day.place.world
    place.wait(minutes=20)
    world.cancel_order(day.number("cancelled_after"))
    _cancel_in_portal(day)
    lines = [(_variants(day)[1], 1)]
    day.orders["lost_answer"] = world.place_order(lines, address=Address()).number
    place.fault("drop_after", POST_ORDER)
    await day.run(Task.ORDERS)
    world.qls_faults.clear()
    place.wait(minutes=10)
    _crowd(day)
    before = Counter(call.status for call in place.calls.calls)
    await day.run(Task.STOCK)
    day.crowded = Counter(call.status for call in place.calls.calls)[429] - before[429]


def _cancel_in_portal(day: Day) -> None:
    warehouse = day.place.world.warehouse
    for order in warehouse.created_orders:
        if order.customer_reference == day.number("portal_cancels"):
            warehouse.cancel_order(order.id)


def _crowd(day: Day) -> None:
    """Other programs use up what is left of both limits."""
    shop, warehouse = day.place.world.shop, day.place.world.warehouse
    while shop.limits.spend(day.place.clock.now(), *shop.rate_limits()):
        if shop.rate_limits()[0][0] > 300:
            break
    limit = int(warehouse.switches.get("rate_limit").partition("/")[0])
    for key in ("ip 127.0.0.1", f"user {USERNAME}", f"company {COMPANY_ID}"):
        warehouse.rate_limit.occupy(key, limit)


# -- logins are refused, and mended -------------------------------------------------------------


async def _refusals(day: Day) -> None:
    place, world = day.place, day.place.world
    place.wait(minutes=20)
    world.warehouse.revoke_login()
    await _refused(day, "qls", Task.STOCK)
    world.warehouse.logins[USERNAME] = SimLogin(PASSWORD, (COMPANY_ID,))
    await place.engine.test_integration(place.integration.id)
    world.shop.revoked = True
    await _refused(day, "lightspeed", Task.ORDERS)
    world.shop.revoked = False
    await place.engine.test_integration(place.integration.id)
    await day.run(Task.PRODUCTS)


async def _refused(day: Day, side: str, task: Task) -> None:
    place = day.place
    day.refused[side] = await day.run(task)
    day.paused[side] = Jobs(place.store).paused(place.integration.id)


# -- parcels leave, the shop is told -------------------------------------------------------------


async def _shipping(day: Day) -> None:
    place = day.place
    lines = [(_variants(day)[0], 2)]
    await day.run(Task.ORDERS)
    place.wait(hours=9)
    day.orders["next_day"] = place.world.place_order(lines, address=Address()).number
    await day.run(Task.ORDERS)
    await day.run(Task.STOCK)
    for hours in (14, 12, 26):
        place.wait(hours=hours)
        await day.run(Task.ORDERS)
    await day.run(Task.STOCK)


# -- nothing happens any more ---------------------------------------------------------------------


async def _rest(day: Day) -> None:
    place = day.place
    if place.world.shop.switch("stock_owner") == "pos":
        for _ in range(TILL_WINS):
            await day.run(Task.STOCK)
            place.wait(minutes=15)
    for task in (Task.PRODUCTS, Task.ORDERS, Task.STOCK):
        await day.run(task)
    place.clock.advance(timedelta(minutes=30))
    start = len(place.calls.calls)
    day.quiet_reports = [await day.run(task) for task in (Task.PRODUCTS, Task.ORDERS, Task.STOCK)]
    day.quiet_writes = place.calls.writes_since(start)
