"""What is sent to QLS for an order, or why it can't be sent yet."""

from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qls_desktop.domain.orders import Address, OrderLine, OrderToSend, SendLine, ShopOrder
from qls_desktop.domain.reason import Reason
from qls_desktop.domain.sending import (
    Blocked,
    NothingToSend,
    Prepared,
    as_sent,
    payload_hash,
    prepare,
)
from qls_desktop.domain.settings import DeliveryKind, Integration, PriceUnit, ShippingRule
from tests.domain.purchases import ADDRESS, LINKED, PLACED, integration, order_line, purchase

NOW = PLACED + timedelta(minutes=5)


def prepared(order: ShopOrder, shop: Integration | None = None) -> Prepared:
    made = prepare(order, shop or integration(), LINKED, NOW)
    assert isinstance(made, Prepared)
    return made


def reasons(order: ShopOrder, shop: Integration | None = None) -> tuple[Reason, ...]:
    made = prepare(order, shop or integration(), LINKED, NOW)
    assert isinstance(made, Blocked)
    return made.reasons


def test_order_is_sent_under_its_number_for_its_brand() -> None:
    sent = prepared(purchase()).order
    assert (sent.reference, sent.brand_id, sent.processable) == ("ORD00042", "b1", NOW)
    assert (sent.address.street, sent.house_number) == ("Teststraat", "12")
    assert [(line.product_id, line.amount, line.name) for line in sent.lines] == [
        ("w1", 1, "Mok 1")
    ]


def test_house_number_is_taken_out_of_the_street() -> None:
    sent = prepared(purchase(address=replace(ADDRESS, street="Teststraat 12a", number=""))).order
    assert (sent.address.street, sent.house_number) == ("Teststraat", "12a")


@given(st.decimals(0, 100_000, places=2))
def test_cents_and_euros_are_the_same_money(total: Decimal) -> None:
    order = purchase(total_incl=total)
    cents = prepared(order, integration(total_price_unit=PriceUnit.CENTS)).order.total_price
    euros = prepared(order, integration(total_price_unit=PriceUnit.EUROS)).order.total_price
    assert isinstance(cents, int)
    assert isinstance(euros, Decimal)
    assert cents == total * 100
    assert euros == total
    assert euros.as_tuple().exponent == -2


def test_refunded_units_stay_behind() -> None:
    lines = (order_line(1, ordered=3, refunded=1), order_line(2, refunded=1))
    assert [
        (line.product_id, line.amount) for line in prepared(purchase(lines=lines)).order.lines
    ] == [("w1", 2)]


@pytest.mark.parametrize(
    "lines", [(order_line(refunded=1),), (order_line(ordered=0),), (order_line(refunded=5),)]
)
def test_nothing_left_is_nothing_to_send(lines: tuple[OrderLine, ...]) -> None:
    made = prepare(purchase(lines=lines), integration(), LINKED, NOW)
    assert isinstance(made, NothingToSend)
    assert made.reason.kind == "nothing_to_ship"
    assert purchase(lines=lines).is_refunded


def test_an_order_without_any_line_waits() -> None:
    """The answer left them out; the order itself can't be empty."""
    assert [why.kind for why in reasons(purchase(lines=()))] == ["lines_missing"]
    assert not purchase(lines=()).is_refunded


def test_fully_refunded_line_needs_no_link() -> None:
    lines = (order_line(1), order_line(99, refunded=1))
    assert not purchase(lines=lines).is_refunded
    assert len(prepared(purchase(lines=lines)).order.lines) == 1


def test_line_without_a_link_blocks_the_whole_order_and_is_named() -> None:
    lines = (
        order_line(1),
        order_line(99),
        order_line(3, variant_id=None, article_code="", sku="S3"),
        order_line(4, variant_id=None, article_code="", sku="", ean="8712345678906"),
    )
    assert [(why.kind, why.values) for why in reasons(purchase(lines=lines))] == [
        ("line_unlinked", {"title": "Mok 99", "code": "MOK-99"}),
        ("line_unlinked", {"title": "Mok 3", "code": "S3"}),
        ("line_unlinked", {"title": "Mok 4", "code": "8712345678906"}),
    ]


def test_missing_brand_and_bad_address_block() -> None:
    bad = purchase(address=replace(ADDRESS, number="", postal_code="12"))
    kinds = [why.kind for why in reasons(bad, replace(integration(), brand_id=""))]
    assert kinds == ["address_house_number", "address_postal_code", "brand_missing"]


