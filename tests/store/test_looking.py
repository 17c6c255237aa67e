"""What looks at my.QLS are compared with: other shops' orders, and the last twenty sent."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from qls_desktop.domain.doubt import PROVEN_ORDERS
from qls_desktop.domain.ledger import AttemptOutcome, OrderState
from qls_desktop.domain.orders import ShopOrder
from qls_desktop.domain.reason import reason
from qls_desktop.domain.settings import Integration
from qls_desktop.store.database import Store
from qls_desktop.store.integrations import Integrations
from qls_desktop.store.ledger import Ledger

WHY = reason("because")
Make = Callable[..., ShopOrder]


def send(
    ledger: Ledger, shop: Integration, order: ShopOrder, at: datetime, qls_order_id: str
) -> int:
    order_id = ledger.see(shop.id, order, at).id
    ledger.move(order_id, OrderState.READY, WHY, at)
    attempt = ledger.begin_attempt(order_id, "hash", at)
    sent = (AttemptOutcome.SENT, None, OrderState.SENT, WHY, at)
    ledger.close_attempt(attempt.id, *sent, qls_order_id=qls_order_id)
    return order_id


def test_orders_of_other_shops_are_told_from_our_own(
    store: Store, ledger: Ledger, integration: Integration, shop_order: Make, now: datetime
) -> None:
    twin = Integrations(store).add(Integration(0, integration.account_id, "Dezelfde winkel"))
    ours = send(ledger, integration, shop_order(1), now, "q1")
    send(ledger, integration, shop_order(2), now, "q2")
    send(ledger, twin, shop_order(1), now, "q1")
    send(ledger, twin, shop_order(3), now, "q3")
    row = ledger.get(ours)
    assert row is not None
    assert ledger.held_by_others(row, ["q1", "q2", "q3", "elders"]) == {"q2", "q3"}
    assert ledger.held_by_others(row, ["q1"]) == frozenset()
    assert ledger.held_by_others(row, []) == frozenset()


@pytest.mark.parametrize(
    ("number", "twice", "to", "told"),
    [
        (1, True, OrderState.SENDING, "Dezelfde winkel"),
        (1, True, OrderState.IGNORED, "Dezelfde winkel"),
        (1, True, OrderState.READY, ""),
        (1, False, OrderState.SENDING, ""),
        (2, True, OrderState.SENDING, ""),
    ],
)
def test_an_order_that_another_integration_of_the_shop_has_in_hand_is_told(
    store: Store, ledger: Ledger, integration: Integration, shop_order: Make, now: datetime,
    number: int, twice: bool, to: OrderState, told: str,
) -> None:  # fmt: skip
    twin = Integrations(store).add(Integration(0, integration.account_id, "Dezelfde winkel"))
    row = ledger.see(integration.id, shop_order(1), now)
    other = ledger.see((twin if twice else integration).id, shop_order(number), now)
    ledger.move(other.id, OrderState.READY, WHY, now)
    if to is OrderState.SENDING:
        ledger.begin_attempt(other.id, "hash", now)
    else:
        ledger.move(other.id, to, WHY, now)
    assert ledger.twin_of(row) == told


def test_what_was_in_hand_before_the_merchant_looked_is_no_hindrance(
    store: Store, ledger: Ledger, integration: Integration, shop_order: Make, now: datetime
) -> None:
    twin = Integrations(store).add(Integration(0, integration.account_id, "Dezelfde winkel"))
    row = ledger.see(integration.id, shop_order(1), now)
    send(ledger, twin, shop_order(1), now, "q1")
    assert ledger.twin_of(row, now) == "Dezelfde winkel"
    assert ledger.twin_of(row, now + timedelta(seconds=1)) == ""


def test_two_shops_whose_ids_meet_by_chance_have_other_numbers(
    store: Store, ledger: Ledger, integration: Integration, shop_order: Make, now: datetime
) -> None:
    other = Integrations(store).add(Integration(0, integration.account_id, "Andere winkel"))
    send(ledger, other, replace(shop_order(1), number="ANDERS-1"), now, "q1")
    assert ledger.twin_of(ledger.see(integration.id, shop_order(1), now)) == ""


def test_as_many_delays_are_told_as_the_proof_needs(
    ledger: Ledger, integration: Integration, shop_order: Make, now: datetime
) -> None:
    for number in range(1, PROVEN_ORDERS + 2):
        at = now + timedelta(minutes=number)
        sent = send(ledger, integration, shop_order(number), at, f"q{number}")
        ledger.record_finding_delay(sent, float(number))
    newest_first = [float(number) for number in range(PROVEN_ORDERS + 1, 1, -1)]
    assert ledger.finding_delays(integration.account_id) == newest_first


def test_when_our_orders_were_made_is_told_by_their_ids_at_qls(
    ledger: Ledger, integration: Integration, shop_order: Make, now: datetime
) -> None:
    later = now + timedelta(minutes=7)
    first = send(ledger, integration, shop_order(1), now, "q1")
    send(ledger, integration, shop_order(2), later, "q2")
    assert ledger.made_at(integration.id, now) == {"q1": now, "q2": later}
    assert ledger.made_at(integration.id, later) == {"q2": later}
    assert ledger.made_at(integration.id + 1, now) == {}
    assert [event.reason.kind for event in ledger.events(first)][-2:] == ["sending", "because"]
