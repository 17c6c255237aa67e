"""What my.QLS accepts of a product (api/qls.md section 4)."""

from collections.abc import Callable, Mapping

from qls_desktop.simulator.qls.product import SimProduct
from qls_desktop.simulator.qls.rules import (
    IN_USE,
    INVALID,
    Complaints,
    is_number,
    is_text,
    is_whole,
)
from qls_desktop.simulator.qls.shelf import WRITABLE
from qls_desktop.simulator.qls.state import WarehouseState

Fields = dict[str, object]

_KINDS: dict[str, Callable[[object], bool]] = {
    "sku": lambda value: isinstance(value, str),
    "ean": lambda value: isinstance(value, str),
    "image_url": is_text,
    "price_cost": is_number,
    "price_store": is_number,
    "order_unit": is_whole,
    "shop_integration_id": is_text,
    "shop_integration_reference": is_text,
}


def checked_product(
    state: WarehouseState,
    company_id: str,
    body: Mapping[str, object],
    product: SimProduct | None = None,
) -> tuple[Fields, dict[str, object]]:
    """Check what was sent to make a product, or to write one that exists.

    With `put_semantics` = `replace` a writable field that wasn't sent is emptied.

    Returns:
        The fields to write, and the tree of errors, empty when all is well.
    """
    complaints = Complaints()
    fields = _known(state, body, complaints)
    merging = product is not None and state.premises.get("put_semantics") == "merge"
    if not (merging and "name" not in fields):
        complaints.require(("name",), fields.get("name"), is_text, INVALID)
    for name, fits in _KINDS.items():
        if fields.get(name) is not None and not fits(fields[name]):
            complaints.add((name,), INVALID)
    if not complaints.tree:
        _check_codes(state, company_id, fields, product, complaints)
    if product is not None and not merging:
        fields = {**dict.fromkeys(WRITABLE), **fields}
    return fields, complaints.tree


def code_taken(state: WarehouseState, company_id: str, code: object, own_id: str | None) -> bool:
    """Tell whether a code belongs to another product (`duplicate_ean`)."""
    if not is_text(code) or state.premises.get("duplicate_ean") == "accepted":
        return False
    others = state.shelf.owners(str(code)) - {own_id}
    return any(state.product(key).company_id == company_id for key in others if key)


def _known(state: WarehouseState, body: Mapping[str, object], complaints: Complaints) -> Fields:
    """Keep the fields that may be written (`extra_product_fields`)."""
    kind = state.premises.get("extra_product_fields")
    if kind == "refused_400":
        for name in body:
            if name not in WRITABLE:
                complaints.add((name,), INVALID)
    return {name: value for name, value in body.items() if name in WRITABLE or kind == "stored"}


def _check_codes(
    state: WarehouseState,
    company_id: str,
    fields: Fields,
    product: SimProduct | None,
    complaints: Complaints,
) -> None:
    own_id = None if product is None else product.id
    if code_taken(state, company_id, fields.get("ean"), own_id):
        complaints.add(("ean",), IN_USE)
    sku = fields.get("sku")
    if is_text(sku) and state.premises.get("duplicate_sku") == "refused":
        rows = state.shelf.all(company_id)
        if any(row.sku == sku and row.id != own_id for row in rows):
            complaints.add(("sku",), IN_USE)
