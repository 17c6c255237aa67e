"""Companies, brands and delivery options as my.QLS gives them (api/qls.md, sections 3 and 6)."""

from collections.abc import Iterator
from dataclasses import dataclass

import msgspec

from qls_desktop.qls import fields
from qls_desktop.qls.pages import decode_list


@dataclass(frozen=True, slots=True)
class Company:
    """One QLS customer. Rely on ``id`` and ``name``; the rest is worth a warning at most."""

    id: str
    name: str
    is_active: bool
    has_fulfillment: bool
    is_test: bool


@dataclass(frozen=True, slots=True)
class Brand:
    """A trade name under which QLS ships ("Handelsnaam")."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class DeliveryOption:
    """A tag that may go into ``delivery_options``; which ones orders accept is unknown."""

    tag: str
    name: str


class _CompanyRow(msgspec.Struct, frozen=True):
    id: object = None
    name: object = None
    active: object = True
    has_fulfillment: object = True
    test: object = False


class _BrandRow(msgspec.Struct, frozen=True):
    id: object = None
    name: object = None


class _ShippingRow(msgspec.Struct, frozen=True):
    name: object = None
    short: object = None
    type: object = None
    options: object = None
    combinations: object = None


def companies(data: bytes) -> tuple[Company, ...]:
    """Reads the rows of ``/companies``; a key that is missing raises no warning."""
    return tuple(_company(row) for row in decode_list(data, _CompanyRow))


def brands(data: bytes) -> tuple[Brand, ...]:
    """Reads the rows of ``/companies/{c}/brands``."""
    rows = decode_list(data, _BrandRow)
    return tuple(Brand(fields.row_id(row.id), fields.title(row.name)) for row in rows)


def delivery_options(data: bytes) -> tuple[DeliveryOption, ...]:
    """Reads the tags that the shipping products offer: their ``short`` and their options' tags.

    Return products are left out; each tag comes once.
    """
    found: dict[str, DeliveryOption] = {}
    for row in decode_list(data, _ShippingRow):
        if fields.text(row.type) != "return":
            for option in _offered(row):
                found.setdefault(option.tag, option)
    return tuple(found.values())


def _company(row: _CompanyRow) -> Company:
    return Company(
        fields.row_id(row.id),
        fields.title(row.name),
        fields.truth(row.active),
        fields.truth(row.has_fulfillment),
        fields.truth(row.test),
    )


def _offered(row: _ShippingRow) -> Iterator[DeliveryOption]:
    yield from _option(row.short, row.name)
    yield from _options(row.options)
    for combination in row.combinations if isinstance(row.combinations, list) else []:
        if isinstance(combination, dict):
            yield from _options(combination.get("product_options"))


def _options(value: object) -> Iterator[DeliveryOption]:
    for option in value if isinstance(value, list) else []:
        if isinstance(option, dict):
            yield from _option(option.get("tag"), option.get("name"))
        else:
            yield from _option(option, option)


def _option(tag: object, name: object) -> Iterator[DeliveryOption]:
    word = fields.text(tag).strip()
    if word:
        yield DeliveryOption(word, fields.title(name) or word)
