"""What must hold after any day, whatever the APIs' answers look like."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from qls_desktop.domain.catalogue import Link, LinkReason
from qls_desktop.domain.ledger import AT_QLS, NEEDS_USER, LedgerOrder, OrderState
from qls_desktop.domain.reason import Reason
from qls_desktop.domain.runs import RunOutcome, Task
from qls_desktop.simulator.assortment_shapes import CatalogueVariant
from qls_desktop.simulator.qls.order import OrderStatus, SimOrder
from qls_desktop.store.ledger import Ledger
from qls_desktop.store.links import Links
from qls_desktop.store.stock_book import StockBook
from qls_desktop.words.said import Language
from qls_desktop.words.say import ENTRIES, say
from tests.matrix.allowances import allows
from tests.matrix.day import SENT_IN_THE_END, Day

MOST_CALLS = 900
"""Of one whole story of some twenty runs, on both sides together."""

MOST_REFUSED = 6
"""Of both sides together: one each where they say how long to wait, else 60, 120, 240 s apart."""

Complaints = Iterator[str]


def complaints(day: Day) -> list[str]:
    """Everything that isn't as it must be; empty when all is well."""
    return [f"{check.__name__.strip('_')}: {text}" for check in CHECKS for text in check(day)]


def _ledger(day: Day) -> Iterable[LedgerOrder]:
    return Ledger(day.place.store).in_states(day.place.integration.id, OrderState)


def _no_order_twice(day: Day) -> Complaints:
    made = Counter(order.customer_reference for order in day.place.world.warehouse.created_orders)
    for number, times in made.items():
        if times > 1:
            yield f"{number} ({day.part_of(number)}) was made {times} times"


def _nothing_ineligible_sent(day: Day) -> Complaints:
    for order in day.place.world.warehouse.created_orders:
        part = day.part_of(order.customer_reference)
        if part not in SENT_IN_THE_END:
            yield f"{order.customer_reference} ({part}) was sent"


def _none_lost(day: Day) -> Complaints:
    """Each order is at QLS and known to be there, or it is shown with a reason."""
    rows = {row.number: row for row in _ledger(day)}
    there = {order.id for order in day.place.world.warehouse.orders()}
    posted = {order.id for order in day.place.world.warehouse.created_orders}
    for part, number in day.orders.items():
        row = rows.get(number)
        if row is None:
            yield f"{number} ({part}) isn't in the ledger"
        elif row.state in AT_QLS and row.qls_order_id not in there | posted:
            yield f"{number} ({part}) is {row.state}, but QLS has no {row.qls_order_id}"
        elif row.state not in AT_QLS and part in SENT_IN_THE_END and not _is_told(row):
            yield f"{number} ({part}) was left {row.state} ({row.reason.kind})"


def _is_told(row: LedgerOrder) -> bool:
    settled = row.state in (OrderState.WAITING, OrderState.CANCELLED)
    return row.state in NEEDS_USER or settled


def _orders_end_as_they_should(day: Day) -> Complaints:
    rows = {row.number: row for row in _ledger(day)}
    for part, number in day.orders.items():
        row = rows.get(number)
        if row is None:
            continue
        wanted = _END.get(part, _REPORTED)
        if part in _UNLESS and not _UNLESS[part](day, number):
            wanted |= _OTHERWISE[part]
        ended = (row.state.value, row.reason.kind)
        if ended not in wanted and not allows(day.case, "order", row.reason.kind):
            yield f"{number} ({part}) ended {row.state} ({row.reason.kind})"


_REPORTED = frozenset({("reported", "order_reported")})
_END = {
    "never_paid": frozenset({("waiting", "awaiting_payment")}),
    "on_account": frozenset({("waiting", "pay_later_off")}),
    "in_store": frozenset({("waiting", "pickup_off")}),
    "cancelled_before": frozenset({("cancelled", "cancelled_in_shop")}),
    "portal_cancels": frozenset({("attention", "cancelled_at_qls")}),
    "cancelled_after": frozenset({("shipped", "cancelled_after_sending")}),
}


