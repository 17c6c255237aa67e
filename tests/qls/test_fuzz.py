"""Any drift of any documented answer is read rightly or refused; nothing is quietly made up.

What a number is, is decided here once more by other means than the decoders'.
"""

import asyncio
import json
from collections.abc import Awaitable, Callable, Mapping
from fractions import Fraction
from typing import Any, TypeVar

import httpx
from hypothesis import given, settings
from hypothesis import strategies as st

from qls_desktop.domain.catalogue import WarehouseProduct
from qls_desktop.domain.outcomes import ApiProblemError, OutcomeKind, Problem
from qls_desktop.domain.settings import ProductField
from qls_desktop.qls.product_calls import NewProduct
from qls_desktop.qls.warehouse import Warehouse
from tests.qls.test_rows import ORDER, PRODUCT, SHIPMENT
from tests.qls.warehouses import START, order_to_send, scripted

T = TypeVar("T")

ATOMS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**30), 10**30),
    st.floats(allow_nan=False, allow_infinity=False),
    st.text(max_size=8),
    st.sampled_from(
        [
            *("1e400", "NaN", "12.0", "1_0", "\u0661", "..", "a\x00b", "0001-01-01T00:00:00+14:00"),
            *("2026-03-02T10:15:00+01:00", "9999-12-31T23:59:59-12:00", "javascript:x", " f1 "),
            *(10**30, 2**63, -1, 0.5, 1e22, True, "false", "0", "delivery", "sent"),
        ]
    ),
)
KEYS = ["id", "data", "sku", "postalcode", "product_id", "amount_ordered", "barcode", "tag", "page"]
VALUES = st.recursive(
    ATOMS,
    lambda one: st.lists(one, max_size=3) | st.dictionaries(st.sampled_from(KEYS), one, max_size=3),
    max_leaves=5,
)
PAGES: st.SearchStrategy[object] = (
    st.none()
    | st.just([])
    | st.fixed_dictionaries(
        {},
        optional=dict.fromkeys(("page", "limit", "count", "pageCount", "nextPage"), VALUES),
    )
)


def drifting(row: Mapping[str, object]) -> st.SearchStrategy[dict[str, Any]]:
    """The documented row with fields gone astray, or gone."""
    astray = st.dictionaries(st.sampled_from([*row, "new"]), VALUES, max_size=5)
    missing = st.sets(st.sampled_from(list(row)), max_size=2)
    return st.builds(
        lambda odd, gone: {key: value for key, value in {**row, **odd}.items() if key not in gone},
        astray,
        missing,
    )


def same(found: object, value: object) -> bool:
    """Whether ``found`` is the number that the JSON value is."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return False
    text = str(value).strip()
    if not text.isascii() or "_" in text or "/" in text:
        return False
    try:
        return Fraction(str(found)) == Fraction(text)
    except (ValueError, OverflowError):
        return False


def enveloped(data: object, pagination: object = None) -> dict[str, object]:
    return {"data": data, "meta": {"code": 200}, "errors": [], "pagination": pagination}


def outcome(
    answer: Callable[[httpx.Request], object],
    ask: Callable[[Warehouse], Awaitable[T]],
    status: int = 200,
) -> T | Problem:
    """The value or the problem; any other exception fails the test, and so does an endless read."""

    def reply(request: httpx.Request) -> httpx.Response:
        headers = {"content-type": "application/json"}
        return httpx.Response(status, content=json.dumps(answer(request)), headers=headers)

    async def play() -> T | Problem:
        async with scripted(reply) as (warehouse, channel):
            try:
                return await ask(warehouse)
            except ApiProblemError as error:
                return error.problem
            finally:
                assert channel.calls < 100

    return asyncio.run(play())


FUZZ = settings(max_examples=200, deadline=None)
FEWER = settings(max_examples=60, deadline=None)


async def walked(warehouse: Warehouse) -> tuple[bool, list[WarehouseProduct]]:
    rows: list[WarehouseProduct] = []
    result = await warehouse.walk_products(lambda page: rows.extend(page.rows))
    return result.complete, rows


MOST = 2**63
"""A count from here on can't be read, and says as little as none."""


