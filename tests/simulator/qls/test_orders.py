"""Making orders, and listing them."""

import copy
from datetime import timedelta
from typing import Any

import httpx
import pytest

from qls_desktop.simulator.clock import SimulatedClock
from qls_desktop.simulator.qls.company import BRAND_ID
from qls_desktop.simulator.qls.order import OrderStatus
from qls_desktop.simulator.qls.state import WarehouseState
from qls_desktop.simulator.qls.switches import QLS_SWITCHES
from qls_desktop.simulator.switches import Switches

ORDERS = "fulfillment/orders"
Payload = dict[str, Any]
REQUIRED = {"_required": "Verplicht"}
POSTCODE = {"needPostalCodeVerification": "Ongeldige postcode"}


def changed(payload: Payload, path: str, value: object) -> Payload:
    """Copy a payload with another value at a dotted path; None takes the key away."""
    fresh = copy.deepcopy(payload)
    *way, last = path.split(".")
    node: Any = fresh
    for name in way:
        node = node[int(name)] if isinstance(node, list) else node[name]
    if value is None:
        del node[last]
    else:
        node[last] = value
    return fresh


async def test_a_reference_may_be_used_twice(
    api: httpx.AsyncClient, state: WarehouseState, payload: Payload
) -> None:
    first = (await api.post(ORDERS, json=payload)).json()["data"]["id"]
    second = (await api.post(ORDERS, json=payload)).json()["data"]["id"]
    assert first != second
    assert [row.id for row in state.created_orders] == [first, second]
    assert state.orders_with("ORD10042") == state.created_orders


async def test_a_reference_used_twice_may_matter(
    api: httpx.AsyncClient, state: WarehouseState, payload: Payload
) -> None:
    first = (await api.post(ORDERS, json=payload)).json()["data"]["id"]
    state.switches.set("duplicate_reference", "returns_existing")
    assert (await api.post(ORDERS, json=payload)).json()["data"]["id"] == first
    state.switches.set("duplicate_reference", "refused_400")
    answer = await api.post(ORDERS, json=payload)
    assert "customer_reference" in answer.json()["errors"]
    assert len(state.created_orders) == 1


@pytest.mark.parametrize(
    ("path", "value", "errors"),
    [
        ("brand_id", None, {"brand_id": REQUIRED}),
        ("brand_id", "x", {"brand_id": {"_exists": "Bestaat niet"}}),
        ("customer_reference", "", {"customer_reference": REQUIRED}),
        ("processable", "morgen", {"processable": {"_invalid": "Ongeldige waarde"}}),
        ("processable", "2026-03-02", {"processable": {"_invalid": "Ongeldige waarde"}}),
        ("total_price", "24,85", {"total_price": {"_invalid": "Ongeldige waarde"}}),
        ("servicepoint_code", 12, {"servicepoint_code": {"_invalid": "Ongeldige waarde"}}),
        ("receiver_contact", None, {"receiver_contact": REQUIRED}),
        ("receiver_contact.name", None, {"receiver_contact": {"name": REQUIRED}}),
        ("receiver_contact.street", None, {"receiver_contact": {"street": REQUIRED}}),
        ("receiver_contact.locality", "", {"receiver_contact": {"locality": REQUIRED}}),
        ("receiver_contact.housenumber", None, {"receiver_contact": {"housenumber": REQUIRED}}),
        (
            "receiver_contact.country",
            "nl",
            {"receiver_contact": {"country": {"_invalid": "Ongeldige waarde"}}},
        ),
        ("receiver_contact.postalcode", "", {"receiver_contact": {"postalcode": REQUIRED}}),
        (
            "receiver_contact.postalcode",
            "0234 AB",
            {
                "receiver_contact": {
                    "postalcode": {**POSTCODE, "validPostalCode": "Ongeldige indeling (NNNN LL)"}
                }
            },
        ),
        ("receiver_contact.postalcode", "9999 ZZ", {"receiver_contact": {"postalcode": POSTCODE}}),
        ("products", None, {"products": REQUIRED}),
        ("products", [], {"products": REQUIRED}),
        ("products", "x", {"products": {"_invalid": "Ongeldige waarde"}}),
        ("products", ["x"], {"products": {"0": {"_invalid": "Ongeldige waarde"}}}),
        (
            "products.0.product_id",
            "x",
            {"products": {"0": {"product_id": {"_exists": "Bestaat niet"}}}},
        ),
        (
            "products.0.amount_ordered",
            0,
            {"products": {"0": {"amount_ordered": {"_min": "Moet minimaal 1 zijn"}}}},
        ),
        ("delivery_options", "eve", {"delivery_options": {"_invalid": "Ongeldige waarde"}}),
        (
            "delivery_options",
            ["eve"],
            {"delivery_options": {"0": {"_invalid": "Ongeldige waarde"}}},
        ),
        (
            "delivery_options",
            [{"tag": "eve"}, {"tag": "morgen"}],
            {"delivery_options": {"1": {"tag": {"_exists": "Bestaat niet"}}}},
        ),
    ],
)
async def test_validation(
    api: httpx.AsyncClient,
    state: WarehouseState,
    payload: Payload,
    path: str,
    value: object,
    errors: Payload,
) -> None:
    answer = await api.post(ORDERS, json=changed(payload, path, value))
    assert answer.status_code == 400
    assert answer.json() == {"meta": {"code": 400}, "errors": errors, "pagination": None}
    assert state.created_orders == []


