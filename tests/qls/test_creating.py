"""The one POST of an order, and every way it can end (api/qls.md, recipe 5, step 5)."""

import json
from datetime import datetime
from decimal import Decimal
from typing import Any

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import MsgspecError

from qls_desktop.domain.orders import SendLine
from qls_desktop.domain.outcomes import ApiProblemError, OutcomeKind, Problem
from qls_desktop.qls.creating import order_decoder
from qls_desktop.qls.payload import stamp
from qls_desktop.transport.request import Answer, Request
from tests.qls.test_rows import JSON
from tests.qls.warehouses import World, address, always, order_to_send, scripted

POSTS = "POST */fulfillment/orders"


async def failed(world: World, **changes: object) -> Problem:
    """Sends an order that has to fail, in one call."""
    async with world.open() as (warehouse, channel):
        with pytest.raises(ApiProblemError) as caught:
            await warehouse.create_order(order_to_send(world, **changes))
        assert channel.calls == 1
    return caught.value.problem


async def test_the_payload_is_as_documented() -> None:
    bodies: list[dict[str, Any]] = []

    def answer(request: httpx.Request) -> httpx.Response:
        bodies.append(json.loads(request.content))
        return always(201, {"data": {"id": "o1"}})(request)

    async with scripted(answer) as (warehouse, _):
        await warehouse.create_order(order_to_send())
        await warehouse.create_order(
            order_to_send(
                option_tags=("handt", "eve"), total_price=Decimal("24.85"), service_point="NL-1"
            )
        )
    assert bodies[0] == {
        "brand_id": "b0000000-0000-4000-8000-000000000001",
        "customer_reference": "ORD10042",
        "processable": "2026-03-02T11:15:00.000Z",
        "total_price": 2485,
        "delivery_options": [],
        "servicepoint_code": None,
        "receiver_contact": {
            "name": "Anna Voorbeeld",
            "companyname": "",
            "street": "Teststraat",
            "housenumber": "12a",
            "address2": None,
            "postalcode": "1234 AB",
            "locality": "Voorbeelddorp",
            "country": "NL",
            "email": "anna@example.test",
            "phone": None,
        },
        "products": [{"product_id": "f0", "amount_ordered": 2, "name": "Mok Molen blauw"}],
    }
    assert bodies[1]["delivery_options"] == [{"tag": "handt"}, {"tag": "eve"}]
    assert bodies[1]["total_price"] == 24.85
    assert bodies[1]["servicepoint_code"] == "NL-1"


@pytest.mark.parametrize("answer", ["201_body", "200_body"])
@pytest.mark.parametrize(
    "shape", ["as_example", "camel_contact", "text_options", "brand_object", "brand_null"]
)
async def test_a_created_order(answer: str, shape: str) -> None:
    world = World({"create_answer": answer, "order_shape": shape}, products=1)
    async with world.open() as (warehouse, channel):
        sent = order_to_send(world)
        result = await warehouse.create_order(sent)
        assert channel.calls == 1
    (made,) = world.state.created_orders
    assert result.order.id == made.id
    assert result.warnings == ()
    assert result.order.reference == "ORD10042"
    assert result.order.postal_code == "1234 AB"
    assert result.order.lines == ((sent.lines[0].product_id, 2),)


@pytest.mark.parametrize("answer", ["200_without_id", "204"])
async def test_a_success_without_id_is_unclear(answer: str) -> None:
    world = World({"create_answer": answer}, products=1)
    problem = await failed(world)
    assert (problem.kind, problem.reason.kind) == (OutcomeKind.UNCLEAR, "warehouse_no_id")
    assert len(world.state.created_orders) == 1


@pytest.mark.parametrize("status", ["400", "422"])
@pytest.mark.parametrize("shape", ["tree", "list", "text", "top_level_rule"])
async def test_a_refusal_is_told_in_any_shape(status: str, shape: str) -> None:
    world = World({"error_status": status, "error_shape": shape}, products=1)
    problem = await failed(world, house_number="zonder", address=address(postal_code="0123"))
    assert problem.kind is OutcomeKind.REJECTED
    assert problem.texts
    known = {"warehouse_postcode_format", "warehouse_house_number"}
    assert (problem.reason.kind in known) is (shape == "tree")
    assert world.state.created_orders == []


@pytest.mark.parametrize("status", ["200_meta_400", "200_meta_200"])
async def test_a_refusal_in_a_success_is_unclear_with_its_texts(status: str) -> None:
    world = World({"error_status": status}, products=1)
    problem = await failed(world, house_number="zonder")
    assert problem.kind is OutcomeKind.UNCLEAR
    assert problem.reason.kind == "warehouse_refused_unclear"
    assert problem.texts == ("receiver_contact.housenumber: Huisnummer bevat geen nummer",)


async def test_errors_with_an_id_mean_that_it_exists() -> None:
    world = World({"invalid_order": "2xx_errors_with_id"}, products=1)
    async with world.open() as (warehouse, _):
        result = await warehouse.create_order(order_to_send(world, house_number="zonder"))
    assert result.order.id
    assert result.warnings == ("receiver_contact.housenumber: Huisnummer bevat geen nummer",)


async def test_errors_without_an_id_are_unclear() -> None:
    world = World({"invalid_order": "2xx_errors_no_id"}, products=1)
    problem = await failed(world, house_number="zonder")
    assert problem.reason.kind == "warehouse_refused_unclear"


async def test_a_stored_invalid_order_shows_its_status() -> None:
    world = World({"invalid_order": "stored_error_validation"}, products=1)
    async with world.open() as (warehouse, _):
        result = await warehouse.create_order(order_to_send(world, house_number="zonder"))
    assert result.order.status == "error_validation"


