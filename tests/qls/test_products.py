"""Products against the simulated my.QLS: what is read and written, and in how many calls."""

import json
from decimal import Decimal

import httpx
import pytest

from qls_desktop.domain.catalogue import WarehouseProduct
from qls_desktop.domain.outcomes import ApiProblemError, OutcomeKind
from qls_desktop.domain.paging import Page
from qls_desktop.domain.settings import ProductField
from qls_desktop.qls.product_calls import NewProduct
from tests.qls.warehouses import World, always, scripted

NEW = NewProduct("Mok nieuw", "MOK-NIEUW", "2000000099999", "", Decimal("3.25"), Decimal("9.95"))


def ignore(_page: Page[WarehouseProduct]) -> None:
    """Nothing is wanted of the pages."""


@pytest.mark.parametrize(("size", "calls"), [("20", 13), ("50", 5), ("100", 3)])
async def test_all_products_take_one_call_a_page(size: str, calls: int) -> None:
    world = World({"page_size": size}, products=250)
    async with world.open() as (warehouse, channel):
        result = await warehouse.walk_products(ignore)
        assert (result.complete, result.rows, channel.calls) == (True, 250, calls)


@pytest.mark.parametrize("shape", ["object_no_limit", "null", "empty_list", "absent"])
@pytest.mark.parametrize("end", ["400_text", "404", "204", "200_empty"])
async def test_every_pagination_and_every_end(shape: str, end: str) -> None:
    world = World({"pagination_shape": shape, "page_past_end": end}, products=100)
    async with world.open() as (warehouse, channel):
        result = await warehouse.walk_products(ignore)
        assert (result.complete, result.rows) == (True, 100)
        assert channel.calls == (2 if shape == "object_no_limit" else 3)


@pytest.mark.parametrize("drift", ["insert", "remove"])
@pytest.mark.parametrize("shape", ["object", "null"])
async def test_a_list_that_changes_meanwhile(drift: str, shape: str) -> None:
    world = World({"paging_drift": drift, "pagination_shape": shape}, products=120)
    async with world.open() as (warehouse, _):
        result = await warehouse.walk_products(ignore)
        if shape == "object":
            assert result.complete
            assert result.rows == (120 if drift == "insert" else 119)
        elif drift == "insert":
            assert (result.complete, result.rows) == (True, 120)


@pytest.mark.parametrize(
    ("switches", "complete"),
    [
        ({"page_param": "ignored"}, False),
        ({"page_param": "ignored", "pagination_shape": "null"}, False),
        ({"list_short": "empty"}, True),
        ({"list_short": "empty", "empty_list": "204"}, True),
    ],
)
async def test_lists_that_do_not_page(switches: dict[str, str], complete: bool) -> None:
    async with World(switches, products=80).open() as (warehouse, _):
        assert (await warehouse.walk_products(ignore)).complete is complete


async def test_a_missing_row_makes_the_read_incomplete() -> None:
    world = World({}, products=80)
    world.arm("missing_row", "GET */fulfillment/products")
    async with world.open() as (warehouse, _):
        assert not (await warehouse.walk_products(ignore)).complete


async def test_a_doubled_row_does_no_harm() -> None:
    world = World({}, products=80)
    world.arm("doubled_row", "GET */fulfillment/products")
    async with world.open() as (warehouse, _):
        result = await warehouse.walk_products(ignore)
        assert (result.complete, result.rows) == (True, 80)


@pytest.mark.parametrize(
    "fault", ["502_html_before", "500_json_before", "drop_before", "truncated_json", "html_200"]
)
async def test_a_page_that_fails_once_is_asked_again(fault: str) -> None:
    world = World({}, products=80)
    world.arm(fault, "GET */fulfillment/products")
    async with world.open() as (warehouse, channel):
        result = await warehouse.walk_products(ignore)
        assert (result.complete, channel.calls) == (True, 3)


async def test_pages_tell_which_is_the_last() -> None:
    async with World({}, products=80).open() as (warehouse, _):
        pages = [page async for page in warehouse.product_pages()]
    assert [(len(page.rows), page.is_last, page.count) for page in pages] == [
        (50, False, 80),
        (30, True, 80),
    ]
    first = pages[0].rows[0]
    assert (first.sku, first.amount_available) == ("MOK-00000", 42)


@pytest.mark.parametrize("kind", ["exact", "contains"])
async def test_find_by_sku(kind: str) -> None:
    world = World({"sku_filter": kind}, products=20)
    world.state.add_product({"name": "Dubbel", "sku": "MOK-00001", "ean": "2000000000999"})
    world.state.add_product({"name": "Langer", "sku": "MOK-00001-B", "ean": "2000000000888"})
    await world.timing.sleep(10)
    async with world.open() as (warehouse, channel):
        found = await warehouse.find_by_sku(" MOK-00001 ")
        assert {row.sku for row in found} == {"MOK-00001"}
        assert len(found) == 2
        assert await warehouse.find_by_sku("MOK-X") == ()
        assert channel.calls == 2


