"""What writing to the shop does (sections 7 to 10 and 12)."""

from datetime import timedelta

import httpx
import pytest

from qls_desktop.simulator.clock import SimulatedClock
from qls_desktop.simulator.lightspeed.order_changes import cancel_order, edit_order, pay_order
from qls_desktop.simulator.lightspeed.ordering import place_order
from qls_desktop.simulator.lightspeed.records import Order
from qls_desktop.simulator.lightspeed.state import ShopState
from qls_desktop.simulator.lightspeed.wish import Address, NewLine, NewOrder

SHIPPED = {
    "status": "shipped",
    "trackingCode": "3SABC",
    "doNotifyShipped": True,
    "doNotifyTrackingCode": True,
}


async def ship(api: httpx.AsyncClient, order: Order, **more: object) -> httpx.Response:
    body = {"shipment": SHIPPED | more}
    return await api.put(f"shipments/{order.shipment_ids[0]}.json", json=body)


async def test_stock_adds_a_movement_and_bumps_the_variant(
    api: httpx.AsyncClient, shop: ShopState, clock: SimulatedClock
) -> None:
    variant = shop.variants[7001]
    before = variant.stock_level
    clock.advance(timedelta(minutes=1))
    answer = await api.put("variants/7001.json", json={"variant": {"stockLevel": before + 3}})
    assert answer.json()["variant"]["stockLevel"] == before + 3
    assert variant.updated == shop.now() == shop.products[variant.product_id].updated
    assert (shop.movements[-1].change, shop.movements[-1].channel) == (3, "api")
    await api.put("variants/7001.json", json={"variant": {"stockLevel": before + 3}})
    assert len(shop.movements) == 1


async def test_a_form_body_writes_too(api: httpx.AsyncClient, shop: ShopState) -> None:
    await api.put("variants/7001.json", data={"variant[stockLevel]": "12", "x": "1"})
    assert shop.variants[7001].stock_level == 12


async def test_codes_and_titles(api: httpx.AsyncClient, shop: ShopState) -> None:
    wish = {"articleCode": "A-1", "ean": "", "sku": None, "title": "Nieuw", "priceIncl": 1}
    price = shop.variants[7001].fields["priceIncl"]
    answer = await api.put("variants/7001.json", json={"variant": wish})
    row = answer.json()["variant"]
    assert (row["articleCode"], row["ean"], row["sku"], row["title"]) == ("A-1", "", "", "Nieuw")
    assert row["priceIncl"] == price
    await api.put("products/501.json", json={"product": {"title": "T", "visibility": "hidden"}})
    product = (await api.get("products/501.json")).json()["product"]
    assert (product["title"], product["isVisible"]) == ("T", False)


@pytest.mark.parametrize(
    ("mode", "status", "keys"),
    [
        ("422_plain", 422, {"error"}),
        ("422_errors", 422, {"error", "errors"}),
        ("400_plain", 400, {"error"}),
        ("200_error_body", 200, {"error"}),
    ],
)
async def test_what_does_not_fit(
    api: httpx.AsyncClient, shop: ShopState, mode: str, status: int, keys: set[str]
) -> None:
    shop.set_switches({"validation": mode})
    for body in ({"variant": {"stockLevel": "veel"}}, {"variant": {"stockLevel": True}}, {}):
        answer = await api.put("variants/7001.json", json=body)
        assert answer.status_code == status
        assert answer.json().keys() == keys


async def test_broken_json(api: httpx.AsyncClient) -> None:
    answer = await api.put("variants/7001.json", content=b"{")
    assert answer.status_code == 400
    assert (await api.put("variants/7001.json", content=b"[]")).status_code == 422


async def test_answers_to_a_put(api: httpx.AsyncClient, shop: ShopState) -> None:
    body = {"variant": {"stockLevel": 4}}
    shop.set_switches({"put_answer": "empty"})
    assert (await api.put("variants/7001.json", json=body)).content == b""
    shop.set_switches({"put_answer": "odd_types"})
    odd = (await api.put("variants/7001.json", json=body)).json()["variant"]
    assert odd["stockLevel"] == "4"