@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        ("drop_before", OutcomeKind.UNCLEAR),
        ("drop_after", OutcomeKind.UNCLEAR),
        ("502_html_after", OutcomeKind.UNCLEAR),
        ("500_json_after", OutcomeKind.UNCLEAR),
        ("slow", OutcomeKind.UNCLEAR),
        ("truncated_json", OutcomeKind.UNCLEAR),
        ("html_200", OutcomeKind.UNCLEAR),
        ("redirect", OutcomeKind.UNCLEAR),
        ("refuse_connect", OutcomeKind.NOT_SENT),
        ("429", OutcomeKind.THROTTLED),
    ],
)
async def test_a_fault_has_its_class_and_is_never_repeated(fault: str, kind: OutcomeKind) -> None:
    world = World({}, products=1)
    world.arm(fault, POSTS)
    assert (await failed(world)).kind is kind
    assert len(world.state.created_orders) <= 1


@pytest.mark.parametrize("shape", ["tree", "list", "text", "top_level_rule"])
async def test_a_reference_that_is_refused_is_named_so(shape: str) -> None:
    world = World({"duplicate_reference": "refused_400", "error_shape": shape}, products=1)
    async with world.open() as (warehouse, _):
        await warehouse.create_order(order_to_send(world))
    problem = await failed(world)
    assert problem.kind is OutcomeKind.REJECTED
    assert problem.reason.kind == "warehouse_reference_taken"


@pytest.mark.parametrize(
    ("errors", "kind"),
    [
        ({"customer_reference": {"_taken": "ORD10042 bestaat al"}}, "warehouse_reference_taken"),
        ({"customer_reference": {"_exists": "Bestaat"}}, "warehouse_reference_taken"),
        ({"_exists": "Bestaat"}, "warehouse_reference_taken"),
        (["This reference already exists."], "warehouse_reference_taken"),
        ("Referentie is al in gebruik", "warehouse_reference_taken"),
        ({"products": {"0": {"product_id": {"_exists": "Bestaat niet"}}}}, "warehouse_exists"),
        ({"customer_reference": {"_required": "Verplicht"}}, "warehouse_required"),
        (["De referentie is te lang"], "warehouse_refused"),
    ],
)
async def test_words_for_a_reference_that_exists(errors: object, kind: str) -> None:
    async with scripted(always(400, {"errors": errors})) as (warehouse, _):
        with pytest.raises(ApiProblemError) as caught:
            await warehouse.create_order(order_to_send())
    assert caught.value.problem.reason.kind == kind


async def test_an_echoed_other_reference_shows() -> None:
    document = {"data": {"id": "o1", "customer_reference": "ORD10041"}}
    async with scripted(always(201, document)) as (warehouse, _):
        result = await warehouse.create_order(order_to_send())
    assert result.order.reference == "ORD10041"


async def test_a_failing_meta_code_without_words_is_a_warning_still() -> None:
    document = {"data": {"id": "o1"}, "meta": {"code": 400}}
    async with scripted(always(200, document)) as (warehouse, _):
        result = await warehouse.create_order(order_to_send())
    assert result.warnings == ("meta.code 400",)


@pytest.mark.parametrize("auth", ["401_json", "401_html", "401_empty", "403_json", "404"])
async def test_a_refused_login(auth: str) -> None:
    world = World({"auth_failure": auth}, products=1)
    async with world.open(password="fout") as (warehouse, channel):
        with pytest.raises(ApiProblemError) as caught:
            await warehouse.create_order(order_to_send(world))
        assert channel.calls == 1
    expected = OutcomeKind.MISSING if auth == "404" else OutcomeKind.AUTH
    assert caught.value.problem.kind is expected


def test_an_instant_without_zone_is_never_sent() -> None:
    with pytest.raises(ValueError, match="zone"):
        stamp(datetime(2026, 3, 2, 11, 15))  # noqa: DTZ001 - the point


async def test_nothing_is_cut() -> None:
    world = World({"text_limit": "35"}, products=1)
    problem = await failed(world, address=address(street="Lange straat " * 5))
    assert problem.reason.kind == "warehouse_too_long"


async def test_an_unknown_option_is_refused() -> None:
    problem = await failed(World({}, products=1), option_tags=("bestaat-niet",))
    assert problem.kind is OutcomeKind.REJECTED


async def test_an_unknown_product_is_refused() -> None:
    problem = await failed(World({}, products=1), lines=(SendLine("f-weg", 1, "Weg"),))
    assert problem.kind is OutcomeKind.REJECTED


@settings(deadline=None)
@given(st.sampled_from([200, 201, 204, 400, 422]), JSON, JSON, JSON)
def test_any_answer_is_an_order_or_a_problem(
    status: int, made: object, errors: object, meta: object
) -> None:
    document = {"data": made, "errors": errors, "meta": {"code": meta}}
    answer = Answer(status, "application/json", {}, json.dumps(document).encode())
    if status >= 400:
        assert outcome(answer) in (OutcomeKind.REJECTED, None)
    else:
        assert outcome(answer) in (OutcomeKind.OK, OutcomeKind.UNCLEAR, None)


def outcome(answer: Answer) -> OutcomeKind | None:
    """What an answer was judged to be, None when it is left to the channel."""
    try:
        result = order_decoder(Request("POST", "/x", "/x"), order_to_send())(answer)
    except ApiProblemError as error:
        return error.problem.kind
    except (ValueError, MsgspecError):
        return None
    return OutcomeKind.OK if result.order.id else None
