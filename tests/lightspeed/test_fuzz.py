"""Any drift of any documented answer is read rightly or refused; nothing is quietly made up.

What a value means is decided here once more, from the text of api/lightspeed.md section 3, by other
means than the decoders': a number is what Python's own reading of the JSON says.
"""

import asyncio
import json
from collections.abc import Awaitable, Callable, Mapping
from fractions import Fraction
from typing import Any, TypeVar

import httpx
from hypothesis import given, settings
from hypothesis import strategies as st

from qls_desktop.domain.catalogue import ShopProduct, StockTracking
from qls_desktop.domain.outcomes import ApiProblemError, Problem
from qls_desktop.lightspeed.shop import Shop
from tests.lightspeed.test_drift import LINE, ORDER, VARIANT, drift
from tests.transport.worlds import START, SimulatedTiming, line

PRODUCT = {"id": 501, "title": "Mok", "isVisible": True, "url": "mok", "image": False}
SHIPMENT = {
    "id": 8001,
    "status": "not_shipped",
    "trackingCode": "",
    "order": {"resource": {"id": 1}},
}
T = TypeVar("T")

NASTY = st.sampled_from(
    [
        *("1e400", "12.0", "0012", "1_0", "\u0661", "\x00", "\u202e1", " 12 ", "-0", "+3", "0x10"),
        *(10**30, -(10**30), 2**63, -1, 0.5, 1e-9, 1e300, True, [], {}, [[1]], {"id": "1"}),
    ]
)
VALUES = drift | NASTY


def drifting(row: Mapping[str, object]) -> st.SearchStrategy[dict[str, Any]]:
    """The documented row with fields gone astray, or gone."""
    astray = st.dictionaries(st.sampled_from([*row, "new"]), VALUES, max_size=5)
    missing = st.sets(st.sampled_from(list(row)), max_size=2)
    return st.builds(
        lambda odd, gone: {key: value for key, value in {**row, **odd}.items() if key not in gone},
        astray,
        missing,
    )