async def test_untracked_stock(api: httpx.AsyncClient, shop: ShopState) -> None:
    variant = shop.variants[7001]
    variant.fields["stockTracking"] = "disabled"
    before = variant.stock_level
    shop.set_switches({"disabled_tracking_write": "ignored"})
    await api.put("variants/7001.json", json={"variant": {"stockLevel": before + 1}})
    assert variant.stock_level == before
    shop.set_switches({"disabled_tracking_write": "stored"})
    await api.put("variants/7001.json", json={"variant": {"stockLevel": before + 1}})
    assert variant.stock_level == before + 1


async def test_a_point_of_sale_takes_its_level_back(
    api: httpx.AsyncClient, shop: ShopState, clock: SimulatedClock
) -> None:
    shop.set_switches({"stock_owner": "pos"})
    before = shop.variants[7001].stock_level
    await api.put("variants/7001.json", json={"variant": {"stockLevel": before + 9}})
    clock.advance(timedelta(seconds=59))
    shop.catch_up()
    assert shop.variants[7001].stock_level == before + 9
    clock.advance(timedelta(seconds=1))
    shop.catch_up()
    assert shop.variants[7001].stock_level == before


@pytest.mark.parametrize(
    ("mode", "status", "levels"),
    [
        ("404", 404, (False, False)),
        ("422", 422, (False, False)),
        ("accept", 200, (True, True)),
        ("silent", 200, (False, False)),
        ("partial", 200, (True, False)),
    ],
)
async def test_bulk(
    api: httpx.AsyncClient, shop: ShopState, mode: str, status: int, levels: tuple[bool, bool]
) -> None:
    shop.set_switches({"bulk_variants": mode})
    wishes = [{"id": 7001, "stockLevel": 555}, {"id": 7002, "stockLevel": 555}]
    answer = await api.put("variants/bulk.json", json={"variant": wishes})
    assert answer.status_code == status
    written = tuple(shop.variants[number].stock_level == 555 for number in (7001, 7002))
    assert written == levels


async def test_an_order_takes_stock_and_copies_codes(shop: ShopState) -> None:
    variant = shop.variants[7001]
    variant.fields["stockTracking"] = "enabled"
    before, code = variant.stock_level, variant.article_code
    order = place_order(shop, NewOrder((NewLine(7001, 2),)))
    assert variant.stock_level == before - 2
    variant.fields["articleCode"] = "ANDERS"
    assert order.lines[0].fields["articleCode"] == code


async def test_shipping_moves_the_order_and_mails(
    api: httpx.AsyncClient, shop: ShopState, order: Order, clock: SimulatedClock
) -> None:
    clock.advance(timedelta(minutes=5))
    row = (await ship(api, order)).json()["shipment"]
    assert (row["status"], row["trackingCode"]) == ("shipped", "3SABC")
    assert (order.status, order.shipment_status) == ("completed_shipped", "shipped")
    assert order.updated == shop.now()
    assert [mail.kind for mail in shop.outbox] == ["shipped", "tracking"]
    assert {mail.tracking_code for mail in shop.outbox} == {"3SABC"}
    assert (shop.events[-1].type, shop.events[-1].message) == ("shipment", "shipped")
    assert not order.captured
    await ship(api, order)
    assert len(shop.outbox) == 4
    assert [event.message for event in shop.events].count("shipped") == 1


async def test_mail_only_once(api: httpx.AsyncClient, shop: ShopState, order: Order) -> None:
    shop.set_switches({"notify_repeat": "once"})
    await ship(api, order)
    await ship(api, order)
    assert len(shop.outbox) == 2