SECRETS = {
    field.name: f"geheim {field.name}" for field in fields(Address) if field.name != "country"
}


def _texts(whys: tuple[Reason, ...]) -> Iterator[str]:
    for why in whys:
        yield from map(str, why.values.values())


@given(st.sets(st.sampled_from(sorted(SECRETS))), st.sampled_from(["NL", "BE", "DE", ""]))
def test_no_personal_data_in_reasons(filled: set[str], country: str) -> None:
    address = Address(**{name: SECRETS[name] for name in filled}, country=country)
    made = prepare(purchase(address=address), integration(), {}, NOW)
    assert isinstance(made, Blocked)
    assert not [text for text in _texts(made.reasons) if "geheim" in text]


def test_sameday_note_comes_along() -> None:
    shop = integration(ShippingRule("Sameday", DeliveryKind.SAMEDAY, ("sameday",)))
    late = purchase(shipping_title="Sameday", created_at=PLACED + timedelta(hours=5))
    made = prepared(late, shop)
    assert ([note.kind for note in made.notes], made.order.option_tags) == (
        ["sameday_too_late"],
        (),
    )


def test_what_is_compared_leaves_unlinked_lines_out() -> None:
    order = purchase(lines=(order_line(1), order_line(99)))
    assert [line.product_id for line in as_sent(order, integration(), LINKED, NOW).lines] == ["w1"]


@given(st.timedeltas(timedelta(0), timedelta(days=3)))
def test_hash_does_not_depend_on_the_moment(later: timedelta) -> None:
    shop = integration(ShippingRule("Sameday", DeliveryKind.SAMEDAY, ("sameday",)))
    order = purchase(shipping_title="Sameday")
    then = prepare(order, shop, LINKED, NOW + later)
    assert isinstance(then, Prepared)
    assert then.payload_hash == prepared(order, shop).payload_hash


@pytest.mark.parametrize(
    "changed",
    [
        purchase(number="ORD00043"),
        purchase(address=replace(ADDRESS, phone="1111111111")),
        purchase(address=replace(ADDRESS, number="13")),
        purchase(lines=(order_line(1, ordered=2),)),
        purchase(lines=(order_line(2),)),
        purchase(lines=(order_line(1, title="Mok met een kortere naam"),)),
        purchase(total_incl=Decimal("12.51")),
        purchase(shipping_title="Avond"),
    ],
)
def test_every_change_of_what_is_sent_changes_the_hash(changed: ShopOrder) -> None:
    shop = integration(ShippingRule("Avond", DeliveryKind.EVENING, ("evening",)))
    assert prepared(changed, shop).payload_hash != prepared(purchase(), shop).payload_hash


TO_SEND = OrderToSend(
    reference="ORD00042",
    brand_id="b1",
    address=replace(ADDRESS, name="Zoë Voorbeeld"),
    house_number="12",
    lines=(SendLine("w1", 1, "Mok 1"),),
    processable=NOW,
    total_price=1250,
    option_tags=("sameday",),
    service_point="8001",
)
CHANGED: dict[str, Any] = {
    "reference": "ORD00043",
    "brand_id": "b2",
    "address": replace(ADDRESS, name="Zoë Voorbeeld", city="Elders"),
    "house_number": "13",
    "lines": (SendLine("w1", 2, "Mok 1"),),
    "processable": NOW + timedelta(days=1),
    "total_price": 1251,
    "option_tags": (),
    "service_point": None,
}


@pytest.mark.parametrize("name", [field.name for field in fields(OrderToSend)])
def test_each_field_but_the_moment_is_in_the_hash(name: str) -> None:
    changed = replace(TO_SEND, **{name: CHANGED[name]})
    assert changed != TO_SEND
    assert (payload_hash(changed) == payload_hash(TO_SEND)) is (name == "processable")


def test_the_hash_stays_what_it_is_in_the_ledgers_of_merchants() -> None:
    """Another hash after an update would send every order again that QLS refused."""
    kept = "d74d61cf4c6b13a7a197d7ff2de1d8775ddb919c0a004eac7e34deb7584cc038"
    assert payload_hash(TO_SEND) == kept


def test_a_pickup_point_without_its_code_waits() -> None:
    rule = ShippingRule("Afhaalpunt", DeliveryKind.PICKUP_POINT)
    made = integration()
    shop = replace(made, orders=replace(made.orders, shipping_rules=(rule,)))
    (why,) = reasons(purchase(shipping_title="Afhaalpunt"), shop)
    assert (why.kind, why.values["method"]) == ("service_point_missing", "Afhaalpunt")