def _was_cancelled_at_qls(day: Day, number: str) -> bool:
    return any(order.cancelled for order in _made(day, number))


def _made(day: Day, number: str) -> list[SimOrder]:
    made = day.place.world.warehouse.created_orders
    return [order for order in made if order.customer_reference == number]


_UNLESS: dict[str, Callable[[Day, str], object]] = {
    "portal_cancels": _was_cancelled_at_qls,
    "cancelled_after": _made,
}
_OTHERWISE = {
    "portal_cancels": _REPORTED,
    "cancelled_after": frozenset({("cancelled", "cancelled_in_shop")}),
}
"""How they may end too when we hadn't sent them yet at that moment of the story."""


def _what_is_not_there_is_not_there(day: Day) -> Complaints:
    """An order that may be sent again isn't at QLS."""
    away = {OrderState.ABSENT, OrderState.CANCELLED, OrderState.REJECTED, OrderState.WAITING}
    for row in _ledger(day):
        live = [order for order in _made(day, row.number) if not order.cancelled]
        if row.state in away and live and not allows(day.case, "absent"):
            yield f"{row.number} is {row.state} ({row.reason.kind}) and at QLS"


def _shop_knows_what_was_shipped(day: Day) -> Complaints:
    """A reported order shows as shipped, with every parcel's code; no mail comes twice."""
    world = day.place.world
    for row in _ledger(day):
        if row.state is not OrderState.REPORTED:
            continue
        order = world.order(row.number)
        parcels = world.warehouse.shipments_of(row.qls_order_id or "")
        shown = [world.shop.shipments[number] for number in order.shipment_ids]
        if not all(one.status == "shipped" for one in shown):
            yield f"{row.number} isn't shipped in the shop"
        if not shown and order.shipment_status != "shipped":
            yield f"{row.number} has no shipment and isn't shipped in the shop"
        told = " ".join([*(one.tracking_code for one in shown), str(order.fields["memo"])])
        missing = [one.barcode for one in parcels if one.barcode not in told]
        untold = row.reason.kind == "reported_without_tracking" or allows(day.case, "codes")
        if missing and not untold:
            yield f"{row.number}: the shop lacks {', '.join(missing)}"


def _nobody_is_mailed_twice(day: Day) -> Complaints:
    mails = Counter((mail.kind, mail.order_id) for mail in day.place.world.shop.outbox)
    for (kind, order_id), times in mails.items():
        if times > 1:
            yield f"{times} mails '{kind}' for order {order_id}"


def _links_are_right(day: Day) -> Complaints:
    world = day.place.world
    truth = {row.id: row.shop_variant_id for row in world.catalogue.warehouse_products}
    seen = Counter(link.warehouse_product_id for link in _links(day))
    codes = {
        variant.variant_id: {(variant.article_code, variant.ean), _codes_now(day, variant)}
        for product in world.catalogue.products
        for variant in product.variants
    }
    for link in _links(day):
        product = link.warehouse_product_id
        right = (
            truth[product] == link.variant_id
            if product in truth
            else day.codes.get(product) in codes[link.variant_id]
        )
        if not right or seen[product] > 1:
            yield f"variant {link.variant_id} is linked to {product} ({link.reason})"
        if link.reason is LinkReason.CREATED and product in truth:
            yield f"{product} wasn't created by us"


def _codes_now(day: Day, variant: CatalogueVariant) -> tuple[str, str]:
    fields = day.place.world.shop.variants[variant.variant_id].fields
    return fields["articleCode"], fields["ean"]


def _links(day: Day) -> Sequence[Link]:
    return Links(day.place.store).all(day.place.integration.id)


def _every_variant_is_linked(day: Day) -> Complaints:
    """Every variant, but for hidden ones that QLS doesn't know: those aren't created."""
    linked = {link.variant_id for link in _links(day)}
    shop = day.place.world.shop
    known = {row.shop_variant_id for row in day.place.world.catalogue.warehouse_products}
    for variant in shop.variants.values():
        wanted = variant.id in known or shop.products[variant.product_id].fields["isVisible"]
        if wanted and variant.id not in linked and not allows(day.case, "products"):
            yield f"variant {variant.id} isn't linked"


