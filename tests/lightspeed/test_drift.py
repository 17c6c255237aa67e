"""Whatever the types drift to, decoding never crashes; a row without its core is refused."""

import json
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any, TypeVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qls_desktop.domain.catalogue import StockTracking
from qls_desktop.domain.orders import ShopOrder
from qls_desktop.domain.outcomes import ApiProblemError, OutcomeKind, Problem
from qls_desktop.lightspeed import decode_catalogue, decode_order, loose
from qls_desktop.lightspeed.envelope import (
    RowRefusedError,
    counted,
    many,
    one,
    opened,
    permission_for,
)
from qls_desktop.transport.request import Answer, Request

GET = Request("GET", "/nl/variants.json", "/{lang}/variants.json")

VARIANT = {
    "id": 7001,
    "updatedAt": "2026-05-04T11:12:13+02:00",
    "articleCode": "MOK-BLAUW",
    "ean": "2000000000015",
    "sku": "",
    "title": "Default",
    "priceIncl": 10,
    "priceCost": 3.1,
    "stockLevel": 12,
    "stockSold": 31,
    "stockTracking": "enabled",
    "product": {"resource": {"id": 501}},
    "image": False,
}
ORDER = {
    "id": 9001,
    "createdAt": "2026-05-04T10:00:00+02:00",
    "updatedAt": "2026-05-04T10:03:10+02:00",
    "number": "ORD01042",
    "status": "processing_awaiting_shipment",
    "paymentStatus": "paid",
    "priceIncl": 24.95,
    "email": "kim@example.test",
    "firstname": "Kim",
    "phone": "",
    "addressShippingCompany": False,
    "addressShippingName": "Kim Voorbeeld",
    "addressShippingCountry": {"code": "nl"},
    "paymentIsPost": False,
    "shipmentIsPickup": False,
    "shipmentTitle": "Sameday",
    "shipmentId": "core|3100|4200",
    "shipmentData": [],
    "memo": "",
    "products": {"resource": {"embedded": []}},
}
LINE = {
    "id": 1,
    "productTitle": "Mok blauw",
    "variantTitle": "Default",
    "quantityOrdered": 2,
    "quantityRefunded": 0,
    "articleCode": "MOK-BLAUW",
    "variant": {"resource": {"id": 7001}},
}

odd_texts = st.sampled_from(
    [
        *("", "false", "12", "-3", "1e999", "NaN", "8.2645", "nl", "2026-02-30"),
        *("2026-06-02T10:24:43+02:00", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00"),
    ]
)
atoms = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**30), 10**30),
    st.floats(allow_nan=False, allow_infinity=False),
    st.text(max_size=8),
    odd_texts,
)
keys_inside = st.sampled_from(["id", "resource", "embedded", "code", "src", "7001"])
drift = st.recursive(
    atoms,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(keys_inside, inner, max_size=2),
    max_leaves=4,
)

T = TypeVar("T")


def drifted(row: Mapping[str, object]) -> st.SearchStrategy[dict[str, object]]:
    """The documented row with up to four fields gone astray."""
    astray = st.dictionaries(st.sampled_from([*row, "unknownKey"]), drift, max_size=4)
    return astray.map(lambda fields: {**row, **fields})


def ended(read: Callable[[], T]) -> T | Problem:
    """The value, or the problem that was raised instead."""
    try:
        return read()
    except ApiProblemError as error:
        return error.problem


def answer(body: object, status: int = 200) -> Answer:
    encoded = body if isinstance(body, bytes) else json.dumps(body).encode()
    return Answer(status, "application/json", {}, encoded)


@settings(max_examples=150, deadline=None)
@given(row=drifted(VARIANT))
def test_a_drifting_variant_is_read_or_refused(row: dict[str, object]) -> None:
    read = many(GET, "variants", decode_catalogue.variant)
    found = ended(lambda: read(answer({"variants": [row]})))
    if isinstance(found, Problem):
        assert found.reason.kind == "lightspeed_row"
        assert row["id"] != VARIANT["id"]
        return
    (variant,) = found
    assert variant.id > 0
    assert variant.updated_at is None or variant.updated_at.tzinfo is UTC
    assert variant.price_incl is None or variant.price_incl.is_finite()
    assert isinstance(variant.stock_tracking, StockTracking)
    assert all(isinstance(text, str) for text in (variant.ean, variant.sku, variant.title))


