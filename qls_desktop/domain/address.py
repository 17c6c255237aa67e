"""What QLS refuses in an address, said before sending (api/qls.md, sections 2 and 5)."""

import re
from typing import NamedTuple

from qls_desktop.domain.orders import Address
from qls_desktop.domain.reason import Reason, reason

_POSTAL_CODES: dict[str, tuple[re.Pattern[str], str]] = {
    "NL": (re.compile(r"[1-9]\d{3} ?[A-Z]{2}"), "1234 AB"),
    "BE": (re.compile(r"[1-9]\d{3}"), "1234"),
}
"""Formats that QLS is known to check, with an example for people (api/qls.md, section 11)."""

_STREET_WITH_NUMBER = re.compile(r"(?P<street>\S+(?: [^\s\d]\S*)*?),? (?P<number>\d.*)")
_HOUSE_NUMBER = re.compile(
    r"\d+[a-zA-Z]{0,3}(?:[-/][a-zA-Z0-9]{1,4})?(?: ?[a-zA-Z]{1,6})?|\d+[a-zA-Z]? \d{1,2} ?hoog"
)
"""A number that stands alone. "1944 3" may be Plein 1944 number 3, so it is nobody's guess."""


class StreetParts(NamedTuple):
    """A street and the house number that QLS wants in a field of its own."""

    street: str
    house_number: str


def split_street(address: Address) -> StreetParts:
    """Street and house number as QLS wants them.

    The shop's own number and extension come first. Only where the shop left the number empty is it
    taken from the end of the street (api/lightspeed.md, section 8: "all in Street"), and only where
    it can be read in one way; otherwise it stays empty, and the address waits to be mended.
    """
    number = _join_number(address.number.strip(), address.extension.strip())
    if number:
        return StreetParts(address.street.strip(), number)
    street = " ".join(address.street.split())
    found = _STREET_WITH_NUMBER.fullmatch(street)
    if found is None or not _HOUSE_NUMBER.fullmatch(found["number"]):
        return StreetParts(street, "")
    return StreetParts(found["street"].rstrip(","), found["number"])


def _join_number(number: str, extension: str) -> str:
    if not number or not extension:
        return number
    if number[-1].isdigit() and extension[0].isdigit():
        return f"{number}-{extension}"
    return f"{number}{extension}"


def postal_key(postal_code: str | None) -> str:
    """A postcode as it is compared: upper case, without spaces."""
    return re.sub(r"\s", "", postal_code or "").upper()


def check_address(address: Address) -> tuple[Reason, ...]:
    """What QLS would refuse in ``address``; empty when nothing is known to be wrong.

    The reasons name fields, never the customer's data.
    """
    parts = split_street(address)
    found = [
        reason("address_missing", field=field)
        for field, text in (
            ("name", address.name or address.company),
            ("street", parts.street),
            ("city", address.city),
            ("country", address.country),
            ("postal_code", address.postal_code),
        )
        if not text.strip()
    ]
    if not any(character.isdigit() for character in parts.house_number):
        found.append(reason("address_house_number"))
    if address.postal_code.strip():
        found.extend(_check_postal_code(address))
    return tuple(found)


def _check_postal_code(address: Address) -> list[Reason]:
    pattern, example = _POSTAL_CODES.get(address.country.upper(), (None, ""))
    if pattern is None or pattern.fullmatch(address.postal_code.strip().upper()):
        return []
    return [reason("address_postal_code", country=address.country.upper(), example=example)]