def _no_product_twice(day: Day) -> Complaints:
    products = day.place.world.warehouse.products()
    for code, times in Counter(row.ean for row in products if row.ean).items():
        if times > 1 and not allows(day.case, "twins"):
            yield f"{times} products at QLS with EAN {code}"


def _codes_are_never_rewritten(day: Day) -> Complaints:
    yield from day.rewritten


def _names_follow_the_shop(day: Day) -> Complaints:
    truth = {row.shop_variant_id: row.id for row in day.place.world.catalogue.warehouse_products}
    renamed = next(
        v.id for v in day.place.world.shop.variants.values() if v.fields["title"] == "Nieuwe naam"
    )
    name = day.place.world.warehouse.product(truth[renamed]).name
    excused = allows(day.case, "products") or allows(day.case, "twins")
    if "Nieuwe naam" not in name and not excused:
        yield f"the new name didn't arrive: {name}"


def _stock_is_right(day: Day) -> Complaints:
    """Never more than QLS has; equal to the target unless the variant's outcome says why not."""
    world, place = day.place.world, day.place
    outcomes = StockBook(place.store).last_outcomes(place.integration.id)
    pending = Ledger(place.store).quantities_not_at_qls(place.integration.id)
    for link in _links(day):
        variant = world.shop.variants[link.variant_id]
        tracked = variant.fields["stockTracking"] != "disabled"
        if not tracked or link.variant_id == day.deleted[0]:
            continue
        free = world.warehouse.product(link.warehouse_product_id).amount_available
        target = max(0, free - pending.get(link.variant_id, 0))
        outcome = outcomes.get(link.variant_id)
        is_told = outcome is not None and outcome.outcome in ("held", "skipped", "error")
        excused = (is_told or outcome is None) and allows(day.case, "stock")
        if variant.stock_level != target and not excused:
            known = outcome and (outcome.outcome, outcome.reason.kind)
            yield f"variant {variant.id} has {variant.stock_level}, not {target}: {known}"


def _vanished_product_is_left_alone(day: Day) -> Complaints:
    variant_id, product_id = day.deleted
    linked = {link.variant_id: link.warehouse_product_id for link in _links(day)}
    outcomes = StockBook(day.place.store).last_outcomes(day.place.integration.id)
    outcome = outcomes.get(variant_id)
    if linked.get(variant_id) != product_id or outcome is None:
        if not allows(day.case, "products"):
            yield "its link is gone"
    elif outcome.reason.kind != "stock_product_gone" and not allows(day.case, "stock"):
        yield f"told as {outcome.outcome} ({outcome.reason.kind})"
    sold_out = day.place.world.shop.variants[variant_id].stock_level == 0
    if sold_out and outcome is not None and outcome.new == 0:
        yield "it was set to nought in the shop"


def _nothing_is_written_in_rest(day: Day) -> Complaints:
    if allows(day.case, "restless"):
        return
    for call in day.quiet_writes:
        yield str(call)
    for report in day.quiet_reports:
        busy = [i for i in report.items if i.action not in ("skip", "look", "hold")]
        yield from (f"{report.task}: {i.action} {i.subject} ({i.reason.kind})" for i in busy)


def _short_lists_write_nothing(day: Day) -> Complaints:
    if any(one.name == "list_short" for one in day.case):
        stock = (call for call in day.while_short if "/variants/" in call.path)
        products = (call for call in day.while_short if "/fulfillment/products" in call.path)
        yield from map(str, (*stock, *products))


def _limits_are_kept(day: Day) -> Complaints:
    refused = sum(call.status == 429 for call in day.place.calls.calls) - day.crowded
    if refused and not allows(day.case, "429"):
        yield f"{refused} calls got a 429"