def number(value: object) -> Fraction | None:
    """What number a JSON value is, None when it is none."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    text = str(value).strip()
    if not text.isascii() or "_" in text or "/" in text:
        return None
    try:
        return Fraction(text)
    except (ValueError, OverflowError):
        return None


def same(found: object, value: object) -> bool:
    read = number(value)
    return read is not None and Fraction(str(found)) == read


async def asked(body: object, ask: Callable[[Shop], Awaitable[T]]) -> T | Problem:
    def answer(request: httpx.Request) -> httpx.Response:
        told = body(request) if callable(body) else body
        return httpx.Response(200, json=told)

    async with line(answer, SimulatedTiming()) as channel:
        try:
            return await ask(Shop(channel, "nl"))
        except ApiProblemError as error:
            return error.problem


def outcome(body: object, ask: Callable[[Shop], Awaitable[T]]) -> T | Problem:
    """The value or the problem; any other exception fails the test."""
    return asyncio.run(asked(body, ask))


FUZZ = settings(max_examples=200, deadline=None)


@FUZZ
@given(row=drifting(VARIANT))
def test_a_variant(row: dict[str, Any]) -> None:
    found = outcome({"variant": row}, lambda shop: shop.variant(1))
    if isinstance(found, Problem):
        assert number(row.get("id")) is None or number(row["id"]) != VARIANT["id"]
        return
    assert same(found.id, row["id"])
    if found.stock_tracking is not StockTracking.UNKNOWN:
        assert same(found.stock_level, row["stockLevel"])
    for price, key in ((found.price_incl, "priceIncl"), (found.price_cost, "priceCost")):
        assert price is None or same(price, row[key])
    if found.product_id:
        target = row["product"]
        inner = target.get("resource")
        ids = [target.get("id"), inner.get("id") if isinstance(inner, dict) else None]
        assert any(same(found.product_id, one) for one in ids)
    for code, key in ((found.sku, "sku"), (found.ean, "ean"), (found.article_code, "articleCode")):
        assert code in ("", row.get(key)) or same(code, row[key])


@FUZZ
@given(row=drifting(PRODUCT))
def test_a_product(row: dict[str, Any]) -> None:
    async def ask(shop: Shop) -> list[ShopProduct]:
        return [one async for page in shop.product_pages(START) for one in page.rows]

    found = outcome({"products": [row]}, ask)
    if not isinstance(found, Problem):
        (product,) = found
        assert same(product.id, row["id"])


@FUZZ
@given(order=drifting(ORDER), one=drifting(LINE), shipment=drifting(SHIPMENT), embeds=st.booleans())
def test_an_order(
    order: dict[str, Any], one: dict[str, Any], shipment: dict[str, Any], embeds: bool
) -> None:
    if embeds:
        order = {
            **order,
            "products": {"resource": {"embedded": [one]}},
            "shipments": {"resource": {"embedded": [shipment]}},
        }

    def answer(request: httpx.Request) -> object:
        if request.url.path.endswith("/products.json"):
            return {"orderProducts": [one]}
        if request.url.path.endswith("/shipments.json"):
            return {"shipments": [shipment]}
        return {"order": order}

    found = outcome(answer, lambda shop: shop.order(1))
    if isinstance(found, Problem):
        return
    assert same(found.id, order["id"])
    assert same(found.total_incl, order["priceIncl"])
    told = order["number"]
    if isinstance(told, float):  # 1e-09 and 1E-9 are the same
        assert float(found.number) == told
    else:
        assert found.number == str(told).strip() or not str(told).isprintable()
    for got in found.lines:
        if "quantityOrdered" not in one:
            continue  # the order's own list drifted into rows of another shape
        assert same(got.ordered, one["quantityOrdered"])
        refunded = one.get("quantityRefunded")
        assert same(got.refunded, refunded) or (got.refunded == 0 and refunded in (None, False, ""))
        assert 0 <= got.to_ship <= got.ordered


@FUZZ
@given(body=VALUES, level=st.integers(0, 50))
def test_a_stock_write_is_confirmed_by_what_was_read(body: object, level: int) -> None:
    def answer(request: httpx.Request) -> object:
        if request.method == "PUT":
            return {"variant": {}}
        return {"variant": {"id": 1, "stockLevel": body}}

    found = outcome(answer, lambda shop: shop.set_stock(1, level))
    assert isinstance(found, Problem) or same(found, body)


@FUZZ
@given(
    body=st.recursive(
        VALUES,
        lambda one: st.dictionaries(
            st.sampled_from(
                [
                    "variant",
                    "variants",
                    "product",
                    "products",
                    "order",
                    "orders",
                    "error",
                    "errors",
                    "count",
                    "account",
                    "accountPermissions",
                    "shop",
                    "shippingMethods",
                    "message",
                    "code",
                    "0",
                ]
            ),
            one,
            max_size=3,
        ),
        max_leaves=5,
    ),
    status=st.sampled_from([200, 201, 400, 403, 404, 422]),
)
def test_any_body_at_any_call(body: object, status: int) -> None:
    try:
        content = json.dumps(body)
    except ValueError:
        content = "[]"

    async def everything() -> None:
        def answer(_: httpx.Request) -> httpx.Response:
            headers = {"content-type": "application/json"}
            return httpx.Response(status, content=content, headers=headers)

        async with line(answer, SimulatedTiming()) as channel:
            shop = Shop(channel, "nl")
            for call in (
                shop.identify,
                shop.shipping_methods,
                lambda: shop.count("variants"),
                lambda: shop.set_stock(1, 2),
                lambda: shop.changed_levels(frozenset({1}), START, 2),
            ):
                try:
                    await call()
                except ApiProblemError as error:
                    assert error.problem.reason.kind  # noqa: PT017 - either end is right

    asyncio.run(everything())