async def test_a_filter_that_is_ignored_proves_no_absence() -> None:
    async with World({"sku_filter": "ignored"}, products=60).open() as (warehouse, _):
        assert len(await warehouse.find_by_sku("MOK-00001")) == 1
        with pytest.raises(ApiProblemError) as caught:
            await warehouse.find_by_sku("MOK-X")
    assert caught.value.problem.kind is OutcomeKind.UNCLEAR
    assert caught.value.problem.reason.kind == "warehouse_filter_ignored"


async def test_create_sends_only_known_fields() -> None:
    world = World({}, products=1)
    async with world.open() as (warehouse, channel):
        made = await warehouse.create_product(NEW)
        assert channel.calls == 1
        product = (await warehouse.product_detail(made)).product
    assert (product.sku, product.ean, product.price_store) == (NEW.sku, NEW.ean, Decimal("9.95"))


@pytest.mark.parametrize("status", ["400", "422", "200_meta_400", "200_meta_200"])
async def test_a_refused_product_is_its_own_fault(status: str) -> None:
    world = World({"error_status": status}, products=3)
    taken = world.state.products()[0].ean
    async with world.open() as (warehouse, _):
        with pytest.raises(ApiProblemError) as caught:
            await warehouse.create_product(NewProduct("Mok", "MOK-Y", str(taken)))
    assert caught.value.problem.kind is OutcomeKind.REJECTED
    assert caught.value.problem.texts


@pytest.mark.parametrize("fault", ["drop_after", "502_html_after", "500_json_after"])
async def test_a_create_without_answer_is_unclear_and_not_repeated(fault: str) -> None:
    world = World({"list_lag_s": "0"}, products=1)
    world.arm(fault, "POST *")
    async with world.open() as (warehouse, channel):
        with pytest.raises(ApiProblemError) as caught:
            await warehouse.create_product(NEW)
        assert caught.value.problem.kind is OutcomeKind.UNCLEAR
        assert channel.calls == 1
        assert len(await warehouse.find_by_sku(NEW.sku)) == 1


async def test_a_product_without_id_is_unclear() -> None:
    async with scripted(always(201, {"data": {"name": "Mok"}})) as (warehouse, _):
        with pytest.raises(ApiProblemError) as caught:
            await warehouse.create_product(NEW)
    assert caught.value.problem.reason.kind == "warehouse_no_id"


@pytest.mark.parametrize("answer", ["204", "200_body", "200_empty"])
@pytest.mark.parametrize("semantics", ["replace", "merge"])
async def test_update_changes_what_was_asked_and_keeps_the_rest(
    answer: str, semantics: str
) -> None:
    world = World({"put_answer": answer, "put_semantics": semantics}, products=1)
    before = world.state.products()[0]
    codes = (before.sku, before.ean, before.price_cost)
    async with world.open() as (warehouse, channel):
        changes: dict[ProductField, str | Decimal | None] = {
            ProductField.NAME: "Mok anders",
            ProductField.PRICE_STORE: Decimal("10.50"),
        }
        await warehouse.update_product(await warehouse.product_detail(before.id), changes)
        assert channel.calls == 2
        after = (await warehouse.product_detail(before.id)).product
    assert (after.name, after.price_store) == ("Mok anders", Decimal("10.5"))
    assert (after.sku, after.ean, after.price_cost) == codes


async def test_an_empty_field_is_emptied_and_codes_go_along_untouched() -> None:
    bodies = []

    def answer(request: httpx.Request) -> httpx.Response:
        if request.method == "PUT":
            bodies.append(json.loads(request.content))
            return httpx.Response(204)
        row = {"id": "f1", "name": "Mok", "sku": " a ", "ean": None, "image_url": "x", "weight": 9}
        return always(200, {"data": row})(request)

    async with scripted(answer) as (warehouse, _):
        detail = await warehouse.product_detail("f1")
        await warehouse.update_product(detail, {ProductField.IMAGE_URL: ""})
        await warehouse.update_product(detail, {ProductField.NAME: ""})
    kept = {"name": "Mok", "sku": " a ", "ean": None, "price_cost": None, "price_store": None}
    assert bodies[0] == {**kept, "image_url": None}
    assert bodies[1] == {**kept, "name": "", "image_url": "x"}


@pytest.mark.parametrize("switch", ["404", "400", "200_deleted"])
async def test_a_product_that_is_gone(switch: str) -> None:
    world = World({"deleted_product": switch}, products=2)
    gone = world.state.products()[0].id
    world.state.delete_product(gone)
    async with world.open() as (warehouse, _):
        with pytest.raises(ApiProblemError) as caught:
            await warehouse.product_detail(gone)
    expected = OutcomeKind.REJECTED if switch == "400" else OutcomeKind.MISSING
    assert caught.value.problem.kind is expected
