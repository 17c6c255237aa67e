"""What the shop answers has exactly the keys and kinds of api/lightspeed.md section 15."""

from typing import Any

import httpx
import pytest

from qls_desktop.simulator.lightspeed.records import Order
from qls_desktop.simulator.lightspeed.state import ShopState

Json = dict[str, Any]


def assert_same_shape(given: object, wanted: object, where: str = "$") -> None:
    """Compare keys in their order, lists by their first row, and references whole."""
    if isinstance(wanted, dict) and isinstance(given, dict):
        assert list(given) == list(wanted), where
        for key, value in wanted.items():
            assert_same_shape(given[key], value, f"{where}.{key}")
    elif isinstance(wanted, list) and wanted and isinstance(given, list) and given:
        assert_same_shape(given[0], wanted[0], f"{where}[0]")
    elif isinstance(wanted, str) and isinstance(given, str) and "T" in wanted[10:11]:
        assert len(given) == len(wanted), where
    else:
        assert is_kind(given, wanted), f"{where}: {given!r}, documented {wanted!r}"


def is_kind(given: object, wanted: object) -> bool:
    """Numbers may be whole or not; `false` and null stand for an unset value."""
    if isinstance(wanted, bool) or wanted is None:
        return given is None or isinstance(given, bool | str | dict)
    if isinstance(wanted, int | float):
        return isinstance(given, int | float) and not isinstance(given, bool)
    return isinstance(given, type(wanted))


async def read(api: httpx.AsyncClient, path: str) -> Json:
    answer = await api.get(path)
    assert answer.status_code == 200, answer.text
    body: Json = answer.json()
    return body


async def test_account(api: httpx.AsyncClient, documented: Json) -> None:
    assert_same_shape(await read(api, "account.json"), documented["account"])


async def test_permissions(api: httpx.AsyncClient, documented: Json) -> None:
    assert_same_shape(await read(api, "account/permissions.json"), documented["permissions"])


async def test_shop(api: httpx.AsyncClient, documented: Json) -> None:
    assert await read(api, "shop.json") == documented["shop"]


async def test_a_variant(api: httpx.AsyncClient, documented: Json) -> None:
    page = await read(api, "variants.json?limit=250")
    wanted = documented["variants_list_page"]["variants"][0]
    given = next(row for row in page["variants"] if row["id"] == 7001)
    assert_same_shape(given | {"options": []}, wanted)
    assert given["movements"] == wanted["movements"]


async def test_a_product_of_the_catalog(api: httpx.AsyncClient, documented: Json) -> None:
    row = (await read(api, "catalog.json?limit=1"))["products"][0]
    wanted = documented["catalog_page"]["products"][0]
    assert list(row) == list(wanted)
    assert row["variants"].keys() == {str(v["id"]) for v in row["variants"].values()}


async def test_a_variant_of_the_catalog(api: httpx.AsyncClient, documented: Json) -> None:
    row = (await read(api, "catalog.json?limit=1"))["products"][0]
    variant = next(iter(row["variants"].values()))
    names = list(documented["variants_list_page"]["variants"][0])
    until_title = names[: names.index("title") + 1]
    kept = [n for n in until_title if not n.endswith(("Value", "Unit", "unitPrice"))]
    assert list(variant) == [n for n in kept if n != "unitPrice"] + ["tax"]
    assert variant["tax"] in (0.21, 0.09)


async def test_an_order_in_a_list(api: httpx.AsyncClient, order: Order, documented: Json) -> None:
    page = await read(api, "orders.json")
    assert order.id == page["orders"][0]["id"]
    wanted = documented["orders_list_page"]
    for row in (page["orders"][0], wanted["orders"][0]):
        for drifting in ("referralId", "paymentData"):
            row[drifting] = False
    assert_same_shape(page, wanted)
    assert page["orders"][0]["shipments"] == wanted["orders"][0]["shipments"]


async def test_an_order_alone(api: httpx.AsyncClient, order: Order, documented: Json) -> None:
    single = (await read(api, f"orders/{order.id}.json"))["order"]
    listed = (await read(api, "orders.json"))["orders"][0]
    assert list(single) == list(listed)
    wanted = documented["single_order"]["order"]
    for name in ("customer", "invoices", "shipments", "products", "metafields", "events"):
        assert list(single[name]["resource"]) == list(wanted[name]["resource"]), name
    customer = single["customer"]["resource"]["embedded"]
    assert customer["firstname"] == "Kim"
    assert customer["addressShippingZipcode"] == "1234 AB"


async def test_what_is_embedded_in_an_order(
    api: httpx.AsyncClient, order: Order, documented: Json
) -> None:
    single = (await read(api, f"orders/{order.id}.json"))["order"]
    parts = {name: single[name]["resource"]["embedded"] for name in ("shipments", "products")}
    assert parts["shipments"] == (await read(api, f"shipments.json?order={order.id}"))["shipments"]
    assert (
        parts["products"] == (await read(api, f"orders/{order.id}/products.json"))["orderProducts"]
    )
    events = single["events"]["resource"]["embedded"]
    wanted = documented["single_order"]["order"]["events"]["resource"]["embedded"]
    created = next(row for row in events if row["type"] == "shipment")
    assert_same_shape([created], wanted)


async def test_lines_of_an_order(api: httpx.AsyncClient, order: Order, documented: Json) -> None:
    page = await read(api, f"orders/{order.id}/products.json")
    assert_same_shape(page, documented["order_products"])
    assert page["orderProducts"][0]["quantityShipped"] == 2