@settings(max_examples=150, deadline=None)
@given(row=drifted(ORDER), line=drifted(LINE))
def test_a_drifting_order_is_read_or_refused(
    row: dict[str, object], line: dict[str, object]
) -> None:
    def decode(fields: loose.Row) -> ShopOrder:
        loose.embedded(fields, "products")
        return decode_order.order(fields, (decode_order.line(line),), ())

    order = ended(lambda: one(GET, "order", decode)(answer({"order": row})))
    if isinstance(order, Problem):
        assert order.reason.kind == "lightspeed_row"
        assert "Voorbeeld" not in str(order.reason.values)
        return
    assert order.created_at.tzinfo is UTC
    assert order.updated_at.tzinfo is UTC
    assert order.number
    assert order.address.country == order.address.country.upper()
    assert order.lines[0].to_ship >= 0


@settings(max_examples=150, deadline=None)
@given(
    body=drift | drift.map(lambda rows: {"variants": rows}),
    status=st.sampled_from([200, 201, 400, 401, 403, 404, 422]),
)
def test_any_body_ends_in_rows_or_a_problem(body: object, status: int) -> None:
    read = many(GET, "variants", decode_catalogue.variant)
    if status < 400 and not isinstance(body, dict) and body != []:
        with pytest.raises(ValueError, match="not an object"):
            read(answer(body, status))
        return
    found = ended(lambda: read(answer(body, status)))
    if status >= 400:
        assert isinstance(found, Problem)
    else:
        assert isinstance(found, tuple | Problem)


@pytest.mark.parametrize(
    ("row", "field"),
    [
        ({}, "updatedAt"),
        ({"createdAt": "2026-05-04T10:00:00+02:00"}, "number"),
        ({"createdAt": "2026-05-04T10:00:00+02:00", "number": "1"}, "id"),
        ({"createdAt": "2026-05-04T10:00:00+02:00", "number": "1", "id": False}, "id"),
        ({"createdAt": "2026-05-04T10:00:00+02:00", "number": "1", "id": 1}, "priceIncl"),
    ],
)
def test_an_order_without_its_core_is_refused(row: dict[str, Any], field: str) -> None:
    with pytest.raises(RowRefusedError, match=field):
        decode_order.order(row, (), ())


@pytest.mark.parametrize("amount", [None, "two", 1.5, [], {}])
def test_an_amount_is_never_guessed(amount: object) -> None:
    with pytest.raises(RowRefusedError):
        decode_order.line({"id": 1, "quantityOrdered": amount})
    if amount is not None:
        with pytest.raises(RowRefusedError):
            decode_order.line({"id": 1, "quantityOrdered": 2, "quantityRefunded": amount})


def test_documented_drift_is_understood() -> None:
    row = {
        "id": "7001",
        "product": {"resource": {"id": "501", "url": "products/501"}},
        "articleCode": 12345,
        "ean": None,
        "sku": False,
        "stockLevel": "-3",
        "priceIncl": "10.25",
        "image": False,
        "stockTracking": "something new",
        "updatedAt": "2026-06-02T10:24:43+02:00",
    }
    variant = decode_catalogue.variant(row)
    assert (variant.id, variant.product_id, variant.stock_level) == (7001, 501, -3)
    assert (variant.article_code, variant.ean, variant.sku) == ("12345", "", "")
    assert variant.price_incl == Decimal("10.25")
    assert variant.stock_tracking is StockTracking.UNKNOWN
    assert variant.updated_at == datetime(2026, 6, 2, 8, 24, 43, tzinfo=UTC)


def test_prices_stay_exact() -> None:
    (variant,) = many(GET, "variants", decode_catalogue.variant)(
        answer(b'{"variants":[{"id":1,"priceIncl":8.2645,"priceCost":0.1}]}')
    )
    assert (variant.price_incl, variant.price_cost) == (Decimal("8.2645"), Decimal("0.1"))


