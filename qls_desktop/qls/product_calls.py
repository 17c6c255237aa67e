"""Reads and writes fulfilment products (api/qls.md section 4, recipes 2 and 4)."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from operator import attrgetter

from qls_desktop.domain.catalogue import WarehouseProduct
from qls_desktop.domain.outcomes import OutcomeKind
from qls_desktop.domain.settings import ProductField
from qls_desktop.qls.calls import Calls
from qls_desktop.qls.creating import product_decoder
from qls_desktop.qls.envelope import succeeded
from qls_desktop.qls.product_rows import ProductDetail, product_detail, products
from qls_desktop.qls.refusal import FILTER_IGNORED
from qls_desktop.qls.walk import walk
from qls_desktop.transport.problems import problem_error
from qls_desktop.transport.request import Answer, Lane

PRODUCTS = "/fulfillment/products"
PRODUCT = "/fulfillment/products/{id}"

MOST_FILTER_PAGES = 5
"""Pages read of a list that is filtered by SKU; more means that the filter doesn't work."""

product_key = attrgetter("id")


@dataclass(frozen=True, slots=True)
class NewProduct:
    """What a product is created with; prices are euros, None and "" are not told."""

    name: str
    sku: str
    ean: str
    image_url: str = ""
    price_cost: Decimal | None = None
    price_store: Decimal | None = None


async def find_by_sku(calls: Calls, sku: str) -> tuple[WarehouseProduct, ...]:
    """The products with exactly this SKU, outer spaces aside; usually 1 call.

    Raises:
        ApiProblemError: ``unclear`` named ``warehouse_filter_ignored`` when none was found and the
            rows show that the list isn't filtered, so that absence isn't proven.
    """
    wanted = sku.strip()
    query = (("filter[sku]", wanted),)
    found = await walk(
        calls.pages(PRODUCTS, products, Lane.PRODUCTS, query),
        product_key,
        lambda _page: None,
        MOST_FILTER_PAGES,
    )
    matching = tuple(row for row in found.rows.values() if row.sku == wanted)
    is_filtered = all(wanted.casefold() in row.sku.casefold() for row in found.rows.values())
    if not matching and not (is_filtered and found.is_complete):
        request = calls.request("GET", PRODUCTS, Lane.PRODUCTS, query=query)
        raise problem_error(OutcomeKind.UNCLEAR, FILTER_IGNORED, request, 200)
    return matching


async def read_detail(calls: Calls, product_id: str, lane: Lane) -> ProductDetail:
    """A product in full.

    Raises:
        ApiProblemError: ``missing`` when it is gone.
    """
    request = calls.request("GET", PRODUCT, lane, row_id=product_id)

    def decode(answer: Answer) -> ProductDetail:
        detail = product_detail(succeeded(request, answer).data)
        if detail is None:
            raise problem_error(OutcomeKind.MISSING, "api_missing", request, answer.status)
        return detail

    return await calls.read(request, decode)


async def create_product(calls: Calls, new: NewProduct) -> str:
    """Creates a product and gives its id.

    Raises:
        ApiProblemError: ``rejected`` is a fault of this product; after ``unclear`` look before
            creating again (api/qls.md, recipe 4).
    """
    given: dict[str, object] = {
        "name": new.name,
        "sku": new.sku,
        "ean": new.ean,
        "image_url": new.image_url or None,
        "price_cost": new.price_cost,
        "price_store": new.price_store,
    }
    body = {key: value for key, value in given.items() if value is not None}
    request = calls.request("POST", PRODUCTS, Lane.PRODUCTS, body=body)
    return await calls.write(request, product_decoder(request))


async def update_product(
    calls: Calls, detail: ProductDetail, changes: Mapping[ProductField, str | Decimal | None]
) -> None:
    """Changes fields of a product and leaves the others as they were in ``detail``, read just now.

    SKU and EAN go along exactly as QLS holds them; they are never changed. "" empties a field,
    the name excepted: QLS requires one and refuses.
    The answer is often empty, so success shows in the next full read.

    Raises:
        ApiProblemError: ``missing`` when it is gone, ``rejected`` is a fault of this product.
    """
    body = {
        **detail.writable,
        **{field.value: None if value == "" else value for field, value in changes.items()},
    }
    if ProductField.NAME in changes:
        body["name"] = changes[ProductField.NAME] or ""
    request = calls.request("PUT", PRODUCT, Lane.PRODUCTS, row_id=detail.product.id, body=body)

    def decode(answer: Answer) -> None:
        succeeded(request, answer)

    await calls.write(request, decode, repeatable=True)
