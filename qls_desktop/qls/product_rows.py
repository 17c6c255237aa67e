"""Fulfilment products as my.QLS gives them (api/qls.md, section 4)."""

from collections.abc import Mapping
from dataclasses import dataclass

import msgspec

from qls_desktop.domain.catalogue import WarehouseProduct
from qls_desktop.qls import fields
from qls_desktop.qls.pages import decode_list, decode_object


@dataclass(frozen=True, slots=True)
class OtherLink:
    """A shop integration at QLS that a product is linked to, and what it has switched on."""

    name: str
    syncs_orders: bool
    syncs_stock: bool

    @property
    def is_active(self) -> bool:
        """Whether it carries orders or stock besides us (api/qls.md, recipe 1)."""
        return self.syncs_orders or self.syncs_stock


@dataclass(frozen=True, slots=True)
class ProductDetail:
    """A product with what only its detail tells.

    ``writable`` holds the fields that a PUT has to repeat, as QLS gave them.
    """

    product: WarehouseProduct
    writable: Mapping[str, object]
    links: tuple[OtherLink, ...]


class _ProductRow(msgspec.Struct, frozen=True):
    id: object = None
    name: object = None
    sku: object = None
    ean: object = None
    barcodes: object = None
    barcodes_and_ean: object = None
    amount_available: object = None
    amount_total: object = None
    image_url: object = None
    price_cost: object = None
    price_store: object = None
    deleted: object = None


class _DetailRow(_ProductRow, frozen=True):
    mappings: object = None


def products(data: bytes) -> tuple[WarehouseProduct, ...]:
    """Reads list or filter rows; a row marked as deleted is left out."""
    rows = decode_list(data, _ProductRow)
    return tuple(_product(row) for row in rows if not fields.truth(row.deleted))


def product_detail(data: bytes) -> ProductDetail | None:
    """Reads a single product, None when it is marked as deleted."""
    row = decode_object(data, _DetailRow)
    if fields.truth(row.deleted):
        return None
    return ProductDetail(_product(row), _writable(row), _links(row.mappings))


def created_id(data: bytes) -> str | None:
    """The id in the answer to a create, None when it holds none."""
    return fields.optional_id(decode_object(data, _ProductRow).id) if data else None


def _product(row: _ProductRow) -> WarehouseProduct:
    return WarehouseProduct(
        id=fields.row_id(row.id),
        name=fields.title(row.name),
        sku=fields.code(row.sku),
        ean=fields.code(row.ean),
        barcodes=_barcodes(row),
        amount_available=fields.units(row.amount_available),
        amount_total=fields.units(row.amount_total),
        image_url=fields.text(row.image_url),
        price_cost=fields.price(row.price_cost),
        price_store=fields.price(row.price_store),
    )


def _barcodes(row: _ProductRow) -> tuple[str, ...]:
    rows = row.barcodes if isinstance(row.barcodes, list) else []
    own = [entry.get("barcode") if isinstance(entry, dict) else entry for entry in rows]
    main = fields.code(row.ean)
    codes = (*fields.texts(row.barcodes_and_ean), *fields.texts(own))
    return tuple(code for code in dict.fromkeys(codes) if code != main)


def _writable(row: _ProductRow) -> dict[str, object]:
    return {
        "name": row.name,
        "sku": row.sku,
        "ean": row.ean,
        "image_url": row.image_url,
        "price_cost": _repeated(row.price_cost),
        "price_store": _repeated(row.price_store),
    }


def _repeated(value: object) -> object:
    """A price as QLS gave it, exact where it is a number; never left out for being odd."""
    number = fields.decimal(value)
    return value if number is None else number


def _links(mappings: object) -> tuple[OtherLink, ...]:
    found = (_link(entry) for entry in (mappings if isinstance(mappings, list) else []))
    return tuple(dict.fromkeys(link for link in found if link is not None))


def _link(mapping: object) -> OtherLink | None:
    if not isinstance(mapping, dict) or fields.truth(mapping.get("deleted")):
        return None
    integration = mapping.get("shop_integration")
    if not isinstance(integration, dict):
        return None
    return OtherLink(
        fields.title(integration.get("name")),
        fields.truth(integration.get("fulfillment_sync_orders")),
        fields.truth(integration.get("fulfillment_sync_stock")),
    )