async def test_flags_before_shipping_send_nothing(
    api: httpx.AsyncClient, shop: ShopState, order: Order
) -> None:
    await ship(api, order, status="not_shipped")
    await ship(api, order, status="onderweg")
    assert shop.outbox == []
    assert order.shipment_status == "not_shipped"


async def test_pay_later_is_captured_and_keeps_its_status(
    api: httpx.AsyncClient, shop: ShopState
) -> None:
    order = place_order(shop, NewOrder((NewLine(7001),), payment_status="not_paid", pay_later=True))
    assert order.status == "processing_awaiting_shipment"
    await ship(api, order)
    assert order.captured
    assert (order.status, order.shipment_status) == ("processing_awaiting_shipment", "shipped")


@pytest.mark.parametrize(
    ("mode", "wanted"),
    [
        ("shipment_status_only", ("processing_awaiting_shipment", "shipped")),
        ("none", ("processing_awaiting_shipment", "not_shipped")),
    ],
)
async def test_orders_that_do_not_follow(
    api: httpx.AsyncClient, shop: ShopState, order: Order, mode: str, wanted: tuple[str, str]
) -> None:
    shop.set_switches({"shipment_flips_order": mode})
    await ship(api, order)
    assert (order.status, order.shipment_status) == wanted


@pytest.mark.parametrize(("count", "shipments"), [("none", 0), ("one", 1), ("two", 2)])
async def test_shipments_per_order(shop: ShopState, count: str, shipments: int) -> None:
    shop.set_switches({"shipments_per_order": count})
    order = place_order(shop, NewOrder((NewLine(7001), NewLine(7002))))
    assert len(order.shipment_ids) == shipments
    lines = [line for number in order.shipment_ids for line in shop.shipments[number].line_ids]
    assert sorted(lines) == [line.id for line in order.lines][: len(lines)]


async def test_two_shipments_are_partly_shipped_first(
    api: httpx.AsyncClient, shop: ShopState
) -> None:
    shop.set_switches({"shipments_per_order": "two", "tracking_max_len": "3"})
    order = place_order(shop, NewOrder((NewLine(7001), NewLine(7002))))
    await ship(api, order)
    assert order.shipment_status == "partially_shipped"
    second = f"shipments/{order.shipment_ids[1]}.json"
    body = (await api.put(second, json={"shipment": SHIPPED})).json()
    assert body["shipment"]["trackingCode"] == "3SA"
    assert order.shipment_status == "shipped"


async def test_a_strict_order_write(api: httpx.AsyncClient, order: Order) -> None:
    path = f"orders/{order.id}.json"
    wish = {"status": "verzonden", "shipmentStatus": "shipped", "memo": "3SABC", "number": "1"}
    answer = await api.put(path, json={"order": wish})
    assert answer.status_code == 200
    assert (order.status, order.shipment_status) == ("processing_awaiting_shipment", "shipped")
    assert order.fields["memo"] == "3SABC"
    assert order.number == "ORD01042"


async def test_other_order_writes(api: httpx.AsyncClient, shop: ShopState, order: Order) -> None:
    path = f"orders/{order.id}.json"
    shop.set_switches({"order_put": "ignore_all"})
    await api.put(path, json={"order": {"memo": "x"}})
    assert order.fields["memo"] == ""
    shop.set_switches({"order_put": "422"})
    assert (await api.put(path, json={"order": {"status": "weg"}})).status_code == 422


async def test_the_back_office(shop: ShopState, clock: SimulatedClock) -> None:
    variant = shop.variants[7001]
    variant.fields["stockTracking"] = "enabled"
    before = variant.stock_level
    order = place_order(shop, NewOrder((NewLine(7001, 2),), payment_status="not_paid"))
    assert order.status == "processing_awaiting_payment"
    clock.advance(timedelta(minutes=1))
    pay_order(shop, order)
    assert (order.payment_status, order.status) == ("paid", "processing_awaiting_shipment")
    assert order.updated == shop.now()
    edit_order(shop, order, {"comment": "bel aan"}, (NewLine(7002, 3),))
    assert order.lines[0].quantity == 3
    with pytest.raises(ValueError, match="no field kleur"):
        edit_order(shop, order, {"kleur": "blauw"})
    edit_order(shop, order, lines=(NewLine(7001, 2),))
    cancel_order(shop, order)
    cancel_order(shop, order)
    assert (order.status, variant.stock_level) == ("cancelled", before)