@pytest.mark.parametrize("name", ["variants", "shop_variants"])
@pytest.mark.parametrize("as_map", [True, False])
def test_a_list_comes_under_other_names_and_as_an_object(name: str, as_map: bool) -> None:
    row = {"id": 7001}
    body = {"variants": {"7001": row}} if as_map else {name: [row]}
    (variant,) = many(GET, "variants", decode_catalogue.variant)(answer(body))
    assert variant.id == 7001


@pytest.mark.parametrize("body", [{}, [], {"other": 1}, b""])
def test_no_list_at_all_is_never_an_empty_list(body: object) -> None:
    with pytest.raises(ApiProblemError) as caught:
        many(GET, "variants", decode_catalogue.variant)(answer(body))
    assert caught.value.problem.kind is OutcomeKind.UNCLEAR
    assert caught.value.problem.reason.kind == "lightspeed_other_api"


def error(code: int, message: str, **more: object) -> dict[str, object]:
    return {"error": {"code": code, "method": "GET", "request": "/nl", "message": message, **more}}


@pytest.mark.parametrize(
    ("body", "status", "kind", "slug"),
    [
        (error(401, "Access denied."), 401, OutcomeKind.AUTH, "lightspeed_key"),
        (error(403, "Forbidden"), 403, OutcomeKind.AUTH, "lightspeed_permission"),
        (
            error(404, "Unknown or inactive language."),
            404,
            OutcomeKind.AUTH,
            "lightspeed_language",
        ),
        (error(404, "Not found."), 404, OutcomeKind.MISSING, "lightspeed_missing"),
        (error(422, "Bad"), 422, OutcomeKind.REJECTED, "lightspeed_rejected"),
        (error(422, "Bad"), 200, OutcomeKind.REJECTED, "lightspeed_rejected"),
        (error(500, "Bad"), 200, OutcomeKind.UNCLEAR, "api_unexpected_status"),
        ({"error": "Bad"}, 200, OutcomeKind.REJECTED, "lightspeed_rejected"),
    ],
)
def test_an_error_is_named(body: object, status: int, kind: OutcomeKind, slug: str) -> None:
    with pytest.raises(ApiProblemError) as caught:
        opened(GET, answer(body, status))
    problem = caught.value.problem
    assert (problem.kind, problem.reason.kind) == (kind, slug)


def test_a_page_of_html_hints_at_the_wrong_host() -> None:
    with pytest.raises(ApiProblemError) as caught:
        opened(GET, Answer(404, "text/html", {}, b"<h1>Not found</h1>"))
    assert caught.value.problem.reason.kind == "lightspeed_wrong_host"


def test_texts_lose_markup_and_what_was_sent() -> None:
    request = Request("PUT", "/x", "/x", body=b'{"order":{"memo":"Kim Voorbeeld"}}')
    body = error(422, "<b>memo</b> kim voorbeeld is wrong", errors={"a": {"b": "Verplicht"}})
    with pytest.raises(ApiProblemError) as caught:
        opened(request, answer(body, 422))
    assert caught.value.problem.texts == ("memo … is wrong", "Verplicht")


@pytest.mark.parametrize("body", [{"count": -1}, {"count": "many"}, {}])
def test_a_count_is_a_number_or_unreadable(body: object) -> None:
    with pytest.raises(ValueError, match="no count"):
        counted(GET)(answer(body))


@pytest.mark.parametrize(
    ("template", "permission"),
    [
        ("/{lang}/orders/{id}.json", "orders"),
        ("/{lang}/shipments.json", "orders"),
        ("/{lang}/variants/count.json", "products"),
        ("/{lang}/shop.json", "settings"),
    ],
)
def test_a_call_names_its_tick(template: str, permission: str) -> None:
    assert permission_for(template) == permission


def test_a_flag_reads_words_and_numbers() -> None:
    row = {"a": "1", "b": "false", "c": 0, "d": "", "e": True, "f": []}
    assert [loose.flag(row, key) for key in "abcdef"] == [True, False, False, False, True, False]
    assert loose.flag(row, "d", default=True)