@pytest.mark.parametrize(
    ("country", "postcode", "status"),
    [("BE", "9000", 201), ("BE", "1234 AB", 400), ("NL", "1234AB", 201), ("DE", "10115", 201)],
)
async def test_postcodes(
    api: httpx.AsyncClient, payload: Payload, country: str, postcode: str, status: int
) -> None:
    payload["receiver_contact"] |= {"country": country, "postalcode": postcode}
    assert (await api.post(ORDERS, json=payload)).status_code == status


async def test_options_come_back_as_objects(
    api: httpx.AsyncClient, state: WarehouseState, payload: Payload
) -> None:
    payload["delivery_options"] = [{"tag": "eve"}, {"tag": "dhl-germany-national"}]
    data = (await api.post(ORDERS, json=payload)).json()["data"]
    assert data["delivery_options"] == payload["delivery_options"]
    state.switches.set("bad_option", "ignored")
    payload["delivery_options"] = ["eve", {"tag": "morgen"}, {"tag": "nbb"}]
    data = (await api.post(ORDERS, json=payload)).json()["data"]
    assert data["delivery_options"] == [{"tag": "nbb"}]


@pytest.mark.parametrize(
    ("shape", "expected"),
    [
        ("list", ["Verplicht"]),
        ("text", "Verplicht"),
        ("top_level_rule", {"_invalid": "Verplicht"}),
    ],
)
async def test_errors_in_another_shape(
    api: httpx.AsyncClient, state: WarehouseState, payload: Payload, shape: str, expected: object
) -> None:
    state.switches.set("error_shape", shape)
    answer = await api.post(ORDERS, json=changed(payload, "brand_id", None))
    assert answer.json()["errors"] == expected


@pytest.mark.parametrize(
    ("value", "status", "code"),
    [("422", 422, 422), ("200_meta_400", 200, 400), ("200_meta_200", 200, 200)],
)
async def test_errors_with_another_status(
    api: httpx.AsyncClient,
    state: WarehouseState,
    payload: Payload,
    value: str,
    status: int,
    code: int,
) -> None:
    state.switches.set("error_status", value)
    answer = await api.post(ORDERS, json=changed(payload, "brand_id", None))
    assert answer.status_code == status
    assert answer.json()["meta"] == {"code": code}
    assert answer.json()["errors"]


