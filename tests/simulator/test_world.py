"""A whole world: its story, its control pages, and both APIs in-process."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest

from qls_desktop.simulator.clock import SimulatedClock, SystemClock
from qls_desktop.simulator.faults import Fault
from qls_desktop.simulator.inprocess import InProcessTransport
from qls_desktop.simulator.lightspeed.records import Record
from qls_desktop.simulator.lightspeed.wish import NewLine
from qls_desktop.simulator.scenario import Scenario
from qls_desktop.simulator.world import World

START = datetime(2026, 5, 4, 8, tzinfo=UTC)
SCENARIO = Scenario(seed=3, products=30, fault_share=0.1, faults=())


@pytest.fixture
def world() -> World:
    return World(SCENARIO, SimulatedClock(START))


@pytest.fixture
async def shop(world: World) -> AsyncIterator[httpx.AsyncClient]:
    async with client(
        world.lightspeed_app, (world.lightspeed_key, world.lightspeed_secret)
    ) as made:
        yield made


@pytest.fixture
async def warehouse(world: World) -> AsyncIterator[httpx.AsyncClient]:
    async with client(world.qls_app, (world.qls_username, world.qls_password)) as made:
        yield made


def client(app: Any, auth: tuple[str, str]) -> httpx.AsyncClient:  # noqa: ANN401 - an ASGI app
    transport = InProcessTransport(app)
    return httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1", auth=auth)


def story(world: World) -> list[tuple[object, ...]]:
    orders = [(o.id, o.number, o.created, o.fields) for o in world.shop.orders.values()]
    amounts = [(row.id, row.amount_available) for row in world.warehouse.products()]
    return [*orders, *amounts]


def move(world: World, **by: float) -> None:
    world.move_clock(None, timedelta(**by))


def test_the_same_seed_tells_the_same_story() -> None:
    one, two = (World(SCENARIO, SimulatedClock(START)) for _ in range(2))
    move(one, hours=5)
    for _ in range(50):
        move(two, minutes=6)
    assert story(one) == story(two)
    other = World(Scenario(seed=4, products=30), SimulatedClock(START))
    assert story(other) != story(World(SCENARIO, SimulatedClock(START)))


def test_the_first_orders_are_paid(world: World) -> None:
    orders = list(world.shop.orders.values())
    assert len(orders) == 5
    assert {order.payment_status for order in orders} == {"paid"}
    assert all(START - timedelta(hours=1) < order.created < START for order in orders)


def test_orders_come_in_and_stock_moves(world: World) -> None:
    before = [row.amount_total for row in world.warehouse.products()]
    move(world, hours=2)
    assert len(world.shop.orders) == 5 + 12
    assert [row.amount_total for row in world.warehouse.products()] != before
    assert max(order.created for order in world.shop.orders.values()) <= world.clock.now()


def test_a_quiet_world_stays_quiet() -> None:
    quiet = Scenario(products=3, orders_at_start=0, orders_per_hour=0, stock_moves_per_hour=0)
    world = World(quiet, SimulatedClock(START))
    before = story(world)
    move(world, days=3)
    assert story(world) == before


def test_reset_starts_again(world: World) -> None:
    before = story(world)
    move(world, hours=1)
    world.place_order()
    world.lightspeed_faults.arm(Fault("slow"))
    world.clock.set(START)  # type: ignore[attr-defined]
    world.reset()
    assert story(world) == before
    assert world.lightspeed_faults.armed == ()


def test_wrong_switches_are_refused() -> None:
    for wrong in (Scenario(lightspeed={"x": "y"}), Scenario(qls={"x": "y"})):
        with pytest.raises(ValueError, match="unknown switch"):
            World(wrong, SimulatedClock(START))


def test_faults_of_the_scenario_are_armed_on_both() -> None:
    world = World(Scenario(products=3, faults=(Fault("slow"),)), SimulatedClock(START))
    assert world.lightspeed_faults.armed == world.qls_faults.armed == (Fault("slow"),)


def test_orders_can_be_placed_and_changed(world: World) -> None:
    order = world.place_order(
        [(7001, 2), NewLine(7002)], payment_status="not_paid", shipping_method="evening"
    )
    assert [line.quantity for line in order.lines] == [2, 1]
    assert order.fields["shipmentTitle"] == "Avondlevering"
    world.pay_order(order.id)
    assert order.payment_status == "paid"
    world.edit_order(order.number, {"comment": "snel"}, [(7003, 1)])
    assert [line.variant_id for line in order.lines] == [7003]
    assert world.cancel_order(order.number).status == "cancelled"
    with pytest.raises(KeyError):
        world.cancel_order("weg")
    assert world.place_order().lines


def test_variants_can_be_edited_and_products_deleted(world: World) -> None:
    variant = world.edit_variant(7001, ean="123", articleCode="A", stockLevel=4)
    assert (variant.fields["ean"], variant.article_code, variant.stock_level) == ("123", "A", 4)
    with pytest.raises(ValueError, match="prijs"):
        world.edit_variant(7001, prijs=3)
    order = world.place_order([(7001, 1)])
    world.delete_product(variant.product_id)
    assert 7001 not in world.shop.variants
    assert order.lines[0].variant_id is None
    move(world, hours=3)
    assert len(world.shop.orders) > 6


def test_a_shop_without_products_gets_no_orders(world: World) -> None:
    before = len(world.shop.orders)
    for product_id in list(world.shop.products):
        world.delete_product(product_id)
    move(world, hours=3)
    assert len(world.shop.orders) == before


async def test_a_deleted_variant_in_an_order(world: World, shop: httpx.AsyncClient) -> None:
    order = world.place_order([(7001, 1)])
    world.delete_product(world.shop.variants[7001].product_id)
    line = (await shop.get(f"/nl/orders/{order.id}/products.json")).json()["orderProducts"][0]
    assert (line["variant"], line["product"]) == (False, False)


async def test_both_apis_catch_up(
    world: World, shop: httpx.AsyncClient, warehouse: httpx.AsyncClient
) -> None:
    assert isinstance(world.clock, SimulatedClock)
    world.clock.advance(timedelta(hours=1))
    assert (await shop.get("/nl/orders/count.json")).json() == {"count": 11}
    world.clock.advance(timedelta(hours=1))
    assert (await warehouse.get("/companies")).status_code == 200
    assert len(world.shop.orders) == 17


async def test_the_state_page(world: World, shop: httpx.AsyncClient) -> None:
    state = (await shop.get("/_sim/state")).json()
    assert state["products"] == 30
    assert len(state["orders"]) == len(state["shipments"]) == 5
    assert len(state["planted"]) == len(world.catalogue.truth) == 3
    assert state["switches"]["retry_after"] == "none"
    assert world.lightspeed_secret not in str(state)


async def post(client: httpx.AsyncClient, page: str, wish: object) -> dict[str, Any]:
    answer = await client.post(f"/_sim/{page}", json=wish)
    assert answer.status_code == 200, answer.text
    body: dict[str, Any] = answer.json()
    return body


async def test_orders_by_hand(world: World, shop: httpx.AsyncClient) -> None:
    assert len((await post(shop, "orders", {"count": 3}))["orders"]) == 3
    wish = {
        "lines": [{"variant_id": 7001, "quantity": 2}],
        "address": {"zipcode": "9999 ZZ"},
        "payment_status": "not_paid",
    }
    placed = (await post(shop, "orders", wish))["orders"][0]
    order = world.order(placed["id"])
    assert order.fields["addressShippingZipcode"] == "9999 ZZ"
    for action, status in (
        ({"action": "pay"}, "processing_awaiting_shipment"),
        ({"action": "edit", "fields": {"memo": "x"}}, "processing_awaiting_shipment"),
        ({"action": "cancel"}, "cancelled"),
    ):
        done = await post(shop, "orders", {"order": order.id, **action})
        assert done["orders"][0]["status"] == status
    assert order.fields["memo"] == "x"


async def test_the_checkout_runs_what_the_merchant_put_there(
    world: World, shop: httpx.AsyncClient
) -> None:
    now = world.shop.now()
    bodies = {1: ("body", "<script>a()</script>"), 2: ("head", "<script>b()</script>")}
    for number, (location, body) in bodies.items():
        fields = {"url": None, "body": body, "location": location}
        world.shop.stored["shop/scripts"][number] = Record(number, now, now, fields)
    linked = {"url": 'https://cdn.example.test/"c".js', "body": None, "location": "body"}
    world.shop.stored["shop/scripts"][3] = Record(3, now, now, linked)
    world.shop.javascript = {"isActive": True, "script": "<script>eigen()</script>"}
    page = (await shop.get("/_sim/checkout")).text
    head, _, body = page.partition("</head>")
    assert "b()" in head
    assert "a()" in body
    assert 'src="https://cdn.example.test/&quot;c&quot;.js"' in body
    assert "eigen()" in body
    assert body.count('type="radio"') == 5
    world.shop.javascript["isActive"] = False
    assert "eigen()" not in (await shop.get("/_sim/checkout")).text
    world.shop.set_switches({"script_on_checkout": "no"})
    bare = (await shop.get("/_sim/checkout")).text
    assert "<script" not in bare
    assert bare.count('type="radio"') == 5


async def test_stock_and_codes_by_hand(world: World, shop: httpx.AsyncClient) -> None:
    wish = {"variant_id": 7001, "stock_level": 8, "ean": "1"}
    assert (await post(shop, "stock", wish))["stock_level"] == 8
    assert world.shop.variants[7001].fields["ean"] == "1"


async def test_faults_by_hand(world: World, shop: httpx.AsyncClient) -> None:
    await post(shop, "faults", {"kind": "drop_before", "route": "GET /{lang}/shop.json"})
    await post(shop, "faults", {"faults": [{"kind": "slow"}, {"kind": "429", "nth": 2}]})
    armed = world.lightspeed_faults.armed
    assert [fault.kind for fault in armed] == ["drop_before", "slow", "429"]
    assert await post(shop, "faults", {"clear": True}) == {"faults": []}
    assert (await shop.get("/nl/shop.json")).status_code == 200


async def test_the_clock_by_hand(world: World, shop: httpx.AsyncClient) -> None:
    moved = await post(shop, "clock", {"advance_seconds": 90})
    assert moved == {"now": "2026-05-04T08:01:30+00:00"}
    moved = await post(shop, "clock", {"set": "2026-05-05T10:00:00+02:00"})
    assert moved == {"now": "2026-05-05T08:00:00+00:00"}
    assert len(world.shop.orders) == 5 + 6 * 24


async def test_switches_and_reset_by_hand(
    world: World, shop: httpx.AsyncClient, warehouse: httpx.AsyncClient
) -> None:
    await post(shop, "switches", {"slow_pages": 100, "retry_after": "seconds"})
    assert world.shop.switch("slow_pages") == "100"
    await post(warehouse, "switches", {"order_sort": "created_desc"})
    assert world.warehouse.switches.get("order_sort") == "created_desc"
    await post(warehouse, "reset", {})
    assert world.shop.switch("slow_pages") == "off"
    assert (await shop.get("/nl/orders.json?limit=200")).status_code == 200


@pytest.mark.parametrize(
    ("page", "wish"),
    [
        ("orders", {"action": "vlieg", "order": 9001}),
        ("orders", {"action": "pay", "order": 1}),
        ("orders", {"lines": [{"variant_id": 1}]}),
        ("orders", {"address": {"planeet": "Mars"}}),
        ("stock", {}),
        ("faults", {"kind": "boem"}),
        ("clock", {"set": "straks"}),
        ("clock", {"set": "2026-05-05T10:00:00"}),
        ("switches", {"retry_after": "straks", "slow_pages": "3"}),
        ("orders", []),
    ],
)
async def test_wishes_that_do_not_fit(
    world: World, shop: httpx.AsyncClient, page: str, wish: object
) -> None:
    before = world.shop.switches.as_dict()
    answer = await shop.post(f"/_sim/{page}", json=wish)
    assert answer.status_code == 400
    assert answer.json()["error"]
    assert world.shop.switches.as_dict() == before


async def test_the_warehouse_by_hand(world: World, warehouse: httpx.AsyncClient) -> None:
    product = world.warehouse.products()[0]
    await post(warehouse, "stock", {"id": product.id, "available": 77})
    assert product.amount_available == 77
    made = await post(warehouse, "orders", {"action": "foreign", "reference": "X-1"})
    assert made["customer_reference"] == "X-1"
    state = (await warehouse.get("/_sim/state")).json()
    assert state["products"] == len(world.catalogue.warehouse_products)
    assert state["faults"] == []


async def test_control_pages_are_for_this_machine_only(world: World) -> None:
    far = httpx.ASGITransport(app=world.lightspeed_app, client=("192.0.2.9", 1))
    async with httpx.AsyncClient(transport=far, base_url="http://shop.example.test") as stranger:
        assert (await stranger.get("/_sim/state")).status_code == 403
        assert (await stranger.post("/_sim/reset")).status_code == 403
        assert (await stranger.get("/nl/shop.json")).status_code == 401


async def test_control_pages_are_never_spoiled(world: World, shop: httpx.AsyncClient) -> None:
    world.lightspeed_faults.arm(Fault("drop_before", count=9))
    assert (await shop.get("/_sim/state")).status_code == 200
    with pytest.raises(httpx.ReadError):
        await shop.get("/nl/shop.json")


async def test_lost_answers_of_the_warehouse(world: World, warehouse: httpx.AsyncClient) -> None:
    world.qls_faults.arm(Fault("refuse_connect", "GET /companies"))
    with pytest.raises(httpx.ConnectError):
        await warehouse.get("/companies")
    assert (await warehouse.get("/companies")).status_code == 200


def test_a_world_on_the_clock_of_the_pc() -> None:
    world = World(Scenario(products=3, orders_at_start=0), SystemClock())
    before = world.clock.now()
    assert world.move_clock(None, timedelta(hours=1)) - before >= timedelta(hours=1)
    assert len(world.shop.orders) == 6


async def test_the_warehouse_may_import_orders_by_itself(
    world: World, shop: httpx.AsyncClient
) -> None:
    order = world.place_order([(_known_variant(world), 2)])
    world.place_order([(_known_variant(world), 1)], payment_status="not_paid")
    world.catch_up()
    assert world.warehouse.orders_with(order.number) == []
    world.warehouse.switches.set("native_link", "on")
    for _ in range(2):
        assert (await shop.get("/nl/account.json")).status_code == 200
    (imported,) = world.warehouse.orders_with(order.number)
    assert imported.shop_integration_reference == str(order.id)
    assert world.warehouse.created_orders == []


def _known_variant(world: World) -> int:
    known = (row.shop_variant_id for row in world.catalogue.warehouse_products)
    return next(number for number in known if number is not None)
