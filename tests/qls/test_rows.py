"""Rows as documented, with the documented drift, and with any drift at all."""

import json
from contextlib import suppress
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import MsgspecError

from qls_desktop.domain.orders import Parcel
from qls_desktop.qls.account_rows import (
    Company,
    DeliveryOption,
    brands,
    companies,
    delivery_options,
)
from qls_desktop.qls.fields import UnusableRowError, code, optional_id
from qls_desktop.qls.order_rows import created_order, order_detail, orders
from qls_desktop.qls.parcel_rows import shipments
from qls_desktop.qls.product_rows import OtherLink, created_id, product_detail, products

ORDER: dict[str, Any] = {
    "id": "0d000000-0000-4000-8000-000000000042",
    "customer_reference": " ORD10042 ",
    "status": "partically_sent",
    "amount_total": 2,
    "amount_delivered": 1,
    "cancelled": False,
    "hold": None,
    "created": "2026-03-02T12:15:03+01:00",
    "modified": "2026-03-03T16:40:00+01:00",
    "shop_integration_id": None,
    "brand": "b1",
    "receiver_contact": {"name": "Anna Voorbeeld", "postalcode": "1234 AB"},
    "delivery_options": ["handt", {"tag": "eve"}],
    "products": [{"id": "l1", "product_id": "f1", "amount_ordered": 2}],
}
PRODUCT: dict[str, Any] = {
    "id": "f1",
    "name": "Mok Molen blauw",
    "sku": " MOK-001 ",
    "ean": "2000000000015",
    "image_url": None,
    "amount_available": 42,
    "amount_total": 45,
    "price_cost": 3.25,
    "price_store": None,
    "barcodes": [{"id": 7001, "barcode": "2000000000022"}, {"id": 7002, "barcode": " "}],
    "barcodes_and_ean": ["2000000000015", "2000000000022", ""],
}
SHIPMENT: dict[str, Any] = {
    "id": "s1",
    "reference": "ORD10042",
    "barcode": "3STEST1",
    "tracking_url": "https://track.example.test/3STEST1",
    "status": "returned_to_sender",
    "receiver_contact": {"name": "Anna Voorbeeld", "postalcode": "1234AB"},
    "product": {"name": "Pakket", "type": "delivery"},
    "created": "2026-03-03T16:38:00+01:00",
}
PARCEL = Parcel(
    "3STEST1",
    "https://track.example.test/3STEST1",
    "ORD10042",
    "1234AB",
    "returned",
    True,
    datetime(2026, 3, 3, 15, 38, tzinfo=UTC),
)

JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)


def data(value: object) -> bytes:
    return json.dumps(value).encode()


def test_an_order_as_documented() -> None:
    order = order_detail(data(ORDER)).order
    assert order.reference == "ORD10042"
    assert order.status == "partially_sent"
    assert (order.cancelled, order.hold, order.foreign) == (False, False, False)
    assert order.created == datetime(2026, 3, 2, 11, 15, 3, tzinfo=UTC)
    assert order.brand_id == "b1"
    assert order.lines == (("f1", 2),)
    assert order.postal_code == "1234 AB"


def test_nothing_personal_is_kept_of_an_order() -> None:
    assert "Anna" not in repr(order_detail(data(ORDER)))


def test_a_small_row_has_no_lines_and_no_postcode() -> None:
    small = {key: ORDER[key] for key in ("id", "customer_reference", "created", "brand")}
    (row,) = orders(data([small]))
    assert row.order.lines is None
    assert row.order.postal_code is None