async def test_payment_only_bumps(shop: ShopState, order: Order, clock: SimulatedClock) -> None:
    shop.set_switches({"updated_bump": "payment_only"})
    before = order.updated
    clock.advance(timedelta(minutes=1))
    edit_order(shop, order, {"memo": "x"})
    assert order.updated == before
    pay_order(shop, order)
    assert order.updated == shop.now()


@pytest.mark.parametrize(
    "wish",
    [
        NewOrder(()),
        NewOrder((NewLine(1),)),
        NewOrder((NewLine(7001, 0),)),
        NewOrder((NewLine(7001),), shipping="duif"),
        NewOrder((NewLine(7001),), address=Address(country="xx")),
    ],
)
async def test_orders_that_cannot_be(shop: ShopState, wish: NewOrder) -> None:
    with pytest.raises(ValueError, match=r".+"):
        place_order(shop, wish)
    assert shop.orders == {}
    assert shop.movements == []


@pytest.mark.parametrize(
    ("shipping", "status"),
    [("store", "processing_awaiting_pickup"), ("pickup_point", "processing_awaiting_shipment")],
)
async def test_shipping_methods_of_orders(shop: ShopState, shipping: str, status: str) -> None:
    order = place_order(shop, NewOrder((NewLine(7001),), shipping=shipping))
    assert order.status == status
    assert order.fields["shipmentIsPickup"] is (shipping == "store")


async def test_shipment_data(shop: ShopState) -> None:
    wish = NewOrder((NewLine(7001),), shipping="pickup_point")
    native = place_order(shop, wish).fields["shipmentData"]
    assert native["method"] == "default"
    assert "service_point_code" in native
    shop.set_switches({"shipment_data": "app_keys"})
    assert list(place_order(shop, wish).fields["shipmentData"]) == ["app"]
    shop.set_switches({"shipment_data": "empty_list"})
    assert place_order(shop, wish).fields["shipmentData"] == []


async def test_statuses_nobody_knows(api: httpx.AsyncClient, shop: ShopState) -> None:
    shop.set_switches({"extra_statuses": "on"})
    for _ in range(8):
        place_order(shop, NewOrder((NewLine(7001),)))
    rows = (await api.get("orders.json")).json()["orders"]
    assert "processing_quality_check" in {row["status"] for row in rows}


@pytest.mark.parametrize(
    ("path", "one", "fields"),
    [
        ("shop/scripts", "shopScript", {"body": "<script></script>", "location": "body"}),
        ("shop/metafields", "shopMetafield", {"key": "k", "value": "1"}),
        ("orders/9001/metafields", "orderMetafield", {"key": "qls", "value": "x"}),
        ("orders/customstatuses", "customStatus", {"title": "Wacht"}),
        ("webhooks", "webhook", {"address": "https://hook.example.test"}),
        ("external_services", "externalService", {"name": "x", "type": "shipment"}),
    ],
)
async def test_what_is_only_stored(
    api: httpx.AsyncClient, order: Order, path: str, one: str, fields: dict[str, str]
) -> None:
    assert order.id == 9001
    made = await api.post(f"{path}.json", json={one: fields})
    assert made.status_code == 201
    row = made.json()[one]
    assert fields.items() <= row.items()
    assert list(row)[:3] == ["id", "createdAt", "updatedAt"]
    address = f"{path}/{row['id']}.json"
    assert (await api.get(address)).json() == {one: row}
    name = next(iter(fields))
    changed = await api.put(address, json={one: {name: "anders", "onbekend": 1}})
    assert changed.json()[one][name] == "anders"
    assert (await api.get(f"{path}.json")).json().popitem()[1] == [changed.json()[one]]
    gone = await api.delete(address)
    assert (gone.status_code, gone.content) == (204, b"")
    assert (await api.get(address)).status_code == 404
    assert (await api.delete(address)).status_code == 404


