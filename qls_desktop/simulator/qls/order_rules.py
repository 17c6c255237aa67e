"""What my.QLS accepts of an order (api/qls.md sections 5 and 11)."""

import re
from collections.abc import Mapping

from qls_desktop.simulator.qls.moments import read
from qls_desktop.simulator.qls.order_book import OrderRequest
from qls_desktop.simulator.qls.rules import (
    BAD_NUMBER,
    BAD_POSTCODE,
    INVALID,
    REQUIRED,
    TOO_LITTLE,
    UNKNOWN,
    Complaints,
    is_number,
    is_text,
    is_whole,
)
from qls_desktop.simulator.qls.shipping import ORDER_TAGS
from qls_desktop.simulator.qls.state import WarehouseState

Body = Mapping[str, object]

_POSTCODES = {
    "NL": (re.compile(r"[1-9]\d{3} ?[A-Z]{2}"), "NNNN LL"),
    "BE": (re.compile(r"[1-9]\d{3}"), "NNNN"),
}
_CONTACT_TEXTS = ("street", "locality")
_TEXT_LIMIT_FIELDS = ("name", "companyname", "street", "address2", "locality")


def checked_order(state: WarehouseState, company_id: str, body: Body) -> dict[str, object]:
    """Check what was sent to make an order; gives the tree of errors, empty when all is well."""
    complaints = Complaints()
    company = next(row for row in state.companies if row.id == company_id)
    brand = body.get("brand_id")
    complaints.require(("brand_id",), brand, lambda key: company.brand(key) is not None, UNKNOWN)
    complaints.require(("customer_reference",), body.get("customer_reference"), is_text, INVALID)
    _check_details(state, body, complaints)
    contact = body.get("receiver_contact")
    fine = complaints.require(
        ("receiver_contact",), contact, lambda value: isinstance(value, dict), INVALID
    )
    if fine and isinstance(contact, dict):
        _check_contact(state, contact, complaints)
    _check_lines(state, company_id, body.get("products"), complaints)
    return complaints.tree


def order_request(state: WarehouseState, body: Body) -> OrderRequest:
    """Make the request for an order out of what was sent, as far as it can be read."""
    rows = body.get("products")
    contact = body.get("receiver_contact")
    point = body.get("servicepoint_code")
    return OrderRequest(
        brand_id=str(body.get("brand_id") or ""),
        customer_reference=str(body.get("customer_reference") or ""),
        contact=contact if isinstance(contact, dict) else {},
        lines=[_line(row) for row in rows or () if isinstance(row, dict)]
        if isinstance(rows, list)
        else [],
        processable=read(body.get("processable")),
        total_price=_euros(state, body.get("total_price")),
        delivery_options=_tags(body.get("delivery_options")),
        servicepoint_code=None if point is None else str(point),
        payload=dict(body),
    )


def _check_details(state: WarehouseState, body: Body, complaints: Complaints) -> None:
    moment = body.get("processable")
    if moment is not None and read(moment) is None:
        complaints.add(("processable",), INVALID)
    price = body.get("total_price")
    if price is not None and not is_number(price):
        complaints.add(("total_price",), INVALID)
    point = body.get("servicepoint_code")
    if point is not None and not is_text(point):
        complaints.add(("servicepoint_code",), INVALID)
    if state.premises.get("bad_option") == "refused_400":
        _check_options(body.get("delivery_options"), complaints)


def _check_options(options: object, complaints: Complaints) -> None:
    if options is None:
        return
    if not isinstance(options, list):
        complaints.add(("delivery_options",), INVALID)
        return
    for number, option in enumerate(options):
        if not isinstance(option, dict):
            complaints.add(("delivery_options", str(number)), INVALID)
        elif option.get("tag") not in ORDER_TAGS:
            complaints.add(("delivery_options", str(number), "tag"), UNKNOWN)


def _check_contact(
    state: WarehouseState, contact: dict[str, object], complaints: Complaints
) -> None:
    if not is_text(contact.get("name")) and not is_text(contact.get("companyname")):
        complaints.add(("receiver_contact", "name"), REQUIRED)
    for name in _CONTACT_TEXTS:
        complaints.require(("receiver_contact", name), contact.get(name), is_text, INVALID)
    number = contact.get("housenumber")
    complaints.require(("receiver_contact", "housenumber"), number, _has_digit, BAD_NUMBER)
    country = contact.get("country")
    known = complaints.require(("receiver_contact", "country"), country, _is_country, INVALID)
    postcode = contact.get("postalcode")
    given = complaints.require(("receiver_contact", "postalcode"), postcode, is_text, INVALID)
    if known and given:
        _check_postcode(state, str(country), str(postcode), complaints)
    if state.premises.get("text_limit") != "off":
        _check_lengths(contact, int(state.premises.get("text_limit")), complaints)


def _check_postcode(
    state: WarehouseState, country: str, postcode: str, complaints: Complaints
) -> None:
    path = ("receiver_contact", "postalcode")
    pattern, wording = _POSTCODES.get(country, (None, ""))
    if pattern is not None and not pattern.fullmatch(postcode):
        complaints.add(path, {"needPostalCodeVerification": BAD_POSTCODE})
        complaints.add(path, {"validPostalCode": f"Ongeldige indeling ({wording})"})
    elif (country, postcode.replace(" ", "")) in state.unverified_postcodes:
        complaints.add(path, {"needPostalCodeVerification": BAD_POSTCODE})


def _check_lengths(contact: dict[str, object], most: int, complaints: Complaints) -> None:
    for name in _TEXT_LIMIT_FIELDS:
        if len(str(contact.get(name) or "")) > most:
            complaints.add(("receiver_contact", name), {"_max": f"Maximaal {most} tekens"})


def _check_lines(
    state: WarehouseState, company_id: str, rows: object, complaints: Complaints
) -> None:
    fine = complaints.require(("products",), rows, lambda value: isinstance(value, list), INVALID)
    if not fine or not isinstance(rows, list):
        return

    def exists(key: object) -> bool:
        product = state.shelf.get(str(key))
        return product is not None and product.company_id == company_id

    for number, row in enumerate(rows):
        path = ("products", str(number))
        if not isinstance(row, dict):
            complaints.add(path, INVALID)
            continue
        complaints.require((*path, "product_id"), row.get("product_id"), exists, UNKNOWN)
        amount = row.get("amount_ordered")
        complaints.require((*path, "amount_ordered"), amount, _is_amount, TOO_LITTLE)


def _line(row: dict[str, object]) -> tuple[str, str, int]:
    amount = row.get("amount_ordered")
    units = amount if isinstance(amount, int) else 0
    return str(row.get("product_id") or ""), str(row.get("name") or ""), units


def _tags(options: object) -> list[str]:
    """Keep the tags that are known; with `bad_option` = `ignored` the others are dropped."""
    rows = options if isinstance(options, list) else []
    tags = (str(row.get("tag")) for row in rows if isinstance(row, dict))
    return [tag for tag in tags if tag in ORDER_TAGS]


def _euros(state: WarehouseState, price: object) -> float | None:
    """Read the price as QLS does here (`total_price_unit`), in euros."""
    if not isinstance(price, (int, float)):
        return None
    return price / 100 if state.premises.get("total_price_unit") == "cents" else float(price)


def _has_digit(value: object) -> bool:
    return any(letter.isdigit() for letter in str(value))


def _is_country(value: object) -> bool:
    return isinstance(value, str) and re.fullmatch(r"[A-Z]{2}", value) is not None


def _is_amount(value: object) -> bool:
    return is_whole(value) and isinstance(value, int) and value >= 1
