"""What the ledger keeps of orders, what it counts, and what it forgets."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from qls_desktop.domain.ledger import AttemptOutcome, OrderState
from qls_desktop.domain.looks import Look
from qls_desktop.domain.orders import Address, OrderLine, Parcel, ShopOrder, ShopShipment
from qls_desktop.domain.reason import reason
from qls_desktop.domain.settings import Account, Integration
from qls_desktop.store.accounts import Accounts
from qls_desktop.store.database import Store
from qls_desktop.store.integrations import Integrations
from qls_desktop.store.ledger import Ledger
from qls_desktop.store.ledger.quantities import CLEARED, NOT_AT_QLS
from qls_desktop.store.models.orders import LedgerOrderTable

S, O = OrderState, AttemptOutcome  # noqa: E741 (as short as in the ledger)
WHY = reason("because")
Make = Callable[..., ShopOrder]


def put_in(store: Store, order_id: int, state: OrderState) -> None:
    query = LedgerOrderTable.update(state=state.value)
    store.run(query.where(LedgerOrderTable.id == order_id))


def test_an_order_is_seen_once_and_its_observation_is_refreshed(
    ledger: Ledger, integration: Integration, shop_order: Make, now: datetime
) -> None:
    first = ledger.see(integration.id, shop_order(), now)
    assert (first.state, first.since, first.shop_order_id) == (S.SEEN, now, 9001)
    assert ledger.observation(first.id) == shop_order()
    ledger.move(first.id, S.WAITING, WHY, now)
    changed = shop_order(
        payment="not_paid",
        address=Address(name="Kim", city="Ede"),
        lines=(OrderLine(3, 502, "Koffie", ordered=1),),
        shipments=(ShopShipment(1, "not_shipped"),),
        updated_at=now + timedelta(minutes=5),
    )
    again = ledger.see(integration.id, changed, now + timedelta(minutes=6))
    assert (again.id, again.state, again.since) == (first.id, S.WAITING, now)
    assert ledger.observation(first.id) == changed
    assert [event.new for event in ledger.events(first.id)] == [S.SEEN, S.WAITING]


def test_an_order_without_lines_is_kept_too(
    ledger: Ledger, integration: Integration, shop_order: Make, now: datetime
) -> None:
    order = ledger.see(integration.id, shop_order(lines=()), now)
    assert ledger.observation(order.id) == shop_order(lines=())


def test_many_observations_are_read_at_once(
    store: Store, ledger: Ledger, integration: Integration, shop_order: Make, now: datetime
) -> None:
    orders = [shop_order(number) for number in range(1, 602)]
    bare = shop_order(9999, lines=())
    ids = [ledger.see(integration.id, order, now).id for order in (*orders, bare)]
    assert ledger.observations(ids) == dict(zip(ids, (*orders, bare), strict=True))
    forgotten = LedgerOrderTable.update(observation=None)
    store.run(forgotten.where(LedgerOrderTable.id == ids[0]))
    assert ledger.observations(ids[:2]) == {ids[1]: orders[1]}
    assert ledger.observations([]) == {}


def test_orders_are_looked_for_by_every_word(
    store: Store, ledger: Ledger, integration: Integration, shop_order: Make, now: datetime
) -> None:
    other = Integrations(store).add(replace(integration, id=0, name="Tweede"))
    ledger.see(other.id, shop_order(9001), now)
    for number in (9001, 9002, 9100):
        ledger.see(integration.id, shop_order(number, created_at=now + timedelta(number)), now)

    def found(text: str, limit: int = 10) -> list[int]:
        return [row.shop_order_id for row in ledger.find(integration.id, text, limit)]

    assert found("ord0900") == [9002, 9001]
    assert found("sam 9100") == [9100]
    assert found("sam", limit=2) == [9100, 9002]
    assert found("100%") == found("nobody") == []


def test_orders_are_found_by_every_key(
    store: Store, ledger: Ledger, integration: Integration, shop_order: Make, now: datetime
) -> None:
    other = Integrations(store).add(replace(integration, id=0, name="Tweede"))
    mine = ledger.see(integration.id, shop_order(), now)
    theirs = ledger.see(other.id, shop_order(), now)
    assert mine.id != theirs.id
    assert ledger.get(mine.id) == ledger.by_shop_id(integration.id, 9001) == mine
    assert ledger.by_number(mine.number) == [mine, theirs]
    assert ledger.in_states(None, [S.SEEN, S.SENT]) == [mine, theirs]
    assert ledger.in_states(other.id, [S.SEEN]) == [theirs]
    assert ledger.in_states(other.id, [S.SENT]) == []
    assert ledger.get(99) is None
    assert ledger.by_shop_id(99, 9001) is None
    assert ledger.observation(99) is None


def test_known_updates_are_told_for_any_number_of_ids(
    ledger: Ledger, integration: Integration, shop_order: Make, now: datetime
) -> None:
    ledger.see(integration.id, shop_order(1), now)
    ledger.see(integration.id, shop_order(1700, updated_at=now + timedelta(1)), now)
    known = ledger.known_updates(integration.id, range(2000))
    assert known == {1: now, 1700: now + timedelta(1)}
    assert ledger.known_updates(integration.id, []) == {}


def test_looks_count_from_the_last_attempt(
    ledger: Ledger, integration: Integration, shop_order: Make, now: datetime
) -> None:
    order = ledger.see(integration.id, shop_order(), now)
    ledger.record_look(order.id, now, complete=True, fresh=False, found=False)
    assert ledger.looks(order.id) == [Look(order.id, now, True, False, False)]
    ledger.move(order.id, S.READY, WHY, now)
    ledger.begin_attempt(order.id, "hash", now)
    assert ledger.looks(order.id) == []
    ledger.record_look(order.id, now, complete=False, fresh=True, found=True)
    assert ledger.looks(order.id) == [Look(order.id, now, False, True, True)]


def send(
    ledger: Ledger,
    integration: Integration,
    order: ShopOrder,
    at: datetime,
    outcome: AttemptOutcome = O.SENT,
) -> int:
    order_id = ledger.see(integration.id, order, at).id
    ledger.move(order_id, S.READY, WHY, at)
    attempt = ledger.begin_attempt(order_id, "hash", at)
    to = {O.SENT: S.SENT, O.UNCLEAR: S.IN_DOUBT, O.REJECTED: S.REJECTED}[outcome]
    ledger.close_attempt(attempt.id, outcome, None, to, WHY, at)
    return order_id


def test_finding_delays_are_told_of_the_last_orders_sent_on_the_account(
    store: Store, ledger: Ledger, integration: Integration, shop_order: Make, now: datetime
) -> None:
    account = Accounts(store).add(Account(0, "Ander"))
    elsewhere = Integrations(store).add(Integration(0, account.id, "Elders"))
    first = send(ledger, integration, shop_order(1), now)
    send(ledger, integration, shop_order(2), now + timedelta(minutes=1))
    doubt = send(ledger, integration, shop_order(3), now + timedelta(minutes=2), O.UNCLEAR)
    send(ledger, integration, shop_order(4), now + timedelta(minutes=3), O.REJECTED)
    send(ledger, elsewhere, shop_order(5), now)
    ledger.record_finding_delay(first, 12.5)
    ledger.record_finding_delay(first, 90)
    assert ledger.finding_delays(integration.account_id) == [None, 12.5]
    ledger.move(doubt, S.SENT, WHY, now)
    ledger.record_finding_delay(doubt, 61)
    assert ledger.finding_delays(integration.account_id, last=2) == [61, None]


@pytest.mark.parametrize("state", S)
@pytest.mark.parametrize("payment", ["paid", "not_paid", "partially_paid", "cancelled"])
def test_units_are_claimed_by_state_and_payment(
    store: Store,
    ledger: Ledger,
    integration: Integration,
    shop_order: Make,
    now: datetime,
    state: OrderState,
    payment: str,
) -> None:
    order = ledger.see(integration.id, shop_order(payment=payment), now)
    put_in(store, order.id, state)
    open_here = state.value in NOT_AT_QLS
    cleared = state.value in CLEARED  # a pay-later order that may ship claims its units too
    unpaid = payment in ("not_paid", "partially_paid") and not cleared
    wanted = {501: 2} if open_here and (payment == "paid" or cleared) else {}
    assert ledger.quantities_not_at_qls(integration.id) == wanted
    assert ledger.quantities_unpaid(integration.id) == ({501: 2} if open_here and unpaid else {})


@pytest.mark.parametrize("state", S)
@pytest.mark.parametrize("payment", ["paid", "not_paid"])
@pytest.mark.parametrize(
    "done", [{"status": "completed_shipped"}, {"shipment_status": "cancelled"}]
)
def test_what_is_done_in_the_shop_claims_units_only_when_it_may_be_at_qls(
    store: Store,
    ledger: Ledger,
    integration: Integration,
    shop_order: Make,
    now: datetime,
    state: OrderState,
    payment: str,
    done: dict[str, str],
) -> None:
    order = ledger.see(integration.id, shop_order(payment=payment, **done), now)
    put_in(store, order.id, state)
    wanted = {501: 2} if state in (S.SENDING, S.IN_DOUBT, S.CONFLICT) else {}
    assert ledger.quantities_not_at_qls(integration.id) == wanted
    assert ledger.quantities_unpaid(integration.id) == {}


def test_units_are_added_up_and_never_below_zero(
    ledger: Ledger, integration: Integration, shop_order: Make, now: datetime
) -> None:
    refunded = (OrderLine(1, 501, "Thee", 1, refunded=5), OrderLine(2, 503, "Pot", 1, refunded=1))
    ledger.see(integration.id, shop_order(1), now)
    ledger.see(integration.id, shop_order(2), now)
    ledger.see(integration.id, shop_order(3, lines=refunded), now)
    ledger.see(integration.id, shop_order(4, "not_paid", status="cancelled"), now)
    assert ledger.quantities_not_at_qls(integration.id) == {501: 4}
    assert ledger.quantities_unpaid(integration.id) == {}
    assert ledger.quantities_not_at_qls(99) == {}


def test_units_that_went_to_qls_since_are_known(
    ledger: Ledger, integration: Integration, shop_order: Make, now: datetime
) -> None:
    before, later = now - timedelta(seconds=1), now + timedelta(minutes=1)
    send(ledger, integration, shop_order(1), now)
    send(ledger, integration, shop_order(2), later)
    doubt = send(ledger, integration, shop_order(3), now, O.UNCLEAR)
    send(ledger, integration, shop_order(4), later, O.REJECTED)
    assert ledger.quantities_sent_since(integration.id, before, later) == {501: 4}
    assert ledger.quantities_sent_since(integration.id, now, later) == {501: 2}
    ledger.move(doubt, S.SENT, WHY, later)
    assert ledger.quantities_sent_since(integration.id, now, later) == {501: 4}
    assert ledger.quantities_sent_since(integration.id, later, later) == {}
    assert ledger.quantities_sent_since(integration.id, before, now) == {501: 2}
    assert ledger.quantities_sent_since(99, before, later) == {}


PARCEL = Parcel("3SABC", "https://carrier.example.test/1234AB", "ORD1", "1234AB", "shipped")


def test_shipping_is_kept(
    ledger: Ledger, integration: Integration, shop_order: Make, now: datetime
) -> None:
    order = ledger.see(integration.id, shop_order(), now)
    assert (ledger.qls_status(order.id), ledger.parcels(order.id)) == ("", ())
    ledger.set_shipping(order.id, "shipped")
    ledger.record_parcels(order.id, [PARCEL])
    assert (ledger.qls_status(order.id), ledger.parcels(order.id)) == ("shipped", (PARCEL,))
    assert (ledger.qls_status(99), ledger.parcels(99)) == ("", ())


@pytest.mark.parametrize("state", S)
def test_only_an_order_that_is_done_is_forgotten(
    store: Store,
    ledger: Ledger,
    integration: Integration,
    shop_order: Make,
    now: datetime,
    state: OrderState,
) -> None:
    order = ledger.see(integration.id, shop_order(), now)
    ledger.record_parcels(order.id, [PARCEL])
    put_in(store, order.id, state)
    done = state in (S.SHIPPED, S.REPORTED, S.CANCELLED, S.IGNORED)
    assert ledger.forget_personal_data(now, now) == 0
    assert ledger.forget_personal_data(now + timedelta(1), now, integration_id=99) == 0
    assert ledger.forget_personal_data(now + timedelta(1), now, integration.id) == int(done)
    assert (ledger.observation(order.id) is None) == done
    assert ledger.forget_personal_data(now + timedelta(1), now) == 0


def test_nothing_of_the_customer_is_left(
    store: Store, ledger: Ledger, integration: Integration, shop_order: Make, now: datetime
) -> None:
    order = ledger.see(integration.id, shop_order(), now)
    ledger.record_parcels(order.id, [PARCEL])
    put_in(store, order.id, S.REPORTED)
    assert ledger.postcode_hash(order.id) == ""
    ledger.forget_personal_data(now + timedelta(1), now)
    rows = repr(store.select("SELECT * FROM ledger_order"))
    for word in ("Voorbeeld", "1234 ab", "1234AB", "example.test"):
        assert word not in rows
    assert ledger.postcode_hash(order.id) == ledger.hash_postcode("1234AB", now)
    assert ledger.postcode_hash(order.id) != ledger.hash_postcode("1234AC", now)
    assert ledger.postcode_hash(99) == ""
    assert [parcel.barcode for parcel in ledger.parcels(order.id)] == ["3SABC"]
    assert [line.title for line in ledger.lines(order.id)] == ["Thee", "Verwijderd"]


def test_the_list_tells_what_the_screen_shows(
    store: Store, ledger: Ledger, integration: Integration, shop_order: Make, now: datetime
) -> None:
    other = Integrations(store).add(replace(integration, id=0, name="Tweede"))
    older = ledger.see(integration.id, shop_order(1), now)
    company = Address(company="Bedrijf")
    newer = ledger.see(other.id, shop_order(2, created_at=now + timedelta(1), address=company), now)
    ledger.move(newer.id, S.SENT, WHY, now, qls_order_id="77")
    rows = ledger.rows()
    assert [row.id for row in rows] == [newer.id, older.id]
    assert rows[0] == (
        newer.id,
        "Tweede",
        "ORD00002",
        2,
        S.SENT,
        WHY,
        now + timedelta(1),
        now,
        now,
        3,
        "77",
        "PostNL",
        "Bedrijf",
    )
    assert [row.id for row in ledger.rows(states=[S.SEEN])] == [older.id]
    assert [row.id for row in ledger.rows(integration_id=other.id)] == [newer.id]
    assert [row.id for row in ledger.rows(limit=1)] == [newer.id]
    assert rows[1].customer == "Sam Voorbeeld"