@pytest.mark.parametrize(
    ("drift", "field", "found"),
    [
        ({"brand": {"id": "b1", "name": "x"}}, "brand_id", "b1"),
        ({"brand": None}, "brand_id", None),
        ({"receiver_contact": {"postalCode": "1234 AB"}}, "postal_code", "1234 AB"),
        ({"receiver_contact": None}, "postal_code", None),
        ({"status": None}, "status", ""),
        ({"status": "awaiting_wave"}, "status", "awaiting_wave"),
        ({"status": "partially_sent"}, "status", "partially_sent"),
        ({"cancelled": True, "status": None}, "cancelled", True),
        ({"shop_integration_id": "a1"}, "foreign", True),
        ({"products": None}, "lines", None),
        ({"products": [{"product_id": None, "amount_ordered": 1}]}, "lines", (("", 1),)),
        ({"products": [{"product_id": "f1"}]}, "lines", None),
        ({"products": ["f1"]}, "lines", None),
        ({"id": 42}, "id", "42"),
        ({"amount_delivered": None}, "amount_delivered", None),
    ],
)
def test_the_drift_of_orders(drift: dict[str, object], field: str, found: object) -> None:
    assert getattr(order_detail(data(ORDER | drift)).order, field) == found


@pytest.mark.parametrize("shape", [[SHIPMENT], {"data": [SHIPMENT, "odd"]}])
def test_embedded_parcels_are_taken_along(shape: object) -> None:
    assert order_detail(data(ORDER | {"shipments": shape})).parcels == (PARCEL,)


@pytest.mark.parametrize(
    ("types", "taken"),
    [
        ({}, True),
        ({"product": {"type": "return"}}, False),
        ({"product": None, "type": "return"}, False),
        ({"product": {"type": "delivery"}, "type": "return"}, True),
        ({"product": {"type": "letterbox"}}, True),
        ({"product": None}, True),
    ],
)
def test_an_embedded_return_is_not_on_its_way_to_the_customer(
    types: dict[str, object], taken: bool
) -> None:
    detail = order_detail(data(ORDER | {"shipments": [SHIPMENT | types]}))
    assert [parcel.barcode for parcel in detail.parcels] == ["3STEST1"] * taken


def test_a_created_order_without_echo_has_the_reference_that_was_sent() -> None:
    made = created_order(data({"id": "o1"}), "ORD10042")
    assert made is not None
    assert made.reference == "ORD10042"
    assert created_order(b"", "ORD10042") is None
    assert created_order(data({"customer_reference": "x"}), "ORD10042") is None


def test_a_product_as_documented() -> None:
    (product,) = products(data([PRODUCT]))
    assert product.sku == "MOK-001"
    assert product.barcodes == ("2000000000022",)
    assert product.eans == {"2000000000015", "2000000000022"}
    assert (product.amount_available, product.price_cost) == (42, Decimal("3.25"))


def test_a_deleted_product_is_left_out() -> None:
    gone = PRODUCT | {"deleted": "2026-03-01T00:00:00+01:00"}
    assert products(data([gone])) == ()
    assert product_detail(data(gone)) is None


def test_barcodes_may_be_texts() -> None:
    (product,) = products(data([PRODUCT | {"barcodes": ["1", "1"], "barcodes_and_ean": None}]))
    assert product.barcodes == ("1",)


def test_a_detail_tells_other_links_once() -> None:
    integration = {"name": "Lightspeed", "fulfillment_sync_orders": True}
    mapping = {"shop_integration": integration, "deleted": None}
    gone = {"shop_integration": {"name": "Oud"}, "deleted": "2026-03-01T00:00:00+01:00"}
    odd = [mapping, mapping, gone, "x", {"shop_integration": None}]
    detail = product_detail(data(PRODUCT | {"mappings": odd}))
    assert detail is not None
    assert detail.links == (OtherLink("Lightspeed", True, False),)
    assert detail.links[0].is_active


def test_writable_fields_are_as_qls_has_them() -> None:
    detail = product_detail(data(PRODUCT))
    assert detail is not None
    assert detail.writable["sku"] == " MOK-001 "
    assert detail.writable["price_store"] is None


def test_shipments_as_documented() -> None:
    (row,) = shipments(data([SHIPMENT]))
    assert row.parcel == PARCEL


