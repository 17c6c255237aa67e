"""How products look in answers (api/qls.md sections 4 and 12)."""

from qls_desktop.simulator.qls.foreign import NATIVE_INTEGRATION_ID
from qls_desktop.simulator.qls.moments import written
from qls_desktop.simulator.qls.product import SimBarcode, SimProduct
from qls_desktop.simulator.qls.state import WarehouseState

Shape = dict[str, object]


def product_row(product: SimProduct) -> Shape:
    """Give the row of a product in lists and filters."""
    length, width, height = product.size_mm
    return {
        "id": product.id,
        "company_id": product.company_id,
        "collection_id": None,
        "dimensions": {"length": str(length), "width": str(width), "height": str(height)},
        "article_number": None,
        "ean": product.ean,
        "name": product.name,
        "sku": product.sku,
        "image_url": product.image_url,
        "image_url_handheld": None,
        "country_code_of_origin": None,
        "hs_code": None,
        "need_barcode_picking": True,
        "need_best_before_stock": False,
        "need_serial_number": False,
        **_amounts(product),
        "price_cost": product.price_cost,
        "price_store": product.price_store,
        "weight": product.weight,
        "foldable": False,
        "fulfillment_product_brand_id": None,
        "description": None,
        "status": None,
        "created": written(product.created),
        "modified": written(product.modified),
        "suppliers": [],
        "barcodes": [barcode_row(product, row) for row in product.barcodes],
        "barcodes_and_ean": list(product.codes()),
        **product.extra,
    }


def product_detail(state: WarehouseState, product: SimProduct) -> Shape:
    """Give a product in full."""
    native = state.premises.get("native_link") == "on"
    return {
        **product_row(product),
        "order_unit": product.order_unit,
        "bundles": [],
        "bundle_products": [_bundle_part(product)] if product.composed else [],
        "product_brand": None,
        "product_values": [],
        "vas": [],
        "product_master_cartons": [],
        "product_measurements": [],
        "warehouse_stock_transfers": [],
        "warehouse_stocks": [_place(product)],
        "mappings": [_mapping(state, product)] if native else [],
    }


def stock_row(product: SimProduct, with_backorder: bool = True) -> Shape:
    """Give the row of a product in the stock list (`stock_route`)."""
    free = product.amount_available
    row: Shape = {
        "id": product.id,
        "name": product.name,
        "ean": product.ean,
        "sku": product.sku,
        "amount_total": product.amount_total,
        "amount_reserved": product.amount_reserved,
        "amount_blocked": product.amount_blocked,
        "amount_available": free,
        "amount_salable": free,
        "amount_sold": 0,
        "amount_backorder": product.amount_backorder,
        "amount_forecast": 0,
        "amount_internally_moving": product.amount_internally_moving,
        "amount_prognose": 0,
        "amount_incoming": product.amount_incoming,
        "amount_preorderable": 0,
    }
    if not with_backorder:
        del row["amount_backorder"]
    return row


def barcode_row(product: SimProduct, row: SimBarcode) -> Shape:
    """Give an extra barcode."""
    return {
        "id": row.id,
        "fulfillment_product_id": product.id,
        "company_id": product.company_id,
        "barcode": row.barcode,
        "created": written(row.created),
        "modified": written(row.created),
    }


def _amounts(product: SimProduct) -> Shape:
    return {
        "amount_available": product.amount_available,
        "amount_reserved": product.amount_reserved,
        "amount_total": product.amount_total,
        "amount_blocked": product.amount_blocked,
    }


def _bundle_part(product: SimProduct) -> Shape:
    return {"id": 8000 + product.number, "bundle_id": product.id, "amount": 2}


def _place(product: SimProduct) -> Shape:
    return {
        "id": 9000 + product.number,
        "product_id": product.id,
        "zone_id": 12,
        "row_number": "A",
        "rack_number": f"{product.number % 40 + 1:02d}",
        "shelf_number": "2",
        "number": "1",
        "amount_current": product.amount_total,
        "amount_reserved": product.amount_reserved,
        "amount_available": product.amount_available,
        "best_before": None,
        "blocked": None,
        "warehouse_zone": {"id": 12, "name": "Zone 12", "pickable": True},
    }


def _mapping(state: WarehouseState, product: SimProduct) -> Shape:
    """Give the link of a product to the shop integration of QLS itself."""
    return {
        "id": f"a0000000-0000-4000-8000-{product.number:012d}",
        "product_id": product.id,
        "shop_integration_id": NATIVE_INTEGRATION_ID,
        "shop_integration_reference": str(500 + product.number),
        "shop_integration_reference2": str(100500 + product.number),
        "stock": product.amount_available,
        "sync_stock": True,
        "synced": written(product.modified),
        "exception_count": 0,
        "name": product.name,
        "ean": product.ean,
        "sku": product.sku,
        "deleted": None,
        "shop_integration": _native_integration(state),
    }


def _native_integration(state: WarehouseState) -> Shape:
    return {
        "id": NATIVE_INTEGRATION_ID,
        "brand_id": state.company.brands[0].id,
        "type_id": 5,
        "name": "Lightspeed",
        "fulfillment_sync_orders": True,
        "fulfillment_sync_products": True,
        "fulfillment_sync_stock": True,
        "fulfillment_sync_purchase_orders": False,
        "fulfillment_product_create_new": True,
        "fulfillment_product_match_by_name": False,
        "fulfillment_product_match_by_ean": True,
        "fulfillment_product_match_by_sku": True,
        "fulfillment_product_match_fields": "",
        "last_imported": written(state.premises.now()),
        "last_imported_products": None,
        "exception_count_importing_products": 0,
    }