@pytest.mark.parametrize(
    ("value", "status", "stored", "has_id", "has_errors"),
    [
        ("stored_error_validation", 201, True, True, False),
        ("2xx_errors_with_id", 200, True, True, True),
        ("2xx_errors_no_id", 200, False, False, True),
    ],
)
async def test_invalid_orders_otherwise(
    api: httpx.AsyncClient,
    state: WarehouseState,
    payload: Payload,
    value: str,
    status: int,
    stored: bool,
    has_id: bool,
    has_errors: bool,
) -> None:
    state.switches.set("invalid_order", value)
    answer = await api.post(ORDERS, json=changed(payload, "receiver_contact.housenumber", "a"))
    document = answer.json()
    assert answer.status_code == status
    assert ("id" in document.get("data", {})) is has_id
    assert bool(document["errors"]) is has_errors
    statuses = [row.status for row in state.created_orders]
    assert statuses == ([OrderStatus.ERROR_VALIDATION] if stored else [])


@pytest.mark.parametrize(
    ("value", "status", "has_id"),
    [("200_body", 200, True), ("200_without_id", 200, False), ("204", 204, False)],
)
async def test_create_answers_otherwise(
    api: httpx.AsyncClient,
    state: WarehouseState,
    payload: Payload,
    value: str,
    status: int,
    has_id: bool,
) -> None:
    state.switches.set("create_answer", value)
    answer = await api.post(ORDERS, json=payload)
    assert answer.status_code == status
    assert (b'"id":"' + state.created_orders[0].id.encode() in answer.content) is has_id


async def test_texts_may_be_limited(
    api: httpx.AsyncClient, state: WarehouseState, payload: Payload
) -> None:
    payload["receiver_contact"]["street"] = "S" * 36
    assert (await api.post(ORDERS, json=payload)).status_code == 201
    state.switches.set("text_limit", "35")
    errors = (await api.post(ORDERS, json=payload)).json()["errors"]
    assert errors == {"receiver_contact": {"street": {"_max": "Maximaal 35 tekens"}}}


@pytest.mark.parametrize(("unit", "euros"), [("cents", 24.85), ("euros", 2485.0)])
async def test_how_the_price_is_read(
    api: httpx.AsyncClient, state: WarehouseState, payload: Payload, unit: str, euros: float
) -> None:
    state.switches.set("total_price_unit", unit)
    await api.post(ORDERS, json=payload)
    assert state.created_orders[0].total_price == euros


async def listed(api: httpx.AsyncClient) -> list[Payload]:
    rows: list[Payload] = (await api.get(ORDERS)).json()["data"]
    return rows


async def test_what_may_be_left_out(
    api: httpx.AsyncClient, state: WarehouseState, clock: SimulatedClock, payload: Payload
) -> None:
    for name in ("processable", "total_price", "delivery_options", "servicepoint_code"):
        del payload[name]
    assert (await api.post(ORDERS, json=payload)).status_code == 201
    order = state.created_orders[0]
    assert (order.processable, order.total_price) == (clock.now(), None)


async def test_a_warehouse_without_orders_of_others(clock: SimulatedClock) -> None:
    switches = Switches(QLS_SWITCHES)
    switches.set("foreign_orders", "off")
    assert WarehouseState([], clock, 1, switches).orders() == []


async def test_orders_of_others_are_listed(api: httpx.AsyncClient, state: WarehouseState) -> None:
    rows = await listed(api)
    assert len(rows) == len(state.orders()) == 7
    assert all(row["customer_reference"].startswith("WEB-") for row in rows)
    assert all(row["shop_integration_id"] is None for row in rows)
    assert [row["id"] for row in rows] == sorted(row["id"] for row in rows)
    assert {row["status"] for row in rows} == {"sent", "pending", "concept"}
    assert [row["cancelled"] for row in rows].count(True) == 1


@pytest.mark.parametrize(("value", "found"), [("ignored", 8), ("exact", 1), ("contains", 1)])
async def test_the_filter_on_reference(
    api: httpx.AsyncClient, state: WarehouseState, payload: Payload, value: str, found: int
) -> None:
    state.switches.set("list_lag_s", "0")
    state.switches.set("reference_filter", value)
    await api.post(ORDERS, json=payload)
    rows = (await api.get(ORDERS, params={"filter[customer_reference]": "ORD10042"})).json()["data"]
    assert len(rows) == found
    nothing = (await api.get(ORDERS, params={"filter[customer_reference]": "ORD9"})).json()["data"]
    assert len(nothing) == (8 if value == "ignored" else 0)