def test_the_drift_of_shipments() -> None:
    drift = {
        "barcode": None,
        "tracking_id": "3STEST2",
        "reference": None,
        "product": {"type": "return"},
        "receiver_contact": None,
        "delivery_contact": {"postalCode": "9999 ZZ"},
    }
    (row,) = shipments(data([SHIPMENT | drift]))
    assert row.parcel.barcode == "3STEST2"
    assert row.parcel.reference == ""
    assert not row.parcel.is_delivery
    assert row.parcel.postal_code == "9999 ZZ"


def test_companies_and_brands() -> None:
    full = {"id": 1, "name": "A", "active": False, "has_fulfillment": True, "test": True}
    found = companies(data([full, {"id": "c2", "name": "B"}]))
    assert found == (Company("1", "A", False, True, True), Company("c2", "B", True, True, False))
    assert brands(data([{"id": "b1", "name": None}]))[0].name == ""


def test_delivery_options_come_once_each() -> None:
    signed = {"id": 1, "name": "Handtekening", "tag": "handt"}
    row = {
        "name": "DHL",
        "short": "dhl-parcel",
        "type": "delivery",
        "options": [signed, "eve"],
        "combinations": [{"product_options": [signed, {"tag": "nbb", "name": None}]}, None],
    }
    back = {"name": "Retour", "short": "dhl-return", "type": "return"}
    assert delivery_options(data([row, back])) == (
        DeliveryOption("dhl-parcel", "DHL"),
        DeliveryOption("handt", "Handtekening"),
        DeliveryOption("eve", "eve"),
        DeliveryOption("nbb", "nbb"),
    )


@pytest.mark.parametrize("bad", [b"{}", b"null", b"", b"[1]", b'[{"name": "x"}]', b"[" * 20_000])
def test_what_is_no_list_of_rows_is_refused(bad: bytes) -> None:
    for decode in (orders, products, shipments, companies, brands):
        with pytest.raises((ValueError, MsgspecError)):
            decode(bad)


def test_a_bottomless_value_is_refused() -> None:
    deep = b'{"id": 1, "products": ' + b"[" * 20_000 + b"]" * 20_000 + b"}"
    with pytest.raises(ValueError, match="nested"):
        order_detail(deep)
    with pytest.raises(ValueError, match="nested"):
        orders(b"[" + deep + b"]")


def test_a_contact_without_postcode() -> None:
    odd = ORDER | {"receiver_contact": {"postalcode": None}}
    assert order_detail(data(odd)).order.postal_code is None


def drifted(row: dict[str, Any]) -> st.SearchStrategy[dict[str, Any]]:
    changes = st.fixed_dictionaries({}, optional=dict.fromkeys(row, JSON))
    return changes.map(lambda change: row | change)


@settings(deadline=None)
@given(drifted(ORDER | {"shipments": []}), drifted(PRODUCT | {"mappings": []}), drifted(SHIPMENT))
def test_any_drift_is_read_unless_the_id_is_gone(
    order: dict[str, Any], product: dict[str, Any], shipment: dict[str, Any]
) -> None:
    for decode, row in ((orders, order), (products, product), (shipments, shipment)):
        if row.get("deleted"):
            decode(data([row]))
        elif optional_id(row["id"]) is None:
            with pytest.raises(ValueError, match="without id"):
                decode(data([row]))
        elif any(is_no_code(row.get(name)) for name in ("sku", "ean")):
            with pytest.raises(ValueError, match="isn't text"):
                decode(data([row]))
        else:
            assert len(decode(data([row]))) == 1


def is_no_code(value: object) -> bool:
    try:
        code(value)
    except UnusableRowError:
        return True
    return False


@settings(deadline=None)
@given(JSON)
def test_any_json_is_read_or_refused(value: object) -> None:
    for decode in (orders, products, shipments, companies, brands, order_detail, product_detail):
        with suppress(ValueError, MsgspecError):
            assert decode(data(value)) is not value
    assert created_id(data({"id": value})) == optional_id(value)