async def test_scripts(api: httpx.AsyncClient, shop: ShopState) -> None:
    path = "shop/scripts.json"
    assert (await api.post(path, json={"shopScript": {}})).status_code == 422
    shop.set_switches({"script_body": "refuse_422", "scripts_key": "scripts"})
    body = {"shopScript": {"body": "1234"}}
    assert (await api.post(path, json=body)).status_code == 422
    shop.set_switches({"script_body": "cut", "create_status": "200"})
    made = await api.post(path, json=body)
    assert made.status_code == 200
    assert made.json()["shopScript"] | {"id": 0, "createdAt": "", "updatedAt": ""} == {
        "id": 0,
        "createdAt": "",
        "updatedAt": "",
        "url": None,
        "body": "12",
        "location": "body",
    }
    assert list((await api.get(path)).json()) == ["scripts"]
    assert (await api.get("shop/scripts/count.json")).json() == {"count": 1}


async def test_the_javascript_slot(api: httpx.AsyncClient) -> None:
    wish = {"shopJavascript": {"isActive": True, "script": "<script>1</script>"}}
    assert (await api.put("shop/javascript.json", json=wish)).json() == wish
    assert (await api.get("shop/javascript.json")).json() == wish


async def test_the_shop_itself(api: httpx.AsyncClient) -> None:
    answer = await api.put("shop.json", json={"shop": {"phone": "1", "id": 2}})
    assert (answer.json()["shop"]["phone"], answer.json()["shop"]["id"]) == ("1", 310042)


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("POST", "orders"),
        ("POST", "shipments"),
        ("DELETE", "orders/9001"),
        ("PUT", "shippingmethods/3100"),
        ("POST", "shippingmethods"),
        ("PUT", "orders/1"),
        ("PUT", "shipments/1"),
        ("PUT", "variants/1"),
        ("POST", "orders/1/metafields"),
    ],
)
async def test_what_cannot_be_written(
    api: httpx.AsyncClient, order: Order, method: str, path: str
) -> None:
    assert order.id == 9001
    assert (await api.request(method, f"{path}.json", json={})).status_code == 404


async def test_orders_show_the_documented_drift(api: httpx.AsyncClient, shop: ShopState) -> None:
    made = [place_order(shop, NewOrder((NewLine(7001), NewLine(7002)))) for _ in range(8)]
    lines = [line.fields for order in made for line in order.lines]
    rows = (await api.get(f"orders/{made[2].id}/products.json")).json()["orderProducts"]
    assert [row["weight"] is None for row in rows] == [False, True]
    assert {type(line["customFields"]) for line in lines} == {bool, list}
    shipments = [row.fields for row in shop.shipments.values()]
    assert {"totalWeight" in row for row in shipments} == {True, False}
    assert {"doNotifyReadyForPickup" in row for row in shipments} == {True, False}
    orders = [order.fields for order in made]
    assert {type(row["paymentData"]) for row in orders} == {dict, list}
    assert {type(row["referralId"]) for row in orders} == {bool, str}
    assert {type(row["birthDate"]) for row in orders} == {bool, str}


async def test_weights_of_lines(api: httpx.AsyncClient, shop: ShopState) -> None:
    order = place_order(shop, NewOrder((NewLine(7001, 3),)))
    piece = shop.variants[7001].fields["weight"]
    for mode, wanted in (("piece", piece), ("line", 3 * piece)):
        shop.set_switches({"line_weight": mode})
        rows = (await api.get(f"orders/{order.id}/products.json")).json()["orderProducts"]
        assert rows[0]["weight"] == wanted
    assert order.fields["weight"] == 3 * piece