@FUZZ
@given(row=drifting(PRODUCT), pagination=PAGES)
def test_products_and_their_stock(row: dict[str, Any], pagination: object) -> None:
    found = outcome(lambda _: enveloped([row], pagination), walked)
    if isinstance(found, Problem):
        return
    complete, rows = found
    for product in rows:
        assert product.id == str(row["id"]).strip()
        for amount, key in ((product.amount_available, "amount_available"),):
            assert amount is None or same(amount, row[key])
        for price, key in (
            (product.price_cost, "price_cost"),
            (product.price_store, "price_store"),
        ):
            assert price is None or same(price, row[key])
        for code, key in ((product.sku, "sku"), (product.ean, "ean")):
            given_code = row.get(key)
            told = given_code.strip() if isinstance(given_code, str) else given_code
            assert code == told or same(code, told) or (code == "" and told in (None, False))
    if complete and isinstance(pagination, dict) and isinstance(pagination.get("count"), int):
        assert len({product.id for product in rows}) == pagination["count"] or (
            not 0 <= pagination["count"] < MOST or isinstance(pagination["count"], bool)
        )


@FUZZ
@given(row=drifting(ORDER))
def test_an_order(row: dict[str, Any]) -> None:
    found = outcome(lambda _: enveloped(row), lambda warehouse: warehouse.order("o1"))
    if isinstance(found, Problem):
        return
    assert found is not None
    assert found.id == str(row["id"]).strip()
    assert found.amount_delivered is None or same(found.amount_delivered, row["amount_delivered"])
    for number, (_, amount) in enumerate(found.lines or ()):
        assert same(amount, row["products"][number]["amount_ordered"])
    assert found.created is None or found.created.tzinfo is not None


@FUZZ
@given(row=drifting(SHIPMENT))
def test_parcels(row: dict[str, Any]) -> None:
    wanted = frozenset({"ORD10042"})
    found = outcome(lambda _: enveloped([row]), lambda warehouse: warehouse.parcels(wanted, START))
    if isinstance(found, Problem):
        return
    for parcel in found:
        assert parcel.reference == "ORD10042"
        assert parcel.is_delivery
        assert parcel.tracking_url == "" or parcel.tracking_url.startswith(("http://", "https://"))


@FUZZ
@given(data=VALUES, errors=VALUES, meta=VALUES, status=st.sampled_from([200, 201, 400, 422]))
def test_a_create_is_only_done_with_an_id(
    data: object, errors: object, meta: object, status: int
) -> None:
    body = {"data": data, "errors": errors, "meta": meta, "pagination": None}
    made = outcome(lambda _: body, lambda w: w.create_order(order_to_send()), status)
    if isinstance(made, Problem):
        if status < 400:
            assert made.kind is not OutcomeKind.REJECTED
        return
    assert status < 400
    assert isinstance(data, dict)
    assert made.order.id == str(data["id"]).strip()
    assert bool(made.warnings) or not errors
    created = outcome(lambda _: body, lambda w: w.create_product(NewProduct("a", "b", "c")), status)
    assert isinstance(created, Problem) or created == str(data["id"]).strip()


@FUZZ
@given(price=VALUES)
def test_an_update_repeats_what_it_can_t_read(price: object) -> None:
    sent: list[dict[str, Any]] = []

    def answer(request: httpx.Request) -> object:
        if request.method == "PUT":
            sent.append(json.loads(request.content))
        return enveloped({**PRODUCT, "price_cost": price})

    async def update(warehouse: Warehouse) -> None:
        detail = await warehouse.product_detail("f1")
        await warehouse.update_product(detail, {ProductField.NAME: "Mok"})

    outcome(answer, update)
    for body in sent:
        assert body["price_cost"] == price or same(body["price_cost"], price)
        assert (body["sku"], body["ean"]) == (PRODUCT["sku"], PRODUCT["ean"])


@FEWER
@given(body=VALUES | st.builds(enveloped, VALUES, PAGES), status=st.sampled_from([200, 400, 404]))
def test_any_body_at_any_call(body: object, status: int) -> None:
    asks: tuple[Callable[[Warehouse], Awaitable[object]], ...] = (
        Warehouse.companies,
        Warehouse.brands,
        Warehouse.delivery_options,
        Warehouse.probe,
        walked,
        lambda w: w.find_by_sku("MOK-1"),
        lambda w: w.walk_orders(START),
        lambda w: w.statuses(["o1", "o2"], START),
        lambda w: w.parcels(frozenset({"1"}), START),
    )
    for ask in asks:
        told = outcome(lambda _: body, ask, status)
        assert status == 200 or told is None or isinstance(told, Problem)