async def test_shipments(api: httpx.AsyncClient, order: Order, documented: Json) -> None:
    page = await read(api, f"shipments.json?order={order.id}")
    assert page == {
        "shipments": [
            documented["shipments"]["shipments"][0]
            | {
                "createdAt": "2026-05-04T10:02:03+02:00",
                "updatedAt": "2026-05-04T10:02:03+02:00",
            }
        ]
    }


async def test_an_error(api: httpx.AsyncClient, documented: Json) -> None:
    answer = await api.get("https://api.webshopapp.com/xx/orders/1.json")
    assert answer.status_code == 404
    wanted = documented["error"]["error"] | {"request": "/xx/orders/1.json"}
    assert answer.json() == {"error": wanted}


async def test_slashes_are_escaped(api: httpx.AsyncClient) -> None:
    assert b'"account\\/permissions"' in (await api.get("account.json")).content


async def test_shipment_products(api: httpx.AsyncClient, order: Order) -> None:
    page = await read(api, f"shipments/{order.shipment_ids[0]}/products.json")
    row = page["shipmentProducts"][0]
    names = ["id", "quantity", "title", "variant", "articleCode", "ean", "sku", "customData"]
    assert list(row) == names
    assert isinstance(row["variant"], str)


async def test_offsets_follow_the_season(api: httpx.AsyncClient, shop: ShopState) -> None:
    shop.products[501].created = shop.now().replace(month=1)
    product = (await read(api, "products/501.json"))["product"]
    assert product["createdAt"].endswith("+01:00")
    shop.products[501].created = shop.now()
    assert (await read(api, "products/501.json"))["product"]["createdAt"].endswith("+02:00")


async def test_a_product(api: httpx.AsyncClient, shop: ShopState) -> None:
    matrix = next(row for row in shop.products.values() if row.fields["hasMatrix"])
    product = (await read(api, f"products/{matrix.id}.json"))["product"]
    assert list(product["set"]) == ["id", "createdAt", "updatedAt", "name", "options"]
    assert product["set"]["options"][0]["values"][0].keys() == {"id", "sortOrder", "name"}
    url = f"variants?product={matrix.id}"
    assert product["variants"]["resource"]["url"] == url
    listed = await read(api, f"variants.json?product={matrix.id}&limit=250")
    assert [row["id"] for row in listed["variants"]] == matrix.variant_ids[::-1]


async def test_variants_show_the_documented_drift(api: httpx.AsyncClient) -> None:
    rows = (await read(api, "variants.json?limit=250"))["variants"]
    assert {row["stockAlert"] for row in rows} == {2, ""}
    assert {row["hs"] for row in rows} == {None, ""}
    assert any(row["matrix"] is False for row in rows)


@pytest.mark.parametrize(
    ("path", "key"),
    [
        ("languages", "languages"),
        ("shippingmethods", "shippingMethods"),
        ("shippingmethods/3100/countries", "shippingMethodCountries"),
        ("shippingmethods/3100/values", "shippingMethodValues"),
        ("variants/movements", "variantsMovements"),
        ("orders/events", "ordersEvents"),
        ("orders/customstatuses", "customStatuses"),
        ("shop/scripts", "shopScripts"),
        ("shop/metafields", "shopMetafields"),
        ("webhooks", "webhooks"),
        ("external_services", "externalServices"),
        ("products/501/images", "productImages"),
        ("products/501/metafields", "productMetafields"),
        ("variants/7001/metafields", "variantMetafields"),
        ("orders/9001/metafields", "orderMetafields"),
        ("shipments/8001/metafields", "shipmentMetafields"),
    ],
)
async def test_envelopes_of_lists(
    api: httpx.AsyncClient, order: Order, path: str, key: str
) -> None:
    assert order.id == 9001
    body = await read(api, f"{path}.json")
    assert list(body) == [key]
    assert isinstance(body[key], list)


@pytest.mark.parametrize(
    ("path", "key"),
    [
        ("shop/limits", "shopLimits"),
        ("shop/javascript", "shopJavascript"),
        ("shippingmethods/3104", "shippingMethod"),
        ("catalog/501", "product"),
    ],
)
async def test_envelopes_of_one(api: httpx.AsyncClient, path: str, key: str) -> None:
    assert list(await read(api, f"{path}.json")) == [key]


@pytest.mark.parametrize("path", ["customers", "time", "products/1", "orders/1", "shop/nothing"])
async def test_what_is_not_there(api: httpx.AsyncClient, path: str) -> None:
    answer = await api.get(f"{path}.json")
    assert answer.status_code == 404
    assert answer.json()["error"]["code"] == 404


async def test_the_methods_of_the_shop(api: httpx.AsyncClient) -> None:
    rows = (await read(api, "shippingmethods.json"))["shippingMethods"]
    titles = {row["title"] for row in rows}
    assert {"Sameday", "Avondlevering", "Standaard verzending", "Afhalen in de winkel"} <= titles
    values = (await read(api, "shippingmethods/3100/values.json"))["shippingMethodValues"]
    assert {"weightMinimum", "weightMaximim", "priceExcl", "priceIncl"} <= values[0].keys()


async def test_ids_that_do_not_exist(api: httpx.AsyncClient) -> None:
    for path in ("shipments/1.json", "shippingmethods/1.json", "variants/1.json"):
        assert (await api.get(path)).status_code == 404