def _crowded_limits_are_obeyed(day: Day) -> Complaints:
    """Where other programs filled the limits, a refused call is followed by waiting."""
    if day.crowded > MOST_REFUSED:
        yield f"{day.crowded} calls got a 429 while the limits were full"


def _calls_are_finite(day: Day) -> Complaints:
    made = len(day.place.calls.calls)
    if made > MOST_CALLS:
        yield f"{made} calls"


def _connection_is_good(day: Day) -> Complaints:
    if day.connected and not allows(day.case, "connect"):
        yield ", ".join(problem.kind for problem in day.connected)


def _refused_login_pauses(day: Day) -> Complaints:
    for side, report in day.refused.items():
        if report.outcome is not RunOutcome.FAILED:
            yield f"{side}: the run ended {report.outcome}"
        elif set(day.paused[side]) != set(Task) and not allows(day.case, f"pause_{side}"):
            yield f"{side}: paused {sorted(day.paused[side])} after {report.problem}"
        if len(set(map(str, day.paused[side].values()))) > 1:
            yield f"{side}: more than one message"


def _runs_succeed(day: Day) -> Complaints:
    expected = {report.run_id for report in day.refused.values()}
    for report in day.place.reports:
        failed = report.outcome not in (RunOutcome.DONE, RunOutcome.ATTENTION)
        if failed and report.run_id not in expected and not allows(day.case, "fail"):
            yield f"{report.task} {report.run_id}: {report.outcome} {report.problem}"


def _everything_is_said(day: Day) -> Complaints:
    """Every reason that is shown has words in both languages; a failed run has one."""
    for report in day.place.reports:
        if report.outcome is RunOutcome.FAILED and report.problem is None:
            yield f"{report.task} failed without a reason"
    for why in _reasons(day):
        known = why.kind in ENTRIES
        if not known or not all(say(why, language).title.strip() for language in Language):
            yield f"no words for {why.kind}"


def _reasons(day: Day) -> Iterator[Reason]:
    for report in day.place.reports:
        yield from (item.reason for item in report.items)
        if report.problem is not None:
            yield report.problem
    yield from (row.reason for row in _ledger(day))
    yield from day.connected
    outcomes = StockBook(day.place.store).last_outcomes(day.place.integration.id)
    yield from (outcome.reason for outcome in outcomes.values())


def _prices_are_right(day: Day) -> Complaints:
    """QLS reads the price that the shop asked (the unit is a setting that the merchant checks)."""
    for order in day.place.world.warehouse.created_orders:
        asked = float(day.place.world.order(order.customer_reference).fields["priceIncl"])
        if order.total_price != asked:
            yield f"{order.customer_reference}: {order.total_price}, not {asked}"


def _invalid_orders_are_shown(day: Day) -> Complaints:
    rows = {row.qls_order_id: row for row in _ledger(day)}
    for order in day.place.world.warehouse.created_orders:
        row = rows.get(order.id)
        is_invalid = order.status is OrderStatus.ERROR_VALIDATION
        if is_invalid and row is not None and row.state is not OrderState.ATTENTION:
            yield f"{row.number} is {row.state} ({row.reason.kind})"


CHECKS: tuple[Callable[[Day], Complaints], ...] = (
    _no_order_twice,
    _nothing_ineligible_sent,
    _none_lost,
    _orders_end_as_they_should,
    _what_is_not_there_is_not_there,
    _shop_knows_what_was_shipped,
    _nobody_is_mailed_twice,
    _links_are_right,
    _every_variant_is_linked,
    _no_product_twice,
    _codes_are_never_rewritten,
    _names_follow_the_shop,
    _stock_is_right,
    _vanished_product_is_left_alone,
    _nothing_is_written_in_rest,
    _short_lists_write_nothing,
    _limits_are_kept,
    _crowded_limits_are_obeyed,
    _calls_are_finite,
    _connection_is_good,
    _refused_login_pauses,
    _runs_succeed,
    _everything_is_said,
    _prices_are_right,
    _invalid_orders_are_shown,
)