@pytest.mark.parametrize(
    ("value", "name", "found"),
    [
        ("ignored", "created_greater_than", 7),
        ("plain", "created_greater_than", 1),
        ("plain", "filter[created_greater_than]", 7),
        ("bracket", "filter[created_greater_than]", 1),
        ("bracket", "filter[modified_less_than]", 6),
    ],
)
async def test_filters_on_dates(
    api: httpx.AsyncClient, state: WarehouseState, value: str, name: str, found: int
) -> None:
    state.switches.set("date_filter", value)
    rows = (await api.get(ORDERS, params={name: "2026-03-02T00:00:00+01:00"})).json()["data"]
    assert len(rows) == found


async def test_filters_may_be_refused(api: httpx.AsyncClient, state: WarehouseState) -> None:
    state.switches.set("date_filter", "refused_400")
    state.switches.set("reference_filter", "refused_400")
    for name in ("created_greater_than", "filter[customer_reference]"):
        assert (await api.get(ORDERS, params={name: "2026-03-02"})).status_code == 400
    state.switches.set("date_filter", "plain")
    answer = await api.get(ORDERS, params={"created_less_than": "gisteren"})
    assert answer.status_code == 400


@pytest.mark.parametrize("value", ["created_desc", "created_asc"])
async def test_the_sorting_of_orders(
    api: httpx.AsyncClient, state: WarehouseState, value: str
) -> None:
    state.switches.set("order_sort", value)
    created = [row["created"] for row in await listed(api)]
    assert created == sorted(created, reverse=value == "created_desc")


async def test_detail_and_rows_otherwise(
    api: httpx.AsyncClient, state: WarehouseState, payload: Payload
) -> None:
    created = (await api.post(ORDERS, json=payload)).json()["data"]["id"]
    state.switches.set("order_detail", "404")
    assert (await api.get(f"{ORDERS}/{created}")).status_code == 404
    state.switches.set("order_list_shape", "full")
    assert "receiver_contact" in (await listed(api))[0]


@pytest.mark.parametrize(
    ("value", "key", "expected"),
    [
        ("text_options", "delivery_options", ["eve"]),
        ("brand_null", "brand", None),
        ("brand_object", "brand", {"id": BRAND_ID, "name": "Voorbeeldwinkel"}),
    ],
)
async def test_orders_in_another_shape(
    api: httpx.AsyncClient,
    state: WarehouseState,
    payload: Payload,
    value: str,
    key: str,
    expected: object,
) -> None:
    state.switches.set("order_shape", value)
    payload["delivery_options"] = [{"tag": "eve"}]
    assert (await api.post(ORDERS, json=payload)).json()["data"][key] == expected


async def test_contacts_in_camel_case(
    api: httpx.AsyncClient, state: WarehouseState, payload: Payload
) -> None:
    state.switches.set("order_shape", "camel_contact")
    contact = (await api.post(ORDERS, json=payload)).json()["data"]["receiver_contact"]
    assert (contact["houseNumber"], contact["postalCode"]) == ("12a", "1234 AB")
    assert "housenumber" not in contact


async def test_a_stranger_with_the_same_reference(
    api: httpx.AsyncClient, state: WarehouseState, payload: Payload
) -> None:
    state.switches.set("foreign_orders", "same_reference")
    await api.post(ORDERS, json=payload)
    postcodes = {row.contact["postalcode"] for row in state.orders_with("ORD10042")}
    assert postcodes == {"1234 AB", "9876 ZX"}
    assert len(state.created_orders) == 1


async def test_the_clock_of_qls_may_be_off(
    api: httpx.AsyncClient, state: WarehouseState, clock: SimulatedClock, payload: Payload
) -> None:
    state.switches.set("clock_skew_s", "-90")
    created = (await api.post(ORDERS, json=payload)).json()["data"]
    assert created["created"] == "2026-03-02T12:13:33+01:00"
    assert created["processable"] == "2026-03-02T12:15:00+01:00"
    clock.advance(timedelta(seconds=5))
    assert created["id"] in {row["id"] for row in await listed(api)}
