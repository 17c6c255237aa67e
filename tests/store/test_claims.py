"""What orders claim of the stock, all together and told per order."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from itertools import product

import pytest

from qls_desktop.domain.catalogue import Link, LinkReason
from qls_desktop.domain.eligibility import Standing, judge
from qls_desktop.domain.ledger import OrderState
from qls_desktop.domain.orders import OrderLine, ShopOrder
from qls_desktop.domain.settings import Integration, OrderRules
from qls_desktop.store.database import Store
from qls_desktop.store.integrations import Integrations
from qls_desktop.store.ledger import Ledger
from qls_desktop.store.links import Links
from qls_desktop.store.models.orders import LedgerOrderTable

S = OrderState
UNDECIDED = (S.SEEN, S.WAITING)
PAYMENTS = ("paid", "not_paid", "partially_paid", "cancelled", "chargeback")
Make = Callable[..., ShopOrder]


def _put_in(store: Store, order_id: int, state: OrderState) -> None:
    query = LedgerOrderTable.update(state=state.value)
    store.run(query.where(LedgerOrderTable.id == order_id))


@pytest.mark.parametrize("state", UNDECIDED)
@pytest.mark.parametrize("payment", PAYMENTS)
@pytest.mark.parametrize("afterwards", [False, True])
@pytest.mark.parametrize("sent_unpaid", [False, True])
def test_an_order_claims_units_once_it_may_go_as_it_is_paid(
    store: Store,
    ledger: Ledger,
    integration: Integration,
    shop_order: Make,
    now: datetime,
    state: OrderState,
    payment: str,
    afterwards: bool,
    sent_unpaid: bool,
) -> None:
    order = shop_order(payment=payment, pay_later=afterwards)
    _put_in(store, ledger.see(integration.id, order, now).id, state)
    later = {integration.id} if sent_unpaid else set()
    may_go = judge(order, OrderRules(include_pay_later=sent_unpaid)).standing is Standing.ELIGIBLE
    units, none = {501: 2}, dict[int, int]()
    assert ledger.quantities_not_at_qls(integration.id, later) == (units if may_go else none)
    awaits = not may_go and payment != "cancelled"
    assert ledger.quantities_unpaid(integration.id, later) == (units if awaits else none)


@pytest.mark.parametrize("done", [{"status": "cancelled"}, {"shipment_status": "shipped"}])
def test_a_pay_later_order_that_is_done_claims_nothing(
    ledger: Ledger,
    integration: Integration,
    shop_order: Make,
    now: datetime,
    done: dict[str, str],
) -> None:
    ledger.see(integration.id, shop_order(payment="not_paid", pay_later=True, **done), now)
    assert ledger.quantities_not_at_qls(integration.id, {integration.id}) == {}
    assert ledger.quantities_unpaid(integration.id, {integration.id}) == {}


def _see_everything(store: Store, shop: Integration, make: Make, now: datetime) -> None:
    """An order of each kind, each of a variant of its own."""
    statuses = ("processing_awaiting_shipment", "completed", "cancelled")
    kinds = product(S, PAYMENTS, statuses, (False, True))
    for number, (state, payment, status, afterwards) in enumerate(kinds, 1000):
        lines = (OrderLine(1, number, "Thee", 3, refunded=1), OrderLine(2, None, "Weg", 1))
        order = make(number, payment, lines=lines, status=status, pay_later=afterwards)
        seen = Ledger(store).see(shop.id, order, now)
        _put_in(store, seen.id, state)
        link = Link(number, f"w{number}", LinkReason.EAN, "", "", now)
        Links(store).add(shop.id, link)


@pytest.mark.parametrize("sent_unpaid", [False, True])
def test_orders_are_told_by_the_rules_that_units_are_counted_by(
    store: Store, integration: Integration, shop_order: Make, now: datetime, sent_unpaid: bool
) -> None:
    ledger, shop = Ledger(store), integration.id
    _see_everything(store, integration, shop_order, now)
    later = {shop} if sent_unpaid else set()
    told = {True: Counter[int](), False: Counter[int]()}
    for claim in ledger.claims(shop, integration.account_id, later):
        assert (claim.number, claim.shop) == (f"ORD{claim.variant_id:05}", integration.name)
        told[claim.cleared][claim.variant_id] += claim.units
    assert told[True] == ledger.quantities_not_at_qls(shop, later)
    assert told[False] == ledger.quantities_unpaid(shop, later)


def test_an_order_of_another_shop_is_told_of_the_product_that_both_sell(
    store: Store, ledger: Ledger, integration: Integration, shop_order: Make, now: datetime
) -> None:
    other = Integrations(store).add(replace(integration, id=0, name="Theehuis 2"))
    for shop, variant_id in ((integration, 77), (other, 501)):
        Links(store).add(shop.id, Link(variant_id, "w1", LinkReason.EAN, "", "", now))
    ledger.see(other.id, shop_order(payment="not_paid", pay_later=True), now)
    account = integration.account_id
    for later, cleared in (({integration.id}, False), ({other.id}, True)):
        (claim,) = ledger.claims(integration.id, account, later)
        assert claim == (77, "ORD09001", "Theehuis 2", 2, cleared)
    assert ledger.claims(integration.id, account + 1) == []


@pytest.mark.parametrize("payment", ["paid", "not_paid"])
@pytest.mark.parametrize(
    ("older", "newer", "counts"),
    [
        (S.WAITING, S.WAITING, (True, True)),
        (S.SEEN, S.IN_DOUBT, (True, True)),
        (S.WAITING, S.SENT, (False, False)),
        (S.WAITING, S.REPORTED, (False, False)),
        (S.SENT, S.WAITING, (False, False)),
        (S.IGNORED, S.WAITING, (False, True)),
        (S.WAITING, S.IGNORED, (True, False)),
    ],
)
def test_an_order_that_another_integration_of_the_shop_has_at_qls_counts_there(
    store: Store,
    ledger: Ledger,
    integration: Integration,
    shop_order: Make,
    now: datetime,
    payment: str,
    older: OrderState,
    newer: OrderState,
    counts: tuple[bool, bool],
) -> None:
    other = Integrations(store).add(Integration(0, integration.account_id, "Dezelfde winkel"))
    shops = (integration.id, other.id)
    for shop, state in zip(shops, (older, newer), strict=True):
        Links(store).add(shop, Link(501, "w1", LinkReason.BY_HAND, "", "", now))
        order = ledger.see(shop, shop_order(payment=payment), now)
        _put_in(store, order.id, state)
    for shop, does in zip(shops, counts, strict=True):
        claimed = {**ledger.quantities_not_at_qls(shop), **ledger.quantities_unpaid(shop)}
        assert claimed == ({501: 2} if does else {})
    claims = [claim.units for claim in ledger.claims(integration.id, integration.account_id)]
    assert claims == [2] * sum(counts)
